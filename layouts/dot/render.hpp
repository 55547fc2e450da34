// DOT text to a picture, by Graphviz in a child process with limits on time and memory: Graphviz
// may exit, crash or hang, and this program does not. Layout is `nop2`: nothing is moved.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lobbynet {

enum class Picture : std::uint8_t { svg, pdf, png };

struct RenderLimits {
    unsigned cpu_seconds = 60;
    unsigned wall_seconds = 120;
    std::uint64_t memory = std::uint64_t{1} << 30U;  ///< above what the process has already
};

struct Rendered {
    std::string bytes;
    std::vector<std::string> warnings;  ///< a font that is missing
};

/// Throws DataError when Graphviz fails, reports an error, gives nothing, or exceeds a limit.
/// `dpi` is for png. The bytes are the same for the same text, fonts and Graphviz; a PDF's date is
/// `date` (ISO 8601), or 1970 when that is empty.
Rendered render(const std::string& dot, Picture picture, double dpi, std::string_view date,
                const RenderLimits& limits = {});

}  // namespace lobbynet
