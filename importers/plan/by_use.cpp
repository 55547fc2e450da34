#include "importers/plan/by_use.hpp"

#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/name_extent.hpp"
#include "importers/plan/names.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_clause = 16;  ///< tokens from "we" to what is made
constexpr std::size_t longest_lead = 4;     ///< tokens between "we" and its verb
constexpr std::size_t shortest_word = 6;    ///< bytes of a name of one word

class UseFinder : private NameExtent {
 public:
    UseFinder(const Sentence& sentence, const std::vector<Named>& named,
              const Vocabulary& vocabulary, std::vector<Collective>& found)
        : NameExtent(sentence, named, vocabulary), found_(found) {
        company_.assign(tokens_.size(), false);
        const PhraseSet& with = vocabulary_.role("cue-with");
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (const std::size_t n = phrase_at(with, tokens_, i)) mark_company(i + n);
        }
        for (std::size_t i = 0; i < tokens_.size() && we_ == tokens_.size(); ++i) {
            const bool ours = vocabulary_.role("cue-subject").contains_word(tokens_[i].word) ||
                              std::ranges::any_of(named_, [&](const Named& n) {
                                  return n.is_author && n.begin == i && !company_[i];
                              });
            if (ours) we_ = i;
        }
    }

    void run() {
        relative();
        governed();
        opener();
        topic();
        if (we_ < tokens_.size() && any_company_) made();
    }

 private:
    /// The names behind "with": capitals, conjunctions and small words up to a comma that no name
    /// follows.
    void mark_company(std::size_t at) {
        bool any = false;
        std::size_t last = at;
        for (std::size_t i = at; i < tokens_.size() && i < at + 40; ++i) {
            const auto it = std::ranges::find_if(
                named_, [&](const Named& n) { return n.begin == i && !n.is_author; });
            if (it != named_.end()) {
                i = it->end - 1;
                any = true;
                last = it->end;
                continue;
            }
            if (capital(i)) {
                last = i + 1;
                any = true;
                continue;
            }
            const bool small = is_article(i) || is_joint(i) || joins_names(i) ||
                               vocabulary_.role("cue-run-word").contains_word(tokens_[i].word);
            if (!small) break;
        }
        if (!any) return;
        any_company_ = true;
        std::fill(company_.begin() + static_cast<std::ptrdiff_t>(at),
                  company_.begin() + static_cast<std::ptrdiff_t>(last), true);
    }

    std::string_view gap(std::size_t before) const {
        return text_.substr(tokens_[before - 1].end,
                            tokens_[before].begin - tokens_[before - 1].end);
    }
    bool is(std::string_view role, std::size_t i) const {
        return vocabulary_.role(role).contains_word(tokens_[i].word);
    }
    bool any(std::string_view role, std::size_t from, std::size_t to) const {
        const PhraseSet& set = vocabulary_.role(role);
        for (std::size_t i = from; i < std::min(to, tokens_.size()); ++i) {
            if (phrase_at(set, tokens_, i) > 0) return true;
        }
        return false;
    }

    /// A body, a person or a place that is known is nothing that one makes.
    bool usable(std::size_t begin, std::size_t end) const {
        const bool title = begin > 0 && end - begin >= 2;  // "of Our Rural Roads"
        if ((is("we-word", begin) && !title) || is("month", begin) || stops(begin)) return false;
        if (is("generic-group", end - 1) || is("party-people", end - 1))
            return false;  // "Nederlandse Europarlementariërs"
        const bool taken = std::ranges::any_of(found_, [&](const Collective& c) {
            return c.proper && c.begin < end && begin < c.end;
        });
        return !taken && std::ranges::none_of(named_, [&](const Named& n) {
            const bool body = n.is_author || n.name.known || n.name.kind == EntityKind::person ||
                              (n.is_local && n.name.kind != EntityKind::coalition &&
                               n.name.kind != EntityKind::programme);
            return body && n.begin < end && begin < n.end;
        });
    }
    /// Whether a head noun says that it is an organisation: "Vereniging X", "the X Society".
    bool is_body(std::size_t begin, std::size_t end) const {
        const HeadNoun* head = vocabulary_.head_of(words_of(
            text_.substr(tokens_[begin].begin, tokens_[end - 1].end - tokens_[begin].begin)));
        return head && head->kind != EntityKind::coalition && head->kind != EntityKind::programme;
    }
    std::size_t add(std::size_t begin, std::size_t end, EntityKind kind) {
        Collective c;
        c.begin = c.head = begin;
        c.end = end;
        c.kind = kind;
        c.proper = true;
        c.name = squeeze(
            text_.substr(tokens_[begin].begin, tokens_[end - 1].end - tokens_[begin].begin));
        const std::string_view after = text_.substr(tokens_[end - 1].end);
        if (after.starts_with(" (")) {
            const std::string_view acronym = after.substr(2, after.find(')') - 2);
            if (is_acronym(acronym) && abbreviates(acronym, c.name)) c.acronym = acronym;
        }
        found_.push_back(c);
        return found_.size() - 1;
    }

    /// "With A and B we publish the Fruit Watch", "We openen met A en B Leerhuis De Stap".
    void made() {
        const bool fixed = vocabulary_.language() == "en";  // the verb goes before its object
        const std::size_t from = we_ >= 2 && !fixed ? we_ - 2 : we_;
        bool verb = false;
        for (std::size_t i = from; i < std::min(we_ + longest_clause, tokens_.size()); ++i) {
            if (i > we_ + 1 && !company_[i] && !company_[i - 1] &&
                gap(i).find_first_of(",;:.()") != std::string_view::npos) {
                return;
            }
            if (phrase_at(vocabulary_.role("cue-make"), tokens_, i) > 0) {
                if (fixed && !verb && i > we_ + longest_lead) return;
                verb = true;
                continue;
            }
            if (i <= we_ || company_[i] || !capital(i)) continue;
            if (fixed && !verb) return;
            const std::size_t end = name_end(i, false);
            if (is("place-preposition", i - 1)) {  // "in Noord-Brabant"
                i = end - 1;
                continue;
            }
            if (end - i < 2 || !usable(i, end)) return;
            const bool behind = any("cue-make", end, end + 3);
            if (verb || behind) add(i, end, EntityKind::programme);
            return;
        }
    }

    /// "De Klusbrug, die we met A en B dragen", "Stem op Recept: in deze proef, die we met A ...",
    /// "De Code Veilig Dak hebben we ondertekend".
    void opener() {
        std::size_t begin = !tokens_.empty() && is_article(0) ? 1 : 0;
        if (begin >= tokens_.size() || !capital(begin) || !touches_all(0, begin)) return;
        if (is("preposition", begin) || is("cue-topic", begin)) return;
        if (begin == 0 && is("name-stop-before", 0)) return;  // "Work through ..."
        const std::size_t end = name_end(begin, false);
        if (end >= tokens_.size() || company_[begin] || !usable(begin, end)) return;
        const bool lone = end - begin < 2;
        if (lone && (begin == 0 || tokens_[begin].end - tokens_[begin].begin < shortest_word)) {
            return;
        }
        const bool ours = any("cue-thing-ours", end, tokens_.size());
        if (!lone && ours && !is_body(begin, end)) {
            add(begin, end, EntityKind::coalition);
            return;
        }
        const bool colon = gap(end).starts_with(":") && any("cue-demonstrative", end, end + 2);
        const bool told = gap(end).starts_with(", ") && !capital(end) &&
                          (is("cue-determiner", end) || any("cue-relative", end, end + 1));
        if (!(colon || told) || we_ <= end || we_ == tokens_.size() || !any_company_) return;
        if (is_body(begin, end)) return;
        if (!any("cue-make", end, tokens_.size()) && !any("cue-joint", end, tokens_.size())) return;
        const std::size_t at = add(begin, end, EntityKind::programme);
        for (Collective& c : found_) {
            if (!c.proper && c.of == Collective::none && c.begin >= end) c.of = at;
        }
    }
    bool touches_all(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i) {
            if (!touches(i, i + 1)) return false;
        }
        return true;
    }

    /// "In Stem op Recept hebben we een plek": names with a small word inside are no places.
    void topic() {
        if (tokens_.size() < 4 || !is("cue-topic", 0) || !capital(1)) return;
        const bool ours = std::ranges::any_of(tokens_, [&](const Token& t) {
            return vocabulary_.role("we-word").contains_word(t.word);
        });
        if (we_ == tokens_.size() && !ours) return;
        const std::size_t end = name_end(1, false);
        bool joint = false;
        for (std::size_t i = 2; i + 1 < end; ++i) {
            joint = joint || (!capital(i) && is_joint(i) && !joins_names(i) && !is_article(i) &&
                              !is("cue-owner", i));
        }
        if (!joint || end >= tokens_.size() || !usable(1, end) || is_body(1, end)) return;
        const bool near = we_ <= end + 3 || gap(end).starts_with(",");
        if (near || any_company_) add(1, end, EntityKind::programme);
    }

    /// "through Plain Tariffs Now, which we joined in 2023": one joins things.
    void relative() {
        const PhraseSet& cues = vocabulary_.role("cue-join-after");
        for (std::size_t i = 2; i < tokens_.size(); ++i) {
            if (gap(i) != ", " || phrase_at(cues, tokens_, i) == 0) continue;
            std::size_t begin = i;
            while (begin > 0 && (begin == i || touches(begin - 1, begin)) && capital(begin - 1) &&
                   !(begin == 1 && is("name-stop-before", 0))) {
                --begin;
            }
            if (i - begin < 2 || !usable(begin, i) || is_body(begin, i)) continue;
            add(begin, i, EntityKind::coalition);
        }
    }

    /// "we sit on the steering group of the Night Bus Review".
    void governed() {
        const std::size_t count = found_.size();
        for (std::size_t n = 0; n < count; ++n) {
            if (found_[n].proper || found_[n].of != Collective::none) continue;
            if (!is("governing-body", found_[n].end - 1)) continue;
            std::size_t at = found_[n].end;
            if (at + 2 >= tokens_.size() || !is("cue-owner", at) || !touches(at - 1, at)) continue;
            ++at;
            if (is_article(at) && !capital(at)) ++at;
            if (at >= tokens_.size() || !capital(at) || !touches(at - 1, at)) continue;
            const std::size_t end = name_end(at, true);
            if (end - at < 2 || !usable(at, end) || is_body(at, end)) continue;
            const std::size_t added = add(at, end, EntityKind::coalition);
            found_[n].of = added;
        }
    }

    std::vector<Collective>& found_;
    std::vector<bool> company_;  ///< tokens of the names behind "with"
    bool any_company_ = false;
    std::size_t we_ = tokens_.size();  ///< the first word for the association
};

}  // namespace

void add_by_use(const Sentence& sentence, const std::vector<Named>& named,
                const Vocabulary& vocabulary, std::vector<Collective>& found) {
    if (sentence.tokens.size() < 3) return;
    UseFinder(sentence, named, vocabulary, found).run();
}

}  // namespace lobbynet::plan
