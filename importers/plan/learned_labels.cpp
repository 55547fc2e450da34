#include "importers/plan/learned_labels.hpp"

#include <map>

#include "graph/base/text.hpp"
#include "importers/plan/groups.hpp"
#include "importers/plan/labels.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_label = 50;    ///< bytes
constexpr std::size_t longest_list = 2'000;  ///< bytes of a list that are looked at
constexpr std::size_t fewest = 3;            ///< places at which a label must stand

/// The paragraph from byte `at` of line `i` on.
std::string paragraph(const std::vector<Line>& lines, std::size_t i, std::size_t at) {
    std::string out(trim(lines[i].text.substr(at)));
    for (++i; i < lines.size() && lines[i].role == LineRole::text && out.size() < longest_list;
         ++i) {
        if (!out.empty()) out += ' ';
        out += lines[i].text;
    }
    return out;
}

bool may_be_label(std::string_view text, const Vocabulary& vocabulary) {
    return text.size() >= 4 && text.size() <= longest_label && starts_with_upper(text) &&
           text.find_first_of(",;.()") == std::string_view::npos && words_of(text).size() <= 6 &&
           !vocabulary.role("group-heading").contains(text) && !vocabulary.find(text) &&
           !is_label(text, vocabulary);
}

/// Words at the start of a paragraph that may be the label of what follows them.
struct Opening {
    std::string_view words;
    bool list = false;  ///< what follows is one
};

std::optional<Opening> opening_at(const std::vector<Line>& lines, std::size_t i,
                                  const Vocabulary& vocabulary) {
    const Line& line = lines[i];
    const bool begins = i == 0 || lines[i - 1].role != LineRole::text;
    if (line.role != LineRole::text || !begins || bullet_of(line.text)) return std::nullopt;
    const auto colon = line.text.substr(0, longest_label + 8).find(':');
    const bool alone = colon == std::string_view::npos && line.text.size() <= longest_label;
    if (!alone && colon == std::string_view::npos) return std::nullopt;
    const std::string_view words = without_markup(line.text.substr(0, colon));
    if (!may_be_label(words, vocabulary)) return std::nullopt;
    const std::string text = paragraph(lines, i, alone ? line.text.size() : colon + 1);
    return Opening{words, holds_list(text, vocabulary)};
}

}  // namespace

std::vector<LearnedLabel> learn_labels(const std::vector<Line>& lines,
                                       const Vocabulary& vocabulary) {
    struct Seen {
        std::size_t lists = 0;
        std::size_t others = 0;
        std::string surface;
        std::size_t line = 0;
    };
    std::map<std::string, Seen> seen;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto opening = opening_at(lines, i, vocabulary);
        if (!opening) continue;
        Seen& label = seen[fold(opening->words)];
        if (opening->list && label.lists == 0) {
            label.surface = opening->words;
            label.line = i;
        }
        ++(opening->list ? label.lists : label.others);
    }
    std::vector<LearnedLabel> out;
    for (const auto& [label, places] : seen) {
        if (places.lists >= fewest && places.lists >= 2 * places.others) {
            out.push_back({label, places.surface, places.line, places.lists});
        }
    }
    return out;
}

std::optional<LearnedLabel> label_between(const std::vector<Line>& lines, std::size_t first,
                                          std::size_t last, const Vocabulary& vocabulary) {
    std::optional<LearnedLabel> out;
    for (std::size_t i = first; i <= last && i < lines.size(); ++i) {
        const auto opening = opening_at(lines, i, vocabulary);
        if (!opening || !opening->list) continue;
        out = {fold(opening->words), std::string(opening->words), i, 1};
    }
    return out;
}

}  // namespace lobbynet::plan
