// Where boxes go: simulated annealing over what makes a map readable (crossings, ties over boxes,
// overlaps, lengths, the shape of the paper), from a given start. Davidson & Harel, Drawing Graphs
// Nicely Using Simulated Annealing, 1996. The same on every machine: own random numbers, a number
// of moves instead of a clock, and only arithmetic that IEEE 754 rounds exactly.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "layouts/scene.hpp"

namespace lobbynet {

/// Ties end at the outline. What lies between an outline and its box counts as free for ellipses
/// only.
enum class Outline : std::uint8_t { rectangle, rounded, ellipse, hexagon, octagon };
enum class Anchor : std::uint8_t {
    centre,  ///< ties point at the middle
    nearest  ///< ties end at the nearest part of the box: cards
};
enum class Mobility : std::uint8_t { free, fixed };

struct Body {
    Box box;
    Outline outline = Outline::rectangle;
    Anchor anchor = Anchor::centre;
    Mobility mobility = Mobility::free;
    /// Pull to the centre of the map (positive) or push to its rim (negative), by the square of
    /// the distance from there as a part of the radius.
    double pull = 0;
};

struct BodyLink {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
};

struct PlacementOptions {
    double radius = 400;  ///< half the width of the map, for Body::pull
    double aspect = 1.5;  ///< width to height of the paper that the map has to fill
    std::uint32_t moves = 30000;
    std::uint64_t seed = 1;
    double gap = 10;       ///< wanted between two bodies
    double clearance = 5;  ///< wanted between a tie and a body that is not its own
    // What things cost; an overlap of two bodies is 40 and 2 a point.
    double crossing = 20;
    double over_box = 140;
    double length = 0.012;  ///< per point of tie
    double size = 0.3;      ///< per point of width of the smallest paper that holds the map
    /// At the end, how often each body in turn goes to the best place of a grid over the map.
    int sweeps = 0;
    double heat = 40;    ///< start temperature, in the same unit
    double cool = 0.4;   ///< end temperature
    double reach = 0.5;  ///< of the first moves, as a part of the map's width
};

struct Placement {
    std::vector<Body> bodies;
    double cost = 0;
};
Placement anneal(std::vector<Body> bodies, const std::vector<BodyLink>& links,
                 const PlacementOptions& options);

/// Whether a segment runs over a body, or nearer to it than `clearance`.
bool meets(const std::array<Point, 2>& segment, const Body& body, double clearance);

/// The box around all of them.
Box extent(const std::vector<Body>& bodies);

/// The ends of a link between two bodies: centres or nearest parts.
std::array<Point, 2> link_ends(const Body& a, const Body& b);

/// The part of a link that is outside both bodies: what is drawn.
std::array<Point, 2> visible_link(const Body& a, const Body& b);

/// Pushes bodies apart until none overlap (least movement first, at most `rounds`), order kept.
/// True if it succeeded.
bool separate(std::vector<Body>& bodies, double gap, int rounds = 200);

/// Widens the positions, not the sizes, in the direction in which the map is smaller than the
/// paper; never more than `limit` times.
void stretch(std::vector<Body>& bodies, double aspect, double limit = 1.6);

/// Moves bodies apart, in the same proportions, until they fill a paper of that size; never more
/// than `limit` times, and never together.
void fill(std::vector<Body>& bodies, double width, double height, double limit = 1.8);

/// Rounds positions to 1/64 point: what sine and cosine give differs by processor in the last bit,
/// and a search must not start from there.
void settle(std::vector<Body>& bodies);

/// 64-bit random numbers (splitmix64), the same on every machine.
class Dice {
 public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    double unit() { return static_cast<double>(next() >> 11U) * 0x1p-53; }  ///< [0, 1)
    double exponential();  ///< mean 1; von Neumann's method: comparisons only
    Point direction();     ///< a point of the unit disc, evenly spread
    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(unit() * n); }

 private:
    std::uint64_t state_;
};

}  // namespace lobbynet
