#include "importers/documents/markdown.hpp"

#include <algorithm>
#include <utility>

#include "graph/base/text.hpp"
#include "importers/documents/plan_document.hpp"
#include "importers/reading/plain_text.hpp"

namespace lobbynet {
namespace documents {
namespace {

/// "---" and "***" are lines, not emphasis.
bool is_rule(std::string_view text) {
    return text.size() >= 3 &&
           (text[0] == '-' || text[0] == '*' || text[0] == '_' || text[0] == '=') &&
           std::ranges::all_of(text, [&](char c) { return c == text[0] || c == ' '; });
}

/// "**Partners**": nothing but bold.
bool is_bold(std::string_view text) {
    return text.size() > 4 && text.starts_with("**") && text.ends_with("**") &&
           text.substr(2, text.size() - 4).find('*') == std::string_view::npos;
}

/// "[vng]: https://..." and "[^1]: a footnote"
bool is_definition(std::string_view text) {
    if (!text.starts_with('[')) return false;
    const auto end = text.substr(0, 200).find("]:");
    return end != std::string_view::npos && end > 1;
}

class MarkdownReader {
 public:
    explicit MarkdownReader(std::string_view text) : text_(text) {}

    DocumentText run() {
        for (std::string_view rest = text_; !rest.empty();) {
            ++number_;
            const auto end = rest.find('\n');
            std::string_view line = rest.substr(0, end);
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            if (line.ends_with('\r')) line.remove_suffix(1);
            out_.text += converted(line);
            out_.text += '\n';
        }
        return std::move(out_);
    }

 private:
    std::string converted(std::string_view line) {
        const std::string_view text = trim(line);
        if (in_front_matter(text)) return {};
        if (text.starts_with("```") || text.starts_with("~~~")) return {};
        const std::string kept = without_comments(line);
        std::string_view rest = kept;
        while (trim(rest).starts_with('>')) rest.remove_prefix(rest.find('>') + 1);
        const std::string_view inner = trim(rest);
        if (inner.empty() || is_definition(inner)) return {};
        if (is_rule(inner) || is_bold(inner)) return std::string(rest);
        // the sign of a list is not the beginning of emphasis
        std::string out(rest.substr(0, static_cast<std::size_t>(inner.data() - rest.data())));
        std::string_view body = inner;
        if (body.size() > 1 && (body[0] == '*' || body[0] == '-' || body[0] == '+') &&
            body[1] == ' ') {
            out += "- ";
            body = trim(body.substr(2));
            for (const std::string_view box : {"[ ] ", "[x] ", "[X] "}) {
                if (body.starts_with(box)) body = trim(body.substr(box.size()));
            }
        }
        if (body.ends_with('\\')) body.remove_suffix(1);
        return out + without_inline_markup(body);
    }

    /// Between "---" on the first line and the next "---" or "...".
    bool in_front_matter(std::string_view text) {
        if (number_ == 1 && text == "---" && text_.find("\n---", 3) != std::string_view::npos) {
            front_matter_ = true;
            return true;
        }
        if (!front_matter_) return false;
        if (text == "---" || text == "...") front_matter_ = false;
        if (text.starts_with("title:")) {
            std::string_view title = trim(text.substr(6));
            if (title.size() > 1 && (title[0] == '"' || title[0] == '\'') &&
                title.back() == title[0]) {
                title = title.substr(1, title.size() - 2);
            }
            out_.title = title.substr(0, 1000);
        }
        return true;
    }

    std::string without_comments(std::string_view line) {
        std::string out;
        while (!line.empty()) {
            const auto mark = line.find(in_comment_ ? "-->" : "<!--");
            if (!in_comment_) out += line.substr(0, mark);
            if (mark == std::string_view::npos) break;
            line.remove_prefix(mark + (in_comment_ ? 3 : 4));
            in_comment_ = !in_comment_;
        }
        return out;
    }

    std::string_view text_;
    DocumentText out_;
    std::uint32_t number_ = 0;
    bool front_matter_ = false;
    bool in_comment_ = false;
};

}  // namespace

DocumentText markdown_text(std::string_view text) { return MarkdownReader(text).run(); }

DocumentText markdown_text(const Document& document) {
    const DecodedText decoded = decode(document.bytes, document.path);
    DocumentText out = markdown_text(decoded.text);
    if (decoded.encoding == Encoding::windows1252) {
        out.issues.push_back({Issue::Severity::warning, document.path, 0,
                              "not UTF-8; read as Windows-1252", "",
                              "save the file as UTF-8 if letters look wrong"});
    }
    return out;
}

}  // namespace documents

namespace {

int recognise(const Document& document) {
    const std::string ending = reading::extension_of(document);
    if (ending != "md" && ending != "markdown") return 0;
    return document.bytes.empty() ? 0 : 80;
}

RecordBatch read(const Document& document, const ImportOptions& options) {
    return documents::read_plan_document(document, documents::markdown_text(document),
                                         markdown_importer.name, options);
}

}  // namespace

const Importer markdown_importer{"markdown", "plans in Markdown", ".md", recognise, read};

}  // namespace lobbynet
