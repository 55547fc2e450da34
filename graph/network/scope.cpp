#include "graph/network/scope.hpp"

namespace lobbynet {

ThemeScope::ThemeScope(const Dossier& dossier, const std::vector<std::uint32_t>& themes,
                       const std::function<bool(const Tie&)>& counts)
    : place_(dossier.entities.size(), Place::outside) {
    for (const Entity& e : dossier.entities) {
        acts_.push_back(is_stakeholder(e.kind) || e.kind == EntityKind::node);
        theme_.push_back(e.kind == EntityKind::theme);
    }
    for (const auto theme : themes) place_[theme] = Place::hub;
    const auto reach = [&](const auto& take) {
        for (const Tie& tie : dossier.ties) {
            if (!counts(tie)) continue;
            take(tie.source, tie.target);
            take(tie.target, tie.source);
        }
    };
    reach([&](std::uint32_t theme, std::uint32_t other) {
        if (theme_[theme] && is_hub(theme) && !theme_[other] && !acts_[other])
            place_[other] = Place::hub;
    });
    reach([&](std::uint32_t hub, std::uint32_t other) {
        if (is_hub(hub) && !theme_[other] && place_[other] == Place::outside)
            place_[other] = Place::inside;
    });
}

bool ThemeScope::has(const Tie& tie) const {
    const auto a = tie.source;
    const auto b = tie.target;
    if (place_[a] == Place::outside || place_[b] == Place::outside) return false;
    return is_hub(a) || is_hub(b) || (acts_[a] && acts_[b]);
}

}  // namespace lobbynet
