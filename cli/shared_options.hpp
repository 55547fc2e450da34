// Options that several commands take, as bundles: the same words mean the same everywhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "graph/base/file.hpp"
#include "graph/measures/measure.hpp"
#include "graph/model/lexicon.hpp"
#include "graph/network/query.hpp"
#include "graph/store/store.hpp"
#include "output/language/locale.hpp"

namespace lobbynet {

/// How data is printed.
enum class Format : std::uint8_t { table, csv, json };
inline constexpr std::array format_words{Word{Format::table, "table"}, Word{Format::csv, "csv"},
                                         Word{Format::json, "json"}};
void describe_format(OptionList& options, Format& format);

/// Prints an answer in the format asked for.
template <class View>
void print_answer(const Context& context, Format format, const View& view,
                  std::string (*page)(const View&, const Page&), std::string (*csv)(const View&),
                  std::string (*json)(const View&)) {
    context.print(format == Format::table ? page(view, context.page)
                  : format == Format::csv ? csv(view)
                                          : json(view));
}

/// Which ties count: --ties, --as-of, --known-at, --proposed.
struct TieOptions {
    std::optional<TieClasses> classes;
    std::optional<Date> as_of;
    std::optional<Date> known_at;
    bool proposed = false;

    void describe(OptionList& options, std::string_view default_classes = "listed,plain");
    NetworkQuery query(const TieClasses& default_classes = {}) const;
    bool any() const { return classes || as_of || known_at || proposed; }
};
inline constexpr TieClasses every_class{true, true, true, true};

/// Which part of the plan: --theme (several) and --election.
struct ScopeOptions {
    std::vector<std::string> themes;
    std::string election;

    void describe(OptionList& options);
    /// Looks the names up; throws DataError when there is no such theme or election.
    void narrow(NetworkQuery& query, const Dossier& dossier) const;
    bool any() const { return !themes.empty() || !election.empty(); }
};

/// -o FILE and --overwrite.
struct OutputOptions {
    std::string path;
    bool overwrite = false;

    void describe(OptionList& options, Need need, std::string help);
    /// Throws, before any work is done, what writing would throw.
    void check() const;
    void write(Context& context, std::string_view bytes) const;
    /// Not "-" and no device: what is printed goes elsewhere.
    bool is_file() const { return path != "-" && !path.starts_with("/dev/"); }
    /// "svg" of "map.svg"; empty for "-" and for a name without an ending.
    std::string ending() const;
};

/// --lang: what pages for people are written in; otherwise what $LC_ALL, $LC_MESSAGES or $LANG say.
struct LocaleOption {
    std::optional<Locale> given;

    void describe(
        OptionList& options,
        std::string help = "language of the page; otherwise that of your computer ($LANG)");
    Locale choose(const Streams& streams) const;
};

/// How scores are computed: --threads, --seed, --epsilon, --exact, --weights.
struct ComputeOptions {
    unsigned threads = 0;  ///< 0: one a processor
    std::uint64_t seed = 1;
    Weights weights = Weights::ignore;
    std::optional<double> epsilon;
    bool exact = false;

    void describe(OptionList& options);
    MeasureOptions measure_options(const Streams& streams) const;
};
inline constexpr std::array weights_words{Word{Weights::ignore, "ignore"},
                                          Word{Weights::strength, "strength"}};

/// --store, else $LOBBYNET_STORE, else lobbynet.db.
std::string store_path(const Context& context);
/// What the program knows, and --lexicon or lobbynet.lexicon.tsv beside the store.
Lexicon load_lexicon(const Context& context);
/// The store's dossier, for a command that only reads.
Dossier load_dossier(const Context& context, const TieOptions& ties);

/// The same for a command that is about one entity, or about the ways between two: of a large plain
/// graph only what is around them, where that is certain to be the same; else all.
Dossier load_dossier_around(const Context& context, const TieOptions& ties,
                            const std::vector<std::string>& names);

std::uint32_t find_theme(const Dossier& dossier, std::string_view name);
std::uint32_t find_election(const Dossier& dossier, std::string_view name);

}  // namespace lobbynet
