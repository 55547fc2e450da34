// The one place where a raw score becomes a normalised one: divided by the largest value that any
// network of that size can give (Freeman, Social Networks 1:215-239, 1979). A directed network has
// twice as many ties and ordered pairs, so its divisors are twice as large.
// Too small a network (n <= 1 for degree and distance, n <= 2 for betweenness) has no largest
// value: the normalised score is NaN.
#pragma once

#include <vector>

#include "graph/network/network.hpp"

namespace lobbynet {

enum class Largest : std::uint8_t {
    degree,       ///< n - 1 (directed: 2 (n - 1), ties in and out)
    distance,     ///< n - 1, whatever the direction: a sum over the other vertices
    betweenness,  ///< (n - 1)(n - 2) / 2 unordered pairs (directed: ordered pairs, twice that)
};

double divisor(Largest largest, Vertex n, Direction direction);

/// scores / divisor; all NaN when the divisor is 0.
std::vector<double> normalise(const std::vector<double>& scores, Largest largest,
                              const Network& network);

}  // namespace lobbynet
