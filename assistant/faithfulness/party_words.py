"""Which words name a party in policy texts, and which parties may be named by which others."""

from __future__ import annotations

SELF = "self"
RESIDENTS = "residents"
NAMED = "named"
# Groups of persons for whom a plan is made.
PEOPLE = frozenset({RESIDENTS, "youth", "elderly", "parents", "employees"})

# Words for parties by group, in their base form or the form in which they are used.
GROUPS: dict[str, str] = {
    SELF: "we wij gemeente college coalitie gemeentebestuur stadsbestuur heerlen coalitiepartij "
    "coalitiepartner gemeentehuis stadhuis centrumgemeente "
    "bestuur",
    "council": "gemeenteraad raad raadslid raadsleden fractie raadsfractie raadscommissie stadsraad "
    "oppositie volksvertegenwoordiger "
    "volksvertegenwoordiging statenlid fractievoorzitter raadsgriffie",
    "politics": "politiek politicus stadspartij "
    "politici kamerlid partijbestuur",
    "executive": "wethouder burgemeester locoburgemeester loco-burgemeester bestuurder portefeuillehouder "
    "wethouders burgemeesters collegelid collegeleden",
    "staff": "ambtenaar medewerker projectleider programmamanager manager teamleider regisseur "
    "buurtregisseur wijkregisseur gemeentesecretaris griffie griffier afdeling dienst "
    "bestuursdienst rekenkamer leidinggevende leidinggevenden coordinator trekker projectteam "
    "kwartiermaker wijkmanager gebiedsmanager domein klantmanager consulent "
    "personeel beleidsmaker beleidsadviseur bestuursadviseur contactpersoon "
    "accountmanager baliemedewerker secretaris teamlid programmaleider projectmanager "
    "directeur beambte opzichter stadsbouwmeester trajectbegeleider jobcoach werkcoach "
    "casemanager vakteam team chef baas ploeg",
    "steering": "stuurgroep werkgroep projectgroep klankbordgroep regiegroep denktank commissie "
    "adviesraad programmaorganisatie projectorganisatie programmadirectie programmadirecteur "
    "alliantie alliantieoverleg directie bestuursorgaan bezwaarschriftencommissie panel "
    "burgerpanel burgerberaad clientenraad jongerenraad ouderenraad wijkraad buurtraad "
    "dorpsraad kwaliteitsteam "
    "regieteam programmateam kernteam bewonerspanel burgerforum burgerraad studentenraad "
    "seniorenraad jeugdraad wijkcommissie rekenkamercommissie",
    "province": "provincie provincies gedeputeerde gedeputeerden",
    "state": "rijk rijksoverheid kabinet regering minister ministerie staatssecretaris parlement "
    "wetgever "
    "bewindspersoon bewindslieden rijksdienst",
    "europe": "europa eu unie interreg",
    "region": "regio parkstad gemeenten buurgemeenten regiogemeenten stadsregio veiligheidsregio "
    "euregio parkstadgemeenten "
    "buurgemeente regiogemeente",
    "government": "overheid overheden",
    "waterboard": "waterschap waterbedrijf "
    "drinkwaterbedrijf waterleidingbedrijf hoogheemraadschap",
    RESIDENTS: "inwoner bewoner burger buurtbewoner wijkbewoner omwonende heerlenaar huurder "
    "belangstellende buurtgenoot buur stadsgenoot kiezer volwassene huishouden gezin "
    "bevolking mens u je jij jullie iedereen doelgroep cliënt client klant deelnemer bezoeker "
    "uitkeringsgerechtigde werkzoekende werkloze nieuwkomer statushouder minima particulier "
    "ervaringsdeskundige patient dorpsbewoner publiek volwassenen werkzoekenden werklozen "
    "omwonenden belangstellenden ervaringsdeskundigen uitkeringsgerechtigden "
    "bijstandsgerechtigden gedupeerden minderbedeelden "
    "woningzoekende woningzoekenden starter kwetsbaren gebruiker consument fietser "
    "automobilist voetganger wandelaar toerist vluchteling asielzoeker migrant "
    "arbeidsmigrant alleenstaande patiënt zorgvrager hulpvrager burgerij stedeling",
    "youth": "jongere jongeren jeugdigen kind jeugd scholier leerling student tiener peuter kleuter "
    "jeugdige "
    "pupil jongvolwassene jongvolwassenen",
    "elderly": "oudere ouderen senior "
    "gepensioneerde gepensioneerden bejaarde bejaarden 65-plusser 55-plusser",
    "parents": "ouder opvoeder verzorger "
    "vader moeder ouderpaar",
    "volunteers": "vrijwilliger mantelzorger "
    "vrijwilligersorganisatie",
    "business": "ondernemer bedrijf bedrijfsleven winkelier mkb ondernemersvereniging "
    "winkeliersvereniging middenstand horecaondernemer zzp'er zzp-er horeca marktpartij "
    "industrie bedrijvigheid "
    "handelaar middenstander onderneming firma mkb'er mkb-er start-up startup "
    "horecazaak horecabedrijf detailhandel retailer boer landbouwer tuinder agrarier "
    "leverancier installateur hovenier zelfstandige zelfstandigen ondernemersfonds "
    "parkmanagement",
    "employers": "werkgever",
    "employees": "werknemer werkenden "
    "personeelslid arbeider vakman uitzendkracht",
    "housing": "corporatie woningcorporatie verhuurder woningbouwvereniging woningstichting "
    "woningbouwcorporatie huurbaas woningbedrijf",
    "owners": "eigenaar huiseigenaar woningeigenaar pandeigenaar vastgoedeigenaar huisbaas "
    "huisjesmelker grondeigenaar winkeleigenaar",
    "developers": "ontwikkelaar projectontwikkelaar bouwer aannemer bouwbedrijf architect "
    "stedenbouwkundige landschapsarchitect makelaar bouwonderneming bouwvakker "
    "vastgoedpartij",
    "investors": "belegger investeerder geldgever geldschieter financier bank sponsor "
    "subsidiegever subsidieverstrekker donateur fondsbeheerder mecenas "
    "kredietverstrekker pensioenfonds",
    "members": "lid panellid",
    "schools": "school onderwijs onderwijsinstelling leraar docent leerkracht schoolbestuur universiteit "
    "hogeschool basisschool schoolleider onderwijspartij mbo schoolleiding "
    "juf onderwijzer rector conrector schooldirecteur hoogleraar professor "
    "kennisinstelling schoolteam lerarenteam",
    "childcare": "kinderopvang peuterspeelzaal "
    "kinderdagverblijf gastouder peuterleidster voorschool",
    "care": "zorgaanbieder zorginstelling zorgverlener zorgpartij zorgorganisatie jeugdhulp jeugdzorg "
    "hulpverlener hulpverlening zorgpartner jeugdzorginstelling thuiszorg "
    "verpleeghuis verzorgingshuis begeleider ggz wijkzorg zorgmedewerker "
    "zorgprofessional zorgcentrum zorgbedrijf zorgondernemer "
    "zorgbureau zorggroep zorgkoepel zorgmaatschappij",
    "doctors": "huisarts ziekenhuis arts verpleegkundige wijkverpleegkundige tandarts "
    "dokter apotheker apotheek jeugdarts schoolarts bedrijfsarts verloskundige "
    "psycholoog psychiater fysiotherapeut therapeut kliniek polikliniek "
    "praktijkondersteuner dietist",
    "insurers": "zorgverzekeraar verzekeraar zorgkantoor",
    "health": "ggd "
    "gezondheidsdienst",
    "welfare": "welzijnswerk welzijnsorganisatie jongerenwerk jongerenwerker welzijnswerker sociaal- "
    "werker opbouwwerker buurtwerker straatcoach buurtteam wijkteam jongerencoach buurthulp",
    "police": "politie agent wijkagent politieagent justitie rechter officier rechtbank marechaussee "
    "gerecht recherche rechercheur reclassering leger defensie advocaat notaris",
    "rescue": "brandweer ambulance ambulancedienst",
    "inspection": "inspectie inspecteur toezichthouder accountant ombudsman",
    "unions": "vakbond bond",
    "faith": "kerk moskee parochie",
    "press": "pers omroep krant journalist "
    "redactie radio uitgever",
    "operators": "exploitant uitbater organisator evenementenorganisator beheerder pachter "
    "horeca-exploitant uitvoerder opdrachtnemer",
    "wardens": "handhaver boa boa's",
    "clubs": "buurtorganisatie wijkorganisatie buurtclub "
    "vereniging club cooperatie energiecooperatie zorgcooperatie buurtcooperatie vve "
    "voedselbank dorpsvereniging sportclub sportvereniging amateurvereniging stichting "
    "bewonersorganisatie belangenorganisatie buurtvereniging huurdersvereniging "
    "huurdersorganisatie "
    "buurtgroep bewonersgroep buurtcomite bewonerscommissie wijkvereniging "
    "bewonersvereniging actiegroep sportbond scouting voetbalclub muziekvereniging "
    "fanfare carnavalsvereniging ouderenbond milieuorganisatie natuurorganisatie "
    "vrijwilligersclub dierenbescherming",
    "culture": "kunstenaar maker poppodium museum bibliotheek theater "
    "muzikant schrijver acteur cultuurmaker galerie bioscoop schouwburg orkest",
    "partners": "partner partij organisatie instelling instantie samenwerkingspartner ketenpartner "
    "stakeholder betrokkene betrokkenen belanghebbenden alliantiepartner kennispartner "
    "bondgenoot "
    "netwerkpartner medeoverheid contractpartij contractpartner",
    "initiators": "initiatiefnemer aanvrager indiener",
    "transport": "vervoerder busmaatschappij "
    "ov-bedrijf spoorwegen taxibedrijf vervoersbedrijf vervoersmaatschappij",
    "grid": "netbeheerder energiebedrijf nutsbedrijf energieleverancier "
    "warmtebedrijf netwerkbedrijf energieproducent elektriciteitsbedrijf gasbedrijf "
    "stroombedrijf telecombedrijf",
    "experts": "deskundige deskundigen expert onderzoeker adviseur wetenschapper "
    "specialist "
    "jurist consultant ingenieur econoom planoloog kenner professional "
    "vakman",
    "bureaus": "bureau adviesbureau ingenieursbureau onderzoeksbureau ontwerpbureau architectenbureau "
    "communicatiebureau uitzendbureau evenementenbureau reclamebureau",
    "agency": "uwv wsp svb belastingdienst kamer-van-koophandel omgevingsdienst "
    "kadaster kvk arbeidsbureau afvalbedrijf rd4",
}  # fmt: skip
# Ends of compounds that name a party ("afdelingsmanager"); the whole word counts for what it is.
ENDS: dict[str, str] = {
    "staff": "manager leider regisseur medewerker ambtenaar secretaris coordinator",
    "steering": "stuurgroep werkgroep projectgroep commissie adviesraad directie programmaorganisatie "
    "directeur bestuur voorzitter",
    RESIDENTS: "bewoner inwoner burger huurder",
    "business": "ondernemer winkelier ondernemersvereniging bedrijven "
    "bedrijf onderneming handelaar maatschappij",
    "owners": "eigenaar",
    "developers": "ontwikkelaar",
    "investors": "investeerder belegger geldgever",
    "members": "-lid teamlid bestuurslid",
    "schools": "school onderwijsinstelling universiteit schoolbestuur",
    "care": "zorgaanbieder zorginstelling hulpverlener zorgverlener",
    "insurers": "verzekeraar",
    "welfare": "coach werker",
    "clubs": "vereniging stichting cooperatie club "
    "comite bewonersgroep buurtgroep",
    "operators": "organisator exploitant",
    "partners": "partner partij instelling",
    "experts": "deskundige deskundigen expert onderzoeker "
    "jurist ingenieur",
    "doctors": "arts",
    "bureaus": "bureau",
    "police": "politie",
    "youth": "jongere student leerling",
    "executive": "wethouder",
}  # fmt: skip
# In these groups every word names a party of its own.
APART = frozenset(
    "staff steering executive politics agency doctors culture developers members inspection clubs".split()
) | {NAMED}
# By which groups a party may be named more broadly: "de gemeente" for its wethouder, "inwoners" for jongeren.
BROADER: dict[str, frozenset[str]] = {
    group: frozenset(broader.split())
    for group, broader in {
        SELF: "government",
        "council": "self government politics",
        "politics": "self council partners",
        "executive": "self government",
        "staff": "self experts",
        "steering": "self partners experts",
        "province": "government partners",
        "state": "government partners",
        "europe": "government",
        "region": "government self partners",
        "waterboard": "government partners",
        "government": "self",
        "youth": "residents schools",
        "elderly": "residents",
        "parents": "residents",
        "volunteers": "residents",
        RESIDENTS: "volunteers",
        "employees": "residents staff",
        "initiators": "residents business partners",
        "employers": "business partners",
        "business": "employers partners initiators",
        "owners": "residents business",
        "housing": "partners clubs",
        "developers": "business partners",
        "investors": "business partners",
        "members": "partners steering residents",
        "schools": "partners",
        "childcare": "partners schools",
        "care": "partners doctors",
        "doctors": "care partners",
        "insurers": "partners",
        "health": "care partners",
        "welfare": "partners care experts staff",
        "police": "partners wardens",
        "rescue": "partners",
        "inspection": "partners government experts",
        "unions": "partners clubs",
        "faith": "partners clubs",
        "press": "partners",
        "operators": "business partners initiators",
        "wardens": "self police staff",
        "clubs": "partners residents",
        "culture": "partners",
        "partners": "clubs",
        "transport": "business partners",
        "grid": "business partners",
        "experts": "partners bureaus",
        "bureaus": "experts partners business",
        "agency": "partners self",
        NAMED: "partners clubs business schools",
    }.items()
}
