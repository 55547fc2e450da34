// Files that are no store, stores that cannot be used, and disks that fail: a clear message, and
// the store as it was.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <random>
#include <thread>

#include "graph/base/error.hpp"
#include "graph/base/file.hpp"
#include "graph/store/digest.hpp"
#include "graph/store/migrations.hpp"
#include "graph/store/sqlite.hpp"
#include "graph/store/store.hpp"
#include "tests/graph/store/batches.hpp"
#include "tests/graph/store/temporary.hpp"

namespace lobbynet {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr auto now = "2021-01-10T09:00:00Z";

class BadStore : public testing::Test {
 protected:
    /// The message and the remedy of what opening (or writing) throws.
    std::string failure(OpenMode mode) const {
        try {
            Store store = Store::open(path, mode);
            if (mode != OpenMode::read) store.append(small_plan("p.txt", "1"), now);
        } catch (const DataError& error) {
            EXPECT_FALSE(error.remedy().empty()) << error.what();
            return std::string(error.what()) + " / " + error.remedy();
        }
        return "none";
    }
    void write(std::string_view bytes) const { write_file(path, bytes, Overwrite::yes); }
    void make_store() const {
        Store::open(path, OpenMode::create).append(small_plan("plan.txt", "1"), now);
    }
    TemporaryFolder folder;
    std::string path = folder / "lobbynet.db";
};

constexpr OpenMode every_mode[] = {OpenMode::read, OpenMode::write, OpenMode::create,
                                   OpenMode::scratch};

TEST_F(BadStore, Missing) {
    EXPECT_THAT(failure(OpenMode::read),
                testing::AllOf(HasSubstr("no store yet"), HasSubstr("lobbynet import")));
    EXPECT_THAT(failure(OpenMode::write), HasSubstr("no store yet"));
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(BadStore, MissingFolder) {
    path = folder / "no/such/folder/lobbynet.db";
    EXPECT_THAT(failure(OpenMode::create), HasSubstr("there is no folder"));
}

TEST_F(BadStore, AFolder) {
    std::filesystem::create_directory(path);
    for (const OpenMode mode : every_mode) EXPECT_THAT(failure(mode), HasSubstr("is a folder"));
}

TEST_F(BadStore, NoName) {
    path.clear();
    EXPECT_THAT(failure(OpenMode::create), HasSubstr("no name"));
}

TEST_F(BadStore, NotAFile) {
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    for (const OpenMode mode : every_mode) EXPECT_THAT(failure(mode), HasSubstr("not a file"));
}

TEST_F(BadStore, EmptyFileIsNoStoreYet) {
    write("");
    EXPECT_THAT(failure(OpenMode::read), HasSubstr("no store yet"));
    EXPECT_EQ(failure(OpenMode::create), "none");
}

TEST_F(BadStore, NotSqlite) {
    for (const std::string_view bytes : {"a text file", "SQLite format 3",
                                         "\x7f"
                                         "ELF\x02"}) {
        write(bytes);
        for (const OpenMode mode : every_mode) {
            EXPECT_THAT(failure(mode), HasSubstr("not a lobbynet store")) << bytes;
        }
        EXPECT_EQ(read_file(path), bytes) << "not touched";
    }
}

TEST_F(BadStore, AnotherDatabase) {
    Database(path, Access::create).execute("CREATE TABLE t (x)");
    const std::string before = read_file(path);
    for (const OpenMode mode : every_mode) {
        EXPECT_THAT(failure(mode), HasSubstr("another database"));
    }
    EXPECT_TRUE(read_file(path) == before);
}

TEST_F(BadStore, NewerSchema) {
    make_store();
    Database(path, Access::existing).execute("PRAGMA user_version = 99");
    const std::string before = read_file(path);
    for (const OpenMode mode : every_mode) {
        EXPECT_THAT(failure(mode), HasSubstr("made by a newer lobbynet"));
    }
    EXPECT_TRUE(read_file(path) == before);
}

TEST_F(BadStore, TriggersViewsAndVirtualTablesAreRefused) {
    for (const std::string sql :
         {"CREATE TRIGGER t AFTER INSERT ON document BEGIN DELETE FROM decision; END",
          "CREATE VIEW v AS SELECT 1", "CREATE VIRTUAL TABLE f USING fts5(x)"}) {
        std::filesystem::remove(path);
        make_store();
        Database(path, Access::existing).execute(sql);
        for (const OpenMode mode : every_mode) {
            EXPECT_THAT(failure(mode), HasSubstr("never puts there")) << sql;
        }
    }
}

TEST_F(BadStore, CutOff) {
    make_store();
    const std::string whole = read_file(path);
    for (const std::size_t size : {std::size_t{20}, std::size_t{100}, whole.size() / 2}) {
        write(std::string_view(whole).substr(0, size));
        try {
            const Store store = Store::open(path, OpenMode::read);
            EXPECT_THAT(store.verify(), Not(IsEmpty())) << size;
        } catch (const DataError& error) {
            EXPECT_THAT(error.what(), testing::ContainsRegex("damaged|not a lobbynet store"));
        }
    }
}

TEST_F(BadStore, InUse) {
    make_store();
    const Database busy(path, Access::existing);
    busy.execute("BEGIN IMMEDIATE");
    EXPECT_THAT(failure(OpenMode::write), HasSubstr("in use by another program"));
    EXPECT_EQ(failure(OpenMode::read), "none") << "reading goes on";
}

/// Runs as somebody who has no rights: root may write everything.
template <class Work>
void without_rights(Work work) {
    const int status = in_child([&] {
        if (::geteuid() == 0 && ::setuid(65534) != 0) return 9;
        return work() ? 0 : 1;
    });
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST_F(BadStore, ReadOnlyFile) {
    make_store();
    const std::string before = read_file(path);
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0777));
    std::filesystem::permissions(path, std::filesystem::perms(0444));
    without_rights([&] {
        return failure(OpenMode::write).find("read-only") != std::string::npos &&
               failure(OpenMode::create).find("read-only") != std::string::npos &&
               failure(OpenMode::read) == "none" && failure(OpenMode::scratch) == "none";
    });
    EXPECT_TRUE(read_file(path) == before);
}

TEST_F(BadStore, ReadOnlyFolder) {
    make_store();
    std::filesystem::permissions(path, std::filesystem::perms(0666));
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
    without_rights([&] {
        const bool old_one =
            failure(OpenMode::write).find("cannot be written") != std::string::npos;
        const bool reads = failure(OpenMode::read) == "none";
        path = folder / "new.db";
        const bool new_one =
            failure(OpenMode::create).find("cannot be written") != std::string::npos;
        return old_one && reads && new_one;
    });
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
}

TEST_F(BadStore, FullDisk) {
    make_store();
    const std::string before = read_file(path);
    // files may grow to 64 KB and not further: what a full disk does
    const auto full = [&](const std::string& file) {
        return in_child([&] {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{1 << 16, 1 << 16};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            try {
                Store::open(file, OpenMode::create).append(ring("ring.csv", 50000), now);
            } catch (const DataError& error) {
                return std::string(error.what()).find("the store is as it was") ==
                       std::string::npos;
            }
            return true;
        });
    };
    EXPECT_EQ(full(path), 0);
    EXPECT_TRUE(read_file(path) == before);
    EXPECT_FALSE(std::filesystem::exists(path + "-journal"));
    EXPECT_EQ(full(folder / "new.db"), 0);
    EXPECT_FALSE(std::filesystem::exists(folder / "new.db"));
}

/// How many documents the store at `path` has: 0 if there is none. It must be sound.
std::size_t documents(const std::string& path) {
    try {
        const Store store = Store::open(path, OpenMode::read);
        EXPECT_THAT(store.verify(), IsEmpty());
        return store.statements().sources.size();
    } catch (const DataError& error) {
        EXPECT_THAT(error.what(), HasSubstr("no store yet"));
        return 0;
    }
}

TEST_F(BadStore, KilledInMidImport) {
    const RecordBatch batch = ring("ring.csv", 60000);
    std::mt19937 random(7);
    std::size_t before = 0;
    int interrupted = 0;
    for (int round = 0; round < 24; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            RecordBatch mine = batch;
            mine.source.name = fmt::format("{}.csv", round);
            Store::open(path, OpenMode::create).append(mine, now);
            ::_exit(0);
        }
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 200000));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        interrupted += WIFSIGNALED(status);
        const std::size_t after = documents(path);
        EXPECT_TRUE(after == before || after == before + 1) << before << " -> " << after;
        // the file is thrown away now and then, so that first imports are killed as well
        before = after;
        if (round % 4 == 3) {
            std::filesystem::remove(path);
            std::filesystem::remove(path + "-journal");
            before = 0;
        }
    }
    EXPECT_GT(interrupted, 0);
}

TEST_F(BadStore, FlippedBitsAreFoundOrHarmless) {
    {
        Store store = Store::open(path, OpenMode::create);
        store.append(full_batch(), now);
        store.append(small_plan("plan.txt", "2", "C"), now);
        store.decide({0, DecisionKind::merge, "a", "b", "note", now, false});
    }
    const auto said = [&](const Store& store) {
        const Statements s = store.statements();
        std::string out;
        for (const Source& x : s.sources) out += x.name + x.sha256 + x.recorded_at + '\n';
        RecordBatch all;
        for (const auto& d : s.drafts) all.entities.push_back(d.draft);
        for (const auto& t : s.ties) all.ties.push_back(t.tie);
        for (const auto& q : s.questions) all.questions.push_back(q.what);
        for (const auto& d : s.decisions) {
            out += fmt::format("{} {} {} {} {} {}\n", d.id, to_string(d.kind), d.subject, d.object,
                               d.note, d.undone);
        }
        return out + digest_of(all);
    };
    const std::string whole = read_file(path);
    const std::string truth = said(Store::open(path, OpenMode::read));
    std::mt19937 random(11);
    int found = 0;
    for (int round = 0; round < 240; ++round) {
        std::string bytes = whole;
        bytes[random() % bytes.size()] ^= static_cast<char>(1U << (random() % 8));
        write(bytes);
        std::string after;
        try {
            const Store store = Store::open(path, OpenMode::read);
            if (!store.verify().empty()) {
                ++found;
                continue;
            }
            after = said(store);
        } catch (const DataError&) {
            ++found;
            continue;
        }
        EXPECT_EQ(after, truth) << "changed behind our back";
    }
    EXPECT_GT(found, 0);
}

}  // namespace
}  // namespace lobbynet
