#include "cli/ledger/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <ostream>
#include <string>

#include "cli/ledger/rulings.hpp"
#include "cli/ledger/sentences.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

class Walk {
 public:
    Walk(Context& context, Ledger& ledger, const std::vector<ReviewKind>& kinds)
        : context_(context), ledger_(ledger), kinds_(kinds) {}

    void run() {
        const auto items = review_items(ledger_.dossier(), kinds_);
        if (items.empty()) {
            context_.print("Nothing waits for you: no proposed ties, no open questions.\n");
            return;
        }
        for (at_ = 0; at_ < items.size(); ++at_) {
            if (!waits(items[at_])) continue;  // an earlier answer settled it
            context_.print(fmt::format("\n{} of {}\n{}", at_ + 1, items.size(),
                                       review_card(ledger_.dossier(), items[at_], context_.page)));
            Next next = Next::again;
            while (next == Next::again) next = converse(items[at_]);
            if (next == Next::quit) break;
            if (next == Next::back) at_ = undo_last() - 1;
        }
        std::size_t taken = 0;
        for (const Answered& a : answered_) taken += a.numbers.size();
        context_.print(fmt::format("\n{} taken, {} still waiting\n", counted(taken, "decision"),
                                   review_items(ledger_.dossier(), kinds_).size()));
    }

 private:
    enum class Next : std::uint8_t { again, item, back, quit };
    struct Answered {
        std::size_t item = 0;
        std::vector<std::uint32_t> numbers;  ///< of the decisions
    };

    bool waits(const ReviewItem& item) const {
        const auto now = review_items(ledger_.dossier(), {item.kind});
        return std::ranges::find(now, item.subject, &ReviewItem::subject) != now.end();
    }

    std::string menu(const ReviewItem& item) const {
        if (item.kind != ReviewKind::question) return "[a]ccept [r]eject";
        const auto reading = [](const std::string& text) { return cut(visible(text), 30); };
        return item.about.empty()
                   ? fmt::format("[a] {} [r] {}", reading(item.reading), reading(item.other))
                   : "[a] two entities [r] one entity";
    }

    Next converse(const ReviewItem& item) {
        if (context_.streams.stop != nullptr && *context_.streams.stop) throw Cancelled();
        context_.print(menu(item) + fmt::format(" [s]kip{} [q]uit: ",
                                                answered_.empty() ? "" : " [u]ndo the last"));
        context_.streams.out->flush();
        std::string line;
        if (!std::getline(*context_.streams.in, line)) {
            context_.print("\n");
            return Next::quit;
        }
        const std::string word = lower(trim(line));
        switch (word.empty() ? ' ' : word.front()) {
            case 'a':
                return take(item, true);
            case 'r':
                return take(item, false);
            case 's':
                return Next::item;
            case 'u':
                if (!answered_.empty()) return Next::back;
                context_.print("nothing was decided here yet\n");
                return Next::again;
            case 'q':
                return Next::quit;
            default:
                context_.print("one letter, and Enter\n");
                return Next::again;
        }
    }

    Next take(const ReviewItem& item, bool accepted) {
        std::vector<Decision> decisions;
        try {
            decisions = decisions_for(item, accepted);
        } catch (const DataError& e) {
            context_.print(fmt::format("{}\n{}\n", e.what(), e.remedy()));
            return Next::again;
        }
        const Question* open = item.kind == ReviewKind::question
                                   ? open_question(ledger_.dossier(), item.subject)
                                   : nullptr;
        const std::optional<Question> question = open ? std::optional(*open) : std::nullopt;
        const Dossier before = ledger_.dossier();
        const auto numbers = ledger_.record(decisions);
        answered_.push_back({at_, numbers});
        // a merge reads by the names that were there
        const Dossier& telling =
            decisions.back().kind == DecisionKind::merge ? before : ledger_.dossier();
        context_.print(fmt::format("{} ({})\n", visible(decision_text(telling, decisions.back())),
                                   numbers_text(numbers)));
        const std::string result =
            question ? answer_result(before, ledger_.dossier(), *question, decisions.back()) : "";
        if (!result.empty()) context_.print(wrap("  ", result, context_.page.text_width()) + "\n");
        return Next::item;
    }

    std::vector<Decision> decisions_for(const ReviewItem& item, bool accepted) const {
        if (item.kind == ReviewKind::question) {
            const Question* question = open_question(ledger_.dossier(), item.subject);
            return question == nullptr ? std::vector<Decision>()
                                       : std::vector{answer(ledger_, *question, accepted, {})};
        }
        const Status status = accepted ? Status::accepted : Status::rejected;
        return rule(ledger_, find_subject(ledger_.dossier(), item.subject, {}, status), status, {});
    }

    /// Returns the item that is to be answered again.
    std::size_t undo_last() {
        const Answered last = answered_.back();
        answered_.pop_back();
        for (const auto number : last.numbers) ledger_.set_undone(number, true);
        context_.print(fmt::format("undone: {}\n", numbers_text(last.numbers)));
        return last.item;
    }

    Context& context_;
    Ledger& ledger_;
    const std::vector<ReviewKind>& kinds_;
    std::vector<Answered> answered_;
    std::size_t at_ = 0;
};

}  // namespace

void walk_through(Context& context, Ledger& ledger, const std::vector<ReviewKind>& kinds) {
    Walk(context, ledger, kinds).run();
}

}  // namespace lobbynet
