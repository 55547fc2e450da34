// Data files that are part of the program (see lobbynet_embed in cmake/lobbynet.cmake).
#pragma once

#include <span>
#include <string_view>

namespace lobbynet {

struct EmbeddedFile {
    std::string_view name;
    std::string_view text;
};

}  // namespace lobbynet
