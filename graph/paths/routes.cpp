#include "graph/paths/routes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/base/error.hpp"
#include "graph/paths/disjoint_paths.hpp"
#include "graph/paths/ranked_paths.hpp"
#include "graph/paths/route_graph.hpp"
#include "graph/paths/tie_view.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t most_routes = 1000;

Route cite(const TieView& view, const RankedPath& path) {
    Route out{{}, path.weakest, path.total};
    for (std::size_t i = 0; i + 1 < path.vertices.size(); ++i) {
        const auto a = path.vertices[i];
        const auto b = path.vertices[i + 1];
        out.steps.push_back({a, b, view.ties_between(a, b)});
    }
    return out;
}

void check(std::uint32_t from, std::uint32_t to, const RouteOptions& options) {
    if (from == to) throw UsageError("a route needs two different ends", "name another");
    for (const auto e : options.avoid) {
        if (e == from || e == to)
            throw UsageError("an end of the route cannot be avoided", "leave it out");
    }
    if (options.most < 1 || options.most > most_routes) {
        throw UsageError(fmt::format("{} routes cannot be asked for", options.most),
                         fmt::format("1 to {}", most_routes));
    }
}

}  // namespace

Routes find_routes(const Dossier& dossier, const NetworkQuery& query, std::uint32_t from,
                   std::uint32_t to, const RouteOptions& options) {
    check(from, to, options);
    const TieView view(dossier, query);
    const RouteGraph graph(view, from, to, options.avoid);
    Routes out;
    for (const auto& path : ranked_paths(graph, from, to, options.most))
        out.best.push_back(cite(view, path));
    if (out.best.empty()) return out;

    const bool direct = graph.strength(from, to) > 0;
    auto disjoint = disjoint_paths(graph, from, to, options.most - (direct ? 1 : 0));
    if (direct) disjoint.paths.push_back({from, to});
    std::vector<RankedPath> ranked;
    for (auto& path : disjoint.paths) ranked.push_back(weighed_path(graph, std::move(path)));
    std::sort(ranked.begin(), ranked.end());
    for (const auto& path : ranked) out.disjoint.push_back(cite(view, path));
    out.disjoint_exist = disjoint.exist + (direct ? 1 : 0);
    out.minimum_cut = std::move(disjoint.cut);
    out.shared = on_every_path(graph, from, to);
    return out;
}

}  // namespace lobbynet
