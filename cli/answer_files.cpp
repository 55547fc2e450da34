#include "cli/answer_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "layouts/map.hpp"
#include "output/exports/export.hpp"

namespace lobbynet {
namespace {

std::string ending_of(const std::string& path) { return OutputOptions{.path = path}.ending(); }

MapFormat map_format(const std::string& path) {
    const auto format = value_of(map_format_words, ending_of(path));
    if (!format) {
        throw UsageError(fmt::format("'{}' does not say which format", visible(path)),
                         "end it in .svg, .pdf, .png, .dot or .html");
    }
    return *format;
}

const ExportFormat& graph_format(const std::string& path) {
    const auto formats = all_exports();
    const auto it = std::ranges::find(formats, ending_of(path), &ExportFormat::name);
    if (it == formats.end()) {
        throw UsageError(fmt::format("'{}' does not say which format", visible(path)),
                         "end it in .json, .graphml, .gexf, .csv or .dot");
    }
    return *it;
}

ExportSelection selection_of(const Dossier& dossier, const MapAnswer& answer) {
    std::vector<bool> in(dossier.entities.size(), false);
    for (const MapAnswer::Part& part : answer.parts) {
        for (const auto e : part.members) in[e] = true;
    }
    for (const auto e : answer.bold) in[e] = true;
    ExportSelection out;
    for (std::uint32_t e = 0; e < in.size(); ++e) {
        if (in[e]) out.entities.push_back(e);
    }
    for (const auto t : answer.ties) {
        if (in[dossier.ties[t].source] && in[dossier.ties[t].target]) out.ties.push_back(t);
    }
    return out;
}

}  // namespace

void AnswerFiles::describe(OptionList& options) {
    options.heading("In a file");
    options.text("--map", "FILE", map, "also draw the answer, as .svg, .pdf, .png, .dot or .html")
        .completes = Completes::files;
    options
        .text("--export", "FILE", graph,
              "also write who and what is in the answer, as .json, .graphml, .gexf, .csv or .dot")
        .completes = Completes::files;
    options.flag("--overwrite", overwrite, "replace these files if they exist");
    lang.describe(options, "language of page and map; otherwise that of your computer ($LANG)");
}

void AnswerFiles::check() const {
    const auto overwriting = overwrite ? Overwrite::yes : Overwrite::no;
    if (!map.empty()) {
        map_format(map);
        check_writable(map, overwriting);
    }
    if (!graph.empty()) {
        graph_format(graph);
        check_writable(graph, overwriting);
    }
}

void AnswerFiles::write(Context& context, const Dossier& dossier, const NetworkQuery& query,
                        MapAnswer answer) const {
    const auto overwriting = overwrite ? Overwrite::yes : Overwrite::no;
    if (!graph.empty()) {
        write_file(
            graph,
            graph_format(graph).write(dossier, selection_of(dossier, answer), program_version),
            overwriting);
    }
    if (map.empty()) return;
    MapRequest request;
    request.format = map_format(map);
    request.query = query;
    request.language = language(context);
    request.answer = std::move(answer);
    request.date = now(context.streams).substr(0, 10);
    request.version = program_version;
    const MapResult drawn = draw_map(dossier, request);
    write_file(map, drawn.bytes, overwriting);
    for (const auto& warning : drawn.warnings) context.warn("warning: " + warning);
}

}  // namespace lobbynet
