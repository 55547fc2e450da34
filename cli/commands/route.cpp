// lobbynet route FROM TO
#include <fmt/format.h>

#include <array>

#include "cli/answer_files.hpp"
#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/paths/routes.hpp"
#include "output/reports/routes.hpp"

namespace lobbynet {
namespace {

class RouteCommand final : public Command {
 public:
    void describe(OptionList& options) override {
        options.operand("FROM", Need::required, from_,
                        "where you start: a name, acronym, id or the start of one");
        options.operand("TO", Need::required, to_, "whom you want to reach");
        options.number("--k", "K", options_.most, std::size_t{1},
                       "so many routes; 3 otherwise, 1000 at most");
        options.texts("--avoid", "NAME", avoid_, "no route through this one; may be repeated");
        describe_format(options, format_);
        files_.describe(options);
        scope_.describe(options);
        ties_.describe(options);
    }

    ExitCode run(Context& context) override {
        files_.check();
        const Dossier dossier = load_dossier(context, ties_);
        RoutesView view;
        view.dossier = &dossier;
        view.query = ties_.query();
        scope_.narrow(view.query, dossier);
        view.version = program_version;
        view.locale = files_.locale(context);
        view.from = resolve_name(dossier, from_);
        view.to = resolve_name(dossier, to_);
        const auto label = [&](std::uint32_t i) { return visible(dossier.entities[i].label()); };
        if (view.from == view.to)
            throw DataError(fmt::format("'{}' and '{}' are both {}", visible(from_), visible(to_),
                                        label(view.from)));
        for (const auto& name : avoid_) view.avoid.push_back(resolve_name(dossier, name));
        leave_out_author(dossier, view);
        options_.avoid = view.avoid;
        view.routes = find_routes(dossier, view.query, view.from, view.to, options_);
        if (view.routes.best.empty()) {
            throw DataError(
                fmt::format("no route leads from {} to {}", label(view.from), label(view.to)),
                fmt::format("these ties were tried: {}; --ties all tries every class{}",
                            view.query.classes.str(),
                            avoid_.empty() ? "" : ", and --avoid leaves some out"));
        }
        if (files_.any())
            files_.write(context, dossier, view.query,
                         map_of(dossier, view.routes, files_.language(context)));
        print_answer(context, format_, view, routes_page, routes_csv, routes_json);
        return ExitCode::done;
    }

 private:
    /// Who wrote the plan is the one that asks for an introduction, not one that gives it.
    static void leave_out_author(const Dossier& dossier, RoutesView& view) {
        for (std::uint32_t e = 0; e < dossier.entities.size(); ++e) {
            if (dossier.entities[e].is_author && e != view.from && e != view.to &&
                std::ranges::find(view.avoid, e) == view.avoid.end())
                view.avoid.push_back(e);
        }
    }

    std::string from_;
    std::string to_;
    std::vector<std::string> avoid_;
    RouteOptions options_;
    ScopeOptions scope_;
    TieOptions ties_;
    AnswerFiles files_;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"route VNG OCW", "who can introduce the one to the other"},
    Example{"route Movisie FIN --k 5 --avoid VNG", "five routes, none through VNG"},
    Example{"route Movisie SZW --ties all", "also through coalitions and what sentences say"},
};

}  // namespace

extern const CommandInfo route_command;
const CommandInfo route_command{
    "route", "how to get introduced: the ways from one to another",
    "Gives the routes from one to the other through people and tables that they share: who knows "
    "whom, step by step, with the quote, the document and the line. The route whose weakest tie is "
    "strongest comes first. Then it says which routes do not depend on one another, and whom every "
    "route needs: the one that you cannot afford to lose.",
    examples, make_command<RouteCommand>};

}  // namespace lobbynet
