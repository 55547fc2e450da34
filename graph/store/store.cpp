#include "graph/store/store.hpp"

#include <algorithm>
#include <future>
#include <utility>

#include "graph/matching/resolve.hpp"
#include "graph/store/absorb.hpp"
#include "graph/store/appending.hpp"
#include "graph/store/decisions.hpp"
#include "graph/store/digest.hpp"
#include "graph/store/document_name.hpp"
#include "graph/store/network_cache.hpp"
#include "graph/store/opening.hpp"
#include "graph/store/plain_network.hpp"
#include "graph/store/plain_part.hpp"
#include "graph/store/records.hpp"
#include "graph/store/verify.hpp"
#include "graph/store/words.hpp"

namespace lobbynet {
namespace {

/// Room to reserve: what the store says, but no more than a damaged one may claim.
std::size_t sensible(std::int64_t rows) {
    return static_cast<std::size_t>(std::clamp<std::int64_t>(rows, 0, 1 << 22));
}

void read_statements(const Database& db, const Version& version, Statements& out) {
    const auto document = static_cast<std::uint32_t>(version.document);
    Statements source = sources_of({version});
    out.sources.push_back(std::move(source.sources.front()));
    out.exact_names.push_back(version.exact_names);

    const std::size_t first = out.drafts.size();
    out.drafts.reserve(first + sensible(version.drafts));
    DraftReader drafts(db, version);
    for (StoredDraft stored{document, {}}; drafts.next(stored.draft);) {
        out.drafts.push_back(std::move(stored));
    }
    if (out.drafts.size() - first != static_cast<std::size_t>(version.drafts)) {
        damaged(db.path(), "entities of " + visible(version.name) + " are missing");
    }
    const std::size_t before = out.ties.size();
    out.ties.reserve(before + sensible(version.ties));
    TieReader ties(db, version);
    for (StoredTie stored{document, {}}; ties.next(stored.tie);) {
        stored.tie.source += static_cast<std::uint32_t>(first);
        stored.tie.target += static_cast<std::uint32_t>(first);
        out.ties.push_back(std::move(stored));
    }
    if (out.ties.size() - before != static_cast<std::size_t>(version.ties)) {
        damaged(db.path(), "statements of " + visible(version.name) + " are missing");
    }
    for (auto& [id, question] : read_questions(db, version)) {
        out.questions.push_back({id, document, std::move(question), false});
    }
}

/// Ties from which on a network is worth keeping: fewer are derived in a moment.
constexpr std::size_t worth_keeping = 100'000;

/// One document, and nobody decided anything about it.
bool holds_nothing_else(const Database& db) {
    return db.integer("SELECT count(*) FROM version WHERE superseded_at IS NULL") == 1 &&
           db.integer("SELECT count(*) FROM decision WHERE undone = 0") == 0;
}

}  // namespace

struct Store::Impl {
    std::string path;
    std::unique_ptr<Database> db;  ///< null: to be made on the first write
    const std::atomic<bool>* stop = nullptr;

    /// Runs `change` in one transaction; makes the file first if it is not there.
    template <class Change>
    auto write(Change change) {
        if (!db) db = open_store(path, OpenMode::create);  // somebody may have made it since
        if (db) {
            db->stop_when(stop);
            return in_transaction(*db, change);
        }
        NewStore fresh(path);
        fresh.database().stop_when(stop);
        auto result = in_transaction(fresh.database(), change);
        db = fresh.keep();
        return result;
    }

    template <class Change>
    static auto in_transaction(const Database& to, Change& change) {
        Transaction transaction(to);
        migrate(to, migrations());
        auto result = change(to);
        transaction.commit();
        return result;
    }
};

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open(const std::string& path, OpenMode mode, const std::atomic<bool>* stop) {
    auto db = open_store(path, mode);
    if (db) db->stop_when(stop);
    return Store(std::make_unique<Impl>(Impl{path, std::move(db), stop}));
}

ImportResult Store::append(const RecordBatch& batch, std::string_view recorded_at,
                           const Lexicon* lexicon) {
    const std::string digest = digest_of(batch);
    if (impl_->db) {  // a document that is there already needs no lock
        if (const auto same = same_version(*impl_->db, batch, digest)) {
            return {ImportResult::Outcome::unchanged, static_cast<std::uint32_t>(same->document)};
        }
    }
    std::future<std::optional<Network>> network;
    if (lexicon && batch.exact_names && batch.ties.size() >= worth_keeping) {
        network =
            std::async(std::launch::async, plain_network, std::cref(batch), std::cref(*lexicon));
    }
    return impl_->write([&](const Database& db) {
        ImportResult result = append_version(db, batch, digest, recorded_at);
        if (!network.valid()) return result;
        if (const auto made = network.get()) {
            result.ties = made->tie_count();
            if (holds_nothing_else(db)) write_network(db, network_key(db, *lexicon, {}), *made);
        }
        return result;
    });
}

DocumentName Store::name_for(const RecordBatch& batch, std::string_view folder,
                             bool anonymous) const {
    if (!impl_->db) return {DocumentName::Why::own, batch.source.name, {}};
    return choose_document_name(*impl_->db, batch, folder, anonymous);
}

DocumentName Store::check_name(const RecordBatch& batch) const {
    if (!impl_->db) return {DocumentName::Why::own, batch.source.name, {}};
    return check_document_name(*impl_->db, batch);
}

Statements Store::statements(const std::optional<std::string>& known_at) const {
    Statements out;
    if (!impl_->db) return out;
    const Snapshot snapshot(*impl_->db);
    for (const Version& version : read_versions(*impl_->db, Which::current, known_at)) {
        read_statements(*impl_->db, version, out);
    }
    out.decisions = read_decisions(*impl_->db, known_at);
    return out;
}

Dossier Store::dossier(const Lexicon& lexicon, const std::optional<std::string>& known_at) const {
    return resolve(statements(known_at), lexicon);
}

std::uint32_t Store::decide(const Decision& decision) {
    return impl_->write([&](const Database& db) { return write_decision(db, decision); });
}

std::vector<std::uint32_t> Store::decide_all(const std::vector<Decision>& decisions) {
    if (decisions.empty()) return {};
    return impl_->write([&](const Database& db) {
        std::vector<std::uint32_t> ids;
        for (const Decision& decision : decisions) ids.push_back(write_decision(db, decision));
        return ids;
    });
}

void Store::set_undone(std::uint32_t decision, bool undone, std::string_view at) {
    impl_->write([&](const Database& db) {
        write_undone(db, decision, undone, at);
        return 0;
    });
}

AbsorbResult Store::absorb(const Store& other, std::string_view recorded_at) {
    if (!other.impl_->db) return {};
    const Snapshot snapshot(*other.impl_->db);
    return impl_->write(
        [&](const Database& db) { return absorb_store(db, *other.impl_->db, recorded_at); });
}

std::optional<Network> Store::kept_network(const Lexicon& lexicon,
                                           const NetworkQuery& query) const {
    if (!impl_->db) return std::nullopt;
    const Snapshot snapshot(*impl_->db);
    return read_network(*impl_->db, network_key(*impl_->db, lexicon, query));
}

Network Store::network(const Lexicon& lexicon, const NetworkQuery& query) const {
    if (auto kept = kept_network(lexicon, query)) return std::move(*kept);
    return make_network(dossier(lexicon), query);
}

std::optional<Dossier> Store::part_of_kept(const Lexicon& lexicon, const Network& network,
                                           const std::vector<std::string>& ids) const {
    if (!impl_->db) return std::nullopt;
    const Snapshot snapshot(*impl_->db);
    if (!holds_nothing_else(*impl_->db)) return std::nullopt;
    return plain_part(*impl_->db, read_versions(*impl_->db, Which::current).front(), network,
                      lexicon, ids);
}

void Store::keep_network(const Lexicon& lexicon, const NetworkQuery& query) {
    const Network made = make_network(dossier(lexicon), query);
    impl_->write([&](const Database& db) {
        write_network(db, network_key(db, lexicon, query), made);
        return 0;
    });
}

std::vector<std::string> Store::verify() const {
    if (!impl_->db) return {};
    return verify_store(*impl_->db);
}

}  // namespace lobbynet
