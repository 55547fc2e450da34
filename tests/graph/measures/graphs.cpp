#include "tests/graph/measures/graphs.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>

#include "graph/base/file.hpp"
#include "graph/base/text.hpp"

namespace lobbynet::test {
namespace {

const std::string gold = LOBBYNET_SOURCE_DIR "/../shared/gold/";
const std::string mentions_file = gold + "stakeholder_mentions.tsv";

class Builder {
 public:
    Vertex vertex(const std::string& id, EntityKind kind = EntityKind::node) {
        const auto [it, is_new] = index_.try_emplace(id, static_cast<Vertex>(names_.id.size()));
        if (is_new) {
            names_.id.push_back(id);
            names_.name.push_back(id);
            names_.kind.push_back(kind);
            names_.sector.emplace_back();
        }
        return it->second;
    }
    void tie(Vertex a, Vertex b, double strength = 1) { ties_.push_back({a, b, strength}); }
    Network build(Direction direction, Modes modes = Modes::one) {
        return Network::build(std::move(names_), std::move(ties_), direction, modes);
    }

 private:
    std::map<std::string, Vertex> index_;
    VertexNames names_;
    std::vector<NetworkTie> ties_;
};

}  // namespace

Network make(const std::vector<Line>& ties, Direction direction,
             const std::vector<std::string>& isolates) {
    Builder builder;
    for (const Line& line : ties) {
        const Vertex source = builder.vertex(line.source);
        builder.tie(source, builder.vertex(line.target), line.strength);
    }
    for (const auto& id : isolates) builder.vertex(id);
    return builder.build(direction);
}

Network make(Vertex n, std::vector<NetworkTie> ties, Direction direction) {
    VertexNames names;
    for (Vertex v = 0; v < n; ++v) {
        names.id.push_back(std::to_string(v));
        names.name.push_back(names.id.back());
        names.kind.push_back(EntityKind::node);
        names.sector.emplace_back();
    }
    return Network::build(std::move(names), std::move(ties), direction, Modes::one);
}

Network make(std::string_view words, Direction direction) {
    std::vector<Line> ties;
    const std::string tidy = squeeze(words);
    for (const auto word : split(tidy, ' ')) {
        const auto hyphen = word.find('-');
        if (hyphen == word.npos) throw std::logic_error("not a tie");
        ties.push_back({std::string(word.substr(0, hyphen)), std::string(word.substr(hyphen + 1))});
    }
    return make(ties, direction);
}

Network florentine() {
    return make(
        "Acciaiuoli-Medici Albizzi-Ginori Albizzi-Guadagni Albizzi-Medici Barbadori-Castellani "
        "Barbadori-Medici Bischeri-Guadagni Bischeri-Peruzzi Bischeri-Strozzi Castellani-Peruzzi "
        "Castellani-Strozzi Guadagni-Lamberteschi Guadagni-Tornabuoni Medici-Ridolfi "
        "Medici-Salviati Medici-Tornabuoni Pazzi-Salviati Peruzzi-Strozzi Ridolfi-Strozzi "
        "Ridolfi-Tornabuoni");
}

Network karate() {
    return make(
        "1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14 "
        "2-18 2-20 2-22 2-31 3-4 3-8 3-9 3-10 3-14 3-28 3-29 3-33 4-8 4-13 4-14 5-7 5-11 6-7 6-11 "
        "6-17 7-17 9-31 9-33 9-34 10-34 14-34 15-33 15-34 16-33 16-34 19-33 19-34 20-34 21-33 "
        "21-34 23-33 23-34 24-26 24-28 24-30 24-33 24-34 25-26 25-28 25-32 26-32 27-30 27-34 "
        "28-34 29-32 29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34");
}

Network kite() {
    return make(
        "Andre-Beverley Andre-Carol Andre-Diane Andre-Fernando Beverley-Diane Beverley-Ed "
        "Beverley-Garth Carol-Diane Carol-Fernando Diane-Ed Diane-Fernando Diane-Garth Ed-Garth "
        "Fernando-Garth Fernando-Heather Garth-Heather Heather-Ike Ike-Jane");
}

bool plan_available() { return std::filesystem::exists(mentions_file); }

Network plan() {
    std::set<std::string, std::less<>> ministries;
    const std::string entities = read_file(gold + "entities.tsv");
    for (const auto line : split(entities, '\n')) {
        const auto cells = split(line, '\t');
        if (cells.size() > 3 && cells[3] == "ministry") ministries.emplace(cells[0]);
    }
    Builder builder;
    std::set<std::pair<Vertex, Vertex>> seen;
    const std::string text = read_file(mentions_file);
    bool header = true;
    for (const auto line : split(text, '\n')) {
        const auto cells = split(line, '\t');
        if (std::exchange(header, false) || cells.size() < 6) continue;
        const Vertex theme = builder.vertex(std::string(cells[0]), EntityKind::theme);
        for (const auto id : split(cells[5], '|')) {
            const Vertex who = builder.vertex(
                std::string(trim(id)),
                ministries.contains(trim(id)) ? EntityKind::ministry : EntityKind::organisation);
            if (seen.emplace(theme, who).second) builder.tie(theme, who);
        }
    }
    return builder.build(Direction::undirected, Modes::two);
}

double at(const Network& network, const std::vector<double>& values, std::string_view id) {
    const auto vertex = network.find(id);
    if (!vertex) throw std::logic_error("no vertex " + std::string(id));
    return values.at(*vertex);
}

Scores measure(std::string_view name, const Network& network, const MeasureOptions& options) {
    return find_measure(name).compute(network, options);
}

}  // namespace lobbynet::test
