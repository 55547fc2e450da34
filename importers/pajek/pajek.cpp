#include "importers/pajek/pajek.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "importers/reading/plain_graph.hpp"
#include "importers/reading/plain_text.hpp"

namespace lobbynet {
namespace {

using reading::PlainGraph;
using reading::TieDirection;

constexpr std::size_t longest_label = 4096;

enum class Section : std::uint8_t { none, vertices, arcs, edges, arcs_list, edges_list, other };

/// The next field of a line, taken off its front: a word, or text in quotes; empty at the end.
std::string_view take_field(std::string_view& line) {
    const auto begin = line.find_first_not_of(" \t\r");
    line.remove_prefix(begin == std::string_view::npos ? line.size() : begin);
    if (line.empty()) return {};
    const bool quoted = line.front() == '"';
    if (quoted) line.remove_prefix(1);
    const auto end = quoted ? line.find('"') : line.find_first_of(" \t\r");
    const std::string_view field = line.substr(0, end);
    const std::size_t used = end == std::string_view::npos ? line.size() : end + (quoted ? 1 : 0);
    line.remove_prefix(used);
    return field;
}

std::optional<std::uint64_t> parse_number(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

class PajekReader {
 public:
    PajekReader(std::string_view text, PlainGraph& graph) : text_(text), graph_(graph) {}

    void read() {
        for (std::string_view rest = text_; !rest.empty() && !finished_;) {
            ++line_number_;
            const auto end = rest.find('\n');
            line_ = rest.substr(0, end);
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            line_ = trim(line_);
            if (line_.empty() || line_.starts_with('%')) continue;
            fields_ = line_;
            if (line_.starts_with('*')) {
                start_section();
            } else {
                read_line();
            }
        }
    }

 private:
    void reject(std::string_view message, std::string_view remedy) {
        graph_.problems.reject(line_number_, message, line_, remedy);
    }

    void start_section() {
        const std::string word = lower(take_field(fields_).substr(0, 20));
        relation_ = {};
        if (word == "*vertices") {
            start_vertices();
        } else if (word == "*arcs" || word == "*edges") {
            section_ = word == "*arcs" ? Section::arcs : Section::edges;
            const std::string_view number = take_field(fields_);  // ":2", or nothing
            relation_ = number.starts_with(':') ? trim(take_field(fields_)) : std::string_view{};
            relation_ = relation_.substr(0, longest_label);
        } else if (word == "*arcslist") {
            section_ = Section::arcs_list;
        } else if (word == "*edgeslist") {
            section_ = Section::edges_list;
        } else {
            section_ = Section::other;
            if (word != "*network") {
                graph_.problems.warn(line_number_, "this section was not read", line_,
                                     "vertices, arcs, edges, arcslist and edgeslist are");
            }
        }
    }

    void start_vertices() {
        if (graph_.nodes.size() > 0) {
            graph_.problems.warn(line_number_, "a second network begins here; it was not read");
            finished_ = true;
            return;
        }
        const auto count = parse_number(take_field(fields_));
        // vertices need no lines of their own, so a short file can ask for a lot
        const std::uint64_t most = std::max<std::uint64_t>(1'000'000, text_.size());
        if (!count || *count == 0 || *count > most) {
            throw DataError(fmt::format("{}:{}: the number of vertices is not usable: '{}'",
                                        graph_.problems.file(), line_number_,
                                        cut(visible(line_.substr(0, 400)), 80)),
                            fmt::format("*Vertices and a number from 1 to {}", most));
        }
        for (std::uint64_t i = 1; i <= *count; ++i) {
            graph_.add_node(graph_.arena.keep(fmt::format_int(i).c_str()), line_number_);
        }
        section_ = Section::vertices;
    }

    std::optional<std::uint32_t> vertex(std::string_view field) {
        const auto number = parse_number(field);
        if (!number || *number < 1 || *number > graph_.nodes.size()) {
            reject(fmt::format("'{}' is not a vertex", cut(visible(field.substr(0, 100)), 20)),
                   fmt::format("vertices are numbered from 1 to {}", graph_.nodes.size()));
            return std::nullopt;
        }
        return static_cast<std::uint32_t>(*number - 1);
    }

    void read_line() {
        switch (section_) {
            case Section::vertices:
                return read_vertex();
            case Section::arcs:
                return read_tie(TieDirection::directed);
            case Section::edges:
                return read_tie(TieDirection::undirected);
            case Section::arcs_list:
                return read_list(TieDirection::directed);
            case Section::edges_list:
                return read_list(TieDirection::undirected);
            case Section::none:
                return reject("text before the first section",
                              "a .net file begins with *Vertices and their number");
            case Section::other:
                return;
        }
    }

    void read_vertex() {
        const auto node = vertex(take_field(fields_));
        if (!node) return;
        const std::string_view label = trim(take_field(fields_));
        graph_.node_lines[*node] = line_number_;
        if (label.size() > longest_label) {
            return reject("a label is too long",
                          fmt::format("a label has at most {} bytes", longest_label));
        }
        if (!label.empty()) graph_.facts_of(*node).label = label;
    }

    void add(std::uint32_t source, std::uint32_t target, float weight, TieDirection direction) {
        if (!graph_.add_tie(source, target, weight, line_number_)) return;
        graph_.set_direction(direction);
        if (!relation_.empty()) {
            reading::TieFacts& facts = graph_.facts_of_last_tie();
            facts.kind = reading::parse_tie_kind(relation_).value_or(TieKind::tie);
            facts.label = relation_;
        }
    }

    void read_tie(TieDirection direction) {
        const auto source = vertex(take_field(fields_));
        if (!source) return;
        const auto target = vertex(take_field(fields_));
        if (!target) return;
        float weight = 1;
        if (const std::string_view given = take_field(fields_); !given.empty()) {
            const auto value = reading::parse_weight(given);
            if (!value) return reject("the weight is not usable", reading::weight_remedy);
            weight = *value;
        }
        add(*source, *target, weight, direction);
    }

    void read_list(TieDirection direction) {
        const auto source = vertex(take_field(fields_));
        if (!source) return;
        for (;;) {
            const std::string_view field = take_field(fields_);
            if (field.empty()) return;
            if (const auto target = vertex(field)) add(*source, *target, 1, direction);
        }
    }

    std::string_view text_;
    PlainGraph& graph_;
    Section section_ = Section::none;
    std::string_view relation_;
    std::string_view line_;
    std::uint32_t line_number_ = 0;
    std::string_view fields_;  ///< of line_, those that were not taken yet
    bool finished_ = false;
};

int recognise(const Document& document) {
    const std::string text = lower(reading::beginning(document, 2000));
    for (std::string_view rest = text; !rest.empty();) {
        const auto end = rest.find('\n');
        const std::string_view line = trim(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (line.empty() || line.starts_with('%') || line.starts_with("*network")) continue;
        return line.starts_with("*vertices") ? 95 : 0;
    }
    return 0;
}

RecordBatch read(const Document& document, const ImportOptions& options) {
    PlainGraph graph(document.path, options.keep_going);
    const std::string_view text = plain_text(document, graph.text, graph.problems);
    PajekReader(text, graph).read();
    if (graph.nodes.size() == 0) {
        throw DataError(fmt::format("{}: there is no *Vertices section", document.path),
                        "give a Pajek network (.net)");
    }
    graph.finish();
    return to_records(std::move(graph), document, pajek_importer.name, reading::Identity::label);
}

}  // namespace

const Importer pajek_importer{"pajek", "networks in Pajek's format",
                              ".net with *Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist",
                              recognise, read};

}  // namespace lobbynet
