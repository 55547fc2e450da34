#include "importers/plan/dates.hpp"

#include <charconv>

namespace lobbynet::plan {
namespace {

int number_of(const std::string& word) {
    int n = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), n);
    return error == std::errc() && end == word.data() + word.size() ? n : -1;
}

/// 1 to 31, "7th" too; 0 if the word is no day.
std::uint8_t day_of(std::string word) {
    for (const char* ending : {"st", "nd", "rd", "th"}) {
        if (word.size() > 2 && word.ends_with(ending)) word.resize(word.size() - 2);
    }
    const int day = word.size() <= 2 ? number_of(word) : -1;
    return day >= 1 && day <= 31 ? static_cast<std::uint8_t>(day) : std::uint8_t{0};
}

class DateFinder {
 public:
    DateFinder(const std::vector<Token>& tokens, const Vocabulary& vocabulary)
        : tokens_(tokens), months_(vocabulary.role("month")), seasons_(vocabulary.role("season")) {}

    std::vector<WrittenDate> run() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const int year = number_of(tokens_[i].word);
            if (tokens_[i].word.size() == 4 && year >= 1990 && year <= 2100) {
                with_year(i, year);
            } else if (const auto month = month_at(i)) {
                without_year(i, month);
            }
        }
        return std::move(out_);
    }

 private:
    std::uint8_t month_at(std::size_t i) const {
        const std::string* month = months_.find_folded(tokens_[i].word);
        return month ? static_cast<std::uint8_t>(number_of(*month)) : std::uint8_t{0};
    }

    void with_year(std::size_t i, int year) {
        WrittenDate d;
        d.date.year = static_cast<std::int16_t>(year);
        d.begin = i;
        d.end = i + 1;
        if (i > 0 && month_at(i - 1) > 0) {  // "7 May 2026"
            d.date.month = month_at(i - 1);
            d.begin = i - 1;
            if (i > 1) d.date.day = day_of(tokens_[i - 2].word);
            if (d.date.day > 0) d.begin = i - 2;
        } else if (i > 1 && month_at(i - 2) > 0) {  // "May 7, 2026"
            d.date.day = day_of(tokens_[i - 1].word);
            if (d.date.day > 0) {
                d.date.month = month_at(i - 2);
                d.begin = i - 2;
            }
        } else {
            for (const std::size_t back : {1U, 2U}) {  // "spring 2026", "spring of 2026"
                if (i < back) break;
                const std::string* season = seasons_.find_folded(tokens_[i - back].word);
                if (!season) continue;
                const auto dash = season->find('-');
                d.begin = i - back;
                d.first_month = number_of(season->substr(0, dash));
                d.last_month = number_of(season->substr(dash + 1));
                break;
            }
        }
        // the day and month that were taken for a date without a year
        while (!out_.empty() && out_.back().begin >= d.begin) out_.pop_back();
        out_.push_back(d);
    }

    void without_year(std::size_t i, std::uint8_t month) {
        WrittenDate d;
        d.date.month = month;
        d.date.day = i > 0 ? day_of(tokens_[i - 1].word) : std::uint8_t{0};
        d.begin = i - (d.date.day > 0);
        d.end = i + 1;
        if (d.date.day == 0 && i + 1 < tokens_.size()) {  // "May 7"
            d.date.day = day_of(tokens_[i + 1].word);
            d.end = i + 2;
        }
        if (d.date.day > 0) out_.push_back(d);
    }

    const std::vector<Token>& tokens_;
    const PhraseSet& months_;
    const PhraseSet& seasons_;
    std::vector<WrittenDate> out_;
};

}  // namespace

std::vector<WrittenDate> find_dates(const std::vector<Token>& tokens,
                                    const Vocabulary& vocabulary) {
    return DateFinder(tokens, vocabulary).run();
}

}  // namespace lobbynet::plan
