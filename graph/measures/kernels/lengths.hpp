// Lengths of ties for shortest paths: 1 / strength, so that two paths of equal length are seen to
// be equal. In doubles 0.1 + 0.2 is longer than 0.15 + 0.15, and a broker would silently lose its
// share.
//
// Exact where it can be: every strength is turned back into the fraction that it was written as
// (0.1 is 1/10, 6.666666666666667 is 20/3), the lengths are scaled to integers without a common
// factor, and no path gets longer than 2^49; then sums of lengths are exact in doubles. Where the
// strengths have no such fractions (at most 10^6 above or below the line), lengths are doubles and
// two path lengths count as equal when they differ by less than 10^-10 of the larger.
#pragma once

#include <vector>

#include "graph/network/network.hpp"

namespace lobbynet {

struct ArcLengths {
    std::vector<double> length;  ///< per arc of the Arcs it was made of; empty: every length is 1
    double unit = 1;             ///< a tie's true length is length * unit
    double tolerance = 0;        ///< relative; 0: lengths are exact integers
    bool unweighted() const { return length.empty(); }
};

/// O(m log m) at worst (one fraction per different strength).
ArcLengths arc_lengths(const Arcs& arcs);

}  // namespace lobbynet
