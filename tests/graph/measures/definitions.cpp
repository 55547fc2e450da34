#include "tests/graph/measures/definitions.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <utility>

#include "tests/graph/measures/graphs.hpp"

namespace lobbynet::test {
namespace {

using Matrix = std::vector<std::vector<double>>;

Matrix product(const Matrix& a, const Matrix& b) {
    Matrix out(a.size(), std::vector<double>(a.size(), 0.0));
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t k = 0; k < a.size(); ++k)
            for (std::size_t j = 0; j < a.size(); ++j) out[i][j] += a[i][k] * b[k][j];
    return out;
}

/// Divides by the largest entry, which it returns.
double scale_to_one(Matrix& a) {
    double largest = 0;
    for (const auto& row : a)
        for (const double value : row) largest = std::max(largest, value);
    if (largest == 0) return 1;
    for (auto& row : a)
        for (double& value : row) value /= largest;
    return largest;
}

/// The direction of A^(2^40) 1, by squaring.
std::vector<double> limit_of_powers(Matrix a) {
    for (int step = 0; step < 40; ++step) {
        a = product(a, a);
        scale_to_one(a);
    }
    std::vector<double> x;
    double squares = 0;
    for (const auto& row : a) {
        double sum = 0;
        for (const double value : row) sum += value;
        x.push_back(sum);
        squares += sum * sum;
    }
    for (double& value : x) value = squares > 0 ? value / std::sqrt(squares) : 0;
    return x;
}

}  // namespace

Dense dense(const Network& network, Weights weights) {
    Dense out{network.size(), network.direction() == Direction::directed, {}};
    out.strength.assign(out.n, std::vector<double>(out.n, 0.0));
    const Arcs arcs = network.out();
    for (Vertex v = 0; v < arcs.size(); ++v) {
        for (ArcIndex a = arcs.first[v]; a < arcs.first[v + 1]; ++a)
            out.strength[v][arcs.target[a]] =
                weights == Weights::strength ? arcs.strength_of(a) : 1.0;
    }
    return out;
}

AllPaths all_paths(const Dense& network) {
    const std::size_t n = network.n;
    AllPaths paths;
    paths.length.assign(n, std::vector<std::int64_t>(n, AllPaths::none));
    paths.count.assign(n, std::vector<double>(n, 0.0));
    auto& length = paths.length;
    std::vector<std::vector<std::int64_t>> arc(n, std::vector<std::int64_t>(n, AllPaths::none));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            if (network.tied(i, j))
                arc[i][j] = length[i][j] =
                    std::llround(static_cast<double>(whole_lengths) / network.strength[i][j]);
        }
        length[i][i] = 0;
    }
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                if (length[i][k] < 0 || length[k][j] < 0) continue;
                const auto through = length[i][k] + length[k][j];
                if (length[i][j] < 0 || through < length[i][j]) length[i][j] = through;
            }
        }
    }
    for (std::size_t s = 0; s < n; ++s) {
        std::vector<std::size_t> order;
        for (std::size_t t = 0; t < n; ++t) {
            if (length[s][t] >= 0) order.push_back(t);
        }
        std::ranges::sort(order, {}, [&](std::size_t t) { return length[s][t]; });
        paths.count[s][s] = 1;
        for (const std::size_t t : order) {
            for (const std::size_t u : order) {
                if (t != s && arc[u][t] >= 0 && length[s][u] + arc[u][t] == length[s][t])
                    paths.count[s][t] += paths.count[s][u];
            }
        }
    }
    return paths;
}

std::vector<double> defined_betweenness(const Dense& network) {
    const auto [length, count] = all_paths(network);
    std::vector<double> out(network.n, 0.0);
    for (std::size_t s = 0; s < network.n; ++s) {
        for (std::size_t t = 0; t < network.n; ++t) {
            if (s == t || length[s][t] < 0 || (!network.directed && s > t)) continue;
            for (std::size_t v = 0; v < network.n; ++v) {
                if (v != s && v != t && length[s][v] >= 0 && length[v][t] >= 0 &&
                    length[s][v] + length[v][t] == length[s][t])
                    out[v] += count[s][v] * count[v][t] / count[s][t];
            }
        }
    }
    return out;
}

std::vector<double> defined_closeness(const Dense& network) {
    const auto paths = all_paths(network);
    std::vector<double> out(network.n, 0.0);
    for (std::size_t v = 0; v < network.n; ++v) {
        double sum = 0;
        double reached = 0;
        for (std::size_t u = 0; u < network.n; ++u) {
            if (u == v || paths.length[v][u] < 0) continue;
            sum += static_cast<double>(paths.length[v][u]) / whole_lengths;
            ++reached;
        }
        if (reached > 0) out[v] = reached / sum * reached / static_cast<double>(network.n - 1);
    }
    return out;
}

std::vector<double> defined_harmonic(const Dense& network) {
    const auto paths = all_paths(network);
    std::vector<double> out(network.n, 0.0);
    for (std::size_t v = 0; v < network.n; ++v) {
        for (std::size_t u = 0; u < network.n; ++u) {
            if (u != v && paths.length[v][u] > 0)
                out[v] +=
                    static_cast<double>(whole_lengths) / static_cast<double>(paths.length[v][u]);
        }
    }
    return out;
}

std::vector<double> solve(std::vector<std::vector<double>> a, std::vector<double> b) {
    const std::size_t n = b.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k; i < n; ++i) {
            if (std::abs(a[i][k]) > std::abs(a[pivot][k])) pivot = i;
        }
        std::swap(a[k], a[pivot]);
        std::swap(b[k], b[pivot]);
        for (std::size_t i = k + 1; i < n; ++i) {
            const double factor = a[i][k] / a[k][k];
            for (std::size_t j = k; j < n; ++j) a[i][j] -= factor * a[k][j];
            b[i] -= factor * b[k];
        }
    }
    for (std::size_t k = n; k-- > 0;) {
        for (std::size_t j = k + 1; j < n; ++j) b[k] -= a[k][j] * b[j];
        b[k] /= a[k][k];
    }
    return b;
}

std::vector<double> defined_pagerank(const Dense& network, double damping) {
    const std::size_t n = network.n;
    const auto size = static_cast<double>(n);
    std::vector<std::vector<double>> a(n, std::vector<double>(n, 0.0));
    for (std::size_t u = 0; u < n; ++u) {
        double leaving = 0;
        for (std::size_t v = 0; v < n; ++v) leaving += network.strength[u][v];
        for (std::size_t v = 0; v < n; ++v)
            a[v][u] = -damping * (leaving > 0 ? network.strength[u][v] / leaving : 1 / size);
    }
    for (std::size_t v = 0; v < n; ++v) a[v][v] += 1;
    return solve(std::move(a), std::vector<double>(n, (1 - damping) / size));
}

std::vector<double> defined_eigenvector(const Dense& network) {
    const std::size_t n = network.n;
    const auto paths = all_paths([&] {
        Dense plain = network;
        for (auto& row : plain.strength)
            for (double& s : row) s = s > 0 ? 1 : 0;
        return plain;
    }());
    // the largest set of vertices that reach each other, the first among equals
    std::vector<std::size_t> members;
    for (std::size_t v = 0; v < n; ++v) {
        std::vector<std::size_t> part;
        for (std::size_t u = 0; u < n; ++u) {
            if (paths.length[v][u] >= 0 && paths.length[u][v] >= 0) part.push_back(u);
        }
        if (part.size() > std::max<std::size_t>(1, members.size())) members = part;
    }
    std::vector<double> x(n, 0.0);
    for (const std::size_t v : members) x[v] = 1;
    if (members.empty()) return x;
    const std::size_t m = members.size();
    Matrix matrix(m, std::vector<double>(m));
    for (std::size_t i = 0; i < m; ++i)
        for (std::size_t j = 0; j < m; ++j)
            matrix[i][j] = network.strength[members[j]][members[i]] + (i == j ? 1 : 0);
    const auto vector = limit_of_powers(matrix);
    for (std::size_t i = 0; i < m; ++i) x[members[i]] = vector[i];
    return x;
}

std::vector<double> defined_katz(const Dense& network, double damping) {
    const std::size_t n = network.n;
    // The spectral radius is that of A + I, less 1; its growth over the last squaring tells.
    Matrix shifted(n, std::vector<double>(n));
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            shifted[i][j] = network.strength[j][i] + (i == j ? 1 : 0);
    double logarithm = 0;  // of the norm of (A + I)^(2^k), over 2^k
    Matrix power = shifted;
    for (int step = 1; step <= 45; ++step) {
        power = product(power, power);
        logarithm += std::log(scale_to_one(power)) / std::pow(2.0, step);
    }
    double radius = std::exp(logarithm) - 1;
    if (radius < 1e-7) radius = 0;
    const double attenuation = radius > 0 ? damping / radius : damping;
    Matrix a(n, std::vector<double>(n));
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            a[i][j] = (i == j ? 1 : 0) - attenuation * network.strength[j][i];
    return solve(std::move(a), std::vector<double>(n, 1.0));
}

std::vector<double> defined_hubs(const Dense& network) {
    Matrix transposed(network.n, std::vector<double>(network.n));
    for (std::size_t i = 0; i < network.n; ++i)
        for (std::size_t j = 0; j < network.n; ++j) transposed[i][j] = network.strength[j][i];
    return limit_of_powers(product(network.strength, transposed));
}

std::vector<double> defined_authorities(const Dense& network) {
    Dense reversed = network;
    for (std::size_t i = 0; i < network.n; ++i)
        for (std::size_t j = 0; j < network.n; ++j)
            reversed.strength[i][j] = network.strength[j][i];
    return defined_hubs(reversed);
}

std::vector<double> defined_kcore(const Dense& network) {
    std::vector<double> core(network.n, 0.0);
    for (int k = 1;; ++k) {
        std::vector<bool> in(network.n, true);
        for (bool changed = true; std::exchange(changed, false);) {
            for (std::size_t v = 0; v < network.n; ++v) {
                int degree = 0;
                for (std::size_t u = 0; u < network.n; ++u) {
                    if (!in[u]) continue;
                    degree += network.tied(v, u) ? 1 : 0;
                    degree += network.directed && network.tied(u, v) ? 1 : 0;
                }
                if (in[v] && degree < k) {
                    in[v] = false;
                    changed = true;
                }
            }
        }
        if (std::ranges::none_of(in, [](bool b) { return b; })) return core;
        for (std::size_t v = 0; v < network.n; ++v) {
            if (in[v]) core[v] = k;
        }
    }
}

namespace {

/// a(i, j) + a(j, i)
Matrix both_ways(const Dense& network) {
    Matrix out(network.n, std::vector<double>(network.n));
    for (std::size_t i = 0; i < network.n; ++i)
        for (std::size_t j = 0; j < network.n; ++j)
            out[i][j] = network.strength[i][j] + network.strength[j][i];
    return out;
}
Matrix shares(const Matrix& a) {
    Matrix out = a;
    for (auto& row : out) {
        double sum = 0;
        for (const double value : row) sum += value;
        for (double& value : row) value /= sum;
    }
    return out;
}
constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

}  // namespace

std::vector<double> defined_constraint(const Dense& network) {
    const Matrix p = shares(both_ways(network));
    std::vector<double> out(network.n, 0.0);
    for (std::size_t i = 0; i < network.n; ++i) {
        bool isolate = true;
        for (std::size_t j = 0; j < network.n; ++j) {
            if (i == j || !(p[i][j] > 0)) continue;
            isolate = false;
            double sum = p[i][j];
            for (std::size_t q = 0; q < network.n; ++q) {
                if (q != i && q != j && p[i][q] > 0) sum += p[i][q] * p[q][j];
            }
            out[i] += sum * sum;
        }
        if (isolate) out[i] = undefined;
    }
    return out;
}

std::vector<double> defined_effective_size(const Dense& network) {
    const Matrix a = both_ways(network);
    const Matrix p = shares(a);
    std::vector<double> out(network.n, 0.0);
    for (std::size_t i = 0; i < network.n; ++i) {
        bool isolate = true;
        for (std::size_t j = 0; j < network.n; ++j) {
            if (i == j || !(a[i][j] > 0)) continue;
            isolate = false;
            const double largest = *std::ranges::max_element(a[j]);
            double redundancy = 0;
            for (std::size_t q = 0; q < network.n; ++q) {
                if (q != i && q != j) redundancy += p[i][q] * a[j][q] / largest;
            }
            out[i] += 1 - redundancy;
        }
        if (isolate) out[i] = undefined;
    }
    return out;
}

std::vector<double> defined_shapley(const Dense& network) {
    const std::size_t n = network.n;
    const auto worth = [&](unsigned group) {
        int reached = 0;
        for (std::size_t v = 0; v < n; ++v) {
            bool in = (group >> v) & 1U;
            for (std::size_t u = 0; u < n; ++u)
                in = in || (((group >> u) & 1U) && network.tied(u, v));
            reached += in ? 1 : 0;
        }
        return reached;
    };
    std::vector<double> factorial{1};
    for (std::size_t i = 1; i <= n; ++i)
        factorial.push_back(factorial.back() * static_cast<double>(i));
    std::vector<int> worths;
    for (unsigned group = 0; group < 1U << n; ++group) worths.push_back(worth(group));
    std::vector<double> out(n, 0.0);
    for (unsigned group = 0; group < 1U << n; ++group) {
        const auto size = static_cast<std::size_t>(std::popcount(group));
        for (std::size_t v = 0; v < n; ++v) {
            if ((group >> v) & 1U) continue;
            out[v] += factorial[size] * factorial[n - size - 1] / factorial[n] *
                      (worths[group | (1U << v)] - worths[group]);
        }
    }
    return out;
}

std::vector<double> defined_reach(const Dense& network, const std::vector<bool>& targets) {
    Dense plain = network;
    for (auto& row : plain.strength)
        for (double& s : row) s = s > 0 ? 1 : 0;
    const auto length = all_paths(plain).length;
    std::vector<double> out(network.n, 0.0);
    for (std::size_t v = 0; v < network.n; ++v) {
        for (std::size_t u = 0; u < network.n; ++u)
            out[v] += targets[u] && length[v][u] > 0 && length[v][u] <= 2 * whole_lengths ? 1 : 0;
    }
    return out;
}

std::vector<double> defined_brokerage(const Dense& network, const std::vector<int>& group,
                                      bool (*role)(int, int, int)) {
    std::vector<double> out(network.n, 0.0);
    for (std::size_t a = 0; a < network.n; ++a)
        for (std::size_t v = 0; v < network.n; ++v)
            for (std::size_t b = 0; b < network.n; ++b) {
                if (a != b && network.tied(a, v) && network.tied(v, b) && !network.tied(a, b) &&
                    role(group[a], group[v], group[b]))
                    ++out[v];
            }
    return out;
}

Network random_network(std::uint64_t seed, Vertex n, double mean_degree, Direction direction,
                       bool weighted) {
    static constexpr double strengths[] = {0.1, 0.2, 0.3, 0.5, 1, 1.5, 2, 3, 4, 6};
    std::mt19937_64 random(seed);
    const auto below = [&](std::uint64_t k) { return random() % k; };
    std::vector<NetworkTie> ties;
    if (n > 1) {
        const auto wanted = static_cast<std::size_t>(mean_degree * n / 2);
        for (std::size_t i = 0; i < wanted; ++i) {
            const auto a = static_cast<Vertex>(below(n));
            const auto b = static_cast<Vertex>(below(n));
            if (std::ranges::any_of(ties, [&](const NetworkTie& t) {
                    return (t.source == a && t.target == b) ||
                           (direction == Direction::undirected && t.source == b && t.target == a);
                }))
                continue;
            ties.push_back({a, b, weighted ? strengths[below(std::size(strengths))] : 1.0});
        }
    }
    return make(n, std::move(ties), direction);
}

Network random_network(std::uint64_t seed, bool undirected_only) {
    std::mt19937_64 random(seed * 7919 + 1);
    const auto n = static_cast<Vertex>(seed < 12 ? seed % 3 : random() % 13);
    const double mean_degree = static_cast<double>(random() % 60) / 10;
    const bool directed = !undirected_only && seed % 3 == 2;
    return random_network(random(), n, mean_degree,
                          directed ? Direction::directed : Direction::undirected, seed % 2 == 1);
}

}  // namespace lobbynet::test
