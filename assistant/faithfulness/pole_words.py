"""The words at the two ends of the scales of Dutch policy texts and plain letters."""

from __future__ import annotations

# For each scale the words of its upper and of its lower pole.
SCALES: dict[str, tuple[str, str]] = {
    "amount": (
        """
        meer vaker groter grotere grootste hoger hogere hoogste extra uitbreid* uitgebreid vergrot*
        vergroot verhog* verhoog* vermeerder* toenem* toename toegenomen groei* gegroeid stijg*
        gestegen oploop* oplopen* opgelopen versterk* intensiver* geintensiveerd opschal*
        opgeschaald opvoer* opgevoerd uitbouw* uitgebouwd aanvull* verruim* verleng* verdubbel*
        verdrievoud* vermenigvuldig* verveelvoudig* maximalis* omhoog opdrijv* verbreed* verbred*
        verzwaar* verzwar* zwaarder duurder duurdere ruimer ruimere breder bredere bijbouw* toevoeg*
        toegevoegd sterker sterkere onverminderd oprekk* aanzwell* aangroei* uitdij* ophog* ophoog*
        opgehoogd talrijker langer langere voller vollere dieper steeds~meer komen~bij komt~bij
        bovenop
        """,
        """
        minder lager lagere laagste kleiner kleinere kleinste verminder* verlag* verlaag* verklein*
        afnem* afname afgenomen dalen daling daalt daalde gedaald krimp* gekrompen inkrimp*
        ingekrompen slink* terugloop* teruglopen* teruggelopen terugbreng* teruggebracht terugdring*
        teruggedrongen terugschroe* teruggeschroefd reducer* reductie* gereduceerd beperk* ingeperkt
        inperk* inkort* ingekort afbouw* afgebouwd afslank* afgeslankt afschal* afgeschaald
        bezuinig* minimalis* halver* gehalveerd omlaag goedkoper goedkopere compacter compactere
        smaller smallere zwakker zwakkere verzwak* matigen matiging matigt gematigd temper*
        versober* soberder snoei* snijden insnijden uitdun* minst minste verflauw* verslap* rustiger
        kalmer gas~terug rustig~aan stapje~terug op~laag~pitje krapper krappere korter kortere
        schaarser lichter lichtere temporis* indamm* ingedamd inzakk* wegzakk* verarm*
        """,
    ),
    "share": (
        """
        veel vele velen talrijk* volop ruim ruimschoots rijk overvloed* groot grote hoog hoge
        voldoende genoeg vaak dikwijls meestal altijd meeste grotendeels hoofdzakelijk uitgebreid
        volledig* compleet helemaal geheel alle massaal grootschalig* omvangrijk* aanzienlijk* fors
        forse flink flinke intensief intensieve legio volle de~nodige
        """,
        """
        weinig nauwelijks amper gering* schaars schaarste karig mondjesmaat klein kleine laag lage
        onvoldoende ontoereikend* zelden tekort gebrek minimaal minimale kleinschalig* bescheiden
        summier* beperkt beperkte miniem minieme zeldzaam sporadisch krap krappe minst minste
        """,
    ),
    "course": (
        """
        blijven blijft blijf bleef bleven gebleven vasthoud* vastgehouden behoud* behield* handhav*
        gehandhaafd handhaaf* voortzet* voortgezet doorga* doorgezet doorzet* continuer*
        gecontinueerd bestendig* volhoud* volgehouden koester* bewaren bewaard bewaart consolid*
        voortbestaan voortduren voortdurend* onverminderd onveranderd* ongewijzigd* ongemoeid
        instandhoud* hou*~vast vast~te~houden in~stand houden~koers koers~houden hou*~koers
        nog~steeds nog~altijd trouw~blijven borgen geborgd waarborg* verlengen ga*~door ga*~verder
        verdergaan aanhouden zet*~voort zet*~door hetzelfde laten~zo in~ere
        """,
        """
        stoppen stopt stop gestopt stopzet* stopgezet beeindig* afschaff* afgeschaft schrapp*
        geschrapt opheff* opgeheven intrekk* ingetrokken staakt gestaakt ophouden ophoudt opgehouden
        loslat* losgelaten loslaat verlaten verlaat afstapp* afgestapt afzien afziet afgezien
        afscheid verruil* vervang* verlegg* omgooi* omgegooid verdwijn* verdwenen vervall* vervalt
        opgev* opgegeven opzegg* opgezegd verbrek* verbroken sluit* gesloten afkapp* terugdraai*
        teruggedraaid weggevallen wegval* afbouw* afgebouwd niet~langer niet~meer van~de~baan
        overboord in~de~plaats in~plaats varen~laten laten~varen laat~varen laten~los laat~los
        laten~we~los los~te~laten stap*~af zie*~af schaf*~af draai*~terug keren~rug breken~met
        gooi*~om zetten~punt achter~ons uitfaser* uitgefaseerd opbrek* opdoek* opgedoekt wegdoe*
        afblaz* afgeblazen afgelast* opschort* opgeschort ontbind* ontbonden kopp*~af
        """,
    ),
    "being": (
        """
        begin* begonnen start* gestart opstart* opgestart invoer* ingevoerd introduc* instell*
        ingesteld opricht* opgericht opzett* opgezet openen opent geopend opening aanlegg* aangelegd
        aanleg bouwen bouwt bouw gebouwd bebouw* realiser* gerealiseerd vestig* gevestigd aanplant*
        aangeplant planten plant geplant plaatsen plaatst geplaatst heropen* openstell* opengesteld
        lancer* gelanceerd bijbouw* toevoeg* toegevoegd aanbreng* aangebracht aanstell* aangesteld
        aannem* aangenomen werven werft geworven voer*~in breng*~aan leg*~aan richt*~op
        """,
        """
        stoppen stopt gestopt stopzet* stopgezet beeindig* afschaff* afgeschaft sluiten sluit
        sluiting gesloten slopen sloopt sloop gesloopt verwijder* weghal* weggehaald weghaal* kappen
        gekapt kap onbebouwd opheff* opgeheven ontmantel* verdwijn* verdwenen schrapp* geschrapt
        afbrek* afgebroken uitblijv* achterwege afblaz* afgeblazen dichtgooi* ontslaan ontslagen
        ontslag opdoek* wegnem* weggenomen wegnam* haal*~weg hal*~weg breek*~af brek*~af braak
        """,
    ),
    "leave": (
        """
        toestaan toegestaan toestemming toelat* toegelaten toelaat gedogen gedoogt gedoogd accepter*
        geaccepteerd acceptabel welkom vrijgev* vrijgegeven openstell* opengesteld vergunn*
        goedkeur* goedgekeurd toekenn* toegekend staat~toe staan~toe laat~toe laten~toe aanvaard*
        toelaatbaar vrij~baan mag mogen ruim~baan groen~licht omarm* verwelkom* toegang
        """,
        """
        verbied* verbod* weren weert geweerd weiger* uitsluit* uitgesloten afwijz* afgewezen afwijst
        verwerp* verworpen ontzegg* ontzegd moratorium taboe onaanvaardbaar* ontoelaatbaar*
        onacceptabel* uit~den~boze geen~toegang mag~niet mogen~niet mag~geen mogen~geen ver~houden
        buiten~houden buitensluit* tegenhoud* tegengehouden niet~welkom
        """,
    ),
    "drive": (
        """
        stimuler* gestimuleerd bevorder* aanmoedig* aangemoedigd aanjag* aangejaagd ondersteun*
        steunen steunt gesteund aanwakker* aangewakkerd helpen helpt geholpen versnell* versterk*
        activer* geactiveerd faciliter* gefaciliteerd promot* prikkel* aanspor* aangespoord bijdrag*
        bijgedragen motiver* gemotiveerd jaag*~aan jag*~aan moedig*~aan begunstig* voortrekk*
        mogelijk~maken mogelijk~te~maken maken~mogelijk maakt~mogelijk meewerk*
        """,
        """
        ontmoedig* afremm* afgeremd remmen remt geremd tegengegaan tegenga* bestrijd* bestreden
        terugdring* teruggedrongen tegenwerk* tegengewerkt hinder* gehinderd belemmer* beletten
        belet verhinder* voorkom* vermijd* vermeden afrad* afgeraden ontraad* ontraden dwarsbom*
        blokker* geblokkeerd tegenhoud* tegengehouden weren weert geweerd indamm* stuit stuiten
        gestuit frustrer* ondermijn* ga*~tegen
        """,
    ),
    "bond": (
        """
        verbind* verbond* koppel* gekoppeld integraal integrale integreer* geintegreerd aansluit*
        aangesloten verknop* nauw nauwe nauwer nauwere betrekken betrekt betrokken samenvoeg*
        samengevoegd gezamenlijk* samen bundel* gebundeld verenig* verweven combiner*
        gecombineerd inbedd* ingebed zij~aan~zij hand~in~hand dicht~bij dichtbij
        """,
        """
        los losse apart aparte afzonderlijk* gescheiden scheid* losgekoppeld loskoppel* ontkoppel*
        afkoppel* afgekoppeld versnipper* geisoleerd* uiteen zelfstandig~van opsplits* opgesplitst
        splits* gesplitst los~van buiten~beeld buitensluit* op~zichzelf langs~elkaar
        """,
    ),
    "hinge": (
        """
        afhankelijk* afhang* afhing* naargelang bepaald~door hang*~af gebonden~aan verbonden~aan
        staat~of~valt voorwaardelijk randvoorwaard* afgestemd al~naar
        """,
        """
        onafhankelijk* los losstaat losstaan losstaand* ongeacht onvoorwaardelijk* niet~uitmaken
        maakt~niet~uit staat~los staan~los los~van
        """,
    ),
    "rigour": (
        """
        streng strenge strenger strengere strikt strikte strikter verscherp* aanscherp* aangescherpt
        hard harder harde stevig stevige steviger stevigere verstreng* scherp scherper scherpere
        kordaat daadkrachtig* onverbiddelijk nultolerantie krachtig krachtige krachtiger
        """,
        """
        soepel soepele soepeler versoepel* losjes mild milde milder coulant coulante verslap*
        door~de~vingers oogluikend gedogen gedoogt slap slappe slapper zacht zachter zachte
        terughoudend* voorzichtig* vrijblijvend* afzwakk* afgezwakt
        """,
    ),
    "ease": (
        """
        makkelijk* gemakkelijk* eenvoudig* vereenvoudig* simpel* versimpel* laagdrempelig*
        toegankelijk* vergemakkelijk* begrijpelijk* vanzelf vanzelfsprekend* vlot vlotte vlotter
        soepel soepeler verlicht* helder*
        """,
        """
        moeilijk* lastig* ingewikkeld* complex complexe complexer bemoeilijk* hoogdrempelig*
        ontoegankelijk* onbegrijpelijk* stroef moeizaam moeizame zwaar zwaarder verzwaar* drempel
        drempels onduidelijk* omslachtig*
        """,
    ),
    "worth": (
        """
        verbeter* beter betere beste goed goede vooruitgang vooruit vooruitgaan herstel* positief
        positieve winst gunstig* mooi mooier voordeel voordelen succes* nuttig* onmisbaar onmisbare
        waardevol* sterk sterke sterker versterk* kansrijk* aantrekkelijk* gezond gezonder gezonde
        opwaarder* verfraai* bloei* floreren floreert noodzakelijk* vitaal vitale vitaler
        """,
        """
        verslechter* slechter slechtere slecht slechte achteruitgang achteruit achteruitgaan
        negatief negatieve verlies ongunstig* lelijk* nadeel nadelen nadelig* mislukk* mislukt
        overbodig* zwak zwakke zwakker verzwak* kansarm* onaantrekkelijk* ongezond ongezonde schade
        schadelijk* verloeder* aftakel* verval zinloos zinloze nutteloos nutteloze waardeloos
        misbaar ondermijn* bedreig* onnodig* achterblijf* achterblijv* blijf*~achter blijv*~achter
        """,
    ),
    "rank": (
        """
        voorop vooropsta* vooropstell* leidend leidende centraal belangrijk* voorrang prioriteit*
        prioritair* hoofdzaak kerntaak bepalend* bovenaan eerst primair primaire doorslaggevend*
        zwaarwegend* prioriter* op~de~eerste~plaats staan~voorop staat~voorop voorop~stellen
        essentieel essentiele speerpunt*
        """,
        """
        ondergeschikt* bijzaak sluitpost achteraan onbelangrijk* bijkomstig* secundair*
        ondergesneeuwd laatste~plaats tweede~plan op~de~achtergrond achtergesteld* achterstell*
        niet~belangrijk minder~belangrijk bijrol
        """,
    ),
    "will": (
        """
        bewust bewuste welbewust* opzettelijk* expres doelbewust* gewild bedoeld bedoelde gericht
        gerichte opzet weloverwogen
        """,
        """
        ongewild* onbedoeld* onbewust* per~ongeluk toevallig* onopzettelijk* ongericht* willekeurig*
        """,
    ),
    "side": (
        """
        intern interne instroom instrom* ingestroomd inbested* inbesteed* inkomend* binnen
        binnenhal* import* naar~binnen erin instap* toestroom toetred* opneem opnemen inkoop inkop*
        aankoop aankop* aangekocht
        """,
        """
        extern externe uitstroom uitstrom* uitgestroomd uitbested* uitbesteed* uitgaand* buiten
        export* naar~buiten eruit uitstap* uittred* vertrek* vertrokken verkoop verkop* verkocht
        wegtrekk*
        """,
    ),
    "access": (
        """
        open openen opent geopend openbaar openbare openstell* transparant* zichtbaar zichtbare
        toegankelijk* openheid bereikbaar*
        """,
        """
        dicht sluiten sluit gesloten geheim geheime afsluit* afgesloten besloten verborgen verberg*
        ontoegankelijk* onbereikbaar* achter~gesloten~deuren onzichtbaar* op~slot
        """,
    ),
    "pace": (
        """
        snel snelle sneller snellere versnell* vlot vlotte vlotter spoedig* voortvarend* direct
        directe meteen onmiddellijk* tempo
        """,
        """
        langzaam langzame langzamer traag trage trager vertraag* vertrag* uitstel* uitgesteld
        afwacht* afgewacht rustig rustige rustiger geleidelijk* voorlopig~niet later
        op~de~lange~baan treuzel*
        """,
    ),
    "standing": (
        """
        bovenuit boven voorloop* voorop koploper* overtref* overtroff* overstijg* uitsteek* uitstek*
        voorsprong inloop* inlop* groter steek*~boven steekt~uit voorlop*
        """,
        """
        achter achterblijv* achterblijf* achterloop* achterlop* achterstand* onderaan hekkensluiter*
        onderdoe* blijf*~achter blijv*~achter kleiner bungel*
        """,
    ),
    "duty": (
        """
        verplicht* bindend* dwingend* gedwongen afdwing* dwang
        """,
        """
        vrijwillig* vrijblijvend* facultatief facultatieve optioneel optionele vrij~om naar~keuze
        zelf~kiezen eigen~keuze
        """,
    ),
    "gift": (
        """
        geven geeft gegeven krijgen krijgt gekregen bieden biedt geboden verstrek* toekenn*
        toegekend uitdel* uitkeer* uitkeren schenk* ontvang* aanbied* aangeboden investeer*
        invester* geinvesteerd
        """,
        """
        ontnem* ontnomen weiger* afpakk* afgepakt intrekk* ingetrokken onthoud* onthield* inlever*
        kwijtraak* kwijt terugneem* terugvorder* verlies* verliez* bespaar* bespar* bezuinig*
        terughoudend*
        """,
    ),
    "presence": (
        """
        aanwezig* beschikbaar* bestaat bestaan behoort behoren erbij voorhanden volop
        """,
        """
        afwezig* ontbrek* ontbreek* ontbrak* ontbroken onbeschikbaar* uitblijv* mist missen gemis
        gebrek tekort verdwenen
        """,
    ),
    "action": (
        """
        actief actieve actiever proactief* ingrijp* ingegrepen handel* aanpak* aangepakt optred*
        opgetreden initiatief
        """,
        """
        passief passieve afwacht* terughoudend* lijdzaam niets~doen niks~doen wegkijk* terugtrekk*
        laat~liggen laten~liggen negeer* negeren genegeerd laten~gaan gedogen gedoogt
        """,
    ),
    "trust": (
        """
        vertrouwen vertrouwt vertrouw vertrouwd voorstander* instem* ingestemd akkoord steun
        """,
        """
        wantrouw* argwaan twijfel* tegenstander* oneens bezwaar* verzet kritisch kritiek
        """,
    ),
    "lasting": (
        """
        hardnekkig* blijvend* structureel structurele langdurig* permanent permanente diepgeworteld*
        taai taaie definitief definitieve
        """,
        """
        vanzelf tijdelijk* kortstondig* eenmalig* incidenteel incidentele vluchtig* voorbijgaand*
        overwaai* trek*~bij voorlopig voorlopige
        """,
    ),
    "sameness": (
        """
        gelijk gelijke hetzelfde dezelfde eender uniform* gelijkwaardig* evenveel evenzeer evengoed
        vergelijkbaar vergelijkbare net~zo overeenkom* onveranderd* ongewijzigd*
        """,
        """
        verschillend* anders ongelijk* onvergelijkbaar* afwijk* uniek unieke verander* wijzig*
        gewijzigd omgooi* verlegg* verlegt herzie* omvorm* vernieuw*
        """,
    ),
    "spread": (
        """
        spreid* gespreid decentraal decentrale decentralis* verdeel* verdel* versprei* overal
        """,
        """
        concentre* geconcentreerd centralis* gecentraliseerd samenbreng* bijeenbreng* clusteren
        geclusterd
        """,
    ),
    "proof": (
        """
        bevestig* erken* toegeven onderschrijf* onderschrijv* eens lukt lukken gelukt slaag* slagen
        geslaagd haal* behaal*
        """,
        """
        ontken* weerleg* bestrijd* tegenspre* betwist* mislukk* mislukt faal* falen gefaald
        """,
    ),
    "mend": (
        """
        oplos* opgelost wegnem* weggenomen wegwerk* weggewerkt slechten slecht~drempels verhelp*
        verholpen dichten gedicht voorkom* herstel* beperken verzacht* verlicht* genezen aanpakken
        neem*~weg nem*~weg los*~op
        """,
        """
        veroorzak* veroorzaak* opwerp* opgeworpen verergert verergeren verergerd aanwakker* uitlokk*
        uitgelokt oprakel* in~stand~houden laten~voortduren voortduren toenemen werp*~op verdiep*
        """,
    ),
    "care": (
        """
        koester* gekoesterd bescherm* ontzien ontziet sparen spaart gespaard onderhoud* herstel*
        renover* gerenoveerd behoed* opknap* opgeknapt bewaken bewaakt verzorg* instandhoud*
        restaur* gerestaureerd knap*~op
        """,
        """
        verwaarloz* verwaarloos* aantast* aangetast beschadig* vernield vernielen vernietig* slopen
        sloopt gesloopt sloop treffen treft uitklede* uitgekleed afbrek* verpauper* verloeder*
        opoffer* opgeofferd afgebroken
        """,
    ),
    "draw": (
        """
        aantrek* aangetrokken binnenhal* binnengehaald werven werft geworven verwelkom* blijven
        blijft lokken lokt gelokt uitnodig* uitgenodigd vestigen vestigt houden~hier vasthoud*
        terugker* terugkom*
        """,
        """
        afstot* afstoot* afgestoten wegjag* weggejaagd afschrik* afgeschrikt vertrek* vertrokken
        verhuiz* verhuis* weggaa* weggega* wegtrekk* weggetrokken wegstur* weggestuurd verdrijv*
        verdreven uitwijk* afhak* afgehaakt
        """,
    ),
    "use": (
        """
        benut* gebruik* inzett* ingezet toepass* toegepast opzoek* opgezocht meeweg* meegewogen
        meenem* meegenomen betrekken betrekt luister* geluisterd rekening~houden rekening~mee
        aangaan opnemen opgenomen hou*~rekening oog~voor overnemen overgenomen serieus raadpleg*
        geraadpleegd
        """,
        """
        neger* genegeerd vermijd* vermeden verspil* weglat* weggelaten mijd* gemeden passer*
        gepasseerd overslaan overgeslagen buiten~beschouwing links~liggen terzijde opzij laat~liggen
        laten~liggen laten~lopen voorbij~aan omzeil* wegwuiv*
        """,
    ),
    "telling": (
        """
        delen deelt gedeeld vertel* meld* gemeld bekendmak* bekendgemaakt meedel* meegedeeld
        informer* geinformeerd uitleg* uitgelegd publicer* gepubliceerd toelicht* toegelicht
        laten~weten laat~weten openbaar
        """,
        """
        achterhoud* achtergehouden verzwijg* verzwegen geheim* verberg* verborgen verhull* verhuld
        verdoezel* verbloem* wegmoffel* stilhoud* stilgehouden in~het~midden onder~de~pet
        """,
    ),
    "cheer": (
        """
        optimis* hoopvol* vol~vertrouwen zonnig* blij blije trots tevreden enthousiast* gemotiveerd*
        hoopgevend*
        """,
        """
        pessimis* somber* zorgelijk* bezorgd* verdrietig* ontevreden teleurgesteld* teleurstell*
        moedeloos moedeloze zwaarmoedig* beschaamd
        """,
    ),
    "bounty": (
        """
        ruimhartig* gul gulle royaal royale overvloedig* genereus genereuze
        """,
        """
        karig* zuinig* krap krappe terughoudend* sober sobere soberder schraal schrale spaarzaam
        krenterig* streng~beperkt
        """,
    ),
    "novelty": (
        """
        vernieuw* modern* nieuw nieuwe innovatief innovatieve innover* toekomstgericht* eigentijds*
        fris frisse onconventionele onconventioneel
        """,
        """
        behoudend* traditioneel traditionele ouderwets* verouderd* conventioneel conventionele
        gebruikelijk* vertrouwde oud oude
        """,
    ),
    "neatness": (
        """
        schoon schone schoner schonere netjes opgeruimd* verzorgd*
        """,
        """
        vies vieze viezer vuil vuile vuiler smerig* vervuild* rommelig* verwaarloosd*
        """,
    ),
    "bustle": (
        """
        druk drukke drukker drukkere levendig* bruisend* lawaaiig* onrustig* onrust
        """,
        """
        rustig rustige rustiger stil stille stiller doods* uitgestorven kalm kalme rust
        """,
    ),
    "cost": (
        """
        gratis kosteloos kosteloze betaalbaar betaalbare goedkoop goedkope goedkoper goedkopere
        voordelig* gesubsidieerd* subsidier*
        """,
        """
        duur dure duurder duurdere prijzig* onbetaalbaar onbetaalbare betaald~parkeren
        tegen~betaling kostbaar kostbare commercieel commerciele
        """,
    ),
    "safety": (
        """
        veilig veilige veiliger veiligere beveilig*
        """,
        """
        gevaarlijk* onveilig* risicovol* hachelijk* bedreigend*
        """,
    ),
    "rate": (
        """
        vaak vaker dikwijls regelmatig* geregeld veelvuldig* frequent frequente frequenter altijd
        steeds telkens meestal doorgaans gewoonlijk
        """,
        """
        zelden nooit sporadisch incidenteel incidentele minder~vaak soms af~en~toe hoogst~zelden
        """,
    ),
    "bulk": (
        """
        meerderheid merendeel grootste~deel leeuwendeel overgrote~deel vele meeste
        """,
        """
        minderheid handjevol klein~deel fractie enkeling* kleinste~deel
        """,
    ),
    "public": (
        """
        publiek publieke openbaar openbare gezamenlijk* collectief collectieve algemeen~belang
        maatschappelijk* gemeenschappelijk*
        """,
        """
        privaat private particulier* besloten commercieel commerciele individueel individuele
        eigenbelang winstoogmerk
        """,
    ),
    "fit": (
        """
        maatwerk persoonlijk* toegesneden afgestemd op~maat
        """,
        """
        standaard* eenheidsworst uniform* onpersoonlijk* voor~iedereen~hetzelfde
        """,
    ),
    "span": (
        """
        begin beginnen start eerste aanvang vooraan vroeg vroege vroegtijdig* tijdig op~tijd vooraf
        """,
        """
        einde eind eindigen laatste slot achteraan laat late te~laat achteraf achterhaald
        """,
    ),
    "reach": (
        """
        dichtbij nabij nabije naast vlakbij nabijheid in~de~buurt laagdrempelig*
        """,
        """
        ver verre verder~weg veraf afstand afstandelijk* op~afstand elders
        """,
    ),
    "health": (
        """
        gezond gezonde gezonder gezondere fit fitter vitaal vitale
        """,
        """
        ziek zieke zieker ongezond ongezonde ongezonder kwetsbaarder
        """,
    ),
    "fill": (
        """
        vol volle gevuld* bezet* bewoond* benut*
        """,
        """
        leeg lege leegsta* onbezet* onbewoond* onbenut* leger
        """,
    ),
    "back": (
        """
        steun* draagvlak bijval waarder* gewaardeerd instemming lof
        """,
        """
        weerstand kritiek* afkeur* afgekeurd minacht* miskenn* bezwaar bezwaren tegenstand protest*
        verzet
        """,
    ),
    "freedom": (
        """
        vrijheid vrij vrije ruimte zelfbeschikking autonomie vrijlat* loslat*
        """,
        """
        dwang plicht verplicht* gebonden keurslijf voorschrijv* voorschrift* voorgeschreven opleg*
        opgelegd vastlegg*
        """,
    ),
    "speak": (
        """
        aanrad* aangeraden adviser* geadviseerd aanbevel* aanbevolen oproep* opgeroepen uitnodig*
        """,
        """
        afrad* afgeraden ontraad* ontraden waarschuw* afschrik* ontmoedig*
        """,
    ),
    "calm": (
        """
        zekerheid zeker zekere bestaanszekerheid stabiel stabiele stabiliteit evenwicht* vast vaste
        """,
        """
        onzekerheid onzeker onzekere bestaansonzekerheid instabiel* wankel* onevenwicht* los losse
        flexibel flexibele wisselend*
        """,
    ),
}  # fmt: skip
