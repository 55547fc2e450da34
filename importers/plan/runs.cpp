#include "importers/plan/runs.hpp"

#include <algorithm>

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_aside = 10;  ///< tokens in parentheses behind a name
constexpr std::size_t longest_lead = 6;    ///< tokens of a phrase that leads into a run

class RunFinder {
 public:
    RunFinder(const ReadSentence& s, const Vocabulary& vocabulary)
        : s_(s), text_(s.sentence->text), tokens_(s.sentence->tokens), vocabulary_(vocabulary) {
        at_.assign(tokens_.size(), nullptr);
        for (const Named& n : s.named) at_[n.begin] = &n;
    }

    std::vector<Run> find() {
        std::vector<Run> out;
        for (std::size_t i = 0; i < tokens_.size();) {
            Run run;
            run.begin = i;
            std::size_t at = i;
            while (at < tokens_.size()) {
                if (at > i && pays(at)) break;  // "run by A and B, and C pays"
                const std::size_t taken = item(at, run);
                if (taken == 0) break;
                run.end = at + taken;
                if (at == i && is_topic(run)) break;
                const std::size_t next = next_item(run.end, run);
                if (next == 0) break;
                at = next;
            }
            if (run.end == 0) {
                ++i;
                continue;
            }
            lead(run);
            i = run.end;
            if (!run.names.empty() || run.we) out.push_back(std::move(run));
        }
        return out;
    }

 private:
    std::string_view gap(std::size_t before) const {
        return text_.substr(tokens_[before - 1].end,
                            tokens_[before].begin - tokens_[before - 1].end);
    }
    bool is(std::string_view role, std::size_t i) const {
        return vocabulary_.role(role).contains_word(tokens_[i].word);
    }

    /// Tokens of the name, or of the word for the association, at `i`.
    std::size_t item(std::size_t i, Run& run) const {
        if (const Named* n = at_[i]) {
            // "the manufacturers A and B": the class says what they are
            const bool describes = n->name.kind == EntityKind::group && n->end < tokens_.size() &&
                                   at_[n->end] && gap(n->end) == " ";
            // "A on behalf of the employers"
            const bool behalf =
                n->name.kind == EntityKind::group && phrase_before("cue-on-behalf", i) < i;
            if (n->is_author) {
                run.we = true;
            } else if (!describes && !behalf) {
                run.names.push_back(n);
            }
            return n->end - i;
        }
        const PhraseSet& ourselves = vocabulary_.role("cue-ourselves");
        const std::size_t n = phrase_at(ourselves, tokens_, i);
        if (n == 0) return 0;
        // "en wij vragen ..." starts another clause; "A, B en wij wat een buurt nodig heeft" does
        // not, and cannot be told apart: it takes names before it
        run.we = true;
        return n;
    }

    bool pays(std::size_t at) const {
        const Named* n = at_[at];
        return n && !n->is_author && n->end < tokens_.size() && is("cue-pays", n->end) &&
               gap(n->end) == " ";
    }

    /// Where the next item starts if a comma or conjunction joins one; 0 if the run ends.
    std::size_t next_item(std::size_t end, const Run& run) const {
        if (end >= tokens_.size()) return 0;
        std::size_t at = end;
        if (at_[at] && gap(at) == " " && run.names.empty()) return at;  // "the manufacturers | A"
        // "in the Forum, together with A": who is in it, not where
        if (phrase_at(vocabulary_.role("cue-with"), tokens_, at) > 0 && goes_before_company(run)) {
            return 0;
        }
        if (gap(at).starts_with(" (")) {  // "(NVD)", "(penvoerder)"
            const std::size_t limit = std::min(at + longest_aside, tokens_.size());
            while (at < limit &&
                   (at + 1 >= tokens_.size() || gap(at + 1).find(')') == std::string_view::npos)) {
                ++at;
            }
            ++at;
            if (at >= tokens_.size() || at > limit) return 0;
        }
        const std::string_view joint = gap(at);
        if (joint.find_first_of(".;:(!?") != std::string_view::npos) return 0;
        const bool comma = joint.find_first_of(",/") != std::string_view::npos;
        bool joined = comma;
        const PhraseSet& conjunctions = vocabulary_.role("cue-conjunction");
        while (at < tokens_.size()) {
            const std::size_t n = phrase_at(conjunctions, tokens_, at);
            if (n == 0) break;
            joined = true;
            at += n;
        }
        if (!joined) return 0;
        for (std::size_t n = 0; at < tokens_.size() && n < 4; ++n, ++at) {
            if (n > 0 && gap(at).find_first_of(".;:()") != std::string_view::npos) return 0;
            if (at_[at] || phrase_at(vocabulary_.role("cue-ourselves"), tokens_, at) > 0) return at;
            if (!is("cue-run-word", at)) return 0;
        }
        return 0;
    }

    /// "In Good Work on Tour, | A and B test ...": what the sentence is about is none of them.
    bool is_topic(const Run& run) const {
        return run.begin >= 1 && run.begin <= 2 && is("cue-topic", 0) &&
               std::ranges::any_of(s_.collectives, [&](const Collective& c) {
                   return c.proper && c.begin < run.end && run.end <= c.end;
               });
    }
    /// The last item is a coalition, or stands behind a preposition: "at A, together with B".
    bool goes_before_company(const Run& run) const {
        const bool collective = std::ranges::any_of(s_.collectives, [&](const Collective& c) {
            return c.proper && c.begin < run.end && run.end <= c.end;
        });
        if (collective) return true;
        Run probe = run;
        lead(probe);
        return probe.lead == Lead::preposition;
    }

    /// Whether a phrase of the role ends just before token `end`; its start.
    std::size_t phrase_before(std::string_view role, std::size_t end,
                              const std::string** value = nullptr) const {
        const PhraseSet& set = vocabulary_.role(role);
        const std::size_t from = end > longest_lead ? end - longest_lead : 0;
        for (std::size_t i = from; i < end; ++i) {
            if (phrase_at(set, tokens_, i, value) == end - i) return i;
        }
        return end;
    }

    /// "together with local growers and | the NFU": what the first of them is has no name.
    std::size_t company_before(std::size_t end, const std::string*& value) const {
        if (end < 3 || phrase_at(vocabulary_.role("cue-conjunction"), tokens_, end - 1) == 0) {
            return end;
        }
        for (std::size_t at = end - 1; at-- > 0 && end - at < 6;) {
            if (gap(at + 1) != " " || at_[at] || is_capital(text_, tokens_[at])) return end;
            if (is("cue-verb", at)) return end;
            const std::size_t from = phrase_before("cue-with", at + 1, &value);
            if (from <= at && at + 2 < end) return from;
        }
        return end;
    }

    void lead(Run& run) const {
        std::size_t at = run.begin;
        run.lead_at = at;
        const auto colon = [&](std::size_t i) {
            return i > 0 && gap(i).find(':') != std::string_view::npos;
        };
        while (at > 0 && !colon(at)) {
            const std::size_t skip = phrase_before("cue-lead-skip", at);
            if (skip == at) break;
            for (std::size_t i = skip; i < at; ++i) run.also = run.also || is("cue-also", i);
            at = skip;
        }
        run.lead_at = at;
        if (at == 0) return;
        if (colon(at)) {
            run.lead = Lead::colon;
            return;
        }
        const std::string* value = nullptr;
        const auto take = [&](std::string_view role, Lead lead) {
            const std::size_t from = phrase_before(role, at, &value);
            if (from == at) return false;
            run.lead = lead;
            run.lead_at = from;
            return true;
        };
        if (take("cue-with", Lead::with)) {
            run.weak = *value == "weak";
            return;
        }
        if (take("cue-agent", Lead::agent)) return;
        if (const std::size_t from = company_before(at, value); from < at) {
            run.lead = Lead::with;
            run.lead_at = from;
            run.weak = *value == "weak";
            return;
        }
        // "waar wij A en B treffen", "waarin ook A"
        if (take("cue-relative", Lead::relative)) {
            run.weak = *value == "weak";
            return;
        }
        // "bestaat, naast ons, uit A en B"
        const bool consists =
            is("cue-consist-of", at - 1) &&
            std::ranges::any_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(at),
                                [&](const Token& t) {
                                    return vocabulary_.role("cue-consist").contains_word(t.word);
                                });
        if (consists) {
            run.lead = Lead::agent;
            run.lead_at = at - 1;
            return;
        }
        if (is("preposition", at - 1) || is("address-word", at - 1)) {
            run.lead = Lead::preposition;
            run.lead_at = at - 1;
        }
    }

    const ReadSentence& s_;
    std::string_view text_;
    const std::vector<Token>& tokens_;
    const Vocabulary& vocabulary_;
    std::vector<const Named*> at_;  ///< the name that starts at a token
};

}  // namespace

std::vector<Run> find_runs(const ReadSentence& s, const Vocabulary& vocabulary) {
    return RunFinder(s, vocabulary).find();
}

}  // namespace lobbynet::plan
