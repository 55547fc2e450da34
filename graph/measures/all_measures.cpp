// The one list of measures. Adding one: a file of its own, and a line here.
#include <array>

#include "graph/measures/betweenness.hpp"
#include "graph/measures/brokerage.hpp"
#include "graph/measures/closeness.hpp"
#include "graph/measures/constraint.hpp"
#include "graph/measures/degree.hpp"
#include "graph/measures/effective_size.hpp"
#include "graph/measures/eigenvector.hpp"
#include "graph/measures/harmonic.hpp"
#include "graph/measures/hits.hpp"
#include "graph/measures/katz.hpp"
#include "graph/measures/kcore.hpp"
#include "graph/measures/measure.hpp"
#include "graph/measures/pagerank.hpp"
#include "graph/measures/reach.hpp"
#include "graph/measures/shapley.hpp"
#include "graph/measures/strength.hpp"
#include "graph/measures/two_mode.hpp"

namespace lobbynet {

std::span<const Measure> all_measures() {
    // a comment ends each line, so that one measure stays one line
    static const std::array measures{
        degree_measure,                    //
        strength_measure,                  //
        betweenness_measure,               //
        closeness_measure,                 //
        harmonic_measure,                  //
        eigenvector_measure,               //
        pagerank_measure,                  //
        katz_measure,                      //
        hits_measure,                      //
        hubs_measure,                      //
        kcore_measure,                     //
        constraint_measure,                //
        effective_size_measure,            //
        shapley_measure,                   //
        reach_measure,                     //
        reach_ministries_measure,          //
        reach_themes_measure,              //
        brokerage_measure,                 //
        brokerage_coordinator_measure,     //
        brokerage_itinerant_measure,       //
        brokerage_gatekeeper_measure,      //
        brokerage_representative_measure,  //
        brokerage_liaison_measure,         //
        degree_two_mode_measure,           //
        closeness_two_mode_measure,        //
        betweenness_two_mode_measure,      //
    };
    return measures;
}

}  // namespace lobbynet
