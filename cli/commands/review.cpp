// lobbynet review
#include <fmt/format.h>

#include <array>
#include <optional>

#include "cli/ledger/rulings.hpp"
#include "cli/ledger/walk.hpp"
#include "output/reports/review.hpp"

namespace lobbynet {
namespace {

constexpr std::array only_words{Word{ReviewKind::tie, "ties"}, Word{ReviewKind::entity, "entities"},
                                Word{ReviewKind::question, "questions"}};

class Review final : public Command {
 public:
    void describe(OptionList& options) override {
        options.some_words("--only", "WHAT[,WHAT]", only_words, kinds_,
                           "only what is of this sort");
        Option& format = options.custom(
            "--format", "", "print everything instead of walking through it: a table, csv or json",
            {});
        for (const auto& word : format_words) format.words.emplace_back(word.text);
        format.value = "table|csv|json";
        format.take = [this, words = format.words](const std::string& text) {
            format_ = value_of(format_words, text);
            if (!format_) throw_bad_word(text, "--format", words);
        };
    }

    ExitCode run(Context& context) override {
        const bool walk =
            !format_ && context.streams.in_is_terminal && context.streams.out_is_terminal;
        OpenLedger open(context, walk ? OpenMode::write : OpenMode::read);
        if (walk) {
            walk_through(context, open.ledger, kinds_);
            return ExitCode::done;
        }
        const Dossier& dossier = open.ledger.dossier();
        const auto items = review_items(dossier, kinds_);
        switch (format_.value_or(Format::table)) {
            case Format::table:
                context.print(review_page(dossier, items, context.page, program_version));
                break;
            case Format::csv:
                context.print(review_csv(dossier, items));
                break;
            case Format::json:
                context.print(review_json(dossier, items));
                break;
        }
        return ExitCode::done;
    }

 private:
    std::vector<ReviewKind> kinds_;
    std::optional<Format> format_;
};

constexpr std::array examples{
    Example{"review", "walks through what is proposed and asked, one by one"},
    Example{"review --format csv > review.csv", "all of it for a spreadsheet"},
    Example{"import review.csv", "takes over what was filled in under 'decision'"},
};

}  // namespace

extern const CommandInfo review_command;
const CommandInfo review_command{
    "review", "walk through what is proposed, and answer the open questions",
    "Shows each proposed tie or entity and each open question, with the quote, the document and "
    "the "
    "line, and takes your word for it: a accepts, r rejects, s skips, u undoes, q quits. Each "
    "answer is kept at once, so you can stop at any time. The other reading of a question is acted "
    "upon where that can be done without reading the document anew: ties no longer count, two "
    "names "
    "become one; where it cannot, the answer says what you can do. Outside a terminal, or with "
    "--format, it "
    "prints everything. The CSV has an empty column 'decision': write accept or reject there (or "
    "merge, split or rename, with a name under 'object'), and 'lobbynet import' turns the rows "
    "that "
    "are filled in into decisions.",
    examples, make_command<Review>};

}  // namespace lobbynet
