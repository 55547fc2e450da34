// What a command is. It describes itself (words, options, examples), is told its options, and runs:
// parsing opens no file, running parses nothing. `all_commands()` is the one list.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "cli/options.hpp"
#include "cli/terminal.hpp"

namespace lobbynet {

inline constexpr std::string_view program_version = LOBBYNET_VERSION;

enum class ExitCode : std::uint8_t {
    done = 0,
    failed = 1,  ///< bad data, or nothing found
    usage = 2,   ///< the command was used wrongly
    stopped = 130,
};

/// Options of the program itself: taken before the command and after it.
struct GlobalOptions {
    std::string store;
    std::string lexicon;
    bool help = false;
    bool version = false;
    void describe(OptionList& options);
};

/// What a command gets when it runs.
struct Context {
    Streams& streams;
    const GlobalOptions& global;
    Page page;

    void print(std::string_view text) const;
    /// "lobbynet: text" on standard error.
    void warn(std::string_view text) const;
};

class Command {
 public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    virtual ~Command() = default;
    virtual void describe(OptionList& options) = 0;
    virtual ExitCode run(Context& context) = 0;
};

struct Example {
    std::string_view line;  ///< without "lobbynet "
    std::string_view says;
};

struct CommandInfo {
    std::string_view name;
    std::string_view summary;  ///< a few words, for the list of commands
    std::string_view text;     ///< what it does, for somebody who does not program
    std::span<const Example> examples;
    std::unique_ptr<Command> (*make)();
};

template <class T>
std::unique_ptr<Command> make_command() {
    return std::make_unique<T>();
}

}  // namespace lobbynet
