#include "dialogue/lists/lists.h"

namespace samband::dialogue::lists {

using rulebook::Category;

namespace {

const CategoryWords praise{
    Category::praise,
    R"(
bravo= takknemlig takksam beste_service gjorde_dagen reddet_dagen redda_dagen førsteklasses førsteklasse hyggelig_betjen hyggeleg_betjen hjelpsom hjelpsam proff= profesjonelle_og velfortjent velfortent klapp_på_skuldra klapp_på_skulderen gode_ord_om så_bra_at så_bra= veldig_bra veldig_fint kjempekjekt kjekt_å_se kjekt_å_sjå flott_jobb flott_tiltak flott_arrangement fint_tiltak bra_tiltak godt_tiltak godt_initiativ bra_initiativ elsker= elskar= nydelig_arrangement vellykka vellykket strålende_arr godt_gjennomført
dere_er_best de_er_best dere_er_flinke de_er_flinke dere_er_fantastiske de_er_fantastiske gjør_en_fantastisk gjer_ein_fantastisk gjør_en_viktig_jobb gode_folk varme_hender trygge_hender omsorgsfull tok_seg_tid tok_seg_god_tid godt_ivaretatt godt_ivareteken raskt_svar raske_svar så_raskt takk_til_alle takk_til_de takk_til_dei takk_til_hun_som takk_for_alt en_stor_takk ei_stor_takk ein_stor_takk varm_takk vil_takke vil_gjerne_takke vil_få_takke vil_rose vil_skryte må_skryte må_få_skryte må_få_rose skryt_til ros_til så_glad_for så_takknemlig imponerer imponerande_ hatten_av
noe_å_rose_ gi_ros gje_ros heilt_framifrå framifrå heilt_rå= helt_rå= helt_fantastisk bra_jobba kjempefin redda_heile reddet_hele holdt_henne_i_hånda heldt_ho_i_handa stolt_far stolt_mor stolt_mamma gjort_eit_under gjort_et_under ville_takke ville_berre_takke ønsker_å_takke ønskjer_å_takke takke_for å_takke_dei å_takke_de bare_si_takk berre_seie_takk må_bare_si_at må_berre_seie_at vil_bare_si_at vil_berre_seie_at det_betyr_mye det_betyr_mykje takk_for_rask rask_jobb rask_hjelp for_en_nydelig
for_ein_nydeleg for_en_flott wow= lettere_å_finne ble_riktig_fint blei_riktig_fint vart_riktig_fint fortener_ein_pris fortjener_en_pris takk_for_at_de_ fulgte_mamma hyggelige_jentene dei_hyggelege gull_verdt gull_verd
tusen_takk takk_for_god takk_for_rask takk_for_fin takk_for_flott takk_for_hjelp takk_for_innsats takk_for_at_dere takk_for_at_de= takk_for_en_ takk_for_ein_ takk_for_ei_
takk_til_ veldig_fornøyd godt_nøgd kjempebra kjempefint kjempeflott kjempegod så_bra_jobb god_jobb godt_jobba godt_jobbet bra_jobba bra_jobbet fantastisk strålende
strålande honnør ros_til rose_ skryt all_ære imponert imponerende imponerande supert= topp_service utmerket utmerkt stor_takk hjertelig_takk
hjarteleg_takk thank_you_for thank_you_so great_job well_done heia_ stå_på_videre stå_på_vidare applaus
så_flinke så_flink dyktige kudos tommel_opp tommelen_opp for_en_service for_ein_service best_i_landet
)",
    R"(
takk_for flott= flotte= nydelig nydeleg knallbra super= bra_at flinke= flink= takknemlig takksam fornøyd= nøgd= gleder= glad_for glade_for så_fint så_fin så_koselig så_koseleg
👏 ❤ 👍 😍 🥰 💪 great= wonderful= excellent hyggelig_møtt hyggeleg_møtt
imøtekommende stolt_av stolt_over perfekt=
)",
    R"(takk= takk! bra= fint= fin= god= gode= hyggelig hyggeleg fine= kjekt= artig thanks= 🙏 😊 🎉)",
    R"(
takk_for_svar takk_for_ingenting takk_for_meg takk_på_forhånd takk_på_førehand på_forhånd_takk på_førehand_takk
ikke_bra ikkje_bra ikke_fornøyd ikkje_nøgd misfornøyd misnøgd dårlig dårleg
)"};

const CategoryWords dissatisfied{Category::dissatisfied,
                                 R"(
respektløs respektlaus arrogant uhøfl ufin_ betjening_som holder_ikke_mål held_ikkje_mål tar_dere_oss_for tek_de_oss_for bortkasta bortkastet hvor_blir_det_av kor_blir_det_av kvar_blir_det_av venter_fortsatt ventar_framleis fortsatt_ikke framleis_ikkje ennå_ikke enno_ikkje forventer_bedre forventar_betre forventet_mer forventet_bedre ventet_meg_bedre trodde_dere får_ikke_logget får_ikkje_logga kommer_ikke_gjennom kjem_ikkje_gjennom umulig_å_få umogleg_å_få umulig_å_finne umogleg_å_finne umulig_å_komme tungvint tungvindt
skjerping skjerpings slett_arbeid slurv slurvete dårlig_arbeid dårleg_arbeid dårlig_jobb dårleg_jobb dårlig_kommunikasjon dårleg_kommunikasjon dårlig_informasjon dårleg_informasjon dårlig_planlagt dårleg_planlagd dårlig_kvalitet dårleg_kvalitet ikke_holdbart ikkje_haldbart ikke_akseptabelt ikkje_akseptabelt ikke_verdig ikkje_verdig uverdig under_pari under_kritikk langt_under pinlig_ pinleg_ flau_over flaut_at trist_at skuffende skuffande skuffelse er_det_mulig_å_være er_dette_virkelig er_dette_verkeleg
stengt_igjen stengt_att stengt_nok avlyst_igjen avlyst_uten avlyst_utan ingen_beskjed_om aldri_ryddet aldri_rydda aldri_brøyta aldri_brøytet aldri_åpent aldri_tilgjengelig dobbelt_så_dyrt blodpris ågerpris for_dyrt altfor_dyrt ran_på_høylys kaldt_på_avdelingen kald_mat iskald_mat lunken mattilbud ventetid ventetida ventetiden lang_kø timevis timesvis i_evigheter i_evigheiter måneder_uten månader_utan år_uten_at år_utan_at blir_kasta_ballen kasteball kaster_ballen sendt_fra_den_ene send_frå_den_eine
ingen_gjør_noe ingen_gjer_noko ingen_tar_ansvar ingen_tek_ansvar ingen_bryr_seg bryr_dere_dere ingen_hjelp_å_få får_ikke_hjelp får_ikkje_hjelp nok_er_nok har_fått_nok kritikkverdig_dårlig elendig_vedlikehold dårlig_vedlikehold grusom forferdelig forferdeleg fælt_å katastrofe katastrofal lite_imponert ikke_imponert ikkje_imponert så_langt_fra sukk= stryk_i karakter_stryk
gangen_på_to gangen_på_tre gongen_på_to gangen_denne_uka gongen_denne_veka gang_denne_uka gong_denne_månaden gang_denne_måneden hver_eneste_gang kvar_einaste_gong dager_på_rad dagar_på_rad veker_på_rad uker_på_rad kom_det_ingen kom_ingen= ingen_kom= blir_ikke_hentet ble_ikke_hentet blei_ikkje_henta vart_ikkje_henta blir_ikkje_henta rett_og_slett_for rett_og_slett_elend ikke_fornøyd ikkje_nøgd ikkje_fornøgd takk_for_ingenting kan_bedre_enn kan_betre_enn
sånn_kan_det_ikke slik_kan_det_ikke slik_kan_det_ikkje sånn_kan_det_ikkje verre_og_verre dårligere_og_dårligere dårlegare_og_dårlegare forseinka forsinket= telefonkø stått_i_kø sit_i_kø sitter_i_kø i_kø_på kø_i ingenting_skjer temmelig_lei temmeleg_lei luta_lei grundig_lei såpeglatt er_det_meninga_at er_det_meningen_at ingen_ringer_attende ingen_ringer_tilbake ringer_aldri_tilbake ingen_tar_telefon ingen_tek_telefon får_ikkje_maten får_ikke_maten vi_betaler_da vi_betalar_då betalar_vi_for
hvor_vanskelig_kan_det kor_vanskeleg_kan_det er_det_virkelig_ingen er_det_verkeleg_ingen er_det_for_mye_forlangt tungt_hjerte tungt_hjarte ute_av_drift stengt_uten stengt_utan uten_beskjed utan_beskjed ingen_beskjed fikk_ikke_beskjed fekk_ikkje_beskjed aldri_beskjed helt_på_tryne heilt_på_trynet skam_å_se stakkarslig ynkelig_tilbud for_fjerde_ for_femte_ for_tredje_ sløseri nedprioritert bedrøv dere_lovte de_lova
skuffet skuffa misfornøyd misnøgd uakseptab elendig elendeg under_enhver_kritikk under_all_kritikk håpløs håplaus dårlig_service dårleg_service
dårlig_brøytet dårleg_brøyta ikke_brøytet ikkje_brøyta ikke_strødd ikkje_strødd ikke_måkt ikke_hentet ikkje_henta ikke_tømt ikkje_tømt lei_av= drittlei
provosert provoser frustrert frustrerande frustrerende oppgitt oppgjeven skandale skandaløs for_dårlig for_dårleg altfor_dårlig ikke_godt_nok ikkje_godt_nok
ikke_bra_nok ikkje_bra_nok hvorfor_skjer_det_ingenting kvifor_skjer_det_ingenting ingen_svarer ingen_svarar svarer_aldri svarar_aldri aldri_svar får_ikke_svar får_ikkje_svar ingenting_skjer ingen_ting_skjer
ikke_fått_svar ikkje_fått_svar utrolig_dårlig utruleg_dårleg terrible_service disappointed unacceptable very_unhappy skammelig= flaut= trist_å_se trist_å_sjå
irritert irriterende irriterande forbanna= sint= rasende rasande latterlig latterleg uholdbar uhaldbar kritikkverdig_at tullete makan hvor_lenge_skal kor_lenge_skal enda_en_gang nok_en_gang endå_ein_gong nok_ein_gong
)",
                                 R"(
dårlig dårleg ikke_fungerer fungerer_ikke fungerer_ikkje virker_ikke verkar_ikkje hull_i_veien hol_i_vegen hull_i_vegen ventet_i venta_i har_ventet har_venta på_tide klage_på_bråk
klager_på_bråk klagar_på_bråk bråk= støy= rot= søppel bedrøvelig kaos ikke_rart ikkje_rart sløs sløsing farlig_glatt speilblank holke= skjerp_ skjerp_dere skjerp_dykk ta_dere_sammen fy_ fysj
hvorfor_har_ikke kvifor_har_ikkje hvorfor_kommer_ikke kvifor_kjem_ikkje tredje_gang tredje_gong andre_gang femte_gang fleire_gonger flere_ganger gang_på_gang gong_på_gong
😡 🤬 😠 👎
)",
                                 R"(
aldri= ikke_greit ikkje_greitt igjen= uker= veker= måneder månader fortsatt framleis venter= ventar= mangl dessverre diverre trist= synd= rart= ingen=
)",
                                 R"(veldig_fornøyd godt_nøgd)"};

const CategoryWords offensive{Category::offensive,
                              R"(
🖕 f*** f** j*vla h*lvete 💩 homser homsene homsar svartinger svarting negrer negrar sigøynere_er romfolk_er muslimer_er muslimar_er utlendinger_er utlendingane_er avskum kjerringkommune drittsekker drittsekkar drittsekkene snylteparasitt idioter= idiotar= idiotene_på rævkommune kloakk_full griser= griser_alle kommunehelvete dra_dit_peppern kyss_meg brenn_i_helvete brenne_i_helvete måtte_dere_råtne håper_dere_dør håpar_de_døyr rotter_alle kvalm_av_dere kvalm_av_dykk
tater= horunge horungar faens_ fy_fan satans_ jævlige jævlege kukhue fitte trynet_ditt= hold_kjeften hald_kjeften hold_kjæft kjæft stikk_av_dit
faen= fanden= faens jævla jævlig jævel jævlar jævlig_ helvete helvetes hælvete hælvetes dritt= drit= dritten driten dritkommune drittkommune møkk= møkkakommune møkka_ ræva ræv= rævkommune rasshøl
rasshull fitte fittete kuk= kukk= hore= horer= dra_til_helvete dra_til_hælvete dra_til_h drit_og_dra satan= satans føkk fuck fucking shit= bullshit pikk= pule pul= pult
forpulte forbanna_kommune hestkuk kødd= kødder= kødda bæsj bæsje tisse_på suge_ suger_ sug= sug_ kyss_meg_i ass= asshole rumpe piss= pissprat pisspreik fy_faen va_faen i_helvete
)",
                              R"(
dritt drit_ møkk ræv_ helsike satan idioti kommunejævl jævl hold_kjeft hald_kjeft kjeft= drittsekk
)",
                              R"(skit= skitt= søren pokker dass= dust)",
                              R"(møkkakjeller drittlei hundemøkk hundedritt hundebæsj)"};

const CategoryWords personal_attack{
    Category::personal_attack,
    R"(
du_er_en_idiot du_er_ein_idiot din_idiot din_tosk din_løgner din_dust dust_som_deg idiot_som_deg for_en_idiot for_ein_idiot du_er_en_løgner du_er_ein_løgnar ordføreren_er_en ordføraren_er_ein ordføreren_er_korrupt ordføraren_er_korrupt
ordføreren_er_dum ordføraren_er_dum udugelig_ordfør udugeleg_ordfør du_er_udugelig du_er_udugeleg du_er_patetisk han_er_en_idiot han_er_ein_idiot hun_er_en ho_er_ei_ han_er_en_løgner han_er_ein_løgnar han_lyver han_lyg hun_lyver ho_lyg
du_lyver du_lyg du_burde_skamme_deg skam_deg du_er_dum du_er_så_dum hjernedød hjernelaus evneveik psykopat landssviker landssvikar taperen hold_kjeft_din hald_kjeft_din klovn you_are_an_idiot
you_are_a_liar
)",
    R"(
du_er_ei_skam du_er_en_skam du_er_så_stygg stygg_at dum_som_ dummare dummere tapar= tapar_ talentløs talentlaus hjerneblåst hjerneløs hjernelaus innbilsk selvgod sjølvgod stakkar ynkeleg ynkelig bortskjemt mannebarn gris= grisen vett= ler_av_deg typisk_deg gå_hjem_og_legg gå_heim_og_legg ikke_vært_nykter ikkje_vore_edru slutt_å_late ingen_liker_deg ingen_likar_deg bryr_ingen_seg folk_som_deg folk_som_henne folk_som_ham burde_skjemmes burde_skamme skjemmast skammer_meg_over_at_du falsk= falske_ patetiske æsj=
pose_poteter drittunge jålebukk kvitpiss ditt_kryp kryp= fjott treskalle treskall sosserøv skrulle skrulling nek= nekket
idiot tosk= løgner= løgnar= løgnhals dust= dusten dum= dumme= korrupt= udugelig= udugeleg= udugelige udugelege inkompetent patetisk feiging= feig= narr= kjerring kjerringa gubbe gamling
lyver= lyg= løgn= stygg_ feit tjukk_ sinnssyk sinnssjuk gal= hykler hyklar naut tulling
)",
    R"(ordfører ordførar politiker politikar varaordfør partileder gruppeleder din= ditt= skam skamme stupid dere_er)",
    ""};

const CategoryWords staff_attacked{Category::staff_attacked,
                                   R"(
bør_ikke_jobbe_med burde_ikke_jobbe_med burde_ikkje_jobbe_med skulle_aldri_hatt_jobb skulle_aldri_hatt_den_jobben bør_fjernes burde_fjernes fjern_henne fjern_ham fjern_han hun_på_nav han_på_nav ho_på_nav dama_på_ fyren_på_ typen_på_ mannen_i_skranken dama_i_skranken hater_barn hatar_barn sadist rasist_på_kontor navn_og_adresse namn_og_adresse telefonnummeret_hennes telefonnummeret_hans her_bor_hun her_bor_han her_bur_ho her_bur_han trakasser_ ring_henne_ned heng_henne_ut heng_ham_ut del_bildet del_biletet
henger_ut_ansatt henge_ut_ansatt hengt_ut henge_ut heng_ut uthenging hengje_ut spre_bilder_av_lærer bør_få_sparken bør_sparkes burde_sparkes burde_få_sparken
må_få_sparken burde_hatt_sparken bør_få_sparken få_sparken_ kontordama kontordamene denne_saksbehandler denne_sakshandsamar saksbehandleren_er_en sakshandsamaren_er_ein læreren_er_en læraren_er_ein rektor_er_en rektor_er_ein
unngå_denne unngå_ham unngå_henne ikke_fit ikkje_fit_ navn_og_bilde namn_og_bilete her_er_bilde_av her_er_bilete_av del_gjerne_navn sprer_løgn
)",
                                   R"(
saksbehandlerne sakshandsamarane de_ansatte_er dei_tilsette_er sparken= sparkes= sparkast navngi namngje hennes_navn navnet_hennes namnet_hennes
byråkrat lat= late= ubrukelig ubrukeleg inkompetent
)",
                                   R"(
saksbehandler sakshandsamar rektor lærer lærar sykeplei sjukeplei ansatt tilsett byråkrat leder= leiar= kommunedirektør kommunalsjef
)",
                                   R"(flinke ansatte_er_flinke takk_til)"};

} // namespace

std::span<const CategoryWords> tones()
{
    static const std::array all{praise, dissatisfied, offensive, personal_attack, staff_attacked};
    return all;
}

} // namespace samband::dialogue::lists
