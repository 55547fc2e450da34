#include "importers/reading/zip.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/base/error.hpp"
#include "tests/importers/formats/files.hpp"

namespace lobbynet::reading {
namespace {

using testing::HasSubstr;

std::string error_of(std::string_view bytes, const std::string& member, ZipLimits limits = {}) {
    try {
        ZipArchive(bytes, "x.docx", limits).read(member);
    } catch (const DataError& error) {
        return error.what();
    }
    return {};
}

TEST(Zip, Members) {
    const std::string bytes = zip_of({{"a/b.xml", "<b/>"}, {"leeg", ""}});
    const ZipArchive archive(bytes, "x.docx");
    EXPECT_EQ(archive.read("a/b.xml"), "<b/>");
    EXPECT_EQ(archive.read("leeg"), "");
    EXPECT_EQ(archive.read("c"), std::nullopt);
}

TEST(Zip, WhatIsNoArchive) {
    EXPECT_THAT(error_of("Jaarplan", "a"), HasSubstr("x.docx: the file is damaged"));
    const std::string bytes = zip_of({{"a", "text"}});
    EXPECT_THAT(error_of(std::string_view(bytes).substr(0, bytes.size() / 2), "a"),
                HasSubstr("damaged"));
}

TEST(Zip, ADamagedMember) {
    std::string bytes = zip_of({{"a", "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd"}});
    bytes[bytes.find("aaaa") != std::string::npos ? bytes.find("aaaa") : 36] ^= 0x55;
    EXPECT_THAT(error_of(bytes, "a"), HasSubstr("damaged"));
}

TEST(Zip, ABombIsStoppedEarly) {
    const std::string bomb = zip_of({{"a", std::string(16U << 20U, '\0')}});
    EXPECT_LT(bomb.size(), 100'000U);
    EXPECT_THAT(error_of(bomb, "a"), HasSubstr("unpacks to more than"));
    ZipLimits small;
    small.member_bytes = 1000;
    EXPECT_THAT(error_of(zip_of({{"a", std::string(2000, 'x')}}), "a", small),
                HasSubstr("unpacks to more"));
}

TEST(Zip, ALyingSizeChangesNothing) {
    // the central directory says that 16 MB are 10 bytes
    const std::uint32_t size = 16U << 20U;
    std::string bytes = zip_of({{"a", std::string(size, '\0')}});
    for (std::size_t at = 0; at + 4 <= bytes.size(); ++at) {
        if (std::memcmp(bytes.data() + at, &size, 4) == 0) {
            const std::uint32_t lie = 10;
            std::memcpy(bytes.data() + at, &lie, 4);
        }
    }
    EXPECT_NE(error_of(bytes, "a"), "");
}

}  // namespace
}  // namespace lobbynet::reading
