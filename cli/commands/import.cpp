// lobbynet import FILE...: each document is read and stored in a transaction of its own, so one bad
// file does not keep the others out.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/ledger/ledger_import.hpp"
#include "cli/shared_options.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "importers/decisions/decisions.hpp"
#include "importers/importer.hpp"
#include "output/reports/imports.hpp"

namespace lobbynet {
namespace {

/// What --as takes for a table of decisions, which no importer reads.
constexpr std::string_view decisions_word = "decisions";

std::string outcome_text(ImportResult::Outcome outcome, const DocumentName& name, bool dry_run) {
    if (name.why == DocumentName::Why::same_content &&
        outcome == ImportResult::Outcome::unchanged) {
        return fmt::format("read before as {}, nothing to do", name.name);
    }
    switch (outcome) {
        case ImportResult::Outcome::added:
            return dry_run ? "would be added" : "added";
        case ImportResult::Outcome::replaced:
            return dry_run ? "would replace the version that is there" : "new version stored";
        case ImportResult::Outcome::unchanged:
            return "read before, nothing to do";
    }
    return "?";
}

class Import final : public Command {
 public:
    void describe(OptionList& options) override {
        options.operands("FILE", Need::required, files_, "documents to read; - is standard input")
            .completes = Completes::files;
        Option& importer = options.text("--as", "IMPORTER", importer_,
                                        "how to read them; otherwise each file shows it itself");
        importer.take = [this](const std::string& text) {
            std::vector<std::string> known;
            for (const Importer& each : all_importers()) known.emplace_back(each.name);
            known.emplace_back(decisions_word);
            if (std::ranges::find(known, text) == known.end()) throw_bad_word(text, "--as", known);
            importer_ = text;
        };
        for (const Importer& each : all_importers()) importer.words.emplace_back(each.name);
        importer.words.emplace_back(decisions_word);
        options.custom("--name", "NAME",
                       "what the store calls the document, instead of its file name: two files of "
                       "one name are kept apart so",
                       [this](const std::string& text) {
                           name_ = squeeze(text);
                           if (name_.empty()) throw UsageError("--name needs a name");
                       });
        options.flag("--dry-run", dry_run_, "only say what would be read; store nothing");
        options.flag("--keep-going", keep_going_,
                     "skip rows that cannot be read instead of refusing the file");
        describe_format(options, format_);
    }

    ExitCode run(Context& context) override {
        if (!name_.empty() && files_.size() > 1) {
            throw UsageError("--name names one document, and there are several files",
                             "import them one by one");
        }
        const Lexicon lexicon = load_lexicon(context);
        Store store =
            Store::open(store_path(context), dry_run_ ? OpenMode::scratch : OpenMode::create,
                        context.streams.stop);
        const std::string moment = now(context.streams);
        std::vector<ImportedDocument> documents;
        bool all_read = true;
        for (const auto& file : files_) {
            stop_if_asked(context);
            try {
                for (auto& read : import_one(context, file, lexicon, store, moment))
                    documents.push_back(std::move(read));
            } catch (const UsageError&) {
                throw;
            } catch (const DataError& e) {
                context.warn(e.what());
                if (!e.remedy().empty()) *context.streams.err << "  " << e.remedy() << "\n";
                all_read = false;
            }
        }
        switch (format_) {
            case Format::table:
                context.print(imports_page(documents, context.page));
                break;
            case Format::csv:
                context.print(imports_csv(documents));
                break;
            case Format::json:
                context.print(imports_json(documents));
                break;
        }
        return all_read ? ExitCode::done : ExitCode::failed;
    }

 private:
    static void stop_if_asked(const Context& context) {
        if (context.streams.stop != nullptr && *context.streams.stop) throw Cancelled();
    }

    std::vector<ImportedDocument> import_one(Context& context, const std::string& file,
                                             const Lexicon& lexicon, Store& store,
                                             const std::string& moment) const {
        if (importer_.empty() && is_store(file)) {
            refuse_name(file);
            return import_store(context, file, store, dry_run_);
        }
        const std::string name =
            file == "-" ? "standard-input" : std::filesystem::path(file).filename().string();
        const Document document{file, name, read_file(file)};
        if (importer_ == decisions_word || (importer_.empty() && is_decisions(document))) {
            refuse_name(file);
            return {import_decisions(context, document, store, lexicon, keep_going_, dry_run_)};
        }
        const Importer& importer = choose_importer(document, importer_);
        Progress progress(context.streams, name);
        progress.say("reading");
        RecordBatch batch = importer.read(document, {&lexicon, keep_going_});
        progress.clear();
        for (const Issue& issue : batch.issues) {
            context.warn((issue.severity == Issue::Severity::error ? "error: " : "warning: ") +
                         to_string(issue));
        }
        stop_if_asked(context);
        const std::string given = name_.empty() ? batch.source.name : name_;
        batch.source.name = given;
        const DocumentName chosen = name_.empty()
                                        ? store.name_for(batch, folder_of(file), file == "-")
                                        : store.check_name(batch);
        batch.source.name = chosen.name;
        note_name(context, given, chosen);
        progress.say(fmt::format("storing {} statements", batch.ties.size()));
        const ImportResult result = store.append(batch, moment, &lexicon);
        std::string outcome = outcome_text(result.outcome, chosen, dry_run_);
        if (chosen.why == DocumentName::Why::same_content) batch.source.name = given;
        // names that look alike only raise questions beside the names that are there
        return {batch.exact_names
                    ? summary_of_plain(batch, result.ties, std::move(outcome))
                    : summary_of(batch, store.dossier(lexicon), result.source, std::move(outcome))};
    }

    void refuse_name(const std::string& file) const {
        if (name_.empty()) return;
        throw UsageError(
            fmt::format("{} is no document, so --name has nothing to name", visible(file)),
            "leave --name out");
    }

    /// The name of the folder that the file is in; empty where there is none.
    static std::string folder_of(const std::string& file) {
        if (file == "-") return {};
        std::error_code error;
        const auto path = std::filesystem::absolute(file, error).lexically_normal();
        return error ? std::string() : path.parent_path().filename().string();
    }

    /// Whatever a user read before must not go away unseen.
    void note_name(const Context& context, const std::string& given,
                   const DocumentName& chosen) const {
        if (chosen.why == DocumentName::Why::kept_apart) {
            context.warn(fmt::format(
                "{}: the store has another document of that name, {}; this one is kept beside it "
                "as '{}' (--name NAME gives it another name)",
                visible(given), visible(chosen.other), visible(chosen.name)));
        }
        if (chosen.why == DocumentName::Why::taken_over) {
            context.warn(fmt::format(
                "{}: this takes the place of {}, which was read under that name; to keep both, "
                "read that one again with --name NAME",
                visible(given), visible(chosen.other)));
        }
    }

    std::vector<std::string> files_;
    std::string importer_;
    std::string name_;
    bool dry_run_ = false;
    bool keep_going_ = false;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"import plan.txt", "reads a plan into lobbynet.db in this folder"},
    Example{"--store all.db import plans/*.txt", "reads several into a store of that name"},
    Example{"import review.csv",
            "takes over the decisions that were filled in ('lobbynet review')"},
    Example{"import other.db", "takes over the documents and decisions of another store"},
    Example{"import --name plan-2022 new/plan.txt", "under a name of your own"},
    Example{"import --dry-run plan.txt", "tries it without storing anything"},
};

}  // namespace

extern const CommandInfo import_command;
const CommandInfo import_command{
    "import", "read plans and other documents into the store",
    "Reads documents and keeps what they say: themes, the stakeholders in their lists, and where "
    "each is named. For every document it counts what it read; an item is stored, merged with one "
    "that was there, or rejected with a warning that says why. What the reader was not sure of "
    "becomes a question ('lobbynet list questions').\nReading the same document again changes "
    "nothing; a new version of it (the same file name, and a plan of the same year) replaces what "
    "the old one said, and keeps your decisions. A plan of another year is kept beside it, as "
    "FOLDER/NAME if need be.\nA table of ties (CSV, TSV, semicolons) has the columns Source and "
    "Target (or From and To), and where you have them Type (directed, undirected), Weight, Label, "
    "Kind (listed, member, partner, participates, asks, addresses, about, funds, seat, part_of, "
    "tie), valid_from and valid_to (2021, 2021-03 or 2021-03-17), and status (accepted, proposed, "
    "rejected). A table of nodes has Id, Label, Kind (ministry, organisation, party, theme ...), "
    "Sector and Acronym. A name that a plan uses too is the same body or theme.",
    examples, make_command<Import>};

}  // namespace lobbynet
