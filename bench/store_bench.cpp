// What a plain graph costs on its way from a file to a Network through the store, step by step.
//   store_bench EDGES STORE
// EDGES: an edge list of bench/generate; STORE: a file to make (an older one is replaced).
// Prints seconds and ties a second; the second block is what later commands pay.
#include <fmt/format.h>

#include <cstdio>
#include <filesystem>

#include "bench/support.hpp"
#include "graph/base/error.hpp"
#include "graph/base/file.hpp"
#include "graph/matching/resolve.hpp"
#include "graph/store/store.hpp"
#include "importers/edges/edges.hpp"

namespace lobbynet {
namespace {

using bench::Stopwatch;

void print(const Stopwatch& watch, const char* what, std::size_t ties) {
    const double wall = watch.wall();
    fmt::print("{:<28} {:7.3f} s, processor {:7.3f} s {:12.0f} ties/s\n", what, wall,
               watch.processor(), static_cast<double>(ties) / wall);
    std::fflush(stdout);
}

/// Runs `step`, prints what it took, returns what it gave.
template <class Step>
auto timed(const char* what, std::size_t ties, Step step) {
    const Stopwatch watch;
    auto result = step();
    print(watch, what, ties);
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
        print(whole, "file to records", ties);
        Store store = Store::open(path, OpenMode::create);
        timed("append, with its network", ties, [&] { return store.append(batch, now, &lexicon); });
    }
    print(whole, "file into the store", ties);
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
