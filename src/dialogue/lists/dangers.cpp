#include "dialogue/lists/lists.h"

namespace samband::dialogue::lists {

using rulebook::Category;

namespace {

const CategoryWords concern{Category::concern,
                            R"(
alt_er_meningsløst alt_er_meiningslaust ikke_mer_å_leve_for ikkje_meir_å_leve_for siste_melding siste_gang_dere_hører siste_gong_de_høyrer ingen_ville_savne ingen_ville_sakna ingen_vil_savne håper_jeg_ikke_våkner håpar_eg_ikkje_vaknar slipper_å_våkne sovne_inn_for_godt ta_en_overdose ta_alle_pillene tatt_alle_pillene alle_tablettene hoppe_ut_fra henge_meg henge_seg_selv hengt_seg skjærer_seg skjer_seg_i kutter_seg_i risper_seg
orker_ikke_livet orkar_ikkje_livet klarer_ikke_livet vil_bare_forsvinne vil_berre_forsvinne forsvinne_for_godt bli_borte_for_alltid byrde_for_alle bør_for_alle best_for_alle_om_jeg best_for_alle_om_eg har_bestemt_meg_for_å_dø lei_av_å_leve lei_av_livet livet_er_over livet_er_ikke_verdt livet_er_ikkje_verdt suicidal
redd_for_hva_han_kan redd_for_kva_han_kan redd_han_skal_gjøre redd_han_skal_gjere redd_hun_skal redd_ho_skal redd_for_at_noe_skal_skje redd_for_at_noko_skal_skje redd_for_livet_til redd_for_barna redd_for_ungene redd_for_ungane mannen_hennes_slår mannen_hennar_slår faren_slår far_slår mor_slår mora_slår moren_slår eksen_truer eksen_trugar drukner= holder_på_å_drukne drukna_nesten alene_i_bilen åleine_i_bilen barn_i_bilen barn_i_en_bil barn_alene ungar_åleine barn_åleine
går_alene_langs går_åleine_langs ute_om_natta uten_jakke utan_jakke i_bare_sokker barbeint_i berrføtt_i i_nattøy nattklede i_pysjamas i_pyjamas roper_om_hjelp ropar_om_hjelp hørte_rop høyrde_rop hyling= hyler_om hører_skrik høyrer_skrik lukter_alkohol_av luktar_alkohol_av foreldrene_er_ruset foreldra_er_rusa foreldrene_drikker foreldra_drikk mor_drikker mora_drikk faren_drikker faren_drikk beruset_mor ruset_mor ruset_far narkotika_hjemme sprøyter_hjemme gjenge_som_ tvinges_til_å_gifte tvungen_til_å_gifte
holder_henne_innesperret innesperra innesperret holdt_hjemme_fra_skolen får_ikke_gå_på_skolen får_ikkje_gå_på_skulen ikke_spist_på ikkje_ete_på har_ikke_mat har_ikkje_mat fryser_og fryser_ute sover_i_bilen_med søv_i_bilen_med ligger_på_gulvet ligg_på_golvet faller_stadig glemmer_komfyren gløymer_komfyren går_seg_bort dement_naboen dement_nabo gammel_dame_alene har_ikke_vært_ute_på ikke_svart_på_telefonen_på ikkje_svart_på_telefonen_på ikke_sett_på_flere_dager ikkje_sett_på_fleire_dagar ingen_har_sett seksuelle_overgrep misbruker_barn misbrukar_barn misbrukt= voldtatt valdteken voldtekt= tatt_på_av grooming nettovergrep sender_bilder_til_voksne
dårlig_behandlet_barn barna_blir_slått barnet_blir_slått ungane_blir_slegne kommer_gråtende kjem_gråtande redd_voksne vil_ikke_være_hjemme vil_ikkje_vere_heime tør_ikke_være_hjemme torer_ikkje_vere_heime rømt_hjemmefra rømt_heimefrå rømt_fra rømt_frå haster_liv livsfare livsfarleg_ akutt_fare
merke_at_jeg_er_borte merke_at_eg_er_borte verden_er_bedre_uten verda_er_betre_utan bedre_uten_meg betre_utan_meg ikke_vil_leve ikkje_vil_leve ikke_lenger_leve ikke_har_lyst_til_å_leve ikkje_har_lyst_til_å_leve gjøre_det_slutt gjere_det_slutt tok_farvel tatt_farvel teke_farvel gav_bort_hunden gitt_bort ruser_seg rusar_seg låser_han_inne låser_ho_inne
låser_ham_inne låser_henne_inne låst_inne= mor_blir_slått mamma_blir_slått mor_vert_slått vil_ikke_hjem= vil_ikkje_heim= ikke_sett_eldre ikke_sett_naboen ikkje_sett_naboen ikke_sett_henne_på ikke_sett_ham_på ikkje_sett_ho_på ikkje_sett_han_på avisene_hoper aviser_hoper avisene_ligger postkassen_er_full postkassa_er_full gardinene_er_trukket gardinene_har_vore noen_som_kan_se_til
nokon_som_kan_sjå_til kan_noen_se_til kan_nokon_sjå_til kan_dere_se_til kan_de_sjå_til dement_og_ute går_ute_i_nattkjole vandrer_ute vandrar_ute skriking_og_slag skrik_og_slag skriker_hver skrik_kvar slår_meg= slår_henne= slår_ho= slår_ham= slår_oss= kjæresten_min_slår mannen_min_slår noen_må_hjelpe_ho noen_må_hjelpe_ham noen_må_hjelpe_henne nokon_må_hjelpe
blåmerker_på brannmerker alvorlig_bekymret alvorleg_bekymra pliktig_til_å_melde plikt_til_å_melde tok_mange_piller tatt_piller tatt_mange har_tatt_overdose vil_gjøre_seg_noe vil_gjere_seg_noko gjør_seg_noe skade_seg_selv skade_seg_sjølv hoppe_fra_brua hoppe_frå_brua står_på_brua_og klatrer_på_rekkverket klatrar_på_rekkverket går_på_isen uten_tilsyn= utan_tilsyn= redd_pappa redd_mamma
redd_for_pappa redd_for_far redd_for_faren redd_for_stefaren redd_for_å_gå_hjem redd_for_å_gå_heim tvangsgift kjønnslemlest utsatt_for_vold utsett_for_vald truer_med_å_drepe_seg trugar_med_å_ta tar_på_meg tek_på_meg tar_på_henne tafser klarer_ikke_mer klarar_ikkje_meir orkar_ikkje_lenger orker_ikke_lenger= alt_håp håpløst_og_vil sover_ute_i ligger_urørlig ligg_urørleg faller_om svarer_ikke_på_døra svarar_ikkje_på_døra ikke_åpnet_døra
bekymringsmelding uromelding melde_bekymring melde_uro melding_til_barnevernet bekymret_for_et_barn
bekymret_for_barn bekymra_for_eit_barn bekymra_for_barn bekymra_for_ungane uroleg_for_eit_barn uroa_for_eit_barn uroleg_for_barn
bekymret_for_ei_jente bekymret_for_en_gutt bekymret_for_en_elev bekymra_for_ein_elev bekymra_for_ein_gut
bekymra_for_ei_jente bekymret_for_barna bekymret_for_ungene slår_barna slår_ungene slår_ungane slår_barnet
slår_sønnen slår_sonen slår_datteren slår_dottera ta_livet_mitt ta_livet_av ta_sitt_eget_liv ta_sitt_eige_liv selvmord
sjølvmord orker_ikke_leve orkar_ikkje_leve orker_ikke_mer orkar_ikkje_meir vil_ikke_leve vil_ikkje_leve
ikke_leve_lenger ikkje_leve_lenger ikkje_leve_meir vil_dø= ønsker_å_dø ønskjer_å_døy ynskjer_å_døy vil_døy= gjøre_slutt_på_alt
gjere_slutt_på_alt bedre_om_jeg_var_død betre_om_eg_var_død redd_for_livet fare_for_livet frykter_for_livet fryktar_for_livet
overgrep_mot barnemishandling omsorgssvikt blir_slått_hjemme blir_slått_heime vert_slått_heime selvskad sjølvskad kutter_seg
skader_seg_selv skadar_seg_sjølv suicid kill_myself hurt_myself end_my_life want_to_die worried_about_a_child
child_abuse slår_meg_hjemme pappa_slår mamma_slår stefaren_min_slår faren_min_slår blir_slått_av vert_slått_av tør_ikke_gå_hjem torer_ikkje_gå_heim
farvel_til_alle ha_det_for_siste avskjedsbrev ikke_leve_mer
)",
                            R"(
farvel borte_fra_alt haster!= hastar!= stefar= redd_for_han redd_for_henne redd_for_ham redd_for_ho uroleg_for_ urolig_for_ uroa_for_ bekymret_for_ bekymra_for_ dement= demens_og kaldt_ute nattkjole ute_alene åleine_ute aleine_ute får_ikke_sove stille_og_innelukket hører_gråt høyrer_gråt full_på full_kvar full_hver slag_hver ikke_mat_hjemme sulten= svolten= utan_mat= uten_mat=
bekymret_for_nabo bekymra_for_nabo mishandl vold_i_hjem vald_i_heim vold_hjemme vald_heime redd_for_at_han redd_for_at_ho redd_for_at_hun blåmerke vold_mot_barn
barnevernsvakt barnevernvakt overdose piller= alene_hjemme_ åleine_heime_ aleine_heime alene_ute_ livsfarlig
livsfarleg orker_ikke orkar_ikkje
)",
                            R"(
bekymret bekymra uroleg= urolig= uroa= redd_for barnevern barnet= barna= små_barn ungane= ungene= skrik gråt
)",
                            R"(bekymret_for_skolen bekymra_for_skulen bekymret_for_trafikk redd_for_at_badet)"};

const CategoryWords unlawful{
    Category::unlawful,
    R"(
kommer_og_tar_deg kjem_og_tek_deg tar_deg_en_ tek_deg_ein_ kommer_til_å_angre_på kjem_til_å_angre_på skal_få_angre bør_passe_seg burde_passe_seg passe_ryggen passe_dere_når kutte_bremsene slå_inn_tennene slå_ut_tennene slår_deg_ned slår_deg_i_hjel slå_i_hjel slå_ihjel slår_ihjel kverke kverka kvele_deg kvele_dykk rydde_deg_av ta_med_balltre balltre= møter_opp_med kommer_med_øks øksa= motorsag_og bensinkanne bensin_og_fyrstikk fyrstikker=
brenner_den_ned brenner_bilen brenne_bilen brenne_opp_bil tenner_på_bil setter_fyr set_fyr sprenger_rådhus røyskatt_gift legge_ut_gift lagt_ut_gift åte_med_gift forgifte_ forgifter_ skyte_ham skyte_henne skyt_han skyt_ho skyter_ham skytes_på skal_blø skal_bløde får_du_kniv får_kniven en_kule_i_ ei_kule_i_ hode_på_fat dø_din dø_ditt bør_dø burde_dø burde_vært_død burde_vore_død fortjener_å_dø fortener_å_døy bør_steines bør_utryddes bør_utryddast gass_på
betaler_deg_under_bordet under_bordet= penger_under_bordet hvis_du_godkjenner_får kr_til_deg_hvis bestikke_deg gir_deg_kr gir_deg_penger_hvis falske_vitnemål falskt_vitnemål falske_pass falsk_legitimasjon falsk_leg= falske_førerkort kjøp_førerkort stjålne_ stolne_varer tjuvgods tyvgods piratkopi hæler_ uten_kvittering_og sykkel_uten_kvittering
bilder_fra_garderoben bilete_frå_garderoben bilder_av_jenter bilder_av_jentene nudes= nudes_ sexvideo video_fra_dusj film_fra_dusj snikfilm snikfotograf skjult_kamera helsejournalen_til journalen_til_ fødselsnummeret_til personnummeret_til bankid_til kodene_til pin-koden_til hjemmeadressen_til jaktvåpen_til billig_hasj billig_sprit godt_stoff bra_stoff nye_varer_inne varer_inne snus_billig smuglersnus smuglersigar sigaretter_fra_ røyk_fra_polen hjemmebrenning brent_sprit brennevin_til
tjuvskyt tyvjakt ulovlig_felt_elg hvit_makt kvit_makt white_power blod_og_ære
med_hagla blir_det_juling får_du_juling får_han_juling får_ho_juling får_hun_juling brenner_vi brenn_vi skal_brenne smugl heimebrent hjemmebrent hasjisj sprit_til sel_sprit selger_sprit sprit_billig tar_deg_neste neste_gang_jeg_ser_deg neste_gong_eg_ser_deg neste_gang_jeg_ser_ham neste_gang_jeg_ser_han ikke_reiser_seg ikkje_reiser_seg ikke_en_spøk ikkje_ein_spøk ikkje_ein_spøk det_er_ikke_en_trussel dette_er_en_trussel dette_er_ein_trussel nakenbilde
nakenbilet private_bilder_av_eks passordet_til_kontoen passord_til_konto hacke_ hacker_ hacka_ doxx hvor_barna_dine_går kor_ungane_dine_går kor_barna_dine_går jeg_skal_finne_deg eg_skal_finne_deg finner_deg= skyter_jeg skyt_eg skal_få_kniv stikke_deg stikke_ned knuser_vinduene knuse_vinduene knuse_rutene sette_fyr setje_fyr tenne_på_ tenner_på_ slå_deg_helseløs slå_deg_helselaus grisebank banke_livet banke_opp ta_livet_av_deg ta_livet_av_dere bombe_rådhus
bombe_under knekke_nakken skjære_over legge_ut_alt_om_ikke ut_bilder_av_deg_om betaler_dere_ikke betal_eller
drepe_deg drepe_dere drepe_dykk drepa_deg drep_deg skal_drepe_ drepe_ham drepe_henne bør_drepes burde_drepes bør_skytes burde_skytes bør_skytast burde_skytast
burde_vært_skutt burde_vore_skote skyte_dere skyte_deg skyte_dykk skal_skyte henges_ bør_henges burde_henges burde_hengast bør_hengast brenne_ned brenner_ned brenn_ned
brenne_rådhus brenne_huset tenne_på_rådhus sprenge sprenger sprengje knuse_trynet knuse_skallen knekke_beina knekkje_beina brekke_beina vet_hvor_du_bor veit_kor_du_bur veit_kvar_du_bur
vet_hvor_dere_bor vet_hvor_hun_bor vet_hvor_han_bor veit_kor_ho_bur veit_kor_han_bur vet_hvor_barna_dine få_bank få_juling får_juling får_bank banke_deg banke_dere ta_deg_når skal_ta_deg skal_ta_dere skal_få_svi du_er_død
dere_er_døde gass_dem gasses_ gasskammer sieg_heil heil_hitler neger niggere= apekatter_ jødene_ jødesvin
muslimsvin muslimjævl utrydde utryddes utryddast steines_ selger_hasj sel_hasj selger_kokain sel_kokain selger_piller hasj_til_salgs selger_amfetamin
selger_våpen nakenbilder_av nakenbilde_av nakenbilete_av kill_you will_kill going_to_kill voldta valdta kutte_strupen skjære_strupen
hagle= hagla= gevær= rifla= kniv_i kule_i
)",
    R"(
drap= dødstrussel drapstrussel trussel= trugsmål hevne hemne hemnen hevnen svi= angre= vold= slåss= møtes_og_slåss bombe= våpen= ulovleg_sal ulovlig_salg
truer= trugar= drepe= drepa= skyte= skyt= henge_ut_adress adressen_til_ juling= pisk_ bank= hevn= hemn= svi_for_dette angre_på_dette undermenneske
parasitter_ pakk_ utlendinger_ut ut_av_landet send_dem_hjem send_dei_heim skadedyr kakerlakk narkotika hasj= kokain=
)",
    R"(passe_deg passe_dere passe_seg passa_deg pass_deg pass_dere vent_bare berre_vent muslim islam utlending innvandr homo jøde)",
    R"(skal_drepe_stemning skyte_ulv skyte_rev skyte_elg skyte_fart skyte_opp)"};

const CategoryWords rumour{Category::rumour,
                           R"(
etter_sigende etter_seiande skal_visstnok skal_visst_ er_visst_ det_snakkes_om det_blir_snakka_om snakkes_det_om snakkast_om på_bygda_at på_bygda_sies i_bygda_sies bygdesladder sladder= sladderen sikker_kilde sikker_kjelde en_bekjent_sier ein_kjenning_seier en_kollega_sier_at_kommunen i_en_facebookgruppe i_ei_facebookgruppe i_facebookgruppa i_gruppa_at i_ei_gruppe_at i_en_gruppe_at leste_i_en_gruppe las_i_ei_gruppe sto_i_en_gruppe leste_et_sted las_ein_stad
hysjes_ned hysja_ned dysses_ned dyssa_ned dysset_ned legger_lokk legg_lokk er_det_noe_i_det er_det_noko_i_det noe_hold_i noko_hald_i hold_i_at noen_hørt noen_som_har_hørt nokon_høyrt nokon_som_har_høyrt noen_som_vet_hva_som_skjer nokon_som_veit_kva_som_skjer noen_som_vet_om nokon_som_veit_om ser_på_facebook_at såg_på_facebook at_det_påstås det_påstås det_blir_påstått det_hevdes det_vert_hevda blir_det_sagt blei_det_sagt fikk_vite_av fekk_vite_av
frisøren_sier frisøren_fortalte mannen_min_hørte ungene_kom_hjem_og_sa ungane_kom_heim_og_sa sa_på_butikken snakket_om_på_butikken på_kafeen_sies på_coop_ hørt_på_jobb hørte_på_jobb høyrde_på_jobb hører_rykter høyrer_rykte man_hører_at ein_høyrer_at vi_hører_at vi_høyrer_at hører_at_det høyrer_at_det jeg_hører_at eg_høyrer_at jeg_hørte_at eg_høyrde_at sier_at_kommunen_skal seier_at_kommunen_skal del_videre_så_alle spre_ordet
gjetord hørte_på_butikken hørt_på_butikken høyrde_på_butikken høyrt_på_butikken hørt_fra_flere høyrt_frå_fleire hørte_fra høyrde_frå naboen_sier naboen_seier naboene_sier noen_på_jobben_sier nokon_på_jobben_seier folk_sier folk_seier alle_sier alle_seier alle_snakker_om
alle_snakkar_om har_fått_det_fra fått_det_fra_søster fekk_det_frå fått_det_av ingen_røyk_uten_ild ingen_røyk_utan_eld del!_det del_dette_før ikke_stoler_på_hva jungeltelegraf noen_i_kommunen_sier ei_venninne_sier ein_kamerat_seier en_kamerat_sier det_helt_sikkert det_heilt_sikkert ikkje_sagt_det_enno ikke_sagt_det_ennå si_ifra_til_alle
sei_ifrå_til_alle del_før_det_blir_slettet del_før_dei_slettar det_går_et_rykte får_ikke_vite_noe holder_det_hemmelig held_det_hemmeleg dekker_over_det i_smug dei_dekker_over hørte_nettopp høyrde_nettopp har_fått_høre_at har_fått_høyre_at fikk_høre_at fekk_høyre_at
går_rykter går_det_rykte rykter_om rykte_om ryktet_om ryktet_går ryktes_at det_ryktes ryktene ryktet rykta rykter= rykte= er_det_sant_at har_hørt_rykte har_høyrt_rykte noen_som_vet_om_det_stemmer
stemmer_det_at det_sies_at det_blir_sagt_at folk_sier_at folk_seier_at noen_sier_at nokon_seier_at alle_snakker_om_at rumour rumor is_it_true_that
kan_dere_bekrefte_at kan_de_stadfeste_at på_facebook_at_det på_jodel jodel=
)",
                           R"(
har_hørt_at har_høyrt_at hørte_at høyrde_at hører_at høyrer_at er_det_sant stemmer_det= sies_at seiest_at leste_på_facebook las_på_facebook visstnok angivelig
noen_påstår nokon_påstår påstås_at skal_visst_være skal_visst_vere
bekrefte= avkrefte= stadfeste= avkrefta=
)",
                           R"(
sant= stemmer= farlig_å_drikke farleg_å_drikke evakuer forgift eksplo
)",
                           R"(stemmer_ikke stemmer_ikkje stemmer_datoen stemmer_åpningstid)"};

const CategoryWords whistleblowing{Category::whistleblowing,
                                   R"(
vil_ikke_oppgi_navn vil_ikkje_oppgje_namn beskjed_om_å_tie tie_stille teie_still vågar_ikkje_skrive_namnet tør_ikke_skrive_navn pyntet_på pynta_på fylle_ut_skjema_som_om blir_trakassert vert_trakassert seksuell_trakassering seksuell_trakassering varslingsmottak varslingsutval varslingsutvalg firmaet_til_svoger firmaet_til_bror svinnet anbud_blir_gjort_kjent utan_autorisasjon uten_autorisasjon melde_fra:_vi som_ansatt_i som_tilsett_i jeg_er_ansatt_i eg_er_tilsett_i vern_mot_gjengjeld
skjule_overskridelse fiktive_faktura falske_timelister overtid_for_kameraten underbemann brudd_på_arbeidsmiljø
kritikkverdig varsle_om varsler_om varslar_om vil_varsle ønsker_å_varsle ynskjer_å_varsle ønskjer_å_varsle varsel_om_kritikk varslingssak varsling_etter varslingsrutine
arbeidsmiljøloven_§_2_a arbeidsmiljølova_§_2_a aml_§_2 §_2_a varsler_herved varslar_herved som_varsler varslervern
varslarvern whistleblow jeg_varsler eg_varslar varsling= varsel_etter varslar= anonymt_varsel anonym_varsel
underslag underslår korrupsjon_i kameraderi habilitetsbrudd bestikkelse smøring= tar_imot_gaver gjengjeld
)",
                                   R"(
som_ansatt= som_tilsett= jeg_jobber_i eg_jobbar_i jobber_på= jobbar_på= anonym vil_være_anonym vil_vere_anonym ulovlig_praksis korrupsjon
misbruk_av_midler misbruk_av_kommunale misbruk_av_fellesskapets fakturer_for svart_arbeid trakasser
varsel= varsle= ansatt_her i_egen_avdeling lederen_min leiaren_min sjefen_min kollega juks
forfalsk manipuler
)",
                                   R"(
ansatte_tør tilsette_torer tør_ikke torer_ikkje ulovlig ulovleg habil bierverv ledelsen_vet leiinga_veit dekker_over dekkjer_over avdeling
)",
                                   R"(
nabovarsel varsle_om_stengt varsling_på_sms varsling_om_vann befolkningsvarsling sms-varsl varsel_på_sms
varsler_dere_om farevarsel varslet_om_stengt varsle_innbygg
)"};

} // namespace

std::span<const CategoryWords> dangers()
{
    static const std::array all{concern, unlawful, rumour, whistleblowing};
    return all;
}

} // namespace samband::dialogue::lists
