#include "importers/decisions/decisions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "graph/base/text.hpp"
#include "importers/reading/plain_text.hpp"
#include "importers/reading/problems.hpp"
#include "importers/reading/rows.hpp"

namespace lobbynet {
namespace {

using reading::Problems;
using reading::Row;
using reading::RowReader;

enum class Column : std::uint8_t { decision, subject, object, note, about, state, by };
constexpr std::array column_words{Word{Column::decision, "decision"},
                                  Word{Column::subject, "subject"},
                                  Word{Column::object, "object"},
                                  Word{Column::note, "note"},
                                  Word{Column::about, "about"},
                                  Word{Column::state, "state"},
                                  Word{Column::by, "by"}};

constexpr std::string_view decision_list =
    "accept, reject, merge, split, rename or answer; leave it empty to decide later";

/// Where each column stands.
struct Header {
    char separator = ',';
    std::array<std::optional<std::size_t>, column_words.size()> position;

    std::optional<std::size_t> at(Column column) const {
        return position[static_cast<std::size_t>(column)];
    }
    bool complete() const { return at(Column::decision) && at(Column::subject); }
};

/// Our CSV puts an apostrophe before what a spreadsheet would run as a formula.
std::string plain_cell(std::string_view cell) {
    cell = trim(cell);
    if (cell.size() > 1 && cell.front() == '\'' &&
        std::string_view("=+-@").find(cell[1]) != std::string_view::npos) {
        cell.remove_prefix(1);
    }
    return std::string(cell);
}

/// The row is a header if it names both columns that are needed; Excel's "sep=;" may come first.
Header header_of(std::string_view text) {
    for (const char separator : {',', ';', '\t'}) {
        reading::StringArena arena;
        RowReader reader(text, separator, arena);
        Row row;
        for (int first = 0; first < 2 && reader.next(row) == RowReader::Result::row; ++first) {
            Header header{separator, {}};
            for (std::size_t i = 0; i < row.fields.size(); ++i) {
                const auto column = value_of(column_words, fold(row.fields[i]));
                if (column) header.position[static_cast<std::size_t>(*column)] = i;
            }
            if (header.complete()) return header;
            if (row.fields.empty() || !fold(row.fields.front()).starts_with("sep=")) break;
        }
    }
    return {};
}

class Reader {
 public:
    Reader(const Document& document, bool keep_going) : problems_(document.path, keep_going) {
        text_ = reading::plain_text(document, owner_, problems_);
        header_ = header_of(text_);
        if (!header_.complete()) {
            throw DataError(fmt::format("{}:1: this is not a table of decisions", document.path),
                            "its header needs the columns decision and subject; 'lobbynet review "
                            "--format csv' writes one");
        }
    }

    DecisionRows read() {
        reading::StringArena arena;
        RowReader reader(text_, header_.separator, arena);
        Row row;
        for (bool in_body = false;;) {
            const auto result = reader.next(row);
            if (result == RowReader::Result::end) break;
            if (result == RowReader::Result::broken) {
                problems_.reject(row.line, "a quote is not closed, or text follows it",
                                 line_text(row), "quotes within a field are doubled");
            } else if (in_body) {
                take(row);
            } else {
                in_body = fold(cell(row, Column::decision)) == "decision";
            }
        }
        out_.issues = problems_.take();
        return std::move(out_);
    }

 private:
    std::string_view line_text(const Row& row) const { return reading::line_at(text_, row.begin); }

    std::string cell(const Row& row, Column column) const {
        const auto at = header_.at(column);
        return at && *at < row.fields.size() ? plain_cell(row.fields[*at]) : std::string();
    }

    void take(const Row& row) {
        const std::string word = fold(cell(row, Column::decision));
        const std::string state = fold(cell(row, Column::state));
        if (word.empty() || state == "undone" || state == "overruled" ||
            fold(cell(row, Column::by)) == "program") {
            ++out_.passed_over;
            return;
        }
        const auto kind = value_of(decision_kind_words, word);
        if (!kind) {
            problems_.reject(row.line, fmt::format("'{}' is not a decision", visible(word)),
                             line_text(row), decision_list);
            return;
        }
        DecisionRow out;
        out.line = row.line;
        out.text = cut(visible(line_text(row).substr(0, 1000)), 120);
        out.kind = *kind;
        out.subject = cell(row, Column::subject);
        out.object = cell(row, Column::object);
        out.note = cell(row, Column::note);
        const bool question = fold(cell(row, Column::about)) == "question";
        if (question || *kind == DecisionKind::answer) out.about = DecisionRow::About::question;
        if (out.subject.empty()) {
            problems_.reject(row.line, "the subject is empty", line_text(row),
                             "an id, a name, or a tie as id|kind|id");
            return;
        }
        const bool needs_object =
            !question && (*kind == DecisionKind::merge || *kind == DecisionKind::split ||
                          *kind == DecisionKind::rename);
        if (needs_object && out.object.empty()) {
            problems_.reject(row.line, fmt::format("{} needs an object", word), line_text(row),
                             "merge: who stays; split: the surface form that goes; rename: the "
                             "new name");
            return;
        }
        out_.rows.push_back(std::move(out));
    }

    Problems problems_;
    std::unique_ptr<std::string> owner_;
    std::string_view text_;
    Header header_;
    DecisionRows out_;
};

}  // namespace

bool is_decisions(const Document& document) {
    return header_of(reading::beginning(document)).complete();
}

DecisionRows read_decision_rows(const Document& document, bool keep_going) {
    return Reader(document, keep_going).read();
}

}  // namespace lobbynet
