#include "subscriptions/desk_page.h"

#include "people/dressing.h"

namespace samband::subscriptions {

static constexpr std::pair<std::string_view, const char*> tabs[] = {{list_tab, text_of("Abonnenter")},
                                                                    {interests_tab, text_of("Temaer og steder")},
                                                                    {sleepy_tab, text_of("Sovende temaer")},
                                                                    {imports_tab, text_of("Hent inn en liste")}};

http::Page desk_page(std::string view, const char* title, std::string_view tab, Json model, int status)
{
    http::Page page{std::move(view), std::move(model), status};
    page.dress = [title, tab](Json& facts, http::Language language) {
        facts["title"] = people::say(title, language);
        Json list = Json::array();
        for (const auto& [href, label] : tabs)
            list.push(
                Json::object({{"href", href}, {"label", people::say(label, language)}, {"current", href == tab}}));
        facts["tabs"] = std::move(list);
    };
    return page;
}

void dress_time(Json& facts, std::string_view of, Instant now, http::Language language)
{
    const Json* at = facts.find(of);
    if (!at || !at->is_string()) return;
    facts[std::string(of) + "_time"] = people::time_words(*from_rfc3339(at->string()), now, language);
}

} // namespace samband::subscriptions
