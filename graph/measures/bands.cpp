#include "graph/measures/bands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "graph/base/error.hpp"
#include "graph/measures/kernels/batches.hpp"
#include "graph/measures/kernels/random.hpp"

namespace lobbynet {
namespace {

/// The ties seen. Two-mode: the theme is the target.
std::vector<NetworkTie> ties_seen(const Network& network) {
    const Arcs out = network.out();
    const auto& kind = network.names().kind;
    std::vector<NetworkTie> ties;
    ties.reserve(network.tie_count());
    for (Vertex v = 0; v < network.size(); ++v) {
        for (ArcIndex a = out.first[v]; a < out.first[v + 1]; ++a) {
            const Vertex w = out.target[a];
            if (network.direction() == Direction::undirected && w < v) continue;
            const bool turn = network.modes() == Modes::two && kind[v] == EntityKind::theme;
            ties.push_back({turn ? w : v, turn ? v : w, out.strength_of(a)});
        }
    }
    return ties;
}

bool tied(const Network& network, Vertex a, Vertex b) {
    const auto row = network.out().of(a);
    return std::ranges::binary_search(row, b);
}

std::vector<NetworkTie> perturbed_ties(const Network& network, const ErrorModel& model,
                                       Random& random) {
    const auto seen = ties_seen(network);
    std::vector<NetworkTie> ties;
    ties.reserve(seen.size());
    for (const NetworkTie& tie : seen) {
        if (random.unit() >= model.false_ties) ties.push_back(tie);
    }
    // ties of one mode have no first end: take either
    const bool either =
        network.direction() == Direction::undirected && network.modes() == Modes::one;
    const auto end_of = [&](bool source) {
        const NetworkTie& tie = seen[random.below(seen.size())];
        if (either) source = random.unit() < 0.5;
        return source ? tie.source : tie.target;
    };
    for (const NetworkTie& tie : seen) {
        if (random.unit() >= model.missing_ties) continue;
        constexpr int tries = 20;  // in a nearly complete network there may be no pair left
        for (int i = 0; i < tries; ++i) {
            const Vertex source = end_of(true);
            const Vertex target = end_of(false);
            if (source == target || tied(network, source, target)) continue;
            ties.push_back({source, target, tie.strength});
            break;
        }
    }
    return ties;
}

/// Who is who in truth: numbers up to the network's size are its vertices, those above new halves.
struct Identities {
    std::vector<Vertex> same_as;  // per vertex: itself, or the one that it is
    std::vector<Vertex> half;     // per vertex: its other half, or itself
    Vertex size = 0;              // with the halves
};

Identities draw_identities(const Network& network, const ErrorModel& model, Random& random) {
    const Vertex n = network.size();
    const auto& kind = network.names().kind;
    const auto mixed_up = [&](Vertex v) {
        return network.modes() == Modes::one || kind[v] != EntityKind::theme;
    };
    Identities out{std::vector<Vertex>(n), std::vector<Vertex>(n), n};
    std::iota(out.same_as.begin(), out.same_as.end(), Vertex{0});
    out.half = out.same_as;
    std::vector<bool> done(n, false);
    for (Vertex v = 0; v < n; ++v) {
        const double luck = random.unit();
        if (done[v] || !mixed_up(v)) continue;
        if (luck < model.merged_names) {
            out.half[v] = out.size++;
            done[v] = true;
        } else if (luck < model.merged_names + model.split_names) {
            constexpr int tries = 20;
            for (int i = 0; i < tries; ++i) {
                const Vertex other = random.below(n);
                if (other == v || done[other] || !mixed_up(other)) continue;
                if (kind[other] != kind[v] && i + 1 < tries) continue;
                out.same_as[std::max(v, other)] = std::min(v, other);
                done[v] = done[other] = true;
                break;
            }
        }
    }
    return out;
}

void check(const ErrorModel& model) {
    for (const double rate :
         {model.missing_ties, model.false_ties, model.merged_names, model.split_names}) {
        if (!(rate >= 0 && rate <= 1))
            throw UsageError(fmt::format("an error rate of {} is not possible", rate),
                             "a probability, from 0 to 1");
    }
    if (!(model.coverage > 0 && model.coverage < 1))
        throw UsageError(fmt::format("a band cannot hold {} of the draws", model.coverage),
                         "above 0 and below 1, such as 0.9");
    if (model.draws == 0) throw UsageError("no draws, no bands", "at least one, such as 200");
}

RankBand band_of(std::vector<std::uint32_t>& ranks, double coverage) {
    std::ranges::sort(ranks);
    const auto last = static_cast<double>(ranks.size() - 1);
    const auto at = [&](double share) {
        return ranks[static_cast<std::size_t>(std::lround(share * last))];
    };
    const double tail = (1 - coverage) / 2;
    return {at(tail), at(0.5), at(1 - tail)};
}

/// Per vertex seen, its rank in the network drawn within its group; undefined scores are last.
std::vector<std::uint32_t> places_of(const std::vector<double>& scores,
                                     const PerturbedNetwork& truth, const RankedAmong& among) {
    RankedAmong drawn;
    if (!among.empty()) {
        for (const Vertex v : truth.seen) drawn.push_back(among[v]);
    }
    std::vector<std::uint32_t> places(scores.size(), 0);
    const auto groups = rank_groups_of(drawn, truth.network.size());
    for (const auto& group : groups) {
        std::vector<double> part;
        for (const Vertex v : group) part.push_back(scores[v]);
        const auto ranks = competition_ranks(part, 1e-6);
        for (std::size_t i = 0; i < group.size(); ++i)
            places[group[i]] = ranks[i] > 0 ? ranks[i] : static_cast<std::uint32_t>(group.size());
    }
    std::vector<std::uint32_t> out;
    for (Vertex v = 0; v < truth.now.size(); ++v) {
        const Vertex now = truth.now[v];
        if (among.empty() || among[v] == drawn[now]) {
            out.push_back(places[now]);
        } else if (among[v] == 0) {
            out.push_back(0);
        } else {  // one with an entity of another group: where it would be in its own
            std::uint32_t place = 1;
            if (among[v] < groups.size()) {
                for (const Vertex w : groups[among[v]]) place += scores[w] > scores[now] ? 1 : 0;
            }
            out.push_back(place);
        }
    }
    return out;
}

}  // namespace

std::string to_string(const ErrorModel& model) {
    return fmt::format(
        "{:g} % bands over {} draws (seed {}): {:g} % of the ties missing, {:g} % false; {:g} % of "
        "the names wrongly merged, {:g} % wrongly split",
        100 * model.coverage, model.draws, model.seed, 100 * model.missing_ties,
        100 * model.false_ties, 100 * model.merged_names, 100 * model.split_names);
}

PerturbedNetwork perturb(const Network& network, const ErrorModel& model, std::uint64_t draw) {
    Random random(model.seed, draw);
    auto ties = perturbed_ties(network, model, random);
    const Identities who = draw_identities(network, model, random);
    const auto in_truth = [&](Vertex v) {
        const Vertex half = who.half[v];
        return half != v && random.unit() < 0.5 ? half : who.same_as[v];
    };
    const VertexNames& seen = network.names();
    // ids are numbers here, so that the vertices are found again
    VertexNames names;
    std::vector<Vertex> place(who.size);
    std::vector<Vertex> likeness(who.size);
    const auto add = [&](Vertex number, Vertex like) {
        likeness[number] = like;
        place[number] = static_cast<Vertex>(names.id.size());
        append(names, seen, like);
        names.id.back() = std::to_string(number);
    };
    for (Vertex v = 0; v < network.size(); ++v) {
        if (who.same_as[v] == v) add(v, v);
        if (who.half[v] != v) add(who.half[v], v);
    }
    for (NetworkTie& tie : ties) {
        tie.source = place[in_truth(tie.source)];
        tie.target = place[in_truth(tie.target)];
    }
    PerturbedNetwork out{
        Network::build(std::move(names), std::move(ties), network.direction(), network.modes()),
        std::vector<Vertex>(who.size),
        {}};
    out.seen.resize(out.network.size());
    for (Vertex v = 0; v < out.network.size(); ++v) {
        const std::string& id = out.network.names().id[v];
        Vertex number = 0;
        std::from_chars(id.data(), id.data() + id.size(), number);
        out.now[number] = v;
        out.seen[v] = likeness[number];
    }
    for (Vertex v = 0; v < network.size(); ++v) out.now[v] = out.now[who.same_as[v]];
    out.now.resize(network.size());
    return out;
}

std::vector<RankBand> rank_bands(const Network& network, const Measure& measure,
                                 const MeasureOptions& options, const ErrorModel& model,
                                 const RankedAmong& among) {
    check(model);
    const Vertex n = network.size();
    MeasureOptions each = options;
    each.threads = 1;  // the draws go to threads
    each.precision = Precision::ranks;
    each.monitor.progress = nullptr;
    std::vector<std::uint32_t> ranks(std::size_t{n} * model.draws);  // by vertex, then draw
    in_batches(
        model.draws, options.threads, options.monitor,
        [&] { return std::vector<std::uint32_t>(n); },
        [&](std::vector<std::uint32_t>& drawn, std::size_t draw) {
            const PerturbedNetwork truth = perturb(network, model, draw);
            const auto scores = measure.compute(truth.network, each).score;
            drawn = places_of(scores, truth, among);
        },
        [&](std::vector<std::uint32_t>& drawn, std::size_t draw) {
            for (Vertex v = 0; v < n; ++v) ranks[std::size_t{v} * model.draws + draw] = drawn[v];
        });
    std::vector<RankBand> bands(n);
    std::vector<std::uint32_t> of_one(model.draws);
    for (Vertex v = 0; v < n; ++v) {
        if (!among.empty() && among[v] == 0) continue;
        std::copy_n(ranks.begin() + static_cast<std::ptrdiff_t>(std::size_t{v} * model.draws),
                    model.draws, of_one.begin());
        bands[v] = band_of(of_one, model.coverage);
    }
    return bands;
}

std::vector<std::uint32_t> indistinguishable(const std::vector<RankBand>& bands,
                                             const RankedAmong& among) {
    std::vector<std::uint32_t> out(bands.size(), 0);
    for (const auto& group : rank_groups_of(among, static_cast<Vertex>(bands.size()))) {
        std::vector<std::uint32_t> best, worst;
        for (const Vertex v : group) {
            best.push_back(bands[v].best);
            worst.push_back(bands[v].worst);
        }
        std::ranges::sort(best);
        std::ranges::sort(worst);
        for (const Vertex v : group) {
            const auto lower = best.end() - std::ranges::upper_bound(best, bands[v].worst);
            const auto higher = std::ranges::lower_bound(worst, bands[v].best) - worst.begin();
            out[v] = static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(group.size()) - 1 -
                                                lower - higher);
        }
    }
    return out;
}

}  // namespace lobbynet
