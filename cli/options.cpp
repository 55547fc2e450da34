#include "cli/options.hpp"

#include <fmt/format.h>

#include "cli/suggest.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {

std::string Option::long_name() const {
    const auto parts = split(names, ',');
    return std::string(parts.back());
}

void throw_bad_word(std::string_view given, std::string_view option,
                    const std::vector<std::string>& allowed) {
    const std::string near = did_you_mean(given, allowed);
    throw UsageError(
        fmt::format("'{}' is not a value of {}", visible(given), option),
        fmt::format("{}it takes: {}", near.empty() ? "" : near + " ", fmt::join(allowed, ", ")));
}

std::int64_t parse_whole_number(const std::string& text, std::int64_t least,
                                std::string_view option) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < least) {
        throw UsageError(fmt::format("'{}' is not a value of {}", visible(text), option),
                         fmt::format("it takes a whole number from {}", least));
    }
    return value;
}

std::vector<std::string> comma_separated(const std::string& text) {
    std::vector<std::string> out;
    for (const auto part : split(text, ',')) out.emplace_back(trim(part));
    return out;
}

Option& OptionList::add(Option option) {
    option.group = group_;
    options_.push_back(std::move(option));
    return options_.back();
}

Option& OptionList::custom(std::string names, std::string value, std::string help,
                           std::function<void(const std::string&)> take) {
    Option option;
    option.names = std::move(names);
    option.value = std::move(value);
    option.help = std::move(help);
    option.take = std::move(take);
    return add(std::move(option));
}

Option& OptionList::flag(std::string names, bool& target, std::string help) {
    return custom(std::move(names), "", std::move(help),
                  [&target](const std::string&) { target = true; });
}

Option& OptionList::text(std::string names, std::string value, std::string& target,
                         std::string help) {
    return custom(std::move(names), std::move(value), std::move(help),
                  [&target](const std::string& text) { target = text; });
}

Option& OptionList::texts(std::string names, std::string value, std::vector<std::string>& target,
                          std::string help) {
    Option& option = custom(std::move(names), std::move(value), std::move(help),
                            [&target](const std::string& text) { target.push_back(text); });
    option.times = Times::many;
    return option;
}

Option& OptionList::fraction(std::string names, std::string value, std::optional<double>& target,
                             std::string help, Zero zero) {
    Option& option = custom(std::move(names), std::move(value), std::move(help), {});
    option.take = [&target, zero, name = option.long_name()](const std::string& text) {
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool large_enough = number > 0 || (number == 0 && zero == Zero::allowed);
        if (error != std::errc{} || end != text.data() + text.size() || !large_enough ||
            !(number < 1)) {
            throw UsageError(fmt::format("'{}' is not a value of {}", visible(text), name),
                             zero == Zero::allowed
                                 ? "it takes a number from 0 to below 1, such as 0.01"
                                 : "it takes a number between 0 and 1, such as 0.01");
        }
        target = number;
    };
    return option;
}

Option& OptionList::date(std::string names, std::optional<Date>& target, std::string help) {
    Option& option = custom(std::move(names), "DATE", std::move(help), {});
    option.take = [&target, name = option.long_name()](const std::string& text) {
        target = Date::parse(text);
        if (!target) {
            throw UsageError(fmt::format("'{}' is not a value of {}", visible(text), name),
                             "it takes a date such as 2021, 2021-03 or 2021-03-17");
        }
    };
    return option;
}

Option& OptionList::operand(std::string word, Need need, std::string& target, std::string help) {
    Option& option = text(std::move(word), "", target, std::move(help));
    option.is_operand = true;
    option.need = need;
    return option;
}

Option& OptionList::operands(std::string word, Need need, std::vector<std::string>& target,
                             std::string help) {
    Option& option = texts(std::move(word), "", target, std::move(help));
    option.is_operand = true;
    option.need = need;
    return option;
}

}  // namespace lobbynet
