#include "graph/measures/kernels/spectral.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lobbynet {
namespace {

/// Below this, rounding keeps an iteration from ever ending.
constexpr double smallest_tolerance = 1e-14;

/// Of the symmetric tridiagonal matrix: the largest eigenvalue, and its vector (norm 1).
struct RitzPair {
    double value;
    std::vector<double> vector;
};

/// Cyclic Jacobi on the small dense matrix: simple, and accurate to the last digits.
RitzPair largest_of_tridiagonal(const std::vector<double>& diagonal,
                                const std::vector<double>& beside) {
    const std::size_t k = diagonal.size();
    std::vector<double> a(k * k, 0.0);
    std::vector<double> vectors(k * k, 0.0);
    for (std::size_t i = 0; i < k; ++i) {
        a[i * k + i] = diagonal[i];
        if (i + 1 < k) a[i * k + i + 1] = a[(i + 1) * k + i] = beside[i];
        vectors[i * k + i] = 1;
    }
    for (int sweep = 0; sweep < 60; ++sweep) {
        double off = 0;
        double on = 0;
        for (std::size_t i = 0; i < k; ++i) {
            on += a[i * k + i] * a[i * k + i];
            for (std::size_t j = i + 1; j < k; ++j) off += a[i * k + j] * a[i * k + j];
        }
        if (off <= 1e-30 * on) break;
        for (std::size_t p = 0; p < k; ++p) {
            for (std::size_t q = p + 1; q < k; ++q) {
                if (a[p * k + q] == 0) continue;
                const double theta = (a[q * k + q] - a[p * k + p]) / (2 * a[p * k + q]);
                const double t =
                    (theta >= 0 ? 1 : -1) / (std::abs(theta) + std::sqrt(theta * theta + 1));
                const double c = 1 / std::sqrt(t * t + 1);
                const double s = t * c;
                for (std::size_t i = 0; i < k; ++i) {
                    const double ip = a[i * k + p];
                    const double iq = a[i * k + q];
                    a[i * k + p] = c * ip - s * iq;
                    a[i * k + q] = s * ip + c * iq;
                }
                for (std::size_t i = 0; i < k; ++i) {
                    const double pi = a[p * k + i];
                    const double qi = a[q * k + i];
                    a[p * k + i] = c * pi - s * qi;
                    a[q * k + i] = s * pi + c * qi;
                }
                for (std::size_t i = 0; i < k; ++i) {
                    const double ip = vectors[i * k + p];
                    const double iq = vectors[i * k + q];
                    vectors[i * k + p] = c * ip - s * iq;
                    vectors[i * k + q] = s * ip + c * iq;
                }
            }
        }
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < k; ++i) {
        if (a[i * k + i] > a[best * k + best]) best = i;
    }
    RitzPair out{a[best * k + best], std::vector<double>(k)};
    for (std::size_t i = 0; i < k; ++i) out.vector[i] = vectors[i * k + best];
    return out;
}

}  // namespace

double WeightedArcs::row_sum(Vertex v) const {
    if (arcs_.strength.empty()) return arcs_.degree(v);
    double sum = 0;
    for (ArcIndex a = arcs_.first[v]; a < arcs_.first[v + 1]; ++a) sum += arcs_.strength[a];
    return sum;
}

void multiply(const WeightedArcs& a, std::span<const double> x, std::span<double> y) {
    for (Vertex v = 0; v < a.size(); ++v) y[v] = a.row_times(v, x);
}

double dot(std::span<const double> x, std::span<const double> y) {
    double sums[4] = {};
    std::size_t i = 0;
    for (; i + 4 <= x.size(); i += 4) {
        for (std::size_t k = 0; k < 4; ++k) sums[k] += x[i + k] * y[i + k];
    }
    for (; i < x.size(); ++i) sums[0] += x[i] * y[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

void scale(std::span<double> x, double factor) {
    for (double& value : x) value *= factor;
}

void add(std::span<double> y, double factor, std::span<const double> x) {
    for (std::size_t i = 0; i < y.size(); ++i) y[i] += factor * x[i];
}

EigenPair largest_eigenpair(const Product& product, std::vector<double> start, double tolerance,
                            unsigned products, const Monitor& monitor) {
    constexpr std::size_t round = 20;  // basis vectors; memory is round * n doubles
    const std::size_t n = start.size();
    std::vector<std::vector<double>> basis;  // grows to what is needed, kept from round to round
    basis.push_back(std::move(start));
    scale(basis[0], 1 / std::sqrt(dot(basis[0], basis[0])));
    EigenPair out;
    out.vector.resize(n);
    for (unsigned done = 0;;) {
        std::vector<double> diagonal;
        std::vector<double> beside;
        RitzPair ritz{};
        for (std::size_t k = 0;; ++k) {
            monitor.check();
            if (basis.size() < k + 2) basis.emplace_back(n);
            auto& next = basis[k + 1];
            product(basis[k], next);
            ++done;
            if (k > 0) add(next, -beside[k - 1], basis[k - 1]);
            diagonal.push_back(dot(next, basis[k]));
            add(next, -diagonal[k], basis[k]);
            // the first vector is nearly an eigenvector after a restart: rounding would let it back
            // in
            add(next, -dot(next, basis[0]), basis[0]);
            const double norm = std::sqrt(dot(next, next));
            ritz = largest_of_tridiagonal(diagonal, beside);
            out.value = ritz.value;
            out.residual = norm * std::abs(ritz.vector[k]) / std::abs(ritz.value);
            if (out.residual <= tolerance || done >= products || k + 1 == round) break;
            beside.push_back(norm);
            scale(next, 1 / norm);
        }
        std::ranges::fill(out.vector, 0.0);
        for (std::size_t k = 0; k < diagonal.size(); ++k) add(out.vector, ritz.vector[k], basis[k]);
        scale(out.vector, 1 / std::sqrt(dot(out.vector, out.vector)));
        if (out.residual <= tolerance || done >= products) break;
        basis[0] = out.vector;
    }
    // The error is small beside the largest entries only. The smallest ones get their digits from
    // their neighbours.
    for (int step = 0; step < 2 && out.value > 0; ++step) {
        product(out.vector, basis[0]);
        scale(basis[0], 1 / std::sqrt(dot(basis[0], basis[0])));
        out.vector.swap(basis[0]);
    }
    double sum = 0;
    for (const double x : out.vector) sum += x;
    if (sum < 0) scale(out.vector, -1);
    return out;
}

EigenPair power_iteration(const WeightedArcs& a, const std::vector<Vertex>& members,
                          double tolerance, unsigned products, const Monitor& monitor) {
    EigenPair out{0, std::vector<double>(a.size(), 0.0), 1};
    auto& x = out.vector;
    for (const Vertex v : members) x[v] = 1 / std::sqrt(static_cast<double>(members.size()));
    std::vector<double> next(members.size());
    for (unsigned done = 0; done < products && out.residual > tolerance; ++done) {
        monitor.check();
        double squares = 0;
        for (std::size_t i = 0; i < members.size(); ++i) {
            next[i] = x[members[i]] + a.row_times(members[i], x);
            squares += next[i] * next[i];
        }
        const double norm = std::sqrt(squares);
        double change = 0;
        for (std::size_t i = 0; i < members.size(); ++i) {
            const double now = next[i] / norm;
            change += (now - x[members[i]]) * (now - x[members[i]]);
            x[members[i]] = now;
        }
        out.value = norm - 1;
        out.residual = std::sqrt(change);
    }
    return out;
}

std::vector<double> solve_symmetric(const WeightedArcs& a, const std::vector<double>& diagonal,
                                    double factor, double tolerance, const Monitor& monitor) {
    const std::size_t n = diagonal.size();
    std::vector<double> x(n, 0.0), residual(n, 1.0), direction(n), image(n);
    double product = 0;  // residual . residual / diagonal
    for (std::size_t v = 0; v < n; ++v) {
        direction[v] = 1 / diagonal[v];
        product += direction[v];
    }
    const double enough = std::max(tolerance, smallest_tolerance) * static_cast<double>(n);
    double left = static_cast<double>(n);
    while (left > enough) {
        monitor.check();
        multiply(a, direction, image);
        double curvature = 0;
        for (std::size_t v = 0; v < n; ++v) {
            image[v] = diagonal[v] * direction[v] - factor * image[v];
            curvature += direction[v] * image[v];
        }
        const double step = product / curvature;
        const double before = std::exchange(product, 0.0);
        left = 0;
        for (std::size_t v = 0; v < n; ++v) {
            x[v] += step * direction[v];
            residual[v] -= step * image[v];
            product += residual[v] * residual[v] / diagonal[v];
            left += std::abs(residual[v]);
        }
        const double keep = product / before;
        for (std::size_t v = 0; v < n; ++v)
            direction[v] = residual[v] / diagonal[v] + keep * direction[v];
    }
    return x;
}

std::vector<double> solve_by_sweeps(const WeightedArcs& a, const std::vector<double>& factor,
                                    double tolerance, const Monitor& monitor) {
    const Vertex n = a.size();
    std::vector<double> x(n, 1.0);
    std::vector<double> passed = factor;  // factor(u) x(u)
    double change = n;
    double total = n;
    while (change > std::max(tolerance, smallest_tolerance) * total) {
        monitor.check();
        change = total = 0;
        for (Vertex v = 0; v < n; ++v) {
            const double now = 1 + a.row_times(v, passed);
            change += std::abs(now - x[v]);
            total += now;
            x[v] = now;
            passed[v] = factor[v] * now;
        }
    }
    return x;
}

}  // namespace lobbynet
