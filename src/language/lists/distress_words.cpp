#include "language/lists/lists.h"

namespace samband::language::lists {

// What the mind suffers, and what it is drowned in.
const FieldWords distress_words{R"()",
                                R"(
psykisk_syk psykisk_sjuk psykiske_problem sliter_psykisk slit_psykisk tvangsinnlagt tvangsinnlegg tvangsinnleggelse
paragraf_3-3= frivillig_innlagt akuttpsykiatri på_lukket_avdeling på_lukka_avdeling på_skjermet henvist_til_bup=
tilvist_bup= går_på_bup= går_til_psykolog hos_psykolog samtaleterapi går_i_terapi deprimert depressiv fødselsdepresjon
svangerskapsdepresjon angstanfall panikkangst sosial_angst panikkanfall bipolar manisk mani= psykose psykotisk
schizofren schizoaffektiv hører_stemmer høyrer_stemmer ser_ting_som_ikke_er_der= roper_til_folk_som_ikke_er_der=
snakker_med_seg_selv= snakkar_med_seg_sjølv paranoi vrangforestill vrangførestill hallusin borderline
personlighetsforstyrr personlegdomsforstyrr emosjonelt_ustabil dyssosial tvangstanker tvangstankar ocd= spiseforstyrr
eteforstyrr anoreks anorek bulimi spiser_ikke= et_ikkje gjemmer_maten gøymer_maten selvskad sjølvskad kutter_seg=
skjærer_seg= skjer_seg= rissing selvmordsforsøk sjølvmordsforsøk selvmordstanker sjølvmordstankar suicid suicidal
ta_livet_av_seg= tok_livet_sitt= prøvde_å_ta_livet_sitt= overdosedød henge_seg= traumatiser ptsd= posttraumatisk
nervesammenbrudd nervesamanbrot utbrent utbrend møtt_veggen har_adhd= autist autistisk asperger tourette hyperaktiv
atferdsforstyrr åtferdsforstyrr atferdsvansk åtferdsvansk tilknytningsforstyrr utagerer utagerende utagerande
utviklingsforstyrr søvnvansk sover_ikke_om_natten søv_ikkje_om_natta ritalin concerta antidepressiv lykkepille
sovemedisin sobril= valium= litium= nekter_å_ta_medisin uten_medisin utan_medisin nedstemt nedtrykt ute_av_seg= i_krise
ute_av_balanse isolerer_seg= har_ikke_stått_opp= har_ikkje_stått_opp= ligger_på_rommet ligg_på_rommet ensom_og_nedfor
einsam_og_nedfor gråter_mye= græt_mykje rusproblem rusmisbruk rusavhengig rusa= ruset= rusar_seg= ruser_seg=
rusmiddelmisbruk rusbehandling rusutløst ruskontroll rusinstitusjon ruspoliklinikk nykter= på_kjøret på_køyret
tilbake_på_kjøret har_sprukket tørrlagt alkoholproblem alkoholisert alkoholiker alkoholist alkoholmisbruk
drikker_for_mye= drikk_for_mykje drikker_hver_dag= drikker_seg_full= full_på_jobb= full_på_arbeid møter_ruset beruset
berusa= lukter_alkohol luktar_alkohol på_fylla fyllesyk fyllesjuk avrus avvenn lar-behandl lar-pasient subutex
buprenorfin substitusjonsbehandl narkoman narkotikamisbruk setter_sprøyter set_sprøyter sprøytenarkoman hasj
røyker_hasj= røykjer_hasj= røyka_seg_skjev tablettmisbruk pillemisbruk ghb= ecstasy lsd= dop= dopa= dopet= sniff
spillavhengig spilleavhengig speleavhengig spillegjeld spelegjeld gambl positiv_urinprøve antabus abstinens brukerrom
brukerutstyr
)",
                                R"(
psykiske_plager tph= vop= fact-team act-team ambulant_team= terapi= depresjon angst= overspising overdose traume
sammenbrudd samanbrot adhd= autisme depot= orker_ikke_mer= orkar_ikkje_meir= ensom= einsam= nedfor= rusbruk rusfri=
sprekk= sprakk= alkohol drikker fyll= fylla= metadon heroin= sprøyte cannabis amfetamin kokain= tabletter mdma=
doping= steroider snus= urinprøve blå_kors= tyrili= phoenix stiftelsen_kirkens_bymisjon anonyme_alkoholikere
)"};

} // namespace samband::language::lists
