// lobbynet rank
#include <fmt/format.h>

#include <array>

#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "output/reports/ranking.hpp"

namespace lobbynet {
namespace {

class Rank final : public Command {
 public:
    void describe(OptionList& options) override {
        Option& by = options.custom(
            "--by", "MEASURE[,MEASURE]",
            "what to rank by, betweenness otherwise; 'lobbynet measures' explains them",
            [this](const std::string& text) {
                for (const auto& name : comma_separated(text))
                    measures_.push_back(&find_measure(name));
            });
        by.times = Times::many;
        for (const Measure& measure : all_measures()) by.words.emplace_back(measure.name);
        options.some_words("--kind", "KIND[,KIND]", entity_kind_words, kinds_,
                           "rank only these among each other; the scores still come from the "
                           "whole network");
        options.number("--top", "N", top_, std::size_t{1}, "only the first N");
        describe_format(options, format_);
        scope_.describe(options);
        ties_.describe(options);
        compute_.describe(options);
    }

    ExitCode run(Context& context) override {
        const Dossier dossier = load_dossier(context, ties_);
        Ranking ranking;
        ranking.dossier = &dossier;
        ranking.query = ties_.query();
        scope_.narrow(ranking.query, dossier);
        ranking.top = top_;
        ranking.version = program_version;
        const Network network = make_network(dossier, ranking.query);
        if (network.size() == 0) {
            throw DataError("there is no network to rank",
                            fmt::format("no ties of these classes: {}; see 'lobbynet list "
                                        "sources', or choose others with --ties",
                                        ranking.query.classes.str()));
        }
        ranking.network = &network;
        ranking.groups = rank_groups(network, kinds_);
        if (ranking.groups.empty()) {
            throw DataError("nothing of that kind is in the network",
                            "see 'lobbynet list stakeholders'");
        }
        if (measures_.empty()) measures_.push_back(&find_measure("betweenness"));
        for (const Measure* measure : measures_)
            ranking.measures.push_back(
                rank_within(ranking.groups, *measure, compute(context, network, *measure)));
        print_answer(context, format_, ranking, ranking_page, ranking_csv, ranking_json);
        return ExitCode::done;
    }

 private:
    Scores compute(Context& context, const Network& network, const Measure& measure) const {
        MeasureOptions options = compute_.measure_options(context.streams);
        Progress progress(context.streams, std::string(measure.name));
        options.monitor.progress = [&progress](double done) { progress(done); };
        return measure.compute(network, options);
    }

    std::vector<const Measure*> measures_;
    std::vector<EntityKind> kinds_;
    std::size_t top_ = 0;
    ScopeOptions scope_;
    TieOptions ties_;
    ComputeOptions compute_;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"rank --top 10", "the ten who stand between most others"},
    Example{"rank --by degree,betweenness,harmonic", "several measures side by side"},
    Example{"rank --kind ministry --theme III", "ministries only, within one theme"},
};

}  // namespace

extern const CommandInfo rank_command;
const CommandInfo rank_command{
    "rank", "who has influence, by a measure of your choice",
    "Ranks stakeholders by their place in the network, and themes among themselves. Whoever has "
    "the same score has the same rank, shown as 3=. Under the table stands how the scores were "
    "counted, and on which network.",
    examples, make_command<Rank>};

}  // namespace lobbynet
