#include "publishing/post_kind.h"

#include "base/text_of.h"

#include <algorithm>

namespace samband::publishing {

std::string_view word(PostKind kind)
{
    switch (kind) {
    case PostKind::news:
        return "news";
    case PostKind::event:
        return "event";
    case PostKind::vacancy:
        return "vacancy";
    case PostKind::hearing:
        return "hearing";
    case PostKind::decision:
        return "decision";
    case PostKind::works_notice:
        return "works-notice";
    }
    return "news";
}

std::optional<PostKind> post_kind_of(std::string_view said)
{
    for (const KindShape& shape : kinds())
        if (word(shape.kind) == said) return shape.kind;
    return std::nullopt;
}

std::string_view word(FactType type)
{
    switch (type) {
    case FactType::line:
        return "line";
    case FactType::lines:
        return "lines";
    case FactType::time:
        return "time";
    case FactType::day:
        return "day";
    case FactType::link:
        return "link";
    }
    return "line";
}

static KindShape event()
{
    return {PostKind::event,
            text_of("Arrangement"),
            "Event",
            {{"starts", FactType::time, text_of("Begynner"), text_of("Si når arrangementet begynner."), "startDate"},
             {"ends", FactType::time, text_of("Slutter"), nullptr, "endDate"},
             {"place", FactType::line, text_of("Sted"), text_of("Si hvor arrangementet er."), "location"},
             {"price", FactType::line, text_of("Pris"), nullptr, {}},
             {"for_whom", FactType::line, text_of("For hvem"), nullptr, {}},
             {"signup", FactType::link, text_of("Lenke til påmelding"), nullptr, {}}},
            "[Skriv med én setning hva som skjer, og hvorfor det er verdt å komme.]\n\n"
            "## Program\n\n- [Skriv klokkeslett og hva som skjer.]\n\n"
            "## Praktisk\n\n- [Skriv om parkering, rullestol, mat og hva folk bør ta med.]\n"};
}

static KindShape vacancy()
{
    return {
        PostKind::vacancy,
        text_of("Ledig stilling"),
        "JobPosting",
        {{"position", FactType::line, text_of("Stilling"), text_of("Si hvilken stilling det er."), "title"},
         {"extent", FactType::line, text_of("Hvor mye, og fast eller midlertidig"),
          text_of("Si hvor stor stillingen er, og om den er fast."), "employmentType"},
         {"deadline", FactType::day, text_of("Søknadsfrist"), text_of("Si når søknadsfristen er."), "validThrough"},
         {"ask", FactType::line, text_of("Hvem svarer på spørsmål"), text_of("Si hvem som svarer på spørsmål."), {}},
         {"link", FactType::link, text_of("Lenke til søknaden"), nullptr, {}}},
        "[Skriv hva den nye kollegaen skal gjøre, og hvor.]\n\n"
        "## Du\n\n- [Skriv hva som kreves.]\n\n## Vi tilbyr\n\n- [Skriv lønn, arbeidstid og det som er bra hos "
        "dere.]\n"};
}

static KindShape hearing()
{
    return {PostKind::hearing,
            text_of("Høring"),
            {},
            {{"deadline", FactType::day, text_of("Frist for innspill"), text_of("Si når fristen for innspill er."), {}},
             {"documents", FactType::link, text_of("Lenke til dokumentene"), nullptr, {}},
             {"answer", FactType::lines, text_of("Slik svarer du"), text_of("Si hvordan folk svarer."), {}}},
            "[Skriv hva forslaget går ut på, og hvem det angår.]\n\n"
            "## Hva vi spør om\n\n- [Skriv det dere vil ha innspill på.]\n\n"
            "## Hva skjer etterpå\n\n[Skriv når saken behandles, og av hvem.]\n"};
}

static KindShape decision()
{
    return {PostKind::decision,
            text_of("Politisk vedtak"),
            {},
            {{"body", FactType::line, text_of("Hvem behandlet saken"), text_of("Si hvem som behandlet saken."), {}},
             {"votes", FactType::line, text_of("Stemmer for og mot"), nullptr, {}}},
            "[Skriv hva som er vedtatt, eller foreslått, med én setning.]\n\n"
            "## Hva betyr det\n\n[Skriv hva som blir annerledes, for hvem og når.]\n\n"
            "## Slik ble det stemt\n\n[Skriv hva flertall og mindretall ville.]\n\n"
            "## Hva skjer nå\n\n[Skriv neste skritt, og om vedtaket kan klages på.]\n"};
}

static KindShape works_notice()
{
    return {
        PostKind::works_notice,
        text_of("Driftsmelding"),
        {},
        {{"where", FactType::line, text_of("Hvor"), text_of("Si hvor det er."), {}},
         {"starts", FactType::time, text_of("Fra"), text_of("Si når det begynner."), {}},
         {"ends", FactType::time, text_of("Til"), nullptr, {}},
         {"meaning", FactType::lines, text_of("Hva det betyr for folk"), text_of("Si hva det betyr for folk."), {}}},
        "[Skriv hva som skjer, og hvorfor.]\n\n## Gjør dette\n\n- [Skriv hva folk bør gjøre før og etterpå.]\n"};
}

const std::vector<KindShape>& kinds()
{
    static const std::vector<KindShape> all = {
        {PostKind::news, text_of("Nyhet")}, event(), vacancy(), hearing(), decision(), works_notice()};
    return all;
}

const KindShape& shape_of(PostKind kind)
{
    return *std::find_if(kinds().begin(), kinds().end(), [&](const KindShape& shape) { return shape.kind == kind; });
}

} // namespace samband::publishing
