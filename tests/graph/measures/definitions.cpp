#include "tests/graph/measures/definitions.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/graph/measures/graphs.hpp"

namespace lobbynet::test {

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
    // (A + I)^(2^40) 1 by squaring
    const std::size_t m = members.size();
    std::vector<std::vector<double>> power(m, std::vector<double>(m));
    for (std::size_t i = 0; i < m; ++i)
        for (std::size_t j = 0; j < m; ++j)
            power[i][j] = network.strength[members[j]][members[i]] + (i == j ? 1 : 0);
    for (int step = 0; step < 40; ++step) {
        std::vector<std::vector<double>> square(m, std::vector<double>(m, 0.0));
        double largest = 0;
        for (std::size_t i = 0; i < m; ++i) {
            for (std::size_t k = 0; k < m; ++k)
                for (std::size_t j = 0; j < m; ++j) square[i][j] += power[i][k] * power[k][j];
            largest = std::max(largest, *std::ranges::max_element(square[i]));
        }
        for (auto& row : square)
            for (double& value : row) value /= largest;
        power = std::move(square);
    }
    double squares = 0;
    for (std::size_t i = 0; i < m; ++i) {
        double sum = 0;
        for (const double value : power[i]) sum += value;
        x[members[i]] = sum;
        squares += sum * sum;
    }
    for (double& value : x) value /= std::sqrt(squares);
    return x;
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
