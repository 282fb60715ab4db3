#include "dialogue/lists/lists.h"

namespace samband::dialogue::lists {

using rulebook::Category;

namespace {

const CategoryWords broken{Category::case_matter,
                           R"(
opplyser_at_vannet opplyser_om_at vannet_er_brunt vatnet_er_brunt brunt_vann brunt_vatn misfarget_vann misfarga_vatn lavt_vanntrykk lågt_vasstrykk dårlig_vanntrykk dårleg_vasstrykk uten_vann utan_vatn ikke_vann_i ikkje_vatn_i vannet_er_borte vatnet_er_borte vannet_smaker vatnet_smakar lukter_klor luktar_klor lukter_kloakk luktar_kloakk
lekkasje_i lekkasje_på rørbrudd rørbrot vannlekk vasslekk ledningsbrudd leidningsbrot tett_sluk tett_stikkrenne tett_kloakk tette_sluk tett_kum isproppen_i ligger_et_dødt ligg_eit_daudt død_elg daud_elg død_rådyr daudt_rådyr død_rev død_katt daud_katt død_fugl døde_fugler døde_fisk daude_fisk påkjørt_ påkøyrd_ skadet_vilt skadd_vilt
løs_hund_ laus_hund_ hund_går_løs sau_i_veien sauer_i_veien sau_på_veg sauer_på_vei kyr_i_veien rein_i_veien tre_over_vei tre_over_veg tre_over_løype tre_over_sti nedfalt nedfalne vindfall har_knekt= har_knekt_ knakk_ har_løsna har_losna henger_og_slenger heng_og_sleng
ikke_tømt_da ikkje_tømt_då ble_ikke_tømt_da vart_ikkje_tømt_då tømmes_på_nytt kan_dere_tømme kan_de_tømme ny_dunk ny_søppelkasse ny_beholder ekstra_dunk mistet_dunk dunken_er dunken_vår søppeldunken_vår søppeldunken_er matavfallsdunk papirdunk lyset_er_borte lyset_er_vekke lyset_er_gått lyset_har_gått er_mørklagt mørklagt_
stolpe_nr stolpe_nummer lyspunkt fungerer_ikke_gatelys sikring_har_gått sikringa_har_gått sikring_gått rast_ut rasa_ut graver_i_vei jordras_ utvasking_av utvaska vannet_har_gravd vatnet_har_grave flom_i_kjeller vann_i_kjeller vatn_i_kjellar overvann_i overvatn_i oversvømmelse_i faktura_på faktura_i_navnet fakturaen_er_i_navn fakturaen_er_sendt
får_fortsatt_faktura får_framleis_faktura fått_to_fakturaer fått_to_rekning dobbel_faktura fakturert_to faktura_to_ganger feil_beløp feil_på_faktura feil_på_rekning betalt_to_ganger betalt_dobbelt betalt_for_mye betalt_for_mykje tilbakebetaling_av utsette_betaling utsetjing_av_betaling utsettelse_på_faktura betalingsutsettelse
betalingsutsetjing dele_opp_faktura dele_opp_betaling avdragsordning avtalegiro efaktura e-faktura endre_fakturaadresse legge_inn_oss_som leggje_inn_oss_som oppdatere_eier oppdatere_adresse endre_adresse_på registrere_ny_eier fritak_for_renovasjon fritak_for_eiendomsskatt fritak_frå_renovasjon avslutte_abonnement avslutta_abonnement
melde_ut_av_sfo si_opp_plass sei_opp_plass seie_opp_plass sier_opp_plassen sier_opp_barnehage oppsigelse_av_plass oppseiing_av_plass oppseiing_av_barnehage oppsigelse_av_barnehage viser_til_byggesak viser_til_sak viser_til_saksnummer viser_til_søknad viser_til_vår_søknad viser_til_telefonsamtale viser_til_brev_av
viser_til_deres_ref syner_til_sak syner_til_byggjesak syner_til_brev deres_referanse dykkar_referanse revidert_tegning revidert_teikning reviderte_tegninger nye_tegninger legges_ved_saken leggjast_ved_saka bes_lagt_ved legg_dette_ved_saken ettersendes mangler_i_søknaden_vår supplerende_opplysning ferdigattest_på
brukstillatelse bruksløyve midlertidig_brukstill nabomerknad nabovarsel_mottatt merknad_til_nabovarsel avkjørsel avkøyrsle avkjørsla fester_ feste_av_grav gravfeste grav_feste festegrav gravlegat gravstein_ gravsteinen gravstøtta gravstøtten stell_av_grav ønsker_tilbakemelding_på_når be_om_befaring
siktlinje sikt_i_kryss siktforhold klippe_hekk klippe_busker klippe_kanter kantslått kantslåing snørydd brøyte_opp brøyta_att brøytet_igjen
skiltet_har_ skiltet_er_ skiltet_mangler skilt_mangler manglende_skilt manglar_skilt skiltet_ved
)",
                           R"(
daud_ død_ ligger_en_ ligger_et_ ligg_ein_ ligg_eit_ ligger_søppel ligg_søppel knekt= knekt_ brukket brote= ødelagt øydelagt knust= sprukket sprukke løs_ laus_ løsnet losna velta veltet er_tett er_full_av overfylt overfull renner_over renn_over lekker= lek= drypper dryp_ rust råtten_ råten_ skjev= skeiv= falt_av falle_av står_åpen står_open er_borte= er_vekke=
mangler_ manglar_ lyser_ikke lyser_ikkje virker_ikke verkar_ikkje fungerer_ikke fungerer_ikkje utfor_vegen utafor_huset utenfor_huset utanfor_huset på_hjørnet_av ved_krysset ved_innkjør ved_porten langs_veien langs_vegen vegkant veikant grøftekant eiendomsgrens eigedomsgrens måler= målar= måleravles tømming tømt= tømme_
gnr bnr fakturaen rekninga rekningen beløp purring inkasso betalingsfrist forfall_ kid- saksnr saksbehandlingen_av_min hjemmelshaver heimelshavar overtok= overtok_ overtatt_ overteke eierskifte ny_eier forrige_eier tidligere_eier gammel_eier gamal_eigar førre_eigar kan_noen_se_på kan_nokon_sjå_på kan_noen_komme kan_nokon_kome kan_dere_se_på
kan_de_sjå_på fint_om_det_blir fint_om_noen fint_om_nokon flott_om_noen bør_sees_på bør_ses_på til_fare farlig_for farleg_for kan_skade_seg glassbit glasskår glasskår spiker_ stikker_opp stikk_opp står_under_vann står_under_vatn
)",
                           R"(
ved_ nr= nummer stolpe lysløype flaggstang brønn grind rist sluk vei= veg= meld= melde= bilde_vedlagt bilder_vedlagt vedlagt_bilde ønsker_tilbakemelding ønskjer_tilbakemelding
)",
                           "til_sals til_salgs selger_ selges"};

const CategoryWords let_down{Category::dissatisfied,
                             R"(
året_på_rad sesongen_på_rad dagen_på_rad veka_på_rad uka_på_rad gangen_på_rad gongen_på_rad hva_betaler_vi kva_betaler_vi kva_betalar_vi hva_i_all_verden kva_i_all_verda hva_er_vitsen kva_er_vitsen hva_er_poenget kva_er_poenget hva_driver_dere_med kva_driv_de_med hva_holder_dere_på_med kva_held_de_på_med
hva_bruker_dere_pengene kva_brukar_de_pengane sover_dere søv_de_ jobber_det_noen jobbar_det_nokon er_det_ingen_som_jobber når_har_dere_tenkt når_har_de_tenkt hvor_vanskelig_kan kor_vanskeleg_kan går_det_an_å_være går_det_an_å_vere er_det_mulig= er_det_mogleg= er_det_rart ikke_rart_at_folk ikkje_rart_at_folk for_galt for_gale for_ille
for_jævlig for_drøyt drøyt_ går_ikke_an går_ikkje_an går_ikke_an_å går_ikkje_an_å under_enhver så_dårlig så_dårleg så_elendig utrolig_at utruleg_at helt_utrolig_at heilt_utruleg_at helt_utrolig= helt_sykt heilt_sjukt helt_vilt_at heilt_vilt_at ikke_til_å_tro ikkje_til_å_tru helt_ubegripelig ubegripelig ufattelig ufatteleg uforståelig
uforståeleg uakseptabelt ikke_greit ikkje_greitt ikkje_greit ikke_ok= ikkje_ok= ikke_bra_i_det_hele ikkje_bra_i_det_heile ikke_imponert dårlig_stil dårleg_stil pinlig= pinleg= beklagelig beklageleg stakkarsl begredelig bedriten bedrøvelig synd_at trist_at synes_det_er_trist synest_det_er_trist trist_å leit_å skuff vonbrot vonbrote
oppgitt_over oppgjeven_over oppgitt= oppgjeven= frustr irriter forbanna_på sint_for sint_på sint_over er_sint er_forbanna forbannet_på rasende_på misnøgd misfornøyd missfornøyd ikke_fornøyd ikkje_nøgd ikkje_fornøyd svært_lite_fornøyd lite_fornøyd lite_nøgd lei_av_å lei_av_at lei_dette møkklei møkk_lei kjempelei skikkelig_lei
skikkeleg_lei gir_opp= gjev_opp= gir_opp_å uten_å_få_svar utan_å_få_svar uten_å_få_et uten_svar utan_svar får_aldri_svar aldri_fått_svar aldri_svar ikke_fått_et_eneste ikkje_fått_eit_einaste ingen_svarte ingen_svara ingen_tok_telefonen ingen_tok_kontakt ingen_tar_kontakt ingen_tek_kontakt ingen_har_svart ingen_ringte ingen_ringde
ingen_kom_ ingen_dukket_opp ingen_dukka_opp ingen_møtte_opp ingen_hadde_sagt ingen_sa_ifra ingen_sa_fra ingen_sa_frå ingen_kan_svare ingen_kan_seie ingen_kan_si_ ingen_vet_noe ingen_veit_noko ingen_gidder ingen_følger_opp ingen_følgjer_opp ingen_informasjon_om fikk_ikke_vite fekk_ikkje_vite får_ikke_vite ble_ikke_informert
blei_ikkje_informert ikke_fått_beskjed ikkje_fått_beskjed har_ventet_i har_venta_i venta_i_ ventet_i_ ventet_over venta_over ventet_siden venta_sidan måtte_vente_i måtte_vente_over satt_i_kø stått_i_kø stod_i_kø sto_i_kø stått_i_telefonkø satt_i_telefonkø i_over_en_time i_over_ein_time i_halvannen_time halvannen_time en_halvtime_i_kø
et_halvt_år_å eit_halvt_år_å i_et_halvt_år i_eit_halvt_år i_flere_måneder i_fleire_månader i_flere_uker i_fleire_veker i_flere_år i_fleire_år i_månedsvis i_månadsvis i_årevis i_ukesvis i_vekevis måned_etter_måned månad_etter_månad år_etter_år dag_etter_dag gang_på_gang gong_på_gong atter_en_gang atter_ein_gong for_n'te nte_gang
hver_bidige kvar_bidige hver_eneste kvar_einaste hele_tiden_er heile_tida_er stadig_vekk støtt_og_stadig alltid_stengt alltid_opptatt alltid_oppteken alltid_fullt alltid_forsink alltid_samme alltid_det_same kjørte_forbi køyrde_forbi kjører_forbi køyrer_forbi glemte_oss gløymde_oss glemt_oss gløymt_oss glemmer_oss gløymer_oss
blir_glemt vert_gløymd prioriterer_ned prioriterer_ikke prioriterer_ikkje nedprioriter prioriteres_ned forfaller forfell_ står_og_forfaller gror_igjen gror_att ser_ikke_ut= ser_ikkje_ut= skjemmende skjemmande ser_forferdelig ikke_vært_ryddet ikkje_vore_rydda ikke_vært_brøytet ikkje_vore_brøytt ikke_blitt_brøytet ikkje_blitt_brøyta
ikke_vært_strødd ikkje_vore_strødd elendig dårlig_med dårleg_med dårlig_oppfølg dårleg_oppfølg dårlig_tilbud dårleg_tilbod dårlig_info dårleg_info dårlig_vedlike dårleg_vedlike dårlig_brøyt dårleg_brøyt dårlig_behandl dårleg_behandl dårlig_strø dårlig_mat dårleg_mat dårlig_renhold dårleg_reinhald dårlig_organiser dårlig_gjennomført
dårleg_gjennomført dårlig_planleg dårleg_planleg dårligere_enn dårlegare_enn dårligste dårlegaste verste_ verste= verst_i_landet føles_som_å_bli føler_oss_ikke_hørt følte_meg_ikke føler_meg_oversett kjenner_meg_oversett blir_ikke_tatt_på_alvor blir_ikkje_teken_på_alvor ble_avvist blei_avvist uhøflig uhøfleg sur_betjening
sure_ansatte lite_hjelpsom lite_imøtekommende ovenfra_og_ned ovanfrå_og_ned bedre_enn_dette betre_enn_dette bedre_enn_det_her kan_gjøre_det_bedre kan_gjere_det_betre forventer_mer forventar_meir hadde_forventet hadde_venta_meg krasjer krasjar henger_seg heng_seg logges_ut logga_ut fungerer_aldri virker_aldri verkar_aldri
håpløst_system håplaust_system tungrodd byråkratisk skjemavelde siden_er_nede sida_er_nede får_ikke_levert får_ikkje_levert får_ikke_bestilt får_ikkje_bestilt altfor_lang for_lang_tid for_lang_ventetid altfor_kort altfor_få altfor_lite altfor_mye altfor_mykje altfor_høy for_kort_åpningstid latterlig_kort latterlig_lav latterlig_høy
avlyst_i_siste avlyst_på_kort kuttet_uten stenger_uten flaut_for_kommunen skam_for_kommunen slett_ikke_bra slett_ikkje_bra takk_for_null takk_for_ingen jeg_har_sagt_fra eg_har_sagt_frå har_sagt_fra_flere har_sagt_ifra har_meldt_fra_flere har_meldt_fra_mange har_klaget_før har_klaga_før hjelper_ikke_å_si hjelper_ikkje_å
igjen_og_igjen att_og_att om_og_om ute_av_drift= stengt_i_flere stengt_hele stengt_heile er_stengt_hele er_stengt_heile lukter_råttent luktar_rote
)",
                             R"(
fortsatt_ikke framleis_ikkje ennå_ikke enno_ikkje enda_ikke ikke_ennå ikkje_enno sendt_tre sendt_flere sendt_fleire ringt_flere ringt_fleire purret purra uten_hell utan_hell ingenting_skjedd ingenting_har_skjedd ingen_ting_har ingen_respons null_respons null_svar ikke_svart ikkje_svart stengt=
forsinke forseinka brutt_løfte lovet_at lova_at ble_lovet vart_lova dyrt= dyrere dyrare kaldt_i_ møkkete skitten skitne_ urimelig urimeleg provos sutre klage_på_at
)",
                             R"(
!! ?! ?? halvt_år måneder_ månader_ uker_ veker_ timer= timar= hele_høst heile_haust hele_vinter heile_vinter hele_sommer bare_ett bare_én berre_ein ikke_en_gang ikkje_eingong
)",
                             "stengt_på stengt_i_romjul er_det_stengt holder_stengt"};

const CategoryWords remarked{Category::neutral,
                             R"(
bare_til_orientering berre_til_orientering til_deres_orientering til_dykkar_orientering informerer_om_at informerar_om_at vi_informerer vil_bare_informere vil_berre_informere vil_bare_melde_at vi_gjør_oppmerksom gjør_dere_oppmerksomme_på_at_årsmøt årsmøtet_er_flyttet årsmøtet_er_flytta møtet_er_flyttet møtet_er_flytta ny_leder_i ny_leiar_i
fått_ny_leder fått_ny_leiar fått_nytt_styre nytt_styre_i har_valgt_nytt har_valt_nytt ingen_grunn_til_å_svare trenger_ikke_svar treng_ikkje_svar krever_ikke_svar krev_ikkje_svar svar_er_ikke_nødvendig ikke_behov_for_svar ikkje_behov_for_svar ok_mottatt ok_motteke mottatt= motteke= mottatt_takk takk_for_beskjed takk_for_info
takk_for_informasjon takk_for_melding takk_for_oppdatering takk_for_svar takk_for_svaret takk_for_påminn takk,_da takk,_då skjønner,_takk forstår,_takk greit,_da greitt,_då den_er_grei det_er_greit= det_er_greitt= da_ses_vi da_sees_vi då_sjåast vi_sjåast vi_snakkes sees_i_morgen sees_på_ sjåast_på ses_på_ ringer_dere_i_morgen
kommer_innom_i kjem_innom_i innom_på_mandag jeg_er_på_vei eg_er_på_veg er_på_vei= er_på_veg=
)",
                             R"(
hugsar_du husker_du minner_meg_om minner_om_den hugsar_eg husker_jeg husker_godt hugsar_godt gode_minner gode_minne den_gang den_gongen i_gamle_dager i_gamle_dagar på_den_tiden på_den_tida på_70-tall på_60-tall på_80-tall på_50-tall på_90-tall på_syttital på_åttital gikk_jeg gjekk_eg gikk_på_skole gjekk_på_skule
vokste_opp vaks_opp oppvokst jeg_bodde eg_budde vi_bodde vi_budde bodde_der budde_der jobbet_der jobba_der kjørte_den køyrde_den vi_satt vi_sat jeg_har_vært eg_har_vore vært_der vore_der gått_der min_bestefar oldefar oldemor min_oldefar tatt_fra teke_frå
bildet_viser biletet_viser bilde_tatt bilete_teke sett_fra sett_frå utsikt_fra utsikt_frå det_er_meg_ det_er_min det_er_far det_er_huset det_er_han det_er_hun jeg_ser_meg eg_ser_meg kjenner_igjen kjenner_att til_venstre_på til_høyre_på sola_er sola_skinte snøen_er vi_gleder_oss vi_gler_oss gleder_meg= gler_meg= gleder_oss gler_oss
vi_er_klare vi_stiller vi_møtes vi_møtest i_kveld_altså notert= registrert_her skal_være_med skal_vere_med blir_med= blir_med_ er_med= delte_denne delt_på_siden delt_i_grupp heier_på
)",
                             R"(
vi_var_ bestefar_ bestemor_ fra_19 frå_19 i_19 i_18 gamle_dager kl_ onsdag torsdag fredag lørdag laurdag søndag sundag mandag måndag tirsdag tysdag
)",
                             "ikke_ ikkje_ hvorfor kvifor klage klagar klager"};

const CategoryWords asked{
    Category::question, R"()",
    R"(
hva_er_prisen kva_er_prisen hvem_booker kven_booker hvordan_booker korleis_booker hvordan_leier korleis_leiger hvor_leier får_man får_ein kan_jeg_få kan_eg_få går_det_buss hvor_finner kvar_finn hvor_får kvar_får hvor_henter kvar_hentar hvor_leverer hvordan_melder korleis_melder hvordan_bestiller korleis_bestiller hvordan_går_jeg_frem hvordan_gjør
korleis_gjer hvem_tar kven_tek hvem_har kven_har hvem_er_ kven_er_ hvilke_ kva_for hvor_lang kor_lang hvor_lenge_er kor_lenge_er hvor_mange kor_mange hvor_stor kor_stor hvor_ofte kor_ofte når_må når_kan når_får når_har når_går når_skal når_tømm når_stenger når_stengjer når_er_det er_legevakta er_biblioteket er_svømmehallen er_rådhuset
er_bassenget er_skiløyp er_løypa finnes_det_en finst_det_ein fins_det har_dere_ har_de_noko har_dykk tilbyr_dere tilbyr_de tar_dere_imot tek_de_imot kan_dere_si kan_de_seie kan_dere_fortelle kan_de_fortelje kan_dere_opplyse vet_dere veit_de_ lurer_på_hvor lurer_på_kor lurar_på_korleis vil_vite_hvor vil_vite_når vil_vite_kva vil_vite_om
ønsker_å_vite ønskjer_å_vite ønsker_informasjon ønskjer_informasjon ønsker_info trenger_informasjon spør_hva spør_når spør_hvor spør_hvem spør_kvar spør_kva spør_korleis spurte_om spurde_om hvilken_skole kva_skule_ hører_vi_til høyrer_vi_til gjelder_det_også gjeld_det_òg må_det_søkes krever_det krev_det er_det_tillatt er_det_lov
er_det_krav trengs_det trengst_det hva_gjør_jeg kva_gjer_eg hva_må_jeg kva_må_eg what_is how_do how_can is_there are_there
)",
    R"(informasjon_om veiledning rettleiing oversikt_over venteliste ledige= pris= prisen aldersgrense inngang= parkere_ tidspunkt)",
    "hva_er_vitsen kva_er_vitsen hva_betaler_vi kva_betalar_vi klikk_"};

const CategoryWords thanked{Category::praise,
                            R"(
for_en_kar for_ein_kar for_en_gjeng for_ein_gjeng for_ei_dame for_en_dame for_en_innsats for_ein_innsats for_en_opplevelse for_ei_oppleving for_en_konsert for_en_kveld for_ein_kveld for_en_dag for_ein_dag heldige_vi_er heldige_vi_som heldige_som_har vi_er_heldige så_heldige vil_bare_takke vil_berre_takke vil_si_takk vil_seie_takk ønsker_å_rose
ønskjer_å_rose vil_rose vil_gi_ros vil_gje_ros vil_gi_skryt må_rose må_si_takk må_seie_takk fortjener_ros fortener_ros fortjener_skryt fortener_skryt fortjener_honnør fortjener_en_klapp fortener_ein_klapp fortjener_medalje klapp_på_skulder stå_på= stå_på! stå_på,_ hipp_hurra hurra_for tre_ganger_hurra tommel_opp 10_av_10 terningkast_6
terningkast_seks toppkarakter helt_topp heilt_topp topp_opplegg kjempeservice god_service super_service strålende_service helt_supert så_takknemlig så_takksam evig_takknem evig_takksam takknemlige_for takksame_for følte_oss_trygge kjende_oss_trygge følte_meg_trygg kjente_meg_trygg kjende_meg_trygg følte_oss_ivaretatt ble_tatt_godt_imot
blei_godt_tekne_imot godt_mottatt godt_motteken blir_tatt_godt_vare_på tatt_så_godt_vare tatt_godt_vare teke_godt_vare så_godt_vare på_strak_arm gikk_over_all_forvent overgikk_forvent over_all_forventning utover_det_som dro_bilen drog_bilen alltid_blide alltid_blid alltid_hyggelig alltid_hyggeleg alltid_smil alltid_et_smil blide_og
blide_folk flinke_folk flinke_ansatte flinke_tilsette dyktige_folk dyktige_ansatte dyktig_ så_dyktige så_hyggelig så_hyggeleg utrolig_hyggelig utruleg_hyggeleg veldig_hyggelig utrolig_flink utruleg_flink veldig_flink utrolig_bra utruleg_bra helt_utrolige_i heilt_utrulege utrolig_fornøyd svært_fornøyd kjempefornøyd strålende_fornøyd
storfornøyd meget_fornøyd veldig_nøgd svært_nøgd kjempenøgd så_fornøyd så_nøgd imponert_over ble_så_glad vart_så_glad blei_så_glad ble_rørt vart_rørt rørt_til_tårer kost_oss kosa_oss koste_oss storkoste storkosa gledet_oss_stort gøy_for_barna ungene_storkos ungane_storkos ungene_elsk ungane_elsk så_fint_det så_flott så_pent så_vakkert
nydelig= nydeleg= vakkert= aldri_vært_så_fin aldri_vore_så_fin blitt_så_fin vorte_så_fin blitt_kjempefint blitt_flott blitt_fint fint_det_er_blitt fint_det_har_blitt takk_for_turen takk_for_i_dag takk_for_i_kveld takk_for_en takk_for_ei takk_for_all takk_for_innsatsen takk_for_tålmod takk_for_brøyt takk_for_at takk_til_brøyt
takk_skal_dere takk_skal_du takk_skal_de mange_takk hjertelig_tusen hjarteleg_takk hjartans_takk tusen_hjertelig takk_så_mye takk_så_mykje
)",
                            "", "🙌 👌 🌟 ⭐ ♥ 💚 💙 🧡 💛 😁 🤩",
                            "takk_for_svar takk_for_info takk_for_ingenting takk_for_null hadde_vært_fint"};

const CategoryWords nothing_of_ours{Category::irrelevant,
                                    R"(
høyeste_bud høgaste_bod høystbydende send_bud gi_bud gje_bod vurderer_bytte bytte_mot noen_som_har_til_salgs nokon_som_har_til_sals noen_som_selger nokon_som_sel noen_som_vil_kjøpe nokon_som_vil_kjøpe noen_som_ønsker_å_kjøpe noen_interessert_i_å_kjøpe kan_hentes_i kan_hentast_i hentes_hos gis_bort_grat må_hentes_innen ønskes_kjøpt
ønskjer_kjøpt ynskjast_kjøpt ønskes_leid husrom_søkes leilighet_søkes_av leter_etter_leilighet leitar_etter_leilegheit din_virksomhet din_bedrift deres_bedrift virksomheten_din verksemda_di bedriften_din spare_opptil spar_opptil spare_strøm_med bytt_strømleverandør strømavtale_til book_en_ book_ein_ bestill_en_gratis uforpliktende uforpliktande
gratis_gjennomgang gratis_demo gratis_befaring_av gratis_analyse gratis_prøveperiode prøv_gratis prøv_oss_gratis ledende_leverandør leiande_leverandør markedsledende best_i_markedet løsning_for_din løysing_for_di vår_plattform plattformen_vår vår_programvare programvaren_vår vår_løsning løsningen_vår skreddersydde skreddarsydde
vi_leverer_over vi_leverer_til_kommuner vi_selger vi_sel_ har_lansert_ny ny_kolleksjon nyhetsbrev_fra_oss meld_deg_på_nyhetsbrev kampanje= kampanjen black_friday black_week tilbudet_varer tilbodet_varer 50_% 70_% 40_% 30_% 20_% 60_% 80_% kun_i_dag= kun_i_dag! bare_i_dag! siste_sjanse du_har_en_pakke du_har_ein_pakke pakke_som_venter
pakke_som_ventar pakken_ligger pakken_kunne_ikke betal_toll toll_her betal_her_ bekreft_din bekreft_her bekreft_kontoen oppdater_betaling oppdater_kortet kontoen_din_er kontoen_din_blir logg_inn_her vipps_sperret bankid_utløper bankid_din http:/ https:/ bit.ly .com/ tinyurl www. dear_sir dear_friend dear_customer dear_madam widow
beneficiary million_dollars dollars= inheritance transfer_of_ wire_transfer bank_account lottery congratulations_you earn_money work_from_home investment= crypto arvet_millioner arven_etter fjern_slektning millionar_dollar gratis_iphone vinn_iphone vant_en_iphone ekte_kjærlighet_på hot_jenter single_i_ ensomme_damer
cupfinale seriefinale brann= rosenborg= rbk= glimt= bodø/glimt viking= vålerenga= molde_fk landslaget landskamp eurovision mgp= paradise_hotel farmen= skal_vi_danse håndball-vm handball-vm em-finale vm-finale landslagstroppen låta_mi låten_min ny_singel ny_låt singelen_min albumet_mitt spillelista_mi boka_mi_er_ute sjekk_ut_den_nye
sjekk_ut_kanal på_youtube på_youtube= på_tiktok på_spotify podkasten_min følg_kanalen abonner= abonner_på støtt_meg_på spleis.no gofundme del_og_vinn lik_og_del kommenter_og_vinn tagg_en_venn_og tagg_en_venn_og_vinn konkurranse_på_siden trekker_en_vinner horoskop stjernetegn drømmetyd spå_deg healing tarot krystallterapi
verden_går_under dommedag chemtrail kondensstriper jorda_er_flat 5g_dreper illuminati vaksinechip gud_elsker_deg jesus_elsker jesus_lever omvend_deg les_bibelen frelst= tvangstanker_er
katten_vår_er_borte katten_er_borte hunden_er_borte hunden_vår_er_borte savner_katten sakner_katten funnet_en_katt funne_ein_katt mistet_nøkler mista_nøklar mistet_lommebok mista_lommebok mistet_ring funnet_mobil funne_mobil søker_band_til søker_spillere_til vits= vitsen_om hørt_den_om test_test testmelding asdf
)",
                                    R"(
selger= kjøper= kjøpar= kr/stk ny_i_eska ubrukt= lite_brukt lite_brukte pris_kr pris:_ kr_eller leveringstid garanti finn.no marketplace barnevogn= sofa= vinterdekk sommerdekk felger iphone playstation ps5= konsertbillett billetter_til_salg kryptoval bitcoin 💵 🎶 🎵 🎧 💎 strikk hekl= oppskrift
)",
                                    "selge_ dollar gratis_ book_ tilby",
                                    "på_vegne_av_kommunen til_salgs_av_kommunen tomt_til_salgs kommunale_tomter"};

const CategoryWords beside_the_point{Category::out_of_context,
                                     R"(
helt_off_topic heilt_off litt_på_sida litt_på_siden litt_ved_siden_av litt_ved_sida_av på_sida_av_saka på_siden_av_saken utenom_tema utanom_tema ikke_det_innlegget_handler ikkje_det_innlegget_handlar ikke_relatert_til ikkje_relatert_til ingenting_med_dette_å ingenting_med_saken_å ingenting_med_saka_å har_ingenting_med har_ikke_noe_med_dette
har_ikkje_noko_med_dette har_ikke_noe_med_innleg handler_ikke_om_dette handlar_ikkje_om_dette gjelder_noe_annet gjeld_noko_anna gjelder_noe_helt gjeld_noko_heilt feil_tråd feil_innlegg skriver_her_siden skriv_her_sidan skriver_her_for skriv_her_for tar_sjansen_på_å_spørre tek_sjansen_på_å_spørje benytter_anledningen brukar_høvet
mens_vi_er_inne_på medan_vi_er_inne_på mens_jeg_har_dere medan_eg_har_dykk når_jeg_først_er når_eg_først_er siden_dere_er_her apropos_ikke apropos_noe_helt apropos_noko_heilt over_til_noe_annet over_til_noko_anna forresten,_ forresten: forresten_når ps:_når ps_når
kos_dere_på kos_dykk_på kos_dere_med men_når_blir men_når_skal men_når_får men_når_kommer men_når_kjem men_når_åpner men_når_opnar men_har_ikke men_har_ikkje men_hvor_er men_kvar_er men_hva_skjer men_kva_skjer men_det_er_ikke_strødd men_det_er_ikke_brøytet men_det_er_ikkje_brøyt men_det_er_ikkje_strødd men_søppel men_bosset
men_vegen men_veien men_gatelys men_lekeplass men_leikeplass men_svømmehall men_symjehall men_vannet men_vatnet men_fiber men_ferja har_ellers_ikke_fått har_elles_ikkje_fått venter_ellers_på ventar_elles_på ellers_venter elles_ventar hva_med_de kva_med_dei kva_med_de_ hva_med_den kva_med_den hva_med_hull kva_med_hol hva_med_gatelys
kva_med_gatelys hva_med_vei kva_med_veg hva_med_brøyt kva_med_brøyt
)",
                                     R"(
fin_video= fint_klipp flott_video fine_bilder_men pene_blomster kos_dere men_ellers men_elles ellers_lurer elles_lurer ellers_er elles_er da?= då?= nydelig_bilde_men
)",
                                     "", ""};

} // namespace

std::span<const CategoryWords> everyday()
{
    static const std::array all{broken, let_down, remarked, asked, thanked, nothing_of_ours, beside_the_point};
    return all;
}

} // namespace samband::dialogue::lists
