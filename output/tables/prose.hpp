// Running text for people: wrapped lines, headings, label and value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output/tables/table.hpp"

namespace lobbynet {

/// `lead` and then `text`, broken at blanks into lines of at most `width` display columns; a longer
/// word stays whole. Every line after the first is indented by as much as `lead` is wide, or by
/// `hanging` blanks if that is given. No line break at the end.
std::string wrap(std::string_view lead, std::string_view text, std::size_t width,
                 std::optional<std::size_t> hanging = {});

/// A page that is written from top to bottom. Text goes through visible().
class Prose {
 public:
    explicit Prose(const Page& page) : page_(page) {}
    /// A blank line comes before every heading but the first.
    void heading(std::string_view text);
    void blank();
    void paragraph(std::string_view text, std::size_t indent = 0);
    /// "  - text", wrapped under itself.
    void bullet(std::string_view text, std::size_t indent = 2);
    /// "label      text", with the text from column `column` on, wrapped under itself.
    void item(std::string_view label, std::string_view text, std::size_t column = 14);
    void table(const Table& table);
    /// How a result was made: dimmed, under a blank line.
    void footer(const std::vector<std::string>& lines);
    const std::string& str() const { return out_; }

 private:
    Page page_;
    std::string out_;
};

/// "1 tie", "2 ties", "3 entities".
std::string counted(std::uint64_t n, std::string_view one, std::string_view many = {});

/// "a, b and c"
std::string joined(const std::vector<std::string>& parts, std::string_view last = " and ");

}  // namespace lobbynet
