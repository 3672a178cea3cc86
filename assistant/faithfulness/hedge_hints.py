"""What may have a sense, and is enough to answer a sure expression of `hedge_words` in the other text."""

from __future__ import annotations

from assistant.faithfulness.senses import Sense

# What may have it, and is enough to answer a sure expression in the other text.
POSSIBLE: dict[Sense, str] = {
    Sense.EXPLORES: """
        onderzoek*|kijken|kijkt|kijk|bekijk*|hoe|of ~ kan|of ~ kunnen|of ~ kunt|weten|hangt|afhankelijk
        |analyse*|analyser*|evalu*|denken|denkt|idee*|onzeker|onduidelijk|niet vast|laten zien|laten ~ zien
        |laat ~ zien|tonen|toont|op een rij|zoek*|gesprek*|praten|praat|overleg*|vergelijk*|afweg*|misschien
        |wellicht|test|testen|probeer*|proberen|proef*|studie*|opties|optie|nog niet|leren|leert|beoorde*
        |verdiep*|toets*|check*|control*|scan*|monitor*|meten|meet|in de gaten|uitproberen|probeert
        |tegen het licht|stap voor stap|reageren|verkenn*|bezien|plan|plannen|wat ~ oplevert
    """,
    Sense.MAYBE: """
        mogelijk*|kan|kunnen|kunt|zou|zouden|kans|kansen|optie*|indien|mocht|mochten|denk aan|denken aan
        |te denken|verwacht*|ongeveer|prognos*|raming*|geraamd*|schatting*|inschatting*|geschat*|voorspel*
        |risico*|dreig*
    """,
    Sense.CAN: """
        kan|kunnen|kunt|zou|zouden|kans|kansen|mogelijk*|lukt|lukken|haalbaar*|haalbare|vermogen|potentie*
        |gelegenheid|ruimte|in staat|toe te staan|misschien|soms
    """,
    Sense.WISHES: """
        moet|moeten|moest|dient|dienen|hoort|horen|behoort|behoren|zou|zouden|belangrijk dat|belangrijk om
        |is ~ belangrijk|vinden ~ belangrijk|vindt ~ belangrijk|zijn ~ belangrijk|belangrijk vinden
        |van belang|doel*|bedoeld|bedoeling|graag|prioriteit*|voorrang|gericht|richten|richt|werken aan
        |werkt aan|werken ~ aan|werkt ~ aan|naartoe|aan de slag|gaan voor|gaat voor|kiezen voor|kiest voor
        |inzet|inzetten|zetten ~ in|zet ~ in|ingezet|zoeken|zoekt|op zoek|zoek|vragen|vraagt|eist|eisen|eis
        |roept|roepen|voor ogen|uitgangspunt|vinden|vindt|nodig|liefst|liever|droom|dromen|mikken|mikt
        |verlangen|gunnen|moeite|verwacht*|kiezen ~ voor|kiest ~ voor|werk van|gaan ~ voor|gaan ~ van uit
        |gaat ~ van uit|ervan uit|ervoor zorgen|koers*|plan is|waard|recht op
    """,
    Sense.ASKS: """
        vragen|vraagt|gevraagd|praten|praat|overleg*|gesprek*|hard|sterk|eist|eisen|roept|roepen|aandacht
        |inbrengen|brengen ~ in $|brengt ~ in $|brengen ~ in dat|brengt ~ in dat|voorstel*|richting|oproep*
        |vecht*|strijd*|knok*|opkomen|komen ~ op $|komt ~ op $|komen ~ op voor|komt ~ op voor|kom ~ op voor
    """,
    Sense.SUPPORTS: """
        ondersteun*|steun*|help*|geholpen|hulp|mee|mogelijk maken|mogelijk te maken|maken ~ mogelijk
        |maakt ~ mogelijk|mogelijk gemaakt|ruimte|kans|kansen|makkelijker|gemakkelijker|aandacht|stimul*
        |bevorder*|moedig*|aanmoedig*|begeleid*|bied*|geven|geeft|beter*|verbeter*|meer|vaker|versterk*
        |sterker|zorgen|zorgt|laten|laat|bijdrag*|draag*|samen|goed voor|goed is|nodig*|vraagt|vragen|roep*
        |aandeel|rol|meewerk*|meedoen|doen ~ mee|doet ~ mee|zin in|zin om|erbij
    """,
    Sense.PREFERS: """
        liever|voorkeur*|graag|meestal|vaak|normaal|gewoonlijk|doorgaans|vuistregel|als het kan|streven
        |van ons|voor ons|volgens ons
        |vinden|vindt|willen|wil
    """,
    Sense.OBLIGES: """
        eis*|vereis*|voorschr*|schrijft ~ voor|schrijven ~ voor|oplegg*|legt ~ op|leggen ~ op|plicht*
        |leerplicht*|meldplicht*|dwing*|afdwing*|verantwoordelijk*|gedwongen
    """,
    Sense.MUST: """
        moest|moesten|hoeft|hoeven|hoort|horen|behoort|behoren|eis*|vraagt|vragen|nodig|noodza*|zal|zullen
        |verantwoordelijk*|opdracht*|is aan|taak|taken|voorwaarde*|randvoorwaarde*|alleen|mits|belang*|regel
        |regels|afspraak|afspraken|verwacht*|cruciaal|essentieel|streven|doel*|tenzij|zorg*
    """,
    Sense.MAY: """
        mochten|kan|kunnen|kunt|toestaan|staat ~ toe|staan ~ toe|laten|laat|mogelijk*|vrij*|keuze*|kiezen
        |kiest|bevoegd*|ruimte|optie*|hoeft|hoeven|accept*|recht|niet|geen|kans|kansen|moet|moeten|uitnodig*
        |nodig*
    """,
    Sense.DECIDED: """
        besluit*|beslot*|besliss*|vaststellen|stellen ~ vast|stelt ~ vast|leggen ~ vast|legt ~ vast
        |vastgesteld*|vastgelegd*|afspraak|afspraken|gekozen|kiezen|keuze|garant*|garand*|gegarand*
        |verzeker*|borg*|geborgd|waarborg*|zeker*|altijd|genomen|goedgekeurd|aangenomen|unaniem|raadsbreed
        |belofte*|belo*|in ieder geval|in elk geval|gehonoreer*|toegeken*|overtuig*|gunnen|gegund
        |akkoord met|akkoord over|akkoord gegaan|weet|weten|blijk*|bewez*|bewijs*|aangetoond|besef*|bekend
        |geformaliseerd|formaliser*|officieel*|ervaring*|laat ~ zien|laten ~ zien|leert|leerde|voorbij
        |voltooid*
    """,
    Sense.DONE: """
        klaar|af|inmiddels|al|is|zijn|was|waren|heeft|hebben|had|werd|werden
    """,
    Sense.ADVISES: """
        advis*|advies*|aanbevel*|raad|raden|voorstel*|inspir*
    """,
    Sense.PREPARES: """
        maken ~ plan*|plan*|schrijven|schrijft|opschrijven|bedenken|bedacht|bedenkt|werken|concept|uitwerk*
        |voorbereid*|ontwerp*|verder|nader|klaar*|vooraf
    """,
    Sense.EXECUTES: """
        uitvoer*|invoer*|doen|gedaan|realis*|aan de slag|gaan ~ doen|pakken ~ aan|pakt ~ aan|bouw*|start*
        |begin*|implement*|toepas*|passen ~ toe|aanpak*|maken|komen|komt|krijg*|zetten|zet|ontwikkel*
        |aanleg*|opricht*|inrichten|richten ~ in|bieden|uitrol*|rollen ~ uit
    """,
    Sense.HOPES: """
        hoop*|hope*|wil|willen|streef*|streven|streeft|doel*|verwacht*|moet|moeten|zodat|om|ambitie*|wens*
        |bedoel*|misschien|kans*|onderzoek*
    """,
    Sense.COMMITS: """
        zorg|zorgen|zorgt|regel*|borg*|garant*|garand*|waarborg*|bereik*|realis*|maken|maakt|verzeker*|wordt
        |worden
    """,
    Sense.ENOUGH: """
        genoeg|voldoende|volsta*|toereikend
    """,
}
