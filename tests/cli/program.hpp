// The whole program in this process, on a store in a folder of its own.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run_cli.hpp"
#include "graph/base/file.hpp"
#include "tests/graph/store/temporary.hpp"

namespace lobbynet::test {

struct Ran {
    int code = 0;
    std::string out;
    std::string err;
};

enum class Terminal : std::uint8_t { no, yes };

/// A command line as a shell takes it apart: blanks, single and double quotes.
inline std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> out;
    std::string word;
    char quote = 0;
    bool open = false;
    for (const char c : line) {
        if (quote != 0) {
            if (c == quote) {
                quote = 0;
            } else {
                word += c;
            }
        } else if (c == '"' || c == '\'') {
            quote = c;
            open = true;
        } else if (c == ' ') {
            if (open || !word.empty()) out.push_back(word);
            word.clear();
            open = false;
        } else {
            word += c;
        }
    }
    if (open || !word.empty()) out.push_back(word);
    return out;
}

class Program {
 public:
    std::map<std::string, std::string> environment{{"LOBBYNET_NOW", "2021-03-01T12:00:00Z"}};

    /// With `--store` the store of this folder, unless `args` name another.
    Ran run(std::vector<std::string> args, const std::string& input = {},
            Terminal terminal = Terminal::no) {
        environment.try_emplace("LOBBYNET_STORE", path("lobbynet.db"));
        std::istringstream in(input);
        std::ostringstream out;
        std::ostringstream err;
        Streams streams;
        streams.in = &in;
        streams.out = &out;
        streams.err = &err;
        streams.in_is_terminal = streams.out_is_terminal = terminal == Terminal::yes;
        streams.environment = [this](const std::string& name) -> std::optional<std::string> {
            const auto it = environment.find(name);
            return it == environment.end() ? std::nullopt : std::optional(it->second);
        };
        streams.clock = [] { return std::string("2021-03-01T12:00:00Z"); };
        environment["NO_COLOR"] = "1";
        const int code = run_cli(args, streams);
        return {code, out.str(), err.str()};
    }
    /// The same, and it must go well.
    std::string done(std::vector<std::string> args) {
        const Ran ran = run(std::move(args));
        EXPECT_EQ(ran.code, 0) << ran.err;
        return ran.out;
    }

    std::string path(const std::string& name) const { return folder_ / name; }
    std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }
    std::string read(const std::string& name) const { return read_file(path(name)); }
    void at(std::string moment) { environment["LOBBYNET_NOW"] = std::move(moment); }

 private:
    TemporaryFolder folder_;
};

}  // namespace lobbynet::test
