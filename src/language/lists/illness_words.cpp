#include "language/lists/lists.h"

namespace samband::language::lists {

// Illnesses, injuries, age, birth, and what somebody cannot do.
const FieldWords illness_words{R"()",
                               R"(
brystkreft lungekreft tarmkreft tykktarmskreft prostatakreft hudkreft føflekkreft livmorhalskreft eggstokkreft
blodkreft benkreft beinkreft skjelettkreft nyrekreft blærekreft leverkreft bukspyttkjertelkreft magekreft
spiserørskreft hjernesvulst hjernekreft strupekreft leukemi lymfom lymfekreft myelomatose beinmargskreft melanom
svulst metastase med_spredning med_spreiing tilbakefall residiv cellegift cellegiftkur strålebehandling
strålebehandla immunterapi kreftsyk kreftsjuk kreftdiagnose uhelbredelig uhelbredeleg ulækjeleg dødssyk dødssjuk
alvorlig_syk alvorleg_sjuk kronisk_syk kronisk_sjuk langtidssyk langtidssjuk hjerneslag fikk_slag= fekk_slag=
slagramma slagrammet tia= hjerneblødning hjernebløding hjerneinfarkt hjerteinfarkt hjarteinfarkt infarkt hjertesvikt
hjartesvikt hjertefeil hjartefeil hjerteflimmer hjarteflimmer atrieflimmer hjertestans hjartestans hjertesyk
hjartesjuk hjerteoper hjarteoper bypass pacemaker angina= høyt_blodtrykk høgt_blodtrykk blodpropp trombose
lungeemboli aneurisme åreforkalk blodforgift sepsis= diabetiker sukkersyke sukkersjuke insulinpumpe kols= astma
anafylaktisk_sjokk lungebetennelse lungebetent lungesykdom lungesjukdom lungefibrose cystisk_fibrose oksygenflaske
på_surstoff pustemaskin respirator søvnapné cpap= parkinson multippel_sklerose har_ms= fått_als= huntington epilepsi
epileptiker epileptisk får_anfall krampeanfall anfallsmedisin stesolid cerebral_parese muskelsykdom muskelsjukdom
muskeldystrofi duchenne ryggmargsbrokk hydrocefalus vannhode downs down-syndrom down_syndrom kromosomfeil
retts_syndrom williams_syndrom prader-willi angelman føllings_sykdom genfeil migrene svimmel me-syk me-sjuk
kronisk_utmattelse utmattingssyndrom fibromyalgi revmatisme leddgikt artrose slitasjegikt psoriasis eksem vitiligo
lupus= bekhterev bekterev osteoporose beinskjørhet beinskjørleik prolaps skiveprolaps isjias= ryggproblem ryggplage
vondt_i_ryggen nakkeslengskade whiplash crohn ulcerøs_kolitt cøliaki glutenallergi irritabel_tarm= magesår
gallestein nyresvikt nyrestein dialyse nyretransplant transplanter levertransplant skrumplever leversvikt hepatitt
gulsott hiv hivpositiv aids= klamydia syfilis gonoré herpes= kjønnssykdom kjønnssjukdom mrsa esbl skabb
hjernehinnebetennelse meningitt meningokokk kusma= borreliose flåttbitt koronasyk langtidskorona long_covid
lungesmitte lavt_stoffskifte lågt_stoffskifte addison anemi= blødersykdom hemofili blodmangel jernmangel overvektig
fedme sykelig_overvekt sjukeleg_overvekt fedmeoper slankeoper undervektig underernær feilernær inkontinen
urinlekkasje stomi stomipose utlagt_tarm= kateter blærekateter bruker_bleie bleieskift sondemat trakeostomi er_blind
blind_på= blitt_blind vorten_blind nesten_blind svaksynt nedsatt_syn= nedsett_syn= grønn_stær= grå_stær=
makuladegenerasjon tunghørt tunghøyrd nedsatt_hørsel nedsett_høyrsel cochlea høreapparat høyreapparat tinnitus
ménière afasi talevansk språkvansk artikulasjonsvansk ganespalte leppe-ganespalte operert_for= ble_operert
vart_operert skal_opereres skal_opererast operasjon_for= ny_hofte hofteoper kneoper nytt_kne= lårhalsbrudd
lårhalsbrot hjernerystelse hjernerist hodeskade hovudskade hjerneskade ryggmargsskade ble_lam= vart_lam= lammet=
lamma= lam_fra_livet tetraplegi paraplegi amputer mistet_beinet mista_beinet mistet_armen mistet_synet brannskad
brannsår forbrent skåldet forfrys forgiftet forgifta trafikkskad kritisk_skadd alvorlig_skadd alvorleg_skadd
livstruende livstrugande i_koma= bevisstløs medvitslaus kunstig_åndedrett intensivavdeling på_intensiven innlagt
lagt_inn= lagd_inn= innlegg ligg_på_sjukehus ligger_på_sykehus sykehusopphold sjukehusopphald utskrevet utskriven
utskrivingsklar utskrivningsklar ferdigbehandlet ferdigbehandla polikliniske_timer kontroll_på_sykehuset
hentet_i_ambulanse akutt_syk= akutt_sjuk= på_rehabilitering prøvesvar biopsi= epikrise medisinliste medisinsk_utred
blodfortynnende blodtynnande marevan morfin smertepumpe palliativ lindrende_behandling lindrande_behandling terminal
ligger_for_døden ligg_for_døden siste_levedager siste_levedagar dårlig_prognose dårleg_prognose ukene_igjen
har_kort_tid_igjen har_lite_tid_att= dement= alzheimer lewy frontallapp glemsk gløymsk glemmer_alt= gløymer_alt=
hukommelsessvikt minnevansk hukommelsestest mini_mental mmse= forvirra forvirret desorientert delirium delir=
finner_ikke_hjem= finn_ikkje_heim= finn_ikkje_vegen kjenner_ikke_igjen kjenner_ikkje_att= stikker_av_fra_avdelingen
går_seg_bort= går_seg_vill= ut_i_nattkjole setter_på_komfyren klarer_seg_ikke_alene klarar_seg_ikkje_åleine
greier_seg_ikke= greier_seg_ikkje_åleine kan_ikke_bo_alene kan_ikkje_bu_åleine skrøpelig skrøpeleg avfeldig
pleietrengende pleietrengande hjelpetrengende hjelpetrengande sengeliggende sengeliggjande senil liggesår liggjesår
trykksår underernært falltendens faller_ofte= har_falt= har_dotte funnet_på_gulvet funnen_på_golvet lå_på_gulvet
låg_på_golvet er_gravid svangerskapsforgift preeklampsi bekkenløsning bekkenløysing svangerskapsdiabetes
svangerskapskvalme risikosvangerskap tvillingsvangerskap gravid_med= fare_for_fosteret for_tidlig_født=
for_tidleg_fødd= prematur kuvøse nyfødtintensiv fødselsskade dødfødt dødfødd spontanabort abort provosert_abort
senabort miste_barnet mista_barnet mistet_barnet miste_fosteret krybbedød plutselig_spedbarnsdød vuggedød ivf=
prøverør assistert_befruktning ufrivillig_barnløs barnlaus ufruktbar sterilis fødselsangst kjønnslemlest omskåret
omskoren fjernet_livmoren overgangsalder fosterdiagnostikk angrepille p-sprøyte tenåringsmor adoptert bortadopter
transperson skiftet_kjønn kjønnsskifte impoten psykisk_utviklingshemm lett_utviklingshemm moderat_utviklingshemm
i_rullestol rullestolbruker rullestolbrukar elektrisk_rullestol hostemaskin bpa-bruker bpa-brukar støttestrømpe
sårstell avlastning_annenhver_helg= uføretrygd uføretrygda ufør på_trygd våken_nattevakt tvangsmiddel
tar_ikke_ansvar_for_egne_handlinger trenger_hjelp_til_alt= treng_hjelp_til_alt= trenger_hjelp_på_do=
treng_hjelp_på_do= må_mates må_matast kan_ikke_gå= kan_ikkje_gå= kan_ikke_snakke kan_ikkje_snakke
)",
                               R"(
kreft spredning_til= stråling kreftpasient diabetes insulin føling= allergi tuberkulose surstoff ms= als= anfall=
cp= sma= arvelig_sykdom arveleg_sjukdom sjelden_diagnose sjeldan_diagnose hodepine hovudverk revmatisk gikt=
organdonor meslinger kikhoste senfølger seinfølgjer influensa smittet smitta= smittsom positiv_test= stoffskifte
bleie= bleier= sonde= peg= kanyle= synshemm synshemma døv hørselshemm høyrselshemma stammer stammar brudd_i= brukket
brote= på_sykehuset på_sjukehuset overliggerdøgn opptrening sunnaas gjenopptren fysikalsk blodprøve røntgen
pasientjournal smertelindr demente demensdiagnos moca= uklar= husker_ikke= hugsar_ikkje ramlar= gravid venter_barn=
ventar_barn= blødning fødselspermisjon livmor= prevensjon homofil legning seksuell_legning utviklingshemm
funksjonshemm funksjonsnedsett nedsatt_funksjonsevne nedsett_funksjonsevne bevegelseshemm rørslehemm
forflytningshemm handikap kjørestol rullestol krykke rullator gåstol= protese ortose= trappeheis personløfter
personlyftar løfteheis sykeseng sjukeseng dusjstol dostol= hvilestol ståstativ kommunikasjonstavle talemaskin
førerhund førarhund ledsagerbevis tt-kort tt-ordning parkeringsbevis_for_forflytningshemmede parkeringskort hc-kort
ledsager ledsagar bpa= personlig_assistent personleg_assistent brukerstyrt brukarstyrt avlastning avlastningsbolig
avlastingsbustad avlastingsplass omsorgsstønad omsorgsløn omsorgslønn omsorgspenger pleiepenger pleiepengar
hjelpestønad grunnstønad uføre trygda= tilsynsvakt tvang= bruk_av_tvang
)"};

} // namespace samband::language::lists
