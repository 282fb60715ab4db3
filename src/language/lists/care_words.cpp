#include "language/lists/lists.h"

namespace samband::language::lists {

// Care, children, schools, money and homes.
const FieldWords care_words{R"()",
                            R"(
får_hjelp_morgen_og_kveld fire_ganger_i_døgnet besøk_fire_ganger_om_dagen dusjhjelp hjelp_til_dusj= morgenstell
kveldsstell medisindosering multidose dosett pillehjelp eldrehjem på_institusjon skjermet_avdeling skjerma_avdeling
bor_på_sykehjem bur_på_sjukeheim flyttet_inn_på_sykehjem flytta_inn_på_sjukeheimen står_på_venteliste
har_støttekontakt gps_i_skoen gps-alarm alarmmatte døralarm sengealarm overtakelse vergemål verjemål har_verge
har_verje umyndiggj umyndig samtykkekompetan ikke_samtykkekompetent bekymret_pårørende medisinavvik
fikk_feil_medisin fekk_feil_medisin lå_i_egen_avføring låg_i_eigen_avføring ligger_i_bleie ligg_i_bleie
barnevernssak barneverntiltak barnevernet_hentet barnevernet_henta melding_til_barnevernet meldt_bekymring
meldt_uro= undersøkelsessak undersøkingssak omsorgsovertakelse omsorgsovertaking overtatt_omsorgen overtok_omsorga
omsorgsplass omsorgsevne akuttvedtak akuttplasser hasteplasser plassert_i_fosterhjem plassert_i_fosterheim
beredskapshjem beredskapsheim barnevernsinstitusjon ungdomsinstitusjon fylkesnemnd barnevernsnemnd
barneverns-_og_helsenemnda samvær_med_tilsyn samvær_under_tilsyn tilsyn_under_samvær avlastningshjem besøkshjem
besøksheim ettervern tilbakeført_til= adopsjon_fra_fosterhjem barn_av_psykisk_syke= barn_av_rusmisbrukere
statens_barnehus dommeravhør tilrettelagt_avhør tilrettelagt_avhøyr seksuelle_overgrep seksualisert
seksualiserte_leker misbrukt mishandl blåmerk slått_hjemme slår_barna slår_ungane får_ikke_mat= får_ikkje_mat=
uten_matpakke utan_matpakke uten_mat= utan_mat= samme_klær= same_klea= skitne_klær= skitne_klede lukter_urin=
luktar_urin= lukter_vondt luktar_vondt sulten_på_skolen svolten_på_skulen råtne_tenner hull_i_alle_tenner
ingen_henter ingen_hentar ute_til_langt_på_natt= barna_tas_fra= tatt_fra_foreldrene mistet_barna mista_barna
mistet_omsorgen mista_omsorga bestemor_har_omsorgen redd_for_å_gå_hjem= redd_for_å_gå_heim= tør_ikke_dra_hjem=
henvist_til_ppt= tilvist_ppt= sakkyndig_vurdering sakkunnig_vurdering sakkunnig_utgreiing får_spesialundervisning
individuell_opplæringsplan iop= enkeltvedtak_om_spesialundervisning fritak_fra_vurdering fritak_frå_vurdering
fritak_fra_karakter forsterket_avdeling assistent_på_skolen eineundervisning alternativ_opplæring har_dysleksi
dyskalkuli lesevansk skrivevansk lærevansk konsentrasjonsvansk matematikkvansk utredes_for= vert_greidd_ut_for=
logopedhjelp skolevegr skulevegr bekymringsfullt_fravær vil_ikke_på_skolen vil_ikkje_på_skulen
ikke_vært_på_skolen_siden ikkje_vore_på_skulen_sidan skulker skulk utvist bortvist vist_bort= utestengt blir_mobbet
vert_mobba vert_plaga blir_plaget er_mobbeoffer mobbesak utestengt_av= har_ingen_venner har_ingen_vener
aldri_bedt_i_bursdager aldri_beden blir_holdt_utenfor vert_halden_utanfor utsatt_skolestart utsett_skulestart
gå_om_igjen droppet_ut= droppa_ut= droppet_ut_av_videregående slår_medelev slår_medelevar slo_en_lærer slo_ein_lærar
raseriutbrudd utagering tisser_på_seg= tissar_på_seg= ikke_tørr= ikkje_tørr= bleie_på_skolen medisin_på_skolen
skal_ha_medisin får_sosialhjelp livsopphold livsopphald juleklær sosialklient nav-bruker arbeidsavklaringspenger
arbeidsavklaringspengar aap= kvalifiseringsstønad gjeldsordning forbruksgjeld kredittgjeld inkasso betalingsanmerk
betalingsmerknad lønnstrekk lønstrekk utleggspant tvangssal tvangssalg tvangsauksjon personlig_konkurs
skylder_kommunen skuldar_kommunen skylder_husleie ubetalt_husleie ubetalt_husleige restanse betalingsvansk
betalingsutsettelse betalingsutsetjing har_dårlig_råd= har_dårleg_råd= utkastelse utkasting kastet_ut= kasta_ut=
bostedsløs bustadlaus uteliggjar uteligger husløs midlertidig_bolig mellombels_bustad hospits sover_ute= søv_ute=
bor_i_bil= bur_i_bilen har_ingen_steder_å_bo= har_ingen_stad_å_bu= husbråk klager_på_bråk= sprøyter_i_oppgangen
forsømt_bolig søppel_i_alle_rom= hoarder samler_søppel samlar_søppel skitten_leilighet tilbakekreving tilbakekrav
urettmessig trygdesvindel trygdejuks tvungen_forvaltning disponering_av_ytelser disponeringsavtale disponeringsavtal
råderett økonomisk_verge ledig_på_arbeid langtidsledig betaler_ikke_bidrag strøm_stengt straumen_er_stengd
)",
                            R"(
praktisk_bistand tilkjørt_mat= trygghetsalarm tryggleiksalarm nattilsyn natteilsyn sykehjemsplass sjukeheimsplass
korttidsplass korttidsopphold korttidsopphald langtidsplass langtidsopphold langtidsopphald avlastningsopphold
rulleringsplass bofellesskap bufellesskap hdo= heldøgns_omsorg heildøgns_omsorg dagsentertilbud kad-plass kad= øhd=
døgnplass på_rom_7= rom_12= støttekontakt treningskontakt tilsynsperson bevegelsessensor låst_dør= medisindispenser
nærmeste_pårørende pårørendekontakt iplos= brukersak avviksmelding ble_glemt ble_ikke_hentet barnevernet_har=
bekymringsmelding uromelding melde_uro= omsorgssvikt plasser fosterhjem fosterheim fosterbarn fosterforeldre
fosterforeldra støttetiltak hjelpetiltak tilbakeføring misbruk hentes_ikke= er_alene_hjemme åleine_heime
spesialundervisning spesialundervising særskilt_tilrettelegging assistent ein-til-ein egen_lærer dyslek utgreiing
utredning ulovlig_fravær ulovleg_fråvær hjemme_fra_skolen heime_frå_skulen mobber= mobbar= aktivitetsplikt
aktivitetsplan §_9a= paragraf_12-4= stryk= dumpet= biter= elevmappe økonomisk_sosialhjelp økonomisk_stønad nødhjelp
klient= hos_nav= kvp= gjeld= gjeldsrådgiv gjeldsrådgjev purring ikke_råd_til= ikkje_råd_til= lavinntekt låginntekt
campinghytte hamstrer barnebidrag matpose fattighuset stråling= strålinga ruskonsulent behandling=
)"};

} // namespace samband::language::lists
