#include "graph/measures/kernels/path_sampling.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/measures/kernels/batches.hpp"
#include "graph/measures/kernels/random.hpp"

namespace lobbynet {
namespace {

constexpr std::uint64_t samples_a_batch = 64;

/// Draws vertices in proportion to their weight.
class WeightedDraw {
 public:
    explicit WeightedDraw(const std::vector<double>& weights) : sums_(weights.size()) {
        std::partial_sum(weights.begin(), weights.end(), sums_.begin());
    }
    Vertex operator()(Random& random) const {
        const auto it = std::ranges::upper_bound(sums_, random.unit() * sums_.back());
        return static_cast<Vertex>(std::min<std::ptrdiff_t>(
            it - sums_.begin(), static_cast<std::ptrdiff_t>(sums_.size()) - 1));
    }

 private:
    std::vector<double> sums_;
};

/// A breadth-first search with path counts, one level at a time.
class HalfSearch {
 public:
    /// Goes along `ahead`; `behind` are the same arcs the other way.
    HalfSearch(const Arcs& ahead, const Arcs& behind)
        : ahead_(ahead), behind_(behind), reached_(ahead.size()) {}

    void start(Vertex source) {
        if (++run_ == 0) {  // after 2^32 runs marks could be mistaken for new ones
            std::ranges::fill(reached_, Reached{});
            run_ = 1;
        }
        frontier_.assign(1, source);
        reached_[source] = {1, run_, 0};
        work_ = ahead_.degree(source);
        level_ = 0;
    }
    bool done() const { return frontier_.empty(); }
    /// Arcs that the next step looks at.
    std::uint64_t work() const { return work_; }
    bool has(Vertex v) const { return reached_[v].run == run_; }
    double count(Vertex v) const { return reached_[v].count; }

    /// Calls meet(v, w) for the arcs from the frontier to a vertex that `other` has; goes on to the
    /// next level only when there are none.
    template <class Meet>
    bool step(const HalfSearch& other, Meet meet) {
        bool met = false;
        next_.clear();
        work_ = 0;
        for (const Vertex v : frontier_) {
            for (const Vertex w : ahead_.of(v)) {
                if (other.has(w)) {
                    met = true;
                    meet(v, w);
                }
                if (met) continue;
                Reached& reached = reached_[w];
                if (reached.run != run_) {
                    reached = {0, run_, level_ + 1};
                    next_.push_back(w);
                    work_ += ahead_.degree(w);
                }
                if (reached.level == level_ + 1) reached.count += reached_[v].count;
            }
        }
        if (met) return true;
        ++level_;
        frontier_.swap(next_);
        return false;
    }

    /// Walks a shortest path back from v, each equally likely: visits every vertex but the source.
    template <class Visit>
    void walk_back(Vertex v, Random& random, Visit visit) const {
        while (reached_[v].level > 0) {
            visit(v);
            double left = random.unit() * reached_[v].count;
            Vertex chosen = v;
            for (const Vertex u : behind_.of(v)) {
                if (!has(u) || reached_[u].level + 1 != reached_[v].level) continue;
                chosen = u;
                left -= reached_[u].count;
                if (left < 0) break;
            }
            v = chosen;
        }
    }

 private:
    struct Reached {
        double count = 0;  // of shortest paths from the source
        std::uint32_t run = 0;
        std::uint32_t level = 0;
    };
    Arcs ahead_;
    Arcs behind_;
    std::vector<Reached> reached_;
    std::vector<Vertex> frontier_;
    std::vector<Vertex> next_;
    std::uint64_t work_ = 0;
    std::uint32_t run_ = 0;
    std::uint32_t level_ = 0;
};

class PathSampler {
 public:
    explicit PathSampler(const Core& core)
        : from_(core.out(), core.in()), to_(core.in(), core.out()) {}

    /// Adds the inner vertices of a random shortest path to `inner`; none when there is no path.
    void sample(Vertex source, Vertex target, Random& random, std::vector<Vertex>& inner) {
        if (source == target) return;
        from_.start(source);
        to_.start(target);
        meetings_.clear();
        double total = 0;
        bool met = false;
        while (!met && !from_.done() && !to_.done()) {
            const auto meet = [&](Vertex v, Vertex w) {
                total += from_.count(v) * to_.count(w);
                meetings_.push_back({v, w, total});
            };
            met = from_.work() <= to_.work()
                      ? from_.step(to_, meet)
                      : to_.step(from_, [&](Vertex w, Vertex v) { meet(v, w); });
        }
        if (!met) return;
        const double at = random.unit() * total;
        const auto it = std::ranges::upper_bound(meetings_, at, {}, &Meeting::sum);
        const Meeting& meeting = it == meetings_.end() ? meetings_.back() : *it;
        from_.walk_back(meeting.from_side, random, [&](Vertex v) { inner.push_back(v); });
        to_.walk_back(meeting.to_side, random, [&](Vertex v) { inner.push_back(v); });
    }

 private:
    struct Meeting {
        Vertex from_side;
        Vertex to_side;
        double sum;  // of the numbers of paths through this and the meetings before
    };
    HalfSearch from_;
    HalfSearch to_;
    std::vector<Meeting> meetings_;
};

/// Kullback-Leibler divergence of two yes-or-no draws.
double divergence(double p, double q) {
    const auto term = [](double a, double b) { return a > 0 ? a * std::log(a / b) : 0.0; };
    if (q <= 0 || q >= 1) return p == q ? 0 : HUGE_VAL;
    return term(p, q) + term(1 - p, 1 - q);
}

/// Whether a share seen in `samples` draws is within `error` of the true one, each side with
/// probability 1 - exp(-certainty).
bool certain(double share, double samples, double error, double certainty) {
    return samples * divergence(share, share + error) >= certainty &&
           samples * divergence(share, share - error) >= certainty;
}

}  // namespace

SampledDependencies sample_dependencies(const Core& core, double error,
                                        const MeasureOptions& options) {
    const std::size_t n = core.size();
    const double vertices = std::accumulate(core.weight.begin(), core.weight.end(), 0.0);
    SampledDependencies out{std::vector<double>(n, 0.0), 0};
    if (core.out_target.empty()) return out;
    const WeightedDraw draw(core.weight);
    std::vector<std::uint64_t> hits(n, 0);

    // Round k may fail with probability delta / (k (k + 1)): together delta.
    const auto samples_needed = [&](double certainty) { return certainty / -std::log1p(-error); };
    std::uint64_t batches_done = 0;
    for (double round = 1;; ++round) {
        const double certainty =
            std::log(2 * static_cast<double>(n) * round * (round + 1) / options.delta);
        // the first round is as large as a vertex that is never hit asks for
        const double wanted =
            round == 1 ? samples_needed(certainty) : static_cast<double>(out.samples) * 1.2;
        const auto batches =
            static_cast<std::uint64_t>(std::ceil(wanted / samples_a_batch)) - batches_done;
        struct Scratch {
            PathSampler sampler;
            std::vector<Vertex> inner;
        };
        Monitor quiet = options.monitor;  // how many rounds there will be, nobody knows
        quiet.progress = nullptr;
        in_batches(
            batches, options.threads, quiet,
            [&] {
                return Scratch{PathSampler(core), {}};
            },
            [&](Scratch& scratch, std::size_t batch) {
                Random random(options.seed, batches_done + batch);
                scratch.inner.clear();
                for (std::uint64_t i = 0; i < samples_a_batch; ++i) {
                    const Vertex source = draw(random);
                    scratch.sampler.sample(source, draw(random), random, scratch.inner);
                }
            },
            [&](Scratch& scratch, std::size_t) {
                for (const Vertex v : scratch.inner) ++hits[v];
            });
        batches_done += batches;
        out.samples = batches_done * samples_a_batch;
        const auto samples = static_cast<double>(out.samples);
        // Shares nearer to one half are less certain: nearly always that is the largest alone.
        const auto largest = static_cast<double>(std::ranges::max(hits));
        const double from = largest <= samples / 2 ? 0.9 * largest : 0;
        const bool enough = std::ranges::all_of(hits, [&](std::uint64_t h) {
            const auto hit = static_cast<double>(h);
            return hit < from || certain(hit / samples, samples, error, certainty);
        });
        if (enough) break;
    }
    for (std::size_t v = 0; v < n; ++v)
        out.sum[v] =
            static_cast<double>(hits[v]) / static_cast<double>(out.samples) * vertices * vertices;
    return out;
}

}  // namespace lobbynet
