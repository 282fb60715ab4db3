#include "subscriptions/leave.h"

#include "base/problem.h"
#include "base/text.h"
#include "people/noted.h"
#include "subscriptions/fan_out.h"
#include "subscriptions/forget.h"
#include "subscriptions/wording.h"

namespace samband::subscriptions {

static void end(db::Writing& tx, const Subscriber& subscriber, SubscriberState state, const Consent& consent);

void change_choices(db::Writing& tx, const Id& id, http::Language language, const Choices& choices)
{
    const Subscriber subscriber = load_subscriber(tx, id);
    if (subscriber.state != SubscriberState::active)
        throw Problem(ProblemCode::conflict, "Du abonnerer ikke lenger. Meld deg på igjen først.");
    const Choices held = held_choices(tx, choices, subscriber.choices);
    if (held == subscriber.choices && language == subscriber.language) return;
    set_choices(tx, subscriber, language, held,
                {tx.now(), ConsentAct::changed, "preferences", consent_version, "/abonner/mitt", {}, {}});
}

bool leave(db::Writing& tx, const Id& id, const std::string& way)
{
    const auto subscriber = find_subscriber(tx, id);
    if (!subscriber) return false;
    end(tx, *subscriber, SubscriberState::left, {tx.now(), ConsentAct::left, way, "", "", {}, {}});
    return true;
}

void stopped_by_sms(db::Writing& tx, const std::string& number)
{
    const auto address = kept_address(Medium::sms, number);
    if (!address) return;
    const Consent consent{tx.now(), ConsentAct::left, "stopp", "", "", {}, {}};
    if (const auto subscriber = subscriber_at(tx, *address)) {
        end(tx, *subscriber, SubscriberState::left, consent);
        return;
    }
    tx.run("subscriptions.drop_requests", {{"address", *address}, {"now", tx.now()}});
    tx.run("subscriptions.add_past", {{"hash", sum_of(*address)}, {"now", tx.now()}});
}

void bounced(db::Writing& tx, Medium medium, const std::string& typed)
{
    const auto address = kept_address(medium, typed);
    const auto subscriber = address ? subscriber_at(tx, *address) : std::nullopt;
    if (!subscriber || subscriber->state != SubscriberState::active) return;
    end(tx, *subscriber, SubscriberState::bounced, {tx.now(), ConsentAct::bounced, "bounce", "", "", {}, {}});
}

void suppress(db::Writing& tx, const people::Person& by, const Id& id, const std::string& why)
{
    if (trim(why).empty())
        throw Problem(ProblemCode::invalid, "Noe i skjemaet må rettes.", {FieldProblem{"why", "Skriv hvorfor."}});
    const Subscriber subscriber = load_subscriber(tx, id);
    if (subscriber.state == SubscriberState::suppressed) return;
    end(tx, subscriber, SubscriberState::suppressed, {tx.now(), ConsentAct::suppressed, "staff", "", why, {}, by.id});
    // The reason stays beside the subscriber, where it can be erased: it may name somebody.
    people::note_act(tx, "subscriber-suppressed", by.id, id, Json::object({{"medium", word(subscriber.medium)}}));
}

/// What the desk or the owner has ended stays as it was ended first; a bounce gives way to both.
static void end(db::Writing& tx, const Subscriber& subscriber, SubscriberState state, const Consent& consent)
{
    tx.run("subscriptions.drop_requests", {{"address", subscriber.address}, {"now", tx.now()}});
    cancel_what_waits(tx, subscriber.address);
    if (subscriber.state == state) return;
    if (subscriber.state == SubscriberState::suppressed && state == SubscriberState::left) return;
    set_state(tx, subscriber, state, consent);
    forget_in_time(tx);
}

void forget(db::Writing& tx, const Id& id)
{
    const Subscriber subscriber = load_subscriber(tx, id);
    tx.run("subscriptions.add_past", {{"hash", sum_of(subscriber.address)}, {"now", tx.now()}});
    tx.run("subscriptions.drop_requests_of_subscriber", {{"address", subscriber.address}, {"subscriber", id}});
    tx.run("subscriptions.drop_choices", {{"subscriber", id}});
    tx.run("subscriptions.forget_consents", {{"subscriber", id}});
    tx.run("subscriptions.forget_subscriber", {{"subscriber", id}});
}

} // namespace samband::subscriptions
