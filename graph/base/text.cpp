#include "graph/base/text.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "graph/base/error.hpp"

namespace lobbynet {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// One code point from the front of `text`; `length` is set to the bytes it took (1 for an invalid
/// byte).
std::int32_t next(std::string_view text, std::size_t& length) {
    utf8proc_int32_t c = 0;
    const auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                    static_cast<utf8proc_ssize_t>(text.size()), &c);
    length = n > 0 ? static_cast<std::size_t>(n) : 1;
    return n > 0 ? c : -1;
}

void append(std::string& out, std::int32_t c) {
    utf8proc_uint8_t buffer[4];
    const auto n = utf8proc_encode_char(c, buffer);
    out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(n));
}

bool is_space(std::int32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

/// Zero-width and bidirectional controls, the soft hyphen and the BOM: invisible, so never part of
/// a name.
bool is_invisible(std::int32_t c) {
    return c == 0xAD || c == 0x061C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

bool is_letter_or_digit(std::int32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    const auto category = utf8proc_category(c);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

bool is_control(std::int32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What Windows-1252 has at 0x80-0x9F; 0 where it has nothing.
constexpr std::uint16_t windows1252_high[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string from_windows1252(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto b = static_cast<unsigned char>(byte);
        if (b < 0x80) {
            out.push_back(byte);
        } else if (b < 0xA0) {
            append(out, windows1252_high[b - 0x80] ? windows1252_high[b - 0x80]
                                                   : static_cast<int>(replacement));
        } else {
            append(out, b);
        }
    }
    return out;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    std::string out;
    out.reserve(bytes.size());
    const auto unit = [&](std::size_t i) -> std::uint32_t {
        const auto a = static_cast<unsigned char>(bytes[i]);
        const auto b = static_cast<unsigned char>(bytes[i + 1]);
        return big_endian ? (a << 8U | b) : (b << 8U | a);
    };
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        std::uint32_t c = unit(i);
        if (c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 &&
            unit(i + 2) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10U) + (unit(i + 2) - 0xDC00);
            i += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = replacement;
        }
        append(out, static_cast<std::int32_t>(c));
    }
    return out;
}

/// A text may hold tabs, line ends, form feeds and the odd stray control; a binary file is full of
/// them.
void refuse_binary(std::string_view text, std::string_view file) {
    std::size_t controls = 0;
    for (const char c : text) {
        if (c == '\0') {
            throw DataError(fmt::format("{}: this is not a text file (it holds NUL bytes)", file),
                            "give a text file in UTF-8, Windows-1252 or UTF-16");
        }
        controls += static_cast<unsigned char>(c) < 0x20 && (c < 9 || c > 13);
    }
    if (controls > 8 && controls > text.size() / 200) {
        throw DataError(
            fmt::format("{}: this is not a text file ({} control characters)", file, controls),
            "give a text file in UTF-8, Windows-1252 or UTF-16");
    }
}

}  // namespace

std::string to_string(const Issue& issue) {
    std::string out = issue.file;
    if (issue.line > 0) out += fmt::format(":{}", issue.line);
    out += fmt::format(": {}", issue.message);
    if (!issue.text.empty()) out += fmt::format(": '{}'", cut(visible(issue.text), 80));
    if (!issue.remedy.empty()) out += fmt::format(" ({})", issue.remedy);
    return out;
}

std::string_view to_string(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return "UTF-8";
        case Encoding::utf8_bom:
            return "UTF-8 with BOM";
        case Encoding::utf16le:
            return "UTF-16LE";
        case Encoding::utf16be:
            return "UTF-16BE";
        case Encoding::windows1252:
            return "Windows-1252";
    }
    std::abort();
}

DecodedText decode(std::string_view bytes, std::string_view file) {
    DecodedText out;
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        out = {std::string(bytes.substr(3)), Encoding::utf8_bom};
        if (!is_valid_utf8(out.text)) {
            throw DataError(fmt::format("{}: begins as UTF-8 but holds invalid bytes", file),
                            "save the file again as UTF-8");
        }
    } else if (bytes.starts_with("\xFF\xFE")) {
        out = {from_utf16(bytes.substr(2), false), Encoding::utf16le};
    } else if (bytes.starts_with("\xFE\xFF")) {
        out = {from_utf16(bytes.substr(2), true), Encoding::utf16be};
    } else if (is_valid_utf8(bytes)) {
        out = {std::string(bytes), Encoding::utf8};
    } else {
        refuse_binary(bytes, file);
        out = {from_windows1252(bytes), Encoding::windows1252};
    }
    refuse_binary(out.text, file);
    return out;
}

bool is_valid_utf8(std::string_view text) {
    while (!text.empty()) {
        if (static_cast<unsigned char>(text.front()) < 0x80) {
            text.remove_prefix(1);
            continue;
        }
        std::size_t n = 0;
        if (next(text, n) < 0) return false;
        text.remove_prefix(n);
    }
    return true;
}

std::u32string code_points(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    while (!text.empty()) {
        std::size_t n = 0;
        const auto c = next(text, n);
        out.push_back(c < 0 ? replacement : static_cast<char32_t>(c));
        text.remove_prefix(n);
    }
    return out;
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text) append(out, static_cast<std::int32_t>(c));
    return out;
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    if (is_ascii(text)) {
        for (const char c : text) {
            if (is_space(c)) {
                if (!out.empty() && out.back() != ' ') out.push_back(' ');
            } else if (!is_control(c)) {
                out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
            }
        }
    } else {
        utf8proc_uint8_t* mapped = nullptr;
        const std::string valid =
            is_valid_utf8(text) ? std::string(text) : to_utf8(code_points(text));
        const auto size =
            utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(valid.data()),
                         static_cast<utf8proc_ssize_t>(valid.size()), &mapped,
                         static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                        UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK |
                                                        UTF8PROC_IGNORE));
        if (size < 0) return valid;
        std::string_view rest(reinterpret_cast<const char*>(mapped),
                              static_cast<std::size_t>(size));
        while (!rest.empty()) {
            std::size_t n = 0;
            const auto c = next(rest, n);
            rest.remove_prefix(n);
            if (is_space(c)) {
                if (!out.empty() && out.back() != ' ') out.push_back(' ');
            } else if (c >= 0 && !is_control(c) && !is_invisible(c)) {
                append(out, c == 0x2019 || c == 0x2018 ? '\'' : c);
            }
        }
        std::free(mapped);
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string name_key(std::string_view text) {
    const std::string folded = fold(text);
    std::string out;
    for (std::string_view rest = folded; !rest.empty();) {
        std::size_t n = 0;
        const auto c = next(rest, n);
        if (c == '+' || is_letter_or_digit(c)) out.append(rest.substr(0, n));
        rest.remove_prefix(n);
    }
    return out.empty() ? folded : out;
}

std::string slug(std::string_view text) {
    const std::string folded = fold(text);
    std::string out;
    for (std::string_view rest = folded; !rest.empty();) {
        std::size_t n = 0;
        const auto c = next(rest, n);
        if (is_letter_or_digit(c)) {
            out.append(rest.substr(0, n));
        } else if (c == '+') {
            out += out.empty() || out.back() == '-' ? "plus" : "-plus";
        } else if (c != '\'' && !out.empty() && out.back() != '-') {
            out.push_back('-');
        }
        rest.remove_prefix(n);
    }
    while (out.size() > 60) {
        const auto hyphen = out.rfind('-', 60);
        out.resize(hyphen != std::string::npos && hyphen > 20 ? hyphen : 60);
        while (!is_valid_utf8(out)) out.pop_back();
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out.empty() ? "x" : out;
}

std::string_view trim(std::string_view text) {
    const auto blank = [](char c) {
        return is_space(static_cast<unsigned char>(c)) && (c & '\x80') == 0;
    };
    while (true) {
        if (!text.empty() && blank(text.front())) {
            text.remove_prefix(1);
        } else if (text.starts_with("\xC2\xA0")) {
            text.remove_prefix(2);
        } else if (!text.empty() && blank(text.back())) {
            text.remove_suffix(1);
        } else if (text.ends_with("\xC2\xA0")) {
            text.remove_suffix(2);
        } else {
            return text;
        }
    }
}

std::string squeeze(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        std::size_t n = 0;
        const auto c = next(text, n);
        if (c >= 0 && is_space(c)) {
            if (!out.empty() && out.back() != ' ') out.push_back(' ');
        } else {
            out.append(text.substr(0, n));
        }
        text.remove_prefix(n);
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> out;
    while (true) {
        const auto at = text.find(separator);
        out.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return out;
        text.remove_prefix(at + 1);
    }
}

bool starts_with_upper(std::string_view text) {
    if (text.empty()) return false;
    std::size_t n = 0;
    const auto c = next(text, n);
    return c >= 0 && (utf8proc_category(c) == UTF8PROC_CATEGORY_LU ||
                      utf8proc_category(c) == UTF8PROC_CATEGORY_LT);
}

std::string lower(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        std::size_t n = 0;
        const auto c = next(text, n);
        if (c < 0) {
            out.append(text.substr(0, n));
        } else {
            append(out, utf8proc_tolower(c));
        }
        text.remove_prefix(n);
    }
    return out;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        std::size_t n = 0;
        const auto c = next(text, n);
        width += c < 0 ? 1 : static_cast<std::size_t>(std::max(0, utf8proc_charwidth(c)));
        text.remove_prefix(n);
    }
    return width;
}

std::string cut(std::string_view text, std::size_t columns) {
    if (display_width(text) <= columns) return std::string(text);
    if (columns == 0) return {};
    std::size_t width = 0;
    std::string out;
    while (!text.empty()) {
        std::size_t n = 0;
        const auto c = next(text, n);
        width += c < 0 ? 1 : static_cast<std::size_t>(std::max(0, utf8proc_charwidth(c)));
        if (width > columns - 1) break;
        out.append(text.substr(0, n));
        text.remove_prefix(n);
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out + "…";
}

std::string visible(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        std::size_t n = 0;
        const auto c = next(text, n);
        if (c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v' || c == 0x2028 ||
            c == 0x2029) {
            out.push_back(' ');
        } else if (c < 0 || is_control(c) || is_invisible(c)) {
            append(out, static_cast<std::int32_t>(replacement));
        } else {
            out.append(text.substr(0, n));
        }
        text.remove_prefix(n);
    }
    return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const auto x = code_points(a);
    const auto y = code_points(b);
    if (x.size() > y.size() + limit || y.size() > x.size() + limit) return limit + 1;
    std::vector<std::size_t> row(y.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= x.size(); ++i) {
        std::size_t diagonal = row[0];
        std::size_t best = row[0] = i;
        for (std::size_t j = 1; j <= y.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (x[i - 1] != y[j - 1])});
            diagonal = above;
            best = std::min(best, row[j]);
        }
        if (best > limit) return limit + 1;
    }
    return std::min(row[y.size()], limit + 1);
}

}  // namespace lobbynet
