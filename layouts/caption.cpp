#include "layouts/caption.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

constexpr std::size_t names_in_footer = 4;

std::vector<bool> drawn(const Canvas& canvas) {
    std::vector<bool> out(canvas.dossier.entities.size(), false);
    for (const auto& node : canvas.scene.nodes) {
        if (node.entity) out[*node.entity] = true;
    }
    return out;
}

/// Whose plan it is, or whose plans; else what the only document calls itself.
std::string plan_name(const Canvas& canvas) {
    const auto& sources = canvas.dossier.sources;
    std::string authors;
    for (const auto& entity : canvas.dossier.entities) {
        if (!entity.is_author) continue;
        authors += (authors.empty() ? "" : ", ") + map_text(entity.name, 80);
    }
    if (!authors.empty() && sources.size() == 1 && sources.front().date)
        authors += fmt::format(" {}", date_word(canvas.words, *sources.front().date));
    if (!authors.empty()) return cut(authors, 120);
    if (sources.size() != 1) return {};
    const Source& source = sources.front();
    return map_text(source.title.empty() ? source.name : source.title, 80);
}

/// Elections: "Gemeenteraadsverkiezingen 2022, 16 maart 2022".
std::string election_words(const Canvas& canvas, const Entity& election) {
    std::string out = map_text(election.name, 80);
    if (election.date) out += fmt::format(", {}", date_word(canvas.words, *election.date));
    return out;
}

std::string title_of(const Canvas& canvas) {
    const MapRequest& request = canvas.request;
    if (!request.title.empty()) return map_text(request.title, 160);
    const Words& words = canvas.words;
    const auto& entities = canvas.dossier.entities;
    std::string out(canvas.selection.has_themes ? words.map : words.network);
    if (request.answer && !request.answer->title.empty())
        out += fmt::format(": {}", map_text(request.answer->title, 120));
    if (request.around && !request.answer)
        out += fmt::format(" {} {}", words.around, map_text(entities[*request.around].name));
    if (request.theme) out += fmt::format(": {}", hub_title(entities[*request.theme]));
    auto election = request.election;
    if (!election && request.query.election)
        election = canvas.dossier.index_of(*request.query.election);
    if (election && !request.around) out += " – " + election_words(canvas, entities[*election]);
    if (const auto plan = plan_name(canvas); !plan.empty()) out += " – " + plan;
    return out;
}

std::string source_words(const Canvas& canvas) {
    const auto& sources = canvas.dossier.sources;
    std::string out = sources.size() == 1
                          ? std::string(canvas.words.source)
                          : fmt::format(fmt::runtime(canvas.words.sources), sources.size());
    out += ": ";
    for (std::size_t i = 0; i < sources.size() && i < names_in_footer; ++i)
        out += (i ? ", " : "") + map_text(sources[i].name, 40);
    if (sources.size() > names_in_footer)
        out += " " +
               fmt::format(fmt::runtime(canvas.words.more_rows), sources.size() - names_in_footer);
    return out;
}

std::string class_words(const Canvas& canvas) {
    std::set<TieClass> classes;
    for (const auto t : canvas.selection.ties) {
        if (canvas.selection.tie_shown[t]) classes.insert(class_of(canvas.dossier.ties[t].kind));
    }
    std::string out;
    for (const auto c : classes)
        out += (out.empty() ? "" : ", ") + std::string(class_word(canvas.words, c));
    return out;
}

/// Indices of the ties on the map.
std::vector<std::uint32_t> drawn_ties(const Canvas& canvas) {
    const auto on_map = drawn(canvas);
    std::vector<std::uint32_t> out;
    std::ranges::copy_if(canvas.selection.ties, std::back_inserter(out), [&](std::uint32_t t) {
        const Tie& tie = canvas.dossier.ties[t];
        return canvas.selection.tie_shown[t] && on_map[tie.source] && on_map[tie.target];
    });
    return out;
}

/// "86 ties (listed, stated; 1 proposed)".
std::string tie_count_words(const Canvas& canvas) {
    const auto ties = drawn_ties(canvas);
    const auto proposed = std::ranges::count_if(
        ties, [&](std::uint32_t t) { return canvas.dossier.ties[t].status == Status::proposed; });
    std::string which = class_words(canvas);
    if (proposed > 0)
        which += (which.empty() ? "" : "; ") +
                 fmt::format(fmt::runtime(canvas.words.ties_proposed), proposed);
    return fmt::format(fmt::runtime(canvas.words.ties), ties.size()) +
           (which.empty() ? "" : " (" + which + ")");
}

}  // namespace

std::size_t shown_entities(const Canvas& canvas) {
    return static_cast<std::size_t>(std::ranges::count(drawn(canvas), true));
}

std::size_t shown_ties(const Canvas& canvas) { return drawn_ties(canvas).size(); }

Furniture caption_of(const Canvas& canvas) {
    const Words& words = canvas.words;
    Furniture out;
    out.title = title_of(canvas);
    out.legend_word = words.legend;
    const auto on_map = drawn(canvas);
    std::set<ActorClass> classes;
    for (std::uint32_t e = 0; e < on_map.size(); ++e) {
        const Entity& entity = canvas.dossier.entities[e];
        if (on_map[e] && entity.kind != EntityKind::theme) classes.insert(actor_class(entity));
    }
    out.classes.assign(classes.begin(), classes.end());
    out.legend = canvas.legend;
    std::set<std::uint32_t> themes;  // with a tie that is drawn in their colour
    bool other_ties = false;
    for (const auto& path : canvas.scene.paths) {
        if (!path.tie) continue;
        bool of_theme = false;
        for (const auto end : {path.source, path.target}) {
            if (canvas.dossier.entities[end].kind != EntityKind::theme) continue;
            themes.insert(end);
            of_theme = true;
        }
        other_ties = other_ties || !of_theme;
    }
    if (themes.size() > 1) {
        out.legend.emplace_back(words.colour_of_ties);
        if (other_ties) out.legend.emplace_back(words.no_theme_of_tie);
    }
    const auto is_dashed = [](const auto& drawn) { return drawn.stroke == Stroke::dashed; };
    if (std::ranges::any_of(canvas.scene.paths, is_dashed) ||
        std::ranges::any_of(canvas.scene.nodes, is_dashed))
        out.legend.emplace_back(words.proposed);

    if (std::ranges::any_of(canvas.scene.nodes,
                            [](const auto& node) { return node.name.starts_with("empty_"); }))
        out.legend.emplace_back(words.empty_row);

    for (const auto& note : canvas.selection.notes) out.footer.push_back(note);
    out.footer.push_back(source_words(canvas));
    out.footer.push_back(fmt::format(fmt::runtime(words.entities), shown_entities(canvas)));
    out.footer.push_back(tie_count_words(canvas));
    if (!canvas.request.date.empty())
        out.footer.push_back(fmt::format("{} {}", words.made, map_text(canvas.request.date, 20)));
    std::string tool = "lobbynet";
    if (!canvas.request.version.empty()) tool += " " + map_text(canvas.request.version, 20);
    out.footer.push_back(std::move(tool));
    if (!canvas.dossier.fingerprint.empty())
        out.footer.push_back(fmt::format("{} {}", words.network_id,
                                         map_text(canvas.dossier.fingerprint.substr(0, 12))));
    return out;
}

}  // namespace lobbynet
