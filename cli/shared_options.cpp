#include "cli/shared_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <thread>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"
#include "graph/paths/why.hpp"
#include "output/reports/citing.hpp"

namespace lobbynet {

namespace {

/// An empty value is a variable that was not set, rather than the wish for the default.
void add_file(OptionList& options, const std::string& name, std::string& target, std::string help) {
    Option& option =
        options.custom(name, "FILE", std::move(help), [&target, name](const auto& text) {
            if (text.empty()) {
                throw UsageError(fmt::format("{} needs a file, and got an empty name", name),
                                 "leave the option out for the default");
            }
            target = text;
        });
    option.completes = Completes::files;
}

}  // namespace

void GlobalOptions::describe(OptionList& options) {
    options.heading("Everywhere");
    add_file(options, "--store", store,
             "the file that holds what was imported (else $LOBBYNET_STORE, else lobbynet.db)");
    add_file(options, "--lexicon", lexicon,
             "your own names and phrases (else lobbynet.lexicon.tsv beside the store)");
    options.flag("-h,--help", help, "explain this command");
    options.flag("--version", version, "print the version");
}

void Context::print(std::string_view text) const { *streams.out << text; }
void Context::warn(std::string_view text) const { *streams.err << "lobbynet: " << text << "\n"; }

void describe_format(OptionList& options, Format& format) {
    options.word("--format", format_words, format,
                 "a table to read (the default), or csv or json for other programs");
}

void TieOptions::describe(OptionList& options, std::string_view default_classes) {
    options.heading("Which ties");
    Option& option = options.custom(
        "--ties", "CLASS[,CLASS]",
        fmt::format("listed (named in a theme's list), stated (said in a sentence), formal "
                    "(boards, statutes), plain (imported graphs) or all; otherwise {}",
                    default_classes),
        [this](const std::string& text) { classes = parse_tie_classes(text); });
    option.words = {"listed", "stated", "formal", "plain", "all"};
    options.date("--as-of", as_of, "only ties that hold on that day; a month or a year will do");
    options.date("--known-at", known_at, "what the store knew on that day");
    options.flag("--proposed", proposed,
                 "also count ties that nobody has accepted yet (lists name what is proposed either "
                 "way, and mark it)");
}

NetworkQuery TieOptions::query(const TieClasses& default_classes) const {
    NetworkQuery query;
    query.classes = classes.value_or(default_classes);
    query.as_of = as_of;
    query.known_at = known_at;
    query.proposed = proposed;
    return query;
}

void ScopeOptions::describe(OptionList& options) {
    options.heading("Which part");
    options.texts(
        "--theme", "THEME", themes,
        "only this theme (its number, its title or the start of it) and what belongs to it: "
        "who is listed under it, the coalitions, programmes and asks about it, and who "
        "is in them; may be repeated");
    options.text("--election", "ELECTION", election,
                 "only the themes that the plan ties to this election");
}

void ScopeOptions::narrow(NetworkQuery& query, const Dossier& dossier) const {
    for (const auto& theme : themes)
        query.themes.push_back(dossier.entities[find_theme(dossier, theme)].id);
    if (!election.empty()) query.election = dossier.entities[find_election(dossier, election)].id;
}

void OutputOptions::describe(OptionList& options, Need need, std::string help) {
    Option& option = options.text("-o,--output", "FILE", path, std::move(help));
    option.need = need;
    option.completes = Completes::files;
    options.flag("--overwrite", overwrite, "replace the file if it exists");
}

void OutputOptions::check() const {
    if (path != "-") check_writable(path, overwrite ? Overwrite::yes : Overwrite::no);
}

void OutputOptions::write(Context& context, std::string_view bytes) const {
    if (path == "-") {
        context.print(bytes);
    } else {
        write_file(path, bytes, overwrite ? Overwrite::yes : Overwrite::no);
    }
}

std::string OutputOptions::ending() const {
    std::string ending = std::filesystem::path(path).extension().string();
    return ending.empty() ? ending : lower(ending.substr(1));
}

void LocaleOption::describe(OptionList& options, std::string help) {
    Option& option = options.custom("--lang", "", std::move(help), {});
    for (const auto& word : locale_words) option.words.emplace_back(word.text);
    option.value = "en|nl";
    option.take = [this, words = option.words](const std::string& text) {
        given = value_of(locale_words, text);
        if (!given) throw_bad_word(text, "--lang", words);
    };
}

Locale LocaleOption::choose(const Streams& streams) const {
    if (given) return *given;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto value = streams.environment(name);
        if (value && !value->empty()) return locale_named(*value);
    }
    return Locale::en;
}

void ComputeOptions::describe(OptionList& options) {
    options.heading("How it is counted");
    options.word("--weights", weights_words, weights,
                 "strength: a stronger tie is a closer one; ignore (the default): all ties count "
                 "the same");
    options.fraction("--epsilon", "E", epsilon,
                     "approximate betweenness, for large networks: the error allowed in a "
                     "normalised score; 0.01 where exact scores would take minutes");
    options.flag("--exact", exact, "exact scores, however long they take");
    options.number("--seed", "N", seed, std::uint64_t{0}, "of the random choices; 1 otherwise");
    options.number("--threads", "N", threads, 1U,
                   "one a processor otherwise; the result is the same");
}

MeasureOptions ComputeOptions::measure_options(const Streams& streams) const {
    MeasureOptions out;
    out.weights = weights;
    out.threads = threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
    out.seed = seed;
    if (epsilon && exact)
        throw UsageError("--epsilon and --exact do not go together", "leave one of them out");
    out.epsilon = epsilon;
    if (!exact) out.epsilon_when_large = 0.01;
    out.monitor.stop = streams.stop;
    return out;
}

std::string store_path(const Context& context) {
    if (!context.global.store.empty()) return context.global.store;
    const auto set = context.streams.environment("LOBBYNET_STORE");
    return set && !set->empty() ? *set : "lobbynet.db";
}

Lexicon load_lexicon(const Context& context) {
    const Lexicon& shipped = Lexicon::shipped();
    std::string path = context.global.lexicon;
    if (path.empty()) {
        const auto beside =
            std::filesystem::path(store_path(context)).parent_path() / "lobbynet.lexicon.tsv";
        std::error_code error;
        if (!std::filesystem::exists(beside, error)) return shipped;
        path = beside.string();
    }
    return shipped.extended(decode(read_file(path), path).text, path);
}

Dossier load_dossier(const Context& context, const TieOptions& ties) {
    const Lexicon lexicon = load_lexicon(context);
    std::optional<std::string> known_at;
    if (ties.known_at) known_at = ties.known_at->str();
    const Store store = Store::open(store_path(context), OpenMode::read, context.streams.stop);
    Dossier dossier = store.dossier(lexicon, known_at);
    if (known_at && dossier.sources.empty()) {
        const Dossier today = store.dossier(lexicon, {});
        if (!today.sources.empty()) {
            const auto first = std::ranges::min(today.sources, {}, &Source::recorded_at);
            throw DataError(fmt::format("the store knew no document on {}", *known_at),
                            fmt::format("the first was read on {}: leave --known-at out, or give "
                                        "that day or a later one",
                                        first.recorded_at.substr(0, 10)));
        }
    }
    return dossier;
}

namespace {

/// The vertex that a name can only mean: its id, or the only one of that name.
std::optional<Vertex> only_vertex(const Network& network, const std::string& text) {
    if (const auto by_id = network.find(text)) return by_id;
    const std::string wanted = fold(text);
    std::optional<Vertex> found;
    for (Vertex v = 0; v < network.size(); ++v) {
        if (fold(network.names().name[v]) != wanted) continue;
        if (found) return std::nullopt;
        found = v;
    }
    return found;
}

std::optional<Dossier> load_part(const Context& context, const std::vector<std::string>& names) {
    const Lexicon lexicon = load_lexicon(context);
    const Store store = Store::open(store_path(context), OpenMode::read, context.streams.stop);
    const auto network = store.kept_network(lexicon);
    if (!network) return std::nullopt;
    std::vector<Vertex> around;
    for (const auto& name : names) {
        const auto vertex = only_vertex(*network, name);
        if (!vertex) return std::nullopt;
        around.push_back(*vertex);
    }
    if (around.size() == 2) around = vertices_between(*network, around[0], around[1]);
    constexpr std::size_t a_part = 5000;  // more are read as fast with all the rest
    if (around.empty() || around.size() > a_part) return std::nullopt;
    std::vector<std::string> ids;
    for (const Vertex v : around) ids.push_back(network->names().id[v]);
    return store.part_of_kept(lexicon, *network, ids);
}

}  // namespace

Dossier load_dossier_around(const Context& context, const TieOptions& ties,
                            const std::vector<std::string>& names) {
    if (!ties.known_at) {
        if (auto part = load_part(context, names)) return std::move(*part);
    }
    return load_dossier(context, ties);
}

namespace {

/// An entity of that kind; where nothing is like `name`, all there are of the kind are named.
std::uint32_t find_of_kind(const Dossier& dossier, std::string_view name, EntityKind kind) {
    const auto is_kind = [kind](const Entity& e) {
        return e.kind == kind && e.status != Status::rejected;
    };
    const NameMatch match = match_name(dossier, name, is_kind);
    if (!match.exact.empty() || !match.by_prefix.empty())
        return resolve_name(dossier, name, is_kind);
    constexpr std::size_t most = 12;
    std::vector<std::uint32_t> all;
    for (std::uint32_t e = 0; e < dossier.entities.size(); ++e) {
        if (is_kind(dossier.entities[e])) all.push_back(e);
    }
    std::vector<std::string> names;
    for (const auto& each : names_of(dossier, in_reading_order(dossier, std::move(all))))
        names.push_back(visible(each));
    const std::string many = fmt::format("{}s", to_string(kind));
    std::string remedy = names.empty() ? fmt::format("the store has no {}", many)
                         : names.size() <= most
                             ? fmt::format("there are: {}", fmt::join(names, "; "))
                             : fmt::format("see 'lobbynet list {}'", many);
    throw DataError(fmt::format("no {} is named '{}'", to_string(kind), visible(name)),
                    std::move(remedy));
}

}  // namespace

std::uint32_t find_theme(const Dossier& dossier, std::string_view name) {
    return find_of_kind(dossier, name, EntityKind::theme);
}

std::uint32_t find_election(const Dossier& dossier, std::string_view name) {
    return find_of_kind(dossier, name, EntityKind::election);
}

}  // namespace lobbynet
