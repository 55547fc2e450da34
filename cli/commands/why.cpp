// lobbynet why A B
#include <fmt/format.h>

#include <array>

#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/paths/why.hpp"
#include "output/reports/why.hpp"

namespace lobbynet {
namespace {

class Why final : public Command {
 public:
    void describe(OptionList& options) override {
        options.operand("A", Need::required, from_, "a name, acronym, id or the start of one");
        options.operand("B", Need::required, to_, "another");
        options.number("--most", "N", most_, std::size_t{1},
                       "show at most so many chains of the same length; 5 otherwise");
        describe_format(options, format_);
        lang_.describe(options);
        scope_.describe(options);
        ties_.describe(options);
    }

    ExitCode run(Context& context) override {
        // other classes or dates may lead along other ways than the network that is kept
        const Dossier dossier = ties_.any() || scope_.any()
                                    ? load_dossier(context, ties_)
                                    : load_dossier_around(context, ties_, {from_, to_});
        WhyView view;
        view.dossier = &dossier;
        view.query = ties_.query();
        scope_.narrow(view.query, dossier);
        view.version = program_version;
        view.locale = lang_.choose(context.streams);
        view.from = resolve_name(dossier, from_);
        view.to = resolve_name(dossier, to_);
        const auto label = [&](std::uint32_t i) { return visible(dossier.entities[i].label()); };
        if (view.from == view.to)
            throw DataError(fmt::format("'{}' and '{}' are both {}", visible(from_), visible(to_),
                                        label(view.from)));
        // one more than is shown tells whether there are more
        view.chains = find_chains(dossier, view.query, view.from, view.to, most_ + 1);
        if (view.chains.empty()) {
            throw DataError(fmt::format("no chain of ties leads from {} to {}", label(view.from),
                                        label(view.to)),
                            fmt::format("these ties were tried: {}; --ties all tries every class",
                                        view.query.classes.str()));
        }
        view.cut = view.chains.size() > most_;
        if (view.cut) view.chains.resize(most_);
        print_answer(context, format_, view, why_page, why_csv, why_json);
        return ExitCode::done;
    }

 private:
    std::string from_;
    std::string to_;
    std::size_t most_ = 5;
    ScopeOptions scope_;
    TieOptions ties_;
    LocaleOption lang_;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"why SZW 4", "the lines that tie a ministry to a theme"},
    Example{"why SZW Movisie --ties all", "also through what sentences say"},
};

}  // namespace

extern const CommandInfo why_command;
const CommandInfo why_command{
    "why", "what ties two of them together, step by step",
    "Follows the ties from one to the other along the shortest way, and gives for each step what "
    "the documents say: the quote, the document and the line.",
    examples, make_command<Why>};

}  // namespace lobbynet
