#include "importers/documents/plan_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "graph/base/error.hpp"
#include "graph/base/sha256.hpp"
#include "graph/base/text.hpp"
#include "importers/plan/plan.hpp"

namespace lobbynet::documents {
namespace {

void map_spans(RecordBatch& batch, const std::vector<Origin>& origins) {
    const auto map = [&](Span& span) { span = original(span, origins); };
    for (EntityDraft& entity : batch.entities) {
        map(entity.span);
        for (NameDraft& name : entity.names) map(name.span);
    }
    for (TieDraft& tie : batch.ties) map(tie.evidence.span);
    for (QuestionDraft& question : batch.questions) map(question.span);
    for (Issue& issue : batch.issues) {
        issue.line = original({issue.line, issue.line, 0}, origins).first_line;
    }
}

}  // namespace

Span original(const Span& span, const std::vector<Origin>& origins) {
    if (origins.empty() || span.first_line == 0) return span;
    const auto at = [&](std::uint32_t line) -> const Origin& {
        return origins[std::clamp<std::size_t>(line, 1, origins.size()) - 1];
    };
    const Origin& first = at(span.first_line);
    return {first.first, std::max(first.first, at(span.last_line).last), first.page};
}

RecordBatch read_plan_document(const Document& document, DocumentText converted,
                               std::string_view importer, const ImportOptions& options) {
    if (trim(converted.text).empty()) {
        throw DataError(fmt::format("{}: there is no text in this document", document.path));
    }
    const Document text{document.path, document.name, std::move(converted.text)};
    RecordBatch batch = plan_importer.read(text, options);
    map_spans(batch, converted.origins);
    batch.source.sha256 = sha256_hex(document.bytes);
    batch.source.importer = importer;
    if (batch.source.title.empty()) batch.source.title = converted.title;
    batch.issues.insert(batch.issues.begin(), std::make_move_iterator(converted.issues.begin()),
                        std::make_move_iterator(converted.issues.end()));
    return batch;
}

}  // namespace lobbynet::documents
