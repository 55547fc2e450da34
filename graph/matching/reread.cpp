#include "graph/matching/reread.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "graph/matching/answers.hpp"

namespace lobbynet {
namespace {

constexpr std::uint32_t gone = ~std::uint32_t{0};

/// A tie of an item that is two names.
struct Item {
    std::uint32_t tie = 0;
    std::array<std::string, 2> names;
};

std::vector<Item> items_of(const Statements& statements) {
    std::vector<Item> out;
    const auto answers = last_answers(statements);
    for (const Question& q : statements.questions) {
        const auto it = answers.find(q.what.text);
        if (it == answers.end() || it->second->object != q.what.other ||
            effect_of(q.what) != AnswerEffect::two_names) {
            continue;
        }
        for (const auto t : statements_of(statements, q)) {
            // two lists may raise one question for one place
            if (std::ranges::find(out, t, &Item::tie) == out.end())
                out.push_back({t, *two_names_of(q.what)});
        }
    }
    return out;
}

class Rereader {
 public:
    Rereader(const Statements& statements, const std::vector<Item>& items)
        : out_(statements), moved_(statements.drafts.size(), 0) {
        for (const Item& item : items) {
            StoredTie& tie = out_.ties[item.tie];
            const std::uint32_t whole = tie.tie.source;
            take_name(whole, tie.tie.evidence);
            const std::uint32_t first = add(tie, item.names[0]);
            StoredTie second = tie;
            second.tie.source = add(tie, item.names[1]);
            tie.tie.source = first;
            out_.ties.push_back(std::move(second));
            moved_[whole] = 1;
        }
    }

    Statements take() {
        drop_unnamed();
        in_order_of_sources();
        return std::move(out_);
    }

 private:
    void take_name(std::uint32_t draft, const EvidenceDraft& seen) {
        std::erase_if(out_.drafts[draft].draft.names, [&](const NameDraft& n) {
            return n.surface == seen.surface && n.span == seen.span;
        });
    }

    std::uint32_t add(const StoredTie& tie, const std::string& name) {
        StoredDraft stored{tie.source, {}};
        stored.draft.name = name;
        stored.draft.span = tie.tie.evidence.span;
        stored.draft.names = {{name, stored.draft.span}};
        out_.drafts.push_back(std::move(stored));
        moved_.push_back(0);
        return static_cast<std::uint32_t>(out_.drafts.size() - 1);
    }

    /// A whole of which nothing else was said is no entity any more.
    void drop_unnamed() {
        for (const StoredTie& t : out_.ties) moved_[t.tie.source] = moved_[t.tie.target] = 0;
        for (std::uint32_t i = 0; i < moved_.size(); ++i) {
            if (moved_[i] != 0 && !out_.drafts[i].draft.names.empty()) moved_[i] = 0;
        }
    }

    /// As matching expects the drafts.
    void in_order_of_sources() {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < out_.drafts.size(); ++i) {
            if (moved_[i] == 0) order.push_back(i);
        }
        std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return out_.drafts[i].source; });
        std::vector<std::uint32_t> place(out_.drafts.size(), gone);
        std::vector<StoredDraft> drafts;
        drafts.reserve(order.size());
        for (const auto i : order) {
            place[i] = static_cast<std::uint32_t>(drafts.size());
            drafts.push_back(std::move(out_.drafts[i]));
        }
        out_.drafts = std::move(drafts);
        for (StoredTie& t : out_.ties) {
            t.tie.source = place[t.tie.source];
            t.tie.target = place[t.tie.target];
        }
    }

    Statements out_;
    std::vector<char> moved_;  ///< per draft: whether it lost a tie, and has nothing else
};

}  // namespace

std::optional<Statements> read_as_two(const Statements& statements) {
    const auto items = items_of(statements);
    if (items.empty()) return std::nullopt;
    return Rereader(statements, items).take();
}

}  // namespace lobbynet
