#include "layouts/type.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

/// U+0020 .. U+017F, in thousandths of an em (DejaVu Sans 2.37).
constexpr std::array<std::uint16_t, 0x160> regular{
    {318,  401,  460, 838, 636, 950, 780, 275, 390, 390, 500, 838,  318, 361, 318,  337, 636,  636,
     636,  636,  636, 636, 636, 636, 636, 636, 337, 337, 838, 838,  838, 531, 1000, 684, 686,  698,
     770,  632,  575, 775, 752, 295, 295, 656, 557, 863, 748, 787,  603, 787, 695,  635, 611,  732,
     684,  989,  685, 611, 685, 390, 337, 390, 838, 500, 500, 613,  635, 550, 635,  615, 352,  635,
     634,  278,  278, 579, 278, 974, 634, 612, 635, 635, 411, 521,  392, 634, 592,  818, 592,  592,
     525,  636,  337, 636, 838, 0,   0,   0,   0,   0,   0,   0,    0,   0,   0,    0,   0,    0,
     0,    0,    0,   0,   0,   0,   0,   0,   0,   0,   0,   0,    0,   0,   0,    0,   0,    0,
     0,    0,    318, 401, 636, 636, 636, 636, 337, 500, 500, 1000, 471, 612, 838,  361, 1000, 500,
     500,  838,  401, 401, 500, 636, 636, 318, 500, 401, 471, 612,  969, 969, 969,  531, 684,  684,
     684,  684,  684, 684, 974, 698, 632, 632, 632, 632, 295, 295,  295, 295, 775,  748, 787,  787,
     787,  787,  787, 838, 787, 732, 732, 732, 732, 611, 605, 630,  613, 613, 613,  613, 613,  613,
     982,  550,  615, 615, 615, 615, 278, 278, 278, 278, 612, 634,  612, 612, 612,  612, 612,  838,
     612,  634,  634, 634, 634, 592, 635, 592, 684, 613, 684, 613,  684, 613, 698,  550, 698,  550,
     698,  550,  698, 550, 770, 635, 775, 635, 632, 615, 632, 615,  632, 615, 632,  615, 632,  615,
     775,  635,  775, 635, 775, 635, 775, 635, 752, 634, 916, 695,  295, 278, 295,  278, 295,  278,
     295,  278,  295, 278, 590, 556, 295, 278, 656, 579, 579, 557,  278, 557, 278,  557, 375,  557,
     342,  562,  284, 748, 634, 748, 634, 748, 634, 813, 748, 634,  787, 612, 787,  612, 787,  612,
     1070, 1023, 695, 411, 695, 411, 695, 411, 635, 521, 635, 521,  635, 521, 635,  521, 611,  392,
     611,  392,  611, 392, 732, 634, 732, 634, 732, 634, 732, 634,  732, 634, 732,  634, 989,  818,
     611,  592,  611, 685, 525, 685, 525, 685, 525, 352}};
constexpr std::array<std::uint16_t, 0x160> bold{
    {348,  456,  521, 838,  696,  1002, 872,  306, 457, 457,  523, 838,  380, 415,  380, 365,  696,
     696,  696,  696, 696,  696,  696,  696,  696, 696, 400,  400, 838,  838, 838,  580, 1000, 774,
     762,  734,  830, 683,  683,  821,  837,  372, 372, 775,  637, 995,  837, 850,  733, 850,  770,
     720,  682,  812, 774,  1103, 771,  724,  725, 457, 365,  457, 838,  500, 500,  675, 716,  593,
     716,  678,  435, 716,  712,  343,  343,  665, 343, 1042, 712, 687,  716, 716,  493, 595,  478,
     712,  652,  924, 645,  652,  582,  712,  365, 712, 838,  0,   0,    0,   0,    0,   0,    0,
     0,    0,    0,   0,    0,    0,    0,    0,   0,   0,    0,   0,    0,   0,    0,   0,    0,
     0,    0,    0,   0,    0,    0,    0,    0,   0,   348,  456, 696,  696, 636,  696, 365,  500,
     500,  1000, 564, 646,  838,  415,  1000, 500, 500, 838,  438, 438,  500, 736,  636, 380,  500,
     438,  564,  646, 1035, 1035, 1035, 580,  774, 774, 774,  774, 774,  774, 1085, 734, 683,  683,
     683,  683,  372, 372,  372,  372,  838,  837, 850, 850,  850, 850,  850, 838,  850, 812,  812,
     812,  812,  724, 738,  719,  675,  675,  675, 675, 675,  675, 1048, 593, 678,  678, 678,  678,
     343,  343,  343, 343,  687,  712,  687,  687, 687, 687,  687, 838,  687, 712,  712, 712,  712,
     652,  716,  652, 774,  675,  774,  675,  774, 675, 734,  593, 734,  593, 734,  593, 734,  593,
     830,  716,  838, 716,  683,  678,  683,  678, 683, 678,  683, 678,  683, 678,  821, 716,  821,
     716,  821,  716, 821,  716,  837,  712,  974, 790, 372,  343, 372,  343, 372,  343, 372,  343,
     372,  343,  744, 686,  372,  343,  775,  665, 665, 637,  343, 637,  343, 637,  479, 637,  557,
     642,  371,  837, 712,  837,  712,  837,  712, 983, 837,  712, 850,  687, 850,  687, 850,  687,
     1167, 1094, 770, 493,  770,  493,  770,  493, 720, 595,  720, 595,  720, 595,  720, 595,  682,
     478,  682,  478, 682,  478,  812,  712,  812, 712, 812,  712, 812,  712, 812,  712, 812,  712,
     1103, 924,  724, 652,  724,  725,  582,  725, 582, 725,  582, 435}};

/// Small type on a screen is set on whole pixels, and then a little wider.
constexpr double hinting = 1.02;

/// Symbols that this program puts on maps itself.
double symbol(char32_t c) {
    switch (c) {
        case U'–':
            return 0.5;
        case U'’':
        case U'‘':
            return 0.38;
        case U'•':
            return 0.64;
        case U'…':
            return 1.0;
        case U'★':
        case U'●':
        case U'○':
        case U'■':
        case U'□':
        case U'⬢':
            return 0.945;
        default:
            return -1;
    }
}

double em(char32_t c, Weight weight) {
    if (c >= 0x20 && c < 0x180) {
        return (weight == Weight::bold ? bold : regular)[c - 0x20] / 1000.0;
    }
    if (const double known = symbol(c); known >= 0) return known;
    const std::size_t columns = display_width(to_utf8(std::u32string(1, c)));
    return columns == 0 ? 0 : columns == 2 ? 1.3 : 0.75;
}

}  // namespace

double text_width(std::string_view text, double size, Weight weight) {
    double width = 0;
    for (const char32_t c : code_points(text)) width += em(c, weight);
    return width * size * hinting;
}

std::string map_text(std::string_view text, std::size_t letters) {
    std::u32string safe = code_points(squeeze(visible(text)));
    for (char32_t& c : safe) {
        if ((c & 0xFFFEU) == 0xFFFEU) c = U'\uFFFD';  // noncharacters: not XML
    }
    return cut(to_utf8(safe), letters);
}

std::vector<std::string> wrap(std::string_view text, std::size_t letters) {
    // pieces that may stand at the start of a line; a piece keeps its trailing space or hyphen
    std::vector<std::string> pieces(1);
    const std::u32string all = code_points(text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        pieces.back() += to_utf8(std::u32string(1, all[i]));
        const bool breakable =
            all[i] == U' ' || ((all[i] == U'-' || all[i] == U'/') && i > 3 && i + 4 < all.size());
        if (breakable && i + 1 < all.size()) pieces.emplace_back();
    }
    const auto fill = [&](std::size_t width) {
        std::vector<std::string> lines(1);
        for (const auto& piece : pieces) {
            if (!lines.back().empty() &&
                display_width(std::string(trim(lines.back() + piece))) > width) {
                lines.emplace_back();
            }
            lines.back() += piece;
        }
        for (auto& line : lines) line = std::string(trim(line));
        return lines;
    };
    // the narrowest width that needs no more lines: even lines instead of one short last word
    auto best = fill(letters);
    for (std::size_t width = letters; width > 3; --width) {
        auto lines = fill(width);
        if (lines.size() > best.size()) break;
        best = std::move(lines);
    }
    return best;
}

}  // namespace lobbynet
