// What a map consists of, in points on a plane with y upwards: nodes, cards (frames around nodes)
// and paths. Layouts make it, furniture adds title, legend and footer, dot/writer turns it into
// DOT.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "layouts/type.hpp"

namespace lobbynet {

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

/// A box by its centre and half its size.
struct Box {
    double x = 0;
    double y = 0;
    double hw = 0;
    double hh = 0;
    double left() const { return x - hw; }
    double right() const { return x + hw; }
    double bottom() const { return y - hh; }
    double top() const { return y + hh; }
};

struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;
    bool operator==(const Colour&) const = default;
};

/// No entity.
inline constexpr std::uint32_t nobody = ~std::uint32_t{0};

enum class Shape : std::uint8_t { box, rounded, ellipse, hexagon, octagon, diamond, text };
enum class Align : std::uint8_t { centre, left };
enum class Stroke : std::uint8_t { solid, dashed };

struct SceneNode {
    std::string name;                     ///< of the DOT node: n<entity index>, or furniture
    std::optional<std::uint32_t> entity;  ///< index in Dossier::entities
    Box box;
    std::vector<std::string> lines;
    double type = 10;  ///< points
    Weight weight = Weight::regular;
    Align align = Align::centre;
    Shape shape = Shape::box;
    Stroke stroke = Stroke::solid;
    Colour fill{255, 255, 255, 255};
    Colour border{0, 0, 0, 255};
    Colour ink{0, 0, 0, 255};
    double pen = 1;              ///< 0: no border
    std::optional<Colour> edge;  ///< a coloured bar along the left side
    bool is_heading = false;     ///< of a column: never larger than the title
    std::string tooltip;
    std::optional<std::size_t> label_of;  ///< index in Scene::paths: it is the label of that tie
};

/// A frame around some nodes that belong together: a theme with its stakeholders.
struct SceneCard {
    std::uint32_t entity = nobody;  ///< whose card: ties to it end at the frame
    Box box;
    Colour border;
    double pen = 1.4;
    std::vector<std::size_t> nodes;  ///< indices in Scene::nodes
};

struct ScenePath {
    std::uint32_t source = 0;  ///< entities
    std::uint32_t target = 0;
    std::optional<std::size_t> tie;  ///< index in Dossier::ties; none: it stands for several
    std::string from;                ///< names of DOT nodes
    std::string to;
    std::vector<Point> points;  ///< its ends, and between them where it bends
    Colour colour;
    double pen = 1;
    Stroke stroke = Stroke::solid;
    bool arrow = false;
    std::string tooltip;
};

struct Scene {
    std::vector<SceneNode> nodes;
    std::vector<SceneCard> cards;
    std::vector<ScenePath> paths;
    double width = 0;  ///< of the page; nodes lie within (0, 0) .. (width, height)
    double height = 0;
};

/// Everything, type and pens included, times `factor` and then moved by (dx, dy).
void transform(Scene& scene, double factor, double dx, double dy);

}  // namespace lobbynet
