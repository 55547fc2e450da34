#include "importers/documents/docx_numbering.hpp"

#include <algorithm>
#include <charconv>

#include "importers/reading/xml.hpp"

namespace lobbynet::documents {
namespace {

std::uint32_t number(std::string_view text, std::uint32_t otherwise) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : otherwise;
}

}  // namespace

class DocxNumberingReader : public reading::XmlHandler {
 public:
    explicit DocxNumberingReader(DocxNumbering& numbering) : numbering_(numbering) {}

    void start(std::string_view name, const reading::XmlAttributes& attributes,
               std::uint32_t) override {
        const std::string_view value = attributes["val"];
        if (name == "abstractNum") {
            abstract_ = &numbering_.abstracts_[std::string(attributes["abstractNumId"])];
            list_.clear();
        } else if (name == "num") {
            abstract_ = nullptr;
            list_ = attributes["numId"];
        } else if (name == "abstractNumId" && !list_.empty()) {
            numbering_.lists_[list_] = value;
        } else if (name == "lvl" || name == "lvlOverride") {
            at_ = number(attributes["ilvl"], 0);
            level_ = abstract_ != nullptr && at_ < DocxNumbering::levels ? &abstract_->level[at_]
                                                                         : nullptr;
        } else if (name == "startOverride") {
            if (!list_.empty() && at_ < DocxNumbering::levels) {
                numbering_.restarts_[list_][at_] = number(value, 1);
            }
        } else if (level_ != nullptr) {
            describe(name, value);
        }
    }
    void end(std::string_view name) override {
        if (name == "lvl") level_ = nullptr;
        if (name == "abstractNum") abstract_ = nullptr;
        if (name == "num") list_.clear();
    }
    void text(std::string_view) override {}

 private:
    using Level = DocxNumbering::Level;

    void describe(std::string_view name, std::string_view value) {
        if (name == "start") {
            level_->start = std::min(number(value, 1), 1'000'000U);
        } else if (name == "lvlText") {
            level_->text = value.substr(0, 100);
        } else if (name == "pStyle") {
            level_->style_id = value;
        } else if (name == "numFmt") {
            if (value == "bullet") level_->kind = Level::Kind::bullet;
            if (value == "none") level_->kind = Level::Kind::none;
            if (value == "upperRoman") level_->style = NumberStyle::upper_roman;
            if (value == "lowerRoman") level_->style = NumberStyle::lower_roman;
            if (value == "upperLetter") level_->style = NumberStyle::upper_letter;
            if (value == "lowerLetter") level_->style = NumberStyle::lower_letter;
        }
    }

    DocxNumbering& numbering_;
    DocxNumbering::Abstract* abstract_ = nullptr;
    std::string list_;
    std::uint32_t at_ = 0;
    Level* level_ = nullptr;
};

void DocxNumbering::read(std::string_view xml, std::string_view file) {
    DocxNumberingReader reader(*this);
    reading::read_xml(xml, file, reader);
}

DocxNumbering::Abstract* DocxNumbering::abstract_of(const std::string& list) {
    const auto found = lists_.find(list);
    if (found == lists_.end()) return nullptr;
    const auto abstract = abstracts_.find(found->second);
    return abstract == abstracts_.end() ? nullptr : &abstract->second;
}

std::optional<int> DocxNumbering::level_of_style(const std::string& list,
                                                 const std::string& style) const {
    const auto found = lists_.find(list);
    if (found == lists_.end()) return std::nullopt;
    const auto abstract = abstracts_.find(found->second);
    if (abstract == abstracts_.end()) return std::nullopt;
    for (std::size_t i = 0; i < levels; ++i) {
        if (abstract->second.level[i].style_id == style) return static_cast<int>(i);
    }
    return std::nullopt;
}

std::optional<DocxNumbering::Marker> DocxNumbering::next(const Reference& reference) {
    if (reference.list.empty() || reference.list == "0") return std::nullopt;
    Abstract* const abstract = abstract_of(reference.list);
    // a list that nothing is known of is still a list
    if (abstract == nullptr) return Marker{"•", true};
    const auto at =
        static_cast<std::size_t>(std::clamp(reference.level, 0, static_cast<int>(levels) - 1));
    if (const auto restart = restarts_.find(reference.list); restart != restarts_.end()) {
        for (std::size_t i = 0; i < levels; ++i) {
            if (restart->second[i] > 0) abstract->count[i] = restart->second[i] - 1;
        }
        restarts_.erase(restart);  // once, at the first paragraph of the list
    }
    const Level& level = abstract->level[at];
    if (level.kind == Level::Kind::bullet) return Marker{"•", true};
    if (level.kind == Level::Kind::none) return Marker{};
    auto& count = abstract->count[at];
    count = count == 0 ? std::max(level.start, 1U) : count + 1;
    std::fill(abstract->count.begin() + static_cast<std::ptrdiff_t>(at) + 1, abstract->count.end(),
              0U);
    Marker marker;
    for (std::size_t i = 0; i < level.text.size(); ++i) {
        const char next = i + 1 < level.text.size() ? level.text[i + 1] : '\0';
        if (level.text[i] == '%' && next >= '1' && next <= '9') {
            const auto other = static_cast<std::size_t>(next - '1');
            const Level& shown = abstract->level[other];
            const std::uint32_t value =
                abstract->count[other] == 0 ? shown.start : abstract->count[other];
            marker.text += format_number(value, shown.style);
            ++i;
        } else {
            marker.text += level.text[i];
        }
    }
    return marker;
}

}  // namespace lobbynet::documents
