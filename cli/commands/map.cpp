// lobbynet map -o FILE
#include <fmt/format.h>

#include <array>

#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "layouts/map.hpp"

namespace lobbynet {
namespace {

class Map final : public Command {
 public:
    void describe(OptionList& options) override {
        output_.describe(options, Need::required,
                         "where to: the ending (svg, pdf, png, dot, html) says the format");
        Option& kind =
            options.custom("--kind", "KIND", "how to draw; otherwise what suits the selection", {});
        for (const MapKind& each : all_layouts()) kind.words.emplace_back(each.name);
        kind.take = [this, words = kind.words](const std::string& text) {
            if (std::ranges::find(words, text) == words.end())
                throw_bad_word(text, "--kind", words);
            request_.kind = text;
        };
        options.word("--paper", paper_words, request_.paper, "size of the sheet; a3 otherwise");
        Option& format =
            options.custom("--format", "", "for -o -, or another than the ending says", {});
        for (const auto& word : map_format_words) format.words.emplace_back(word.text);
        format.value = "svg|pdf|png|dot|html";
        format.take = [this, words = format.words](const std::string& text) {
            format_ = value_of(map_format_words, text);
            if (!format_) throw_bad_word(text, "--format", words);
        };
        options.text("--title", "TEXT", request_.title, "over the map; otherwise what it shows");
        lang_.describe(options,
                       "language of title and legend; otherwise that of your computer ($LANG)");
        options.heading("Which part");
        options.text("--theme", "THEME", theme_, "one theme and its stakeholders");
        options.text(
            "--election", "ELECTION", election_,
            "the themes that the plan ties to it, without governments and public bodies of "
            "another tier (ministries on a municipal map)");
        options.flag("--all-tiers", request_.all_tiers,
                     "with --election: governments and public bodies of other tiers too");
        options.text("--around", "NAME", around_,
                     "one stakeholder and what it is tied to, or a coalition or programme, its "
                     "members and what they reach");
        ties_.describe(options);
    }

    ExitCode run(Context& context) override {
        if (request_.all_tiers && election_.empty()) {
            throw UsageError("--all-tiers is about the tier of an election, and none is given",
                             "add --election, or leave --all-tiers out");
        }
        request_.format = chosen_format();
        output_.check();
        const Dossier dossier = load_dossier(context, ties_);
        request_.query = ties_.query();
        if (!theme_.empty()) request_.theme = find_theme(dossier, theme_);
        if (!election_.empty()) request_.election = find_election(dossier, election_);
        if (!around_.empty()) request_.around = resolve_name(dossier, around_);
        request_.date = now(context.streams).substr(0, 10);
        request_.version = program_version;
        request_.language = word_of(locale_words, lang_.choose(context.streams));
        const MapResult map = draw_map(dossier, request_);
        output_.write(context, map.bytes);
        for (const auto& warning : map.warnings) context.warn("warning: " + warning);
        if (output_.is_file()) {
            context.print(
                fmt::format("{}: {} entities, {} ties\n", output_.path, map.entities, map.ties));
        }
        return ExitCode::done;
    }

 private:
    /// What --format says, else what the ending of the file says.
    MapFormat chosen_format() const {
        if (format_) return *format_;
        const auto format = value_of(map_format_words, output_.ending());
        if (!format) {
            throw UsageError(fmt::format("'{}' does not say which format", output_.path),
                             "end it in .svg, .pdf, .png, .dot or .html, or give --format");
        }
        return *format;
    }

    MapRequest request_;
    OutputOptions output_;
    std::optional<MapFormat> format_;
    std::string theme_;
    std::string election_;
    std::string around_;
    LocaleOption lang_;
    TieOptions ties_;
};

constexpr std::array examples{
    Example{"map -o plan.svg", "the whole plan, for a browser"},
    Example{"map -o tk.pdf --election 'Tweede Kamer'", "one election, to print on A3"},
    Example{"map -o vng.svg --around VNG", "one stakeholder and its themes"},
    Example{"map -o groups.pdf --kind groups", "who is named together so often that they form one"},
};

}  // namespace

extern const CommandInfo map_command;
const CommandInfo map_command{
    "map", "draw a lobby map",
    "Draws the plan, a theme, an election, the surroundings of one stakeholder, a coalition with "
    "what it reaches, or groups found in the ties. Those who connect several themes are drawn "
    "larger and nearer to the centre. The title, the legend and the date "
    "are part of the map.",
    examples, make_command<Map>};

}  // namespace lobbynet
