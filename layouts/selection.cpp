#include "layouts/selection.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "layouts/type.hpp"
#include "layouts/words.hpp"

namespace lobbynet {
namespace {

bool is_theme(const Dossier& dossier, std::uint32_t entity) {
    return dossier.entities[entity].kind == EntityKind::theme;
}

/// A government (a ministry, "the municipalities") or a public body that carries out what one
/// decides: these are bound to one tier. Not so who works for or beside governments of any tier and
/// whom the plan lists as an ally: associations of governments, advisory councils, institutes.
bool is_government(const Entity& entity) {
    return entity.kind == EntityKind::ministry || entity.kind == EntityKind::group ||
           (entity.kind == EntityKind::organisation && entity.sector == "government body");
}

std::optional<std::uint32_t> election_of(const Dossier& dossier, const MapRequest& request) {
    if (request.election || !request.query.election) return request.election;
    const auto election = dossier.index_of(*request.query.election);
    if (!election) {
        throw DataError(
            fmt::format("no election has the id '{}'", map_text(*request.query.election)),
            "see 'lobbynet list elections'");
    }
    return election;
}

/// Asks are sentences and elections are moments: they are drawn only around themselves.
bool is_no_actor(const Dossier& dossier, std::uint32_t entity, const MapRequest& request) {
    const EntityKind kind = dossier.entities[entity].kind;
    return (kind == EntityKind::ask || kind == EntityKind::election) && request.around != entity;
}

/// Hides what an election map leaves out: themes that the plan does not tie to it, governments and
/// public bodies of another tier, and who is then tied to nothing.
void show_election(Selection& selection, const Dossier& dossier, const MapRequest& request,
                   std::uint32_t election) {
    const Words& words = words_of(request.language);
    std::vector<bool> theme_shown(dossier.entities.size(), false);
    std::size_t with_ties = 0;
    for (const auto theme : themes_of_election(dossier, election)) {
        theme_shown[theme] = true;
        with_ties += selection.entity_shown[theme];
    }
    if (with_ties == 0) {
        selection.notes.emplace_back(words.no_theme_of_election);
        selection.warnings.push_back(fmt::format(
            "the documents tie no theme with stakeholders to '{}': all themes are shown",
            map_text(dossier.entities[election].name)));
        for (const auto entity : selection.entities) {
            if (is_theme(dossier, entity)) theme_shown[entity] = true;
        }
    }
    std::vector<bool> in_theme(dossier.entities.size(), false);
    for (const auto t : selection.ties) {
        const Tie& tie = dossier.ties[t];
        in_theme[tie.source] = in_theme[tie.source] || theme_shown[tie.target];
        in_theme[tie.target] = in_theme[tie.target] || theme_shown[tie.source];
    }
    const Tier tier = dossier.entities[election].tier;
    std::size_t other_tiers = 0;
    for (const auto entity : selection.entities) {
        const Entity& e = dossier.entities[entity];
        if (e.kind == EntityKind::theme) {
            selection.entity_shown[entity] = theme_shown[entity];
        } else if (!request.all_tiers && tier != Tier::none && e.tier != Tier::none &&
                   e.tier != tier && is_government(e)) {
            selection.entity_shown[entity] = false;
            other_tiers += in_theme[entity];
        }
    }
    if (other_tiers > 0)
        selection.notes.push_back(fmt::format(fmt::runtime(words.other_tiers), other_tiers));
    for (const auto t : selection.ties) {
        const Tie& tie = dossier.ties[t];
        selection.tie_shown[t] =
            selection.entity_shown[tie.source] && selection.entity_shown[tie.target];
    }
    std::vector<bool> tied(dossier.entities.size(), false);
    for (const auto t : selection.ties) {
        if (!selection.tie_shown[t]) continue;
        tied[dossier.ties[t].source] = tied[dossier.ties[t].target] = true;
    }
    for (const auto entity : selection.entities) {
        if (!tied[entity] && !is_theme(dossier, entity)) selection.entity_shown[entity] = false;
    }
}

/// A theme that nobody is tied to is on no map: the reader is told, by number where it has one.
void note_bare_themes(Selection& selection, const Dossier& dossier, const MapRequest& request,
                      std::optional<std::uint32_t> election) {
    std::vector<bool> asked(dossier.entities.size(), !election);
    if (election) {
        for (const auto theme : themes_of_election(dossier, *election)) asked[theme] = true;
    }
    std::string bare;
    for (std::uint32_t e = 0; e < dossier.entities.size(); ++e) {
        const Entity& theme = dossier.entities[e];
        if (theme.kind != EntityKind::theme || theme.status != Status::accepted || !asked[e] ||
            std::ranges::binary_search(selection.entities, e))
            continue;
        bare += (bare.empty() ? "" : ", ") +
                map_text(theme.number.empty() ? theme.name : theme.number + " " + theme.name, 40);
    }
    if (bare.empty()) return;
    selection.notes.push_back(
        fmt::format(fmt::runtime(words_of(request.language).bare_themes), cut(bare, 120)));
}

enum class Without : std::uint8_t { nothing, asks };

void refuse_empty(const Selection& selection, Without without = Without::nothing) {
    const auto shown = std::ranges::count_if(
        selection.entities, [&](std::uint32_t e) { return selection.entity_shown[e]; });
    if (shown > 0) return;
    if (without == Without::asks) {
        throw DataError(
            "there is nothing to draw: only asks and elections are tied to it, and these are drawn "
            "around themselves only",
            "'lobbynet show NAME' says what they are; 'lobbynet map --around ASK' draws one");
    }
    throw DataError("there is nothing to draw: no entity is left by this selection",
                    "ask for more classes of ties (--ties all), another theme or election, or "
                    "see 'lobbynet list themes'");
}

}  // namespace

Selection select_answer(const Dossier& dossier, const MapAnswer& answer) {
    Selection out;
    out.entity_shown.assign(dossier.entities.size(), false);
    out.tie_shown.assign(dossier.ties.size(), false);
    for (const MapAnswer::Part& part : answer.parts) {
        for (const auto e : part.members) out.entity_shown[e] = true;
    }
    for (const auto e : answer.bold) out.entity_shown[e] = true;
    for (std::uint32_t e = 0; e < dossier.entities.size(); ++e) {
        if (out.entity_shown[e]) out.entities.push_back(e);
    }
    for (const auto t : answer.ties) {
        const Tie& tie = dossier.ties[t];
        if (!out.entity_shown[tie.source] || !out.entity_shown[tie.target]) continue;
        out.ties.push_back(t);
        out.tie_shown[t] = true;
    }
    out.has_themes = std::ranges::any_of(
        dossier.entities, [](const Entity& e) { return e.kind == EntityKind::theme; });
    refuse_empty(out);
    return out;
}

Selection select(const Dossier& dossier, const MapRequest& request) {
    NetworkQuery query = request.query;
    const auto election = election_of(dossier, request);
    query.election.reset();  // the union; the election decides what of it is shown
    if (request.theme) query.themes = {dossier.entities[*request.theme].id};
    Selection out;
    out.entity_shown.assign(dossier.entities.size(), false);
    out.tie_shown.assign(dossier.ties.size(), false);
    bool no_actors = false;
    for (std::uint32_t t = 0; t < dossier.ties.size(); ++t) {
        const Tie& tie = dossier.ties[t];
        if (tie.source == tie.target || !selects(query, dossier, tie)) continue;
        if (is_no_actor(dossier, tie.source, request) ||
            is_no_actor(dossier, tie.target, request)) {
            no_actors = true;
            continue;
        }
        out.ties.push_back(t);
        out.tie_shown[t] = true;
        out.entity_shown[tie.source] = out.entity_shown[tie.target] = true;
    }
    if (query.isolates && query.classes.plain && query.themes.empty()) {
        for (std::uint32_t e = 0; e < dossier.entities.size(); ++e) {
            const Entity& entity = dossier.entities[e];
            if (entity.kind == EntityKind::node && entity.status == Status::accepted)
                out.entity_shown[e] = true;
        }
    }
    for (std::uint32_t e = 0; e < dossier.entities.size(); ++e) {
        if (out.entity_shown[e]) out.entities.push_back(e);
    }
    if (no_actors) out.notes.emplace_back(words_of(request.language).without_asks);
    if (!request.theme && !request.around && query.themes.empty())
        note_bare_themes(out, dossier, request, election);
    if (election && !request.around) show_election(out, dossier, request, *election);
    out.has_themes = std::ranges::any_of(out.ties, [&](std::uint32_t t) {
        return is_theme(dossier, dossier.ties[t].source) !=
               is_theme(dossier, dossier.ties[t].target);
    });
    refuse_empty(out, no_actors ? Without::asks : Without::nothing);
    return out;
}

void restrict_to(Selection& selection, const Dossier& dossier, const std::vector<bool>& keep) {
    for (const auto e : selection.entities) {
        if (!keep[e]) selection.entity_shown[e] = false;
    }
    std::erase_if(selection.entities, [&](std::uint32_t e) { return !keep[e]; });
    std::erase_if(selection.ties, [&](std::uint32_t t) {
        const bool lost = !keep[dossier.ties[t].source] || !keep[dossier.ties[t].target];
        if (lost) selection.tie_shown[t] = false;
        return lost;
    });
}

void leave_out_author(Selection& selection, const Dossier& dossier, std::string_view language) {
    std::vector<bool> keep(dossier.entities.size(), true);
    for (const auto e : selection.entities) {
        if (!dossier.entities[e].is_author) continue;
        keep[e] = false;
        selection.notes.push_back(fmt::format(fmt::runtime(words_of(language).without_author),
                                              map_text(dossier.entities[e].label())));
    }
    std::vector<bool> tied(dossier.entities.size(), false);
    for (const auto t : selection.ties) {
        const Tie& tie = dossier.ties[t];
        if (!keep[tie.source] || !keep[tie.target]) continue;
        tied[tie.source] = tied[tie.target] = true;
    }
    // who was tied to nobody else goes too
    for (const auto e : selection.entities) {
        keep[e] = keep[e] && (tied[e] || dossier.entities[e].kind == EntityKind::node);
    }
    restrict_to(selection, dossier, keep);
}

bool only_of_themes(const Dossier& dossier, const Selection& selection) {
    return std::ranges::all_of(selection.ties, [&](std::uint32_t t) {
        const Tie& tie = dossier.ties[t];
        return !selection.tie_shown[t] ||
               is_theme(dossier, tie.source) != is_theme(dossier, tie.target);
    });
}

std::vector<std::vector<std::uint32_t>> neighbours(const Dossier& dossier,
                                                   const Selection& selection, WhichTies which) {
    std::vector<std::vector<std::uint32_t>> out(dossier.entities.size());
    for (const auto t : selection.ties) {
        if (which == WhichTies::shown && !selection.tie_shown[t]) continue;
        const Tie& tie = dossier.ties[t];
        out[tie.source].push_back(tie.target);
        out[tie.target].push_back(tie.source);
    }
    for (auto& list : out) {
        std::ranges::sort(list);
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    return out;
}

}  // namespace lobbynet
