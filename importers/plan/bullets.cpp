// Lists in bullets: groups above them, bullets below bullets, wrapped lines.
#include <algorithm>

#include "graph/base/text.hpp"
#include "importers/plan/labels.hpp"
#include "importers/plan/list_context.hpp"

namespace lobbynet::plan {
namespace {

constexpr std::size_t longest_group_heading = 60;  ///< bytes

/// Bullets while they are collected.
struct Bulleted {
    Entry entry;
    std::size_t indent = 0;
    bool has_children = false;
};

/// Bullets that are short and hold no sentence.
bool names_below(const ListContext& context, std::size_t i) {
    const auto& lines = context.lines;
    const Vocabulary& vocabulary = context.vocabulary;
    std::size_t bullets = 0;
    std::size_t names = 0;
    for (; i < lines.size() && bullets < 4; ++i) {
        const Bullet bullet = lines[i].role == LineRole::text ? bullet_of(lines[i].text) : Bullet{};
        if (!bullet) break;
        ++bullets;
        const std::string_view text = lines[i].text.substr(bullet.length);
        names += text.size() <= 70 && !text.ends_with('.') &&
                 (vocabulary.find(text) || vocabulary.role("generic-group").contains(text) ||
                  words_of(text).size() <= 6);
    }
    return bullets > 0 && names == bullets;
}

/// Between bullets a group's heading stands further to the left, or is a word for a group.
bool group_fits(const ListContext& context, std::size_t i, const std::vector<Bulleted>& found,
                bool after_blank) {
    if (found.empty()) return true;
    const Line& line = context.lines[i];
    const std::string_view text = without_markup(line.text);
    return text.ends_with(':') || context.groups.contains(text) ||
           line.indent < found.back().indent ||
           context.outline.named(text, context.vocabulary) != Outline::npos ||
           (after_blank && context.weak.contains(i));
}

/// What the bullet above others is.
enum class Parent : std::uint8_t {
    group,   ///< "Kennisinstellingen": only what stands below it are bodies
    body,    ///< "VNG", and below it what the talks are about
    members  ///< "Alliantie X, met naast ons:", and below it bodies
};

Parent parent_of(std::string_view text, const ListContext& context) {
    const bool opens = text.ends_with(':');
    if (opens) text.remove_suffix(1);
    const std::string_view name = trim(text.substr(0, text.find(',')));
    const PhraseSet& generic = context.vocabulary.role("generic-group");
    if (context.groups.contains(text) || context.groups.contains(name) || generic.contains(name)) {
        return Parent::group;
    }
    const KnownEntity* known = context.vocabulary.find(name);
    if (known && known->kind != EntityKind::group) return opens ? Parent::members : Parent::body;
    const auto words = words_of(name);
    const HeadNoun* head = context.vocabulary.head_of(words);
    const bool plural =
        !words.empty() && (words.front().ends_with("en") || words.front().ends_with("s") ||
                           words.back().ends_with("s"));
    const bool collective = words.size() >= 2 && head && head->kind != EntityKind::group &&
                            head->kind != EntityKind::ministry && !plural;
    const auto capitals = std::ranges::count_if(name, [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool acronym = name.find(' ') == std::string_view::npos && capitals >= 2;
    return starts_with_upper(name) && (collective || acronym) ? Parent::members : Parent::group;
}

/// A bullet with bullets below it names a group, unless it is a body by itself.
void collect(const ListContext& context, List& list, std::vector<Bulleted>& found) {
    std::string parent;
    std::size_t parent_indent = 0;
    std::size_t parent_theme = Outline::npos;
    Parent kind = Parent::group;
    for (Bulleted& b : found) {
        if (!parent.empty() && b.indent <= parent_indent) parent.clear();
        if (b.has_children && parent.empty()) {
            std::string_view text = b.entry.text.text();
            kind = parent_of(text, context);
            if (text.ends_with(':')) text.remove_suffix(1);
            parent = text;
            parent_indent = b.indent;
            parent_theme = list.theme == Outline::npos
                               ? context.outline.named(text, context.vocabulary)
                               : Outline::npos;
            if (kind != Parent::group) list.entries.push_back(std::move(b.entry));
            continue;
        }
        if (!parent.empty()) {
            // below a body stand its tasks, not other bodies
            if (kind == Parent::body && !context.vocabulary.find(b.entry.text.text())) continue;
            if (kind == Parent::group) b.entry.heading = parent;
            if (kind == Parent::members) b.entry.above = parent;
            b.entry.theme = parent_theme;
        }
        list.entries.push_back(std::move(b.entry));
    }
}

}  // namespace

bool group_above_bullets(const ListContext& context, std::size_t i) {
    const auto& lines = context.lines;
    const Line& line = lines[i];
    if (line.text.size() > longest_group_heading || bullet_of(line.text)) return false;
    if (context.themes.contains(i) && context.outline.theme_at(i) != Outline::npos) return false;
    const std::size_t next = next_text(lines, i + 1);
    if (next >= lines.size() || !bullet_of(lines[next].text) || next > i + 3) return false;
    const std::string_view text = without_markup(line.text);
    if (label_at(lines, i, context.vocabulary)) return false;
    if (text.ends_with(':')) return true;
    if (text.find_first_of(",.;") != std::string_view::npos || !starts_with_upper(text)) {
        return false;
    }
    if (context.groups.contains(text) ||
        context.outline.named(text, context.vocabulary) != Outline::npos) {
        return true;
    }
    return line.indent < lines[next].indent || names_below(context, next);
}

std::size_t read_bullets(const ListContext& context, List& list, std::size_t k) {
    const auto& lines = context.lines;
    std::vector<Bulleted> found;
    std::string group;
    Bullet::Kind kind = Bullet::Kind::none;
    std::size_t i = k;
    bool after_blank = false;
    while (i < lines.size()) {
        const Line& line = lines[i];
        if (line.role != LineRole::text) {
            after_blank = after_blank || line.role == LineRole::blank;
            ++i;
            continue;
        }
        if (context.themes.contains(i)) break;
        const Bullet bullet = bullet_of(line.text);
        if (bullet && (kind == Bullet::Kind::number ? true : !context.strong.contains(i))) {
            if (is_label(line.text.substr(bullet.length), context.vocabulary)) break;
            if (label_at(lines, i, context.vocabulary) && !found.empty()) break;
            kind = found.empty() ? bullet.kind : kind;
            Bulleted b;
            b.entry.form = Entry::Form::bullet;
            context.open_group(b.entry, group, list);
            b.entry.text.append(line.text.substr(bullet.length), line.number);
            b.indent = line.indent;
            if (!found.empty() && found.back().indent < b.indent) found.back().has_children = true;
            found.push_back(std::move(b));
            after_blank = false;
            ++i;
            continue;
        }
        if (group_above_bullets(context, i) && !context.strong.contains(i) &&
            group_fits(context, i, found, after_blank)) {
            std::string_view text = without_markup(line.text);
            if (text.ends_with(':')) text.remove_suffix(1);
            group = squeeze(text);
            after_blank = false;
            ++i;
            continue;
        }
        // a bullet may go on after the foot of a page
        const bool wrapped = !found.empty() && is_open(found.back().entry.text.text());
        if ((after_blank && !wrapped) || found.empty() || context.stops(i)) break;
        found.back().entry.text.append(line.text, line.number);
        after_blank = false;
        ++i;
    }
    collect(context, list, found);
    return list.entries.empty() ? std::min(i, k + 1) : i;
}

}  // namespace lobbynet::plan
