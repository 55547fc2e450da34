// lobbynet list WHAT
#include <fmt/format.h>

#include <array>

#include "cli/groups.hpp"
#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "output/reports/citing.hpp"
#include "output/reports/listing.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

class List final : public Command {
 public:
    void describe(OptionList& options) override {
        Option& what = options.operand("WHAT", Need::required, what_, "what to list");
        for (const ListKind& kind : all_list_kinds()) what.words.emplace_back(kind.name);
        what.words.insert(what.words.end(), {"sources", "questions"});
        what.take = [this, words = what.words](const std::string& text) {
            if (std::ranges::find(words, text) == words.end()) throw_bad_word(text, "WHAT", words);
            what_ = text;
        };
        describe_format(options, format_);
        lang_.describe(options);
        options.heading("Which part");
        options.text("--theme", "THEME", theme_, "only those tied to this theme");
        options.text("--election", "ELECTION", election_,
                     "only those tied to a theme that the plan ties to this election");
        options.number("--min-themes", "N", min_themes_, std::size_t{1},
                       "only those tied to at least so many themes");
        options.text("--sector", "SECTOR", sector_,
                     "only those of this sector, such as municipal or union, in English or Dutch");
        ties_.describe(options,
                       "listed,plain; for coalitions, programmes, asks and elections: all");
    }

    ExitCode run(Context& context) override {
        const bool of_entities = find_list_kind(what_) != nullptr;
        if (!of_entities && (!theme_.empty() || !election_.empty() || !sector_.empty() ||
                             min_themes_ > 0 || ties_.classes || ties_.as_of || ties_.proposed)) {
            throw UsageError(
                fmt::format("'list {}' lists no entities: nothing of it is tied", what_),
                "leave out what chooses among entities and ties");
        }
        const Dossier dossier = load_dossier(context, ties_);
        if (what_ == "sources") {
            return print(context, dossier, sources_table(dossier), sources_json(dossier),
                         lang_.choose(context.streams), "document", "documents",
                         dossier.sources.size());
        }
        if (what_ == "questions") {
            // in English, as the questions themselves are
            return print(context, dossier, questions_table(dossier), questions_json(dossier),
                         Locale::en, "question", "questions", dossier.questions.size());
        }
        const ListKind& kind = *find_list_kind(what_);
        const ListFilter filter = make_filter(dossier);
        Listing listing = make_listing(
            dossier, kind, ties_.query(kind.stated ? every_class : TieClasses{}), filter);
        listing.version = program_version;
        listing.locale = lang_.choose(context.streams);
        print_answer(context, format_, listing, listing_page, listing_csv, listing_json);
        if (!listing.rows.empty() || !filter.any()) return ExitCode::done;
        context.warn(fmt::format("none of the {} is like that", what_));
        return ExitCode::failed;
    }

 private:
    ListFilter make_filter(const Dossier& dossier) const {
        ListFilter filter;
        filter.min_themes = min_themes_;
        if (!sector_.empty()) {
            filter.sector = fold(find_sector(dossier, sector_));
            if (filter.sector.empty()) {
                const std::string all = sectors_of(dossier);
                throw DataError(
                    fmt::format("nobody in the store is of a sector '{}'", visible(sector_)),
                    all.empty() ? "no sectors are known" : "there are: " + all);
            }
        }
        if (!theme_.empty()) filter.theme = find_theme(dossier, theme_);
        if (!election_.empty()) {
            const auto election = find_election(dossier, election_);
            filter.election = election;
            filter.election_themes = themes_of_election(dossier, election);
            if (filter.election_themes.empty()) {
                throw DataError(fmt::format("no theme is tied to '{}'",
                                            visible(dossier.entities[election].name)),
                                "see 'lobbynet list themes'");
            }
        }
        return filter;
    }

    ExitCode print(Context& context, const Dossier& dossier, Table table, const std::string& json,
                   Locale locale, std::string_view one, std::string_view many,
                   std::size_t count) const {
        if (format_ == Format::json) {
            context.print(json);
        } else if (format_ == Format::csv) {
            context.print(to_csv(table));
        } else {
            for (Column& column : table.columns) column.header = say(locale, column.header);
            Prose prose(context.page);
            prose.table(table);
            prose.footer(
                {phrase(locale, "{}; data {}; lobbynet {}", counted_in(locale, count, one, many),
                        dossier.fingerprint, program_version)});
            context.print(prose.str());
        }
        return ExitCode::done;
    }

    std::string what_;
    std::string theme_;
    std::string election_;
    std::string sector_;
    std::size_t min_themes_ = 0;
    TieOptions ties_;
    LocaleOption lang_;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"list themes", "the themes, with the number of stakeholders in each"},
    Example{"list stakeholders --min-themes 3", "who is involved in three themes or more"},
    Example{"list organisations --theme 4 --format csv", "for a spreadsheet"},
};

}  // namespace

extern const CommandInfo list_command;
const CommandInfo list_command{"list", "themes, stakeholders, ministries, elections, questions ...",
                               "Lists what the store knows, one a line.", examples,
                               make_command<List>};

}  // namespace lobbynet
