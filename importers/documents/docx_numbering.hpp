// The numbers and bullets of Word's paragraphs, which its text does not hold: word/numbering.xml
// (ECMA-376 part 1, 17.9) says how they look, and they are counted here as Word counts them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "importers/documents/document_text.hpp"

namespace lobbynet::documents {

class DocxNumbering {
 public:
    static constexpr std::size_t levels = 9;

    /// `xml`: word/numbering.xml; `file` for messages.
    void read(std::string_view xml, std::string_view file);

    struct Reference {
        std::string list;  ///< w:numId; empty or "0": none
        int level = 0;
    };
    struct Marker {
        std::string text;  ///< "•", "2.1", "b)"; empty: the list shows none
        bool bullet = false;
    };
    /// Counts the paragraph and says what stands before it; nullopt if it is in no list.
    std::optional<Marker> next(const Reference& reference);

    /// The level that a list ties to a paragraph style.
    std::optional<int> level_of_style(const std::string& list, const std::string& style) const;

 private:
    friend class DocxNumberingReader;
    struct Level {
        enum class Kind : std::uint8_t { number, bullet, none } kind = Kind::number;
        NumberStyle style = NumberStyle::decimal;
        std::uint32_t start = 1;
        std::string text;      ///< "%1.%2"
        std::string style_id;  ///< w:pStyle
    };
    struct Abstract {
        std::array<Level, levels> level;
        std::array<std::uint32_t, levels> count{};  ///< 0: not begun
    };
    Abstract* abstract_of(const std::string& list);

    std::unordered_map<std::string, Abstract> abstracts_;  ///< by w:abstractNumId
    std::unordered_map<std::string, std::string> lists_;   ///< w:numId -> w:abstractNumId
    std::unordered_map<std::string, std::array<std::uint32_t, levels>> restarts_;  ///< by w:numId
};

}  // namespace lobbynet::documents
