#include "approvals/guests.h"

#include "approvals/limits.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "ledger/append.h"
#include "people/person_store.h"
#include "people/session.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"
#include "publishing/rule_on.h"
#include "publishing/use_cases.h"
#include "rulings/ask.h"

namespace samband::approvals {

using publishing::Post;
using publishing::State;

static constexpr std::string_view tried = "show-outside";

static Guest read_guest(const db::Row& row)
{
    return {row.id("id"),      row.id("post_id"),      row.integer("revision"),   row.text("name"),
            row.id("made_by"), row.instant("made_at"), row.instant("expires_at"), row.maybe_instant("closed_at")};
}

std::vector<Guest> guests_of(db::Reading& tx, const Id& post)
{
    return tx.all_as("approvals.guests", {{"post", post}}, read_guest);
}

static Problem wrong(const char* field, const char* says)
{
    return Problem(ProblemCode::invalid, says, {{field, says}});
}

static std::string held_name(db::Reading& tx, const Id& post, const std::string& given)
{
    const std::string name(trim(given));
    if (name.empty()) throw wrong("name", text_of("Skriv hvem som får se utkastet."));
    if (graphemes(name) > guest_name_characters) throw wrong("name", text_of("Skriv navnet kortere."));
    const db::Row open = tx.one("approvals.open_guests", {{"post", post}, {"now", tx.now()}});
    if (open.integer("links") >= guests_most)
        throw wrong("name", text_of("Saken har mange åpne lenker. Steng en først."));
    return name;
}

/// Internal first (a *shall* that staff hear it before others) holds for a draft that leaves the house too.
static bool staff_must_hear_first(const rulebook::Ruling& ruling, const Post& post)
{
    if (!post.content.touches_staff || publishing::staff_know(post, {})) return false;
    return std::ranges::any_of(ruling.duties, [](const rulebook::Duty& duty) {
        return duty.kind == rulebook::DutyKind::tell_staff_first && duty.strength == rulebook::Strength::shall;
    });
}

static void hold_showable(const people::Person& by, const Post& post, bool reading_stops)
{
    publishing::hold_may_write(by, post);
    if (post.state == State::published || post.state == State::withdrawn)
        throw Problem(ProblemCode::conflict, "Saken er ute. Send heller lenken til siden.");
    if (reading_stops)
        throw Problem(ProblemCode::invalid,
                      "Noe i teksten må rettes før noen utenfor får se den. Se hva lesingen fant.",
                      {FieldProblem{"name", "Rett det lesingen stopper, og prøv igjen."}});
}

Shown show_outside(db::Writing& tx, const people::Person& by, const Id& id, const std::string& given,
                   bool reading_stops)
{
    const Post post = publishing::load_post(tx, id);
    hold_showable(by, post, reading_stops);
    const std::string name = held_name(tx, id, given);
    const rulebook::Ruling ruling = publishing::rule_on_act(tx, by, post, {});
    if (ruling.refused() || staff_must_hear_first(ruling, post)) {
        rulings::record_refusal(tx, by, rulebook::Act::publish, ruling, id, tried);
        return {ruling, std::nullopt};
    }
    const auto secret = tx.new_secret();
    const std::string token = to_base64url({reinterpret_cast<const char*>(secret.data()), secret.size()});
    const Id guest = tx.new_id();
    const Instant expires = tx.now().plus_s(guest_holds_s);
    tx.run("approvals.add_guest", {{"id", guest},
                                   {"post", id},
                                   {"revision", post.revision},
                                   {"name", name},
                                   {"token_hash", people::token_hash(token)},
                                   {"by", by.id},
                                   {"now", tx.now()},
                                   {"expires", expires}});
    publishing::seal_revision(tx, id); // They see exactly this text.
    ledger::append(tx, {"draft-shown-outside", id, by.id,
                        Json::object({{"post", id.text()},
                                      {"revision", post.revision},
                                      {"link", guest.text()},
                                      {"until", to_rfc3339(expires)},
                                      {"ruling", rulebook::to_json(ruling)}})});
    return {ruling, token};
}

std::string guest_path(std::string_view token)
{
    return "/les/" + std::string(token);
}

void close_guest(db::Writing& tx, const people::Person& by, const Id& id, const Id& guest)
{
    publishing::hold_may_write(by, publishing::load_post(tx, id));
    const auto all = guests_of(tx, id);
    if (std::ranges::none_of(all, [&](const Guest& one) { return one.id == guest; }))
        throw Problem(ProblemCode::not_found, "Lenken finnes ikke.");
    if (tx.run("approvals.close_guest", {{"id", guest}, {"post", id}, {"now", tx.now()}}) == 0) return;
    ledger::append(tx, {"draft-shown-no-more", id, by.id, Json::object({{"post", id.text()}, {"link", guest.text()}})});
}

/// The draft goes on changing: what could not be shown now, an older link does not show either.
static bool still_showable(db::Reading& tx, const Guest& guest, const Post& post)
{
    const auto maker = people::find_person(tx, guest.made_by);
    if (!maker || maker->disabled || !publishing::may_write(*maker, post)) return false;
    const rulebook::Ruling ruling = publishing::rule_on(tx, *maker, post, {});
    return !ruling.refused() && !staff_must_hear_first(ruling, post);
}

std::optional<Guest> guest_by(db::Reading& tx, std::string_view token)
{
    const auto row = tx.maybe("approvals.guest_by_token", {{"token_hash", people::token_hash(token)}});
    if (!row) return std::nullopt;
    const Guest guest = read_guest(*row);
    const Post post = publishing::load_post(tx, guest.post);
    const bool out = post.state == State::published || post.state == State::withdrawn;
    return guest.open_at(tx.now()) && !out && still_showable(tx, guest, post) ? std::optional(guest) : std::nullopt;
}

publishing::Post post_shown_to(db::Reading& tx, const Guest& guest)
{
    Post post = publishing::load_post(tx, guest.post);
    if (guest.revision == 0 || guest.revision == post.revision) return post;
    if (auto content = publishing::load_revision(tx, guest.post, guest.revision)) {
        post.content = std::move(*content);
        post.revision = guest.revision;
    }
    return post;
}

bool has_newer(db::Reading& tx, const Guest& guest)
{
    return guest.revision != 0 && publishing::load_post(tx, guest.post).revision > guest.revision;
}

std::vector<Comment> comments_by(db::Reading& tx, const Guest& guest)
{
    std::vector<Comment> own = comments_of(tx, guest.post);
    std::erase_if(own, [&](const Comment& comment) { return comment.guest != guest.id; });
    return own;
}

void comment_as_guest(db::Writing& tx, std::string_view token, const std::string& said)
{
    const auto guest = guest_by(tx, token);
    if (!guest) throw Problem(ProblemCode::not_found, "Lenken virker ikke lenger.");
    const db::Row written = tx.one("approvals.count_guest_comments", {{"guest", guest->id}});
    if (written.integer("comments") >= guest_comments_most)
        throw wrong("said", text_of("Du har skrevet mange kommentarer. Ta kontakt med kommunen for resten."));
    const Post post = post_shown_to(tx, *guest);
    const Id comment = tx.new_id();
    tx.run("approvals.add_comment", {{"id", comment},
                                     {"post", guest->post},
                                     {"revision", post.revision},
                                     {"person", std::optional<Id>()},
                                     {"guest", std::optional(guest->id)},
                                     {"said", held_comment(tx, guest->post, said)},
                                     {"now", tx.now()}});
    tx.run("approvals.add_mention", {{"comment", comment}, {"person", guest->made_by}});
    ledger::append(tx, {"outside-comment-written",
                        guest->post,
                        {},
                        Json::object({{"post", guest->post.text()},
                                      {"comment-id", comment.text()},
                                      {"link", guest->id.text()},
                                      {"revision", post.revision}})});
}

} // namespace samband::approvals
