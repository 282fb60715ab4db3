#include "dialogue/shown_page.h"

#include "base/text_of.h"
#include "dialogue/answers.h"
#include "dialogue/form_page.h"
#include "dialogue/link.h"
#include "dialogue/thread_store.h"
#include "people/dressing.h"

#include <algorithm>

namespace samband::dialogue {

using people::Visit;

static Json shown_json(db::Reading& tx, const Id& id);

std::optional<Id> thread_shown(Visit& visit)
{
    return visit.database.read([&](db::Reading& tx) {
        const auto thread = thread_of_token(tx, visit.request.parameter("token"));
        return thread && find_thread(tx, *thread) ? thread : std::nullopt; // it is forgotten in time
    });
}

http::Page shown_page(Visit& visit)
{
    const auto id = thread_shown(visit);
    if (!id) return unknown_page(visit);
    const std::string path = "/henvendelse/" + visit.request.parameter("token");
    Json model = visit.database.read([&](db::Reading& tx) { return shown_json(tx, *id); });
    model["path"] = path;
    model["link"] = visit.municipality.site + path;
    model["name"] = visit.municipality.name;
    model["is_new"] = visit.request.query_value("ny") != nullptr;
    const std::string* mailed = visit.request.query_value("sendt"); // said by the form when it was sent
    model["mailed"] = mailed && *mailed == "1";
    model["not_mailed"] = mailed && *mailed == "0";
    model["is_added"] = visit.request.query_value("lagt-til") != nullptr;
    http::Page page{"dialogue/shown", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Henvendelsen din"), language);
        for (Json& message : facts["messages"].items())
            message["time"] = people::time_words(*from_rfc3339(message.find("at")->string()), now, language);
    };
    return page;
}

http::Page unknown_page(Visit& visit)
{
    http::Page page{"dialogue/shown_unknown",
                    Json::object({{"phone", visit.municipality.phone},
                                  {"call", call_of(visit.municipality.phone)},
                                  {"takes_messages", visit.municipality.takes_messages}}),
                    404};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Vi finner ikke henvendelsen"), language);
    };
    return page;
}

http::Reply unlisted(http::Reply reply)
{
    reply.headers.emplace_back("Cache-Control", "no-store");
    reply.headers.emplace_back("Referrer-Policy", "no-referrer");
    reply.headers.emplace_back("X-Robots-Tag", "noindex");
    return reply;
}

/// What we answer shows once it has left.
static const char* state_of(const Thread& thread, bool answered, bool leaving)
{
    switch (leaving ? ThreadState::open : thread.state) {
    case ThreadState::open:
        return thread.unit ? "with-unit" : "received";
    case ThreadState::waiting:
        return "answered";
    case ThreadState::done:
        return answered ? "answered-and-closed" : "closed";
    }
    return "received";
}

/// Of a thread that was merged: its own subject and messages, and how the one stands that it went into.
static Json shown_json(db::Reading& tx, const Id& id)
{
    const Thread thread = find_thread(tx, id).value();
    Json messages = Json::array();
    bool answered = false;
    for (const Entry& entry : shown_entries_of(tx, id)) {
        const bool ours = entry.kind == EntryKind::out;
        const bool gone = entry.state == EntryState::deleted;
        answered = answered || ours;
        messages.push(Json::object({{"ours", ours},
                                    {"at", to_rfc3339(entry.at)},
                                    {"deleted", gone},
                                    {"out_of_sight", entry.out_of_sight && !gone},
                                    {"text", gone || entry.out_of_sight ? std::string() : entry.text},
                                    {"last", false}}));
    }
    if (!messages.items().empty()) messages.items().back()["last"] = true;
    const std::string state = state_of(thread, answered, is_leaving(tx, thread.id));
    return Json::object({{"state", state},
                         {"is", Json::object({{state, true}})},
                         {"unit", thread.unit_name},
                         {"messages", std::move(messages)}});
}

} // namespace samband::dialogue
