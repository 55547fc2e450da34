#include "output/reports/review.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "graph/base/text.hpp"
#include "output/exports/json_writer.hpp"
#include "output/exports/model_json.hpp"
#include "output/reports/citing.hpp"
#include "output/reports/statements_text.hpp"
#include "output/tables/prose.hpp"

namespace lobbynet {
namespace {

bool stands(const Dossier& dossier, std::uint32_t entity) {
    return dossier.entities[entity].status != Status::rejected;
}

/// An ask is one thing to decide about, with who asks what of whom.
bool comes_with_ask(const Dossier& dossier, const Tie& tie) {
    return std::ranges::any_of(std::array{tie.source, tie.target}, [&](std::uint32_t end) {
        const Entity& e = dossier.entities[end];
        return e.kind == EntityKind::ask && e.status == Status::proposed;
    });
}

void add_ties(const Dossier& dossier, std::vector<ReviewItem>& out) {
    for (const Tie& tie : dossier.ties) {
        if (tie.status != Status::proposed || !stands(dossier, tie.source) ||
            !stands(dossier, tie.target) || comes_with_ask(dossier, tie)) {
            continue;
        }
        const Evidence& first = tie.evidence.front();
        ReviewItem item;
        item.kind = ReviewKind::tie;
        item.subject = tie_name(dossier, tie);
        item.reading = tie_text(dossier, tie);
        item.quote = first.quote.empty() ? first.surface : first.quote;
        item.source = first.source;
        item.span = first.span;
        for (const Evidence& e : tie.evidence)
            item.confidence = std::min(item.confidence, e.confidence);
        out.push_back(std::move(item));
    }
}

void add_entities(const Dossier& dossier, std::vector<ReviewItem>& out) {
    for (std::uint32_t i = 0; i < dossier.entities.size(); ++i) {
        const Entity& e = dossier.entities[i];
        if (e.status != Status::proposed) continue;
        ReviewItem item;
        item.kind = ReviewKind::entity;
        item.subject = e.id;
        const std::string_view kind = to_string(e.kind);
        const bool vowel = std::string_view("aeiou").find(kind.front()) != std::string_view::npos;
        item.reading = e.kind == EntityKind::ask
                           ? ask_text(dossier, i)
                           : fmt::format("{} is {} {}", full_name(e), vowel ? "an" : "a", kind);
        if (!e.names.empty()) {
            item.quote = e.names.front().surface;
            item.source = e.names.front().source;
            item.span = e.names.front().span;
        }
        out.push_back(std::move(item));
    }
}

void add_questions(const Dossier& dossier, std::vector<ReviewItem>& out) {
    for (const Question& question : dossier.questions) {
        if (question.answered) continue;
        ReviewItem item;
        item.kind = ReviewKind::question;
        item.subject = question.what.text;
        item.reading = question.what.taken;
        item.other = question.what.other;
        item.quote = question.what.surface;
        item.source = question.source;
        item.span = question.what.span;
        item.about = question.about;
        out.push_back(std::move(item));
    }
}

std::string document_of(const Dossier& dossier, const ReviewItem& item) {
    const Source* source = dossier.source(item.source);
    return source == nullptr ? std::string() : source->name;
}

std::string item_text(const ReviewItem& item) {
    if (item.kind != ReviewKind::question) return item.reading;
    return fmt::format("{} Taken: {}.", item.subject, item.reading);
}

}  // namespace

std::vector<ReviewItem> review_items(const Dossier& dossier, const std::vector<ReviewKind>& kinds) {
    const auto wanted = [&](ReviewKind kind) {
        return kinds.empty() || std::ranges::find(kinds, kind) != kinds.end();
    };
    std::vector<ReviewItem> out;
    if (wanted(ReviewKind::entity)) add_entities(dossier, out);
    if (wanted(ReviewKind::tie)) add_ties(dossier, out);
    if (wanted(ReviewKind::question)) add_questions(dossier, out);
    std::ranges::stable_sort(out, {}, [](const ReviewItem& item) {
        return std::tuple(item.source, item.span.page, item.span.first_line);
    });
    return out;
}

std::string review_page(const Dossier& dossier, const std::vector<ReviewItem>& items,
                        const Page& page, std::string_view version) {
    Prose prose(page);
    if (items.empty()) {
        prose.paragraph("Nothing waits for you: no proposed ties, no open questions.");
    } else {
        Table table;
        table.columns = {{"about"},
                         {"reading", Column::Align::left, Fit::wraps},
                         {"quote", Column::Align::left, Fit::wraps},
                         {"place", Column::Align::left}};
        for (const ReviewItem& item : items) {
            const std::string text = item_text(item);
            const bool repeats = text.find(item.quote) != std::string::npos;
            table.rows.push_back({std::string(word_of(review_kind_words, item.kind)), text,
                                  repeats ? "" : item.quote,
                                  place(dossier, item.source, item.span)});
        }
        prose.table(table);
    }
    const auto count = [&](ReviewKind kind) {
        return static_cast<std::uint64_t>(std::ranges::count(items, kind, &ReviewItem::kind));
    };
    prose.footer(
        {fmt::format(
             "{}, {}, {}; data {}; lobbynet {}", counted(count(ReviewKind::tie), "proposed tie"),
             counted(count(ReviewKind::entity), "proposed entity", "proposed entities"),
             counted(count(ReviewKind::question), "open question"), dossier.fingerprint, version),
         "'lobbynet accept' and 'lobbynet reject' rule one; or write them all with "
         "--format csv, fill in the column decision, and import that file"});
    return prose.str();
}

std::string review_card(const Dossier& dossier, const ReviewItem& item, const Page& page) {
    Prose prose(page);
    prose.heading(item.kind == ReviewKind::question ? item.subject : item.reading);
    prose.item("  where", place(dossier, item.source, item.span));
    if (item.reading.find(item.quote) == std::string::npos)
        prose.item("  quote", "\"" + item.quote + "\"");
    if (item.kind == ReviewKind::question) {
        prose.item("  taken", item.reading);
        prose.item("  other", item.other);
    } else if (item.confidence < 1) {
        prose.item("  sure", fmt::format("{:.0f} %", item.confidence * 100));
    }
    return prose.str();
}

std::string review_csv(const Dossier& dossier, const std::vector<ReviewItem>& items) {
    Table table;
    table.columns = {{"decision"}, {"note"},       {"about"},    {"subject"},
                     {"object"},   {"reading"},    {"other"},    {"quote"},
                     {"document"}, {"first_line"}, {"last_line"}};
    for (const ReviewItem& item : items) {
        table.rows.push_back({"", "", std::string(word_of(review_kind_words, item.kind)),
                              item.subject, "", item.reading, item.other, item.quote,
                              document_of(dossier, item), fmt::format("{}", item.span.first_line),
                              fmt::format("{}", item.span.last_line)});
    }
    return to_csv(table);
}

std::string review_json(const Dossier& dossier, const std::vector<ReviewItem>& items) {
    JsonWriter json;
    json.begin_array();
    for (const ReviewItem& item : items) {
        json.begin_object(JsonWriter::Layout::row);
        json.member("about", word_of(review_kind_words, item.kind));
        json.member("subject", item.subject);
        json.member("reading", item.reading);
        if (item.kind == ReviewKind::question) {
            json.member("other", item.other);
            json.key("entities").texts(item.about);
        }
        json.member("quote", item.quote);
        json.member("document", document_of(dossier, item));
        json.member("source", item.source);
        json.member("first_line", item.span.first_line);
        json.member("last_line", item.span.last_line);
        if (item.kind == ReviewKind::tie) json.member("confidence", item.confidence);
        json.end_object();
    }
    json.end_array();
    return json.take();
}

}  // namespace lobbynet
