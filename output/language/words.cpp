// English to Dutch. Formats are fmt's: a translation has the same places to fill in.
#include "output/language/words.hpp"

#include <array>

namespace lobbynet {

std::span<const Translation> all_translations() {
    static constexpr std::array translations{
        // what ties say
        Translation{"{} is listed as a stakeholder of {}", "{} staat in de lijst van {}"},
        Translation{"{} is a member of {}", "{} is lid van {}"},
        Translation{"{} is a partner of {}", "{} is partner van {}"},
        Translation{"{} takes part in {}", "{} neemt deel aan {}"},
        Translation{"{} asks for {}", "{} vraagt om {}"},
        Translation{"{} asks {} for {}", "{} vraagt {} om {}"},
        Translation{", about {}", ", over {}"},
        Translation{"somebody", "iemand"},
        Translation{" and ", " en "},
        Translation{"{} is addressed to {}", "{} is gericht aan {}"},
        Translation{"{} is about {}", "{} gaat over {}"},
        Translation{"{} funds {}", "{} financiert {}"},
        Translation{"{} has a seat in {}", "{} heeft zitting in {}"},
        Translation{"{} is part of {}", "{} is onderdeel van {}"},
        Translation{"{} is tied to {}", "{} is verbonden met {}"},
    };
    return translations;
}

}  // namespace lobbynet
