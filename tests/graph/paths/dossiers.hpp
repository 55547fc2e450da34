// Small dossiers for tests: drawn by hand, and the annotated plan of ../shared/gold where it is
// there.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/file.hpp"
#include "graph/model/dossier.hpp"

namespace lobbynet::testing_support {

/// Collects entities and ties by id, in any order, and puts them in the order that a Dossier has.
class DossierMaker {
 public:
    DossierMaker& entity(const std::string& id, EntityKind kind, const std::string& sector = {}) {
        Entity e;
        e.id = id;
        e.name = id;
        e.kind = kind;
        e.sector = sector;
        entities_.emplace(id, e);
        return *this;
    }
    DossierMaker& tie(const std::string& source, const std::string& target,
                      TieKind kind = TieKind::listed, double strength = 1) {
        ties_.push_back({source, target, kind, strength});
        return *this;
    }
    Entity& at(const std::string& id) { return entities_.at(id); }

    Dossier make() const {
        Dossier out;
        out.sources.push_back({1, "drawn.txt", "", "plan", "", "", {}, "", false});
        std::map<std::string, std::uint32_t> index;
        for (const auto& [id, e] : entities_) {
            index[id] = static_cast<std::uint32_t>(out.entities.size());
            out.entities.push_back(e);
        }
        std::uint32_t line = 0;
        for (const auto& t : ties_) {
            Tie tie;
            tie.source = index.at(t.source);
            tie.target = index.at(t.target);
            tie.kind = t.kind;
            tie.strength = t.strength;
            ++line;
            tie.evidence.push_back({1, {line, line, 0}, t.source, t.source, "plan", 1});
            out.ties.push_back(tie);
        }
        std::ranges::sort(out.ties, [](const Tie& a, const Tie& b) {
            return std::tie(a.source, a.target, a.kind) < std::tie(b.source, b.target, b.kind);
        });
        out.index();
        return out;
    }

 private:
    struct Line {
        std::string source;
        std::string target;
        TieKind kind;
        double strength;
    };
    std::map<std::string, Entity> entities_;
    std::vector<Line> ties_;
};

inline std::uint32_t at(const Dossier& dossier, std::string_view id) {
    return dossier.index_of(id).value();
}

inline std::vector<std::string> ids(const Dossier& dossier,
                                    const std::vector<std::uint32_t>& entities) {
    std::vector<std::string> out;
    for (const auto e : entities) out.push_back(dossier.entities[e].id);
    return out;
}

/// "source-target" of each.
inline std::vector<std::string> tie_names(const Dossier& dossier,
                                          const std::vector<std::uint32_t>& ties) {
    std::vector<std::string> out;
    for (const auto t : ties) {
        out.push_back(dossier.entities[dossier.ties[t].source].id + "-" +
                      dossier.entities[dossier.ties[t].target].id);
    }
    return out;
}

inline std::vector<std::uint32_t> of_kind(const Dossier& dossier, EntityKind kind) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t e = 0; e < dossier.entities.size(); ++e) {
        if (dossier.entities[e].kind == kind) out.push_back(e);
    }
    return out;
}

inline std::vector<std::string> split_on(const std::string& text, char separator) {
    std::vector<std::string> out;
    std::stringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) out.push_back(part);
    return out;
}

inline const std::filesystem::path gold =
    std::filesystem::path(LOBBYNET_SOURCE_DIR) / "../shared/gold";

using Rows = std::vector<std::map<std::string, std::string>>;
inline Rows gold_rows(const std::string& file) {
    Rows out;
    std::vector<std::string> header;
    for (const auto& line : split_on(read_file((gold / file).string()), '\n')) {
        const auto cells = split_on(line, '\t');
        if (header.empty()) {
            header = cells;
            continue;
        }
        std::map<std::string, std::string> row;
        for (std::size_t i = 0; i < header.size(); ++i)
            row[header[i]] = i < cells.size() ? cells[i] : "";
        out.push_back(row);
    }
    return out;
}

/// The lists of the annotated plan: seven themes, their stakeholders, listed ties. With
/// `coalitions`: also the named coalitions with their stated members.
enum class GoldTies { lists, lists_and_coalitions };
inline std::optional<Dossier> gold_dossier(GoldTies which = GoldTies::lists) {
    if (!std::filesystem::exists(gold)) return std::nullopt;
    DossierMaker maker;
    std::map<std::string, std::string> slug;
    for (auto& row : gold_rows("themes.tsv")) slug[row["id"]] = row["slug"];
    std::map<std::string, std::string> kinds;
    for (auto& row : gold_rows("entities.tsv")) kinds[row["id"]] = row["kind"];
    const auto add = [&](const std::string& id) {
        const auto& kind = kinds[id];
        maker.entity(id,
                     kind == "ministry"        ? EntityKind::ministry
                     : kind == "group-generic" ? EntityKind::group
                                               : EntityKind::organisation,
                     kind);
    };
    std::set<std::pair<std::string, std::string>> seen;
    for (auto& row : gold_rows("stakeholder_mentions.tsv")) {
        const auto& theme = slug.at(row["theme"]);
        maker.entity(theme, EntityKind::theme);
        for (const auto& id : split_on(row["entity_ids"], '|')) {
            add(id);
            if (seen.emplace(id, theme).second) maker.tie(id, theme);
        }
    }
    if (which == GoldTies::lists_and_coalitions) {
        for (auto& row : gold_rows("coalitions.tsv")) {
            maker.entity(row["id"], EntityKind::coalition);
            for (const auto& id : split_on(row["members"], '|')) {
                add(id);
                maker.tie(id, row["id"], TieKind::member);
            }
            if (slug.contains(row["theme"])) {
                maker.entity(slug[row["theme"]], EntityKind::theme);
                maker.tie(row["id"], slug[row["theme"]], TieKind::about);
            }
        }
    }
    return maker.make();
}

}  // namespace lobbynet::testing_support
