#include "cli/ledger/ledger.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "graph/matching/resolve.hpp"

namespace lobbynet {
namespace {

bool rules(const Decision& decision) {
    return decision.kind == DecisionKind::accept || decision.kind == DecisionKind::reject;
}

}  // namespace

std::vector<std::uint32_t> overruled_by(const std::vector<Decision>& decisions) {
    const auto matter = [](const Decision& d) {
        return std::pair(rules(d) ? DecisionKind::accept : d.kind, std::string_view(d.subject));
    };
    std::map<std::pair<DecisionKind, std::string_view>, std::uint32_t> last;
    for (const Decision& d : decisions) {
        if (!d.undone) last[matter(d)] = d.id;
    }
    std::vector<std::uint32_t> out;
    for (const Decision& d : decisions) {
        const bool lasts = d.undone || d.kind == DecisionKind::merge ||
                           d.kind == DecisionKind::split || last[matter(d)] == d.id;
        out.push_back(lasts ? 0 : last[matter(d)]);
    }
    return out;
}

Ledger::Ledger(Store& store, const Lexicon& lexicon, std::string moment)
    : store_(&store), lexicon_(&lexicon), moment_(std::move(moment)) {
    reload();
}

void Ledger::reload() {
    statements_ = store_->statements();
    dossier_ = resolve(statements_, *lexicon_);
}

Decision Ledger::draft(DecisionKind kind, std::string subject, std::string object,
                       std::string note) const {
    Decision decision;
    decision.kind = kind;
    decision.subject = std::move(subject);
    decision.object = std::move(object);
    decision.note = std::move(note);
    decision.recorded_at = moment_;
    return decision;
}

bool Ledger::has(const Decision& decision) const {
    // the last word on a subject counts: accept, reject and accept again are three decisions
    for (auto it = decisions().rbegin(); it != decisions().rend(); ++it) {
        if (it->undone || it->subject != decision.subject) continue;
        const bool same_matter = it->kind == decision.kind || (rules(*it) && rules(decision));
        if (!same_matter) continue;
        if (it->kind == decision.kind && it->object == decision.object) return true;
        if (rules(decision) || decision.kind == DecisionKind::rename ||
            decision.kind == DecisionKind::answer) {
            return false;
        }
    }
    return false;
}

Dossier Ledger::with(const std::vector<Decision>& more, std::vector<std::size_t>& idle) {
    auto& all = statements_.decisions;
    const std::size_t before = all.size();
    std::uint32_t last = 0;
    for (const Decision& d : all) last = std::max(last, d.id);
    for (const Decision& d : more) {
        all.push_back(d);
        all.back().id = ++last;
    }
    Dossier out = resolve(statements_, *lexicon_);
    for (std::size_t i = before; i < all.size(); ++i) {
        if (std::ranges::find(out.idle_decisions, all[i].id) != out.idle_decisions.end()) {
            idle.push_back(i - before);
        }
    }
    all.resize(before);
    return out;
}

std::vector<std::uint32_t> Ledger::record(const std::vector<Decision>& more) {
    auto numbers = store_->decide_all(more);
    reload();
    return numbers;
}

void Ledger::set_undone(std::uint32_t decision, bool undone) {
    store_->set_undone(decision, undone, moment_);
    reload();
}

OpenLedger::OpenLedger(const Context& context, OpenMode mode)
    : lexicon(load_lexicon(context)),
      store(Store::open(store_path(context), mode)),
      ledger(store, lexicon, now(context.streams)) {}

}  // namespace lobbynet
