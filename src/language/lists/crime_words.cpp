#include "language/lists/lists.h"

namespace samband::language::lists {

// Crime and what the police do, and what an employer keeps in a personnel file.
const FieldWords crime_words{R"()",
                             R"(
anmeldt= anmeldelse_mot politianmeld etterforskning_mot etterforsking_mot etterforsket_for under_etterforsk
innledet_etterforsk siktelse tiltale= tiltalen= mistanke_mot mistanke_om mistenkt mistenkt_for mistenkes avhørt
avhøyrt pågrep varetekt fengsel fengslet fotlenke soningen soning= sonet= sona_ dømt= dømd= domfelt domfelling
bot_for forelegg bøtelagt samfunnsstraff samfunnsstraffen prøveløslat prøvelauslat straffedøm straffesak straffbar
straffbart lovbryt kriminell tyv= tjuv= tyveri tjuveri stjal= stjålet= stal= stole_fra nasking naskeri innbrudd_hos
hærverk_beg skadeverk brannstift ildspåsett påtent ranet= underslag underslått underslo bedrager bedrag= svindel
svindlet svindla forfalsk dokumentfalsk skattesnyt skatteunn trygdesvindel trygdemisbruk hvitvask korrupsjon bestikk
utpress tvang_mot frihetsberøv vold_mot voldelig valdeleg voldsdømt voldsutøv valdsutøv voldsoffer valdsoffer
mishandl slått_kona slo_kona slo_samboer slår_ knivstukk knivstakk knivtrus skutt_på drapsfor drapsdøm drept=
drepte= truet= trua= truer= trugar= trusler= truslar= stalking forfulgt voldtatt voldtekt valdtekt valdteken
overgrep seksuell_omgang seksuelt_overg seksuelle_overg sedelighet blotter beføl beføling barneporno overgrepsmat
incest trakasser sextrakass besøksforb voldsalarm valdsalarm promille ruspåvirket_kjør fyllekjør kjørt_i_fylla
mistet_førerkort mista_førarkort førerkortbeslag fartsbot råkjør smugl sal_av_hasj salg_av_hasj selger_hasj sel_hasj
langer= langing narkodøm beslag_hos ransak dyremishandl vanskjøtsel_av_dyr ulovlig_jakt ulovlig_våpen bevæpnet
)",
                             R"()"};
const FieldWords personnel_words{R"()",
                                 R"(
oppsagt= oppsagd= oppsigelse oppseiing avsked avskjed avskjedig suspender fristilt permittert_for sluttpakke
sluttavtale sluttavtalen satt_ut_av sett_ut_av avsluttet_arbeidsforh avslutta_arbeidsforh arbeidsforholdet=
arbeidsforholdet_til arbeidskonflikt skriftlig_advarsel skriftleg_åtvaring tjenestepåtale
irettesett irettesatt refset kjeft_av personalsak personalkonfl personalmappe konflikt_med samarbeidsprob
samarbeidsvansk dårlig_arbeid udugelig inkompetent ikke_skikket ikkje_skikka skikkethetsv egnethetsv varslet_mot
varsel_mot varslet_om_kritikk varslingssak innkalt_til_samtale drøftingsmøte omplasser degradert fratatt_oppgave
fuska= fusket= jukset= juksa= timelister= timelistene= misbruk_av_tillit brukte_kommunens_kort lønnskrav lønnstrekk
lønnstrinnet sykmeld sykemeld sjukmeld sjukemeld sykefraværet_til langtidssyk langtidssjuk sykepenger sjukepengar
egenmelding_fra egenmeldt arbeidsavklar aap= attføring yrkesskade oppfølgingsplan_for tilrettelegg
permisjon_på_grunn mobbet_av mobber_kolleg mobba_kolleg mobbing_av trakassert utfryst frosset_ut
)",
                                 R"()"};

} // namespace samband::language::lists
