#include "urgent/notice_page.h"

#include "base/calendar.h"
#include "base/text_of.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "publishing/delivery_facts.h"
#include "publishing/post_store.h"
#include "publishing/site_address.h"
#include "urgent/asked.h"
#include "urgent/calls.h"
#include "urgent/notice_facts.h"
#include "urgent/pages.h"
#include "urgent/preset.h"
#include "urgent/wording.h"

namespace samband::urgent {

static http::Page list_page(people::Visit& visit);

void add_notice_routes(people::Routes& routes, const publishing::Outside&)
{
    using people::Access;
    routes.get("/haster/alle", Access::writer, "Urgent notices, the newest first", list_page);
    routes.get("/haster/{id}", Access::writer, "An urgent notice: what became of it, and what to do next",
               [](people::Visit& visit) { return notice_page(visit, visit.request.id_parameter("id")); });
}

std::string path_of(const Id& notice)
{
    return "/haster/" + notice.text();
}

static std::string name_of(db::Reading& tx, const Id& person)
{
    const auto found = people::find_person(tx, person);
    return found ? found->name : "";
}

static Json calls_facts(db::Reading& tx, const Id& notice)
{
    Json list = Json::array();
    for (const Call& call : calls_of(tx, notice)) {
        std::string tel = call.whom.number;
        std::erase(tel, ' ');
        list.push(Json::object({{"place", call.place},
                                {"name", call.whom.name},
                                {"number", call.whom.number},
                                {"tel", tel},
                                {"rung", call.rung ? Json(to_rfc3339(*call.rung)) : Json()},
                                {"by_name", call.by ? Json(name_of(tx, *call.by)) : Json()}}));
    }
    return list;
}

static Json said_facts(db::Reading& tx, const Id& notice)
{
    Json list = Json::array();
    for (const Said& said : said_of(tx, notice))
        list.push(Json::object({{"kind", said.kind},
                                {"text", said.text},
                                {"reached", said.reached ? Json(*said.reached) : Json()},
                                {"of_all", said.of_all ? Json(*said.of_all) : Json()},
                                {"by_name", name_of(tx, said.by)},
                                {"at", to_rfc3339(said.at)}}));
    return list;
}

static bool may_say_yes(const Notice& notice, const people::Person& person)
{
    const bool waits = notice.state == NoticeState::waiting || notice.state == NoticeState::asked;
    return waits && notice.by != person.id;
}

/// As the preset has it that the notice was made from.
static std::string english_over(db::Reading& tx, const Notice& notice)
{
    for (const Preset& preset : list_presets(tx)) {
        const auto english = preset.text.others.find("en");
        const bool from_it = words_in(preset.text, notice.content.language).name == notice.preset;
        if (from_it && english != preset.text.others.end()) return english->second.over_text;
    }
    return {};
}

/// What is typed in the two forms to begin with.
static Json first_values(db::Reading& tx, const Notice& notice)
{
    const Instant now = tx.now();
    const http::Language language = notice.content.language == "nn" ? http::Language::nn : http::Language::nb;
    const bool later = notice.until && *notice.until > now;
    return Json::object({{"over_text", filled(notice.over_text, notice.where, std::nullopt, now, language)},
                         {"over_english", has_english(notice.content) ? filled(english_over(tx, notice), notice.where,
                                                                               std::nullopt, now, http::Language::en)
                                                                      : std::string()},
                         {"until", later ? to_rfc3339_oslo(*notice.until).substr(0, 16) : std::string()}});
}

/// Which button stands under the two forms, and what already waits for a yes.
static void add_what_one_may_say(Json& model, db::Reading& tx, const people::Person& person, const Notice& notice)
{
    const bool out = notice.state == NoticeState::out;
    const SayMore may = out ? may_say_more(tx, person, notice) : SayMore::alone;
    model["asks_first"] = may == SayMore::with_yes;
    model["asked_more"] = out ? asked_facts(tx, person, notice) : Json();
}

static Json page_facts(db::Reading& tx, const people::Person& person, const Id& id)
{
    const Notice notice = load_notice(tx, id);
    Json model = notice_facts(tx, notice);
    model["body"] = notice.content.body;
    model["wants_yes"] = may_say_yes(notice, person);
    add_what_one_may_say(model, tx, person, notice);
    model["calls"] = calls_facts(tx, id);
    model["said"] = said_facts(tx, id);
    model["values"] = first_values(tx, notice);
    model["has_english"] = has_english(notice.content);
    const auto sms = notice.content.variants.find("sms");
    model["area_text"] = sms != notice.content.variants.end() ? sms->second.text : notice.content.body;
    model["deliveries"] = notice.post ? publishing::deliveries_facts(tx, *notice.post) : Json::array();
    model["news"] = Json();
    if (notice.post)
        if (const publishing::Post post = publishing::load_post(tx, *notice.post); !post.slug.empty())
            model["news"] = publishing::news_path(post.slug);
    return model;
}

static void dress_said(Json& said, Instant now, http::Language language)
{
    const std::string kind = said.find("kind")->string(); // what is added below moves the members
    said["at_time"] = people::time_words(*from_rfc3339(said.find("at")->string()), now, language);
    said["is_area"] = kind == "area";
    said["kind_words"] = people::say(kind == "area"      ? text_of("Varslet av andre")
                                     : kind == "updated" ? text_of("Oppdatert")
                                                         : text_of("Faren over"),
                                     language);
    if (kind != "area") return;
    const bool known = said.find("reached")->is_integer();
    const bool whole = known && said.find("of_all")->is_integer();
    // Reach is never overstated: what is not known is said to be so.
    said["reach_words"] = whole ? std::to_string(said.find("reached")->integer()) + " " +
                                      people::say(text_of("av"), language) + " " +
                                      std::to_string(said.find("of_all")->integer())
                          : known ? std::to_string(said.find("reached")->integer())
                                  : people::say(text_of("ukjent"), language);
}

static void dress_page(Json& model, Instant now, http::Language language)
{
    dress_notice(model, now, language);
    model["title"] = Json(*model.find("notice_title"));
    model["crumbs"] = Json(
        Json::Array{Json::object({{"href", "/haster/alle"}, {"label", people::say(text_of("Haster"), language)}})});
    for (Json& delivery : model["deliveries"].items()) publishing::dress_dispatch(delivery, now, language);
    for (Json& call : model["calls"].items())
        if (call.find("rung")->is_string())
            call["rung_time"] = people::time_words(*from_rfc3339(call.find("rung")->string()), now, language);
    for (Json& said : model["said"].items()) dress_said(said, now, language);
}

http::Page notice_page(people::Visit& visit, const Id& id)
{
    http::Page page{"urgent/notice",
                    visit.database.read([&](db::Reading& tx) { return page_facts(tx, visit.someone(), id); })};
    page.dress = [now = visit.request.at](Json& model, http::Language language) { dress_page(model, now, language); };
    return page;
}

static http::Page list_page(people::Visit& visit)
{
    Json list = Json::array();
    visit.database.read([&](db::Reading& tx) {
        for (const Notice& notice : list_notices(tx)) list.push(notice_facts(tx, notice));
    });
    http::Page page{"urgent/list", Json::object({{"notices", std::move(list)}})};
    page.dress = [now = visit.request.at](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Hastemeldinger"), language);
        model["crumbs"] =
            Json(Json::Array{Json::object({{"href", "/haster"}, {"label", people::say(text_of("Haster"), language)}})});
        dress_today_notices(model["notices"], now, language);
    };
    return page;
}

} // namespace samband::urgent
