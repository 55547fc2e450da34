#include "importers/plan/groups.hpp"

#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/atoms.hpp"
#include "importers/plan/labels.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_heading = 60;  ///< bytes
constexpr std::size_t longest_wrap = 12;     ///< lines that one row may take

bool is_heading(std::string_view text, const Vocabulary& vocabulary) {
    if (text.empty() || text.size() > longest_heading || !starts_with_upper(text)) return false;
    return vocabulary.role("group-heading").contains(text) || is_label(text, vocabulary);
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view what) {
    while (at < text.size() && what.find(text[at]) != std::string_view::npos) ++at;
    return at;
}

/// Does this piece of a list look like the name of a body or of a class of bodies?
bool is_name_like(std::string_view piece, const Vocabulary& vocabulary, bool& known) {
    piece = trim(piece);
    while (piece.ends_with('.') || piece.ends_with('|') || piece.ends_with(' ')) {
        piece.remove_suffix(1);
    }
    known = vocabulary.find(piece) || vocabulary.role("generic-group").contains(piece);
    return known || (starts_with_upper(piece) && piece.size() <= 70);
}

struct Pieces {
    std::size_t all = 0;
    std::size_t names = 0;  ///< that look like names, the known ones among them
    std::size_t known = 0;
};

Pieces pieces_of(std::string_view text, const Vocabulary& vocabulary) {
    Pieces out;
    for (const Atom& atom : split_atoms(text)) {
        bool known = false;
        out.names += is_name_like(atom.text, vocabulary, known);
        out.known += known;
        ++out.all;
    }
    return out;
}

/// The items of a row: names, not the head of a column and not a sentence.
bool may_be_items(std::string_view rest, const Vocabulary& vocabulary) {
    if (rest.empty()) return false;
    const std::string_view first = trim(rest.substr(0, std::min(rest.find("  "), rest.find('|'))));
    if (vocabulary.role("list-column").contains(first) || is_label(first, vocabulary)) return false;
    const Pieces pieces = pieces_of(rest.substr(0, 400), vocabulary);
    return pieces.known > 0 ? pieces.names * 3 >= pieces.all * 2
                            : pieces.names == pieces.all && pieces.all >= 2;
}

}  // namespace

std::optional<GroupRow> group_row(std::string_view line, const Vocabulary& vocabulary) {
    if (line.empty()) return std::nullopt;
    const std::size_t begin = line.front() == '|' ? skip(line, 1, " ") : 0;
    const std::string_view head = line.substr(0, begin + longest_heading + 6);
    const auto end = std::min({head.find(':', begin), head.find("  ", begin),
                               head.find('\t', begin), head.find('|', begin)});
    if (end == std::string_view::npos || line.substr(end).starts_with("://")) return std::nullopt;
    const std::string_view words = without_markup(trim(line.substr(begin, end - begin)));
    if (!is_heading(words, vocabulary)) return std::nullopt;
    return GroupRow{words, skip(line, end, ": \t|*_")};
}

bool group_rows_start(const std::vector<Line>& lines, std::size_t i, const Vocabulary& vocabulary) {
    const std::string_view line = lines[i].text;
    if (line.size() > 4000 || bullet_of(line)) return false;
    const auto row = group_row(line, vocabulary);
    if (!row || !may_be_items(line.substr(row->rest), vocabulary)) return false;
    const bool piped = line.front() == '|';
    std::size_t blanks = 0;
    for (std::size_t j = i + 1; j < std::min(lines.size(), i + longest_wrap); ++j) {
        const Line& next = lines[j];
        if (next.role == LineRole::blank) ++blanks;
        if (next.role == LineRole::rule && blanks == 0 && j == i + 1) return false;  // a head
        if (next.role != LineRole::text) continue;
        if (blanks > 1 || bullet_of(next.text) || piped != (next.text.front() == '|')) return false;
        if (const auto other = group_row(next.text, vocabulary)) {
            return may_be_items(next.text.substr(other->rest), vocabulary);
        }
        if (blanks > 0) return false;
    }
    return false;
}

bool holds_list(std::string_view text, const Vocabulary& vocabulary) {
    const Pieces pieces = pieces_of(text.substr(0, 1000), vocabulary);
    return pieces.all >= 4 && pieces.known >= 2 && pieces.names * 3 >= pieces.all * 2;
}

bool is_group_line(std::string_view line, const Vocabulary& vocabulary) {
    std::string_view text = without_markup(line);
    while (text.ends_with(':') || text.ends_with('*') || text.ends_with('_')) text.remove_suffix(1);
    return !text.empty() && text.size() <= longest_heading && starts_with_upper(text) &&
           vocabulary.role("group-heading").contains(trim(text));
}

}  // namespace lobbynet::plan
