#include "importers/plan/stated.hpp"

#include <algorithm>

#include "graph/base/text.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t reach = 28;           ///< tokens from a cue to what it speaks of
constexpr std::size_t longest_clause = 14;  ///< tokens behind a cue that may deny it
constexpr std::size_t recent = 500;         ///< coalitions that a name may be a variant of
constexpr std::size_t most_between = 3;     ///< tokens between two names of a list: "en in de"
constexpr std::size_t shortest_key = 8;     ///< bytes of a name that may stand for a longer one

std::string_view between(const Sentence& s, std::size_t begin, std::size_t end) {
    if (begin >= end || end > s.tokens.size()) return {};
    return s.text.substr(s.tokens[begin].begin, s.tokens[end - 1].end - s.tokens[begin].begin);
}

std::string quote_of(const Sentence& s, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 160;
    if (s.text.size() <= longest) return squeeze(s.text);
    const std::size_t from_token = begin > 8 ? begin - 8 : 0;
    const std::size_t from = s.tokens[from_token].begin;
    std::size_t to = s.tokens[std::min(end + 6, s.tokens.size()) - 1].end;
    if (to - from > longest) {
        const auto space = s.text.rfind(' ', from + longest);
        to = space != std::string_view::npos && space > from ? space : s.tokens[from_token].end;
    }
    return squeeze(cut(s.text.substr(from, to - from), longest));  // a word may be endless
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether a name_key stands within another and no number is cut: "regio1" is not in "regio12".
bool holds_name(std::string_view whole, std::string_view part) {
    const auto at = whole.find(part);
    if (at == std::string_view::npos) return false;
    const auto in_number = [&](std::size_t i) {
        return i > 0 && i < whole.size() && is_digit(whole[i - 1]) && is_digit(whole[i]);
    };
    return !in_number(at) && !in_number(at + part.size());
}

}  // namespace

std::optional<StatedReader::Cue> StatedReader::cue(const ReadSentence& s, std::string_view role,
                                                   std::size_t from, std::size_t to) const {
    const PhraseSet& set = vocabulary_.role(role);
    const auto& tokens = s.sentence->tokens;
    for (std::size_t i = from; i < std::min(to, tokens.size()); ++i) {
        const std::string* value = nullptr;
        if (const std::size_t n = phrase_at(set, tokens, i, &value)) return Cue{i, i + n, *value};
    }
    return std::nullopt;
}

StatedReader::Mood StatedReader::mood(const ReadSentence& s, const Cue& cue) const {
    const auto& tokens = s.sentence->tokens;
    const PhraseSet& negations = vocabulary_.role("negation");
    const PhraseSet& intentions = vocabulary_.role("intention");
    Mood mood = cue.value == "seek" || cue.value == "past" ? Mood::sought : Mood::said;
    const std::size_t from = cue.begin > 6 ? cue.begin - 6 : 0;
    for (std::size_t i = from; i < tokens.size(); ++i) {
        // "lid van X, maar niet van Y"
        if (i >= cue.end && vocabulary_.role("cue-contrast").contains_word(tokens[i].word)) break;
        // behind the cue as far as the clause goes
        const bool behind = i >= cue.end + 3;
        if (behind && (i >= cue.end + longest_clause ||
                       vocabulary_.role("cue-clause-end").contains_word(tokens[i].word) ||
                       s.sentence->text.substr(tokens[i - 1].end, 1).find_first_of(",;:") !=
                           std::string_view::npos)) {
            break;
        }
        const bool in_name = std::ranges::any_of(foci_, [&](const Focus& f) {
            return f.named && f.named->proper && f.begin <= i && i < f.end;  // "Geen Kind Alleen"
        });
        if (in_name) continue;
        if (phrase_at(negations, tokens, i) > 0) return Mood::denied;
        const bool near = i < cue.end || cue.begin == 0;
        if (near && phrase_at(intentions, tokens, i) > 0) mood = Mood::sought;
    }
    return mood;
}

/// "lid van X, maar niet van | Y"
bool StatedReader::denied_between(const ReadSentence& s, std::size_t begin, std::size_t end) const {
    bool contrast = false;
    for (std::size_t i = begin; i < end; ++i) {
        contrast =
            contrast || vocabulary_.role("cue-contrast").contains_word(s.sentence->tokens[i].word);
        if (contrast && phrase_at(vocabulary_.role("negation"), s.sentence->tokens, i) > 0) {
            return true;
        }
    }
    return false;
}

bool StatedReader::has_we(const ReadSentence& s, std::size_t from, std::size_t to) const {
    const auto& tokens = s.sentence->tokens;
    const PhraseSet& we = vocabulary_.role("we-word");
    for (std::size_t i = from; i < std::min(to, tokens.size()); ++i) {
        if (we.contains_word(tokens[i].word)) return true;
    }
    return std::ranges::any_of(
        s.named, [&](const Named& n) { return n.is_author && n.begin >= from && n.begin < to; });
}

std::vector<const Named*> StatedReader::names_from(const ReadSentence& s, std::size_t at) const {
    std::vector<const Named*> out;
    const PhraseSet& between_names = vocabulary_.role("between-names");
    const auto& tokens = s.sentence->tokens;
    while (at < tokens.size() && out.size() < 60) {
        const auto it = std::ranges::find(s.named, at, &Named::begin);
        if (it != s.named.end()) {
            // "run by A and B, and C pays"
            const bool pays = it->end < tokens.size() && !out.empty() &&
                              vocabulary_.role("cue-pays").contains_word(tokens[it->end].word);
            if (pays) break;
            out.push_back(&*it);
            at = it->end;
            // what belongs to the name but is no name: "(BZK)", "de directie X"
            if (at < tokens.size()) {
                const std::string_view gap = s.sentence->text.substr(
                    tokens[at - 1].end, tokens[at].begin - tokens[at - 1].end);
                const bool ends = gap.find_first_of(".;:") != std::string_view::npos;
                const bool plain = gap == " " && !between_names.contains_word(tokens[at].word);
                if (ends || plain) break;
            }
            continue;
        }
        if (!between_names.contains_word(tokens[at].word)) break;
        ++at;
    }
    return out;
}

std::uint32_t StatedReader::entity_of(const Named& named, const ReadSentence& s) {
    if (named.is_author && author_) return *author_;
    if (!named.name.known) {  // "het Platform X" as one of several bodies
        for (const Collective& c : s.collectives) {
            if (c.proper && c.begin <= named.begin && named.end <= c.end) return entity_of(c, s);
        }
    }
    return batch_.entity(named.name, between(*s.sentence, named.begin, named.end),
                         s.sentence->span);
}

std::uint32_t StatedReader::entity_of(const Collective& c, const ReadSentence& s) {
    const std::string_view surface =
        c.is_elsewhere ? std::string_view(c.name) : between(*s.sentence, c.begin, c.end);
    const Span span = s.sentence->span;
    Name name;
    name.name = c.name;
    name.acronym = c.acronym;
    name.kind = c.kind;
    // "consortium BeterOud" where the lexicon or a list says "BeterOud"
    const auto space = c.name.find(' ');
    const std::string rest = space == std::string::npos ? std::string() : c.name.substr(space + 1);
    for (const std::string& form : {c.name, rest}) {
        const KnownEntity* known = form.empty() ? nullptr : names_.known(form);
        if (known &&
            (known->kind == EntityKind::coalition || known->kind == EntityKind::programme)) {
            name = names_.read(form);
        }
    }
    if (!name.known) {
        const std::string key = name_key(c.name);
        // "Platform Arbeidsmarkt" is the "Arbeidsmarktplatform"
        const std::string turned = name_key(rest) + name_key(c.name.substr(0, space));
        // a variant stands near; looking through all of a long plan would cost its square
        const std::size_t oldest = known_.size() > recent ? known_.size() - recent : 0;
        for (std::size_t i = oldest; i < known_.size(); ++i) {
            const auto& [other, entity] = known_[i];
            const std::size_t shorter = std::min(other.size(), key.size());
            if (shorter < shortest_key) continue;
            if (!holds_name(other, key) && !holds_name(key, other) &&
                !(rest.size() >= shortest_key && other.starts_with(turned))) {
                continue;
            }
            batch_.add_name(entity, surface, span);
            return entity;
        }
    }
    const auto entity = batch_.entity(name, surface, span);
    known_.emplace_back(name_key(c.name), entity);
    return entity;
}

void StatedReader::tie(std::uint32_t source, std::uint32_t target, TieKind kind, Mood mood,
                       const ReadSentence& s, std::size_t begin, std::size_t end,
                       double confidence) {
    if (mood == Mood::denied || source == target) return;
    // a sentence states a tie once; one doubtful reading of it makes it doubtful
    const bool doubtful = mood == Mood::sought || confidence < 0.7;
    const auto [said, fresh] =
        said_.try_emplace({source, target, kind}, batch_.records().ties.size());
    if (!fresh) {
        if (doubtful) batch_.records().ties[said->second].status = Status::proposed;
        return;
    }
    if (batch_.has_tie(source, target, kind)) {
        ++batch_.records().counts.merged;
    } else {
        ++batch_.records().counts.stored;
    }
    ++batch_.records().counts.read;
    TieDraft& t = batch_.tie(source, target, kind,
                             {s.sentence->span, squeeze(between(*s.sentence, begin, end)),
                              quote_of(*s.sentence, begin, end), confidence});
    if (doubtful) t.status = Status::proposed;
    if (period_ && kind != TieKind::about) {
        t.valid_from = period_->from;
        t.valid_to = period_->to;
    }
}

/// "van VWS", "(VWS)", "convened by DCMS", "VWS-programma", "waarin ook BZK en de VNG zitten"
void StatedReader::read_conveners(const ReadSentence& s, const Collective& c,
                                  std::uint32_t target) {
    const Sentence& sentence = *s.sentence;
    const auto add = [&](const Named& n, double confidence) {
        const auto source = entity_of(n, s);
        tie(source, target, TieKind::member, Mood::said, s, n.begin, n.end, confidence);
    };
    for (const Named& n : s.named) {
        if (n.name.kind == EntityKind::coalition || n.name.kind == EntityKind::programme) continue;
        const bool inside = n.begin >= c.begin && n.end <= c.end && n.name.known;
        const bool hyphen = n.end > 0 && (n.end == c.begin || n.end == c.head) &&
                            n.end < sentence.tokens.size() &&
                            sentence.text.substr(sentence.tokens[n.end - 1].end, 1) == "-";
        const std::string_view last =
            sentence.text.substr(sentence.tokens[n.end - 1].begin,
                                 sentence.tokens[n.end - 1].end - sentence.tokens[n.end - 1].begin);
        const bool owner = n.end == c.begin && (last.ends_with("’s") || last.ends_with("'s"));
        const bool prefixed = n.begin < c.begin && (hyphen || owner);
        if ((inside || prefixed) && n.name.kind != EntityKind::group) add(n, 0.8);
    }
    // "National Highways has invited us on to its Road Committee"
    if (c.proper && c.begin > 0 &&
        vocabulary_.role("cue-possessive").contains_word(sentence.tokens[c.begin - 1].word)) {
        const Named* owner = nullptr;
        for (const Named& n : s.named) {
            if (n.end < c.begin && !n.is_author && n.name.kind != EntityKind::group) owner = &n;
        }
        if (owner) add(*owner, 0.75);
    }
    std::size_t at = c.end;
    if (!c.acronym.empty()) ++at;
    if (at >= sentence.tokens.size()) return;
    const std::string_view gap = sentence.text.substr(
        sentence.tokens[at - 1].end, sentence.tokens[at].begin - sentence.tokens[at - 1].end);
    const bool parenthesis = gap.find('(') != std::string_view::npos;
    const bool stopped = gap.find_first_of(".;:") != std::string_view::npos;
    if (parenthesis) {
        for (const Named* n : names_from(s, at)) add(*n, 0.8);
    } else if (!stopped) {
        const PhraseSet& cues = vocabulary_.role("cue-convener");
        for (std::size_t i = at; i < std::min(at + 4, sentence.tokens.size()); ++i) {
            const std::size_t n = phrase_at(cues, sentence.tokens, i);
            if (n == 0 || (n == 1 && i > at)) continue;  // a lone "of" stands next to the name
            for (const Named* name : names_from(s, i + n)) {
                const EntityKind kind = name->name.kind;
                if (kind != EntityKind::coalition && kind != EntityKind::programme) add(*name, 0.8);
            }
            break;
        }
    }
}

/// Whether no other coalition stands between: "partner in X, betaald door Y" joins X alone, "lid
/// van X en Y" both.
bool StatedReader::reaches(const Cue& cue, const Focus& focus) const {
    return std::ranges::none_of(foci_, [&](const Focus& other) {
        const bool between = other.named && other.named->proper && other.begin >= cue.end &&
                             other.end <= focus.begin;
        return between && focus.begin - other.end > most_between;
    });
}

/// The last cue before the name; or one after it, up to the next name: "X, waarvan we lid zijn".
std::optional<StatedReader::Cue> StatedReader::join_cue(const ReadSentence& s,
                                                        const Focus& focus) const {
    const std::size_t from = focus.begin > reach ? focus.begin - reach : 0;
    std::optional<Cue> join;
    for (auto found = cue(s, "cue-join", from, focus.begin); found;
         found = cue(s, "cue-join", found->end, focus.begin)) {
        // "in de" speaks only of what follows at once
        const bool direct = found->value == "direct";
        const std::size_t most = direct ? 1 : found->value == "near" ? 10 : reach;
        const bool near = focus.begin - found->end <= most && (!direct || has_subject(s));
        if (near && (!direct || !join) && reaches(*found, focus)) join = found;
    }
    if (!join) {
        join = cue(s, "cue-join-after", focus.end,
                   std::min(s.sentence->tokens.size(), focus.end + 18));
    }
    // "The Rest Charter, shaped by A, has our signature": what the sentence starts with
    if (!join && focus.begin <= 1) join = cue(s, "cue-thing-ours", focus.end);
    return join;
}

/// "In het Platform X bespreken we ...", "Bij X schuiven we aan": what the sentence starts with.
std::optional<StatedReader::Cue> StatedReader::topic_of_we(const ReadSentence& s,
                                                           const Focus& focus) const {
    const auto& tokens = s.sentence->tokens;
    if (focus.begin > 7) return std::nullopt;
    bool leads = false;
    for (std::size_t i = 0; i < focus.begin; ++i) {
        leads = leads || phrase_at(vocabulary_.role("cue-topic"), tokens, i) > 0;
    }
    const std::size_t last = std::min(focus.end + 8, tokens.size());
    for (std::size_t i = focus.end; leads && i < last; ++i) {
        if (has_we(s, i, i + 1)) return Cue{0, i + 1, ""};
    }
    return std::nullopt;
}

bool StatedReader::has_subject(const ReadSentence& s) const {
    return cue(s, "cue-subject").has_value() ||
           std::ranges::any_of(s.named, [](const Named& n) { return n.is_author; });
}

void StatedReader::read_collective(const ReadSentence& s, const Focus& focus) {
    const Collective& c = *focus.named;
    const Sentence& sentence = *s.sentence;
    auto join = join_cue(s, focus);
    // the whole clause may deny what "in het" alone says
    if (!join || join->value == "near" || join->value == "direct") {
        if (const auto topic = topic_of_we(s, focus)) join = topic;
    }
    // one of a list of bodies: what is said is not said of it
    const bool listed = std::ranges::any_of(s.named, [&](const Named& n) {
        return !n.is_author && n.end == c.begin &&
               sentence.text.substr(sentence.tokens[n.end - 1].end, 1) == ",";
    });
    if (listed) join.reset();
    Mood said = join ? mood(s, *join) : Mood::said;
    if (join && denied_between(s, join->end, c.begin)) {
        said = Mood::denied;
        denied_.insert(focus.entity);
    }
    if (sentence.theme != Outline::npos) {
        tie(focus.entity, themes_[sentence.theme], TieKind::about,
            said == Mood::denied ? Mood::sought : said, s, c.begin, c.end, join ? 0.9 : 0.6);
    }
    // siblings share what stands before the first and behind the last
    auto first = static_cast<std::size_t>(&c - s.collectives.data());
    auto last = first;
    while (first > 0 && s.collectives[first].sibling) --first;
    while (last + 1 < s.collectives.size() && s.collectives[last + 1].sibling) ++last;
    for (std::size_t i = first; i <= last; ++i) read_conveners(s, s.collectives[i], focus.entity);
    if (!join || said == Mood::denied || focus.is_item) return;
    const bool third = join->value == "third";  // "zit in": somebody does
    if (third && !has_we(s, 0, sentence.tokens.size()) && s.named.empty()) return;
    // who takes part: the one named before the cue, else the association
    const Named* subject = nullptr;
    const std::size_t limit = std::min(join->begin, c.begin);
    const bool we = has_we(s, 0, sentence.tokens.size());
    const bool company = cue(s, "cue-with", 0, 2).has_value();
    for (const Named& n : s.named) {
        if (n.end > limit || n.is_author || n.name.kind == EntityKind::group) continue;
        if (n.begin <= 2 && !company && !has_we(s, 0, c.begin)) subject = &n;
    }
    if (subject) {
        tie(entity_of(*subject, s), focus.entity, TieKind::member, said, s, c.begin, c.end, 0.8);
    } else if (author_) {
        tie(*author_, focus.entity, TieKind::member, said, s, c.begin, c.end, we ? 0.9 : 0.75);
    }
}

void StatedReader::read(const ReadSentence& s) {
    if (s.sentence->block != block_) {
        context_.clear();
        age_ = 0;
        block_ = s.sentence->block;
    }
    said_.clear();
    // "we vragen om verlenging tot en met 2030" says nothing of the ties beside it
    period_ = cue(s, "cue-ask") ? std::nullopt : find_period(*s.sentence, vocabulary_);
    find_foci(s);
    const auto runs = find_runs(s, vocabulary_);
    mark_items(s, runs);
    for (const Focus& focus : foci_) {
        if (focus.named && focus.named->proper) {
            read_collective(s, focus);
        } else if (focus.named) {
            read_conveners(s, *focus.named, focus.entity);
        }
    }
    read_runs(s, runs);
    read_ourselves(s);
    read_seats(s, runs);
    read_relative_seats(s);
    note_denied(s);
    remember();
}

}  // namespace lobbynet::plan
