#include "layouts/answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "graph/paths/tie_view.hpp"
#include "layouts/parts.hpp"

namespace lobbynet {
namespace {

using Entities = std::vector<std::uint32_t>;

struct Titles {
    std::string_view contacts, coalition, programme, members, themes, ministries, tables, between;
    std::string_view thicker_ties, thicker_members, floating;
    std::string_view alone;
    std::string_view route, contacts_title, brokers_title, coalitions_title, groups_title;
    std::string_view group;
};
constexpr Titles english{"Contacts",
                         "Coalition",
                         "Programme",
                         "Members",
                         "Themes",
                         "Ministries",
                         "Where they meet",
                         "Between",
                         "thicker: more ties between two groups",
                         "a line: members in common (thicker: more)",
                         "after a name: in how many of the runs it is in this group",
                         "not drawn: {} of which no member is named but who wrote the plan",
                         "from {} to {}",
                         "whom to contact",
                         "between {} and {}",
                         "coalitions and programmes, and their members",
                         "groups found in the ties",
                         "Around {}"};
constexpr Titles dutch{"Contacten",
                       "Coalitie",
                       "Programma",
                       "Leden",
                       "Thema's",
                       "Ministeries",
                       "Waar zij elkaar treffen",
                       "Ertussen",
                       "dikker: meer banden tussen twee groepen",
                       "een lijn: gezamenlijke leden (dikker: meer)",
                       "achter een naam: in hoeveel van de rekengangen die bij deze groep hoort",
                       "niet getekend: {} waarvan geen lid is genoemd dan wie het plan schreef",
                       "van {} naar {}",
                       "met wie contact",
                       "tussen {} en {}",
                       "coalities en programma's, en hun leden",
                       "groepen die uit de banden blijken",
                       "Rond {}"};
const Titles& titles_of(std::string_view language) { return language == "nl" ? dutch : english; }

/// Themes in the order of the documents, then the others by name.
Entities ordered(const Dossier& dossier, const std::set<std::uint32_t>& which) {
    Entities out(which.begin(), which.end());
    std::ranges::stable_sort(out, {}, [&](std::uint32_t e) {
        const Entity& entity = dossier.entities[e];
        const bool theme = entity.kind == EntityKind::theme;
        return std::tuple(!theme, theme ? entity.span_source : 0, theme ? entity.span : Span{});
    });
    return out;
}

class Columns {
 public:
    explicit Columns(const Dossier& dossier) : dossier_(dossier) {}

    /// An entity stays where it was put first.
    void put(std::size_t column, std::uint32_t entity) {
        if (!placed_.insert(entity).second) return;
        if (columns_.size() <= column) columns_.resize(column + 1);
        columns_[column].insert(entity);
    }
    void rest_on(const Entities& ties) { add_ties(ties_, ties); }

    /// Columns without anybody are left out.
    MapAnswer take(const std::vector<std::string_view>& titles) {
        MapAnswer out;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (columns_[i].empty()) continue;
            out.parts.push_back({i < titles.size() ? std::string(titles[i]) : std::string(),
                                 ordered(dossier_, columns_[i]),
                                 {}});
        }
        out.ties = std::move(ties_);
        return out;
    }

 private:
    const Dossier& dossier_;
    std::vector<std::set<std::uint32_t>> columns_;
    std::set<std::uint32_t> placed_;
    Entities ties_;
};

std::size_t column_of_target(const Entity& target) {
    return target.kind == EntityKind::ministry ? 2 : 1;
}

}  // namespace

MapAnswer map_of(const Dossier& dossier, const Routes& routes, std::string_view language) {
    std::map<std::uint32_t, std::size_t> place;
    std::size_t last = 0;
    const std::uint32_t from = routes.best.front().steps.front().from;
    const std::uint32_t to = routes.best.front().steps.back().to;
    Columns columns(dossier);
    for (const Route& route : routes.best) {
        for (std::size_t i = 0; i < route.steps.size(); ++i) {
            columns.rest_on(route.steps[i].ties);
            std::size_t& at = place[route.steps[i].to];
            at = std::max(at, i + 1);
            last = std::max(last, at);
        }
    }
    place[from] = 0;
    place[to] = last;
    for (const auto& [entity, column] : place) columns.put(column, entity);
    MapAnswer out = columns.take({});
    out.bold = {from, to};
    out.title = fmt::format(fmt::runtime(titles_of(language).route), dossier.entities[from].label(),
                            dossier.entities[to].label());
    return out;
}

MapAnswer map_of(const Dossier& dossier, const Cover& cover, std::string_view language) {
    Columns columns(dossier);
    MapAnswer out;
    if (!cover.sets.empty()) {
        for (const CoverMember& member : cover.sets.front().members) {
            columns.put(0, member.entity);
            for (const Contact& contact : member.touches) {
                columns.put(column_of_target(dossier.entities[contact.with]), contact.with);
                for (const auto table : contact.at) columns.put(1, table);
                columns.rest_on(contact.ties);
            }
        }
        // a target that is missed is shown, without a tie
        for (const auto missed : cover.sets.front().missed)
            columns.put(column_of_target(dossier.entities[missed]), missed);
    }
    const Titles& titles = titles_of(language);
    out = columns.take({titles.contacts, titles.themes, titles.ministries});
    if (!cover.sets.empty()) out.bold = out.parts.front().members;
    out.title = titles.contacts_title;
    return out;
}

MapAnswer map_of(const Dossier& dossier, const Brokers& brokers, const std::string& name_a,
                 const std::string& name_b, std::size_t top, std::string_view language) {
    Columns columns(dossier);
    const std::size_t shown =
        top == 0 ? brokers.brokers.size() : std::min(top, brokers.brokers.size());
    const auto each = [&](auto visit) {
        for (std::size_t i = 0; i < shown; ++i) visit(brokers.brokers[i]);
    };
    each([&](const Broker& broker) { columns.put(2, broker.entity); });
    each([&](const Broker& broker) {
        for (const auto* side : {&broker.in_a, &broker.in_b}) {
            const bool is_a = side == &broker.in_a;
            for (const Contact& contact : *side) {
                columns.put(is_a ? 0 : 4, contact.with);
                for (const auto table : contact.at) columns.put(is_a ? 1 : 3, table);
                columns.rest_on(contact.ties);
            }
        }
    });
    const Titles& titles = titles_of(language);
    MapAnswer out = columns.take({name_a, titles.tables, titles.between, titles.tables, name_b});
    each([&](const Broker& broker) { out.bold.push_back(broker.entity); });
    out.title = fmt::format(fmt::runtime(titles.brokers_title), name_a, name_b);
    return out;
}

MapAnswer map_of(const Dossier& dossier, const KnownCoalition& coalition,
                 std::string_view language) {
    Columns columns(dossier);
    const bool programme = dossier.entities[coalition.entity].kind == EntityKind::programme;
    columns.put(0, coalition.entity);
    for (const KnownMember& member : coalition.members) {
        columns.put(1, member.entity);
        columns.rest_on(member.ties);
    }
    for (const Contact& theme : coalition.themes) {
        columns.put(2, theme.with);
        columns.rest_on(theme.ties);
    }
    for (const CoalitionReach& theme : coalition.reach_themes) {
        columns.put(2, theme.entity);
        columns.rest_on(theme.ties);
    }
    for (const auto* ministries : {&coalition.reach_ministries, &coalition.ministries_at_themes}) {
        for (const CoalitionReach& ministry : *ministries) {
            columns.put(3, ministry.entity);
            columns.rest_on(ministry.ties);
        }
    }
    const Titles& titles = titles_of(language);
    MapAnswer out = columns.take({programme ? titles.programme : titles.coalition, titles.members,
                                  titles.themes, titles.ministries});
    out.bold = {coalition.entity};
    out.title = dossier.entities[coalition.entity].name;
    return out;
}

MapAnswer map_of(const Dossier& dossier, const KnownCoalitions& known, std::string_view language) {
    MapAnswer out;
    out.form = MapAnswer::Form::groups;
    std::size_t alone = 0;
    std::map<std::size_t, std::uint32_t> part_of;  // by place in known.coalitions
    for (std::size_t i = 0; i < known.coalitions.size(); ++i) {
        const KnownCoalition& coalition = known.coalitions[i];
        MapAnswer::Part part{marked_label(dossier.entities[coalition.entity]), {}, {}};
        for (const KnownMember& member : coalition.members) {
            if (dossier.entities[member.entity].is_author) continue;
            part.members.push_back(member.entity);
            add_ties(out.ties, member.ties);
        }
        if (part.members.empty()) {
            ++alone;
            continue;
        }
        part_of[i] = static_cast<std::uint32_t>(out.parts.size());
        sort_rows(dossier, part.members);
        out.parts.push_back(std::move(part));
        out.bold.push_back(coalition.entity);
    }
    for (const Overlap& overlap : known.overlaps) {
        const auto shared = std::ranges::count_if(
            overlap.shared, [&](std::uint32_t e) { return !dossier.entities[e].is_author; });
        if (shared > 0)
            out.bridges.push_back(
                {part_of[overlap.a], part_of[overlap.b], static_cast<std::uint32_t>(shared)});
    }
    const Titles& titles = titles_of(language);
    if (!out.bridges.empty()) out.legend.emplace_back(titles.thicker_members);
    if (alone > 0) out.legend.push_back(fmt::format(fmt::runtime(titles.alone), alone));
    out.title = titles.coalitions_title;
    return out;
}

MapAnswer map_of(const Dossier& dossier, const NetworkQuery& query, const Network& network,
                 const Communities& found, std::string_view language) {
    MapAnswer out;
    out.form = MapAnswer::Form::groups;
    const Agreement agreement = agreement_of(found);
    std::vector<std::uint32_t> entity(network.size());
    std::map<std::uint32_t, std::uint32_t> group_of;
    for (Vertex v = 0; v < network.size(); ++v) {
        entity[v] = dossier.index_of(network.names().id[v]).value();
        group_of[entity[v]] = found.partition.group[v];
    }
    const auto is_theme = [&](std::uint32_t e) {
        return dossier.entities[e].kind == EntityKind::theme;
    };
    const auto members = members_of(found.partition);
    const Titles& titles = titles_of(language);
    bool any_floats = false;
    for (std::uint32_t g = 0; g < members.size(); ++g) {
        const std::string core = hub_title(dossier.entities[entity[found.core[g]]]);
        MapAnswer::Part part{fmt::format(fmt::runtime(titles.group), core), {}, {}};
        std::map<std::uint32_t, std::string> after;
        for (const Vertex v : members[g]) {
            if (v == found.core[g] && is_theme(entity[v])) continue;
            part.members.push_back(entity[v]);
            const bool floats = agreement.other_runs > 0 && agreement.with_core[v] < stable_from;
            if (floats) after[entity[v]] = fmt::format("({:.0f} %)", 100 * agreement.with_core[v]);
            any_floats = any_floats || floats;
        }
        sort_rows(dossier, part.members);
        for (const auto e : part.members) part.after.push_back(after[e]);
        out.parts.push_back(std::move(part));
        out.bold.push_back(entity[found.core[g]]);
    }
    out.ties = selected_ties(dossier, query);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> between;
    for (const auto t : out.ties) {
        const auto a = group_of.find(dossier.ties[t].source);
        const auto b = group_of.find(dossier.ties[t].target);
        if (a == group_of.end() || b == group_of.end() || a->second == b->second) continue;
        ++between[std::minmax(a->second, b->second)];
    }
    for (const auto& [pair, count] : between)
        out.bridges.push_back({pair.first, pair.second, count});
    if (!out.bridges.empty()) out.legend.emplace_back(titles.thicker_ties);
    if (any_floats) out.legend.emplace_back(titles.floating);
    out.title = titles.groups_title;
    return out;
}

}  // namespace lobbynet
