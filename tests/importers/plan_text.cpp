#include "tests/importers/plan_text.hpp"

#include <fmt/format.h>

namespace lobbynet {

std::string compact_text(const RecordBatch& batch) {
    std::string out;
    if (!batch.source.language.empty()) out += fmt::format("language {}\n", batch.source.language);
    for (const EntityDraft& e : batch.entities) {
        if (e.is_author) out += fmt::format("author {}\n", e.name);
    }
    for (std::uint32_t t = 0; t < batch.entities.size(); ++t) {
        const EntityDraft& theme = batch.entities[t];
        if (theme.kind != EntityKind::theme) continue;
        out += fmt::format("theme {} {}-{} {}\n", theme.number.empty() ? "-" : theme.number,
                           theme.span.first_line, theme.span.last_line, theme.name);
        for (const TieDraft& tie : batch.ties) {
            if (tie.target != t || tie.kind != TieKind::listed) continue;
            const EntityDraft& e = batch.entities[tie.source];
            const Span span = tie.evidence.span;
            out += span.first_line == span.last_line
                       ? fmt::format("  {} ", span.first_line)
                       : fmt::format("  {}-{} ", span.first_line, span.last_line);
            out +=
                fmt::format("{} {}\n", to_string(e.kind), e.known_id.empty() ? e.name : e.known_id);
        }
    }
    for (const EntityDraft& e : batch.entities) {
        if (e.kind == EntityKind::election && e.date)
            out += fmt::format("election {}\n", e.date->str());
    }
    return out;
}

}  // namespace lobbynet
