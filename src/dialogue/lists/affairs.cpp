#include "dialogue/lists/lists.h"

namespace samband::dialogue::lists {

using rulebook::Category;

namespace {

const CategoryWords asked_for{Category::application,
                              R"(
ønsker_plass_på ønskjer_plass_på vil_gjerne_ha_plass_på vil_gjerne_ha_plass_i ønsker_plass_i ønskjer_plass_i trenger_plass_i hvordan_melder_jeg_ham_på hvordan_melder_jeg_henne_på melde_inn_i_sfo melde_på_sfo ønsker_å_søke ynskjer_å_søke vil_søke= vil_søkje= søker_på_stilling søkjer_på_stilling søknad_på_stilling min_søknad_på søknad_til_stilling cv_og
cv_vedlagt cv_ligger cv_ligg åpen_søknad open_søknad jobbsøknad vedlagt_følger_min_søknad søker_jobb søkjer_jobb ledig_stilling_og kan_jeg_bli_ kan_eg_bli_ er_interessert_i_jobb vil_jobbe_som vil_gjerne_jobbe_som vil_jobbe_hos vil_bli_støttekontakt vil_bli_tilkallingsvikar bli_tilkallingsvikar sommerjobb_i sommarjobb_i
søker_sommerjobb søkjer_sommarjobb søker_lærlingplass søkjer_lærlingplass søker_praksisplass ønsker_praksisplass vil_leie_kommunal søker_kommunal_bolig søkjer_kommunal_bustad søker_bostøtte søkjer_bustøtte søker_startlån søkjer_startlån søker_støtte søkjer_støtte søker_tilskudd søkjer_tilskot søker_midler søkjer_midlar søker_avlast
søkjer_avlast søker_bpa søkjer_bpa søker_støttekontakt søkjer_støttekontakt søker_hjemmehjelp søkjer_heimehjelp søker_skoleskyss søkjer_skuleskyss søker_permisjon søkjer_permisjon søker_fritak søkjer_fritak søker_redusert søkjer_redusert søker_dispensasjon søkjer_dispensasjon søker_skuter søkjer_skuter søker_løyve søkjer_løyve søker_tillatelse
søkjer_løyve_til søker_båtplass søkjer_båtplass søker_gravplass søker_bevilling søkjer_bevilling søker_kulturskole søkjer_kulturskule søker_overføring søker_bytte_av søker_utsatt søkjer_utsett søker_trygghetsalarm søkjer_tryggleiksalarm søker_tt-kort søkjer_tt-kort søker_parkering søkjer_parkering søker_omsorgsbolig søkjer_omsorgsbustad
søker_sykehjem søkjer_sjukeheim søker_langtid søker_korttid søker_spillemidl søkjer_spelemid søke_støttekontakt søkje_støttekontakt søke_startlån søkje_startlån søker_på_vegne søkjer_på_vegner søkjer_om_kr søker_om_kr
)",
                              R"(
skjenkebevil salgsbevil skuterløyve scooterløyve snøscooterløyve motorferdsel landbrukstilskot produksjonstilskudd produksjonstilskot smil-midler smil-midlar viltfond nærmiljømidler driftstilskudd driftstilskot kommunal_bolig kommunal_bustad tt-kort ledsagerbevis redusert_foreldrebetaling redusert_betaling søknadsskjema
søknadsskjemaet lønnsslipp_vedlagt skattemelding legeerklæring_vedlagt
)",
                              "søke= søkje= vedlegg_følger", "hvem_kan_søke når_kan_vi_søke søknadsfristen"};

const CategoryWords not_agreed{Category::complaint,
                               R"(
godtar_ikke_avslag godtek_ikkje_avgjerd godtar_ikke_avgjørelse godtar_ikke_vedtak godtek_ikkje_vedtak godtek_ikkje_avslag aksepterer_ikke_avslag aksepterer_ikkje_avslag aksepterer_ikke_vedtak aksepterer_ikke_avgjørelse aksepterer_ikkje_avgjerd uenig_i_vedtak uenig_i_avslag uenig_i_avgjør usamd_i_avgjerd ueinig_i_vedtak ueinig_i_avslag ueinig_i_avgjerd
uenig_med_vedtak uenig_i_tildeling ikke_enig_i_avslag ikkje_einig_i_vedtak ikkje_einig_i_avslag ikkje_samd_i_avslag ikke_fornøyd_med_vedtak ikkje_nøgd_med_vedtak ønsker_å_klage ønskjer_å_klage ynskjer_å_klage vil_klage= vil_klage_ vil_herved_klage vil_derfor_klage skal_klage_på kommer_til_å_klage_på_vedtak kjem_til_å_klage_på_vedtak sender_klage_på
sender_inn_klage sende_inn_klage her_er_klagen her_kommer_klage her_kjem_klage dette_er_en_klage dette_er_ei_klage dette_er_klagen anker_ anke_på anke_over anker_vedtak anke_vedtak klagar_eg klager_jeg klagar_vi_på få_klage_på_det fekk_nei_på fikk_nei_på fått_nei_på fikk_avslag_på fekk_avslag_på fått_avslag_på klagerett_ klageadgang klageinstans
ber_om_at_vedtaket bed_om_at_vedtaket ber_om_ny_vurdering bed_om_ny_vurdering ber_om_at_avslaget bed_om_at_avslaget ber_om_omgjøring bed_om_omgjering vil_ha_saken_vurdert_på_nytt vil_ha_saka_vurdert_på_nytt vurdere_saken_på_nytt vurdere_saka_på_nytt behandles_på_nytt handsamast_på_nytt vedtaket_er_feil vedtaket_er_urimelig vedtaket_er_gale
vedtaket_bygger_på vedtaket_byggjer_på avslaget_bygger_på avslaget_byggjer_på begrunnelsen_for_avslaget grunngjevinga_for_avslaget frist_for_å_klage fristen_for_å_klage innen_klagefrist
)",
                               R"(avslått avslege avvist_søknad avgjørelsen avgjerda)", "", ""};

const CategoryWords papers{Category::access_request,
                           R"(
få_oversendt få_oversendt_ få_tilsendt_kopi få_tilsendt_referat få_tilsendt_rapport få_tilsendt_sak få_tilsendt_avtale få_tilsendt_kontrakt få_kopi_av få_kopi_av_kontrakt ønsker_kopi_av ønskjer_kopi_av ber_om_kopi_av bed_om_kopi_av kan_jeg_få_kopi kan_eg_få_kopi kan_vi_få_kopi be_om_å_få_se ber_om_å_få_se bed_om_å_få_sjå ønsker_å_få_se ønskjer_å_få_sjå
ønsker_å_se_dokument ønskjer_å_sjå_alle ønskjer_å_sjå_dokument ønsker_å_lese_sak få_lese_saks få_utlevert_dokument få_utlevert_kopi få_utlevert_rapport utlevering_av_dokument rett_til_å_sjå_ rett_til_å_se_ krav_på_å_se_ krav_på_å_sjå_ dersom_noe_unntas dersom_noko_vert_unnateke unntas_offentlig unnateke offentlegheitslov offentlighetsloven
offentlighetslova innsyn= innsyn_ innsyn, tegningene_av_huset teikningane_av_huset tegninger_av_huset teikningar_av_huset byggetegning byggjeteikning tegninger_fra_arkiv ut_av_arkivet fra_arkivet_deres frå_arkivet_dykkar i_arkivet_deres søkerlisten_til søkerlista_til søkjarlista_til utvidet_søkerliste offentlig_søkerliste
møtereferatene_mellom møtereferata_mellom e-postkorrespond epostkorrespond all_korrespond alle_e-poster alle_e-postar alle_referat alle_fakturaer alle_fakturaar alle_saksdokument dokumentene_i_saken dokumenta_i_saka dokumentlist sakens_dokumenter dokumentene_i_byggesak dispensasjonssøknaden_til postliste_for
)",
                           "arkiv korrespond møtereferat offentlig_journal",
                           "dokumenter= dokumentene kontrakt= avtalen referatene tegningene teikningane",
                           "referater_fra_min journalen_min om_meg"};

const CategoryWords about_me{
    Category::privacy_request,
    R"(
slett_adressa slett_adressen slett_e-post slett_eposten slett_navnet_mitt slette_navnet_mitt sletta_namnet_mitt slett_meg slette_meg sletta_meg slett_alt slette_alt_dere slette_alle_opplys sletta_alle_opplys slettet_alle_opplys ta_meg_av_lista ta_meg_av_epost ta_meg_av_sms ta_meg_bort fjern_meg_fra fjerne_meg_fra fjerna_meg_frå meld_meg_av melde_meg_av
fjern_nummeret fjerne_nummeret stopp_å_sende_meg slutt_å_sende_meg få_slettet få_sletta ønsker_slettet ønskjer_sletta få_rettet_opplys få_retta_opplys opplysninger_om_meg opplysningar_om_meg registrert_om_meg registrert_på_meg registrerte_på_meg lagret_på_meg står_det_om_meg står_i_journalen_min kopi_av_journalen innsyn_i_journal innsyn_i_egen
innsyn_i_eigen innsyn_i_min innsyn_i_mappa_mi innsyn_i_barnevernsmapp kva_de_har_om_meg hva_dere_har_om_meg hva_har_dere_registrert kva_har_de_registrert hva_har_dere_lagret kva_har_de_lagra hvem_har_sett_i kven_har_sett_i hvem_har_lest_i hvem_har_åpnet_journal kven_har_opna_journal vært_inne_i_journal snoket_i_journal snoka_i_journal
logg_over_hvem logg_over_kven fjerne_bildet fjerne_bilete fjerne_biletet fjern_bildet fjern_biletet slette_bildet slett_bildet ta_ned_bildet ta_bort_bildet ta_vekk_bildet ta_vekk_biletet ta_ned_videoen fjerne_videoen bildet_der_datter bildet_der_sønn biletet_der_dotter biletet_der_sonen bilde_av_datteren_min bilde_av_sønnen_min
bilde_av_barnet_mitt bilete_av_barnet_mitt bilete_av_sonen_min bilete_av_dottera_mi ikke_sagt_ja_til_det ikkje_sagt_ja_til_det ikke_samtykket ikkje_samtykt ikkje_samtykka aldri_samtykket aldri_samtykt trekker_samtykke trekkjer_samtykke trekke_tilbake_samtykke trekkje_attende_samtykke samtykket_mitt samtykket_vårt adressen_min_er_hemmelig
adressa_mi_er_hemmeleg adressen_min_ligger adressa_mi_ligg hemmelig_adresse hemmeleg_adresse sperret_adresse kode_6 kode_7 adressesperre ligger_synlig_i ligg_synleg_i ligger_åpent_på_nett ligg_ope_på_nett personnummeret_mitt fødselsnummer_ligger fødselsnummeret_ligger helseopplysninger_om helseopplysningar_om må_skjermes må_skjermast
personvernombud personvernerklæring personvernbrudd personvernbrot avvik_på_personvern gdpr art_15 art_17 sporingskapsler_på cookies_uten e-postadressen_min_er_delt delt_e-posten_min delt_nummeret_mitt gitt_ut_nummeret gitt_ut_adressen
)",
    "slett= slette= slettes= slettet= sletta= epostlist e-postlist mine_opplysninger opplysningane_mine "
    "opplysningene_mine opplysningene_våre skjermes skjermast sladd samtykke samtykka",
    "", "slettet_innlegg sletter_kommentar"};

const CategoryWords between_friends{
    Category::contact_request,
    R"(
bli_venner_her bli_vener_her kan_vi_bli_venner kan_vi_bli_vener kan_vi_bli_kjent kan_vi_være_venner vil_du_bli_venn privat_profil_jeg privat_profil_eg få_mobilnummeret_ditt få_nummeret_ditt få_telefonnummeret_ditt få_snapen_din få_snappen få_instaen ditt_private din_private privatnummer privat_nummer det_private_nummeret hjemmenummeret
heimenummeret nummeret_til_fysio når_du_har_fri utenom_arbeidstid utanom_arbeidstid etter_jobb_en_dag drikke_kaffe_med drikke_kaffi_med ta_en_øl ta_ei_øl ta_en_kopp ta_ein_kopp bli_med_på_kaffe bli_med_på_kino middag_med_meg møte_deg_igjen_privat treffe_deg_privat treffe_deg_igjen treffe_deg_att er_du_singel er_du_på_facebook er_du_på_snap
er_du_på_insta er_du_på_linkedin legge_deg_til_som add_meg adde_meg adde_deg legg_til_på_snap venneforesp veneførespurn vennforesp godta_foresp godkjenne_venne følge_deg_privat følgje_deg_privat utvide_nettverk koble_oss_sammen knytte_kontakt_på_linked connecte
)",
    "snap= snapen snappen insta= messenger privat_profil private_profil mobilnummeret_ditt ditt_nummer nummeret_ditt "
    "koselig_å_snakke_med hyggelig_å_snakke_med koseleg_å_snakke_med hyggeleg_å_snakke_med",
    "", ""};

const CategoryWords for_the_news{Category::media_enquiry,
                                 R"(
lager_sak_om lagar_sak_om lager_en_sak_om lagar_ei_sak_om jobber_med_en_sak jobbar_med_ei_sak skriver_en_sak skriv_ei_sak i_avisa_og i_avisen_og jeg_jobber_i_avis eg_jobbar_i_avis går_i_trykken på_lufta på_lufta_klokka går_på_lufta direkte_på_radio direktesending filme_i_ lage_film_om dokumentarserie tv-serie tv-produksjon filmteam fotograf_til
nrk_ringer nrk_ringjer ringer_fra_avis ringjer_frå_avis ringer_fra_nrk ringjer_frå_nrk ringer_fra_tv ringer_fra_radio ring_redaksjonen redaksjonen= redaksjonen_i ansvarlig_redaktør ansvarleg_redaktør nyhetsredaktør vaktsjefen fylkesreporter en_kommentar_fra_rådmann en_kommentar_fra_kommune ein_kommentar_frå kommentar_fra_ordfør
kommentar_frå_ordfør få_en_kommentar få_ein_kommentar be_om_en_kommentar ber_om_en_kommentar bed_om_ein_kommentar tilsvar_på ber_om_tilsvar sitater_til_godkjenn sitat_til_godkjenn sitatet_til_godkjenn intervjue_ intervjuobjekt et_intervju eit_intervju pressekonferanse pressefrist pressebilder pressebilete pressevakt mediehenvend
pressehenvend til_publisering publiseres_i publiserast_i før_publisering bakgrunn_til_sak lokalavisa riksavis fagblad magasinet_ mediestudent journaliststudent
)",
                                 "journalis reporter presse avisa= avis= radio tv= podkast podcast publiser sitat", "",
                                 "i_avisa_leste lest_i_avisa"};

const CategoryWords speaks_up{Category::whistleblowing,
                              R"(
si_fra_om_at_sjefen si_fra_om_at_leder seie_frå_om_at_leiar seie_frå_om_at_sjefen sjefen_vår_tar sjefen_vår_tek sjefen_min_tar leder_tar_imot leiar_tek_imot tar_imot_reiser tek_imot_reiser tar_imot_gaver tek_imot_gåver tar_imot_penger tek_imot_pengar tar_imot_smøring i_lomma_fra mobbing_fra_leder mobbing_frå_leiar mobber_ansatte mobbar_tilsette
mobber_de_ansatte trakasserer_ansatte trakasserer_tilsette truer_ansatte truer_folk_som trugar_tilsette leiaren_truar leiaren_trugar lederen_truer melder_avvik melde_avvik avviksmelding avvik_blir_slettet avvik_blir_sletta journaler_blir_endret journalar_blir_endra endret_i_ettertid endra_i_ettertid endrer_journal vil_være_anonym
vil_vere_anonym ønsker_å_være_anonym ønskjer_å_vere_anonym forbli_anonym redd_for_represali represali redd_for_jobben redd_for_å_miste_jobb på_private_innkjøp private_innkjøp kommunens_kort til_privat_bruk privat_bruk_av kommunens_bil kommunekort skolens_kort sett_kvitteringene sett_kvitteringane bruker_kommunens brukar_kommunen_sin
ansetter_slektninger tilset_slektningar ansetter_venner ansatt_kjæresten tilsett_kjærasten jobben_gikk_til_svoger fikk_jobben_uten fører_timer_som fører_timar_som fører_overtid skriver_timer_han skriv_timar_han stjeler_medisin stel_medisin stjeler_fra stel_frå tar_med_medisin tek_med_medisin påvirket_på_jobb rusa_på_jobb vi_er_flere_lærere_som
vi_er_flere_ansatte vi_er_fleire_tilsette flere_av_oss_ansatte på_vegne_av_ansatte_varsler ikke_forsvarlig_bemanning uforsvarlig_bemanning uforsvarleg_bemanning brudd_på_arbeidstid brot_på_arbeidstid brudd_på_hms underslått underslag underslege hvitvask kvitvask varsle_anonymt varsla_anonymt varsel_om varsling: varsel: varslingssak
varslingskanal varslingsordning
)",
                              "jobber_på= jobbar_på= som_jobber_i som_jobbar_i vår_leder vår_leiar lederen_vår "
                              "leiaren_vår sjefen_vår kollegaer kollegaene hemmeligholdt avvik",
                              "", ""};

const CategoryWords heard{Category::rumour,
                          R"(
nokon_som_veit_noko noen_som_vet_noe noen_som_vet= nokon_som_veit= noen_som_vet_mer nokon_som_veit_meir er_det_noen_som_vet er_det_nokon_som_veit det_går_rykte ryktet_sier rykta_seier rykter= ryktes= ryktet= ryktene= rykta= blir_det_snakka blir_snakka_på vert_snakka_om snakka_på_bygda snakkes_på_bygda på_bygda_går en_kompis_i ein_kompis_i en_kamerat_i
ein_kamerat_i en_venninne_i ei_venninne_i en_som_kjenner ein_som_kjenner en_som_jobber_der ein_som_jobbar_der kilder_sier kjelder_seier pålitelig_kilde påliteleg_kjelde jeg_har_hørt_at eg_har_høyrt_at hørt_at_det_skal høyrt_at_det_skal hørt_at_dere_skal høyrt_at_de_skal hørt_at_kommunen høyrt_at_kommunen hørte_at_kommunen hører_at_dere_skal
høyrer_at_de_skal høyrer_at_dei hører_at_de_ hører_at_det hører_at_kommunen høyrer_at_kommunen fått_høre_at fått_høyre_at innringer_har_hørt innringer_hørte er_det_noe_sannhet er_det_noko_sanning stemmer_det= stemmer_dette= stemmer_det_virkelig er_det_virkelig_sant er_det_sant= sant_at_dere sant_at_de_ sant_at_kommunen kan_dere_avkrefte kan_de_avkrefte
noen_kan_bekrefte nokon_kan_stadfeste bekreft_eller_avkreft skal_ha_blitt skal_ha_vorte skal_visst_nok skal_etter_sigende i_følge_rykter ifølge_rykter ifølge_en_bekjent i_følge_naboen ifølge_naboen ifølgje_naboen på_folkemunne folkesnakk bygdesnakk sladres holdes_hemmelig
)",
                          "kan_dere_bekrefte kan_de_bekrefte har_hørt= hørt_at høyrt_at visst= visstnok", "",
                          "stemmer_det_at_jeg_må stemmer_det_at_eg_må stemmer_for_"};

const CategoryWords mistaken{
    Category::factual_error,
    R"(
det_er_ikke_kulturskolen_som ikke_riktig_at ikkje_rett_at ikke_korrekt ikkje_korrekt feil_navn feil_namn feil_åpningstid feil_opningstid feil_dag feil_dato feil_tid feil_tall feil_tal feil_pris feil_avgang feil_rute feil_adresse feil_nummer feil_tekst feil_bildetekst feil_opplysning feil_informasjon feil_info feil_oppgitt feil_på_siden feil_på_sida
feil_på_nett feil_i_kalender feil_i_teksten feil_i_artikkelen feil_i_saken_om feil_i_innlegget feil_i_kartet feil_i_rutetabell feil_i_brosjyr feil_i_oversikt feil_i_lista en_feil_i ein_feil_i en_liten_feil ein_liten_feil liten_feil småfeil en_feil_på ein_feil_på oppdaget_en_feil oppdaga_ein_feil har_snudd_om fra_i_fjor= frå_i_fjor= fra_2019 fra_2020
fra_2021 fra_2022 fra_2023 siste_avgang_er tabellen_på_nett gammel_versjon gamal_versjon utdatert utgått_ foreldet forelda ikke_oppdatert ikkje_oppdatert ikke_lenger_riktig ikkje_lenger_rett nedlagt_for_lenge har_sluttet_for slutta_for_lenge det_heter_ det_heiter_ heter_faktisk heiter_faktisk heter_egentlig heiter_eigentleg med_dobbel med_enkel være_noe_rot vere_noko_rot være_en_misforst vere_ei_misforst må_være_feil må_vere_feil kan_ikke_stemme kan_ikkje_stemme stemmer_ikke= stemmer_ikkje= stemmer_ikke_helt stemmer_ikkje_heilt stemmer_dårlig fint_om_dere_endrer fint_om_dere_retter fint_om_de_rettar fint_om_de_endrar bør_endres bør_endrast
må_endres må_endrast må_oppdateres må_oppdaterast bør_oppdateres bør_oppdaterast kan_dere_rette kan_de_rette rett_opp rette_opp_i_teksten ble_bygd_i_18 vart_bygd_i_18 ble_bygget_i vart_bygd_i ble_åpnet_i vart_opna_i ble_stiftet_i vart_skipa_i var_ikke_i_1 var_ikkje_i_1 ikke_19 ikkje_19 ikkje_18 ikke_18 ikke_kl ikkje_kl
lenken_fungerer_ikke lenka_fungerer_ikkje lenken_funker_ikke lenka_går lenken_går død_lenke lenkefeil side_finnes_ikke siden_finnes_ikke påstanden_er_feil påstanden_deres faktisk_feil faktafeil fakta_feil feilinformasjon feilinfo villedende villeiande misvisende misvisande unøyaktig unøyaktig_ tastefeil slurvefeil kommafeil
)",
    "faktisk= rettelse retting rettes_ oppgitt_som oppgitt_at står_at står_det rett_namn riktig_navn", "",
    "feil_vei_å_gå feil_veg_å_gå er_feil_prioritering ikke_oppdatert_oss feil_beløp feil_faktura"};

const CategoryWords by_the_law{Category::formal_criticism,
                               R"(
plikter_kommunen pliktar_kommunen kommunen_plikter kommunen_pliktar kommunen_har_plikt lovpålagt lovpålagd krever_at_saksbehandlingen krev_at_sakshandsaming oppfyller_ikke_krav oppfyller_ikkje_krav oppfyller_ikke_lov ikke_i_henhold_til ikkje_i_samsvar_med i_strid_med ikke_i_tråd_med_lov ikkje_i_tråd_med_lov bryter_loven bryt_lova brudd_på_ brot_på_
lovbrudd lovbrot regelbrudd regelbrot lova_krev lova_seier lova_krever loven_sier loven_krever loven_pålegger loven_gir etter_loven_skal etter_lova_skal slik_kommunelov slik_forvaltningslov slik_lova_krev slik_loven kommunelov forvaltningslov opplæringslov plan-_og_byg anskaffelsesregl anskaffingsregl anskaffelseslov
innkjøpsregl helse-_og_omsorgs pasient-_og_bruker barnehagelov barnevernslov barnevernlov forurensningslov naturmangfold vassressurslov sameloven sosialtjenestelov inhabil ugild habilitet kontrollutval kontrollutvalg statsforvalter statsforvaltar fylkesmann sivilombud tilsynsmynd tilsynsorgan tilsynssak melde_til_tilsyn
varsle_tilsyn klage_til_sivilomb høringsfrist høyringsfrist høring_på_nytt høyring_på_nytt høyringa_blir_teken ny_høring ny_høyring ikke_kunngjort ikkje_kunngjort ikke_lyst_ut ikkje_lyst_ut uten_utlysning utan_utlysing uten_konkurranse utan_konkurranse ulovlig_direkte ulovleg_direkte ulovlig_anskaff mangelfull_saks mangelfull_utred
mangelfull_utgrei mangelfull_begrunn ikke_utredet ikkje_utgreidd ikke_svart_innen_frist ikkje_svart_innan_frist saksbehandlingsfeil sakshandsamingsfeil skriftlig_redegj skriftleg_utgrei skriftlig_forklaring skriftleg_forklaring ber_om_en_redegj ber_om_redegj bed_om_utgrei krever_en_redegj juridisk rettslig rettsleg søksmål stevning
anmelde_kommunen melder_kommunen_til advokat
)",
                               "paragraf § kapittel_ forskrift lukka_møte lukket_møte protokollen innkalling_til_møte "
                               "rettssikkerhet rettstryggleik likebehandling kritikkverdig",
                               "", "parkeringsforskrift"};

const CategoryWords of_politics{Category::political_matter,
                                R"(
håper_politikerne håpar_politikarane politikerne_snur politikarane_snur kommunestyrerepresentant til_alle_partiene til_alle_parti til_partiene til_politikerne til_politikarane kjære_politiker kjære_politikar kjære_kommunestyre til_kommunestyret til_formannskapet til_ordføreren til_ordføraren representantar_i representanter_i røyste_for røyste_mot
røyst_for røyst_mot stemme_for_ stemme_mot_ stem_for stem_mot hva_mener_dere_om kva_meiner_de_om hva_mener_partiet kva_meiner_partiet hva_mener_ordfør kva_meiner_ordfør etter_valget etter_valet før_valget før_valet valgløfter vallovnad valgløftet pengene_bør_gå pengane_bør_gå pengene_bør_heller bruk_heller_pengene bruk_heller_pengane
heller_bruke_pengene heller_bruke_pengane bør_prioriteres_før bør_prioriterast_før bør_prioritere må_prioritere ikke_til_badeland ja_til_vind nei_til_ nei_takk_til_vind kutt_i_ kutte_i_ kutter_i_ kuttar_i kuttene_i kutta_i_ ikke_kutt ikkje_kutt innsparing budsjettet_for budsjettkutt bevar_ bevare_skole bevare_skulen redd_skolen redde_skolen
redde_skulen skolestruktur skulestruktur skolenedlegg skulenedlegg nærskole nærskule sykehusplassering sjukehusplassering innbyggerinitiativ innbyggjarinitiativ innbyggerforslag innbyggjarforslag underskriftskampanje underskrifter_mot folkeaksjon opposisjon flertallspart fleirtal flertall mindretall kommunereform eiendomsskatt eigedomsskatt
innbyggere_vil_ikke folkets_vilje lytte_til_folk høyre_på_folk demokrati lokaldemokrati distriktspolitikk heilskapleg_politikk samferdselspolitikk arbeiderpart frp= krf= mdg= senterpart framstegs fremskritt
)",
                                "kommunestyr formannskap ordfør politik ja_til_ røyste= avstemning avrøysting "
                                "utbygging vindkraft gruvedrift oppdrett_i nydyrking",
                                "bør= burde= prioriter inntektene inntekta",
                                "til_høyre_for til_venstre_for på_høyre på_venstre"};

const CategoryWords at_work{Category::personnel_matter,
                            R"(
feriepengene_mine feriepengane_mine feriepenger feriepengar gå_ned_i_stilling gå_ned_i_prosent gå_ned_til gå_opp_i_stilling prosent_stilling %_stilling prosentstilling 80_prosent_stilling 50_prosent_stilling tjenestebevis tenestebevis tjenesteattest arbeidsattest attest_for_tid da_jeg_var_ansatt då_eg_var_tilsett jeg_var_ansatt eg_var_tilsett
årene_jeg_var_ansatt jeg_er_vikar eg_er_vikar som_vikar_i tilkallingsvikar_og skattetrekk trekk_i_lønn trekt_i_løn trukket_i_lønn lønnsslipp lønsslipp lønningskontor lønskontor lønnskontor lønn_utbetalt løn_utbetalt ikke_fått_lønn ikkje_fått_løn mangler_lønn manglar_løn lønnen_min løna_mi lønna_mi timelista_mi timelisten_min timelista
egenmelding eigenmelding sykepenger sjukepengar sykmeld sjukmeld sykemeld tilrettelegging_på_jobb tilbake_i_jobb attende_i_jobb arbeidsmiljøet_på_avdelingen tillitsvald tillitsvalgt hovedtillits hovudtillits plasstillits verneombud verneombod forhandlinger_om forhandlingar_om krever_forhandling arbeidstida_ved arbeidstiden_ved turnusplan
turnusen ferieønske ferieliste feriedager_til_gode overtidstimer avspaser velferdspermisjon foreldrepermisjon permisjon_fra_stilling permisjon_frå_stilling permisjon_fra_jobb permisjon_frå_jobb ansiennitet lønnstrinn lønnsplass lønsplass seniortiltak pensjonist_fra afp= klp= gå_av_med_pensjon pensjoner_meg si_opp_jobben seie_opp_jobben
sier_opp_min_stilling seier_opp_stillinga sluttavtale sluttsamtale prøvetid konflikt_med_leder konflikt_med_leiar konflikt_på_jobb medarbeidersamtale medarbeidarsamtale min_nærmeste_leder min_næraste_leiar
)",
                            "vikar= vikariat stilling= stillinga= stillingen= turnus tilsettinga ansettelse "
                            "arbeidskontrakt renholder_sier lærling hr= lønn= løn=",
                            "", "ledig_stilling søker_på_stilling søkjer_på_stilling støttekontakt"};

const CategoryWords one_of_ours{Category::individual_case,
                                R"(
støttekontakten_til støttekontakten_hans hjemmesykepleien_til heimesjukepleia_til når_kommer_hjemmesyk når_kjem_heimesjuk når_kommer_hjemmehjelp når_kjem_heimehjelp hjemmehjelpen_til assistentene_hans assistentane_hans assistentene_hennes assistentane_hennar vedtaket_hans vedtaket_hennes vedtaket_hennar leseplan har_dysleksi har_autisme har_adhd
har_epilepsi har_diabetes har_demens har_alzheimer har_downs har_cerebral har_parkinson har_allergi diagnosen_hans diagnosen_hennes går_i_1 går_i_2 går_i_3 går_i_4 går_i_5 går_i_6 går_i_7 går_i_8 går_i_9 går_i_10 går_på_sfo_og bor_på_lia bor_på_sykehjem bur_på_sjukeheim bor_på_omsorg bur_på_omsorg bor_i_omsorg bur_i_omsorg bor_i_bofellesskap
bur_i_bufellesskap skrives_ut_fra skrivast_ut_frå utskrives utskrivast skal_heim_frå_sjukehus skal_hjem_fra_sykehus hjem_fra_sykehuset heim_frå_sjukehuset nye_medisiner_uten medisinene_hennes medisinane_hennar medisinene_hans medisinene_til medisinane_til skifte_bandasje skifta_bandasje skift_av_bandasje timene_hans timene_hennes
oppfølgingen_av_sønn oppfølginga_av oppfølging_av_datter oppfølging_av_sønn rommet_til_mor rommet_til_far tilsynet_med_mor min_mor_som_bor mor_mi_som_bur min_far_som_bor far_min_som_bur som_er_pårørende som_pårørende som_pårørande pårørende_til pårørande_til jeg_er_verge eg_er_verje er_hjelpeverge gjelder_min_mor gjelder_min_far gjelder_moren_min
gjeld_mor_mi gjeld_far_min gjelder_min_sønn gjelder_min_datter gjeld_son_min gjeld_dotter_mi gjelder_mannen_min gjeld_mannen_min gjelder_kona gjeld_kona saken_hans saka_hans saken_hennes saka_hennar skolebyttet_til skulebytet_til mobbesaken mobbesaka mobbet_på_skolen mobba_på_skulen spesialundervisningen_til skyssen_til_sønn skyssen_til_datter
skuleskyssen_til
)",
                                "dysleksi autis= autisme adhd= bandasje sårskift koordinator hjelpemiddel hjelpemidler "
                                "pårørende pårørande heimesjukeplei hjemmesyk assistent støttekontakt avlast bpa "
                                "verge= verje= vedtak_til utskriv innlagt_på spesialpedagog rommet_hennes",
                                "", ""};

const CategoryWords hunted{Category::staff_attacked,
                           R"(
burde_miste_jobben burde_mista_jobben burde_mista_lisensen bør_miste_jobben bør_mista_jobben mista_lisensen miste_autorisasjon burde_få_sparken bør_få_sparken bør_ha_sparken få_sparken sparkes_på_dagen sparkast_på_dagen burde_sparkes bør_sparkes burde_vært_sparket burde_vore_sparka kaste_ut_rektor spark_henne spark_han spark_ham spark_ho
her_er_nummeret her_er_telefonnummer nummeret_hennes nummeret_hennar nummeret_hans ring_og_si_hva ring_og_sei_kva ring_og_plag mas_på_ham mas_på_henne ring_ham_hele ring_henne_hele tagg_noen_som_hater alle_som_hater hater_han= hatar_han= hater_henne hatar_ho hat-side hatside hatgruppe legg_ut_namnet legger_ut_navnet legg_vi_ut_namnet
legger_vi_ut_navnet fortelle_alle_hva_slags fortelje_alle_kva_slags vite_hva_hun_driver vite_hva_han_driver veit_kva_ho_driv hva_slags_menneske kva_slags_menneske henge_ham_ut henge_henne_ut henge_han_ut hengje_ho_ut heng_dem_ut heng_ut_ liste_over_udugelige liste_over_dårlige dårligste_læreren verste_læreren verste_læraren verste_saksbehandler
verste_legen dere_har_ansatt_en de_har_tilsett_ein dårlig_menneske_på er_en_heks er_ei_heks er_en_gjøk er_ein_gjøk
)",
                           "sparken miste_jobben hater_ 🤡 🖕 🐍 🐷", "", "fikk_sparken"};

const CategoryWords called_names{
    Category::personal_attack,
    R"(
hvor_dum_er_du kor_dum_er_du hvor_dum_går_det du_er_så_dum du_er_et_null du_er_eit_null du_er_et_svin du_er_eit_svin du_er_en_taper du_er_ein_tapar for_en_taper for_ein_tapar for_en_idiot for_ein_idiot for_en_tulling for_ein_tulling for_et_null for_eit_null for_en_klovn for_en_hykler din_hykler din_jævel din_taper din_klovn din_kødd ditt_svin ditt_nek
ditt_krek din_feiging din_stakkar dra_hjem_til_mor gå_og_legg_deg ingen_orkar_å_høyre_på ingen_orker_å_høre_på kom_deg_tilbake_i_hula kom_deg_under_steinen kryp_tilbake stikk_hjem hold_kjeft,_ hald_kjeft,_ kan_du_holde_kjeft klarer_ikke_å_betale_husleia engang._for er_en_klovn er_ein_klovn en_klovn ein_klovn er_en_feiging er_ein_feiging
er_en_landssviker er_en_løgner er_ein_løgnar er_en_idiot er_ein_idiot er_en_taper er_ein_tapar er_en_hykler er_ein_hyklar er_en_narr er_ein_narr er_et_null er_eit_null er_en_pinlighet er_ei_skam
)",
    "maktkåt maktkåte maktsyk maktsjuk gjøk= dust= narr= stakkar= sutrete sutrekopp sutrepave", "", ""};

const CategoryWords coarse{
    Category::offensive,
    R"(
faen_ta helvetes_ helvetes= satans_ satan= jævla_ jævlige jævlig= jævel= hestkuk kukskall rasshøl rasshull drittkommune drit_i_ drit= skitkommune søppelkommune lortekommune idiotkommune dritsekker dra_dit_ kyss_meg_i dra_til formerer_seg late_snyltere snyltere= snyltarar snylterne på_nav_alle_sammen parasitter rotter_som undermennesker undermenneske
)",
    "idiotene idiotane idioter= tullinger tullingar tapere_alle mongo mongoloid spasser evneveike retard", "", ""};

} // namespace

std::span<const CategoryWords> affairs()
{
    static const std::array all{asked_for,   not_agreed, papers,       about_me,   between_friends, for_the_news,
                                speaks_up,   heard,      mistaken,     by_the_law, of_politics,     at_work,
                                one_of_ours, hunted,     called_names, coarse};
    return all;
}

} // namespace samband::dialogue::lists
