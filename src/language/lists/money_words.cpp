#include "language/lists/lists.h"

namespace samband::language::lists {

// Money that is lacking, where one lives, and what somebody gets from the municipality or Nav.
const FieldWords money_words{
    R"(
lever_på_sosial levde_på_sosial går_på_sosialen gikk_på_sosialen på_sosialen= på_trygd= er_ufør= ble_ufør= vart_ufør=
gikk_konkurs_priv er_blakk= skylder_kommunen skuldar_kommunen skylder_penger skuldar_pengar kastes_ut kasta_ut_av
kastet_ut_fra blir_kastet_ut vert_kasta_ut mistet_leiligheten mistet_huset mista_huset mistet_boligen bor_i_bilen
bur_i_bilen bor_på_gata bur_på_gata bor_i_telt bur_i_telt sover_i_bilen søv_i_bilen sover_ute= sov_ute= søv_ute=
er_bostedsløs er_bustadlaus
)",
    R"(
sosialhj sosialst sosialk økonomisk_hjelp økonomisk_støtte økonomisk_stønad økonomisk_sosial økonomisk_rådgiv
økonomisk_råd_og livsopphold livsopph livsoppheld nødhjelp nødpenger nødtiltak krisehjelp_til matkasse_fra matposer
matpose matkø fattighuset frelsesarmeen_for rekvisisjon rekvisisjon_på matrekv klesrekv garanti_for_depos depositum
depositumsgar husleiegar kommunal_garanti gjeld= gjelda= gjelden= gjeldsbyrd gjeldsord gjeldsras gjeldsoff gjeldsråd
forbruksl forbrukslån forbruksgjeld kredittkortgj kredittkort studielån_i skattegjeld skatterest restskatt bidragsgj
inkasso inkassobyrå purring purringer purra= purret= betalingsanm betalingsmerk betalingsanmerk betalingsutset
betalingsutsett betalingsavtale betalingsvan betalingspro betalingspåm betalingsevne nedbetalingsav nedbetaling=
avdragsord avdragsavt avdrag= namsfogd tvangssalg tvangssal tvangsauk tvangsfr tvangsfravik tvangsinn tvangstrekk
utlegg_i utleggsf utleggstr trekk_i_lønn trekk_i_trygd lønnstrekk påleggstr begjært_konk personlig_konkurs
slått_konkurs konkursbo ikke_betalt ikkje_betalt ikke_betaler betaler_ikke betalar_ikkje ikke_å_betale ubetalt
ubetalte ubetalde manglende_betal manglande_betal misligh restanse restansen restanser utestående uteståande
husleierest husleiegj husleieskyld skylder_husleie skyldig_husleie leiegjeld bak_med_husleia henger_etter_med_husl
etter_med_husleia strømmen_stengt stengt_strøm strømmen_ble_stengt straumen_stengd strømregninga strømregningen_
strømgjeld ikke_råd= ikkje_råd= ikke_råd_ ikkje_råd_ har_ikke_penger har_ikkje_pengar uten_penger utan_pengar
tom_for_penger tom_konto tomt_kontoen kontoen_er_tom pengemangel pengenød pengetrøb pengesorg pengeproblem blakk=
blakke dårlig_råd dårleg_råd dårlig_økonomi dårleg_økonomi vanskelig_økonomi vanskeleg_økonomi anstrengt_økonomi
anstrengt_økon økonomiske_prob økonomiske_vansk økonomisk_uføre økonomisk_knip økonomisk_krise fattig= fattige=
fattigdom lavinntekt låginntekt vedvarende_lav redusert_foreldrebetaling redusert_betaling redusert_pris_på
gratis_kjernetid fritak_for_betaling fritak_for_egenandel frikort ettergi ettergitt ettergivelse ettergjeving
slettet_gjeld sletting_av_gjeld sletting_av_krav trygd= trygda= trygden= trygdede trygdes uføre uførep uføret ufør=
ung_ufør attføring aap= aap-en arbeidsavkl arbeidsledig arbeidslaus arbeidsløs dagpeng overgangsst kontantst
kvalifiseringsst kvp= introduksjonsst sykepeng sjukepeng pleiepeng omsorgspenger omsorgsst omsorgsl hjelpestø
grunnstø tilskudd_til_etabl tilpasningstils boligtilsk supplerende_st supplerande_st etterlattepens enkepensjon
tiggar tigger= tigget pantsatt pantet= stjålet_mat kommunal_bolig kommunal_bustad kommunal_leilighet kommunal_utleie
kommunalt_husvære kommunal_husvære akuttbolig akuttbustad krisebolig krisebustad midlertidig_bolig mellombels_bustad
midlertidig_botil midlertidig_husvære nødbolig overgangsbolig hospits hospitset herberge natthjem natteherb nattleie
hybelhus trygdebolig trygdebustad heldøgns heldøgnsb bemannet_bol bemanna_bu samlokalis samlokalisert
tilrettelagt_bol tilrettelagd_bu trygg_bolig småhus= småhuset bostedsl bustadl uteligg uten_bolig utan_bustad
uten_fast_bo utan_fast_bu ingen_fast_adr uten_fast_adr står_uten_tak uten_tak_over sofasurf sover_på_sofa
sover_på_sofaen bor_på_sofa campingvogn husvill oppsagt_leie oppsigelse_av_leie heving_av_leie hevet_leie utkasting
fravikelse fraflytt naboklager klager_fra_naboer klager_på_bråk brudd_på_husordens husordensr støttekont fritidskont
avlastning avlasting avlaster avlastar avløser avløysar avlastningst bpa= bpa-timer bpa-vedtak brukerstyrt
brukarstyrt personlig_assist personleg_assist assistent_til miljøarbeider_hjem hjemmehj heimehj
hjemmetjenesten_kommer heimetenesta_kjem praktisk_bistand trygghetsal tryggleiksal trygghetspakke tryggleiksp
dagsentret dagplass dagopph korttidsopph korttidspl korttidsavd langtidspl langtidsavd langtidsopph sykehjemspl
sjukeheimspl sykehjemsopph plass_på_sykehjem plass_på_sjukeheim plass_på_helsetun plass_på_demens fast_plass_på
sykehjemskø venteliste_for_plass vurderingsopph avlastningsopph rehabiliteringspl rehabiliteringsopph demensavd
demensav skjermet_enh skjerma_eining sykehjemsvedtak egenandel_for_opph vederlag_for tt-kort tt-skyss tt-reiser
tt-kort parkeringsbevis_for hc-kort hc-bevis hc-parkering handikapp forflytningsh ledsagerb ledsagarb ledsager=
følgebevis vergem verjem verge_for verje_for oppnevnt_verge hjelpeverge umyndig individuell_plan ansvarsgruppe
ansvarsgruppem ansvarsgruppa samtykkekomp mangler_samtykke uten_samtykkekomp pårørende_til hjelpetrengende
tjenestemottaker tenestemottakar tjenestemottakeren bruker_av_tjen tildelt_plass innvilget_plass innvilga_plass
tildelt_bolig tildelt_kommunal tildelt_omsorg tildelt_timer tildelt_støtte
)",
    R"(
regningen= regninga= regninger regninger= rekning rekningar skylder= skuldar= skyldig= gjeld krav= kravet= tilbakebet
tilbakebetaling krever_tilbake kontoen= sperret= strømmen= husleie= husleia= husleien= husleige leieboer
leietaker leigetakar leieforhold leiekontrakt leiligheten= leilegheit hybel= hybelen= lånet= kreditt= spiller_på kausjon
stønaden= ytelse ytelsen= yting= ytinga= utbetalt utbetaling utbetalinga= forskot= satsen= sats= egenandel= vederlag=
økonomisk= råd_til= råd_til_ husly= tak_over omsorg hjemmetjen timer_i_uka vedtakstimer ledsag assistanse assistent
bistand= avlast tilrettel brukar= beboeren= bebuar bebuaren= klient klienten mottakeren= mottakar= den_det_gjelder
saksbehandler_hos_nav arbeidspraksis arbeidsutpr arbeidsevne
)"};

} // namespace samband::language::lists
