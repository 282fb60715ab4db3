#pragma once
#include "channels/account.h"
#include "db/transaction.h"
#include "http/request.h"
#include "subscriptions/address.h"
#include "subscriptions/choices.h"
#include "subscriptions/subscriber.h"

#include <optional>
#include <string>

/// Signing up: asked on a page, confirmed by whoever has the address (double opt-in). Until then the address is no
/// subscriber, and is forgotten when the link or the code expires.
///
/// No answer tells whether an address is known: known or not, the same is written and the same message goes out.
/// A resident's own sign-up, choices and leaving are not in the ledger, which nothing is ever taken out of: the proof
/// is the row of consent (subscriber.h), which goes with the subscriber.
namespace samband::subscriptions {

/// The account that messages in this medium go out by; nothing while none is open.
std::optional<channels::Account> account_for(db::Reading& tx, Medium medium);

/// Who writes, as the message says it.
struct Sender {
    std::string name; ///< "Løten kommune"
    std::string site; ///< "https://loten.example.no"
};

struct SignUp {
    Medium medium = Medium::email;
    std::string address; ///< as typed
    Choices choices;
    http::Language language = http::Language::nb;
    std::string source; ///< the page it was asked from: "/nyheter/vannet-stenges"
};

/// Sends a link by mail, or a code by SMS; gives the token of the page where the code is typed.
/// Problem invalid on an address that is none, or without a topic; unavailable where no account is open, and where
/// strangers have asked for `codes_an_hour`. After `asked_again_most` messages to one address it answers and sends
/// none.
std::string ask(db::Writing& tx, const Sender& sender, const SignUp& sign_up);

/// What a link or a code asks for, to show beside the button. Nothing if there is none, or it has expired.
struct Asked {
    Medium medium = Medium::email;
    std::string address;
    Choices choices;
};
std::optional<Asked> asked_by(db::Reading& tx, const std::string& token);

/// The owner's yes: makes, revives or widens the subscriber. Nothing for a token that is unknown, expired, or older
/// than the last leaving. Twice is once.
std::optional<Subscriber> confirm_by_link(db::Writing& tx, const std::string& token);
/// The same with the code of an SMS; wrong ones count, and after `code_tries` none is right.
std::optional<Subscriber> confirm_by_code(db::Writing& tx, const std::string& token, const std::string& code);

} // namespace samband::subscriptions
