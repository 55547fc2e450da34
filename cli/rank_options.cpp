#include "cli/rank_options.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/measures/what_if.hpp"
#include "output/reports/citing.hpp"

namespace lobbynet {
namespace {

constexpr std::string_view between = " - ";

/// Both ends of "A - B". Names may hold " - " themselves: the one place where both are known is
/// taken.
std::pair<std::uint32_t, std::uint32_t> ends_of(const Dossier& dossier, const std::string& text) {
    std::optional<DataError> failure;
    for (auto at = text.find(between); at != std::string::npos; at = text.find(between, at + 1)) {
        try {
            const auto a = resolve_name(dossier, trim(text.substr(0, at)));
            return {a, resolve_name(dossier, trim(text.substr(at + between.size())))};
        } catch (const DataError& e) {
            if (!failure) failure = e;
        }
    }
    if (failure) throw *failure;
    throw UsageError(fmt::format("'{}' is not a value of --with", visible(text)),
                     "it takes two names with ' - ' between them, such as \"VNG - Wonen\"");
}

Vertex vertex_of(const Dossier& dossier, const Network& network, std::uint32_t entity) {
    const auto vertex = network.find(dossier.entities[entity].id);
    if (vertex) return *vertex;
    throw DataError(
        fmt::format("{} has no tie in this network", visible(dossier.entities[entity].label())),
        "choose other ties with --ties, or another part with --theme and --election");
}

Network with(const Dossier& dossier, const Network& network, const std::vector<std::string>& pairs,
             std::vector<std::string>& says) {
    VertexNames added;
    std::vector<NetworkTie> ties;
    const auto vertex = [&](std::uint32_t entity) {
        const auto& id = dossier.entities[entity].id;
        if (const auto there = network.find(id)) return *there;
        auto at = std::ranges::find(added.id, id);
        if (at == added.id.end()) {
            append(added, dossier.entities[entity]);
            at = added.id.end() - 1;
        }
        return static_cast<Vertex>(network.size() + (at - added.id.begin()));
    };
    for (const auto& text : pairs) {
        const auto [a, b] = ends_of(dossier, text);
        const std::string pair = short_name(dossier.entities[a]) + std::string(between) +
                                 short_name(dossier.entities[b]);
        if (a == b) throw DataError(fmt::format("{} is one entity, not two", visible(pair)));
        const NetworkTie tie{vertex(a), vertex(b), 1};
        const bool tied = std::max(tie.source, tie.target) < network.size() &&
                          std::ranges::binary_search(network.out().of(tie.source), tie.target);
        if (tied) {
            throw DataError(fmt::format("{} is a tie already", visible(pair)),
                            "--with adds ties that are not there");
        }
        ties.push_back(tie);
        says.push_back("with " + pair);
    }
    return with_ties(network, added, ties);
}

}  // namespace

void BandOptions::describe(OptionList& options) {
    options.heading("How sure the ranks are");
    options.flag("--bands", asked,
                 "give for each rank how far it can be trusted: what it would be if some of the "
                 "data were wrong, and what it can be by any measure");
    options.custom("--draws", "N", "for --bands: how often errors are drawn; 200 otherwise",
                   [this](const std::string& text) {
                       draws_ = static_cast<unsigned>(parse_whole_number(text, 1, "--draws"));
                   });
    options.fraction("--missing-ties", "SHARE", missing_,
                     "for --bands: ties that the documents leave out, as a share of those that "
                     "they name; 0.05 otherwise",
                     Zero::allowed);
    options.fraction("--false-ties", "SHARE", false_,
                     "for --bands: ties named that are not so; 0.05 otherwise", Zero::allowed);
    options.fraction("--merged-names", "SHARE", merged_,
                     "for --bands: entities that are two in truth; 0.01 otherwise", Zero::allowed);
    options.fraction("--split-names", "SHARE", split_,
                     "for --bands: entities that are the same as another; 0.01 otherwise",
                     Zero::allowed);
}

std::optional<ErrorModel> BandOptions::model(std::uint64_t seed) const {
    if (!asked) {
        if (draws_ || missing_ || false_ || merged_ || split_)
            throw UsageError("rates of error and --draws are for bands", "add --bands");
        return std::nullopt;
    }
    ErrorModel model;
    model.draws = draws_.value_or(model.draws);
    model.missing_ties = missing_.value_or(model.missing_ties);
    model.false_ties = false_.value_or(model.false_ties);
    model.merged_names = merged_.value_or(model.merged_names);
    model.split_names = split_.value_or(model.split_names);
    model.seed = seed;
    return model;
}

void ChangeOptions::describe(OptionList& options) {
    options.heading("What if (the store stays as it is)");
    options.texts("--without", "NAME", without,
                  "rank as if it were not there, with the ranks of now beside it; may be repeated");
    options.texts("--with", "A - B", with,
                  "rank as if these two were tied; in quotes, may be repeated");
}

Changed ChangeOptions::apply(const Dossier& dossier, const Network& network) const {
    Changed out{network, {}, {}};
    std::vector<Vertex> gone;
    for (const auto& name : without) {
        const auto entity = resolve_name(dossier, name);
        const Vertex vertex = vertex_of(dossier, network, entity);
        if (std::ranges::find(gone, vertex) != gone.end()) continue;
        gone.push_back(vertex);
        out.gone.push_back(dossier.entities[entity].id);
        out.says.push_back("without " + short_name(dossier.entities[entity]));
    }
    if (!with.empty()) out.network = lobbynet::with(dossier, network, with, out.says);
    gone.clear();
    for (const auto& id : out.gone) gone.push_back(out.network.find(id).value());
    if (!gone.empty()) out.network = without_vertices(out.network, gone);
    return out;
}

}  // namespace lobbynet
