#include "output/exports/attributes.hpp"

#include <array>

namespace lobbynet {
namespace {

std::string text_of(const std::optional<Date>& date) { return date ? date->str() : std::string(); }

constexpr std::array on_nodes{
    NodeAttribute{"name", [](const Entity& e) { return e.name; }},
    NodeAttribute{"kind", [](const Entity& e) { return std::string(to_string(e.kind)); }},
    NodeAttribute{"acronym", [](const Entity& e) { return e.acronym; }},
    NodeAttribute{"sector", [](const Entity& e) { return e.sector; }},
    NodeAttribute{"tier", [](const Entity& e) { return std::string(to_string(e.tier)); }},
    NodeAttribute{"date", [](const Entity& e) { return text_of(e.date); }},
    NodeAttribute{"number", [](const Entity& e) { return e.number; }},
    NodeAttribute{"status", [](const Entity& e) { return std::string(to_string(e.status)); }},
};

constexpr std::array on_edges{
    EdgeAttribute{"kind", "string",
                  [](const Dossier&, const Tie& t) { return std::string(to_string(t.kind)); }},
    EdgeAttribute{"status", "string",
                  [](const Dossier&, const Tie& t) { return std::string(to_string(t.status)); }},
    EdgeAttribute{"valid_from", "string",
                  [](const Dossier&, const Tie& t) { return text_of(t.valid_from); }},
    EdgeAttribute{"valid_to", "string",
                  [](const Dossier&, const Tie& t) { return text_of(t.valid_to); }},
    EdgeAttribute{"document", "string",
                  [](const Dossier& d, const Tie& t) {
                      const Source* source = d.source(t.evidence.front().source);
                      return source == nullptr ? std::string() : source->name;
                  }},
    EdgeAttribute{"first_line", "int",
                  [](const Dossier&, const Tie& t) {
                      return std::to_string(t.evidence.front().span.first_line);
                  }},
    EdgeAttribute{"last_line", "int",
                  [](const Dossier&, const Tie& t) {
                      return std::to_string(t.evidence.front().span.last_line);
                  }},
    EdgeAttribute{"quote", "string",
                  [](const Dossier&, const Tie& t) { return t.evidence.front().quote; }},
};

}  // namespace

std::span<const NodeAttribute> node_attributes() { return on_nodes; }
std::span<const EdgeAttribute> edge_attributes() { return on_edges; }

}  // namespace lobbynet
