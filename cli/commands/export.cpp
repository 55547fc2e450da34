// lobbynet export -o FILE
#include <fmt/format.h>

#include <array>

#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "output/exports/export.hpp"

namespace lobbynet {
namespace {

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const ExportFormat& format : all_exports()) names.emplace_back(format.name);
    return names;
}

const ExportFormat* find_format(std::string_view name) {
    const auto formats = all_exports();
    const auto it = std::ranges::find(formats, name, &ExportFormat::name);
    return it == formats.end() ? nullptr : &*it;
}

class Export final : public Command {
 public:
    void describe(OptionList& options) override {
        output_.describe(options, Need::optional,
                         "where to, standard output otherwise; the ending says the format");
        Option& format =
            options.custom("--format", "FORMAT", "json where nothing else says it", {});
        format.words = format_names();
        format.take = [this, words = format.words](const std::string& text) {
            format_ = find_format(text);
            if (format_ == nullptr) throw_bad_word(text, "--format", words);
        };
        scope_.describe(options);
        ties_.describe(options, "everything, rejected ties too");
    }

    ExitCode run(Context& context) override {
        const ExportFormat& format = chosen_format();
        output_.check();
        const Dossier dossier = load_dossier(context, ties_);
        ExportSelection selection = everything(dossier);
        if (scope_.any() || ties_.classes || ties_.as_of || ties_.proposed) {
            NetworkQuery query = ties_.query(every_class);
            scope_.narrow(query, dossier);
            selection = select(dossier, query);
            if (selection.ties.empty()) {
                throw DataError("nothing is left to export",
                                "choose a larger part, or other ties with --ties");
            }
        }
        output_.write(context, format.write(dossier, selection, program_version));
        return ExitCode::done;
    }

 private:
    const ExportFormat& chosen_format() const {
        if (format_ != nullptr) return *format_;
        const std::string ending = output_.ending();
        if (ending.empty()) return *find_format("json");
        const ExportFormat* format = find_format(ending);
        if (format == nullptr) {
            throw UsageError(fmt::format("'{}' does not say which format", visible(output_.path)),
                             fmt::format("end it in one of these, or give --format: {}",
                                         fmt::join(format_names(), ", ")));
        }
        return *format;
    }

    OutputOptions output_{.path = "-"};
    const ExportFormat* format_ = nullptr;
    ScopeOptions scope_;
    TieOptions ties_;
};

constexpr std::array examples{
    Example{"export -o plan.json", "everything, with evidence"},
    Example{"export -o plan.graphml --ties listed", "only the lists, for a graph program"},
    Example{"export -o - --format csv", "a list of ties on standard output"},
};

}  // namespace

extern const CommandInfo export_command;
const CommandInfo export_command{
    "export", "write the network for other programs",
    "Writes everything that the store knows, or the part that you choose, sorted by id: the same "
    "store gives the same bytes. Nothing is overwritten unless you say so.",
    examples, make_command<Export>};

}  // namespace lobbynet
