#include "language/lists/lists.h"

namespace samband::language::lists {

// What a school or a kindergarten knows of a child.
const FieldWords school_words{
    R"(
er_skolevegrer er_skulevegrar har_skolevegring har_skulevegring blir_mobbet blir_mobba vert_mobba ble_mobbet vart_mobba
er_blitt_mobbet har_blitt_mobba mobber_andre mobbar_andre henger_etter heng_etter strøk_i= strøk_til fikk_stryk
fekk_stryk har_iop ikke_bestått_ gikk_ut_uten_vitnemål har_sluttet_på_skolen droppet_ut droppa_ut
)",
    R"(
individuell_opplæringsplan spesialunderv individuell_oppl individuelt_tilr iop= iop-en sakkyndig sakkunnig enkeltved
særskilt_tilr særskild_tilr individuelt_tilpass tilpasset_oppl tilpassa_oppl tilrettelagt_oppl egen_gruppe=
eiga_gruppe egen_lærer= enetimer enetime eneunder liten_gruppe smågruppe alternativ_skole alternativ_opplær
forsterket_skole forsterka_skule ekstra_lærer ekstra_voksen ekstra_vaksen ekstra_hjelp ekstra_ressurs ekstraressurs
en-til-en ein-til-ein assistent_hele assistent_i assistenttimer støttepedag logoped stammer= stammar= lesp
leseproblem lesevan lese-_og skrivevan skrivevansk dyslek dyskalk matematikkvan språkvan språkforsin språkvansk
talevan taleforsin forsinket_ forseinka_ sen_utvikling sein_utvikling utviklingsforst lærevan lærevansk
konsentrasjon konsentrasjonsv uoppmerk hyperak evnetest evneniv lavt_nivå lågt_nivå svak_elev svake_res svake_ferd
svake_kar knekker_ikke_lesekoden lesekoden kan_ikke_lese kan_ikkje_lese lærer_ikke_å_lese leser_på_nivå
ligger_under_ ligger_langt_etter ligger_etter ligg_etter ikke_bestått ikkje_bestått stryk= strøk=
står_i_fare_for_å_stryke fare_for_stryk varsel_om_ karakterv varsel_karakter uten_vurdering ikke_grunnlag_for
ikkje_grunnlag_for iv= nedsatt_ordens nedsett_ordens nedsatt_kar nedsatt_oppførsel nedsett_åtferd lite_god_i_orden
anmerkn anmerking merknad_for utvist= utvist_fra bortvist bortvis utestengt_fra utestengt utestengd utestenging
utfryst utfrysing mobbing= mobbinga= mobbingen= mobbet= mobba= mobber= mobbar= mobbeoff mobbesak digital_mobbing
plaget_av plaga_av ertet= erta= erter= holdt_utenfor halden_utanfor ingen_venner ingen_vener ingen_å_leke
ingen_å_leike leker_alene leikar_åleine leker_ikke_med går_alene_i går_åleine står_alene_i alltid_alene
får_ikke_være_med vil_ikke_på_skolen vil_ikkje_på_skulen vil_ikke_gå_på_skolen vil_ikke_i_barnehagen nekter_å_gå_på
nektar_å_gå_på nekter_skole skolenek skolevegr skulevegr skolefrav skulefråv fravær= fraværet= fråvær= fråværet=
skulk skulker= skulkar= borte_fra_skolen borte_frå_skulen ikke_vært_på_skolen ikkje_vore_på_skulen
kommer_ikke_på_skolen kjem_ikkje_på_skulen kommer_ikke_til_timen møter_ikke_opp møter_ikkje_opp møtte_ikke_opp
kommer_for_sent kjem_for_seint kommer_for_seint forseinkom forsentkom sovner_i_timen sovnar_i_timen sovnet_i_timen
sover_i_timen søv_i_timen sovner_på_pulten sovner_på_skolen uteblir= uteble= uteblivelse uroelev uro_i_klassen
forstyrrer_under forstyrrar slåss_på_skolen slåss_i_fri slo_en_medelev slo_en_lærer slo_læreren slår_andre_barn
slår_de_andre biter_andre biter_de_andre bet_en bet_et sparket_lærer sparker_andre kastet_stol kaster_stoler
kasta_stol kastet_pult veltet_pult veltet_pulten utagerte utageringa kniv_på_skolen kniv_i_sekken kniv_i_sekk
med_kniv= kniv_på_skolen truet_med_kniv tisser tissar tisset_på tissa_på bæsj gjort_på_seg bleie_på_skolen
sitter_alene sit_åleine skjermes= skjermet_i grupperom= utsatt_skolestart utsett_skulestart fremskutt_skole
ekstra_år_i går_om_igjen går_klassen_om fritak_fra_ fritak_frå_ fritatt_fra_ fritak_for_ skoleskyss_på_medis
skyss_på_grunn tegn_til_tale alternativ_supple talemask hørselsap språkskole ekstra_norsk særskilt_norsk
morsmålsoppl tospråklig_fag skolebytte_etter bytte_skole_på bytter_skole_på bytta_skule_etter bytte_skole=
bytter_skole= bekymringssamt bekymringsfullt bekymringsfull skolemiljøsak skulemiljøsak 9_a-sak 9a-sak §_9_a §_12-4
skolebytte skulebyte
)",
    R"(
karakteren= karakterer= karakterane timen= friminutt friminutta leksene= lesing= leser= uroa= forstyrr konsentrer=
sitte_stille sit_stille sitte_i_ro leksehjelp bortvis utvis anmerk foreldremøte_om elevsamtale rektors_kontor hos_rektor
skolefri aks= skulehelse sosiallærer miljøterap miljøterapeut oppfølgingstjen oppfølgingsten fagbrev_fratatt
lærekontrakt_hevet hevet_lærekontrakt utviklinga= vurdert= vurderes= kartlagt nysgjerrig_på utfordringar utfordrende
utfordrande krevjande barnehagebarn
)"};

} // namespace samband::language::lists
