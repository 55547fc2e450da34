// Values of the model as text in rows, and back with a check.
#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

#include "graph/base/date.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/model/kinds.hpp"

namespace lobbynet {

[[noreturn]] inline void damaged(const std::string& path, const std::string& what) {
    throw DataError(fmt::format("{}: the store is damaged: {}", path, what),
                    "put back a copy, or import the documents into a new store");
}

template <class Words>
auto word_in_row(const Words& words, std::string_view text, const std::string& path) {
    const auto value = value_of(words, text);
    if (!value) damaged(path, fmt::format("'{}' is not a word of its kind", visible(text)));
    return *value;
}

inline std::optional<Date> date_in_row(std::string_view text, const std::string& path) {
    if (text.empty()) return std::nullopt;
    const auto date = Date::parse(text);
    if (!date) damaged(path, fmt::format("'{}' is not a date", visible(text)));
    return date;
}

}  // namespace lobbynet
