#include "importers/plan/elections.hpp"

#include <algorithm>
#include <map>

#include "graph/base/text.hpp"
#include "graph/model/readings.hpp"
#include "importers/plan/dates.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_block = 100'000;  ///< bytes; no paragraph is that long

class ElectionFinder {
 public:
    ElectionFinder(const Vocabulary& vocabulary, std::vector<Doubt>& doubts)
        : vocabulary_(vocabulary),
          lexicon_(vocabulary.lexicon()),
          generic_(vocabulary.role("election-word")),
          verbs_(vocabulary.role("election-verb")),
          same_day_(vocabulary.role("same-day")),
          new_(vocabulary.role("new-word")),
          doubts_(doubts) {
        // "general election" is that of the country of the document
        std::vector<const ElectionType*> types;
        for (const ElectionType& type : lexicon_.election_types()) types.push_back(&type);
        std::ranges::stable_sort(types, {}, [&](const ElectionType* type) {
            return country_distance(type->country, vocabulary_.country());
        });
        for (const ElectionType* type : types) {
            for (const auto& form : type->forms) forms_.add(form, type->type);
            for (const auto& body : type->bodies) bodies_.add(body, type->type);
        }
    }

    void read(const Block& block, std::vector<ElectionMention>& out) {
        const std::string& text = block.text.text();
        if (text.size() > longest_block) return;
        block_ = &block;
        tokens_ = tokens_of(text);
        dates_.reset();
        for (std::size_t i = 0; i < tokens_.size();) {
            std::string type;
            std::optional<ElectionMention> found;
            std::size_t n = form_at(i, type);
            if (n > 0) {
                found = named(i, n, type);
            } else if (const std::string* value = nullptr;
                       (n = phrase_at(bodies_, tokens_, i, &value))) {
                found = elected(i, n, *value);
            }
            if (found) {
                if (found->date) dated_.push_back(*found->date);
                out.push_back(std::move(*found));
            }
            i += std::max<std::size_t>(n, 1);
        }
    }

    /// What the text leaves open, from other mentions or from the table.
    void complete(std::vector<ElectionMention>& mentions) {
        std::map<std::string, std::vector<Date>> dates;
        for (const auto& m : mentions) {
            if (!m.date) continue;
            auto& seen = dates[m.type->type];
            if (std::ranges::find(seen, *m.date) == seen.end()) seen.push_back(*m.date);
        }
        for (auto& m : mentions) {
            if (m.date) continue;
            const auto& seen = dates[m.type->type];
            if (seen.size() == 1) {
                m.date = seen.front();
                continue;
            }
            std::optional<Date> next;
            const Date from = vocabulary_.date().value_or(Date{});
            for (const Date& date : official_dates(m.type->type)) {
                if (from.year > 0 && date >= from.first_day() && (!next || date < *next)) {
                    next = date;
                }
            }
            if (!next) continue;
            m.date = next;
            m.from_table = true;
            doubts_.push_back(
                {"date", m.surface, next->str(), std::string(readings::other_year), m.span});
        }
        std::erase_if(mentions, [](const auto& m) { return !m.date; });
    }

 private:
    /// Tokens of the name of an election; `type` stays empty for a bare "elections".
    std::size_t form_at(std::size_t i, std::string& type) const {
        const std::string& text = block_->text.text();
        const std::string* value = nullptr;
        if (const std::size_t n = phrase_at(forms_, tokens_, i, &value)) {
            type = *value;
            return n;
        }
        // "Tweede Kamer- en gemeenteraadsverkiezingen", "European and local elections"
        std::string phrase;
        for (std::size_t n = 1; n <= 3 && i + n <= tokens_.size(); ++n) {
            phrase += (n > 1 ? " " : "") + tokens_[i + n - 1].word;
            const std::size_t end = tokens_[i + n - 1].end;
            const bool hyphen =
                end < text.size() && text[end] == '-' && text.substr(end + 1, 1) == " ";
            const bool shared = !hyphen && n <= 2 && shares_head(i + n);
            if (!hyphen && !shared) continue;
            for (const char* tail : {"verkiezingen", "sverkiezingen", " elections", " election"}) {
                if (const std::string* found = forms_.find_folded(phrase + tail)) {
                    type = *found;
                    return n;
                }
            }
        }
        if (!generic_.contains_word(tokens_[i].word)) return 0;
        if (i > 0 && vocabulary_.role("not-election").contains_word(tokens_[i - 1].word)) return 0;
        return 1;
    }

    /// After "federal" in "federal, Flemish and European elections": more of a series that ends in
    /// the name of an election.
    bool shares_head(std::size_t next) const {
        constexpr std::size_t longest = 5;  ///< tokens of the series
        const std::string_view text = block_->text.text();
        for (std::size_t j = next; j < std::min(tokens_.size(), next + longest); ++j) {
            const bool comma = text[tokens_[j - 1].end] == ',';
            const bool conjunction = tokens_[j].word == "and";
            if (j == next && !comma && !conjunction) return false;
            if (conjunction && j + 1 < tokens_.size() && phrase_at(forms_, tokens_, j + 1) > 0) {
                return true;
            }
        }
        return false;
    }

    const std::vector<WrittenDate>& dates() {
        if (!dates_) dates_ = find_dates(tokens_, vocabulary_);
        return *dates_;
    }

    /// The official dates of a type: those of the country where it has its own, else all.
    std::vector<Date> official_dates(const std::string& type) const {
        std::vector<Date> own;
        std::vector<Date> usual;
        for (const KnownElection& e : lexicon_.elections()) {
            if (e.type != type) continue;
            if (e.country.empty()) usual.push_back(e.date);
            if (!e.country.empty() && country_distance(e.country, vocabulary_.country()) < 2) {
                own.push_back(e.date);
            }
        }
        for (const Date& date : usual) {
            const bool replaced =
                std::ranges::any_of(own, [&](const Date& d) { return d.year == date.year; });
            if (!replaced) own.push_back(date);
        }
        return own;
    }

    /// The official date that the written one covers, if it is only one. Without a year: that of
    /// the plan's year, or one before or after.
    std::optional<Date> official(const std::string& type, const WrittenDate& written) const {
        WrittenDate dated = written;
        if (written.date.year == 0) {
            const int year = vocabulary_.date() ? vocabulary_.date()->year : 0;
            for (const int near : {year, year + 1, year - 1}) {
                dated.date.year = static_cast<std::int16_t>(near);
                if (near < 2) continue;
                if (const auto found = official(type, dated)) return found;
            }
            return std::nullopt;
        }
        std::optional<Date> found;
        for (const Date& date : official_dates(type)) {
            const bool season = written.first_month == 0 || (date.month >= written.first_month &&
                                                             date.month <= written.last_month);
            if (!written.date.covers(date) || !season) continue;
            if (found) return std::nullopt;
            found = date;
        }
        // the day of another country, written in full
        const bool elsewhere =
            !found && std::ranges::any_of(lexicon_.elections(), [&](const auto& e) {
                return e.type == type && e.date == written.date;
            });
        return elsewhere ? written.date : found;
    }

    const ElectionType* type_named(const std::string& type) const {
        const auto& types = lexicon_.election_types();
        const auto it = std::ranges::find(types, type, &ElectionType::type);
        return it == types.end() ? nullptr : &*it;
    }

    /// First and one past the last token of the sentence around token `i`.
    std::pair<std::size_t, std::size_t> sentence_of(std::size_t i) const {
        constexpr std::size_t longest = 60;  ///< tokens to either side
        std::size_t begin = i;
        while (begin > 0 && i - begin < longest && !ends_after(begin - 1)) --begin;
        std::size_t end = i + 1;
        while (end < tokens_.size() && end - i < longest && !ends_after(end - 1)) ++end;
        return {begin, end};
    }
    bool ends_after(std::size_t i) const {
        const std::string_view after =
            std::string_view(block_->text.text()).substr(tokens_[i].end, 3);
        const bool stop =
            after.starts_with(". ") || after.starts_with("? ") || after.starts_with("! ");
        return stop && i + 1 < tokens_.size() &&
               starts_with_upper(
                   std::string_view(block_->text.text()).substr(tokens_[i + 1].begin, 4));
    }

    /// The date beside the name: after it and before the next election, else just before it.
    const WrittenDate* beside(std::size_t i, std::size_t n) {
        std::size_t limit = std::min(tokens_.size(), i + n + 7);
        for (std::size_t j = i + n; j < limit; ++j) {
            const bool other =
                phrase_at(forms_, tokens_, j) > 0 || generic_.contains_word(tokens_[j].word);
            if (other || block_->text.text().substr(tokens_[j - 1].end, 2) == ". ") limit = j;
        }
        const WrittenDate* before = nullptr;
        for (const WrittenDate& d : dates()) {
            if (d.date.year == 0) continue;
            if (d.begin >= i + n && d.end <= limit && d.begin <= i + n + 4) return &d;
            if (d.end <= i && d.end + 3 >= i) before = &d;
        }
        return before;
    }

    /// The nearest date in the sentence on which that type voted.
    std::optional<Date> in_sentence(const std::string& type, std::size_t i) {
        const auto [begin, end] = sentence_of(i);
        std::optional<Date> found;
        std::size_t nearest = 0;
        for (const WrittenDate& d : dates()) {
            if (d.begin < begin || d.end > end || (d.date.month == 0 && d.first_month == 0))
                continue;
            const auto exact = official(type, d);
            const std::size_t distance = d.begin < i ? i - d.begin : d.begin - i;
            if (!exact || (found && distance >= nearest)) continue;
            found = exact;
            nearest = distance;
        }
        if (found || !has(same_day_, begin, end)) return found;
        // "on the same day": of the last days that were named, the one on which this type voted
        for (std::size_t k = dated_.size(); !found && k-- > 0 && k + 4 >= dated_.size();) {
            WrittenDate d;
            d.date = dated_[k];
            found = official(type, d);
        }
        return found;
    }

    bool has(const PhraseSet& set, std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i) {
            if (phrase_at(set, tokens_, i) > 0) return true;
        }
        return false;
    }

    std::optional<ElectionMention> named(std::size_t i, std::size_t n, std::string type) {
        const WrittenDate* written = beside(i, n);
        if (type.empty()) {
            if (!written) return std::nullopt;
            type = only_type(*written);
            if (type.empty()) return std::nullopt;
        }
        ElectionMention out;
        out.type = type_named(type);
        if (!out.type) return std::nullopt;
        auto exact = written ? official(type, *written) : std::nullopt;
        if (!exact) exact = in_sentence(type, i);
        if (exact) out.date = exact;
        std::size_t end = i + n;
        if (written && written->begin >= i + n) end = written->end;
        if (written && !exact) {
            out.date = written->date;
            if (contradicts(type, *written)) {
                doubts_.push_back({"date", std::string(text_of(i, end)), written->date.str(),
                                   std::string(readings::official_date),
                                   block_->text.span(text_of(i, end))});
            }
        }
        fill(out, i, n, end);
        return out;
    }

    /// "Op 15 maart kiezen we Provinciale Staten": the body, a verb of voting, and a day on which
    /// that body was elected; without a day only "a new parliament".
    std::optional<ElectionMention> elected(std::size_t i, std::size_t n, const std::string& type) {
        const auto [begin, end] = sentence_of(i);
        bool verb = false;
        bool strong = false;
        for (std::size_t j = begin; j < end; ++j) {
            const std::string* value = nullptr;
            if (phrase_at(verbs_, tokens_, j, &value) == 0) continue;
            verb = true;
            strong = strong || value->empty();
        }
        // "elections to the Scottish Parliament and the Senedd"
        for (std::size_t j = std::max(begin, i > 8 ? i - 8 : 0); j < i && !verb; ++j) {
            verb = generic_.contains_word(tokens_[j].word);
        }
        if (!verb) return std::nullopt;
        ElectionMention out;
        out.type = type_named(type);
        out.date = in_sentence(type, i);
        const bool fresh = i > 0 && new_.contains_word(tokens_[i - 1].word);
        if (!out.type || (!out.date && !(strong && fresh))) return std::nullopt;
        fill(out, i, n, i + n);
        return out;
    }

    std::string_view text_of(std::size_t begin, std::size_t end) const {
        return std::string_view(block_->text.text())
            .substr(tokens_[begin].begin, tokens_[end - 1].end - tokens_[begin].begin);
    }

    void fill(ElectionMention& out, std::size_t i, std::size_t n, std::size_t end) const {
        out.surface = text_of(i, i + n);
        out.span = block_->text.span(text_of(i, end));
        const std::size_t from = i > 6 ? i - 6 : 0;
        out.quote = cut(text_of(from, std::min(tokens_.size(), end + 9)), 160);
        out.theme = block_->theme;
    }

    /// The table knows elections of that type, but none then.
    bool contradicts(const std::string& type, const WrittenDate& written) const {
        return std::ranges::any_of(lexicon_.elections(), [&](const KnownElection& e) {
            return e.type == type && e.date.year == written.date.year;
        });
    }

    /// "the elections of March 2021": if only one type voted then in the country.
    std::string only_type(const WrittenDate& written) const {
        std::string found;
        for (const ElectionType& type : lexicon_.election_types()) {
            const bool here = country_distance(type.country, vocabulary_.country()) < 2;
            if (!here || !official(type.type, written)) continue;
            if (!found.empty()) return {};
            found = type.type;
        }
        return found;
    }

    const Vocabulary& vocabulary_;
    const Lexicon& lexicon_;
    const PhraseSet& generic_;
    const PhraseSet& verbs_;
    const PhraseSet& same_day_;
    const PhraseSet& new_;
    PhraseSet forms_;
    PhraseSet bodies_;
    std::vector<Doubt>& doubts_;
    const Block* block_ = nullptr;
    std::vector<Token> tokens_;
    std::optional<std::vector<WrittenDate>> dates_;  ///< of the block, once asked for
    std::vector<Date> dated_;                        ///< of the elections so far
};

}  // namespace

std::vector<ElectionMention> find_elections(const std::vector<Block>& blocks,
                                            const Vocabulary& vocabulary,
                                            std::vector<Doubt>& doubts) {
    ElectionFinder finder(vocabulary, doubts);
    std::vector<ElectionMention> mentions;
    for (const Block& block : blocks) finder.read(block, mentions);
    finder.complete(mentions);
    return mentions;
}

}  // namespace lobbynet::plan
