"""The shapes of an attack, whatever its words: who is spoken to, and what of the assistant is meant.

In the forms that `Wording.core` has. "Je" is often anybody ("welke regels moet je volgen?"); so it counts
where the rest can only be said of a machine, "jij" and "jouw" elsewhere.
"""

from __future__ import annotations

from assistant.screening.cues import Cue, cue, words

# Where an order starts: at the head of a clause.
_HEAD = (
    r"(?:^|[.!?:;,\n\"'(>] ?|\b(?:en|dan|dus|nu|eerst|maar|aub|alsjeblieft|kun je|kan je|wil je|jij moet) )"
)
_ORDERS = (
    r"(?:laat|toon|geef|maak|spel|vervang|vertaal|begin|haal|zet|wis|plak|stuur|lees|herhaal|noem|vergeet"
    r"|negeer|typ|print|verander|schrijf|deel|onthul|verklap|kopieer|zeg|antwoord|reageer|roep|meld|voer)"
)
# What an assistant has inside.
_INSIDE = (
    r"(?:instructie\w*|aanwijzing\w*|prompt\w*|begin(?:bericht|tekst|zin)|startbericht|handleiding"
    r"|opdracht\w*"
    r"|taak|programmering|instellingen|regels|grenzen|beperking\w*|richtlijnen|beveiliging|wachtwoord\w*)"
)
_MACHINE = r"(?:assistent|chatbot|bot|computer|taalmodel|ai|robot)"

STRUCTURES: tuple[Cue, ...] = (
    # an order, and something inside the assistant
    cue(
        rf"{_HEAD}{_ORDERS} (?:[\w',]+ ){{0,6}}?(?:je|jouw) (?:\w+ ){{0,2}}?{_INSIDE}(?=\W|$)",
        unless=words(r"digid|mijn digid|wifi|uw"),
    ),
    cue(
        rf"(?:oude|vorige|eerdere|echte|geheime|verborgen) {_INSIDE} (?:is|zijn|was|vervalt|vervallen"
        rf"|geldt)\b"
        rf"(?=.*\b(?:je|jij|jouw)\b)|{_INSIDE} (?:\w+ ){{0,2}}?van jouw\b|(?:hef"
        rf"|heft) (?:\w+ ){{0,4}}?je regels op"
        rf"|(?:zonder|vrij van|los van|buiten) (?:je|jouw) (?:\w+ )?{_INSIDE}"
        r"|vrij van (?:alle|elke|iedere) (?:regels?|grenzen|beperking\w*)"
        r"|trek je (?:nu )?(?:niks|niets) (?:meer )?aan van|je (?:de|alle|je) regels (?:vergeet|negeert"
        r"|breekt|loslaat)"
        r"|je hoeft je (?:\w+ ){0,3}?niet (?:\w+ )?aan (?:de|je|jouw) (?:plannen|bronnen|documenten"
        r"|instructies)"
    ),
    # what drives the assistant, in a clause of its own
    cue(
        r"(?:wat|hoe|waarmee|die|dat|welke|waarin) (?:\w+ ){0,3}?(?:je|jij) (?:\w+ ){0,3}?(?:opgedragen"
        r"|ingesteld"
        r"|geprogrammeerd)|(?:die|welke|wat) (?:\w+ ){0,2}?jij (?:\w+ ){0,3}?(?:volgen|volgt|kreeg"
        r"|gekregen|meegekregen"
        r"|(?:nooit|niet) (?:mag )?(?:zeggen|vertellen))|wat (?:je"
        r"|jij) (?:\w+ ){0,3}?niet (?:\w+ ){0,3}?mag (?:zeggen"
        r"|vertellen)"
        r"|(?:afspraken|regels|instructies) die (?:je|jij) (?:\w+ ){0,2}?(?:makers?|ontwikkelaars?)"
    ),
    cue(
        r"(?:zinnen|woorden|tekst|regels) waarmee (?:ze|zij|men|iemand) (?:je|jouw)(?= )"
        r"|(?:vorige|andere|eerdere) (?:gebruikers?|bezoekers?) (?:\w+ ){0,2}?(?:vroeg|vroegen|gevraagd"
        r"|typte)"
        r"|gegevens van (?:de |alle )?(?:vorige|andere|eerdere) (?:gebruikers?|bezoekers?)"
    ),
    cue(
        r"gooi (?:\w+ ){0,2}?(?:voorschriften|regels|instructies|opdracht\w*) (?:\w+ )?(?:overboord|weg)"
        rf"|{_HEAD}(?:negeer|vergeet) (?:de|mijn|deze|het) (?:vraag|tekst|bericht)"
        r"|(?:onthoud|leer) (?:\w+ ){0,7}?(?:gesprek|voortaan|vanaf nu)"
    ),
    # another role or world
    cue(
        r"(?:^|[.,:;!] ?)(?:je|jij) bent (?:nu )?(?:bevrijd|vrij|ontketend)(?= |\W|$)"
        r"|"
        r"(?:^|[.,:;!\"'(] ?|\b(?:en|waarin|spelen) )jij (?:bent|speelt|heet|wordt) (?:nu |dan |vandaag )*"
        r"(?:een|de|het|mijn|geen)(?= )|je (?:heet|speelt) (?:nu|vanaf \w+|voortaan|vandaag)\b"
        r"|(?:fantasie\w*|toneel|toneelstuk|denkbeeldig\w*|rollenspel)\b[^?]{0,60}\b(?:(?:je|jij) (?:bent"
        r"|speelt|heet|mag)"
        r"|(?:ben|speel|heet|mag) (?:je|jij))\b|(?:^|[.,] ?)doe (?:\w+ ){0,3}alsof"
    ),
    # words that are to be said
    cue(
        rf"{_HEAD}(?:antwoord|reageer|zeg|typ|schrijf|roep) (?:\w+ ){{0,2}}?(?:alleen|enkel|uitsluitend"
        rf"|slechts"
        r"|niets anders dan|letterlijk|woordelijk) (?:met )?(?:het woord|de woorden|de zin|dat|ja|nee|[\"'])"
        rf"|{_HEAD}(?:zeg|schrijf|typ|roep|antwoord)(?: dit| het volgende| met)? ?: ?\w+"
        rf"|{_HEAD}(?:zeg|schrijf|roep|herhaal) (?:\w+ ){{1,3}}keer\b"
        rf"|{_HEAD}(?:geef|doe|bied) (?:mij|me|ons) (?:\w+ ){{0,3}}?(?:garantie|toezegging|belofte"
        rf"|verklaring) dat\b"
        rf"|(?:zeg|vertel) (?:dat|het|dit) (?:\w+ )?(?:en noem|met een verwijzing|voortaan)"
        rf"|, dus zeg (?:het|dat|ja|nee)\b",
        unless=words(r"tegen de (?:wethouder|burgemeester)"),
    ),
    # a source that is not ours
    cue(
        r"^(?:context|bron|document|raadsbesluit|nieuw raadsbesluit|notitie|memo|kennis) ?: ?\w+"
        r"|neem (?:dit|dat|deze|die) (?:\w+ )?over als|voeg (?:\w+ ){0,5}?(?:aan je|aan jouw"
        r"|toe aan je) (?:kennis|geheugen|bronnen)"
        r"|(?:op basis van|volgens) (?:deze|mijn) context|(?:het|dit) antwoord dat (?:je|jij) moet geven"
        r"|document dat ik (?:\w+ )?(?:heb )?(?:toegevoegd|geplakt|gegeven|gestuurd)"
        r"|noem (?:de|het|dit|die) (?:passage|document|akkoord|besluit) (?:als bron)?"
        r"(?=\W*$)"
    ),
    # the machine spoken to, also inside a text that is quoted
    cue(
        rf"(?:beste|hallo|let op|aan de|hey|lieve|geachte),? {_MACHINE} ?[,:] ?(?:\w+ ){{0,2}}?(?:vertel"
        rf"|zeg|antwoord"
        r"|vergeet|negeer|geef|schrijf|meld|noem|bevestig|laat|doe)"
        r"|(?:de|elke|iedere) (?:assistent|chatbot|taalmodel) (?:mag|moet|dient|zal|hoort)\b"
        r"|(?:voer|doe) (?:\w+ ){0,4}?(?:wat daar staat|wat er staat|hem uit|het uit"
        r"|de opdracht (?:erin )?uit)"
    ),
    # authority over the assistant
    cue(
        r"ik ben (?:je|jouw) (?:\w+ )?(?:ontwikkelaar|maker|beheerder|baas|eigenaar|programmeur)"
        r"|(?:moet|wil|mag|geef|noem) (?:\w+ ){0,3}?(?:je|jouw) wachtwoord"
        r"|(?:met toestemming|in opdracht|op bevel) van (?:\w+ ){1,4}?(?:mag|moet) (?:je|jij) (?:mij|me)?"
        r"|als (?:beheerder|ontwikkelaar|admin\w*|eigenaar) (?:geef|beveel|zeg|vraag) ik (?:je|jouw)"
        r"|schakel (?:\w+ ){0,2}?(?:over )?naar \w*modus"
    ),
    # where an answer should lead
    cue(
        rf"{_HEAD}(?:zet|maak|plaats|voeg|laad|open|verstuur|stuur|bezoek|geef|antwoord) (?:[\w',]+ ){{0,9}}?"
        r"(?:mijn (?:site|website|server|advertentie|webpagina)|(?:site|adres|url|pagina|server) (?:die"
        r"|dat) ik"
        r"|deze (?:site|url|webpagina)(?= en| of|$)|link (?:\w+ )?naar mijn)"
    ),
)
