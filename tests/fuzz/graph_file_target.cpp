// Any bytes, read as a graph file: an error with a message, or records that hold together.
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include LOBBYNET_HEADER

#define LOBBYNET_JOIN_(a, b) a##b
#define LOBBYNET_JOIN(a, b) LOBBYNET_JOIN_(a, b)

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void check(const lobbynet::RecordBatch& batch) {
    const auto& counts = batch.counts;
    require(counts.read == counts.stored + counts.merged + counts.rejected);
    require(!batch.entities.empty());
    for (const auto& entity : batch.entities) {
        require(!entity.name.empty());
        require(lobbynet::is_valid_utf8(entity.name));
        require(entity.name.find('\0') == std::string::npos);
        require(entity.span.first_line > 0);
    }
    for (const auto& tie : batch.ties) {
        require(tie.source < batch.entities.size() && tie.target < batch.entities.size());
        require(tie.source != tie.target);
        require(std::isfinite(tie.strength) && tie.strength > 0);
        require(tie.evidence.span.first_line > 0);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const lobbynet::Importer& importer = lobbynet::LOBBYNET_JOIN(LOBBYNET_IMPORTER, _importer);
    const lobbynet::Document document{"x.csv", "x.csv",
                                      std::string(reinterpret_cast<const char*>(data), size)};
    importer.recognise(document);
    lobbynet::ImportOptions options;
    for (const bool keep_going : {false, true}) {
        options.keep_going = keep_going;
        try {
            check(importer.read(document, options));
        } catch (const lobbynet::DataError&) {
        }
    }
    return 0;
}
