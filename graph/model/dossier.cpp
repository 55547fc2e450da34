#include "graph/model/dossier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "graph/base/text.hpp"

namespace lobbynet {

void Dossier::index() {
    by_id_.clear();
    by_id_.reserve(entities.size());
    for (std::uint32_t i = 0; i < entities.size(); ++i) by_id_.emplace(entities[i].id, i);
    first_tie_.assign(entities.size() + 1, 0);
    for (const Tie& tie : ties) {
        ++first_tie_[tie.source + 1];
        if (tie.target != tie.source) ++first_tie_[tie.target + 1];
    }
    std::partial_sum(first_tie_.begin(), first_tie_.end(), first_tie_.begin());
    tie_ids_.resize(first_tie_.back());
    auto next = first_tie_;
    for (std::uint32_t i = 0; i < ties.size(); ++i) {
        tie_ids_[next[ties[i].source]++] = i;
        if (ties[i].target != ties[i].source) tie_ids_[next[ties[i].target]++] = i;
    }
}

std::optional<std::uint32_t> Dossier::index_of(std::string_view id) const {
    const auto it = by_id_.find(id);
    return it == by_id_.end() ? std::nullopt : std::optional(it->second);
}

const Entity* Dossier::find(std::string_view id) const {
    const auto at = index_of(id);
    return at ? &entities[*at] : nullptr;
}

const Source* Dossier::source(std::uint32_t id) const {
    const auto it = std::ranges::find(sources, id, &Source::id);
    return it == sources.end() ? nullptr : &*it;
}

std::span<const std::uint32_t> Dossier::ties_of(std::uint32_t entity) const {
    return std::span(tie_ids_).subspan(first_tie_[entity],
                                       first_tie_[entity + 1] - first_tie_[entity]);
}

namespace {

/// The value of "5", "V" or "v."; nullopt for anything else ("2.1", "B2").
std::optional<unsigned> number_value(std::string_view text) {
    if (text.ends_with('.')) text.remove_suffix(1);
    if (text.empty() || text.size() > 6) return std::nullopt;
    unsigned value = 0;
    if (text.find_first_not_of("0123456789") == std::string_view::npos) {
        for (const char c : text) value = value * 10 + static_cast<unsigned>(c - '0');
        return value;
    }
    constexpr std::pair<std::string_view, unsigned> signs[] = {
        {"x", 10}, {"ix", 9}, {"v", 5}, {"iv", 4}, {"i", 1}};
    for (const auto& [sign, worth] : signs) {
        const bool once = sign == "ix" || sign == "v" || sign == "iv";
        for (int n = 0; text.starts_with(sign) && n < (once ? 1 : 3); ++n) {
            value += worth;
            text.remove_prefix(sign.size());
        }
    }
    return text.empty() ? std::optional(value) : std::nullopt;
}

/// Numbers name themes, and V is 5. `wanted` is folded.
bool has_number(const Entity& e, std::string_view wanted) {
    if (e.number.empty()) return false;
    const std::string number = fold(e.number);
    if (number == wanted) return true;
    const auto value = number_value(wanted);
    return value && value == number_value(number);
}

/// "5 Wonen" and "V. Wonen": number and title as pages print them, `same` of the titles.
template <class Same>
bool has_number_and_title(const Entity& e, std::string_view wanted, Same same) {
    if (e.number.empty()) return false;
    const auto blank = wanted.find(' ');
    return blank != std::string_view::npos && has_number(e, wanted.substr(0, blank)) &&
           same(wanted.substr(blank + 1));
}

}  // namespace

NameMatch match_name(const Dossier& dossier, std::string_view text,
                     const std::function<bool(const Entity&)>& eligible) {
    const std::string wanted = fold(text);
    const std::string key = name_key(text);
    NameMatch out;
    if (wanted.empty()) return out;
    const auto usable = [&](const Entity& e) {
        return e.status != Status::rejected && (!eligible || eligible(e));
    };
    // one step after the other: an id beats a name, a name beats a form that was seen once
    const auto collect = [&](auto&& matches) {
        std::vector<std::uint32_t> hits;
        for (std::uint32_t i = 0; i < dossier.entities.size(); ++i) {
            if (usable(dossier.entities[i]) && matches(dossier.entities[i])) hits.push_back(i);
        }
        return hits;
    };
    if (const auto same = dossier.index_of(text); same && usable(dossier.entities[*same])) {
        out.exact = {*same};  // the ids of a plain graph may differ in case only
        return out;
    }
    out.exact = collect([&](const Entity& e) { return fold(e.id) == wanted; });
    if (out.exact.empty()) {
        out.exact = collect([&](const Entity& e) {
            return fold(e.name) == wanted || (!e.acronym.empty() && fold(e.acronym) == wanted) ||
                   has_number(e, wanted) || has_number_and_title(e, wanted, [&](auto title) {
                       return fold(e.name) == title;
                   });
        });
    }
    if (out.exact.empty()) {
        out.exact = collect([&](const Entity& e) {
            return name_key(e.name) == key || std::ranges::any_of(e.names, [&](const auto& n) {
                       return name_key(n.surface) == key;
                   });
        });
    }
    if (!out.exact.empty()) return out;
    out.by_prefix = collect([&](const Entity& e) {
        return fold(e.id).starts_with(wanted) || fold(e.name).starts_with(wanted) ||
               has_number_and_title(e, wanted,
                                    [&](auto title) { return fold(e.name).starts_with(title); }) ||
               std::ranges::any_of(
                   e.names, [&](const auto& n) { return fold(n.surface).starts_with(wanted); });
    });
    if (!out.by_prefix.empty()) return out;

    std::vector<std::pair<std::size_t, std::uint32_t>> near;
    // of two letters, one changed is already another name
    const std::size_t limit = wanted.size() < 3   ? 0
                              : wanted.size() < 5 ? 1
                                                  : std::max<std::size_t>(2, wanted.size() / 3);
    for (std::uint32_t i = 0; i < dossier.entities.size(); ++i) {
        const Entity& e = dossier.entities[i];
        if (!usable(e)) continue;
        std::size_t best = limit + 1;
        for (const std::string& name : {e.id, e.name, e.acronym}) {
            if (name.empty()) continue;
            const std::string folded = fold(name);
            best = std::min(best, edit_distance(folded, wanted, limit));
            if (wanted.size() >= 3 && folded.find(wanted) != std::string::npos)
                best = std::min<std::size_t>(best, 1);
        }
        if (best <= limit) near.emplace_back(best, i);
    }
    std::ranges::sort(near);
    for (const auto& [distance, i] : near) {
        if (out.nearest.size() < 5) out.nearest.push_back(i);
    }
    return out;
}

namespace {

/// Names what was rejected, where that is why there is nothing of that name.
void say_if_rejected(const Dossier& dossier, std::string_view text) {
    const std::string wanted = fold(text);
    for (const Entity& e : dossier.entities) {
        if (e.status != Status::rejected) continue;
        const bool named =
            fold(e.id) == wanted || fold(e.name) == wanted || fold(e.acronym) == wanted ||
            std::ranges::any_of(e.names,
                                [&](const SourcedName& n) { return fold(n.surface) == wanted; });
        if (!named) continue;
        const std::string what =
            e.name == text ? fmt::format("'{}' ({})", visible(e.name), e.id)
                           : fmt::format("'{}', {} ({}),", visible(text), visible(e.name), e.id);
        if (e.ruled_by == 0) {
            throw DataError(fmt::format("{} is rejected by the document that names it", what),
                            fmt::format("'lobbynet accept {}' brings it back", e.id));
        }
        throw DataError(fmt::format("{} was rejected by decision {}", what, e.ruled_by),
                        fmt::format("'lobbynet undo {}' takes that back, 'lobbynet accept {}' "
                                    "reverses it; 'lobbynet log' shows when and why",
                                    e.ruled_by, e.id));
    }
}

/// What there is to choose from: ids, which can be typed, and what tells them apart.
std::string choices(const Dossier& dossier, const std::vector<std::uint32_t>& which) {
    std::string out;
    for (std::size_t i = 0; i < which.size() && i < 12; ++i) {
        const Entity& e = dossier.entities[which[i]];
        std::string what = visible(e.name);
        if (!e.number.empty()) what = visible(e.number) + " " + what;
        const Source* source = e.number.empty() ? nullptr : dossier.source(e.span_source);
        if (source != nullptr && dossier.sources.size() > 1) what += ", " + visible(source->name);
        out += fmt::format("{}{} ({})", out.empty() ? "" : ", ", e.id, what);
    }
    if (which.size() > 12) out += fmt::format(" and {} more", which.size() - 12);
    return out;
}

}  // namespace

std::uint32_t resolve_name(const Dossier& dossier, std::string_view text,
                           const std::function<bool(const Entity&)>& eligible) {
    const NameMatch match = match_name(dossier, text, eligible);
    const auto& found = match.exact.empty() ? match.by_prefix : match.exact;
    if (found.size() == 1) return found.front();
    if (!found.empty()) {
        throw DataError(fmt::format("'{}' is ambiguous", visible(text)),
                        "it may be: " + choices(dossier, found));
    }
    say_if_rejected(dossier, text);
    throw DataError(fmt::format("nothing is named '{}'", visible(text)),
                    match.nearest.empty()
                        ? "see 'lobbynet list stakeholders' and 'lobbynet list themes'"
                        : "did you mean: " + choices(dossier, match.nearest) + "?");
}

}  // namespace lobbynet
