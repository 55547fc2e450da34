// Body, styles and numbering of a Word document, with NUL bytes in between.
#include "graph/base/error.hpp"
#include "importers/documents/docx.hpp"
#include "tests/fuzz/document_check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lobbynet::documents;
    std::string_view input = as_text(data, size);
    const auto body = take_part(input);
    const auto styles = take_part(input);
    try {
        check(docx_text(body, styles, take_part(input), "x.docx"));
    } catch (const lobbynet::DataError&) {
    }
    return 0;
}
