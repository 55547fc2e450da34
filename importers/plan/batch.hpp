// Puts what the reader found into a RecordBatch: one draft for each entity of the document, one tie
// for each time it is said.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "graph/model/records.hpp"
#include "importers/plan/items.hpp"

namespace lobbynet::plan {

class Batch {
 public:
    explicit Batch(RecordBatch& out) : out_(out) {}

    std::uint32_t theme(const Theme& theme, const std::vector<Line>& lines);
    /// The draft of a name; made where there is none. Adds `surface` to its names.
    std::uint32_t entity(const Name& name, std::string_view surface, Span span);
    std::uint32_t author(std::string_view name, std::string_view acronym,
                         const std::vector<NameDraft>& names, const Names& reader);
    std::uint32_t election(const ElectionType& type, Date date, std::string_view surface,
                           Span span);
    std::uint32_t ask(std::string_view name, Span span);
    TieDraft& tie(std::uint32_t source, std::uint32_t target, TieKind kind, EvidenceDraft evidence);
    void question(const Doubt& doubt);
    void add_name(std::uint32_t entity, std::string_view surface, Span span);
    bool has_tie(std::uint32_t source, std::uint32_t target, TieKind kind) const;

    EntityDraft& draft(std::uint32_t i) { return out_.entities[i]; }
    RecordBatch& records() { return out_; }

 private:
    std::uint32_t add(EntityDraft draft);

    RecordBatch& out_;
    std::unordered_map<std::string, std::uint32_t> by_key_;
    std::unordered_map<std::string, bool> names_;
    std::unordered_map<std::string, std::size_t> ties_;
};

}  // namespace lobbynet::plan
