#include "language/lists/lists.h"

namespace samband::language::lists {

// Police, courts and prison as told in everyday words; and what belongs to one's faith, origin and stay.
const FieldWords justice_words{
    R"(
er_siktet er_sikta ble_siktet vart_sikta er_tiltalt er_dømt er_dømd ble_dømt vart_dømd er_mistenkt ble_pågrepet
vart_pågripen ble_tatt_av_politi vart_teken_av_politi tatt_av_politi teken_av_politi hentet_av_politi
henta_av_politi sitter_inne= sitter_inne_ sit_inne= sit_inne_ satt_inne sat_inne sitter_i_fengsel sit_i_fengsel
sitter_fengslet i_fengsel slapp_ut_av_feng sluppet_ut_av slapp_ut_fra trua_med_kniv truet_med_kniv sonar_ har_sonet har_sona bak_murene
bak_lås_og bøtelagt fikk_bot fekk_bot fikk_forelegg vedtok_forelegg anmeldt_for meld_for= er_anmeldt er_meld_til
ble_anmeldt vart_meld er_straffet har_rulleblad er_kriminell er_tatt_for ble_tatt_for vart_teken_for tatt_for=
tatt_for_ teken_for knepet_for tatt_i_fart tatt_i_kontroll mistet_sertifikat mista_sertifikat mistet_lappen
mistet_førerkort mista_lappen mista_førarkort fratatt_førerk kjørte_på_en= kjørte_i_fylla kjørte_full
kjørte_fra_stedet kjørte_beruset køyrde_full slo_ned= slo_til_en slo_en= truet_en_saks truet_saks trua_ein_saks
ranet= har_stjålet har_stole stjal= stjeler= stel= hærverket knuste_ruta brøt_seg_inn= braut_seg_inn solgte_hasj
solgte_stoff selger_stoff sel_stoff selger_narko dealer dealar langer_
)",
    R"(
politianm politimelding meldt_til_politi anmeld anmeldt anmeldelse anmeldelsen melding_til_politi politisak
politiavhør avhør avhøyr pågrip pågrep arrest arrester arresten= glattcelle fyllearr innbrakt= innbrakt_ varetekt
fengsel fengselet fengselsstr fengselsopph fengslet soning soningen soninga sonings fotlenk elektronisk_kontroll
prøveløslat prøvelauslat løslat lauslat løslatt friomsorg kriminalomsorg samfunnsstr ungdomsstr ungdomsoppf
konfliktråd_for forvaring= tvungent_psyk strafferegist vandelsatt politiattest_med anmerkning_på_politi
merknad_på_vandels rulleblad straffesak straffesaken straffed straffbar lovbr krimin kriminelle gjengmilj gjengkrim
straffeforfølg påtale påtalen påtalemyndigheten_har henlagt henlagd frifunnet frifunnen domfelt domfelling
dommen_mot dom_på ankesak anket_dom rettssak_mot møter_i_retten møte_i_retten møter_i_tingretten møtte_i_retten
i_tingretten i_lagmannsretten tiltalebenk tiltalt tiltale forsvarer= forsvareren= bistandsadv fornærmede fornærma
fornærmet= åstedet ransaket ransaka husransak razzia beslagla beslag_i beslaglagt beslutning_om_ransak
politiet_på_døra politi_på_døra politiet_på_døren politi_på_døren politiet_på_døre politiet_kom politiet_var_hos
politiet_har_vært politiet_har_vore politiet_hent politiet_fant politiet_måtte politiet_rykket politiet_stanset
politiet_stoppet politibil_utenfor politibil_utanfor uniformert uniformerte patrulje= patruljen= lensmannen_hent
stjålet stjålne stjålet_gods tyveri tjuveri nasking nasket naska butikktyv innbrudd innbrot hærverk tagging tagget
skadeverk ildspå brannst tente_på slagsmål slagsmålet slåsskamp knivst knivstikk knivangr knivtrus våpen= pistol
skutt_med bombetr truss truslene drapstr drap= drapet drept drepte drapsd likfunn svindel svindla svindlet bedrag
underslag underslått hvitvask kvitvask skattesvik skattesnyt skatteunnd svart_arbeid svart= svarte_penger trygdesv
trygdemisb nav-svindel falske_opplysn uriktige_opplysn urette_mottatt urettmessig feilaktig_mottatt fakturasv id-tyv
dokumentf forfalsk smugl smugling menneskehandel narko narkotika narkotikas hasjsal hasjplant promille promillek
ruskjør fyllek råkjør råkøyr fartsbot førerkortb førerkortet_beslag førerkortbesl uten_førerkort utan_førarkort
villmannskj voldtekt valdtekt voldtatt valdtek overgrep overgriper sedelig seksuell_om barnepor overgrepsb blott
blotting stalk stalking forfølger_ plagsom_adferd kontaktforb besøksforb bortvisn dyrem dyrevelf vanskjøtt_dyr
vanstell_av_dyr mattilsynet_har mattilsynet_hent avlivet_dyr aktivitetsforb tatt_fra_ham_dyr ulovlig_jakt krypskyt
tjuvjakt miljøkrim ekstremis radikaliser nynazis nazist islamist fremmedkr pst= hatkrim hatefulle asyls asylst
flyktningstatus oppholdst opphaldst opphold_på_hum utvist= utvis utvisn uttransp tvangsretur tvangsutsend
sendes_ut_av_landet sendt_ut_av_landet kastet_ut_av_landet deport papirl uten_papirer utan_papir ulovlig_opph
uten_lovlig ulovleg_opph duldt= falsk_identitet falsk_pass identitetst tvil_om_ident aldersunders alderstest
enslig_mind einsleg_mind mindreårig_asyl familiegj familiesam familieinnvand avslag_fra_udi avslag_fra_une
avslag_på_statsb statsløs statslaus krigstr krigsflykt tortur torturert torturof bombingen bombinga krigsopplev
flyktet_fra flykta_frå rømte_fra jehovas muslim= konverter konvertert religiøs_over trossk livssyn_som vaksinemotst
partimedl fagforeningsm fagorganisert samisk_manntall samemanntall hudfarge etnisk_opp
)",
    R"(
dommen= domstol jordskifte_ikke vitne= vitner= forklaring= sak_mot saka_mot saken_mot skyldig straff= straffen= straffa=
straffet= bot= bota= boten= bøter= ulovlig= ulovleg= sort= stoppet_av stansa_av stanset_av stanset= mistenk= mistenkt
erstatning= erstatningskrav løslatt permisjon_fra_ila fra_ila= på_ila= til_ila= ullersmo permisjon_fra gjengen=
i_feil_milj dårlig_milj selg= kjøpte_av knust= knuste= ødela= øydela= ødelagt= hæ kastet_stein truet truer våpen
skjøt= skaut= forfulgte avslått= avslag= passet= visum= statsborgar statsborgerskap utreisefrist hjemlandet heimlandet
tolketjen introduksjonspr moské konver rømt_fra omstreifer mistanke mistanken= mistankar avslørt avslørte avslørd
forbryt
)"};

} // namespace samband::language::lists
