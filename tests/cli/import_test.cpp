// What an import says that it did, and that it takes nothing away unseen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/cli/program.hpp"

namespace lobbynet::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string plan(int year, const std::string& title, const std::string& who) {
    const std::string y = std::to_string(year);
    return title + " " + y + "\n\n1 Wonen\nIn " + y + " willen we dat iedereen kan wonen.\n" +
           "Stakeholders: Aedes, VNG, " + who + "\n\n2 Jeugd\nWe willen dat de jeugd meetelt.\n" +
           "Stakeholders: VWS, VNG\n";
}

class ImportTest : public ::testing::Test, public Program {
 protected:
    /// In a folder of its own.
    std::string put(const std::string& folder, const std::string& name, const std::string& text) {
        std::filesystem::create_directories(path(folder));
        return write(folder + "/" + name, text);
    }
    std::string sources() { return done({"list", "sources", "--format", "csv"}); }
    std::string names() { return done({"list", "stakeholders", "--format", "csv"}); }
};

TEST_F(ImportTest, PlansOfTwoYearsInFilesOfOneNameAreBothKept) {
    done({"import", put("old", "plan.txt", plan(2021, "Werkplan", "Zonnebond"))});
    const Ran ran = run({"import", put("new", "plan.txt", plan(2022, "Werkplan", "Maanbond"))});
    EXPECT_EQ(ran.code, 0);
    EXPECT_THAT(ran.out, HasSubstr("new/plan.txt (plan): added"));
    EXPECT_THAT(ran.err, HasSubstr("kept beside it as 'new/plan.txt'"));
    EXPECT_THAT(names(), AllOf(HasSubstr("Zonnebond"), HasSubstr("Maanbond")));
    // a new version still finds the one that it replaces
    const Ran again =
        run({"import", put("new", "plan.txt", plan(2022, "Werkplan", "Sterrenbond"))});
    EXPECT_THAT(again.out, HasSubstr("new/plan.txt (plan): new version stored"));
    EXPECT_THAT(again.err, IsEmpty());
    EXPECT_THAT(names(), AllOf(HasSubstr("Zonnebond"), HasSubstr("Sterrenbond"),
                               Not(HasSubstr("Maanbond"))));
    EXPECT_THAT(run({"import", path("old/plan.txt")}).out, HasSubstr("read before, nothing"));
}

TEST_F(ImportTest, AnotherTitleInTheSamePlaceIsSaid) {
    done({"import", put("a", "plan.txt", plan(2021, "Werkplan", "Zonnebond"))});
    const Ran ran = run({"import", put("a", "plan.txt", plan(2021, "Jaarplan", "Maanbond"))});
    EXPECT_THAT(ran.out, HasSubstr("new version stored"));
    EXPECT_THAT(ran.err, AllOf(HasSubstr("takes the place of"), HasSubstr("--name NAME")));
}

TEST_F(ImportTest, ANameOfYourOwn) {
    const std::string file = write("plan.txt", plan(2021, "Werkplan", "Zonnebond"));
    EXPECT_THAT(done({"import", "--name", "eerste", file}), HasSubstr("eerste (plan): added"));
    EXPECT_THAT(sources(), HasSubstr("eerste"));
    EXPECT_THAT(done({"import", file}), HasSubstr("read before as eerste, nothing to do"));
    EXPECT_EQ(run({"import", "--name", "x", file, file}).code, 2);
    EXPECT_EQ(run({"import", "--name", "x", path("lobbynet.db")}).code, 2);
}

TEST_F(ImportTest, TheSameContentUnderAnotherNameWasReadBefore) {
    done({"import", write("plan.txt", plan(2021, "Werkplan", "Zonnebond"))});
    const std::string before = sources();
    EXPECT_THAT(done({"import", write("copy.txt", plan(2021, "Werkplan", "Zonnebond"))}),
                HasSubstr("copy.txt (plan): read before as plan.txt, nothing to do"));
    EXPECT_EQ(sources(), before);
}

TEST_F(ImportTest, EdgeListsThatShareNothingAreTwoDocuments) {
    done({"import", put("a", "e.csv", "Source,Target\nx,y\n")});
    EXPECT_THAT(done({"import", put("b", "e.csv", "Source,Target\np,q\n")}),
                HasSubstr("b/e.csv (edges): added"));
    EXPECT_THAT(done({"import", put("a", "e.csv", "Source,Target\nx,z\n")}),
                HasSubstr("e.csv (edges): new version stored"));
}

TEST_F(ImportTest, DatesOfATableOfTiesCount) {
    done({"import",
          write("e.csv", "Source,Target,valid_to,status\na,b,2019,\nb,c,,\nc,d,,rejected\n")});
    const auto ties = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"export", "-o", "-", "--format", "csv"});
        const std::string out = done(more);
        return std::ranges::count(out, '\n') - 1;
    };
    EXPECT_EQ(ties({"--as-of", "2019"}), ties({"--as-of", "2020"}) + 1);
    EXPECT_THAT(done({"show", "d"}), HasSubstr("1 rejected"));
}

TEST_F(ImportTest, ADamagedFileIsCalledSo) {
    const std::string junk("\x01\x02 no such thing \x00\xff", 20);
    for (const char* name : {"broken.docx", "broken.odt", "broken.pdf"}) {
        const Ran ran = run({"import", write(name, junk)});
        EXPECT_EQ(ran.code, 1);
        EXPECT_THAT(ran.err, AllOf(HasSubstr(name), HasSubstr("damaged"),
                                   Not(HasSubstr("no importer recognises"))));
    }
    for (const std::string& file : {path("broken.docx"), write("b.pdf", "%PDF-1.4\n" + junk)}) {
        const Ran ran = run({"import", "--as", "pdf", file});
        EXPECT_THAT(ran.err, AllOf(HasSubstr("damaged"), Not(HasSubstr("Syntax"))));
    }
}

TEST_F(ImportTest, CountsAreWhatTheStoreHas) {
    // the same tie three times: one is stored, and the network has one
    EXPECT_THAT(done({"import", write("e.csv", "Source,Target\na,b\na,b\nb,a\n")}),
                AllOf(HasSubstr("3 read = 1 stored + 2 merged"), HasSubstr("ties        1\n")));
    EXPECT_THAT(done({"import", write("d.csv",
                                      "Source,Target,Type\na,b,Directed\n"
                                      "b,a,Directed\nb,c,Undirected\n")}),
                AllOf(HasSubstr("3 read = 3 stored + 0 merged"), HasSubstr("ties        4\n")));
    EXPECT_THAT(done({"import", write("plan.txt", plan(2021, "Werkplan", "Zonnebond"))}),
                HasSubstr("  entities    8\n  ties        7\n"));
    // another store says what came over
    const Ran ran = run({"--store", path("other.db"), "import", path("lobbynet.db")});
    EXPECT_THAT(ran.out, HasSubstr("plan.txt (store): added\n  themes      2\n  entities    8\n"
                                   "  ties        7\n"));
    EXPECT_THAT(ran.out, HasSubstr("e.csv (store): added\n  themes      0\n  entities    2\n"));
}

}  // namespace
}  // namespace lobbynet::test
