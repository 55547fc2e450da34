#include "cli/terminal.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <iostream>

#include "graph/base/date.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

std::atomic<bool> stop_asked{false};

/// The first Ctrl-C asks; a second one, when nobody listened, ends the process.
extern "C" void on_interrupt(int) {
    if (stop_asked.exchange(true)) {
        std::signal(SIGINT, SIG_DFL);
        std::raise(SIGINT);
    }
}

std::size_t terminal_columns() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return 80;
}

/// $COLUMNS, where it is a width that a page can have.
std::optional<std::size_t> asked_columns(const Streams& streams) {
    constexpr std::size_t least = 20;
    const auto text = streams.environment("COLUMNS").value_or("");
    std::size_t columns = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), columns);
    if (error != std::errc{} || end != text.data() + text.size() || columns < least) return {};
    return columns;
}

std::string system_clock_text() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1,
                       utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

}  // namespace

Streams process_streams() {
    std::signal(SIGINT, on_interrupt);
    Streams streams;
    streams.in = &std::cin;
    streams.out = &std::cout;
    streams.err = &std::cerr;
    streams.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    streams.err_is_terminal = isatty(STDERR_FILENO) == 1;
    streams.in_is_terminal = isatty(STDIN_FILENO) == 1;
    streams.columns = terminal_columns();
    streams.stop = &stop_asked;
    streams.environment = [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
    streams.clock = system_clock_text;
    return streams;
}

std::string now(const Streams& streams) {
    const auto frozen = streams.environment("LOBBYNET_NOW");
    if (!frozen || frozen->empty()) return streams.clock();
    // a date, or a date and a time
    const auto date = Date::parse(frozen->substr(0, 10));
    if (!date || date->day == 0) {
        throw UsageError(fmt::format("LOBBYNET_NOW is '{}'", visible(*frozen)),
                         "a moment such as 2021-03-17T12:00:00Z");
    }
    return frozen->size() == 10 ? *frozen + "T00:00:00Z" : *frozen;
}

Page page_of(const Streams& streams) {
    Page page;
    page.width = asked_columns(streams).value_or(streams.out_is_terminal ? streams.columns : 0);
    if (!streams.out_is_terminal) return page;
    const auto no_color = streams.environment("NO_COLOR");
    const auto term = streams.environment("TERM");
    if ((!no_color || no_color->empty()) && term != "dumb") page.ink = Page::Ink::ansi;
    return page;
}

Progress::Progress(Streams& streams, std::string what)
    : streams_(&streams), what_(std::move(what)) {}

Progress::~Progress() { clear(); }

void Progress::operator()(double done) {
    const int percent = static_cast<int>(done * 100);
    if (percent == percent_) return;
    percent_ = percent;
    show(fmt::format("{} %", percent));
}

void Progress::say(std::string_view text) { show(text); }

void Progress::show(std::string_view text) {
    if (!streams_->err_is_terminal) return;
    shown_ = true;
    *streams_->err << fmt::format("\r\033[K{} {}", visible(what_), text) << std::flush;
}

void Progress::clear() {
    if (shown_) *streams_->err << "\r\033[K" << std::flush;
    shown_ = false;
}

}  // namespace lobbynet
