// lobbynet cover
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/answer_files.hpp"
#include "cli/groups.hpp"
#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/coalitions/cover.hpp"
#include "importers/reading/plain_text.hpp"
#include "output/reports/cover.hpp"

namespace lobbynet {
namespace {

/// A name as a table has it, perhaps in quotes.
std::string unquoted(std::string_view text) {
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::string(text);
    std::string out;
    text = text.substr(1, text.size() - 2);
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') ++i;
    }
    return out;
}

/// Lines of a name and a whole number, with a comma, a semicolon or a tab between: the last of them
/// on the line, since names have commas too. A first line without a number is a header.
std::vector<std::pair<std::uint32_t, std::uint32_t>> read_costs(const Dossier& dossier,
                                                                const std::string& path) {
    const std::string text = decode(read_file(path), path).text;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
    std::size_t at_line = 0;
    for (const auto each : split(text, '\n')) {
        ++at_line;
        const auto line = trim(each);
        if (line.empty()) continue;
        const auto fault = [&](std::string_view what) {
            throw DataError(
                fmt::format("{}:{}: {}", visible(path), at_line, what),
                "each line has a name and a whole number with a comma, a semicolon or a "
                "tab between, such as: VNG,3");
        };
        const auto separator = line.find_last_of(",;\t");
        if (separator == line.npos)
            fault(fmt::format("'{}' is not a name and a cost", visible(line)));
        const auto number = trim(line.substr(separator + 1));
        std::uint32_t cost = 0;
        const auto [end, error] =
            std::from_chars(number.data(), number.data() + number.size(), cost);
        if (error != std::errc{} || end != number.data() + number.size()) {
            if (at_line == 1) continue;
            fault(fmt::format("'{}' is not a cost", visible(number)));
        }
        try {
            out.emplace_back(resolve_name(dossier, unquoted(trim(line.substr(0, separator)))),
                             cost);
        } catch (const DataError& e) {
            throw DataError(fmt::format("{}:{}: {}", visible(path), at_line, e.what()), e.remedy());
        }
    }
    return out;
}

class CoverCommand final : public Command {
 public:
    void describe(OptionList& options) override {
        options.texts("--themes", "all|THEME[,THEME]", themes_,
                      "the themes to touch; all if neither themes nor ministries are given");
        options.texts("--ministries", "all|NAME[,NAME]", ministries_,
                      "the ministries to touch: by a tie, or at a theme where both are");
        options.texts("--must", "NAME[,NAME]", must_,
                      "contacts that you have already: part of every answer");
        options.texts("--not", "NAME[,NAME]", must_not_, "whom you do not want to ask");
        options
            .text("--cost", "FILE", cost_,
                  "what contacts cost: lines such as VNG,3 (or a semicolon or a tab between a name "
                  "and "
                  "a whole number); 1 otherwise")
            .completes = Completes::files;
        options.number("--budget", "B", budget_, std::uint64_t{1},
                       "what may be spent (without --cost: how many contacts); if that is too "
                       "little for all, the most that it reaches");
        options.number("--list", "N", request_.list, std::uint32_t{1},
                       "so many of the sets; 25 otherwise");
        describe_format(options, format_);
        files_.describe(options);
        options.heading("Which part");
        options.text("--election", "ELECTION", election_,
                     "only the themes that the plan ties to this election");
        ties_.describe(options);
    }

    ExitCode run(Context& context) override {
        files_.check();
        const Dossier dossier = load_dossier(context, ties_);
        CoverView view;
        view.dossier = &dossier;
        view.query = ties_.query();
        view.version = program_version;
        view.locale = files_.locale(context);
        if (!election_.empty())
            view.query.election = dossier.entities[find_election(dossier, election_)].id;
        take_targets(dossier, view.query);
        for (const auto& text : must_) append(request_.must, resolve_names(dossier, text));
        for (const auto& text : must_not_) append(request_.must_not, resolve_names(dossier, text));
        if (!cost_.empty()) request_.costs = read_costs(dossier, cost_);
        if (budget_ > 0) request_.budget = budget_;
        request_.monitor.stop = context.streams.stop;
        view.request = request_;
        view.cover = find_cover(dossier, view.query, request_);
        if (view.reachable().empty()) {
            throw DataError("nobody touches any of these targets",
                            "choose other targets, or other ties with --ties");
        }
        if (files_.any())
            files_.write(context, dossier, view.query,
                         map_of(dossier, view.cover, files_.language(context)));
        print_answer(context, format_, view, cover_page, cover_csv, cover_json);
        return ExitCode::done;
    }

 private:
    static void append(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& more) {
        for (const auto e : more) {
            if (std::ranges::find(to, e) == to.end()) to.push_back(e);
        }
    }

    void take_targets(const Dossier& dossier, const NetworkQuery& query) {
        if (themes_.empty() && ministries_.empty()) themes_.emplace_back("all");
        for (const auto& text : themes_) {
            append(request_.targets, text == "all" ? all_themes(dossier, query)
                                                   : resolve_names(dossier, text, themes_only));
        }
        for (const auto& text : ministries_) {
            append(request_.targets, text == "all" ? all_ministries(dossier, query)
                                                   : resolve_names(dossier, text, ministries_only));
        }
        if (request_.targets.empty()) {
            throw DataError("there is nothing to touch",
                            "see 'lobbynet list themes' and 'lobbynet list ministries'");
        }
    }

    /// In the order of the documents.
    static std::vector<std::uint32_t> all_themes(const Dossier& dossier,
                                                 const NetworkQuery& query) {
        std::vector<std::uint32_t> out;
        if (query.election) {
            out = themes_of_election(dossier, *dossier.index_of(*query.election));
        } else {
            for (std::uint32_t e = 0; e < dossier.entities.size(); ++e) {
                const Entity& entity = dossier.entities[e];
                if (themes_only.is(entity) && entity.status != Status::rejected) out.push_back(e);
            }
        }
        std::ranges::stable_sort(out, {}, [&](std::uint32_t e) {
            return std::pair(dossier.entities[e].span_source, dossier.entities[e].span);
        });
        return out;
    }

    /// Those with a tie: the others nobody could be asked about.
    static std::vector<std::uint32_t> all_ministries(const Dossier& dossier,
                                                     const NetworkQuery& query) {
        std::vector<std::uint32_t> out;
        for (const auto t : selected_ties(dossier, query)) {
            for (const auto end : {dossier.ties[t].source, dossier.ties[t].target}) {
                if (ministries_only.is(dossier.entities[end])) append(out, {end});
            }
        }
        std::ranges::sort(out);
        return out;
    }

    CoverRequest request_;
    std::vector<std::string> themes_;
    std::vector<std::string> ministries_;
    std::vector<std::string> must_;
    std::vector<std::string> must_not_;
    std::string cost_;
    std::uint64_t budget_ = 0;
    std::string election_;
    TieOptions ties_;
    AnswerFiles files_;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"cover", "the fewest contacts that together touch every theme"},
    Example{"cover --themes 2,3 --must VNG", "you have VNG: who should come next"},
    Example{"cover --ministries all --not Movisie", "who together meet all ministries"},
    Example{"cover --budget 1", "the one contact that touches most"},
};

}  // namespace

extern const CommandInfo cover_command;
const CommandInfo cover_command{
    "cover", "the fewest contacts that together reach what you want to reach",
    "You want to touch some themes or ministries and have little time. This finds the smallest set "
    "of stakeholders that together touch them all, proves that no smaller one does, says how many "
    "such sets there are, and what each contact adds. Themes that nobody touches are reported and "
    "left out.",
    examples, make_command<CoverCommand>};

}  // namespace lobbynet
