// Any text as a web page.
#include "importers/documents/html.hpp"
#include "tests/fuzz/document_check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lobbynet::documents;
    const auto input = as_text(data, size);
    if (lobbynet::is_valid_utf8(input)) check(html_text(input));
    return 0;
}
