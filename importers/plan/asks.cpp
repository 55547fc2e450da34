#include "importers/plan/asks.hpp"

#include <algorithm>

#include "graph/base/text.hpp"

namespace lobbynet::plan {
namespace {

std::string_view part(const Sentence& s, std::size_t begin, std::size_t end) {
    return s.text.substr(s.tokens[begin].begin, s.tokens[end - 1].end - s.tokens[begin].begin);
}

/// Without the marks of footnotes: "the rate [2]".
std::string without_marks(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto open = std::min(text.find('['), text.size());
        const auto close = std::min(text.find(']', open), text.size());
        const std::string_view inside = text.substr(open, close - open);
        const bool mark = inside.size() > 1 && inside.size() <= 3 &&
                          inside.find_first_not_of("[0123456789") == std::string_view::npos;
        out += text.substr(0, mark ? open : std::min(open + 1, text.size()));
        text.remove_prefix(std::min(mark ? close + 1 : open + 1, text.size()));
    }
    return out;
}

}  // namespace

/// The list of names that starts within `gap` tokens of `at`.
std::vector<const Named*> AskReader::list_at(const ReadSentence& s, std::size_t at,
                                             std::size_t gap) const {
    std::vector<const Named*> out;
    const PhraseSet& joining = vocabulary_.role("between-names");
    std::size_t next = at;
    bool begun = false;
    for (std::size_t i = at; i < s.sentence->tokens.size() && out.size() < 20;) {
        const auto it = std::ranges::find(s.named, i, &Named::begin);
        if (it != s.named.end()) {
            if (!it->is_author) out.push_back(&*it);
            begun = true;
            i = next = it->end;
            continue;
        }
        const bool joins = joining.contains_word(s.sentence->tokens[i].word);
        if (begun && !joins) break;
        if (!begun && i >= at + gap) break;
        ++i;
    }
    return out;
}

/// "Campaign for Better Transport", "commissie Lobby", "their own asks" ask nothing.
bool AskReader::inside_name(const ReadSentence& s, std::size_t i) const {
    const auto holds = [&](const auto& name) { return name.begin <= i && i < name.end; };
    const bool body = std::ranges::any_of(s.named, [&](const Named& n) {
        return holds(n) && n.name.kind != EntityKind::group;  // "press" is one too
    });
    if (body) return true;
    const bool collective = std::ranges::any_of(
        s.collectives, [&](const Collective& c) { return c.proper && holds(c); });
    return collective ||
           (i > 0 && vocabulary_.role("cue-own").contains_word(s.sentence->tokens[i - 1].word));
}

std::optional<AskReader::Found> AskReader::find_cue(const ReadSentence& s) const {
    const auto& tokens = s.sentence->tokens;
    const PhraseSet& cues = vocabulary_.role("cue-ask");
    std::optional<Found> best;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string* value = nullptr;
        const std::size_t n = phrase_at(cues, tokens, i, &value);
        if (n == 0 || inside_name(s, i)) continue;
        Found found{i, i + n};
        std::string_view mode = *value;
        if (mode.starts_with("weak")) {
            found.weak = true;
            mode.remove_prefix(4);
            if (mode.starts_with(" ")) mode.remove_prefix(1);
        }
        found.address = mode == "object"    ? Address::object
                        : mode == "bij"     ? Address::bij
                        : mode == "clause"  ? Address::clause
                        : mode == "subject" ? Address::subject
                        : mode == "with"    ? Address::with
                        : mode == "wide"    ? Address::wide
                        : mode == "front"   ? Address::front
                        : mode == "back"    ? Address::back
                                            : Address::none;
        if (found.address == Address::subject && addressed(s, found).empty()) continue;
        if (!best || (best->weak && !found.weak)) best = found;
    }
    return best;
}

bool AskReader::governs(const ReadSentence& s, const Named& n) const {
    return n.name.kind == EntityKind::ministry || n.name.sector == "government body" ||
           vocabulary_.role("government-word").contains(part(*s.sentence, n.begin, n.end));
}

/// "Aan SZW vragen wij", "De provincies verzoeken we", "Van het Rijk verwachten we": whom the
/// sentence starts with.
std::vector<const Named*> AskReader::in_front(const ReadSentence& s, const Found& cue) const {
    const auto& tokens = s.sentence->tokens;
    const bool we_behind =
        vocabulary_.role("cue-subject").contains_word(tokens[cue.end - 1].word) ||
        (cue.end < tokens.size() &&
         vocabulary_.role("cue-subject").contains_word(tokens[cue.end].word));
    const bool passive = cue.address == Address::front;  // "De Kinderombudsman is gevraagd om"
    if (!passive && (!we_behind || cue.end - cue.begin > 4)) return {};
    const std::size_t first =
        vocabulary_.role("cue-address-front").contains_word(tokens[0].word) ? 1 : 0;
    std::vector<const Named*> out;
    for (const Named& n : s.named) {
        const bool starts = !out.empty() || n.begin <= first + 1;
        if (starts && n.end <= cue.begin && !n.is_author) out.push_back(&n);
    }
    const bool near = !out.empty() && (cue.begin - out.back()->end <= 1 || first == 1);
    return near ? out : std::vector<const Named*>{};
}

/// "FNV en CNV willen dat ...": what another body asks.
bool AskReader::of_others(const ReadSentence& s, const Found& cue,
                          const StatedReader& stated) const {
    const auto& tokens = s.sentence->tokens;
    for (std::size_t i = 0; i < std::min(cue.end + 2, tokens.size()); ++i) {
        if (vocabulary_.role("cue-subject").contains_word(tokens[i].word)) return false;
    }
    const bool asked = cue.address == Address::subject || cue.address == Address::front;
    if (asked || stated.subject()) return false;
    bool other = false;
    for (const Named& n : s.named) {
        if (n.end > cue.begin) continue;
        if (n.is_author) return false;
        const bool body = n.name.kind == EntityKind::organisation ||
                          n.name.kind == EntityKind::party || n.name.kind == EntityKind::ministry;
        if (n.begin <= 2 && body) other = true;
        if (other && cue.begin - n.end <= 1) return true;
    }
    return false;
}

/// "Officials ask us", "we were asked to".
bool AskReader::asked_of_us(const ReadSentence& s, const Found& cue) const {
    const auto& tokens = s.sentence->tokens;
    if (cue.end < tokens.size() && vocabulary_.role("cue-us").contains_word(tokens[cue.end].word)) {
        return true;
    }
    return cue.address != Address::front && cue.begin > 0 && tokens[cue.begin].word == "asked" &&
           vocabulary_.role("cue-passive").contains_word(tokens[cue.begin - 1].word);
}

/// "We pleiten voor een fonds. De minister van SZW kan daarvoor zorgen.": whom the ask of the
/// sentence before is for.
void AskReader::answer_before(const ReadSentence& s) {
    const auto& tokens = s.sentence->tokens;
    const PhraseSet& modals = vocabulary_.role("cue-modal");
    for (const Named& n : s.named) {
        if (n.begin > 2 || !governs(s, n) || n.end >= tokens.size()) continue;
        for (std::size_t i = n.end; i < std::min(n.end + 3, tokens.size()); ++i) {
            if (!modals.contains_word(tokens[i].word)) continue;
            const std::string_view name = part(*s.sentence, n.begin, n.end);
            const auto target = batch_.entity(n.name, name, s.sentence->span);
            if (batch_.has_tie(*last_ask_, target, TieKind::addresses)) return;
            batch_
                .tie(
                    *last_ask_, target, TieKind::addresses,
                    {s.sentence->span, squeeze(name), std::string(cut(s.sentence->text, 150)), 0.6})
                .status = Status::proposed;
            return;
        }
    }
}

/// "Het Rijk moet", "SZW and the Council should": public bodies just before; "dan moet BZK": or
/// just behind.
std::vector<const Named*> AskReader::subjects_of(const ReadSentence& s, const Found& cue) const {
    std::vector<const Named*> out;
    std::size_t begin = cue.begin;
    for (auto n = s.named.rbegin(); n != s.named.rend(); ++n) {
        if (n->end > begin || begin - n->end > (begin == cue.begin ? 1U : 2U)) continue;
        begin = n->begin;
        if (governs(s, *n)) out.push_back(&*n);
    }
    std::ranges::reverse(out);
    if (!out.empty() || cue.begin == 0) return out;
    for (const Named* n : list_at(s, cue.end, 2)) {
        if (governs(s, *n)) out.push_back(n);
    }
    return out;
}

std::vector<const Named*> AskReader::addressed(const ReadSentence& s, const Found& cue) const {
    const auto& tokens = s.sentence->tokens;
    if (auto front = in_front(s, cue); !front.empty()) return front;
    if (cue.address == Address::subject) return subjects_of(s, cue);
    if (cue.address ==
        Address::back) {  // "we hebben OCW gevraagd om", "OCW hebben wij gevraagd om"
        std::vector<const Named*> out;
        for (const Named& n : s.named) {
            const bool near = n.end <= cue.begin && cue.begin - n.end <= 3;
            if (near && !n.is_author) out.push_back(&n);
        }
        return out;
    }
    if (cue.address == Address::object) {
        auto out = list_at(s, cue.end, 4);
        if (!out.empty()) return out;
        for (const Named& n : s.named) {  // "Provincies vragen we om"
            if (n.end == cue.begin && n.begin <= 2 && !n.is_author) return {&n};
        }
    }
    if (cue.address == Address::with) {  // "Met UWV spreken we over"
        const PhraseSet& with = vocabulary_.role("cue-with");
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::size_t n = phrase_at(with, tokens, i);
            auto out = n > 0 ? list_at(s, i + n, 2) : std::vector<const Named*>{};
            if (!out.empty()) return out;
        }
    }
    if (cue.address == Address::wide) return list_at(s, cue.end, 10);
    if (cue.address == Address::clause) {  // "bepleiten dat provincies en IPO"
        auto out = list_at(s, cue.end, 2);
        if (!out.empty()) return out;
    }
    return after_address_word(s);
}

/// "bij kabinet en politiek"
std::vector<const Named*> AskReader::after_address_word(const ReadSentence& s) const {
    const auto& tokens = s.sentence->tokens;
    const PhraseSet& at_words = vocabulary_.role("address-word");
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::size_t n = phrase_at(at_words, tokens, i);
        if (n == 0) continue;
        auto out = list_at(s, i + n, 2);
        if (!out.empty()) return out;
    }
    return {};
}

void AskReader::read(const ReadSentence& s, const ReadSentence* before, StatedReader& stated) {
    if (s.sentence->block != last_block_) last_whom_.clear();
    last_block_ = s.sentence->block;
    const Sentence& sentence = *s.sentence;
    const auto& tokens = sentence.tokens;
    const auto company = [&](std::uint32_t ask) {
        const PhraseSet& with = vocabulary_.role("cue-with");
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::size_t n = phrase_at(with, tokens, i);
            if (n == 0) continue;
            for (const Named* named : list_at(s, i + n, 2)) {
                const auto who = batch_.entity(
                    named->name, part(sentence, named->begin, named->end), sentence.span);
                batch_.tie(who, ask, TieKind::asks,
                           {sentence.span, squeeze(part(sentence, named->begin, named->end)),
                            std::string(cut(sentence.text, 150)), 0.8});
            }
            i += n - 1;
        }
    };
    const bool refers_back = phrase_at(vocabulary_.role("refers-back"), tokens, 0) > 0;
    if (refers_back && last_ask_ && before) company(*last_ask_);
    if (last_ask_ && before) answer_before(s);
    last_ask_.reset();
    const auto cue = find_cue(s);
    if (!cue) return;
    const PhraseSet& own = vocabulary_.role("own-members");
    const PhraseSet& negations = vocabulary_.role("negation");
    for (std::size_t i = cue->end; i < std::min(cue->end + 3, tokens.size()); ++i) {
        if (cue->address == Address::object && phrase_at(own, tokens, i) > 0) return;
    }
    for (std::size_t i = cue->begin > 3 ? cue->begin - 3 : 0; i < cue->begin; ++i) {
        if (phrase_at(negations, tokens, i) > 0) return;
    }
    if (sentence.is_loose || of_others(s, *cue, stated) || asked_of_us(s, *cue)) return;
    // what is only sought is a wish to join, no ask: "we willen toetreden tot ..."
    if (cue->weak && stated.seeks(s)) return;
    // "beide ministeries": those of the sentence before
    const ReadSentence* from = &s;
    std::vector<const Named*> whom;
    for (std::size_t i = cue->begin; before && i < tokens.size() && whom.empty(); ++i) {
        if (phrase_at(vocabulary_.role("both-word"), tokens, i) == 0) continue;
        for (const Named& n : before->named) {
            if (n.name.kind == EntityKind::ministry) whom.push_back(&n);
        }
        if (!whom.empty()) from = before;
    }
    if (whom.empty()) whom = addressed(s, *cue);
    // what is asked in a coalition is asked of it, or of the body whose it is
    std::vector<std::uint32_t> inferred;
    const auto asker = stated.subject();
    if (whom.empty() && !asker) {
        for (const Collective& c : s.collectives) {
            if (!c.proper || c.begin > cue->begin + 3) continue;
            const std::size_t at = c.end + (c.acronym.empty() ? 0 : 1);
            if (at < tokens.size() &&
                vocabulary_.role("cue-convener").contains_word(tokens[at].word)) {
                whom = list_at(s, at + 1, 2);
            }
            if (whom.empty()) inferred.push_back(stated.entity_of(c, s));
        }
    }
    // the one public body that the sentence names
    if (whom.empty() && inferred.empty()) {
        std::size_t count = 0;
        const Named* only = nullptr;
        for (const Named& n : s.named) {
            if (!governs(s, n) || n.name.kind == EntityKind::group) continue;
            only = &n;
            ++count;
        }
        if (count == 1) {
            inferred.push_back(
                batch_.entity(only->name, part(sentence, only->begin, only->end), sentence.span));
        }
    }
    if (whom.empty() && inferred.empty() && before) {
        whom = after_address_word(*before);
        if (!whom.empty()) from = before;
        if (whom.empty()) inferred = last_whom_;
    }
    // "Dit vraagt veel van ondernemers": nobody asks, and nobody is asked
    if (cue->weak && whom.empty() && inferred.empty() && !stated.has_subject(s)) return;
    const auto ask = batch_.ask(squeeze(cut(without_marks(sentence.text), 160)), sentence.span);
    batch_.draft(ask).status = cue->weak ? Status::proposed : Status::accepted;
    const Status status = cue->weak ? Status::proposed : Status::accepted;
    const std::string quote(squeeze(cut(sentence.text, 150)));
    const std::string surface(squeeze(part(sentence, cue->begin, cue->end)));
    ++batch_.records().counts.read;
    ++batch_.records().counts.stored;
    if (author_)
        batch_.tie(*author_, ask, TieKind::asks, {sentence.span, surface, quote, 0.9}).status =
            status;
    if (asker && *asker != author_) {
        batch_.tie(*asker, ask, TieKind::asks, {sentence.span, surface, quote, 0.8}).status =
            status;
    }
    if (sentence.theme != Outline::npos) {
        batch_
            .tie(ask, themes_[sentence.theme], TieKind::about, {sentence.span, surface, quote, 0.9})
            .status = status;
    }
    for (const Named* n : whom) {
        const std::string_view name = part(*from->sentence, n->begin, n->end);
        const auto target = batch_.entity(n->name, name, from->sentence->span);
        batch_.tie(ask, target, TieKind::addresses, {sentence.span, squeeze(name), quote, 0.8})
            .status = from == &s ? status : Status::proposed;
        inferred.push_back(target);
    }
    for (const auto target : inferred) {
        if (batch_.has_tie(ask, target, TieKind::addresses)) continue;
        batch_.tie(ask, target, TieKind::addresses, {sentence.span, surface, quote, 0.5}).status =
            Status::proposed;
    }
    if (!inferred.empty()) last_whom_ = inferred;
    company(ask);
    last_ask_ = ask;
}

}  // namespace lobbynet::plan
