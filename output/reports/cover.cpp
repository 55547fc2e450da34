#include "output/reports/cover.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "output/exports/json_writer.hpp"
#include "output/reports/cited.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t sets_on_page = 25;
constexpr std::size_t next_on_page = 10;

const Entity& entity_of(const CoverView& view, std::uint32_t i) {
    return view.dossier->entities[i];
}

std::vector<std::uint32_t> members_of(const CoverSet& set) {
    std::vector<std::uint32_t> out;
    for (const CoverMember& member : set.members) out.push_back(member.entity);
    return out;
}

/// "III, V and VIII"
std::string short_list(const CoverView& view, const std::vector<std::uint32_t>& which) {
    std::vector<std::string> out;
    for (const auto i : which) out.push_back(shortest_name(entity_of(view, i)));
    return joined_in(view.locale, out);
}

bool has_costs(const CoverView& view) { return !view.request.costs.empty(); }

std::size_t touches_of(const CoverSet& set) {
    std::size_t out = 0;
    for (const CoverMember& member : set.members) out += member.touches.size();
    return out;
}

std::string size_text(const CoverView& view) {
    const std::string contacts =
        counted_in(view.locale, view.cover.sets.front().members.size(), "contact", "contacts");
    return has_costs(view) ? phrase(view.locale, "{} at a cost of {}", contacts, view.cover.cost)
                           : contacts;
}

void write_answer(const CoverView& view, Prose& prose) {
    const Cover& cover = view.cover;
    const auto reachable = view.reachable();
    const Locale locale = view.locale;
    prose.heading(say(locale, "Whom to contact"));
    if (cover.sets.empty()) {
        prose.paragraph(say(locale, "Nobody can be chosen who touches any of the targets."));
        return;
    }
    const bool all = cover.reached == reachable.size();
    const bool one = cover.sets.front().members.size() == 1;
    const std::string targets = counted_in(locale, reachable.size(), "target", "targets");
    if (!all) {
        prose.paragraph(phrase(locale,
                               one ? "Within this budget {} touches {} of {}."
                                   : "Within this budget {} together touch {} of {}.",
                               size_text(view), cover.reached, targets));
    } else if (reachable.size() == 1) {
        prose.paragraph(phrase(locale, "{} touches the target.", size_text(view)));
    } else {
        prose.paragraph(phrase(locale, one ? "{} touches all {}." : "{} together touch all {}.",
                               size_text(view), targets));
    }
    if (cover.optimum == Certainty::bound) {
        prose.paragraph(phrase(locale,
                               "This is the best that was found; the search was cut short. What "
                               "touches all costs at least {}.",
                               cover.lower_bound));
    } else if (!all) {
        prose.paragraph(say(locale, "Proved: no set within the budget touches more."));
    } else {
        prose.paragraph(say(locale, has_costs(view) ? "Proved: no cheaper set does."
                                                    : "Proved: no smaller set does."));
    }
    if (cover.count != Certainty::exact) {
        prose.paragraph(phrase(locale, "There are at least {} such sets.", cover.optimal_sets));
    } else {
        prose.paragraph(cover.optimal_sets == 1
                            ? std::string(say(locale, "There is no other such set."))
                            : phrase(locale, "There are {} such sets.", cover.optimal_sets));
    }
}

void write_left_out(const CoverView& view, Prose& prose) {
    const Cover& cover = view.cover;
    const Locale locale = view.locale;
    const auto names = [&](const auto& which) {
        return joined_in(locale, names_of(*view.dossier, which));
    };
    if (!cover.untouched.empty())
        prose.paragraph(
            phrase(locale, "Left out, because nobody touches it: {}.", names(cover.untouched)));
    if (!cover.barred.empty()) {
        prose.paragraph(phrase(locale,
                               "Left out, because only those whom you ruled out touch it: {}.",
                               names(cover.barred)));
    }
}

void write_sets(const CoverView& view, Prose& prose) {
    const auto& sets = view.cover.sets;
    const std::size_t shown = std::min(sets.size(), sets_on_page);
    if (shown < 2) return;
    const Locale locale = view.locale;
    const auto head = [&](std::string_view key) { return std::string(say(locale, key)); };
    prose.heading(shown == view.cover.optimal_sets ? head("All of them")
                                                   : phrase(locale, "The best {}", shown));
    prose.paragraph(say(locale,
                        "spare: how often a target is touched more than once. More is safer: "
                        "somebody else is left when one drops out."));
    Table table;
    table.columns = {{head("set"), Column::Align::right},
                     {head("contacts"), Column::Align::left, Fit::wraps},
                     {head("spare"), Column::Align::right}};
    for (std::size_t i = 0; i < shown; ++i) {
        table.rows.push_back(
            {fmt::format("{}", i + 1),
             fmt::format("{}", fmt::join(names_of(*view.dossier, members_of(sets[i])), " + ")),
             fmt::format("{}", touches_of(sets[i]) - view.cover.reached)});
    }
    prose.table(table);
}

void write_first_set(const CoverView& view, Prose& prose) {
    const CoverSet& set = view.cover.sets.front();
    const Locale locale = view.locale;
    prose.heading(say(locale, view.cover.sets.size() == 1 ? "Who, and what it rests on"
                                                          : "The first, and what it rests on"));
    for (const CoverMember& member : set.members) {
        const Entity& e = entity_of(view, member.entity);
        std::string text = full_name(e);
        const bool must =
            std::ranges::find(view.request.must, member.entity) != view.request.must.end();
        if (must) text += say(locale, " (yours already)");
        text += member.adds.empty() ? std::string(say(locale, ": adds nothing new"))
                                    : phrase(locale, ": adds {}", short_list(view, member.adds));
        if (has_costs(view)) text += phrase(locale, "; costs {}", member.cost);
        prose.bullet(text);
        for (const Contact& contact : member.touches) {
            if (!contact.at.empty()) {
                prose.paragraph(
                    phrase(
                        locale, "{} at {}", short_name(entity_of(view, contact.with)),
                        joined_in(locale, names_of(*view.dossier,
                                                   in_reading_order(*view.dossier, contact.at)))),
                    6);
            }
            write_cited_ties(prose, *view.dossier, contact.ties, locale);
        }
    }
    if (!set.missed.empty())
        prose.paragraph(phrase(locale, "Not touched: {}.",
                               joined_in(locale, names_of(*view.dossier, set.missed))));
}

void write_next(const CoverView& view, Prose& prose) {
    const auto& next = view.cover.next;
    if (next.empty()) return;
    const Locale locale = view.locale;
    const auto head = [&](std::string_view key) { return std::string(say(locale, key)); };
    prose.heading(head(view.request.must.empty() ? "If you contact one only"
                                                 : "The next contact beside those that you have"));
    Table table;
    table.columns = {{head("who"), Column::Align::left, Fit::wraps},
                     {head("adds"), Column::Align::right}};
    if (has_costs(view)) table.columns.push_back({head("cost"), Column::Align::right});
    table.columns.push_back({head("which"), Column::Align::left, Fit::wraps});
    for (std::size_t i = 0; i < std::min(next.size(), next_on_page); ++i) {
        std::vector<std::string> row{short_name(entity_of(view, next[i].entity)),
                                     fmt::format("{}", next[i].adds.size())};
        if (has_costs(view)) row.push_back(fmt::format("{}", next[i].cost));
        row.push_back(short_list(view, next[i].adds));
        table.rows.push_back(std::move(row));
    }
    prose.table(table);
}

}  // namespace

std::vector<std::uint32_t> CoverView::reachable() const {
    std::vector<std::uint32_t> out;
    for (const auto t : cover.targets) {
        if (std::ranges::find(cover.untouched, t) == cover.untouched.end() &&
            std::ranges::find(cover.barred, t) == cover.barred.end())
            out.push_back(t);
    }
    return out;
}

std::string cover_page(const CoverView& view, const Page& page) {
    Prose prose(page);
    write_answer(view, prose);
    write_left_out(view, prose);
    if (!view.cover.sets.empty()) {
        write_sets(view, prose);
        write_first_set(view, prose);
    }
    write_next(view, prose);
    const Locale locale = view.locale;
    prose.footer({phrase(locale,
                         "exact set cover: {}, {}; whoever touches a ministry is tied to it or is "
                         "at a theme, coalition or programme with it",
                         counted_in(locale, view.cover.candidates, "candidate", "candidates"),
                         counted_in(locale, view.reachable().size(), "target", "targets")),
                  made_from(*view.dossier, view.query, view.version, locale)});
    return prose.str();
}

std::string cover_csv(const CoverView& view) {
    Table table;
    table.columns = {{"set"}, {"id"}, {"name"}, {"cost"}, {"touches"}, {"adds"}, {"places"}};
    const Dossier& dossier = *view.dossier;
    std::size_t number = 0;
    for (const CoverSet& set : view.cover.sets) {
        ++number;
        for (const CoverMember& member : set.members) {
            std::vector<std::uint32_t> touched;
            std::vector<std::uint32_t> ties;
            for (const Contact& contact : member.touches) {
                touched.push_back(contact.with);
                add_ties(ties, contact.ties);
            }
            const auto ids = [&](const auto& which) {
                return fmt::format("{}", fmt::join(ids_of(dossier, which), "; "));
            };
            const Entity& e = entity_of(view, member.entity);
            table.rows.push_back({fmt::format("{}", number), e.id, e.name,
                                  fmt::format("{}", member.cost), ids(touched), ids(member.adds),
                                  places_of(dossier, ties)});
        }
    }
    return to_csv(table);
}

std::string cover_json(const CoverView& view) {
    const Cover& cover = view.cover;
    const Dossier& dossier = *view.dossier;
    JsonWriter json;
    json.begin_object();
    json.key("targets").texts(ids_of(dossier, view.reachable()));
    json.member("size", cover.sets.empty() ? std::size_t{0} : cover.sets.front().members.size());
    json.member("optimal_sets", cover.optimal_sets);
    json.key("sets").begin_array();
    for (const CoverSet& set : cover.sets) json.texts(ids_of(dossier, members_of(set)));
    json.end_array();
    json.key("untouched").texts(ids_of(dossier, cover.untouched));
    json.key("barred").texts(ids_of(dossier, cover.barred));
    json.member("cost", cover.cost);
    json.member("reached", cover.reached);
    json.member("proved", cover.optimum == Certainty::exact);
    json.member("lower_bound", cover.lower_bound);
    json.member("all_counted", cover.count == Certainty::exact);
    std::map<std::uint32_t, const CoverMember*> contacts;
    for (const CoverSet& set : cover.sets) {
        for (const CoverMember& member : set.members) contacts.emplace(member.entity, &member);
    }
    json.key("contacts").begin_array();
    for (const auto& [entity, member] : contacts) {
        json.begin_object();
        json.member("id", dossier.entities[entity].id);
        json.member("name", dossier.entities[entity].name);
        json.member("cost", member->cost);
        json.key("touches").begin_array();
        for (const Contact& contact : member->touches) {
            json.begin_object(JsonWriter::Layout::row);
            json.member("id", dossier.entities[contact.with].id);
            write_contact_members(json, dossier, contact);
            json.end_object();
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.key("next").begin_array();
    for (const NextContact& next : cover.next) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", dossier.entities[next.entity].id);
        json.member("cost", next.cost);
        json.key("adds").texts(ids_of(dossier, next.adds));
        json.end_object();
    }
    json.end_array();
    json.member("made_from", made_from(dossier, view.query, view.version));
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
