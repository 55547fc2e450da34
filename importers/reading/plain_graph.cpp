#include "importers/reading/plain_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "graph/base/sha256.hpp"
#include "graph/base/text.hpp"

namespace lobbynet::reading {

NodeFacts& PlainGraph::facts_of(std::uint32_t node) {
    if (node_facts.size() <= node) node_facts.resize(nodes.size());
    return node_facts[node];
}

TieFacts& PlainGraph::facts_of_last_tie() {
    tie_facts.resize(ties.size());
    return tie_facts.back();
}

void PlainGraph::set_direction(TieDirection direction) {
    tie_directions.resize(ties.size(),
                          directed ? TieDirection::directed : TieDirection::undirected);
    tie_directions.back() = direction;
}

void PlainGraph::note_loop(std::uint32_t line) {
    if (loops_++ == 0) first_loop_ = line;
}

void PlainGraph::finish() {
    counts.stored = counts.read - loops_ - counts.merged;
    counts.read += problems.rejected();
    counts.rejected = loops_ + problems.rejected();
    if (loops_ > 0) {
        problems.warn(first_loop_, loops_ == 1
                                       ? "a tie of a node to itself was left out"
                                       : fmt::format("{} ties of a node to itself were left out; "
                                                     "the first is here",
                                                     loops_));
    }
    if (!tie_facts.empty()) tie_facts.resize(ties.size());
    if (tie_directions.empty()) return;
    tie_directions.resize(ties.size(),
                          directed ? TieDirection::directed : TieDirection::undirected);
    directed = std::ranges::find(tie_directions, TieDirection::directed) != tie_directions.end();
    if (!directed) return;
    const std::size_t given = ties.size();
    for (std::size_t i = 0; i < given; ++i) {
        if (tie_directions[i] == TieDirection::directed) continue;
        ties.push_back({ties[i].target, ties[i].source, ties[i].weight});
        tie_lines.push_back(tie_lines[i]);
        if (!tie_facts.empty()) tie_facts.push_back(TieFacts(tie_facts[i]));
    }
    tie_directions.clear();
}

std::optional<float> parse_weight(std::string_view text, DecimalComma comma) {
    char buffer[64];
    if (comma == DecimalComma::yes && text.size() < sizeof buffer &&
        text.find('.') == std::string_view::npos) {
        std::ranges::replace_copy(text, buffer, ',', '.');
        text = {buffer, text.size()};
    }
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const auto weight = static_cast<float>(value);
    if (error != std::errc{} || end != text.data() + text.size() || !(weight > 0) ||
        !std::isfinite(weight)) {
        return std::nullopt;
    }
    return weight;
}

std::optional<TieDirection> parse_direction(std::string_view text) {
    const std::string word = fold(text);
    if (word == "directed" || word == "arc") return TieDirection::directed;
    if (word == "undirected" || word == "edge") return TieDirection::undirected;
    if (word == "mutual" || word == "bidirectional") return TieDirection::mutual;
    return std::nullopt;
}

std::optional<EntityKind> parse_entity_kind(std::string_view text) {
    return value_of(entity_kind_words, fold(text));
}

std::optional<TieKind> parse_tie_kind(std::string_view text) {
    return value_of(tie_kind_words, fold(text));
}

namespace {

/// What a node is called: its label, or its id where it has none.
std::string_view name_of(const PlainGraph& graph, std::uint32_t node) {
    const bool labelled = node < graph.node_facts.size() && !graph.node_facts[node].label.empty();
    return labelled ? graph.node_facts[node].label : graph.nodes[node];
}

/// Per node: whether another one of the file has the same name.
std::vector<bool> shared_names(const PlainGraph& graph) {
    NameTable names;
    std::vector<std::uint32_t> first;
    std::vector<bool> shared(graph.nodes.size(), false);
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        const std::uint32_t name = names.add(name_of(graph, node));
        if (name == first.size()) {
            first.push_back(node);
        } else {
            shared[node] = shared[first[name]] = true;
        }
    }
    return shared;
}

void add_entities(const PlainGraph& graph, Identity identity, RecordBatch& batch) {
    std::vector<bool> shared;
    if (identity == Identity::label) shared = shared_names(graph);
    batch.entities.resize(graph.nodes.size());
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        EntityDraft& entity = batch.entities[node];
        const std::string_view name = name_of(graph, node);
        entity.kind = EntityKind::node;
        entity.name = name;
        entity.span = {graph.node_lines[node], graph.node_lines[node], 0};
        if (identity == Identity::id || shared[node] || name == graph.nodes[node]) {
            entity.known_id = graph.nodes[node];
        }
        if (node >= graph.node_facts.size()) continue;
        entity.kind = graph.node_facts[node].kind;
        entity.acronym = graph.node_facts[node].acronym;
        entity.sector = graph.node_facts[node].sector;
    }
}

void add_ties(const PlainGraph& graph, RecordBatch& batch) {
    batch.ties.resize(graph.ties.size());
    for (std::size_t i = 0; i < graph.ties.size(); ++i) {
        TieDraft& tie = batch.ties[i];
        tie.source = graph.ties[i].source;
        tie.target = graph.ties[i].target;
        tie.kind = TieKind::tie;
        tie.strength = graph.ties[i].weight;
        tie.evidence.span = {graph.tie_lines[i], graph.tie_lines[i], 0};
        if (graph.tie_facts.empty()) continue;
        tie.kind = graph.tie_facts[i].kind;
        tie.evidence.surface = graph.tie_facts[i].label;
        tie.status = graph.tie_facts[i].status;
        tie.valid_from = graph.tie_facts[i].valid_from;
        tie.valid_to = graph.tie_facts[i].valid_to;
    }
}

}  // namespace

RecordBatch to_records(PlainGraph&& graph, const Document& document, std::string_view importer,
                       Identity identity) {
    RecordBatch batch;
    batch.source.name = document.name;
    batch.source.sha256 = sha256_hex(document.bytes);
    batch.source.importer = importer;
    batch.source.title = graph.title;
    batch.exact_names = true;
    batch.directed = graph.directed;
    batch.counts = graph.counts;
    batch.issues = graph.problems.take();
    add_entities(graph, identity, batch);
    add_ties(graph, batch);
    return batch;
}

}  // namespace lobbynet::reading
