// Making room after a placement: pushing apart, stretching to the shape of the paper, filling it.
#include <algorithm>
#include <cmath>

#include "layouts/geometry.hpp"
#include "layouts/placement.hpp"

namespace lobbynet {

bool separate(std::vector<Body>& bodies, double gap, int rounds) {
    for (int round = 0; round < rounds; ++round) {
        bool moved = false;
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            for (std::size_t j = i + 1; j < bodies.size(); ++j) {
                Box& a = bodies[i].box;
                Box& b = bodies[j].box;
                if (overlap_depth(a, b, gap) <= 1e-6) continue;
                const bool a_moves = bodies[i].mobility == Mobility::free;
                const bool b_moves = bodies[j].mobility == Mobility::free;
                if (!a_moves && !b_moves) continue;
                moved = true;
                const double x = a.hw + b.hw + gap - std::abs(a.x - b.x);
                const double y = a.hh + b.hh + gap - std::abs(a.y - b.y);
                const double part = a_moves && b_moves ? 0.5 : 1;
                const double push = (std::min(x, y) + 1e-3) * part;
                double& from = x < y ? a.x : a.y;
                double& to = x < y ? b.x : b.y;
                const double sign = from <= to ? 1 : -1;
                if (a_moves) from -= sign * push;
                if (b_moves) to += sign * push;
            }
        }
        if (!moved) return true;
    }
    return false;
}

void fill(std::vector<Body>& bodies, double width, double height, double limit) {
    double low = 1;
    double high = limit;
    for (int step = 0; step < 30; ++step) {
        const double middle = (low + high) / 2;
        std::vector<Body> wider = bodies;
        for (Body& body : wider) {
            body.box.x *= middle;
            body.box.y *= middle;
        }
        const Box all = extent(wider);
        (2 * all.hw < width && 2 * all.hh < height ? low : high) = middle;
    }
    for (Body& body : bodies) {
        body.box.x *= low;
        body.box.y *= low;
    }
}

void stretch(std::vector<Body>& bodies, double aspect, double limit) {
    const auto size = [&](double fx, double fy) {
        std::vector<Body> wider = bodies;
        for (Body& body : wider) {
            body.box.x *= fx;
            body.box.y *= fy;
        }
        const Box all = extent(wider);
        return std::pair(all.hw, all.hh);
    };
    if (bodies.empty()) return;
    const auto [width, height] = size(1, 1);
    const bool wider = width < height * aspect;
    double low = 1;
    double high = limit;
    for (int step = 0; step < 30; ++step) {
        const double middle = (low + high) / 2;
        const auto [w, h] = wider ? size(middle, 1) : size(1, middle);
        ((wider ? w < h * aspect : h * aspect < w) ? low : high) = middle;
    }
    for (Body& body : bodies) (wider ? body.box.x : body.box.y) *= low;
}

}  // namespace lobbynet
