#include "importers/documents/html_tokens.hpp"

#include <algorithm>
#include <array>

namespace lobbynet::documents {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_same(std::string_view text, std::string_view lower_case) {
    return std::ranges::equal(text, lower_case, {}, small);
}

/// Elements whose content is not text of the page.
bool is_raw(std::string_view name) {
    static constexpr std::array names{"script",   "style",  "template", "noscript",
                                      "textarea", "select", "iframe",   "object",
                                      "svg",      "math",   "noframes", "button"};
    return std::ranges::find(names, name) != names.end();
}

/// The end of a tag that starts at `at`: past its '>', quotes respected.
std::size_t tag_end(std::string_view html, std::size_t at) {
    char quote = '\0';
    bool value = false;  // a quote opens a value only after '='
    for (; at < html.size(); ++at) {
        const char c = html[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '>') {
            return at + 1;
        } else if ((c == '"' || c == '\'') && value) {
            quote = c;
            value = false;
        } else if (blanks.find(c) == std::string_view::npos) {
            value = c == '=';
        }
    }
    return html.size();
}

}  // namespace

void HtmlTokens::pass(std::size_t to) {
    line_ += static_cast<std::uint32_t>(std::count(html_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                   html_.begin() + static_cast<std::ptrdiff_t>(to),
                                                   '\n'));
    at_ = to;
}

void HtmlTokens::pass_until(std::string_view mark) {
    const auto end = html_.find(mark, at_);
    pass(end == std::string_view::npos ? html_.size() : end + mark.size());
}

/// To past </name>; to the end of the page if it is never closed, as a browser does.
void HtmlTokens::pass_element(std::string_view name) {
    for (std::size_t at = at_;;) {
        at = html_.find("</", at);
        if (at == std::string_view::npos) return pass(html_.size());
        at += 2;
        const std::size_t end = at + name.size();
        if (!is_same(html_.substr(at, name.size()), name)) continue;
        if (end < html_.size() && is_letter(html_[end])) continue;
        return pass(tag_end(html_, end));
    }
}

HtmlToken HtmlTokens::next() {
    while (at_ < html_.size()) {
        const std::string_view rest = html_.substr(at_);
        const char second = rest.size() > 1 ? rest[1] : '\0';
        if (rest.front() == '<') {
            if (rest.starts_with("<!--")) {
                pass_until("-->");
                continue;
            }
            if (second == '!' || second == '?') {
                pass_until(">");
                continue;
            }
            const char third = rest.size() > 2 ? rest[2] : '\0';
            if (is_letter(second) || (second == '/' && is_letter(third))) {
                HtmlToken token = tag();
                if (token.kind == HtmlToken::Kind::open && is_raw(token.name)) {
                    pass_element(token.name);
                    continue;
                }
                return token;
            }
        }
        // text up to the next '<' that may begin something
        const std::size_t end = std::min(html_.find('<', at_ + 1), html_.size());
        HtmlToken token{HtmlToken::Kind::text, {}, html_.substr(at_, end - at_), line_};
        pass(end);
        return token;
    }
    return {HtmlToken::Kind::end, {}, {}, line_};
}

HtmlToken HtmlTokens::tag() {
    HtmlToken token;
    token.line = line_;
    std::size_t at = at_ + 1;
    token.kind = HtmlToken::Kind::open;
    if (html_[at] == '/') {
        token.kind = HtmlToken::Kind::close;
        ++at;
    }
    while (at < html_.size() && blanks.find(html_[at]) == std::string_view::npos &&
           html_[at] != '>' && html_[at] != '/') {
        if (token.name.size() < 32) token.name += small(html_[at]);
        ++at;
    }
    const std::size_t end = tag_end(html_, at);
    token.content = html_.substr(at, end - at);
    if (token.content.ends_with('>')) token.content.remove_suffix(1);
    pass(end);
    return token;
}

std::string html_attribute(std::string_view attributes, std::string_view name) {
    while (true) {
        const auto begin = attributes.find_first_not_of(" \t\r\n\f/");
        if (begin == std::string_view::npos) return {};
        attributes.remove_prefix(begin);
        const auto end = std::min(attributes.find_first_of(" \t\r\n\f/=", 1), attributes.size());
        const std::string_view found = attributes.substr(0, end);
        attributes.remove_prefix(end);
        const auto equals = attributes.find_first_not_of(blanks);
        std::string_view value;
        if (equals != std::string_view::npos && attributes[equals] == '=') {
            attributes.remove_prefix(equals + 1);
            const auto first = attributes.find_first_not_of(blanks);
            attributes.remove_prefix(std::min(first, attributes.size()));
            if (!attributes.empty() && (attributes[0] == '"' || attributes[0] == '\'')) {
                const auto close = std::min(attributes.find(attributes[0], 1), attributes.size());
                value = attributes.substr(1, close - 1);
                attributes.remove_prefix(std::min(close + 1, attributes.size()));
            } else {
                const auto close = std::min(attributes.find_first_of(blanks), attributes.size());
                value = attributes.substr(0, close);
                attributes.remove_prefix(close);
            }
        }
        if (is_same(found, name)) return std::string(value);
    }
}

}  // namespace lobbynet::documents
