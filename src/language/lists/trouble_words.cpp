#include "language/lists/lists.h"

namespace samband::language::lists {

// Police, violence, stay and broken families.
const FieldWords trouble_words{R"()",
                               R"(
anmeldt meldt_til_politiet politimeldt politisak siktet= sikta= siktelse sikting tiltalt tiltalte tiltale mistenkt
mistenkte pågrepet pågripen arrestert varetekt varetektsfengs fengslet glattcelle fyllearrest dømt= dømd= dømt_til=
straffedømt straffedømd tidligere_dømt= tidlegare_dømd= samfunnsstraff samfunnstjeneste betinget_dom= i_fengsel
sona_ferdig sonet_ferdig løslatt lauslaten lauslate forvaring fotlenke fotlenkje elektronisk_kontroll ungdomsstraff
ungdomskontrakt ungdomsoppfølging bekymringssamtale kriminell gjengmiljø rulleblad anmerkning_på_politiattest
anmerking_på_politiattest stjeler stjel= naskeri naska= underslag underslo dokumentfalsk skattesnyt narkotikasak
selger_hasj= sel_hasj= selger_dop= promillekjør promillekøyr fyllekjør fyllekøyr kjørte_i_fylla mistet_førerkortet
mista_førarkortet beslaglagt_førerkort råkjør drapsdømt drapssikt drapsforsøk voldtatt valdteken overgriper
overgripar pedofil sedelighet barneporno overgrepsmateriale blotter blotta_seg= besøksforbud besøksforbod
kontaktforbud kontaktforbod kode_6= kode_7= hemmelig_adresse hemmeleg_adresse saken_mot= saka_mot=
saken_i_tingretten hovedforhandling hovudforhandling bistandsadvokat frikjent frikjend ildspåsettelse påsett_brann
startet_brann knivstukket knivstikking truet_med_kniv= trua_med_kniv= etterlyst meldt_savnet rømte= rømt=
stukket_av_fra= politiet_var_hos= politiet_var_heime_hos= politiet_hentet politiet_henta hentet_av_politiet
henta_av_politiet lensmannen_hos= voldsutsatt valdsutsett voldelig valdeleg partnervold familievold familievald
slår_kona= slo_samboeren slo_sambuaren banket_opp= banka_opp= kvelertak mishandlet_av= mishandla_av= voldsalarm
valdsalarm bor_på_krisesenter bur_på_krisesenter rømt_fra_mannen rømd_frå_mannen redd_for_mannen redd_for_faren
stalk forfølg seksuell_trakassering seksuelt_trakassert nakenbilder nakenbilete grooming negativ_sosial_kontroll
æresvold æresvald tvangsekteskap tvangsgift menneskehandel tortur krigsskadd blåveis hører_barna_skrike
høyrer_ungane_skrike ting_som_knuses naboene_hører_skrik asylsak avslag_på_asyl= avslag_fra_udi= avslag_frå_udi=
mangler_oppholdstillatelse manglar_opphaldsløyve uten_oppholdstillatelse papirløs papirlaus ulovlig_opphold
ulovleg_opphald utvist_fra_norge utvist_frå_noreg utvisningsvedtak utvisingsvedtak tvangssendt tvangsretur
skal_sendes_tilbake sendast_tilbake sendes_ut_av_landet flyktningstatus overføringsflyktning enslig_mindreårig
einsleg_mindreårig ikke_fått_id-papirer har_konvertert statsløs statslaus bur_i_skjul bor_i_skjul gjemmer_seg=
har_sett_faren_bli_drept separert samlivsbrudd samlivsbrot barnefordeling foreldretvist foreldrekonflikt
samværskonflikt samværssabotasje omsorgskamp kamp_om_barna kamp_om_borna strid_om_borna strid_om_barna
far_skal_ikke= far_skal_ikkje mor_skal_ikke_hente mor_skal_ikkje_hente ikke_snakker_sammen snakkar_ikkje_saman utro
uekte_barn= farskapssak barnebortføring tatt_barnet_ut_av_landet tok_barna_til_utlandet kona_har_kasta
kona_har_kastet arvetvist arvestrid fratatt_samvær mista_samværet
)",
                               R"(
politimelding mistanke_om= etterforsk straffet straffa forelegg soning= konfliktrådet stjålet stole= rana= ranet=
bedrageri id-tyveri korrupsjon langet= langa= drap voldtekt valdtekt overgrep vitnemål rettssak erstatningssak
forsvarer forsvarar henlagt savnet= sakna= lensmannen_måtte politiet_rykket_ut= vold_i_nære_relasjoner
vald_i_nære_relasjonar sparket sparka= truet= trua= trusler truslar forfølgd asylsøkjar oppholdstillatelse
opphaldsløyve må_reise_innen familiesameining familieinnvandring kvoteflyktning midlertidig_kollektiv_beskyttelse
bosatt_flyktning krigsflyktning tolketjeneste skilsmisse skilt= skild= separasjon samværsavtale foreldreansvar
delt_omsorg farskap ekskone eksmann kjæresten samboer sambuar stefar= stemor= alenemor åleinemor enslig_mor=
einsleg_mor= enslig_forsørger
)"};

} // namespace samband::language::lists
