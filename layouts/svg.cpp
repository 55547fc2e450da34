#include "layouts/svg.hpp"

#include <fmt/format.h>

#include <string>
#include <unordered_map>

namespace lobbynet {
namespace {

/// What follows `key` up to the next `end`, from `at` on; npos-safe.
std::string_view between(std::string_view text, std::size_t at, std::string_view key,
                         std::string_view end) {
    const auto from = text.find(key, at);
    if (from == std::string_view::npos) return {};
    const auto to = text.find(end, from + key.size());
    if (to == std::string_view::npos) return {};
    return text.substr(from + key.size(), to - from - key.size());
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    std::string out;
    std::size_t at = 0;
    for (auto found = text.find(what); found != std::string::npos; found = text.find(what, at)) {
        out.append(text, at, found - at);
        out += by;
        at = found + what.size();
    }
    out.append(text, at);
    text = std::move(out);
}

}  // namespace

std::string markup_text(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 8);
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string finish_svg(std::string_view svg, const Scene& scene, std::string_view title) {
    std::unordered_map<std::string, std::string> titles{{"graph0", std::string(title)}};
    for (const auto& node : scene.nodes) titles[node.name] = node.tooltip;
    for (std::size_t i = 0; i < scene.paths.size(); ++i)
        titles[fmt::format("e{}", i)] = scene.paths[i].tooltip;

    // <g id="n12" class="node">\n<title>n12</title>
    std::string out;
    out.reserve(svg.size() + svg.size() / 4);
    std::size_t at = 0;
    for (;;) {
        const auto open = svg.find("<g id=\"", at);
        if (open == std::string_view::npos) break;
        const auto id = between(svg, open, "<g id=\"", "\"");
        const auto from = svg.find("<title>", open);
        const auto to = svg.find("</title>", open);
        if (from == std::string_view::npos || to == std::string_view::npos) break;
        out += svg.substr(at, from - at);
        const auto known = titles.find(std::string(id));
        if (known != titles.end() && !known->second.empty())
            out += fmt::format("<title>{}</title>", markup_text(known->second));
        at = to + std::string_view("</title>").size();
    }
    out += svg.substr(at);
    constexpr std::string_view families = "font-family=\"DejaVu Sans,Verdana,Arial,sans-serif\"";
    replace_all(out, "font-family=\"DejaVu Sans Bold\"",
                std::string(families) + " font-weight=\"bold\"");
    replace_all(out, "font-family=\"DejaVu Sans\"", families);
    return out;
}

}  // namespace lobbynet
