#include "graph/matching/ledger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "graph/base/text.hpp"
#include "graph/matching/answers.hpp"
#include "graph/matching/names.hpp"

namespace lobbynet {
namespace {

/// "source|kind|target" as a decision names a tie.
struct TieName {
    std::string_view source;
    TieKind kind;
    std::string_view target;
};

std::optional<TieName> tie_name(std::string_view subject) {
    const auto parts = split(subject, '|');
    if (parts.size() != 3) return std::nullopt;
    const auto kind = value_of(tie_kind_words, parts[1]);
    if (!kind) return std::nullopt;
    return TieName{parts[0], *kind, parts[2]};
}

class Clerk {
 public:
    Clerk(const Statements& statements, const Lexicon& lexicon, IdRegister& ids, Draftboard& board)
        : statements_(statements),
          lexicon_(lexicon),
          ids_(ids),
          board_(board),
          answers_(last_answers(statements)) {
        for (std::uint32_t e = 0; e < board.entities.size(); ++e)
            by_id_.emplace(board.entities[e].id, e);
        gather_statements();
    }

    void apply(const Decision& decision) {
        if (!done(decision)) board_.idle.push_back(decision.id);
    }

 private:
    bool done(const Decision& d) {
        switch (d.kind) {
            case DecisionKind::accept:
                return rule(d, Status::accepted);
            case DecisionKind::reject:
                return rule(d, Status::rejected);
            case DecisionKind::merge:
                return merge(d.subject, d.object);
            case DecisionKind::split:
                return split_off(d.subject, d.object);
            case DecisionKind::rename:
                return rename(d.subject, d.object);
            case DecisionKind::answer:
                answer(d);
                return true;  // the question is settled whatever came of it
        }
        return false;
    }

    /// Lists the statements of the entities that the ledger speaks of, and of no others: most
    /// stores have few decisions and many statements.
    void gather_statements() {
        std::unordered_set<std::uint32_t> named;
        const auto name = [&](std::string_view id) {
            if (const auto e = find(id)) named.insert(*e);
        };
        for (const Decision& d : statements_.decisions) {
            if (d.undone || d.kind == DecisionKind::answer) continue;
            if (const auto tie = tie_name(d.subject)) {
                name(tie->source);
                name(tie->target);
            } else {
                name(d.subject);
            }
            if (d.kind == DecisionKind::merge) name(d.object);
        }
        for (const Question& q : statements_.questions) {
            if (!answers_.contains(q.what.text) || effect_of(q.what) != AnswerEffect::one_name) {
                continue;
            }
            for (const auto t : statements_of(statements_, q)) named.insert(board_.ends[t].first);
        }
        if (named.empty()) return;
        std::vector<bool> wanted(board_.entities.size());
        for (const auto e : named) wanted[e] = true;
        for (std::uint32_t t = 0; t < board_.ends.size(); ++t) {
            const auto [source, target] = board_.ends[t];
            if (wanted[source]) ties_[source].push_back(t);
            if (wanted[target] && target != source) ties_[target].push_back(t);
        }
    }

    std::optional<std::uint32_t> find(std::string_view id) {
        const auto it = by_id_.find(std::string(id));
        return it == by_id_.end() ? find_former(id) : std::optional(board_.now(it->second));
    }

    /// The entity whose id this was before other documents gave it a better name.
    std::optional<std::uint32_t> find_former(std::string_view id) {
        if (id.find('|') != std::string_view::npos || made_by_split(id)) return std::nullopt;
        if (former_.empty()) gather_former_ids();
        const auto it = former_.find(std::string(id));
        return it == former_.end() || it->second.size() != 1 ? std::nullopt
                                                             : std::optional(it->second.front());
    }

    bool made_by_split(std::string_view id) const {
        return std::ranges::any_of(statements_.decisions, [&](const Decision& d) {
            return d.kind == DecisionKind::split && slug(d.object) == id;
        });
    }

    void gather_former_ids() {
        for (std::uint32_t e = 0; e < board_.entities.size(); ++e) {
            for (const SourcedName& name : board_.entities[e].names) {
                auto& same = former_[slug(name.surface)];
                const auto now = board_.now(e);
                if (std::ranges::find(same, now) == same.end()) same.push_back(now);
            }
        }
    }

    bool rule(const Decision& d, Status status) {
        if (const auto e = find(d.subject)) {
            board_.entities[*e].status = status;
            board_.entities[*e].ruled_by = d.id;
            return true;
        }
        const auto name = tie_name(d.subject);
        if (!name) return false;
        const auto source = find(name->source);
        const auto target = find(name->target);
        if (!source || !target) return false;
        bool found = false;
        for (const auto t : ties_[*source]) {
            const TieDraft& tie = statements_.ties[t].tie;
            const auto [s, e] = board_.ends[t];
            const bool same = (s == *source && e == *target) ||
                              (s == *target && e == *source && reads_both_ways(t));
            if (tie.kind == name->kind && same) {
                board_.status[t] = status;
                found = true;
            }
        }
        return found;
    }

    bool reads_both_ways(std::uint32_t statement) const {
        const StoredTie& tie = statements_.ties[statement];
        if (tie.tie.kind != TieKind::tie) return is_symmetric(tie.tie.kind);
        const auto source = std::ranges::find(statements_.sources, tie.source, &Source::id);
        return source == statements_.sources.end() || !source->directed;
    }

    bool merge(std::string_view goes, std::string_view stays) {
        const auto from = find(goes);
        const auto to = find(stays);
        if (!from || !to || *from == *to) return false;
        Entity& a = board_.entities[*from];
        Entity& b = board_.entities[*to];
        for (const SourcedName& name : a.names) {
            board_.merges.push_back(
                {*to, name.surface, fmt::format("somebody decided that {} is {}", a.id, b.id)});
        }
        b.names.insert(b.names.end(), a.names.begin(), a.names.end());
        keep_finding(*to, a.name, fmt::format("somebody decided that {} is {}", a.id, b.id));
        keep_finding(*to, a.acronym, fmt::format("somebody decided that {} is {}", a.id, b.id));
        tidy(b.names);
        if (b.sector.empty()) b.sector = a.sector;
        if (b.number.empty()) b.number = a.number;
        if (b.tier == Tier::none) b.tier = a.tier;
        if (!b.date) b.date = a.date;
        b.is_author = b.is_author || a.is_author;
        b.status = std::min(a.status, b.status);
        board_.stays[*from] = *to;
        former_.clear();
        for (const auto t : ties_[*from]) replace(t, *from, *to);
        auto& all = ties_[*to];
        all.insert(all.end(), ties_[*from].begin(), ties_[*from].end());
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        ties_.erase(*from);
        return true;
    }

    void replace(std::uint32_t statement, std::uint32_t from, std::uint32_t to) {
        auto& [source, target] = board_.ends[statement];
        if (source == from) source = to;
        if (target == from) target = to;
    }

    bool split_off(std::string_view id, std::string_view surface) {
        const auto from = find(id);
        if (!from) return false;
        // to the letter if the form was seen like that, else by how names are compared
        const auto& names = board_.entities[*from].names;
        const auto is_read = [](const SourcedName& n) { return n.source != 0; };
        const bool literal = std::ranges::any_of(
            names, [&](const SourcedName& n) { return is_read(n) && n.surface == surface; });
        const std::string key = match_key(surface);
        const auto meant = [&](const std::string& text) {
            return literal ? text == surface : match_key(text) == key;
        };
        const auto count = std::ranges::count_if(
            names, [&](const SourcedName& n) { return is_read(n) && meant(n.surface); });
        if (count == 0 || count == std::ranges::count_if(names, is_read)) return false;

        Entity part;
        part.kind = board_.entities[*from].kind;
        part.status = board_.entities[*from].status;
        part.name = surface;
        part.id = ids_.take(slug(surface));
        auto& left = board_.entities[*from].names;
        std::ranges::copy_if(left, std::back_inserter(part.names),
                             [&](const SourcedName& n) { return is_read(n) && meant(n.surface); });
        std::erase_if(left, [&](const SourcedName& n) { return meant(n.surface); });
        part.span = part.names.front().span;
        part.span_source = part.names.front().source;

        const auto to = static_cast<std::uint32_t>(board_.entities.size());
        by_id_.emplace(part.id, to);
        former_.clear();
        board_.entities.push_back(std::move(part));
        board_.stays.push_back(to);
        auto& all = ties_[*from];
        std::vector<std::uint32_t> moved;
        std::ranges::copy_if(all, std::back_inserter(moved), [&](auto t) {
            return meant(statements_.ties[t].tie.evidence.surface);
        });
        std::erase_if(all, [&](auto t) { return std::ranges::binary_search(moved, t); });
        for (const auto t : moved) replace(t, *from, to);
        ties_[to] = std::move(moved);
        return true;
    }

    bool rename(std::string_view id, const std::string& name) {
        const auto e = find(id);
        if (!e || name.empty()) return false;
        Entity& entity = board_.entities[*e];
        const std::string before = std::exchange(entity.name, name);
        const std::string acronym = std::exchange(entity.acronym, {});
        for (const std::string& old : {before, acronym}) {
            keep_finding(*e, old, fmt::format("somebody decided that it is called {}", name));
        }
        tidy(entity.names);
        return true;
    }

    /// A name that is no longer what the entity is called still leads to it, also where no document
    /// uses it (the lexicon's full name).
    void keep_finding(std::uint32_t entity, const std::string& name, const std::string& because) {
        auto& names = board_.entities[entity].names;
        if (name.empty() || name == board_.entities[entity].name ||
            std::ranges::find(names, name, &SourcedName::surface) != names.end()) {
            return;
        }
        names.push_back({name, 0, {}});
        board_.merges.push_back({entity, name, because});
    }

    void answer(const Decision& d) {
        if (answers_.at(d.subject) != &d) return;
        for (const Question& q : statements_.questions) {
            if (q.what.text == d.subject && q.what.other == d.object) read_otherwise(q);
        }
    }

    void read_otherwise(const Question& q) {
        switch (effect_of(q.what)) {
            case AnswerEffect::not_author:
                for (std::uint32_t e = 0; e < board_.entities.size(); ++e) {
                    Entity& entity = board_.entities[e];
                    entity.is_author = entity.is_author && !is_named(entity, q);
                }
                [[fallthrough]];
            case AnswerEffect::reject_ties:
                for (const auto t : statements_of(statements_, q)) {
                    board_.status[t] = Status::rejected;
                }
                break;
            case AnswerEffect::one_name:
                join_names(q);
                break;
            case AnswerEffect::official_date:
                for (Entity& entity : board_.entities) {
                    if (entity.kind != EntityKind::election || !is_named(entity, q)) continue;
                    const auto official = official_date_of(q, entity.name, lexicon_);
                    if (official) entity.date = official;
                }
                break;
            case AnswerEffect::nothing:
            case AnswerEffect::two_names:  // done before names were matched
            case AnswerEffect::merge:
                break;
        }
    }

    /// Whether the document of the question speaks of it in that place.
    static bool is_named(const Entity& entity, const Question& q) {
        return std::ranges::any_of(entity.names, [&](const SourcedName& n) {
            return n.source == q.source && n.span == q.what.span;
        });
    }

    /// The body of that name, or a new one.
    std::uint32_t body_named(const Question& q) {
        const SourcedName seen{item_of(q.what), q.source, q.what.span};
        const std::string key = match_key(seen.surface);
        const auto to = static_cast<std::uint32_t>(board_.entities.size());
        for (std::uint32_t e = 0; e < to; ++e) {
            Entity& entity = board_.entities[e];
            if (board_.stays[e] != e || !is_stakeholder(entity.kind) ||
                match_key(entity.name) != key) {
                continue;
            }
            entity.names.push_back(seen);
            tidy(entity.names);
            return e;
        }
        Entity whole;
        whole.name = seen.surface;
        whole.id = ids_.take(slug(whole.name));
        whole.span = q.what.span;
        whole.span_source = q.source;
        whole.names = {seen};
        by_id_.emplace(whole.id, to);
        board_.entities.push_back(std::move(whole));
        board_.stays.push_back(to);
        return to;
    }

    /// What was read as two names of a list becomes one entity; of the two remains what other
    /// places say of them.
    void join_names(const Question& q) {
        const auto pieces = statements_of(statements_, q);
        if (pieces.empty()) return;
        const auto to = body_named(q);
        former_.clear();
        for (const auto t : pieces) {
            const auto from = board_.ends[t].first;
            replace(t, from, to);
            std::erase(ties_[from], t);
            ties_[to].push_back(t);
            const EvidenceDraft& seen = statements_.ties[t].tie.evidence;
            std::erase_if(board_.entities[from].names, [&](const SourcedName& n) {
                return n.source == q.source && n.span == seen.span && n.surface == seen.surface;
            });
            if (board_.entities[from].names.empty() && ties_[from].empty()) board_.stays[from] = to;
        }
        std::ranges::sort(ties_[to]);
    }

    const Statements& statements_;
    const Lexicon& lexicon_;
    IdRegister& ids_;
    Draftboard& board_;
    const std::map<std::string_view, const Decision*> answers_;
    std::unordered_map<std::string, std::uint32_t> by_id_;
    /// Ids that names would give; made when an id is not found, thrown away when entities change.
    std::unordered_map<std::string, std::vector<std::uint32_t>> former_;
    /// Per entity that the ledger speaks of: its statements, ascending.
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> ties_;
};

}  // namespace

void apply_decisions(const Statements& statements, const Lexicon& lexicon, IdRegister& ids,
                     Draftboard& board) {
    const auto counts = [](const Decision& d) { return !d.undone; };
    if (std::ranges::none_of(statements.decisions, counts)) return;
    Clerk clerk(statements, lexicon, ids, board);
    for (const Decision& decision : statements.decisions) {
        if (counts(decision)) clerk.apply(decision);
    }
}

}  // namespace lobbynet
