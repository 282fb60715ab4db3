#include "approvals/round.h"

#include "approvals/letter.h"
#include "approvals/limits.h"
#include "approvals/link.h"
#include "approvals/remind.h"
#include "channels/dispatches.h"
#include "publishing/approvers.h"
#include "publishing/post_store.h"
#include "subscriptions/sign_up.h"

namespace samband::approvals {

static Round read_round(const db::Row& row)
{
    return {row.id("id"),
            row.id("post_id"),
            row.integer("revision"),
            row.instant("asked_at"),
            row.integer("reminders"),
            row.maybe_instant("reminded_at")};
}

std::optional<Round> round_of(db::Reading& tx, const Id& post)
{
    const auto row = tx.maybe("approvals.newest_round", {{"post", post}});
    return row ? std::optional(read_round(*row)) : std::nullopt;
}

std::optional<Round> find_round(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("approvals.round", {{"id", id}});
    return row ? std::optional(read_round(*row)) : std::nullopt;
}

bool is_open(db::Reading& tx, const Round& round, const publishing::Post& post)
{
    if (post.state != publishing::State::sent || post.revision != round.revision) return false;
    const auto newest = round_of(tx, post.id);
    return newest && newest->id == round.id;
}

void begin_round(db::Writing& tx, const publishing::PostSent& sent, const std::string& site)
{
    const publishing::Post post = publishing::load_post(tx, sent.post);
    const Round round{tx.new_id(), post.id, post.revision, tx.now(), 0, std::nullopt};
    tx.run("approvals.add_round",
           {{"id", round.id}, {"post", round.post}, {"revision", round.revision}, {"now", tx.now()}});
    mail_round(tx, round, post, site, false);
    queue_reminder(tx, round, site);
    forget_links(tx);
}

/// Ordinary, as other letters to one: it is passed by what is urgent, and passes newsletters.
static void queue_letter(db::Writing& tx, const channels::Account& account, const Id& link, const std::string& address,
                         channels::Variant letter)
{
    channels::Order order;
    order.subject = link; // not the post: the letter is one person's, and stands on no page of dispatches
    order.account = account.id;
    order.variant = std::move(letter);
    order.personal_for_s = link_holds_s;     // then address and link are forgotten
    order.passes_hold = outbox::crisis_hold; // to our own people: what they say yes to is asked of the rule book
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    channels::add_recipients(tx, dispatch.id, {{address, Json::object()}});
    channels::filled(tx, dispatch.id);
}

int mail_round(db::Writing& tx, const Round& round, const publishing::Post& post, const std::string& site,
               bool reminder)
{
    const auto account = subscriptions::account_for(tx, subscriptions::Medium::email);
    if (!account) return 0;
    std::size_t sent = 0;
    for (const people::Person& person : publishing::asked_people(tx, post)) {
        if (sent >= mailed_most) break;
        const MadeLink link = make_link(tx, round, person.id);
        queue_letter(tx, *account, link.id, person.login, letter_for(post, site + link_path(link.token), reminder));
        ++sent;
    }
    return static_cast<int>(sent);
}

} // namespace samband::approvals
