#include <algorithm>
#include <map>

#include "graph/base/text.hpp"
#include "graph/matching/grouping.hpp"

namespace lobbynet {
namespace {

int precision(const Date& date) { return (date.month != 0) + (date.day != 0); }

}  // namespace

std::string type_of_election(const Lexicon& lexicon, std::string_view name) {
    const std::string folded = fold(name);
    const ElectionType* best = nullptr;
    std::size_t length = 0;
    for (const ElectionType& type : lexicon.election_types()) {
        for (const auto& form : type.forms) {
            if (form.size() > length && folded.find(form) != std::string::npos) {
                best = &type;
                length = form.size();
            }
        }
    }
    if (best) return "type " + best->type;
    std::string key = name_key(name);
    std::erase_if(key, [](char c) { return c >= '0' && c <= '9'; });
    return "name " + key;
}

void group_elections(const Statements& statements, const Lexicon& lexicon,
                     const std::vector<std::uint32_t>& drafts, DraftSets& sets) {
    std::map<std::string, std::vector<std::uint32_t>> by_type;
    for (const auto i : drafts) {
        by_type[type_of_election(lexicon, statements.drafts[i].draft.name)].push_back(i);
    }
    for (auto& [type, members] : by_type) {
        // the most exact dates first: each vaguer one then joins what it covers, if that is one
        // election only
        const auto date = [&](std::uint32_t i) { return statements.drafts[i].draft.date; };
        std::ranges::stable_sort(members, [&](auto a, auto b) {
            const int pa = date(a) ? precision(*date(a)) : -1;
            const int pb = date(b) ? precision(*date(b)) : -1;
            return pa > pb;
        });
        std::vector<std::uint32_t> elections;  // a draft with the most exact date of each
        for (const auto i : members) {
            std::vector<std::uint32_t> fits;
            for (const auto e : elections) {
                const bool same = !date(i) || (date(e) && (date(i)->covers(*date(e))));
                const bool counted = std::ranges::any_of(
                    fits, [&](auto other) { return sets.root(other) == sets.root(e); });
                if (same && !counted) fits.push_back(e);
            }
            const auto equal =
                std::ranges::find_if(fits, [&](auto e) { return date(e) == date(i); });
            if (fits.size() == 1) {
                sets.unite(fits.front(), i);
            } else if (equal != fits.end()) {  // as vague as an earlier mention: the same one
                sets.unite(*equal, i);
            } else {
                elections.push_back(i);
            }
        }
    }
}

}  // namespace lobbynet
