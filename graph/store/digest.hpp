// The SHA-256 of everything that one version of a document says, over a canonical form: numbers as
// variable-length integers, texts with their length before them. It tells whether a document that
// is read again says the same, and whether a store still holds what was written.
#pragma once

#include <string>
#include <string_view>

#include "graph/base/sha256.hpp"
#include "graph/model/records.hpp"

namespace lobbynet {

class Digest {
 public:
    /// `source`: all but its name, which a version does not own.
    Digest(const SourceDraft& source, bool directed, bool exact_names);
    void add(const EntityDraft& draft);
    void add(const TieDraft& tie);
    void add(const QuestionDraft& question);
    std::string hex();

 private:
    void number(std::uint64_t value);
    void text(std::string_view value);
    void span(const Span& value);
    void date(const std::optional<Date>& value);
    void bits(double value);
    void flush_if_full();

    std::string buffer_;
    Sha256 hash_;
};

std::string digest_of(const RecordBatch& batch);

/// The SHA-256 of the fields of one row.
std::string seal_of(std::initializer_list<std::string_view> fields);

}  // namespace lobbynet
