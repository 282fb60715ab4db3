#include "dialogue/thread_page.h"

#include "dialogue/answer_facts.h"
#include "dialogue/beside_facts.h"
#include "dialogue/clock_facts.h"
#include "dialogue/comment_facts.h"
#include "dialogue/entry_facts.h"
#include "dialogue/entry_files.h"
#include "dialogue/entry_menu.h"
#include "dialogue/filter_facts.h"
#include "dialogue/inbox_facts.h"
#include "dialogue/limits.h"
#include "dialogue/mail_receipt.h"
#include "dialogue/pages.h"
#include "dialogue/restriction_facts.h"
#include "dialogue/thread_choices.h"
#include "dialogue/triage_facts.h"
#include "people/dressing.h"

#include <algorithm>
#include <charconv>

namespace samband::dialogue {

static http::Reply page_or_where_it_went(people::Visit& visit);

void add_thread_routes(people::Routes& routes)
{
    routes.get("/samtaler/{id}", people::Access::staff,
               "A conversation: what was said, noted and done; del=1 to split it, eldre the older entries, vis "
               "the mail that is shown as its sender made it",
               page_or_where_it_went);
}

static http::Reply page_or_where_it_went(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const Thread thread = visit.database.read([&](db::Reading& tx) { return load_thread(tx, visit.someone(), id); });
    if (thread.id != id) return http::Redirect{"/samtaler/" + thread.id.text()};
    return thread_page(visit, id);
}

/// Where the address names no box, the one in which the thread lies.
static Box box_of_thread(const people::Person& person, const Thread& thread)
{
    if (thread.state == ThreadState::done) return Box::done;
    if (thread.assignee == person.id) return Box::mine;
    if (thread.state == ThreadState::waiting) return Box::waiting;
    return thread.assignee ? Box::open : Box::unassigned;
}

/// The newest, or those `eldre` pages before them: a thread may be long.
static void add_entries(Json& model, db::Reading& tx, const http::Request& request, const Id& id)
{
    std::vector<Entry> entries = entries_of(tx, id);
    const std::string* asked = request.query_value("eldre");
    std::size_t page = 0;
    if (asked) std::from_chars(asked->data(), asked->data() + asked->size(), page);
    const std::size_t pages = (entries.size() + entries_on_page - 1) / entries_on_page;
    page = std::min(page, pages == 0 ? 0 : pages - 1);
    const std::size_t end = entries.size() - page * entries_on_page;
    const std::size_t begin = end > entries_on_page ? end - entries_on_page : 0;
    model["older"] = begin > 0 ? Json(static_cast<std::int64_t>(page + 1)) : Json();
    model["newer"] = page > 0 ? Json(static_cast<std::int64_t>(page - 1)) : Json();
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(end), entries.end());
    entries.erase(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(begin));
    model["entries"] = entries_facts(tx, entries);
    add_entry_files(tx, model["entries"], id, request);
    add_comments(tx, model["entries"], id);
}

/// What was ticked stays ticked when the form comes back.
static void tick_again(Json& model, const http::Request& request)
{
    const Json* ticked = request.body.find("entries");
    if (!ticked || !(ticked->is_string() || ticked->is_array())) return;
    const auto named = [&](const std::string& id) {
        if (ticked->is_string()) return ticked->string() == id;
        const auto& items = ticked->items();
        return std::any_of(items.begin(), items.end(),
                           [&](const Json& it) { return it.is_string() && it.string() == id; });
    };
    for (Json& entry : model["entries"].items()) entry["ticked"] = named(entry.find("id")->string());
}

static Json thread_model(db::Reading& tx, people::Visit& visit, const Id& id)
{
    const people::Person& person = visit.someone();
    const Thread thread = load_thread(tx, person, id);
    Json model = thread_facts(thread);
    const auto asked = box_asked(visit.request);
    Json beside =
        box_facts(tx, person, asked.value_or(box_of_thread(person, thread)), 0, thread.id, filter_asked(visit.request));
    for (const char* member : {"box", "boxes", "threads", "page", "more", "asks", "found", "saved"})
        model[member] = std::move(beside[member]);
    add_entries(model, tx, visit.request, thread.id);
    add_entry_menus(model["entries"], tx, person, thread);
    tick_again(model, visit.request);
    Json same = Json::array();
    for (const Thread& other : of_same_resident(tx, person, thread)) {
        Json facts = thread_facts(other);
        hide_restricted(facts);
        same.push(std::move(facts));
    }
    model["same_resident"] = std::move(same);
    model["one_of_several"] = !model["same_resident"].items().empty();
    model["writes"] = person.may(people::Access::writer);
    model["is_mine"] = thread.assignee == person.id;
    model["me"] = person.id.text();
    model["splits"] = visit.request.query_value("del") != nullptr || visit.request.path.ends_with("/del");
    model["choices"] = Json::object({{"to", people_choices(tx, thread.assignee)},
                                     {"unit", unit_choices(tx, thread.unit)},
                                     {"into", other_threads(tx, person, thread.id)},
                                     {"with", other_threads(tx, person, thread.id)}});
    model["clock"] = clock_facts(tx, thread);
    model["values"] = Json::object();
    add_beside(model, tx, visit.request, person, thread);
    add_answering(model, tx, visit, thread);
    model["triage"] = triage_facts(tx, person, thread);
    model["receipt"] = receipt_facts(tx, thread.id);
    add_restriction(model, tx, person, thread);
    return model;
}

static void dress_page(Json& model, Instant now, http::Language language)
{
    dress_box(model, now, language);
    dress_beside(model, now, language);
    dress_answering(model, now, language);
    dress_thread(model, now, language);
    dress_entries(model["entries"], now, language);
    dress_entry_files(model["entries"], language);
    dress_comments(model["entries"], language);
    dress_entry_menus(model["entries"], now, language);
    dress_triage(model["triage"], now, language);
    dress_restriction(model, now, language);
    dress_receipt(model["receipt"], now, language);
    for (Json& other : model["same_resident"].items()) dress_thread(other, now, language);
    model["title"] = Json(*model.find("subject"));
    const std::string state = model.find("state")->string();
    model["has_older"] = model.find("older")->is_number();
    model["has_newer"] = model.find("newer")->is_number();
    model["is_done"] = state == word(ThreadState::done);
    model["is_open"] = state == word(ThreadState::open);
    model["somebody_waits"] = model.find("waits_since")->is_string();
    model["may_take"] =
        model.find("writes")->boolean() && !model.find("is_mine")->boolean() && state != word(ThreadState::done);
    dress_clock(model["clock"], now, language);
    if (!model["values"].find("snooze_until")) model["values"]["snooze_until"] = model["clock"]["back_words"];
    const bool nobodys = model.find("assignee_name")->string().empty();
    model["asks_why_late"] = model.find("writes")->boolean() && model["clock"].find("late")->is_object() &&
                             (nobodys || model.find("is_mine")->boolean());
    model["may_split"] = model.find("entries")->items().size() > 1;
    name_first(model["choices"]["to"], text_of("Ingen"), language);
    name_first(model["choices"]["unit"], text_of("Ingen enhet"), language);
    for (const char* field : {"into", "with"})
        name_first(model["choices"][field], text_of("Velg en samtale"), language);
}

http::Page thread_page(people::Visit& visit, const Id& id)
{
    Json model = visit.database.read([&](db::Reading& tx) { return thread_model(tx, visit, id); });
    http::Page page{"dialogue/thread", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_page(facts, now, language); };
    return page;
}

} // namespace samband::dialogue
