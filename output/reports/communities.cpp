#include "output/reports/communities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "graph/paths/tie_view.hpp"
#include "output/reports/cited.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t groups_on_page = 30;
constexpr std::size_t members_on_page = 60;
constexpr double hardly = 0.5;  // of the adjusted Rand index

std::string number_text(double value, int decimals = 2) {
    return std::isnan(value) ? "-" : fmt::format("{:.{}f}", value, decimals);
}

/// A key of the catalogue.
std::string_view quality_name(Objective objective) {
    switch (objective) {
        case Objective::modularity:
            return "modularity";
        case Objective::cpm:
            return "quality (CPM)";
        case Objective::bipartite:
            return "modularity (Barber's, for two-mode networks)";
    }
    return {};
}

void write_summary(const CommunitiesView& view, Prose& prose) {
    const Locale locale = view.locale;
    const Communities& found = view.found;
    prose.heading(phrase(locale, "{} in the ties of {}",
                         counted_in(locale, found.partition.groups, "group", "groups"),
                         counted_in(locale, view.network->size(), "entity", "entities")));
    prose.paragraph(fmt::format(
        "{} {}: {}.", say(locale, quality_name(view.options.objective)),
        number_text(found.quality, 4),
        say(locale, view.options.objective == Objective::cpm
                        ? "each group is denser inside than the resolution"
                        : "how much more ties stay inside the groups than chance would have it, 1 "
                          "at most")));
    prose.paragraph(view.options.runs == 1
                        ? phrase(locale, "One run, seed {}.", view.options.seed)
                        : phrase(locale, "The best of {} runs with the seeds {} to {}: seed {}.",
                                 view.options.runs, view.options.seed,
                                 view.options.seed + view.options.runs - 1, found.seed));
    if (view.agreement.other_runs > 0) {
        prose.paragraph(
            phrase(locale,
                   "How far the other runs agree with it: adjusted Rand index {} on average (1: "
                   "the same groups, 0: no more than by chance). A member floats when fewer than "
                   "{:.0f} % of them have it with the core of its group.",
                   number_text(view.agreement.mean_adjusted_rand), 100 * stable_from));
        if (view.agreement.mean_adjusted_rand < hardly) {
            prose.paragraph(say(locale,
                                "The runs hardly agree: the ties do not fall into clear groups, "
                                "and these are one reading of many."));
        }
    }
}

void write_table(const CommunitiesView& view, const std::vector<std::vector<Vertex>>& members,
                 Prose& prose) {
    using enum Column::Align;
    Table table;
    const Locale locale = view.locale;
    const auto head = [&](std::string_view key) { return std::string(say(locale, key)); };
    table.columns = {{head("group"), right},
                     {head("around"), left, Fit::wraps},
                     {head("members"), right},
                     {head("float"), right},
                     {head("ties"), right},
                     {head("leave"), right},
                     {"E-I", right},
                     {head("density"), right},
                     {head("conductance"), right}};
    for (std::uint32_t g = 0; g < std::min<std::size_t>(members.size(), groups_on_page); ++g) {
        const GroupQuality& q = view.quality[g];
        const auto floating =
            std::ranges::count_if(members[g], [&](Vertex v) { return view.floats(v); });
        table.rows.push_back({fmt::format("{}", g + 1), view.group_name(g),
                              fmt::format("{}", q.members), fmt::format("{}", floating),
                              fmt::format("{:g}", q.inside), fmt::format("{:g}", q.outside),
                              number_text(q.ei_index), number_text(q.density),
                              number_text(q.conductance)});
    }
    prose.blank();
    prose.table(table);
    if (members.size() > groups_on_page)
        prose.paragraph(phrase(locale, "and {} more groups: --format csv has them",
                               members.size() - groups_on_page),
                        2);
}

std::string some_names(const CommunitiesView& view, const std::vector<Vertex>& which) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(which.size(), members_on_page); ++i)
        out.push_back(view.name_of(which[i]));
    if (which.size() > members_on_page)
        out.push_back(phrase(view.locale, "{} more", which.size() - members_on_page));
    return joined_in(view.locale, out);
}

void write_group(const CommunitiesView& view, std::uint32_t group,
                 const std::vector<Vertex>& members, const TieView* ties, Prose& prose) {
    const Locale locale = view.locale;
    const auto label = [&](std::string_view key) { return fmt::format("  {}", say(locale, key)); };
    prose.heading(phrase(locale, "{}. Around {}", group + 1, view.group_name(group)));
    std::vector<Vertex> themes;
    std::vector<Vertex> others;
    std::vector<Vertex> floating;
    for (const Vertex v : members) {
        const bool is_theme = view.network->names().kind[v] == EntityKind::theme;
        (is_theme ? themes : view.floats(v) ? floating : others).push_back(v);
    }
    if (!themes.empty()) prose.item(label("themes"), some_names(view, themes), 12);
    if (!others.empty()) prose.item(label("members"), some_names(view, others), 12);
    if (!floating.empty()) {
        std::vector<std::string> text;
        for (std::size_t i = 0; i < std::min(floating.size(), members_on_page); ++i) {
            text.push_back(fmt::format("{} ({:.0f} %)", view.name_of(floating[i]),
                                       100 * view.agreement.with_core[floating[i]]));
        }
        prose.item(label("floating"), joined_in(locale, text), 12);
    }
    if (ties != nullptr)
        write_cited_ties(prose, *view.dossier, ties->ties_within(view.entities_of(members)),
                         locale);
}

void write_known(const CommunitiesView& view, Prose& prose) {
    const Locale locale = view.locale;
    prose.heading(say(locale, "Against the coalitions that the documents name"));
    if (!view.against_known) {
        prose.paragraph(say(locale, "The documents name none."));
        return;
    }
    const FoundAndKnown& both = *view.against_known;
    const auto all_float = std::ranges::all_of(
        both.best, [](const BestMatch& best) { return best.group == in_no_group; });
    if (all_float) {
        prose.paragraph(say(locale, "None of their members is in this network."));
        return;
    }
    prose.paragraph(phrase(
        locale,
        "Adjusted Rand {}, normalised mutual information {} over the {} in exactly one known "
        "coalition; omega {} over all members (1: found as known, 0: no more than by chance).",
        number_text(both.members_of_one.adjusted_rand),
        number_text(both.members_of_one.normalised_mutual_information),
        counted_in(locale, both.members_of_one.compared, "member", "members"),
        number_text(both.omega)));
    for (std::size_t i = 0; i < both.best.size(); ++i) {
        const BestMatch& best = both.best[i];
        if (best.group == in_no_group) continue;
        prose.bullet(
            phrase(locale, "{}: most like group {}, around {} ({} in both, Jaccard {:.2f})",
                   short_name(view.dossier->entities[view.known.coalitions[i].entity]),
                   best.group + 1, view.group_name(best.group), best.shared, best.jaccard));
    }
}

std::string other_name(const CommunitiesView& view, std::uint32_t group) {
    const auto& names = view.other->network->names();
    const Vertex core = view.other->found.core[group];
    const Entity* entity = view.dossier->find(names.id[core]);
    return entity == nullptr ? names.name[core] : short_name(*entity);
}

void write_other(const CommunitiesView& view, Prose& prose) {
    if (!view.other) return;
    const Locale locale = view.locale;
    const Likeness like = view.likeness();
    prose.heading(phrase(locale, "{} against {}", view.other->here, view.other->name));
    prose.paragraph(phrase(
        locale,
        "{} there, {} here; adjusted Rand {}, normalised mutual information {} over {} that are "
        "in both.",
        counted_in(locale, view.other->found.partition.groups, "group", "groups"),
        view.found.partition.groups, number_text(like.adjusted_rand),
        number_text(like.normalised_mutual_information),
        counted_in(locale, like.compared, "entity", "entities")));
    const auto moved = moved_since(view);
    for (std::size_t i = 0; i < std::min(moved.size(), members_on_page); ++i) {
        prose.bullet(phrase(locale, "{}: from the group around {} to that around {}",
                            view.name_of(moved[i].vertex), other_name(view, moved[i].from),
                            view.group_name(moved[i].to)));
    }
    if (moved.empty()) prose.paragraph(say(locale, "Nobody is in another group."));
    if (moved.size() > members_on_page)
        prose.paragraph(phrase(locale, "and {} more", moved.size() - members_on_page), 2);
}

std::string method_line(const CommunitiesView& view) {
    const Locale locale = view.locale;
    return phrase(
        locale,
        "Leiden (Traag, Waltman and van Eck 2019), {}, resolution {}, {}, {} with seeds from {}; "
        "every group is connected",
        say(locale, to_string(view.options.objective)), view.options.resolution,
        say(locale,
            view.options.weights == Weights::strength ? "ties by strength" : "all ties alike"),
        counted_in(locale, view.options.runs, "run", "runs"), view.options.seed);
}

}  // namespace

std::string communities_page(const CommunitiesView& view, const Page& page) {
    Prose prose(page);
    const auto members = members_of(view.found.partition);
    write_summary(view, prose);
    write_table(view, members, prose);
    const std::optional<TieView> ties =
        view.evidence ? std::optional<TieView>(std::in_place, *view.dossier, view.query)
                      : std::nullopt;
    for (std::uint32_t g = 0; g < std::min<std::size_t>(members.size(), groups_on_page); ++g)
        write_group(view, g, members[g], ties ? &*ties : nullptr, prose);
    if (!view.evidence) {
        prose.blank();
        prose.paragraph(say(
            view.locale, "--evidence shows the ties inside each group, with document and line."));
    }
    write_known(view, prose);
    write_other(view, prose);
    prose.footer(
        {method_line(view),
         phrase(view.locale,
                "ties: inside the group; leave: to other groups; E-I: -1 all inside, 1 all to "
                "others ({} over all ties); density: ties inside, of all that could be; "
                "conductance: 0 apart from the rest, 1 no group at all",
                number_text(view.ei_index)),
         made_from(*view.network, view.query, view.version, view.locale, view.dossier)});
    return prose.str();
}

}  // namespace lobbynet
