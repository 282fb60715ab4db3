#include "approvals/link.h"

#include "approvals/limits.h"
#include "base/problem.h"
#include "base/text.h"
#include "people/person_store.h"
#include "people/session.h"
#include "publishing/approvers.h"
#include "publishing/post_store.h"
#include "publishing/seen.h"
#include "publishing/use_cases.h"

namespace samband::approvals {

static constexpr std::string_view by_link = "mail-link"; ///< how the entry says that it was said

MadeLink make_link(db::Writing& tx, const Round& round, const Id& person)
{
    const auto secret = tx.new_secret();
    MadeLink link{tx.new_id(), to_base64url({reinterpret_cast<const char*>(secret.data()), secret.size()})};
    tx.run("approvals.add_link", {{"id", link.id},
                                  {"round", round.id},
                                  {"person", person},
                                  {"token_hash", people::token_hash(link.token)},
                                  {"expires", tx.now().plus_s(link_holds_s)}});
    return link;
}

std::string link_path(std::string_view token)
{
    return "/godkjenn/" + std::string(token);
}

std::string press_key(std::string_view token)
{
    return people::token_hash("approvals-press:" + std::string(token));
}

/// What was done is told before what became of the post, for whoever did it knows.
static LinkState state_of(db::Reading& tx, const db::Row& row, const Round& round, const publishing::Post& post)
{
    if (row.maybe_instant("used_at")) return LinkState::used;
    if (tx.now() >= row.instant("expires_at")) return LinkState::expired;
    if (!is_open(tx, round, post)) return LinkState::overtaken;
    const auto person = people::find_person(tx, row.id("person_id"));
    const bool asked = person && !person->disabled && !publishing::Approvers(tx).answered_by(*person, post).empty();
    return asked ? LinkState::open : LinkState::not_asked;
}

std::optional<Link> find_link(db::Reading& tx, std::string_view token)
{
    const auto row = tx.maybe("approvals.link_by_token", {{"token_hash", people::token_hash(token)}});
    const auto round = row ? find_round(tx, row->id("round_id")) : std::nullopt;
    if (!round) return std::nullopt;
    Link link{row->id("id"), row->id("person_id"), publishing::load_post(tx, round->post), row->instant("expires_at"),
              LinkState::open};
    link.state = state_of(tx, *row, *round, link.post);
    return link;
}

template <typename Act>
static Used use(db::Writing& tx, std::string_view token, Act act)
{
    const auto link = find_link(tx, token);
    if (!link) throw Problem(ProblemCode::not_found, "Lenken finnes ikke. Kanskje mangler slutten av den.");
    if (link->state != LinkState::open) return {link->state, false};
    const people::Person person = people::load_person(tx, link->person);
    publishing::note_seen(tx, person.id, link->post);
    const bool done = act(person, link->post);
    tx.run("approvals.use_link", {{"id", link->id}, {"now", tx.now()}});
    return {LinkState::open, done};
}

Used approve_by_link(db::Writing& tx, std::string_view token)
{
    return use(tx, token, [&](const people::Person& person, const publishing::Post& post) {
        return publishing::approve_post(tx, person, post.id, post.version, by_link).done;
    });
}

Used send_back_by_link(db::Writing& tx, std::string_view token, const std::string& comment)
{
    return use(tx, token, [&](const people::Person& person, const publishing::Post& post) {
        publishing::send_back_post(tx, person, post.id, post.version, comment, by_link);
        return true;
    });
}

void forget_links(db::Writing& tx)
{
    tx.run("approvals.forget_links", {{"before", tx.now().plus_s(-std::int64_t{links_kept_days} * 86'400)},
                                      {"count", std::int64_t{forget_at_once}}});
}

} // namespace samband::approvals
