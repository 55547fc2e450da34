// Runs another program without a shell, its standard input a given text, bounded in processor time,
// wall-clock time, memory and output. The bounds are for programs that may go astray over a hostile
// file; they are not a sandbox for hostile programs.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lobbynet::reading {

struct ProcessLimits {
    std::uint32_t processor_seconds = 60;
    std::chrono::seconds wall_time{120};
    std::uint64_t memory_bytes = std::uint64_t{1} << 30U;
    std::uint64_t output_bytes = std::uint64_t{64} << 20U;
};

struct ProcessResult {
    enum class End : std::uint8_t {
        exited,           ///< see exit_code
        not_found,        ///< there is no such program
        killed,           ///< by a signal: crashed, or out of processor time or memory
        too_slow,         ///< stopped at the wall-clock limit
        too_much_output,  ///< stopped at the output limit
    };
    End end = End::exited;
    int exit_code = 0;
    std::string output;
    std::string errors;  ///< what it wrote to standard error, at most 64 kB
};

/// `arguments[0]` is looked up in PATH. The program sees the environment's PATH and LC_ALL=C, no
/// more. Throws DataError when the system gives no process or pipe.
ProcessResult run_process(const std::vector<std::string>& arguments, std::string_view input,
                          const ProcessLimits& limits = {});

}  // namespace lobbynet::reading
