#include "graph/matching/answers.hpp"

#include <algorithm>
#include <array>

#include "graph/base/text.hpp"
#include "graph/matching/grouping.hpp"
#include "graph/model/readings.hpp"

namespace lobbynet {
namespace {

struct Known {
    std::string_view taken;  ///< empty: whatever was taken
    std::string_view other;
    AnswerEffect effect;
    std::string_view instead;
};

constexpr std::string_view add_ties =
    "add what is missing yourself: write the ties in a file as rows of Source,Target,Kind (the "
    "body, the theme's title, listed), and import that beside the plan";

constexpr std::array all_readings{
    Known{readings::every_theme, readings::naming_themes, AnswerEffect::reject_ties, {}},
    Known{readings::theme_list, readings::sentence, AnswerEffect::reject_ties, {}},
    Known{readings::author, readings::other_body, AnswerEffect::not_author, {}},
    Known{readings::two_names, readings::one_name, AnswerEffect::one_name, {}},
    Known{{}, readings::official_date, AnswerEffect::official_date, {}},
    Known{readings::two_entities, readings::one_entity, AnswerEffect::merge, {}},
    Known{readings::one_name, readings::two_names, AnswerEffect::two_names,
          "name each of them in lobbynet.lexicon.tsv beside the store, in a row of its own "
          "(entity, an id, organisation, the name, with tabs between; see data/README.md), and "
          "import the plan again: then it reads them apart"},
    Known{readings::described, readings::more_names, AnswerEffect::nothing, add_ties},
    Known{readings::no_item, readings::body, AnswerEffect::nothing, add_ties},
    Known{readings::stray_list, readings::stakeholders, AnswerEffect::nothing, add_ties},
    Known{{},
          readings::other_words,
          AnswerEffect::nothing,
          "reject what was read below that label: lobbynet reject 'NAME - THEME' for a tie, or "
          "lobbynet reject NAME for all that it has"},
    Known{{},
          readings::other_year,
          AnswerEffect::nothing,
          "write the year beside the election in the plan and import it again, or take the "
          "election out with lobbynet reject NAME"},
};

const Known* known(const QuestionDraft& question) {
    const auto it = std::ranges::find_if(all_readings, [&](const Known& k) {
        return k.other == question.other && (k.taken.empty() || k.taken == question.taken);
    });
    return it == all_readings.end() ? nullptr : &*it;
}

bool lies_in(const Span& inner, const Span& outer) {
    return inner.page == outer.page && inner.first_line >= outer.first_line &&
           inner.last_line <= outer.last_line;
}

bool is_end_of(std::string_view piece, std::string_view whole) {
    return !piece.empty() && piece.size() < whole.size() &&
           (whole.starts_with(piece) || whole.ends_with(piece));
}

bool is_meant(const Statements& statements, const Question& question, const TieDraft& tie) {
    const QuestionDraft& q = question.what;
    switch (effect_of(q)) {
        case AnswerEffect::reject_ties:
            if (q.other == readings::naming_themes) {
                return tie.kind == TieKind::about && tie.evidence.span == q.span &&
                       tie.evidence.surface == q.surface;
            }
            return tie.kind == TieKind::listed && lies_in(tie.evidence.span, q.span);
        case AnswerEffect::not_author:
            return tie.kind != TieKind::listed && statements.drafts[tie.source].draft.is_author;
        case AnswerEffect::two_names:
            return tie.kind == TieKind::listed && lies_in(tie.evidence.span, q.span) &&
                   tie.evidence.surface == item_of(q);
        case AnswerEffect::one_name:
            return tie.kind == TieKind::listed && lies_in(tie.evidence.span, q.span) &&
                   is_end_of(tie.evidence.surface, item_of(q));
        default:
            return false;
    }
}

}  // namespace

AnswerEffect effect_of(const QuestionDraft& question) {
    const Known* found = known(question);
    if (found == nullptr) return AnswerEffect::nothing;
    const bool uncut = found->effect == AnswerEffect::two_names && !two_names_of(question);
    return uncut ? AnswerEffect::nothing : found->effect;
}

std::string_view instead_of(const QuestionDraft& question) {
    const Known* found = known(question);
    return found == nullptr || found->instead.empty()
               ? "accept, reject, merge, split or rename what it is about"
               : found->instead;
}

std::string item_of(const QuestionDraft& question) {
    std::string out = squeeze(question.surface);
    while (out.ends_with('.')) out.pop_back();
    return out;
}

std::optional<std::array<std::string, 2>> two_names_of(const QuestionDraft& question) {
    const std::string item = item_of(question);
    std::optional<std::array<std::string, 2>> out;
    for (const std::string_view word : readings::conjunctions) {
        for (auto at = item.find(word); at != item.npos; at = item.find(word, at + 1)) {
            if (out) return std::nullopt;
            out = {squeeze(item.substr(0, at)), squeeze(item.substr(at + word.size()))};
        }
    }
    return out && !(*out)[0].empty() && !(*out)[1].empty() ? out : std::nullopt;
}

std::map<std::string_view, const Decision*> last_answers(const Statements& statements) {
    std::map<std::string_view, const Decision*> out;
    for (const Decision& d : statements.decisions) {
        if (d.kind == DecisionKind::answer && !d.undone) out[d.subject] = &d;
    }
    return out;
}

std::vector<std::uint32_t> statements_of(const Statements& statements, const Question& question) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t t = 0; t < statements.ties.size(); ++t) {
        const StoredTie& stored = statements.ties[t];
        if (stored.source == question.source && is_meant(statements, question, stored.tie)) {
            out.push_back(t);
        }
    }
    return out;
}

std::optional<Date> official_date_of(const Question& question, std::string_view election,
                                     const Lexicon& lexicon) {
    const auto written = Date::parse(question.what.taken);
    if (!written) return std::nullopt;
    for (const KnownElection& known_one : lexicon.elections()) {
        if (known_one.date.year == written->year &&
            type_of_election(lexicon, election) == "type " + known_one.type) {
            return known_one.date;
        }
    }
    return std::nullopt;
}

}  // namespace lobbynet
