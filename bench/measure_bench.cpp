// Times one measure on an edge list: measure_bench FILE.tsv MEASURE [--threads N] [--repeat N]
//   [--epsilon E] [--delta D] [--tolerance T] [--seed S] [--precision full|ranks]
//   [--values OUT.csv] [--bands DRAWS]
//
// Reads the file straight into a Network, without a store, runs the measure `repeat` times and
// prints one line of JSON: seconds to read and to measure (each run; "seconds" on the wall,
// "processor" of all threads together), the sum of the scores. With --values the scores are written
// by vertex number; with --bands, rank bands are drawn instead. MEASURE "none" only reads.
#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <numeric>
#include <string>
#include <string_view>

#include "bench/edge_list.hpp"
#include "bench/support.hpp"
#include "graph/measures/bands.hpp"
#include "graph/measures/measure.hpp"

namespace {

using namespace lobbynet;
using bench::number;
using bench::Stopwatch;

void write_values(const std::string& file, const Network& network, const Scores& scores) {
    std::string text;
    for (Vertex v = 0; v < network.size(); ++v) {
        text += fmt::format("{},{},{}\n", network.names().id[v], scores.score[v],
                            scores.normalised.empty() ? 0 : scores.normalised[v]);
    }
    std::ofstream(file, std::ios::binary) << text;
}

int run(const std::vector<std::string>& arguments) {
    std::map<std::string, std::string> options;
    for (std::size_t i = 2; i + 1 < arguments.size(); i += 2)
        options[arguments[i]] = arguments[i + 1];
    const auto option = [&](const char* name, const char* otherwise) {
        const auto it = options.find(name);
        return it == options.end() ? std::string(otherwise) : it->second;
    };
    MeasureOptions how;
    how.threads = number<unsigned>(option("--threads", "1"));
    how.seed = number<std::uint64_t>(option("--seed", "1"));
    how.tolerance = number<double>(option("--tolerance", "1e-10"));
    how.delta = number<double>(option("--delta", "0.1"));
    if (option("--precision", "full") == "ranks") how.precision = Precision::ranks;
    if (options.contains("--epsilon")) how.epsilon = number<double>(options["--epsilon"]);
    const int repeat = number<int>(option("--repeat", "1"));

    const Stopwatch reading;
    const Network network = bench::read_edge_list(arguments[0]);
    const double read = reading.processor();
    std::vector<double> seconds;
    std::vector<double> processor;
    double sum = 0;
    for (int i = 0; i < repeat && arguments[1] != "none"; ++i) {
        const Measure& measure = find_measure(arguments[1]);
        Scores scores;
        const Stopwatch watch;
        if (options.contains("--bands")) {
            ErrorModel model;
            model.draws = number<unsigned>(options["--bands"]);
            for (const RankBand& band : rank_bands(network, measure, how, model))
                scores.score.push_back(band.worst - band.best);
        } else {
            scores = measure.compute(network, how);
        }
        seconds.push_back(watch.wall());
        processor.push_back(watch.processor());
        sum = std::accumulate(scores.score.begin(), scores.score.end(), 0.0);
        if (i == 0 && options.contains("--values"))
            write_values(options["--values"], network, scores);
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print(
        "{{\"read\": {:.6f}, \"seconds\": [{:.6f}], \"processor\": [{:.6f}], \"sum\": {}, "
        "\"megabytes\": {}}}\n",
        read, fmt::join(seconds, ", "), fmt::join(processor, ", "), sum, usage.ru_maxrss / 1024);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() < 2) {
        std::fputs("usage: measure_bench FILE.tsv MEASURE [--threads N] [--repeat N] ...\n",
                   stderr);
        return 2;
    }
    try {
        return run(arguments);
    } catch (const std::exception& e) {
        fmt::print(stderr, "{}\n", e.what());
        return 1;
    }
}
