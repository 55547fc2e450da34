#include "importers/reading/problems.hpp"

#include <fmt/format.h>

#include "graph/base/text.hpp"

namespace lobbynet::reading {
namespace {

constexpr std::size_t longest_text = 120;

Issue make_issue(Issue::Severity severity, const std::string& file, std::uint32_t line,
                 std::string_view message, std::string_view text, std::string_view remedy) {
    // the text of a hostile line may be 100 MB long: cut the bytes before counting columns
    return {severity,
            file,
            line,
            std::string(message),
            cut(visible(text.substr(0, longest_text * 8)), longest_text),
            std::string(remedy)};
}

}  // namespace

void Problems::reject(std::uint32_t line, std::string_view message, std::string_view text,
                      std::string_view remedy) {
    ++rejected_;
    if (keep_going_ && rejected_ > shown) return;
    Issue issue = make_issue(Issue::Severity::error, file_, line, message, text, remedy);
    if (!keep_going_) {
        issue.remedy.clear();
        throw DataError(to_string(issue), std::string(remedy));
    }
    issues_.push_back(std::move(issue));
}

void Problems::warn(std::uint32_t line, std::string_view message, std::string_view text,
                    std::string_view remedy) {
    issues_.push_back(make_issue(Issue::Severity::warning, file_, line, message, text, remedy));
}

std::vector<Issue> Problems::take() {
    if (rejected_ > shown) {
        issues_.push_back(
            make_issue(Issue::Severity::error, file_, 0,
                       fmt::format("{} more rows could not be used", rejected_ - shown), {}, {}));
    }
    return std::move(issues_);
}

}  // namespace lobbynet::reading
