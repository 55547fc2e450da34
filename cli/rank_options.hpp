// What 'rank' can be told beside the measure: how sure the ranks are (--bands), and what would be
// if
// (--without, --with).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/shared_options.hpp"
#include "graph/measures/bands.hpp"

namespace lobbynet {

/// --bands and the errors that it assumes.
struct BandOptions {
    bool asked = false;

    void describe(OptionList& options);
    /// Empty without --bands; throws UsageError when only its rates are given.
    std::optional<ErrorModel> model(std::uint64_t seed) const;

 private:
    std::optional<unsigned> draws_;
    std::optional<double> missing_;
    std::optional<double> false_;
    std::optional<double> merged_;
    std::optional<double> split_;
};

/// The network as if.
struct Changed {
    Network network;
    std::vector<std::string> says;  ///< "without VNG", "with VWS - II Wonen"
    std::vector<std::string> gone;  ///< ids
};

/// --without and --with.
struct ChangeOptions {
    std::vector<std::string> without;
    std::vector<std::string> with;

    void describe(OptionList& options);
    bool any() const { return !without.empty() || !with.empty(); }
    /// Looks the names up; throws DataError when they are not there, or already gone.
    Changed apply(const Dossier& dossier, const Network& network) const;
};

}  // namespace lobbynet
