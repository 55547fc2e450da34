#include "layouts/words.hpp"

#include <fmt/format.h>

#include <array>

namespace lobbynet {
namespace {

constexpr Words english{
    .language = Language::english,
    .map = "Lobby map",
    .network = "Network map",
    .around = "around",
    .theme = "theme",
    .legend = "Legend",
    .colour_of_ties = "the colour of a tie is that of its theme",
    .proposed = "dashed: proposed, not yet accepted",
    .proposed_tie = "proposed",
    .ties_proposed = "{} proposed",
    .larger = "on its own: in more than one theme (larger: in more)",
    .larger_of_these = "on its own: in more than one of these themes (larger: in more)",
    .larger_degree = "larger: more ties",
    .large = "large: in more than one theme (larger: in more)",
    .small = "small: only in that theme",
    .in_card = "in a box: only in that theme",
    .in_card_of_these = "in a box: of these themes, only in that one",
    .larger_mixed = "on its own: everybody else (larger: tied to more boxes)",
    .large_mixed = "large: everybody else (larger: tied to more themes and coalitions)",
    .small_mixed = "small: tied to that theme or coalition alone",
    .in_card_mixed = "in a box: on this map tied to it alone",
    .no_theme_of_tie = "grey: not a tie of a theme",
    .also_in = "after a name: the other themes it is in",
    .mentioned = "named in",
    .line = "line",
    .sources = "{} sources",
    .source = "1 source",
    .entities = "{} entities",
    .ties = "{} ties",
    .made = "made",
    .network_id = "dossier",
    .no_theme_of_election = "the documents tie no theme to this election: all themes are shown",
    .other_tiers =
        "governments and public bodies of another tier left out: {} (their "
        "associations, advisory councils and institutes stay)",
    .without_author = "{} itself is not drawn",
    .without_asks = "asks and elections are not drawn",
    .bare_themes = "not drawn, because nobody is tied to it: {}",
    .top_by_degree = "the {} of {} entities with most ties",
    .fewest_ties = "left out, having fewest ties: {}",
    .top_neighbours = "of those around, the {} of {} with most ties",
    .without_label = "no room for the labels of {} ties",
    .more_rows = "and {} more",
    .empty_row = "an empty place: not part of this map",
    .table = "The ties and what they rest on",
    .from = "From",
    .to = "To",
    .kind = "Tie",
    .quote = "Quote",
    .where = "Document, line",
    .find = "Find a name",
    .hint = "Click a name to see only its ties; click the paper to see all.",
};

constexpr Words dutch{
    .language = Language::dutch,
    .map = "Lobbykaart",
    .network = "Netwerkkaart",
    .around = "rond",
    .theme = "thema",
    .legend = "Legenda",
    .colour_of_ties = "de kleur van een lijn is die van het thema",
    .proposed = "gestreept: voorgesteld, nog niet aanvaard",
    .proposed_tie = "voorgesteld",
    .ties_proposed = "{} voorgesteld",
    .larger = "los: bij meer dan één thema (groter: bij meer)",
    .larger_of_these = "los: bij meer dan één van deze thema's (groter: bij meer)",
    .larger_degree = "groter: meer banden",
    .large = "groot: bij meer dan één thema (groter: bij meer)",
    .small = "klein: alleen bij dat thema",
    .in_card = "in een vak: alleen bij dat thema",
    .in_card_of_these = "in een vak: van deze thema's alleen bij dat ene",
    .larger_mixed = "los: alle anderen (groter: met meer vakken verbonden)",
    .large_mixed = "groot: alle anderen (groter: met meer thema's en coalities verbonden)",
    .small_mixed = "klein: alleen met dat thema of die coalitie verbonden",
    .in_card_mixed = "in een vak: op deze kaart alleen daarmee verbonden",
    .no_theme_of_tie = "grijs: geen band van een thema",
    .also_in = "achter een naam: de andere thema's waarbij die hoort",
    .mentioned = "genoemd in",
    .line = "regel",
    .sources = "{} bronnen",
    .source = "1 bron",
    .entities = "{} partijen en thema's",
    .ties = "{} banden",
    .made = "gemaakt",
    .network_id = "dossier",
    .no_theme_of_election =
        "de documenten verbinden geen thema aan deze verkiezing: alle thema's staan erop",
    .other_tiers =
        "overheden en overheidsdiensten van een andere bestuurslaag weggelaten: {} "
        "(hun koepels, adviesraden en kennisinstituten blijven)",
    .without_author = "{} zelf staat er niet op",
    .without_asks = "verzoeken en verkiezingen staan er niet op",
    .bare_themes = "staat er niet op, omdat niemand ermee verbonden is: {}",
    .top_by_degree = "de {} van {} partijen met de meeste banden",
    .fewest_ties = "weggelaten, met de minste banden: {}",
    .top_neighbours = "van die eromheen de {} van {} met de meeste banden",
    .without_label = "geen plaats voor het bijschrift van {} banden",
    .more_rows = "en nog {}",
    .empty_row = "een lege plek: hoort niet bij deze kaart",
    .table = "De banden en waar ze op rusten",
    .from = "Van",
    .to = "Naar",
    .kind = "Band",
    .quote = "Citaat",
    .where = "Document, regel",
    .find = "Zoek een naam",
    .hint = "Klik op een naam om alleen de banden daarvan te zien; klik op het papier voor alles.",
};

constexpr std::array english_months{"January",   "February", "March",    "April",
                                    "May",       "June",     "July",     "August",
                                    "September", "October",  "November", "December"};
constexpr std::array dutch_months{"januari",   "februari", "maart",    "april",
                                  "mei",       "juni",     "juli",     "augustus",
                                  "september", "oktober",  "november", "december"};

}  // namespace

const Words& words_of(std::string_view language) { return language == "nl" ? dutch : english; }

std::string_view tie_word(const Words& words, TieKind kind) {
    const bool nl = words.language == Language::dutch;
    switch (kind) {
        case TieKind::listed:
            return nl ? "genoemd" : "listed";
        case TieKind::member:
            return nl ? "lid" : "member";
        case TieKind::partner:
            return nl ? "partner" : "partner";
        case TieKind::participates:
            return nl ? "doet mee" : "takes part";
        case TieKind::asks:
            return nl ? "vraagt" : "asks";
        case TieKind::addresses:
            return nl ? "gericht aan" : "addresses";
        case TieKind::about:
            return nl ? "gaat over" : "about";
        case TieKind::funds:
            return nl ? "betaalt" : "funds";
        case TieKind::seat:
            return nl ? "zetel" : "seat";
        case TieKind::part_of:
            return nl ? "deel van" : "part of";
        case TieKind::tie:
            return nl ? "band" : "tie";
    }
    return "?";
}

std::string tie_words(const Words& words, const Tie& tie) {
    std::string out(tie_word(words, tie.kind));
    if (tie.status == Status::proposed) out += fmt::format(" ({})", words.proposed_tie);
    return out;
}

std::string_view class_word(const Words& words, TieClass tie_class) {
    const bool nl = words.language == Language::dutch;
    switch (tie_class) {
        case TieClass::listed:
            return nl ? "genoemd in een lijst" : "listed";
        case TieClass::stated:
            return nl ? "uit de tekst" : "stated";
        case TieClass::formal:
            return nl ? "formeel" : "formal";
        case TieClass::plain:
            return nl ? "uit een graaf" : "plain";
    }
    return "?";
}

std::string date_word(const Words& words, const Date& date) {
    if (date.month == 0) return fmt::format("{}", date.year);
    const std::string_view month =
        (words.language == Language::dutch ? dutch_months : english_months)[date.month - 1U];
    if (date.day == 0) return fmt::format("{} {}", month, date.year);
    return fmt::format("{} {} {}", date.day, month, date.year);
}

}  // namespace lobbynet
