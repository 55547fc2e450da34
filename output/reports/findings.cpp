#include "output/reports/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "output/exports/json_writer.hpp"
#include "output/reports/citing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

/// Whether all findings with the code of this one say the same of what to do.
bool share_a_remedy(const std::vector<Finding>& findings, std::size_t i) {
    return std::ranges::all_of(findings, [&](const Finding& other) {
        return other.code != findings[i].code || other.remedy == findings[i].remedy;
    });
}

}  // namespace

std::string_view to_string(Finding::Severity severity) {
    switch (severity) {
        case Finding::Severity::error:
            return "error";
        case Finding::Severity::warning:
            return "warning";
        case Finding::Severity::hint:
            return "hint";
    }
    return "?";
}

void put_in_order(std::vector<Finding>& findings) {
    std::ranges::stable_sort(findings, {}, [](const Finding& f) {
        return std::tuple(f.severity, f.code, f.source, f.span.first_line);
    });
}

std::string findings_page(const Dossier& dossier, const std::vector<Finding>& findings,
                          const Page& page, std::string_view version) {
    Prose prose(page);
    if (findings.empty()) prose.paragraph("Nothing to report.");
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& finding = findings[i];
        if (i == 0 || finding.code != findings[i - 1].code) {
            const auto times = std::ranges::count(findings, finding.code, &Finding::code);
            prose.heading(
                fmt::format("{} ({}, {})", finding.code, to_string(finding.severity), times));
            if (share_a_remedy(findings, i)) prose.paragraph(finding.remedy, 2);
        }
        prose.bullet(finding.source == 0
                         ? finding.sentence
                         : fmt::format("{}: {}", place(dossier, finding.source, finding.span),
                                       finding.sentence));
        if (!finding.remedy.empty() && !share_a_remedy(findings, i))
            prose.paragraph(finding.remedy, 6);
    }
    const auto count = [&](Finding::Severity severity) {
        return static_cast<std::uint64_t>(
            std::ranges::count(findings, severity, &Finding::severity));
    };
    prose.footer({fmt::format(
        "{}, {}, {}; data {}; lobbynet {}", counted(count(Finding::Severity::error), "error"),
        counted(count(Finding::Severity::warning), "warning"),
        counted(count(Finding::Severity::hint), "hint"), dossier.fingerprint, version)});
    return prose.str();
}

std::string findings_csv(const Dossier& dossier, const std::vector<Finding>& findings) {
    Table table;
    table.columns = {{"code"},      {"severity"}, {"document"}, {"first_line"},
                     {"last_line"}, {"sentence"}, {"remedy"}};
    for (const Finding& f : findings) {
        const Source* source = dossier.source(f.source);
        table.rows.push_back({std::string(f.code), std::string(to_string(f.severity)),
                              source == nullptr ? "" : source->name,
                              fmt::format("{}", f.span.first_line),
                              fmt::format("{}", f.span.last_line), f.sentence, f.remedy});
    }
    return to_csv(table);
}

std::string findings_json(const std::vector<Finding>& findings) {
    JsonWriter json;
    json.begin_array();
    for (const Finding& f : findings) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("code", f.code);
        json.member("severity", to_string(f.severity));
        json.key("source");
        f.source == 0 ? json.value(nullptr) : json.value(f.source);
        json.member("first_line", f.span.first_line);
        json.member("last_line", f.span.last_line);
        json.member("sentence", f.sentence);
        json.member("remedy", f.remedy);
        json.end_object();
    }
    json.end_array();
    return json.take();
}

}  // namespace lobbynet
