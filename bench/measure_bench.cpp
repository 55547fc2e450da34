// Times one measure on an edge list: measure_bench FILE.tsv MEASURE [--threads N] [--repeat N]
//   [--epsilon E] [--delta D] [--tolerance T] [--seed S] [--precision full|ranks]
//   [--values OUT.csv] [--bands DRAWS]
//
// Reads the file straight into a Network, without a store, runs the measure `repeat` times and
// prints one line of JSON: seconds to read and to measure (each run), the sum of the scores. With
// --values the scores are written by vertex number; with --bands, rank bands are drawn instead.
// MEASURE "none" only reads.
#include <fmt/format.h>
#include <sys/resource.h>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

#include "bench/edge_list.hpp"
#include "graph/measures/bands.hpp"
#include "graph/measures/measure.hpp"

namespace {

using namespace lobbynet;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

template <class Number>
Number number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        throw std::runtime_error(fmt::format("'{}' is not a number", text));
    return value;
}

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

    const auto start = Clock::now();
    const Network network = bench::read_edge_list(arguments[0]);
    const double read = seconds_since(start);
    std::string times;
    double sum = 0;
    if (arguments[1] != "none") {
        const Measure& measure = find_measure(arguments[1]);
        for (int i = 0; i < repeat; ++i) {
            const auto begin = Clock::now();
            if (options.contains("--bands")) {
                ErrorModel model;
                model.draws = number<unsigned>(options["--bands"]);
                sum = 0;
                for (const RankBand& band : rank_bands(network, measure, how, model))
                    sum += band.worst - band.best;
                times += fmt::format("{}{:.6f}", i > 0 ? ", " : "", seconds_since(begin));
                continue;
            }
            const Scores scores = measure.compute(network, how);
            times += fmt::format("{}{:.6f}", i > 0 ? ", " : "", seconds_since(begin));
            sum = 0;
            for (const double s : scores.score) sum += s;
            if (i == 0 && options.contains("--values"))
                write_values(options["--values"], network, scores);
        }
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("{{\"read\": {:.6f}, \"seconds\": [{}], \"sum\": {}, \"megabytes\": {}}}\n", read,
               times, sum, usage.ru_maxrss / 1024);
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
