#include "importers/reading/name_table.hpp"

#include <gtest/gtest.h>

#include <string>
#include <unordered_map>
#include <vector>

namespace lobbynet::reading {
namespace {

TEST(NameTable, NumbersInOrderOfAppearance) {
    NameTable table;
    EXPECT_EQ(table.add("b"), 0U);
    EXPECT_EQ(table.add("a"), 1U);
    EXPECT_EQ(table.add("b"), 0U);
    EXPECT_EQ(table.find("a"), 1U);
    EXPECT_EQ(table.find("c"), NameTable::none);
    EXPECT_EQ(table[1], "a");
    EXPECT_EQ(table.size(), 2U);
}

TEST(NameTable, NamesOfEveryLengthStayApart) {
    // every name of 0-4 letters of {a, b}, and long ones that differ in one place only
    std::vector<std::string> names{""};
    for (std::size_t i = 0; names[i].size() < 4; ++i) {
        names.push_back(names[i] + 'a');
        names.push_back(names[i] + 'b');
    }
    for (std::size_t size = 5; size < 40; ++size) {
        names.emplace_back(size, 'x');
        for (std::size_t at = 0; at < size; ++at) {
            names.emplace_back(size, 'x');
            names.back()[at] = 'y';
        }
    }
    NameTable table;
    for (std::size_t i = 0; i < names.size(); ++i) ASSERT_EQ(table.add(names[i]), i) << names[i];
    for (std::size_t i = 0; i < names.size(); ++i) ASSERT_EQ(table.find(names[i]), i) << names[i];
}

TEST(NameTable, AgreesWithAMap) {
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < 50000; ++i) {
        names.push_back((i % 3 == 0 ? "organisation number " : "v") +
                        std::to_string(i * 2654435761U % 20000));
    }
    std::unordered_map<std::string_view, std::uint32_t> map;
    NameTable table;
    for (const auto& name : names) {
        const auto expected = map.emplace(name, static_cast<std::uint32_t>(map.size())).first;
        ASSERT_EQ(table.add(name), expected->second);
    }
    EXPECT_EQ(table.size(), map.size());
}

}  // namespace
}  // namespace lobbynet::reading
