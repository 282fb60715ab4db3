#include "main/today_page.h"

#include "approvals/comments.h"
#include "approvals/round.h"
#include "attacks/case_facts.h"
#include "base/calendar.h"
#include "channels/official_account.h"
#include "crisis/held.h"
#include "dialogue/today.h"
#include "intranet/notice.h"
#include "keywords/keyword.h"
#include "moderation/today.h"
#include "outbox/outbox.h"
#include "people/dressing.h"
#include "people/office_hours.h"
#include "people/person_store.h"
#include "planning/recurring.h"
#include "publishing/coordination.h"
#include "publishing/delivery_facts.h"
#include "publishing/post_facts.h"
#include "publishing/post_store.h"
#include "rulings/set_situation.h"
#include "services/service.h"
#include "takedown/breach.h"
#include "takedown/clock_words.h"
#include "urgent/notice_facts.h"
#include "watch/pages.h"
#include "watch/rota.h"

namespace samband::main {

namespace {

constexpr std::size_t lines_of_a_section = 10; ///< the rest is a press away

Json lines_of(db::Reading& tx, const std::vector<publishing::Post>& posts)
{
    Json lines = Json::array();
    for (const publishing::Post& post : posts)
        if (lines.items().size() < lines_of_a_section) lines.push(publishing::post_facts(tx, post));
    return lines;
}

/// Own drafts, and apart from them those that were put back when they were due: their comment says why.
void add_drafts(Json& model, db::Reading& tx, const people::Person& person)
{
    std::vector<publishing::Post> drafts = publishing::list_posts(tx, publishing::State::draft, person.id, 0).posts;
    std::vector<publishing::Post> put_back;
    std::copy_if(drafts.begin(), drafts.end(), std::back_inserter(put_back),
                 [](const publishing::Post& post) { return !post.comment.empty(); });
    std::erase_if(drafts, [](const publishing::Post& post) { return !post.comment.empty(); });
    model["drafts"] = lines_of(tx, drafts);
    model["put_back"] = lines_of(tx, put_back);
}

/// Drafts that were made because something comes again, with the day each is for.
void add_coming_again(Json& model, db::Reading& tx, const Id& person)
{
    Json lines = Json::array();
    for (const planning::Wished& wished : planning::drafts_made_for(tx, person)) {
        if (lines.items().size() >= lines_of_a_section) break;
        Json facts = publishing::post_facts(wished.post);
        facts["wished"] = to_string(wished.day);
        lines.push(std::move(facts));
    }
    model["coming_again"] = std::move(lines);
}

/// What the outbox gave up concerns those who can do something about it.
void add_dead(Json& model, db::Reading& tx)
{
    Json dead = Json::array();
    for (const outbox::Standing& work : outbox::list_dead(tx)) {
        if (dead.items().size() >= lines_of_a_section) break;
        const Json* post = work.payload.find("post");
        dead.push(Json::object({{"kind", work.kind},
                                {"error", work.error},
                                {"due", to_rfc3339(work.due)},
                                {"post", post && post->is_string() ? Json(*post) : Json()}}));
    }
    model["dead"] = std::move(dead);
}

void add_unread(Json& model, db::Reading& tx, const Id& person)
{
    Json unread = Json::array();
    for (const intranet::Notice& notice : intranet::unread_for(tx, person))
        if (unread.items().size() < lines_of_a_section)
            unread.push(Json::object({{"id", notice.post.text()},
                                      {"notice_title", notice.title},
                                      {"unit_name", notice.unit_name},
                                      {"asked", to_rfc3339(notice.asked)}}));
    model["unread"] = std::move(unread);
}

/// Who answers when it is urgent, what this person looks after today, and what nobody did.
void add_watches(Json& model, db::Reading& tx, const people::Person& person)
{
    const auto duty = watch::on_duty(tx);
    model["duty"] = duty ? Json::object({{"name", duty->name}, {"phone", duty->phone}}) : Json();
    model["watches"] = watch::shifts_facts(tx, watch::to_look_after(tx, person));
    for (Json& shift : model["watches"].items())
        shift["may_look"] = shift.find("state")->string() == "on" && shift.find("account")->is_string();
    std::vector<watch::Shift> missed = watch::missed_for(tx, person);
    if (missed.size() > lines_of_a_section) missed.erase(missed.begin(), missed.end() - lines_of_a_section);
    model["missed_watches"] = watch::shifts_facts(tx, missed);
}

/// Who has the desk today, and whether the service office answers else.
void add_desk(Json& model, db::Reading& tx)
{
    Json names = Json::array();
    for (const people::Person& person : people::at_desk(tx, in_oslo(tx.now()).date))
        names.push(Json::object({{"id", person.id.text()}, {"first_name", person.first_name()}}));
    model["desk"] = std::move(names);
    model["service_office"] = !people::holders(tx, "service-office").empty();
}

/// Where somebody asks for one by name in a comment.
void add_mentions(Json& model, db::Reading& tx, const Id& person)
{
    Json lines = Json::array();
    for (const approvals::Mention& mention : approvals::mentions_of(tx, person))
        lines.push(Json::object({{"id", mention.post.text()},
                                 {"post_title", mention.post_title},
                                 {"by", mention.by},
                                 {"outside", mention.outside},
                                 {"said", mention.said},
                                 {"written", to_rfc3339(mention.written)}}));
    model["mentions"] = std::move(lines);
}

/// Which of those that wait for one's yes one has been reminded of.
void add_reminded(Json& waiting, db::Reading& tx)
{
    for (Json& line : waiting.items())
        if (const auto round = approvals::round_of(tx, *Id::parse(line.find("id")->string())))
            line["reminded"] = round->reminded ? Json(to_rfc3339(*round->reminded)) : Json();
}

/// What a crisis kept back waits for those who may choose.
std::int64_t held_for(db::Reading& tx, const people::Person& person)
{
    const std::vector<crisis::Held> held = crisis::list_held(tx);
    return std::count_if(held.begin(), held.end(),
                         [&](const crisis::Held& it) { return it.chosen_on && crisis::may_choose(person, it); });
}

/// Personal data that got out: for those who handle it, and for whoever leads the desk, until it is closed.
Json breaches_for(db::Reading& tx, const people::Person& person)
{
    Json lines = Json::array();
    for (const takedown::Breach& breach : takedown::open_breaches(tx))
        if (takedown::may_handle(person, breach))
            lines.push(Json::object({{"post", breach.post.text()}, {"deadline", to_rfc3339(breach.deadline())}}));
    return lines;
}

/// Service pages that are to be gone through: the own ones in time, a leader's once they are late.
void add_services(Json& model, db::Reading& tx, const people::Person& person)
{
    Json lines = Json::array();
    for (const services::ServicePage& service : services::to_review(tx, person)) {
        if (lines.items().size() >= lines_of_a_section) break;
        lines.push(Json::object({{"id", service.id.text()},
                                 {"version", service.version},
                                 {"service_name", service.text.name},
                                 {"owner_name", service.owner_name},
                                 {"overdue", service.review_due < tx.now()},
                                 {"due", to_string(in_oslo(service.review_due).date)}}));
    }
    model["services"] = std::move(lines);
}

/// Code words that are to be gone through, likewise.
void add_keywords(Json& model, db::Reading& tx, const people::Person& person)
{
    Json lines = Json::array();
    for (const keywords::Keyword& keyword : keywords::to_review(tx, person)) {
        if (lines.items().size() >= lines_of_a_section) break;
        lines.push(Json::object({{"id", keyword.id.text()},
                                 {"version", keyword.version},
                                 {"word", keyword.text.word},
                                 {"owner_name", keyword.owner_name},
                                 {"overdue", keyword.is_due(in_oslo(tx.now()).date)},
                                 {"due", to_string(keyword.review)}}));
    }
    model["keywords"] = std::move(lines);
}

Json today_facts(db::Reading& tx, const people::Person& person)
{
    Json model = Json::object({});
    const bool writes = person.may(people::Access::writer);
    model["writes"] = writes;
    model["breaches"] = breaches_for(tx, person);
    model["held"] = writes ? held_for(tx, person) : std::int64_t{0};
    if (writes) {
        model["urgent"] = urgent::today_facts(tx, person);
        model["waiting"] = lines_of(tx, publishing::waiting_for(tx, person));
        add_reminded(model["waiting"], tx);
        add_mentions(model, tx, person.id);
        model["to_see"] = lines_of(tx, publishing::waiting_to_be_seen(tx, person));
        model["to_look_at"] = lines_of(tx, publishing::to_look_at(tx, person.id));
        model["going_out"] = lines_of(tx, publishing::going_out(tx, end_of_day(in_oslo(tx.now()).date)));
        add_drafts(model, tx, person);
        add_coming_again(model, tx, person.id);
        add_services(model, tx, person);
        add_keywords(model, tx, person);
    }
    if (person.may(people::Access::desk)) {
        add_dead(model, tx);
        model["trouble"] = publishing::trouble_facts(tx, lines_of_a_section);
    }
    model["accounts_to_look_at"] = channels::accounts_to_look_at(tx, person);
    add_unread(model, tx, person.id);
    add_watches(model, tx, person);
    model["dialogue"] = dialogue::today_facts(tx, person);
    model["moderation"] = moderation::today_facts(tx, person);
    model["attacks"] = attacks::today_facts(tx, person);
    add_desk(model, tx);
    model["is_crisis"] = rulings::is_crisis(tx);
    model["sets_situation"] = rulings::may_set_situation(person);
    bool all_done = model["accounts_to_look_at"].integer() == 0 && model["held"].integer() == 0 &&
                    dialogue::is_quiet(model["dialogue"]) && moderation::is_quiet(model["moderation"]);
    for (const char* section :
         {"urgent", "waiting", "to_see", "to_look_at", "drafts", "put_back", "coming_again", "dead", "trouble",
          "unread", "breaches", "missed_watches", "mentions", "services", "keywords", "attacks"})
        if (const Json* lines = model.find(section)) all_done = all_done && lines->items().empty();
    model["all_done"] = all_done;
    return model;
}

/// "søndag 22. november": the day, as the head of the page.
std::string day_words(Instant now, http::Language language)
{
    static constexpr std::string_view days[] = {text_of("mandag"),  text_of("tirsdag"), text_of("onsdag"),
                                                text_of("torsdag"), text_of("fredag"),  text_of("lørdag"),
                                                text_of("søndag")};
    const int weekday = in_oslo(now).date.weekday();
    const std::string exact = people::time_words(now, now, language).find("exact")->string();
    const std::string date = exact.substr(0, exact.rfind(' ', exact.rfind(' ') - 1));
    return people::say(days[weekday - 1], language) + " " + date;
}

void dress_today(Json& model, Instant now, http::Language language)
{
    model["title"] = people::say(text_of("I dag"), language);
    model["has_held"] = model["held"].integer() > 0;
    dialogue::dress_today(model["dialogue"], now, language);
    moderation::dress_today(model["moderation"], now, language);
    model["looks_at_accounts"] = model["accounts_to_look_at"].integer() > 0;
    model["day"] = day_words(now, language);
    for (const char* section : {"waiting", "to_see", "to_look_at", "going_out", "drafts", "put_back", "coming_again"})
        if (model.find(section)) publishing::dress_posts(model[section], now, language);
    if (model.find("mentions"))
        for (Json& line : model["mentions"].items())
            line["time"] = people::time_words(*from_rfc3339(line.find("written")->string()), now, language);
    if (model.find("coming_again"))
        for (Json& line : model["coming_again"].items())
            line["day_words"] = people::day_words(line.find("wished")->string(), language);
    watch::dress_shifts(model["watches"], language);
    watch::dress_shifts(model["missed_watches"], language);
    if (model.find("urgent")) urgent::dress_today_notices(model["urgent"], now, language);
    for (Json& it : model["attacks"].items()) attacks::dress_case(it, now, language);
    for (Json& breach : model["breaches"].items()) {
        const Instant deadline = *from_rfc3339(breach.find("deadline")->string());
        breach["badge"] = takedown::clock_badge(deadline, now, language);
        breach["deadline_time"] = people::time_words(deadline, now, language);
    }
    if (model.find("services"))
        for (Json& line : model["services"].items())
            line["due_words"] = people::day_words(line.find("due")->string(), language);
    if (model.find("keywords"))
        for (Json& line : model["keywords"].items())
            line["due_words"] = people::day_words(line.find("due")->string(), language);
    for (Json& notice : model["unread"].items())
        notice["asked_time"] = people::time_words(*from_rfc3339(notice.find("asked")->string()), now, language);
    if (model.find("trouble"))
        for (Json& line : model["trouble"].items()) publishing::dress_trouble(line, now, language);
    if (model.find("dead"))
        for (Json& work : model["dead"].items())
            work["due_time"] = people::time_words(*from_rfc3339(work.find("due")->string()), now, language);
}

http::Page today_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) { return today_facts(tx, visit.someone()); });
    http::Page page{"main/today", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_today(facts, now, language); };
    return page;
}

} // namespace

void add_today_route(people::Routes& routes)
{
    routes.get("/i-dag", people::Access::staff, "What concerns the one who is signed in today", today_page);
}

} // namespace samband::main
