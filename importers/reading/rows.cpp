#include "importers/reading/rows.hpp"

#include <algorithm>
#include <bit>
#include <string>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace lobbynet::reading {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_empty(const Row& row) {
    return std::ranges::all_of(row.fields,
                               [](std::string_view f) { return std::ranges::all_of(f, is_blank); });
}

}  // namespace

/// The end of a field without quotes: the next separator or line end.
inline const char* RowReader::plain_end(const char* p) const {
#ifdef __SSE2__
    const __m128i separator = _mm_set1_epi8(separator_);
    const __m128i lf = _mm_set1_epi8('\n');
    const __m128i cr = _mm_set1_epi8('\r');
    for (; end_ - p >= 16; p += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i line_end = _mm_or_si128(_mm_cmpeq_epi8(bytes, lf), _mm_cmpeq_epi8(bytes, cr));
        const auto found = static_cast<unsigned>(
            _mm_movemask_epi8(_mm_or_si128(line_end, _mm_cmpeq_epi8(bytes, separator))));
        if (found != 0) return p + std::countr_zero(found);
    }
#endif
    while (p != end_ && *p != separator_ && *p != '\n' && *p != '\r') ++p;
    return p;
}

void RowReader::skip_line_end(const char*& p) {
    if (p == end_) return;
    if (*p == '\r' && p + 1 != end_ && p[1] == '\n') ++p;
    ++p;
    ++line_;
}

/// From an opening quote to past the closing one; nullptr if there is none or text follows it.
const char* RowReader::quoted(const char* p, std::string_view& field) {
    const char* const begin = ++p;
    bool doubled = false;
    std::uint32_t lines = 0;
    for (;; ++p) {
        if (p == end_) return nullptr;
        if (*p == '\n' || (*p == '\r' && (p + 1 == end_ || p[1] != '\n'))) ++lines;
        if (*p != '"') continue;
        if (p + 1 == end_ || p[1] != '"') break;
        doubled = true;
        ++p;
    }
    field = {begin, static_cast<std::size_t>(p - begin)};
    ++p;
    while (p != end_ && *p == ' ') ++p;
    if (!at_line_end(p) && *p != separator_) return nullptr;
    if (doubled) {
        std::string single;
        single.reserve(field.size());
        for (std::size_t i = 0; i < field.size(); ++i) {
            single.push_back(field[i]);
            if (field[i] == '"') ++i;
        }
        field = arena_->keep(single);
    }
    line_ += lines;
    return p;
}

RowReader::Result RowReader::separated(Row& row) {
    const char* p = next_;
    for (;;) {
        std::string_view field;
        if (p != end_ && *p == '"') {
            const char* const after = quoted(p, field);
            if (after == nullptr) {
                while (!at_line_end(p)) ++p;
                next_ = p;
                skip_line_end(next_);
                return Result::broken;
            }
            p = after;
        } else {
            const char* const stop = plain_end(p);
            field = {p, static_cast<std::size_t>(stop - p)};
            p = stop;
        }
        if (row.fields.size() < RowReader::most_fields) row.fields.push_back(field);
        if (at_line_end(p)) break;
        ++p;
    }
    skip_line_end(p);
    next_ = p;
    return Result::row;
}

RowReader::Result RowReader::blanks(Row& row) {
    const char* p = next_;
    for (;;) {
        while (p != end_ && is_blank(*p)) ++p;
        if (at_line_end(p)) break;
        const char* const begin = p;
        while (!at_line_end(p) && !is_blank(*p)) ++p;
        if (row.fields.size() < RowReader::most_fields) {
            row.fields.emplace_back(begin, static_cast<std::size_t>(p - begin));
        }
    }
    skip_line_end(p);
    next_ = p;
    return Result::row;
}

RowReader::Result RowReader::next(Row& row) {
    while (next_ != end_) {
        row.line = line_;
        row.begin = next_;
        row.fields.clear();
        const Result result = separator_ == ' ' ? blanks(row) : separated(row);
        if (result == Result::broken || !is_empty(row)) return result;
    }
    return Result::end;
}

std::string_view line_at(std::string_view text, const char* from) {
    const auto begin = static_cast<std::size_t>(from - text.data());
    const auto stop = text.find_first_of("\r\n", begin);
    return text.substr(begin, stop == std::string_view::npos ? stop : stop - begin);
}

}  // namespace lobbynet::reading
