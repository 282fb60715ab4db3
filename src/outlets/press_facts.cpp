#include "outlets/press_facts.h"

#include "people/dressing.h"
#include "pictures/picture_store.h"
#include "publishing/site_address.h"
#include "publishing/site_reach.h"

namespace samband::outlets {

std::string release_path(const Release& release)
{
    return "/presse/" + release.slug;
}

Json listed_release(const Release& release, const publishing::Post& post)
{
    return Json::object({{"id", post.id.text()},
                         {"title", post.content.title},
                         {"lead", post.content.lead},
                         {"href", release_path(release)},
                         {"unit", post.unit_name},
                         {"written_in", post.content.language},
                         {"shown", Json::object({{"at", to_rfc3339(release.shown_from)}})}});
}

static Json pictures_json(db::Reading& tx, const Release& release, const publishing::Post& post)
{
    Json list = Json::array();
    std::int64_t number = 0;
    for (const publishing::Picture& used : post.content.pictures) {
        ++number;
        const auto picture = pictures::find_picture(tx, used.hash);
        if (!picture) continue;
        const std::string href = release_path(release) + "/bilder/" + std::to_string(number);
        list.push(Json::object({{"href", href},
                                {"preview", href + "?bredde=480"},
                                {"alt", used.alt},
                                {"credit", picture->credit},
                                {"width", picture->width},
                                {"height", picture->height},
                                {"kilobytes", (picture->bytes + 999) / 1000}}));
    }
    return list;
}

Json shown_release_facts(db::Reading& tx, const Release& release, const publishing::Post& post,
                         const people::Municipality& municipality)
{
    Json facts = listed_release(release, post);
    facts["body_html"] = words_html(post.content);
    facts["pictures"] = pictures_json(tx, release, post);
    facts["website"] = on_website(post) ? Json(publishing::news_path(post.slug)) : Json();
    facts["contact"] = publishing::reach_of(municipality);
    facts["contact"]["name"] = contact_of(tx, post, municipality).name;
    facts["contact"]["address"] = Json();
    return facts;
}

void dress_release(Json& release, Instant now, http::Language language)
{
    release["shown"] = people::time_words(*from_rfc3339(release.find("shown")->find("at")->string()), now, language);
}

} // namespace samband::outlets
