#include "graph/measures/normalise.hpp"

#include <algorithm>
#include <limits>

namespace lobbynet {

double divisor(Largest largest, Vertex n, Direction direction) {
    const double others = n > 0 ? n - 1.0 : 0.0;
    const double twice = direction == Direction::directed ? 2 : 1;
    switch (largest) {
        case Largest::degree:
            return twice * others;
        case Largest::distance:
            return others;
        case Largest::betweenness:
            return n > 1 ? twice * others * (n - 2.0) / 2 : 0;
    }
    return 0;
}

std::vector<double> normalise(const std::vector<double>& scores, Largest largest,
                              const Network& network) {
    const double by = divisor(largest, network.size(), network.direction());
    std::vector<double> out(scores.size(), std::numeric_limits<double>::quiet_NaN());
    if (by > 0) std::ranges::transform(scores, out.begin(), [by](double s) { return s / by; });
    return out;
}

}  // namespace lobbynet
