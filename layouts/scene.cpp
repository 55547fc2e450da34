#include "layouts/scene.hpp"

namespace lobbynet {

void transform(Scene& scene, double factor, double dx, double dy) {
    const auto move = [&](double& x, double& y) {
        x = x * factor + dx;
        y = y * factor + dy;
    };
    const auto scale = [&](Box& box) {
        move(box.x, box.y);
        box.hw *= factor;
        box.hh *= factor;
    };
    for (auto& node : scene.nodes) {
        scale(node.box);
        node.type *= factor;
        node.pen *= factor;
    }
    for (auto& card : scene.cards) {
        scale(card.box);
        card.pen *= factor;
    }
    for (auto& path : scene.paths) {
        for (auto& point : path.points) move(point.x, point.y);
        path.pen *= factor;
    }
}

}  // namespace lobbynet
