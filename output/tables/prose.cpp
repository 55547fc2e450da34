#include "output/tables/prose.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/base/text.hpp"

namespace lobbynet {

std::string wrap(std::string_view lead, std::string_view text, std::size_t width,
                 std::optional<std::size_t> hanging) {
    const std::size_t margin = hanging.value_or(display_width(lead));
    std::string out(lead);
    std::size_t used = display_width(lead);
    bool at_start = true;
    for (const auto word : split(text, ' ')) {
        if (word.empty()) continue;
        const std::size_t w = display_width(word);
        if (!at_start && used + 1 + w > width) {
            out += '\n';
            out.append(margin, ' ');
            used = margin;
            at_start = true;
        }
        if (!at_start) out += ' ';
        out += word;
        used += w + (at_start ? 0 : 1);
        at_start = false;
    }
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
}

void Prose::blank() {
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
}

void Prose::heading(std::string_view text) {
    blank();
    out_ += bold(visible(text), page_) + "\n";
}

void Prose::paragraph(std::string_view text, std::size_t indent) {
    out_ += wrap(std::string(indent, ' '), visible(text), page_.text_width()) + "\n";
}

void Prose::bullet(std::string_view text, std::size_t indent) {
    out_ += wrap(std::string(indent, ' ') + "- ", visible(text), page_.text_width()) + "\n";
}

void Prose::item(std::string_view label, std::string_view text, std::size_t column) {
    std::string lead = visible(label);
    const std::size_t used = display_width(lead);
    lead.append(used < column ? column - used : 1, ' ');
    out_ += wrap(lead, visible(text), page_.text_width(), column) + "\n";
}

void Prose::table(const Table& table) { out_ += render(table, page_); }

void Prose::footer(const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    blank();
    for (const auto& line : lines) {
        const std::string wrapped = wrap("", visible(line), page_.text_width(), 2);
        for (const auto part : split(wrapped, '\n')) out_ += dim(part, page_) + "\n";
    }
}

std::string counted(std::uint64_t n, std::string_view one, std::string_view many) {
    if (n == 1) return fmt::format("1 {}", one);
    return many.empty() ? fmt::format("{} {}s", n, one) : fmt::format("{} {}", n, many);
}

std::string joined(const std::vector<std::string>& parts, std::string_view last) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += i + 1 == parts.size() ? last : ", ";
        out += parts[i];
    }
    return out;
}

}  // namespace lobbynet
