// The one list of measures. Adding one: a file of its own, and a line here.
#include <array>

#include "graph/measures/betweenness.hpp"
#include "graph/measures/closeness.hpp"
#include "graph/measures/degree.hpp"
#include "graph/measures/eigenvector.hpp"
#include "graph/measures/harmonic.hpp"
#include "graph/measures/measure.hpp"
#include "graph/measures/pagerank.hpp"
#include "graph/measures/strength.hpp"

namespace lobbynet {

std::span<const Measure> all_measures() {
    static const std::array measures{degree_measure,    strength_measure, betweenness_measure,
                                     closeness_measure, harmonic_measure, eigenvector_measure,
                                     pagerank_measure};
    return measures;
}

}  // namespace lobbynet
