// lobbynet accept WHAT, lobbynet reject WHAT
#include <fmt/format.h>

#include <array>

#include "cli/ledger/decide.hpp"
#include "cli/ledger/rulings.hpp"

namespace lobbynet {
namespace {

class Rule : public Command {
 public:
    explicit Rule(Status status) : status_(status) {}

    void describe(OptionList& options) override {
        options.operand("WHAT", Need::required, what_,
                        "an entity (its name, acronym, id or the start of one), or a tie: 'A - B'");
        Option& kind =
            options.custom("--kind", "KIND", "which tie, where several join A and B", {});
        for (const auto& word : tie_kind_words) kind.words.emplace_back(word.text);
        kind.take = [this, words = kind.words](const std::string& text) {
            kind_ = value_of(tie_kind_words, text);
            if (!kind_) throw_bad_word(text, "--kind", words);
        };
        options_.describe_note(options);
        options_.describe_dry_run(options);
    }

    ExitCode run(Context& context) override {
        OpenLedger open(context, options_.mode());
        const Subject subject = find_subject(open.ledger.dossier(), what_, kind_, status_);
        const auto decisions = rule(open.ledger, subject, status_, options_.note);
        take_decisions(context, open.ledger, decisions, options_,
                       [&](const Dossier& before, const Dossier&) {
                           return sentence(before, subject, decisions.size() > 1);
                       });
        return ExitCode::done;
    }

 private:
    std::string sentence(const Dossier& dossier, const Subject& subject, bool with_ends) const {
        std::string out = fmt::format("{}: {}", to_string(status_), subject.says(dossier));
        if (with_ends) out += subject.tie ? ", with what it joins" : ", with its ties";
        if (subject.entity && status_ == Status::rejected) {
            const auto ties = dossier.ties_of(*subject.entity).size();
            if (ties > 0) out += fmt::format(", and with it {} tie{}", ties, ties == 1 ? "" : "s");
        }
        return out;
    }

    Status status_;
    std::string what_;
    std::optional<TieKind> kind_;
    DecideOptions options_;
};

struct Accept final : Rule {
    Accept() : Rule(Status::accepted) {}
};
struct Reject final : Rule {
    Reject() : Rule(Status::rejected) {}
};

constexpr std::array accept_examples{
    Example{"accept Movisie", "this is somebody, and may be in the network"},
    Example{"accept 'Herstelverbond - campagne' --kind member",
            "the document is right about this tie"},
};
constexpr std::array reject_examples{
    Example{"reject 'woningcorporaties - 5'", "this tie does not count, whatever document says it"},
    Example{"reject MKBA --dry-run", "what would the ranking be without it?"},
};

}  // namespace

extern const CommandInfo accept_command;
const CommandInfo accept_command{
    "accept", "say that an entity or a tie is right",
    "What a document only suggests is 'proposed' and does not count in networks and rankings until "
    "you accept it. What you accept or reject is kept in the ledger of decisions: importing the "
    "document again, or next year's, does not change it. 'lobbynet log' shows the ledger, "
    "'lobbynet "
    "undo' takes a decision back, 'lobbynet review' walks through all that is proposed.",
    accept_examples, make_command<Accept>};

extern const CommandInfo reject_command;
const CommandInfo reject_command{
    "reject", "say that an entity or a tie is wrong",
    "What you reject stays in the store with its evidence but counts nowhere; a rejected entity "
    "takes its ties with it. The decision is kept in the ledger and survives every import; "
    "'lobbynet undo' takes it back, 'lobbynet accept' reverses it.",
    reject_examples, make_command<Reject>};

}  // namespace lobbynet
