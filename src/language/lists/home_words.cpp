#include "language/lists/lists.h"

namespace samband::language::lists {

// Homes, families, quarrels, and children whom somebody worries about.
const FieldWords home_words{
    R"(
fratatt_omsorg fratatt_barn mistet_omsorgen mista_omsorga mistet_foreldre mistet_barna_til mista_barna_til
fikk_barna_tatt tatt_fra_foreldrene tatt_fra_mora tatt_ut_av_hjemmet tatt_ut_av_heimen teke_ut_av_heimen slår_ungene
slår_barna slo_ungene slo_barna slo_sønnen slo_datteren slår_sønnen slår_datteren slår_mor slo_mora slår_henne slår_meg
forlot_familien
)",
    R"(
bekymringsmeld bekymra_for bekymret_for bekymringar_for bekymringer_for urolig_for uro_rundt uro_kring
melding_til_barnev undersøkelsessak undersøkingssak hjelpetiltak råd_og_veiledning_i_hjemmet familieveileder besøkshjem
besøksheim avlastningshjem avlastingsheim weekendhjem fosterheim fosterforel fosterfamil foster= beredskapshj
ungdomshjem ungdomsinst barnevernsinst barneverninst institusjonsplass ettervern omplassert_til plassert_hos plassert_i
plassert_på plasseringen= plasseringa= plassering_utenfor flyttet_i_fosterhjem hentet_i_barnehagen_av tatt_hånd_om
akuttplass akuttplassert slektsplass bor_hos_besteforeldr bor_hos_mormor bor_hos_farmor bor_hos_tante bor_ikke_hjemme
bur_ikkje_heime bur_hos_bestefor kan_ikke_bo_hjemme kan_ikkje_bu_heime får_ikke_bo_hos får_ikke_se_barna får_ikke_treffe
ikke_fått_se får_ikkje_sjå samvær samværsavtale samværssabotasj tilsyn_ved foreldretv foreldreansv foreldrekonflikt
foreldreveiled foreldrerettleiing foreldrekoding barnefordel barnelov fast_bosted delt_omsorg delt_bosted
annenhver_uke_hos sterk_konflikt høyt_konfliktnivå høgt_konfliktnivå konfliktfylt krangler_om_barna krangler_om_samvær
mekling= mekling_om familieterapi parterap samlivspro samlivsbr skilsmisse skilles= skal_skilles skilt_seg
gå_fra_hverandre går_fra_hverandre gått_fra_hverandre gikk_fra_hverandre gjekk_frå_kvarandre slutt_med
flyttet_fra_hverandre flyttet_ut_etter tatt_ut_separasjon separer bruddet_med brudd_med brotet_med forlatt_av
forlot_henne forlot_ham gikk_fra_ham gikk_fra_henne utro= utroskap elskerinne forhold_til_en_gift sidesprang farskap
dna-test ukjent_far barnefar= barnefaren= barnemor= barnemora= bidragspl barnebidrag bidrag_til_barnet vold_i_hjemmet
vald_i_heimen vold_hjemme fysisk_avstraff straffet_med ris_på_rumpa får_juling fikk_juling fekk_juling bank_hjemme
får_bank= banket= banket_opp banka= banka_opp blåmerke blåmerker blåveis blåveisen merker_på_halsen merker_på_armen
brennmerke lugget= kvelertak kvelning vold= vald= volden= valden= voldelig voldeleg valdeleg voldsutsatt valdsutsett
sperret_adresse sperra_adresse kode_6 kode_7 strengt_fortrolig hemmelig_adresse skjult_adresse skjermet_adresse
voldsalarm besøksforbud kontaktforbud omvendt_voldsalarm æreskult æresrelatert kontrollert_av_familie
negativ_sosial_kontroll sosial_kontroll tvangsekte tvangsgift barneekteskap kjønnsleml omskåret= omskjær koranskole
sendt_til_hjemlandet sendt_ut_av_landet bortført barnebortfør uten_mat utan_mat ikke_mat= ikke_mat_ ikkje_mat
uten_matpakke utan_matpakke uten_niste utan_niste aldri_mat aldri_matpakke sjelden_mat uten_frokost utan_frukost
ikke_frokost ikkje_ete_frukost spiser_ikke_frokost sulten_på_skolen sulten= svolten= sultne= sulter= stjeler_mat
tar_mat_fra_andre spiser_av_andres skitne_klær skitne= skitten= skitten_ skitne_ skitent skittent_hjem møkkete ustelt=
ustelte= urene_klær illeluktende illeluktande samme_klær same_klær samme_klærne tynne_klær for_tynne_klær uten_vinter
utan_vinter uten_jakke utan_jakke for_små_sko uten_sko hull_i_skoene ikke_votter uten_votter ikke_lue fryser_i_friminutt
alene_hjemme_om åleine_heime_om alene_om_kvelden alene_om_natten alene_i_helg overlatt_til_seg overlate_til_seg
går_for_lut passer_småsøsken passer_på_småsøsken passer_søsken tar_ansvar_for_søsken hentes_for_sent hentet_for_sent
ble_ikke_hentet ingen_hentet ikke_hentet_i ingen_voksne_hjemme sover_hos_venner vil_ikke_hjem vil_ikkje_heim
tør_ikke_gå_hjem tør_ikke_dra_hjem redd_for_å_gå_hjem redd_for_å_dra_hjem redd_for_faren redd_for_stefaren redd_for_far
redd_for_mannen redd_for_eksen stefar stefaren= stemor= stesøn stedatter hjemmeforhold heimeforhold hjemmesituasj
heimesituasj familieforhold familiesituasj omsorgssituasj omsorgssv vanstell vanskjøtt manglende_omsorg manglande_omsorg
mangelfull_omsorg omsorgspers omsorgsovert søppel_i_hele mugg_i flyter_av_søppel uvasket kattepiss avføring_på
hunder_som_ikke jenter_uten_klær seksuali seksuelt seksuelle nakenbild nakenbilder overgrep incest tafset= tafsa= tukla=
befølte beføling_av blottet_seg grooming sugardat prostit solgt_seksuelle solgte_seg tenåringsmor abort= uønsket_gravid
transperson kjønnsid kjønnsskif bytter_kjønn byttet_kjønn homofil homofilt lesbisk bifil skeiv= legning= kom_ut_som
adopsjon adoptert adoptere barnløs mistet_mannen mistet_kona mistet_sønnen mistet_datteren mistet_barnet mistet_begge
mista_mannen mista_kona mista_sonen mista_dottera
)",
    R"(
krangel= krangler= kranglet= kranglar= krangla= krangling bråk= bråket= bråk_ roping= skrik= husbråk husbråket nabobråk
slag= slaget= merker= merke_ kjeft= kjefter= skilt= skilde= enslig= einsleg= alenemor alenefar aleneforsørger åleinemor
eks= eksen= ekskone eksmann eksmannen ekskona ekssamboer eksen bor_hos bur_hos bodd_hos budd_hos flyttet_hjem
flyttet_fra flytta_frå flyttet_til_far flyttet_til_mor tilsyn= hjemmebesøk heimebesøk hjemme_hos heime_hos matpakke
matpakken= niste= nista= klede= kleda= vinterklær vintersko fryser= frys= kalde= lopper skit= bleieskift vitne_til
vitne_til= vært_vitne mor_og_far stefamil ektemannens ektefelle samboer sambuar typen= tvillinger tvillingene nyfødde
babyens spedbarn familien= lover_ikke trenger_ro vergen= verge= verja= vitnet= mistanke= mistenker konflikten=
konflikter= tvist= uenighet uenig_med fiendskap trusler= truet= trua= tru= krenk krenket krenka krenkelse plager_ sjikan
sjikanert
)"};

} // namespace samband::language::lists
