"""More Dutch antonyms by field: fixed expressions, verbs of policy, and words of a domain.

The form is that of `antonyms`: one pair of groups a line (a longer one goes on, indented), "/" between the
sides, "*" for the rest of a word, "+" between neighbours, "~" between which other words may stand.
"""

from __future__ import annotations

IDIOMS = """
# In force, or over
van+kracht overeind geldig rechtsgeldig in+werking nog+steeds+geldt blijft+gelden blijven+gelden actueel
  actuele bruikbaar bruikbare springlevend / achterhaald* vervallen vervalt verlopen ongeldig
  buiten+werking niet+meer+geldig van+tafel passe afgedaan niet+meer+bruikbaar niet+meer+van+deze+tijd
  onbruikbaar ingetrokken geldt+niet+meer gelden+niet+meer
onverminderd onverkort volop onverzwakt met+volle+kracht op+volle+kracht onvermoeibaar even+hard
  net+zo+hard / afgezwakt* afzwakk* zwak*~af uitgekleed* mondjesmaat in+mindere+mate op+een+lager+pitje
  op+een+laag+pitje getemperd gas+terug stapje+terug minder+hard op+halve+kracht
doorzett* zet*~door voortzett* zet*~voort doorga* ga*~door door+te+gaan ga*~verder doorbouw* bouw*~voort
  borduur*~voort voortborduur* dezelfde+weg ingeslagen+weg dezelfde+koers dezelfde+lijn op+koers
  dezelfde+voet / roer+om roer~omgooi* gooi*~roer gooi*~om andere+boeg ander+pad andere+koers andere+weg
  andere+richting nieuwe+koers van+koers koerswijzig* breuk breken+met breekt+met afbuig* rug+toe afscheid
opnieuw+begin* begin*+opnieuw opnieuw+te+beginnen nieuwe+start schone+lei overnieuw nieuw+begin
  frisse+start / bij+het+oude op+de+oude+voet zoals+het+was zoals+het+is alles~hetzelfde
  niets+te+veranderen
nog+nieuw vrij+nieuw nieuw+voor nog+niet+gewend weinig+ervaring nog+niet+veel+ervaring onervaren
  geen+ervaring onwennig / al+lang+gewend heel+gewoon al+jaren+zo vertrouwd+mee routine veel+ervaring
  dagelijkse+praktijk gesneden+koek doorgewinterd ruime+ervaring jarenlange+ervaring
uitbouw* bouw*~uit verder+ontwikkel* doorontwikkel* opbouw* / afbouw* bouw*~af afslank* ontmantel*
  afbrokkel* uitfaser*
aanbreek* aanbrek* ontkiem* opkom* in+opkomst in+de+lift / op+zijn+retour uitdov* wegkwijn* tanend*
  over+het+hoogtepunt
eenmalig* eenmalige incident* incidenteel incidentele sporadisch* losse bij+uitzondering uitzonderlijk* /
  regulier* structure* doorlopend* vast vaste terugkerend* steevast
lange+adem marathon volhard* uithoudingsvermogen vasthoudend* langdurig* generatielang* geduld jarenlang /
  sprint* krachttoer eenmalige+actie snel+klaar kortdurend* kortstondig* haastklus eendagsvlieg strovuur
hardnekkig* taai taaie diepgeworteld* moeilijk+weg moeilijk+op+te+lossen niet+zomaar+weg slepend* /
  makkelijk+op+te+lossen eenvoudig+op+te+lossen makkelijk+weg snel+weg gaat+vanzelf+over gaan+vanzelf+over
  verdwijn*~langzaam verdwijn*~vanzelf los*~vanzelf langzaam+maar+zeker
uitstell* uitgesteld stell*~uit stel*~uit opschort* op+de+lange+baan vooruit+schuiv* voor+zich+uit wachten
  wacht / meteen direct onmiddellijk* nu+al vaart haast+mak* naar+voren+haal* vervroeg* versnel*
tot+nu+toe+niet nog+niet nog+nooit nog+geen tot+op+heden+niet vooralsnog+niet / inmiddels+wel intussen+wel
  al+bereikt al+gelukt al+gehaald al+behaald al+klaar inmiddels+bereikt
stilstand stilst* impasse vastgelopen vastloop* / beweging voortgang in+beweging doorbraak vlotgetrokken
langer+wonen blijven+wonen lang+blijven wortel* wortelschiet* thuis+voelen / doorstrom* stroom*~door
  verhuiz* verhuis* wegtrekk* trek*~weg
bestendig* duurzaam+verankerd verankerd verankering verstevig* / wankel* losgeweekt broos vernieuwing
# Belonging together
onderdeel+van onderdeel~van hoort+bij hoort~bij horen+bij horen~bij behoor*~tot maakt+deel+uit
  maakt~deel+uit deel+van maken~deel+uit verbonden+met verbonden+aan valt+onder vallen+onder inbegrepen
  meegenomen meeneem* neem*~mee nemen~mee mee+te+nemen opgenomen opneem* betrokken+bij erbij+hor* erbij /
  los+van losstaat losstaan staat~los staan~los staat+buiten valt+buiten vallen+buiten buiten+beschouwing
  erbuiten blijft+buiten blijven+buiten buiten+gehouden buitengesloten buiten+schot niets+te+maken
  niks+te+maken weggelaten uitgezonderd
aansluit* sluit*~aan in+lijn+met in+lijn past+bij past~bij passen+bij passen~bij strookt stroken
  in+overeenstemming overeenkomst* rijm* in+het+verlengde versterk*+elkaar verenigbaar past+goed
  in+de+geest+van vul*+elkaar+aan / haaks+op haaks in+strijd+met strijdig* botst botsen tegenstrijdig*
  wringt wringen dwars+op onverenigbaar* staat~tegenover druist~in indruis* bijten+elkaar wijkt~af
  wijken~af afwijk* past+niet passen+niet sluit+niet tegengesteld* zit*+elkaar+in+de+weg
hand+in+hand onlosmakelijk* verweven vervlochten samenhang* hang*~samen niet+los+van / afzonderlijk*
  onafhankelijk+van niets+met+elkaar+te+maken losgekoppeld losse+onderdelen ieder+apart los+van+elkaar
rekening+houden* hou*~rekening rekening+mee let*+op letten+op meeweeg* meeweg* weeg*~mee weg*~mee
  houden~oog oog+houd* oog+voor hou*~in+het+oog hou*~oog aandacht+voor aandacht+aan speelt~mee spelen~mee
  telt~mee tellen~mee meetel* / speelt~geen+rol spelen~geen+rol doet+er+niet+toe maakt+niet+uit
  maakt~niet+uit buiten+beschouwing laat*~los ongeacht buiten+beeld telt+niet telt~niet+mee
  kijken~niet+naar kijkt~niet+naar zonder+te+letten zonder+te+kijken uit+het+oog niet+op+gelet
  los+te+laten laten+we~los geen+oog links+liggen
vervang* neem*~over nemen~over overneem* overgenomen in+de+plaats+van plaatsvervang* / aanvull* vul*~aan
  aanvulling vervangt~niet vervangen~niet niet+in+de+plaats neemt~niet+over geen+vervanging naast+elkaar
naadloos soepel gesmeerd goed+op+elkaar vloeiend* / stroef hapert haperen hort horten stokt stokken
  met+horten+en+stoten moeizaam
# Welcoming and refusing
omarm* toejuich* juich*~toe verwelkom* warm+hart enthousiast* positief+over graag+zien zien~graag
  voorstander* van+harte staan+achter staat+achter staan~achter met+open+armen blij+met welwillend* /
  huiverig* terughoudend* aarzel* sceptisch* wantrouw* afwijz* wijs*~af wijz*~af afgewezen niets+zien+in
  ziet*~niets+in niet+zitten argwa* kritisch+tegenover staan+tegen staat+tegen tegenstander* met+tegenzin
  met+lede+ogen keur*~af afkeur* weinig+op+met moeite+mee koel+tegenover
toelat* laat*~toe laten~toe toegelaten binnenlat* laat*~binnen laten~binnen ruimte+geven geef*~ruimte
  geven~ruimte ruimte+voor ruimte+te+geven plaats+voor deur+open deur~open poort~open ontvang* /
  buiten+de+deur buitenhoud* buiten+houd* op+afstand+houd* hou*~op+afstand weren weert geweerd geen+ruimte
  geen+plaats geen+plek de+kop+in monddood smoren smoort gesmoord de+mond+snoer* uitsluit* deur+dicht
  deur~dicht deur~gesloten niet+toelat* tegenhoud* hou*~tegen afschrikk* verban* uitgesloten
meedenk* denk*~mee mee+te+denken naast~staan / dwarslig* tegenwerk* werk*~tegen over+de+hoofden betuttel*
  bevoogd* in+de+weg+zit* op+de+rem
mogelijkhe* kansen kans oplossing* potentie / bezwar* bezwaar* hobbel* beren+op+de+weg onmogelijkhe*
  belemmering* obstakel* struikelblok*
vraaggericht* vanuit+de+vraag vanuit+de+leefwereld van+buiten+naar+binnen menselijke+maat
  vanuit+de+inwoner* vanuit+mensen / aanbodgericht* vanuit+het+aanbod vanuit+de+systeemwereld
  vanuit+het+systeem vanuit+de+regels vanuit+het+stadhuis van+binnen+naar+buiten regels+voorop
vertrouw* op+vertrouwen geloof+in loslat*+vertrouwen / wantrouw* op+controle controledrang argwaan
  achterdoch* afrekencultuur
gelijkwaardig* op+gelijke+voet naast+elkaar op+ooghoogte schouder+aan+schouder samen+met+hen / van+bovenaf
  boven+hen opgelegd* dicteren dicteert hierarchisch* ondergeschikt* top+down
van+onderop vanuit+de+samenleving bottom-up bottom+up / van+bovenaf top-down top+down
luister* gehoor+geven open+oor serieus+neem* serieus+nemen / doof dove+mans+oren neger* wegwuif* wegwuiv*
  afdoen afgedaan+als lak+aan van+tafel+veeg* in+de+wind
aanspreek* aansprak* spreek*~aan spreken~aan ter+verantwoording / ongemoeid door+de+vingers zwijg* zweg
  ontzie* met+rust+lat* met+de+mantel+der+liefde
ingrijp* grijp*~in optred* treed*~op treden~op aanpak* pak*~aan pakken~aan handhav* / gedog* laten+begaan
  laten+gaan op+zijn+beloop niets+doen niks+doen wegkijk* kijk*~weg door+de+vingers toekijk* aanzien+wat
vooruitdenk* vooruitkijk* kijk*~vooruit anticiper* voorbereid* voorkomen tijdig+inspel* / achter+de+feiten
  achteraf afwacht* wacht*~af pas+als+het+misgaat te+laat+bij overvallen+worden
verantwoordelijkheid+neem* verantwoordelijkheid+nemen neem*~verantwoordelijkheid oppak* / afschuiv*
  schuif*~af schuiv*~af ontlop* ontloop* onttrek* wegduik* ontduik* handen+van+af handen+ervan+af
bondgenot* schouder* rug*steun / tegenstrever* opponent* tegenpool dwarsligger*
dienstbaar ten+dienste+van in+dienst+van / heers* baas+over dominant dominer*
bindend* verplicht* afdwingbaar / vrijblijvend* niet+verplicht niet+bindend
# Direction
naar+binnen binnenwaarts inbested* / naar+buiten buitenwaarts uitbested*
toegang* toegankelijk* bereikbaar* ontslot* ontsluit* / onbereikbaar* ontoegankelijk* afgesloten op+slot
  onder+de+pet
ontzorg* verlicht* uit+handen+nem* neem*~uit+handen / opzadel* zadel*~op belast* afwentel* wentel*~af
opkrikk* krik*~op opvijzel* optill* til*~op / omlaaghal* afzwakk* neerhal* verlag*
op+de+voorgrond prominent* in+het+zicht nadrukkelijk* centraal voor+het+voetlicht speerpunt* voorop
  vooropstaa* in+de+schijnwerpers hoog+op+de+agenda / op+de+achtergrond in+de+schaduw zijdelings
  ondergesneeuwd in+de+marge onderaan+de+agenda laag+op+de+agenda bijrol sluitpost bijzaak terzijde
aanvoer* binnenkom* / afvoer* wegvloei* weglek*
nabij* dicht+op+de+mensen dichtbij dicht+bij om+de+hoek in+de+wijk / op+afstand ver+van afstandelijk*
  ivoren+toren centraal+geregeld
verdiep* diepgang / oppervlakkig* vervlak*
verbreding verbreed* breder / versmal* toespits* verengen vernauw*
instap* instroom erin / uitstap* uitstroom eruit uitval
vrijmaken vrijgemaakt vrijspeel* vrijgespeeld / innem* inneemt opslokk* opslokt opslurp*
vergemakkelijk* versoepel* vereenvoudig* / bemoeilijk* verzwar* verscherp* aanscherp* opschroev*
borg* geborgd waarborg* veiligstell* gewaarborgd verzeker* beschermen / versoepel* loslat* los+te+laten
  laten~los laat~los prijsgev* geef*~prijs op+de+tocht op+het+spel verwater* verslap*
# State
inheem* streekeigen lokaal+plantgoed van+hier / uitheem* exoot exoten exotisch* invasie* van+elders
biologisch* ecologisch* natuurlijk* gifvrij* / chemisch* bestrijdingsmiddel* gif pesticide* kunstmest
circulair* herbruik* hergebruik* hergebruikt / wegwerp* weggooi* afdank* lineair
flexibel* wendbaar* beweeglijk* mee+te+bewegen meebeweg* beweeg*~mee aanpasbaar bijstur* stuur*~bij
  bij+te+sturen aanpassen / strak strakke star starre rigide vasthoud*~wat+er+ook onwrikbaar* vastomlijnd*
  rechtlijnig* in+beton vast+te+houden aan+de+koers+vasthoud* niet+afwijk* onbuigzaam
behapbaar* overzichtelijk* haalbaar* realistisch* uitvoerbaar* / onoverzichtelijk* onhaalbaar*
  te+hoog+gegrepen luchtkasteel* onrealistisch* onbegonnen+werk ondoenlijk
samenhangend* integraal integrale als+een+geheel in+samenhang gecoordineerd* / versnipper* gefragmenteerd*
  los+zand losse+stukken verkokerd* stukje+bij+beetje hapsnap lappendeken
eenduidig* eensluidend* ondubbelzinnig* / dubbelzinnig* meerduidig* tegenstrijdig* voor+meerdere+uitleg
meetbaar* concreet concrete tastbaar* / vaag vage ongrijpbaar* abstract* niet+te+meten
passend* geschikt* toegesneden toepasselijk* adequaat adequate / ongeschikt* ongepast* misplaatst*
  onpassend* niet+passend
toereikend* genoeg voldoende ruimschoots / ontoereikend* te+kort te+weinig tekort* onvoldoende
  schiet~tekort
gezond financieel+gezond op+orde sluitend* in+evenwicht / ongezond* tekort* rode+cijfers uit+balans
  wanorde chaos niet+op+orde niet+sluitend
robuust* solide stevig* degelijk* / gammel* fragiel* broos broze krakkemikkig* gebrekkig*
aantrekkelijk* uitnodigend* gastvrij* sfeervol* / onaantrekkelijk* ongastvrij* afstotend* kil kille
  onherbergzaam*
prettig* fijn fijne aangenaam* / onleefbaar* onprettig* onaangenaam* naar+wonen vervelend*
representatief evenwichtig* afspiegeling / eenzijdig* scheef scheve onevenwichtig*
inclusief inclusieve iedereen+meedoen iedereen+mee niemand+buitenslui* / exclusief exclusieve uitsluit*
  alleen+voor+sommigen
onpartijdig* neutraal neutrale objectief* onbevooroordeeld* / partijdig* bevooroordeeld* vooringenomen
  gekleurd subjectief
integer* eerlijk* oprecht* te+goeder+trouw / corrupt* oneerlijk* vriendjespolitiek te+kwader+trouw
  onoprecht*
professione* vakkundig* deskundig* bekwaam* / amateurist* ondeskundig* onbekwaam* knullig*
geleidelijk* stapsgewijs* gefaseerd* stap+voor+stap in+fasen / in+een+keer ineens abrupt* plotseling*
  alles+tegelijk rigoureus* in+een+klap
gelijktijdig* tegelijk* parallel / na+elkaar achtereenvolgens een+voor+een om+beurten
zelfverzekerd* zelfbewust* trots* eigenwaarde / onzeker* minderwaardig* schaamte beschaamd
herkenbaar* vertrouwd* / vervreemd* onherkenbaar* onbekend
gastvrij* hartelijk* warm / kil afstandelijk* onpersoonlijk*
onmisbaar* noodzakelijk* van+levensbelang broodnodig* onontbeerlijk* doorslaggevend* allesbepalend*
  cruciaal cruciale essentieel essentiele van+groot+belang / welkome+aanvulling mooi+meegenomen
  aardige+bijkomst* bijzaak niet+zo+belangrijk luxe overbodig* misbaar* franje van+weinig+belang
  van+ondergeschikt+belang
geslaagd* vruchtbaar* succesvol* werpt~vruchten+af vruchten+afwerp* rendeer* loont lonen / vruchteloos*
  vergeefs* mislukt* op+niets+uit tevergeefs weinig+opgelever* flop
ondersteunend* hulpmiddel* dienend* bijrol adviserend* / doorslag doorslaggevend* beslissend* bepalend*
  leidend*
onomstreden breed+gedragen onbetwist* / omstreden controversieel* weinig+gedragen betwist* op+verzet
zichtbaar* herkenbaar* / onopvallend* onzichtbaar* achter+de+schermen
overzicht* helder* inzicht* inzichtelijk* / ondoorzichtig* onoverzichtelijk* wirwar warboel
dekkend* volledig* compleet / onvolledig* incompleet gaten+in hiaten lacunes
verhoogd* bovengemiddeld* / verlaagd* ondergemiddeld*
# Money and burden
sluitende+begroting begrotingsevenwicht overschot* / begrotingstekort* tekort gat+in+de+begroting
kostendekkend* winstgevend* rendabel* / verlieslat* verliesgevend* onrendabel*
goedkoop goedkoper voordeli* / duurder prijzig*
lasten+verlag* lastenverlichting / lasten+verhog* lastenverzwaring
subsidier* subsidie+geef* bijdragen / beboet* belasten heffen heffing
voorschiet* voorschot / terugvorder* terugbetal*
spaarzaam* zuinig* sober* / verkwist* verspill* royaal
steunen steun* sponsor* / uitkleden uitbuit* uitgebuit uithol* ondergrav*
# People and care
zelfredzaam* zelfstandig* op+eigen+benen eigen+kracht / afhankelijk* hulpbehoevend* aan+het+handje
meedoen doe*~mee meedo* deelnem* neem*~deel participer* ingeslot* erbij+horen / langs+de+kant aan+de+kant
  aan+de+zijlijn buitenspel afhak* haak*~af uitgesloten buiten+de+boot
kwetsbaar* kansarm* achtergesteld* / weerbaar* kansrijk* bevoorrecht* welgesteld*
ontmoet* samenkom* samenbreng* verbroeder* / vereenzam* eenzaam* isoler* isolement afzonder*
  uit+elkaar+drijv*
verzoen* bemiddel* overbrugg* overbrug* kloof+dicht* kloof~verklein* / polariser* kloof~vergroot*
  kloof~groter tegen+elkaar+uitspel* opjut* verdeeldheid aanstok*
preventief preventieve preventie voorkant vroegtijdig* voorkomen / achteraf repressie* curatief curatieve
  repareren pleister* symptoombestrijd*
opleiden bijschol* omschol* ontwikkel* / afstomp* verwaarlo*
aanwerv* aannem* aangenomen in+dienst / ontslaan ontslag* ontslagen afvloei* op+straat
informeel* laagdrempelig* / formeel* hoogdrempelig*
thuis+wonen zelfstandig+wonen / instelling tehuis intramuraal
ambulant* / intramura* klinisch*
openstell* toegankelijk+mak* / afscherm* afsluit* afgesloten
# Relation to what is there
aansluit* sluit~aan passen+bij past+bij in+lijn+met voegt+zich voegen+zich / zich+onderscheid*
  onderscheidt+zich afwijk* wijk*~af breek*~met afsteken steekt~af
voortbouw* bouw*~voort doorbouw* bouw*~door in+dezelfde+lijn deze+lijn zet*~door lijn+door* /
  roer+om* gooi*~roer andere+koers andere+boeg tabula+rasa van+nul opnieuw+beginn*
aantrekkend* opbloei* opleve* bloeiend* florer* / teruglopend* kwijnend* verkommer* wegkwijn* tanend*
uitbouw* bouw*~uit / afbouw* bouw*~af
opschal* schaal*~op schalen~op / afschal* schaal*~af schalen~af
omarm* met+open+armen enthousiast gretig / huiverig terughoudend afhoudend schoorvoetend met+tegenzin
  sceptisch mondjesmaat
hardnekkig* weerbarstig* taai taaie diepgeworteld* / eenvoudig+op+te+lossen makkelijk+op+te+lossen
  gauw+opgelost snel+opgelost kinderspel zo+verholpen van+voorbijgaande+aard
oog+houden hou*~oog oog+hebben heb*~oog rekening+hou* hou*~rekening meeweeg* weeg*~mee meeweg* /
  geen+rol terzijde ontmoedig* ontraden
flexibel flexibiliteit meebeweg* beweeg*~mee / onwrikbaar onverkort onbuigzaam star starheid
  onverzettelijk*
lange+adem marathon uithoudingsvermogen / sprint spurt
langer+wonen lang+wonen blijven+wonen honkvast* / doorstrom* doorverhuiz*
vervangt vervangen neemt~over nemen~over overnemen / aanvult aanvullen naast+elkaar ondersteun*
vergelijkbaar* soortgelijk* / onvergelijkbaar* niet+te+vergelijken
# Way of working
digitaal digitale online / fysiek fysieke op+papier aan+de+balie
in+rap+tempo met+sprongen / in+slakkengang mondjesmaat druppelsgewijs
"""
