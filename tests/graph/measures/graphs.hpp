// Small graphs whose values are known, and ways to build them. For the tests of measures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/measures/measure.hpp"
#include "graph/network/network.hpp"

namespace lobbynet::test {

struct Line {
    std::string source;
    std::string target;
    double strength = 1;
};

/// Vertices in the order in which the ties name them, then `isolates`. Kind: node.
Network make(const std::vector<Line>& ties, Direction direction = Direction::undirected,
             const std::vector<std::string>& isolates = {});

/// Vertices "0" .. "n - 1".
Network make(Vertex n, std::vector<NetworkTie> ties, Direction direction = Direction::undirected);

/// "Medici-Ridolfi Medici-Albizzi ...": words with a hyphen are ties.
Network make(std::string_view words, Direction direction = Direction::undirected);

/// Padgett's marriages of 15 Florentine families (Breiger & Pattison 1986), 20 ties.
Network florentine();
/// Zachary's karate club (1977), unweighted: "1" .. "34", 78 ties.
Network karate();
/// Krackhardt's kite (1990): 10 actors, 18 ties.
Network kite();
/// The seven stakeholder lists of the sample plan as a two-mode network; throws when the file
/// cannot be read. See `plan_available`.
Network plan();
bool plan_available();

/// The value of vertex `id`.
double at(const Network& network, const std::vector<double>& values, std::string_view id);

/// The scores of a measure by its name.
Scores measure(std::string_view name, const Network& network, const MeasureOptions& options = {});

}  // namespace lobbynet::test
