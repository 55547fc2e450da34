// Which of the bodies that a sentence names are members of the coalition that it speaks of.
#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/stated.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t farthest = 40;      ///< tokens from a run to its coalition
constexpr std::size_t longest_gap = 12;   ///< tokens between "leden zijn" and the run
constexpr std::size_t shortest_noun = 4;  ///< bytes of "plan" in "Aanvalsplan"

}  // namespace

/// "deze coalitie", "dit plan", "the taskforce": the coalition of the paragraph whose name ends so.
std::optional<std::uint32_t> StatedReader::referred(const ReadSentence& s, std::size_t noun) const {
    const auto& tokens = s.sentence->tokens;
    if (noun == 0 || context_.empty()) return std::nullopt;
    if (!vocabulary_.role("cue-definite").contains_word(tokens[noun - 1].word)) return std::nullopt;
    std::string word = tokens[noun].word;
    if (word.size() > 3 && word.ends_with("s") && s.sentence->text[tokens[noun].end - 1] == 's' &&
        s.sentence->text.substr(tokens[noun].begin, tokens[noun].end - tokens[noun].begin)
                .find_first_of("\x27\xe2") != std::string_view::npos) {
        word.pop_back();  // "the group’s"
    }
    if (word.size() < shortest_noun) return std::nullopt;
    // "Het programma X stopt. We zaten in de stuurgroep": that of X
    if (age_ == 0 && vocabulary_.role("governing-body").contains_word(word)) {
        return context_.front().entity;
    }
    for (const Mentioned& m : context_) {
        for (const auto& part : m.words) {
            if (part.ends_with(word)) return m.entity;
        }
    }
    return std::nullopt;
}

void StatedReader::find_foci(const ReadSentence& s) {
    foci_.clear();
    for (const Collective& c : s.collectives) {
        if (c.proper) foci_.push_back({entity_of(c, s), c.begin, c.end, &c});
    }
    // "X is een netwerk van A en B", "ons convenant ..., het Convenant X": the same once more
    const auto& words = s.sentence->tokens;
    for (const Collective& c : s.collectives) {
        if (c.proper) continue;
        const auto same = std::ranges::find_if(foci_, [&](const Focus& f) {
            return f.named && f.named->proper && words[f.named->head].word == words[c.head].word;
        });
        if (same != foci_.end()) {
            const auto entity = same->entity;
            foci_.push_back({entity, c.begin, c.end, &c});
            continue;
        }
        if (const auto entity = referred(s, c.head)) {
            foci_.push_back({*entity, c.begin, c.end, &c});
        } else if (c.of != Collective::none) {
            for (const Focus& f : foci_) {
                if (f.named == &s.collectives[c.of]) {
                    foci_.push_back({f.entity, c.begin, c.end, &c});
                    break;
                }
            }
        }
    }
    const auto& tokens = s.sentence->tokens;
    const PhraseSet& anaphors = vocabulary_.role("cue-anaphor");
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool named =
            std::ranges::any_of(foci_, [&](const Focus& f) { return f.begin <= i && i < f.end; });
        if (named) continue;
        if (const std::size_t n = phrase_at(anaphors, tokens, i)) {
            // what this sentence names goes before what an earlier one named
            const Focus* last = nullptr;
            for (const Focus& f : foci_) {
                if (f.named && f.end <= i && (!last || f.end > last->end)) last = &f;
            }
            if (last) {
                foci_.push_back({last->entity, i, i + n, nullptr});
            } else {
                for (const Mentioned& m : context_) foci_.push_back({m.entity, i, i + n, nullptr});
            }
        } else if (const auto entity = referred(s, i)) {
            foci_.push_back({*entity, i, i + 1, nullptr});
        }
    }
}

bool StatedReader::seeks(const ReadSentence& s) const {
    return std::ranges::any_of(foci_, [&](const Focus& f) {
        if (!f.named) return false;
        const auto join = join_cue(s, f);
        const auto topic = topic_of_we(s, f);
        return (join && mood(s, *join) == Mood::sought) ||
               (topic && mood(s, *topic) == Mood::sought);
    });
}

std::optional<std::uint32_t> StatedReader::subject() const {
    for (const Focus& f : foci_) {
        if (f.begin <= 1 && !f.is_item && (f.named || f.begin == 1)) return f.entity;
    }
    return std::nullopt;
}

void StatedReader::remember() {
    std::vector<Mentioned> now;
    for (const Focus& f : foci_) {
        if (!f.named || !f.named->proper || f.is_item) continue;
        now.push_back({f.entity, words_of(f.named->name)});
        if (!f.named->acronym.empty()) now.back().words.push_back(fold(f.named->acronym));
    }
    age_ = !now.empty() || !foci_.empty() ? 0 : age_ + 1;
    if (!now.empty()) context_ = std::move(now);
}

const StatedReader::Focus* StatedReader::nearest(const Run& run) const {
    const Focus* best = nullptr;
    std::size_t distance = farthest;
    for (const Focus& f : foci_) {
        if (f.is_item) continue;
        const std::size_t d =
            f.begin >= run.begin ? f.begin - run.begin : (run.begin - f.begin) + 4;
        if (d < distance) {
            best = &f;
            distance = d;
        }
    }
    return best;
}

/// "Leden van dit overleg zijn A en B", "A en B zijn de overige leden", "Ondertekenaars: A, B".
bool StatedReader::predicated(const ReadSentence& s, const Run& run) const {
    const auto& tokens = s.sentence->tokens;
    const PhraseSet& nouns = vocabulary_.role("cue-members");
    const PhraseSet& copulas = vocabulary_.role("cue-copula");
    const PhraseSet& own = vocabulary_.role("cue-internal");
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::size_t n = phrase_at(nouns, tokens, i);
        if (n == 0) continue;
        // "onze leden" are no members of it, "onze partners in ..." are
        const bool ours = i > 0 && own.contains_word(tokens[i - 1].word);
        if (ours && vocabulary_.role("own-members").contains_word(tokens[i].word)) continue;
        const std::size_t end = i + n;
        if (end <= run.begin && run.begin - end <= longest_gap) {
            bool linked = run.lead == Lead::colon;
            for (std::size_t at = end; at < run.begin; ++at) {
                linked = linked || copulas.contains_word(tokens[at].word);
            }
            if (linked) return true;
        }
        if (i >= run.end && i - run.end <= 6) {
            for (std::size_t at = run.end; at < i; ++at) {
                if (copulas.contains_word(tokens[at].word)) return true;
            }
        }
        i = end - 1;
    }
    return false;
}

/// A word of intention that is no part of a name.
bool StatedReader::intends(const ReadSentence& s) const {
    std::size_t at = 0;
    while (const auto found = cue(s, "intention", at)) {
        at = found->end;
        const bool in_name = std::ranges::any_of(foci_, [&](const Focus& f) {
            return f.named && f.named->proper && f.begin <= found->begin && found->end <= f.end;
        });
        if (!in_name) return true;
    }
    return false;
}

StatedReader::Verdict StatedReader::verdict(const ReadSentence& s, const Run& run,
                                            const Focus& focus) const {
    const Cue lead{run.lead_at, run.begin, ""};
    const Cue whole{run.begin, run.end, ""};
    const bool we_there = has_subject(s);
    // what stands behind a semicolon is another statement
    const auto& tokens = s.sentence->tokens;
    std::size_t clause = run.end;
    while (clause < tokens.size() && s.sentence->text.substr(tokens[clause - 1].end, 1) != ";") {
        ++clause;
    }
    const bool asks = cue(s, "cue-ask", 0, clause).has_value();
    const bool joint = cue(s, "cue-joint").has_value() || cue(s, "cue-make").has_value();
    const bool before = focus.end <= run.lead_at;
    if (predicated(s, run)) return {0.85, mood(s, whole)};
    switch (run.lead) {
        case Lead::with: {
            // "with A we publish X, a text that asks ...": the ask comes later
            const bool asked = cue(s, "cue-ask", 0, std::max(run.end, focus.end)).has_value();
            if (run.weak && (asked || intends(s))) return {};
            // a lone "met" says little where nothing is done together
            const bool together = joint || join_cue(s, focus).has_value() || we_there;
            return {run.weak && !together ? 0.65 : 0.8, mood(s, lead)};
        }
        case Lead::agent: {
            const Cue wide{run.lead_at > 3 ? run.lead_at - 3 : 0, run.begin, ""};
            if (cue(s, "cue-not-member", wide.begin, run.begin)) return {};
            // "dat door A wordt betaald"
            if (cue(s, "cue-not-member", run.end, run.end + 3)) return {};
            return {0.8, mood(s, lead)};
        }
        case Lead::relative: {
            if (!before || run.lead_at - focus.end > longest_gap) return {};
            // "X, die A en B trekken"; "X die A heeft ingesteld"; not "een regel die A gebruikt"
            if (run.weak && !sets_up(s, run, focus)) return {};
            return {0.8, mood(s, whole)};
        }
        case Lead::colon:
            if (!before || run.begin - focus.end > 3) return {};
            return {0.8, Mood::said};
        case Lead::preposition:
            return {};
        case Lead::none:
            break;
    }
    // "OCW roept de Klankbordgroep bijeen", "Defra chairs the ..."
    const bool ahead = focus.begin >= run.end && focus.begin - run.end <= 8;
    const bool gathers = !asks || cue(s, "cue-gather", focus.end).has_value();
    if (ahead && !run.names.empty() && cue(s, "cue-leads", run.end, run.end + 2) && gathers) {
        return {0.75, mood(s, whole)};
    }
    if (hosts(s, run)) return {0.75, mood(s, whole)};
    const bool named_us = run.we && run.names.empty() && run.lead_at < run.begin;  // "including us"
    const bool with_us = run.we && (!run.names.empty() || named_us);
    if (asks && !with_us) return {};
    if (with_us) return {0.8, mood(s, whole)};
    // "boeren en banken werken samen": classes of bodies do not join
    const bool bodies = std::ranges::any_of(
        run.names, [](const Named* n) { return n->name.kind != EntityKind::group; });
    const bool several = run.names.size() >= 2 && bodies;
    if (joint && (several || run.also) && mood(s, whole) == Mood::said) {
        return {run.also || several ? 0.75 : 0.65, Mood::said};
    }
    return {};
}

/// "X, die A en B trekken", "X die A heeft ingesteld", "X, which A runs with B".
bool StatedReader::sets_up(const ReadSentence& s, const Run& run, const Focus& focus) const {
    const auto& tokens = s.sentence->tokens;
    const bool comma =
        run.lead_at > 0 && s.sentence->text.substr(tokens[run.lead_at - 1].end, 1) == ",";
    // "X, where we sit and which A convenes"
    const bool second = run.lead_at > 0 &&
                        phrase_at(vocabulary_.role("cue-conjunction"), tokens, run.lead_at - 1) > 0;
    if (run.lead_at > focus.end + (second ? longest_gap : comma ? 4 : 1)) return false;
    return cue(s, "cue-sets-up", run.end, run.end + 6).has_value();
}

/// "A hosts it", "B looks after the secretariat", "C voert het secretariaat".
bool StatedReader::hosts(const ReadSentence& s, const Run& run) const {
    const std::size_t at = run.end;
    return run.lead == Lead::none && !run.names.empty() &&
           cue(s, "cue-hosts", at, at + 2).has_value();
}

/// A sentence that names no coalition and still speaks of the one before it.
bool StatedReader::speaks_of_context(const ReadSentence& s, const Run& run) const {
    constexpr std::size_t far = 2;
    if (age_ > far || cue(s, "cue-seat")) return false;
    if (predicated(s, run) || (hosts(s, run) && (age_ == 0 || run.begin <= 1))) return true;
    const auto& tokens = s.sentence->tokens;
    if (run.lead == Lead::agent) return cue(s, "cue-agent-back", 0, run.begin).has_value();
    if (age_ > 0) return false;
    // "Wij zijn een van de oprichters, met A en B."
    const bool role = cue(s, "cue-members") || cue(s, "cue-hosts", 0, run.lead_at);
    if (run.lead == Lead::with && has_subject(s) && role) return true;
    return (run.also && cue(s, "cue-joint")) ||
           phrase_at(vocabulary_.role("refers-back"), tokens, 0) > 0;
}

/// What the sentence says of the association itself and a coalition that it does not name:
/// "We behoren tot de oprichters", "Wij dragen bij aan dit plan", "Ons programma X".
void StatedReader::read_ourselves(const ReadSentence& s) {
    if (!author_) return;
    const auto& tokens = s.sentence->tokens;
    const PhraseSet& our = vocabulary_.role("cue-our");
    const auto member = [&](std::uint32_t target, Mood said, std::size_t begin, std::size_t end) {
        tie(*author_, target, TieKind::member, said, s, begin, end, 0.8);
    };
    for (const Focus& f : foci_) {
        // "ons programma X", "our joint campaign"
        for (std::size_t at = f.begin; at > 0 && f.begin - at < 3; --at) {
            if (!follows_closely(s.sentence->text, tokens[at - 1], tokens[at])) break;
            if (!our.contains_word(tokens[at - 1].word)) continue;
            member(f.entity, Mood::said, at - 1, f.end);
            break;
        }
    }
    if (!has_subject(s)) return;
    const auto role = cue(s, "cue-we-role");
    const bool asks = cue(s, "cue-ask").has_value();
    for (const Focus& f : foci_) {
        const bool refers = !f.named || !f.named->proper || f.named->is_elsewhere;
        if (!refers) continue;
        const auto join = join_cue(s, f);
        const auto said = join ? join : role;
        if (said) {
            member(f.entity, mood(s, *said), said->begin, said->end);
        } else if (!asks && !f.named && cue(s, "cue-joint")) {
            const Cue at{f.begin, f.end, ""};
            member(f.entity, mood(s, at), f.begin, f.end);
        }
    }
    if (foci_.empty() && role && !context_.empty() && age_ == 0) {
        member(context_.front().entity, mood(s, *role), role->begin, role->end);
    }
}

void StatedReader::mark_items(const ReadSentence& s, const std::vector<Run>& runs) {
    const auto& tokens = s.sentence->tokens;
    for (Focus& f : foci_) {  // one of several bodies in a list is a body
        f.is_item = std::ranges::any_of(runs, [&](const Run& run) {
            const std::size_t items = run.names.size() + (run.we ? 1 : 0);
            // "de programma’s X en Y" are not bodies of each other
            const bool bodies =
                run.we || std::ranges::any_of(run.names, [&](const Named* n) {
                    return std::ranges::none_of(foci_, [&](const Focus& other) {
                        return other.named && n->begin < other.end && other.begin < n->end;
                    });
                });
            if (!bodies) return false;
            return f.named && items >= 2 && run.begin <= f.begin && f.end <= run.end;
        });
    }
    // "the secretariat of X, jointly with the Y Alliance": Y is company where a list names it
    for (const Run& run : runs) {
        if (run.lead != Lead::with || run.names.size() != 1 || !run.names.front()->is_local)
            continue;
        for (Focus& f : foci_) {
            f.is_item = f.is_item || (f.named && run.begin <= f.begin && f.end <= run.end);
        }
    }
    const bool of_context =
        std::ranges::any_of(runs, [&](const Run& run) { return hosts(s, run); });
    if (!of_context && std::ranges::all_of(foci_, &Focus::is_item)) {
        for (Focus& f : foci_) f.is_item = false;
    }
    // "via de werkgroep X van het programma Y": it speaks of X
    for (Focus& whole : foci_) {
        whole.is_item =
            whole.is_item || std::ranges::any_of(foci_, [&](const Focus& part) {
                if (!part.named || !part.named->proper || part.is_item) return false;
                return part.end < whole.begin && whole.begin - part.end <= 2 && whole.named &&
                       whole.named->proper && whole.entity != part.entity &&
                       vocabulary_.role("cue-owner").contains_word(tokens[part.end].word);
            });
    }
}

/// "in een consortium van A, B en C"
bool StatedReader::of_unnamed(const ReadSentence& s, const Run& run) const {
    return run.lead == Lead::agent && run.names.size() >= 2 &&
           std::ranges::any_of(s.collectives, [&](const Collective& c) {
               return !c.proper && run.lead_at <= c.head && c.head < run.begin;
           });
}

void StatedReader::read_runs(const ReadSentence& s, const std::vector<Run>& runs) {
    const bool we = has_subject(s);
    const bool joint = cue(s, "cue-joint").has_value() || cue(s, "cue-make").has_value();
    for (const Run& run : runs) {
        const Focus* focus = nearest(run);
        Focus back;
        if (!focus && !context_.empty() && speaks_of_context(s, run)) {
            back = {context_.front().entity, 0, 0, nullptr};
            focus = &back;
        }
        if (!focus) {
            const bool company =
                we && author_ && (run.lead == Lead::with ? !run.weak : of_unnamed(s, run));
            const Mood said = mood(s, {run.lead_at, run.begin, ""});
            for (const Named* n : run.names) {
                if (!company || said == Mood::denied) break;
                tie(*author_, entity_of(*n, s), TieKind::partner, said, s, n->begin, n->end, 0.8);
            }
            continue;
        }
        const Verdict v = verdict(s, run, *focus);
        if (v.confidence == 0 || v.mood == Mood::denied) continue;
        // siblings share their members
        std::vector<const Focus*> targets{focus};
        if (focus->named && focus->named->proper) {
            for (const Focus& f : foci_) {
                const bool sibling = &f != focus && f.named && f.named->proper &&
                                     (f.named->sibling || focus->named->sibling);
                if (sibling) targets.push_back(&f);
            }
        }
        for (const Focus* target : targets) {
            bool company = false;
            for (const Named* n : run.names) {
                const bool inside = n->begin < target->end && target->begin < n->end;
                const bool itself = std::ranges::any_of(foci_, [&](const Focus& f) {
                    return f.named && !f.is_item && n->begin < f.end && f.begin < n->end;
                });
                if (inside || itself) continue;
                company = true;
                tie(entity_of(*n, s), target->entity, TieKind::member, v.mood, s, n->begin, n->end,
                    v.confidence);
            }
            // "Met A en B is een route ontworpen": nobody else did
            const bool with = run.lead == Lead::with && company;
            const bool implied = with && run.lead_at == 0 && joint;
            const bool ours = run.we || implied || (with && we && (joint || !run.weak));
            if (ours && author_) {
                tie(*author_, target->entity, TieKind::member, v.mood, s, run.begin, run.end,
                    v.confidence);
            }
        }
    }
}

}  // namespace lobbynet::plan
