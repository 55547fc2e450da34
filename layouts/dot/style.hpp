// Colours and marks: Okabe and Ito's colours, told apart by people who are colour-blind, and beside
// every colour a second channel (a mark, a shape, a number).
// Okabe & Ito, Color Universal Design, 2008; contrast as in WCAG 2.1.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "graph/model/dossier.hpp"
#include "layouts/scene.hpp"

namespace lobbynet {

/// What an entity is to a reader of a map; a few classes, not every sector.
enum class ActorClass : std::uint8_t {
    ministry,
    government,
    knowledge,
    social_partner,
    organisation,
    group,
    party,
    person,
    coalition,
    programme,
    other
};

ActorClass actor_class(const Entity& entity);

struct ActorStyle {
    ActorClass actor;
    Colour colour;
    std::string_view mark;  ///< one symbol, the second channel
    Shape shape;            ///< when it stands on its own
    std::string_view english;
    std::string_view dutch;
};
const ActorStyle& style_of(ActorClass actor);
std::span<const ActorStyle> actor_styles();

/// The colour of the `index`-th theme: seven differ, then they start again (the number and title
/// in the theme's box tell them apart).
Colour theme_colour(std::size_t index);

/// `colour` mixed with white: 0 is white, 1 the colour itself.
Colour tint(Colour colour, double part);
/// WCAG 2.1 contrast of two opaque colours, 1 to 21.
double contrast(Colour a, Colour b);
/// Black or white, whichever reads better on `background`.
Colour ink_on(Colour background);
/// "#rrggbb" or, when not opaque, "#rrggbbaa".
std::string hex(Colour colour);

inline constexpr Colour black{0, 0, 0, 255};
inline constexpr Colour white{255, 255, 255, 255};
inline constexpr Colour grey{0x59, 0x59, 0x59, 255};

}  // namespace lobbynet
