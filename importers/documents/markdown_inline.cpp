#include <algorithm>
#include <string>
#include <vector>

#include "graph/base/text.hpp"
#include "importers/documents/entities.hpp"
#include "importers/documents/markdown.hpp"

namespace lobbynet::documents {
namespace {

constexpr std::string_view punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

bool is_space(char c) { return c == ' ' || c == '\t'; }
bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c & '\x80') != 0;
}

/// A run of *, _ or ~ in the text that is being written.
struct Run {
    std::size_t at = 0;  ///< in the output
    std::size_t length = 0;
    char sign = '*';
    bool opens = false;
    bool closes = false;
    bool matched = false;
};

class Line {
 public:
    explicit Line(std::string_view text) : text_(text) {
        if (text.find('[') != std::string_view::npos) pair_brackets();
    }

    std::string run() {
        while (at_ < text_.size()) step();
        match();
        return without_matched();
    }

 private:
    char peek(std::size_t further) const {
        return at_ + further < text_.size() ? text_[at_ + further] : '\0';
    }

    void step() {
        const char c = text_[at_];
        if (c == '\\' && at_ + 1 < text_.size() &&
            punctuation.find(text_[at_ + 1]) != std::string_view::npos) {
            out_ += text_[at_ + 1];
            at_ += 2;
        } else if (c == '`') {
            ++at_;  // code is read as text
        } else if (c == '*' || c == '_' || c == '~') {
            delimiter(c);
        } else if (c == '!' && peek(1) == '[') {
            image();
        } else if (c == '[' || c == ']') {
            bracket(c);
        } else if (c == '<') {
            tag();
        } else if (c == '&') {
            const auto taken = take_entity(text_.substr(at_), out_);
            if (taken == 0) out_ += c;
            at_ += std::max<std::size_t>(taken, 1);
        } else {
            out_ += c;
            ++at_;
        }
    }

    void delimiter(char sign) {
        Run run;
        run.sign = sign;
        run.at = out_.size();
        const char before = at_ > 0 ? text_[at_ - 1] : ' ';
        while (peek(run.length) == sign) ++run.length;
        const char after = peek(run.length) == '\0' ? ' ' : peek(run.length);
        run.opens = !is_space(after) && (sign == '*' || !is_word(before));
        run.closes = !is_space(before) && (sign == '*' || !is_word(after));
        if (sign == '~' && run.length != 2) run.opens = run.closes = false;
        runs_.push_back(run);
        out_.append(run.length, sign);
        at_ += run.length;
    }

    /// Of each [ and (, where it closes; once for the line, as a line may hold thousands.
    void pair_brackets() {
        partner_.assign(text_.size(), none);
        std::vector<std::uint32_t> square;
        std::vector<std::uint32_t> round;
        for (std::uint32_t i = 0; i < text_.size(); ++i) {
            const char c = text_[i];
            auto& open = c == '[' || c == ']' ? square : round;
            if (c == '\\') {
                ++i;
            } else if (c == '[' || c == '(') {
                open.push_back(i);
            } else if ((c == ']' || c == ')') && !open.empty()) {
                partner_[open.back()] = i;
                open.pop_back();
            }
        }
    }

    std::size_t closing(std::size_t from) const {
        return partner_.empty() || partner_[from] == none ? std::string_view::npos : partner_[from];
    }

    void image() {
        const auto end = closing(at_ + 1);
        if (end == std::string_view::npos) {
            out_ += '!';
            ++at_;
            return;
        }
        at_ = end + 1;
        pass_target();
    }

    /// Past the "(address)" or "[reference]" behind the text of a link.
    void pass_target() {
        const char open = peek(0);
        if (open != '(' && open != '[') return;
        const auto end = closing(at_);
        if (end != std::string_view::npos) at_ = end + 1;
    }

    /// The text of a link stays; its brackets and target go. Other brackets are text.
    void bracket(char c) {
        if (c == ']') {
            ++at_;
            if (open_links_ > 0) {
                --open_links_;
                pass_target();
            } else {
                out_ += c;
            }
            return;
        }
        const auto end = closing(at_);
        if (peek(1) == '^' && end != std::string_view::npos) {  // the sign of a footnote
            at_ = end + 1;
            return;
        }
        const std::size_t target = end == std::string_view::npos ? end : end + 1;
        if (target < text_.size() && (text_[target] == '(' || text_[target] == '[') &&
            closing(target) != std::string_view::npos) {
            ++open_links_;
        } else {
            out_ += c;
        }
        ++at_;
    }

    void tag() {
        constexpr std::size_t longest = 500;
        if (next_end_ <= at_) next_end_ = text_.find('>', at_);
        const std::size_t end = next_end_ == std::string_view::npos || next_end_ > at_ + longest
                                    ? std::string_view::npos
                                    : next_end_ - at_;
        const char second = peek(1);
        const bool letter = (second >= 'a' && second <= 'z') || (second >= 'A' && second <= 'Z');
        if (end == std::string_view::npos || !(letter || second == '/')) {
            out_ += '<';
            ++at_;
            return;
        }
        const std::string_view inside = text_.substr(at_ + 1, end - 1);
        if (inside.find("://") != std::string_view::npos &&
            inside.find(' ') == std::string_view::npos) {
            out_ += inside;  // <https://...>
        } else if (lower(inside).starts_with("br")) {
            out_ += ' ';
        }
        at_ += end + 1;
    }

    /// Each closing run with the nearest one before it that opens with the same signs.
    void match() {
        constexpr std::size_t reach = 16;
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            Run& run = runs_[i];
            if (run.closes) {
                const std::size_t first = open.size() > reach ? open.size() - reach : 0;
                for (std::size_t j = open.size(); j > first; --j) {
                    Run& other = runs_[open[j - 1]];
                    if (other.sign != run.sign || other.length != run.length) continue;
                    other.matched = run.matched = true;
                    open.resize(j - 1);
                    break;
                }
            }
            if (run.opens && !run.matched) open.push_back(i);
        }
    }

    std::string without_matched() const {
        std::string out;
        std::size_t from = 0;
        for (const Run& run : runs_) {
            if (!run.matched) continue;
            out.append(out_, from, run.at - from);
            from = run.at + run.length;
        }
        return out.append(out_, from, std::string::npos);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string out_;
    std::vector<Run> runs_;
    std::size_t open_links_ = 0;
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    std::vector<std::uint32_t> partner_;  ///< by position; empty if the line has no [
    std::size_t next_end_ = 0;            ///< the first > at or after at_, once looked for
};

}  // namespace

std::string without_inline_markup(std::string_view line) {
    constexpr std::size_t longest = std::size_t{1} << 16U;  // nobody writes such a line
    return line.size() > longest ? std::string(line) : Line(line).run();
}

}  // namespace lobbynet::documents
