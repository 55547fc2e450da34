// Lobby maps: a dossier and a request in, a picture out. One file a kind of map; Graphviz only in
// layouts/dot.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/network/query.hpp"
#include "layouts/answer.hpp"

namespace lobbynet {

enum class MapFormat : std::uint8_t { svg, pdf, png, dot, html };
inline constexpr std::array map_format_words{
    Word{MapFormat::svg, "svg"}, Word{MapFormat::pdf, "pdf"}, Word{MapFormat::png, "png"},
    Word{MapFormat::dot, "dot"}, Word{MapFormat::html, "html"}};
enum class Paper : std::uint8_t { a4, a3, a2, a1, a0 };
inline constexpr std::array paper_words{Word{Paper::a4, "a4"}, Word{Paper::a3, "a3"},
                                        Word{Paper::a2, "a2"}, Word{Paper::a1, "a1"},
                                        Word{Paper::a0, "a0"}};

struct MapRequest {
    std::string kind;  ///< name of a MapKind; empty: what suits the selection
    MapFormat format = MapFormat::svg;
    Paper paper = Paper::a3;
    NetworkQuery query;                  ///< tie classes, as-of date, proposed ties, entity kinds
    std::optional<std::uint32_t> theme;  ///< index in Dossier::entities
    std::optional<std::uint32_t> election;
    std::optional<std::uint32_t> around;
    /// Draw this and nothing else; theme, election and around are not looked at. Where it is not
    /// given, kind "groups" finds the groups in the ties of the query, and a coalition or programme
    /// to draw around is drawn with what it reaches.
    std::optional<MapAnswer> answer;
    bool all_tiers = false;  ///< election maps: also governments and public bodies of other tiers
    std::string title;       ///< empty: made from the selection
    std::string date;        ///< printed in the footer, ISO 8601 (the clock stays outside)
    std::string version;     ///< of the program, for the footer
    std::string language = "en";  ///< of title, legend and footer: "nl" or "en"
};

struct MapResult {
    std::string bytes;
    std::vector<std::string>
        warnings;  ///< type below 6 pt on that paper, a font that is missing, ...
    std::size_t entities = 0;
    std::size_t ties = 0;
    std::size_t crossings = 0;        ///< of ties; see layouts/quality.hpp
    std::size_t ties_over_boxes = 0;  ///< that are not their own
    std::size_t overlaps = 0;         ///< of boxes
    double smallest_type = 0;         ///< points on that paper
};

struct MapKind {
    std::string_view name;
    std::string_view summary;
};
std::span<const MapKind> all_layouts();

/// Throws DataError when the selection is empty or the drawing fails, UsageError for a kind that
/// does not exist. Deterministic: the same dossier and request give the same DOT bytes.
MapResult draw_map(const Dossier& dossier, const MapRequest& request);

}  // namespace lobbynet
