#include "chat/talk.h"

#include "base/problem.h"
#include "chat/limits.h"

#include <array>

namespace samband::chat {

static constexpr std::array<std::string_view, 3> states{"queued", "taken", "ended"};
static constexpr std::array<std::string_view, 6> hows{"", "resident", "staff", "nobody", "closed", "left"};

std::string_view word(State state)
{
    return states[static_cast<std::size_t>(state)];
}

std::string_view word(How how)
{
    return hows[static_cast<std::size_t>(how)];
}

template <typename Value, std::size_t count>
static Value value_of(const std::array<std::string_view, count>& words, const std::string& said)
{
    for (std::size_t i = 0; i < count; ++i)
        if (words[i] == said) return static_cast<Value>(i);
    throw Problem(ProblemCode::internal, "chat: " + said);
}

bool Talk::resident_is_gone(Instant now) const
{
    return live && (left || seen < now.plus_s(-gone_after_s));
}

static Talk read_talk(const db::Row& row)
{
    Talk talk;
    talk.id = row.id("id");
    talk.version = row.integer("version");
    talk.state = value_of<State>(states, row.text("state"));
    for (const auto language : {http::Language::nb, http::Language::nn, http::Language::en})
        if (http::word(language) == row.text("language")) talk.language = language;
    talk.person = row.maybe_id("person_id");
    talk.began = row.instant("began_at");
    talk.since = row.instant("since_at");
    talk.taken = row.maybe_instant("taken_at");
    talk.ended = row.maybe_instant("ended_at");
    talk.how = value_of<How>(hows, row.text("ended_how"));
    talk.seen = row.instant("seen_at");
    talk.left = row.maybe_instant("left_at");
    talk.live = row.flag("live");
    talk.mailed = row.flag("mailed");
    return talk;
}

std::optional<Talk> find_talk(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("chat.talk", {{"id", id}});
    return row ? std::optional(read_talk(*row)) : std::nullopt;
}

Talk load_talk(db::Reading& tx, const Id& id)
{
    auto talk = find_talk(tx, id);
    if (!talk) throw Problem(ProblemCode::not_found, "Praten finnes ikke.");
    return *talk;
}

std::vector<Talk> queue_of(db::Reading& tx)
{
    return tx.all_as("chat.queue", {{"most", queue_shown}}, read_talk);
}

std::vector<Talk> talks_of(db::Reading& tx, const Id& person)
{
    return tx.all_as("chat.talks_of", {{"person", person}, {"most", queue_shown}}, read_talk);
}

std::int64_t open_talks(db::Reading& tx)
{
    return tx.one("chat.open_talks").integer("there");
}

void insert_talk(db::Writing& tx, const Talk& talk)
{
    tx.run("chat.insert_talk",
           {{"id", talk.id}, {"language", http::word(talk.language)}, {"now", talk.began}, {"person", talk.person}});
}

void store(db::Writing& tx, const Talk& talk)
{
    tx.run("chat.store_talk", {{"id", talk.id},
                               {"state", word(talk.state)},
                               {"person", talk.person},
                               {"since", talk.since},
                               {"taken", talk.taken},
                               {"ended", talk.ended},
                               {"how", word(talk.how)},
                               {"seen", talk.seen},
                               {"left", talk.left},
                               {"live", talk.live ? 1 : 0},
                               {"mailed", talk.mailed ? 1 : 0}});
}

} // namespace samband::chat
