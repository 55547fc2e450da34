#include "importers/edges/edges.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "graph/base/error.hpp"
#include "graph/base/large_memory.hpp"
#include "graph/base/text.hpp"
#include "importers/edges/columns.hpp"
#include "importers/reading/plain_text.hpp"
#include "importers/reading/rows.hpp"

namespace lobbynet {
namespace {

using edges::Column;
using edges::Layout;
using edges::Table;
using reading::DecimalComma;
using reading::NameTable;
using reading::PlainGraph;
using reading::Row;
using reading::RowReader;

constexpr std::size_t longest_name = 4096;
constexpr std::string_view ends_remedy = "a tie has a source and a target";

/// trim(), at once where there is nothing to do.
std::string_view tidy(std::string_view field) {
    if (field.empty()) return field;
    const auto front = static_cast<unsigned char>(field.front());
    const auto back = static_cast<unsigned char>(field.back());
    if (front > ' ' && front != 0xC2 && back > ' ' && back != 0xA0) return field;
    return trim(field);
}

std::string_view field_at(const Row& row, std::uint32_t position) {
    return position < row.fields.size() ? tidy(row.fields[position]) : std::string_view{};
}

bool extra_fields(const Row& row, const Layout& layout) {
    for (std::size_t i = layout.columns; i < row.fields.size(); ++i) {
        if (!tidy(row.fields[i]).empty()) return true;
    }
    return false;
}

/// A row on its way into the graph. Rows go in by the block: while one waits, the memory that its
/// names will touch is fetched.
struct Pending {
    std::string_view source;
    std::string_view target;
    NameTable::Key source_key;
    NameTable::Key target_key;
    float weight = 1;
    std::uint32_t line = 0;
    std::string_view type;
    std::string_view direction;
    std::string_view kind;
    std::string_view label;
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    Status status = Status::accepted;
};

class TieReader {
 public:
    TieReader(std::string_view text, const Layout& layout, PlainGraph& graph)
        : text_(text),
          layout_(layout),
          graph_(graph),
          comma_(layout.separator == ',' ? DecimalComma::no : DecimalComma::yes),
          says_when_(layout.has(Column::valid_from) || layout.has(Column::valid_to) ||
                     layout.has(Column::status)),
          says_more_(says_when_ || layout.has(Column::type) || layout.has(Column::direction) ||
                     layout.has(Column::kind) || layout.has(Column::label)) {}

    void read() {
        const std::string_view body = text_.substr(layout_.body);
        reserve(body);
        RowReader reader(body, layout_.separator, graph_.arena);
        Row row;
        for (;;) {
            const auto result = reader.next(row);
            if (result == RowReader::Result::end) break;
            row.line += layout_.body_line - 1;
            if (result == RowReader::Result::broken) {
                reject(row, "a quote is not closed, or text follows it",
                       "a field in quotes ends with a quote; a quote inside it is written twice");
            } else {
                take(row);
            }
        }
        flush();
    }

 private:
    void reserve(std::string_view body) {
        const auto sample = body.substr(0, 1U << 14U);
        const auto lines = static_cast<std::size_t>(std::ranges::count(sample, '\n'));
        if (lines == 0) return;
        const std::size_t rows = body.size() / (sample.size() / lines) + 64;
        reserve_large(graph_.ties, rows + rows / 8);
        reserve_large(graph_.tie_lines, rows + rows / 8);
    }

    void reject(const Row& row, std::string_view message, std::string_view remedy) {
        graph_.problems.reject(row.line, message, reading::line_at(text_, row.begin), remedy);
    }

    void take(const Row& row) {
        Pending& next = block_[pending_];
        next.source = field_at(row, layout_.at(Column::source));
        next.target = field_at(row, layout_.at(Column::target));
        if (next.source.empty() || next.target.empty()) {
            return reject(row, "the source or the target is missing", ends_remedy);
        }
        if (next.source.size() > longest_name || next.target.size() > longest_name) {
            return reject(row, "a name is too long",
                          fmt::format("a name has at most {} bytes", longest_name));
        }
        if (row.fields.size() > layout_.columns && extra_fields(row, layout_)) {
            return reject(
                row,
                fmt::format("{} fields where {} are expected", row.fields.size(), layout_.columns),
                "a field that holds a separator is written in quotes");
        }
        next.weight = 1;
        const std::string_view weight = field_at(row, layout_.at(Column::weight));
        if (!weight.empty()) {
            const auto value = reading::parse_weight(weight, comma_);
            if (!value) return reject(row, "the weight is not usable", weight_remedy());
            next.weight = *value;
        }
        if (says_when_ && !take_when(row, next)) return;
        next.line = row.line;
        next.source_key = NameTable::key_of(next.source);
        next.target_key = NameTable::key_of(next.target);
        graph_.nodes.prefetch_slot(next.source_key);
        graph_.nodes.prefetch_slot(next.target_key);
        if (says_more_) {
            next.type = field_at(row, layout_.at(Column::type));
            next.direction = field_at(row, layout_.at(Column::direction));
            next.kind = field_at(row, layout_.at(Column::kind));
            next.label = field_at(row, layout_.at(Column::label));
        }
        if (++pending_ == block_.size()) flush();
    }

    /// Dates and status; false, and the row is rejected, where one of them makes no sense.
    bool take_when(const Row& row, Pending& next) {
        for (const auto& [column, name, date] :
             {std::tuple(Column::valid_from, "valid_from", &next.valid_from),
              std::tuple(Column::valid_to, "valid_to", &next.valid_to)}) {
            const std::string_view text = field_at(row, layout_.at(column));
            *date = Date::parse(text);
            if (*date || text.empty()) continue;
            reject(row, fmt::format("'{}' is no date for {}", visible(text.substr(0, 40)), name),
                   "a date is 2021, 2021-03 or 2021-03-17; empty where it is open");
            return false;
        }
        if (next.valid_from && next.valid_to &&
            next.valid_from->first_day() > next.valid_to->last_day()) {
            reject(row, "valid_to lies before valid_from", "a tie begins before it ends");
            return false;
        }
        const std::string_view word = field_at(row, layout_.at(Column::status));
        const auto status = word.empty() ? Status::accepted : value_of(status_words, fold(word));
        if (!status) {
            reject(row, fmt::format("'{}' is not a status", visible(word.substr(0, 40))),
                   "accepted, proposed or rejected; empty means accepted");
            return false;
        }
        next.status = *status;
        return true;
    }

    std::string weight_remedy() const {
        return layout_.header ? std::string(reading::weight_remedy)
                              : fmt::format(
                                    "{}; without a header the third column is the weight: "
                                    "name the columns (Source,Target,...) if it is not",
                                    reading::weight_remedy);
    }

    void flush() {
        for (std::size_t i = 0; i < pending_; ++i) {
            graph_.nodes.prefetch_text(block_[i].source_key);
            graph_.nodes.prefetch_text(block_[i].target_key);
        }
        for (std::size_t i = 0; i < pending_; ++i) {
            const Pending& row = block_[i];
            const auto source = graph_.add_node(row.source, row.source_key, row.line);
            const auto target = graph_.add_node(row.target, row.target_key, row.line);
            if (graph_.add_tie(source, target, row.weight, row.line) && says_more_) say_more(row);
        }
        pending_ = 0;
    }

    /// Gephi's Type is a direction; Kumu's is a word for the relation.
    void say_more(const Pending& row) {
        std::string_view kind = row.kind;
        if (layout_.has(Column::type) || layout_.has(Column::direction)) {
            const auto type = direction_of(row.type);
            if (!type && kind.empty()) kind = row.type;
            const auto direction = row.direction.empty() ? type : direction_of(row.direction);
            graph_.set_direction(direction.value_or(reading::TieDirection::undirected));
        }
        const bool plain = row.status == Status::accepted && !row.valid_from && !row.valid_to;
        if (kind.empty() && row.label.empty() && plain) return;
        reading::TieFacts& facts = graph_.facts_of_last_tie();
        const auto known = reading::parse_tie_kind(kind);
        facts.kind = known.value_or(TieKind::tie);
        facts.label = row.label.empty() && !known ? kind : row.label;
        facts.status = row.status;
        facts.valid_from = row.valid_from;
        facts.valid_to = row.valid_to;
    }

    /// The same word stands in most rows: it is looked up when it changes.
    std::optional<reading::TieDirection> direction_of(std::string_view word) {
        if (word.empty()) return std::nullopt;
        if (word != last_word_) {
            last_word_ = word;
            last_direction_ = reading::parse_direction(word);
        }
        return last_direction_;
    }

    std::string_view text_;
    const Layout& layout_;
    PlainGraph& graph_;
    DecimalComma comma_;
    bool says_when_;
    bool says_more_;
    std::array<Pending, 32> block_;
    std::size_t pending_ = 0;
    std::string_view last_word_;
    std::optional<reading::TieDirection> last_direction_;
};

void read_nodes(std::string_view text, const Layout& layout, PlainGraph& graph) {
    const std::string_view body = text.substr(layout.body);
    RowReader reader(body, layout.separator, graph.arena);
    Row row;
    for (;;) {
        const auto result = reader.next(row);
        if (result == RowReader::Result::end) return;
        row.line += layout.body_line - 1;
        const std::string_view label = field_at(row, layout.at(Column::label));
        const std::string_view id =
            layout.has(Column::id) ? field_at(row, layout.at(Column::id)) : label;
        if (result == RowReader::Result::broken || id.empty() || id.size() > longest_name ||
            label.size() > longest_name) {
            graph.problems.reject(row.line, "this node cannot be read",
                                  reading::line_at(body, row.begin),
                                  fmt::format("a node has an id of 1 to {} bytes, and its quotes "
                                              "are closed",
                                              longest_name));
            continue;
        }
        ++graph.counts.read;
        const std::uint32_t before = graph.nodes.size();
        const std::uint32_t node = graph.add_node(id, row.line);
        graph.counts.merged += node < before;
        reading::NodeFacts& facts = graph.facts_of(node);
        if (!label.empty()) facts.label = label;
        const std::string_view acronym = field_at(row, layout.at(Column::acronym));
        if (!acronym.empty()) facts.acronym = acronym;
        const std::string_view sector = field_at(row, layout.at(Column::sector));
        if (!sector.empty()) facts.sector = sector;
        std::string_view kind = field_at(row, layout.at(Column::kind));
        if (kind.empty()) kind = field_at(row, layout.at(Column::type));
        if (const auto known = reading::parse_entity_kind(kind)) {
            facts.kind = *known;
        } else if (facts.sector.empty()) {
            facts.sector = kind;
        }
    }
}

/// A first row whose names never come back looks like a header that was not understood.
void doubt_first_row(PlainGraph& graph, const Layout& layout) {
    if (layout.header || graph.ties.size() < 10) return;
    const auto first = graph.ties.front();
    for (std::size_t i = 1; i < graph.ties.size(); ++i) {
        const auto& tie = graph.ties[i];
        if (tie.source == first.source || tie.source == first.target ||
            tie.target == first.source || tie.target == first.target) {
            return;
        }
    }
    graph.problems.warn(
        graph.tie_lines.front(), "the first row was read as a tie",
        fmt::format("{} - {}", graph.nodes[first.source], graph.nodes[first.target]),
        "if it is a header, name its columns Source and Target");
}

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Of a table without a header: how much the first rows look like ties.
int recognise_bare(const Document& document, std::string_view text, const Layout& layout) {
    reading::StringArena arena;
    RowReader reader(text.substr(layout.body), layout.separator, arena);
    Row row;
    bool numbers = true;
    int rows = 0;
    while (rows < 50 && reader.next(row) == RowReader::Result::row) {
        if (row.fields.size() < 2 || row.fields.size() > 3) return 0;
        numbers = numbers && is_number(tidy(row.fields[0])) && is_number(tidy(row.fields[1]));
        ++rows;
    }
    if (rows == 0) return 0;
    static constexpr std::string_view endings[] = {"csv", "tsv",      "tab", "edges",
                                                   "el",  "edgelist", "ncol"};
    const bool ending =
        std::ranges::find(endings, reading::extension_of(document)) != std::end(endings);
    if (ending) return 70;
    return numbers ? 65 : 0;  // a plan is never only numbers
}

int recognise(const Document& document) {
    const std::string text = reading::beginning(document);
    if (text.empty()) return 0;
    const Layout layout = edges::find_layout(text);
    const std::string ending = reading::extension_of(document);
    const bool table = ending == "csv" || ending == "tsv";
    if (layout.header) return layout.table == Table::ties ? 90 : table ? 80 : 30;
    const int bare = layout.table == Table::ties ? recognise_bare(document, text, layout) : 0;
    return bare == 0 && table ? 20 : bare;
}

RecordBatch read(const Document& document, const ImportOptions& options) {
    return to_records(
        read_edges(document, options.keep_going ? MalformedRows::keep_going : MalformedRows::stop),
        document, edges_importer.name, reading::Identity::id);
}

}  // namespace

PlainGraph read_edges(const Document& document, MalformedRows malformed) {
    PlainGraph graph(document.path, malformed == MalformedRows::keep_going);
    const std::string_view text = plain_text(document, graph.text, graph.problems);
    const Layout layout = edges::find_layout(text);
    if (layout.table == Table::unknown) {
        throw DataError(
            fmt::format(
                "{}:{}: the columns are not understood: '{}'", document.path, layout.body_line,
                cut(visible(reading::line_at(text, text.data() + layout.body).substr(0, 400)),
                    100)),
            "name them in a header: Source,Target[,Type,Weight,Label,Kind,...] for ties, "
            "Id,Label[,Kind,Sector] for nodes");
    }
    if (!layout.unread.empty()) {
        graph.problems.warn(
            layout.body_line - 1,
            layout.unread.size() == 1 ? "this column is not read" : "these columns are not read",
            fmt::format("{}", fmt::join(layout.unread, ", ")),
            "'lobbynet import --help' names those that are");
    }
    if (layout.table == Table::nodes) {
        read_nodes(text, layout, graph);
    } else {
        TieReader(text, layout, graph).read();
        doubt_first_row(graph, layout);
    }
    if (graph.nodes.size() == 0) {
        throw DataError(fmt::format("{}: there are no rows to read", document.path),
                        "a row holds a source and a target");
    }
    graph.finish();
    return graph;
}

const Importer edges_importer{
    "edges", "lists of ties or nodes, as Gephi, NodeXL, Kumu and igraph write them",
    "CSV, TSV, semicolons or blanks: "
    "Source,Target[,Type,Weight,Label,Kind,valid_from,valid_to,status]; From,To; "
    "Vertex 1,Vertex 2; Id,Label[,Kind,Sector,Acronym]; or two or three columns without a header",
    recognise, read};

}  // namespace lobbynet
