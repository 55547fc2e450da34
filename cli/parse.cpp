#include "cli/parse.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/suggest.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

std::string help_hint(const std::string& command) {
    return command.empty() ? "see 'lobbynet --help'"
                           : fmt::format("see 'lobbynet {} --help'", command);
}

struct Declared {
    const Option* option;
    CLI::Option* parsed;
};

/// Options only: CLI11 leaves the operands, and what it does not know, in remaining().
std::vector<Declared> declare(CLI::App& app, const OptionList& options) {
    app.set_help_flag();
    app.allow_extras();
    std::vector<Declared> out;
    for (const Option& option : options.all()) {
        if (option.is_operand) continue;
        CLI::Option* parsed = nullptr;
        if (option.is_flag()) {
            parsed = app.add_flag(option.names);
        } else {
            parsed = app.add_option(option.names);
            parsed->expected(1)->allow_extra_args(false)->multi_option_policy(
                CLI::MultiOptionPolicy::TakeAll);
        }
        out.push_back({&option, parsed});
    }
    return out;
}

/// "--name=" becomes "--name" "": CLI11 would take the next word for its value.
std::vector<std::string> reversed(const std::vector<std::string>& args) {
    std::vector<std::string> out;
    bool operands_only = false;
    for (const std::string& arg : args) {
        operands_only = operands_only || arg == "--";
        if (!operands_only && arg.size() > 3 && arg.starts_with("--") && arg.ends_with('=') &&
            arg.find('=') == arg.size() - 1) {
            out.push_back(arg.substr(0, arg.size() - 1));
            out.emplace_back();
        } else {
            out.push_back(arg);
        }
    }
    std::ranges::reverse(out);
    return out;
}

[[noreturn]] void throw_unknown(const std::string& word, const OptionList& options,
                                const std::string& command) {
    std::vector<std::string> known;
    for (const Option& option : options.all()) {
        if (!option.is_operand) known.push_back(option.long_name());
    }
    const std::string name = word.substr(0, word.find('='));
    // the dashes are no letters that somebody got right
    std::vector<std::string> bare;
    for (const auto& option : known) bare.push_back(option.substr(option.find_first_not_of('-')));
    const auto start = std::min(name.find_first_not_of('-'), name.size());
    const auto nearest = nearest_word(name.substr(start), bare);
    const std::string near =
        nearest ? fmt::format("did you mean '--{}'?", *nearest) : std::string();
    throw UsageError(command.empty()
                         ? fmt::format("there is no option '{}'", visible(name))
                         : fmt::format("'{}' has no option '{}'", command, visible(name)),
                     near.empty() ? help_hint(command) : near);
}

void run_parser(CLI::App& app, const std::vector<std::string>& args, const OptionList& options,
                const std::string& command) {
    try {
        app.parse(reversed(args));
    } catch (const CLI::ArgumentMismatch& e) {
        // the only mismatch that is left to CLI11: the last word is an option that needs a value
        const std::string last = args.empty() ? std::string() : args.back();
        for (const Option& option : options.all()) {
            if (option.is_operand || option.is_flag()) continue;
            for (const auto name : split(option.names, ',')) {
                if (name == last) {
                    throw UsageError(fmt::format("{} needs a value", last),
                                     fmt::format("{} {}: {}", last, option.value, option.help));
                }
            }
        }
        throw UsageError(e.what(), help_hint(command));
    } catch (const CLI::Error& e) {
        throw UsageError(e.what(), help_hint(command));
    }
}

/// What is left, without "--"; words that look like an option and are none are refused.
std::vector<std::string> operands_in(const std::vector<std::string>& rest,
                                     const OptionList& options, const std::string& command) {
    std::vector<std::string> out;
    bool operands_only = false;
    for (const std::string& word : rest) {
        if (!operands_only && word == "--") {
            operands_only = true;
        } else if (!operands_only && word.size() > 1 && word.starts_with('-')) {
            throw_unknown(word, options, command);
        } else {
            out.push_back(word);
        }
    }
    return out;
}

void hand_out_operands(const OptionList& options, const std::vector<std::string>& words,
                       const std::string& command) {
    std::size_t next = 0;
    for (const Option& option : options.all()) {
        if (!option.is_operand) continue;
        if (next == words.size() && option.need == Need::required) {
            const std::string choices =
                option.words.empty() ? "" : fmt::format(": {}", fmt::join(option.words, ", "));
            throw UsageError(fmt::format("'{}' needs {}", command, option.names),
                             fmt::format("{}: {}{}; {}", option.names, option.help, choices,
                                         help_hint(command)));
        }
        while (next < words.size()) {
            option.take(words[next++]);
            if (option.times == Times::once) break;
        }
    }
    if (next < words.size()) {
        throw UsageError(
            fmt::format("'{}' does not know what to do with '{}'", command, visible(words[next])),
            "put a name of several words in quotes; " + help_hint(command));
    }
}

void hand_out_options(const std::vector<Declared>& declared, const std::string& command) {
    for (const auto& [option, parsed] : declared) {
        if (parsed->count() == 0) {
            if (option->need == Need::optional) continue;
            const auto names = split(option->names, ',');
            throw UsageError(fmt::format("'{}' needs {} {}", command, names.front(), option->value),
                             option->help);
        }
        if (option->is_flag()) {
            option->take("");
            continue;
        }
        const auto& results = parsed->results();
        if (option->times == Times::once && results.size() > 1) {
            throw UsageError(fmt::format("{} is given twice", option->long_name()), "give it once");
        }
        for (const auto& result : results) option->take(result);
    }
}

}  // namespace

void parse_options(const OptionList& options, const std::vector<std::string>& args,
                   const std::string& command) {
    CLI::App app;
    const auto declared = declare(app, options);
    run_parser(app, args, options, command);
    const auto words = operands_in(app.remaining(), options, command);
    hand_out_options(declared, command);
    hand_out_operands(options, words, command);
}

std::vector<std::string> parse_leading_options(const OptionList& options,
                                               const std::vector<std::string>& args) {
    CLI::App app;
    app.prefix_command();
    const auto declared = declare(app, options);
    run_parser(app, args, options, "");
    auto rest = app.remaining();
    if (!rest.empty() && rest.front().size() > 1 && rest.front().starts_with('-') &&
        rest.front() != "--") {
        throw_unknown(rest.front(), options, "");
    }
    hand_out_options(declared, "");
    if (!rest.empty() && rest.front() == "--") rest.erase(rest.begin());
    return rest;
}

}  // namespace lobbynet
