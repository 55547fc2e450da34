// lobbynet links [FROM [TO]]
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/paths/connectors.hpp"
#include "output/reports/links.hpp"
#include "output/reports/listing.hpp"

namespace lobbynet {
namespace {

constexpr std::array class_names{"ministries", "themes",        "coalitions", "programmes",
                                 "parties",    "organisations", "groups",     "stakeholders"};

/// One side of the question: a class, or one entity.
struct Side {
    std::vector<std::uint32_t> members;
    bool is_class = false;
};

class Links final : public Command {
 public:
    void describe(OptionList& options) override {
        for (const auto& [word, target] : {std::pair{"FROM", &from_}, std::pair{"TO", &to_}}) {
            Option& side = options.operand(
                word, Need::optional, *target,
                target == &from_ ? "a name, or a class; ministries if nothing is given"
                                 : "a name, or a class; themes if nothing is given");
            side.words.assign(class_names.begin(), class_names.end());
        }
        describe_format(options, format_);
        lang_.describe(options);
        scope_.describe(options);
        ties_.describe(options);
    }

    ExitCode run(Context& context) override {
        const Dossier dossier = load_dossier(context, ties_);
        LinksView view;
        view.dossier = &dossier;
        view.query = ties_.query();
        scope_.narrow(view.query, dossier);
        view.version = program_version;
        view.locale = lang_.choose(context.streams);

        tied_.assign(dossier.entities.size(), false);
        for (const auto t : selected_ties(dossier, view.query))
            tied_[dossier.ties[t].source] = tied_[dossier.ties[t].target] = true;
        auto [from, to] = sides(dossier);
        for (auto* side : {&from, &to}) leave_out_untied(*side, view.left_out);
        if (from.members.empty() || to.members.empty()) {
            throw DataError(fmt::format("there is nothing to link: no {} with a tie",
                                        from.members.empty() ? from_ : to_),
                            "see 'lobbynet list themes' and 'lobbynet list stakeholders', or "
                            "choose other ties with --ties");
        }
        if (!from.is_class && !to.is_class && from.members == to.members) {
            throw DataError(
                fmt::format("'{}' and '{}' are one and the same", visible(from_), visible(to_)),
                "name two");
        }
        view.from = from.members;
        view.to = to.members;
        view.cells = find_links(dossier, view.query, view.from, view.to);
        const bool as_matrix = from.is_class && to.is_class;
        print_answer(context, format_, view, as_matrix ? links_matrix_page : links_pairs_page,
                     links_csv, links_json);
        return ExitCode::done;
    }

 private:
    /// A theme is always what somebody is linked to: a single theme, or a theme first, is the
    /// target.
    std::pair<Side, Side> sides(const Dossier& dossier) {
        const auto is_theme = [&](const Side& side) {
            return !side.members.empty() &&
                   dossier.entities[side.members.front()].kind == EntityKind::theme;
        };
        if (from_.empty()) from_ = "ministries";
        const bool one_given = to_.empty();
        Side from = side_of(dossier, from_);
        if (one_given) to_ = is_theme(from) ? "ministries" : "themes";
        Side to = side_of(dossier, to_);
        if (is_theme(from) && !is_theme(to)) {
            std::swap(from, to);
            std::swap(from_, to_);
        }
        return {std::move(from), std::move(to)};
    }

    Side side_of(const Dossier& dossier, const std::string& name) const {
        if (std::ranges::find(class_names, name) == class_names.end())
            return {{resolve_name(dossier, name)}, false};
        Side side{{}, true};
        const Listing all = make_listing(dossier, *find_list_kind(name), ties_.query(), {});
        for (const Listed& row : all.rows) side.members.push_back(row.entity);
        return side;
    }

    /// An entity of a class without any tie is not a row or column; it is told about.
    void leave_out_untied(Side& side, std::vector<std::uint32_t>& left_out) const {
        if (!side.is_class) return;
        for (const auto i : side.members) {
            if (!tied_[i] && std::ranges::find(left_out, i) == left_out.end())
                left_out.push_back(i);
        }
        std::erase_if(side.members, [&](std::uint32_t i) { return !tied_[i]; });
    }

    std::string from_;
    std::string to_;
    std::vector<bool> tied_;
    ScopeOptions scope_;
    TieOptions ties_;
    LocaleOption lang_;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"links", "all ministries and themes: the gaps first, then the matrix"},
    Example{"links SZW", "one ministry and every theme: who connects them"},
    Example{"links SZW 5", "one pair, with everything that supports it"},
    Example{"links organisations coalitions --ties listed,stated", "other classes, other ties"},
};

}  // namespace

extern const CommandInfo links_command;
const CommandInfo links_command{
    "links", "who links which ministries to which themes, and where nobody does",
    "A ministry is tied directly to a theme that names it. Where it is not, a stakeholder of that "
    "theme connects them if it shares another theme with the ministry. Without names this gives "
    "all ministries and themes, and opens with the gaps: the pairs that nobody connects, and those "
    "that hang on one stakeholder.",
    examples, make_command<Links>};

}  // namespace lobbynet
