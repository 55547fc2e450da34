// Any bytes as a plan: either a DataError, or a batch whose ties, spans and quotes hold.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "importers/plan/plan.hpp"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lobbynet;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto lines = static_cast<std::uint32_t>(size) + 1;
    try {
        const RecordBatch batch =
            plan_importer.read({"plan.txt", "plan.txt", bytes}, {&Lexicon::shipped(), false});
        for (const EntityDraft& e : batch.entities) {
            require(is_valid_utf8(e.name) && !e.name.empty());
            require(e.span.first_line <= e.span.last_line);
            for (const NameDraft& n : e.names) require(is_valid_utf8(n.surface));
        }
        for (const TieDraft& t : batch.ties) {
            require(t.source < batch.entities.size() && t.target < batch.entities.size());
            const EvidenceDraft& e = t.evidence;
            require(e.span.first_line > 0 && e.span.first_line <= e.span.last_line);
            require(e.span.last_line <= lines);
            require(is_valid_utf8(e.surface) && is_valid_utf8(e.quote) && !e.quote.empty());
        }
        for (const QuestionDraft& q : batch.questions) require(is_valid_utf8(q.surface));
    } catch (const DataError&) {
    }
    return 0;
}
