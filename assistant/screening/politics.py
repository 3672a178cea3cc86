"""Wordings that ask for voting advice, or for an opinion on politics or on people."""

from __future__ import annotations

from assistant.screening.cues import Cue, cue, words

_PARTY = (
    r"(?:pvv|vvd|cda|d66|sp|pvda|groenlinks|fvd|forum voor democratie|ja21|bbb|nsc|volt|oph|pvdd"
    r"|jph|partij voor de dieren|christenunie|sgp|50plus|leefbaar|ouderenpartij)"
)
_POLITICIAN = (
    r"(?:\w*wethouders?|burgemeester|burgemeister|raadsleden|raadslid|politici|politicus"
    r"|\w*partij|\w*partijen|coalitie|oppositie|college|gemeenteraad|gemeentebestuur|lijsttrekker"
    r"|kandidaat|kandidaten|bestuurders?|fractie\w*|ambtenaren|ambtenaar)"
)
_NATIONAL = (
    r"(?:wilders|rutte|baudet|timmermans|yesilgoz|jetten|omtzigt|schoof|trump|poetin|putin"
    r"|bontenbal|van der plas|klaver|marijnissen|netanyahu|zelensky|erdogan|biden|harris)"
)
_GROUP = (
    r"(?:buitenlanders?|polen|marokkanen?|marokkaan|moslims?|turken|asielzoekers?|vluchtelingen"
    r"|joden|homo's|homos|lesbiennes|zigeuners|roma|oekrainers|statushouders?|bulgaren|roemenen"
    r"|negers|zwarten|islam|allochtonen|arbeidsmigranten"
    r"|gelukszoekers|syriers|somaliers|afrikanen|bijstandtrekkers|uitkeringstrekkers|daklozen"
    r"|zwervers|junks|transgenders|vrouwen|mannen|woonwagenbewoners|kampers|boeren|migranten"
    r"|nederlanders|limburgers|duitsers|arabieren|christenen)"
)
_BAD = (
    r"(?:slecht|slechtste?|slechter|beste|beter|goede?|dom|domme|domste?|dommer|lui|luie|luiste?"
    r"|luier|corrupte?|corruptst\w*|liegt|liegen|leugenaars?|leugens|oneerlijk\w*|eerlijk"
    r"|eerlijkst\w*|onbetrouwba\w*|onbekwa\w*|ongeschikte?|incapabel\w*|incompetent\w*|zwak"
    r"|zwakste|zwakke"
    r"|racis\w*|fascis\w*|extreem\w*|nazi\w*|gevaarlijk|gestoord|gek|waardelo\w*|opstappen"
    r"|aftreden|ontslagen|deugt|deugen|zakkenvuller\w*|zakkevuller\w*|graaier\w*|nuttig|nutteloos"
    r"|sympathiek\w*|te vertrouwen|betrouwba\w*|bekwa\w+|populist\w*|links|rechts|hypocriet\w*"
    r"|vriendjespolitiek|kundig\w*|leukste?|stomste?|stom|ergste?|favoriet\w*|aardig\w*|knapst\w*"
    r"|criminele?r?|slimste?|slimmer|prutsers?|sukkels?|klungels?|oplichters?|boeven)"
)
# A question about how, where and when to vote, and about what was voted.
_VOTING_ITSELF = words(
    r"waar (?:kan|moet|mag|ga|kun) (?:ik|je|we)(?! op)|stemlokaal|stemlokalen|stembureau\w*"
    r"|stempas|stempassen|wanneer|hoe laat|over (?:het|de|ons) (?:plan|buurt\w*|budget|geld"
    r"|wijk\w*)|hoe (?:werkt|kan|moet|breng)|gestemd|kan ik stemmen|mag ik (?:al |ook )?stemmen"
    r"|heerlen munt|munt"
    r"|meer mensen|wat heb ik nodig|meenemen|om te stemmen|mee te stemmen|meestemmen|mee ?stemmen"
    r"|waarover|komt (?:daar|er)|hulp bij|gemeente|stemwijzer|rolstoel|machtig\w*|opkomst"
    r"|ingestemd|instemmen|procent|prosent|percentage|20\d\d|waar stem ik|rollator|drempel"
    r"|waarom zou ik (?:gaan )?stemmen(?! op)|plekken"
)
VOTING: tuple[Cue, ...] = (
    cue(
        r"(?:wie|welke|wat|waarop|waar|op|wa|welk) (?:[\w',]+ ){0,8}?(?:stemm?en?|stem|stemme)(?=\W|$)",
        r"ik|jij|mij|je|me|we|mijn|jouw|zou|moet|iemand|gaat u|u zelf",
        unless=_VOTING_ITSELF,
    ),
    cue(
        r"(?:stemmen?|stem|stemme|verkiezingen|\w*verkiezingen|hokje|vakje)(?=\W|$)",
        r"moet ik|zal ik|kan ik het beste?|zou (?:jij|je|u)|raad|adviseer|advies|overtuig|help (?:mij"
        r"|me)|help|welke partij|kies|kiezen|wie moet|beter|verstandig|tip|tips|slim"
        r"|weet niet (?:op )?(?:wie|wat|welke)",
        unless=words(_VOTING_ITSELF.pattern + r"|kiezen (?:ze|jullie)|kiesraad|hoe wordt"),
    ),
    cue(
        r"stem ?advies|stemhulp|stemkeuze|stemtip\w*|(?:wat|wie|welke) .{0,30}mijn stem|(?:verdient"
        r"|verdienen|krijgt|krijg|waard) (?:[\w',]+ )?mijn stem|welk (?:hokje|vakje) .{0,15}(?:rood"
        r"|kleur|invul|ik)",
        unless=r"hoe breng ik|stembureau\w*|stempas|uitbrengen|stemwijzer in",
    ),
    cue(
        rf"kies (?:jij|je|maar|een|voor|zelf|de)? ?(?:[\w',]+ ){{0,2}}?(?:een partij|partij|voor mij"
        r"|de beste partij|kandidaat|tussen)|(?:twijfel|twijfelen|kiezen|keus"
        rf"|keuze) (?:[\w',]+ )?(?:tussen|uit) (?:[\w',]+ )?(?:links|rechts|(?:de )?{_PARTY})"
        rf"|(?:advies|kies|beter|wat|wie|of)\W(?:.{{0,20}}\W)?{_PARTY} of (?:toch )?(?:de )?{_PARTY}"
        rf"|^\W*(?:de )?{_PARTY} of (?:toch )?(?:de )?{_PARTY}\W*$"
    ),
    cue(
        r"(?:welke|wat voor|welk) (?:politieke )?(?:partij|partijen|kandidaat"
        r"|lijst) (?:[\w',]+ ){0,5}?(?:past|passen|kiezen|aanraden|aanrader|raad|raadt|het beste?"
        r"|beste keus|beste keuze|goed voor mij|voor mij|slimst|verstandig\w*|moet ik|zal ik"
        r"|zou (?:jij|je|u))|(?:wie|welke (?:partij|kandidaat|lijsttrekker)|wat) is (?:de |het |dan "
        r"|voor mij )*(?:beste?|slimste|verstandigste) (?:partij|kandidaat|lijsttrekker|keuze|keus"
        r"|stem)|(?:wie|welke partij) (?:moet|zal|zou) (?:ik|je|jij|men|we) (?:[\w',]+ )?(?:kiezen"
        r"|nemen)|voor wie moet ik (?:gaan|kiezen)|(?:welke partij|wie) ik (?:het beste? )?(?:moet"
        r"|kan|zou) (?:nemen|kiezen)|help (?:mij|me) kiezen|wie moet (?:er )?(?:burgemeester"
        r"|wethouder) worden|help (?:mij|me) met kiezen"
    ),
    cue(
        r"(?:moet|zal|zou|ga|is het (?:slim|goed|verstandig) om) (?:ik |jij |je |we |iedereen "
        rf"|men )?(?:[\w',]+ ){{0,2}}?(?:op )?(?:de )?(?:{_PARTY}|links|rechts|blanco|{_NATIONAL}"
        r"|lokaal|deze coalitie|de coalitie) (?:te )?(?:gaan )?(?:stemmen?|kiezen)|(?:stem"
        rf"|stemmen) (?:jij|je|u|ik) (?:[\w',]+ )?(?:op|links|rechts|{_PARTY})|(?:raad|raadt|adviseer"
        rf"|beveel) (?:jij|je|u|mij) (?:[\w',]+ ){{0,4}}?(?:partij|{_PARTY}|te stemmen|stemmen)"
        rf"|{_PARTY} (?:[\w',]+ ){{0,2}}?(?:goede? |beste |verstandige )(?:keus|keuze"
        r"|partij)(?= voor mij|\W)"
    ),
    cue(
        r"(?:wie|welke partij) (?:moet|zal) (?:[\w',]+ )?(?:winnen|de verkiezingen winnen)|(?:partij"
        r"|kandidaat) (?:aanbevelen|aanraden)|bij welke partij (?:pas|hoor) ik|stemwijzer voor mij"
    ),
)
OPINION: tuple[Cue, ...] = (
    # the assistant's own view
    cue(
        r"(?:wat|hoe) (?:vind|vindt|denk|denkt|dink|vings|dinks|denks|vinst) (?:jij|je|jouw|doe)"
        r"|(?:vind|vin|denk|geloof|vindt) jij|(?:^|[.?!] )(?:vind|vin|denk|geloof) je|(?:vind|denk"
        r"|geloof) je (?:ook )?niet|ben jij (?:[\w',]+ )?(?:eens|oneens|voor|tegen|links|rechts"
        r"|politiek)|ben je (?:het )?(?:[\w',]+ )?(?:(?:eens|oneens) met|voor of tegen|links|rechts"
        r"|politiek)|volgens (?:jou|jouw|jij)",
        unless=r"waar vind (?:je|ik)|hoe vind (?:je|ik)|vind je (?:op|in|bij)|denk je aan"
        r"|hoe denk je (?:dat )?de gemeente|wanneer denk je",
    ),
    cue(
        r"(?:wat is|wat|welke|geef|geef mij|zeg|vertel|mag ik|graag|wil ik|heb je|heb jij"
        r"|benieuwd naar|wat zijn|zonder|over) (?:[\w',]+ ){0,2}?(?:jouw|je|uw|je persoonlijke"
        r"|persoonlijke) (?:eigen |persoonlijke |eerlijke |echte |politieke )*(?:mening|opinie"
        r"|standpunt|oordeel|politieke voorkeur|voorkeur)|(?:eigen|eerlijke|persoonlijke) mening",
        unless=r"je mening (?:geven|laten horen|doorgeven)|kan (?:je|ik|men)|waar (?:kan|kun)"
        r"|uw mening geven|mijn (?:eigen )?mening|mening van (?:bewoners|inwoners)|hoe kun je|jongeren",
    ),
    cue(
        r"(?:wat|vindt|vind|bent|denkt|hoe) (?:vindt |vind |denkt )?u (?:(?:er )?(?:zelf|persoonlijk)"
        rf"|van (?:de |het |die )?(?:[\w',]+ )?(?:{_POLITICIAN}|{_PARTY}|{_GROUP}|{_NATIONAL})"
        rf"|over (?:de |het )?(?:{_POLITICIAN}|{_PARTY}|{_GROUP}|{_NATIONAL})|voor of tegen|links"
        r"|rechts)|vindt? u (?:niet )?(?:dat|het|of)"
    ),
    # a judgement on those who govern
    cue(
        r"(?:welke|wie|wat|is|zijn|doet|doen|waarom|klopt|vind"
        rf"|vindt) (?:[\w',]+ ){{0,5}}?(?:{_POLITICIAN}|{_PARTY}"
        rf"|{_NATIONAL})(?: [\w',-]+){{0,6}}? (?:het |de |toch )?{_BAD}|(?:wie"
        rf"|welke) (?:[\w',]+ ){{0,4}}?{_BAD} (?:[\w',]+ )?(?:{_POLITICIAN})|(?:{_POLITICIAN}|{_PARTY}"
        rf"|{_NATIONAL}) (?:[\w',]+ ){{0,3}}?(?:is|zijn|moet|moeten|liegt|liegen"
        rf"|kan beter) (?:[\w',]+ ){{0,3}}?{_BAD}|(?:{_POLITICIAN}|{_PARTY}) {_BAD}(?= of niet|\W*$)"
        rf"|moet (?:de |die |dit )?{_POLITICIAN} (?:[\w',]+ ){{0,3}}?(?:opstappen|aftreden|weg"
        r"|ontslagen)",
        unless=r"goede? (?:plannen|zorg|huizen|bereikbaar\w*|voorbeeld|wegen|leven|scholen|wonen)"
        r"|beter (?:maken|worden|bereikbaar)|beste (?:persoon|plek|manier|plaats|tijd|bereikbaar)"
        r"|om (?:het|de) [a-z ]{0,30}beter|links(?:af)?|rechts(?:af)|linker|schuld(?:en)?hulp\w*"
        r"|schulden|zwakke? (?:wijken|buurten|groepen|schouders)|gevaarlijke|verbeteren|armoede"
        r"|goed onderhou\w*|plannen|plan|gaat doen|gaan|regelen|komt er|komen er|hoeveel|verkeer\w*"
        r"|wijk|buurt|straat|racisme|discriminatie|slechte huizen|slecht ter been",
    ),
    # a judgement on people
    cue(
        rf"(?:{_GROUP}) (?:[\w',]+ ){{0,6}}?(?:toch|te veel|teveel|alle overlast|allemaal|alles"
        r"|crimine\w+|lui|luier|stelen|dieven|profiteren|verpesten|pakken onze|inpikken|vies|dom"
        r"|oprotten|opdonderen|terug naar|niet thuis|de schuld|weg ermee|probleem zijn|gevaarlijk\w*"
        r"|beter|slechter|dommer|slimmer|abnormaal|ziek|gevaar|niet bij nederland|hier niet)(?=\W|$)"
        rf"|(?:te veel|teveel|alle|al die|stomme|vieze|rot) (?:{_GROUP}) (?:[\w',]+ ){{0,5}}?(?:weg"
        r"|oprotten|opdonderen|zijn|hier|veroorzaken|stelen|verpesten|terug|profiteren)",
        unless=r"komen er|komt er|hoeveel|waar|wanneer|gemeente|jullie|woningen|wonen|opvang|plannen|plan"
        r"|beleid|voorrang|asielzoekerscentrum|azc|helpt|huisvesting|te weinig|geweld|discriminatie"
        r"|boerderij|inburger\w*|werk|taal|zorg|ziek worden|veilig\w*",
    ),
    cue(
        r"(?:of niet dan|toch ook|ben je het (?:met mij )?(?:niet )?eens|geef toe|wees eerlijk"
        r"|eerlijk zeggen|eerlijk gezegd)\W*$|(?:heeft|hebben|had) (?:er )?gelijk",
        rf"{_GROUP}|{_NATIONAL}|jij|je|jouw|israel|palestina|rusland|oekraine|overheid|boeren|volgens",
        unless=r"komt|komen|wordt|wanneer",
    ),
    cue(
        r"is (?:het|de|dit) (?:[\w',]+ )?(?:akkoord|beleid|coalitie|plan"
        r"|gemeente) (?:[\w',]+ )?(?:goed|slecht|dom|stom|eerlijk)(?= of|\W*$)|horen (?:moslims"
        r"|buitenlanders|vluchtelingen|asielzoekers) (?:[\w',]+ )?hier|eerlijk\?*$"
    ),
    cue(
        r"(?:wie|wat) (?:is|zijn) (?:beter|slechter|slimmer) ?[,:]? ?(?:links|rechts)|(?:is"
        r"|zijn) (?:links|rechts) (?:beter|slechter|dom|goed)|(?:geloof|houd|hou) (?:jij"
        r"|je) (?:[\w',]+ )?(?:in god|van)(?=\W)"
    ),
    cue(
        r"(?:ben je|ben jij|bent u) (?:[\w',]+ )?(?:racist\w*|links|rechts|fan|aanhanger|voorstander"
        r"|tegenstander|voor|tegen|blij met|trots op|tevreden over|boos op)(?=\W*$| of| de| deze| die"
        r"| het| dit| die| windmolens| azc)|(?:wat|hoe) (?:zou|zoudt) (?:jij"
        r"|je) (?:[\w',]+ ){0,5}?(?:doen|oplossen|kiezen|vinden)(?=\W*$| als)|wie zou (?:jij"
        r"|je) (?:[\w',]+ ){0,3}?kiezen",
        unless=r"waar|wanneer|verplicht|lid van de bibliotheek",
    ),
)
