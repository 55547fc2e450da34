#include "output/exports/json_writer.hpp"

#include <fmt/format.h>

#include <cmath>

#include "graph/base/text.hpp"

namespace lobbynet {

void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (levels_.empty()) return;
    Level& level = levels_.back();
    if (!level.empty) out_ += level.layout == Layout::row ? ", " : ",";
    level.empty = false;
    if (level.layout == Layout::lines) {
        out_ += '\n';
        out_.append(2 * levels_.size(), ' ');
    }
}

void JsonWriter::raw(std::string_view text) {
    separate();
    out_ += text;
}

void JsonWriter::begin(char bracket, Layout layout) {
    separate();
    out_ += bracket;
    // within a row everything is in that row
    const bool in_row = !levels_.empty() && levels_.back().layout == Layout::row;
    levels_.push_back({in_row ? Layout::row : layout, true});
}

void JsonWriter::end(char bracket) {
    const Level level = levels_.back();
    levels_.pop_back();
    if (level.layout == Layout::lines && !level.empty) {
        out_ += '\n';
        out_.append(2 * levels_.size(), ' ');
    }
    out_ += bracket;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    out_ += json_text(name);
    out_ += ": ";
    after_key_ = true;
    return *this;
}

void JsonWriter::value(std::string_view text) { raw(json_text(text)); }

void JsonWriter::value(double number) {
    raw(std::isfinite(number) ? fmt::format("{}", number) : "null");
}

void JsonWriter::value(bool truth) { raw(truth ? "true" : "false"); }

void JsonWriter::value(std::nullptr_t) { raw("null"); }

void JsonWriter::texts(const std::vector<std::string>& all) {
    begin_array(Layout::row);
    for (const auto& text : all) value(text);
    end_array();
}

std::string JsonWriter::take() {
    out_ += '\n';
    return std::move(out_);
}

std::string json_text(std::string_view text) {
    std::string safe;
    if (!is_valid_utf8(text)) {
        safe = visible(text);
        text = safe;
    }
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const auto next = [&](std::size_t n) {
            return i + n < text.size() ? static_cast<unsigned char>(text[i + n]) : 0U;
        };
        if (c == '"' || c == '\\') {
            out += '\\';
            out += text[i];
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c < 0x20 || c == 0x7F) {
            out += fmt::format("\\u{:04x}", c);
        } else if (c == 0xC2 && next(1) < 0xA0) {  // C1 controls: a terminal obeys them
            out += fmt::format("\\u{:04x}", next(1));
            ++i;
        } else if (c == 0xE2 && next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9)) {
            out += next(2) == 0xA8 ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out + '"';
}

}  // namespace lobbynet
