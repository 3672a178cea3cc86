"""What groups of parties are busy with."""

from __future__ import annotations

# Beginnings of words for the field of a group: where a source is about the field, whoever works or lives in
# it may be named ("leerlingen" for "onderwijs", "het Rijk" for "rijksmiddelen").
FIELDS: dict[str, str] = {
    "council": "raad politiek",
    "politics": "politiek",
    "staff": "organisatie ambtelijk management functie",
    "province": "provincia",
    "state": "rijks landelijk nationa",
    "europe": "eu- europ interreg efro esf",
    "region": "regiona parkst euregio gemeente",
    "youth": "jeugd jong kind school scholen onderwij educat leer student stude opleid opgroei",
    "elderly": "oud senior vergrijz leeftijd",
    "parents": "ouder gezin kind generatie afkomst opgroei",
    "employees": "werk personeel arbeid organisatie",
    "employers": "werkgever werkgelegenheid arbeid",
    "volunteers": "vrijwillig informe",
    "business": "bedrijf bedrijv ondernem econom winkel aanbested inko horeca",
    "schools": "onderwij leer school educat opleid student",
    "childcare": "voorschool kinder",
    "care": "zorg hulp",
    "doctors": "zorg medisch gezondheid",
    "welfare": "welzijn zorg hulp",
    "clubs": "vereniging sport",
    "culture": "cultu kunst",
    "police": "politie veiligheid",
    "wardens": "handhav",
    "investors": "fonds sponsor invest financ",
    "housing": "corporatie huur",
    "members": "lid leden",
    "transport": "vervoer",
    "grid": "energie net",
    "owners": "eigen",
    "initiators": "initiatief vergunning aanvra",
    "developers": "bouw ontwikkel",
}
