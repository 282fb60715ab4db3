#pragma once
#include "base/id.h"
#include "base/instant.h"
#include "db/transaction.h"
#include "http/request.h"
#include "subscriptions/address.h"
#include "subscriptions/choices.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A subscriber: one row for an address in one medium, and no more about whoever has it. Who has asked and not yet
/// confirmed is none (sign_up.h).
namespace samband::subscriptions {

enum class SubscriberState {
    active,
    left,       ///< by the owner's own act: no import brings it back
    bounced,    ///< the address takes no messages, says its mail server
    suppressed, ///< by the desk
};
std::string_view word(SubscriberState state);
std::optional<SubscriberState> subscriber_state_of(std::string_view word);

struct Subscriber {
    Id id;
    std::int64_t version = 0;
    Medium medium = Medium::email;
    std::string address;
    SubscriberState state = SubscriberState::active;
    http::Language language = http::Language::nb;
    Instant since; ///< in this state
    Instant created;
    Choices choices; ///< of one who is active
};

std::optional<Subscriber> find_subscriber(db::Reading& tx, const Id& id);
/// Problem not_found if there is none.
Subscriber load_subscriber(db::Reading& tx, const Id& id);
std::optional<Subscriber> subscriber_at(db::Reading& tx, const std::string& address);

/// One page by address, without choices: those whose address begins with `begins`, in that state if one is given, after
/// that address. `list_page` rows, and one more where there are more.
struct ListAsked {
    std::string begins;
    std::optional<SubscriberState> state;
    std::string after;
    std::int64_t most = 0;
};
std::vector<Subscriber> list_subscribers(db::Reading& tx, const ListAsked& asked);
/// What somebody types to find an address, as addresses begin: "900 11" → "+4790011".
std::string beginning_of(std::string_view typed);

struct StateCount {
    Medium medium;
    SubscriberState state;
    std::int64_t subscribers;
};
std::vector<StateCount> count_subscribers(db::Reading& tx);

/// The proof: what was said yes or no to, when, how, and from where.
enum class ConsentAct { given, changed, left, bounced, suppressed };
std::string_view word(ConsentAct act);

struct Consent {
    Instant at;
    ConsentAct act = ConsentAct::given;
    /// "link" or "code" (confirmed), "sms" (a code word), "import", "preferences", "one-click", "button", "stopp",
    /// "bounce", "staff"
    std::string way;
    std::string wording; ///< version of the words, or of an import its own words
    std::string source;  ///< a path of ours, or the document that an import names
    std::optional<Id> import;
    std::optional<Id> by;
};
/// The newest first, at most `consents_most`.
std::vector<Consent> consents_of(db::Reading& tx, const Id& subscriber);

/// The low doors that the use cases share. A new subscriber is active; all write the consent with it.
Subscriber add_subscriber(db::Writing& tx, Medium medium, const std::string& address, http::Language language,
                          const Choices& choices, const Consent& consent);
void set_choices(db::Writing& tx, const Subscriber& subscriber, http::Language language, const Choices& choices,
                 const Consent& consent);
/// Takes the choices away: whoever comes back chooses anew.
void set_state(db::Writing& tx, const Subscriber& subscriber, SubscriberState state, const Consent& consent);

} // namespace samband::subscriptions
