#include "language/lists/lists.h"

namespace samband::language::lists {

// Illnesses, signs of them, medicines, what is done about them, and what a body cannot do.
const FieldWords health_words{R"()",
                              R"(
kreft brystkreft lungekreft sykdom= *sykdommen= sjukdom= *sjukdommen= *lidelse= *lidelsen= *lidelser= *syndrom
*plager= *plagene= *smerter= *smerte= vondt_i_ryggen vondt_i_magen migrene hodepine hovudverk svimmel besvim kramper
anfall *anfall= feber oppkast diaré forstoppelse magesår crohns tarmsykdom tarmsjukdom cøliaki laktose allergi
*allergi= astma bronkitt lungesykdom lungesjuk emfysem influensasyk koronasyk covid-syk kikhoste meslinger
vannkopper skabb hodelus= lus_i_håret eksem psoriasis elveblest herpes klamydia gonoré syfilis kjønnssykdom hepatitt
gulsott malaria borreliose hjernehinnebetennelse blodforgift sepsis *betennelse= *betennelsen= *infeksjon=
*infeksjonen= blodpropp trombose åreknute hjerteflimmer hjertestans hjartestans hjerteoperer pacemaker blodtrykk
kolesterol anemi blodmangel blødersyk sukkersyk sukkersjuk insulin lavt_blodsukker stoffskifte struma nyresvikt
nyresyk nyrestein leversvikt skrumplever lever_transplant transplant gallestein blindtarm brokk= prostata urinveis
inkontinen inkontinent tisser_på_seg tissar_på_seg bleie= bleier= kateter= stomi= sengevæt gikt= leddgikt artritt
artrose slitasjegikt fibromyalgi beinskjør osteoporose bekkenløsning ryggprolaps prolaps skoliose isjias
senebetennelse belastningslidelse whiplash nakkesleng lårhalsbrudd ribbeinsbrudd ankelbrudd håndleddsbrudd
hoftebrudd beinbrudd benbrudd lårbrudd armbrudd kragebeinsbrudd kjevebrudd ryggbrudd beinbrot lårhalsbrot hoftebrot
armbrot ankelbrot brukket= brekt= knekt= amputer lammet= lamma= lammelse muskelsyk muskelsjuk muskelsvinn als= ms=
parkinsons huntington epileptik epilepsi hjernerystelse hjernerysting hjerneblødning hjernebløding hjernesvulst
drypp= slagramma slagrammet koma= bevisstløs medvitslaus afasi stamming stammer= *skade= *skaden= *skadet= *skada=
hørselshem høyrselshem hørselstap tunghørt tunghøyrd høreapparat høyreapparat svaksynt synshem synssvekk blindestokk
grå_stær grønn_stær rullator krykker gips= protese ortose pusteproblem pustemaskin respirator søvnapné søvnløs
søvnvansk overvekt fedme undervekt veier_for slankeoperer spiseproblem oppkastsyk magesonde psykisk_syk psykisk_sjuk
psykiske_lid psykiske_plager psykiske_vansk psykiatri nervøs_sammenbrudd sammenbrudd samanbrot nervesammenbrudd
manisk mani= vrangforestilling vrangførestilling hallusin hører_stemmer høyrer_stemmer schizofr paranoi tvangslid
tvangshandl fobi= *fobi= panikk panikkanfall sosial_angst *angst= depresjon deprimer tungsinn selvmord sjølvmord
kutte_seg kutter_seg kuttet_seg kuttar_seg selvskad sjølvskad suicid livet_av_seg livet_sitt utmattelse utmatting
utslitt= utbrent utbrend stresslid burnout traumer sorgreaksjon personlighetsforstyrr personlegdomsforstyrr
hyperaktiv konsentrasjonsvansk asperger atferdsvansk åtferdsvansk skolevegr skulevegr skolefobi fobisk kromosomfeil
genfeil arvelig arveleg medfødt medfødd syndromet misdannelse leppe-gane klumpfot for_tidlig_født kolikk spiralen=
prevensjon steril= steriliser abort= abortert spontanabort fostervann dødfødt dødfødd mistet_barnet mista_barnet
barnløs prøverør ivf= fødte_barnet keisersnitt gravid= gravide= svanger overgangsalder kjønnsinkongruens
kjønnsskifte kjønnsbytte paracet morfin= metadon= subutex valium sobril ritalin antabus antidepress beroligende
beroligande smertestill sovemedisin sovetablett piller= tabletter= resept_på depotmedisin feilmedisin medisiner=
medisinering cellegift strålebehandling kjemoterapi immunterapi hormonbehandl strømbehandl elektrosjokk operert=
opereres operasjon= *operasjonen= innleggelse innlagt= utskrevet= utskriven= røntgen mr-undersøk ct-undersøk
blodprøve biopsi celleprøve vevsprøve metastase spredning_til svulst= palliativ lindrende lindrande hospice
terminal= dødssyk dødssjuk døende= døyande dør_av dør_snart får_ikke_leve alvorlig_syk alvorleg_sjuk kritisk_skadd
hardt_skadd hardt_skadet livstruende livstrugande syk= sjuk= sjukleg sykelig helsa= helsen= helse_hans helseopplysn
epikrise pasientjournal journalnotat legeattest legeerklær spesialist_erklær henvisning tilvising utredes=
utredning= utgreiing= nevrolog onkolog psykiater gynekolog urolog hudlege hjertespes logoped audiograf fysikalsk
tvungen_helsehjelp tvangsinn tvangsmedis skjermet_avdeling skjerma_avdeling skjermet_plass alzheim hukommelsestap
glemmer_ gløymer_ forvirret= forvirra= ikke_bo_alene ikkje_bu_åleine faller_ofte fall_hjemme sår_som liggesår
pleietrengende pleietrengande sengeliggende sengeliggande hjelpetrengende hjelpetrengande
)",
                              R"()"};

} // namespace samband::language::lists
