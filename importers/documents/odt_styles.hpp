// What the styles of an OpenDocument text (styles.xml, and the automatic ones of content.xml) say
// of weight and of the numbers before headings and list items.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "importers/documents/document_text.hpp"
#include "importers/reading/xml.hpp"

namespace lobbynet::documents {

/// One level of a list or of the outline.
struct OdtLevel {
    enum class Kind : std::uint8_t { none, bullet, number } kind = Kind::none;
    NumberStyle style = NumberStyle::decimal;
    std::uint32_t start = 1;
    std::uint32_t shown = 1;  ///< how many levels the number shows: 2.1 is two
    std::string prefix;
    std::string suffix;
};
using OdtLevels = std::array<OdtLevel, 10>;

/// Counts the items of a list, or the headings of a document, as their levels say.
class OdtCounter {
 public:
    explicit OdtCounter(const OdtLevels& levels) : levels_(&levels) {}
    /// What stands before the next item of that level (from 0); empty if nothing does.
    std::string next(std::size_t level);

 private:
    const OdtLevels* levels_;
    std::array<std::uint32_t, 10> count_{};
};

class OdtStyles {
 public:
    /// Elements of both files pass by here.
    void start(std::string_view name, const reading::XmlAttributes& attributes);
    void end(std::string_view name);

    /// nullopt: the style leaves it to what is around.
    std::optional<bool> weight(const std::string& style) const;
    bool bold(const std::string& style) const { return weight(style).value_or(false); }
    const OdtLevels* list(const std::string& name) const;
    const OdtLevels& outline() const { return outline_; }

 private:
    struct Style {
        std::string parent;
        std::optional<bool> bold;
    };
    std::unordered_map<std::string, Style> styles_;
    std::unordered_map<std::string, OdtLevels> lists_;
    OdtLevels outline_;
    Style* style_ = nullptr;
    OdtLevels* levels_ = nullptr;
};

}  // namespace lobbynet::documents
