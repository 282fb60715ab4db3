#include "main/demo_posts.h"

#include "base/problem.h"
#include "people/person_store.h"
#include "publishing/post_store.h"
#include "publishing/use_cases.h"

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

Content library()
{
    return written("Biblioteket har åpent lørdager",
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
    Content content = written("Si din mening om ny gangvei",
                              "Forslaget til gangvei langs elva ligger ute til 10. januar.",
                              "Gangveien skal gå fra skolen til idrettsplassen. Forslaget ligger på nettsiden og på "
                              "servicekontoret.\n\nSend innspillet ditt til postmottaket.\n");
    content.case_reference = "26/1301";
    content.decided = false;
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
void publish(db::Writing& tx, const people::Person& desk, const Content& content)
{
    const Post post = draft(tx, desk, content);
    publishing::Going going;
    going.tell_staff = content.touches_staff;
    going.despite_advice = true;
    publishing::publish_post(tx, desk, post.id, post.version, going);
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

} // namespace

void make_demo_posts(db::Database& database, const DemoMunicipality&)
{
    database.write("demo posts", [](db::Writing& tx) {
        const auto desk = one_with(tx, {"communications-officer", "service-office", "web-editor"});
        const auto leader = one_with(tx, {"unit-leader"});
        publish(tx, *desk, library());
        publish(tx, *desk, tree());
        send(tx, *leader, water());
        draft(tx, *leader, plan());
    });
}

} // namespace samband::main
