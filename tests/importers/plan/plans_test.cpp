// Whole plans in many layouts, each with what a careful reader finds in it (see plan_text.hpp).
#include <gmock/gmock.h>

#include <filesystem>

#include "graph/base/error.hpp"
#include "graph/base/file.hpp"
#include "importers/plan/plan.hpp"
#include "tests/importers/plan_text.hpp"

namespace lobbynet {
namespace {

RecordBatch read(const std::string& name, std::string bytes) {
    return plan_importer.read({name, name, std::move(bytes)}, {&Lexicon::shipped(), false});
}

std::vector<std::string> plan_names() {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(LOBBYNET_TEST_DATA "/plans")) {
        if (file.path().extension() != ".expected")
            names.push_back(file.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

class Plans : public testing::TestWithParam<std::string> {
 protected:
    static std::string path(const std::string& name) { return LOBBYNET_TEST_DATA "/plans/" + name; }
    static std::string expected(const std::string& name) {
        return read_file(path(name.substr(0, name.rfind('.')) + ".expected"));
    }
};

TEST_P(Plans, read_as_expected) {
    const std::string name = GetParam();
    EXPECT_EQ(compact_text(read(name, read_file(path(name)))), expected(name));
}

TEST_P(Plans, line_ends_do_not_matter) {
    const std::string name = GetParam();
    std::string crlf;
    std::string cr;
    for (const char c : read_file(path(name))) {
        crlf += c == '\n' ? "\r\n" : std::string(1, c);
        cr += c == '\n' ? '\r' : c;
    }
    EXPECT_EQ(compact_text(read(name, crlf)), expected(name));
    EXPECT_EQ(compact_text(read(name, cr)), expected(name));
}

INSTANTIATE_TEST_SUITE_P(Layouts, Plans, testing::ValuesIn(plan_names()), [](const auto& p) {
    std::string name = p.param;
    std::ranges::replace_if(
        name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
    return name;
});

TEST(Plan, an_empty_file_is_refused) {
    EXPECT_THROW(read("empty.txt", ""), DataError);
    EXPECT_THROW(read("blank.txt", " \n\r\n\f\n"), DataError);
    EXPECT_THROW(read("binary.txt", std::string("ab\0cd", 5)), DataError);
}

TEST(Plan, every_listed_tie_has_evidence) {
    for (const auto& name : plan_names()) {
        const RecordBatch batch = read(name, read_file(LOBBYNET_TEST_DATA "/plans/" + name));
        for (const TieDraft& tie : batch.ties) {
            EXPECT_GT(tie.evidence.span.first_line, 0U);
            EXPECT_LE(tie.evidence.span.first_line, tie.evidence.span.last_line);
            EXPECT_FALSE(tie.evidence.surface.empty());
            EXPECT_FALSE(tie.evidence.quote.empty());
            EXPECT_LE(tie.evidence.quote.size(), 160U);
            EXPECT_LT(tie.source, batch.entities.size());
            EXPECT_LT(tie.target, batch.entities.size());
        }
        EXPECT_EQ(batch.counts.read,
                  batch.counts.stored + batch.counts.merged + batch.counts.rejected);
    }
}

TEST(Plan, one_line_without_end_is_read) {
    std::string text = "Thema 1: Wonen\n\nPartners: VNG";
    for (int i = 0; i < 20'000; ++i) text += ", Stichting Voorbeeld " + std::to_string(i);
    const RecordBatch batch = read("long.txt", text);
    EXPECT_EQ(batch.ties.size(), 20'001U);
}

}  // namespace
}  // namespace lobbynet
