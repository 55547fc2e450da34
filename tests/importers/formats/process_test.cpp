#include "importers/reading/process.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace lobbynet::reading {
namespace {

using End = ProcessResult::End;
using testing::HasSubstr;

TEST(Process, InputOutputErrorsAndExitCode) {
    const auto cat = run_process({"cat"}, "een\ntwee\n");
    EXPECT_EQ(cat.end, End::exited);
    EXPECT_EQ(cat.exit_code, 0);
    EXPECT_EQ(cat.output, "een\ntwee\n");
    const auto missing = run_process({"cat", "/no/such/file"}, "");
    EXPECT_EQ(missing.end, End::exited);
    EXPECT_EQ(missing.exit_code, 1);
    EXPECT_THAT(missing.errors, HasSubstr("/no/such/file"));
}

TEST(Process, NoShellInBetween) {
    EXPECT_EQ(run_process({"printf", "%s", "$(id) `id` ; *"}, "").output, "$(id) `id` ; *");
}

TEST(Process, LargeInputIsNoDeadlock) {
    const std::string big(5'000'000, 'x');
    EXPECT_EQ(run_process({"cat"}, big).output.size(), big.size());
    EXPECT_EQ(run_process({"true"}, big).exit_code, 0);
}

TEST(Process, MissingProgram) {
    EXPECT_EQ(run_process({"there-is-no-such-program"}, "").end, End::not_found);
}

TEST(Process, Limits) {
    ProcessLimits limits;
    limits.wall_time = std::chrono::seconds(1);
    EXPECT_EQ(run_process({"sleep", "60"}, "", limits).end, End::too_slow);
    limits = {};
    limits.processor_seconds = 1;
    EXPECT_EQ(run_process({"sh", "-c", "while :; do :; done"}, "", limits).end, End::killed);
    limits = {};
    limits.output_bytes = 1000;
    EXPECT_EQ(run_process({"cat"}, std::string(100'000, 'x'), limits).end, End::too_much_output);
    limits = {};
    limits.memory_bytes = std::uint64_t{64} << 20U;
    // dd asks for a buffer of 1 GB
    EXPECT_NE(run_process({"dd", "if=/dev/zero", "of=/dev/null", "bs=1G", "count=1"}, "", limits)
                  .exit_code,
              0);
}

TEST(Process, SeesLittleOfTheEnvironment) {
    ::setenv("LOBBYNET_TEST_SECRET", "1", 1);
    const std::string environment = run_process({"env"}, "").output;
    EXPECT_THAT(environment, HasSubstr("LC_ALL=C"));
    EXPECT_THAT(environment, testing::Not(HasSubstr("LOBBYNET_TEST_SECRET")));
}

}  // namespace
}  // namespace lobbynet::reading
