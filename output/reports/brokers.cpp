#include "output/reports/brokers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "output/exports/json_writer.hpp"
#include "output/reports/cited.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t most_cited = 3;  // contacts of a broker in one group, on a page

const Entity& entity_of(const BrokersView& view, std::uint32_t i) {
    return view.dossier->entities[i];
}

std::size_t shown(const BrokersView& view) {
    const std::size_t all = view.found.brokers.size();
    return view.top == 0 ? all : std::min(all, view.top);
}

std::string role_text(const BrokersView& view, BrokerPlace role) {
    const Locale locale = view.locale;
    switch (role) {
        case BrokerPlace::both:
            return std::string(say(locale, "in both"));
        case BrokerPlace::liaison:
            return std::string(say(locale, "outside both"));
        case BrokerPlace::inside_a:
            return phrase(locale, "in {}", view.a);
        case BrokerPlace::inside_b:
            return phrase(locale, "in {}", view.b);
    }
    return {};
}

void write_groups(const BrokersView& view, Prose& prose) {
    const Brokers& found = view.found;
    const Locale locale = view.locale;
    prose.heading(phrase(locale, "Between {} and {}", view.a, view.b));
    const auto members = [&](const std::string& name, const std::vector<std::uint32_t>& who) {
        if (!who.empty())
            prose.bullet(fmt::format("{} ({}): {}", name, who.size(),
                                     joined_in(locale, names_of(*view.dossier, who))));
    };
    members(phrase(locale, "only in {}", view.a), found.only_a);
    members(phrase(locale, "only in {}", view.b), found.only_b);
    members(std::string(say(locale, "in both")), found.both);
    prose.blank();
    if (found.pairs == 0) {
        prose.paragraph(
            say(locale, "One group lies within the other: nobody has to stand between."));
        return;
    }
    prose.paragraph(
        phrase(locale,
               found.in_contact == 1
                   ? "Of {} of one of each group, {} is in contact already: by a tie, or at a "
                     "theme, coalition or programme where both are."
                   : "Of {} of one of each group, {} are in contact already: by a tie, or at a "
                     "theme, coalition or programme where both are.",
               counted_in(locale, found.pairs, "pair", "pairs"), found.in_contact));
    const auto apart = found.pairs - found.in_contact;
    if (apart == 0) {
        prose.paragraph(say(locale, "Nobody has to stand between."));
    } else if (found.brokered == apart) {
        prose.paragraph(
            say(locale, "For all the others there is somebody who is in contact with both."));
    } else if (found.brokered > 0) {
        prose.paragraph(
            phrase(locale,
                   "For {} of the other {} there is somebody who is in contact with both; the "
                   "remaining {} nobody can link in one step.",
                   found.brokered, apart, apart - found.brokered));
    }
}

Table brokers_table(const BrokersView& view) {
    using enum Column::Align;
    Table table;
    const auto head = [&](std::string_view key) { return std::string(say(view.locale, key)); };
    table.columns = {{head("who"), left, Fit::wraps},
                     {head("kind"), left, Fit::wraps},
                     {head("where it stands"), left, Fit::wraps},
                     {head("links"), right},
                     {head("alone"), right},
                     {head("share"), right}};
    for (std::size_t i = 0; i < shown(view); ++i) {
        const Broker& broker = view.found.brokers[i];
        const Entity& e = entity_of(view, broker.entity);
        table.rows.push_back({short_name(e), head(to_string(e.kind)), role_text(view, broker.role),
                              fmt::format("{}", broker.pairs), fmt::format("{}", broker.only),
                              fmt::format("{:.1f}", broker.credit)});
    }
    return table;
}

void write_contacts(const BrokersView& view, const std::vector<Contact>& contacts, Prose& prose) {
    const Locale locale = view.locale;
    for (std::size_t i = 0; i < std::min(contacts.size(), most_cited); ++i) {
        const Contact& contact = contacts[i];
        std::string text = phrase(locale, "with {}", short_name(entity_of(view, contact.with)));
        if (!contact.at.empty()) {
            const auto at = in_reading_order(*view.dossier, contact.at);
            text += phrase(locale, ", at {}", joined_in(locale, names_of(*view.dossier, at)));
        }
        prose.bullet(text, 4);
        write_cited_ties(prose, *view.dossier, contact.ties, locale);
    }
    if (contacts.size() > most_cited)
        prose.paragraph(phrase(locale, "and with {} more", contacts.size() - most_cited), 4);
}

void write_contacts(JsonWriter& json, const BrokersView& view,
                    const std::vector<Contact>& contacts) {
    json.begin_array();
    for (const Contact& contact : contacts) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("id", entity_of(view, contact.with).id);
        write_contact_members(json, *view.dossier, contact);
        json.end_object();
    }
    json.end_array();
}

std::string ids_with(const BrokersView& view, const std::vector<Contact>& contacts) {
    std::vector<std::string> ids;
    for (const Contact& contact : contacts) ids.push_back(entity_of(view, contact.with).id);
    return fmt::format("{}", fmt::join(ids, "; "));
}

}  // namespace

std::string brokers_page(const BrokersView& view, const Page& page) {
    const Locale locale = view.locale;
    Prose prose(page);
    write_groups(view, prose);
    const auto& brokers = view.found.brokers;
    if (!brokers.empty()) {
        prose.heading(say(locale, "Who stands between"));
        prose.table(brokers_table(view));
        if (shown(view) < brokers.size())
            prose.paragraph(phrase(locale, "and {} more: --top N", brokers.size() - shown(view)),
                            2);
        prose.heading(say(locale, "What it rests on"));
        for (std::size_t i = 0; i < shown(view); ++i) {
            prose.paragraph(full_name(entity_of(view, brokers[i].entity)), 2);
            if (brokers[i].pairs == 0) {
                prose.paragraph(
                    say(locale, "belongs to both, and links nobody who is not in contact already"),
                    4);
            }
            write_contacts(view, brokers[i].in_a, prose);
            write_contacts(view, brokers[i].in_b, prose);
        }
    } else if (view.found.pairs > view.found.in_contact) {
        prose.paragraph(
            say(locale, "Nobody is in contact with both. 'lobbynet route' finds longer ways."));
    }
    prose.footer(
        {std::string(say(locale,
                         "links: pairs that are not in contact and that this one could introduce; "
                         "alone: those that nobody else could; share: links, each divided among "
                         "all who could make it. Roles as of Gould and Fernandez (1989): outside "
                         "both a liaison, in one of them a gatekeeper or representative")),
         made_from(*view.dossier, view.query, view.version, locale)});
    return prose.str();
}

std::string brokers_csv(const BrokersView& view) {
    Table table;
    table.columns = {{"id"},   {"name"},   {"kind"}, {"role"}, {"pairs"},
                     {"only"}, {"credit"}, {"in_a"}, {"in_b"}, {"places"}};
    for (std::size_t i = 0; i < shown(view); ++i) {
        const Broker& broker = view.found.brokers[i];
        const Entity& e = entity_of(view, broker.entity);
        std::vector<std::uint32_t> ties;
        for (const auto* side : {&broker.in_a, &broker.in_b}) {
            for (const Contact& contact : *side) add_ties(ties, contact.ties);
        }
        table.rows.push_back({e.id, e.name, std::string(to_string(e.kind)),
                              std::string(to_string(broker.role)), fmt::format("{}", broker.pairs),
                              fmt::format("{}", broker.only), fmt::format("{}", broker.credit),
                              ids_with(view, broker.in_a), ids_with(view, broker.in_b),
                              places_of(*view.dossier, ties)});
    }
    return to_csv(table);
}

std::string brokers_json(const BrokersView& view) {
    const Brokers& found = view.found;
    JsonWriter json;
    json.begin_object();
    const auto group = [&](const char* key, const std::string& name,
                           const std::vector<std::uint32_t>& only) {
        json.key(key).begin_object(JsonWriter::Layout::row);
        json.member("name", name);
        json.key("members").texts(ids_of(*view.dossier, only));
        json.end_object();
    };
    group("a", view.a, found.only_a);
    group("b", view.b, found.only_b);
    json.key("both").texts(ids_of(*view.dossier, found.both));
    json.member("pairs", found.pairs);
    json.member("in_contact", found.in_contact);
    json.member("brokered", found.brokered);
    json.key("brokers").begin_array();
    for (std::size_t i = 0; i < shown(view); ++i) {
        const Broker& broker = found.brokers[i];
        const Entity& e = entity_of(view, broker.entity);
        json.begin_object();
        json.member("id", e.id);
        json.member("name", e.name);
        json.member("kind", to_string(e.kind));
        json.member("role", to_string(broker.role));
        json.member("pairs", broker.pairs);
        json.member("only", broker.only);
        json.member("credit", broker.credit);
        write_contacts(json.key("in_a"), view, broker.in_a);
        write_contacts(json.key("in_b"), view, broker.in_b);
        json.end_object();
    }
    json.end_array();
    json.member("made_from", made_from(*view.dossier, view.query, view.version));
    json.end_object();
    return json.take();
}

}  // namespace lobbynet
