#include "language/lists/lists.h"

namespace samband::language::lists {

// Social services, child welfare, money, family and what a school knows of a pupil.
const FieldWords welfare_words{R"()",
                               R"(
uro_for= uroa_for= bekymret_for_barn bekymra_for_barn barnevernsbarn barneverntiltak barnevernstiltak barnevernsvedtak
fosterfar fostermor fostersønn fosterdatter fosterdotter beredskapshjem beredskapsheim plasseringssted omsorgstiltak
omsorgsevne foreldreevne samvær= samværet= samværs tilsynsfører tilsynsførar foreldretvist barnefordel daglig_omsorg
dagleg_omsorg foreldreansvar fratatt_omsorg mistet_omsorg mista_omsorg adopter adoptiv vanskjøtt vanskjøtsel forsømt
omsorgssvikt skilt= skilde= skilles= skilsmisse separert separasjon samlivsbrudd samlivsbrot ekskone ekskona ekskonen
eksmann utroskap utro= bidragsgjeld barnebidrag farskap farskapssak ekteskapsproblem parterapi familieråd sosialhjelp
sosialstønad sosialklient sosialtrygd på_trygd trygda= trygdet= uføretrygd ufør= uføre= arbeidsledig arbeidslaus
dagpenger dagpengar overgangsstønad kontantstøtte nødhjelp matpose fattig= fattigdom pengeproblem dårlig_råd dårleg_råd
ikke_råd_til ikkje_råd_til kan_ikke_betale klarer_ikke_å_betale ikke_betalt ikkje_betalt ubetalte regninger_han gjeld=
gjelda= gjelden= gjeldsråd gjeldsordn inkasso tvangssalg tvangssal utleggstrekk konkurs_pers personlig_konkurs
lønnstrekk husleierest husleiegjeld husleia= husleien= kastet_ut kasta_ut utkastelse bostedsløs bustadlaus uteligger
hospits midlertidig_bolig kommunal_bolig_på støttekontakt fritidskontakt tilsynsordning avlastning= avlasting= avlaster
avløser= avløysar omsorgsstønad pleiepenger pleiepengar hjelpestønad grunnstønad hjemmehjelp heimehjelp matombringing
trygghetsalarm tryggleiksalarm tt-kort tt-skyss parkeringskort_for bpa= bpa-ordning brukerstyrt brukarstyrt
ledsagerbevis bofellesskap_for bemannet_bolig bemanna_bustad omsorgsbolig omsorgsbustad sykehjemsplass sjukeheimsplass
korttidspl korttidsavd langtidspl avlastningspl dagsenterpl demensavd forsterket_avdeling vergemål verjemål verge_for
verje_for under_verge umyndiggj flyktningstatus oppholdstillatelse asylsøknad avslag_på_asyl avslag_på_opphold
familiegjenforen familiesamein uten_papirer papirløs utvist_fra_landet utvisning introduksjonsstønad tvangsgift
tvangsekteskap kjønnslemlest æresvold spesialundervis individuell_opplær individuelt_tilrettelagt iop=
ekstra_norskopplær særskilt_norsk enkeltvedtak_om sakkyndig_vurdering ppt-vurdering lesevansk lærevansk dyslek
matematikkvansk dyskalkuli språkvansk forsinket_utvikling forseinka_utvikling evnenivå henger_etter ligger_etter
hjelp_av_logoped karakteren= karakterer_til stryk= strøk_i anmerkning mobbeoffer mobber= mobbar= blir_mobbet blir_mobba
blitt_mobb vart_mobba ble_mobbet plaget_av_medelev bortvist bortvising utestengt= utestengd skulk skulker fravær=
fraværet= nedsatt_skolegang alternativ_skole assistent_på_heltid rus= rusa= ruset= rusede= rusen= rusmis rusprob rusavh
rusbehandl rusinst rusklin rusprøve rustest rusavvenn avrus beruset berusa full_på fyll= fyllefest fyllik alkohollukt
alkoholis alkoholprob alkoholmis alkoholisert drikker_for drikk_for_mykje drikker_seg drikkeprob drikker_og drakk_seg
edru= tørrlagt sprukket_på sprekk_igjen narkoman narkotika hasj cannabis marihuana amfetamin kokain heroin ecstasy
pilleavh sniffer lim_sniff spilleavh speleavh spillegjeld overdose sprøyte hiv= homofil= lesbisk= bifil= transperson
transkjønn legning religiøs_oppfatning fagorganisert= medlem_av_fagforening
)",
                               R"()"};

} // namespace samband::language::lists
