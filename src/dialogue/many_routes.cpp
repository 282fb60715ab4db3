#include "base/text_of.h"
#include "dialogue/act_on_many.h"
#include "dialogue/filter_facts.h"
#include "dialogue/inbox_facts.h"
#include "dialogue/inbox_page.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"

#include <charconv>

namespace samband::dialogue {

using http::FieldKind;

static const http::FormShape many_form{
    "ActOnManyThreads",
    {{"threads", FieldKind::list, false, bulk_most, {}, "Each an id and the version that the list showed: id.version"},
     {"then", FieldKind::choice, true, 20, {"give", "unit", "close"}, "What is done to all of them"},
     {"to", FieldKind::id, false, 36, {}, "Of give: whom; nobody if absent"},
     {"unit", FieldKind::id, false, 36, {}, "Of unit: which; none if absent"},
     {"why", FieldKind::lines, false, 2 * reason_characters, {}, "Of close: why"}}};

static http::Reply act_on_picked(people::Visit& visit);

void add_many_routes(people::Routes& routes)
{
    routes.post("/samtaler/flere", people::Access::writer, "Do one thing to several conversations", many_form,
                act_on_picked);
}

/// What names none is left out, as one that is gone.
static std::vector<PickedThread> picked_in(const http::Form& form)
{
    std::vector<PickedThread> picked;
    for (const std::string& text : form.list("threads")) {
        PickedThread it;
        const std::size_t dot = text.find('.');
        it.thread = Id::parse(std::string_view(text).substr(0, dot)).value_or(Id());
        if (dot != text.npos) std::from_chars(text.data() + dot + 1, text.data() + text.size(), it.seen_version);
        picked.push_back(it);
    }
    return picked;
}

static ManyAct act_in(const http::Form& form)
{
    if (form.text("then") == "give") return GiveTo{form.id("to")};
    if (form.text("then") == "unit") return SendTo{form.id("unit")};
    return CloseFor{form.text("why")};
}

static Json told_of(const DoneToMany& many)
{
    Json done = Json::array();
    for (const Thread& thread : many.done)
        done.push(
            Json::object({{"id", thread.id.text()}, {"subject", thread.restricted ? hidden_subject : thread.subject}}));
    Json left = Json::array();
    for (const LeftThread& it : many.left)
        left.push(Json::object({{"id", it.thread.text()}, {"subject", it.subject}, {"says", it.says}}));
    return Json::object({{"done", std::move(done)}, {"left", std::move(left)}});
}

/// The list that they were picked in, with its filter.
static std::string where_it_was(const http::Request& request)
{
    const auto box = box_asked(request);
    const std::string asks = query_of(filter_asked(request));
    return box ? address_of(*box) + (asks.empty() ? "" : "&" + asks) : "/samtaler";
}

static http::Reply act_on_picked(people::Visit& visit)
{
    return people::or_typed_again(
        visit, many_form,
        [&](const http::Form& form) -> http::Reply {
            Json told = people::acted_once(visit, form, "threads-many", [&](db::Writing& tx) {
                return told_of(act_on_many(tx, visit.someone(), picked_in(form), act_in(form)));
            });
            if (told.find("left")->items().empty())
                return http::Redirect{where_it_was(visit.request), told, text_of("Det er gjort med alle du valgte.")};
            http::Page page{"dialogue/many_done", std::move(told)};
            page.dress = [](Json& model, http::Language language) {
                model["title"] = people::say(text_of("Ikke alle ble med"), language);
                for (const char* list : {"done", "left"})
                    for (Json& it : model[list].items())
                        if (it.find("subject")->string() == hidden_subject)
                            it["subject"] = people::say(hidden_subject, language);
                for (Json& it : model["left"].items()) it["says"] = people::say(it.find("says")->string(), language);
            };
            return page;
        },
        [&] { return inbox_page(visit); });
}

} // namespace samband::dialogue
