#include "layouts/dot/style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lobbynet {
namespace {

constexpr Colour orange{0xE6, 0x9F, 0x00, 255};
constexpr Colour sky_blue{0x56, 0xB4, 0xE9, 255};
constexpr Colour bluish_green{0x00, 0x9E, 0x73, 255};
constexpr Colour yellow{0xF0, 0xE4, 0x42, 255};
constexpr Colour blue{0x00, 0x72, 0xB2, 255};
constexpr Colour vermillion{0xD5, 0x5E, 0x00, 255};
constexpr Colour reddish_purple{0xCC, 0x79, 0xA7, 255};

// Yellow is left out: as a line on white paper it cannot be seen.
constexpr std::array themes{blue,     orange,         bluish_green, vermillion,
                            sky_blue, reddish_purple, black};

constexpr std::array styles{
    ActorStyle{ActorClass::ministry, blue, "★", Shape::ellipse, "Ministry", "Ministerie"},
    ActorStyle{ActorClass::government, bluish_green, "▲", Shape::ellipse,
               "Government, municipalities", "Overheid, gemeenten, uitvoering"},
    ActorStyle{ActorClass::knowledge, orange, "●", Shape::ellipse, "Knowledge, education",
               "Kennis, onderwijs"},
    ActorStyle{ActorClass::social_partner, reddish_purple, "◆", Shape::ellipse,
               "Social partner, fund, insurer", "Sociale partner, fonds, verzekeraar"},
    ActorStyle{ActorClass::organisation, grey, "■", Shape::ellipse, "Organisation, association",
               "Organisatie, vereniging"},
    ActorStyle{ActorClass::group, sky_blue, "○", Shape::ellipse, "Group (a class of bodies)",
               "Groep (soort organisaties)"},
    ActorStyle{ActorClass::party, vermillion, "▼", Shape::ellipse, "Political party",
               "Politieke partij"},
    ActorStyle{ActorClass::person, grey, "✚", Shape::ellipse, "Person", "Persoon"},
    ActorStyle{ActorClass::coalition, vermillion, "⬢", Shape::hexagon, "Coalition, consultation",
               "Coalitie, overleg"},
    ActorStyle{ActorClass::programme, yellow, "◗", Shape::octagon, "Programme", "Programma"},
    ActorStyle{ActorClass::other, grey, "", Shape::ellipse, "Other", "Overig"},
};

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

}  // namespace

ActorClass actor_class(const Entity& entity) {
    switch (entity.kind) {
        case EntityKind::ministry:
            return ActorClass::ministry;
        case EntityKind::group:
            return ActorClass::group;
        case EntityKind::party:
            return ActorClass::party;
        case EntityKind::person:
            return ActorClass::person;
        case EntityKind::coalition:
            return ActorClass::coalition;
        case EntityKind::programme:
            return ActorClass::programme;
        case EntityKind::organisation:
            break;
        default:
            return ActorClass::other;
    }
    if (is_one_of(entity.sector, {"municipal", "provincial", "government body", "ombudsman"}))
        return ActorClass::government;
    if (is_one_of(entity.sector,
                  {"knowledge institute", "education", "university", "advisory council"}))
        return ActorClass::knowledge;
    if (is_one_of(entity.sector, {"union", "employers", "fund", "insurer"}))
        return ActorClass::social_partner;
    return ActorClass::organisation;
}

std::span<const ActorStyle> actor_styles() { return styles; }

const ActorStyle& style_of(ActorClass actor) {
    return *std::ranges::find(styles, actor, &ActorStyle::actor);
}

Colour theme_colour(std::size_t index) { return themes[index % themes.size()]; }

Colour tint(Colour colour, double part) {
    const auto mix = [&](std::uint8_t channel) {
        return static_cast<std::uint8_t>(std::lround(255 + (channel - 255) * part));
    };
    return {mix(colour.r), mix(colour.g), mix(colour.b), 255};
}

double contrast(Colour a, Colour b) {
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

Colour ink_on(Colour background) {
    return contrast(background, white) >= contrast(background, black) ? white : black;
}

std::string hex(Colour c) {
    return c.a == 255 ? fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b)
                      : fmt::format("#{:02x}{:02x}{:02x}{:02x}", c.r, c.g, c.b, c.a);
}

}  // namespace lobbynet
