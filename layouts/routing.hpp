// Ties that would run over a box go round it: else they come out on its other side and read as ties
// of that box.
#pragma once

#include <cstdint>
#include <vector>

#include "layouts/placement.hpp"

namespace lobbynet {

/// The points of the tie between two bodies: its ends on their outlines, and between them where it
/// bends. Straight where nothing is in the way; else the shortest way past the corners of what is
/// (a visibility graph: Lozano-Pérez & Wesley 1979, doi:10.1145/359156.359164), a bend counting as
/// some length. Straight over the box where there is no way round. Only bodies that are in the way
/// of some way tried are looked at closely: near linear in the number of bodies.
std::vector<Point> route_tie(const std::vector<Body>& bodies, std::uint32_t a, std::uint32_t b);

}  // namespace lobbynet
