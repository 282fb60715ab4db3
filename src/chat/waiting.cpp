#include "chat/waiting.h"

#include "base/text_of.h"
#include "chat/limits.h"
#include "people/dressing.h"

namespace samband::chat {

static constexpr std::int64_t minute_us = 60'000'000;

static std::optional<std::int64_t> middle_us(db::Reading& tx)
{
    const auto waited =
        tx.all_as("chat.waited", {{"after", tx.now().plus_s(-waited_within_s)}, {"most", measured_most}},
                  [](const db::Row& row) { return row.integer("waited"); });
    return waited.empty() ? std::nullopt : std::optional(waited[waited.size() / 2]);
}

Waiting waiting_of(db::Reading& tx, const std::optional<Talk>& talk)
{
    Waiting waiting;
    const bool queued = talk && talk->state == State::queued;
    if (queued)
        waiting.place = tx.one("chat.before_in_queue", {{"began", talk->began}, {"id", talk->id}}).integer("there") + 1;
    auto left_us = middle_us(tx);
    if (left_us && queued) *left_us -= tx.now().us - talk->since.us;
    if (left_us && *left_us >= 0) waiting.minutes = (*left_us + minute_us - 1) / minute_us;
    return waiting;
}

std::string minutes_words(const std::optional<std::int64_t>& minutes, http::Language language)
{
    if (!minutes) return people::say(text_of("ukjent"), language);
    if (*minutes <= 1) return people::say(text_of("under ett minutt"), language);
    return people::say(text_of("omtrent"), language) + " " + std::to_string(*minutes) + " " +
           people::say(text_of("minutter"), language);
}

} // namespace samband::chat
