#include "subscriptions/subscriber.h"

#include "base/problem.h"
#include "base/text.h"
#include "subscriptions/interest.h"
#include "subscriptions/limits.h"
#include "subscriptions/subscriber_words.h"

namespace samband::subscriptions {

static Subscriber subscriber_of(const db::Row& row);
static Subscriber with_choices(db::Reading& tx, Subscriber subscriber);

std::optional<Subscriber> find_subscriber(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("subscriptions.subscriber", {{"id", id}});
    return row ? std::optional(with_choices(tx, subscriber_of(*row))) : std::nullopt;
}

Subscriber load_subscriber(db::Reading& tx, const Id& id)
{
    auto found = find_subscriber(tx, id);
    if (!found) throw Problem(ProblemCode::not_found, "Abonnenten finnes ikke.");
    return std::move(*found);
}

std::optional<Subscriber> subscriber_at(db::Reading& tx, const std::string& address)
{
    const auto row = tx.maybe("subscriptions.subscriber_at", {{"address", address}});
    return row ? std::optional(with_choices(tx, subscriber_of(*row))) : std::nullopt;
}

static Subscriber subscriber_of(const db::Row& row)
{
    Subscriber subscriber;
    subscriber.id = row.id("id");
    subscriber.version = row.integer("version");
    subscriber.medium = *medium_of(row.text("medium"));
    subscriber.address = row.text("address");
    subscriber.state = *subscriber_state_of(row.text("state"));
    subscriber.language = language_of(row.text("language"));
    subscriber.since = row.instant("since");
    subscriber.created = row.instant("created_at");
    subscriber.choices.all = row.flag("all_topics");
    return subscriber;
}

static Subscriber with_choices(db::Reading& tx, Subscriber subscriber)
{
    for (const db::Row& row : tx.all("subscriptions.choices_of", {{"id", subscriber.id}}))
        (row.text("kind") == word(InterestKind::topic) ? subscriber.choices.topics : subscriber.choices.places)
            .push_back(row.id("interest_id"));
    return subscriber;
}

std::vector<Subscriber> list_subscribers(db::Reading& tx, const ListAsked& asked)
{
    // An address is ASCII without control characters: one bound on each side says "begins so" and "after that one".
    const std::string from = std::max(asked.begins, asked.after.empty() ? asked.after : asked.after + "\x01");
    db::Arguments arguments = {{"from", from}, {"to", asked.begins + "\x7f"}, {"most", asked.most}};
    if (!asked.state) return tx.all_as("subscriptions.subscribers", arguments, subscriber_of);
    arguments.push_back({"state", word(*asked.state)});
    return tx.all_as("subscriptions.subscribers_in_state", arguments, subscriber_of);
}

std::string beginning_of(std::string_view typed)
{
    std::string begins;
    for (const char c : trim(typed)) {
        if (static_cast<unsigned char>(c) >= 0x7f) return "\x7e"; // no address holds such a letter
        begins += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    if (begins.find_first_not_of("+0123456789 ") != std::string::npos) return begins;
    std::erase(begins, ' ');
    if (begins.starts_with("00")) begins.replace(0, 2, "+");
    const bool number = !begins.empty() && begins.front() != '+';
    return number ? "+47" + begins : begins;
}

std::vector<StateCount> count_subscribers(db::Reading& tx)
{
    return tx.all_as("subscriptions.subscriber_counts", {}, [](const db::Row& row) {
        return StateCount{*medium_of(row.text("medium")), *subscriber_state_of(row.text("state")),
                          row.integer("subscribers")};
    });
}

std::vector<Consent> consents_of(db::Reading& tx, const Id& subscriber)
{
    const auto read = [](const db::Row& row) {
        return Consent{
            row.instant("at"),  *consent_act_of(row.text("act")), row.text("way"),          row.text("wording"),
            row.text("source"), row.maybe_id("import_id"),        row.maybe_id("by_person")};
    };
    return tx.all_as("subscriptions.consents", {{"subscriber", subscriber}, {"most", consents_most}}, read);
}

static void note_consent(db::Writing& tx, const Id& subscriber, const Consent& consent)
{
    tx.run("subscriptions.add_consent", {{"id", tx.new_id()},
                                         {"subscriber", subscriber},
                                         {"now", tx.now()},
                                         {"act", word(consent.act)},
                                         {"way", consent.way},
                                         {"wording", consent.wording},
                                         {"source", consent.source},
                                         {"import", consent.import},
                                         {"by", consent.by}});
}

static void add_choices(db::Writing& tx, const Id& subscriber, const Choices& choices)
{
    for (const std::vector<Id>* list : {&choices.topics, &choices.places})
        for (const Id& interest : *list)
            tx.run("subscriptions.add_choice", {{"subscriber", subscriber}, {"interest", interest}});
}

Subscriber add_subscriber(db::Writing& tx, Medium medium, const std::string& address, http::Language language,
                          const Choices& choices, const Consent& consent)
{
    Subscriber added;
    added.id = tx.new_id();
    added.version = 1;
    added.medium = medium;
    added.address = address;
    added.language = language;
    added.since = added.created = tx.now();
    added.choices = choices;
    tx.run("subscriptions.add_subscriber", {{"id", added.id},
                                            {"medium", word(medium)},
                                            {"address", address},
                                            {"language", http::word(language)},
                                            {"all_topics", choices.all},
                                            {"placed", !choices.places.empty()},
                                            {"now", tx.now()}});
    add_choices(tx, added.id, choices);
    note_consent(tx, added.id, consent);
    return added;
}

void set_choices(db::Writing& tx, const Subscriber& subscriber, http::Language language, const Choices& choices,
                 const Consent& consent)
{
    tx.run("subscriptions.drop_choices", {{"subscriber", subscriber.id}});
    tx.run("subscriptions.choose", {{"id", subscriber.id},
                                    {"language", http::word(language)},
                                    {"all_topics", choices.all},
                                    {"placed", !choices.places.empty()}});
    add_choices(tx, subscriber.id, choices);
    note_consent(tx, subscriber.id, consent);
}

void set_state(db::Writing& tx, const Subscriber& subscriber, SubscriberState state, const Consent& consent)
{
    tx.run("subscriptions.drop_choices", {{"subscriber", subscriber.id}});
    tx.run("subscriptions.set_subscriber_state", {{"id", subscriber.id}, {"state", word(state)}, {"now", tx.now()}});
    note_consent(tx, subscriber.id, consent);
}

} // namespace samband::subscriptions
