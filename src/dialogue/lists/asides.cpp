#include "dialogue/lists/lists.h"

namespace samband::dialogue::lists {

using rulebook::Category;

namespace {

const CategoryWords question{Category::question, R"()",
                             R"(
lurer_på_om lurar_på_om lurer_på= lurar_på= hvordan_søker korleis_søkjer når_åpner når_opnar når_er_søknadsfrist søknadsfrist åpningstid opningstid jeg_lurer eg_lurer eg_lurar lurte_på_om hvor_mye_koster kor_mykje_kostar hva_koster kva_kostar ka_kosta hvor_kan kvar_kan hvor_leverer kvar_leverer kan_man_ kan_ein_ er_det_mulig er_det_mogleg går_det_an har_et_spørsmål
har_eit_spørsmål et_lite_spørsmål spør_om spurde_om finnes_det finst_det er_det_noen er_det_nokon må_man_ må_ein_ når_blir når_kommer når_kjem når_er= når_begynner når_byrjar når_startar når_starter hvilken_dag kva_dag kva_tid hvilke_dager hvem_kan kven_kan
what_time when_does how_much where_can is_it_possible could_you_tell blir_det= er_det_åpent er_det_ope er_det_ledig er_det_gratis hvor_er= kvar_er= må_jeg må_eg må_vi trenger_jeg treng_eg
)",
                             R"(
hva= hvordan= når= hvor= hvem= hvilke= hvilken kva= korleis= kven= kvar= kor= hvorfor= kvifor= kan_jeg kan_eg kan_vi får_jeg får_eg er_det= spørsmål åpent ope= åpner opnar koster kostar gratis frist= påmelding påmeld ledig how= what= when= where= can_i
)",
                             R"(
journalist søker_om søkjer_om er_det_sant
)"};

const CategoryWords neutral{Category::neutral,
                            R"(
til_orientering til_informasjon til_info bare_til_info bare_for_å_informere bare_en_melding_om berre_ei_melding_om vi_sier_bare_fra vi_seier_berre_frå bare_så_dere_vet berre_så_de_veit trenger_ikke_gjøre_noe treng_ikkje_gjere_noko trenger_ikke_svar treng_ikkje_svar ikke_nødvendig_å_svare ikkje_naudsynt_å_svare ikkje_nødvendig_å_svare ha_en_fin_dag ha_ein_fin_dag ok,_da_vet
ny_kontaktperson ny_kontakt_er for_your_information fyi
)",
                            R"(
tagger_ @ var_på i_dag_var er_på_plass er_her_nå er_her_no har_vært_der har_vore_der gleder_oss gler_oss møtes_der møtest_der sjåast_i vi_sees meldt_på= påmeldt= bildet_er_tatt bilete_er_teke er_tatt_fra er_tatt_av gammelt_bilde gamalt_bilete det_regner det_regnar det_snør 5_grader minus_grader kaldt_i_dag fin_tur tur_i_dag god_morgen god_kveld hilsen_oss videreformidler vidareformidlar bekrefter_at_vi stadfestar_at vi_stiller vi_møter kommer_klokka kjem_klokka bekrefter_mottak stadfestar_mottak mottatt_med_takk takk,_mottatt da_er_vi da_er_det= då_er_vi jaha= ja_vel= javel=
vi_kommer vi_kjem sees_der sees_på sjåast vi_ses vi_sees var_der jeg_var_der eg_var_der er_mottatt er_motteke mottatt, notert= da_vet_vi_det då_veit_vi_det skal_vi_dra skal_vi_ta_turen blir_du_med vert_du_med god_helg= god_jul god_påske godt_nytt_år gratulerer_med_dagen gratulerer= gratulerar ok=
hilsen_fra_oss sender_en_hilsen sender_ei_helsing deler_denne deler_vidare gjenger
)",
                            R"(
i_fjor i_går oppmøt snø_i vinter= sommer= huskar husker= minnes fullt_hus @ dugnad bilde_fra bilete_frå vi_er_
)",
                            R"(forresten elles_er)"};

const CategoryWords irrelevant{Category::irrelevant,
                               R"(
gratis_frakt fri_frakt nettbutikken_vår besøk_vår_nettside besøk_nettbutikk abonner_på_vår vi_er_et_firma_som vi_er_eit_firma_som vårt_firma_tilbyr samarbeidspartner samarbeid_med_din_bedrift øk_trafikken øk_salget øke_salget nye_kunder fler_kunder faktureringsprogram regnskapsprogram reklamefilm influenser influencer sponsorpost kjedebrev kjedemail videresend_til vidaresend_til 10_personer ti_personer lykken_kommer stem_på_meg stem_på_hunden stem_på_bildet likt_og_delt lik_og_del lik_siden vinn_en_ vinn_ein_ vinn_et_ delta_i_trekning trekningen_av
investér invester_ aksjetips valutahandel forex trading= gevinst= millionær nigeria arv_etter ukjent_slektning pakken_din_er pakka_di_er pakke_venter toll_for_pakke kontoen_din_er_sperret kontoen_din_er_sperra verifiser_kontoen passordet_ditt_utløper nettflix netflix spotify kupong gavekort_på date_i_nærheten ensom_i_kveld sexy massasje= vaskehjelp_tilbys boligstyling taktekking_tilbud tilbud_på_rens asfaltarbeid_tilbud varmepumpe_tilbud solcelle_tilbud billig_fyringsved ved_til_salgs valper_til kattunger_til
ønsker_å_kjøpe ynskjer_å_kjøpe noen_som_vil_kjøpe nokon_som_vil_kjøpe gis_bort gjevast_bort gis_bort_mot utlån_av_hytte airbnb hytte_til_leie leilighet_til_leie hybel_til_leie oppskrift_på oppskrift= strikke_ heia_brann heia_rosenborg fotballkampen eliteserien premier_league liverpool= champions_league vm_i_ melodi_grand min_nye_singel min_nye_låt ny_låt_ute hør_låta spotify youtube= tiktok= sjekk_kanalen prøv_denne_appen last_ned_appen
tjen_penger tjen_pengar tjen_kr tjen_5 tjen_1 tjene_penger_hjem jobb_hjemmefra hjemmefra!! klikk_på_link klikk_på_lenk klikk_her klikk_på klikk_lenk trykk_her tapp_her link_i_bio lenke_i_bio i_bio= linken_i_profil lenka_i_profil lenken_i_profil søkemotoroptimal seo= seo- kryptoval krypto bitcoin casino kasino viagra slankepill slanke gå_ned_i_vekt
uforpliktende_tilbud uforpliktande_tilbod spesialpris rabattkode rabatt avslag,_kode %_avslag %_rabatt bruk_koden kode_ følg_meg_tilbake følger_eg_deg følg_for_følg følg_meg_for følg_meg giveaway vinner_av vinnar_av du_har_vunnet du_har_vunne trukket_ut_som trekt_ut_som bekreft_kontonummer stadfest_kontonummer bekreft_konto send_denne_vid send_dette_vid send_denne_til del_dette_innlegget_for_å_vinne
selger_pent selger_brukt til_salgs til_sals selges= sel_brukt sel_pent selger_min sel_min pent_brukt pent_brukte billige_lån forbrukslån lån_uten_sikkerhet lån_utan_tryggleik investeringsmulighet passiv_inntekt gratis_spinn click_here make_money limited_offer free_iphone iphone_1 dm_for_pris besøkt_profil
noen_som_har_sett_katten nokon_som_har_sett_katten bortkommet_katt katten_min whatsapp telegram= onlyfans hot_singles spådom horoskop clairvoyant healing millioner_dollar arving prins_fra vi_tilbyr_dere vi_tilbyr_nettside nettsidedesign lead-generering leadgenerering webinar kjøp_følgere kjøp_likes strikkeoppskrift
)",
                               R"(
vi_tilbyr vi_tilbyd tilbud_til_dere kampanjepris tilbudet_gjelder kjøp= kjøp_ nettbutikk uslåelig garantert_gevinst rik_mens profilen_min kr_dagen kr_om_dagen 💰 🤑 💸 👉 🚀 %_avslag leverer_over_hele_landet gratis_prøve bestill_nå meld_deg_på_vårt book_et_møte demo_av ta_en_uforpliktende
selger_ sel_ til_leie til_leige abonner_på_kanalen kanalen_min youtube-kanal sjekk_ut sjekk_profil vervekode
)",
                               R"(
www. http gratis! tilbud= tilbod= pris= garanti kunder kundar markedsfør eksklusiv vinn= profil leveres 🔥 😎
)",
                               R"(søknad_om kommunale_avgifter hasj sprit heimebrent nakenbild)"};

const CategoryWords out_of_context{Category::out_of_context,
                                   R"(
mens_dere_holder_på_med mens_de_held_på_med i_stedet_for_å_legge_ut i_staden_for_å_leggje_ut når_dere_først når_de_først når_jeg_først når_eg_først hva_skjer_med kva_skjer_med ot:_ litt_ot= tar_det_her tek_det_her skriver_det_her skriv_det_her siden_dere_leser sidan_de_les passer_ikke_her passar_ikkje_her vet_at_dette_ikke_handler veit_at_dette_ikkje_handlar dette_innlegget_handler men_hvor_blir men_kvar_blir men_dere= men_de_ men_kan men_skal men_veien men_vegen men_har_dere men_har_de men_er_det men_gatelys
bra_det,_men fint_det,_men koselig,_men hyggelig,_men flott,_men fint,_men bra,_men artig,_men kjekt,_men men_hvem men_kven men_får_vi men_ka_med ka_med= og_brøytinga og_brøytingen snakke_om_noe_annet snakke_om_noko_anna bytte_tema byte_tema til_noe_annet til_noko_anna over_til_noe på_en_annen_side= en_helt_annen_ting ein_heilt_annan_ting
men_kartet men_hvor men_kor men_jeg_vil_ha_svar men_jeg_venter_ennå men_eg_ventar elles_er_det ellers_er_det heller_på_kva heller_på_hva
forresten har_ingenting_med_saken har_ingenting_med_dette_innlegget ikke_helt_relatert litt_utenfor_tema litt_utafor_tema litt_på_sida_av litt_på_siden_av utenfor_tema utanfor_tema off_topic offtopic heilt_anna_sak helt_annen_sak helt_annet_tema heilt_anna_tema noe_helt_annet noko_heilt_anna apropos under_innlegget_om (under_ her_handlar_det_visst dette_handler_om_ dette_handlar_om_
vet_dette_ikke_hører vet_det_ikke_hører ikke_hører_hjemme_her ikkje_høyrer_heime_her hører_kanskje_ikke feil_sted_å_spørre men_når_skal men_når_kommer men_når_kjem men_når_blir men_hva_med men_kva_med men_hvorfor men_kvifor men_kan_noen men_kan_nokon jeg_lurer_heller eg_lurer_heller hva_med_ kva_med_
)",
                                   R"(
men_når men_hva men_kva men_hvor men_kor greit_nok_at greit_nok_med fint_med_ flott_med_ hyggelig_med_ hyggeleg_med_ bra_med_ kjekt_med_ artig_med_ koselig_med_ koseleg_med_ ja_ja sant_nok alt_det_der all_ære_til elles= ellers= elles_er gleder_meg_til gler_meg_til jeg_venter_ennå eg_ventar_enno
pent_bilde fint_bilde søtt_bilde flott_bilde nydelig_bilde fint_bilete flott_bilete søtt_bilete vakkert
)",
                                   R"(men= heller= dessuten fremdeles fortsatt enda= ennå= enno= også=)", R"()"};

} // namespace

std::span<const CategoryWords> asides()
{
    static const std::array all{question, neutral, irrelevant, out_of_context};
    return all;
}

} // namespace samband::dialogue::lists
