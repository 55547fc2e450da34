// lobbynet coalitions
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <thread>

#include "cli/answer_files.hpp"
#include "cli/groups.hpp"
#include "cli/ledger/sides.hpp"
#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "output/reports/communities.hpp"
#include "output/reports/known_coalitions.hpp"

namespace lobbynet {
namespace {

class Coalitions final : public Command {
 public:
    void describe(OptionList& options) override {
        options.operand("NAME", Need::optional, name_,
                        "one coalition or programme, with everything that it rests on");
        options.flag("--known", known_,
                     "those that the documents name (what you get without any option)");
        options.flag("--detect", detect_, "find groups in the ties themselves");
        describe_format(options, format_);
        files_.describe(options);
        options.heading("How groups are found (with --detect)");
        Option& method = options.custom(
            "--method", "",
            "bipartite: for themes and those named there, as it is; modularity: for ties of one "
            "sort; cpm: groups denser than the resolution; otherwise what suits the network",
            {});
        for (const auto& word : objective_words) method.words.emplace_back(word.text);
        method.value = "modularity|cpm|bipartite";
        method.take = [this, words = method.words](const std::string& text) {
            objective_ = value_of(objective_words, text);
            if (!objective_) throw_bad_word(text, "--method", words);
        };
        Option& resolution = options.custom(
            "--resolution", "G", "more gives more and smaller groups; 1 otherwise (cpm: 0.1)", {});
        resolution.take = [this](const std::string& text) { resolution_ = above_zero(text); };
        options.number("--runs", "N", runs_, 1U,
                       "keep the best of so many runs; otherwise 100, fewer for large networks");
        options.number("--seed", "N", seed_, std::uint64_t{0}, "of the first run; 1 otherwise");
        options.word("--weights", weights_words, weights_,
                     "strength (the default): a stronger tie holds more; ignore: all ties alike");
        options.number("--threads", "N", threads_, 1U,
                       "one a processor otherwise; the result is the same");
        options.text("--compare", "A,B", compare_,
                     "two plans, two dates or two elections, as 'lobbynet diff' takes them: the "
                     "groups of B, and who moved since A");
        options.flag("--evidence", evidence_, "also the ties inside each group, with their lines");
        scope_.describe(options);
        ties_.describe(options);
    }

    ExitCode run(Context& context) override {
        check();
        files_.check();
        const Dossier dossier = load_dossier(context, ties_);
        NetworkQuery query = ties_.query();
        scope_.narrow(query, dossier);
        Monitor monitor;
        monitor.stop = context.streams.stop;
        if (detect_) {
            run_detect(context, dossier, query, monitor);
        } else {
            run_known(context, dossier, query, monitor);
        }
        return ExitCode::done;
    }

 private:
    static double above_zero(const std::string& text) {
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || end != text.data() + text.size() || !(number > 0)) {
            throw UsageError(fmt::format("'{}' is not a value of --resolution", visible(text)),
                             "it takes a number above 0, such as 0.5 or 2");
        }
        return number;
    }

    void check() const {
        if (detect_ && (known_ || !name_.empty())) {
            throw UsageError("--detect finds groups of its own",
                             "leave out --known and NAME: what is found is compared with what is "
                             "known");
        }
        if (!detect_ &&
            (objective_ || resolution_ || runs_ > 0 || !compare_.empty() || evidence_)) {
            throw UsageError("this says how groups are found, and none are looked for",
                             "add --detect");
        }
    }

    void run_known(Context& context, const Dossier& dossier, const NetworkQuery& query,
                   const Monitor& monitor) const {
        KnownView view;
        view.dossier = &dossier;
        view.query = query;
        view.version = program_version;
        view.locale = files_.locale(context);
        view.known = find_known_coalitions(dossier, query, monitor);
        if (view.known.coalitions.empty()) {
            throw DataError("the documents name no coalitions or programmes",
                            "'lobbynet coalitions --detect' finds groups in the ties");
        }
        if (!name_.empty()) {
            const auto wanted = resolve_as(dossier, name_, coalitions_only);
            const auto& all = view.known.coalitions;
            const auto it = std::ranges::find(all, wanted, &KnownCoalition::entity);
            if (it == all.end()) {
                throw DataError(
                    fmt::format("nothing is said of '{}'", visible(dossier.entities[wanted].name)),
                    "see 'lobbynet show' for where it is named");
            }
            view.only = static_cast<std::size_t>(it - all.begin());
        }
        if (files_.any()) {
            files_.write(context, dossier, query,
                         view.only ? map_of(dossier, view.known.coalitions[*view.only],
                                            files_.language(context))
                                   : map_of(dossier, view.known, files_.language(context)));
        }
        print_answer(context, format_, view, known_page, known_csv, known_json);
    }

    void run_detect(Context& context, const Dossier& dossier, NetworkQuery query,
                    const Monitor& monitor) const {
        const NetworkQuery whole = query;
        const std::optional<Sides> sides = find_sides_of(dossier);
        if (sides) query = sides->side[1].narrow(whole, sides->kind);
        const Network network = make_network(dossier, query);
        if (network.tie_count() == 0) {
            throw DataError("there are no ties to find groups in",
                            fmt::format("no ties of these classes: {}; choose others with --ties",
                                        query.classes.str()));
        }
        CommunitiesView view;
        view.dossier = &dossier;
        view.network = &network;
        view.query = query;
        view.version = program_version;
        view.locale = files_.locale(context);
        view.evidence = evidence_;
        view.options = leiden_options(network, monitor);
        view.found = find_communities(network, view.options);
        view.agreement = agreement_of(view.found);
        view.quality = group_quality(network, view.found.partition, weights_);
        view.ei_index = ei_index_of(network, view.found.partition, weights_);
        view.known = known_of(dossier, query, monitor);
        if (!view.known.coalitions.empty())
            view.against_known =
                compare_with_known(dossier, view.known, network, view.found.partition);
        std::optional<Network> then;
        if (sides) {
            then = make_network(dossier, sides->side[0].narrow(whole, sides->kind));
            if (then->tie_count() == 0) {
                throw DataError(fmt::format("there are no ties to find groups in for {}",
                                            visible(sides->side[0].label)),
                                "choose others with --compare, or other ties with --ties");
            }
            view.other = OtherSide{sides->side[0].label, sides->side[1].label, &*then, {}};
            view.other->found = find_communities(*then, leiden_options(*then, monitor));
        }
        if (files_.any())
            files_.write(context, dossier, query,
                         map_of(dossier, query, network, view.found, files_.language(context)));
        print_answer(context, format_, view, communities_page, communities_csv, communities_json);
    }

    std::optional<Sides> find_sides_of(const Dossier& dossier) const {
        if (compare_.empty()) return {};
        const auto parts = comma_separated(compare_);
        if (parts.size() != 2) {
            throw UsageError(
                fmt::format("'{}' is not a value of --compare", visible(compare_)),
                "it takes two with a comma between, such as plan-2021.txt,plan-2022.txt");
        }
        return find_sides(dossier, parts[0], parts[1]);
    }

    LeidenOptions leiden_options(const Network& network, const Monitor& monitor) const {
        LeidenOptions options;
        options.objective = objective_.value_or(natural_objective(network));
        options.resolution =
            resolution_.value_or(options.objective == Objective::cpm ? usual_cpm_resolution : 1);
        options.weights = weights_;
        options.seed = seed_;
        options.runs = runs_ > 0 ? runs_ : usual_runs(network);
        options.threads =
            threads_ > 0 ? threads_ : std::max(1U, std::thread::hardware_concurrency());
        options.monitor = monitor;
        return options;
    }

    /// Nothing of a plain graph is a known coalition: no need to look.
    static KnownCoalitions known_of(const Dossier& dossier, const NetworkQuery& query,
                                    const Monitor& monitor) {
        return std::ranges::any_of(dossier.entities, coalitions_only.is)
                   ? find_known_coalitions(dossier, query, monitor)
                   : KnownCoalitions{};
    }

    static constexpr double usual_cpm_resolution = 0.1;

    std::string name_;
    bool known_ = false;
    bool detect_ = false;
    std::optional<Objective> objective_;
    std::optional<double> resolution_;
    unsigned runs_ = 0;
    std::uint64_t seed_ = 1;
    unsigned threads_ = 0;
    Weights weights_ = Weights::strength;
    std::string compare_;
    bool evidence_ = false;
    ScopeOptions scope_;
    TieOptions ties_;
    AnswerFiles files_;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"coalitions", "those that the documents name, with members and reach"},
    Example{"coalitions 'Coalitie Heel Nederland'", "one of them, line by line"},
    Example{"coalitions --detect", "who is named together so often that they form a group"},
    Example{"coalitions --detect --resolution 2 --seed 7", "smaller groups, other random choices"},
    Example{"coalitions --detect --compare plan-2021.txt,plan-2022.txt", "who moved within a year"},
};

}  // namespace

extern const CommandInfo coalitions_command;
const CommandInfo coalitions_command{
    "coalitions", "who stands together already, and who could",
    "Shows the coalitions and programmes that the documents name: who is in them, which themes and "
    "ministries they reach, what is lost when a member leaves, and where they overlap. With "
    "--detect it looks for groups in the ties themselves, says who belongs to each for sure and "
    "who could as well be in another, and compares them with the coalitions that are known.",
    examples, make_command<Coalitions>};

}  // namespace lobbynet
