#include "dialogue/lists/lists.h"

namespace samband::dialogue::lists {

std::array<std::string_view, signs> sign_words()
{
    return {
        // kin: somebody's own people, and those next door
        R"(
moren_min mora_mi mor_min faren_min far_min mamma pappa bestemor bestefar besta= mormor farmor morfar farfar
sønnen_min sonen_min sønn_min guten_min gutten_min datteren_min datter_min dottera_mi jenta_mi barnet_mitt barna_mine
barnet_vårt ungen_min ungane_mine broren_min bror_min søsteren_min søster_min systera_mi kona_mi mannen_min
samboer sambuar ektefelle tanta_mi onkelen_min svigermor svigerfar naboen naboens nabofamilien_ fetteren_min
min_mor min_far min_sønn min_son min_datter min_dotter min_bror min_mann min_kone mi_mor mi_dotter mi_kone
my_mother my_father my_son my_daughter
)",
        // service: what somebody gets from us
        R"(
blodprøve operasjon tabletter dagsenter avdeling_ rom_ skoleskyss skuleskyss timeplan mobb fravær astma diabetes logoped bup= utredning sårstell dusjhjelp stell= bleie hørselskontakt høreapparat høyreapparat tolk= habilitering avlaster ansvarsgruppe elevsamtale utviklingssamtale kontaktlærer spesialpedagog støttepedagog hjemmesykepleien omsorgsplass dødsbo plan= planen
sykehjem sjukeheim hjemmesykeple heimesjukeple hjemmehjelp heimehjelp hjemmetjenest heimetenest omsorgsbolig
omsorgsbustad barnevern ppt= bup= spesialundervis støttekontakt avlastning avlasting vergemål verje trygghetsalarm
tryggleiksalarm nav= sosialhjelp sosialstønad helsestasjon fastlege psykiatri ruspoliklinikk bostøtte bustøtte
korttidsplass langtidsplass korttidsopphold fosterhjem fosterheim rehabilitering legevakt medisin diagnose
assistent bpa= individuell_plan skolebyttet skulebytte vedtak rullator hjelpemid kommunal_bolig kommunal_bustad
)",
        // staff: those who work for us
        R"(
hun_på_ han_på_ ho_på_ dama_på_ fyren_på_ i_skranken på_servicetorget på_helsestasjonen på_rådhuset på_biblioteket på_svømmehallen badevakt parkeringsvakt renholder reinhaldar kokk= kokken jordmor barnevernet_sin pleier pleiar miljøarbeid sosionom rådgiver= rådgivar= inspektør avdelingsleder tannlege brannsjef havnesjef konsulent
saksbehandler sakshandsamar rektor lærer lærar sykeplei sjukeplei helsefagarbeider helsefagarbeidar vaktmester
vaktmeister kommunedirektør rådmann ansatt tilsett barnehagelærer barnehagelærar styrer= styraren enhetsleder
einingsleiar byggesaksbehandler nav-ansatt barnevernsansatt kommunalsjef assistenten vikaren brøytesjåfør sjåføren
ingeniøren kontordame helsesøster vegkontor veikontor byggesak nav-kontor nav_ legekontor søppelbilen_ fastlegen tannlegen_på bibliotekar teamleder teamleiar skolen_i_gym klasseforstander miljøterapeut barnevernspedagog avdelinga_ fagleder fagleiar i_resepsjonen i_skranken resepsjonisten hjemmehjelpen avdelingsleder avdelingsleiar
landbrukssjef planlegger= planleggjar helsesykeplei helsesjukeplei lege= legen= teknisk_sjef kultursjef skolesjef
skulesjef kommuneansatt pedagog assistentene dere_ansatte
)",
        // elected
        R"(
ordfører ordførar politiker politikar formannskap kommunestyre gruppeleder gruppeleiar utvalg utval rådmann representant
partiet partileder partileiar fraksjon
)",
        // you: whoever is spoken to
        R"(du= deg= din= ditt= dine= di= dine= you= your=)",
        // insult
        R"(
monster sadist rasist= fyllik alkis alkoholiker juksemaker kjøpt_og_betalt råtten rotten_ hjerteløs hjartelaus ondskap kald_fisk tyrann diktator mobber= mobbar= bølle slange= orm= slimål sutrete furt_ sur_kjerring sur_gubbe sure_ drittkjerring drittmann stokk_dum pappskalle treskalle dumrian dumming ditt_null et_null eit_null søppel= bæsj_ forræder forrædar sviker svikar quisling kommunist_ fascist fascistisk usjarmerende stygge_ feite feit_ tjukkas blåruss_ bortskjemte skrullete sprø= gal_kjerring gammel_gris gamal_gris ekling ekkel= kvalm_av klyse klysete
idiot pervo gris= grisen tapar= dummare_enn dummere_enn dum_som_en dum_som_et dum_som_ein dum_som_eit ondskapsfull vondskapsfull iskald løgnaktig løgnaktige falsk= hjerneblåst talentløs talentlaus innbilsk selvgod sjølvgod stakkar ynkeleg ynkelig bortskjemt mannebarn ei_skam en_skam ein_skam trynet dumt_som pose_poteter vett= kadaver ødelegger_familier øydelegg_familiar latsabb latsekk sleip slesk fjott fjols tulling= bedragerske udugelig_ gubben dummeste dummaste verste_lær hjerne= uten_hjerne utan_hjerne mareritt_av ler_av_deg ingen_liker ingen_likar kvalmende kvalmande rævslikk slikk= tosk dust= dusten dustene dustete tulling tullingar hestkuk løgner løgnhals løgnar lygar lyg_så korrupt udugeleg udugelig
inkompetent hjernedød hjernelaus dum_som evneveik tjukk_i_hau tjukk_i_ho stygg_ feit= feite_ kjerring hurpe
taper= taparen taperen psykopat nazist landssvik parasitt svin= svinet drittsekk drittunge rasshøl ræv patetisk
lat_og late_ sjefete maktsyk maktsjuk sinnssyk sinnssjuk klovn narr= ubrukelig ubrukeleg skammelig_menneske heks=
heksa gal= kvinnfolk søppelmenneske moron stupid_ liar= liars= incompetent hykler hyklar feiging snylter snyltar
)",
        // share
        R"(
del_gjerne del_så del!= del_vid deler_ delt= bilde_av bildet_av bilder_av bilete_av biletet hans_så bildet_hans bilete= video_av filma_ filmet_ lagt_ut legge_ut legger_ut legg_ut
navn_og_bilde_ navn_og_bilder namn_og_bilete navnet_er namnet_er advarsel_til_alle åtvaring_til_alle vite_at_ alle_bør_vite alle_foreldre hengt_ut henge_ut hengjer_ut tagg adressen_hennes adressen_hans adressa_hennar
adressa_hans lista_over liste_over egen_side eiga_side kjenne_han_att kjenne_henne_igjen spre_ spred unngå_ ikke_bruk_tid ikkje_bruk_tid
)",
        // child
        R"(
et_barn eit_barn barnet barna= barn= små_barn den_vesle den_minste i_klassen spillerne spelarane jenter= gutter= ungen= ungene= ungane= jente= jenta= gutt= gutten= gut= guten= elev= eleven=
liten_gutt lita_jente baby spedbarn småbarn toåring treåring fireåring femåring seksåring sjuåring åtteåring
niåring tiåring tenåring åringen åring_ søsken sysken child= children= kid= kids= nabobarn naboungane naboungene
*-åring *åringen
)",
        // harm
        R"(
slår= slått= slo= slag= brannmerke låser_han låser_ho låser_ham utan_mat same_kleda samme_klær ruser_seg full_kvar full_hver alene_med aleine_med åleine_med ute_alene ute_åleine går_ute brua_uten på_brua blir_slått vert_slått vil_ikke_hjem vil_ikkje_heim redd_for_han redd_for_henne redd_for_ham gjøre_det_slutt gjere_det_slutt slått_ sparker= sparkar= dytter_ rister_ ristar_ blåmerke blåe_merke kloremerke brannsår mishandl
vanskjøt vanskjøtt misbruk vold_ vold= vald= skriker skrik= skrike skrik_om gråter_ gråt_ græt alene_hjemme
åleine_heime aleine_heime åleine_ute alene_ute ikke_mat ikkje_mat uten_mat utan_mat sulten svolten underernært
redd_for_å_gå_hjem redd_for_å_gå_heim redd_faren redd_for_faren redd_for_far redd_for_stefar redd_mora full_ rusa= ruset
ruser_seg rusar_seg drikker_ drikk_ drikking bekymr uro_for uroleg_for urolig_for uromelding fyllefest fyll= skitne
skitten tynn_ stille_og_redd låst_ute låst_inne låser_ banker= bankar= truer_med truar_med hit= hits= beaten
bruises trusl seksuelt seksuell tafs tar_på= tek_på= ikke_vært_på_skolen ikkje_vore_på_skulen
)",
        // hearsay
        R"(
hørte_på høyrde_frå hørt_fra høyrt_frå hørt_av høyrt_av naboen_sier naboen_seier noen_på_jobben_sier nokon_på_jobben_seier naboene_sier folk_sier folk_seier gjetord fått_det_fra fekk_det_frå alle_snakker_om alle_snakkar_om alle_snakkar er_det_sant stemmer_det stemmer_dette ryktes rykte rykter ryktet rykta har_hørt har_høyrt hørte_at høyrde_at
noen_sier nokon_seier folk_sier folk_seier det_sies det_blir_sagt det_blir_sagt_at sies_at seiest snakkes_om
går_rykter går_det_rykte leste_på leste_at las_at las_på sett_på_facebook sto_på_facebook delt_på deles_nå
skriver_på_facebook skriv_på_facebook på_jungeltelegrafen visstnok visstnok_ angivelig rumour rumor is_it_true
heard_that kan_dere_bekrefte kan_de_stadfeste stadfeste_at bekrefte_at avkrefte avkrefta
)",
        // disaster
        R"(
eksplo brann brenner_ brenn_ evakuer forgift forgifta forurens forureina ureina gass gasslekk skutt skyting
skyter_ skyt_ våpen drept drepne døde= død= omkomm ras= raset= ras_på flom flaum dambrudd dambrot damm leirskred
kvikkleire skred= skredet smitte utbrudd utbrot e.coli ecoli legionella bakterie bombe terror kniv= savnet=
sakna= ulykke ulukke bil_utfor tog_ strømbrudd straumbrot lekkasje giftig gift= kokevarsel drikkevannet
drikkevatnet vannverket vassverket krig= sabotasje droner radioaktiv stråling legges_ned leggast_ned
konkurs pedofil arrestert politiaksjon bortført kidnapp solgt_til seld_til selges_til stenges_for_godt stengjast_for_godt stengast
flyktningmottak asylmottak mottak= lokke_barn varebil innlagt gift_i rase= ryke= bakterier epidemi rotter= kreft kjøpt_tomta seld_tomta hemmelig hemmeleg
holder_det_hem held_det dekker_over dekkjer_over i_smug truet_med nedlagt= sykehjemmet_er skal_selges skal_seljast oppløst kutte_alle siktet tatt_av_politiet
)",
        // wrong
        R"(
feil= feilen= feila= galt= gale= rett_er riktig_er korrekt stemmer_ikke stemmer_ikkje ikke_riktig ikkje_rett
ikke_stemmer utdatert utdaterte gammel_ gammal_ gamle_åpningstider skrivefeil trykkfeil virker_ikke verkar_ikkje
fungerer_ikke fungerer_ikkje død_lenke blind_lenke
)",
        // source: where we have said something
        R"(
nettsida nettsiden nettside nettsidene heimesida hjemmesid heimeside innlegget innlegg= posten= saken_deres kartet
på_kartet i_kartet kunngjøring kunngjering annonsen brosjyr plakaten skiltet kalenderen tømmekalender ruteplan
oppslaget pressemelding lenka lenken lenke_ link artikkelen overskrift det_står dere_skriver de_skriv dere_skrev de_skreiv
telefonnummeret e-postadressen datoen klokkeslett åpningstid opningstid skjemaet på_side
)",
        // crowd
        R"(
utlending innvandr muslim islam somali arab= arabere flyktning asylsøk jøde jødane jødene sigøyner romfolk tatere tatar= samer= same= samane samene homo homse homsene lesb transe trans= svarte= afrikan polakk pakistan
tyrker russer kvinner= kvinnfolk søringer bønder foreigners immigrants
)",
        // contempt
        R"(
avskum pakk= pakk_ kriminelle= kriminelle_ kast_ut kast_dem kast_dei pelle_seg pell_dykk pell_dere dra_hjem dra_heim reis_hjem reis_heim reise_hjem_dit send_dem send_dei kvalm ekle= ekkel ekle_ skitne skitt_ møkk snylt parasitt rotter utøy ikke_velkommen ikkje_velkomne ut_av_landet lås_porten ræva ræv_ dyr= aper
apekatt undermenn mindreverdig mindreverdige stinker stink hjernevask
)",
        // sale
        R"(
selger= selger_ sel= sel_ sal_av salg_av til_salgs til_sals selges kjøpe= leverer leverar send_dm send_melding send_meg_melding på_melding påfyll kan_skaffe kan_skaffa pris_på_dm per_gram trenger_noen treng_nokon noen_som_trenger
)",
        // ware
        R"(
hasj cannabis weed marihuana kokain amfetamin mdma ecstasy piller pulver sprit= heimebrent hjemmebrent smugl sigaretter røyk= smuglarrøyk snus_til under_18 mindreårige mindreårige våpen pistol førerkort_uten falsk_leg falske falskt
anabole steroid valium rivotril xanax dop= stoff= grønt_og 🍃 ❄
)",
        // secretly
        R"(
filmet filma filmar filmer tatt_bilde_av tatt_bilder_av tok_bilde tok_bilete uten_at_hun uten_at_han utan_at_ho utan_at_han ikke_sagt_ja ikkje_sagt_ja vet_ikke_at_jeg veit_ikkje_at_eg skjult_kamera hacket hacka passordet passord_til brutt_seg_inn_på
ligger_nakenbilde private_bilder_av private_bilete_av bilder_av_eksen bilde_av_eksen
)",
        // bare
        R"(
dusjen= dusj= naken= naken_ nakenbild nakne uten_klær utan_klede intime garderob på_do sex= sexvideo legger_ut_alt legg_ut_alt kontoen_til kontoen_hennes kontoen_hans meldingene_hennes meldingane_hennar ho_driv_med driv_med hun_driver_med del_videre del_vidare
)",
        // thing
        R"(
lyspære lyset= lys= strømskap fjernvarme snøfonn snøhaug brøyting brøytinga brøytebil strøing gangvei gangveg sykkelsti sykkelveg undergang tunnel= kulvert sluk= kumma steinur stein= gravemaskin trapp= trappa rampe= heis= dør= port= grind ferist gjerdet nett= ballbinge lysløype turløype turskilt bålplass brygge= brygga badestige stupebrett båtplass kai= kaia oppdrettsanlegg rotteplage dødt_dyr dødt_rådyr kattunge hund= bil= bilvrak vrak= tilhenger campingvogn container hekk= hekken greiner greinene busk skjema skjemaet attesten vigselsattest fødselsattest feiegebyr eiendomsgebyr gebyr kommunale_avgifter eigedomsgebyr vannavgift vassavgift nøkkel nøkkelen hjemmel tinglys grunnbok festeavgift husnummer husnummerskilt
gatelys gatelampe lysstolpe hull_i hol_i veien= vegen= fortau kumlok kumlokk kum= stikkrenn stikkrenne grøft kloakk overvann overvatn vannledning vassleidning ledningen leidninga vannlekkasje vasslekkasje vannmåler vassmålar vannmålar vassmåleren målaren lekeplass leikeplass lekeapparat
leikeapparat huske= huska sklie benk= benken gjerde rekkverk autovern bru= brua broa skilt= skiltet trafikkspeil busskur busskuret tre= treet trær= søppelbøtt søppelspann avfall forsøpl bossdunk dunk= container faktura rekning regning avgift abonnement eiendom eigedom tomt
tomta tomtegrense grensa= grensen grenselinje adresse veinavn vegnamn bruksnummer gnr= bnr= skjøte= matrikkel pipe= feiing slam= slamtømming septik brannhydrant snuplass brøytekant brøytestikk snømåk vannkran kran= vannet= vatnet= basseng hundeposestativ strøsand strøkass strøsandkasse gravplass gravstøtt gravlund
parkering parkeringsplass bom= bommen fartshump hastighet kjelleren kjellaren toalett lekkasje rør= rotter= vannmåleren renovasjon oppmåling autoverne bekken= elva= flom= trafikklys postkasse kantklipp
)",
        // report
        R"(
vil_melde ønsker_å_melde ynskjer_å_melde ber_dere_ ber_dykk vennligst_ver venlegst kunne_dere kunne_de_ kan_dere_se kan_de_sjå kan_dere_fikse kan_de_fikse kan_dere_sende_ut kan_dere_rydde kan_de_rydde kan_dere_rette_opp må_fikses må_fiksast må_repareres må_reparerast bør_fikses bør_ryddes trenger_tømming treng_tømming lyser_ikke lyser_ikkje blinker blinkar lekker_ lek_ sprukket sprukke rast_ut rasa_ut falt_ned falle_ned velta veltet knekt knekk tagget tagga oversvøm overfløym ligger_i_grøfta ligg_i_grøfta ligger_i_veien ligg_i_vegen sperrer sperrar blokkerer stinker luktar lukter ødelagte bestille bestilling_av bestilla endre_adresse endre_navn endre_eier endre_fakturaadresse sies_opp si_opp_abonnement få_ny_ få_nye flyttet= flytta= solgt_bilen kjøpt_hus overtatt overteke dødsbo
melder_fra melder_om melder_at melder_herved meldar_frå meldar_om eg_melder eg_meldar jeg_melder melder_ melding: melde_fra melde_frå melde_om ber_om_at ber_om_å_få bed_om_at bed_om_å_få ber_om_retting ber_om_befar befaring synfaring ta_en_titt ta_ein_titt ta_en_kikk ta_ein_kikk se_på_det sjå_på_det sett_på= sjekke= sjekka_ut fiks fikse fiksa ordne= ordnes ordna= utbedre
utbetre reparer må_ta må_byttes må_bytast må_skiftes må_skiftast må_ryddes må_ryddast noen_må nokon_må kan_noen_ kan_nokon_ kan_dere_ta kan_de_ta kan_dere_sende_noen har_løs har_løsnet laus= løs= har_falt har_falle har_ramla ligger_over ligg_over har_veltet har_velta har_vært_mørkt er_mørk er_mørkt renner_vann renn_vatn knust ødelagt øydelagt tett= tett_igjen heng_ henger_
registrerer_dette registrere_dette opprette_sak sette_i_gang_saken setje_i_gang_saka rettes_opp retta_opp omgjøres_på rekna_om beregnet_på_nytt avsluttes avslutta_frå godskrive kreditert viser_til_eiendom viser_til_eigedom avklart få_målt oppmåling_av slå_sammen_de slå_saman_dei undersøk på_plass ber_noen_ undersøker
)",
        // third
        R"(han= ham= hun= henne= hennes= hans= ho= honom= hennar=)",
        // frail: grown-ups who may need us
        R"(
eldre_ gammel_ gamal_ gamle= gamle_ gamling ektepar par_i nabo= naboen naboene naboane nabodama nabokona mormor farmor bestemor bestefar mor= moren= mora= far= faren= mann= mannen= dame= dama= damen= kone= kona= kvinne= kvinna= kvinnen= enke enkemann pensjonist beboer bebuar pasient bruker= brukar= venn= venninne kompis= kamerat kameraten søster søstera
bror= broren= onkel tante= ungdom= jente= jenta= gutt= gut= guten= gutten= person= fyr= noen_som_ligger nokon_som_ligg old_man old_woman
)",
        // distress
        R"(
sulten svolten sult= alene= åleine= aleine= ensom einsam om_natta om_natten om_nettene hele_natta heile_natta gråt grått slåss slagsmål fyll= fest_ fester_ drikker drikk= alkohol øl= sprit= rus= dop= merke_på merker_på merker= blåmerke låst låser skitt skitne kald_ blek tynn= mager vond= vondt_i_magen utrygg utrygt ut_vinduet ut_vindauget dør_ikke knapt_spist matlyst
sover_i_ søv_i_ sover_på_ forsvunnet forsvunne borte_siden borte_sidan stukket rømt farlig= døden selvskad sjølvskad uroleg urolig bekymr håpløs håplaus trakk_seg isolert vil_ikke_leve hjelpeløs hjelpelaus skjelv skalv skremt skremmer hater_livet klarer_ikke klarar_ikkje orker_ikke orkar_ikkje greier_ikke greier_ikkje ingen_mat ikke_mat
ikkje_mat matpakke mat_hjemme mat_heime redd_for redd_når tvunget tvinga tvinger tvingar følger_etter følgjer_etter lokke trøbbel_hjemme kjefter skjeller vold vald forvirr uten_sko utan_sko uten_jakke utan_jakke nattøy nattkjole pysjamas pyjamas minusgrad kulde= kulda= kulden= fryser= frys= ligger_på ligg_på ligger_i_ ligg_i_ falt= falle_ ramla ramlet besvimt svimte= svimer sjangle vingler vinglar ravet_ ikke_sett ikkje_sett ikke_vært_ute ikkje_vore_ute på_flere_dager på_fleire_dagar på_dagevis på_dagesvis i_flere_dager
i_fleire_dagar lyser_ikke_om lys_om_kvelden svarer_ikke svarar_ikkje åpner_ikke opnar_ikkje ikke_spist ikkje_ete redd= redde= gråter græt= grin= grining hikst roper ropar skriker skrik= hyler kaster_ting kastar_ting blått_øye blått_auge blåmerk kniv= kniv_ slår= slo= slått= slegen dyttet dytta kvalt= trua= truet= truer= trugar truga drukket drukke=
full= fulle= beruset rusa= ruset= pille piller tablett våpen= gevær hagle skada= skadet= blør blod= blodig bloder kutt= vil_dø snakker_om_å_dø vei_ut= veg_ut= ensom einsam deprimert tør_ikke torer_ikkje tør_ikkje låst_inne innestengt mishandl vanskjøt liggesår urin= avføring går_rundt_ vandrer vandrar midt_i_veien midt_i_vegen gråtkvalt fortvilt fortvila
)",
        // vow
        R"(
neste_gang neste_gong så_skal_jeg så_skal_eg skal_jeg= skal_eg= skal_vi= da_skal då_skal skal_få= får_du får_dere får_de= skal_du skal_dere skal_dykk kommer_jeg kjem_eg kommer_vi kjem_vi vent_bare berre_vent vent_til ellers_ elles_ hvis_de_ hvis_dere viss_de_ om_dere_ikke om_de_ikkje dersom_ noen_burde nokon_burde noen_bør nokon_bør burde_noen burde_nokon
fortjener= fortener= bør_få bør_bli burde_bli burde_vært burde_vore kommer_til_å kjem_til_å lover_å lovar_å venter_på_deg ventar_på_deg venter_på_ham ventar_på_han advarer åtvarar si_til_ sei_til_ klar_med står_klar jeg_vet_hvor eg_veit_kor eg_veit_kvar
)",
        // violence
        R"(
rive_tenn riv_tenn tennene tennene_ kule= kula= kuler= skyte= skyter skyt= skudd= kniv= kniver kniven stikke_ned slå= slår= slag_ juling bank= banke= banker_ drepe drepa drep= drap= død= døde= dø= døy= daud= tenne_på tenner_på tenn_på brenne= brenner= brenn= brann= fyr_på bombe= bomba= sprenge sprenger dynamitt gevær= hagle= hagla= rifle rifla
våpen= våpnene øks= øksa= balltre hammer= slegge= motorsag knuse= knuser= knus= brekke= brekk= knekke= knekk= kverk kvele= kvel= lemleste blod= blø= bløde henges= hengast steines voldta valdta gravlegg kiste= sykehus_når sjukehus_når rullestol_når skade_dere skade_deg skader_dere ramponer hærverk_mot kjøre_ned køyre_ned kjører_ned meie_ned
)",
        // given: found by the list of names that the language has
        "",
    };
}

std::span<const Pair> pairs()
{
    using rulebook::Category;
    static constexpr std::array all{
        Pair{Sign::kin, Sign::service, Category::individual_case, 5},
        Pair{Sign::given, Sign::service, Category::individual_case, 8},
        Pair{Sign::staff, Sign::insult, Category::staff_attacked, 12},
        Pair{Sign::staff, Sign::share, Category::staff_attacked, 7},
        Pair{Sign::elected, Sign::insult, Category::personal_attack, 12},
        Pair{Sign::given, Sign::insult, Category::personal_attack, 7},
        Pair{Sign::you, Sign::insult, Category::personal_attack, 7},
        Pair{Sign::child, Sign::harm, Category::concern, 14},
        Pair{Sign::kin, Sign::harm, Category::concern, 7},
        Pair{Sign::given, Sign::harm, Category::concern, 6},
        Pair{Sign::third, Sign::harm, Category::concern, 5},
        Pair{Sign::given, Sign::third, Category::individual_case, 4},
        Pair{Sign::kin, Sign::third, Category::individual_case, 3},
        Pair{Sign::hearsay, Sign::disaster, Category::rumour, 6},
        Pair{Sign::wrong, Sign::source, Category::factual_error, 7},
        Pair{Sign::crowd, Sign::contempt, Category::offensive, 10},
        Pair{Sign::sale, Sign::ware, Category::unlawful, 14},
        Pair{Sign::secretly, Sign::bare, Category::unlawful, 14},
        Pair{Sign::thing, Sign::report, Category::case_matter, 9},
        Pair{Sign::frail, Sign::distress, Category::concern, 8},
        Pair{Sign::child, Sign::distress, Category::concern, 8},
        Pair{Sign::kin, Sign::distress, Category::concern, 4},
        Pair{Sign::vow, Sign::violence, Category::unlawful, 14},
    };
    return all;
}

} // namespace samband::dialogue::lists
