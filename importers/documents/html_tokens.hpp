// Cuts a web page into tags and text, as tolerantly as the HTML standard asks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lobbynet::documents {

struct HtmlToken {
    enum class Kind : std::uint8_t { text, open, close, end } kind = Kind::end;
    std::string name;          ///< of the tag, in small letters
    std::string_view content;  ///< of a text, as written; of a tag: its attributes, as written
    std::uint32_t line = 0;    ///< where it begins
};

class HtmlTokens {
 public:
    explicit HtmlTokens(std::string_view html) : html_(html) {}
    /// The content of <script>, <style> and the like is never text, and never given.
    HtmlToken next();

 private:
    HtmlToken tag();
    void pass(std::size_t to);
    void pass_until(std::string_view mark);
    void pass_element(std::string_view name);

    std::string_view html_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
};

/// The value of an attribute in HtmlToken::content; empty if there is none.
std::string html_attribute(std::string_view attributes, std::string_view name);

}  // namespace lobbynet::documents
