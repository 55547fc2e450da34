#include "importers/documents/odt_styles.hpp"

#include <algorithm>
#include <charconv>

namespace lobbynet::documents {
namespace {

std::uint32_t number(std::string_view text, std::uint32_t otherwise) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : otherwise;
}

NumberStyle style_of(std::string_view format) {
    if (format == "I") return NumberStyle::upper_roman;
    if (format == "i") return NumberStyle::lower_roman;
    if (format == "A") return NumberStyle::upper_letter;
    if (format == "a") return NumberStyle::lower_letter;
    return NumberStyle::decimal;
}

}  // namespace

std::string OdtCounter::next(std::size_t level) {
    level = std::min(level, count_.size() - 1);
    const OdtLevel& own = (*levels_)[level];
    if (own.kind == OdtLevel::Kind::bullet) return "•";
    count_[level] = count_[level] == 0 ? std::max(own.start, 1U) : count_[level] + 1;
    std::fill(count_.begin() + static_cast<std::ptrdiff_t>(level) + 1, count_.end(), 0U);
    if (own.kind == OdtLevel::Kind::none) return {};
    std::string out = own.prefix;
    const std::size_t shown = std::clamp<std::size_t>(own.shown, 1, level + 1);
    for (std::size_t i = level + 1 - shown; i <= level; ++i) {
        if (i > level + 1 - shown) out += '.';
        out += format_number(std::max(count_[i], 1U), (*levels_)[i].style);
    }
    return out + own.suffix;
}

void OdtStyles::start(std::string_view name, const reading::XmlAttributes& attributes) {
    if (name == "style") {
        style_ = &styles_[std::string(attributes["name"])];
        style_->parent = attributes["parent-style-name"];
    } else if (name == "text-properties") {
        if (style_ == nullptr) return;
        const std::string_view weight = attributes["font-weight"];
        if (!weight.empty()) style_->bold = weight == "bold" || number(weight, 0) >= 600;
    } else if (name == "list-style") {
        levels_ = &lists_[std::string(attributes["name"])];
    } else if (name == "outline-style") {
        levels_ = &outline_;
    } else if (levels_ != nullptr &&
               (name == "list-level-style-number" || name == "list-level-style-bullet" ||
                name == "list-level-style-image" || name == "outline-level-style")) {
        const std::uint32_t at = number(attributes["level"], 0);
        if (at < 1 || at > levels_->size()) return;
        OdtLevel& level = (*levels_)[at - 1];
        const bool counts = name == "list-level-style-number" || name == "outline-level-style";
        level.kind = !counts                            ? OdtLevel::Kind::bullet
                     : attributes["num-format"].empty() ? OdtLevel::Kind::none
                                                        : OdtLevel::Kind::number;
        level.style = style_of(attributes["num-format"]);
        level.start = std::min(number(attributes["start-value"], 1), 1'000'000U);
        level.shown = number(attributes["display-levels"], 1);
        level.prefix = attributes["num-prefix"].substr(0, 20);
        level.suffix = attributes["num-suffix"].substr(0, 20);
    }
}

void OdtStyles::end(std::string_view name) {
    if (name == "style") style_ = nullptr;
    if (name == "list-style" || name == "outline-style") levels_ = nullptr;
}

std::optional<bool> OdtStyles::weight(const std::string& style) const {
    const std::string* next = &style;
    for (int steps = 0; steps < 16; ++steps) {  // styles may be based on each other in a circle
        const auto found = styles_.find(*next);
        if (found == styles_.end()) return std::nullopt;
        if (found->second.bold) return found->second.bold;
        next = &found->second.parent;
    }
    return std::nullopt;
}

const OdtLevels* OdtStyles::list(const std::string& name) const {
    const auto found = lists_.find(name);
    return found == lists_.end() ? nullptr : &found->second;
}

}  // namespace lobbynet::documents
