// How wide text is on a map, before anything is drawn: the advance widths of DejaVu Sans, so that
// positions do not depend on the fonts of the machine.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lobbynet {

enum class Weight : std::uint8_t { regular, bold };

/// Width in points of one line at `size` points. Letters beyond Latin Extended-A are estimated
/// (wide ones 1.3 em, others 0.75 em, combining ones 0).
double text_width(std::string_view text, double size, Weight weight = Weight::regular);

/// From baseline to baseline.
constexpr double line_height(double size) { return size * 1.18; }

/// One line, safe to draw: white space squeezed, control and bidi characters and what XML cannot
/// hold as U+FFFD; cut with an ellipsis after `letters`.
std::string map_text(std::string_view text, std::size_t letters = 120);

/// Breaks at spaces and after hyphens and slashes into lines of about `letters` columns, as even as
/// possible; a single longer word stays whole.
std::vector<std::string> wrap(std::string_view text, std::size_t letters);

}  // namespace lobbynet
