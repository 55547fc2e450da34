#include "graph/store/network_cache.hpp"

#include <fmt/format.h>

#include "graph/base/sha256.hpp"
#include "graph/network/blob.hpp"

namespace lobbynet {
namespace {

std::string text_of(const NetworkQuery& query) {
    std::string out = query.classes.str();
    for (const auto kind : query.kinds) out += fmt::format(" kind:{}", to_string(kind));
    if (query.as_of) out += " as-of:" + query.as_of->str();
    for (const auto& theme : query.themes) out += fmt::format(" theme:{}:{}", theme.size(), theme);
    if (query.election) {
        out += fmt::format(" election:{}:{}", query.election->size(), *query.election);
    }
    return out + fmt::format(" proposed:{} isolates:{}", query.proposed, query.isolates);
}

}  // namespace

std::string network_key(const Database& db, const Lexicon& lexicon, const NetworkQuery& query) {
    std::string bytes =
        fmt::format("{}\n{}\n{}\n", network_blob_form(), lexicon.fingerprint(), text_of(query));
    Query versions(db, "SELECT seal FROM version WHERE superseded_at IS NULL ORDER BY id");
    while (versions.step()) bytes.append(versions.text(0)).push_back('\n');
    Query decisions(db, "SELECT seal FROM decision ORDER BY id");
    while (decisions.step()) bytes.append(decisions.text(0)).push_back('\n');
    return sha256_hex(bytes);
}

std::optional<Network> read_network(const Database& db, const std::string& key) {
    Query query(db, "SELECT bytes FROM network WHERE key = ?1");
    query.bind(1, std::string_view(key));
    if (!query.step()) return std::nullopt;
    return deserialise(query.blob(0));
}

void write_network(const Database& db, const std::string& key, const Network& network) {
    const std::string bytes = serialise(network);
    // SQLite holds at most a thousand million bytes in one value
    if (bytes.size() > 900'000'000) return;
    Query insert(db, "INSERT OR REPLACE INTO network (key, bytes) VALUES (?1, ?2)");
    insert.bind(1, std::string_view(key)).bind_blob(2, bytes);
    insert.run();
}

void forget_networks(const Database& db) { db.execute("DELETE FROM network"); }

}  // namespace lobbynet
