#include "importers/documents/html.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "graph/base/text.hpp"
#include "importers/documents/entities.hpp"
#include "importers/documents/html_tokens.hpp"
#include "importers/documents/plan_document.hpp"
#include "importers/reading/plain_text.hpp"

namespace lobbynet {
namespace documents {
namespace {

std::uint32_t small_number(std::string_view text, std::uint32_t otherwise) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value < 100000 ? value
                                                                                      : otherwise;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

/// Elements that start and end a paragraph.
bool is_block(std::string_view name) {
    return is_one_of(name, {"p",       "div",        "section", "article", "main",     "header",
                            "footer",  "aside",      "address", "form",    "figure",   "figcaption",
                            "details", "blockquote", "summary", "dl",      "dt",       "dd",
                            "hr",      "pre",        "body",    "caption", "fieldset", "center"});
}

int heading_level(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0'
                                                                                  : 0;
}

class PageReader {
 public:
    explicit PageReader(std::string_view html) : tokens_(html) {}

    DocumentText run() {
        for (HtmlToken token = tokens_.next(); token.kind != HtmlToken::Kind::end;
             token = tokens_.next()) {
            if (token.kind == HtmlToken::Kind::text) {
                text(token);
            } else if (token.kind == HtmlToken::Kind::open) {
                open(token);
            } else {
                close(token.name);
            }
        }
        flush();
        DocumentText out = builder_.take();
        out.title = squeeze(title_);
        return out;
    }

 private:
    struct List {
        bool ordered = false;
        std::uint32_t next = 1;
    };
    static constexpr std::size_t deepest_lists = 32;

    void open(const HtmlToken& token) {
        const std::string_view name = token.name;
        if (menu_ > 0 && is_one_of(name, {"main", "article", "h1"})) menu_ = 0;
        if (name == "nav") {
            flush();
            ++menu_;
        } else if (name == "title") {
            in_title_ = true;
        } else if (name == "br") {
            buffer_ += '\n';
        } else if (is_one_of(name, {"b", "strong"})) {
            ++bold_;
        } else if (name == "sup") {
            sup_ = buffer_.size();
        } else if (const int level = heading_level(name); level > 0) {
            flush();
            heading_ = level;
        } else if (is_one_of(name, {"ul", "ol", "menu"})) {
            flush();
            if (lists_.size() < deepest_lists) {
                lists_.push_back(
                    {name == "ol", small_number(html_attribute(token.content, "start"), 1)});
            }
        } else if (name == "li") {
            flush();
            item_begins_ = true;
        } else if (name == "table") {
            flush();
            builder_.begin_table();
        } else if (name == "tr") {
            flush();
            builder_.begin_row();
        } else if (name == "td" || name == "th") {
            flush();
            builder_.begin_cell(small_number(html_attribute(token.content, "colspan"), 1));
        } else if (is_block(name)) {
            flush();
            if (name == "pre") preformatted_ = true;
        }
    }

    void close(std::string_view name) {
        if (name == "nav") {
            buffer_.clear();
            if (menu_ > 0) --menu_;
        } else if (name == "title") {
            in_title_ = false;
        } else if (is_one_of(name, {"b", "strong"})) {
            if (bold_ > 0) --bold_;
        } else if (name == "sup") {
            drop_note_sign();
        } else if (heading_level(name) > 0) {
            flush();
            heading_ = 0;
        } else if (is_one_of(name, {"ul", "ol", "menu"})) {
            flush();
            if (!lists_.empty()) lists_.pop_back();
        } else if (name == "li") {
            flush();
            item_begins_ = false;
        } else if (name == "td" || name == "th") {
            flush();
            builder_.end_cell();
        } else if (name == "tr") {
            flush();
            builder_.end_row();
        } else if (name == "table") {
            flush();
            builder_.end_table();
        } else if (is_block(name)) {
            flush();
            if (name == "pre") preformatted_ = false;
        }
    }

    void text(const HtmlToken& token) {
        if (in_title_) {
            if (title_.size() < 1000) append(token.content, title_);
            return;
        }
        if (menu_ > 0) return;
        const auto first = token.content.find_first_not_of(" \t\r\n\f");
        if (first == std::string_view::npos) {
            append(token.content, buffer_);
            return;
        }
        const auto last = token.content.find_last_not_of(" \t\r\n\f");
        const auto lines = [&](std::size_t to) {
            return static_cast<std::uint32_t>(
                std::ranges::count(token.content.substr(0, to), '\n'));
        };
        if (origin_.first == 0) origin_.first = token.line + lines(first);
        origin_.last = token.line + lines(last);
        (bold_ > 0 ? some_bold_ : some_normal_) = true;
        append(token.content, buffer_);
    }

    /// White space as one blank, references decoded.
    void append(std::string_view content, std::string& to) const {
        for (std::size_t i = 0; i < content.size();) {
            const char c = content[i];
            if (c == '&') {
                if (const auto taken = take_entity(content.substr(i), to); taken > 0) {
                    i += taken;
                    continue;
                }
            }
            const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
            if (!blank) {
                to += c;
            } else if (preformatted_ && c == '\n') {
                to += '\n';
            } else if (!to.empty() && to.back() != ' ' && to.back() != '\n') {
                to += ' ';
            }
            ++i;
        }
    }

    /// A raised number is the sign of a footnote, not a part of the name before it.
    void drop_note_sign() {
        if (sup_ == std::string::npos || sup_ > buffer_.size()) return;
        const std::string_view sign = trim(std::string_view(buffer_).substr(sup_));
        if (sign.find_first_not_of("0123456789[]()*,") == std::string_view::npos) {
            buffer_.resize(sup_);
        }
        sup_ = std::string::npos;
    }

    void flush() {
        const std::string text = std::exchange(buffer_, {});
        const Origin origin = std::exchange(origin_, {});
        const bool bold = some_bold_ && !some_normal_;
        some_bold_ = some_normal_ = false;
        sup_ = std::string::npos;
        if (trim(text).empty()) return;
        Block block;
        block.origin = origin;
        block.text = text;
        if (heading_ > 0) {
            block.kind = Block::Kind::heading;
            block.level = heading_;
        } else if (!lists_.empty()) {
            block.kind = Block::Kind::item;
            block.level = static_cast<int>(lists_.size()) - 1;
            if (std::exchange(item_begins_, false)) {
                List& list = lists_.back();
                block.marker = list.ordered ? std::to_string(list.next++) + '.' : "•";
            }
        } else if (bold) {
            block.weight = Weight::bold;
        }
        builder_.add(std::move(block));
    }

    HtmlTokens tokens_;
    TextBuilder builder_;
    std::string title_;
    std::string buffer_;  ///< of the paragraph that is open
    Origin origin_;
    std::vector<List> lists_;
    int heading_ = 0;
    std::uint32_t bold_ = 0;
    std::uint32_t menu_ = 0;
    std::size_t sup_ = std::string::npos;  ///< where in buffer_ the raised text begins
    bool some_bold_ = false;
    bool some_normal_ = false;
    bool item_begins_ = false;
    bool preformatted_ = false;
    bool in_title_ = false;
};

}  // namespace

DocumentText html_text(std::string_view html) { return PageReader(html).run(); }

DocumentText html_text(const Document& document) {
    const DecodedText decoded = decode(document.bytes, document.path);
    DocumentText out = html_text(decoded.text);
    if (decoded.encoding == Encoding::windows1252) {
        out.issues.push_back({Issue::Severity::warning, document.path, 0,
                              "not UTF-8; read as Windows-1252", "",
                              "save the page as UTF-8 if letters look wrong"});
    }
    return out;
}

}  // namespace documents

namespace {

int recognise(const Document& document) {
    const std::string text = lower(reading::beginning(document, 2048));
    if (text.empty()) return 0;
    if (text.find("<html") != std::string::npos ||
        text.find("<!doctype html") != std::string::npos) {
        return 90;
    }
    const std::string ending = reading::extension_of(document);
    return ending == "html" || ending == "htm" || ending == "xhtml" ? 70 : 0;
}

RecordBatch read(const Document& document, const ImportOptions& options) {
    return documents::read_plan_document(document, documents::html_text(document),
                                         html_importer.name, options);
}

}  // namespace

const Importer html_importer{"html", "plans as web pages",
                             ".html; the line of a name is the line of the source", recognise,
                             read};

}  // namespace lobbynet
