// Times what issue-sized questions about coalitions cost:
//   coalition_bench leiden FILE.tsv SEEDS [ITERATIONS]   one run a seed, 1 .. SEEDS, one thread
//   coalition_bench cover SEED DENSITY                   500 candidates x 60 targets at random
//
// Prints one line of JSON. Leiden reads an edge list as measure_bench does, and gives the seconds
// (of the processor) and the modularity of each seed; cover gives the least cost, whether it is
// proved, the number of optimal sets, and the seconds for both.
#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "bench/edge_list.hpp"
#include "bench/support.hpp"
#include "graph/coalitions/leiden.hpp"
#include "graph/coalitions/random.hpp"
#include "graph/coalitions/set_cover.hpp"

namespace {

using namespace lobbynet;
using bench::number;
using bench::Stopwatch;

void leiden(const std::string& file, unsigned seeds, unsigned iterations) {
    const Network network = bench::read_edge_list(file);
    std::string seconds;
    std::string quality;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        LeidenOptions options;
        options.seed = seed;
        options.iterations = iterations;
        const Stopwatch watch;
        const Communities found = find_communities(network, options);
        const char* comma = seed > 1 ? ", " : "";
        seconds += fmt::format("{}{:.6f}", comma, watch.processor());
        quality += fmt::format("{}{}", comma, found.quality);
    }
    fmt::print("{{\"seconds\": [{}], \"modularity\": [{}]}}\n", seconds, quality);
}

void cover(std::uint64_t seed, double density) {
    SeededRandom random(seed);
    CoverProblem problem;
    problem.targets = 60;
    for (int c = 0; c < 500; ++c) {
        CoverCandidate candidate;
        for (std::uint32_t t = 0; t < problem.targets; ++t) {
            if (random.unit() < density) candidate.touches.push_back(t);
        }
        problem.candidates.push_back(std::move(candidate));
    }
    const Stopwatch watch;
    const CoverResult result = solve_cover(problem);
    fmt::print(
        "{{\"cost\": {}, \"proved\": {}, \"optimal_sets\": {}, \"counted\": {}, "
        "\"seconds\": {:.6f}}}\n",
        result.cost, result.optimum == Certainty::exact, result.optimal_sets,
        result.count == Certainty::exact, watch.processor());
}

int run(const std::vector<std::string>& arguments) {
    const std::size_t count = arguments.size();
    if (count >= 3 && count <= 4 && arguments[0] == "leiden") {
        leiden(arguments[1], number<unsigned>(arguments[2]),
               count == 4 ? number<unsigned>(arguments[3]) : LeidenOptions{}.iterations);
        return 0;
    }
    if (count == 3 && arguments[0] == "cover") {
        cover(number<std::uint64_t>(arguments[1]), number<double>(arguments[2]));
        return 0;
    }
    std::fputs(
        "usage: coalition_bench leiden FILE.tsv SEEDS [ITERATIONS]\n"
        "       coalition_bench cover SEED DENSITY\n",
        stderr);
    return 2;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& e) {
        fmt::print(stderr, "{}\n", e.what());
        return 1;
    }
}
