// What a command can be told, as data: parsing, help, completion and the man page all read the same
// description. How the words of a command line are matched to it is in cli/parse.
#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/date.hpp"
#include "graph/model/kinds.hpp"

namespace lobbynet {

enum class Need : std::uint8_t { optional, required };
enum class Times : std::uint8_t { once, many };
enum class Zero : std::uint8_t { refused, allowed };
/// What a shell completes a value with.
enum class Completes : std::uint8_t { nothing, files };

struct Option {
    std::string names;               ///< "-o,--output"; of an operand the word for it: "FILE"
    std::string value;               ///< the word for its value: "N"; empty: a flag, or an operand
    std::string help;                ///< one sentence without its full stop
    std::string group;               ///< heading in help
    std::vector<std::string> words;  ///< the values it takes, if that is a closed list
    bool is_operand = false;
    Need need = Need::optional;
    Times times = Times::once;
    Completes completes = Completes::nothing;
    /// Reads one value; throws UsageError. Flags get "".
    std::function<void(const std::string&)> take;

    bool is_flag() const { return !is_operand && value.empty(); }
    std::string long_name() const;  ///< "--output"; of an operand its word
};

/// "'abc' is not one of the values of --format", with the allowed words and the nearest.
[[noreturn]] void throw_bad_word(std::string_view given, std::string_view option,
                                 const std::vector<std::string>& allowed);

class OptionList {
 public:
    /// What follows is shown under this heading.
    void heading(std::string_view text) { group_ = text; }

    Option& flag(std::string names, bool& target, std::string help);
    Option& text(std::string names, std::string value, std::string& target, std::string help);
    Option& texts(std::string names, std::string value, std::vector<std::string>& target,
                  std::string help);
    /// Checked and kept by `take`.
    Option& custom(std::string names, std::string value, std::string help,
                   std::function<void(const std::string&)> take);
    template <std::integral Int>
    Option& number(std::string names, std::string value, Int& target, Int least, std::string help);
    /// Below 1 and above 0, or from 0.
    Option& fraction(std::string names, std::string value, std::optional<double>& target,
                     std::string help, Zero zero = Zero::refused);
    Option& date(std::string names, std::optional<Date>& target, std::string help);
    /// One of a vocabulary: value and word from kinds.hpp or the like.
    template <class Enum, std::size_t N>
    Option& word(std::string names, const std::array<Word<Enum>, N>& words, Enum& target,
                 std::string help);
    /// The same, several times or with commas.
    template <class Enum, std::size_t N>
    Option& some_words(std::string names, std::string value, const std::array<Word<Enum>, N>& words,
                       std::vector<Enum>& target, std::string help);

    Option& operand(std::string word, Need need, std::string& target, std::string help);
    Option& operands(std::string word, Need need, std::vector<std::string>& target,
                     std::string help);

    const std::deque<Option>& all() const { return options_; }

 private:
    Option& add(Option option);
    std::deque<Option> options_;  ///< a deque: what add() returned stays where it is
    std::string group_ = "Options";
};

/// Throws UsageError unless `text` is a whole number of at least `least`.
std::int64_t parse_whole_number(const std::string& text, std::int64_t least,
                                std::string_view option);

template <std::integral Int>
Option& OptionList::number(std::string names, std::string value, Int& target, Int least,
                           std::string help) {
    Option& option = custom(std::move(names), std::move(value), std::move(help), {});
    option.take = [&target, least, name = option.long_name()](const std::string& text) {
        target = static_cast<Int>(parse_whole_number(text, static_cast<std::int64_t>(least), name));
    };
    return option;
}

template <class Enum, std::size_t N>
Option& OptionList::word(std::string names, const std::array<Word<Enum>, N>& words, Enum& target,
                         std::string help) {
    Option& option = custom(std::move(names), "", std::move(help), {});
    for (const auto& word : words) option.words.emplace_back(word.text);
    for (const auto& word : option.words) option.value += (option.value.empty() ? "" : "|") + word;
    option.take = [&words, &target, name = option.long_name(),
                   allowed = option.words](const std::string& text) {
        const auto found = value_of(words, text);
        if (!found) throw_bad_word(text, name, allowed);
        target = *found;
    };
    return option;
}

std::vector<std::string> comma_separated(const std::string& text);

template <class Enum, std::size_t N>
Option& OptionList::some_words(std::string names, std::string value,
                               const std::array<Word<Enum>, N>& words, std::vector<Enum>& target,
                               std::string help) {
    Option& option = custom(std::move(names), std::move(value), std::move(help), {});
    option.times = Times::many;
    for (const auto& word : words) option.words.emplace_back(word.text);
    option.take = [&words, &target, name = option.long_name(),
                   allowed = option.words](const std::string& text) {
        for (const auto& part : comma_separated(text)) {
            const auto found = value_of(words, part);
            if (!found) throw_bad_word(part, name, allowed);
            target.push_back(*found);
        }
    };
    return option;
}

}  // namespace lobbynet
