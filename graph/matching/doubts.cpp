#include "graph/matching/doubts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "graph/base/text.hpp"
#include "graph/matching/names.hpp"
#include "graph/model/readings.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t shortest_name = 6;  ///< one edit in a shorter name makes another word

std::uint64_t hash_of(std::u32string_view text, std::size_t without) {
    std::uint64_t h = 1469598103934665603U;  // FNV-1a over code points
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i != without) h = (h ^ text[i]) * 1099511628211U;
    }
    return h;
}

std::string digits_of(std::string_view text) {
    std::string out;
    std::ranges::copy_if(text, std::back_inserter(out),
                         [](char c) { return c >= '0' && c <= '9'; });
    return out;
}

class Doubts {
 public:
    Doubts(const Statements& statements, const Lexicon& lexicon,
           const std::vector<std::uint32_t>& entity, const std::vector<Entity>& entities)
        : statements_(statements), lexicon_(lexicon), entity_(entity), entities_(entities) {}

    std::vector<Question> run(const std::vector<Doubt>& acronyms) {
        for (const Doubt& d : acronyms) acronym(d);
        gather();
        same_name();
        one_edit();
        std::ranges::sort(found_, [](const Found& a, const Found& b) {
            return a.second != b.second ? a.second < b.second : a.first < b.first;
        });
        std::vector<Question> out;
        for (Found& f : found_) out.push_back(std::move(f.question));
        return out;
    }

 private:
    struct Found {
        std::uint32_t first, second;  ///< drafts
        Question question;
    };
    struct Candidate {
        std::uint32_t draft;
        std::string key;
    };

    const StoredDraft& stored(std::uint32_t i) const { return statements_.drafts[i]; }
    const std::string& name(std::uint32_t i) const { return stored(i).draft.name; }
    const Entity& entity(std::uint32_t i) const { return entities_[entity_[i]]; }

    /// Asks once for each two entities, and not about what somebody rejected.
    void ask(std::uint32_t a, std::uint32_t b, std::string text, std::string taken) {
        const auto pair = std::minmax(entity_[a], entity_[b]);
        if (pair.first == pair.second || entity(a).status == Status::rejected ||
            entity(b).status == Status::rejected || !asked_.insert(pair).second) {
            return;
        }
        Question q;
        q.source = stored(b).source;
        q.what = {"name",
                  std::move(text),
                  name(b),
                  std::move(taken),
                  std::string(readings::one_entity),
                  stored(b).draft.span};
        q.about = {entity(b).id, entity(a).id};
        found_.push_back({a, b, std::move(q)});
    }

    void acronym(const Doubt& d) {
        const std::string key = match_key(d.acronym);
        const bool first_is = match_key(name(d.first)) == key;
        const bool second_is = match_key(name(d.second)) == key;
        if (first_is || second_is) {
            const auto& full = name(first_is ? d.second : d.first);
            ask(d.first, d.second,
                fmt::format("Does '{}' stand for '{}'? Others claim it too.", d.acronym, full),
                std::string(readings::two_entities));
        } else {
            ask(d.first, d.second,
                fmt::format("Are '{}' and '{}' the same? Both are called '{}'.", name(d.first),
                            name(d.second), d.acronym),
                std::string(readings::two_entities));
        }
    }

    /// One draft for every name of an entity; plain graphs are taken at their word.
    void gather() {
        const auto exact = exact_drafts(statements_);
        std::set<std::pair<std::uint32_t, std::string>> seen;
        for (std::uint32_t i = 0; i < entity_.size(); ++i) {
            const EntityKind kind = stored(i).draft.kind;
            if (exact[i] || kind == EntityKind::ask || kind == EntityKind::election) continue;
            std::string key = match_key(name(i));
            if (seen.emplace(entity_[i], key).second) candidates_.push_back({i, std::move(key)});
        }
    }

    void same_name() {
        std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_key;
        for (const Candidate& c : candidates_) {
            if (entity(c.draft).kind == EntityKind::theme) continue;
            auto& same = by_key[c.key];
            for (const auto other : same) {
                if (known_apart(other, c.draft)) continue;
                const auto a = to_string(entity(other).kind);
                const auto b = to_string(entity(c.draft).kind);
                ask(other, c.draft,
                    a == b ? fmt::format("'{}' stands under two ids, {} and {}: are they the same?",
                                         name(c.draft), entity(other).id, entity(c.draft).id)
                           : fmt::format("'{}' is read as {} and as {}: are they the same?",
                                         name(c.draft), a, b),
                    std::string(readings::two_entities));
            }
            same.push_back(c.draft);
        }
    }

    /// The lexicon knows both, so it has answered the question.
    bool known_apart(std::uint32_t a, std::uint32_t b) const {
        return lexicon_.by_id(entity(a).id) && lexicon_.by_id(entity(b).id);
    }

    bool may_be_misspelt(std::uint32_t a, std::uint32_t b) const {
        const EntityKind kind_a = entity(a).kind;
        const EntityKind kind_b = entity(b).kind;
        if (kind_a == EntityKind::theme && stored(a).source == stored(b).source) return false;
        return compatible(kind_a, kind_b) && !known_apart(a, b);
    }

    /// Names that are one edit apart have the hash of some shortened form in common.
    void one_edit() {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> hashes;
        for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
            const std::u32string key = code_points(candidates_[c].key);
            if (key.size() < shortest_name) continue;
            for (std::size_t i = 0; i <= key.size(); ++i) hashes.emplace_back(hash_of(key, i), c);
        }
        std::ranges::sort(hashes);
        for (std::size_t begin = 0; begin < hashes.size();) {
            std::size_t end = begin + 1;
            while (end < hashes.size() && hashes[end].first == hashes[begin].first) ++end;
            for (std::size_t x = begin; x < end; ++x) {
                for (std::size_t y = x + 1; y < end; ++y) {
                    compare(candidates_[hashes[x].second], candidates_[hashes[y].second]);
                }
            }
            begin = end;
        }
    }

    void compare(const Candidate& a, const Candidate& b) {
        if (entity_[a.draft] == entity_[b.draft] || a.key == b.key ||
            digits_of(a.key) != digits_of(b.key) || !may_be_misspelt(a.draft, b.draft) ||
            edit_distance(a.key, b.key, 1) != 1) {
            return;
        }
        ask(a.draft, b.draft,
            fmt::format("Is '{}' the same as '{}'?", name(b.draft), name(a.draft)),
            std::string(readings::two_entities));
    }

    const Statements& statements_;
    const Lexicon& lexicon_;
    const std::vector<std::uint32_t>& entity_;
    const std::vector<Entity>& entities_;
    std::vector<Candidate> candidates_;
    std::vector<Found> found_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> asked_;
};

}  // namespace

std::vector<Question> doubtful_names(const Statements& statements, const Lexicon& lexicon,
                                     const std::vector<Doubt>& acronyms,
                                     const std::vector<std::uint32_t>& entity,
                                     const std::vector<Entity>& entities) {
    return Doubts(statements, lexicon, entity, entities).run(acronyms);
}

}  // namespace lobbynet
