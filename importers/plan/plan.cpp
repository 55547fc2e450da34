#include "importers/plan/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "graph/base/sha256.hpp"
#include "graph/base/text.hpp"
#include "graph/model/readings.hpp"
#include "importers/plan/annex_lists.hpp"
#include "importers/plan/asks.hpp"
#include "importers/plan/author.hpp"
#include "importers/plan/batch.hpp"
#include "importers/plan/blocks.hpp"
#include "importers/plan/defined.hpp"
#include "importers/plan/elections.hpp"
#include "importers/plan/front.hpp"
#include "importers/plan/furniture.hpp"
#include "importers/plan/learned_labels.hpp"
#include "importers/plan/table_lists.hpp"
#include "importers/plan/tidy.hpp"

namespace lobbynet {
namespace {

using namespace plan;

/// One document on its way through the stages.
class PlanReader {
 public:
    PlanReader(const Document& document, const ImportOptions& options)
        : document_(document), lexicon_(*options.lexicon), batch_(records_) {}

    RecordBatch run() {
        const DecodedText decoded = decode(document_.bytes, document_.path);
        if (trim(decoded.text).empty()) {
            throw DataError(fmt::format("{}: the file is empty", document_.path),
                            "give the text of an annual plan");
        }
        if (decoded.encoding == Encoding::windows1252) {
            records_.issues.push_back({Issue::Severity::warning, document_.name, 0,
                                       "not UTF-8; read as Windows-1252", "",
                                       "save the file as UTF-8 if names look wrong"});
        }
        lines_ = split_lines(decoded.text);
        refuse_endless_lines();
        const FrontMatter front = read_front(lines_, document_.name, lexicon_, decoded.text);
        Vocabulary vocabulary(lexicon_, front.date, front.language, front.country);
        records_.source = {document_.name, sha256_hex(document_.bytes),
                           "plan",         front.title,
                           front.language, front.date};
        mark_furniture(lines_, vocabulary);
        const auto headings = find_headings(lines_, vocabulary);
        const auto starts = find_outline(headings, vocabulary);
        if (outline_.themes.empty()) outline_.themes = themes_of_tables(lines_, starts, vocabulary);
        for (const Theme& theme : outline_.themes) themes_.push_back(batch_.theme(theme, lines_));
        if (outline_.themes.empty()) note_no_themes();
        const DocumentWords words(lines_);
        const ItemReader items(vocabulary, &words);
        auto lists = read_lists(lines_, outline_, headings, starts, vocabulary);
        std::ranges::move(read_annex(lines_, outline_, lists, vocabulary),
                          std::back_inserter(lists));
        for (const List& list : lists) add_list(list, items);
        const auto blocks = read_blocks(lines_, outline_, headings, lists);
        read_author(blocks, items.names());
        add_elections(blocks, vocabulary);
        add_stated(blocks, vocabulary, items.names());
        return std::move(records_);
    }

 private:
    /// The themes, and where lists start: also those behind words that only this document uses.
    std::vector<ListStart> find_outline(const std::vector<Heading>& headings,
                                        Vocabulary& vocabulary) {
        auto starts = find_list_starts(lines_, vocabulary);
        const auto known = std::ranges::count(starts, false, &ListStart::overview);
        for (const auto& label : learn_labels(lines_, vocabulary)) {
            // known labels that explain as many lists leave nothing to learn
            if (static_cast<std::ptrdiff_t>(label.places) > known) learn(label, vocabulary);
        }
        starts = find_list_starts(lines_, vocabulary);
        if (starts.empty()) {  // "Who:" may mean who does it, so it counts only where nothing else
                               // does
            vocabulary.admit("list-label-weak", "list-label");
            starts = find_list_starts(lines_, vocabulary);
        }
        outline_ = find_themes(lines_, headings, starts, vocabulary);
        bool more = false;
        for (const Theme& theme : outline_.themes) {
            const bool listed = std::ranges::any_of(starts, [&](const ListStart& start) {
                return start.line >= theme.first && start.line <= theme.last;
            });
            if (listed) continue;
            const auto label = label_between(lines_, theme.first + 1, theme.last, vocabulary);
            if (label) learn(*label, vocabulary);
            more = more || label;
        }
        if (more) {
            starts = find_list_starts(lines_, vocabulary);
            outline_ = find_themes(lines_, headings, starts, vocabulary);
        }
        return starts;
    }

    void learn(const LearnedLabel& label, Vocabulary& vocabulary) {
        vocabulary.learn("list-label", label.text);
        const std::string taken =
            label.places == 1 ? "the label of a list of stakeholders"
                              : fmt::format("the label of {} lists of stakeholders", label.places);
        const auto line = lines_[label.line].number;
        batch_.question(
            {"list", label.surface, taken, std::string(readings::other_words), {line, line, 0}});
    }

    void note_no_themes() {
        records_.issues.push_back(
            {Issue::Severity::warning, document_.name, 0, "no themes found", "",
             "headings such as \"Theme 1: ...\", \"II. ...\" or \"## ...\", each "
             "with a list that starts with \"Stakeholders:\" or \"Partners:\""});
    }

    void read_author(const std::vector<Block>& blocks, const Names& names) {
        const auto author = find_author(lines_, blocks, names);
        if (!author) return;
        author_ = batch_.author(author->name, author->acronym, author->names, names);
        for (const auto& [target, span] : below_with_us_) {
            if (batch_.has_tie(*author_, target, TieKind::member)) continue;
            const std::string& name = batch_.draft(target).name;
            batch_.tie(*author_, target, TieKind::member, {span, name, name, 0.8});
        }
        if (author->confidence < 0.5) {
            batch_.question({"author", author->name, std::string(readings::author),
                             std::string(readings::other_body), author->names.front().span});
        }
    }

    void add_list(const List& list, const ItemReader& reader) {
        Items items;
        for (const Entry& entry : list.entries) reader.read(entry, items);
        const Span span{lines_[list.line].number, lines_[list.line].number, 0};
        if (list.is_sentence && items.mentions.size() < 4) return;  // running text
        records_.counts.read += items.mentions.size() + items.rejected;
        records_.counts.rejected += items.rejected;
        for (const Doubt& doubt : items.doubts) batch_.question(doubt);
        if (list.is_sentence) {
            batch_.question({"list", list.label, std::string(readings::theme_list),
                             std::string(readings::sentence), whole_span(list, items)});
        }
        std::size_t outside = 0;
        for (const Mention& m : items.mentions) {
            const std::size_t theme = m.theme != Outline::npos ? m.theme : list.theme;
            if (theme == Outline::npos) {
                ++outside;
                continue;
            }
            const auto entity = batch_.entity(m.name, m.surface, m.span);
            const bool again = batch_.has_tie(entity, themes_[theme], TieKind::listed);
            batch_.tie(entity, themes_[theme], TieKind::listed,
                       {m.span, m.surface, m.quote, m.name.known ? 1.0 : 0.9});
            ++(again ? records_.counts.merged : records_.counts.stored);
            if (!m.above.empty()) add_member_below(m, entity, items, reader.names().vocabulary());
        }
        if (outside > 0 && !outline_.themes.empty()) {
            records_.counts.rejected += outside;
            batch_.question({"list", list.label, std::string(readings::stray_list),
                             std::string(readings::stakeholders), span});
        }
    }

    /// From the label to the last name, so that an answer finds what was read there.
    Span whole_span(const List& list, const Items& items) const {
        Span out{lines_[list.line].number, lines_[list.line].number, 0};
        for (const Mention& m : items.mentions) {
            out.last_line = std::max(out.last_line, m.span.last_line);
        }
        return out;
    }

    /// "Coalitie Samen Sterk, waarin ook:" and its members below it.
    void add_member_below(const Mention& member, std::uint32_t entity, const Items& items,
                          const Vocabulary& vocabulary) {
        const std::string name = member.above.substr(0, member.above.find(','));
        for (const Mention& parent : items.mentions) {
            if (!parent.surface.starts_with(name)) continue;
            const auto target = batch_.entity(parent.name, parent.surface, parent.span);
            const EntityKind kind = batch_.draft(target).kind;
            const bool collective = kind == EntityKind::coalition || kind == EntityKind::programme;
            if (!collective || target == entity) return;
            batch_.tie(entity, target, TieKind::member,
                       {member.span, member.surface, member.quote, 0.8});
            // "met naast ons", "waarin ook": the association is in it too
            for (const auto& word : words_of(std::string_view(member.above).substr(name.size()))) {
                if (vocabulary.role("cue-ourselves").contains_word(word) ||
                    vocabulary.role("cue-also").contains_word(word)) {
                    below_with_us_.emplace_back(target, parent.span);
                    return;
                }
            }
            return;
        }
    }

    /// Named inside a theme: about that theme. Named only before the themes: about all of them.
    void add_elections(const std::vector<Block>& blocks, const Vocabulary& vocabulary) {
        std::vector<Doubt> doubts;
        const auto mentions = find_elections(blocks, vocabulary, doubts);
        for (const Doubt& doubt : doubts) batch_.question(doubt);
        for (const ElectionMention& m : mentions) {
            elections_.push_back(name_key(m.surface));
            const auto election = batch_.election(*m.type, *m.date, m.surface, m.span);
            const EvidenceDraft evidence{m.span, m.surface, m.quote, m.from_table ? 0.5 : 0.9};
            if (m.theme != Outline::npos) {
                batch_.tie(election, themes_[m.theme], TieKind::about, evidence);
            }
        }
        for (const ElectionMention& m : mentions) {
            const bool before = !outline_.themes.empty() &&
                                m.span.last_line < lines_[outline_.themes.front().first].number;
            if (m.theme != Outline::npos || !before) continue;
            const auto election = batch_.election(*m.type, *m.date, m.surface, m.span);
            bool any = false;
            for (const auto theme : themes_) {
                if (batch_.has_tie(election, theme, TieKind::about)) continue;
                batch_.tie(election, theme, TieKind::about, {m.span, m.surface, m.quote, 0.6});
                any = true;
            }
            if (any) {
                batch_.question({"election", m.surface, std::string(readings::every_theme),
                                 std::string(readings::naming_themes), m.span});
            }
        }
    }

    /// A megabyte without a line break is no plan but a data file; to read it as one list would
    /// take minutes and mean nothing.
    void refuse_endless_lines() const {
        constexpr std::size_t longest = 1U << 20U;
        for (const Line& line : lines_) {
            if (line.text.size() <= longest) continue;
            throw DataError(
                fmt::format("{}:{}: the line is {} bytes long: '{}'", document_.path, line.number,
                            line.text.size(), cut(line.text.substr(0, 300), 60)),
                fmt::format("a plan has lines of at most {} bytes; if this is a table "
                            "or a graph, name its importer with --as",
                            longest));
        }
    }

    void add_stated(const std::vector<Block>& blocks, const Vocabulary& vocabulary,
                    const Names& names) {
        std::vector<std::string> own;
        if (author_) {
            const EntityDraft& author = batch_.draft(*author_);
            own = {author.name, author.acronym};
            for (const NameDraft& n : author.names) own.push_back(n.surface);
            std::erase(own, "");
        }
        NameFinder finder(names, std::move(own));
        for (std::uint32_t i = 0; i < records_.entities.size(); ++i) {
            if (author_ == i) continue;
            const EntityDraft& e = records_.entities[i];
            Name name;
            name.name = e.name;
            name.acronym = e.acronym;
            name.kind = e.kind;
            name.sector = e.sector;
            name.tier = e.tier;
            if (!e.known_id.empty()) name = names.read(e.name);
            if (e.kind == EntityKind::election) continue;
            finder.add_local(name, e.name);
            finder.add_local(name, e.acronym);
            for (const NameDraft& n : e.names) finder.add_local(name, n.surface);
        }
        StatedReader stated(vocabulary, names, batch_, themes_, author_);
        AskReader asks(vocabulary, batch_, themes_, author_);
        const auto sentences = split_sentences(blocks, vocabulary);
        ReadSentence before;
        for (const Sentence& sentence : sentences) {
            ReadSentence now{&sentence, finder.find(sentence), {}};
            // an election is a moment: nobody is asked for anything by it, and it joins nobody
            std::erase_if(now.named, [&](const Named& n) {
                return std::ranges::find(elections_, name_key(n.name.name)) != elections_.end();
            });
            now.collectives = find_collectives(sentence, now.named, vocabulary);
            const bool same = before.sentence && before.sentence->block == sentence.block;
            if (same && before.collectives.empty())
                name_by_the_sentence_before(now, before, vocabulary);
            stated.read(now);
            asks.read(now, same ? &before : nullptr, stated);
            before = std::move(now);
        }
        tidy_coalitions(records_, stated.denied(), vocabulary);
    }

    /// "Leren Eten krijgt een vervolg. Dit programma wordt uitgevoerd door ..."
    static void name_by_the_sentence_before(ReadSentence& now, const ReadSentence& before,
                                            const Vocabulary& vocabulary) {
        for (Collective& c : now.collectives) {
            const auto before_head = [&](std::string_view role) {
                return !c.proper && c.head > 0 &&
                       vocabulary.role(role).contains_word(now.sentence->tokens[c.head - 1].word);
            };
            // "the programme" is what the sentence before started with
            const bool points = before_head("cue-demonstrative");
            if (!points && (c.head != 1 || !before_head("definite-article"))) continue;
            const std::string name =
                name_before(*before.sentence, before.named, vocabulary, points);
            if (name.empty()) continue;
            c.name = name;
            c.proper = c.is_elsewhere = true;
        }
    }

    const Document& document_;
    const Lexicon& lexicon_;
    RecordBatch records_;
    Batch batch_;
    std::vector<Line> lines_;
    Outline outline_;
    std::vector<std::string> elections_;  ///< how they are named, as name_key()
    std::vector<std::uint32_t> themes_;   ///< drafts, as outline_.themes
    std::optional<std::uint32_t> author_;
    std::vector<std::pair<std::uint32_t, Span>> below_with_us_;  ///< coalitions: "met naast ons"
};

RecordBatch read_plan(const Document& document, const ImportOptions& options) {
    return PlanReader(document, options).run();
}

int recognise_plan(const Document& document) {
    const auto dot = document.name.rfind('.');
    const std::string ending = dot == std::string::npos ? "" : lower(document.name.substr(dot));
    if (ending == ".txt" || ending == ".md" || ending == ".markdown" || ending == ".text")
        return 60;
    const std::string_view head = std::string_view(document.bytes).substr(0, 4096);
    const bool binary = head.find('\0') != std::string_view::npos;
    return binary || !ending.empty() ? 0 : 20;
}

}  // namespace

const Importer plan_importer{
    "plan", "the annual plan of an association: themes, stakeholders, elections",
    "plain text or Markdown (.txt, .md), Dutch or English", recognise_plan, read_plan};

}  // namespace lobbynet
