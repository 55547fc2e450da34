// Reading whole files; writing them whole or not at all.
#include "graph/base/file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "graph/base/error.hpp"

namespace lobbynet {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class FileTest : public testing::Test {
 protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "lobbynet-XXXXXX").string();
        ASSERT_TRUE(::mkdtemp(name.data()));
        folder = name;
    }
    void TearDown() override { fs::remove_all(folder); }
    std::string in(const std::string& name) const { return (folder / name).string(); }
    /// What is in the folder besides the files that a test names.
    std::ptrdiff_t files() const { return std::distance(fs::directory_iterator(folder), {}); }

    template <class Work>
    static std::string error_of(Work work) {
        try {
            work();
        } catch (const DataError& error) {
            return std::string(error.what()) + " / " + error.remedy();
        }
        return "none";
    }
    fs::path folder;
};

TEST_F(FileTest, BytesComeBack) {
    const std::string bytes("a\0\r\n\xFF", 5);
    write_file(in("x"), bytes, Overwrite::no);
    EXPECT_EQ(read_file(in("x")), bytes);
    write_file(in("empty"), "", Overwrite::no);
    EXPECT_EQ(read_file(in("empty")), "");
    const std::string large(300'000, 'x');
    write_file(in("large"), large, Overwrite::no);
    EXPECT_TRUE(read_file(in("large")) == large);
    EXPECT_EQ(files(), 3) << "no temporary file stays";
}

TEST_F(FileTest, WhatCannotBeRead) {
    EXPECT_THAT(error_of([&] { read_file(in("missing")); }), HasSubstr("cannot be opened"));
    EXPECT_THAT(error_of([&] { read_file(folder.string()); }), HasSubstr("is a folder"));
    write_file(in("x"), "12345678", Overwrite::no);
    EXPECT_THAT(error_of([&] { read_file(in("x"), 4); }), HasSubstr("larger than"));
    EXPECT_EQ(read_file(in("x"), 8).size(), 8U);
}

TEST_F(FileTest, NothingIsReplacedUnlessTold) {
    write_file(in("x"), "old", Overwrite::no);
    EXPECT_THAT(error_of([&] { write_file(in("x"), "new", Overwrite::no); }),
                testing::AllOf(HasSubstr("exists already"), HasSubstr("--overwrite")));
    EXPECT_EQ(read_file(in("x")), "old");
    write_file(in("x"), "new", Overwrite::yes);
    EXPECT_EQ(read_file(in("x")), "new");
    EXPECT_EQ(files(), 1);
}

TEST_F(FileTest, RefusalComesBeforeTheWork) {
    write_file(in("x"), "old", Overwrite::no);
    EXPECT_THAT(error_of([&] { check_writable(in("x"), Overwrite::no); }),
                HasSubstr("exists already"));
    EXPECT_EQ(error_of([&] { check_writable(in("x"), Overwrite::yes); }), "none");
    EXPECT_THAT(error_of([&] { check_writable(in("no/x"), Overwrite::no); }),
                HasSubstr("there is no folder"));
    EXPECT_THAT(error_of([&] { check_writable(folder.string(), Overwrite::yes); }),
                HasSubstr("is a folder"));
    EXPECT_EQ(error_of([&] { check_writable("-", Overwrite::no); }), "none");
}

TEST_F(FileTest, RightsFollowTheUsersMask) {
    const auto before = ::umask(027);
    write_file(in("x"), "", Overwrite::no);
    ::umask(before);
    EXPECT_EQ(fs::status(in("x")).permissions(), fs::perms(0640));
}

TEST_F(FileTest, AFullDiskLeavesTheOldFile) {
    write_file(in("x"), "old", Overwrite::no);
    const pid_t child = ::fork();
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{4096, 4096};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto error =
            error_of([&] { write_file(in("x"), std::string(10'000, 'n'), Overwrite::yes); });
        ::_exit(error.find("cannot be written") == std::string::npos);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(read_file(in("x")), "old");
    EXPECT_EQ(files(), 1);
}

TEST_F(FileTest, ADeviceIsNoFileToProtect) {
    EXPECT_NO_THROW(check_writable("/dev/null", Overwrite::no));
    EXPECT_NO_THROW(write_file("/dev/null", "text", Overwrite::no));
    EXPECT_TRUE(fs::is_character_file("/dev/null")) << "it is not replaced";
}

}  // namespace
}  // namespace lobbynet
