// What run_cli needs of the world around it, handed in so that tests can replace all of it: the
// streams, the environment, the clock, the width of the terminal, Ctrl-C.
#pragma once

#include <atomic>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "output/tables/table.hpp"

namespace lobbynet {

struct Streams {
    std::istream* in = nullptr;   ///< never null
    std::ostream* out = nullptr;  ///< data
    std::ostream* err = nullptr;  ///< messages and progress
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    bool in_is_terminal = false;
    std::size_t columns = 80;                 ///< of the terminal
    const std::atomic<bool>* stop = nullptr;  ///< set by Ctrl-C; may be null
    std::function<std::optional<std::string>(const std::string&)> environment;
    std::function<std::string()> clock;  ///< ISO 8601 UTC, to the second
};

/// Standard input, output and error of this process; Ctrl-C sets `stop`.
Streams process_streams();

/// $LOBBYNET_NOW if it is set, else the clock.
std::string now(const Streams& streams);
/// As wide as $COLUMNS says, else as the terminal, else (a pipe, a file) as it takes; with colours
/// on a terminal unless $NO_COLOR is set.
Page page_of(const Streams& streams);

/// One line on standard error that rewrites itself, on a terminal only. It is cleared when this
/// object goes away.
class Progress {
 public:
    Progress(Streams& streams, std::string what);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();
    void operator()(double done);  ///< 0..1
    /// For what cannot say how far it is.
    void say(std::string_view text);
    /// Before something else is written there.
    void clear();

 private:
    void show(std::string_view text);
    Streams* streams_;
    std::string what_;
    int percent_ = -1;
    bool shown_ = false;
};

}  // namespace lobbynet
