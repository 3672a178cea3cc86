"""Dutch antonyms by field: small groups of words of which one side says the contrary of the other.

They are narrower than the scales of `pole_words`: every word of a side can stand for the others, and for none
of the other side. One pair of groups a line (a longer one goes on, indented), "/"
between the sides. A word ending in "*" stands for all that
begin with it, others for a folded form or a lemma. "+" joins the words of an expression, "~" two between
which other words may stand.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.faithfulness.antonym_idioms import IDIOMS

_FIELDS = """
# Quantity and degree
overschot overvloed overcapaciteit / tekort gebrek schaarste schaars
genoeg voldoende toereikend ruimschoots op+orde in+orde op+peil / onvoldoende ontoereikend tekort*
  te+weinig schiet~tekort
verdubbel* verdrievoudig* / halveer* halver*
bovengemiddeld boven+gemiddelde / ondergemiddeld onder+gemiddelde
meerderheid merendeel grootste+deel overgrote+deel / minderheid handjevol fractie enkeling
maximaal hoogstens hooguit ten+hoogste maximum / minimaal minstens minimum
rijk welgesteld welvarend kapitaalkrachtig / arm armlastig minvermogend behoeftig krap+bij+kas
overbevolk* / ontvolk* krimpgemeente
toenem* toename groei* stijg* vermeerder* aanwas / afnem* afname krimp* daal* verminder* slink* terugloop*
hoogconjunctuur bloei welvaart voorspoed / laagconjunctuur recessie neergang malaise tegenspoed
uitgebreid uitvoerig omvangrijk / beknopt summier
verschral* versober* uitkled* / verrijk* uitbreid* verruim* uitbouw*
zeer+veel heel+veel legio talloze tal+van / weinig nauwelijks amper schaars mondjesmaat
# Keeping and changing
koers+houden hou*~koers vasthoud* hou*~vast voortzet* zet*~voort handhav* handhaaf* ongewijzigd
  onveranderd bestendig* / verander* wijzig* loslat* loslaten verlaten afscheid verlegg* omgooi*
  anders+aanpakken afstappen
aanvull* vul*~aan aanvulling aanvullend daarnaast bovenop toevoeg* / vervang* in+plaats verdring*
  plaatsvervang*
behoud* bewar* instandhoud* / afschaff* schaf*~af opheff* schrap* verwijder* weggooi*
nieuw nieuwe gloednieuw / bestaand bestonden bestond oud
nieuw nieuwe startend beginnend beginner / gevestigd gevestigde ervaren doorgewinterd naam+gemaakt
vernieuw* moderniser* innover* / verouder* behoudend ouderwets
tijdelijk voorlopig eenmalig incidenteel / structureel blijvend permanent duurzaam+ingebed vast+beleid
  definitief
regulier gewoon reguliere normaal standaard / extra eenmalig eenmalige apart aparte buitengewoon bijzonder
  uitzonderlijk buiten+reguliere buiten+gewone
jaarlijks maandelijks wekelijks doorlopend periodiek / eenmalig
ontstaan oprichten opricht* instellen / opheffen ontbinden opdoeken verdwijnen
openen opent geopend openstell* heropenen opening / sluiten sluit gesloten sluiting dichtgaan dichtgooien
bouwen bebouw* nieuwbouw bijbouw* / slopen sloop afbrek* afbraak onbebouwd leeg+houden leeg+laten
  openlaten braak
planten aanplant* herplant* / kappen gekapt kap rooien gerooid omhakken
starten start begin* aanvang* opstart* / stoppen stop* beeindig* staken eindigen ophouden
invoeren invoer* introduc* ingevoerd / afschaffen afschaff* afgeschaft intrekk* ingetrokken
opbouw* / afbouw* bouw*~af afbrek*
vergroen* groener ontsten* onthard* / versten* verhard* betegel*
vernatt* bewater* / verdrog* uitdrog*
opwarm* verwarm* / afkoel* verkoel*
vervuil* verontreinig* smerig* / schoonmaak* schoonmak* reinig* schoon opruim*
# Movement and place
binnenhal* aantrekk* aantrek* lokken naar+toe+halen / verdrijv* wegjag* afstot* wegstur* afschrikk*
instroom instrom* toestroom instappen toetred* / uitstroom uitstrom* uitstapp* uittred* leegloop
binnenuit interne intern eigen+mensen / buitenaf extern externe van+buiten
van+binnen+naar+buiten / van+buiten+naar+binnen
concentre* clusteren geclusterd bundel* samenbreng* bij+elkaar bijeenbreng* / spreid* versprei* verspreid
  uit+elkaar
centralis* centraliser* / decentralis*
dichtbij nabij vlakbij nabijheid om+de+hoek in+de+buurt+van / veraf afgelegen ver+weg verder+weg
  op+afstand
vooruit vooruitgang voorwaarts / achteruit achteruitgang achterwaarts terugval
bovengronds / ondergronds
linksaf linkerkant / rechtsaf rechterkant
verbred* breder / versmal* smaller
arriver* / vertrek* weggaan
# Bond and group
verbind* verbond* verwev* verweef* koppel* integrer* geintegreerd samenvoeg* samengaan hand+in+hand
  samenhang nauw+samen / scheid* gescheiden ontkoppel* loskoppel* splits* uit+elkaar los+van apart
  afzonderlijk uiteen
eensgezind eendrachtig unaniem eenstemmig gezamenlijk met+een+mond op+een+lijn / verdeeld oneens onenig
  ieder+eigen ieder+voor+zich verschillend+denken langs+elkaar
samenwerk* samenwerking handen+ineen handen+in+elkaar / concurrer* concurrentie marktwerking tegenwerk*
  strijden+om wedijver* eigen+weg
bondgenoot medestander partner zij+aan+zij achter+de+bewoners / tegenstander tegenpartij vijand neutraal
  onpartijdig buitenstaander toeschouwer zijlijn aan+de+kant
gezamenlijk gemeenschappelijk samen collectief gedeeld / afzonderlijk apart individueel ieder+zelf
  op+eigen+houtje
insluit* inclusief inclusie / uitsluit* uitgesloten uitsluiting buitensluit*
solidair* solidariteit / egoisme eigenbelang individualisme
betrokken betrokkenheid meedenk* meepraat* inspraak / onverschillig buitenspel aan+de+kant
publiek openbaar overheid / privaat particulier commercieel besloten
vrijwillig* vrijwilliger mantelzorg* informele informeel naasten / beroepskracht* professional*
  betaalde+kracht* vakkracht* formele formeel
eenvormig uniform gelijk dezelfde hetzelfde eender vergelijkbaar overeenkom* net+als net+zo lijken+op /
  verschil* anders uiteenlop* differentiatie divers afwijk* maatwerk ongelijk andere+vorm
divers gevarieerd gemengd veelzijdig afwisselend / eenzijdig eentonig eenvormig
uniek enig+in uitzonderlijk ongekend / gewoon alledaags doorsnee veelvoorkomend
# Attitude and power
actief actieve proactief voortouw initiatief aan+het+stuur / passief afwacht* achtergrond afzijdig
  achterover lijdzaam aan+de+zijlijn aan+de+kant
leidend regie voortouw sturen voorop / volgend volgzaam ondergeschikt
belangrijk cruciaal cruciale essentieel onmisbaar wezenlijk doorslaggevend hoofdzaak kerntaak kern
  bepalend / onbelangrijk bijzaak bijkomstig ondergeschikt onbeduidend weinig~uit niet~uit misbaar
  nevenzaak minder+belangrijk niet+belangrijk niet+zo+belangrijk doet+er+niet+toe
prioriteit voorrang voorop vooropstell* hoogste+prioriteit bovenaan topprioriteit / sluitpost achteraan
  onderaan laatste+plaats later+aan+de+beurt
noodzakelijk nodig vereist onmisbaar onontbeerlijk / overbodig onnodig misbaar niet+nodig niet+meer+nodig
  geen+behoefte
urgent dringend spoed haast acuut / kan+wachten geen+haast rustig+aan
vertrouwen vertrouwd / wantrouw* argwaan achterdocht
welkom gewenst verwelkom* omarm* uitnodig* / ongewenst onwelkom niet+welkom niet+gewenst afwijz* weren
voorstander steun* draagvlak instem* akkoord achter~staan / tegenstander bezwaar verzet tegen+zijn
  weerstand afkeur*
trots tevreden blij verheugd / beschaamd schamen ontevreden teleurgesteld verdrietig
optimis* hoopvol / pessimis* somber wanhoop*
moed lef durven durft durf gedurfd / angst bang vrees terugschrikk* terugdeinz*
ambitieus ambitie / bescheiden gematigd
ruimhartig gul royaal genereus / krenterig karig zuinig schriel
streng strikt scherp scherper aanscherp* verscherp* hard+optreden / soepel soepeler mild coulant
  versoepel* verslap* door+de+vingers
verplicht* moeten+verplicht dwingend bindend gedwongen / vrijwillig vrijblijvend naar+keuze facultatief
  vrijstaan
toestaan toegestaan toelat* toegelaten toestemming vergunn* mogelijkheid+om / verbied* verbod verboden
  weren geweerd weiger* mag+niet mogen+niet niet+mogen niet+meer+mogen
accepter* aanvaard* gedogen / afwijz* weiger* verwerp* afkeur*
stimuler* bevorder* aanmoedig* aanjag* faciliter* ondersteun* helpen steunen / ontmoedig* afremm* remmen
  rem*~af tegenwerk* hinder* belemmer* dwarsbom* blokker* tegenhoud*
bescherm* behoed* ontzien koester* sparen / aantast* bedreig* opoffer* verwaarloz* verwaarloos* vernietig*
  beschadig*
luister* serieus+nemen serieus+genomen meeweg* oog+houden oog+voor aandacht letten / neger* wegwuif*
  wegwuiv* links+liggen buiten+beschouwing wegkijk* niet+letten niet+meer+letten geen+aandacht
eerlijk rechtvaardig* billijk / oneerlijk onrechtvaardig* onbillijk
erken* beaam* bevestig* toegeven / ontken* loochen* tegenspre* betwist* weerleg*
prijzen loven lof complimenten waardering waarder* / kritiek bekritiser* afkeur* minacht* geringschat*
belon* beloning / straf* bestraf* boete*
aanrad* aanbevel* adviser* / afrad* ontrad* waarschuw*
# Giving, having, money
brengen gebracht opgeleverd opleveren oplever* schenk* gegeven / afgenomen afnemen+van ontnomen ontnem*
  gekost afpakk* weggenomen
winnen winst gewin gewonnen / verlies verliezen verloren
krijgen ontvangen ontvangst / kwijtraken inleveren afstaan verliezen
inkomsten opbrengst* baten / uitgaven kosten lasten
investeren investering* steek*~geld steken~geld / bezuinig* besparen besparing* desinvest*
kopen koop aankoop* aanschaf* / verkoop* verkop* afstoten
huren huurder huurwoning* huurhuizen / koopwoning* koophuizen eigenaar
uitbested* inhuren ingehuurd / inbested* zelf+doen eigen+beheer
kosteloos gratis voor+niets / betalen betaald tegen+betaling rekening+sturen
betaalbaar goedkoop voordelig / duur prijzig onbetaalbaar kostbaar
ontlast* verlicht* lastenverlicht* / belast* verzwar* lastenverzwar*
delen gedeeld uitwissel* openbaar+maken publicer* / achterhoud* geheim* verzwijg* verberg* voor+ons+houden
# State and quality
veilig veiligheid / gevaarlijk gevaar onveilig risicovol
gezond vitaal fit / ziek ziekelijk ongezond ziekte
sterk krachtig stevig robuust weerbaar veerkrachtig / zwak kwetsbaar broos fragiel weerloos
positief gunstig beter verbeter* voorspoedig goed+gaat gaat+goed / negatief ongunstig slecht* slechter
  verslechter* minder+goed niet+goed niet+best niet+zo+best
succesvol geslaagd slagen slaagt gelukt lukken lukt / mislukk* mislukt gefaald falen faalt
voordeel pluspunt kracht / nadeel minpunt zwakte
kans kansen mogelijkheid / bedreiging risico belemmering
makkelijk gemakkelijk eenvoudig simpel laagdrempelig vanzelf / moeilijk lastig ingewikkeld complex
  hoogdrempelig uitdaging* opgave
duidelijk helder begrijpelijk concreet / onduidelijk vaag onbegrijpelijk abstract
bekend herkenbaar vertrouwd befaamd / onbekend vreemd onherkenbaar
zichtbaar merkbaar tastbaar / onzichtbaar verborgen onmerkbaar
open openheid transparant* openbaar / gesloten geheim* besloten heimelijk ondoorzichtig
schoon netjes opgeruimd verzorgd / vies vuil rommelig verwaarloosd vervuild
heel gaaf ongeschonden / kapot stuk beschadigd vernield
druk levendig bruisend / rustig stil doods uitgestorven
vol gevuld bezet bewoond / leeg leegstaand leegstand onbezet onbewoond
warm / koud koel
nat vochtig / droog
licht / donker duister
mooi fraai aantrekkelijk / lelijk onaantrekkelijk
modern eigentijds / ouderwets verouderd gedateerd
snel sneller versnel* vlot rap / langzaam trager traag vertrag* vertraag* langzamer
vroeg vroegtijdig tijdig op+tijd / te+laat laattijdig
flexibel wendbaar buigzaam / star starre onbuigzaam log rigide
digitaal online website internet / op+papier papieren
zelfstandig onafhankelijk zelfredzaam autonoom / afhankelijk onzelfstandig hulpbehoevend
stabiel stabiliteit evenwicht* zekerheid vast / instabiel wankel onzekerheid onzeker onrustig
bewust doelbewust opzettelijk expres / onbewust per+ongeluk toevallig onbedoeld ongewild
rechtstreeks direct / indirect via+via omweg
tevreden gelukkig / ontevreden ongelukkig
productief nuttig zinvol / onproductief nutteloos zinloos niets+productiefs
hoogopgeleid hoogopgeleid* theoretisch+opgeleid* / laagopgeleid* praktisch+opgeleid* kortgeschoold*
natuurlijk biologisch / kunstmatig chemisch
hernieuwbaar duurzaam schone+energie / fossiel vervuilend
kleinschalig / grootschalig
diepgaand grondig gedegen zorgvuldig / oppervlakkig vluchtig slordig onzorgvuldig
nauwkeurig precies exact / onnauwkeurig globaal ruwweg
haalbaar realistisch uitvoerbaar / onhaalbaar onrealistisch onuitvoerbaar
eens+met onderschrijv* onderschrijf* delen+de+overtuiging / oneens betwijfel* betwist*
met+name vooral bijzonder inzonderheid voornamelijk / uitgezonderd behalve uitzondering het+minst op+na
vanzelfsprekend vanzelf gewoon / bijzonder uitzonderlijk ongewoon
boven+verwachting meevall* meevaller / onder+verwachting tegenvall* tegenvaller
# Frequency
altijd steeds immer voortdurend / nooit zelden sporadisch
vaak dikwijls veelvuldig regelmatig geregeld veelgehoord frequent meestal / zelden sporadisch nooit
  nauwelijks
overal alom / nergens
verdring* verdrijv* verjag* plaatsmaken plek+maken wegmoeten / beschermd+blijven kunnen+blijven
  mogen+blijven
inlop* inhal* ingelopen / achterop+rak* achterblijv*
voorlop* koploper voorsprong vooraan / achterlop* hekkensluiter achterstand achteraan
"""


@lru_cache(maxsize=1)
def fields() -> dict[str, tuple[str, str]]:
    """The two sides of every group, by a name of their own."""
    found: dict[str, tuple[str, str]] = {}
    for number, line in enumerate((_FIELDS + IDIOMS).replace("\n  ", " ").splitlines()):
        if "/" in line:
            one, other = line.split(" / ")
            found[f"{number}"] = (one, other)
    return found
