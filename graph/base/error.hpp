// What can go wrong, as three types; cli/run_cli turns them into a message and an exit code.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace lobbynet {

/// Bad data, or nothing found: exit code 1. `remedy` says what to do instead; it may be empty.
class DataError : public std::runtime_error {
 public:
    explicit DataError(const std::string& message, std::string remedy = {})
        : std::runtime_error(message), remedy_(std::move(remedy)) {}
    const std::string& remedy() const { return remedy_; }

 private:
    std::string remedy_;
};

/// The command was used wrongly (unknown option, value out of range): exit code 2.
class UsageError : public DataError {
 public:
    using DataError::DataError;
};

/// The user pressed Ctrl-C: exit code 130, nothing half-written.
class Cancelled : public std::runtime_error {
 public:
    Cancelled() : std::runtime_error("stopped") {}
};

/// Something that a reader stumbled on in a document. It never stops an import by itself.
struct Issue {
    enum class Severity { warning, error };
    Severity severity = Severity::warning;
    std::string file;
    std::uint32_t line = 0;  ///< 0: the whole file
    std::string message;
    std::string text;    ///< the offending text, cut to a readable length
    std::string remedy;  ///< what is allowed instead
    bool operator==(const Issue&) const = default;
};

/// "plan.txt:12: message: 'text' (remedy)"
std::string to_string(const Issue& issue);

}  // namespace lobbynet
