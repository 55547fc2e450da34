// What waits for a person: ties and entities that are only proposed, and open questions, each with
// the reading that was taken, what the document says, and where.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/dossier.hpp"
#include "output/tables/table.hpp"

namespace lobbynet {

enum class ReviewKind : std::uint8_t { tie, entity, question };
inline constexpr std::array review_kind_words{Word{ReviewKind::tie, "tie"},
                                              Word{ReviewKind::entity, "entity"},
                                              Word{ReviewKind::question, "question"}};

struct ReviewItem {
    ReviewKind kind = ReviewKind::tie;
    std::string subject;  ///< as the ledger names it: "id|kind|id", an id, the question's text
    std::string reading;  ///< what accept confirms: a sentence, or the reading that was taken
    std::string other;    ///< questions: the reading that was not taken
    std::string quote;
    std::uint32_t source = 0;  ///< Source::id
    Span span;
    double confidence = 1;           ///< ties: of the reader
    std::vector<std::string> about;  ///< Question::about
};

/// In the order of the documents. Of the `kinds` that are given; none: all. What hangs on a
/// rejected entity does not wait.
std::vector<ReviewItem> review_items(const Dossier& dossier, const std::vector<ReviewKind>& kinds);

std::string review_page(const Dossier& dossier, const std::vector<ReviewItem>& items,
                        const Page& page, std::string_view version);
/// One item as it is put to a person: what, where, the quote.
std::string review_card(const Dossier& dossier, const ReviewItem& item, const Page& page);
/// With the columns decision and note empty, to be filled in and imported; see
/// importers/decisions.
std::string review_csv(const Dossier& dossier, const std::vector<ReviewItem>& items);
std::string review_json(const Dossier& dossier, const std::vector<ReviewItem>& items);

}  // namespace lobbynet
