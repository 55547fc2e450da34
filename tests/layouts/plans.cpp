#include "tests/layouts/plans.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "graph/base/file.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

using Row = std::map<std::string, std::string, std::less<>>;

std::vector<Row> read_tsv(const std::filesystem::path& path) {
    std::vector<Row> rows;
    std::vector<std::string> head;
    const std::string text = read_file(path.string());
    for (const auto line : split(text, '\n')) {
        if (line.empty()) continue;
        const auto fields = split(line, '\t');
        if (head.empty()) {
            head.assign(fields.begin(), fields.end());
            continue;
        }
        Row row;
        for (std::size_t i = 0; i < fields.size() && i < head.size(); ++i)
            row[head[i]] = std::string(fields[i]);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::uint32_t number(const std::string& text) {
    return static_cast<std::uint32_t>(std::stoul(text));
}

}  // namespace

PlanBuilder::PlanBuilder() {
    Source source;
    source.id = 1;
    source.name = "plan.txt";
    source.importer = "plan";
    dossier_.sources.push_back(std::move(source));
    dossier_.fingerprint = "00112233445566778899";
}

Entity& PlanBuilder::entity(std::string id, EntityKind kind, std::string name) {
    Entity e;
    e.name = name.empty() ? id : std::move(name);
    e.id = std::move(id);
    e.kind = kind;
    dossier_.entities.push_back(std::move(e));
    return dossier_.entities.back();
}

PlanBuilder& PlanBuilder::tie(std::string_view source, std::string_view target, TieKind kind,
                              std::uint32_t line) {
    Tie tie;
    tie.kind = kind;
    Evidence evidence;
    evidence.source = 1;
    evidence.span = {line, line, 0};
    evidence.surface = source;
    evidence.quote = "the list of " + std::string(target);
    tie.evidence.push_back(std::move(evidence));
    ties_.push_back({std::string(source), std::string(target), std::move(tie)});
    return *this;
}

Tie& PlanBuilder::last_tie() { return ties_.back().tie; }

Dossier PlanBuilder::done() {
    std::ranges::sort(dossier_.entities, {}, &Entity::id);
    dossier_.index();
    for (auto& named : ties_) {
        named.tie.source = dossier_.index_of(named.source).value();
        named.tie.target = dossier_.index_of(named.target).value();
        dossier_.ties.push_back(std::move(named.tie));
    }
    std::ranges::sort(dossier_.ties, {},
                      [](const Tie& tie) { return std::tuple(tie.source, tie.target, tie.kind); });
    dossier_.index();
    return std::move(dossier_);
}

Dossier small_plan() {
    PlanBuilder plan;
    plan.entity("work", EntityKind::theme, "Work and income").number = "I";
    plan.entity("care", EntityKind::theme, "Care nearby").number = "II";
    plan.entity("szw", EntityKind::ministry, "Ministry of Social Affairs").tier = Tier::national;
    plan.entity("vws", EntityKind::ministry, "Ministry of Health").tier = Tier::national;
    Entity& vng = plan.entity("vng", EntityKind::organisation, "Association of Municipalities");
    vng.acronym = "VNG";
    vng.sector = "municipal";
    vng.tier = Tier::municipal;
    plan.entity("fnv", EntityKind::organisation, "Trade union").sector = "union";
    plan.entity("care-org", EntityKind::organisation, "Care organisation");
    Entity& council = plan.entity("council-2026", EntityKind::election, "Council elections 2026");
    council.date = Date{2026, 3, 18};
    council.tier = Tier::municipal;
    Entity& house = plan.entity("house-2025", EntityKind::election, "House elections 2025");
    house.date = Date{2025, 10, 0};
    house.tier = Tier::national;
    plan.tie("szw", "work").tie("vng", "work").tie("fnv", "work");
    plan.tie("vng", "care").tie("vws", "care").tie("care-org", "care");
    plan.tie("council-2026", "care", TieKind::about);
    plan.tie("house-2025", "care", TieKind::about).tie("house-2025", "work", TieKind::about);
    return plan.done();
}

Dossier plan_with_name(const std::string& name) {
    PlanBuilder plan;
    plan.entity("a-theme", EntityKind::theme, name).number = "I";
    plan.entity("b-theme", EntityKind::theme, "Other");
    plan.entity("connector", EntityKind::organisation, name);
    plan.entity("leaf", EntityKind::group, name).acronym = name;
    plan.tie("connector", "a-theme").tie("connector", "b-theme").tie("leaf", "a-theme");
    Dossier dossier = plan.done();
    dossier.sources[0].name = name;
    dossier.sources[0].title = name;
    for (auto& tie : dossier.ties) tie.evidence[0].quote = name;
    return dossier;
}

std::optional<Dossier> sample_plan() {
    const std::filesystem::path gold =
        std::filesystem::path(LOBBYNET_SOURCE_DIR) / ".." / "shared" / "gold";
    if (!std::filesystem::exists(gold / "stakeholder_mentions.tsv")) return std::nullopt;
    const std::map<std::string, std::string> sectors{{"trade-association", "trade association"},
                                                     {"knowledge-institute", "knowledge institute"},
                                                     {"union", "union"},
                                                     {"employer-association", "employers"},
                                                     {"municipal", "municipal"},
                                                     {"government-body", "government body"},
                                                     {"fund", "fund"},
                                                     {"university", "university"}};
    PlanBuilder plan;
    std::map<std::string, std::string> theme_ids;
    for (const auto& row : read_tsv(gold / "themes.tsv")) {
        theme_ids[row.at("id")] = row.at("slug");
        Entity& theme = plan.entity(row.at("slug"), EntityKind::theme, row.at("title"));
        theme.number = row.at("number");
        theme.span = {number(row.at("first_line")), number(row.at("last_line")), 0};
    }
    for (const auto& row : read_tsv(gold / "entities.tsv")) {
        const std::string& kind = row.at("kind");
        Entity& e = plan.entity(row.at("id"),
                                kind == "ministry"        ? EntityKind::ministry
                                : kind == "group-generic" ? EntityKind::group
                                                          : EntityKind::organisation,
                                row.at("name"));
        e.acronym = row.at("acronym");
        if (const auto sector = sectors.find(kind); sector != sectors.end())
            e.sector = sector->second;
    }
    std::map<std::pair<std::string, std::string>, bool> seen;
    for (const auto& row : read_tsv(gold / "stakeholder_mentions.tsv")) {
        for (const auto id : split(row.at("entity_ids"), '|')) {
            const std::string& theme = theme_ids.at(row.at("theme"));
            if (seen.emplace(std::pair(std::string(id), theme), true).second)
                plan.tie(id, theme, TieKind::listed, number(row.at("line")));
        }
    }
    return plan.done();
}

}  // namespace lobbynet
