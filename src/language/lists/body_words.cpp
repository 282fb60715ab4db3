#include "language/lists/lists.h"

namespace samband::language::lists {

// What a body suffers and cannot do, the care it needs, and aids.
const FieldWords body_words{
    R"(
ligger_for_døden ligg_for_døden ligger_i_koma ligg_i_koma fikk_hjertestans fikk_slag= fekk_slag= har_hatt_slag
hadde_slag sliter_med_helsa slit_med_helsa sliter_med_ryggen kan_ikke_gå= kan_ikkje_gå= er_sengeliggende
er_lenket_til_rullestol har_fått_påvist fikk_påvist fekk_påvist har_fått_diagnose fikk_diagnose fekk_diagnose
fått_konstatert er_alvorlig_skadd kom_alvorlig_til_skade kom_til_skade kom_alvorleg_til_skade ble_alvorlig_skadet
brakk_armen brakk_beinet brakk_foten brakk_ryggen brakk_lårhals brakk_nakken brakk_hofta brekte=
er_under_behandling_for er_under_behandling_på er_til_behandling går_til_behandling lider_av lid_av= led_av=
plages_av plagast_av er_plaget_av er_plaga_av sliter_med slit_med_ sleit_med slet_med strever_med strevar_med
har_utviklet_demens har_utviklet_psykose har_utviklet_diabetes har_utviklet_angst har_utviklet_avhengighet
har_utviklet_rus har_utvikla lever_med= lever_med_ bor_med_hjelp
)",
    R"(
rullestol rullator gåstol gåbukk trappeheis personløfter takheis sykeseng sjukeseng vendeseng pleieseng dusjstol
toalettstol brudd_i_bekken bekkenbrudd bekkenbrot bekkenløsning bind_til bleie bleier bleia inkontinens urinpose
stomipose sondemat sondenæring peg= mates= må_mates må_matas får_mat_i_seg stelles= stell_morgen morgenstell
kveldsstell stell_og stell= vask_og_stell dusjhjelp hjelp_til_å_dusje hjelp_i_dusjen hjelp_med_dusj hjelp_til_å_kle
hjelp_til_påkled påkledning= støttestrømpe støttestrømper kompresjonsstrømpe elastisk_strømpe sårstell sårskift
liggesår trykksår leggsår bandasje stingene sting_i_ multidose dosett dosetten medisindispenser øyedråper øyedråpe
insulinsprøyte sprøyte_hver sprøyter= injeksjon øremerke fallalarm matteprosess sengealarm dørvakt dørsensor
gps-klokke gps-sporing brikke_med_gps vandrer_ut vandret_ut går_seg_vill gikk_seg_vill rotet_seg_bort
finner_ikke_hjem fant_ikke_hjem finn_ikkje_heim vandrar= trenger_to_pleiere to_pleiere= to_pleiarar= tung_å_løfte
tung_å_stelle heis_for_å forflyttes= forflytning funnet_på_gulvet funnet_på_badegulvet fant_henne_på fant_ham_på
liggende_på_gulvet liggande_på_golvet låg_på_golvet lå_på_gulvet lå_på_badet falt_i_trapp falt_ut_av_sengen
falt_på_badet falt_på_rommet datt_i falt_hjemme falt_og_ fell_ofte faller_ofte fallfare falltendens fallulykke
nedsatt_syn nedsett_syn nedsatt_hørsel nedsett_hørsel nedsatt_funksjon nedsatt_gang nedsatt_almenn nedsatt_allmenn
redusert_syn redusert_hørsel dårlig_syn dårlig_hørsel ser_dårlig hører_dårlig høyrer_dårleg ser_dårleg mistet_synet
mista_synet mistet_hørselen mista_høyrselen mistet_førligheten mistet_talen mistet_en_fot mistet_beinet tap_av_syn
halvblind nesten_blind nesten_døv cochlea førerhund servicehund lyttehund tegnspråk punktskrift teiknspråk
dårlig_til_beins dårleg_til_beins dårlig_til_bens ustø= ustødig skjelver= skjelv_på_hend skjelvinger lammet_fra
lam_fra halter= haltar= spasme spastisk kramper= kaster_opp kastar_opp kastet_opp kasta_opp spyr= spydde= brekninger
kvalm= blør_ blødde= blødning bløding blod_i blodig= neseblod utslett svimmelhet svimmel= svimlar besvimte= besvimt
segnet= svimte_av svima_av falt_om= falt_sammen fell_saman smerter= smertene vondt_i vond_rygg vondt_for_å
vonde_hofter vondt_kne dårlig_rygg dårleg_rygg dårlige_knær dårlig_kne dårlig_hjerte dårleg_hjarte hjertebank
hjertetrøbbel hjerte-_og hjerteproblem hjartetrøbbel hjerteoper hjertemedisin bypass blokket_ut utblokk hjerteklaff
tungpust tungpusten kortpust pusteplager surstoff= oksygen= oksygenflaske inhalator hoster_opp hoster_blod
lungetrøbbel røykelunge magetrøbbel avføring urin= urinprøve avføringsprøve blodprøver prøvesvaret prøvesvar=
svar_på_prøvene biopsien smitteisolert isolat= isolert_med i_isolasjon= på_isolat mrsa= mrsa-smitte vre= e.coli
listeria salmonella norovirus= omgangssyke_på influensa_og covid= korona= koronaen= pneumoni kneoper hofteoper
hofteprotese ny_hofte= nytt_kne= nye_hofter ny_hjerteklaff ny_nyre= ny_lever= organdonor
står_på_venteliste_for_operasjon operert_for opereres_for skal_opereres skal_operere ble_operert vart_operert
nyoperert under_kniven cellegiften kreftene_svikter kreftpasient kreftsyk kreftsjuk kul_i_bryst kul_i_brystet
føflekk= polypp spredd_seg_til spredning= tilbakefall remisjon uhelbredelig uhelbredeleg kort_igjen_å_leve
kort_tid_igjen måneder_igjen_å_leve ikke_lenge_igjen siste_tid siste_leveuk døende= livets_sluttfase morfinpumpe
smertepumpe smerteplaster smertelind smertestill livstest behandlingen_på frisk_nok_til ikke_frisk= ikkje_frisk=
blitt_frisk= frisk_igjen frisk_fra blir_ikke_frisk= blir_frisk= bedre_etter_ i_bedring= verre_med_ dårligere_etter
dårlig_etter klar_for_hjemreise utskrivningsklar utskrivingsklar utskrevet ferdigbehandlet opptrening
opptrening_etter rehabilitering_etter rehab= opphold_på_rehab opphold_på_sykehus sykehusopphold sjukehusopphald
innlagt_på sykehusinnlegg sjukehusinnlegg hastet_til_sykehus sendt_til_sykehus_med luftambulanse ambulanse_til
ambulansen_kom ambulansen_hent ambulansen_måtte intensiv= intensiven= intensivavd overvåkning_på observasjon_på
akuttmottak legevakten_måtte livredd hjerte-lunge-redning førstehjelp_på_ gjenoppliv nyrene= nyretransp levra=
leveren= bukspytt galle= gallesyk tarm= tarmen= utlagt_tarm avføringsmid hemoroid blære= blæra= blærekatarr
prostata= eggstokk livmor livmoren utskrap underlivs underliv menstruasjon endometriose bekkenløs fødsel= fødselen=
fødde= termin= termindato ultralyd fosteret= ufrivillig_barnløs eggdonasjon sæddonor assistert_befrukt
kunstig_befrukt prøver_å_bli_gravid mister_barnet fosterdød krybbedød prematur for_tidlig_fødte åpen_rygg open_rygg
ganespalte hjertebarn kromosom genetisk= arvelig_sykdom sjelden_sykdom sjeldan_sjukdom vaksineskadd medisinfri
medisinliste medisinering= medisinene= medisinane= medisinskap medisinbytte sin_medisin sine_medisiner tabletten=
tablettene= resepten= resepter= metadonutlev lar-behandling lar= legemiddelassist
)",
    R"(
sliter= slit= sleit= strever= strevar= plages= plaga= plager= plaget= vondt= smerte såret= sår= sår_ blodet= svimmel
falt= datt= dett= ramla= ramlet= snublet rygg= ryggen= knærne= hofte= hofta= hoften= hofter skulder= skuldra= skulderen=
nakken= beinet= benet= leggen= hånden= fingre= synet= hørsel= hørselen= høyrsel= høyrselen= hjerte= hjertet= hjarte=
hjartet= lunge= lungene= mage= magen= tennene= tennar= tannverk tannbehandl tannregul hud= huden= vekta= vekten= et_lite
appetitt matlyst mager= tynn= tynnere= trøtt= trøytt= orker= orkar= hukommelse hukommelsen= glemmer= glemt= gløymt=
gløymer= surrete= rotete= forvirret forvirra sover= søv= søvn= søvnen= pust= puste= pusten= hoste= hoster= bedring=
dårlig= dårleg= dårligere= dårlegare= verre= sengen= sengekant vaske_seg toalett= toalettet= doen= mates mat_i_seg
sprøyte sprøyta= pille= piller= pillene= tablett dose= dosen= medisin medisinen legetime legebesøk legen= doktor=
doktoren= doktar lege= blodprøv prøvesvar kontroller_på utred utgrei scanning kirurg operer sengepost langtidsopp
korttids pleieren= pleietid omsorgsbehov hjelpebehov hjelpetrengende vakt_på_natta nattevakt= nattilsyn tilsyn= tilsyn_
våkenatt trygghets allergi allergisk intoleran gluten= melkefri nøtter= peanøtter epipen adrenalinpenn blodtryk
funksjonsnivå gravid= magevondt hodepine fysioterapi= spasmer ufri attest= erklæring= prognose symptom symptomer
kronisk= kroniske= akutt= alvorlig= alvorleg= kritisk= smitta smitte= smitten= karantene isolert= helsemessig medisinsk=
behandling= behandlinga= behandlingen= skadd= skadet= skada= skade= skaden= påkjørt påkøyrd lemlest forbrent brannskad
avhengig= hjelpeløs hjelpelaus døde= døydde= død= daud= dødsfallet avdøde avdødes dødsårsak obduksjon gravlagt
)"};

} // namespace samband::language::lists
