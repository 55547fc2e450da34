// The words of the whole document, to see whether it names two bodies apart or always together.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "importers/plan/lines.hpp"

namespace lobbynet::plan {

class DocumentWords {
 public:
    explicit DocumentWords(const std::vector<Line>& lines);

    enum class Says : std::uint8_t { nothing, one, two };
    /// What the rest of the document says of "left and right": one name if it has the whole again
    /// and never a part, two if it has both apart from each other. Looks at a bounded number of
    /// places, so that a list costs no more in a long document.
    Says of_pair(std::string_view left, std::string_view right) const;
    /// "Left, right" stands at two places or more.
    bool has_in_a_row(std::string_view left, std::string_view right) const;

 private:
    struct Places {
        std::size_t alone = 0;
        std::size_t joined = 0;
    };
    Places places_of(const std::vector<std::string>& words, const std::vector<std::string>& other,
                     bool other_after) const;
    bool has_at(const std::vector<std::string>& words, std::size_t at) const;
    bool is_conjunction(std::size_t at) const;

    std::vector<const std::string*> words_;  ///< of the document, in order
    std::unordered_map<std::string, std::vector<std::uint32_t>> index_;
};

}  // namespace lobbynet::plan
