// Running text put together from wrapped lines, which still knows the line of every byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/records.hpp"

namespace lobbynet::plan {

class Flow {
 public:
    /// Adds a line or a part of one, white space squeezed, wraps as one space. A word that was cut
    /// at the end of a line is made whole ("zorg-" + "verzekeraars"); a hyphen that belongs to the
    /// name ("GGZ-" + "Nederland") or to an ellipsis ("jeugd-" + "en gezinszorg") stays.
    void append(std::string_view text, std::uint32_t line);

    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    /// The lines of a part of text(), given as a view into it.
    Span span(std::string_view part) const;
    Span span() const { return span(text_); }
    std::uint32_t line_at(std::size_t offset) const;

 private:
    struct Start {
        std::size_t offset;
        std::uint32_t line;
    };
    std::string text_;
    std::vector<Start> starts_;
};

/// Does a list or a name go on after this: a comma, a small word or an open parenthesis at the end?
bool is_open(std::string_view text);

}  // namespace lobbynet::plan
