// lobbynet rank
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "cli/rank_options.hpp"
#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/measures/brokerage.hpp"
#include "graph/measures/what_if.hpp"
#include "output/reports/explained.hpp"
#include "output/reports/ranking.hpp"

namespace lobbynet {
namespace {

enum class GroupBy : std::uint8_t { sector, kind, tier };
/// What makes a group, to brokers.
constexpr std::array group_words{Word{GroupBy::sector, "sector"}, Word{GroupBy::kind, "kind"},
                                 Word{GroupBy::tier, "tier"}};

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
        options.text("--explain", "NAME", explain_,
                     "instead of the ranking: which ties carry the score of this one, what it "
                     "loses without each, and which lines say that they are there");
        describe_format(options, format_);
        lang_.describe(options);
        bands_.describe(options);
        changes_.describe(options);
        scope_.describe(options);
        options.flag("--project", project_,
                     "leave the themes out: two are tied when they share a theme, more strongly "
                     "the more they share");
        ties_.describe(options);
        compute_.describe(options);
        Option& groups = options.word("--groups", group_words, groups_,
                                      "for brokerage: what makes a group; sector otherwise");
        groups.take = [this, take = groups.take](const std::string& text) {
            take(text);
            groups_given_ = true;
        };
    }

    ExitCode run(Context& context) override {
        if (measures_.empty()) measures_.push_back(&find_measure("betweenness"));
        if (groups_given_ && !measures_brokerage()) {
            throw UsageError(
                "--groups says what makes a group to brokerage, and nothing asks for it",
                "add --by brokerage, or leave --groups out");
        }
        const auto errors = bands_.model(compute_.seed);
        if (!explain_.empty() && errors)
            throw UsageError("--explain and --bands do not go together", "leave one of them out");
        if (auto kept = kept_network(context)) {
            require_ties(*kept, ties_.query());
            rank(context, nullptr, ties_.query(), {std::move(*kept), {}, {}}, {}, errors);
            return ExitCode::done;
        }
        const Dossier dossier = load_dossier(context, ties_);
        NetworkQuery query = ties_.query();
        scope_.narrow(query, dossier);
        const Network now = make_network(dossier, query);
        require_ties(now, query);
        Changed changed = changes_.any() ? changes_.apply(dossier, now) : Changed{now, {}, {}};
        if (project_) changed.network = projected(changed.network);
        hint_at_projection(context, changed.network);
        if (!explain_.empty()) {
            explain_one(context, dossier, query, changed);
            return ExitCode::done;
        }
        Before before;
        if (changes_.any()) before = ranks_in(context, project_ ? projected(now) : now);
        rank(context, &dossier, query, std::move(changed), before, errors);
        return ExitCode::done;
    }

 private:
    /// Per measure: id -> rank.
    using Before = std::vector<std::map<std::string, std::uint32_t>>;

    /// A plain graph that the store keeps ready, if that is all that is asked for.
    std::optional<Network> kept_network(const Context& context) const {
        if (scope_.any() || changes_.any() || project_ || !explain_.empty() || ties_.known_at ||
            groups_ == GroupBy::tier)
            return std::nullopt;
        return Store::open(store_path(context), OpenMode::read, context.streams.stop)
            .kept_network(load_lexicon(context), ties_.query());
    }

    static void require_ties(const Network& network, const NetworkQuery& query) {
        if (network.size() > 0) return;
        throw DataError("there is no network to rank",
                        fmt::format("no ties of these classes: {}; see 'lobbynet list "
                                    "sources', or choose others with --ties",
                                    query.classes.str()));
    }

    static Network projected(const Network& network) {
        if (network.modes() == Modes::two) return project_on_stakeholders(network);
        throw DataError(
            "--project needs a network in which every tie joins a theme and a "
            "stakeholder",
            "'--ties listed' has only such ties");
    }

    bool measures_brokerage() const {
        return std::ranges::any_of(measures_, [](const Measure* measure) {
            return measure->name.starts_with("brokerage");
        });
    }

    void hint_at_projection(const Context& context, const Network& network) const {
        if (!measures_brokerage() || network.modes() != Modes::two) return;
        context.warn(
            "warning: stakeholders are tied to themes only, so all that they stand between are "
            "themes; --project ties those that share a theme");
    }

    std::vector<RankGroup> groups_of(const Network& network) const {
        auto groups = rank_groups(network, kinds_);
        if (groups.empty()) {
            throw DataError("nothing of that kind is in the network",
                            "see 'lobbynet list stakeholders'");
        }
        return groups;
    }

    Before ranks_in(Context& context, const Network& network) const {
        Before before;
        const auto groups = groups_of(network);
        for (const Measure* measure : measures_) {
            const Ranked ranked =
                rank_within(groups, *measure, compute(context, network, *measure));
            auto& ranks = before.emplace_back();
            for (Vertex v = 0; v < network.size(); ++v) {
                if (ranked.ranks[v] > 0) ranks[network.names().id[v]] = ranked.ranks[v];
            }
        }
        return before;
    }

    void rank(Context& context, const Dossier* dossier, const NetworkQuery& query,
              const Changed& changed, const Before& before,
              const std::optional<ErrorModel>& errors) const {
        const Network& network = changed.network;
        Ranking ranking;
        ranking.dossier = dossier;
        ranking.network = &network;
        ranking.query = query;
        ranking.top = top_;
        ranking.version = program_version;
        ranking.locale = lang_.choose(context.streams);
        ranking.changes = changed.says;
        ranking.gone = changed.gone;
        ranking.groups = groups_of(network);
        ranking.errors = errors;
        const RankedAmong among = ranked_among(ranking.groups, network.size());
        for (std::size_t m = 0; m < measures_.size(); ++m) {
            const Measure& measure = *measures_[m];
            Ranked ranked =
                rank_within(ranking.groups, measure, compute(context, network, measure));
            if (changes_.any()) ranked.before = before[m];
            if (errors) {
                Progress progress(context.streams, fmt::format("bands of {}", measure.name));
                ranked.bands =
                    rank_bands(network, measure, options(context, progress), *errors, among);
                ranked.like = indistinguishable(ranked.bands, among);
            }
            ranking.measures.push_back(std::move(ranked));
        }
        if (errors) {
            const auto order = inclusion_order(network, {context.streams.stop, {}}, among);
            for (Vertex v = 0; v < network.size(); ++v)
                ranking.intervals.push_back(order.interval(v));
        }
        print_answer(context, format_, ranking, ranking_page, ranking_csv, ranking_json);
    }

    void explain_one(Context& context, const Dossier& dossier, const NetworkQuery& query,
                     const Changed& changed) const {
        const Network& network = changed.network;
        const Entity& entity = dossier.entities[resolve_name(dossier, explain_)];
        const auto vertex = network.find(entity.id);
        if (!vertex) {
            throw DataError(fmt::format("{} is not in this network", visible(entity.label())),
                            "choose other ties with --ties, or another part with --theme");
        }
        const auto groups = groups_of(network);
        const RankedAmong among = ranked_among(groups, network.size());
        if (among[*vertex] == 0) {
            throw DataError(fmt::format("{} is not ranked: its kind is {}", visible(entity.label()),
                                        to_string(entity.kind)),
                            "leave --kind out, or name that kind");
        }
        Explained view;
        view.dossier = &dossier;
        view.network = &network;
        view.query = query;
        view.vertex = *vertex;
        view.ranked = groups[among[*vertex] - 1].members.size();
        view.top = top_;
        view.changes = changed.says;
        view.version = program_version;
        view.locale = lang_.choose(context.streams);
        for (const Measure* measure : measures_) {
            Progress progress(context.streams, fmt::format("{} without each tie", measure->name));
            const MeasureOptions how = options(context, progress);
            ExplainedMeasure each{measure,
                                  measure->compute(network, how).conventions,
                                  explain(network, *measure, how, *vertex, among),
                                  {}};
            for (const BrokeredPair& pair : brokered_pairs(network, *vertex, how.group_by)) {
                if (counts_role(*measure, pair.role)) each.pairs.push_back(pair);
            }
            view.measures.push_back(std::move(each));
        }
        print_answer(context, format_, view, explained_page, explained_csv, explained_json);
    }

    MeasureOptions options(const Context& context, Progress& progress) const {
        MeasureOptions out = compute_.measure_options(context.streams);
        out.group_by = word_of(group_words, groups_);
        out.monitor.progress = [&progress](double done) { progress(done); };
        return out;
    }

    Scores compute(Context& context, const Network& network, const Measure& measure) const {
        Progress progress(context.streams, std::string(measure.name));
        return measure.compute(network, options(context, progress));
    }

    std::vector<const Measure*> measures_;
    std::vector<EntityKind> kinds_;
    std::size_t top_ = 0;
    std::string explain_;
    bool project_ = false;
    GroupBy groups_ = GroupBy::sector;
    bool groups_given_ = false;
    BandOptions bands_;
    ChangeOptions changes_;
    ScopeOptions scope_;
    TieOptions ties_;
    LocaleOption lang_;
    ComputeOptions compute_;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"rank --top 10", "the ten who stand between most others"},
    Example{"rank --by degree,betweenness,harmonic", "several measures side by side"},
    Example{"rank --kind ministry --theme 4", "ministries only, within one theme"},
    Example{"rank --bands", "how sure the ranks are: who cannot be told apart"},
    Example{"rank --explain VNG", "which ties make it rank as it does, and what says so"},
    Example{"rank --without VNG --with \"SZW - 5\"", "as if; the store stays as it is"},
    Example{"rank --by brokerage --project --explain VNG",
            "whom it stands between, and in which role"},
};

}  // namespace

extern const CommandInfo rank_command;
const CommandInfo rank_command{
    "rank", "who has influence, by a measure of your choice",
    "Ranks stakeholders by their place in the network, and themes among themselves. Whoever has "
    "the same score has the same rank, shown as 3=. Under the table stands how the scores were "
    "counted, and on which network.\nA rank says more than the data may: 'rank --bands' draws the "
    "errors that such data has and shows the ranks that come out, and 'rank --explain' shows what "
    "a rank rests on.",
    examples, make_command<Rank>};

}  // namespace lobbynet
