#include "importers/plan/author.hpp"

#include <algorithm>
#include <map>

#include "graph/base/text.hpp"
#include "importers/plan/labels.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t front_lines = 14;    ///< text lines of a cover
constexpr std::size_t longest_line = 600;  ///< bytes; longer lines are not looked at

struct Candidate {
    std::string name;
    double score = 0;
    std::size_t count = 0;
    Span first;
};

/// Runs of capitalised words, small joining words inside: "Federation of Neighbourhood Libraries".
class Counter {
 public:
    Counter(const std::vector<Line>& lines, const Names& names)
        : lines_(lines),
          names_(names),
          vocabulary_(names.vocabulary()),
          joining_(vocabulary_.role("name-joint")),
          articles_(vocabulary_.role("article")) {}

    void run() {
        std::size_t texts = 0;
        for (const Line& line : lines_) {
            if (line.text.size() > longest_line) continue;
            if (line.role == LineRole::furniture) {
                for_runs(line, [&](std::string_view name) { add(name, line, 0.5); });
                continue;
            }
            if (line.role != LineRole::text) continue;
            const bool front = texts++ < front_lines;
            for_runs(line, [&](std::string_view name) { add(name, line, front ? 3 : 1); });
            cues(line);
            if (front && line.text.size() <= 90) cover(line);
        }
    }

    std::optional<Author> best() const {
        const Candidate* top = nullptr;
        for (const auto& [key, c] : found_) {
            if (c.score < 3 || excluded(c.name)) continue;
            if (!top || c.score > top->score) top = &c;
        }
        if (!top) return std::nullopt;
        Author author;
        author.name = top->name;
        author.names.push_back({top->name, top->first});
        author.confidence = std::min(1.0, top->score / 10);
        if (const KnownEntity* known = names_.known_body(top->name))
            author.acronym = known->acronym;
        return author;
    }

 private:
    template <class Use>
    void for_runs(const Line& line, Use use) {
        const std::string_view text = line.text;
        std::size_t begin = std::string_view::npos;
        std::size_t end = 0;
        std::size_t words = 0;
        const auto close = [&] {
            if (words >= 1 && begin != std::string_view::npos) {
                std::string_view name = text.substr(begin, end - begin);
                const std::string_view first = name.substr(0, name.find(' '));
                if (articles_.contains(first) && name.size() > first.size()) {
                    name = trim(name.substr(first.size()));
                }
                if (name.find(' ') != std::string_view::npos || is_acronym(name)) use(name);
            }
            begin = std::string_view::npos;
            words = 0;
        };
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == ' ' || text[at] == '\t') {
                if (at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '\t')) close();
                ++at;
                continue;
            }
            const auto stop = std::min(text.find_first_of(" \t", at), text.size());
            std::string_view word = text.substr(at, stop - at);
            bool last = false;
            while (!word.empty() &&
                   std::string_view(".,:;()!?").find(word.back()) < std::string_view::npos) {
                word.remove_suffix(1);
                last = true;
            }
            const bool opens = !word.empty() && word.front() == '(';
            if (opens) close();
            if (!opens && starts_with_upper(word)) {
                if (begin == std::string_view::npos) begin = at;
                end = at + word.size();
                ++words;
                if (last) close();
            } else if (words == 0 || last || !joining_.contains(word)) {
                close();
            }
            at = stop;
        }
        close();
    }

    Candidate& candidate(std::string_view name, const Line& line) {
        Candidate& c = found_[name_key(name)];
        if (c.name.empty()) {
            c.name = squeeze(name);
            c.first = {line.number, line.number, 0};
        } else if (lower(c.name) != c.name &&
                   c.name.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos) {
            c.name = squeeze(name);  // "FEDERATION OF ..." on the cover
        }
        return c;
    }

    void add(std::string_view name, const Line& line, double weight) {
        Candidate& c = candidate(name, line);
        ++c.count;
        c.score += weight * (c.count > 30 ? 0 : 1) * 0.5;
    }

    /// A cover often holds nothing but the name.
    void cover(const Line& line) {
        const HeadNoun* head = vocabulary_.head_of(words_of(line.text));
        const bool joint = std::ranges::none_of(words_of(line.text), [&](const std::string& w) {
            return vocabulary_.role("plan-word").contains_word(w);
        });
        if (head && joint && starts_with_upper(line.text) && words_of(line.text).size() <= 8 &&
            !line.text.ends_with('.')) {
            for_runs(line, [&](std::string_view name) { candidate(name, line).score += 2; });
        }
    }

    /// "Voorzitter X", "X is de branchevereniging", "Als branchevereniging ... X"
    void cues(const Line& line) {
        const auto words = words_of(line.text);
        bool cue = false;
        for (std::size_t i = 0; i < words.size(); ++i) {
            cue = cue || vocabulary_.role("author-cue").longest_at(words, i) > 0;
        }
        if (!cue) return;
        for_runs(line, [&](std::string_view name) { candidate(name, line).score += 2.5; });
    }

    bool excluded(const std::string& name) const {
        const KnownEntity* known = names_.known_body(name);
        if (known && (known->kind != EntityKind::organisation ||
                      known->sector == "government body" || known->sector == "advisory council")) {
            return true;
        }
        if (names_.is_group(name) || vocabulary_.role("not-author").contains(name)) return true;
        for (const ElectionType& type : vocabulary_.lexicon().election_types()) {
            for (const auto& form : type.forms) {
                if (fold(name) == form) return true;
            }
        }
        const auto words = words_of(name);
        return std::ranges::any_of(words, [&](const std::string& w) {
            return vocabulary_.role("plan-word").contains_word(w) ||
                   vocabulary_.role("not-author").contains_word(w);
        });
    }

    const std::vector<Line>& lines_;
    const Names& names_;
    const Vocabulary& vocabulary_;
    const PhraseSet& joining_;
    const PhraseSet& articles_;
    std::map<std::string, Candidate> found_;
};

/// "Name (ABC)" anywhere.
void find_acronym(const std::vector<Line>& lines, Author& author) {
    for (const Line& line : lines) {
        if (line.role != LineRole::text || line.text.size() > longest_line) continue;
        const auto at = line.text.find(author.name);
        if (at == std::string_view::npos) continue;
        const std::string_view after = line.text.substr(at + author.name.size());
        if (!after.starts_with(" (")) continue;
        const auto close = after.find(')');
        if (close == std::string_view::npos) continue;
        const std::string_view acronym = after.substr(2, close - 2);
        if (!is_acronym(acronym)) continue;
        author.acronym = acronym;
        author.names.push_back({std::string(acronym), {line.number, line.number, 0}});
        return;
    }
}

}  // namespace

std::optional<Author> find_author(const std::vector<Line>& lines, const Names& names) {
    Counter counter(lines, names);
    counter.run();
    auto author = counter.best();
    if (author && author->acronym.empty()) find_acronym(lines, *author);
    return author;
}

}  // namespace lobbynet::plan
