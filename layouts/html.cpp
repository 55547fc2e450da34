#include "layouts/html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/base/sha256.hpp"
#include "layouts/svg.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t evidence_shown = 3;

constexpr std::string_view style = R"css(
body{font:15px/1.45 "DejaVu Sans",Verdana,Arial,sans-serif;margin:0 auto;max-width:1500px;padding:12px;color:#111;background:#fff}
svg{width:100%;height:auto;display:block}
h2{font-size:1.15em}
label{display:block;margin:.6em 0}
input{font:inherit;padding:.25em .5em;width:18em}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.3em .6em;border-bottom:1px solid #ccc}
q{color:#333}
svg.chosen .node,svg.chosen .edge{opacity:.15}
svg.chosen .on{opacity:1}
svg .node{cursor:pointer}
tr.off{display:none}
@media print{label,p.hint{display:none}}
)css";

// Entities are known by the class n<number> on nodes, ties and rows of the table.
constexpr std::string_view script = R"js(
"use strict";
(function () {
  const svg = document.querySelector("svg");
  const rows = Array.from(document.querySelectorAll("tbody tr"));
  const own = (element) => Array.from(element.classList).filter((c) => /^n\d+$/.test(c));
  function show(chosen) {
    svg.classList.toggle("chosen", chosen.size > 0);
    svg.querySelectorAll(".on").forEach((e) => e.classList.remove("on"));
    const near = new Set(chosen);
    rows.forEach((row) => {
      const ends = own(row);
      const on = chosen.size === 0 || ends.some((c) => chosen.has(c));
      row.classList.toggle("off", !on);
      if (on && chosen.size > 0) ends.forEach((c) => near.add(c));
    });
    if (chosen.size === 0) return;
    svg.querySelectorAll(".node").forEach((e) => {
      const ends = own(e);
      if (ends.length === 0 || ends.some((c) => near.has(c))) e.classList.add("on");
    });
    svg.querySelectorAll(".edge").forEach((e) => {
      if (own(e).some((c) => chosen.has(c))) e.classList.add("on");
    });
  }
  svg.addEventListener("click", (event) => {
    const node = event.target.closest(".node");
    show(new Set(node ? own(node) : []));
  });
  document.querySelector("input").addEventListener("input", (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    const chosen = new Set();
    if (wanted) svg.querySelectorAll(".node").forEach((e) => {
      if (own(e).length && e.textContent.toLowerCase().includes(wanted)) own(e).forEach((c) => chosen.add(c));
    });
    show(chosen);
  });
})();
)js";

std::string base64_of_hex(std::string_view digits) {
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto value = [](char c) {
        return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
    };
    std::string out;
    unsigned buffer = 0;
    unsigned bits = 0;
    for (const char c : digits) {
        buffer = (buffer << 4U) | value(c);
        bits += 4;
        if (bits >= 6) {
            bits -= 6;
            out += alphabet[(buffer >> bits) & 63U];
        }
    }
    if (bits > 0) out += alphabet[(buffer << (6 - bits)) & 63U];
    while (out.size() % 4 != 0) out += '=';
    return out;
}

std::string hash_source(std::string_view text) {
    return fmt::format("'sha256-{}'", base64_of_hex(sha256_hex(text)));
}

/// The SVG element without XML declaration, DOCTYPE and comments.
std::string_view element(std::string_view svg) {
    const auto start = svg.find("<svg");
    return start == std::string_view::npos ? svg : svg.substr(start);
}

std::string evidence_cells(const Canvas& canvas, const Tie& tie) {
    std::string quotes;
    std::string places;
    for (std::size_t i = 0; i < tie.evidence.size() && i < evidence_shown; ++i) {
        const Evidence& evidence = tie.evidence[i];
        const Source* source = canvas.dossier.source(evidence.source);
        const std::string quote =
            map_text(evidence.quote.empty() ? evidence.surface : evidence.quote, 300);
        quotes += fmt::format("{}<q>{}</q>", i ? "<br>" : "", markup_text(quote));
        std::string lines;
        if (evidence.span.first_line > 0) {
            lines = fmt::format(", {} {}", canvas.words.line, evidence.span.first_line);
            if (evidence.span.last_line > evidence.span.first_line)
                lines += fmt::format("–{}", evidence.span.last_line);
        }
        places += fmt::format("{}{}{}", i ? "<br>" : "",
                              source ? markup_text(map_text(source->name, 60)) : "?", lines);
    }
    return fmt::format("<td>{}</td><td>{}</td>", quotes, places);
}

}  // namespace

std::string html_page(const Canvas& canvas, std::string_view title, std::string_view svg) {
    const Words& words = canvas.words;
    const bool dutch = words.language == Language::dutch;
    std::vector<bool> on_map(canvas.dossier.entities.size(), false);
    for (const auto& node : canvas.scene.nodes) {
        if (node.entity) on_map[*node.entity] = true;
    }
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; "
        "script-src {}; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n"
        "<style>{}</style>\n</head>\n<body>\n",
        dutch ? "nl" : "en", hash_source(style), hash_source(script), markup_text(title), style);
    out += element(svg);
    out += fmt::format("<p class=\"hint\">{}</p>\n<label>{}: <input type=\"search\"></label>\n",
                       words.hint, words.find);
    out += fmt::format(
        "<h2>{}</h2>\n<table>\n<thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th>"
        "<th>{}</th></tr></thead>\n<tbody>\n",
        words.table, words.from, words.kind, words.to, words.quote, words.where);
    for (const auto t : canvas.selection.ties) {
        const Tie& tie = canvas.dossier.ties[t];
        if (!canvas.selection.tie_shown[t] || !on_map[tie.source] || !on_map[tie.target]) continue;
        const auto name = [&](std::uint32_t e) {
            return markup_text(tooltip_name(canvas.dossier.entities[e]));
        };
        out += fmt::format("<tr class=\"n{} n{}\"><td>{}</td><td>{}</td><td>{}</td>{}</tr>\n",
                           tie.source, tie.target, name(tie.source), tie_words(words, tie),
                           name(tie.target), evidence_cells(canvas, tie));
    }
    out += fmt::format("</tbody>\n</table>\n<script>{}</script>\n</body>\n</html>\n", script);
    return out;
}

}  // namespace lobbynet
