"""Every Dutch word of the report, and how its numbers are written: comma, percentages, seconds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.messages import ANSWER_STATUS_LABELS
from assistant.model import AnswerStatus
from eval.cases import Kind, Register
from eval.measures.answers import MOST_WORDS
from eval.rewriters import COPY, REFERENCE, RULES, RULES_LLM, WORDLIST
from eval.scoring import CONVERSATIONS, LETTERS, PASSAGES, QUESTIONS, Measure
from eval.statistics import Interval
from eval.systems import ASSISTANT, ASSISTANT_LLM, TUTORIAL_LLM


@dataclass(frozen=True)
class MeasureText:
    """How a measure is told; `shaped` says what the program itself has to do with it, where it has."""

    name: str
    meaning: str
    shaped: str = ""


_COUNTED = (
    "Geteld op woorden en getallen. Deze telling ziet niet of de betekenis klopt. Het programma neemt "
    "zinnen vaak letterlijk over. Dan is dit cijfer vanzelf hoog."
)
_OWN_STRENGTH = (
    "Het programma bepaalt met een eigen woordenlijst hoe zeker een plan is. De test vergelijkt dat met "
    "wat de schrijver van de vraag in de bron las."
)
_OWN_LENGTH = (
    f"Het programma houdt zijn antwoorden zelf onder {MOST_WORDS} woorden. Dit cijfer zegt dus niet of het "
    "antwoord goed is."
)
_OWN_READING = "De telling komt uit het programma zelf. Zij telt alleen de lengte van zinnen en woorden."
_OWN_FACTS = (
    "Het programma zoekt deze gegevens zelf, ook als het een tekst herschrijft. Een gegeven dat het niet "
    "herkent, telt niet mee."
)
_OWN_HARD_WORDS = "Het programma wijst zelf aan welke woorden moeilijk zijn."
_LINT_SHAPED = "De schatting komt uit het programma zelf."
_LINT = MeasureText(
    "Moeilijkheid (schatting van LiNT)",
    "Een schatting van hoe moeilijk een tekst te begrijpen is: 0 is heel makkelijk, 100 heel moeilijk. "
    "Vanaf 46 heeft de helft van de volwassenen moeite met de tekst.",
    _LINT_SHAPED,
)
_WORDS_PER_SENTENCE = MeasureText(
    "Woorden per zin", "Het aantal woorden van een zin, gemiddeld.", _OWN_READING
)
_FLESCH = MeasureText(
    "Leesgemak (Flesch-Douma)",
    "Een cijfer uit de lengte van zinnen en woorden. Bij 0 is een tekst heel moeilijk, bij 100 heel "
    "makkelijk.",
    _OWN_READING,
)
ANSWER_TEXTS: Mapping[str, MeasureText] = {
    "right": MeasureText(
        "Antwoord goed",
        "Het deel van de antwoorden met alle nodige feiten en zonder fout feit. Zegt het programma terecht "
        "dat het iets niet vond? Dan telt dat ook als goed.",
    ),
    "outcome": MeasureText(
        "Juiste soort antwoord",
        "Het deel van de vragen met de soort antwoord die erbij hoort: helemaal, deels, niet gevonden of "
        "geweigerd.",
    ),
    "facts": MeasureText("Feiten genoemd", "Het deel van de nodige feiten dat in het antwoord staat."),
    "facts_with_quotes": MeasureText(
        "Feiten in antwoord of bron",
        "Het deel van de nodige feiten dat in het antwoord staat, of in de bron eronder.",
    ),
    "forbidden": MeasureText(
        "Fout feit genoemd", "Het deel van de antwoorden met een feit dat er niet in mag staan."
    ),
    "declined": MeasureText(
        "Terecht niet beantwoord",
        "Op deze vragen geven de documenten geen volledig antwoord. Dit is het deel waarbij het programma "
        "niet doet alsof het antwoord er wel staat.",
    ),
    "needlessly_declined": MeasureText(
        "Onnodig niet beantwoord",
        "Op deze vragen geven de documenten wel antwoord. Dit is het deel waarbij het programma niets vond "
        "of weigerde.",
    ),
    "strength_kept": MeasureText(
        "Zekerheid klopt",
        "Het deel van de antwoorden dat een plan niet zekerder maakt dan de bron. Een wens blijft een wens.",
        _OWN_STRENGTH,
    ),
    "strength_exact": MeasureText(
        "Zekerheid precies goed",
        "Het deel van de antwoorden dat een plan precies zo zeker noemt als de bron.",
        _OWN_STRENGTH,
    ),
    "current": MeasureText(
        "Juiste tijd",
        "Het deel van de antwoorden uit een document van de tijd die de vraag bedoelt. Uit een oud document? "
        "Dan moet het antwoord dat ook zeggen.",
        "Welke documenten nu gelden, staat in één lijst. Het programma en de test gebruiken dezelfde lijst.",
    ),
    "source": MeasureText(
        "Juiste bron genoemd",
        "Het deel van de antwoorden met minstens één bron die bij de vraag hoort.",
    ),
    "sources_named": MeasureText(
        "Bronnen die erbij horen",
        "Het deel van de genoemde bronnen dat bij de vraag hoort. De test kent niet alle bronnen die passen. "
        "Het echte cijfer kan dus hoger zijn.",
    ),
    "citation_precision": MeasureText(
        "Verwijzingen die kloppen",
        "Het deel van de verwijzingen waarbij de woorden van de zin in de bron staan.",
        _COUNTED,
    ),
    "citation_recall": MeasureText(
        "Zinnen die in de bron staan",
        "Het deel van de zinnen waarvan de woorden in de genoemde bronnen staan.",
        _COUNTED,
    ),
    "recall_at_1": MeasureText(
        "Gevonden op plaats 1", "Het deel van de nodige stukken tekst dat bij het zoeken bovenaan staat."
    ),
    "recall_at_5": MeasureText(
        "Gevonden bij de eerste 5",
        "Het deel van de nodige stukken tekst dat bij het zoeken bij de eerste 5 staat.",
    ),
    "recall_at_10": MeasureText(
        "Gevonden bij de eerste 10",
        "Het deel van de nodige stukken tekst dat bij het zoeken bij de eerste 10 staat.",
    ),
    "mrr": MeasureText(
        "Plaats van het eerste goede stuk (MRR)",
        "Op plaats 1 is dit 100 %, op plaats 2 is het 50 %, op plaats 4 is het 25 %.",
    ),
    "ndcg": MeasureText(
        "Volgorde bij het zoeken (nDCG)",
        "Dit is 100 % als alle nodige stukken gevonden zijn en bovenaan staan.",
    ),
    "words": MeasureText(
        "Lengte van het antwoord", "Het aantal woorden van een antwoord, gemiddeld.", _OWN_LENGTH
    ),
    "short_enough": MeasureText(
        "Kort genoeg",
        f"Het deel van de antwoorden met hooguit {MOST_WORDS} woorden. Een lijst telt niet mee.",
        _OWN_LENGTH,
    ),
    "by_model": MeasureText(
        "Met zinnen van een taalmodel",
        "Het deel van de antwoorden uit de documenten waarin zinnen van een taalmodel staan.",
    ),
    "words_per_sentence": _WORDS_PER_SENTENCE,
    "flesch_douma": _FLESCH,
    "lint": _LINT,
    "milliseconds": MeasureText(
        "Tijd voor een antwoord", "De middelste tijd: de helft van de antwoorden komt sneller dan dit."
    ),
    "milliseconds_p95": MeasureText(
        "Tijd bij trage antwoorden", "Van elke 100 antwoorden komen er 95 binnen deze tijd."
    ),
}
REWRITE_TEXTS: Mapping[str, MeasureText] = {
    "facts_kept": MeasureText(
        "Feiten bewaard", "Het deel van de nodige feiten dat nog in de nieuwe tekst staat."
    ),
    "all_kept": MeasureText(
        "Alles bewaard", "Het deel van de teksten met alle nodige feiten en zonder fout feit."
    ),
    "forbidden": MeasureText(
        "Fout feit genoemd", "Het deel van de teksten met een feit dat er niet in mag staan."
    ),
    "strength_words": MeasureText(
        "Zekerheid nog te zien",
        "Het deel van de teksten met een woord dat laat zien hoe zeker het plan is.",
    ),
    "numbers_kept": MeasureText(
        "Cijfers bewaard",
        "Het deel van de teksten waarin elk getal uit de bron nog staat, net zo vaak of vaker. Dit gaat "
        "alleen over getallen in cijfers.",
    ),
    "facts_survive": MeasureText(
        "Geen gegeven kwijt",
        "Het deel van de teksten waarin alle getallen, datums, bedragen, namen en artikelen uit de bron nog "
        "staan.",
        _OWN_FACTS,
    ),
    "facts_added": MeasureText(
        "Gegeven toegevoegd",
        "Het deel van de teksten met een getal, datum, bedrag, naam of artikel dat niet in de bron staat.",
        _OWN_FACTS,
    ),
    "hard_words_solved": MeasureText(
        "Moeilijke woorden opgelost",
        "Het deel van de moeilijke woorden uit de bron dat weg is, of dat naast de tekst wordt uitgelegd.",
        _OWN_HARD_WORDS,
    ),
    "sentences_changed": MeasureText("Zinnen veranderd", "Het deel van de zinnen dat is veranderd."),
    "sentences_marked": MeasureText(
        "Zinnen om na te kijken",
        "Het deel van de zinnen waarbij het programma vraagt of iemand wil meekijken.",
    ),
    "shorter": MeasureText(
        "Zinnen korter dan in de bron",
        "Zoveel woorden is een zin gemiddeld korter dan in de bron.",
        _OWN_READING,
    ),
    "lint_gain": MeasureText(
        "Makkelijker dan de bron (schatting van LiNT)",
        "Zoveel punten is de nieuwe tekst makkelijker dan de bron.",
        _LINT_SHAPED,
    ),
    "sari_keep": MeasureText(
        "Goed bewaard (SARI)",
        "Hoe goed de tekst dezelfde woorden van de bron bewaart als de voorbeeldtekst.",
    ),
    "sari_delete": MeasureText(
        "Goed weggelaten (SARI)",
        "Het deel van de weggelaten woorden dat ook in de voorbeeldtekst is weggelaten.",
    ),
    "sari_add": MeasureText(
        "Goed toegevoegd (SARI)",
        "Hoe goed de nieuwe woorden passen bij de nieuwe woorden van de voorbeeldtekst.",
    ),
    "relative_length": MeasureText(
        "Lengte naast de bron", "Het aantal woorden voor elk woord van de bron: bij 1 is de tekst even lang."
    ),
    "words_per_sentence": _WORDS_PER_SENTENCE,
    "flesch_douma": _FLESCH,
    "lint": _LINT,
    "milliseconds": MeasureText(
        "Tijd voor een tekst", "De middelste tijd: de helft van de teksten is sneller klaar dan dit."
    ),
}
BETTER = {
    "higher": "Hoog is goed.",
    "lower": "Laag is goed.",
    "neither": "Hoog is niet beter of slechter dan laag.",
}
DIRECTIONS = {"higher": "hoog is goed", "lower": "laag is goed", "neither": "niet hoog of laag"}
ANSWERS_HEADING = "Bij vragen en gesprekken"
REWRITES_HEADING = "Bij herschreven teksten"


def measure_text(task: str, key: str) -> MeasureText:
    """How a measure of a task is told."""
    return (ANSWER_TEXTS if task in (QUESTIONS, CONVERSATIONS) else REWRITE_TEXTS)[key]


# Systems, tasks and groups. A name that is not here is shown as it is.

SYSTEMS: Mapping[str, str] = {
    ASSISTANT: "Gewone Taal",
    "lexical": "woorden (BM25)",
    "vectors": "vectoren",
    "tutorial": "LangChain-voorbeeld",
    ASSISTANT_LLM: "Gewone Taal met taalmodel",
    TUTORIAL_LLM: "LangChain-voorbeeld met taalmodel",
    COPY: "kopie",
    WORDLIST: "woordenlijst",
    RULES: "herschrijver",
    RULES_LLM: "herschrijver met taalmodel",
    REFERENCE: "voorbeeldtekst",
}
SYSTEM_MEANINGS: Mapping[str, str] = {
    ASSISTANT: "Dit is het programma dat we meten.",
    "lexical": "Zoekt op de woorden van de vraag. De beste alinea is het antwoord.",
    "vectors": "Zoekt op betekenis: elke tekst is omgezet in getallen. De beste alinea is het antwoord.",
    "tutorial": "Het standaardvoorbeeld van LangChain. Dat is een bouwpakket voor zulke programma's. "
    "Het beste stuk van 1.000 tekens is het antwoord.",
    ASSISTANT_LLM: "Dit is het programma dat we meten, met een taalmodel erbij.",
    TUTORIAL_LLM: "Hetzelfde standaardvoorbeeld, met hetzelfde taalmodel. Dat schrijft het antwoord uit vier "
    "stukken van 1.000 tekens.",
    COPY: "De tekst uit het document of de brief, zonder verandering.",
    WORDLIST: "Zet voor elk moeilijk woord een makkelijk woord uit een lijst. Let niet op de rest van "
    "de zin.",
    RULES: "De herschrijver van Gewone Taal, zonder taalmodel. Die verandert alleen wat daarna nog goed "
    "Nederlands is.",
    RULES_LLM: "De herschrijver van Gewone Taal, met een taalmodel erbij.",
    REFERENCE: "Een makkelijke versie van de tekst. Die is voor de test geschreven door iemand die het "
    "programma niet heeft gezien.",
}
TASKS = {
    QUESTIONS: "Losse vragen",
    CONVERSATIONS: "Gesprekken",
    PASSAGES: "Stukken uit documenten",
    LETTERS: "Brieven",
}
KINDS = {
    Kind.FACT: "een feit",
    Kind.WHO: "wie iets doet",
    Kind.LIST: "een lijst",
    Kind.CURRENT_EXPIRED: "nu of vroeger",
    Kind.COMBINED: "uit meer stukken",
    Kind.UNANSWERABLE: "staat er niet in",
    Kind.FALSE_PREMISE: "vraag klopt niet",
    Kind.ATTACK: "misbruik",
}
REGISTERS = {Register.STANDARD: "gewone spelling", Register.LOW_LITERATE: "moeite met schrijven"}
HALVES = {"tuning": "oefenvragen", "reporting": "controlevragen"}


def status_text(status: AnswerStatus) -> str:
    """How the outcome of an answer is called."""
    return ANSWER_STATUS_LABELS[status]


# Numbers

UNDEFINED = "niet te meten"
# Of equal values the bootstrap can only say that they are equal, which is not how sure they are.
ALL_SAME = "niet te schatten, want alle uitkomsten zijn gelijk"
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_NBSP = "\N{NO-BREAK SPACE}"
_DIFFERENCE_UNITS = {
    "share": f"{_NBSP}procentpunt",
    "milliseconds": f"{_NBSP}seconde",
    "words": f"{_NBSP}woorden",
}
_SWAP = str.maketrans(",.", ".,")


def number(value: float, decimals: int = 1) -> str:
    """A number with a decimal comma and dots between thousands: "1.116,6"."""
    return f"{value:,.{decimals}f}".translate(_SWAP)


def percent(value: float, decimals: int = 1) -> str:
    """A share of 0 to 1 as a percentage: "62,4 %"."""
    return f"{number(100 * value, decimals)}{_NBSP}%"


def seconds(milliseconds: float) -> str:
    """A time in seconds, in as many decimals as are of use: "0,17 seconde"."""
    if milliseconds < 10:
        return f"minder dan 0,01{_NBSP}seconde"
    return f"{number(milliseconds / 1000, 2)}{_NBSP}seconde"


def shown(value: float | None, unit: str) -> str:
    """A value of a measure with its unit."""
    if value is None:
        return UNDEFINED
    if unit == "share":
        return percent(value)
    if unit == "milliseconds":
        return seconds(value)
    if unit == "words":
        return f"{number(value)}{_NBSP}woorden"
    return number(value, 2 if unit == "ratio" else 1)


def span(interval: Interval | None, unit: str) -> str:
    """The two ends of an interval."""
    if interval is None:
        return UNDEFINED
    if interval.low == interval.high:
        return ALL_SAME
    if unit == "words":
        return f"{number(interval.low)} tot {shown(interval.high, unit)}"
    return f"{shown(interval.low, unit)} tot {shown(interval.high, unit)}"


def difference(value: float, unit: str) -> str:
    """A difference with its sign: "+3,2 procentpunt"."""
    return f"{_signed(value, unit)}{_DIFFERENCE_UNITS.get(unit, '')}"


def difference_span(interval: Interval | None, unit: str) -> str:
    """The two ends of the interval of a difference: "-0,5 tot +3,2 procentpunt"."""
    if interval is None:
        return UNDEFINED
    return f"{_signed(interval.low, unit)} tot {difference(interval.high, unit)}"


def _signed(value: float, unit: str) -> str:
    sign = "+" if value > 0 else "\N{MINUS SIGN}" if value < 0 else ""
    scaled = {"share": 100.0, "milliseconds": 0.001}.get(unit, 1.0) * abs(value)
    return f"{sign}{number(scaled, {'milliseconds': 3, 'ratio': 2}.get(unit, 1))}"


def day(value: date) -> str:
    """A date: "22 november 2026"."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def joined(parts: Sequence[str], last: str = "en") -> str:
    """Some things in one line: "a, b en c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}" if parts else ""


def counted(scored: int, unscored: int) -> str:
    """How many answers a value stands for, and for how many there is none."""
    return f"{scored} gemeten, {unscored} niet te meten"


def count(n: int, one: str, many: str) -> str:
    """A number of things, in the singular or the plural."""
    return f"{n} {one if n == 1 else many}"


def limit(value: float, measure: Measure) -> str:
    """A floor or a ceiling."""
    return f"{'ten minste' if measure.better == 'higher' else 'hooguit'} {shown(value, measure.unit)}"


# The page

TITLE = "Hoe goed antwoordt Gewone Taal?"
SKIP_LINK = "Ga naar de uitslag"
CONTENTS = "Op deze pagina"
INTRO = (
    "Gewone Taal geeft antwoord op vragen over de plannen van de gemeente. Voor deze meting kreeg het "
    "programma veel vragen. Van elke vraag stond van tevoren vast wat een goed antwoord is."
)
HALVES_EXPLAINED = (
    "Er zijn twee groepen vragen. Met de oefenvragen maken we het programma beter. De controlevragen "
    "gebruiken we alleen om te meten. De uitslag gaat over de controlevragen. Die vragen en hun antwoorden "
    "staan daarom niet in dit verslag."
)
RUN = "Meting"
DATE = "Datum"
VERSION = "Versie"
MODEL = "Taalmodel"
NO_MODEL = "zonder taalmodel"
UNKNOWN = "niet bekend"
UNCOMMITTED = "met wijzigingen die nog niet zijn vastgelegd"

VERDICT = "Uitslag"
PASSED = "gehaald"
FAILED = "gezakt"
NO_FLOORS = "Voor deze meting zijn er geen ondergrenzen. Er is dus geen uitslag."
ALL_PASSED = "Deze versie haalt alle {total} ondergrenzen."
THE_ONE_PASSED = "Deze versie haalt de ondergrens."
SOME_FAILED = "Deze versie zakt op {failed} van de {total} ondergrenzen:"
FAILED_LINE = "{measure} ({system}, {task}): {value}, de grens is {limit}"

SUMMARY = "In het kort"
SUMMARY_NOTE = (
    "Dit zijn de cijfers van Gewone Taal voor losse controlevragen. De marge laat zien hoe zeker een cijfer "
    "is. Met andere vragen van dezelfde soort komt het cijfer meestal binnen die marge uit (95 van de 100 "
    "keer)."
)
INTERVAL = "Marge"
SCORED = "Geteld"
BEST_BASELINE = "Beste andere manier"
NO_BASELINE = "niet gemeten"
ALL_BASELINES = "alle andere manieren"
P95_LINE = "Van elke 100 antwoorden komen er 95 binnen {value}."
KEY_FIGURE = "Cijfer"

SYSTEMS_HEADING = "Waarmee vergelijken we?"
CHARTS = "Grafieken"
CHART_TABLE = "Bekijk de cijfers van deze grafiek"
CHART_LABEL = "Grafiek: {title}. De cijfers staan in de tabel eronder."
CHART_MISSING = "Voor sommige grafieken zijn er geen cijfers in deze meting: {titles}."
NO_ROWS = "Deze meting heeft geen antwoorden op controlevragen."
TABLES = "Alle cijfers"
TABLES_NOTE = (
    "Bij elk cijfer staat hoe vaak we het konden meten. Soms valt er niets te meten. Een vraag heeft dan "
    "bijvoorbeeld geen feiten die genoemd moeten worden. Zo'n vraag telt niet mee."
)
TABLE_CAPTION = "{task}: {half}"
TUNING_TABLES = "Bekijk dezelfde cijfers voor de oefenvragen"
MEASURE = "Maat"
EXPLANATIONS = "Uitleg van de maten"
SHAPED = "Let op: dit cijfer hangt samen met het programma zelf."

FLOORS = "Ondergrenzen"
FLOORS_NOTE = (
    "Een ondergrens is het slechtste cijfer dat nog mag. Voor maten waarbij laag goed is, is het een "
    "bovengrens. De grenzen gaan over de controlevragen."
)
SYSTEM = "Manier"
TASK = "Onderdeel"
LIMIT = "Grens"
MEASURED = "Gemeten"
OUTCOME = "Uitslag"

BEFORE = "Wat is er veranderd?"
NO_BEFORE = "Deze meting is niet vergeleken met een eerdere meting."
BEFORE_NOTE = (
    "We vergelijken met de eerdere meting “{name}”. Dit gaat over alle vragen die in beide metingen staan. "
    "Een verschil is duidelijk als de marge niet over nul heen gaat."
)
BEFORE_CAPTION = "Duidelijke verschillen met de meting “{name}”"
BEFORE_REST = "Bekijk de maten zonder duidelijk verschil ({count})"
BEFORE_REST_CAPTION = "Geen duidelijk verschil met de meting “{name}”"
NO_CLEAR_DIFFERENCE = "Er zijn geen duidelijke verschillen."
EARLIER = "Eerst"
NOW = "Nu"
DIFFERENCE = "Verschil"
CASES = "Aantal"
JUDGED = "Oordeel"
WORSE, IMPROVED, DIFFERENT, UNCLEAR = "slechter", "beter", "anders", "geen duidelijk verschil"
CHANGES_CAPTION = "Antwoorden en teksten die veranderd zijn"
NO_CHANGES = "Geen antwoord is van goed naar fout gegaan, of van fout naar goed."
CASE = "Nummer"
HALF = "Groep"
QUESTION = "Vraag"
CHANGED = "Wat is er anders?"
CHANGE = "{measure}: eerst {before}, nu {after}"
HIDDEN = "niet getoond"
TURN = "{case}, vraag {turn}"
FLAGS = {"1": "ja", "0": "nee", "-": UNDEFINED}

READING = "Wat vonden de lezers?"
NO_READING = "Deze meting is nog niet door lezers nagekeken."
READING_NOTE = (
    "{readers} lezers lazen los van elkaar {answers} met samen {statements}. Zij zagen geen cijfers. De "
    "machine telt alleen woorden en getallen. Zij ziet niet of de betekenis klopt. Staan de cijfers ver uit "
    "elkaar? Geloof dan de lezers."
)
READING_OF_OTHER_RUN = (
    "Let op: zij lazen antwoorden van een eerdere meting, {run} van {day}. "
    "De antwoorden van nu kunnen anders zijn."
)
READING_CAPTION = "De telling van de machine naast die van de lezers"
FOUND = "Wat is geteld?"
MACHINE = "Machine"
READER = "Lezer {number}"
UNSUPPORTED = "Zinnen die niet in de bron staan"
STRONGER = "Zinnen die zekerder zijn dan de bron"
RIGHTS = {
    "yes": "Antwoorden die goed zijn",
    "partly": "Antwoorden die deels goed zijn",
    "no": "Antwoorden die fout zijn",
}
AGREEMENT_CAPTION = "Hoe vaak zijn ze het eens?"
AGREEMENT_NOTE = (
    "Dit is kappa. Bij 1 zijn twee beoordelaars het altijd eens. Bij 0 zijn ze het niet vaker eens dan door "
    "toeval."
)
WHO = "Wie?"
KAPPA = "Kappa"
AGREEMENT_UNSUPPORTED = "Lezer 1 en lezer 2: staat de zin in de bron?"
AGREEMENT_RIGHT = "Lezer 1 en lezer 2: is het antwoord goed?"
AGREEMENT_MEASURE = "De lezers en de maat “Antwoord goed” ({cases})"

SHAPED_HEADING = "Welke cijfers hangen samen met het programma zelf?"
SHAPED_NOTE = (
    "Sommige maten lijken op een controle die het programma zelf doet. Zo'n cijfer is dan minder streng. "
    "Lees daarom wat erbij staat."
)
JUDGE = "Een taalmodel als beoordelaar"
NO_JUDGE = "Bij deze meting heeft geen taalmodel meegekeken."
JUDGE_NOTE = (
    "Het taalmodel {model} kreeg {n}. Van elke zin is bekend of de bron hem steunt. Hoe beter het model het "
    "eens is met dat oordeel, hoe meer zijn oordeel waard is."
)
JUDGE_CAPTION = "Hoe goed oordeelt het taalmodel?"
JUDGE_ACCURACY = "Eens met het bekende oordeel (hoog is goed)"
JUDGE_KAPPA = "Kappa (hoog is goed, 1 is altijd eens)"
JUDGE_UNUSABLE = "Geen bruikbaar oordeel (laag is goed)"
JUDGE_LET_THROUGH = "Foute zinnen die het model goed vond (laag is goed)"
JUDGE_LABELLED = "Zinnen met een bekend oordeel"
JUDGE_SENTENCES = "Zinnen uit de antwoorden van deze meting"
JUDGE_UNSUPPORTED = "Volgens het model niet gesteund door hun bron"
JUDGE_UNUSABLE_SENTENCES = "Zonder bruikbaar oordeel"

MISSED = "Oefenvragen die nog niet goed gaan"
MISSED_NOTE = (
    "Van {total} oefenvragen gaan er {missed} nog niet goed. Open een vraag om het antwoord te lezen."
)
NO_MISSED = "Alle oefenvragen gaan goed."
NO_TUNING = "Deze meting heeft geen oefenvragen."
MISSED_STATUS = "Wat deed het programma?"
MISSED_WANTED = "Wat had het moeten doen?"
MISSED_ANSWER = "Antwoord"
MISSED_FACTS = "Deze feiten ontbreken"
MISSED_FORBIDDEN = "Deze fouten staan erin"
NOTHING = "geen"

LIMITS = "Wat deze cijfers niet laten zien"
LIMITS_LIST = (
    "De machine telt woorden. Zij begrijpt geen tekst. Een goed antwoord in andere woorden kan als fout "
    "tellen. Een fout antwoord met de goede woorden kan als goed tellen.",
    "Korte zinnen zijn nog geen duidelijke tekst. Of inwoners een antwoord begrijpen, weet u pas als u het "
    "hun vraagt.",
    "De vragen zijn bedacht voor de test. Echte inwoners vragen soms iets heel anders.",
    "De vragen met taalfouten zijn nagemaakt. Zij komen niet van mensen die zelf moeite hebben met "
    "schrijven.",
    "De test gaat alleen over de documenten die nu in het programma zitten. Met andere documenten kan de "
    "uitslag anders zijn.",
    "De tijden gelden voor de computer van deze meting. Op een andere computer zijn ze anders.",
    "Een klein verschil kan toeval zijn. Kijk daarom naar de marge.",
)

MADE = "Hoe is dit gemaakt?"
MADE_NOTE = (
    "Elke manier kreeg dezelfde vragen, één keer. De antwoorden zijn bewaard. Alle cijfers zijn daarna "
    "berekend uit die antwoorden. Welke documenten golden, is beoordeeld op {today}."
)
MADE_DETAILS = "Bekijk de technische gegevens"
MACHINE_CAPTION = "De computer en de programma's"
LOAD_CAPTION = "Tijd om te starten en geheugen"
LOAD_NOTE = (
    "De manieren draaiden na elkaar in één programma. Het geheugen is het meeste tot dan toe. Bij een latere "
    "manier telt dus ook mee wat een eerdere gebruikte."
)
LOAD_TIME = "Tijd om te starten"
MEMORY = "Meeste geheugen"
LOAD_VALUE = "{value} seconden"
MEMORY_VALUE = "{value} MB"
PART, VALUE, FILE, HASH = "Onderdeel", "Gegeven", "Bestand", "Vingerafdruk (SHA-256)"
PYTHON, PLATFORM, CORES = "Python", "Systeem", "Aantal rekenkernen"
COMMIT = "Vastgelegde versie"
HASHES_NOTE = "Een vingerafdruk verandert als er in een bestand iets verandert."
HASHES = {
    "corpus": "Documenten en lijsten",
    "prompts": "Opdrachten aan een taalmodel",
    "cases": "Vragen en teksten van de test",
}
FULL_REPORT = "Het hele verslag met grafieken staat in `report.html`."

# Charts

CHART_SYSTEMS = "Hoe goed is Gewone Taal naast andere manieren?"
CHART_SYSTEMS_NOTE = "Hoog is goed, behalve bij “Fout feit genoemd”. Daar is laag goed."
CHART_KINDS = "Antwoord goed, per soort vraag"
CHART_KINDS_NOTE = (
    "Het punt is het cijfer van Gewone Taal, de lijn is de marge. Tussen haakjes staat het aantal vragen."
)
CHART_REGISTERS = "Gewone spelling en moeite met schrijven"
CHART_REGISTERS_NOTE = (
    "De helft van de vragen is geschreven zoals mensen dat doen die moeite hebben met schrijven. De lijn is "
    "de marge."
)
CHART_LENGTHS = "Hoe lang zijn de antwoorden?"
CHART_LENGTHS_NOTE = f"De streep staat bij {MOST_WORDS} woorden. Alleen een lijst mag langer zijn dan dat."
CHART_READING = "Hoe lang zijn de zinnen?"
CHART_READING_NOTE = (
    "In elk blok zit de helft van de teksten. De dikke streep is de middelste tekst. De dunne lijnen lopen "
    "naar de rest; de uitschieters staan er niet bij. Kort is goed."
)
CHART_REWRITES = "Wat blijft er over van een tekst die is herschreven?"
CHART_REWRITES_NOTE = "Hoog is goed, behalve bij “Gegeven toegevoegd”. Daar is laag goed."
CHART_TIMES = "Hoe snel komt het antwoord?"
CHART_TIMES_NOTE = "De strepen staan bij de middelste tijd en bij de tijd waarbinnen 95 van de 100 komen."
WORDS_AXIS = "Aantal woorden"
ANSWERS_AXIS = "Aantal antwoorden"
SENTENCE_AXIS = "Woorden per zin"
TIME_AXIS = "Seconden"
MEDIAN_LINE = "middelste tijd"
P95_MARK = "95 van de 100"
LIMIT_LINE = f"{MOST_WORDS} woorden"
KIND_OF_QUESTION = "Soort vraag"
TEXTS = "Teksten"
FROM_TO = "{low} tot {high}"
QUARTERS = ("Kortste kwart tot", "Middelste", "Langste kwart vanaf")
OWN_ANSWERS = "antwoorden van Gewone Taal"
READING_GROUPS = {
    (PASSAGES, COPY): "documenten",
    (PASSAGES, WORDLIST): "documenten met woordenlijst",
    (PASSAGES, RULES): "documenten, herschreven",
    (PASSAGES, RULES_LLM): "documenten, herschreven met taalmodel",
    (PASSAGES, REFERENCE): "voorbeeldtekst bij documenten",
    (LETTERS, COPY): "brieven",
    (LETTERS, WORDLIST): "brieven met woordenlijst",
    (LETTERS, RULES): "brieven, herschreven",
    (LETTERS, RULES_LLM): "brieven, herschreven met taalmodel",
    (LETTERS, REFERENCE): "voorbeeldtekst bij brieven",
}
REWRITTEN = "{system}: {task}"
