// Any text as Markdown: no line is lost or added.
#include "importers/documents/markdown.hpp"
#include "tests/fuzz/document_check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lobbynet::documents;
    const auto input = as_text(data, size);
    if (!lobbynet::is_valid_utf8(input)) return 0;
    const DocumentText out = markdown_text(input);
    check(out);
    const bool open_end = !input.empty() && input.back() != '\n';
    require(std::ranges::count(out.text, '\n') ==
            std::ranges::count(input, '\n') + (open_end ? 1 : 0));
    return 0;
}
