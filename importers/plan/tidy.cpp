#include "importers/plan/tidy.hpp"

#include <algorithm>

#include "graph/base/text.hpp"

namespace lobbynet::plan {
namespace {

bool is_collective(const EntityDraft& e) {
    return e.kind == EntityKind::coalition || e.kind == EntityKind::programme;
}

/// "commissie Lobby", "Trading Committee": the sort of body that an association has itself.
bool may_be_internal(const EntityDraft& e, const Vocabulary& vocabulary) {
    return std::ranges::any_of(words_of(e.name), [&](const std::string& word) {
        return vocabulary.role("own-body").contains_word(word);
    });
}

/// "Netwerk Notarissen", "X Commission": a body as much as a coalition, unlike "Coalitie X".
bool may_be_body(const EntityDraft& e, const Vocabulary& vocabulary) {
    const PhraseSet& heads = vocabulary.role("body-or-coalition");
    return std::ranges::any_of(words_of(e.name), [&](const std::string& word) {
        for (std::size_t at = 0; at + 4 < word.size(); ++at) {
            if (heads.contains_word(word.substr(at))) return true;
        }
        return false;
    });
}

/// Leaves out the entities that are marked, with their ties, and counts the others anew.
void drop(RecordBatch& records, const std::vector<bool>& out) {
    std::vector<std::uint32_t> place(out.size(), 0);
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        place[i] = next;
        if (!out[i]) {
            if (next != i) records.entities[next] = std::move(records.entities[i]);
            ++next;
        }
    }
    records.entities.resize(next);
    std::erase_if(records.ties, [&](const TieDraft& t) { return out[t.source] || out[t.target]; });
    for (TieDraft& t : records.ties) {
        t.source = place[t.source];
        t.target = place[t.target];
    }
}

}  // namespace

void tidy_coalitions(RecordBatch& records, const std::set<std::uint32_t>& denied,
                     const Vocabulary& vocabulary) {
    std::erase_if(records.ties, [&](const TieDraft& t) {
        return t.kind == TieKind::member && denied.contains(t.target);
    });
    struct Said {
        bool any = false;
        bool listed = false;
        bool more = false;  ///< than of which theme it is
    };
    std::vector<Said> said(records.entities.size());
    for (const TieDraft& t : records.ties) {
        for (const auto end : {t.source, t.target}) {
            said[end].any = true;
            said[end].listed = said[end].listed || t.kind == TieKind::listed;
        }
        // others are in it, or it asks; that one works with it says nothing of what it is
        const bool more =
            t.kind == TieKind::member || t.kind == TieKind::participates || t.kind == TieKind::asks;
        const auto end = t.kind == TieKind::asks ? t.source : t.target;
        said[end].more = said[end].more || more;
    }
    std::vector<bool> out(records.entities.size(), false);
    for (std::uint32_t i = 0; i < out.size(); ++i) {
        EntityDraft& e = records.entities[i];
        if (!is_collective(e) || e.is_author) continue;
        if (said[i].listed) {
            const bool body =
                e.kind == EntityKind::coalition && e.known_id.empty() && may_be_body(e, vocabulary);
            if (said[i].more || !body) continue;
            e.kind = EntityKind::organisation;
            if (e.sector.empty()) e.sector = "network";
        } else if (!said[i].any || (!said[i].more && may_be_internal(e, vocabulary))) {
            out[i] = !denied.contains(i);
        }
    }
    drop(records, out);
}

}  // namespace lobbynet::plan
