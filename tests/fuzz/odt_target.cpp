// Content and styles of an OpenDocument text, with a NUL byte in between.
#include "graph/base/error.hpp"
#include "importers/documents/odt.hpp"
#include "tests/fuzz/document_check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lobbynet::documents;
    std::string_view input = as_text(data, size);
    const auto content = take_part(input);
    try {
        check(odt_text(content, take_part(input), "x.odt"));
    } catch (const lobbynet::DataError&) {
    }
    return 0;
}
