#include "main/demo_plans.h"

#include "people/person_store.h"
#include "planning/campaigns.h"
#include "planning/notes.h"
#include "planning/recurring.h"
#include "planning/slots.h"
#include "planning/wishes.h"
#include "publishing/use_cases.h"

namespace samband::main {

namespace {

using publishing::Content;
using publishing::Post;

Content planned(std::string title, std::string lead, std::string body)
{
    Content content;
    content.title = std::move(title);
    content.lead = std::move(lead);
    content.body = std::move(body);
    content.channels = {"website"};
    return content;
}

Content parking()
{
    return planned("Flytt bilen når vi brøyter", "Fra mandag brøyter vi sentrum om natta.",
                   "Parkér ikke i gatene mellom klokka 23 og 6. Da blir det trygt for dem som går.\n");
}

Content music_school()
{
    return planned("Søk plass på kulturskolen", "Fristen er 15. desember. Det er ledige plasser på fiolin og dans.",
                   "Du søker på nettsiden til kulturskolen. Alle får svar før jul.\n");
}

Content open_hall()
{
    return planned("Åpen hall i juleferien", "Idrettshallen er åpen for alle mellom jul og nyttår.",
                   "Ta med innesko. Det er voksne til stede hele dagen.\n");
}

Content school_route()
{
    return planned("Gå til skolen i desember", "", "");
}

std::optional<people::Person> desk_of(db::Reading& tx)
{
    for (const std::string_view role : {"communications-officer", "service-office", "web-editor"})
        if (const auto holders = people::holders(tx, role); !holders.empty()) return holders.back();
    return std::nullopt;
}

Post draft(db::Writing& tx, const people::Person& desk, const Content& content)
{
    return publishing::start_post(tx, desk, desk.mandates.front().unit, content);
}

/// Where the rule book lets it go out only with somebody's yes, it stays a draft that is wished for the day.
Post schedule(db::Writing& tx, const people::Person& desk, const Content& content, const LocalTime& at)
{
    const Post post = draft(tx, desk, content);
    publishing::Going going;
    going.despite_advice = true;
    const auto outcome = publishing::schedule_post(tx, desk, post.id, post.version, going, from_oslo(at));
    if (!outcome.done) planning::set_wish(tx, post.id, at.date);
    return outcome.post;
}

void plan(db::Writing& tx, const people::Person& desk, const Date& today)
{
    const Date soon = today.plus_days(3);
    schedule(tx, desk, parking(), {soon, {8, 0, 0}});
    const Post music = schedule(tx, desk, music_school(), {soon.plus_days(2), {12, 0, 0}});
    schedule(tx, desk, open_hall(), {soon.plus_days(2), {12, 30, 0}});
    const Post wished = draft(tx, desk, school_route());
    planning::set_wish(tx, wished.id, soon.plus_days(4));

    planning::add_note(tx, desk, {soon.plus_days(1), soon.plus_days(3), "budsjettuka"});
    planning::add_slot(tx, desk, {Id(), "website", 2, {12, 0, 0}, "Tirsdagstipset"});
    planning::add_slot(tx, desk, {Id(), "website", 4, {8, 0, 0}, ""});
    const Id campaign = planning::add_campaign(
        tx, desk, {"Trygg skolevei", today, today.plus_days(30), "Flere går til skolen, og færre kjører barna."});
    planning::join_campaign(tx, desk, wished.id, campaign);
    planning::add_recurrence(tx, desk, music.id, {planning::Every::year, soon.plus_days(367), 14});
}

} // namespace

void make_demo_plans(db::Database& database)
{
    database.write("demo plans", [](db::Writing& tx) {
        if (const auto desk = desk_of(tx)) plan(tx, *desk, in_oslo(tx.now()).date);
    });
}

} // namespace samband::main
