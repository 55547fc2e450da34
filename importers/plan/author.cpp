#include "importers/plan/author.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/base/text.hpp"
#include "importers/plan/tokens.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t front_blocks = 12;    ///< paragraphs of a cover
constexpr std::size_t cover_lines = 8;      ///< lines with text of a cover
constexpr std::size_t cover_words = 8;      ///< of a line that may be a name
constexpr std::size_t longest_text = 6000;  ///< bytes; longer paragraphs are not looked at

struct Candidate {
    std::string name;
    double score = 0;
    std::size_t count = 0;
    Span first;
};

/// Runs of capitalised words, small joining words inside: "Federation of Neighbourhood Libraries".
class Counter {
 public:
    Counter(const std::vector<Line>& lines, const std::vector<Block>& blocks, const Names& names)
        : lines_(lines),
          blocks_(blocks),
          names_(names),
          vocabulary_(names.vocabulary()),
          joining_(vocabulary_.role("name-joint")),
          small_(vocabulary_.role("small-word")),
          roles_(vocabulary_.role("person-role")) {}

    void run() {
        cover_names();
        for (const Line& line : lines_) {
            if (line.role != LineRole::furniture || line.text.size() > longest_text) continue;
            const Span span{line.number, line.number, 0};
            for_runs(line.text, [&](std::string_view name) { add(name, span, 0.5); });
        }
        for (std::size_t b = 0; b < blocks_.size(); ++b) {
            const Flow& flow = blocks_[b].text;
            const std::string& text = flow.text();
            if (text.size() > longest_text) continue;
            const bool front = b < 3 || (b < front_blocks && !blocks_[b].is_heading);
            for_runs(text,
                     [&](std::string_view name) { add(name, flow.span(name), front ? 3 : 1); });
            cues(flow);
            if (front && text.size() <= 90) cover(flow);
        }
    }

    std::optional<Author> best() {
        join_acronyms();
        const Candidate* top = nullptr;
        for (const auto& [key, c] : found_) {
            if (c.score < 3 || signed_.contains(key) || excluded(c.name)) continue;
            if (!top || c.score > top->score) top = &c;
        }
        if (!top) return std::nullopt;
        Author author;
        author.name = top->name;
        author.names.push_back({top->name, top->first});
        author.confidence = std::min(1.0, top->score / 10);
        if (const auto it = acronyms_.find(name_key(top->name)); it != acronyms_.end()) {
            author.acronym = it->second.name;
            author.names.push_back({it->second.name, it->second.first});
        }
        if (const KnownEntity* known = names_.known_body(top->name))
            author.acronym = known->acronym;
        return author;
    }

    /// A cover says "Example Trades Federation", the text "the Federation (ETF)" and "ETF": one
    /// body.
    void join_acronyms() {
        for (auto& [key, c] : found_) {
            const std::string initials = initials_of(c.name);
            const auto it = initials.size() >= 3 ? found_.find(initials) : found_.end();
            if (it == found_.end() || !is_acronym(it->second.name)) continue;
            c.score += it->second.score;
            acronyms_.emplace(key, it->second);
        }
        for (const auto& [key, acronym] : acronyms_) found_.erase(name_key(acronym.name));
    }
    /// "etf"
    std::string initials_of(std::string_view name) const {
        std::string out;
        for (const std::string_view word : split(name, ' ')) {
            if (starts_with_upper(word) && !joining_.contains(word)) out += fold(word).substr(0, 1);
        }
        return out;
    }

 private:
    template <class Use>
    void for_runs(std::string_view text, Use use) {
        std::size_t begin = std::string_view::npos;
        std::size_t end = 0;
        std::size_t words = 0;
        const auto close = [&] {
            if (words >= 1 && begin != std::string_view::npos) {
                std::string_view name = text.substr(begin, end - begin);
                // a sentence starts with a capital, whatever its first word is
                for (auto space = name.find(' ');
                     space != std::string_view::npos && (small_.contains(name.substr(0, space)) ||
                                                         roles_.contains(name.substr(0, space)));
                     space = name.find(' ')) {
                    name = trim(name.substr(space));
                }
                if (name.find(' ') != std::string_view::npos ||
                    (is_acronym(name) && name.size() <= 6)) {
                    use(name);
                }
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
            // "Voornaam Achternaam Voorzitter Voorbeeldbond" under a foreword: a person, then the
            // body
            const bool role = words > 0 && roles_.contains(word);
            if (role && begin != std::string_view::npos)
                signed_.insert(name_key(text.substr(begin, end - begin)));
            if (opens || role) close();
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

    Candidate& candidate(std::string_view name, Span span) {
        Candidate& c = found_[name_key(name)];
        if (c.name.empty()) {
            c.name = squeeze(name);
            c.first = span;
        } else if (lower(c.name) != c.name &&
                   c.name.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos) {
            c.name = squeeze(name);  // "FEDERATION OF ..." on the cover
        }
        return c;
    }

    void add(std::string_view name, Span span, double weight) {
        Candidate& c = candidate(name, span);
        ++c.count;
        c.score += weight * (c.count > 30 ? 0 : 1) * 0.5;
    }

    /// A line of the cover that the text and the page heads repeat: "Bouwen met Zorg". Its small
    /// words would end a run.
    void cover_names() {
        std::size_t seen = 0;
        for (const Line& line : lines_) {
            std::string_view text = trim(line.text);
            if (text.empty()) continue;
            if (++seen > cover_lines || text.size() > 80) break;
            const auto words = words_of(text);
            if (words.size() < 2 || words.size() > cover_words || !starts_with_upper(text) ||
                text.ends_with('.') || text.find_first_of("0123456789:,;") < text.size()) {
                continue;
            }
            // "KEY STAKEHOLDERS"
            if (vocabulary_.role("list-label").contains_word(words.back())) continue;
            std::size_t count = 0;
            for (const Line& other : lines_) count += trim(other.text) == text && &other != &line;
            for (const Block& block : blocks_) {
                const std::string& body = block.text.text();
                if (body.size() <= text.size() || body.size() > longest_text) continue;
                for (auto at = body.find(text); at != std::string::npos && count < 30;
                     at = body.find(text, at + text.size())) {
                    ++count;
                }
            }
            // "Voorbeeldbond van Bakkers" says itself that it is a body
            const bool body = is_body(words);
            if (count < (body ? 0U : 2U)) continue;
            candidate(text, {line.number, line.number, 0}).score +=
                4 + static_cast<double>(std::min<std::size_t>(count, 12)) * 0.5;
        }
    }

    /// By its head: the last word in "Example Trades Federation", the one before the preposition in
    /// "Association of Example Providers".
    bool is_body(const std::vector<std::string>& words) const {
        const auto organisation = [](const HeadNoun* head) {  // "Network" and "Alliance" too
            return head &&
                   (head->kind == EntityKind::organisation || head->kind == EntityKind::coalition);
        };
        if (organisation(vocabulary_.head_of(words))) return true;
        const PhraseSet& prepositions = vocabulary_.role("preposition");
        const auto it = std::ranges::find_if(
            words, [&](const std::string& word) { return prepositions.contains_word(word); });
        return it != words.begin() && it != words.end() &&
               organisation(vocabulary_.head_word(*std::prev(it)));
    }

    /// A cover often holds nothing but the name.
    void cover(const Flow& flow) {
        const auto words = words_of(flow.text());
        const bool plan = std::ranges::any_of(words, [&](const std::string& w) {
            return vocabulary_.role("plan-word").contains_word(w);
        });
        const bool sentence = flow.text().ends_with('.');
        if (sentence || words.size() > 12 || (!plan && !vocabulary_.head_of(words))) return;
        for_runs(flow.text(),
                 [&](std::string_view name) { candidate(name, flow.span(name)).score += 2; });
    }

    /// "Voorzitter X", "X is de branchevereniging", "Als branchevereniging ... X": the name next to
    /// those words.
    void cues(const Flow& flow) {
        const std::string_view text = flow.text();
        const auto tokens = tokens_of(text);
        const PhraseSet& cues = vocabulary_.role("author-cue");
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::size_t n = phrase_at(cues, tokens, i);
            if (n == 0) continue;
            // whose chair somebody is stands behind the word, who it is before it
            const bool role =
                roles_.contains_word(tokens[i].word) || phrase_at(roles_, tokens, i) > 0;
            const std::size_t first = role && i + n < tokens.size()
                                          ? tokens[i + n].begin
                                          : tokens[i > 6 ? i - 6 : 0].begin;
            const std::size_t last = tokens[std::min(tokens.size() - 1, i + n + 6)].end;
            for_runs(text.substr(first, last - first),
                     [&](std::string_view name) { candidate(name, flow.span(name)).score += 2; });
        }
    }

    bool excluded(const std::string& name) const {
        const KnownEntity* known = names_.known_body(name);
        if (known && (known->kind != EntityKind::organisation ||
                      known->sector == "government body" || known->sector == "advisory council")) {
            return true;
        }
        if (names_.is_group(name) || vocabulary_.role("not-author").contains(name)) return true;
        // "Message from the Chief Executive": a title
        const auto title = words_of(name);
        for (std::size_t i = 1; i + 1 < title.size(); ++i) {
            if (vocabulary_.role("article").contains_word(title[i])) continue;
            const bool from = vocabulary_.role("preposition").contains_word(title[i - 1]) ||
                              (i >= 2 && vocabulary_.role("article").contains_word(title[i - 1]) &&
                               vocabulary_.role("preposition").contains_word(title[i - 2]));
            if (from && roles_.longest_at(title, i) > 0) return true;
        }
        for (const ElectionType& type : vocabulary_.lexicon().election_types()) {
            for (const auto& form : type.forms) {
                if (fold(name) == form) return true;
            }
        }
        return std::ranges::any_of(words_of(name), [&](const std::string& w) {
            return vocabulary_.role("plan-word").contains_word(w);
        });
    }

    const std::vector<Line>& lines_;
    const std::vector<Block>& blocks_;
    const Names& names_;
    const Vocabulary& vocabulary_;
    const PhraseSet& joining_;
    const PhraseSet& small_;
    const PhraseSet& roles_;
    std::map<std::string, Candidate> found_;
    std::map<std::string, Candidate> acronyms_;  ///< by the key of the name that they stand for
    std::set<std::string> signed_;  ///< keys of people: "Voornaam Achternaam, voorzitter"
};

/// "Name (ABC)" anywhere.
void find_acronym(const std::vector<Block>& blocks, Author& author) {
    for (const Block& block : blocks) {
        const std::string_view text = block.text.text();
        const auto at = text.substr(0, longest_text).find(author.name + " (");
        if (at == std::string_view::npos) continue;
        const std::string_view after = text.substr(at + author.name.size() + 2);
        std::string_view acronym = after.substr(0, after.find(')'));
        acronym.remove_prefix(acronym.rfind(' ') + 1);  // "(hierna: ABC)"
        while (acronym.starts_with("‘") || acronym.starts_with("“")) acronym.remove_prefix(3);
        while (acronym.ends_with("’") || acronym.ends_with("”")) acronym.remove_suffix(3);
        if (!is_acronym(acronym)) continue;
        author.acronym = acronym;
        author.names.push_back({std::string(acronym), block.text.span(acronym)});
        return;
    }
}

}  // namespace

std::optional<Author> find_author(const std::vector<Line>& lines, const std::vector<Block>& blocks,
                                  const Names& names) {
    Counter counter(lines, blocks, names);
    counter.run();
    auto author = counter.best();
    if (author && author->acronym.empty()) find_acronym(blocks, *author);
    return author;
}

}  // namespace lobbynet::plan
