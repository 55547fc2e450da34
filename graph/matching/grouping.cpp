#include "graph/matching/grouping.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include "graph/base/text.hpp"
#include "graph/matching/names.hpp"

namespace lobbynet {
namespace {

constexpr std::uint32_t none = ~std::uint32_t{0};

/// Names of themes, asks and elections are titles: only their own rules apply to them.
bool is_titled(EntityKind kind) {
    return kind == EntityKind::theme || kind == EntityKind::ask || kind == EntityKind::election;
}

class Grouper {
 public:
    Grouper(const Statements& statements, const Lexicon& lexicon)
        : statements_(statements),
          lexicon_(lexicon),
          exact_(exact_drafts(statements)),
          sets_(statements.drafts.size()),
          known_(statements.drafts.size(), nullptr),
          own_id_(statements.drafts.size()) {
        for (std::uint32_t i = 0; i < statements.drafts.size(); ++i) {
            (exact_[i] ? plain_ : read_).push_back(i);
        }
        for (const Source& s : statements.sources) dates_.emplace(s.id, s.date);
        keys_.reserve(read_.size());
        for (const auto i : read_) keys_.emplace(i, match_key(draft(i).name));
    }

    Grouping run() {
        by_id();
        by_acronym_in_document();
        by_lexicon();
        by_name();
        by_acronym_across_documents();
        elections();
        plain_graphs();
        return numbered();
    }

 private:
    const EntityDraft& draft(std::uint32_t i) const { return statements_.drafts[i].draft; }
    std::uint32_t source(std::uint32_t i) const { return statements_.drafts[i].source; }

    /// The kind by which names are compared: what the lexicon knows comes before what was read.
    EntityKind kind(std::uint32_t i) {
        const KnownEntity* known = known_[sets_.root(i)];
        return known ? known->kind : draft(i).kind;
    }

    /// False, and nothing done, when the lexicon or the files say that the two are not the same.
    bool unite(std::uint32_t a, std::uint32_t b) {
        a = sets_.root(a);
        b = sets_.root(b);
        if (a == b) return true;
        const KnownEntity* known_a = known_[a];
        const KnownEntity* known_b = known_[b];
        const bool same_known = known_a && known_b && known_a->id == known_b->id;
        if (known_a && known_b && !same_known) return false;
        if (!same_known && !own_id_[a].empty() && !own_id_[b].empty() && own_id_[a] != own_id_[b]) {
            return false;
        }
        sets_.unite(a, b);
        const auto root = sets_.root(a);
        known_[root] = known_a ? known_a : known_b;
        own_id_[root] = own_id_[a].empty() ? own_id_[b] : own_id_[a];
        return true;
    }

    /// The lexicon's id that the reader recognised, or the id that the file itself gives.
    void by_id() {
        std::unordered_map<std::string_view, std::uint32_t> first;
        for (const auto i : read_) {
            const std::string_view id = draft(i).known_id;
            if (id.empty()) continue;
            const KnownEntity* known = lexicon_.by_id(id);
            known_[i] = known;
            if (!known) own_id_[i] = id;
            const auto [it, fresh] = first.try_emplace(id, i);
            if (!fresh) unite(it->second, i);
        }
    }

    bool defines_acronym(std::uint32_t i) const {
        const EntityDraft& d = draft(i);
        return !d.acronym.empty() && !is_titled(d.kind) && match_key(d.acronym) != keys_.at(i);
    }

    /// A draft whose name may be the acronym of another, and nothing else.
    bool may_be_acronym(std::uint32_t i) {
        const auto root = sets_.root(i);
        return !is_titled(draft(i).kind) && !known_[root] && own_id_[root].empty();
    }

    /// A document says what its acronyms stand for; that goes before what the lexicon knows.
    void by_acronym_in_document() {
        std::unordered_map<std::string, std::vector<std::uint32_t>> definers;  // of one document
        for (std::size_t begin = 0; begin < read_.size();) {
            std::size_t end = begin;
            definers.clear();
            for (; end < read_.size() && source(read_[end]) == source(read_[begin]); ++end) {
                const auto i = read_[end];
                if (defines_acronym(i)) definers[match_key(draft(i).acronym)].push_back(i);
            }
            for (std::size_t at = begin; at < end && !definers.empty(); ++at) {
                const auto i = read_[at];
                const auto it = definers.find(keys_.at(i));
                if (it != definers.end() && may_be_acronym(i)) stands_for(i, it->second);
            }
            begin = end;
        }
    }

    /// `i` is the acronym of one of `definers`, if it can be only one of them.
    void stands_for(std::uint32_t i, const std::vector<std::uint32_t>& definers) {
        std::vector<std::uint32_t> roots;
        for (const auto d : definers) {
            if (compatible(draft(i).kind, draft(d).kind)) roots.push_back(sets_.root(d));
        }
        std::ranges::sort(roots);
        roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
        if (roots.size() == 1) {
            unite(roots.front(), i);
            settled_.insert(i);
        } else if (roots.size() > 1) {
            for (const auto d : roots) add_doubt(d, i, draft(i).name);
            settled_.insert(i);
        }
    }

    void add_doubt(std::uint32_t a, std::uint32_t b, const std::string& acronym) {
        doubts_.push_back({std::min(a, b), std::max(a, b), acronym});
    }

    /// Names that the lexicon knows although the reader did not say so: the lexicon may have grown.
    void by_lexicon() {
        std::unordered_map<std::string_view, std::uint32_t> first;
        for (const auto i : read_) {
            if (const KnownEntity* known = known_[i]) first.try_emplace(known->id, i);
        }
        for (const auto i : read_) {
            if (is_titled(draft(i).kind) || known_[sets_.root(i)] || settled_.contains(i)) continue;
            const KnownEntity* known = lexicon_.find(draft(i).name, dates_[source(i)]);
            if (!known ||
                (draft(i).kind != known->kind && draft(i).kind != EntityKind::organisation)) {
                continue;
            }
            known_[sets_.root(i)] = known;
            const auto [it, fresh] = first.try_emplace(known->id, i);
            if (!fresh) unite(it->second, i);
        }
    }

    /// The same name_key and the same kind. A theme's title that comes back in one document under
    /// another number is another theme: the first meets the first of other documents, and so on.
    void by_name() {
        std::unordered_map<std::string, std::uint32_t> first;
        std::unordered_map<std::string, std::vector<std::string>> numbers;  // of one document
        std::uint32_t document = none;
        for (const auto i : read_) {
            const EntityDraft& d = draft(i);
            if (d.kind == EntityKind::election) continue;
            std::string key = keys_.at(i);
            key += static_cast<char>('a' + static_cast<int>(kind(i)));
            // an acronym that a document explains means that in this document only
            if (settled_.contains(i)) key += '@' + std::to_string(source(i));
            if (d.kind == EntityKind::theme) {
                if (source(i) != document) numbers.clear();
                document = source(i);
                auto& seen = numbers[key];
                const auto at = std::ranges::find(seen, d.number);
                key += static_cast<char>('0' + std::min<std::ptrdiff_t>(at - seen.begin(), 64));
                if (at == seen.end()) seen.push_back(d.number);
            }
            const auto [it, fresh] = first.try_emplace(std::move(key), i);
            if (!fresh) unite(it->second, i);
        }
    }

    /// An acronym that one document explains and another only uses.
    void by_acronym_across_documents() {
        std::unordered_map<std::string, std::vector<std::uint32_t>> definers;
        for (const auto i : read_) {
            if (!defines_acronym(i)) continue;
            auto& same = definers[match_key(draft(i).acronym)];
            const bool new_group = std::ranges::none_of(
                same, [&](auto other) { return sets_.root(other) == sets_.root(i); });
            if (!new_group) continue;
            for (const auto other : same) {
                if (compatible(draft(other).kind, draft(i).kind))
                    add_doubt(other, i, draft(i).acronym);
            }
            same.push_back(i);
        }
        for (const auto i : read_) {
            if (settled_.contains(i) || !may_be_acronym(i)) continue;
            const auto it = definers.find(keys_.at(i));
            if (it != definers.end() && !defines_acronym(i)) stands_for(i, it->second);
        }
    }

    void elections() {
        std::vector<std::uint32_t> drafts;
        std::ranges::copy_if(read_, std::back_inserter(drafts),
                             [&](auto i) { return draft(i).kind == EntityKind::election; });
        group_elections(statements_, lexicon_, drafts, sets_);
        for (const auto i : drafts) {  // the sets were joined without regard to ids
            auto& own = own_id_[sets_.root(i)];
            if (own.empty()) own = draft(i).known_id;
        }
    }

    /// In plain graphs a name is an id: it is compared to the letter. A file that gives ids of its
    /// own may give one name to several nodes; such a name is known by its id as well.
    void plain_graphs() {
        if (plain_.empty()) return;
        std::unordered_map<std::string_view, std::uint32_t> by_name;
        std::unordered_map<std::string, std::uint32_t> by_id_and_name;
        by_name.reserve(plain_.size());
        for (const auto i : plain_) {
            const EntityDraft& d = draft(i);
            own_id_[i] = d.known_id;
            const auto [it, fresh] = by_name.try_emplace(d.name, i);
            if (fresh) continue;
            const bool same_file = source(it->second) == source(i);
            if (!same_file || draft(it->second).known_id == d.known_id) {
                own_id_[i] = {};
                unite(it->second, i);
            } else {
                const auto [named, first] =
                    by_id_and_name.try_emplace(d.known_id + '\n' + d.name, i);
                if (!first) unite(named->second, i);
            }
        }
        if (!read_.empty()) join_plain_with_read();
    }

    /// A node and an entity of a document are one where the name says so on both sides without a
    /// choice.
    void join_plain_with_read() {
        struct Candidate {
            std::uint32_t draft = none;
            bool unique = true;
        };
        const auto note = [&](Candidate& c, std::uint32_t i) {
            if (c.draft == none) c.draft = i;
            c.unique = c.unique && sets_.root(c.draft) == sets_.root(i);
        };
        std::unordered_map<std::string, Candidate> read_names;
        std::unordered_map<std::string_view, std::uint32_t> read_known;
        for (const auto i : read_) {
            if (is_titled(draft(i).kind) && draft(i).kind != EntityKind::theme) continue;
            note(read_names[keys_.at(i)], i);
            if (const KnownEntity* known = known_[sets_.root(i)])
                read_known.try_emplace(known->id, i);
        }
        std::unordered_map<std::uint32_t, Candidate> nodes;  // by the root of what they would join
        for (const auto i : plain_) {
            if (sets_.root(i) != i) continue;
            std::uint32_t other = none;
            if (const auto it = read_names.find(match_key(draft(i).name)); it != read_names.end()) {
                if (it->second.unique) other = it->second.draft;
            } else if (const KnownEntity* known = lexicon_.find(draft(i).name)) {
                if (const auto k = read_known.find(known->id); k != read_known.end()) {
                    other = k->second;
                }
            }
            const bool kinds_agree = other != none && (draft(i).kind == EntityKind::node ||
                                                       draft(i).kind == kind(other));
            if (kinds_agree) note(nodes[sets_.root(other)], i);
        }
        for (const auto& [other, node] : nodes) {
            if (!node.unique) continue;
            own_id_[node.draft] = {};
            unite(other, node.draft);
        }
    }

    Grouping numbered() {
        Grouping out;
        const auto n = static_cast<std::uint32_t>(statements_.drafts.size());
        out.group.resize(n);
        for (std::uint32_t i = 0; i < n; ++i) {
            const auto root = sets_.root(i);  // the first draft of its set
            if (root == i) {
                out.group[i] = out.count++;
                out.known.push_back(known_[i]);
                out.own_id.push_back(own_id_[i]);
            } else {
                out.group[i] = out.group[root];
            }
        }
        out.doubts = std::move(doubts_);
        return out;
    }

    const Statements& statements_;
    const Lexicon& lexicon_;
    std::vector<bool> exact_;
    DraftSets sets_;
    std::vector<const KnownEntity*> known_;  ///< of a set, at its root
    std::vector<std::string_view> own_id_;   ///< of a set, at its root
    std::vector<std::uint32_t> read_;        ///< drafts of documents
    std::vector<std::uint32_t> plain_;       ///< drafts of plain graphs
    std::unordered_map<std::uint32_t, std::string> keys_;
    std::unordered_map<std::uint32_t, std::optional<Date>> dates_;  ///< by Source::id
    std::unordered_set<std::uint32_t> settled_;  ///< acronyms that a document spoke of
    std::vector<Doubt> doubts_;
};

}  // namespace

DraftSets::DraftSets(std::size_t n) : parent_(n) {
    std::iota(parent_.begin(), parent_.end(), std::uint32_t{0});
}

std::uint32_t DraftSets::root(std::uint32_t draft) {
    while (parent_[draft] != draft) {
        parent_[draft] = parent_[parent_[draft]];
        draft = parent_[draft];
    }
    return draft;
}

void DraftSets::unite(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
}

std::vector<bool> exact_drafts(const Statements& statements) {
    std::unordered_map<std::uint32_t, bool> exact;
    for (std::size_t s = 0; s < statements.sources.size(); ++s) {
        exact[statements.sources[s].id] =
            s < statements.exact_names.size() && statements.exact_names[s];
    }
    std::vector<bool> out(statements.drafts.size());
    std::uint32_t source = none;
    bool value = false;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (statements.drafts[i].source != source) {
            source = statements.drafts[i].source;
            value = exact[source];
        }
        out[i] = value;
    }
    return out;
}

Grouping group_drafts(const Statements& statements, const Lexicon& lexicon) {
    return Grouper(statements, lexicon).run();
}

}  // namespace lobbynet
