#include "dialogue/lists/lists.h"

namespace samband::dialogue::lists {

using rulebook::Category;

namespace {

// A missed one is the worst mistake there is; a false one costs somebody a minute. So these lists are wide.

const CategoryWords weary_of_life{Category::concern,
                                  R"(
orker_ikke_dette_mer orkar_ikkje_dette_meir orker_ikkje_mer orke_ikke_mer orker_ikke_å_leve orkar_ikkje_å_leve klarer_ikke_dette_mer klarar_ikkje_dette_meir klarer_ikkje_dette_meir klare_ikke_mer klarer_ikkje_meir greier_ikke_mer greier_ikkje_meir greier_ikke_dette_mer
orker_ikke_en_dag_til orkar_ikkje_ein_dag_til holder_ikke_ut_mer held_ikkje_ut_meir holder_ikke_ut_lenger held_ikkje_ut_lenger ser_ingen_vei_ut ser_ingen_veg_ut ikke_noen_vei_ut ikkje_nokon_veg_ut ser_ikke_noen_utvei ser_ikkje_nokon_utveg ser_ingen_utvei ingen_grunn_til_å_leve ikke_noe_å_leve_for ikkje_noko_å_leve_for
ingenting_å_leve_for ikke_noe_igjen_å_leve vil_ikke_være_her_mer vil_ikkje_vere_her_meir vil_ikke_være_her_lenger vil_ikkje_vere_her_lenger vil_ikke_mer= vil_ikkje_meir= ønsker_ikke_å_leve ønskjer_ikkje_å_leve ynskjer_ikkje_å_leve ønsker_bare_å_dø ønsker_ikke_å_våkne vil_ikke_våkne vil_ikkje_vakne våkner_jeg_ikke
ikke_finnes_mer ikke_finnes_lenger ikkje_finnast_meir ikke_eksistere ikkje_eksistere være_best_om_jeg_ikke vere_best_om_eg_ikkje bedre_om_jeg_ikke betre_om_eg_ikkje best_om_jeg_var_borte best_om_eg_var_borte bedre_for_alle_om_jeg betre_for_alle_om_eg bedre_for_alle_hvis_jeg bedre_uten_ham bedre_uten_henne dere_slipper_meg
de_slepp_meg ingen_vil_merke ingen_vil_sakne_meg ikke_let_etter_meg ikkje_leit_etter_meg ikke_lete_etter_meg ikkje_leite_etter_meg når_dere_leser_dette når_de_les_dette når_du_leser_dette når_du_les_dette har_bestemt_meg= siste_dagen_min siste_dag_på_jorda siste_natta_mi avslutte_livet avslutta_livet avslutte_alt avslutte_det_hele
avslutta_det_heile gjøre_slutt_på_livet gjere_slutt_på_livet gjøre_slutt_på_det gjere_slutt_på_det gjøre_ende_på gjere_ende_på få_slutt_på_livet gjør_det_slutt_i gjer_det_slutt_i gjør_slutt_i_natt mitt_eige_liv mitt_eget_liv mitt_egne_liv sitt_eige_liv sitt_egne_liv ta_sjølmord sjølmord selvmor= tar_livet tek_livet tok_livet ta_livet= ta_mitt_
ta_mitt_liv ta_livet_sitt tatt_livet teke_livet drepe_meg= drepa_meg= drepe_seg drepa_seg drepte_seg skyte_meg skyte_seg hengte_seg henge_seg hengje_seg hengde_seg hoppe_i_elva hoppe_i_fossen hoppe_ut_i hoppe_foran hoppe_utfor kjøre_utfor køyre_utfor kjøre_meg_i_hjel foran_toget framfor_toget utfor_brua ned_fra_brua ned_frå_brua
utpå_isen_og skader_meg skadar_meg skade_meg selvskading sjølvskading kutter_meg kuttar_meg kutta_seg kuttet_seg kuttar_seg risper_ risper_meg skjærer_meg sulter_seg spiser_ikke_lenger et_ikkje_lenger spist_på_dager ete_på_dagar samlet_piller samla_piller samler_på_piller samla_tabletter alle_medisinene for_mange_piller for_mange_tabletter
svelget_ svelgde_ tatt_overdose teke_overdose tatt_for_mye_medisin sovepiller sovemedisin_ siste_hilsen siste_helsing farvel_brev avskjedsmelding sa_farvel sagt_farvel tok_farvel tar_farvel tek_farvel farvel_alle farvel_og_takk farvel,_ takk_for_alt_og_farvel ha_det_for_alltid skrev_farvel gitt_bort_alt gav_bort_alt gitt_bort_hunden
har_mistet_livslyst mista_livslyst livslyst livsgnist mistet_håpet mista_håpet mistet_alt_håp mista_alt_håp ingen_håp= gitt_opp_livet gitt_opp_alt gjeve_opp_alt gitt_opp_håpet livet_har_ingen_mening livet_har_inga_meining livet_er_meningsløst livet_er_meiningslaust meningsløst_alt alt_er_svart alt_er_mørkt helt_mørkt_inni
tenker_på_å_dø tenkjer_på_å_døy tenker_på_døden tenkjer_på_døden tanker_om_å_dø tankar_om_å_døy mørke_tanker mørke_tankar snakker_om_å_dø snakkar_om_å_døy snakker_om_døden skriver_om_døden lyst_til_å_dø lyst_til_å_døy skulle_ønske_jeg_var_død skulle_ønske_eg_var_død håper_jeg_dør håpar_eg_døyr bare_dø= berre_døy= like_greit_å_dø like_godt_dø
kan_jeg_like_godt_dø vil_heller_dø vil_heller_døy suisid selvmords sjølvmords selvdrap kill_himself kill_herself take_my_life want_to_die don't_want_to_live dont_want_to_live no_reason_to_live end_it_all cant_go_on can't_go_on
)",
                                  R"(
farvel ser_ikke_lyset ser_ikkje_lyset knust_innvendig alene_i_verden åleine_i_verda helt_alene_og heilt_åleine_og ingen_å_snakke_med ingen_å_prate_med deprimert deprimerte depresjon angst= panikk= sover_ikke sov_ikkje gråter_hver græt_kvar desperat fortvilt fortvila knekt_ bryter_sammen bryt_saman brutt_sammen klarer_ikke_livet
redd_for_hva_jeg_kan redd_for_kva_eg_kan tomt_inni mistet_alt= mista_alt= ensom_og einsam_og )",
                                  "", "deprimerende vil_ikke_mer_enn vil_ikkje_meir_enn gir_opp_å_finne"};

const CategoryWords child_in_need{Category::concern,
                                  R"(
slår_meg slo_meg slått_meg slår_oss slår_meg_og banker_meg bankar_meg sparker_meg dytter_meg denger_ denger= dengt= dengte denge_ juler_opp juling_hjemme juling_heime juling_av ris_på_rumpa risen_hjemme slår_lillebror slår_broren slår_søsteren slår_mamma slo_mamma slår_mor slår_kona slår_henne slår_ho= slår_dei slår_dem
blåmerke blåmerker blåmerka blå_merker blåe_merke blått_øye blått_auge blåveis_på brannsår brannmerke sår_og_merker merker_på_kroppen merke_på_kroppen merker_på_armene kloremerke brent_med_sigarett alene_hele_natta åleine_heile_natta åleine_om_natta alene_om_natta alene_i_helga åleine_i_helga alene_hele_helga alene_hele_dagen
alene_hjemme= åleine_heime= aleine_heime= heime_åleine heime_aleine hjemme_alene hjemme_aleine helt_alene_hjemme barn_alene barna_alene ungene_alene ungane_åleine ungane_aleine går_alene_ute går_åleine_ute alene_ute åleine_ute aleine_ute ute_alene ute_åleine ute_aleine forlatt_i_bil i_bil_på_parkering låst_i_bil
ingen_voksne ingen_vaksne uten_voksne utan_vaksne ingen_foreldre ikke_voksne_ ikke_noen_voksne ikkje_nokon_vaksne ingen_passer_på ingen_passar_på passer_ikke_på_ung passar_ikkje_på_ung pappa_er_full mamma_er_full pappa_er_rusa mamma_er_rusa pappa_er_ruset pappa_drikker pappa_drikk mamma_drikker mamma_drikk far_er_full mor_er_full
faren_er_full moren_er_full foreldrene_er_full foreldra_er_full foreldra_er_fulle foreldra_drikk foreldrene_drikker foreldre_som_drikker foreldre_som_drikk foreldre_som_rus foreldre_ruser full_igjen= full_att= full_med_barn full_på_foreldre full_i_barnehagen beruset_i_barnehagen hentet_full henta_full luktet_alkohol lukta_alkohol
luktet_sprit lukta_sprit luktar_sprit lukter_sprit alkohol_når_hun_hentet kjørte_full_med kjører_full_med legger_seg_sulten legg_seg_svolten sulten_til_skolen svolten_på_skulen alltid_sulten alltid_svolten alltid_svolte ber_om_mat_ tigger_mat tigg_mat spør_etter_mat aldri_matpakke uten_matpakke utan_matpakke ikke_nok_mat
ikkje_nok_mat ingen_mat= ingen_mat_ ikke_mat= ikkje_mat= uten_vinterklær utan_vinterklede uten_vinterjakke uten_sko utan_sko utan_vinterklede for_tynne_klær for_tynne_klede tynnkledd skitne_klær skitne_klede lukter_urin luktar_urin samme_klærne same_kleda møkkete_og_sulten vannskjøtt vanskjøtt vannskjøtta vanskjøtsel
vanskjøtsle omsorgssvik omsorgsvikt redd_for_å_gå_hjem redd_for_å_gå_heim redd_for_å_dra_hjem redd_for_å_dra_heim redd_for_å_komme_hjem redd_for_å_kome_heim redd_for_å_være_hjemme redd_for_å_vere_heime tør_ikke_dra_hjem tør_ikke_gå_hjem tør_ikke_være_hjemme tør_ikkje_vere_heime torer_ikkje_dra_heim torer_ikkje_vere_heime
tør_ikkje_gå_heim vil_ikke_gå_hjem vil_ikkje_gå_heim vil_ikke_dra_hjem vil_ikkje_dra_heim nekter_å_gå_hjem nektar_å_gå_heim vil_ikke_hjem vil_ikkje_heim redd_stefar redd_faren redd_far_sin redd_mor_si redd_for_mor redd_for_mamma redd_kjæresten redd_mannen redd_eksen redd_for_eksen beføl beføling tafs seksuelle_overgrep seksuelt_overgrep overgrep= overgrepet overgrep_ overgriper overgripar blottet_seg blotta_seg incest pedofil nakenbilder_fra_voksen lokket_med_seg lokka_med_seg følger_etter_barn følger_etter_jenter følgjer_etter_born kontakter_barn kontaktar_born voksen_mann_sender voksen_mann_skriver vaksen_mann_skriv
barn_skriker barn_som_skriker barn_som_gråter barnegråt gråt_hver_natt gråt_kvar_natt baby_gråter babyen_gråter babyen_skriker ungen_skrik ungane_skrik unger_som_skriker hyl_og_skrik roping_og_gråt hører_slag høyrer_slag hørte_slag høyrde_slag hører_skriking hører_roping høyrer_roping hører_skrik høyrer_skrik skriking_fra skriking_frå
husbråk gjemmer_seg_for gøymer_seg_for sover_på_skolen ute_hele_natta ute_heile_natta ute_midt_på_natt ute_sent_hver ute_seint_kvar rømmer_hjemmefra rømmer_heimefrå har_rømt stukket_av_hjemmefra kastet_ut_av_foreldr kasta_ut_heimefrå kastet_ut_hjemmefra kasta_ut_av_far låst_ute låst_inne låser_barn låser_ungene
stenger_barn_inne låst_inne_på_rommet innestengt_på_rommet tvangsekteskap skal_giftes_bort giftast_bort gifte_seg_mot æresvold æresrelatert negativ_sosial_kontroll sendt_til_utlandet_mot sendt_ut_av_landet_mot jeg_er_redd_for_barn eg_er_redd_for_barn redd_for_en_elev redd_for_ein_elev redd_for_ungen
)",
                                  R"(
stefar stemor foreldrene_krangler foreldra_kranglar krangler_hver kranglar_kvar fest_hjemme fest_heime festing_hver fest_hver_helg fest_kvar_helg fyll= fylla= fyllefest fulle_foreldre full_igjen rusa= ruset= beruset rusmisbruk rusproblem alkoholproblem utrygg_hjemme utrygt_heime utrygt_hjemme utrygg_heime trygg_hjemme trygg_heime trygt_hjemme
vil_ikke_si_hvorfor vil_ikkje_seie_kvifor blitt_stille= helt_innelukket trekker_seg_unna trekkjer_seg_unna slutta_å_ete sluttet_å_spise tynnere_og_tynnere tynnare_og_tynnare går_ned_i_vekt= ansvar_for_småsøsken passer_småsøsken passar_småsøsken sov_heile_dagen sover_hele_dagen barnevernet= barnevernsvakt nettverk_rundt_barn
alarmtelefon
)",
                                  "", "alene_hjemme_med_hund åleine_heime_med_hund gå_på_fylla rømt_hund rømt_katt"};

const CategoryWords somebody_in_danger{Category::concern,
                                       R"(
ikke_sett_naboen ikkje_sett_naboen ikke_sett_ham ikke_sett_han ikkje_sett_han ikke_sett_henne ikkje_sett_henne ikkje_sett_ho ikke_sett_noe_til ikkje_sett_noko_til ikke_sett_snurten ikke_vært_ute_på ikkje_vore_ute_på ikke_hørt_fra_ham ikke_hørt_fra_henne ikkje_høyrt_frå ikke_fått_tak_i_mor ikke_fått_tak_i_far
ikkje_fått_tak_i_mor ikkje_fått_tak_i_far får_ikke_tak_i_mor får_ikke_tak_i_far får_ikkje_tak_i_mor får_ikkje_tak_i_far svarer_ikke_når_jeg_ringer_på svarar_ikkje_når_eg svarer_ikke_på_telefon svarar_ikkje_på_telefon svarer_ikke_på_dør svarar_ikkje_på_dør åpner_ikke_døra opnar_ikkje_døra lukker_ikke_opp åpner_ikke_når
opnar_ikkje_når tar_ikke_telefonen_på tek_ikkje_telefonen_på ingen_svarer_på_døra aviser_i_postkassa post_i_postkassa posten_hoper posten_hopar full_postkasse full_av_aviser gardinene_for gardinene_er gardinene_har lyser_ikke_om_kveld ikke_lys_i_vinduet ikkje_lys_i_vindauget lyset_har_ikke_vært lyset_står_på_dag
se_til_ham se_til_henne sjå_til_han sjå_til_ho sjå_til_henne se_til_naboen sjå_til_naboen se_til_mor sjå_til_mor se_til_far sjå_til_far se_innom_henne se_innom_ham sjå_innom banke_på_hos banke_på= falt_og_kommer falt_og_blitt falt_og_ligg falle_og_kjem ramla_og_kjem ligger_på_gulvet ligg_på_golvet lå_på_gulvet låg_på_golvet
blitt_liggende_på vorte_liggande_på blei_liggande_på blitt_liggende_ute ligger_i_snøen ligg_i_snøen ligger_i_grøfta_og ligger_livløs ligg_livlaus livløs livlaus bevisstløs medvitslaus bevistløs kommer_seg_ikke_opp kjem_seg_ikkje_opp klarer_ikke_å_reise klarar_ikkje_å_reise rører_seg_ikke rører_seg_ikkje puster_dårlig pustar_dårleg
forvirret_og forvirra_og desorientert ørsk= vet_ikke_hvor_han_er vet_ikke_hvor_hun_er veit_ikkje_kvar_han_er veit_ikkje_kvar_ho_er finner_ikke_hjem finn_ikkje_heim finner_ikke_veien_hjem finn_ikkje_vegen_heim går_seg_bort gått_seg_bort gått_seg_vill går_rundt_i_nattøy i_nattskjorte nattskjorte i_nattkjole
nattkjole i_bare_nattskjorte i_bare_skjorta i_berre_skjorta i_strømpelesten i_sokkelesten i_undertøy rundt_i_gatene_om_natta vandrer_rundt vandrar_rundt vandrer_alene vandrar_åleine ute_i_kulda ute_i_kulden frosset_i_hjel fryser_i_hjel fryser_ihjel sitter_ute_i_kuld sov_ute_i sover_ute sov_ute=
sover_i_bil søv_i_bil sover_under_brua sover_i_trappa har_ikke_spist ikkje_ete_på spiser_ikke_og et_ikkje_og ikke_spist_på ikke_fått_mat ikkje_fått_mat ikke_drukket_på uten_varme_og utan_varme_og uten_strøm_og_varme gamle_ikke_spist liggesår ligge_i_egen_urin ligg_i_eigen_urin ligge_i_egen_avføring vanskjøttet_gammel
mannen_slår mannen_min_slår slår_kona slo_kona slått_kona slår_kjæresten slo_kjæresten mishandler mishandlar mishandlet mishandla blir_mishandlet vert_mishandla kvelertak tok_strupetak strupetak kvelte_meg kvelte_henne truer_med_kniv trugar_med_kniv truet_med_kniv trua_med_kniv trua_henne_med truet_henne_med truet_meg_med
trua_meg_med trua_ho_med truer_henne trugar_henne trugar_ho truer_meg trugar_meg truer_med_å_drepe trugar_med_å_drepe trugar_med_å_drepa truer_med_å_ta_livet truer_med_å_skyte drepe_meg_hvis drepe_henne_hvis drapstrusler drapstruslar drapstrussel dødstrus voldelig= valdeleg= voldelig_ valdeleg_ voldelige_ vold_i_nære vald_i_nære
vold_i_hjemmet vald_i_heimen vold_hjemme vald_heime vold_mot_kon vold_mot_mor familievold familievald partnervold partnervald voldsutsatt valdsutsett krisesenter krisesentersenter voldsalarm valdsalarm besøksforbud kontaktforbod redd_mannen redd_eks redd_for_mannen redd_for_ektemann redd_for_kjæresten redd_for_sambo
tør_ikke_reise_hjem torer_ikkje_reise_heim kaster_ting kastar_ting kaster_ting_om roper_og_kaster ropar_og_kastar sperrer_henne stenger_henne_inne får_ikke_gå_ut_av_huset får_ikkje_gå_ut_av_huset kontrollerer_alt_hun voldtatt valdteken voldteke voldtekt voldtok tvunget_til_sex tvinga_til_sex menneskehandel tvangsarbeid
pengene_til_gamle tømt_kontoen_til_mor utnytter_gamle svindlet_den_gamle går_rundt_med_kniv går_rundt_med_våpen med_kniv_i_handa tak_i_våpen våpen_hjemme våpen_heime haster_det_med_hjelp haster_liv akutt_psyk psykotisk psykose hører_stemmer høyrer_stemmer hallusiner vrangforestilling drukne_ på_tynn_is gikk_gjennom_isen gjekk_gjennom_isen
gått_gjennom_isen savnet_siden sakna_sidan savnet_person ikke_kommet_hjem ikkje_kome_heim ikke_kom_hjem ikkje_kom_heim kom_ikke_hjem kom_ikkje_heim truer_med_å_skade trugar_med_å_skade alvorlig_bekymra alvorleg_uroa svært_bekymret svært_uroa svært_bekymra svært_uroleg veldig_bekymret veldig_bekymra veldig_uroleg
noen_må_gripe_inn nokon_må_gripe_inn noe_er_alvorlig_galt noko_er_alvorleg_gale noe_er_galt_i noko_er_gale_heime noko_gale_heime frykter_det_verste fryktar_det_verste )",
                                       R"(
forvirret forvirra barføtt berrføtt barbeint i_tøfler i_tøflar ingen_har_sett frykter_for fryktar_for rømt= i_en_bil i_ein_bil dement= demens= senil alzheimer naboen_min_har ikke_vært_seg_selv ikkje_vore_seg_sjølv falt_flere_ganger falle_fleire_gonger har_ramla ramlet ramla= kaldt_i_leilighet uten_mat utan_mat full_kl drita_full ligger_og_sover_i ligg_og_søv_i roper_om_natta ropar_om_natta krangling bråk_og_skrik redd_hjemme redd_heime redd_for_at
bør_noen_se_til bør_nokon_sjå_til går_det_bra_med= minusgrader kuldegrader kuldegradar kniv= kniv_ våpen= mann_følger_etter følger_etter_meg følgjer_etter_meg stalker forfølg utrygg= utrygt=
)",
                                       R"(bekymr uro_for uroa uroleg urolig redd=)",
                                       "krisesenteret_åpner utrygg_skolevei utrygg_skuleveg utrygt_kryss"};

const CategoryWords threat{
    Category::unlawful,
    R"(
rive_tennene riv_tennene knuse_tennene slå_tennene slår_dere_ned slå_ned_ slå_deg_ slå_deg= slår_deg= slår_dere= slår_dykk= smelle_til_deg smeller_det_for denge_deg dengje_deg jule_opp jule_deg rundjule mørbanke banker_deg bankar_deg banker_opp banke_vettet banke_han banke_ham banke_henne banke_ho= banke_skiten knekke_deg knekker_deg
knekke_fingr knekke_arm knekke_knesk skade_deg skade_barna_dine skade_familien_din ta_familien_din tar_familien ungane_dine_ barna_dine_ familien_din_ vet_hvor_barna veit_kor_ungane vet_hvor_ungene vet_når_du veit_når_du vet_hvilken_bil veit_kva_bil vet_hvor_kona bilen_din_i_brann huset_ditt_i_brann brenne_bilen brenne_ned brenn_opp
brenner_opp brenne_opp tenner_på= tenn_på= tenne_på= tenner_fyr fyr_på_rådhus fyr_på_bil sette_fyr_på set_fyr_på bensin_på bensinkanna jerrykanne molotov bombe= bomba= bombetrussel dynamitt sprengstoff sprengladning håndgranat handgranat rørbombe skarpladd ladd_gevær våpenet_klart våpenet_ligger hagla_fram hagla_klar tar_med_hagla
tek_med_hagla tar_med_gevær med_gevær med_børsa kniver_dere kniver_deg knivstikk stikker_deg stikk_deg_ned kniven_i en_kule= ei_kule= kule_i= skutt_i_hodet skyte_alle skyter_alle skyt_alle skyter_den skyt_den skyter_første skyt_første skyter_dere skyt_dykk plaffe_ plaffer_ pepre_ drepe_den drepe_alle drepa_alle ta_livet_av_ham
ta_livet_av_han ta_livet_av_henne ta_livet_av_ho ta_rotta_på kverke_deg kverkar_deg kverker_deg skal_dø= skal_døy= kommer_til_å_dø kjem_til_å_døy døden_venter lever_ikke_lenge lever_ikkje_lenge lever_du_ikke_lenge dager_er_talte dagar_er_talde telle_dagene tel_dagane grav_til_deg grave_din i_grava= bestill_kiste havner_i_bagasjerom
havner_du_i_elva i_elva_med_steiner flå_deg henges_i_ hengjast_i_ henge_dere_i henge_deg_i i_nærmeste_lyktestolpe lyktestolpe_ bør_lynsjes lynsj steine_ burde_brennes bør_brennes brennes_på_bål brennes_levende burde_brenne= noen_burde_skyte nokon_burde_skyte noen_bør_skyte nokon_bør_skyte noen_burde_tenne noen_burde_ta_livet
burde_noen_tenne nokon_burde_tenne nokon_burde_setje_fyr noen_burde_sette_fyr få_svi_for får_svi_for skal_svi= skal_få_unngjelde får_unngjelde kommer_til_å_svi kjem_til_å_svi betale_med_livet betale_dyrt kommer_til_å_betale_for skal_få_betale_for skal_få_angre kommer_til_å_angre kjem_til_å_angre vil_angre_på få_deg_til_å_angre kommer_etter_deg kjem_etter_deg kommer_for_å_ta_deg kommer_og_henter_deg kjem_og_hentar_deg møter_deg_ute møter_deg_i_mørket se_deg_over_skulder sjå_deg_over_skulder sjå_deg_over_aksla gå_med_skuddsikker pass_ryggen passe_på_ryggen passer_du_deg_ikke venter_på_deg_utenfor ventar_på_deg_utanfor står_utenfor_huset_ditt
står_utanfor_huset_ditt jeg_finner_deg eg_finn_deg finner_ut_hvor_du_bor finn_ut_kor_du_bur finn_ut_kvar_du_bur vet_kor_du_bor veit_hvor_du_bor veit_kvar_de_bur vet_hvor_ordfør vet_hvor_saksbehandl voldta_deg voldta_ valdta_deg fortjener_å_bli_voldtatt fortjener_å_bli_skutt fortener_å_bli_skoten fortjener_en_kule
dette_er_ingen_trussel ingen_tom_trussel ikke_en_trussel_men_et_løfte det_er_et_løfte det_er_ein_lovnad blod_skal_flyte blod_i_gatene blodbad massakre skolemassakre skyte_opp_skolen utøya_ 22._juli_ ta_saken_i_egne_hender_og
)",
    R"(
trussel trusler truslar truge tenne_på brenne= brenn_ kule= kuler= kniv balltre øks= slåsshanske politiet_kan_ikke_stoppe advare_deg åtvare_deg siste_advarsel siste_åtvaring ikke_ansvarlig_for_hva ikkje_ansvarleg_for_kva hva_jeg_gjør_da kva_eg_gjer_då hevner hevnar
)",
    "", "tenne_på_alle_plugger bombe_for_bygda brenne_gress brenne_gras brenne_bråte brenne_kvist brenne_bål"};

const CategoryWords forbidden_trade{
    Category::unlawful,
    R"(
selger_vape sel_vape snus_og_vape snus_og_røyk til_alle_aldre uten_aldersgrense utan_aldersgrense ingen_aldersgrense uten_leg= utan_leg= uten_legitimasjon førerkort_uten førarkort_utan lappen_uten lappen_utan lapp_til_sal førerkort_til_sal førarkort_til_sal pass_til_sal vitnemål_til_sal legger_inn_bestilling_på_stoff kjøpe_hasj kjøpe_weed
kjøpe_gress kjøpe_stoff kjøpe_piller hasj_på hasj_til weed_til piller_til_sal piller_billig amfetamin_til kokain_til kokain_på speed_til mdma ecstasy lsd= ghb= ketamin heroin= metamfetamin meth= fleinsopp_til sopp_til_salgs anabole steroider_til doping_til bruprenorf subutex subbis rivotril rivo_ xanax valium_til oxycontin tramadol_til
ritalin_til sovetabletter_til sobril_til reseptfritt uten_resept utan_resept reseptbelagt medisin_til_salgs medisin_til_sals medisiner_til_salgs har_det_du_trenger_i_helga noe_godt_til_helga noko_godt_til_helga kjapp_levering_diskret diskret_levering diskret_lever levering_på_døra_diskret wickr telegram_for_meny sjekk_meny signal_for_meny
hjemmebrent heimbrent heimabrent hb_til 96% 96_% 60%-brent polsprit pappvin_fra smuglersprit smuglarsprit tax_free_kvote sigarettkartong kartonger_med kartongar_med taxfree_sigaretter svenskesnus våpen_til_sal pistol_til hagle_uten rifle_uten våpenkort_ uregistrert_våpen uregistrert_pistol uten_våpenkort utan_våpenkort
strupe_på_elg elg_uten_kvote felt_elg_uten reinkjøtt_under tjuvfisk garn_uten_lov laks_fra_garn stjålet_gods stjålet_sykkel stolen_sykkel stolne_syklar stjålne_sykler stjålne_verktøy falt_av_lasset falt_av_en_lastebil svart_arbeid_tilbys arbeid_uten_kvittering jobb_uten_kvittering kontant_uten_moms uten_skatt_og_moms svart_betaling
betaling_svart jobber_svart_for falske_sedler falske_tusenlap falske_bilett falske_resept falsk_resept falske_dokument falskt_dokument falske_attest falsk_koronasert kjøpe_karakterer sexkjøp sex_mot_betaling sex_mot_penger prostitu escorte= leier_ut_jenter tjenester_mot_kontanter
konvolutt_med konvolutt_til i_en_konvolutt i_ein_konvolutt gir_deg_tusen gir_deg_noen_tusen gir_deg_penger gjev_deg_pengar gir_deg_kr kroner_rett_i_lomma rett_i_lommen kontant_i_handa kontant_i_hånda penger_i_handa kontanter_hvis kontantar_viss kontanter_om_du noe_for_bryet noko_for_bryet hvis_du_får_saken_gjennom viss_du_får_saka_gjennom
hvis_du_ordner viss_du_ordnar om_du_ordner_tillatelse betaler_deg_for_å_godkjenne mot_at_du_godkjenner mot_at_søknaden mot_at_saka ser_gjennom_fingrene_mot godkjenner_du_den_får godkjenner_du_får bestikk bestikkelse bestikking muting= mutar
)",
    R"(smugl stjålne stjålet stolne ulovlig_kopi kopivarer narko stoff= dop= hasj gress_til gramm= vape= svart_uten uten_kvittering utan_kvittering)",
    "", "bestikk_til bestikk_i bestikket"};

const CategoryWords others_secrets{
    Category::unlawful,
    R"(
private_bilder_av private_bilete_av intime_bilder intime_bilete nakenbilder nakenbilete nakenvideo naken_video toppløsbild nude_av nudes_av nudsene nudsa sexvideo sex-video sexfilm bildene_hun_sendte bildene_han_sendte bileta_ho_sende bileta_han_sende bilder_hun_sendte bilder_hun_ikke bilete_ho_ikkje video_hun_ikke videoen_hun_ikke
sendte_til_kjæresten sende_til_kjærasten tatt_i_skjul teke_i_skjul filmet_i_skjul filma_i_skjul filmet_gjennom filma_gjennom filma_inn_vindauget filmet_inn_vinduet fra_soverommet frå_soverommet i_garderoben på_toalettet_og filmet_jentene filma_jentene kikker_inn_vindu skjult_kamera spionkamera
legger_vi_ut legg_vi_ut legger_jeg_ut legg_eg_ut publiserer_vi_alt publiserer_jeg_alt slipper_vi_alt lekker_vi alt_på_nett_hvis legger_ut_alt legg_ut_alt ut_på_nettet_hvis ut_på_nettet_om hvis_dere_ikke_betaler om_dere_ikke_betaler viss_de_ikkje_betalar betaler_du_ikke_kommer betal_innen betal_ellers betal_elles bitcoin_innen
løsepenger løysepengar utpress penger_ellers_sender penger_eller_så pengar_elles fra_serveren_deres frå_serveren_dykkar kryptert_filene kryptert_alle hacket_dere hacka_dykk har_hacket har_hacka hacket_meg_inn hacka_meg_inn kommet_inn_i_systemet brøt_meg_inn braut_meg_inn tilgang_til_kontoen_til logget_inn_som logga_inn_som
passordene_til passorda_til passord_til_alle brukernavn_og_passord brukarnamn_og_passord innlogging_til_admin kodelås_til koden_til_døra kode_til_alarmen alarmkoden journalene_til journalane_til journaler_på_avveie stjålet_journal lekket_journal delt_journal legge_ut_journal sykejournalen_til pasientlista_med pasientliste_med
kortnummeret_til bankkortet_til kontonummeret_til_naboen fødselsnummer_til personnummer_til personnummeret_hennes personnummeret_hans fødselsnummeret_hans fødselsnummeret_hennes hemmelig_adresse_til her_er_adressen_til her_er_adressa_til adressen_til_barneverns hjemmeadressen_til privatadressen_til heimeadressa_til
falsk_profil_av laget_profil_i_navnet utgir_meg_for utgjev_meg_for signerte_i_navnet forfalsket_underskrift forfalska_underskrift forfalsket_signatur navnetrekket_til
)",
    R"(nakenbild nakne_bild del_før_det_blir_tatt_ned før_de_tar_det_ned spre_dem= spre_dei= spre_den= send_dem_videre send_dei_vidare snap_av_hun hacker= hacket hacka serveren ransom)",
    "", ""};

const CategoryWords incitement{Category::unlawful,
                               R"(
burde_vært_gasset burde_gasses gasse_ gassovn ut_i_gasskammer hitler_hadde_rett hitler_burde hitler_gjorde auschwitz_ åpne_ovnene raserent rasekrig hvit_rase kvit_rase 1488 88_heil sieg_ heil_h nigger neger= negre= negrer negrar svartinger_bør utrydd skyt_dem skyt_dei send_dem_til_havs senk_båtene senke_båtene drukne_dem drep_alle drepe_muslim
drep_muslim drepe_jød drep_jød skyt_muslim skyt_jød jødene_styrer jødene_bør jødane_bør muslimer_bør muslimar_bør homser_bør homsar_bør homofile_bør transer_bør flyktninger_bør_skyt flyktningene_bør asylsøkerne_bør asylsøkjarane_bør samer_bør samene_bør samejævl samefaen lappjævl lappefaen lappdjevel ta_med_stein stein_mot_
storme_rådhus stormer_rådhus væpnet_opprør væpna_opprør ta_til_våpen gripe_til_våpen
)",
                               "", "", ""};

} // namespace

std::span<const CategoryWords> crises()
{
    static const std::array all{weary_of_life,   child_in_need,  somebody_in_danger, threat,
                                forbidden_trade, others_secrets, incitement};
    return all;
}

} // namespace samband::dialogue::lists
