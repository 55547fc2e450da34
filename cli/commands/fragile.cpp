// lobbynet fragile
#include <array>

#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "output/reports/fragility.hpp"

namespace lobbynet {
namespace {

class Fragile final : public Command {
 public:
    void describe(OptionList& options) override {
        options.flag("--all", all_, "also those whose exit costs nothing");
        describe_format(options, format_);
        lang_.describe(options);
        scope_.describe(options);
        ties_.describe(options);
    }

    ExitCode run(Context& context) override {
        const Dossier dossier = load_dossier(context, ties_);
        Fragility view;
        view.dossier = &dossier;
        view.query = ties_.query();
        scope_.narrow(view.query, dossier);
        const Network network = make_network(dossier, view.query);
        if (network.size() == 0) {
            throw DataError("there is no network",
                            "see 'lobbynet list sources', or choose other ties with --ties");
        }
        const Monitor monitor{context.streams.stop, {}};
        view.network = &network;
        view.exits = exits(network, monitor);
        view.soles = sole_connections(network, monitor);
        view.shown = by_loss(network, view.exits, all_);
        view.version = program_version;
        view.locale = lang_.choose(context.streams);
        print_answer(context, format_, view, fragility_page, fragility_csv, fragility_json);
        return ExitCode::done;
    }

 private:
    bool all_ = false;
    ScopeOptions scope_;
    TieOptions ties_;
    LocaleOption lang_;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"fragile", "who must not leave, and what hangs on them"},
    Example{"fragile --theme 4 --all", "within one theme, everybody"},
};

}  // namespace

extern const CommandInfo fragile_command;
const CommandInfo fragile_command{
    "fragile", "whose exit breaks the network: single points of failure",
    "For each stakeholder and theme, what would be lost if it left: into how many parts the others "
    "fall, which ministries and themes no chain of ties joins any more, and which hang on it alone "
    "because they share no other stakeholder. Nothing is stored; 'lobbynet rank --without NAME' "
    "shows how the others would rank.",
    examples, make_command<Fragile>};

}  // namespace lobbynet
