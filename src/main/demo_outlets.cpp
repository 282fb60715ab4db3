#include "main/demo_outlets.h"

#include "base/calendar.h"
#include "channels/print/hung.h"
#include "outlets/issue.h"
#include "outlets/medium.h"
#include "outlets/release.h"
#include "people/person_store.h"
#include "publishing/post_store.h"
#include "publishing/use_cases.h"

namespace samband::main {

namespace {

std::optional<people::Person> desk(db::Reading& tx)
{
    for (const char* role : {"communications-officer", "chief-executive"})
        if (const auto holders = people::holders(tx, role); !holders.empty()) return holders.back();
    return std::nullopt;
}

void hang_newest(db::Writing& tx, const people::Person& by)
{
    const auto out = publishing::public_posts(tx, 0).posts;
    if (out.empty() || !channels::print::notice_account(tx)) return;
    channels::Order order;
    order.subject = out.front().id;
    order.revision = out.front().revision;
    order.by = by.id;
    order.variant.title = out.front().content.title;
    channels::print::note_hung(tx, order, {"Butikken", "Biblioteket"});
}

void plan_paper(db::Writing& tx, const people::Person& by)
{
    outlets::Issue issue;
    issue.name = "Løtenavisa 4";
    issue.day = to_string(in_oslo(tx.now()).date.plus_days(12));
    issue.room = 3'500;
    issue = outlets::start_issue(tx, by, issue);
    std::vector<outlets::IssuePost> posts;
    for (const publishing::Post& post : publishing::public_posts(tx, 0).posts)
        if (posts.size() < 3) posts.push_back({post.id, static_cast<std::int64_t>(posts.size() / 2 + 1), 1});
    outlets::plan_issue(tx, by, issue, posts);
}

void tell_press(db::Writing& tx, const people::Person& by)
{
    outlets::add_media(tx, by,
                       {{{}, "Nyhetsdesken", "Østlendingen", "tips@avis.example"},
                        {{}, "Vakta", "NRK Innlandet", "vakt@kringkaster.example"}});
    publishing::Content content;
    content.title = "Løten får nytt renseanlegg i 2028";
    content.lead = "Kommunestyret sa ja onsdag. Anlegget koster 84 millioner kroner.";
    content.body = "Anlegget skal rense avløpet fra 3 200 husstander. Arbeidet begynner til våren.\n\n"
                   "Ordføreren og lederen for teknisk drift svarer på spørsmål torsdag klokka 10 på rådhuset.\n";
    content.channels = {"website", "press"};
    const publishing::Post post = publishing::start_post(tx, by, by.mandates.front().unit, content);
    publishing::publish_post(tx, by, post.id, post.version, {.despite_advice = true});
    outlets::follow_published(tx, {post.id, by.id}); // the world is made before anything reacts
}

} // namespace

void make_demo_outlets(db::Database& database, const DemoMunicipality& municipality)
{
    database.write("demo outlets", [&](db::Writing& tx) {
        const auto by = desk(tx);
        if (!by) return;
        hang_newest(tx, *by);
        if (municipality.key != "loten") return;
        plan_paper(tx, *by);
        tell_press(tx, *by);
    });
}

} // namespace samband::main
