// Splits the entries of a list into items, and says which bodies each item means.
//
// An item is what stands between separators, except where a name holds them itself; a slash, a
// hyphen or an ellipsis that joins two bodies gives one item with two mentions.
#pragma once

#include <string>
#include <vector>

#include "importers/plan/lists.hpp"
#include "importers/plan/names.hpp"

namespace lobbynet::plan {

struct Mention {
    Name name;
    std::string surface;  ///< the item as printed
    Span span;
    std::size_t theme = Outline::npos;  ///< the theme that the entry itself names
    std::string quote;
    std::string above;  ///< the body that it stands below as a member
};

struct Doubt {
    std::string kind;
    std::string surface;
    std::string taken;
    std::string other;
    Span span;
};

struct Items {
    std::vector<Mention> mentions;
    std::vector<Doubt> doubts;
    std::uint64_t rejected = 0;  ///< too long to be a name, or nothing but filling
};

class ItemReader {
 public:
    explicit ItemReader(const Vocabulary& vocabulary, const DocumentWords* document = nullptr)
        : vocabulary_(vocabulary), names_(vocabulary, document) {}

    void read(const Entry& entry, Items& out) const;
    const Names& names() const { return names_; }

 private:
    const Vocabulary& vocabulary_;
    Names names_;
};

}  // namespace lobbynet::plan
