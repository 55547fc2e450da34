// What a plain graph costs on its way from a file to a Network through the store, step by step.
//   store_bench EDGES STORE
// EDGES: an edge list of bench/generate; STORE: a file to make (an older one is replaced).
// Prints seconds and ties a second; the second block is what later commands pay.
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>

#include "graph/base/error.hpp"
#include "graph/base/file.hpp"
#include "graph/matching/resolve.hpp"
#include "graph/store/store.hpp"
#include "importers/edges/edges.hpp"

namespace lobbynet {
namespace {

/// Time on the wall and of the processor (all threads) since it was made.
class Stopwatch {
 public:
    void print(const char* what, std::size_t ties) const {
        const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin_;
        const double processor = static_cast<double>(std::clock() - cpu_) / CLOCKS_PER_SEC;
        fmt::print("{:<28} {:7.3f} s, processor {:7.3f} s {:12.0f} ties/s\n", what, wall.count(),
                   processor, static_cast<double>(ties) / wall.count());
        std::fflush(stdout);
    }

 private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    std::clock_t cpu_ = std::clock();
};

/// Runs `step`, prints what it took, returns what it gave.
template <class Step>
auto timed(const char* what, std::size_t ties, Step step) {
    const Stopwatch watch;
    auto result = step();
    watch.print(what, ties);
    return result;
}

void run(const std::string& edges, const std::string& path) {
    constexpr auto now = "2021-01-01T00:00:00Z";
    const Lexicon& lexicon = Lexicon::shipped();
    std::size_t ties = 0;
    std::filesystem::remove(path);

    const Stopwatch whole;
    {
        Document document{edges, std::filesystem::path(edges).filename().string(),
                          read_file(edges)};
        ImportOptions options;
        options.lexicon = &lexicon;
        RecordBatch batch = edges_importer.read(document, options);
        ties = batch.ties.size();
        fmt::print("{} entities, {} ties\n", batch.entities.size(), ties);
        whole.print("file to records", ties);
        Store store = Store::open(path, OpenMode::create);
        timed("append, with its network", ties, [&] { return store.append(batch, now, &lexicon); });
    }
    whole.print("file into the store", ties);
    fmt::print("{} MB\n\n", std::filesystem::file_size(path) / 1'000'000);

    timed("open, kept network", ties,
          [&] { return Store::open(path, OpenMode::read).network(lexicon); });
    const Store store = Store::open(path, OpenMode::read);
    const auto statements = timed("statements", ties, [&] { return store.statements(); });
    const auto dossier = timed("resolve", ties, [&] { return resolve(statements, lexicon); });
    timed("make_network", ties, [&] { return make_network(dossier, {}); });
    timed("verify", ties, [&] { return store.verify(); });
}

}  // namespace
}  // namespace lobbynet

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: store_bench EDGES STORE\n");
        return 2;
    }
    try {
        lobbynet::run(argv[1], argv[2]);
    } catch (const lobbynet::DataError& error) {
        fmt::print(stderr, "{}\n{}\n", error.what(), error.remedy());
        return 1;
    }
    return 0;
}
