#include "language/lists/lists.h"

namespace samband::language::lists {

// "kreft" begins a word, "*kreft" stands anywhere in one, "rus=" is the whole word, "_" is a blank.

const FieldWords spoken_words{
    R"(
sykmeldt sykemeldt sjukmeld sjukemeld langtidssykmeld innlagt= innlagd tvangsinnla innleggelse innlegging siktet=
sikta= siktelse tiltalt tiltala= tiltale dømt= dømd= domfelt domfeld straffedømt mistenkt mistenkte mistenkt_for
pågrepet arrestert fengsel er_fengsla blei_fengsla vart_fengsla fengsla_for varetekt sonet soner_dom soner_ferdig
soner_straff soner_i_ soner_for_ran soner_en_ soner_fem soner_to sonar_dom sonar_straff sonar_i_ sonar_ein_ anmeldt=
meldt_til_politiet meld_til_politiet politianmeld funnet_skyldig funnen_skuldig oppsagt er_sagt_opp= ble_sagt_opp=
blei_sagt_opp= vart_sagt_opp= blitt_sagt_opp= blir_sagt_opp= har_sagt_opp_stillingen
har_sagt_opp_jobben oppseiing oppsigelse avskjed= avskjedig suspender satt_ut_av_tjeneste
sett_ut_av_teneste fått_advarsel fikk_advarsel fått_en_advarsel fikk_en_advarsel fått_skriftlig_advarsel
fikk_skriftlig_advarsel gitt_advarsel gitt_en_advarsel advarsel_til_ advarselen_til_ advarsel_for_ fått_åtvaring
fekk_åtvaring fått_ei_åtvaring fekk_ei_åtvaring fått_skriftleg_åtvaring fekk_skriftleg_åtvaring åtvaring_til_
åtvaringa_til_ åtvaring_for_ tjenestepåtale personalsak personalkonflikt personalmappe varslingssak dement demente=
autist alvorlig_syk alvorleg_sjuk psykisk_syk psykisk_sjuk kronisk_syk kronisk_sjuk uføretrygd uføretrygda
arbeidsufør ufør= psykisk_utviklingshemm utviklingshemm bevegelseshemm rusavheng rusmisbruk alkoholisert ruset
ruspåvirk rusa_seg narkoman smittet_av smitta_av hiv-positiv er_blind= er_nesten_blind= blitt_blind= født_blind=
døv= er_lam= blitt_lam= ble_lam= lam_i_ lam_fra_ lam_frå_ umyndig under_vergemål under_verjemål verje_for
samarbeidsproblem trakasser utbrent ut_brent tok_sitt_eget_liv ta_sitt_eget_liv sjølvmord selvmord
utsatt_for_overgrep utsett_for_overgrep voldtatt valdteken voldelig valdeleg spilleavhengig speleavhengig anklag
anklaga ta_livet tok_livet skade_seg skada_seg kjørte_i_fylla mistet_lappen mista_lappen slår_barn slår_kona
slår_ungene slo_barn døvblind oppsagd straffet= straffa= kastet_ut_av sluttet_etter_konflikt sluttet_etter_varsl
utagerer utagerar omplassert omplasser omsorgsovertak ruskontrakt lønnstrekk bortvist bortvis pasient_hos klient_hos
klient_i innkalt_til_drøftingsmøte drøftingsmøte
)",
    R"(
*diabetes epilepsi autisme adhd asperger tourette depresjon deprim bipolar schizofreni psykose psykotisk angst=
angsten= spiseforstyrrelse eteforstyrring anoreksi bulimi demens= demens_ alzheimer parkinson multippel_sklerose
ms-diagnose cerebral_parese downs_syndrom hjerneslag hjerneslaget slag= *infarkt hjertesvikt hjartesvikt hjertefeil
hjartefeil hjerneskade *svulst dialyse cellegift strålebehandl kols= kreftsvulst tuberkulose hepatitt hiv= aids=
koronasmitt smittet= smitta= lungebetennelse lungebetennelsen leukemi revmatisme lårhals *brudd_i fødselsdepresjon
abort spontanabort aborten gravid svangerskap tvangstank posttraumatisk ptsd traume selvskad sjølvskad overdose
overdosen rus= rusproblem rusbruk russt alkoholproblem alkoholmisbruk alkoholforbruk narkotika avrusning avrusing
rusavvenn rusklinikk rusbehandl avhengig_av diagnose diagnosen diagnosar psykiatr sykdom= sykdommen= sjukdom=
sjukdommen= helseproblem helsetilstand funksjonsneds funksjonshemm lærevansk lesevansk dysleksi språkvansk
utredning_for utgreiing_for medisin= medisinen= medisiner= rullestol surstoff operert operasjon allergisjokk
sykehistorie pasientjournal journalen= helseopplysning barnevernssak barnevernsak barnevernet_har *fosterhjem
*fosterheim fosterforeldre fosterbarn bekymringsmelding bekymringsmeldingen uromelding omsorgssvikt omsorgen_for
omsorga_for akuttvedtak samværsrett foreldretvist beredskapshjem sosialhjelp sosialhjelpen sosialstønad
sosialstønaden økonomisk_stønad økonomisk_hjelp livsopphold supplerende_stønad nødhjelp støttekontakt
støttekontakten avlastning avlasting omsorgsstønad omsorgslønn omsorgsbolig omsorgsbustad hjemmehjelp heimehjelp
tt-kort bpa= brukerstyrt personlig_assist arbeidsavklaringspeng aap= dagpenger gjeldsordning gjeldsrådgiv gjeld=
gjelda= inkasso betalingsproblem hjelpetiltak foreldreansvar protese pasient= klient= fastlegen_til= legen_til=
legeerklæring legeerklering utmatt husleie husleige kastes_ut_av kastet_ut_av utkastelse utkasting beinbrudd
hoftebrudd spesialundervising individuell_opplæring enkeltvedtak_om korttidsplass korttidsavdeling langtidsplass
sykehjemsplass sjukeheimsplass demensavdeling vergemål verjemål asylsøker_avslag avslag_på_asyl utvist= utvis=
straffesak straffbart straffbar dom= dommen= dom_for promille promillekjør fyllekjør et_ran= ran_av ran_mot for_ran=
væpnet_ran ranet= tyveri tjuveri nasking underslag bedrageri svindel skattesvik skatteunndra dyremishandl vold=
vald_mot= for_vald= med_vald= vald_i= mishandl overgrep voldtekt valdtekt incest seksuelle_overgrep besøksforbod
besøksforbud ransak drapssak drept= slått= trusler= truslar= narkotikasmugl lovbrudd lovbrot kriminell kriminal
forbryt politirapport bevæpn mobbing= mobber mobba mobbet= permisjon_etter sykefravær= sjukefråvær fravær= fraværet=
lønnskonflikt nedgradert rusmisbruk skilsmisse barnefordeling samlivsbrudd samlivsbrot legning transkjønn homofil=
fagforeningsmedlem
)",
    R"()"};

const std::string_view harmless_words = R"(
er_vald_til vart_vald_til er_vald_inn politistasjon politihøg politimester avlyst_på_grunn_av_snø stemmerett
vært_støttekontakt som_støttekontakt bli_støttekontakt blitt_støttekontakt vore_støttekontakt var_støttekontakt
være_støttekontakt vært_fosterf blitt_fosterf være_fosterf vært_besøksh husker_best hugsar_best utført_arbeid
godt_arbeid takket_for takka_for plass_til_rullestol strømbrudd rørbrudd ledningsbrudd vannbrudd vannskad stormskad
skadedyr skadeforeb til_inntekt grunnstein klaga_på_støy klaget_på_støy klaga_på_lukt vald_til= vald_inn siktet_til
siktet_mot slått_sammen slåtte_saman slår_sammen tatt_bilde tatt_bildene tek_bilete tatt_initiativ tatt_over_som
fengselsritt fullmakt= fullført slagord slagkraft straffespark straffesparkkonk slag_for_ slag_på_ under_krigen
etter_krigen fullsatt full_sal fulle_hus fullt_hus full_fart full_fres drikke_kaffe drikker_kaffe kaffedrikk rusfri_17
russefeir russetid russepres blindern blindvei rundkjøring kurskveld kurs_i_førstehjelp alarmen_gikk brannalarm
vannalarm døde_fisk døde_trær dødsfjellet dødvekt tatt_i_bruk tatt_på_alvor tatt_initiativet tatt_imot tatt_vare
tatt_med_ tatt_utdann tatt_fagbrev fatt_i fengselsbygn fengselsmuseum sykehusklovn krigsseiler krigshist krigsminne
barnehagebygg barnehagedag skolebygg skoleår skoleåret klasse_b klassefest klassetur kampklar kamp_om aktiv= ro_og_mak
stol_på nasjonaldag mat_til_ slaktet_ slag_kort sang_og_spill spillkveld spillemann spelemann legekontor legesenter
legevakt_i legevakta_flytt lagt_ned= lagt_inn_bud lagt_inn_forslag lagt_inn_søknad på_vakt_i full_kontroll
)";

const std::string_view services = R"(
avdeling_for= beredskap nav= nav-kontor navkontor sykehjem sjukeheim sykehus sjukehus hospital= sykestue sjukestove
psykolog lensmann legevakt fastlege legekontor legen= lege= kommunelege hjemmetjeneste heimeteneste helsestasjon
rehabilitering helsetun omsorgssenter barneverns-_og_helsenemnd retten= helsehjelp medisinsk sosialtjeneste
sosialteneste kreftkoordinator kreftsykepleier demenskoordinator demensteam tildelingskontor skolehelse arbeidsplass_hos
personalmøte adopter aktivitetssenter aldersheim aldershjem ambulanse ambulansen= arbeidslaus arbeidsledig asylm
asylmottak asylsøk barneheim barnehjem barnehus barnevern barnevernet barnevernskonsu barnevernstj barnevernsvakt
barnevernten barnevernvakt bedriftshelset bedriftshelsetj besøksvenn bofelles bokollektiv bostøtta bostøtte bufelles
bukollektiv bup= bupa bustønad bustøtte dagaktiv dagpengar dagpenger dagsenter dagtilb dagtilbod dagtilbud demens
demensavdeling demenslandsby dps-en dps= familiegjenforening familierådgiv familievern familievernkont familievernkontor
fattig fengsel flyktn flyktning flyktningt forliksråd friomsorgen fylkesnemnd habilitering heimebas heimehjelp heimesjuk
heimesjukepl heimesjukepleie heimeten helsesenter hjemmebaser hjemmehjelp hjemmesyk hjemmesykepl hjemmesykepleie
hjemmetj hærverk innbrot innbrudd institusjon introduksjonsprogram kommunal_bolig kommunal_bustad kommunal_leilighet
konfliktråd kriminalomsorg kriminalomsorgen krisesent krisesenter krisesenteret kvalifiseringspro kvalifiseringsprogram
lagmannsrett lensmannen= luftambulanse lus= matombring matombringing matutdel matutdeling mekling middagsombring
minoritetsspråklig mobb namsmann namsmannen narkotika nav-konto omsorgsb omsorgsbolig omsorgsbu omsorgsbustad politi=
politibil politiet= pp-ten pp-teneste pp-tj pp-tjeneste ppt-en ppt= promille psykiatri psykiatrisk psykisk_helse rus=
rusomsorg rusteam rustjeneste samvær= selvmord sjølvmord skadeverk skolefravær skulefråvær sosialhjelp sosialkontor
sosialkontoret sosialtj spesialped spesialpedagog startlån stønad= svindel sykehjemsk tingrett tingretten tjuveri
trakasser trygd trygdebolig trygdebustad tyveri ungdomshjem vald= velferdsteknologi velkomstklasse vold vold=
)";

const std::string_view ties = R"(
i_natt= venter_på ventar_på vente_på er_blitt har_blitt er_vorten har_vorte blitt= vorte= neppe= knapt= hvorfor= kvifor=
visst= visstnok bekreft_ bekrefter_at bekreftar_at uten_ utan_ ingen= har_sluttet har_slutta sluttet_å slutta_å
begynte_å byrja_å har_begynt ber_om bad_om ba_om bedt_om slipper= sleppe= stanset stansa_pengene skal_til= kjørt_til=
køyrd_til= sendt_til= fraktet frakta hentet_av= henta_av= møtte_ikke møtte_ikkje motteke= mottatt= time_hos fikk= fekk=
har_fått= fått= mottar= mottok= mottek= søkt= søkte= innvilg avslag vedtak= vedtaket= vært_på= vore_på= plassert
plassering flytta= flyttet= flytter= flyttar= pasient= pasienten= klient= klienten= bruker_av brukar_av henvist tilvist
følger_opp følgjer_opp følges_opp oppfølging går_til går_hos gjekk_til behandles_for til_behandling under_behandling
utredes utgreiing hjemme_hos heime_hos meldt= meld= melding_om kjent_av kjend_av klage_på klagen_fra klaga_frå plass_på
tvang hentet= henta= trenger= treng= sliter_med slit_med tildelt lagt_inn lagd_inn overført= overført_til utskrevet
utskriven døde= døydde avhør avhøyr etterforsk under_oppfølging sak_i saken_mot saka_mot saken_gjelder saka_gjeld
hjelp_fra hjelp_av hjelp_frå hos_psykolog i_tiltak undersøk søknad søknaden= søknaden_fra klaga= klagen= saken= saka=
saken_om saka_om saken_til saka_til vist_til trenger trengte måtte= kan_ikke= kan_ikkje= klarer_ikke klarar_ikkje
klarte_ikke klarte_ikkje greier_ikke greide_ikke ikke= ikkje= aldri= aldri_ fordi= på_grunn= grunnet= pga= lenger=
lengre= lengre_tid stadig= flere_ganger fleire_gonger to_ganger hver_dag kvar_dag hver_morgen kvar_morgon hver_natt
hver_kveld hver_uke kvar_veke om_natta om_natten på_natta om_kvelden annenhver bekymr uro_ melding= journal= vi_fant
vi_må_ stadfest opplysning opplysninger sønnen_til sonen_til datteren_til dattera_til dottera_til moren_til mora_til
mor_til faren_til far_til broren_til bror_til søsteren_til søstera_til søster_til syster_til barna_til barnet_til
ungen_til ungene_til ektemannen_til mannen_til kona_til kone_til samboeren_til sambuaren_til foreldrene_til foreldra_til
mormor_til farmor_til bestemor_til bestefar_til bestemora_til mormoren_til enka_etter enken_etter enkemannen_etter
tvillingene_til familien_til stefaren_til stemora_til verge_for vergen_til hjemmet_til heimen_til leiligheten_til
barnefaren_til barnemora_til kjæresten_til eks-mannen_til eksen_til tante_til onkel_til unntatt_off
)";

const std::string_view settings = R"(
psykologtilbud skolestart blå_flekker flekker_rundt mistet= mista= bodd= budd= rom= faktura= fakturaer ubetalt
utestående skuldar observert bukse stuen= gangen= vindu= senteret_har notert notat_ merknad= hendelse= hending= episode=
varslet_om bostedet bosted bustadadresse bytte_bosted opplever= opplevde= opplevd tåler= tålte= toler= tolte= behov=
behovet ønsker_ikke ønskjer_ikkje klarte= spurte_om= ba_oss bad_oss tenner= tannlege= briller= syn= øyne= auge= øre=
nese= mage= arm= bein= fot= fingeren= hud= hår= temperatur= svette= klær_ tøyet= kjøleskap komfyr ovnen= nattbord
gulvet_ golvet_ sofaen= sofa= trapp= trappa= trappen= dør= døra= døren= gardin kjeller loft= taxi= skyss= transport_til
følge= følgje= telefonen= meldingen= meldinga= brev= brevet= brevene= post= posten= mappe= mappa= mappen= journalen=
skjema= søksmål advokat= advokaten= erstatte vergen= saksnr kopi_til fortrolig teieplikt taushetsplikt ansvar_for
alene_med sinnet= helga= helgene= helger= netter= natten= natta= nattevakt kvelden= kveldene= morgenen= morgonen=
uka_som siste_tiden siste_tida det_siste det_siste_året i_flere i_fleire i_lang_tid i_måneder i_månader i_ukevis
i_årevis stadig_vekk får= søker_om søkjer_om bor= bur= ligger= ligg= lå= kontakt_med samtale_med datter= sønn= barnet=
barna= moren= faren= mora= har_hatt= hatt= søker= søkjer klage= sak= viser_til= viser_til_ syner_til gjelder= gjeld=
gjaldt= angående= vedrørende= må= bør= etter_= lenge= igjen= ofte= alltid= fortsatt= framleis= naboen= naboene= naboar
rapport= notat= referat= møte_om= møtet_om vi_er_ vi_har_ barnebarn familien familie= skolen= skulen= barnehagen=
barnehage= vurdering= lederen= leiaren= sjefen= timer= timar= bruker= skal_ha= selger= solgte= son= dotter= sønnen=
sonen= datteren= dattera= dottera= bror= broren= søster= søstera= søsteren= mor= far= kona= mannen= gutten= jenta=
guten= eleven= elev= elevane= elevene= konfidens aktivitetspl alarm= alarmen= alene= arbeidsgiver arbeidsgjevar
arbeidsmiljø arbeidstakar arbeidstaker armen= auget= baby= babyen= bank= banken= barnas= beboer= begravelse besteforeldr
betalar= betale= betaler= betalt= bisettelse blir_funnet blod= bolig= boligen= bosatt= bosatte= bosetting boss= brudd_på
brukaren= brukeren= busett= bustad= bustaden= bærer_ ct= delvis= diett= dom= drikk= dusj= dusje dusje= dødsfall
egenandel eigendel ektemannen= enka= enkemann enkje ete= fall= faller= farens= feil= flytta= flytte= flytter= flyttet=
foreldra= foreldrene= foresatte= forskudd= forsvant= foten= friminuttet frisk= frisk_ friskere= full= fulle= fysio=
føresette= gikk_bort= gjekk_bort= gjeng= golvet= gratis= gravferd gulvet= handa= heime= heimen= helsa= helse= helsen=
helsesjukepl helsesykepleier helsesøster henta= hentet= hentet_ hjelp= hjelpa= hjelpemiddel hjelpemidlar hjelpemidler
hjelpen= hjemme= hjemmet= hodet= hovudet= hr= hugsar= humør husker= hånda= innkalla= innkalt= inntekta= inntekten=
innvandr integrering isolerte= jobb= jobben= karakter= kartlegg kartlegging kaster= kilo= kjæreste= kjæresten= klaga=
klagar= klager= klaget= kle= klær= kne= kneet= kollega kollegaen= kollegaer kollegar kolleger kommer_ikke_tilbake
kondolerer konflikt konflikt= konkurs kontaktlærer kontaktlæreren konto= kontrakt= kontrakten= kontroll_på kreftene=
krefter= krevende krig= krigen= kriseteam kritikk= kropp= kroppen= leie= leikar= leike= leke= leker= lekser= les= lese=
leser_ leverer_ levert_ lukter= lån= låner= lånte= løn= lønn= lønna= lønnen= mat= matte= medarbeidar medarbeider
medarbeidersamtale medelev medelevar medelever meldinger= menighet mestr mestring= miljøarbeid miljøarbeider miljøet=
minnestund minnet= mobilitet morens= mottak= mottaker= mottaket= mr= nakke= nivå= norskopplæring nyfødt nærmeste= omkom
omsorg= omstill operasjon oppfølg opphald= opphold= papir= papirer= pass= patrulje pengane= pengar= pengene= penger=
pensjon= permisjon permisjon= personal= plass= plassen= pleie= pleie_ pleier= plikter= politiattest press= presset=
problem= problema= problemene= problemer= prøvene= prøver= prøvetid pårørande pårørende rar= rasa redusert= regning=
religion= rett_og retten= ro= roper= ropte= rot= rutine= rutinene= røntgen= saknar= samboeren= samtaler= savner=
seksjon= seng= senga= sfo= sko= skolehelse skriker= skrive= skriving= skutt= skyld= slekta= slekten= sliten= slo=
slutta= sluttar= slutter= sluttet= slår= slåss= småsøsken sorg= sorga= spill= spise= spiser= stakk= statsborger stell=
stelle= stress= stresset= stønad støtta= støtte= støtten= syskjen= søkeren= søkjar søppel= søsken= tankar= tankene=
tanker= tatt= teken= tekne= tenester= tilbakefall tillit= tilskot tilskudd= tiltak= tiltaket= tiltakspl tiltaksplass
tjeneste= tjenesten= tjenester= trekk= trening_etter trist= trygg= tung_tid= tøy= udi= ulykka= ulykke= ulykken= undersøk
une= uniform= uro= utfordr utfordringer utreise= utvikling= utviklingen= utviklingssamtale uvanlig= vaken= vandelsattest
vanskeleg= vanskelig= vanskelig_ vanskelig_tid= varsel= varsla= varslar varsler varslet= varsling veier= vekt= vener=
venner= ventelista venteliste vikariat= vil_ikke= vil_ikke_ vil_ikkje= vil_ikkje_ vin= vitne_i= votter= våken= våpen=
åleine= økonomien= øl= øyet=
)";

const std::string_view subject_tails = R"(
*forening *foreining *forbund *koordinator *sykepleier *sjukepleiar *plan= *planen= *politikk *politisk *forsk *uka=
*uken= *aksjon *løp= *løpet= *dagen= *kampanje *kurs= *kurset= *prosjekt *undersøking *undersøkelse *råd= *rådet=
*tilbud *tilbod *statistikk *forebygg *førebygg *skole= *stilling *utvalg *handlingsplan *strategi *konferanse *fritt=
*fri= *fritt_
)";

} // namespace samband::language::lists
