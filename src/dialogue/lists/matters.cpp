#include "dialogue/lists/lists.h"

namespace samband::dialogue::lists {

using rulebook::Category;

namespace {

const CategoryWords political{
    Category::political_matter,
    R"(
kommunestyret_bør kommunestyret_må kommunestyret_seie kommunestyret_si_ kommunestyremøte politikerne_tør politikarane_tør politiske_begrunn politiske_grunngjev politisk_sak politisk_begrunn flertallet_for fleirtalet_for
stemte_for stemte_mot røysta_for røysta_mot stemmer_for_å stem_nei stem_ja røyst_nei neste_valg neste_val_ kommunevalg kommuneval= valgløft vallovnad valglovn valgløfte partiene partia_ hvilket_parti kva_parti
kommunesammenslå kommunesamanslå slå_oss_sammen slå_oss_saman prioriterer_dere_politisk arbeiderpartiet= fremskrittspartiet framstegspartiet senterpartiet= høyre_og venstre_og rødt_og budsjettforslag budsjettforlik
formannskapet_bør formannskapet_må folkeavstemning folkerøyst folkerøysting eiendomsskatten_må eigedomsskatten_må valgprogram partiprogram bystyret politisk_flertall politisk_vilje gruppeleder gruppeleiar
which_party the_council_should
)",
    R"(
utbygger_lover utbyggjar partiprogram flertall fleirtal valgkamp valkamp politikk= høringssvar høyringssvar si_nei= sei_nei= seie_nei imot= prioritering statsråd regjering stortinget distriktspolit
kommunestyre formannskap ordfører ordførar politiker politikar varaordfør flertallet fleirtalet parti= partiet stemme_for stemme_imot stemte røyste eiendomsskatt eigedomsskatt bompeng vindkraft vindmøll legge_ned leggje_ned legges_ned
nedlegg skolestruktur skulestruktur grendeskol grendeskul politisk kunstgras hyttefelt kraftutbygging kommunesamm utvalgsmøte utvalet
)",
    R"(
vedta= vedtar vedtok prioriter budsjett kutt= kutte kutter_ kutta valg= val= demokrati si_nei_til seie_nei_til nei_til= ja_til= saka_om saken_om skatt= innbyggerne bygda_ distrikt flertall rådhus
)",
    R"(forhåndsstemm førehandsrøyst stemmelokal valgkort valkort røystelokale hvor_kan_jeg_stemme avisa journalist brudd_på kommuneloven)"};

const CategoryWords personnel{Category::personnel_matter,
                              R"(
stillinga_mi stillingen_min fast_stilling faste_stilling midlertidig_ansatt mellombels_tilsett si_opp_stilling sei_opp_stilling seie_opp_stilling sier_opp_stilling oppsigelse oppseiing oppsagt tillitsvalgt tillitsvald verneombud verneombod
sykmeldingen_min sykmeldinga sjukmeldinga sykmelding sjukmelding sykemeld personalsjef personalleder personalleiar drøftingsmøte drøftingsmøt lønnsslipp lønsslipp kveldstillegg helgetillegg nattillegg overtidsbetal feil_lønn feil_løn lønnstrinn lønstrinn lønnsforhand lønsforhand lønnskrav
ansiennitet turnusen turnus= arbeidsavtale arbeidskontrakt arbeidsforhold arbeidstilhøve permisjon_uten_lønn permisjon_utan_løn foreldrepermisjon pensjonssøknad medarbeidersamtale medarbeidarsamtale akan= stillingsprosent redusert_stilling forbigått forbigått_til
ansettelsesprosess tilsettingsprosess ansettelsen= tilsetjinga attest_fra arbeidsattest attest= vikariat= hr-avdeling hr= feriepenger feriepengar feriedager ferie_avslått overtallig omplasser konstituert mitt_ansettelsesforhold
my_employment my_salary
)",
                              R"(
lønn= løn= lønna løna lønningen lønninga ansatt_i= tilsett_i= er_ansatt= er_tilsett= jobber_i= jobber_på= jobber_som= jobbar_på= jobbar_som= min_stilling advarsel= permittert suspendert sjefen_min lederen_min leiaren_min rektor_sluttet rektor_slutta hvorfor_sluttet kvifor_slutta fikk_sparken
personalsak stillingen_som stillinga_som arbeidsgiver arbeidsgjevar arbeidsgivar arbeidsmiljø nattevakter vakter= vakt= overtid ferie= ferien
)",
                              R"(
ansatt= tilsett= kollega stilling= stillingen stillinga jobb= leder= leiar= avdeling drøfting samtale_med medlem lærar_frå rektor
)",
                              R"(
varsle= varsel= varsler_ varslar kritikkverdig anonym gjengjeld søker_på_stilling søkjer_på_stilling ledig_stilling ledige_stilling utlysning
)"};

const CategoryWords individual{
    Category::individual_case,
    R"(
mammaen_til pappaen_til mora_til= moren_til= faren_til= verje_for verge_for onkelen_min tanta_mi niesa_mi nevøen_min pårørende_til pårørande_til pårørende_ringer pårørande_ringjer saken_til= saka_til= vedtaket_til= rommet_til= rommet_hennes rommet_hans_
står_i_planen_hans står_i_planen_hennes går_det_med_ timene_med_spesial timane_med_spesial nøtteallergi epipen epilepsi ernæringsplan
)",
    R"(
skoleskyss_for astma diabetes insulin logoped bup= utredning utgreiing sårstell legetime epikrise bleier= dagsenter stell= dusj= tabletter tablett mobbes mobba mobbing blir_mobbet fravær= fråvær= fritak_for karakteren_hans karakteren_hennes timeplanen_hans fosterbarn besøkshjem avlastningsbolig hørselshjelp høyreapparat høreapparat tolk_til tilrettelegging tilrettelegg rommet_sitt primærlege hjemmesykepleien_hos heimesjukepleia_hos hjemmehjelpen_hos
gjelder_sønn gjelder_datter gjeld_sonen gjeld_dottera spesialpedagog støttepedagog individuell_plan bytte_av_skole ppt= ergoterap fysioterap rullator rullestol insulin allergi medisinen demens= fastlegen_hans fastlegen_hennes
innleggelse primærkontakt ansvarsgruppe kontaktlærer_for støttekontakten avlastningen avlastinga planen_hans planen_hennes planen_hennar korttidsavdeling på_rom_ legetime
sykehjemmet_får sykehjemmet_fikk i_3._klasse i_6b på_5.trinn barneverntjenesten barneverntenesta barnevernet_har kontaktperson_for bpa= diagnose
)",
    R"(
min_sønn sønnen_min sonen_min datteren_min dottera_mi            medisin    barnet_mitt  assistent hvordan_går_det korleis_går_det når_får når_skal
)",
    R"(søknad_om søker_om søkjer_om klager_på klagar_på klage_på takk_til tusen_takk enig_i_vedtak samd_i_vedtak)"};

const CategoryWords factual{
    Category::factual_error,
    R"(
rett_skal_være rett_skal_vere vil_bare_rette vil_berre_rette må_bare_rette må_berre_retta presisering misvisende misvisande skrives_med skrivast_med staves_med stavast_med skrevet_feil skrive_feil stavet_feil stava_feil dere_har_glemt de_har_gløymt mangler_en_null mangler_et_siffer manglar_eit_siffer opp_ned= speilvendt spegelvend feil_vei= feil_veg= feil_person feil_bilde feil_bilete feil_kommune feil_fylke feil_år feil_sted feil_stad feil_rekkefølge feil_lenke feil_link lenken_går_til lenka_går_til linken_går_til lenken_fører lenka_fører fører_til_feil kommer_til_feil_side kjem_til_feil_side 404= siden_finnes_ikke sida_finst_ikkje
sluttet_i_fjor slutta_i_fjor er_ikke_lenger er_ikkje_lenger jobber_ikke_der_lenger finnes_ikke_lenger finst_ikkje_lenger ikke_oppdatert ikkje_oppdatert gamle_tall gamle_tal gamle_priser gamle_prisar gammel_info gammal_info gammel_rute det_var_ikke_ det_var_ikkje_ det_heter_ikke det_heiter_ikkje heter_ikke heiter_ikkje det_var_i_19 ble_bygd_i vart_bygd_i ble_født_i vart_fødd_i skal_det_stå skulle_stått skulle_stå skulle_ha_stått dere_har_skrevet de_har_skrive dere_har_satt dere_har_lagt_inn_feil dere_har_regnet_feil rekna_feil regnet_feil regnefeil reknefeil byttet_plass bytt_plass forveksl dobbeltsjekk kan_dere_sjekke_datoen kan_de_sjekke_datoen er_en_søndag er_ein_søndag er_en_mandag er_en_tirsdag er_en_onsdag er_en_torsdag er_en_fredag er_en_lørdag er_ein_måndag er_ein_tysdag er_ein_onsdag er_ein_torsdag er_ein_fredag er_ein_laurdag
det_er_feil= det_stemmer_ikke det_stemmer_ikkje dette_stemmer_ikke dette_stemmer_ikkje stemmer_ikke_med stemmer_ikkje_med stemmer_ikke_at stemmer_ikkje= ikke_riktig ikkje_rett ikkje_riktig= feil_tlf feil_telefon feil_dato feil_klokkeslett feil_adresse feil_navn feil_namn feil_pris feil_åpningstid feil_opningstid feil_i_innlegg feil_i_artikkel feil_i_teksten feil_på_nettsid feil_på_nettsia feil_på_heimesid feil_i_kart feil_i_kalender feil_ukedag feil_vekedag feil_årstall feil_årstal feil_tall_i feil_bilde
skrivefeil trykkfeil faktafeil korreks rettelse= retting= sjekk_fakta faktasjekk riktig_er= rett_er= det_riktige_er det_rette_er kan_dere_rette kan_de_retta kan_de_rette kan_de_endra kan_dere_endre bør_rette bør_rettes bør_rettast må_rettes må_rettast lenken_virker_ikke lenka_virker_ikke lenkja_verkar_ikkje lenka_verkar_ikkje lenken_er_død død_lenke
datoen_finnes_ikke datoen_finst_ikkje byttet_om byta_om blanda_saman blandet_sammen utdatert wrong_date wrong_number typo incorrect= det_står_at_han_er kan_dere_oppdatere gammelt_nummer gamle_nummeret gamalt_nummer er_nedlagt_for står_oppført_som
)",
    R"(
dere_skriver_at de_skriv_at dere_skriver de_skriv= dere_oppgir de_oppgir dere_påstår de_påstår skriver_dere oppgir det_står_at står_det_at står_det står_feil skulle_vært skulle_vore skal_være_ skal_vere_ ifølge= ifølgje= er_feil= var_feil= feil_= korrekt oppdater
i_artikkelen i_innlegget under_våre på_siden_om på_sida_om på_nettsiden_står på_nettsida_står på_bildet_er på_biletet_er er_ikke_ er_ikkje_ the_correct
)",
    R"(
feil= feilen rette= retta= egentlig eigentleg står= tallet talet sifrene sifra datoen årstallet gamle= navnet_er namnet_er var_i_19 heter_ heiter_ staves stavast
)",
    R"(avslag faktura rekning regning klager klagar journal om_meg personopplys saksbehandlingsfeil sakshandsaming)"};

const CategoryWords formal{
    Category::formal_criticism,
    R"(
brudd_på= brot_på= bryter_loven bryt_lova bryter_med bryt_med lovbrudd lovbrot lovstridig ulovlig_vedtak i_strid_med= strider_mot strid_med lovlighetskontroll lovlegkontroll lovlegheitskontroll statsforvalter statsforvaltar sivilombud kontrollutvalg kontrollutval kofa= arbeidstilsyn helsetilsyn datatilsynet_får
kommunelov anskaffelsesregel anskaffelsesreglement offentlige_anskaff offentlege_anskaff anskaffelseslov konkurransegrunnlag evalueringskriteri habil= inhabil habilitet redegjørelse redegjøre= utgreiing_frå gjere_greie_for krever_svar_på krev_svar_på krever_skriftlig krev_skriftleg meldt_saken_videre revisjonen plan-_og_bygningslov plan-_og_bygningsloven_§ opplæringslov forvaltningsloven_§_11 forvaltningslova_§_11 forvaltningsloven_§_17
utredningsplikt varslingsplikt universell_utforming likestillings- diskrimineringsloven likestillingsombud barneombud forurensningslov forureiningslov folkehelselov helse-_og_omsorgstjenestelov saksbehandlingsfeil saksbehandlingsfeilen feil_i_saksbehandling feil_i_sakshandsaming sakshandsamingsfeil byggherreforskrift erstatningskrav erstatningsansvar
rettslige_skritt rettslege_skritt advokat= advokaten tilsynsklage tilsynssak formell_klage_på formelt formell_kritikk
)",
    R"(
loven_krever lova_krev etter_loven etter_lova jf._ jf= lovens_ hjemmel heimel forskrift lovverk regelverk reglene_for reglane_for ulovlig= ulovleg= tilsynet= revisjon §= lukkede_dører lukka_dører uten_anbud utan_anbod anbud anbod merknadene saksframlegg foreløpig_svar mellombels_svar internkontroll avvik= uforsvarlig uforsvarleg plikt_til pliktig_til pliktar erstatning
)",
    R"(
skriftlig_svar skriftleg_svar skriftlig skriftleg redegjør saksbehandling sakshandsaming utlyst lyst_ut tildeling kontrakt innen_fristen innan_fristen frist_i dokumentasjon oversendt nabovarsel krever= krev= ansvarlig= kritikk
)",
    R"(innsyn personvern gdpr varsle_om varsler_om varslar_ klager_på_vedtak klagar_på_vedtak klage_på_vedtak vedtaket_omgj avslag arbeidsmiljølov jeg_er_ansatt eg_er_tilsett partsinnsyn offentleglov)"};

} // namespace

std::span<const CategoryWords> matters()
{
    static const std::array all{political, personnel, individual, factual, formal};
    return all;
}

} // namespace samband::dialogue::lists
