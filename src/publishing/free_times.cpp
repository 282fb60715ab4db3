#include "publishing/free_times.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "channels/account_drivers.h"
#include "people/dressing.h"
#include "publishing/kind_facts.h"
#include "publishing/post_forms.h"

namespace samband::publishing {

static constexpr std::size_t offered = 3;
static constexpr std::size_t looked_at = 60; ///< the first may have come free since the page was made

Json free_times_facts(db::Reading& tx, const Outside& outside, const Post& post)
{
    Json times = Json::array();
    if (!outside.free_times) return times;
    for (const FreeTime& time : outside.free_times(tx, post, offered)) {
        Json channels = Json::array();
        for (const std::string& channel : time.channels) channels.push(channel);
        times.push(Json::object({{"at", to_rfc3339(time.at)}, {"name", time.name}, {"channels", std::move(channels)}}));
    }
    return times;
}

/// "i morgen kl. 12:00", "tirsdag 24. november kl. 12:00".
static std::string words_of(Instant at, Instant now, http::Language language)
{
    std::string words = people::time_words(at, now, language).find("words")->string();
    words.insert(words.rfind(' ') + 1, people::say(text_of("kl."), language) + " ");
    const bool is_date = words.front() >= '0' && words.front() <= '9';
    return is_date ? weekday_words(in_oslo(at).date, language) + " " + words : words;
}

void dress_free_times(Json& times, Instant now, http::Language language)
{
    for (Json& time : times.items()) {
        time["words"] = words_of(*from_rfc3339(time.find("at")->string()), now, language);
        std::string names;
        for (const Json& channel : time.find("channels")->items())
            if (const auto known = rulebook::read_word<rulebook::Channel>(channel.string()))
                names += (names.empty() ? "" : ", ") + people::say(channels::channel_name(*known), language);
        time["channel_words"] = names;
    }
}

static Problem wrong(const char* says)
{
    return {ProblemCode::invalid, says, {{"due", says}}};
}

Instant due_of(db::Reading& tx, const Outside& outside, const Post& post, const http::Form& form)
{
    const auto slot = slot_of(form);
    if (!slot) {
        if (const auto due = form.instant("due")) return *due;
        throw wrong(text_of("Velg når saken skal gå ut."));
    }
    if (!outside.free_times) return *slot;
    for (const FreeTime& time : outside.free_times(tx, post, looked_at))
        if (time.at == *slot) return *slot;
    throw wrong(text_of("Plassen er ikke ledig lenger. Velg en annen tid."));
}

} // namespace samband::publishing
