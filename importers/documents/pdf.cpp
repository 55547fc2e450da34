#include "importers/documents/pdf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "importers/documents/plan_document.hpp"
#include "importers/reading/plain_text.hpp"
#include "importers/reading/process.hpp"

namespace lobbynet {
namespace documents {
namespace {

using reading::ProcessResult;

constexpr std::string_view program = "pdftotext";

/// The layout of the page, or the order in which it is read.
enum class PageOrder : std::uint8_t { layout, reading };

[[noreturn]] void throw_damaged(const Document& document) {
    throw DataError(
        fmt::format("{}: this PDF is damaged: no page of it can be read", document.path),
        "save or print it to PDF again");
}

/// `complains`: whether pdftotext found something wrong with the file; may be null.
std::string convert(const Document& document, PageOrder order, bool* complains = nullptr) {
    std::vector<std::string> arguments{std::string(program), "-enc", "UTF-8", "-eol", "unix"};
    if (order == PageOrder::layout) arguments.emplace_back("-layout");
    arguments.insert(arguments.end(), {"-", "-"});
    const reading::ProcessLimits limits;
    ProcessResult result = reading::run_process(arguments, document.bytes, limits);
    const auto fail = [&](std::string_view what, std::string_view remedy) {
        throw DataError(fmt::format("{}: {}", document.path, what), std::string(remedy));
    };
    switch (result.end) {
        case ProcessResult::End::exited:
            break;
        case ProcessResult::End::not_found:
            fail("a PDF is read with pdftotext, which is not installed",
                 "install it (Debian: apt install poppler-utils), or give the plan as text");
            break;
        case ProcessResult::End::killed:
            fail("pdftotext crashed, or needed too much time or memory",
                 "save the PDF again, or give the plan as text");
            break;
        case ProcessResult::End::too_slow:
            fail(fmt::format("pdftotext was not ready after {} seconds", limits.wall_time.count()),
                 "split the PDF, or give the plan as text");
            break;
        case ProcessResult::End::too_much_output:
            fail(fmt::format("the PDF holds more than {} MB of text", limits.output_bytes >> 20U),
                 "split it");
            break;
    }
    if (result.exit_code != 0) {
        const bool locked = result.errors.find("assword") != std::string::npos;
        if (locked) fail("the PDF is protected with a password", "save it without a password");
        throw_damaged(document);
    }
    if (complains != nullptr) *complains = !result.errors.empty();
    return std::move(result.output);
}

struct Pages {
    std::uint32_t count = 0;
    std::uint32_t without_text = 0;
};

Pages count_pages(std::string_view text) {
    constexpr std::size_t hardly_any = 12;  // a page number is not a text
    Pages pages;
    for (const auto page : split(text, '\f')) {
        if (page.data() + page.size() == text.data() + text.size() && page.empty()) break;
        ++pages.count;
        pages.without_text += trim(page).size() < hardly_any;
    }
    return pages;
}

}  // namespace

namespace {

bool is_pdf(const Document& document) {
    // a few bytes may stand before the signature
    return std::string_view(document.bytes).substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

}  // namespace

bool is_in_columns(std::string_view text) {
    constexpr std::size_t gap_width = 3;
    constexpr std::size_t least_text = 25;  // bytes on each side: longer than the cell of a table
    std::size_t lines = 0;
    std::size_t split_lines = 0;
    for (auto line : split(text, '\n')) {
        line = trim(line);
        if (line.size() < 2 * least_text) continue;
        ++lines;
        const auto gap = line.find(std::string(gap_width, ' '), least_text);
        if (gap == std::string_view::npos) continue;
        split_lines += trim(line.substr(gap)).size() >= least_text;
    }
    return lines >= 10 && split_lines * 2 > lines;
}

DocumentText with_pages(std::string text) {
    DocumentText out;
    std::uint32_t number = 0;
    std::uint32_t page = 1;
    for (const auto line : split(text, '\n')) {
        ++number;
        // a form feed at the beginning of a line starts the page that the line is on
        const auto feeds = static_cast<std::uint32_t>(std::ranges::count(line, '\f'));
        const bool leads = line.starts_with('\f');
        out.origins.push_back({number, number, leads ? page + feeds : page});
        page += feeds;
    }
    out.text = std::move(text);
    return out;
}

DocumentText pdf_text(const Document& document) {
    if (!is_pdf(document)) {
        throw DataError(fmt::format("{}: this is no PDF, or a damaged one: it does not begin as "
                                    "a PDF does",
                                    document.path),
                        "save or print it to PDF again, or name what it is with --as");
    }
    bool complains = false;
    std::string text = convert(document, PageOrder::layout, &complains);
    const Pages pages = count_pages(text);
    if (pages.count == pages.without_text && complains) throw_damaged(document);
    if (pages.count == pages.without_text) {
        throw DataError(
            fmt::format("{}: the PDF has no text layer ({} {}): it is a scan", document.path,
                        pages.count, pages.count == 1 ? "page" : "pages"),
            "recognise its text first (for instance: ocrmypdf in.pdf out.pdf), then import that");
    }
    if (is_in_columns(text)) text = convert(document, PageOrder::reading);
    DocumentText out = with_pages(std::move(text));
    if (pages.without_text > 0) {
        out.issues.push_back({Issue::Severity::warning, document.path, 0,
                              fmt::format("{} of {} pages have no text: pictures are not read",
                                          pages.without_text, pages.count),
                              "", "recognise their text first if they matter"});
    }
    return out;
}

}  // namespace documents

namespace {

int recognise(const Document& document) {
    if (documents::is_pdf(document)) return 95;
    return reading::extension_of(document) == "pdf" ? reading::by_ending_alone : 0;
}

RecordBatch read(const Document& document, const ImportOptions& options) {
    return documents::read_plan_document(document, documents::pdf_text(document), pdf_importer.name,
                                         options);
}

}  // namespace

const Importer pdf_importer{"pdf", "plans as PDF, by their text layer",
                            ".pdf; needs pdftotext (Debian: poppler-utils)", recognise, read};

}  // namespace lobbynet
