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
    Locale locale = Locale::en;  ///< of the map

    void describe(OptionList& options);
    /// Throws, before any work is done, what writing would throw.
    void check() const;
    /// For the titles of the map.
    std::string_view language() const { return word_of(locale_words, locale); }
    bool any() const { return !map.empty() || !graph.empty(); }
    /// Writes what was asked for.
    void write(Context& context, const Dossier& dossier, const NetworkQuery& query,
               MapAnswer answer) const;
};

}  // namespace lobbynet
