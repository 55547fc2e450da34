// lobbynet brokers A B
#include <fmt/format.h>

#include <array>

#include "cli/answer_files.hpp"
#include "cli/groups.hpp"
#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/coalitions/brokers.hpp"
#include "output/reports/brokers.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t top_of_page = 10;

class BrokersCommand final : public Command {
 public:
    void describe(OptionList& options) override {
        options.operand("A", Need::required, a_,
                        "a theme, coalition, programme, sector (such as union) or kind (such as "
                        "ministries), a stakeholder, or several with commas");
        options.operand("B", Need::required, b_, "another");
        options.number("--top", "N", top_, std::size_t{1},
                       "only the first N; 10 on a page otherwise, all in csv and json");
        describe_format(options, format_);
        files_.describe(options);
        scope_.describe(options);
        ties_.describe(options);
    }

    ExitCode run(Context& context) override {
        files_.check();
        const Dossier dossier = load_dossier(context, ties_);
        BrokersView view;
        view.dossier = &dossier;
        view.query = ties_.query();
        scope_.narrow(view.query, dossier);
        view.version = program_version;
        view.locale = files_.locale(context);
        view.top = top_ == 0 && format_ == Format::table ? top_of_page : top_;
        NamedGroup a = find_group(dossier, view.query, a_);
        NamedGroup b = find_group(dossier, view.query, b_);
        Monitor monitor;
        monitor.stop = context.streams.stop;
        view.found = find_brokers(dossier, view.query, a.members, b.members, monitor);
        view.a = named(a, view.locale);
        view.b = named(b, view.locale);
        if (files_.any())
            files_.write(
                context, dossier, view.query,
                map_of(dossier, view.found, view.a, view.b, view.top, files_.language(context)));
        print_answer(context, format_, view, brokers_page, brokers_csv, brokers_json);
        return ExitCode::done;
    }

 private:
    /// As the user said it; on a Dutch page a sector has its Dutch word.
    static std::string named(const NamedGroup& group, Locale locale) {
        return locale == Locale::en || group.sector.empty()
                   ? group.name
                   : std::string(say(locale, group.sector));
    }

    std::string a_;
    std::string b_;
    std::size_t top_ = 0;
    ScopeOptions scope_;
    TieOptions ties_;
    AnswerFiles files_;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"brokers 2 5", "who stands between those of one theme and those of another"},
    Example{"brokers ministries 'trade association'", "between all of a kind and a whole sector"},
    Example{"brokers 'VNG, Divosa' unions", "between some that you name and the unions"},
};

}  // namespace

extern const CommandInfo brokers_command;
const CommandInfo brokers_command{
    "brokers", "who stands between two groups",
    "Looks at every pair of one of the first group and one of the second that are not in contact, "
    "and says who is in contact with both: who could introduce them. Two are in contact when they "
    "have a tie, or are both named at one theme, coalition or programme.",
    examples, make_command<BrokersCommand>};

}  // namespace lobbynet
