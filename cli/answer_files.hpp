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
    LocaleOption lang;  ///< of the page and the map

    void describe(OptionList& options);
    /// Throws, before any work is done, what writing would throw.
    void check() const;
    Locale locale(const Context& context) const { return lang.choose(context.streams); }
    /// For the titles of the map.
    std::string_view language(const Context& context) const {
        return word_of(locale_words, locale(context));
    }
    bool any() const { return !map.empty() || !graph.empty(); }
    /// Writes what was asked for.
    void write(Context& context, const Dossier& dossier, const NetworkQuery& query,
               MapAnswer answer) const;
};

}  // namespace lobbynet
