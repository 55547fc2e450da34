#include "cli/run_cli.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <ostream>

#include "cli/commands/all_commands.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

/// --help wins over whatever else is wrong with a command line.
bool asks_for_help(const std::vector<std::string>& args) {
    const auto end = std::ranges::find(args, "--");
    return std::find_if(args.begin(), end, [](const std::string& arg) {
               return arg == "-h" || arg == "--help";
           }) != end;
}

ExitCode run(const std::vector<std::string>& args, Streams& streams) {
    GlobalOptions global;
    OptionList leading;
    global.describe(leading);
    auto rest = parse_leading_options(leading, args);
    const Page page = page_of(streams);
    if (global.version) {
        *streams.out << "lobbynet " << program_version << "\n";
        return ExitCode::done;
    }
    if (rest.empty()) {
        if (!global.help) {
            throw UsageError("no command is given", "see 'lobbynet --help'");
        }
        *streams.out << program_help(page);
        return ExitCode::done;
    }
    const CommandInfo& info = find_command(rest.front());
    rest.erase(rest.begin());
    if (global.help || asks_for_help(rest)) {
        *streams.out << command_help(info, page);
        return ExitCode::done;
    }
    const auto command = info.make();
    OptionList options;
    command->describe(options);
    global.describe(options);
    parse_options(options, rest, std::string(info.name));
    Context context{streams, global, page};
    return command->run(context);
}

void complain(Streams& streams, const std::string& message, const std::string& remedy = {}) {
    std::ostream& err = *streams.err;
    err << "lobbynet: " << message << "\n";
    if (!remedy.empty()) err << "  " << remedy << "\n";
}

/// Data that could not be written is a failure; a reader that went away (`| head`) is not.
ExitCode flushed(Streams& streams, ExitCode code) {
    errno = 0;
    streams.out->flush();
    if (streams.out->good() || errno == EPIPE) return code;
    complain(streams, "standard output cannot be written", "is the disk full?");
    return ExitCode::failed;
}

}  // namespace

int run_cli(const std::vector<std::string>& args, Streams& streams) {
    ExitCode code = ExitCode::failed;
    try {
        code = flushed(streams, run(args, streams));
    } catch (const UsageError& e) {
        complain(streams, e.what(), e.remedy());
        code = ExitCode::usage;
    } catch (const DataError& e) {
        complain(streams, e.what(), e.remedy());
    } catch (const Cancelled&) {
        complain(streams, "stopped");
        code = ExitCode::stopped;
    } catch (const std::bad_alloc&) {
        complain(streams, "there is not enough memory for this",
                 "choose a part with --theme or --kind, or ask for an approximation");
    } catch (const std::exception& e) {
        complain(streams, fmt::format("this should not happen: {}", visible(e.what())),
                 "please report it, with the command and the document if you can share it");
    }
    return static_cast<int>(code);
}

}  // namespace lobbynet
