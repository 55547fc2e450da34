#include "graph/measures/kernels/brandes_lanes.hpp"

#include <algorithm>
#include <new>

namespace lobbynet {
namespace {
constexpr std::align_val_t row_alignment{64};
}

template <class Number>
void LaneBrandes<Number>::Free::operator()(Number* p) const {
    ::operator delete[](p, row_alignment);
}

template <class Number>
LaneBrandes<Number>::LaneBrandes(const Arcs& out, const Arcs& in, std::span<const double> weight,
                                 const LaneKernels<Number>& kernels)
    : out_(out),
      in_(in),
      weight_(weight.begin(), weight.end()),
      kernels_(kernels),
      rows_(static_cast<Number*>(
          ::operator new[](std::size_t{out.size()} * lanes * sizeof(Number), row_alignment))),
      reach_(out.size()),
      level_(out.size(), 0),
      sum_(out.size(), 0.0) {}

/// The level after entries [begin, end), appended. Returns its size.
template <class Number>
std::size_t LaneBrandes<Number>::expand(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const LaneEntry<Number> entry = entries_[i];
        for (const Vertex w : out_.of(entry.vertex)) {
            Reach& reach = reach_[w];
            const Mask fresh = entry.mask & ~reach.seen;
            if (fresh == 0) continue;
            if (reach.fresh == 0) entries_.push_back({w, 0});
            reach.fresh |= fresh;
        }
    }
    for (std::size_t i = end; i < entries_.size(); ++i) {
        Reach& reach = reach_[entries_[i].vertex];
        entries_[i].mask = reach.fresh;
        reach.seen |= reach.fresh;
        reach.fresh = 0;
    }
    return entries_.size() - end;
}

template <class Number>
void LaneBrandes<Number>::set_level(std::size_t begin, std::size_t end, bool on) {
    for (std::size_t i = begin; i < end; ++i)
        level_[entries_[i].vertex] = on ? entries_[i].mask : 0;
}

template <class Number>
void LaneBrandes<Number>::run(std::span<const Vertex> sources) {
    alignas(64) Number source_weight[lanes] = {};
    std::ranges::fill(reach_, Reach{0, 0});
    entries_.clear();
    begins_.assign(1, 0);
    for (unsigned lane = 0; lane < sources.size(); ++lane) {
        const Vertex s = sources[lane];
        source_weight[lane] = weight_[s];
        rows_[std::size_t{s} * lanes + lane] = 1;
        reach_[s].seen = Mask{1} << lane;
        entries_.push_back({s, Mask{1} << lane});
    }
    LaneSearch<Number> search{in_.first.data(), in_.target.data(), level_.data(), rows_.get(),
                              weight_.data(),   source_weight,     sum_.data()};
    std::size_t begin = 0;
    std::size_t end = entries_.size();
    while (begin < end) {
        begins_.push_back(end);
        const std::size_t size = expand(begin, end);
        set_level(begin, end, true);
        kernels_.pull_counts(search, entries_.data() + end, size);
        set_level(begin, end, false);
        begin = end;
        end += size;
    }
    // the last level is not empty: begins_ ends with its end
    search.first = out_.first.data();
    search.target = out_.target.data();
    for (std::size_t level = begins_.size() - 1; level-- > 1;) {
        const std::size_t from = begins_[level];
        const std::size_t to = begins_[level + 1];
        kernels_.pull_dependencies(search, entries_.data() + from, to - from);
        if (level + 2 < begins_.size()) set_level(to, begins_[level + 2], false);
        set_level(from, to, true);
    }
    if (begins_.size() > 2) set_level(begins_[1], begins_[2], false);
}

template class LaneBrandes<double>;
template class LaneBrandes<float>;

}  // namespace lobbynet
