#include "graph/measures/fragile.hpp"

#include <algorithm>

#include "graph/measures/kernels/components.hpp"

namespace lobbynet {
namespace {

/// Vertices of a part, by what matters here.
struct Tally {
    std::uint64_t all = 0;
    std::uint64_t ministries = 0;
    std::uint64_t themes = 0;

    Tally& operator+=(const Tally& o) {
        all += o.all;
        ministries += o.ministries;
        themes += o.themes;
        return *this;
    }
    Tally operator-(const Tally& o) const {
        return {all - o.all, ministries - o.ministries, themes - o.themes};
    }
    std::uint64_t pairs() const { return all * (all - (all > 0 ? 1 : 0)) / 2; }
    std::uint64_t ministry_theme_pairs() const { return ministries * themes; }
};

Tally tally_of(EntityKind kind) {
    return {1, kind == EntityKind::ministry ? 1U : 0U, kind == EntityKind::theme ? 1U : 0U};
}

/// Depth-first search that tells, for each vertex, the parts that its exit leaves.
class Search {
 public:
    explicit Search(const Network& network)
        : network_(network),
          out_(network.out()),
          in_(network.in()),
          both_(network.direction() == Direction::directed),
          entered_(network.size(), 0),
          lowest_(network.size(), 0),
          below_(network.size()),
          cut_(network.size()),
          after_(network.size()) {}

    void run(Vertex root, const Tally& component) {
        stack_.push_back({root, root, 0});
        enter(root);
        while (!stack_.empty()) {
            const auto [v, parent, next] = stack_.back();
            if (next < degree(v)) {
                ++stack_.back().next;
                const Vertex w = neighbour(v, next);
                if (entered_[w] == 0) {
                    enter(w);
                    stack_.push_back({w, v, 0});
                } else if (w != parent) {
                    lowest_[v] = std::min(lowest_[v], entered_[w]);
                }
                continue;
            }
            stack_.pop_back();
            if (v != root) leave(v, parent);
            // what is neither v nor cut off below it stays together
            add_part(v, component - tally_of(network_.names().kind[v]) - cut_[v]);
        }
    }
    const Exit& after(Vertex v) const { return after_[v]; }

 private:
    struct Frame {
        Vertex vertex;
        Vertex parent;
        ArcIndex next;
    };

    ArcIndex degree(Vertex v) const { return out_.degree(v) + (both_ ? in_.degree(v) : 0); }
    Vertex neighbour(Vertex v, ArcIndex i) const {
        const ArcIndex outward = out_.degree(v);
        return i < outward ? out_.of(v)[i] : in_.of(v)[i - outward];
    }
    void enter(Vertex v) {
        entered_[v] = lowest_[v] = ++clock_;
        below_[v] = tally_of(network_.names().kind[v]);
    }
    void leave(Vertex v, Vertex parent) {
        below_[parent] += below_[v];
        lowest_[parent] = std::min(lowest_[parent], lowest_[v]);
        if (lowest_[v] < entered_[parent]) return;
        cut_[parent] += below_[v];  // nothing below v reaches above the parent
        add_part(parent, below_[v]);
    }
    /// In `after_`, pairs count as still joined until all parts are known.
    void add_part(Vertex v, const Tally& part) {
        if (part.all == 0) return;
        ++after_[v].parts;
        after_[v].pairs_cut += part.pairs();
        after_[v].pairs_lost += part.ministry_theme_pairs();
    }

    const Network& network_;
    Arcs out_;
    Arcs in_;
    bool both_;
    std::uint32_t clock_ = 0;
    std::vector<std::uint32_t> entered_;
    std::vector<std::uint32_t> lowest_;
    std::vector<Tally> below_;  // the subtree of the search
    std::vector<Tally> cut_;    // the subtrees that the vertex's exit cuts off
    std::vector<Exit> after_;
    std::vector<Frame> stack_;
};

}  // namespace

std::vector<SoleConnection> sole_connections(const Network& network, const Monitor& monitor) {
    std::vector<SoleConnection> out;
    if (network.modes() != Modes::two) return out;
    const Arcs arcs = network.out();
    const auto& kind = network.names().kind;
    const auto is_theme = [&](Vertex v) { return kind[v] == EntityKind::theme; };
    std::vector<Vertex> themes;
    for (Vertex v = 0; v < network.size(); ++v) {
        if (is_theme(v)) themes.push_back(v);
    }
    constexpr Vertex nobody = ~Vertex{0};
    std::vector<Vertex> shares_theme_with(network.size(), nobody);
    for (Vertex ministry = 0; ministry < network.size(); ++ministry) {
        if (kind[ministry] != EntityKind::ministry) continue;
        monitor.check();
        for (const Vertex theme : arcs.of(ministry)) {
            if (!is_theme(theme)) continue;
            for (const Vertex w : arcs.of(theme)) shares_theme_with[w] = ministry;
        }
        for (const Vertex theme : themes) {
            const auto listed = arcs.of(theme);
            if (std::ranges::binary_search(listed, ministry)) continue;
            Vertex connector = nobody;
            int found = 0;
            for (const Vertex w : listed) {
                if (shares_theme_with[w] != ministry || !is_stakeholder(kind[w])) continue;
                connector = w;
                if (++found > 1) break;
            }
            if (found == 1) out.push_back({connector, ministry, theme});
        }
    }
    return out;
}

std::vector<Exit> exits(const Network& network, const Monitor& monitor) {
    const Components parts = weak_components(network);
    std::vector<Tally> component(parts.size.size());
    for (Vertex v = 0; v < network.size(); ++v)
        component[parts.of[v]] += tally_of(network.names().kind[v]);
    Search search(network);
    std::vector<Exit> out(network.size());
    std::vector<bool> searched(parts.size.size(), false);
    for (Vertex v = 0; v < network.size(); ++v) {
        const Vertex part = parts.of[v];
        if (searched[part]) continue;
        monitor.check();
        searched[part] = true;
        search.run(v, component[part]);
    }
    for (Vertex v = 0; v < network.size(); ++v) {
        const Tally others = component[parts.of[v]] - tally_of(network.names().kind[v]);
        out[v] = search.after(v);
        out[v].pairs_cut = others.pairs() - out[v].pairs_cut;
        out[v].pairs_joined = others.ministry_theme_pairs();
        out[v].pairs_lost = out[v].pairs_joined - out[v].pairs_lost;
    }
    for (const SoleConnection& sole : sole_connections(network, monitor))
        ++out[sole.connector].sole_connector;
    return out;
}

}  // namespace lobbynet
