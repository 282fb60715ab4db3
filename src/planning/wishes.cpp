#include "planning/wishes.h"

#include "publishing/post_store.h"

namespace samband::planning {

static bool counts(publishing::State state)
{
    using publishing::State;
    return state == State::draft || state == State::sent || state == State::approved;
}

std::vector<Wished> wished_between(db::Reading& tx, const Date& from, const Date& to)
{
    std::vector<Wished> wished;
    for (const db::Row& row :
         tx.all("planning.wishes_between", {{"from_day", to_string(from)}, {"to_day", to_string(to)}})) {
        publishing::Post post = publishing::load_post(tx, row.id("post"));
        if (counts(post.state)) wished.push_back({std::move(post), *parse_date(row.text("day"))});
    }
    return wished;
}

std::optional<Date> wish_of(db::Reading& tx, const Id& post)
{
    const auto row = tx.maybe("planning.wish", {{"post", post}});
    return row ? parse_date(row->text("day")) : std::nullopt;
}

void set_wish(db::Writing& tx, const Id& post, const Date& day)
{
    tx.run("planning.set_wish", {{"post", post}, {"day", to_string(day)}});
}

void forget_wish(db::Writing& tx, const publishing::PostPublished& happening)
{
    tx.run("planning.forget_wish", {{"post", happening.post}});
}

} // namespace samband::planning
