#include "language/lists/lists.h"

namespace samband::language::lists {

// What is told of somebody in public: culture, sport, prizes, elections, posts, trade, building cases, help given to
// others, history. It outweighs a word that only seems to be about the person.
const std::string_view open_words = R"(
foredrag bok= boka= boken= bøker= bøkene= utstilling utstillinga konsert konserten kurs= kurset= kurs_i kursholder tema=
temaet= temakveld stand= seminar konferanse møteplass forestilling stykke= film= filmen= dokumentar roman= romanen=
romanar kåseri kåserer forskning forsking forsket forskar= doktorgrad avhandling disputas masteroppg kafé kafeen= dikt=
dikta= diktene= diktsaml drama= podkast podcast teater skuespill revy= revyen= stilling_som stillinga_som ledig_stilling
stillingen= stillinga= innsamling samlet_inn samla_inn samler_inn samlar_inn gave= gaven= gåve= gåva= gave_til
interpellasjon spørretime forslag= forslaget= foreslår foreslo= avtroppende påtroppende biografi quiz basar loddsalg
lotteri marked= markedet= marknad spiller= speler= spilte= spelte= synger= syng= sang= song= sunget= kor= koret=
orkester trekkspill fiolin piano= gitar hardingfele felespill joik album= plate= låta= musikk musikar artist= festival
turné allsang opptrer opptreden underholder underholdning danser= dansegruppe stand-up maleri malerier maler_ malte=
akvarell keramikk skulptur fotoutst tegner_ tegnet_ illustr kunst= kunsten kunstprosjekt treskj veving strikket=
strikka= strikker= broder kulturhus kulturkveld kulturmin vernissage bokbad lansering leser_fra les_frå lesning_
forteller_om_ fortel_om_ omvisning omvising guid museum= lokalhistor historielag slekt= født_i_1 født_18 født_17
bygdebok minnesmerke minnemarkering minnesmerket byste bautaen minnes= minnest= hedres hedret heidra jubileum jubileer
jubilant fyller_år fyller_100 fylte_100 100-år 90-år gratulerer gratulerar bursdag bryllup gullbryllup giftet_seg nygift
pris= prisen= kulturpris frivillighetspris ungdomspris ildsjel stipend= stipendet= stipend_til medalje gullmed sølvmed
bronsemed kongens_fort diplom kåret= kåra= kåring årets= årsbeste vinner= vinnar= vant= vann_ seier= seiret beste_
fagprisen fagbrev= fagbrevet bestått_fag sveinepr svennebrev utmerk hederst hedersb nominer premier løp= løpet_ rennet=
skirenn verdenscup norgescup nm= nm-gull vm= em= ol= kretsmester rekord målvakt landslag landslaget stafett turnering
cup= cupen= kamp= kampen= serie= seriemester scoret mål_for idrettslag idrettslaget idrettspris skilag fotballag
fotball= håndball= sjakk= orientering= turløype= maraton sykler_ sykler_gjennom klatrer_til trener_for trener_jentel
valgt= vald= valde= velges= valgkomit nominasjon stiller_til_valg listetopp kandidat= kandidaten kandidater representant
representanten representerer representerar meddommer lagrette setteordfører fast_medlem medlemmer= medlem_av_u varamedl
vararep vara= nestleder nestleiar styremedl styreleder styreleiar styret= gruppeleder gruppeleiar utvalgsled
utvalgsleiar kommunestyrerep kommunestyret= formannskapet= fylkestinget= stortinget ny_leder ny_leiar ny_rektor ny_sjef
ny_lærer ny_kommune ny_enhets ny_avdelings ny_virksomhets ny_direktør ny_prest ny_lege ny_fastlege ansatt_som ansatt_ny
tilsett_som tilsett_ny ansetter ansettelse_av begynner_som begynte_som byrjar_som starter_som tiltrer tiltrår tiltredde
begynner_i_stilling overtar_som tek_over_som går_av_med_pensjon går_av_som pensjonist= pensjonistlag takkes_av takket_av
takka_av avtrer etter_40_år etter_30_år jobber_som jobbar_som arbeider_som arbeidar_som er_utdannet er_utdanna
tok_utdanning videreutdan tar_utdanning tar_fagbrev student= studerer= studerer_til studerer_ ring_oss ta_kontakt=
ta_kontakt_ meld_deg= innviet innvia framlegg hyllet= hyllet_ hylla= vinnere vinnarar trekning har_malt malt_bilde
leser_for leser_høyt les_for nyhetsbrev valgt_til valgt_inn vald_til_ byens bygdas stemte_for stemte_mot strikkar
norgesmester norgesmeister velkommen_som velkomen_som velkommen= rettshjelp redaktør fotokonk fotograferte terrasse
klippet_håret deler_ut delte_ut dirigent kantor organist bygger_ byggjer_ tegnet_det har_tegnet har_kjøpt har_solgt
kjøpte= har_skrevet har_skrive vitja vitjar songlag tok_bilde tok_bilete bilder_fra_ *premie *prisen *konsert *stipend
*mester= *mesteren *festival *foredrag *utstilling består_av= spørsmål_om spørsmål_til spørsmål_rettes spørsmål_kan
vannavgift avgift postliste ferdigattest måker_snø måker_for feira= har_sydd sydd_ sanitæranl tur_med turleder
har_undersøkt korpset_spill ledes_av leiast_av trafikken= ny_vikar velkomne_ velkommen_ menighetshus regnskap overskudd
opplæring_av tatt_til_følge i_20_år i_25_år i_30_år i_40_år i_førti i_tretti bilder_til bilete_til kontordag slutter_som
sluttar_som gitt_bort gir_bort overrekte overrakte rydder_ initiativ grendelag drifter driftar juryen= *butikk takket=
takka= snakk_med= mange_er= mange_har= mange_som= strålende_ barnevogn for_dykk_som for_dere_som for_deg_som i_rollen
tok_opp_ praksis_på i_praksis sommerjobb sommarjobb sommervikar underviser undervis underviste holder_kurs held_kurs
leder_arbeidet leder_gruppe leiar_gruppe leder_språk leder_kor leder_trim prosjektl prosjektleiar prosjektgruppe kursled
foreleser orienterer_om orienterte_om orienterar_om redegjør redegjorde svarer_på_spørsmål svarar_på_spørsmål treffes_på
treffast_på treffer_du kan_treffes kan_kontaktes kan_nås_på kan_nåast tlf= telefon= mobil= e-post= e-post_ epost påmeld
påmelding meld_deg_på meld_deg_til tar_imot_påm oppmøte= billett billetter inngang_ frivillig= frivillige= frivillighet
frivilligsentral dugnad lagleder_ besøksvenn= besøksvenner= besøksvert besøkshund natteravn turvenn leksehjelper baker=
bakte= bakst steker_ serverer serverar lager_mat lagar_mat lager_middag lager_kranse kaker kake_ vaffel vafler
kjører_ut_mat kjører_ut_middag donerte donerer donasjon ga_bort gav_bort skjenket_ sponser sponset testament selger_lodd
selger_ved sel_ved selger_honning selger_grøn hogger_ved åpnet= åpner= åpna= opnar= opna= åpning av_åpning offisiell_åpn
snora= snora_ klippet_ klipte_ la_ned_ driver_ driv_ driver= butikk butikken= bakeri frisør frisørsal verksted firma=
firmaet bedrift= bedriften gründer etablerte startet_ gårdsbutikk gårdsbruk kafévert vert_for hotell= restaurant
oppdraget= kontrakten_med byggesak byggjesak byggesøk bygge_garasje bygge_hytte bygge_tilbygg byggetill rammetill
igangsettingst fradel deling_av dele_fra tomt= tomta= tomten= tomter gnr= bnr= gbnr eiendom= eigedom= eiendommen
grunneier grunneigar nabovarsel reguleringspl detaljregul innspill= innspel= høringsinn høringssv høyringsinn høringsutt
utbygging hyttefelt garasje= garasjen= uthus naust låve adkomst avkjørsel veirett oppmåling konsesjon jakt= jegar
elgjakt fellingstil beitelag beite= reinbeite skjenkebev serveringsbev skjenkeløyve arkitekt entreprenør leverand
leverer_ leverte_ brøyt brøytek snekker_ rørlegger elektriker_ maler= pusser_opp asfalt anbud anbudet leserbrev
lesarbrev leserinnl lesarinnlegg innlegg= kronikk debatt= debatten debatterer innbyggerforsl underskrift demonstr
aksjonsleder mener_at= talte= tale= talen= taler_for holdt_tale heldt_tale la_ned_krans gudstjeneste gudsteneste andakt
konfirmant konfirmert_i døpte besøkte= besøker_ besøkjer gjester= gjestar intervju intervjuer intervjua portrett=
portrettet portrettinterv filmer_ opptak reportasje førstehjelpsk nobel mastergrad bachelor vikarierer vikarierar
som_leder som_leiar som_rektor søkerlist søkarlist elbil spelar inviteres inviterast inviterer= inviterer_til grunnstein
feirer_ feirar_ pensjonert køyrd_av bilder_av bilete_av fotografi jobber_i= jobbar_i= jobber_ved= jobber_på= arbeider_i=
arbeider_ved= arbeidar_i= jobber_hos= arbeider_på= for_personer_med for_folk_med for_unge_med for_barn_med for_eldre_med
til_barn_med for_ungdom_med for_voksne_med for_mennesker_med for_personar_med nye_regler nye_reglar nytt_regelverk
)";

} // namespace samband::language::lists
