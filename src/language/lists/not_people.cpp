#include "language/lists/lists.h"

namespace samband::language::lists {

const std::string_view ordinary_words = R"(
alle alt at av ba barn barnet barna begge bor ble blei både da datteren dattera de den der dersom det dette disse du
dykk eg ei ein eit en er et etter eleven eleva elever etternavn fra frå far faren for fordi forfall folk fredag første
før gjennom godkjent gutten guten ha han har hei hele heile hen henne her hilsen hjå ho hos hun hva hvem hvis hvor i
ifølge ikke ikkje ingen innen innan inn ja jeg jenta kan klager klagen kommunen kona kven kva kvar kvifor ligg lørdag
mandag med medan mens men mor moren mottaker mange min mitt mot må møtet naboen nabo ned nei nestemann noen nokre ny nye
når nå no og oss om onsdag opp oversikt pasienten på referat sa sak saka saken samtale skal se ser si siden sidan sier
sist skulle som store sønnen sonen søknad søndag tidligere takk til tirsdag tiltak torsdag tysdag under ut utvalget vart
var ved vedtak vedr vel velkommen vet vi viser vår våre vil å ønsker også januar februar april mai juni juli august
september oktober november desember mars innlagt kjære notat melding gjelder angående sykmeldt nav vinner vinneren helse
røde rana nedre øvre nordre søndre nord sør gamle statens norsk norske samisk arbeidstilsynet navn namn adresse telefon
e-post født vedrørende fastlege brukeren brukaren bruker
)";

const std::string_view place_endings = R"(
vegen veien gata gaten gate veg vei vej plassen plass torg torget skole skule skolen skulen barnehage barnehagen kirke
kyrkje kirken sykehus sjukehus hospital sykehjem sjukeheim helsetun senter senteret sentrum legesenter legekontor
stiftelse stiftelsen vatnet vannet elva elven fjorden brua museum bibliotek avis blad hotell kommune fylke as asa ba sa
sjøen hytta hytte hallen arena parken park forening foreningen klubb nemnda fond legat prisen bru tunnel tunnelen ferje
kanal kjøpesenter verk vannverk bygg bygget hus huset avdeling avdelingen kraft energi turlag minde minne
universitetssykehus universitet høgskole høyskole
)";

const std::string_view place_words = R"(
vei veg vegen veien gate gata gaten plass torg skole skule barnehage kirke kyrkje sykehus sjukehus hospital sykehjem
sjukeheim helsetun senter legesenter legekontor stiftelse minneløp minnefond legat prisen pris museum hage park minne
bibliotek videregående vidaregåande ungdomsskole barneskole bro bru allé tun gård gard kulturhus hytte hall samlinger
samling cup vegs veis minnepris orkester band kor kvartett trio stadion idrettslag dag-feiringen
)";

const std::string_view body_endings = R"(
kors helse norge noreg nord sør vest øst bank banken hjelp blad avisa tidende nytt folkehjelp helselag sanitet union
unionen forbund forbundet partiet direktoratet tilsynet etaten verket departementet rådet utvalget komiteen styret
tjenesten tenesta teneste tjeneste catering rør varme elektro maskin service media trafikk buss transport bygg anlegg
energi nett invest gruppen group eiendom camping kafé kro pub festival festivalen dagene dagen dager marked cup ligaen
kraftverk fylkeskommune stortinget regjeringen tinget språk arena forlag radio teater scene orkester kor korps klubben
samvirkelag coop kiwi rema joker spar bunnpris facebook instagram microsoft google teams office windows apple vipps
altinn visma jul påske pinse nyttår ramadan id mai covid romerike innlandet trøndelag hedmark oppland nordland helgeland
finnmark troms vestland rogaland agder telemark vestfold østfold akershus buskerud oslo bergen trondheim hamar løten
saltdal hattfjelldal klæbu elverum stange åmot rognan bodø mosjøen tiller heimdal
)";

const std::string_view close_words = R"(
elev eleven elevane elevene gutten guten jenta barn barnet barna sønn sønnen son sonen datter datteren dattera dotter
dottera bror broren søster søsteren søstera syster mor moren mora far faren mormor morfar farmor farfar bestemor
bestefar ektemann ektemannen ektefellen kone kona mann mannen samboer samboeren sambuar sambuaren kjæreste kjæresten
foreldre foreldrene foreldra stefar stefaren stemor stemora fostersønn fosterdatter tante onkel nevø niese fetter kusine
svigermor svigerfar enke enka enken enkemann enkemannen tvilling tvillingen tvillingene barnebarn barnebarnet pasient
pasienten klient klienten bruker brukeren brukar brukaren beboer beboeren bebuar bebuaren leietaker leietakar
leietakeren arbeidstaker arbeidstakar arbeidstakeren arbeidstakaren tiltalte siktede sikta fornærmede vitnet nabo naboen
søker søkeren søkjar mottaker mottakeren mottakar ungdommen ungen baby babyen vergen verge hjemmet leiligheten bestevenn
vennen eks eksen ekskona eksmannen barnefaren barnemora barnefar barnemor familien
)";

const std::string_view public_titles = R"(
st sankt kong konge dronning kronprins kronprinsesse prins prinsesse statsminister helseminister utenriksminister
finansminister president pave keiser kronprinsessen kongen dronningen
)";

const std::string_view office_endings = R"(
ordfører ordførar ordføraren ordføreren leder lederen leiar leiaren sjef sjefen direktør direktøren rektor inspektør
minister statsråd lege legen overlege sykepleier sjukepleiar helsefagarbeider rådgiver rådgivar rådgiveren rådgjevar
rådgjevaren konstabel konstabelen mester meister ekstremværet ordførerne ordførarane lederne leiarane lærerne lærarane
sykepleierne sjukepleiarane pleierne legene rådgiverne rådgjevarane fagarbeiderne assistentene aktivitør aktivitøren
eier eigar saksbehandler sakshandsamar kontaktperson prest presten biskop prost forfatter forfattar forfatteren
professor forsker forskar lærer læreren lærar læraren psykolog fysioterapeut ergoterapeut jordmor vernepleier
koordinator koordinatoren konsulent konsulenten representanten representant advokat kunstner kunstnar komponist musiker
artist skuespiller skodespelar skribent redaktør journalist trener trenar vaktmester vaktmeister brannsjef dyrlege
veterinær tannlege forkjemper ombud ombudet gruppeleder nestleder kandidat varaordfører varaordførar møteleder møteleiar
vara varamedlem dirigent pedagog styrer styrar fagarbeider ingeniør planlegger arkitekt spesialist terapeut frivillige
frivillig stipendiat historiker politikar politiker kultursjef foredragsholder foredragshaldar kateket diakon sanger
songar sangeren solist fotograf maler arbeider arbeidar veileder rettleiar instruktør tolk revisor revisoren verneombud
hovedverneombud logoped bibliotekar bekjemper syklist syklisten komiker komikeren skiløper skiløperen skihopper
fotballspiller spilleren skuespilleren betjent betjenten bibliotekaren organist kantor kirketjener vertinne gründer
møbelsnekker snekker rørlegger elektriker bilfører sjåfør sjåføren kokk kokken frisør butikksjef daglig_leder ansvarlig
ansvarleg talsperson talskvinne talsmann ambassadør utsending misjonær munk oberst major kaptein skipper seiler pilot
astronaut ekspert eksperten forfattere regissør produsent programleder kåsør visesanger spelemann felespiller
tillitsvalgt tillitsvald tillitsvalde hovedtillitsvalgt kommunalsjef kasserer sekretær sekretæren kontakt lensmann
politimester sokneprest assistent apoteker farmasøyt ernæringsfysiolog helsesøster bonde bonden næringsdrivende
grunneier tiltakshaver tiltakshavar
)";

const std::string_view no_offices = R"(
støttekontakt støttekontakten fritidskontakt avlaster mistillit fosterforelder fosterleder bruker mottaker
)";

const std::string_view workplace_endings = R"(
kontoret tenesta tjenesten tenestene enheten eininga kommunen kommune forbundet sentralen senteret sentralstyret etaten
foreningen foreninga foreining forening rådet utvalget styret museet biblioteket partiet høgre høyre venstre
arbeiderpartiet senterpartiet senterungdommen røde sanitetskvinnene helselag kirken kyrkja menigheten sokn teknisk
direktoratet fylkeskommunen statsforvalteren nav næringsforening husbanken banken servicetorget torget resepsjonen
kulturskolen kulturskulen bygdekvinnelag næringslivet
)";

const std::string_view speaking_words = R"(
sier seier sa forteller fortel fortalte opplyser opplyste skriver skriv mener meiner svarer svarar svarte anbefaler
anbefalte minner rår oppfordrer oppmodar forklarer forklarar håper håpar takker takkar orienterte orienterer orienterar
presenterte presenterer ledet leder leidde foreslo fremmet spurte stilte innledet understreker understreka påpeker peker
varsler besøkte åpnet opna åpner opnar holder held holdt heldt inviterer informerte informerer redegjorde viste uttaler
underviser presiserer roser etterlyser etterlyste advarer åtvarar oppmoder foreslår stemte røysta
)";

const std::string_view pronouns = R"(
han hun ho hen henne hennes hans hennar honom sønnen sonen datteren dattera barnet barna moren mora faren far mor begge
vedkommende vedkomande ektefellen kona mannen samboeren sambuaren eleven pasienten brukeren brukaren foreldrene foreldra
jenta gutten guten broren søsteren systera familien den
)";

const std::string_view predicates = R"(
henvist tilvist henvises innvilget innvilga avslag avslått diagnose diagnoser behov får fikk fekk går har hadde er var
trenger treng ligger ligg bor bur søker søkjer søknad vedtak årsak grunn mottar mottek sliter slit tar tek bruker brukar
møtte møter kom kommer kjem vil ville kan kunne skal skulle må måtte ble blei vart utredes utskrevet utskriven innlagt
innlagd sykmeldt sjukmeld allergi medisin medisiner merknad anmerkning bakgrunn mannen kona mor far foreldrene foreldra
familien legen politiet barnevernet nav skolen skulen naboene naboane naboen datteren sønnen dattera sonen
)";

} // namespace samband::language::lists
