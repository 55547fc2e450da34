// One SQLite file: the statements of every document, and the ledger of decisions. The only folder
// that sees SQLite.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/model/lexicon.hpp"
#include "graph/model/records.hpp"
#include "graph/model/statements.hpp"
#include "graph/network/query.hpp"

namespace lobbynet {

enum class OpenMode : std::uint8_t {
    read,     ///< the file must exist; nothing is written
    write,    ///< the file must exist
    create,   ///< made if it is missing
    scratch,  ///< a copy in memory (empty if the file is missing): for --dry-run and what-if
              ///< questions
};

/// What an import did.
struct ImportResult {
    enum class Outcome : std::uint8_t {
        added,      ///< a document that was not there
        replaced,   ///< a new version of a document of that name: its statements replaced the old
                    ///< ones
        unchanged,  ///< the same bytes were read before: nothing was written
    };
    Outcome outcome = Outcome::added;
    std::uint32_t source = 0;  ///< Source::id: the same for all versions of a document
    /// Of a large plain graph: how many different ties it has, where that came along for free.
    std::optional<std::uint64_t> ties = {};
};

/// Under which name a document goes into a store; see document_name.hpp.
struct DocumentName {
    enum class Why : std::uint8_t {
        own,           ///< nothing of that name was there, or an older version of the same document
        same_content,  ///< the very same file was read under this other name
        kept_apart,    ///< its own name belongs to another document
        taken_over,    ///< the document of that name calls itself otherwise; it will be replaced
    };
    Why why = Why::own;
    std::string name;
    std::string other;  ///< kept_apart, taken_over: what the other document is, for messages
};

/// What Store::absorb did.
struct AbsorbResult {
    struct Document {
        std::string name;  ///< here
        ImportResult::Outcome outcome = ImportResult::Outcome::unchanged;
        std::uint32_t source = 0;  ///< Source::id here; 0: only a later version is here
        std::string importer = {};
    };
    std::vector<Document> sources;  ///< in the order of the other store
    std::uint32_t decisions = 0;    ///< of the other's ledger that were not here yet
};

class Store {
 public:
    /// Throws DataError: missing, not SQLite, not a lobbynet store, made by a newer version,
    /// read-only, in use. Opening for writing migrates an older schema (a copy is kept beside it
    /// first).
    /// Once `stop` is set, what runs throws Cancelled and leaves the store as it was.
    static Store open(const std::string& path, OpenMode mode,
                      const std::atomic<bool>* stop = nullptr);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    /// One transaction: all of it or nothing. `recorded_at` is ISO 8601 UTC. A replaced version's
    /// statements are kept with the time at which they stopped being current. The same bytes count
    /// as a new version when the importer reads something else in them than before. With a lexicon,
    /// the network of a large plain graph is made meanwhile and kept (see keep_network).
    ImportResult append(const RecordBatch& batch, std::string_view recorded_at,
                        const Lexicon* lexicon = nullptr);

    /// Under which name the document of `batch` belongs here; `folder`: where it was found.
    DocumentName name_for(const RecordBatch& batch, std::string_view folder, bool anonymous) const;
    /// The same for a name that somebody chose.
    DocumentName check_name(const RecordBatch& batch) const;

    /// What is current; with `known_at`, what was current then (ISO 8601; decisions too). A date
    /// alone means the end of that day, month or year.
    Statements statements(const std::optional<std::string>& known_at = {}) const;

    /// resolve(statements(), lexicon).
    Dossier dossier(const Lexicon& lexicon, const std::optional<std::string>& known_at = {}) const;

    /// Appends one decision and returns its id; the id in `decision` is not looked at.
    std::uint32_t decide(const Decision& decision);
    /// Several in one transaction: all of them or none.
    std::vector<std::uint32_t> decide_all(const std::vector<Decision>& decisions);
    /// Marks the decision as undone (or not); throws DataError if there is none of that id. `at`:
    /// when (ISO 8601 UTC), so that `known_at` knows that it held before.
    void set_undone(std::uint32_t decision, bool undone, std::string_view at = {});

    /// Takes over another store, in one transaction: the current version of each of its documents,
    /// unless this store has it or one that was read later; and the decisions that are not here
    /// yet, behind the own ones. A document whose name belongs to another one here comes in under
    /// the name of the other store's file and its own.
    AbsorbResult absorb(const Store& other, std::string_view recorded_at);

    /// make_network(dossier(lexicon), query), from a copy that the store keeps if there is one.
    Network network(const Lexicon& lexicon, const NetworkQuery& query = {}) const;
    /// Only that copy; nullopt if there is none.
    std::optional<Network> kept_network(const Lexicon& lexicon,
                                        const NetworkQuery& query = {}) const;
    /// The part of dossier() around the entities of these ids, without reading the rest: they,
    /// their ties and the other ends. `network` is kept_network(lexicon). nullopt where only the
    /// whole tells who is who.
    std::optional<Dossier> part_of_kept(const Lexicon& lexicon, const Network& network,
                                        const std::vector<std::string>& ids) const;
    /// Makes that network and keeps it until the next change. Worth it for large plain graphs:
    /// network() then takes milliseconds instead of seconds.
    void keep_network(const Lexicon& lexicon, const NetworkQuery& query = {});

    /// Empty: sound. Else one sentence per defect: SQLite's integrity check, and a SHA-256 per
    /// source's statements.
    std::vector<std::string> verify() const;

 private:
    struct Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace lobbynet
