#include "graph/base/date.hpp"

#include <fmt/format.h>

#include <charconv>

namespace lobbynet {
namespace {

int days_in_month(int year, int month) {
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || digits.front() == '-') {
        return std::nullopt;
    }
    return value;
}

}  // namespace

bool Date::covers(const Date& other) const {
    return year == other.year &&
           (month == 0 || (month == other.month && (day == 0 || day == other.day)));
}

Date Date::first_day() const {
    return {year, month ? month : std::uint8_t{1}, day ? day : std::uint8_t{1}};
}

Date Date::last_day() const {
    const std::uint8_t m = month ? month : std::uint8_t{12};
    return {year, m, day ? day : static_cast<std::uint8_t>(days_in_month(year, m))};
}

std::string Date::str() const {
    if (month == 0) return fmt::format("{:04}", year);
    if (day == 0) return fmt::format("{:04}-{:02}", year, month);
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    if ((text.size() > 4 && text[4] != '-') || (text.size() > 7 && text[7] != '-'))
        return std::nullopt;
    const auto year = number(text.substr(0, 4));
    if (!year || *year < 1) return std::nullopt;
    Date date{static_cast<std::int16_t>(*year), 0, 0};
    if (text.size() >= 7) {
        const auto month = number(text.substr(5, 2));
        if (!month || *month < 1 || *month > 12) return std::nullopt;
        date.month = static_cast<std::uint8_t>(*month);
    }
    if (text.size() == 10) {
        const auto day = number(text.substr(8, 2));
        if (!day || *day < 1 || *day > days_in_month(*year, date.month)) return std::nullopt;
        date.day = static_cast<std::uint8_t>(*day);
    }
    return date;
}

}  // namespace lobbynet
