// Whether two pieces of a list are one name, and what bodies one item means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/plan/atoms.hpp"
#include "importers/plan/lists.hpp"
#include "importers/plan/names.hpp"

namespace lobbynet::plan {

/// A word before a list that belongs to each of its items: "de ministeries OCW, VWS en JenV".
struct Distribution {
    std::string singular;  ///< "ministerie van"
    explicit operator bool() const { return !singular.empty(); }
};

enum class Join : std::uint8_t {
    split,
    split_doubtful,
    one,
    one_doubtful,
    drop_rest,  ///< what follows describes the name: "PIANOo, expertisecentrum aanbesteden"
};

struct JoinContext {
    Entry::Form form = Entry::Form::running;
    bool of_semicolons = false;  ///< semicolons separate the items, so commas do not
    std::size_t atoms = 0;
};

class Joins {
 public:
    explicit Joins(const Names& names) : names_(names), vocabulary_(names.vocabulary()) {}

    /// What the heading of a group ("Ministries") says of its items.
    Distribution distribution_of(std::string_view heading) const;
    Distribution begin_distribution(std::string_view item) const;
    bool distributes(const Distribution& distribution, std::string_view item) const;

    /// Known as a body, parentheses apart.
    bool whole_body(std::string_view text) const;
    /// Whether `left` goes on in atoms[next].
    Join join(std::string_view left, const std::vector<Atom>& atoms, std::size_t next,
              const JoinContext& context) const;
    /// Whether the end of `right` belongs to `left` too, so that both are read together.
    bool share_head(std::string_view left, const Atom& right) const;
    /// "Ministry for Digital and | Transport": a subject, although a body may be called so too.
    bool ends_subjects(std::string_view left, const Atom& right) const;
    /// "VNG – overleg over de Wmo" -> "VNG"
    std::string_view before_description(std::string_view text) const;
    /// The bodies that one item means; never empty.
    std::vector<Name> names_in(std::string_view item, const Distribution& distribution,
                               std::string_view heading) const;

 private:
    Join join_conjunction(std::string_view left, const std::vector<Atom>& atoms, std::size_t next,
                          const JoinContext& context) const;
    Join join_comma(std::string_view left, const std::vector<Atom>& atoms, std::size_t next,
                    const JoinContext& context) const;
    bool is_subject(std::string_view word) const;
    bool is_kind_of_place(std::string_view text) const;
    bool is_class(std::string_view text) const;
    bool opens_subjects(std::string_view text) const;

    std::vector<Name> with_parentheses(std::string_view item, const Distribution& distribution,
                                       std::string_view heading) const;
    bool joined_bodies(std::string_view item, std::vector<Name>& out) const;
    bool elliptic(std::string_view item, std::vector<Name>& out) const;
    bool shared_head(std::string_view left, std::string_view right, std::vector<Name>& out) const;
    bool shared_place(std::string_view item, std::size_t conjunction, std::size_t length,
                      std::vector<Name>& out) const;
    bool parts_are_names(std::string_view item) const;
    std::string_view after_introduction(std::string_view text) const;
    Name single(std::string_view item, const Distribution& distribution) const;

    const Names& names_;
    const Vocabulary& vocabulary_;
};

}  // namespace lobbynet::plan
