// What stands around a drawing on its paper: title above, legend and footer below; and the fitting
// of the drawing into what is left.
#pragma once

#include <string>
#include <vector>

#include "layouts/dot/style.hpp"
#include "layouts/map.hpp"
#include "layouts/scene.hpp"

namespace lobbynet {

/// Width to height of what title, legend and footer leave; about the same on every paper.
inline constexpr double drawing_aspect = 1.66;

/// The most that a drawing is enlarged on A3: few boxes need not fill the paper. And the size, in
/// its own points, of a drawing that fills the paper then.
inline constexpr double largest_factor = 1.7;
inline constexpr double smallest_width = 1138 / largest_factor;
inline constexpr double smallest_height = smallest_width / drawing_aspect;

/// Landscape, in points.
struct PaperSize {
    double width = 0;
    double height = 0;
};
PaperSize paper_size(Paper paper);

struct Furniture {
    std::string title;
    std::string legend_word;
    std::vector<ActorClass> classes;  ///< those that occur, in legend order
    std::vector<std::string> legend;  ///< sentences
    std::vector<std::string> footer;  ///< joined with a bullet, wrapped
};

/// Scales the scene so that `area` (its own coordinates) fills the paper, and adds the furniture.
void fit_to_paper(Scene& scene, const Box& area, const Furniture& furniture, Paper paper);

}  // namespace lobbynet
