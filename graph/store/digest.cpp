#include "graph/store/digest.hpp"

#include <bit>

namespace lobbynet {
namespace {

constexpr std::size_t full = 1 << 16;

void append_number(std::string& out, std::uint64_t value) {
    while (value >= 0x80) {
        out.push_back(static_cast<char>(value | 0x80));
        value >>= 7U;
    }
    out.push_back(static_cast<char>(value));
}

}  // namespace

Digest::Digest(const SourceDraft& source, bool directed, bool exact_names) {
    buffer_.reserve(full + 4096);
    text("lobbynet statements, form 1");
    text(source.sha256);
    text(source.importer);
    text(source.title);
    text(source.language);
    date(source.date);
    number(directed);
    number(exact_names);
}

void Digest::add(const EntityDraft& draft) {
    number('e');
    number(static_cast<std::uint64_t>(draft.kind));
    text(draft.name);
    text(draft.acronym);
    text(draft.sector);
    number(static_cast<std::uint64_t>(draft.tier));
    date(draft.date);
    text(draft.known_id);
    text(draft.number);
    span(draft.span);
    number(draft.is_author);
    number(static_cast<std::uint64_t>(draft.status));
    number(draft.names.size());
    for (const NameDraft& name : draft.names) {
        text(name.surface);
        span(name.span);
    }
    flush_if_full();
}

void Digest::add(const TieDraft& tie) {
    number('t');
    number(tie.source);
    number(tie.target);
    number(static_cast<std::uint64_t>(tie.kind));
    number(static_cast<std::uint64_t>(tie.status));
    bits(tie.strength);
    date(tie.valid_from);
    date(tie.valid_to);
    span(tie.evidence.span);
    text(tie.evidence.surface);
    text(tie.evidence.quote);
    bits(tie.evidence.confidence);
    flush_if_full();
}

void Digest::add(const QuestionDraft& question) {
    number('q');
    text(question.kind);
    text(question.text);
    text(question.surface);
    text(question.taken);
    text(question.other);
    span(question.span);
    flush_if_full();
}

std::string Digest::hex() {
    hash_.update(buffer_);
    buffer_.clear();
    return hash_.hex();
}

void Digest::number(std::uint64_t value) { append_number(buffer_, value); }

void Digest::text(std::string_view value) {
    number(value.size());
    buffer_ += value;
}

void Digest::span(const Span& value) {
    number(value.first_line);
    number(value.last_line);
    number(value.page);
}

void Digest::date(const std::optional<Date>& value) {
    number(value.has_value());
    if (!value) return;
    number(static_cast<std::uint64_t>(value->year));
    number(value->month);
    number(value->day);
}

void Digest::bits(double value) {
    if (value == 1) {  // most strengths and confidences
        number(1);
        return;
    }
    number(0);
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0);  // -0 is stored as 0
    for (unsigned shift = 0; shift < 64; shift += 8) {
        buffer_.push_back(static_cast<char>(bits >> shift));
    }
}

void Digest::flush_if_full() {
    if (buffer_.size() < full) return;
    hash_.update(buffer_);
    buffer_.clear();
}

std::string digest_of(const RecordBatch& batch) {
    Digest digest(batch.source, batch.directed, batch.exact_names);
    for (const auto& draft : batch.entities) digest.add(draft);
    for (const auto& tie : batch.ties) digest.add(tie);
    for (const auto& question : batch.questions) digest.add(question);
    return digest.hex();
}

std::string seal_of(std::initializer_list<std::string_view> fields) {
    std::string bytes;
    for (const auto field : fields) {
        append_number(bytes, field.size());
        bytes += field;
    }
    return sha256_hex(bytes);
}

}  // namespace lobbynet
