// What to do with a row that cannot be used: stop with file, line, text and what is allowed, or
// note it and go on (--keep-going).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/error.hpp"

namespace lobbynet::reading {

class Problems {
 public:
    Problems(std::string_view file, bool keep_going) : file_(file), keep_going_(keep_going) {}

    /// Throws DataError "file:line: message: 'text'" with `remedy`, unless told to keep going.
    void reject(std::uint32_t line, std::string_view message, std::string_view text,
                std::string_view remedy);
    /// Never throws.
    void warn(std::uint32_t line, std::string_view message, std::string_view text = {},
              std::string_view remedy = {});

    std::uint64_t rejected() const { return rejected_; }
    const std::string& file() const { return file_; }
    /// The issues so far: the first hundred rejected rows one by one, the others as a number.
    std::vector<Issue> take();

 private:
    static constexpr std::uint64_t shown = 100;

    std::string file_;
    bool keep_going_;
    std::uint64_t rejected_ = 0;
    std::vector<Issue> issues_;
};

}  // namespace lobbynet::reading
