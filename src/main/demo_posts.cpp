#include "main/demo_posts.h"

#include "base/calendar.h"
#include "base/problem.h"
#include "main/demo_pictures.h"
#include "people/person_store.h"
#include "publishing/post_store.h"
#include "publishing/use_cases.h"
#include "services/service.h"

#include <fstream>

namespace samband::main {

namespace {

using publishing::Content;
using publishing::Post;

Content written(std::string title, std::string lead, std::string body, std::set<std::string> channels = {"website"})
{
    Content content;
    content.title = std::move(title);
    content.lead = std::move(lead);
    content.body = std::move(body);
    content.channels = std::move(channels);
    return content;
}

Content library_hours()
{
    return written(
        "Biblioteket har åpent lørdager",
        "Fra 5. desember kan du låne bøker og få hjelp også på lørdager fra klokka 10 til 14.",
        "Mange har bedt om lengre åpningstid. Derfor prøver vi lørdagsåpent fram til påske.\n\n"
        "## Dette kan du gjøre på lørdager\n\n- låne og levere bøker\n- lese aviser\n- få hjelp med digitale skjema\n\n"
        "Etter påske ser vi på hvor mange som kom, og bestemmer om vi fortsetter.\n");
}

Content tree()
{
    return written("Vi tenner julegrana søndag klokka 17",
                   "Ta med lykt og refleks. Skolekorpset spiller, og det er gratis gløgg.",
                   "Vi møtes på torget søndag 29. november. Parkering er på skolen, og det er "
                   "plass for rullestol foran scenen.\n\nVelkommen!\n",
                   {"website", "intranet"});
}

Content water()
{
    Content content = written("Vannet stenges i Prøveveien tirsdag",
                              "Tirsdag mellom klokka 9 og 14 er det ikke vann i Prøveveien 1–40.",
                              "Vi bytter en vannledning. Tapp vann før klokka 9.\n\n"
                              "Når vannet er tilbake, kan det være misfarget. La det renne til det er klart.\n",
                              {"website", "intranet"});
    content.touches_staff = true;
    content.need_to_know = true;
    content.case_reference = "26/1234";
    return content;
}

Content plan()
{
    Content content =
        written("Si din mening om ny gangvei", "Forslaget til gangvei langs elva ligger ute til 10. januar.",
                "Gangveien skal gå fra skolen til idrettsplassen. Forslaget ligger på nettsiden og på "
                "servicekontoret.\n\nSend innspillet ditt til postmottaket.\n");
    content.case_reference = "26/1301";
    content.decided = false;
    return content;
}

Content school()
{
    Content content =
        written("Møte om ny skolevei", "Kom og si hva du mener, onsdag klokka 18 på skolen.",
                "Kommunen vil bygge gang- og sykkelvei fra sentrum til skolen. Vi viser kart og svarer på "
                "spørsmål.\n\nForslaget behandles av kommunestyret i januar.\n");
    content.case_reference = "26/1288";
    content.decided = false;
    return content;
}

Content race()
{
    return written("Skirenn på lysløypa", "Påmelding på servicekontoret.", "Rennet er for alle under 12 år.\n");
}

Content shelter()
{
    return written("Gapahuken ved tjernet er ferdig", "Ta turen: det er ved, benker og plass til en skoleklasse.",
                   "Stien er merket fra skolen. Gapahuken kan lånes gratis.\n\nRydd etter dere.\n");
}

Content recycling()
{
    return written("Gjenvinningsstasjonen har nye åpningstider",
                   "Fra 1. desember kan du levere avfall mandag til torsdag fra klokka 12 til 19.",
                   "Lørdagsåpent er som før, første lørdag i måneden.\n");
}

/// So many days from now, as the clock on the wall will show it.
std::string day_ahead(Instant now, int days)
{
    return to_string(in_oslo(now).date.plus_days(days));
}

Content reading_hour(Instant now)
{
    Content content = written("Lesestund for barn", "Vi leser høyt fra nye bildebøker.",
                              "Kom og hør på biblioteket. Barna får tegne etterpå.\n");
    content.kind = publishing::PostKind::event;
    content.kind_facts = {{"starts", day_ahead(now, 10) + "T11:00"},
                          {"ends", day_ahead(now, 10) + "T12:00"},
                          {"place", "Biblioteket, Prøveveien 2"},
                          {"price", "Gratis"},
                          {"for_whom", "Barn fra 3 til 6 år"}};
    return content;
}

Content nurse(Instant now)
{
    Content content = written("Vi søker sykepleier til hjemmetjenesten", "Vil du jobbe der folk bor?",
                              "Du får faste turnuser, god opplæring og kolleger som hjelper hverandre.\n");
    content.kind = publishing::PostKind::vacancy;
    content.kind_facts = {{"position", "Sykepleier"},
                          {"extent", "100 %, fast"},
                          {"deadline", day_ahead(now, 21)},
                          {"ask", "Enhetsleder i hjemmetjenesten"}};
    return content;
}

std::optional<people::Person> one_with(db::Reading& tx, std::initializer_list<std::string_view> roles)
{
    for (const std::string_view role : roles)
        if (const auto holders = people::holders(tx, role); !holders.empty()) return holders.back();
    return std::nullopt;
}

Post draft(db::Writing& tx, const people::Person& author, const Content& content)
{
    return publishing::start_post(tx, author, author.mandates.front().unit, content);
}

/// Published by the desk; where the rule book lets it only with somebody's yes, it stays a draft.
publishing::ActOutcome publish(db::Writing& tx, const people::Person& desk, const Content& content)
{
    const Post post = draft(tx, desk, content);
    publishing::Going going;
    going.tell_staff = content.touches_staff;
    going.despite_advice = true;
    return publishing::publish_post(tx, desk, post.id, post.version, going);
}

/// One that was corrected where readers see it.
void publish_and_correct(db::Writing& tx, const people::Person& desk, const Content& content, const std::string& note)
{
    const publishing::ActOutcome out = publish(tx, desk, content);
    if (out.done) publishing::correct_post(tx, desk, out.post.id, out.post.version, content, note, false);
}

/// One that was taken down: its address says so.
void publish_and_withdraw(db::Writing& tx, const people::Person& desk, const Content& content)
{
    const publishing::ActOutcome out = publish(tx, desk, content);
    if (out.done) publishing::withdraw_post(tx, desk, out.post.id, out.post.version, "Løpet er avlyst.");
}

/// A leader's post: sent for approval where a clause asks for it, else a draft.
void send(db::Writing& tx, const people::Person& leader, const Content& content)
{
    const Post post = draft(tx, leader, content);
    try {
        publishing::send_post(tx, leader, post.id, post.version, false);
    } catch (const Problem&) {
        // Here leaders publish in their own field: it waits for its author.
    }
}

/// A leader's post the whole way: with the desk's yes where a clause asks for it.
void publish_for(db::Writing& tx, const people::Person& leader, const people::Person& desk, const Content& content)
{
    Post post = draft(tx, leader, content);
    publishing::Going going;
    going.despite_advice = true;
    try {
        post = publishing::send_post(tx, leader, post.id, post.version, false).post;
        if (post.state == publishing::State::sent)
            post = publishing::approve_post(tx, desk, post.id, post.version).post;
        if (post.state == publishing::State::approved) publishing::publish_post(tx, desk, post.id, post.version, going);
    } catch (const Problem&) {
        publishing::publish_post(tx, leader, post.id, post.version, going); // in the leader's own field
    }
}

/// A service page with an owner; out where the desk may publish it by itself.
void make_service(db::Writing& tx, const people::Person& desk, const people::Person& owner)
{
    const services::ServicePage made =
        services::save_service(tx, desk, Id(), 0,
                               {"Hjemmehjelp", "Hjelp til det du ikke klarer selv hjemme.",
                                "## Hva du kan få\n\nHjelp til renhold, handling og å stå opp.\n\n"
                                "## Hvem kan få det\n\nDu som trenger hjelp for å bo hjemme.\n\n"
                                "## Rettigheter og plikter\n\nDu får et vedtak du kan klage på. Si fra når noe endrer "
                                "seg.\n\n## Slik søker du\n\nBruk skjemaet, eller ring oss. Du får svar innen fire "
                                "uker.\n",
                                "https://skjema.example/hjemmehjelp", "", owner.mandates.front().unit, owner.id, 12})
            .service;
    services::publish_service(tx, desk, made.id, made.version);
}

std::optional<people::Person> desk_of(db::Reading& tx)
{
    return one_with(tx, {"communications-officer", "service-office", "web-editor"});
}

struct DemoPictures {
    std::optional<pictures::Picture> shelf;
    std::optional<pictures::Picture> spruce;
};

pictures::Picture upload(db::Database& database, const DemoMunicipality& municipality, pictures::Library& library,
                         const std::filesystem::path& spool, const DemoPicture& drawn)
{
    const std::filesystem::path file = spool / drawn.name;
    std::ofstream(file, std::ios::binary) << drawn.png;
    const auto desk = database.read(desk_of);
    const http::Upload sent{"file", drawn.name, "image/png", file, drawn.png.size()};
    pictures::Picture taken = library.take_in(database, municipality.key, *desk, sent, drawn.alt, "Samband");
    std::filesystem::remove(file);
    return taken;
}

DemoPictures upload_pictures(db::Database& database, const DemoMunicipality& municipality, pictures::Library& library,
                             const std::filesystem::path& spool)
{
    if (municipality.key != "loten") return {};
    return {upload(database, municipality, library, spool, draw_shelf()),
            upload(database, municipality, library, spool, draw_spruce())};
}

Content with_picture(Content content, const std::optional<pictures::Picture>& picture)
{
    if (picture) content.pictures.push_back({picture->hash, picture->alt, picture->name});
    return content;
}

} // namespace

void make_demo_posts(db::Database& database, const DemoMunicipality& municipality, pictures::Library& library,
                     const std::filesystem::path& spool)
{
    const DemoPictures pictures = upload_pictures(database, municipality, library, spool);
    database.write("demo posts", [&](db::Writing& tx) {
        const auto desk = desk_of(tx);
        const auto leader = one_with(tx, {"unit-leader"});
        make_service(tx, *desk, *leader);
        publish(tx, *desk, reading_hour(tx.now()));
        publish(tx, *desk, nurse(tx.now()));
        publish_for(tx, *leader, *desk, shelter());
        publish_for(tx, *leader, *desk, recycling());
        publish_and_withdraw(tx, *desk, race());
        publish_and_correct(tx, *desk, school(), "Møtet begynner klokka 18, ikke klokka 19.");
        publish(tx, *desk, with_picture(library_hours(), pictures.shelf));
        publish(tx, *desk, with_picture(tree(), pictures.spruce));
        send(tx, *leader, water());
        draft(tx, *leader, plan());
    });
}

} // namespace samband::main
