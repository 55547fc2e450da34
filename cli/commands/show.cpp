// lobbynet show NAME
#include <array>

#include "cli/shared_options.hpp"
#include "output/reports/entity_page.hpp"

namespace lobbynet {
namespace {

class Show final : public Command {
 public:
    void describe(OptionList& options) override {
        options.operand("NAME", Need::required, name_,
                        "its name, acronym, id or the start of one; case and accents do not count");
        describe_format(options, format_);
        lang_.describe(options);
        ties_.describe(options, "all");
    }

    ExitCode run(Context& context) override {
        const Dossier dossier = load_dossier_around(context, ties_, {name_});
        NetworkQuery query = ties_.query(every_class);
        // each tie says itself whether it is only proposed
        query.proposed = true;
        const EntityView view{&dossier, query, resolve_name(dossier, name_),
                              std::string(program_version), lang_.choose(context.streams)};
        switch (format_) {
            case Format::table:
                context.print(entity_page(view, context.page));
                break;
            case Format::csv:
                context.print(entity_csv(view));
                break;
            case Format::json:
                context.print(entity_json(view));
                break;
        }
        return ExitCode::done;
    }

 private:
    std::string name_;
    TieOptions ties_;
    LocaleOption lang_;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"show VNG", "one stakeholder: the lists that name it, and where"},
    Example{"show 4", "a theme, by its number"},
};

}  // namespace

extern const CommandInfo show_command;
const CommandInfo show_command{
    "show", "one stakeholder, theme or other entity, with its evidence",
    "Shows who or what something is, by which names the documents call it, and its ties, each with "
    "the document and the line that say so.",
    examples, make_command<Show>};

}  // namespace lobbynet
