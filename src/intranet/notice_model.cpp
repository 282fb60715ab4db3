#include "intranet/notice_model.h"

#include "http/markdown.h"
#include "intranet/notice.h"
#include "intranet/who_has_not_read.h"
#include "people/dressing.h"
#include "publishing/post_store.h"

namespace samband::intranet {

static Json unread_items(const std::vector<Notice>& unread);
static Json item(const publishing::Post& post, bool unread);
static Json units_led(db::Reading& tx, const people::Person& person, const Id& post);
static Json time_or_null(const std::optional<Instant>& at);
static void dress_time(Json& facts, std::string_view key, Instant now, http::Language language);

Json list_model(db::Reading& tx, const people::Person& person, int page)
{
    const std::vector<Notice> unread = unread_for(tx, person.id);
    const publishing::PostList list = publishing::intranet_posts(tx, page);
    Json notices = Json::array();
    for (const publishing::Post& post : list.posts) {
        const bool waits =
            std::any_of(unread.begin(), unread.end(), [&](const Notice& one) { return one.post == post.id; });
        notices.push(item(post, waits));
    }
    return Json::object(
        {{"unread", unread_items(unread)}, {"notices", std::move(notices)}, {"page", page + 1}, {"more", list.more}});
}

static Json unread_items(const std::vector<Notice>& unread)
{
    Json items = Json::array();
    for (const Notice& notice : unread)
        items.push(Json::object({{"id", notice.post.text()},
                                 {"title", notice.title},
                                 {"unit_name", notice.unit_name},
                                 {"asked", to_rfc3339(notice.asked)}}));
    return items;
}

static Json item(const publishing::Post& post, bool unread)
{
    return Json::object({{"id", post.id.text()},
                         {"title", post.content.title},
                         {"lead", post.content.lead},
                         {"unit_name", post.unit_name},
                         {"told", time_or_null(post.on_intranet)},
                         {"corrected", time_or_null(post.corrected)},
                         {"need_to_know", post.content.need_to_know},
                         {"unread", unread}});
}

Json notice_model(db::Reading& tx, const people::Person& person, const publishing::Post& post)
{
    const auto asked = find_notice(tx, post.id);
    Json model = item(post, asked && !has_confirmed(tx, person.id, *asked));
    model["body"] = post.content.body;
    model["author_name"] = post.author_name;
    model["revision"] = post.revision;
    model["correction"] = post.correction;
    model["asks"] = asked.has_value();
    Json pictures = Json::array();
    for (const publishing::Picture& picture : post.content.pictures)
        pictures.push(Json::object({{"hash", picture.hash}, {"alt", picture.alt}}));
    model["pictures"] = std::move(pictures);
    const auto agreed = names_agreed_from(tx);
    model["names_agreed"] = agreed && *agreed <= tx.now();
    model["units"] = asked ? units_led(tx, person, post.id) : Json::array();
    return model;
}

/// One figure a unit that the person leads, each once.
static Json units_led(db::Reading& tx, const people::Person& person, const Id& post)
{
    static const std::set<std::string_view> leading = {"unit-leader", "section-leader", "director", "chief-executive"};
    Json units = Json::array();
    std::set<Id> seen;
    for (const people::Mandate& mandate : person.mandates) {
        if (!leading.contains(mandate.role) || !seen.insert(mandate.unit).second) continue;
        const UnitReading reading = who_has_not_read(tx, person, post, mandate.unit);
        Json unit = Json::object({{"unit", reading.unit.text()},
                                  {"name", mandate.unit_name},
                                  {"staff", reading.staff},
                                  {"read", reading.read},
                                  {"passed_on", time_or_null(reading.passed_on)}});
        if (reading.names) {
            Json names = Json::array();
            for (const std::string& name : *reading.names) names.push(name);
            unit["names"] = std::move(names);
        }
        units.push(std::move(unit));
    }
    return units;
}

static Json time_or_null(const std::optional<Instant>& at)
{
    return at ? Json(to_rfc3339(*at)) : Json();
}

void dress_list(Json& model, Instant now, http::Language language)
{
    model["title"] = people::say(text_of("Intranett"), language);
    for (Json& notice : model["notices"].items()) dress_time(notice, "told", now, language);
    for (Json& notice : model["unread"].items()) dress_time(notice, "asked", now, language);
    const std::int64_t page = model.find("page")->integer();
    const auto address = [](std::int64_t number) { return "/intranett?side=" + std::to_string(number); };
    Json pages = Json::object({{"items", Json::array()}});
    if (page > 1) pages["previous"] = address(page - 1);
    if (model.find("more")->boolean()) pages["next"] = address(page + 1);
    if (page > 1 || model.find("more")->boolean()) model["pages"] = std::move(pages);
}

void dress_notice(Json& model, Instant now, http::Language language)
{
    model["crumbs"] = Json(
        Json::Array{Json::object({{"href", "/intranett"}, {"label", people::say(text_of("Intranett"), language)}})});
    model["body_html"] = http::to_html(model.find("body")->string());
    dress_time(model, "told", now, language);
    dress_time(model, "corrected", now, language);
    for (Json& unit : model["units"].items()) {
        dress_time(unit, "passed_on", now, language);
        // Zero and nothing are the same to a view: the figures are text there.
        for (const char* figure : {"staff", "read"}) unit[figure] = std::to_string(unit.find(figure)->integer());
    }
}

/// The time stays a fact under its own name; the view gets its words beside.
static void dress_time(Json& facts, std::string_view key, Instant now, http::Language language)
{
    const Json* at = facts.find(key);
    if (!at || !at->is_string()) return;
    facts[std::string(key) + "_time"] = people::time_words(*from_rfc3339(at->string()), now, language);
}

} // namespace samband::intranet
