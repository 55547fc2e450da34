// The pieces that several kinds of map share: what one layout gets to work with, boxes for
// entities, cards with rows, ties between bodies.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layouts/dot/legend.hpp"
#include "layouts/dot/style.hpp"
#include "layouts/map.hpp"
#include "layouts/placement.hpp"
#include "layouts/scene.hpp"
#include "layouts/selection.hpp"
#include "layouts/words.hpp"

namespace lobbynet {

/// One map in the making.
struct Canvas {
    const Dossier& dossier;
    const MapRequest& request;
    Selection selection;
    const Words& words;
    Scene scene;
    Box area;  ///< of the whole union, so that every selection of it gets the same positions
    std::vector<std::string> legend;       ///< sentences below the colours
    std::vector<std::size_t> theme_place;  ///< see theme_places
    bool any_proposed = false;             ///< a shown tie is only proposed
};

using Layout = void (*)(Canvas& canvas);

/// Themes in the order of the document; the place of each is its colour. By entity index.
std::vector<std::size_t> theme_places(const Dossier& dossier);
/// Of a theme its own, of others that of their class.
Colour colour_of_hub(const Canvas& canvas, std::uint32_t hub);
/// Behind its name: full for themes, light for others, so that they are not taken for themes.
Colour header_of_hub(const Canvas& canvas, std::uint32_t hub);

/// "III. Title" of a theme; the marked name of others.
std::string hub_title(const Entity& hub);
/// The mark of its class and what people call it.
std::string marked_label(const Entity& entity);
/// The full name, with the acronym behind it.
std::string tooltip_name(const Entity& entity);
/// The full name with its kind, for the mouse.
std::string tooltip_of(const Entity& entity, const Words& words);

/// A box or ellipse that stands on its own; `importance` (number of themes) sets its type.
SceneNode free_node(const Canvas& canvas, std::uint32_t entity, double importance,
                    Weight weight = Weight::regular);
/// A theme (or a coalition) as a box of its own, in its colour.
SceneNode hub_node(const Canvas& canvas, std::uint32_t hub, double type);
Body body_of(const SceneNode& node);

/// A card: a coloured header and rows in one to three columns, laid out around (0, 0).
struct CardContent {
    std::uint32_t entity = nobody;  ///< ties to it end at the card
    std::string node;               ///< name of the header's DOT node
    std::string title;
    Colour colour;  ///< of the frame
    Colour header;  ///< behind the title
    std::vector<std::uint32_t> rows;
    std::vector<std::string> after;  ///< per row: small text after the name; may be empty
    std::string row_suffix;          ///< after the names of the rows' DOT nodes, which are unique
    std::string last_row;            ///< "and 12 more"; may be empty
    /// Rows that only a proposed tie joins to it are dashed; nobody: any tie of theirs counts.
    std::uint32_t hub = nobody;
    double aspect = 1.9;  ///< wanted width to height
};
struct Card {
    SceneCard frame;
    std::vector<SceneNode> nodes;
};
Card make_card(const Canvas& canvas, const CardContent& content);
Body body_of(const Card& card);
/// Moves a card to its body and adds what is shown of it to the scene.
void add_card(Canvas& canvas, Card card, const Body& body);
void add_node(Canvas& canvas, SceneNode node, const Body& body);

/// Rows in the order of a card: by class, then name.
void sort_rows(const Dossier& dossier, std::vector<std::uint32_t>& rows);

/// Whether what joins `entity` to `hub` on this map (to anybody, if that is nobody) is only
/// proposed, or the entity itself is.
bool only_proposed(const Canvas& canvas, std::uint32_t entity, std::uint32_t hub);

/// That of the theme at one end, else grey.
Colour path_colour(const Canvas& canvas, const Tie& tie);
/// The shown ties between bodies as straight lines. `body_of_entity`: index in `bodies` or
/// `nobody`.
void add_paths(Canvas& canvas, const std::vector<Body>& bodies,
               const std::vector<std::uint32_t>& body_of_entity);

/// The links of the annealer: one for every tie of the union between two bodies.
std::vector<BodyLink> links_between(const Canvas& canvas,
                                    const std::vector<std::uint32_t>& body_of_entity);

/// The last step of a placement: a small map is spread over its paper, and the canvas learns how
/// large it is.
void finish_placement(Canvas& canvas, std::vector<Body>& bodies);

/// Keeps the `limit` entities with most ties among those that `candidate` names; says so in the
/// notes and warnings.
void keep_top(Canvas& canvas, const std::vector<bool>& candidate, std::size_t limit);

}  // namespace lobbynet
