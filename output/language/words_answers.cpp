// English to Dutch: links, routes, contacts, brokers, coalitions, groups and single points of
// failure.
#include <array>

#include "output/language/words.hpp"

namespace lobbynet {

std::span<const Translation> answer_words() {
    static constexpr std::array translations{
        // how a network was made
        Translation{"network: {}, {}, {}{}; {}; fingerprint {}; lobbynet {}",
                    "netwerk: {}, {}, {}{}; {}; vingerafdruk {}; lobbynet {}"},
        Translation{"entity", "partij of thema"},
        Translation{"entities", "partijen en thema's"},
        Translation{"tie", "band"},
        Translation{"ties", "banden"},
        Translation{"two-mode", "tweedelig"},
        Translation{"one-mode", "eendelig"},
        Translation{", directed", ", met richting"},
        Translation{"and {} more", "en nog {}"},

        // links
        Translation{"Gaps", "Gaten"},
        Translation{
            "{} of {} pairs are tied directly. Of the other {}: {} that nobody connects, {} "
            "that hangs on one stakeholder.",
            "{} van {} paren zijn rechtstreeks verbonden. Van de andere {}: {} die niemand "
            "verbindt, {} die aan één belanghebbende hangt."},
        Translation{
            "{} of {} pairs are tied directly. Of the other {}: {} that nobody connects, {} "
            "that hang on one stakeholder.",
            "{} van {} paren zijn rechtstreeks verbonden. Van de andere {}: {} die niemand "
            "verbindt, {} die aan één belanghebbende hangen."},
        Translation{"Nobody connects:", "Niemand verbindt:"},
        Translation{"Hangs on one stakeholder:", "Hangt aan één belanghebbende:"},
        Translation{"{}: {}, through {}", "{}: {}, via {}"},
        Translation{"{}, {}, through {}", "{}, {}, via {}"},
        Translation{"Left out, for no tie that counts says anything of {}.",
                    "Weggelaten, want geen band die telt zegt iets van {}."},
        Translation{"both are at {}", "beide zijn bij {}"},
        Translation{"Who is tied to what", "Wie met wat verbonden is"},
        Translation{"x: tied directly; a number: so many stakeholders connect them; .: nobody",
                    "x: rechtstreeks verbonden; een getal: zoveel belanghebbenden verbinden ze; .: "
                    "niemand"},
        Translation{"Not shown, because no tie of these classes has them: {}",
                    "Niet getoond, want zonder band van deze soorten: {}"},
        Translation{"tied directly:", "rechtstreeks verbonden:"},
        Translation{"nobody connects them", "niemand verbindt ze"},
        Translation{"no connector besides", "verder verbindt niemand ze"},
        Translation{"stakeholder connects them", "belanghebbende verbindt ze"},
        Translation{"stakeholders connect them", "belanghebbenden verbinden ze"},

        // routes
        Translation{"From {} to {}", "Van {} naar {}"},
        Translation{
            "All ties on these routes are equally strong, so the fewest steps come first. A "
            "theme on a route means: both are named there.",
            "Alle banden op deze routes zijn even sterk, dus de minste stappen komen eerst. "
            "Een thema op een route betekent: beide worden daar genoemd."},
        Translation{
            "A route is as strong as its weakest tie; the strongest comes first. A theme on "
            "a route means: both are named there.",
            "Een route is zo sterk als de zwakste band; de sterkste komt eerst. Een thema op "
            "een route betekent: beide worden daar genoemd."},
        Translation{"Not through {}.", "Niet via {}."},
        Translation{" (who wrote the plan)", " (de schrijver van het plan)"},
        Translation{" or ", " of "},
        Translation{"{}; weakest tie {}", "{}; zwakste band {}"},
        Translation{"step", "stap"},
        Translation{"steps", "stappen"},
        Translation{"route", "route"},
        Translation{"routes", "routes"},
        Translation{"What every route needs", "Wat elke route nodig heeft"},
        Translation{"Every route runs through {}: without that there is no way.",
                    "Elke route loopt via {}: zonder is er geen weg."},
        Translation{"Every route runs through {}: without any one of them there is no way.",
                    "Elke route loopt via {}: zonder een van deze is er geen weg."},
        Translation{"The two are tied directly, and there is no other way.",
                    "De twee zijn rechtstreeks verbonden, en een andere weg is er niet."},
        Translation{"No single one: whoever drops out, another route is left.",
                    "Niemand in het bijzonder: wie er ook wegvalt, er blijft een route over."},
        Translation{
            "It takes {} to be without any but the direct tie: {} (there may be other such "
            "sets).",
            "Er moeten er {} wegvallen voor alleen de rechtstreekse band overblijft: {} (er "
            "kunnen meer van zulke groepen zijn)."},
        Translation{
            "It takes {} to be without any: {} (there may be other such sets).",
            "Er moeten er {} wegvallen voor er geen overblijft: {} (er kunnen meer van zulke "
            "groepen zijn)."},
        Translation{"Routes that do not depend on one another",
                    "Routes die niet van elkaar afhangen"},
        Translation{"{} that share nobody but the two ends",
                    "{} die niemand delen dan de twee uiteinden"},
        Translation{"; {} of them, with the fewest steps", "; {} ervan, met de minste stappen"},

        // contacts
        Translation{"Whom to contact", "Met wie contact"},
        Translation{"Nobody can be chosen who touches any of the targets.",
                    "Niemand die te kiezen is, raakt een van de doelen."},
        Translation{"contact", "contact"},
        Translation{"contacts", "contacten"},
        Translation{"target", "doel"},
        Translation{"targets", "doelen"},
        Translation{"candidate", "kandidaat"},
        Translation{"candidates", "kandidaten"},
        Translation{"{} at a cost of {}", "{} voor een prijs van {}"},
        Translation{"{} touches the target.", "{} raakt het doel."},
        Translation{"{} touches all {}.", "{} raakt alle {}."},
        Translation{"{} together touch all {}.", "{} raken samen alle {}."},
        Translation{"Within this budget {} touches {} of {}.",
                    "Binnen dit budget raakt {} er {} van {}."},
        Translation{"Within this budget {} together touch {} of {}.",
                    "Binnen dit budget raken {} er samen {} van {}."},
        Translation{"This is the best that was found; the search was cut short. What touches all "
                    "costs at least {}.",
                    "Dit is het beste dat gevonden is; het zoeken is afgebroken. Wat alles raakt, "
                    "kost minstens {}."},
        Translation{"Proved: no cheaper set does.", "Bewezen: geen goedkopere groep kan dat."},
        Translation{"Proved: no smaller set does.", "Bewezen: geen kleinere groep kan dat."},
        Translation{"Proved: no set within the budget touches more.",
                    "Bewezen: geen groep binnen het budget raakt er meer."},
        Translation{"There is no other such set.", "Een andere zo'n groep is er niet."},
        Translation{"There are {} such sets.", "Er zijn {} van zulke groepen."},
        Translation{"There are at least {} such sets.", "Er zijn minstens {} van zulke groepen."},
        Translation{"Left out, because nobody touches it: {}.",
                    "Weggelaten, want niemand raakt het: {}."},
        Translation{"Left out, because only those whom you ruled out touch it: {}.",
                    "Weggelaten, want alleen wie je uitsloot raakt het: {}."},
        Translation{"All of them", "Allemaal"},
        Translation{"The best {}", "De beste {}"},
        Translation{"spare: how often a target is touched more than once. More is safer: somebody "
                    "else is left when one drops out.",
                    "reserve: hoe vaak een doel meer dan eens geraakt wordt. Meer is veiliger: als "
                    "iemand wegvalt, is er nog een ander."},
        Translation{"set", "groep"},
        Translation{"spare", "reserve"},
        Translation{"Who, and what it rests on", "Wie, en waar het op rust"},
        Translation{"The first, and what it rests on", "De eerste, en waar die op rust"},
        Translation{" (yours already)", " (al van jou)"},
        Translation{": adds nothing new", ": voegt niets toe"},
        Translation{": adds {}", ": voegt toe: {}"},
        Translation{"; costs {}", "; kost {}"},
        Translation{"{} at {}", "{} bij {}"},
        Translation{"Not touched: {}.", "Niet geraakt: {}."},
        Translation{"If you contact one only", "Als je er maar één benadert"},
        Translation{"The next contact beside those that you have",
                    "Het volgende contact naast wie je hebt"},
        Translation{"adds", "voegt toe"},
        Translation{"cost", "prijs"},
        Translation{"which", "welke"},
        Translation{"exact set cover: {}, {}; whoever touches a ministry is tied to it or is at a "
                    "theme, coalition or programme with it",
                    "exacte overdekking (set cover): {}, {}; wie een ministerie raakt, is ermee "
                    "verbonden of staat ermee bij een thema, coalitie of programma"},

        // brokers
        Translation{"Between {} and {}", "Tussen {} en {}"},
        Translation{"only in {}", "alleen in {}"},
        Translation{"in {}", "in {}"},
        Translation{"in both", "in beide"},
        Translation{"outside both", "buiten beide"},
        Translation{"One group lies within the other: nobody has to stand between.",
                    "De ene groep ligt binnen de andere: niemand hoeft ertussen te staan."},
        Translation{
            "Of {} of one of each group, {} is in contact already: by a tie, or at a theme, "
            "coalition or programme where both are.",
            "Van {} met een uit elke groep heeft {} al contact: door een band, of bij een "
            "thema, coalitie of programma waar beide bij horen."},
        Translation{
            "Of {} of one of each group, {} are in contact already: by a tie, or at a theme, "
            "coalition or programme where both are.",
            "Van {} met een uit elke groep hebben {} al contact: door een band, of bij een "
            "thema, coalitie of programma waar beide bij horen."},
        Translation{"Nobody has to stand between.", "Niemand hoeft ertussen te staan."},
        Translation{"For all the others there is somebody who is in contact with both.",
                    "Voor alle andere is er iemand die met beide contact heeft."},
        Translation{"For {} of the other {} there is somebody who is in contact with both; the "
                    "remaining {} nobody can link in one step.",
                    "Voor {} van de andere {} is er iemand die met beide contact heeft; de "
                    "overige {} kan niemand in één stap verbinden."},
        Translation{"where it stands", "staat"},
        Translation{"links", "verbindt"},
        Translation{"alone", "alleen"},
        Translation{"share", "aandeel"},
        Translation{"with {}", "met {}"},
        Translation{", at {}", ", bij {}"},
        Translation{"and with {} more", "en met nog {}"},
        Translation{"and {} more: --top N", "en nog {}: --top N"},
        Translation{"Who stands between", "Wie ertussen staat"},
        Translation{"What it rests on", "Waar het op rust"},
        Translation{"belongs to both, and links nobody who is not in contact already",
                    "hoort bij beide, en verbindt niemand die nog geen contact heeft"},
        Translation{"Nobody is in contact with both. 'lobbynet route' finds longer ways.",
                    "Niemand heeft met beide contact. 'lobbynet route' vindt langere wegen."},
        Translation{
            "links: pairs that are not in contact and that this one could introduce; alone: "
            "those that nobody else could; share: links, each divided among all who could "
            "make it. Roles as of Gould and Fernandez (1989): outside both a liaison, in "
            "one of them a gatekeeper or representative",
            "verbindt: paren zonder contact die deze aan elkaar kan voorstellen; alleen: die "
            "niemand anders kan voorstellen; aandeel: verbindt, elk paar gedeeld door allen "
            "die het kunnen. Rollen als bij Gould en Fernandez (1989): buiten beide een "
            "liaison, in een van beide een gatekeeper of representative"},

        // single points of failure
        Translation{"parts", "delen"},
        Translation{"cut off from each other", "van elkaar gescheiden"},
        Translation{"no way left", "geen weg meer"},
        Translation{"only connector", "enige verbinder"},
        Translation{"Ministries and themes that hang on one connector",
                    "Ministeries en thema's die aan één verbinder hangen"},
        Translation{"{} and {}: only through {}", "{} en {}: alleen via {}"},
        Translation{"'lobbynet links MINISTRY THEME' gives the lines that say so.",
                    "'lobbynet links MINISTERIE THEMA' geeft de regels waar dat staat."},
        Translation{
            "Nobody is a single point of failure: whoever leaves, the others stay connected.",
            "Niemand is onmisbaar: wie er ook vertrekt, de anderen blijven verbonden."},
        Translation{"parts: into how many the others fall apart when this one leaves",
                    "delen: in hoeveel de anderen uiteenvallen als deze vertrekt"},
        Translation{
            "cut off from each other: pairs of others that no chain of ties joins any more",
            "van elkaar gescheiden: paren van anderen die geen keten van banden meer verbindt"},
        Translation{"no way left: of these, a ministry and a theme",
                    "geen weg meer: daarvan, een ministerie en een thema"},
        Translation{"only connector: ministry and theme, not tied themselves, that share no other "
                    "stakeholder",
                    "enige verbinder: ministerie en thema, zelf niet verbonden, die geen andere "
                    "belanghebbende delen"},
        Translation{
            "only connector: not counted, since some ties are not between a theme and a "
            "stakeholder",
            "enige verbinder: niet geteld, want niet elke band is er een tussen een thema en "
            "een belanghebbende"},

        // known coalitions
        Translation{"known coalition or programme", "bekende coalitie of programma"},
        Translation{"known coalitions and programmes", "bekende coalities en programma's"},
        Translation{"near", "nabij"},
        Translation{"close", "dicht"},
        Translation{"between", "tussen"},
        Translation{"Who is in them, and what is lost when one leaves",
                    "Wie erin zitten, en wat verloren gaat als iemand vertrekt"},
        Translation{"nobody is named", "niemand is genoemd"},
        Translation{"without {}: {}", "zonder {}: {}"},
        Translation{"Members in common", "Gezamenlijke leden"},
        Translation{"none", "geen"},
        Translation{"Left out: {} that share nobody but who wrote the plan.",
                    "Weggelaten: {} die niemand delen dan wie het plan schreef."},
        Translation{"{} and {}: {} (Jaccard {:.2f})", "{} en {}: {} (Jaccard {:.2f})"},
        Translation{"{}, a member itself", "{}, zelf lid"},
        Translation{"{}, through {}", "{}, via {}"},
        Translation{"{}, at {}", "{}, bij {}"},
        Translation{"as a group", "als groep"},
        Translation{
            "near {} ({} of all); closeness {}, harmonic {}; between {} of the shortest ways "
            "of others",
            "nabij {} ({} van allen); closeness {}, harmonic {}; tussen {} van de kortste "
            "wegen van anderen"},
        Translation{"the documents name none", "de documenten noemen er geen"},
        Translation{": the only one that reaches {}", ": als enige bij {}"},
        Translation{"What it is about", "Waar het over gaat"},
        Translation{"Themes that its members are in", "Thema's waar de leden bij horen"},
        Translation{"Ministries that its members reach", "Ministeries die de leden bereiken"},
        Translation{"Ministries at its themes", "Ministeries bij de thema's"},
        Translation{"'lobbynet coalitions NAME' shows one with the lines that it rests on.",
                    "'lobbynet coalitions NAAM' toont er een met de regels waar die op rust."},
        Translation{
            "members: whatever class of tie says so; ministries: members, and those that a "
            "member is in contact with elsewhere; behind a +: others that are tied to a "
            "theme it is about; lost: themes and ministries that no other member reaches",
            "leden: uit welke soort band het ook blijkt; ministeries: leden, en waarmee een "
            "lid elders contact heeft; achter een +: andere, verbonden met een thema waar "
            "het over gaat; verloren: thema's en ministeries die geen ander lid bereikt"},
        Translation{
            "as a group (Everett and Borgatti 1999), in the network of these ties: near: how "
            "many others a member is tied to; close: closeness, 1 when all others are near; "
            "between: the part of the shortest ways between others that run through the "
            "group; - where it is not defined",
            "als groep (Everett en Borgatti 1999), in het netwerk van deze banden: nabij: met "
            "hoeveel anderen een lid verbonden is; dicht: nabijheid (closeness), 1 als alle "
            "anderen "
            "nabij zijn; tussen: het deel van de kortste wegen tussen anderen dat door de "
            "groep loopt; - waar het niet bepaald is"},

        // groups found
        Translation{"{} in the ties of {}", "{} in de banden van {}"},
        Translation{"bipartite", "tweedelig (bipartite)"},
        Translation{"modularity", "modulariteit"},
        Translation{"quality (CPM)", "kwaliteit (CPM)"},
        Translation{"modularity (Barber's, for two-mode networks)",
                    "modulariteit (van Barber, voor tweedelige netwerken)"},
        Translation{"each group is denser inside than the resolution",
                    "elke groep is van binnen dichter dan de resolutie"},
        Translation{
            "how much more ties stay inside the groups than chance would have it, 1 at most",
            "hoeveel meer banden binnen de groepen blijven dan bij toeval, hoogstens 1"},
        Translation{"One run, seed {}.", "Eén rekengang, startgetal {}."},
        Translation{"The best of {} runs with the seeds {} to {}: seed {}.",
                    "De beste van {} rekengangen met de startgetallen {} tot en met {}: startgetal "
                    "{}."},
        Translation{
            "How far the other runs agree with it: adjusted Rand index {} on average (1: the "
            "same groups, 0: no more than by chance). A member floats when fewer than "
            "{:.0f} % of them have it with the core of its group.",
            "Hoever de andere rekengangen ermee overeenstemmen: gemiddelde aangepaste "
            "Rand-index {} (1: dezelfde groepen, 0: niet meer dan bij toeval). Een lid "
            "zweeft als minder dan {:.0f} % ervan het bij de kern van de groep heeft."},
        Translation{"The runs hardly agree: the ties do not fall into clear groups, and these are "
                    "one reading of many.",
                    "De rekengangen stemmen nauwelijks overeen: de banden vormen geen duidelijke "
                    "groepen, en dit is één lezing van vele."},
        Translation{"around", "rond"},
        Translation{"float", "zweeft"},
        Translation{"floating", "zwevend"},
        Translation{"leave", "uit"},
        Translation{"density", "dichtheid"},
        Translation{"conductance", "doorlating"},
        Translation{"and {} more groups: --format csv has them",
                    "en nog {} groepen: --format csv heeft ze"},
        Translation{"{} more", "nog {}"},
        Translation{"{}. Around {}", "{}. Rond {}"},
        Translation{"--evidence shows the ties inside each group, with document and line.",
                    "--evidence toont de banden binnen elke groep, met document en regel."},
        Translation{"Against the coalitions that the documents name",
                    "Naast de coalities die de documenten noemen"},
        Translation{"The documents name none.", "De documenten noemen er geen."},
        Translation{"None of their members is in this network.",
                    "Geen van hun leden staat in dit netwerk."},
        Translation{"member", "lid"},
        Translation{
            "Adjusted Rand {}, normalised mutual information {} over the {} in exactly one "
            "known coalition; omega {} over all members (1: found as known, 0: no more than "
            "by chance).",
            "Aangepaste Rand-index {}, genormaliseerde wederzijdse informatie {} over de {} "
            "in precies één bekende coalitie; omega {} over alle leden (1: gevonden als "
            "bekend, 0: niet meer dan bij toeval)."},
        Translation{"{}: most like group {}, around {} ({} in both, Jaccard {:.2f})",
                    "{}: lijkt het meest op groep {}, rond {} ({} in beide, Jaccard {:.2f})"},
        Translation{"{} against {}", "{} naast {}"},
        Translation{"{} there, {} here; adjusted Rand {}, normalised mutual information {} over {} "
                    "that are in both.",
                    "{} daar, {} hier; aangepaste Rand-index {}, genormaliseerde wederzijdse "
                    "informatie {} over {} in beide."},
        Translation{"{}: from the group around {} to that around {}",
                    "{}: van de groep rond {} naar die rond {}"},
        Translation{"Nobody is in another group.", "Niemand zit in een andere groep."},
        Translation{
            "Leiden (Traag, Waltman and van Eck 2019), {}, resolution {}, {}, {} with seeds "
            "from {}; every group is connected",
            "Leiden (Traag, Waltman en Van Eck 2019), {}, resolutie {}, {}, {} met "
            "startgetallen vanaf {}; elke groep hangt samen"},
        Translation{"ties by strength", "banden naar sterkte"},
        Translation{"all ties alike", "alle banden gelijk"},
        Translation{"run", "rekengang"},
        Translation{"runs", "rekengangen"},
        Translation{
            "ties: inside the group; leave: to other groups; E-I: -1 all inside, 1 all to "
            "others ({} over all ties); density: ties inside, of all that could be; "
            "conductance: 0 apart from the rest, 1 no group at all",
            "banden: binnen de groep; uit: naar andere groepen; E-I: -1 alle binnen, 1 alle "
            "naar andere ({} over alle banden); dichtheid: banden binnen, van alle die er "
            "kunnen zijn; doorlating (conductance): 0 los van de rest, 1 helemaal geen groep"},
    };
    return translations;
}

}  // namespace lobbynet
