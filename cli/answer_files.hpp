// --map and --export: an answer as a picture, and its part of the network for other programs.
#pragma once

#include <string>

#include "cli/shared_options.hpp"
#include "layouts/answer.hpp"

namespace lobbynet {

struct AnswerFiles {
    std::string map;
    std::string graph;
    bool overwrite = false;

    void describe(OptionList& options);
    /// Throws, before any work is done, what writing would throw.
    void check() const;
    bool any() const { return !map.empty() || !graph.empty(); }
    /// Writes what was asked for.
    void write(Context& context, const Dossier& dossier, const NetworkQuery& query,
               MapAnswer answer) const;
};

}  // namespace lobbynet
