// lobbynet diff A B
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/ledger/sides.hpp"
#include "cli/ledger/standing.hpp"
#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "graph/matching/resolve.hpp"
#include "output/reports/citing.hpp"
#include "output/reports/difference.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t top_of_page = 10;

/// One side, with all decisions and as if nobody had decided anything.
struct Decided {
    Dossier with;
    Dossier without;
};

class Diff final : public Command {
 public:
    void describe(OptionList& options) override {
        options.operand("A", Need::required, a_,
                        "a source (its name or number), a date, or an election");
        options.operand("B", Need::required, b_, "another of the same sort");
        options.flag("--recorded", recorded_,
                     "two dates mean what the store knew then, not which ties hold then");
        Option& by =
            options.custom("--by", "MEASURE", "what to rank by, betweenness otherwise",
                           [this](const std::string& text) { measure_ = &find_measure(text); });
        for (const Measure& measure : all_measures()) by.words.emplace_back(measure.name);
        options.number("--top", "N", top_, std::size_t{1},
                       "only rank changes among the first N of A or B (a table: 10)");
        describe_format(options, format_);
        ties_.describe(options, "listed,plain; for members of coalitions: all");
        compute_.describe(options);
    }

    ExitCode run(Context& context) override {
        const Lexicon lexicon = load_lexicon(context);
        const Store store = Store::open(store_path(context), OpenMode::read, context.streams.stop);
        std::array<Decided, 2> decided;
        decided[0] = decided_at(store, lexicon, known_at());
        Sides sides = find_sides(decided[0].with, a_, b_);
        check(sides.kind);
        if (recorded_) {
            for (std::size_t i = 0; i < 2; ++i)
                decided[i] = decided_at(store, lexicon, sides.side[i].date.str());
        }
        print_answer(context, format_, compare_sides(context, decided, sides), difference_page,
                     difference_csv, difference_json);
        return ExitCode::done;
    }

 private:
    std::optional<std::string> known_at() const {
        return ties_.known_at ? std::optional(ties_.known_at->str()) : std::nullopt;
    }

    void check(SideKind kind) const {
        if (recorded_ && kind != SideKind::dates) {
            throw UsageError("--recorded is for two dates",
                             "such as: diff 2021-03 2021-09 --recorded");
        }
        if (recorded_ && ties_.known_at) {
            throw UsageError("--known-at and --recorded exclude each other",
                             "with --recorded, A and B say what was known when");
        }
        if (!recorded_ && kind == SideKind::dates && ties_.as_of) {
            throw UsageError("--as-of has no place beside two dates", "A and B are the dates");
        }
    }

    static Decided decided_at(const Store& store, const Lexicon& lexicon,
                              const std::optional<std::string>& known_at) {
        Statements statements = store.statements(known_at);
        Decided out;
        out.with = resolve(statements, lexicon);
        statements.decisions.clear();
        out.without = resolve(statements, lexicon);
        return out;
    }

    Difference compare_sides(Context& context, const std::array<Decided, 2>& decided,
                             const Sides& sides) const {
        const Decided& first = decided[0];
        const Decided& second = recorded_ ? decided[1] : decided[0];
        const auto query = [&](const TieClasses& classes, std::size_t i) {
            NetworkQuery plain = ties_.query(classes);
            return recorded_ ? plain : sides.side[i].narrow(std::move(plain), sides.kind);
        };
        Difference out;
        out.sides = word_of(side_kind_words, sides.kind);
        out.a = sides.side[0].label;
        out.b = sides.side[1].label;
        out.changes = compare(first.with, query({}, 0), second.with, query({}, 1));
        out.members =
            compare(first.with, query(every_class, 0), second.with, query(every_class, 1)).members;
        const Measure& measure = measure_ ? *measure_ : find_measure("betweenness");
        const MeasureOptions options = compute_.measure_options(context.streams);
        const auto standing = [&](const Dossier& dossier, std::size_t i) {
            return make_standing(dossier, query({}, i), measure, options);
        };
        const std::array with{standing(first.with, 0), standing(second.with, 1)};
        const std::array without{standing(first.without, 0), standing(second.without, 1)};
        out.measure = measure.name;
        out.conventions = with[1].conventions.empty() ? with[0].conventions : with[1].conventions;
        out.top = top_ > 0 ? top_ : format_ == Format::table ? top_of_page : 0;
        out.ranks = explained(with, without, out.top);
        const auto is_dated = [](const Tie& tie) { return tie.valid_from || tie.valid_to; };
        if (sides.kind == SideKind::dates && !recorded_ &&
            std::ranges::none_of(first.with.ties, is_dated)) {
            out.note =
                "No tie in this store says since when or until when it holds, so all hold on both "
                "days. What the store knew on two days: add --recorded.";
        }
        out.made_from = {"A: " + with[0].made_from, "B: " + with[1].made_from};
        return out;
    }

    static std::vector<ExplainedShift> explained(const std::array<Standing, 2>& with,
                                                 const std::array<Standing, 2>& without,
                                                 std::size_t top) {
        const auto up = [](const std::optional<Place>& from, const std::optional<Place>& to) {
            const bool both = from && to && from->rank > 0 && to->rank > 0;
            return both ? std::optional(static_cast<std::int64_t>(from->rank) -
                                        static_cast<std::int64_t>(to->rank))
                        : std::nullopt;
        };
        std::vector<ExplainedShift> out;
        for (RankShift& shift : shifts_between(with[0], with[1], top)) {
            const auto change = up(shift.before, shift.after);
            if (shift.before && shift.after && change == 0) continue;
            const auto data = up(without[0].place_of(shift.id), without[1].place_of(shift.id));
            ExplainedShift e{std::move(shift), data, {}};
            if (change) {
                // where it stands at all only through a decision, all of it is the decision's
                if (!data) e.data = 0;
                e.decisions = *change - *e.data;
            }
            out.push_back(std::move(e));
        }
        return out;
    }

    std::string a_;
    std::string b_;
    bool recorded_ = false;
    const Measure* measure_ = nullptr;
    std::size_t top_ = 0;
    TieOptions ties_;
    ComputeOptions compute_;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"diff plan-2021.txt plan-2022.txt", "what changed from one plan to the next"},
    Example{"diff 2021-03 2022-03", "which ties held then, and which a year later"},
    Example{"diff 2021-03-01 2021-03-31 --recorded", "what we learnt and decided in March"},
    Example{"diff 'Tweede Kamer' Gemeenteraad", "who matters for one election and not the other"},
};

}  // namespace

extern const CommandInfo diff_command;
const CommandInfo diff_command{
    "diff", "what changed between two plans, two dates or two elections",
    "Says who joined and who left, who moved to other themes, which coalitions and programmes have "
    "other members, and how the ranking changed. Each change of rank is split into what the "
    "documents changed (the change there would be if nobody had decided anything) and what comes "
    "from decisions in the ledger.",
    examples, make_command<Diff>};

}  // namespace lobbynet
