#include "importers/plan/elections.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "graph/base/text.hpp"
#include "importers/plan/tokens.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_block = 100'000;  ///< bytes; no paragraph is that long

int number_of(const std::string& word) {
    int n = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), n);
    return error == std::errc() && end == word.data() + word.size() ? n : -1;
}

/// A date as the text gives it: a season or month may be missing.
struct WrittenDate {
    Date date;
    int first_month = 0;  ///< of a season
    int last_month = 0;
    std::size_t begin = 0;  ///< tokens
    std::size_t end = 0;
};

class ElectionFinder {
 public:
    ElectionFinder(const Vocabulary& vocabulary, std::vector<Doubt>& doubts)
        : vocabulary_(vocabulary),
          lexicon_(vocabulary.lexicon()),
          months_(vocabulary.role("month")),
          seasons_(vocabulary.role("season")),
          generic_(vocabulary.role("election-word")),
          doubts_(doubts),
          country_(vocabulary.language() == "en" ? "GB" : "NL") {
        for (const ElectionType& type : lexicon_.election_types()) {
            for (const auto& form : type.forms) forms_.add(form, type.type);
        }
    }

    void read(const Block& block, std::vector<ElectionMention>& out) {
        const std::string& text = block.text.text();
        if (text.size() > longest_block) return;
        const auto tokens = tokens_of(text);
        for (std::size_t i = 0; i < tokens.size();) {
            std::string type;
            std::size_t n = form_at(text, tokens, i, type);
            if (n == 0) {
                ++i;
                continue;
            }
            if (const ElectionMention* m = mention(block, tokens, i, n, type)) out.push_back(*m);
            i += n;
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
            for (const KnownElection& e : lexicon_.elections()) {
                if (e.type == m.type->type && from.year > 0 && e.date >= from.first_day() &&
                    (!next || e.date < *next)) {
                    next = e.date;
                }
            }
            if (!next) continue;
            m.date = next;
            m.from_table = true;
            doubts_.push_back({"date", m.surface, next->str(), "another year", m.span});
        }
        std::erase_if(mentions, [](const auto& m) { return !m.date; });
    }

 private:
    /// Tokens of the name of an election; `type` stays empty for a bare "elections".
    std::size_t form_at(const std::string& text, const std::vector<Token>& tokens, std::size_t i,
                        std::string& type) const {
        const std::string* value = nullptr;
        if (const std::size_t n = phrase_at(forms_, tokens, i, &value)) {
            type = *value;
            return n;
        }
        // "Tweede Kamer- en gemeenteraadsverkiezingen"
        std::string phrase;
        for (std::size_t n = 1; n <= 3 && i + n <= tokens.size(); ++n) {
            phrase += (n > 1 ? " " : "") + tokens[i + n - 1].word;
            const std::size_t end = tokens[i + n - 1].end;
            if (end < text.size() && text[end] == '-' && text.substr(end + 1, 1) == " ") {
                for (const char* tail : {"verkiezingen", "sverkiezingen"}) {
                    if (const std::string* found = forms_.find_folded(phrase + tail)) {
                        type = *found;
                        return n;
                    }
                }
            }
        }
        if (!generic_.contains_word(tokens[i].word)) return 0;
        if (i > 0 && vocabulary_.role("not-election").contains_word(tokens[i - 1].word)) return 0;
        return 1;
    }

    std::optional<WrittenDate> date_from(const std::vector<Token>& tokens, std::size_t begin,
                                         std::size_t end) const {
        for (std::size_t i = begin; i < std::min(end, tokens.size()); ++i) {
            const int year = number_of(tokens[i].word);
            if (tokens[i].word.size() != 4 || year < 1990 || year > 2100) continue;
            WrittenDate out;
            out.date.year = static_cast<std::int16_t>(year);
            out.begin = i;
            out.end = i + 1;
            if (i == 0) return out;
            if (const std::string* month = months_.find_folded(tokens[i - 1].word)) {
                out.date.month = static_cast<std::uint8_t>(number_of(*month));
                out.begin = i - 1;
                if (i >= 2) {
                    std::string day = tokens[i - 2].word;
                    for (const char* ending : {"st", "nd", "rd", "th"}) {
                        if (day.size() > 2 && day.ends_with(ending)) day.resize(day.size() - 2);
                    }
                    const int d = day.size() <= 2 ? number_of(day) : -1;
                    if (d >= 1 && d <= 31) {
                        out.date.day = static_cast<std::uint8_t>(d);
                        out.begin = i - 2;
                    }
                }
            } else if (i >= 2 && months_.find_folded(tokens[i - 2].word)) {  // "May 7, 2026"
                const int d = number_of(tokens[i - 1].word);
                if (d >= 1 && d <= 31) {
                    out.date.month = static_cast<std::uint8_t>(
                        number_of(*months_.find_folded(tokens[i - 2].word)));
                    out.date.day = static_cast<std::uint8_t>(d);
                    out.begin = i - 2;
                }
            } else if (const std::string* season = seasons_.find_folded(tokens[i - 1].word)) {
                out.begin = i - 1;
                const auto dash = season->find('-');
                out.first_month = number_of(season->substr(0, dash));
                out.last_month = number_of(season->substr(dash + 1));
            } else if (i >= 2 && seasons_.find_folded(tokens[i - 2].word)) {  // "spring of 2026"
                const std::string* of = seasons_.find_folded(tokens[i - 2].word);
                out.begin = i - 2;
                out.first_month = number_of(of->substr(0, of->find('-')));
                out.last_month = number_of(of->substr(of->find('-') + 1));
            }
            return out;
        }
        return std::nullopt;
    }

    /// The official date that the written one covers, if it is only one.
    std::optional<Date> official(const std::string& type, const WrittenDate& written) const {
        std::optional<Date> found;
        for (const KnownElection& e : lexicon_.elections()) {
            const bool season = written.first_month == 0 || (e.date.month >= written.first_month &&
                                                             e.date.month <= written.last_month);
            if (e.type != type || !written.date.covers(e.date) || !season) continue;
            if (found) return std::nullopt;
            found = e.date;
        }
        return found;
    }

    const ElectionType* type_named(const std::string& type) const {
        const auto& types = lexicon_.election_types();
        const auto it = std::ranges::find(types, type, &ElectionType::type);
        return it == types.end() ? nullptr : &*it;
    }

    const ElectionMention* mention(const Block& block, const std::vector<Token>& tokens,
                                   std::size_t i, std::size_t n, std::string type) {
        // after the name, up to the next election; else just before it
        std::size_t limit = std::min(tokens.size(), i + n + 7);
        for (std::size_t j = i + n; j < limit; ++j) {
            const bool other =
                phrase_at(forms_, tokens, j) > 0 || generic_.contains_word(tokens[j].word);
            const bool stop = block.text.text().substr(tokens[j - 1].end, 2) == ". ";
            if (other || stop) limit = j;
        }
        auto written = date_from(tokens, i + n, limit);
        if (written && written->begin > i + n + 4) written.reset();
        if (!written && i > 0) {
            const auto before = date_from(tokens, i > 5 ? i - 5 : 0, i);
            if (before && before->end + 3 >= i) written = before;
        }
        std::size_t end = i + n;
        if (written && written->begin >= i + n) end = written->end;
        current_ = {};
        if (type.empty()) {
            if (!written) return nullptr;
            type = only_type(*written);
            if (type.empty()) return nullptr;
        }
        current_.type = type_named(type);
        if (!current_.type) return nullptr;
        if (written) {
            const auto exact = official(type, *written);
            current_.date = exact ? *exact : written->date;
            if (!exact && contradicts(type, *written)) {
                doubts_.push_back({"date",
                                   block.text.text().substr(tokens[i].begin,
                                                            tokens[end - 1].end - tokens[i].begin),
                                   written->date.str(),
                                   "the official date",
                                   {}});
                doubts_.back().span = block.text.span(
                    std::string_view(block.text.text())
                        .substr(tokens[i].begin, tokens[end - 1].end - tokens[i].begin));
            }
        }
        const std::string_view text = block.text.text();
        const std::string_view surface =
            text.substr(tokens[i].begin, tokens[i + n - 1].end - tokens[i].begin);
        const std::string_view dated =
            text.substr(tokens[i].begin, tokens[end - 1].end - tokens[i].begin);
        current_.surface = surface;
        current_.span = block.text.span(dated);
        const std::size_t from = tokens[i > 6 ? i - 6 : 0].begin;
        const std::size_t to = tokens[std::min(tokens.size() - 1, end + 8)].end;
        current_.quote = text.substr(from, std::min<std::size_t>(to - from, 160));
        current_.theme = block.theme;
        return &current_;
    }

    /// The table knows elections of that type, but none then.
    bool contradicts(const std::string& type, const WrittenDate& written) const {
        return std::ranges::any_of(lexicon_.elections(), [&](const KnownElection& e) {
            return e.type == type && e.date.year == written.date.year;
        });
    }

    /// "the elections of March 2021": if only one type voted then.
    std::string only_type(const WrittenDate& written) const {
        std::string found;
        for (const ElectionType& type : lexicon_.election_types()) {
            if (type.country != country_ || !official(type.type, written)) continue;
            if (!found.empty()) return {};
            found = type.type;
        }
        return found;
    }

    const Vocabulary& vocabulary_;
    const Lexicon& lexicon_;
    const PhraseSet& months_;
    const PhraseSet& seasons_;
    const PhraseSet& generic_;
    PhraseSet forms_;
    std::vector<Doubt>& doubts_;
    ElectionMention current_;
    std::string_view country_;  ///< whose elections a bare "elections" means
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
