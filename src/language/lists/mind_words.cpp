#include "language/lists/lists.h"

namespace samband::language::lists {

// The mind, behaviour that tells of it, drink and other intoxicants.
const FieldWords mind_words{
    R"(
er_deprimert er_suicidal er_psykotisk er_manisk er_utbrent er_utbrend er_nedfor møtte_full= kom_full= var_full=
var_beruset var_påvirket var_ruset var_rusa var_rusa= er_rusavhengig drikker_seg_full drikk_seg_full drakk_seg_full
lukta_av_sprit luktet_alkohol lukter_alkohol luktet_av_alkohol lukta_alkohol luktet_sprit lukta_sprit luktet_av_sprit
luktet_hasj lukta_hasj luktet_av_hasj tatt_med_hasj testet_positivt testa_positivt avla_positiv_prøve drikker_for_mye
drikk_for_mykje har_begynt_å_drikke begynte_å_drikke byrja_å_drikke drikker_igjen drikk_att drikker_daglig drikker_hver
ruser_seg rusar_seg skader_seg skadar_seg kutter_seg risper_seg rispet_seg tok_overdose truet_med_å_ta
truet_med_selvmord vil_ikke_leve vil_ikkje_leve orker_ikke_leve ønsker_å_dø vil_dø= planer_om_å_ta livet_av_seg
gikk_på_veggen møtte_veggen gjekk_på_veggen på_kanten_av_stup på_randen_av
)",
    R"(
psykiske_ psykisk_ psykiatrisk psykose psykoser psykolog= psykologen= psykologtime psykologhjelp psykologsamtale
hos_psykolog til_psykolog går_i_terapi gått_i_terapi terapi= terapien= terapeut= terapeuten= samtaleterapi
traumeterapi traumebehandl traumeteam krisehjelp kriseteam_for krisepsykiat ambulant_team ambulant_akutteam akutteam
act-team fact-team døgnpost døgnavdeling lukket_avdeling lukka_avdeling lukket_post åpen_post tvang= tvangsvedtak
tvangsbehandl under_tvang tungsinn= mørke_tanker mørke_tankar svarte_tanker destruktive_tanker selvmordstanker
sjølvmordstankar selvmordsfare selvmordsforsøk avskjedsbrev tok_for_mange_piller for_mange_tabletter svelget_piller
hengt_seg hoppet_fra_brua hoppe_fra_brua depresjon depressiv nedstemt nedfor= angstanfall angstdempende panikkangst
sosial_angst helseangst prestasjonsangst tvang_og ocd= ptsd= adhd= autis asperger tics= tourette bipolar borderline
emosjonelt_ustabil ustabil= ustabil_personlig utagering utagerende utagerande aggressiv aggresjon raserianfall
raseri= sinnemestr sinneproblem temperament= temperamentet= impulskontroll vrangforest stemmer_i_hodet
stemmer_i_hovudet hører_stemmer ser_syner forfølgelses forfølgingsvan tror_noen nervøs= nervene= nerver= nervepiller
sovepiller sovetabl lykkepill antidepr medisinert_for ritalin concerta sobril vival stesolid litium zyprexa seroquel
leponex utbrent utbrend utslitt= utmattet= utmatta= stresset_ned sykelig= spiseforst slanker_seg nekter_å_spise
nektar_å_ete overspis kaster_opp_maten selvskading sjølvskading barberblad arr_på_armene kuttmerk kutt_på_armen
sorgen= sorgreaksjon sorgterapi sorggruppe= knust_etter brøt_sammen bryter_sammen braut_saman bryt_saman
brøt_ut_i_gråt gråter_mye gråter_i gråter_hver gråt_på gråter_seg gråt_seg græt_mykje sluttet_å_snakke
snakker_ikke_lenger snakker_til_seg isolerer_seg isolerer_seg= isolert_seg låser_seg_inne låst_seg_inne låst_seg_inn
går_ikke_ut vil_ikke_stå_opp står_ikke_opp stod_ikke_opp kommer_seg_ikke_opp ligger_i_senga ligger_til_sengs
orker_ikke_ orkar_ikkje_ orket_ikke klarer_ikke_hverdagen klarer_ikke_å_stå_opp klarte_ikke_å_stå ute_av_seg
helt_ute_av_stand funksjonerer_ikke fungerer_ikke vasker_seg_ikke steller_seg_ikke dusjer_ikke dusjer_aldri
ikke_dusjet lukter_vondt lukter_ille lukter_stramt lukter_urin lukter_svette rus= rusa= ruset= rusen= ruser= rusede
rusmiddel_i rusmidler= rusproblem ruslidelse rusbehandling ruskontroll rustest= rustesten= ruspolikl urinprøver=
avruset avrusn avgiftning tørrlegg tørrlagt blåkors_for aa-møte aa-møter anonyme_alkohol pollen_for edru= edruelig
på_kjøret på_fylla på_fylleteit fyll= fylla= fylle= fyllekule fylleangst fyllearrest drikkingen= drikkinga=
drikkinga drikkeprob drikkefeldig drikkelag= alkohol= alkoholen= alkoholavh alkoholvan alkoholisme sprit= spriten=
brennevin flaska= flasken= tyr_til_flaska tomflasker vodka ølbokser hjemmebrent heimebrent promille= beruset berusa
skjenket overstadig snøvlet snøvla sjanglet sjangla raver= rød_i_øynene blanke_øyne store_pupill små_pupiller
sprøytespiss sprøyter_på brukerutstyr brukerdose kanyle bruker_stoff går_på_stoff kjøper_stoff selger_stoff
på_stoff= stoffet= stoffer= stoffmisbruk hasj marihuana cannabis weed= røyker_gress røykte_gress røykjer_gras
amfetamin kokain heroin ghb= mdma ecstasy lsd= lystgass sniffing snus_på_do pillemisbruk avhengighet avhengigheit
pilleavhengig spillegal spilleproblem spelegal speleproblem spiller_bort spilte_bort nettkasino nettcasino kasino=
casino= poker= gamblet gambling gambler
)",
    R"(
gråter= gråt= græt= grin= gråtende gråtande skrik= skrek= slåst= sparker= sparket= sparka= biter= bet= beit= spytter=
spyttet= spytta= kastet_ kasta_ knuser= knuste= raste_ut raser= sinne= sint= sinna= truende trugande redd= redde=
livredd engstelig engsteleg urolig uroleg bekymra= bekymret= bekymringer= bekymring= bekymring lei_seg tristhet ensom=
einsam einsemd ensomhet isolerer isolert låst= innelåst tør_ikke torer_ikke vågar_ikkje nekter= nektet= nektar= nekta=
rømt= rømte= rømmer= rømming stakk_av= forsvann= savnet= sakna= søvnløs luktet= lukta= lukt= drikker= drakk= drukket=
drukke= pils bar_preg påvirket= påverka= piller= pille stressa= presset_ kollapset kollaps kollapsa humøret ustabil
atferd= atferden= åtferd= åtferda= oppførsel= oppførselen= oppfører_seg oppfører= oppfører_ rastløs rastlaus samtaletime
støttesamtale traume krise= krisen= krisa= i_krise angrer= skammer_seg skam= skamfull ærlig_om åpen_om innrøm innrømt
diagnos vansker= vanskar= trøbbel= hanglet mistrives mistrivst trives_ikke trivst_ikkje merkelig= underlig= bisarr
forfulgt paranoid
)"};

} // namespace samband::language::lists
