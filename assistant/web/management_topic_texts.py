"""Fixed Dutch sentences on topics that lie near another, and on trying a question on the management page."""

from __future__ import annotations

# Onderwerpen die dicht bij een ander liggen
NEAR = "Onderwerpen die hier dicht bij liggen"
NEAR_HINT = (
    "Een vraag kan bij meer onderwerpen horen. Hoort een vraag ook bij {what}? Dan lezen inwoners uw "
    "bericht. Hoort een vraag alleen bij een van de onderwerpen hieronder? Dan krijgen inwoners nog "
    "antwoord. Moet dat ook weg? Zet het onderwerp dan mee uit, met hetzelfde bericht."
)
ALSO_OFF = "Zet ook {what} uit"
SHARED_ONE = "1 stuk gaat over allebei."
SHARED = "{count} stukken gaan over allebei."
IS_OFF = "{what} staat al uit."
TRY_AFTERWARDS = "Op de pagina Beheer kunt u daarna een vraag proberen. Zo ziet u wat inwoners krijgen."
NEAR_ON = "Nog aan, en dicht bij dit onderwerp:"
NEAR_ALL_OFF = "De onderwerpen die hier dicht bij liggen, staan ook uit."
NEAR_MEANS = "Vragen die alleen daarover gaan, krijgen nog antwoord."
TRY_LINK = "Probeer een vraag"
# What was done with the neighbours.
ALSO_TURNED_OFF = "Ook uit: {topics}."
NOT_ALSO_TURNED_OFF = "Dit ging niet uit: {topics}. Zet het zelf uit."

# Een vraag proberen
TRIAL = "Probeer een vraag"
TRIAL_HINT = (
    "Typ een vraag zoals een inwoner hem stelt. U ziet wat een inwoner nu krijgt. "
    "We bewaren de vraag niet en tellen hem niet mee."
)
TRIAL_LABEL = "Vraag"
TRIAL_BUTTON = "Probeer"
TRIAL_TITLE = "Een vraag geprobeerd"
TRIAL_EMPTY = "U hebt geen vraag getypt. Typ een vraag."
TRIAL_FAILED = (
    "Dit kan nu niet worden geprobeerd. Er ging iets mis. Uw vraag staat er nog. Probeer het zo nog eens."
)
ASKED = "U vroeg:"
GETS_MESSAGE = "Een inwoner krijgt nu geen antwoord, maar leest uw bericht:"
CHAT_OFF = "De chat staat uit. Een inwoner leest uw bericht:"
GETS_ANSWER = "Een inwoner krijgt nu antwoord:"
GETS_REFUSAL = "Op zo'n vraag geeft de assistent nooit antwoord uit de plannen. Een inwoner leest:"
GETS_NOTHING = "De assistent vindt hier geen antwoord op. Een inwoner leest:"
TOUCHES = "Deze vraag hoort bij:"
TOUCHES_NONE = "Deze vraag hoort bij geen enkel onderwerp van de lijst."
WANTED_MESSAGE = "Had hier uw bericht moeten staan? Zet dan ook een onderwerp uit waar de vraag bij hoort."
