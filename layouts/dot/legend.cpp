#include "layouts/dot/legend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lobbynet {
namespace {

SceneNode text_node(std::string name, std::string text, double left, double y, double type,
                    Weight weight) {
    SceneNode node;
    node.name = std::move(name);
    node.shape = Shape::text;
    node.type = type;
    node.weight = weight;
    node.align = Align::left;
    node.ink = weight == Weight::bold ? black : Colour{0x33, 0x33, 0x33, 255};
    const double width = text_width(text, type, weight) + 2;
    node.box = {left + width / 2, y, width / 2, line_height(type) / 2};
    node.lines = {std::move(text)};
    node.pen = 0;
    return node;
}

constexpr double largest_heading = 0.8;  // of the type of the title

/// Puts pieces side by side and starts a new line where one does not fit.
class Flow {
 public:
    Flow(Scene& scene, double left, double right, double y, double type, std::string prefix)
        : scene_(scene),
          left_(left),
          right_(right),
          x_(left),
          y_(y),
          type_(type),
          prefix_(std::move(prefix)) {}

    void text(const std::string& what, Weight weight, double after) {
        const double width = text_width(what, type_, weight);
        if (x_ > left_ && x_ + width > right_) next_line();
        // a single piece that is wider than the paper is broken
        if (width > right_ - left_) {
            const auto letters = static_cast<std::size_t>(static_cast<double>(what.size()) *
                                                          (right_ - left_) / width * 0.9);
            for (const auto& line : wrap(what, std::max<std::size_t>(letters, 20))) {
                put(line, weight);
                next_line();
            }
            return;
        }
        put(what, weight);
        x_ += after;
    }

    void swatch(const ActorStyle& style, std::string_view word) {
        const double side = type_ * 1.3;
        const double width = side * 1.5 + type_ * 0.4 + text_width(word, type_);
        if (x_ > left_ && x_ + width > right_) next_line();
        SceneNode node;
        node.name = fmt::format("{}{}", prefix_, count_++);
        node.box = {x_ + side * 0.75, y_, side * 0.75, side / 2};
        node.shape = style.shape;
        node.fill = tint(style.colour, 0.16);
        node.border = style.colour;
        node.pen = type_ * 0.13;
        if (!style.mark.empty()) node.lines = {std::string(style.mark)};
        node.type = type_ * 0.85;
        scene_.nodes.push_back(std::move(node));
        x_ += side * 1.5 + type_ * 0.4;
        put(std::string(word), Weight::regular);
        x_ += type_ * 1.5;
    }

    void next_line() {
        x_ = left_;
        y_ -= type_ * 1.55;
    }

 private:
    void put(const std::string& what, Weight weight) {
        scene_.nodes.push_back(
            text_node(fmt::format("{}{}", prefix_, count_++), what, x_, y_, type_, weight));
        x_ += text_width(what, type_, weight);
    }

    Scene& scene_;
    double left_;
    double right_;
    double x_;
    double y_;
    double type_;
    std::string prefix_;
    int count_ = 0;
};

}  // namespace

PaperSize paper_size(Paper paper) {
    switch (paper) {
        case Paper::a4:
            return {841.89, 595.28};
        case Paper::a3:
            return {1190.55, 841.89};
        case Paper::a2:
            return {1683.78, 1190.55};
        case Paper::a1:
            return {2383.94, 1683.78};
        case Paper::a0:
            return {3370.39, 2383.94};
    }
    return {};
}

void fit_to_paper(Scene& scene, const Box& area, const Furniture& furniture, Paper paper) {
    const PaperSize size = paper_size(paper);
    const double unit = size.width / 1190.55;
    const double margin = 26 * unit;
    const double bottom = 18 * unit;
    const double title_type = 19 * unit;
    const double legend_type = std::max(7.0, 9.4 * unit);
    const double footer_type = std::max(6.5, 8.2 * unit);
    // room for three lines of legend and three of footer, whether they are needed or not: the
    // drawing keeps its place
    const double below = bottom + 3 * footer_type * 1.55 + 3 * legend_type * 1.55 + 8 * unit;
    const double above = margin + title_type * 1.6;

    const double width = size.width - 2 * margin;
    const double height = size.height - above - below;
    double factor = largest_factor * unit;
    if (area.hw > 0) factor = std::min(factor, width / (2 * area.hw));
    if (area.hh > 0) factor = std::min(factor, height / (2 * area.hh));
    transform(scene, factor, size.width / 2 - area.x * factor,
              below + height / 2 - area.y * factor);
    for (SceneNode& node : scene.nodes) {
        if (node.is_heading) node.type = std::min(node.type, largest_heading * title_type);
    }
    scene.width = size.width;
    scene.height = size.height;

    auto title = text_node("title", furniture.title, margin, size.height - margin - title_type / 2,
                           title_type, Weight::bold);
    if (2 * title.box.hw > width) {  // a long title gets smaller type, not a cut
        const double smaller = title_type * width / (2 * title.box.hw);
        title = text_node("title", furniture.title, margin, size.height - margin - title_type / 2,
                          smaller, Weight::bold);
    }
    scene.nodes.push_back(std::move(title));

    const double footer_top = bottom + 3 * footer_type * 1.55;
    Flow legend(scene, margin, size.width - margin, footer_top + 2.5 * legend_type * 1.55,
                legend_type, "legend");
    legend.text(furniture.legend_word, Weight::bold, legend_type);
    for (const auto actor : furniture.classes) {
        const ActorStyle& style = style_of(actor);
        legend.swatch(style, furniture.legend_word == "Legenda" ? style.dutch : style.english);
    }
    for (std::size_t i = 0; i < furniture.legend.size(); ++i) {
        legend.text(furniture.legend[i] + (i + 1 < furniture.legend.size() ? ";" : "."),
                    Weight::regular, legend_type * 0.6);
    }
    Flow footer(scene, margin, size.width - margin, bottom + 2.5 * footer_type * 1.55, footer_type,
                "footer");
    for (std::size_t i = 0; i < furniture.footer.size(); ++i) {
        footer.text(furniture.footer[i] + (i + 1 < furniture.footer.size() ? "  •" : ""),
                    Weight::regular, footer_type * 0.6);
    }
}

}  // namespace lobbynet
