// The paragraph styles of a Word document (word/styles.xml), as far as they say what a paragraph
// is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace lobbynet::documents {

struct DocxStyle {
    std::optional<int> heading;  ///< outline level, from 1
    bool contents = false;       ///< a line of a table of contents
    std::optional<bool> bold;
    std::string list;          ///< w:numId
    std::optional<int> level;  ///< w:ilvl
};

class DocxStyles {
 public:
    void read(std::string_view xml, std::string_view file);
    /// With what it inherits; a style that is not known has nothing.
    DocxStyle find(const std::string& id) const;

 private:
    friend class DocxStylesReader;
    struct Entry {
        DocxStyle style;
        std::string based_on;
    };
    std::unordered_map<std::string, Entry> styles_;  ///< by w:styleId
};

/// w:val of a switch such as <w:b/>: on unless it says otherwise.
bool is_on(std::string_view value);

}  // namespace lobbynet::documents
