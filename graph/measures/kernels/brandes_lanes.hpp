// Brandes' accumulation for Lanes::count sources at once, every tie of length 1.
//
// A breadth-first search per source, all in step: per vertex a bit mask says which lanes reach it
// at the level at hand, and a row of doubles holds the number of shortest paths per lane, later the
// dependency (double, or float where ranks are all that is wanted). Levels are lists of (vertex,
// mask); there are no lists of predecessors, a vertex pulls from the neighbours whose mask shares a
// lane with its own.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "graph/measures/kernels/isa.hpp"
#include "graph/network/network.hpp"

namespace lobbynet {

template <class Number>
class LaneBrandes {
 public:
    /// `in` equals `out` when undirected. All must outlive this object.
    LaneBrandes(const Arcs& out, const Arcs& in, std::span<const double> weight,
                const LaneKernels<Number>& kernels);

    /// At most Lanes::count sources. Adds to sum()[v], for each source s but v itself, the weight
    /// of s times its dependency on v, the sum over t of weight(t) * (paths s-t through v) / (paths
    /// s-t).
    void run(std::span<const Vertex> sources);
    std::span<double> sum() { return sum_; }

 private:
    static constexpr unsigned lanes = Lanes<Number>::count;
    using Mask = typename Lanes<Number>::Mask;

    std::size_t expand(std::size_t begin, std::size_t end);
    void set_level(std::size_t begin, std::size_t end, bool on);

    struct Free {
        void operator()(Number* p) const;
    };
    struct Reach {
        Mask seen;
        Mask fresh;
    };

    Arcs out_;
    Arcs in_;
    std::vector<Number> weight_;
    const LaneKernels<Number>& kernels_;
    std::unique_ptr<Number[], Free> rows_;
    std::vector<Reach> reach_;
    std::vector<Mask> level_;
    std::vector<LaneEntry<Number>> entries_;
    std::vector<std::size_t> begins_;  ///< of the levels, in entries_
    std::vector<double> sum_;
};

extern template class LaneBrandes<double>;
extern template class LaneBrandes<float>;

}  // namespace lobbynet
