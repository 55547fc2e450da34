// Arcs as a sparse matrix, for measures that solve for a vector.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "graph/measures/measure.hpp"

namespace lobbynet {

/// Entry (v, w) is the strength of the arc v -> w, or 1 when weights are ignored.
class WeightedArcs {
 public:
    WeightedArcs(const Arcs& arcs, Weights weights) : arcs_(arcs) {
        if (weights == Weights::ignore) arcs_.strength = {};
    }
    Vertex size() const { return arcs_.size(); }
    const Arcs& arcs() const { return arcs_; }

    double row_sum(Vertex v) const;
    double row_times(Vertex v, std::span<const double> x) const {
        double sum = 0;
        if (arcs_.strength.empty()) {
            for (ArcIndex a = arcs_.first[v]; a < arcs_.first[v + 1]; ++a)
                sum += x[arcs_.target[a]];
        } else {
            for (ArcIndex a = arcs_.first[v]; a < arcs_.first[v + 1]; ++a)
                sum += arcs_.strength[a] * x[arcs_.target[a]];
        }
        return sum;
    }

 private:
    Arcs arcs_;
};

/// y = A x
void multiply(const WeightedArcs& a, std::span<const double> x, std::span<double> y);

double dot(std::span<const double> x, std::span<const double> y);
void scale(std::span<double> x, double factor);
/// y += factor * x
void add(std::span<double> y, double factor, std::span<const double> x);

struct EigenPair {
    double value = 0;
    std::vector<double> vector;  ///< Euclidean norm 1, sum not negative
    double residual = 0;         ///< norm of A x - value x, relative to value
};

/// y = A x for a symmetric A
using Product = std::function<void(std::span<const double> x, std::span<double> y)>;

/// The largest (not the largest by size) eigenvalue of a symmetric matrix, with its vector:
/// Lanczos, restarted from the best vector of each round. Stops at `tolerance` or after `products`
/// multiplications, whichever comes first. `start` must not be 0 everywhere.
EigenPair largest_eigenpair(const Product& product, std::vector<double> start, double tolerance,
                            unsigned products, const Monitor& monitor);

/// The largest eigenvalue of all, with its vector, of nonnegative arcs among `members`, who reach
/// each other: powers of A + I.
EigenPair power_iteration(const WeightedArcs& a, const std::vector<Vertex>& members,
                          double tolerance, unsigned products, const Monitor& monitor);

/// (diagonal - factor A) x = 1 by conjugate gradients, for a symmetric and positive definite left
/// side. Stops when the residual is `tolerance` of the right side.
std::vector<double> solve_symmetric(const WeightedArcs& a, const std::vector<double>& diagonal,
                                    double factor, double tolerance, const Monitor& monitor);

/// x(v) = 1 + sum over entries (v, u) of A(v, u) factor(u) x(u) by Gauss-Seidel sweeps, where that
/// converges. Stops when a sweep changes x by less than `tolerance` of itself.
std::vector<double> solve_by_sweeps(const WeightedArcs& a, const std::vector<double>& factor,
                                    double tolerance, const Monitor& monitor);

}  // namespace lobbynet
