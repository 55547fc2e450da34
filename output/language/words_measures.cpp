// English to Dutch: what measures say of a stakeholder, how they are counted, and pages of ranks.
#include <array>

#include "output/language/words.hpp"

namespace lobbynet {

std::span<const Translation> measure_words() {
    static constexpr std::array translations{
        // pages of ranks
        Translation{"rank 1 is the most boxed in (a single tie gives the highest score); who can "
                    "stand between others is at the end",
                    "rang 1 is wie het meest ingesloten is (één band geeft de hoogste score); wie "
                    "tussen anderen kan staan, staat achteraan"},
        Translation{"Stakeholders", "Belanghebbenden"},
        Translation{"Entities", "Partijen"},
        Translation{"Themes", "Thema's"},
        Translation{"Themes, coalitions and others", "Thema's, coalities en andere"},
        Translation{"normalised", "genormaliseerd"},
        Translation{"was", "was"},
        Translation{"change", "verschil"},
        Translation{"new", "nieuw"},
        Translation{"up {}", "{} omhoog"},
        Translation{"down {}", "{} omlaag"},
        Translation{"and {} more with rank {}=", "en nog {} met rang {}="},
        Translation{"{:g} % band", "{:g} %-marge"},
        Translation{"not distinguishable from", "niet te onderscheiden van"},
        Translation{"other", "ander"},
        Translation{"others", "anderen"},
        Translation{"by any measure", "met elke maat"},
        Translation{"by any measure: {}", "met elke maat: {}"},
        Translation{"as if {}; nothing is stored", "alsof {}; er is niets opgeslagen"},
        Translation{"with", "met"},
        Translation{"without", "zonder"},
        Translation{"{} was {} by {}", "{} was {} volgens {}"},
        Translation{"not distinguishable: the bands overlap, so the data does not say which of the "
                    "two is higher",
                    "niet te onderscheiden: de marges overlappen, dus de gegevens zeggen niet wie "
                    "van de twee hoger staat"},
        Translation{"the ranks that hold whatever is measured, as long as a measure respects "
                    "neighbourhood inclusion: who is tied to all that another is tied to is not "
                    "below it (Schoch & Brandes, European J. Applied Mathematics 27:971-985, 2016, "
                    "doi:10.1017/S0956792516000401)",
                    "de rangen die gelden wat er ook gemeten wordt, zolang een maat insluiting van "
                    "buren eerbiedigt: wie verbonden is met al wat een ander verbindt, staat daar "
                    "niet onder (Schoch & Brandes, European J. Applied Mathematics 27:971-985, "
                    "2016, doi:10.1017/S0956792516000401)"},
        Translation{"{} % bands over {} draws (seed {}): {} % of the ties missing, {} % false",
                    "{} %-marges over {} trekkingen (startgetal {}): {} % van de verbindingen "
                    "ontbreekt, {} % is onjuist"},
        Translation{"{} % of the names wrongly merged, {} % wrongly split",
                    "{} % van de namen is ten onrechte samengevoegd, {} % ten onrechte gesplitst"},

        // why somebody ranks there
        Translation{"{} {}: rank {} of {}", "{} {}: rang {} van {}"},
        Translation{"without the tie to", "zonder de band met"},
        Translation{"it loses", "verlies"},
        Translation{"rank", "rang"},
        Translation{"all of it", "alles"},
        Translation{" (to)", " (naar)"},
        Translation{" (from)", " (van)"},
        Translation{"from", "van"},
        Translation{"to", "naar"},
        Translation{"role", "rol"},
        Translation{"coordinator", "coördinator"},
        Translation{"itinerant", "rondreizend"},
        Translation{"gatekeeper", "poortwachter"},
        Translation{"representative", "vertegenwoordiger"},
        Translation{"liaison", "verbindingspersoon"},
        Translation{"pair", "paar"},
        Translation{"pairs", "paren"},
        Translation{"{} that are not tied themselves and that it stands between, by role: {}.",
                    "{} die zelf niet verbonden zijn en waar deze tussen staat, naar rol: {}."},
        Translation{"and {} more; --top N shows more of them, --format csv all",
                    "en nog {}; --top N toont er meer, --format csv allemaal"},
        Translation{"What says that these ties are there", "Waaruit deze banden blijken"},
        Translation{"nothing: it is only as if", "nergens uit: het is maar alsof"},

        // what a high value says
        Translation{
            "is listed with many themes, or tied to many others: visible, and easy to reach",
            "staat bij veel thema's, of is met veel anderen verbonden: zichtbaar en makkelijk "
            "te bereiken"},
        Translation{"has many ties, or a few strong ones", "heeft veel banden, of enkele sterke"},
        Translation{"stands between others: a broker that news and introductions pass through",
                    "staat tussen anderen: nieuws en introducties gaan hierlangs"},
        Translation{"reaches everybody in few steps, without needing many ties of its own",
                    "bereikt iedereen in weinig stappen, zonder veel eigen banden nodig te hebben"},
        Translation{"reaches many others in few steps", "bereikt veel anderen in weinig stappen"},
        Translation{"sits in the thick of it: its contacts are themselves well connected",
                    "zit er middenin: de contacten zijn zelf goed verbonden"},
        Translation{"is named by important others that do not name everybody",
                    "wordt genoemd door belangrijke anderen, die niet iedereen noemen"},
        Translation{"is reached from everywhere; unlike eigenvector, every vertex has something to "
                    "give",
                    "wordt van overal bereikt; anders dan bij eigenvector telt iedereen iets mee"},
        Translation{"is named by those who know whom to name",
                    "wordt genoemd door wie weten wie ze moeten noemen"},
        Translation{"knows whom to turn to", "weet bij wie aan te kloppen"},
        Translation{
            "belongs to a group in which everybody has at least that many ties inside it",
            "hoort bij een groep waarin iedereen minstens zoveel banden binnen de groep heeft"},
        Translation{"a high value: boxed in, its contacts all know each other; a low one: spans "
                    "holes between them",
                    "een hoge waarde: ingesloten, de contacten kennen elkaar allemaal; een lage: "
                    "overbrugt gaten ertussen"},
        Translation{"reaches many groups that are not already tied to each other",
                    "bereikt veel groepen die nog niet met elkaar verbonden zijn"},
        Translation{"adds most to whatever group it joins: it reaches those whom few others reach",
                    "voegt aan elke groep het meest toe: bereikt wie weinig anderen bereiken"},
        Translation{"one introduction away from many", "één introductie van velen vandaan"},
        Translation{"meets many ministries, at their own tables or at those of a theme",
                    "treft veel ministeries, aan hun eigen tafels of aan die van een thema"},
        Translation{"is in play on many themes", "doet mee bij veel thema's"},
        Translation{"a stakeholder with many of the themes, a theme with many of the stakeholders",
                    "een belanghebbende met veel van de thema's, een thema met veel van de "
                    "belanghebbenden"},
        Translation{"reaches everybody in as few steps as a two-mode network allows",
                    "bereikt iedereen in zo weinig stappen als een tweedelig netwerk toelaat"},
        Translation{"stands between others; comparable between themes and stakeholders",
                    "staat tussen anderen; vergelijkbaar tussen thema's en belanghebbenden"},
        Translation{"introduces those who do not know each other, in whatever role",
                    "stelt wie elkaar niet kennen aan elkaar voor, in welke rol ook"},
        Translation{"holds its own group together", "houdt de eigen groep bijeen"},
        Translation{"an outsider through whom members of a group meet (consultant)",
                    "een buitenstaander door wie leden van een groep elkaar treffen (adviseur)"},
        Translation{"decides which outsiders get through to its group",
                    "bepaalt welke buitenstaanders bij de eigen groep binnenkomen"},
        Translation{"speaks for its group to others", "spreekt bij anderen namens de eigen groep"},
        Translation{"links two groups without being of either",
                    "verbindt twee groepen zonder bij een ervan te horen"},

        // how it is counted: clauses of the conventions
        Translation{"each pair counted once", "elk paar telt één keer"},
        Translation{"each ordered pair counted once", "elk paar telt één keer per richting"},
        Translation{"normalised by (n - 1)(n - 2) / 2", "genormaliseerd met (n - 1)(n - 2) / 2"},
        Translation{"normalised by (n - 1)(n - 2)", "genormaliseerd met (n - 1)(n - 2)"},
        Translation{"normalised by n - 1", "genormaliseerd met n - 1"},
        Translation{"normalised by 2(n - 1)", "genormaliseerd met 2(n - 1)"},
        Translation{"every tie has length 1", "elke band heeft lengte 1"},
        Translation{"the length of a tie is 1 / strength", "de lengte van een band is 1 / sterkte"},
        Translation{
            "the length of a tie is 1 / strength, equal path lengths are kept equal",
            "de lengte van een band is 1 / sterkte, gelijke lengten van paden blijven gelijk"},
        Translation{"approximate: {} sampled paths, every normalised score within {} of the exact "
                    "one with probability {}, seed {}",
                    "benadering: {} getrokken paden, elke genormaliseerde score binnen {} van de "
                    "exacte met kans {}, startgetal {}"},
        Translation{"(r / sum of distances) times r / (n - 1), where r others are reached",
                    "(r / som van de afstanden) maal r / (n - 1), als r anderen bereikt worden"},
        Translation{"isolates have 0", "wie geen banden heeft, heeft 0"},
        Translation{"isolates undefined", "zonder banden onbepaald"},
        Translation{"sum of 1 / distance, 0 for who cannot be reached",
                    "som van 1 / afstand, 0 voor wie niet te bereiken is"},
        Translation{"distances along the ties", "afstanden in de richting van de banden"},
        Translation{"walks along the ties", "wandelingen in de richting van de banden"},
        Translation{"along the ties", "in de richting van de banden"},
        Translation{"Euclidean norm 1, on the largest connected part",
                    "Euclidische norm 1, op het grootste samenhangende deel"},
        Translation{"vertices outside it have 0", "wie daarbuiten valt, heeft 0"},
        Translation{
            "Euclidean norm 1, ties in, on the largest strongly connected part",
            "Euclidische norm 1, inkomende banden, op het grootste sterk samenhangende deel"},
        Translation{"others have 0", "anderen hebben 0"},
        Translation{"authorities, Euclidean norm 1", "authorities, Euclidische norm 1"},
        Translation{"hubs, Euclidean norm 1", "hubs, Euclidische norm 1"},
        Translation{"hubs and authorities are the same in an undirected network",
                    "hubs en authorities zijn hetzelfde in een netwerk zonder richting"},
        Translation{"not settled: the remaining error is about {} of the length",
                    "niet tot rust gekomen: de resterende fout is ongeveer {} van de lengte"},
        Translation{"ties count by strength", "banden tellen naar sterkte"},
        Translation{"ties taken by strength", "banden worden naar sterkte gekozen"},
        Translation{"shares by strength", "aandelen naar sterkte"},
        Translation{"ties of any strength", "ongeacht de sterkte van banden"},
        Translation{
            "damping {}, scores add up to {}, a walker without a way out starts anywhere "
            "again",
            "demping {}, scores tellen op tot {}, een wandelaar zonder uitweg begint ergens "
            "opnieuw"},
        Translation{"attenuation {} ({} / spectral radius {}), the empty walk counted",
                    "verzwakking {} ({} / spectrale straal {}), de lege wandeling telt mee"},
        Translation{"contacts in either direction", "contacten in beide richtingen"},
        Translation{"normalised by their number", "genormaliseerd met hun aantal"},
        Translation{"normalised by their number (efficiency)",
                    "genormaliseerd met hun aantal (efficiëntie)"},
        Translation{"ties counted, strengths ignored", "aantal banden, ongeacht sterkte"},
        Translation{"ties in and out counted", "aantal banden in en uit"},
        Translation{"strengths of ties added up", "sterkten van banden opgeteld"},
        Translation{"strengths of ties in and out added up",
                    "sterkten van banden in en uit opgeteld"},
        Translation{"not normalised", "niet genormaliseerd"},
        Translation{"the scores add up to the number of vertices",
                    "de scores tellen op tot het aantal partijen"},
        Translation{"in at most two steps, itself not counted",
                    "in hoogstens twee stappen, zichzelf niet meegeteld"},
        Translation{"groups by sector", "groepen naar sector"},
        Translation{"groups by kind", "groepen naar soort"},
        Translation{"groups by tier", "groepen naar bestuurslaag"},
        Translation{"who has none is a group of its own", "wie er geen heeft, is een eigen groep"},
        Translation{"each pair counted from both ends", "elk paar telt vanuit beide kanten"},
        Translation{"undefined: this is not a two-mode network",
                    "onbepaald: dit is geen tweedelig netwerk"},
        Translation{"ties, as a share of the other mode (Borgatti & Everett)",
                    "banden, als deel van de andere kant (Borgatti & Everett)"},
        Translation{"nearest possible over actual distances, times the share of the others that is "
                    "reached (Borgatti & Everett)",
                    "kleinst mogelijke gedeeld door werkelijke afstanden, maal het deel van de "
                    "anderen dat bereikt wordt (Borgatti & Everett)"},
        Translation{
            "betweenness as a share of the largest in its mode (Borgatti & Everett)",
            "betweenness als deel van de grootst mogelijke aan die kant (Borgatti & Everett)"},
    };
    return translations;
}

}  // namespace lobbynet
