#include "graph/paths/contact.hpp"

#include <algorithm>
#include <iterator>

namespace lobbynet {

Contact find_contact(const TieView& view, std::uint32_t who, std::uint32_t with,
                     std::uint32_t not_at) {
    Contact out{with, {}, view.ties_between(who, with)};
    if (out.exists() || is_meeting_place(view.dossier().entities[with].kind)) return out;
    std::ranges::set_intersection(view.meeting_places(who), view.meeting_places(with),
                                  std::back_inserter(out.at));
    std::erase(out.at, not_at);
    for (const auto place : out.at) {
        add_ties(out.ties, view.ties_between(who, place));
        add_ties(out.ties, view.ties_between(with, place));
    }
    return out;
}

std::vector<std::uint32_t> contacts_of(const TieView& view, std::uint32_t who) {
    auto out = view.neighbours(who);
    for (const auto place : view.meeting_places(who))
        std::ranges::copy(view.neighbours(place), std::back_inserter(out));
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    std::erase_if(out, [&](std::uint32_t e) { return e == who || !view.acts(e); });
    return out;
}

}  // namespace lobbynet
