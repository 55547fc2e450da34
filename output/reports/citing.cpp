#include "output/reports/citing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/base/text.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

/// The classes of ties; in Dutch with the word that a user types behind each.
std::string classes_text(const TieClasses& classes, Locale locale) {
    if (locale == Locale::en) return classes.str();
    static constexpr std::array dutch{Word{TieClass::listed, "uit lijsten (listed)"},
                                      Word{TieClass::stated, "uit zinnen (stated)"},
                                      Word{TieClass::formal, "formeel (formal)"},
                                      Word{TieClass::plain, "ingelezen (plain)"}};
    std::vector<std::string> parts;
    for (const auto& [which, text] : dutch) {
        const bool on = which == TieClass::listed   ? classes.listed
                        : which == TieClass::stated ? classes.stated
                        : which == TieClass::formal ? classes.formal
                                                    : classes.plain;
        if (on) parts.emplace_back(text);
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string named(const Dossier* dossier, const std::string& id) {
    const Entity* entity = dossier == nullptr ? nullptr : dossier->find(id);
    return entity == nullptr ? id : short_name(*entity);
}

std::string selection_of(const NetworkQuery& query, const Dossier* dossier, Locale locale) {
    std::string out = phrase(locale, "ties: {}", classes_text(query.classes, locale));
    if (!query.themes.empty()) {
        std::vector<std::string> themes;
        for (const auto& id : query.themes) themes.push_back(named(dossier, id));
        out += phrase(locale, ", only of {}", joined_in(locale, themes));
    }
    if (query.election) out += phrase(locale, ", only for {}", named(dossier, *query.election));
    if (query.known_at) out += phrase(locale, ", as known on {}", query.known_at->str());
    if (query.as_of) out += phrase(locale, ", as of {}", query.as_of->str());
    if (query.proposed) out += say(locale, ", proposed ones too");
    return out;
}

}  // namespace

std::string place(const Dossier& dossier, std::uint32_t source, const Span& span) {
    const Source* document = dossier.source(source);
    const std::string name = document == nullptr ? "?" : document->name;
    if (span.first_line == 0) {
        return span.page == 0 ? name : fmt::format("{} page {}", name, span.page);
    }
    const std::string lines = span.last_line > span.first_line
                                  ? fmt::format("{}-{}", span.first_line, span.last_line)
                                  : fmt::format("{}", span.first_line);
    return span.page == 0 ? fmt::format("{}:{}", name, lines)
                          : fmt::format("{} page {} line {}", name, span.page, lines);
}

std::string place(const Dossier& dossier, const Evidence& evidence) {
    return place(dossier, evidence.source, evidence.span);
}

std::string full_name(const Entity& entity) {
    if (entity.kind == EntityKind::theme) return short_name(entity);
    return entity.acronym.empty() || entity.acronym == entity.name
               ? entity.name
               : fmt::format("{} ({})", entity.acronym, entity.name);
}

std::string short_name(const Entity& entity) {
    return entity.kind == EntityKind::theme && !entity.number.empty()
               ? entity.number + " " + entity.name
               : entity.label();
}

std::string shortest_name(const Entity& entity) {
    return entity.kind == EntityKind::theme && !entity.number.empty() ? entity.number
                                                                      : entity.label();
}

std::vector<std::uint32_t> in_reading_order(const Dossier& dossier,
                                            std::vector<std::uint32_t> which) {
    std::ranges::stable_sort(which, [&](std::uint32_t a, std::uint32_t b) {
        const Entity& x = dossier.entities[a];
        const Entity& y = dossier.entities[b];
        const bool theme = x.kind == EntityKind::theme;
        if (theme != (y.kind == EntityKind::theme)) return theme;
        if (theme) return std::pair(x.span_source, x.span) < std::pair(y.span_source, y.span);
        return fold(x.label()) < fold(y.label());
    });
    return which;
}

std::vector<std::string> names_of(const Dossier& dossier, const std::vector<std::uint32_t>& which) {
    std::vector<std::string> out;
    for (const auto i : which) out.push_back(short_name(dossier.entities[i]));
    return out;
}

std::vector<std::string> ids_of(const Dossier& dossier, const std::vector<std::uint32_t>& which) {
    std::vector<std::string> out;
    for (const auto i : which) out.push_back(dossier.entities[i].id);
    return out;
}

std::string made_from(const Dossier& dossier, const NetworkQuery& query, std::string_view version,
                      Locale locale) {
    return phrase(locale, "{}; {}; data {}; lobbynet {}", selection_of(query, &dossier, locale),
                  counted_in(locale, dossier.sources.size(), "document", "documents"),
                  dossier.fingerprint, version);
}

std::string made_from(const Network& network, const NetworkQuery& query, std::string_view version,
                      Locale locale, const Dossier* dossier) {
    return phrase(locale, "network: {}, {}, {}{}; {}; fingerprint {}; lobbynet {}",
                  counted_in(locale, network.size(), "entity", "entities"),
                  counted_in(locale, network.tie_count(), "tie", "ties"),
                  say(locale, network.modes() == Modes::two ? "two-mode" : "one-mode"),
                  network.direction() == Direction::directed ? say(locale, ", directed") : "",
                  selection_of(query, dossier, locale), network.fingerprint(), version);
}

std::string joined_in(Locale locale, const std::vector<std::string>& parts) {
    return joined(parts, say(locale, " and "));
}

}  // namespace lobbynet
