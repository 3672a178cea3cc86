"""The Dutch words about texts that were changed: whether residents see them already."""

from __future__ import annotations

from assistant.plain_reload import ReloadProblem

# Op de pagina Beheer, onder „Werkt alles?”
TEXTS = "Gewone teksten"
SINCE_START = "Inwoners zien de teksten van {moment}. Sinds de start is er niets overgenomen."
LAST_TAKEN = "Inwoners zien de teksten van {moment}. Toen is de laatste verandering overgenomen."
MISSING_ONE = (
    "1 tekst staat in geen bestand meer. Blijft dat een minuut zo? Dan zien inwoners hem niet meer. Zij zien "
    "dan de bron."
)
MISSING = (
    "{count} teksten staan in geen bestand meer. Blijft dat een minuut zo? Dan zien inwoners ze niet meer. "
    "Zij zien dan de bron."
)
BUSY = "Er zijn teksten veranderd. Die worden nu overgenomen."
FAILED = "Veranderde teksten worden nu niet overgenomen. Inwoners zien nog de teksten van {moment}."
REASONS = {
    ReloadProblem.FAULTY: (
        "In een bestand met gewone teksten staat een fout. Herstel dat bestand. Daarna gaat het vanzelf."
    ),
    ReloadProblem.GONE: (
        "Alle gewone teksten zijn verdwenen. Zet de bestanden terug. Moeten ze echt weg? Start dan het "
        "programma opnieuw."
    ),
    ReloadProblem.UNREADABLE: (
        "De bestanden met gewone teksten zijn nu niet te lezen. We proberen het vanzelf weer."
    ),
    ReloadProblem.INDEX: (
        "De nieuwe teksten kunnen niet in de zoeklijst worden gezet. We proberen het vanzelf weer."
    ),
    ReloadProblem.OTHER: "Er ging iets mis. We proberen het vanzelf weer. Het logboek zegt wat er misging.",
}
BY_ITSELF = "Een verandering nemen we vanzelf over, meestal binnen een minuut."
IS_OFF = (
    "Een verandering nemen we niet vanzelf over. Inwoners zien haar pas als het programma opnieuw start. Dat "
    "staat zo in de instelling GEWONETAAL_RELOAD_SECONDS."
)
INDEX_ON_DISK = (
    "De zoeklijst op de schijf hoort bij andere teksten. Dat is niet erg: bij de volgende start wordt hij "
    "vanzelf bijgewerkt."
)

CORPUS = "Documenten en lijsten"
CORPUS_AS_AT_START = (
    "De documenten, de woordenlijst en de onderwerpen zijn niet veranderd sinds het programma startte."
)
CORPUS_CHANGED = "Documenten of lijsten zijn veranderd sinds het programma startte."
CORPUS_FILES = "Het gaat om: {names}."
FILES_AND_MORE = "{names} en nog {count}"
CORPUS_RESTART = "Start het programma opnieuw. Tot dan werkt het met wat er bij de start stond."

# Op de pagina's om teksten na te kijken
WHEN_VISIBLE = "Inwoners zien een verandering vanzelf, meestal binnen een minuut. Een concept zien ze niet."
WHEN_VISIBLE_OFF = (
    "Inwoners zien een verandering niet meteen. Eerst moet de beheerder het programma opnieuw starten."
)
WAITING_ONE = "1 veranderde tekst wordt nu overgenomen. Tot dan zien inwoners de oude tekst."
WAITING = "{count} veranderde teksten worden nu overgenomen. Tot dan zien inwoners de oude teksten."
WAITING_HERE = "Deze tekst is veranderd en wordt nu overgenomen. Tot dan zien inwoners de oude tekst."
WAITING_ONE_OFF = "1 tekst is veranderd sinds het programma startte. Inwoners zien daarvan nog de oude tekst."
WAITING_OFF = (
    "{count} teksten zijn veranderd sinds het programma startte. Inwoners zien daarvan nog de oude tekst."
)
WAITING_HERE_OFF = (
    "Deze tekst is veranderd sinds het programma startte. Inwoners zien nog de oude tekst, tot de beheerder "
    "het programma opnieuw start."
)
WAITING_ONE_FAILED = "1 veranderde tekst kan nu niet worden overgenomen. Inwoners zien nog de oude tekst."
WAITING_FAILED = (
    "{count} veranderde teksten kunnen nu niet worden overgenomen. Inwoners zien nog de oude teksten."
)
WAITING_HERE_FAILED = (
    "Deze tekst is veranderd en kan nu niet worden overgenomen. Inwoners zien nog de oude tekst."
)
GOING_HERE = "Deze tekst wordt nu weggehaald. Tot dan zien inwoners hem nog."
GOING_HERE_OFF = (
    "Inwoners zien deze tekst nog, tot de beheerder het programma opnieuw start. Kan dat niet wachten? Vraag "
    "de beheerder om het onderwerp of de chat uit te zetten."
)
GOING_HERE_FAILED = (
    "Deze tekst kan nu niet worden weggehaald. Inwoners zien hem nog. Kan dat niet wachten? Vraag de "
    "beheerder om het onderwerp of de chat uit te zetten."
)
GONE_HERE = "Sinds {moment} zien inwoners deze tekst niet meer. Zij zien de bron."
TAKEN = "De laatste verandering is overgenomen op {moment}."
TAKEN_HERE = "Deze tekst is overgenomen op {moment}. Inwoners zien hem zo."
