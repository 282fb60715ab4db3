#include "language/lists/lists.h"

namespace samband::language::lists {

// What an employer keeps in a personnel file.
const FieldWords work_words{
    R"(
fått_sparken fikk_sparken fekk_sparken sparket_fra sparka_frå fikk_gå_på_dagen måtte_gå_på_dagen vist_bort_fra_jobb
avsatt= avsett= er_avsatt fratrådte_etter må_fratre måtte_fratre måtte_slutte måtte_gå_av_etter tvunget_til_å_slutte
tvinga_til_å_slutte presset_ut pressa_ut mistet_jobben mista_jobben mistet_stillingen mista_stillinga har_fått_advarsel
fikk_advarsel fekk_åtvaring fikk_skriftlig fått_skriftlig er_varslet_om er_varsla_om er_sykmeldt er_sjukmeld
er_langtidss går_sykmeldt går_sjukmeld har_egenmelding sykemeldte_seg sykmeldte_seg ble_sykmeldt blei_sykmeldt
vart_sjukmeld møtte_ikke_på_jobb møtte_ikkje_på_jobb møtte_ikke_til_vakt kom_full_på_jobb sover_på_jobb sov_på_jobb
sovnet_på_vakt jukset_med fusket_med juksa_med fuska_med stjal_fra underslo tatt_i_å_ tatt_for_å_ teken_for_å_
tatt_på_fersken mobber_kolleg trakasserte plager_kolleg på_fersk_gj på_fersk= på_fersk_ tar_på_jent tek_på_jent
tok_på_jent sendt_nakenbild sendt_dem_nakenb sendte_nakenb har_sendt_dem er_permittert_mens etterforskes
etterforsker_overg sikting_mot siktelse_mot tiltale_mot er_anklaget er_anklaga er_beskyldt er_skulda er_innklaget
er_klaget_inn er_klaga_inn innklaget_for anklages_for beskyldes_for
)",
    R"(
oppsigelse oppseiing oppsagt oppsagd avskjed avskil suspen permittert_på sluttavt sluttpakk sluttavtale
avsluttes_i_prøvet prøvetid prøvetida prøvetiden i_prøvetid ikke_fornyet ikkje_fornya ikke_forlenget ikkje_forlenga
ikke_får_forlenget fikk_ikke_fast får_ikke_fortsette får_ikkje_halde_fram omplasser overplassert degrader nedgrader
fratatt_ fråteken_ fratas_ tatt_av_vakt tatt_av_vaktlista teken_av_vakt fritatt_fra_vakt fritatt_fra_tjen
fritatt_fra_arbeid fritatt_for_nattevakt fristilt permisjon_uten permisjon_med_lønn sendt_hjem_fra_jobb
sendt_hjem_fra_vakt sendt_heim_frå sendt_hjem= tilrettevis tilretteviste tilrettevist korreks korreksjon irettes
kritikk_av kritikkverdig tjenesteforsøm tenesteforsøm tjenestefeil grov_uforst forsømt= forsømmelse plikts ordrenekt
ordrenekting illojal tillitsbrudd tillitsbrot mistillit mistet_tilliten mista_tilliten ikke_tillit ikkje_tillit
personalsak personalmøte_om personalkonfl personalmappe personalpr personalt arbeidskonfl arbeidsrettssak
konflikt_med konflikten_med konflikt_mellom samarbeidspr samarbeidsv samarbeidet_med_lederen samarbeider_dårlig
samarbeidsvansker kranglet_med kranglar_med krangler_med uvennskap kjemien fungerer_ikke_sammen fungerer_ikke_i_jobb
klarer_ikke_jobben klarar_ikkje_jobben mestrer_ikke_ meistrar_ikkje gjør_ikke_jobben gjer_ikkje_jobben
dårlig_arbeidsinn dårlig_arbeidsutf slurv slurver= slurvar udugelig inkompet ueg uegnet= ueigna= lite_egnet
ikke_egnet ikkje_eigna ikke_kvalifisert_til skikkethet ikke_skikket ikkje_skikka faglig_svak manglende_kompet
svak_faglig svak_leder svakt_lederskap dårlig_leder dårleg_leiar lederstil lederstilen leiarstil leiarstilen
hersketekn hersket= skriker_til_ansatte kjefter_på_ansatte klager_på_henne klager_på_ham klager_fra_kolleg
klager_frå_kolleg klager_fra_ansatte klager_fra_foreldre klage_på_læreren klage_på_ansatt varsel_mot varsel_på
varsel_om_trak varsla_om_ varslet_om_ varslingssak varslet_mot varsla_mot varsleren= varsler= varslaren= innvarslet
undersøkes_etter_varsel faktaunders faktaundersøk gransket granska trakasser trakassert sextrak upassende upassande
seksuelle_tilnær klå= klåfing klådde beføl grov_språkbruk krenkende_oppførsel rasistisk_utt mobbet_på_jobb
mobbing_på_jobb mobba_på_jobb utfrosset utfrosen fryst_ut frosset_ut baksnakk sykmeld sykemeld sjukmeld sjukemeld
egenmeld eigenmeld sykefrav sjukefråv sykefråvær sykepenger_til korttidsfrav hyppig_frav mye_borte= mye_borte_
mykje_borte borte_fra_jobb borte_fra_arbeid borte_frå_jobb borte_frå_arbeid vært_borte_siden vore_borte_sidan
borte_siden borte_sidan borte_i_ ute_av_jobb uteblitt ikke_møtt_på_jobb ikkje_møtt møter_ikke_på_jobb
kommer_for_sent_på_jobb delvis_syk gradert_syk friskmeld friskmeldt arbeidsev restarbeidsev arbeidsufør varig_ute
varig_syk nedsatt_arbeidsev oppfølgingspl oppfølgingssam dialogmøte aktivitetskrav akan akan-avt akan-avtale
ruskontr rustes alkotest blåst_positivt lukt_av_alkohol redusert_stilling_på redusert_stilling_etter gradert=
tilrettelagt_arbeid lettere_arbeid lettare_arbeid yrkessk arbeidsul belastningssk lønnskonfl lønnstr lønnskrav
trekkes_i_lønn trukket_i_lønn trekt_i_løn lønnstrekk løn_trekt feil_lønn_tilbake timelist stemplet_feil stempler=
falske_timer føres_timer juks= jukset fusk= fusket= falsk_vitnemål falske_vitnem falskt_vitn falsk_cv løyet_på_cv
privat_bruk_av brukte_kommunens kommunens_bil_priv kjørte_privat kommunekortet misbrukte misbruk_av tok_imot_gaver
inhabil_fordi bierverv= taushetsbr teiepliktsbr brudd_på_taush brot_på_teie snoket snoka snoking uautorisert_oppslag
leste_journal åpnet_journal mistet_autoris mista_autoris tilbakekall_av_autoris autorisasjonen medisinsvinn feilmed
feil_medisin avvik_på tyveri_fra_arb
)",
    R"(
ledelsen= leiinga= advar samtale_med samtalen_med hr-sj hr-avd møte_med_hr vakter= vakta= vakten= vikariatet=
slutter_etter permittert løna= trekt= trukket= stemplet arbeidsgiveren tilliten= tillitt varsling= varslinga= varselet=
upass sms-er feilen= feilene= avvik= avviket= brot_på regelbrudd regelbrot mangler= manglar= stilling_på_50 50_prosent=
gradert restarb skylda= skylden= beskyld skulda= anklage= anklager= ansvar_for_feil arbeidsmiljøet stress tilrettelegg
uegn ansatte= ansattes tilsette= assistenten= forseelse forseelser kritikken= refs mistrivsel tjenestlig tenesteleg
taushetsplikt= teieplikt= tilbakemelding kalt_inn kalla_inn protokoll_fra_drøft drøfting
)"};

} // namespace samband::language::lists
