#include "publishing/site_post.h"

#include "base/text_of.h"
#include "ledger/read.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "publishing/kind_facts.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/site_address.h"
#include "publishing/site_reach.h"

namespace samband::publishing {

static Json contact_json(db::Reading& tx, const Post& post, const people::Municipality& municipality);
static Json corrections_of(db::Reading& tx, const Post& post);
static Json time_json(const std::optional<Instant>& at);
static std::string language_name(std::string_view code, http::Language language);

Json listed_post(const Post& post, const ShownPictures& pictures)
{
    const Content& content = post.content;
    return Json::object({{"id", post.id.text()},
                         {"title", content.title},
                         {"lead", content.lead},
                         {"href", news_path(post.slug)},
                         {"unit", post.unit_name},
                         {"written_in", content.language},
                         {"published", time_json(post.published)},
                         {"corrected", time_json(post.corrected)},
                         {"kind_box", kind_facts(content)},
                         {"picture", pictures.first(content)}});
}

Json shown_post(db::Reading& tx, const Post& post, const people::Municipality& municipality)
{
    const ShownPictures pictures(tx, post.content);
    Json shown = listed_post(post, pictures);
    if (post.content.kind == PostKind::event) shown["kind_box"]["ics"] = news_path(post.slug) + "/kalender.ics";
    shown["body"] = post.content.body;
    shown["body_html"] = pictures.body_html(post.content);
    shown["lead_picture"] = pictures.lead(post.content);
    shown["pictures"] = pictures.others(post.content);
    shown["case"] = post.content.case_reference.empty()
                        ? Json()
                        : Json::object({{"reference", post.content.case_reference}, {"decided", post.content.decided}});
    shown["contact"] = contact_json(tx, post, municipality);
    shown["corrections"] = corrections_of(tx, post);
    return shown;
}

/// The person by name and title; phone and address are the municipality's, which somebody always answers.
static Json contact_json(db::Reading& tx, const Post& post, const people::Municipality& municipality)
{
    Json contact = reach_of(municipality);
    const auto person = people::find_person(tx, post.contact);
    const bool there = person && !person->disabled;
    contact["name"] = there ? Json(person->name) : Json();
    contact["title"] = there ? Json(person->title) : Json();
    contact["address"] = Json();
    return contact;
}

/// Every correction stands in the ledger with its note; the post itself keeps the last alone.
static Json corrections_of(db::Reading& tx, const Post& post)
{
    Json corrections = Json::array();
    if (!post.corrected) return corrections;
    for (const ledger::Recorded& entry : ledger::history(tx, post.id)) {
        if (entry.kind != kind_of(PostAct::correct)) continue;
        const Json* note = entry.content.find("note");
        if (!note || !note->is_string()) continue;
        Json correction = time_json(entry.at);
        correction["says"] = *note;
        corrections.push(std::move(correction));
    }
    return corrections;
}

static Json time_json(const std::optional<Instant>& at)
{
    return at ? Json::object({{"at", to_rfc3339(*at)}}) : Json();
}

static void dress_time(Json& time, Instant now, http::Language language)
{
    const Json* at = time.find("at");
    if (!at) return;
    const Json words = people::time_words(*from_rfc3339(at->string()), now, language);
    for (const auto& [key, value] : words.members()) time[key] = value;
}

void dress_site_post(Json& post, Instant now, http::Language language)
{
    dress_time(post["published"], now, language);
    dress_time(post["corrected"], now, language);
    dress_kind(post["kind_box"], now, language);
    const std::string written_in = post.find("written_in")->string();
    if (written_in != http::word(language)) post["in_language"] = language_name(written_in, language);
    if (const Json* corrections = post.find("corrections"); corrections && corrections->is_array())
        for (Json& correction : post["corrections"].items()) dress_time(correction, now, language);
}

static std::string language_name(std::string_view code, http::Language language)
{
    static constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"nb", text_of("bokmål")},     {"nn", text_of("nynorsk")},    {"en", text_of("engelsk")},
        {"se", text_of("nordsamisk")}, {"sma", text_of("sørsamisk")}, {"smj", text_of("lulesamisk")}};
    for (const auto& [known, name] : names)
        if (known == code) return people::say(name, language);
    return std::string(code);
}

std::vector<Post> news(db::Reading& tx, int from, int count)
{
    std::vector<Post> found;
    for (int page = from / page_size; static_cast<int>(found.size()) < count; ++page) {
        PostList list = public_posts(tx, page);
        const int first = found.empty() ? from % page_size : 0;
        for (int at = first; at < static_cast<int>(list.posts.size()) && static_cast<int>(found.size()) < count; ++at)
            found.push_back(std::move(list.posts[at]));
        if (!list.more) break;
    }
    return found;
}

bool was_withdrawn(db::Reading& tx, std::string_view slug)
{
    return tx.one("publishing.site_withdrawn", {{"slug", slug}}).integer("posts") > 0;
}

} // namespace samband::publishing
