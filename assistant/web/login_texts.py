"""The Dutch words of the login, of its refusals, and of limits."""

from __future__ import annotations

TITLE = "Inloggen"
INTRODUCTION = "Deze pagina's zijn voor medewerkers van de gemeente."
NAME_LABEL = "Gebruikersnaam"
PASSWORD_LABEL = "Wachtwoord"
SHOW = "Toon wachtwoord"
HIDE = "Verberg wachtwoord"
SHOWN = "Uw wachtwoord is nu te lezen."
HIDDEN = "Uw wachtwoord is verborgen."
SUBMIT = "Log in"
FORGOTTEN = "Wachtwoord vergeten? Vraag een nieuw wachtwoord aan uw beheerder."
TO_RESIDENTS = "Bent u inwoner? Stel dan hier uw vraag."

NAME_MISSING = "Vul uw gebruikersnaam in."
PASSWORD_MISSING = "Vul uw wachtwoord in."
WRONG = "Uw gebruikersnaam of wachtwoord klopt niet. Probeer het nog eens."
WAIT = "Er is te vaak een verkeerd wachtwoord gegeven. Wacht {period}. Probeer het dan nog eens."
BUSY = "Veel mensen loggen nu in. Probeer het zo nog eens."
FOREIGN = "Dit kwam van een andere website. Log in op deze pagina."
UNREADABLE = "We kunnen dit niet lezen. Vul alles nog eens in."
NOT_KEPT = (
    "Uw gegevens kloppen, maar uw browser bewaart niet dat u bent ingelogd. Sta cookies toe voor deze "
    "website. Of gebruik een andere browser. Log dan opnieuw in."
)
ENDED = "U bent niet meer ingelogd. Log opnieuw in. Daarna gaat u verder waar u was."
SIGNED_OUT = "U bent uitgelogd."

NO_ACCOUNTS_TITLE = "Er zijn nog geen accounts"
NO_ACCOUNTS = "Niemand kan nu inloggen. Uw beheerder maakt een account met deze opdracht op de server:"
NO_ACCOUNTS_COMMAND = 'gewonetaal user add NAAM --full-name "VOLLEDIGE NAAM" --role balie'
NO_ACCOUNTS_ROLES = "De rol kan balie, redactie of beheer zijn. Daarna laadt u deze pagina opnieuw."
ACCOUNTS_BROKEN_TITLE = "Inloggen lukt nu niet"
ACCOUNTS_BROKEN = (
    "Het programma kan de accounts niet lezen. Het ligt niet aan u. Vraag uw beheerder om in het logboek "
    "van de server te kijken."
)
NOT_SAFE_TITLE = "Inloggen kan alleen met een veilige verbinding"
NOT_SAFE = (
    "Deze verbinding is niet veilig. Anderen kunnen uw wachtwoord dan lezen. Open deze pagina met een "
    "adres dat begint met https://."
)
NOT_SAFE_PROXY = (
    "Begint het adres al met https? Dan geeft de server dat niet goed door. Zeg dat tegen uw beheerder."
)

ALREADY_TITLE = "U bent ingelogd"
ALREADY = "U bent ingelogd als {name}."
ALREADY_CLOSE = "Ging u hierheen vanuit een ander tabblad? Sluit dan dit tabblad en ga daar verder."
GO_ON = "Ga naar {page}"

NOT_ALLOWED_TITLE = "U mag deze pagina niet openen"
NOT_ALLOWED = "Voor „{page}” hebt u de rol {roles} nodig. U bent ingelogd als {name}, met de rol {own}."
NOT_ALLOWED_OTHER = "U bent ingelogd als {name}, met de rol {own}. Voor deze pagina is een andere rol nodig."
NOT_ALLOWED_ASK = "Hebt u deze pagina nodig voor uw werk? Vraag uw beheerder om die rol."
NOT_ALLOWED_SHORT = "U mag dit niet doen. Vraag uw beheerder om de rol die hiervoor nodig is."
OR = " of "
AND = " en "
FOREIGN_TITLE = "Dit kwam van een andere website"
FOREIGN_REQUEST = "Er is niets veranderd. Open de pagina zelf en doe het daar nog eens."

SESSION_ENDED_TITLE = "U bent niet meer ingelogd"
SESSION_ENDED = "Wat u typte, staat hieronder nog. Log in. Kom daarna hier terug en verstuur het nog eens."
SESSION_ENDED_NOTHING = "Log opnieuw in. Doe daarna nog eens wat u wilde doen."
SESSION_ENDED_FILES = "Een bestand kunnen we niet voor u onthouden. Kies dat straks opnieuw."
SEND_AGAIN = "Verstuur het nog eens"
TYPED_LABEL = "Uw tekst"
TYPED_LABEL_MANY = "Uw tekst {number}"

TOO_MANY_TITLE = "Het is nu erg druk"
TOO_MANY = "Er komen nu te veel vragen tegelijk. Wacht {period}. Probeer het dan nog eens."
TOO_MANY_KEPT = (
    "Er komen nu te veel vragen tegelijk. Wat u typte, staat er nog. Wacht {period}. Probeer het dan nog "
    "eens."
)
A_MOMENT = "een paar seconden"
SECONDS = "{count} seconden"
MINUTES = "{count} minuten"
FIRST_PAGE = "Ga naar de eerste pagina"
