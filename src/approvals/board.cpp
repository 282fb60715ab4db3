#include "approvals/board.h"

#include "approvals/limits.h"
#include "outbox/outbox.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"

#include <algorithm>
#include <set>

namespace samband::approvals {

using publishing::Post;
using publishing::State;

namespace {

constexpr Column columns[] = {Column::returned, Column::draft,     Column::sent,     Column::approved,
                              Column::held,     Column::scheduled, Column::published};

/// Posts whose going out fell due while it was held.
std::set<Id> held_posts(db::Reading& tx)
{
    std::set<Id> held;
    for (const outbox::Standing& work : outbox::list_held(tx)) {
        const Json* post = work.payload.find("post");
        if (const auto id = post && post->is_string() ? Id::parse(post->string()) : std::nullopt) held.insert(*id);
    }
    return held;
}

Column column_of(const Post& post, const std::set<Id>& held)
{
    switch (post.state) {
    case State::draft:
        return post.comment.empty() ? Column::draft : Column::returned;
    case State::sent:
        return Column::sent;
    case State::approved:
        return Column::approved;
    case State::scheduled:
        return held.contains(post.id) ? Column::held : Column::scheduled;
    case State::published:
    case State::withdrawn:
        return Column::published;
    }
    return Column::draft;
}

/// One's own drafts wait for oneself only where somebody has sent them back.
bool waits(const Card& card, Column column, const people::Person& person)
{
    return card.waits_for_me || (column == Column::returned && card.post.author == person.id);
}

} // namespace

std::string_view word(Column column)
{
    static constexpr std::string_view words[] = {"returned", "draft",     "sent",     "approved",
                                                 "held",     "scheduled", "published"};
    return words[static_cast<int>(column)];
}

std::vector<BoardColumn> board_of(db::Reading& tx, const people::Person& person, const BoardAsked& asked)
{
    std::vector<BoardColumn> board;
    for (const Column column : columns) board.push_back({column, {}, false});
    const std::set<Id> held = held_posts(tx);
    std::set<Id> waiting;
    for (const Post& post : publishing::waiting_for(tx, person)) waiting.insert(post.id);
    const std::optional<Id> author = asked.written_by_me ? std::optional(person.id) : std::nullopt;
    const Instant week_ago = tx.now().plus_s(-std::int64_t{published_days} * 86'400);
    for (const State state : {State::draft, State::sent, State::approved, State::scheduled, State::published}) {
        const Instant since = state == State::published ? week_ago : Instant{};
        for (Post& post : publishing::posts_in(tx, state, author, asked.unit, since, 4 * cards_most)) {
            const Column column = column_of(post, held);
            BoardColumn& place = board[static_cast<std::size_t>(column)];
            const bool writes = publishing::may_write(person, post);
            const bool lets_out = publishing::may_let_out(person, post);
            Card card{std::move(post), false, writes, lets_out};
            card.waits_for_me = waiting.contains(card.post.id);
            if (asked.waiting_for_me && !waits(card, column, person)) continue;
            place.more = place.cards.size() >= cards_most;
            if (!place.more) place.cards.push_back(std::move(card));
        }
    }
    return board;
}

} // namespace samband::approvals
