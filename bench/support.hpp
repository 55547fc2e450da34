// What the benchmark programs share: numbers from the command line, and time on the wall and of the
// processor.
#pragma once

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <ctime>
#include <stdexcept>
#include <string_view>

namespace bench {

template <class Number>
Number number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        throw std::runtime_error(fmt::format("'{}' is not a number", text));
    return value;
}

/// Seconds since it was made.
class Stopwatch {
 public:
    double wall() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    }
    /// Of the processor, all threads together: whatever else runs counts less.
    double processor() const { return static_cast<double>(std::clock() - cpu_) / CLOCKS_PER_SEC; }

 private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    std::clock_t cpu_ = std::clock();
};

}  // namespace bench
