#include "dialogue/lists/lists.h"

namespace samband::dialogue::lists {

using rulebook::Category;

namespace {

const CategoryWords application{Category::application,
                                R"(
søke_barnehage søke_om_barnehage søke_om_parkering søke_om_plass søker_plass søkjer_plass søker_herved_om vil_søke_ vil_søkje_ ønsker_å_søke ønskjer_å_søkje ønskjer_med_dette_å_søkje ønsker_med_dette_å_søke så_det_gjør_jeg_herved bør_søke_om burde_søke_om søke_sfo søkje_sfo kan_eg_søkje_om kan_jeg_søke_om søknad_om_løyve søker_om_å_få søkjer_om_å_få søkjer_fri søker_fri førstevalg= førsteval=
søker_om= søkjer_om= vi_søker_ vi_søkjer_ jeg_søker_ eg_søkjer_ søker_herved søkjer_herved søker_med_dette søkjer_med_dette
søknad_om= søknad_på= vil_søke_om vil_søkje_om ønsker_å_søke ynskjer_å_søkje ønskjer_å_søkje ønsker_å_søke_om
vedlagt_søknad vedlagt_er_søknad her_er_søknaden her_kommer_søknad her_kjem_søknad sender_søknad sender_herved_søknad legger_ved_søknad
legg_ved_søknad søke_om_plass søkje_om_plass søke_plass søkje_plass søke_barnehageplass søker_barnehageplass
søker_sfo søkjer_sfo apply_for= i_apply application_for i_am_applying we_apply we_are_applying søker_på_stilling
søkjer_på_stilling søker_stillingen
)",
                                R"(
søknad søknaden_min søknaden_vår søker= søkjer= byggetillatelse byggjeløyve byggeløyve skjenkebevilling
skjenkeløyve ambulerende dispensasjon= serveringsbevilling parkeringskort_for ledsagerbevis ledsagarbevis
startlån kulturmidler tilskudd_til tilskot_til gravetillatelse graveløyve løyve_til tillatelse_til tillating_til
)",
                                R"(
innvilg vedlagt vedlegg på_vegne_av på_vegner_av lag_og_foreninger formålet føremålet budsjett_for fødselsdato
barnehageplass stilling= dispensasjon permisjon tilskudd tilskot plass_til
)",
                                R"(
hvordan_søker korleis_søkjer hvordan_søke korleis_søkje hvor_søker kvar_søkjer når_er_søknadsfrist søknadsfrist
fått_svar_på_søknad svar_på_søknad behandling_av_søknad søknaden_vår_om søknaden_ble søknaden_blei søknaden_vart
kan_jeg_søke kan_eg_søkje kan_man_søke avslag sendte_søknad sende_søknad sendte_inn_søknad sende_inn_søknad søkte_om
søkte= how_do_i_apply hvor_langt kor_langt har_dere_mottatt har_de_motteke søknaden_min_fra
)"};

const CategoryWords complaint{Category::complaint,
                              R"(
ikke_enig_i_vedtak ikkje_samd_i_vedtak ikke_enig_i_avgjørelse ikkje_samd_i_avgjerd avgjørelsen_klager avgjerda_klag klagar_på_avgjerda klagar_difor_på klager_derfor_på dette_som_en_klage dette_som_ei_klage behandlet_som_klage behandla_som_klage handsama_som_klage få_vedtaket_overprøvd overprøvd overprøve klage_på_tildeling klager_på_at klagar_på_at se_på_vedtaket_på_nytt bedt_om_å_klage ville_klage_på vil_klage_på avvisningen_må avvisinga_må avslaget_er_uriktig
avslaget_er_feil klage_på_avvist uenig_i_avslag usamd_i_avslag usamd_i_vedtak klage_på_det klage_på_den klage_på_skole klage_på_skule klage_på_plass gebyret_bygger
klager_på_vedtak klagar_på_vedtak klage_på_vedtak klager_på_avslag klagar_på_avslag klage_på_avslag klage_over_vedtak
klager_over_vedtak påklag klagefrist klager_herved klagar_herved klager_med_dette klagar_med_dette klage_på_karakter
klage_på_standpunkt klager_på_eiendomsskatt klagar_på_eigedomsskatt klage_på_eiendomsskatt klage_på_eigedomsskatt
klager_på_dispensasjon klage_på_dispensasjon klagar_på_dispensasjon klage_på_byggetillatelse klager_på_byggetillatelse
klagenemnd vedtaket_må_omgjør vedtaket_omgjor vedtaket_omgjø omgjøre_vedtak gjere_om_vedtak omgjør_vedtak oppheve_vedtak oppheva_vedtak
vedtaket_blir_omgjort vedtaket_må_oppheves vedtaket_må_gjerast_om klagesak oppsettende_virkning oppsettande_verknad
utsatt_iverksetting utsett_iverksetjing appeal= appealing= appeal_the against_the_decision forvaltningsloven_§_28
klage_på_gebyr klager_på_gebyr klagar_på_gebyr klage_på_takst klager_på_takst klager_på_kommunens_vedtak klage_til_statsforvalter klage_til_statsforvaltar
)",
                              R"(
vedtaket= vedtak_av vedtak_fra vedtak_frå avslaget avslag_på fått_avslag fekk_avslag fikk_avslag klager_på= klagar_på=
klage_på= klage_over= klagen_min klaga_mi klagen_gjelder klaga_gjeld enkeltvedtak vedtak_datert klage:= klager_vi
klagar_vi ny_vurdering ny_behandling_av vurdert_på_nytt
)",
                              R"(
klage= klager= klagar= klagen= vedtak begrunn grunngjev grunngjeving statsforvalt ombuds rettslig uenig_i usamd_i saksnr sak_nr
saksnummer omgjør
)",
                              R"(
klager_på_bråk klager_på_støy klager_på_service hvordan_klager korleis_klagar hvordan_klage korleis_klage
klage_på_behandlingen_av naboen_klager hvor_klager
)"};

const CategoryWords access{Category::access_request,
                           R"(
gi_meg_innsyn gje_meg_innsyn få_utlevert utlevert= unntatt_offentlighet unnateke_offentlegheit unnteke_offentlegheit meroffentlighet meiroffentlegheit i_postlista i_postlisten byggemappa byggjemappa byggemappe er_offentleg= er_offentlig= den_er_vel_offentlig søkerliste søkjarlist få_kopi_av_det få_kopi_av_den kopi_av_alle_saksdokument som_part_i jeg_er_part eg_er_part nabo_og_part internt_notat interne_notat få_se_uttalelsen få_sjå_uttal få_se_dokument referatet_fra
innsyn_i= be_om_innsyn ber_om_innsyn ber_innsyn bed_om_innsyn krever_innsyn krev_innsyn innsynskrav innsynsbegjæring offentleglova
offentleglov offentlighetslov offentligloven partsinnsyn dokumentinnsyn journalpost journalposter_ ønsker_innsyn
ynskjer_innsyn ønskjer_innsyn innsyn_etter få_innsyn søker_innsyn søkjer_innsyn rett_til_innsyn postjournal
postlisten postlista access_to_document access_to_the_document freedom_of_information få_tilsendt_dokument
forvaltningsloven_§_18 forvaltningslova_§_18 merinnsyn meirinnsyn saksdokument public_records
)",
                           R"(
få_se_ få_sjå_ sende_meg_referat sende_meg_rapport sende_meg_avtale tegninger teikningar arkivet= referat rapporten_fra rapporten_frå kontrakten_med avtalen_med utbetalinger utbetalingar møtebok møteboka e-postene_mellom e-postane_mellom tilsynsrapport fakturaer_fra fakturaene fakturaane timelister reiseregninger reiserekningar lønna_til hva_betalte_kommunen kva_betalte_kommunen hvor_mye_har_kommunen_betalt kor_mykje_har_kommunen_betalt søkerlista anbudsprotokoll tilbudene tilboda evalueringsrapport offentlig_dokument offentleg_dokument
innsyn kopi_av_brev kopi_av_dokument kopi_av_vedtak kopi_av_kontrakt kopi_av_avtale kopi_av_e-post kopi_av_alle alle_dokumenter
alle_dokument= dokumentene_i dokumenta_i få_se_dokument få_sjå_dokument få_tilsendt få_tilsend sende_meg_dokument
sende_over_dokument korrespondanse sladdet sladda
)",
                           R"(
dokument kopi_av kopi= offentlige_ offentlege_ møtereferat kontrakten avtalen_mellom rapporten unntatt
)",
                           R"(
om_meg= mine_personopplysninger personopplysninger personopplysningar opplysninger_om_meg gdpr
)"};

const CategoryWords privacy{Category::privacy_request,
                            R"(
reserverer_meg_mot reservere_meg_mot personnummeret_mitt fødselsnummeret_mitt står_synlig slette_nummeret_mitt sletta_nummeret_mitt slett_nummeret slette_meg_fra sletta_meg_frå slette_profilen kopi_av_alt_kommunen_har alt_kommunen_har_om alt_de_har_om alt_dere_har_om har_om_meg står_om_meg inne_i_journalen vore_inne_i_journalen vært_inne_i_journalen journalen_min sjå_loggen se_loggen bilde_av_meg bilete_av_meg bilder_av_meg biletet_av_dotter
trekkjer_samtykket trekker_samtykket_tilbake lagt_mailadress lagt_e-postadress i_kopi_til ikke_gitt_samtykke ikkje_gitt_samtykke ikke_fått_samtykke mappa_mi opplysningene_om opplysningane_om rettes= sagt_nei_til_bilde sa_nei_til_å_bli_tatt_bilde ta_det_bort ta_dem_bort
gdpr personvernforordning personvernlov slette_opplysninger slette_alle_opplysninger sletta_opplysningar slett_opplysning slette_personopplys sletting_av
slette_mine slette_det_dere_har rett_til_å_bli_glemt retten_til_å_bli_glemt artikkel_15 artikkel_17 art._15 art._17
opplysninger_om_meg opplysningar_om_meg opplysningane_om_meg opplysningene_om_meg registrert_om_meg lagret_om_meg lagra_om_meg har_lagret_om
har_lagra_om lagrer_dere_om lagrar_de_om mine_personopplys personopplysningene_mine personopplysningane_mine
behandlingsgrunnlag handsamingsgrunnlag personvernombud innsyn_i_egne innsyn_i_eigne innsyn_i_mine innsyn_i_hvilke_opplys
trekke_samtykk trekker_samtykk trekkje_samtykk trekkjer_samtykk trekker_tilbake_samtykk trekke_tilbake_samtykk trekkjer_tilbake_samtykk dataportabilitet retting_av_personopplys bildet_av_meg_fjern
fjerne_bildet_av fjerne_biletet_av ta_ned_bildet_av ta_ned_biletet_av ta_bort_bildet_av ta_bort_biletet_av slette_bildet slette_biletet slett_bildet
my_personal_data data_about_me delete_my data_you_have_about data_you_hold
)",
                            R"(
personopplys personvern personnummer fødselsnummer samtykke bilde_av_meg bilete_av_meg bilde_av_barnet bilete_av_barnet
bilde_av_sønn bilde_av_datter bilde_av_dotter bilete_av_dotter bilete_av_son om_meg= slettet= sletta= slette= slettes= datatilsyn personal_data
journalen_min pasientjournal
)",
                            R"(
registrert= lagret= lagra= opplysninger opplysningar uten_samtykke utan_samtykke uten_å_spørre rett_til fjern bilde= bildet= bilete= biletet=
)",
                            ""};

const CategoryWords case_matter{Category::case_matter,
                                R"(
registrerer_dette_som_en_sak registrere_dette_som_ei_sak innringer_melder huseier_i huseigar_i melder_kloakk melder_fra_om melder_om_hull melder_om_forsøpling eg_melder_at vannmåleren_er vassmålaren_er måleravlesing målaravlesing kloakkl få_målt_opp oppmålt slå_sammen_de_to slå_saman_dei_to grensejuster grensejustering eierskifte eigarskifte ny_eier ny_eigar forrige_eier førre_eigar
saken_min= saka_mi= saken_vår= saka_vår= min_sak= mi_sak= byggesaken_min byggesaka_mi byggesaken_vår byggesaka_vår status_på_saken
status_på_saka status_i_saken status_i_saka status_for_saken status_på_byggesak status_på_søknad status_på_søknaden hvor_langt_har_saken kor_langt_har_saka hvor_langt_er
kor_langt_er saksbehandlingstid sakshandsamingstid ettersend ettersender ettersende svar_på_søknaden
svar_på_byggesøknad svar_på_søknad søknaden_min_om søknaden_vår_om søknaden_jeg_sendte søknaden_eg_sende sendte_inn_søknad sende_inn_søknad
sendte_søknad sende_søknad søknad_sendt søknaden_ble_sendt når_blir_saken når_blir_saka når_kommer_saken når_kjem_saka behandlingen_av_søknad behandlinga_av_søknad handsaminga_av_søknad
status_of_my my_application my_case nabovarsel ferdigattest mangelbrev tilleggsopplysninger_i tilleggsopplysningar_i
tilleggsdokumentasjon supplerende dokumentasjonen_dere_ba dokumentasjonen_de_bad høringssvar høyringssvar
høringsuttal høyringsuttal høringsinnspill høyringsinnspel merknad_til_reguler merknader_til_reguler
)",
                                R"(
faktura rekning regning eiendommen eigedomen matrikkel seksjoner fradel ferdigmelding igangsetting riving rive= ansvarsrett situasjonskart delingsforretning avlesing avlesning vannmåler vassmålar septik slamtømming søppeldunk bossdunk gatelys hull_i_vegen hol_i_vegen kloakk stikkrenn lekkasje forsøpling hærverk tagging tagget melder_om melder_fra melder_flytting melde_flytting flyttemelding innbetal avgiftsfritak fritak_for_avgift oversendelse tilbakebetaling tilbakebetalt
saksnummer saksnr saksnr. sak_nr sak_20 ref. referanse byggesak byggesøknad reguleringssak reguleringsplan
delingssak oppmåling oppmålingsforretning saksbehandleren_min sakshandsamaren_min oversender oversend= vedlagt_følger vedlagt_følgjer gbnr gnr=
gnr. bnr
)",
                                R"(
søknaden saken= saka= behandlet handsama behandla mottatt= motteke= ventet_i venta_i purr purrer minner_om saksbehandl sakshandsam
dispensasjon byggetillatelse
)",
                                R"(innsyn klager_på klagar_på klage_på saken_er_at)"};

const CategoryWords media{Category::media_enquiry,
                          R"(
radioen_ radioen= lokalradio riksradio radio= stiller_i_studio stille_i_studio i_studio= et_innslag eit_innslag lager_et_innslag lagar_eit_innslag nyhetsdesk nyhendedesk redaksjonen fotograf_fra fotograf_frå sender_en_fotograf sender_ein_fotograf pressekontakt pressemelding før_sending på_lufta *avisa= *avisa_ *posten_og kort_sitat eit_sitat et_sitat stille_til_intervju stiller_til_intervju uttale_seg_på_vegne
være_med_direkte vere_med_direkte kommentar_til_at sak_på_trykk studentavis skriver_for_ skriv_for_ skriver_en_artikkel skriv_ein_artikkel dokumentar tv-innslag nettavis nyhetsbyrå ntb= dagsrevyen distriktskontor morgensending
journalist redaksjon pressehenvend pressekontakt til_pressevakt avisa_ i_avisen= lokalavis nrk_ nrk= tv_2 tv2 tilsvar samtidig_imøtegå
imøtegåelse intervju på_trykk sitatsjekk reporter radioinnslag podkast_ podcast frilans freelance kommunal_rapport
vaktsjef nyhetsleder nyheitsleiar i_morgendagens kringkast dagblad vg= vgs_= østlendingen stangeavisa
we_are_writing_an_article news_desk newspaper rana_blad helgelendingen saltenposten avisa_nordland
)",
                          R"(
kommentar_til kommentar_fra kommentar_frå uttale_seg sak_om_ skriver_en_sak skriv_ei_sak lager_en_sak lagar_ei_sak
lager_sak lagar_sak artikkel_om reportasje publiser_ publisere= publiserer= deadline presse= pressen= media= på_lufta direktesend
bakgrunnssamtale nettsak
)",
                          R"(
frist_i_dag frist= innen_kl før_kl innan_kl sitere sitat avis artikkel kommentere spørsmålene_våre ringe_meg
)",
                          R"(leste_i_avis las_i_avis sto_i_avis stod_i_avis så_i_avis lest_i_avis)"};

const CategoryWords contact{
    Category::contact_request,
    R"(
venneforesp veneføresp venn_med_meg venn_på_facebook ven_på_facebook ven_med_meg private_snap private_profil private_konto private_kontoen private_siden privatnummer private_nummeret legge_til_på_snap la_meg_til legg_til_meg legg_meg_til godta_meg godtar_du godtek_du godta_den ta_en_kaffe ta_ein_kaffi kaffe_en_kveld kaffi_ein_kveld hele_tida_via følgje_deg_på følge_deg_på prate_om_kveldene prate_utenom utenom_jobb utanom_jobb utenfor_jobb på_tinder møtes_en_kveld
gå_på_date bli_kjent_privat treffes_privat treffast_privat hyggelig_hjemmehjelp
venneforespørsel veneførespurnad venneførespurnad bli_venner bli_venn bli_vener legg_meg_til legge_meg_til legge_deg_til leggje_deg_til leggje_til_deg legge_til_deg add_me add_you connect_with_you
friend_request kobles_på_linkedin koble_oss på_linkedin nettverket_mitt i_mitt_nettverk i_nettverket følge_meg_tilbake følgje_meg_tilbake følg_meg følger_meg_tilbake
private_nummer privat_nummer private_telefonnummer private_mobil din_private privat_melding privat_prat prate_privat
snakke_privat chatte_privat skrive_privat være_venner vere_vener vere_venner på_snap snapchat_ ta_en_kaffe ta_ein_kaffi en_kaffe_ ein_kaffi_ møtes_privat
møtast_privat kobling_på ny_kontakt connection_request privat_profil private_profil private_facebook private_konto bli_kjent_med_deg bli_kjend_med_deg
)",
    R"(
vennskap messenger= snap= privat= privatprofil instagram-konto venn_med_deg ven_med_deg venner_med connect= kobles= bli_kontakt kontakter_her hyggelig_å_bli_kjent single= date= kaffe= kaffi=
)",
    R"(privat linkedin facebook venn= venner= vener=)",
    R"(privat_avløp privat_veg privat_vei privat_barnehage private_barnehager privat_vannverk privat_grunn)"};

} // namespace

std::span<const CategoryWords> requests()
{
    static const std::array all{application, complaint, access, privacy, case_matter, media, contact};
    return all;
}

} // namespace samband::dialogue::lists
