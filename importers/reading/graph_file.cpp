#include "importers/reading/graph_file.hpp"

#include <fmt/format.h>

#include <utility>

#include "graph/base/text.hpp"

namespace lobbynet::reading {
namespace {

constexpr std::pair<std::string_view, Attribute> words[] = {
    {"label", Attribute::label},       {"name", Attribute::name},
    {"naam", Attribute::name},         {"sharedname", Attribute::name},
    {"kind", Attribute::kind},         {"soort", Attribute::kind},
    {"type", Attribute::type},         {"interaction", Attribute::type},
    {"sector", Attribute::sector},     {"acronym", Attribute::acronym},
    {"afkorting", Attribute::acronym}, {"weight", Attribute::weight},
    {"strength", Attribute::weight},   {"gewicht", Attribute::weight},
};

std::string_view first_of(std::string_view a, std::string_view b) { return a.empty() ? b : a; }

}  // namespace

Attribute attribute_of(std::string_view name) {
    if (name.size() > 40) return Attribute::none;
    const std::string key = name_key(name);
    for (const auto& [word, attribute] : words) {
        if (word == key) return attribute;
    }
    return Attribute::none;
}

std::uint32_t GraphFile::number_of(std::string_view id) {
    const std::uint32_t known = ids_.find(id);
    if (known != NameTable::none) return known;
    node_of_.push_back(NameTable::none);
    return ids_.add(graph_.arena.keep(id));
}

void GraphFile::start_node(std::string_view id, std::uint32_t line) {
    OpenNode open;
    if (id.empty() || id.size() > longest_value) {
        reject(line, "a node without a usable id", id,
               fmt::format("an id has 1 to {} bytes", longest_value));
    } else {
        const std::uint32_t number = number_of(id);
        if (node_of_[number] != NameTable::none) {
            reject(line, "a node that was declared before", id, "ids are unique");
        } else {
            open.node = node_of_[number] = graph_.add_node(ids_[number], line);
        }
    }
    open_.push_back(open);
}

void GraphFile::end_node() {
    const OpenNode open = open_.back();
    open_.pop_back();
    if (open.node == NameTable::none) return;
    const Described& d = open.described;
    NodeFacts facts{first_of(d.label, d.name), d.acronym, d.sector, EntityKind::node};
    const std::string_view kind = first_of(d.kind, d.type);
    if (const auto known = parse_entity_kind(kind)) {
        facts.kind = *known;
    } else if (facts.sector.empty()) {
        facts.sector = kind;
    }
    graph_.facts_of(open.node) = facts;
}

void GraphFile::start_tie(std::string_view source, std::string_view target, std::uint32_t line) {
    tie_ = {};
    tie_described_ = {};
    tie_open_ = true;
    tie_.line = line;
    tie_usable_ = !source.empty() && !target.empty() && source.size() <= longest_value &&
                  target.size() <= longest_value;
    if (!tie_usable_) {
        reject(line, "a tie without a source or a target", first_of(source, target),
               "both name the id of a node");
        return;
    }
    tie_.source = number_of(source);
    tie_.target = number_of(target);
}

void GraphFile::tie_direction(TieDirection direction) {
    tie_.direction = direction;
    tie_.says_direction = true;
}

void GraphFile::end_tie() {
    tie_open_ = false;
    if (!tie_usable_) return;
    const Described& d = tie_described_;
    const std::string_view kind = first_of(d.kind, d.type);
    const auto known = parse_tie_kind(kind);
    tie_.facts.kind = known.value_or(TieKind::tie);
    tie_.facts.label = first_of(first_of(d.label, d.name), known ? std::string_view{} : kind);
    ties_.push_back(tie_);
    tie_usable_ = false;
}

void GraphFile::set(Attribute attribute, std::string_view value) {
    if (!tie_open_ && open_.empty()) return;
    const std::string text = squeeze(value.substr(0, longest_value));
    if (text.empty()) return;
    Described& described = tie_open_ ? tie_described_ : open_.back().described;
    const auto keep = [&](std::string_view& field) { field = graph_.arena.keep(text); };
    switch (attribute) {
        case Attribute::none:
            return;
        case Attribute::label:
            return keep(described.label);
        case Attribute::name:
            return keep(described.name);
        case Attribute::kind:
            return keep(described.kind);
        case Attribute::type:
            return keep(described.type);
        case Attribute::sector:
            return keep(described.sector);
        case Attribute::acronym:
            return keep(described.acronym);
        case Attribute::weight:
            if (!tie_open_ || !tie_usable_) return;
            if (const auto weight = parse_weight(text)) {
                tie_.weight = *weight;
            } else {
                tie_usable_ = false;
                reject(tie_.line, "the weight is not usable", text, weight_remedy);
            }
    }
}

void GraphFile::note_nested(std::uint32_t line) {
    if (!std::exchange(nested_, true)) {
        warn(line, "the graph holds groups of nodes; they were read as nodes beside the others");
    }
}

void GraphFile::resolve_ties() {
    bool facts = false;
    bool directions = false;
    for (const DeclaredTie& tie : ties_) {
        facts = facts || tie.facts.kind != TieKind::tie || !tie.facts.label.empty();
        directions = directions || tie.says_direction;
    }
    const auto standard = graph_.directed ? TieDirection::directed : TieDirection::undirected;
    graph_.ties.reserve(ties_.size());
    graph_.tie_lines.reserve(ties_.size());
    for (const DeclaredTie& tie : ties_) {
        const std::uint32_t source = node_of_[tie.source];
        const std::uint32_t target = node_of_[tie.target];
        if (source == NameTable::none || target == NameTable::none) {
            reject(tie.line, "a tie to a node that is not declared",
                   ids_[source == NameTable::none ? tie.source : tie.target],
                   "declare each node with its id");
            continue;
        }
        if (!graph_.add_tie(source, target, tie.weight, tie.line)) continue;
        if (facts) graph_.facts_of_last_tie() = tie.facts;
        if (directions) graph_.set_direction(tie.says_direction ? tie.direction : standard);
    }
}

RecordBatch GraphFile::records(std::string_view importer) {
    resolve_ties();
    if (graph_.nodes.size() == 0) {
        throw DataError(fmt::format("{}: the graph has no nodes", document_.path));
    }
    graph_.finish();
    return to_records(std::move(graph_), document_, importer, Identity::label);
}

}  // namespace lobbynet::reading
