// Tables as text: CSV (RFC 4180), TSV, semicolons, or fields between blanks, row by row, without
// copying. Line ends are LF, CRLF or CR. A quoted field may hold separators, line ends and doubled
// quotes; text after a closing quote, or a quote that is never closed, makes the row broken.
// Time is linear in the text, whatever it holds.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "importers/reading/arena.hpp"

namespace lobbynet::reading {

struct Row {
    std::uint32_t line = 0;                ///< where it begins, from 1
    const char* begin = nullptr;           ///< and in the text
    std::vector<std::string_view> fields;  ///< views into the text, or into the arena if unescaped
};

class RowReader {
 public:
    /// What stands behind these in a row is passed over.
    static constexpr std::size_t most_fields = 1000;

    enum class Result : std::uint8_t {
        row,
        end,
        broken,  ///< `row` has the fields before the fault; the next row begins a line further
    };

    /// With ' ' as the separator, runs of blanks and tabs separate, and quotes mean nothing.
    RowReader(std::string_view text, char separator, StringArena& arena)
        : next_(text.data()),
          end_(text.data() + text.size()),
          separator_(separator),
          arena_(&arena) {}

    /// The next row that is not empty.
    Result next(Row& row);
    /// From where the next row will be read.
    const char* position() const { return next_; }

 private:
    bool at_line_end(const char* p) const { return p == end_ || *p == '\n' || *p == '\r'; }
    const char* plain_end(const char* p) const;
    const char* quoted(const char* p, std::string_view& field);
    void skip_line_end(const char*& p);
    Result separated(Row& row);
    Result blanks(Row& row);

    const char* next_;
    const char* end_;
    char separator_;
    std::uint32_t line_ = 1;  ///< of next_
    StringArena* arena_;
};

/// The text of the line that begins at `from`, for messages.
std::string_view line_at(std::string_view text, const char* from);

}  // namespace lobbynet::reading
