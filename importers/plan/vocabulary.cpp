#include "importers/plan/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "graph/base/text.hpp"

namespace lobbynet::plan {

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    const std::string folded = fold(text);
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const auto c = static_cast<unsigned char>(folded[i]);
        const bool curly = c == 0xE2 && i + 2 < folded.size() &&
                           static_cast<unsigned char>(folded[i + 1]) == 0x80 &&
                           (folded[i + 2] == '\x98' || folded[i + 2] == '\x99');
        const bool dash = c == 0xE2 && i + 2 < folded.size() &&
                          static_cast<unsigned char>(folded[i + 1]) == 0x80 && !curly;
        if (curly || c == '\'' || c == '`') {
            if (curly) i += 2;
        } else if (dash) {
            end_word();
            i += 2;
        } else if (c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+') {
            word += static_cast<char>(c);
        } else {
            end_word();
        }
    }
    end_word();
    return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
    std::string out;
    for (std::size_t i = begin; i < end && i < words.size(); ++i) {
        if (!out.empty()) out += ' ';
        out += words[i];
    }
    return out;
}

void PhraseSet::add(std::string_view text, std::string_view value) {
    const auto words = words_of(text);
    longest_ = std::max(longest_, words.size());
    phrases_.try_emplace(joined(words, 0, words.size()), value);
}

void PhraseSet::add(const PhraseSet& other) {
    longest_ = std::max(longest_, other.longest_);
    phrases_.insert(other.phrases_.begin(), other.phrases_.end());
}

const std::string* PhraseSet::find(std::string_view text) const {
    const auto words = words_of(text);
    return find(words, 0, words.size());
}

const std::string* PhraseSet::find(const std::vector<std::string>& words, std::size_t begin,
                                   std::size_t end) const {
    if (end <= begin || end - begin > longest_) return nullptr;
    const auto it = phrases_.find(joined(words, begin, end));
    return it == phrases_.end() ? nullptr : &it->second;
}

std::size_t PhraseSet::longest_at(const std::vector<std::string>& words, std::size_t begin) const {
    for (std::size_t n = std::min(longest_, words.size() - begin); n > 0; --n) {
        if (find(words, begin, begin + n)) return n;
    }
    return 0;
}

namespace {

/// Roles of running text: the small words of one language are the stop words of another.
bool of_sentences(std::string_view role) {
    constexpr std::array roles{"name-stop", "name-stop-before", "we-word",     "negation",
                               "intention", "between-names",    "refers-back", "address-word",
                               "both-word", "own-members",      "small-word",  "name-joint"};
    return role.starts_with("cue-") || std::ranges::find(roles, role) != roles.end();
}

}  // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon, std::optional<Date> date, std::string language,
                       std::string country)
    : lexicon_(&lexicon),
      date_(date),
      language_(std::move(language)),
      country_(std::move(country)) {
    for (const Phrase& phrase : lexicon.phrases()) {
        if (!language_.empty() && phrase.language != language_ && of_sentences(phrase.role))
            continue;
        roles_[phrase.role].add(phrase.text, phrase.value);
    }
    for (const HeadNoun& noun : lexicon.head_nouns()) {
        auto& table = noun.match == HeadNoun::Match::whole    ? whole_
                      : noun.match == HeadNoun::Match::prefix ? prefix_
                                                              : suffix_;
        table.try_emplace(noun.word, &noun);
    }
}

const PhraseSet& Vocabulary::role(std::string_view name) const {
    static const PhraseSet none;
    const auto it = roles_.find(name);
    return it == roles_.end() ? none : it->second;
}

void Vocabulary::admit(std::string_view weaker, std::string_view role) {
    const PhraseSet more = this->role(weaker);
    roles_[std::string(role)].add(more);
}

const HeadNoun* Vocabulary::head_word(const std::string& word) const {
    if (const auto it = whole_.find(word); it != whole_.end()) return it->second;
    for (std::size_t n = word.size(); n-- > 3;) {
        if (const auto it = prefix_.find(word.substr(0, n)); it != prefix_.end()) return it->second;
    }
    for (std::size_t at = 1; at + 3 <= word.size(); ++at) {
        if (const auto it = suffix_.find(word.substr(at)); it != suffix_.end()) return it->second;
    }
    return nullptr;
}

const HeadNoun* Vocabulary::head_of(const std::vector<std::string>& words) const {
    if (words.empty()) return nullptr;
    // Dutch names mostly start with their head, English names end with it
    if (const HeadNoun* head = head_word(words.front())) return head;
    for (std::size_t i = words.size(); i-- > 1;) {
        if (const HeadNoun* head = head_word(words[i])) return head;
    }
    return nullptr;
}

std::string language_of(std::string_view text, const Lexicon& lexicon) {
    std::unordered_map<std::string_view, std::string_view> small;
    std::set<std::string_view> both;
    for (const Phrase* phrase : lexicon.phrases("small-word")) {
        const auto [it, fresh] = small.try_emplace(phrase->text, phrase->language);
        if (!fresh && it->second != phrase->language) both.insert(it->first);
    }
    for (const auto word : both) small.erase(word);
    std::map<std::string_view, std::size_t> count;
    const std::string sample = lower(text.substr(0, 200'000));
    for (std::size_t at = 0; at < sample.size();) {
        const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; };
        std::size_t end = at;
        while (end < sample.size() && is_letter(sample[end])) ++end;
        if (const auto it = small.find(std::string_view(sample).substr(at, end - at));
            it != small.end()) {
            ++count[it->second];
        }
        at = std::max(end, at + 1);
    }
    const auto best = std::ranges::max_element(count, {}, [](const auto& c) { return c.second; });
    return best == count.end() ? std::string() : std::string(best->first);
}

}  // namespace lobbynet::plan
