#include "output/reports/statements_text.hpp"

#include <vector>

#include "graph/base/text.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t ask_columns = 60;

std::string list_of(const std::vector<std::string>& names, Locale locale) {
    return joined(names, say(locale, " and "));
}

}  // namespace

std::string name_in_sentence(const Entity& entity) {
    if (entity.kind != EntityKind::ask) return short_name(entity);
    return "'" + cut(visible(entity.name), ask_columns) + "'";
}

std::string tie_text(const Dossier& dossier, const Tie& tie, Locale locale) {
    return tie_sentence(locale, tie.kind, name_in_sentence(dossier.entities[tie.source]),
                        name_in_sentence(dossier.entities[tie.target]));
}

std::string ask_text(const Dossier& dossier, std::uint32_t ask, Locale locale) {
    std::vector<std::string> askers;
    std::vector<std::string> asked;
    std::vector<std::string> themes;
    for (const auto t : dossier.ties_of(ask)) {
        const Tie& tie = dossier.ties[t];
        const Entity& other = dossier.entities[dossier.other_end(tie, ask)];
        if (tie.status == Status::rejected || other.status == Status::rejected) continue;
        if (tie.kind == TieKind::asks && tie.target == ask) askers.push_back(short_name(other));
        if (tie.kind == TieKind::addresses) asked.push_back(short_name(other));
        if (tie.kind == TieKind::about) themes.push_back(short_name(other));
    }
    const std::string what = "'" + visible(dossier.entities[ask].name) + "'";
    const std::string who =
        askers.empty() ? std::string(say(locale, "somebody")) : list_of(askers, locale);
    const bool many = askers.size() > 1;
    std::string out = asked.empty()
                          ? phrase(locale, many ? "{} ask for {}" : "{} asks for {}", who, what)
                          : phrase(locale, many ? "{} ask {} for {}" : "{} asks {} for {}", who,
                                   list_of(asked, locale), what);
    if (!themes.empty()) out += phrase(locale, ", about {}", list_of(themes, locale));
    return out;
}

}  // namespace lobbynet
