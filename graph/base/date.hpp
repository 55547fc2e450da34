// A calendar date that may be known only to the month or the year, as plans give them.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lobbynet {

/// ISO 8601 with reduced precision: 2021, 2021-03, 2021-03-17. `month` and `day` are 0 where
/// unknown.
struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    auto operator<=>(const Date&) const = default;
    /// True if `other` lies within what this date leaves open: 2021-03 covers 2021-03-17.
    bool covers(const Date& other) const;
    /// The first and the last day that the date may be.
    Date first_day() const;
    Date last_day() const;
    std::string str() const;
    /// nullopt unless `text` is exactly a valid date of that form.
    static std::optional<Date> parse(std::string_view text);
};

}  // namespace lobbynet
