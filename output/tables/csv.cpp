#include "output/tables/csv.hpp"

#include <charconv>

#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

bool is_number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size();
}

bool is_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != text.npos &&
           !is_number(text);
}

bool is_safe(char32_t c) {
    return (c >= 0x20 && c < 0x7F) || c >= 0xA0 || c == '\n' || c == '\r' || c == '\t';
}

std::string without_controls(std::string_view text) {
    if (!is_valid_utf8(text)) return visible(text);
    std::u32string points = code_points(text);
    for (char32_t& c : points) {
        if (!is_safe(c)) c = 0xFFFD;
    }
    return to_utf8(points);
}

}  // namespace

std::string csv_field(std::string_view text) {
    const std::string field = (is_formula(text) ? "'" : "") + without_controls(text);
    if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
    std::string quoted = "\"";
    for (const char c : field) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string csv_row(const std::vector<std::string>& fields) {
    std::string out;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) out += ',';
        out += csv_field(fields[i]);
    }
    return out + "\r\n";
}

}  // namespace lobbynet
