#include "base/text_of.h"
#include "rulings/may_i.h"

namespace samband::rulings {

namespace {

using rulebook::Act;

WayChoice role(std::string_view word, std::string_view says)
{
    return {word, "", says};
}

std::vector<WayChoice> places()
{
    return {
        {"facebook", "Facebook", R"({"channel":"facebook"})"}, {"instagram", "Instagram", R"({"channel":"instagram"})"},
        {"linkedin", "LinkedIn", R"({"channel":"linkedin"})"}, {"x", "X", R"({"channel":"x"})"},
        {"mastodon", "Mastodon", R"({"channel":"mastodon"})"}, {"youtube", "YouTube", R"({"channel":"youtube"})"}};
}

/// Freedom of speech stands first (N1): what one may say, with what to mind; and where to go with what is wrong (A9).
Way speak_privately()
{
    return {
        "/kan-jeg/si-noe-privat",
        Act::speak_privately,
        "person",
        text_of("Kan jeg si noe privat?"),
        text_of("Når du snakker for deg selv, på nett, i avisa eller i et møte."),
        {{"about",
          text_of("Hva vil du si noe om?"),
          {{"society", text_of("Samfunn og politikk, ikke jobben"), R"({"own_unit":false})"},
           {"workplace", text_of("Kommunen eller arbeidsplassen min"), R"({"own_unit":true})"},
           {"own-field", text_of("Kritikk av noe på mitt eget fagfelt"), R"({"own_unit":true,"statement":"critical"})"},
           {"own-case", text_of("En sak jeg selv arbeider med"),
            R"({"own_unit":true,"category":"case-matter","roles":["case-officer"]})"},
           {"individual", text_of("Noe jeg vet om en person gjennom jobben"), R"({"category":"individual-case"})"},
           {"personnel", text_of("En personalsak"), R"({"category":"personnel-matter"})"},
           {"wrong", text_of("Noe kritikkverdig på jobben"), R"({"category":"whistleblowing"})"}}},
         {"role",
          text_of("Hva er du i kommunen?"),
          {role("employee", R"({"roles":["employee"]})"),
           role("unit-leader", R"({"roles":["employee","unit-leader"]})"),
           role("director", R"({"roles":["employee","director"]})"),
           role("chief-executive", R"({"roles":["employee","chief-executive"]})"),
           role("case-officer", R"({"roles":["employee","case-officer"]})"),
           role("teacher", R"({"roles":["employee","teacher"]})"),
           role("union-representative", R"({"roles":["employee","union-representative"]})"),
           role("elected-member", R"({"roles":["elected-member"]})"), role("pupil", R"({"roles":["pupil"]})")}},
         {"where",
          text_of("Hvor?"),
          {{"social", text_of("I sosiale medier, også i lukkede grupper"), R"({"channel":"facebook"})"},
           {"newspaper", text_of("I avisa, som intervju eller leserbrev"), R"({"channel":"newspaper"})"},
           {"elsewhere", text_of("Et annet sted"), "{}"}}}}};
}

/// For the phone in a corridor, with a journalist on the line (F1).
Way answer_the_press()
{
    return {"/kan-jeg/svare-pressen",
            Act::speak_to_press,
            "press",
            text_of("Kan jeg svare pressen?"),
            text_of("Når en journalist spør deg på kommunens vegne."),
            {{"kind",
              text_of("Hva spør de om?"),
              {{"fact", text_of("Fakta om en tjeneste eller en sak"), R"({"statement":"fact"})"},
               {"assessment", text_of("En faglig vurdering"), R"({"statement":"assessment"})"},
               {"administrative", text_of("Hvordan kommunen drives"), R"({"statement":"administrative"})"},
               {"political", text_of("Politikk"), R"({"statement":"political"})"},
               {"critical", text_of("Kritikk av kommunen"), R"({"statement":"critical"})"}}},
             {"about",
              text_of("Hva slags sak er det?"),
              {{"ordinary", text_of("En vanlig sak"), R"({"importance":"ordinary"})"},
               {"important", text_of("En viktig eller strategisk sak"), R"({"importance":"important"})"},
               {"principled", text_of("En prinsipiell sak"), R"({"importance":"principled"})"},
               {"personnel", text_of("En personalsak"), R"({"category":"personnel-matter"})"},
               {"individual", text_of("En enkeltpersons sak"), R"({"category":"individual-case"})"},
               {"waived", text_of("En enkeltpersons sak, og hun eller han sier at jeg kan"),
                R"({"category":"individual-case","waived":true})"}}},
             {"role",
              text_of("Hva er du i kommunen?"),
              {role("employee", R"({"roles":["employee"]})"),
               role("unit-leader", R"({"roles":["employee","unit-leader"]})"),
               role("section-leader", R"({"roles":["employee","section-leader"]})"),
               role("director", R"({"roles":["employee","director"]})"),
               role("chief-executive", R"({"roles":["employee","chief-executive"]})"),
               role("mayor", R"({"roles":["mayor"]})"),
               role("communications-officer", R"({"roles":["employee","communications-officer"]})"),
               role("specialist", R"({"roles":["employee","specialist"]})"),
               role("case-officer", R"({"roles":["employee","case-officer"]})"),
               role("enterprise-board", R"({"roles":["enterprise-board"]})"),
               role("enterprise-manager", R"({"roles":["employee","enterprise-manager"]})"),
               role("union-representative", R"({"roles":["employee","union-representative"]})"),
               role("elected-member", R"({"roles":["elected-member"]})")}},
             {"field",
              text_of("Ligger saken der du arbeider?"),
              {{"own", text_of("Ja"), R"({"own_unit":true})"},
               {"other", text_of("Nei"), R"({"own_unit":false})"},
               {"given", text_of("Ja, og lederen har gitt meg ordet"), R"({"own_unit":true,"delegated":true})"},
               {"doubt", text_of("Jeg er i tvil"), R"({"own_unit":true,"in_doubt":true})"}}}}};
}

/// Whom one may have as a "friend" (A8), with the polite refusal where the rule book has one (E14).
Way befriend()
{
    return {"/kan-jeg/bli-venn-med",
            Act::connect_privately,
            "people",
            text_of("Kan jeg bli venn med …?"),
            text_of("Når noen du møter i jobben, vil ha kontakt med deg privat."),
            {{"relation",
              text_of("Hvem er det?"),
              {{"pupil", text_of("En elev"), R"({"relation":"pupil"})"},
               {"patient", text_of("En pasient"), R"({"relation":"patient"})"},
               {"user", text_of("En som får hjelp eller tjenester av oss"), R"({"relation":"user"})"},
               {"relative", text_of("En pårørende eller foresatt"), R"({"relation":"relative"})"},
               {"supplier", text_of("En leverandør"), R"({"relation":"supplier"})"},
               {"politician", text_of("En politiker"), R"({"relation":"politician"})"},
               {"subordinate", text_of("En jeg er leder for"), R"({"relation":"subordinate"})"}}},
             {"role",
              text_of("Hva er du i kommunen?"),
              {role("employee", R"({"roles":["employee"]})"), role("teacher", R"({"roles":["employee","teacher"]})"),
               role("unit-leader", R"({"roles":["employee","unit-leader"]})"),
               role("case-officer", R"({"roles":["employee","case-officer"]})"),
               role("specialist", R"({"roles":["employee","specialist"]})"),
               role("elected-member", R"({"roles":["elected-member"]})")}},
             {"where", text_of("Hvor?"), places()}}};
}

std::vector<WayChoice> message_kinds()
{
    return {
        {"question", text_of("Et spørsmål om kommunen"), R"({"category":"question"})"},
        {"factual-error", text_of("En faktafeil"), R"({"category":"factual-error"})"},
        {"dissatisfied", text_of("Noen er misfornøyd"), R"({"category":"dissatisfied"})"},
        {"formal-criticism", text_of("Kritikk som har sin egen behandling"), R"({"category":"formal-criticism"})"},
        {"praise", text_of("Ros"), R"({"category":"praise"})"},
        {"neutral", text_of("En nøytral kommentar"), R"({"category":"neutral"})"},
        {"case-matter", text_of("En sak vi har til behandling"), R"({"category":"case-matter"})"},
        {"application", text_of("En søknad"), R"({"category":"application"})"},
        {"political-matter", text_of("En sak politikerne har til behandling"), R"({"category":"political-matter"})"},
        {"personnel-matter", text_of("En personalsak"), R"({"category":"personnel-matter"})"},
        {"individual-case", text_of("En enkeltpersons sak"), R"({"category":"individual-case"})"},
        {"concern", text_of("Bekymring for et barn eller et liv"), R"({"category":"concern"})"},
        {"complaint", text_of("En klage"), R"({"category":"complaint"})"},
        {"access-request", text_of("Et krav om innsyn"), R"({"category":"access-request"})"},
        {"media-enquiry", text_of("Et spørsmål fra pressen"), R"({"category":"media-enquiry"})"},
        {"rumour", text_of("Et rykte"), R"({"category":"rumour"})"},
        {"irrelevant", text_of("Noe som ikke angår saken"), R"({"category":"irrelevant"})"},
        {"out-of-context", text_of("Noe tatt ut av sammenhengen"), R"({"category":"out-of-context"})"},
        {"offensive", text_of("Noe støtende"), R"({"category":"offensive"})"},
        {"personal-attack", text_of("Et personangrep"), R"({"category":"personal-attack"})"},
        {"staff-attacked", text_of("Et angrep på ansatte"), R"({"category":"staff-attacked"})"},
        {"unlawful", text_of("Noe ulovlig"), R"({"category":"unlawful"})"}};
}

Way answer_a_message()
{
    return {"/kan-jeg/svare-paa-en-melding",
            Act::reply,
            "chat",
            text_of("Kan jeg svare på en melding?"),
            text_of("Når noen skriver til kommunen, eller om den."),
            {{"category", text_of("Hva er det?"), message_kinds()},
             {"role",
              text_of("Hva er du i kommunen?"),
              {role("employee", R"({"roles":["employee"]})"),
               role("unit-leader", R"({"roles":["employee","unit-leader"]})"),
               role("account-administrator", R"({"roles":["employee","account-administrator"]})"),
               role("service-office", R"({"roles":["employee","service-office"]})"),
               role("communications-officer", R"({"roles":["employee","communications-officer"]})"),
               role("web-editor", R"({"roles":["employee","web-editor"]})"),
               role("case-officer", R"({"roles":["employee","case-officer"]})"),
               role("specialist", R"({"roles":["employee","specialist"]})")}},
             {"where",
              text_of("Hvor?"),
              {{"facebook", "Facebook", R"({"channel":"facebook","own_channel":true})"},
               {"instagram", "Instagram", R"({"channel":"instagram","own_channel":true})"},
               {"email", text_of("E-post"), R"({"channel":"email","own_channel":true})"},
               {"chat", text_of("Nettprat"), R"({"channel":"chat","own_channel":true})"},
               {"sms", "SMS", R"({"channel":"sms","own_channel":true})"},
               {"website", text_of("Kommentarfeltet på nettsiden vår"), R"({"channel":"website","own_channel":true})"},
               {"others", text_of("Andres side eller forum"), R"({"channel":"forum","own_channel":false})"},
               {"newspaper", text_of("Avisa"), R"({"channel":"newspaper"})"}}}}};
}

} // namespace

std::span<const Way> ways()
{
    static const std::vector<Way> all{speak_privately(), answer_the_press(), befriend(), answer_a_message()};
    return all;
}

} // namespace samband::rulings
