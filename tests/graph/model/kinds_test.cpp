// The closed vocabularies: every value has one word, and the way back works.
#include "graph/model/kinds.hpp"

#include <gtest/gtest.h>

#include <set>

namespace lobbynet {
namespace {

template <class Words>
void expect_one_word_each(const Words& words) {
    std::set<std::string_view> texts;
    int value = 0;
    for (const auto& word : words) {
        EXPECT_EQ(static_cast<int>(word.value), value++)
            << word.text << ": in order, none left out";
        EXPECT_TRUE(texts.insert(word.text).second) << word.text;
        EXPECT_EQ(to_string(word.value), word.text);
        EXPECT_EQ(value_of(words, word.text), word.value);
    }
    EXPECT_FALSE(value_of(words, "no such word"));
}

TEST(Kinds, OneWordEach) {
    expect_one_word_each(entity_kind_words);
    expect_one_word_each(tie_kind_words);
    expect_one_word_each(tie_class_words);
    expect_one_word_each(status_words);
    expect_one_word_each(tier_words);
    EXPECT_EQ(entity_kind_words.back().value, EntityKind::node);
    EXPECT_EQ(tie_kind_words.back().value, TieKind::tie);
}

TEST(Kinds, ClassesOfTies) {
    EXPECT_EQ(class_of(TieKind::listed), TieClass::listed);
    EXPECT_EQ(class_of(TieKind::seat), TieClass::formal);
    EXPECT_EQ(class_of(TieKind::part_of), TieClass::formal);
    EXPECT_EQ(class_of(TieKind::tie), TieClass::plain);
    for (const TieKind kind : {TieKind::member, TieKind::partner, TieKind::participates,
                               TieKind::asks, TieKind::addresses, TieKind::about, TieKind::funds}) {
        EXPECT_EQ(class_of(kind), TieClass::stated) << to_string(kind);
    }
}

TEST(Kinds, StakeholdersCanAct) {
    std::set<std::string_view> acting;
    for (const auto& word : entity_kind_words) {
        if (is_stakeholder(word.value)) acting.insert(word.text);
    }
    EXPECT_EQ(acting,
              (std::set<std::string_view>{"ministry", "organisation", "party", "person", "group"}));
}

}  // namespace
}  // namespace lobbynet
