#include "subscriptions/sign_up.h"

#include "base/problem.h"
#include "base/sha256.h"
#include "base/text.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "subscriptions/forget.h"
#include "subscriptions/limits.h"
#include "subscriptions/message.h"

namespace samband::subscriptions {

static std::string held_address(const SignUp& sign_up);
static bool asked_too_often(db::Reading& tx, Medium medium, const std::string& address);
static std::string code_of(const std::array<std::uint8_t, 32>& secret);
static std::string hash_of(std::string_view text);
static void send(db::Writing& tx, const channels::Account& account, const Id& request, const std::string& address,
                 channels::Variant variant);

std::optional<channels::Account> account_for(db::Reading& tx, Medium medium)
{
    using rulebook::Channel;
    const std::vector<Channel> wanted =
        medium == Medium::sms ? std::vector{Channel::sms} : std::vector{Channel::email, Channel::newsletter};
    const std::vector<channels::Account> open = channels::open_accounts(tx);
    for (const Channel channel : wanted)
        for (const channels::Account& account : open)
            if (account.channel == channel && account.driver != "hand-over") return account;
    return std::nullopt;
}

std::string ask(db::Writing& tx, const Sender& sender, const SignUp& sign_up)
{
    const std::string address = held_address(sign_up);
    const auto account = account_for(tx, sign_up.medium);
    if (!account) throw Problem(ProblemCode::unavailable, "Kommunen sender ikke slike meldinger herfra ennå.");
    const Choices choices = held_choices(tx, sign_up.choices);
    const auto secret = tx.new_secret();
    const std::string token = to_base64url({reinterpret_cast<const char*>(secret.data()), secret.size()});
    if (asked_too_often(tx, sign_up.medium, address)) return token;

    const bool by_code = sign_up.medium == Medium::sms;
    const std::string code = by_code ? code_of(tx.new_secret()) : "";
    const Id id = tx.new_id();
    tx.run("subscriptions.add_request", {{"id", id},
                                         {"medium", word(sign_up.medium)},
                                         {"address", address},
                                         {"language", http::word(sign_up.language)},
                                         {"choices", to_text(choices_json(choices))},
                                         {"source", sign_up.source.substr(0, source_bytes)},
                                         {"token_hash", hash_of(token)},
                                         {"code_hash", by_code ? hash_of(token + ":" + code) : ""},
                                         {"now", tx.now()},
                                         {"expires", tx.now().plus_s(by_code ? code_holds_s : link_holds_s)}});
    send(tx, *account, id, address,
         by_code ? code_message(sender, sign_up.language, code) : link_message(sender, sign_up.language, token));
    forget_in_time(tx);
    return token;
}

static std::string held_address(const SignUp& sign_up)
{
    const auto address = kept_address(sign_up.medium, sign_up.address);
    if (address) return *address;
    if (sign_up.medium == Medium::email)
        throw Problem(ProblemCode::invalid, "Noe i skjemaet må rettes.",
                      {FieldProblem{"address", "Skriv én e-postadresse, for eksempel kari@eksempel.no."}});
    throw Problem(
        ProblemCode::invalid, "Noe i skjemaet må rettes.",
        {FieldProblem{"address", "Skriv et norsk, svensk eller dansk mobilnummer, for eksempel 900 00 000."}});
}

/// Of one address in silence, lest the answer tells something; of all together aloud, for then it is no one's secret.
static bool asked_too_often(db::Reading& tx, Medium medium, const std::string& address)
{
    const auto in_hour =
        tx.one("subscriptions.requests_in_medium", {{"medium", word(medium)}, {"after", tx.now().plus_s(-3'600)}});
    if (in_hour.integer("requests") >= (medium == Medium::sms ? codes_an_hour : mails_an_hour))
        throw Problem(ProblemCode::unavailable, "Mange melder seg på akkurat nå. Prøv igjen om en time.");
    const auto to_this =
        tx.one("subscriptions.requests_of_address", {{"address", address}, {"after", tx.now().plus_s(-asked_again_s)}});
    return to_this.integer("requests") >= asked_again_most;
}

static std::string code_of(const std::array<std::uint8_t, 32>& secret)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i) number = number << 8 | secret[i];
    std::string code = std::to_string(number % 1'000'000);
    return std::string(6 - code.size(), '0') + code;
}

static std::string hash_of(std::string_view text)
{
    const Sha256Sum sum = sha256(text);
    return to_hex({reinterpret_cast<const char*>(sum.data()), sum.size()});
}

/// Ordinary, not bulk: somebody waits for it with the page open.
static void send(db::Writing& tx, const channels::Account& account, const Id& request, const std::string& address,
                 channels::Variant variant)
{
    channels::Order order;
    order.subject = request;
    order.account = account.id;
    order.variant = std::move(variant);
    order.priority = outbox::Priority::ordinary;
    order.personal_for_s = link_holds_s;
    order.passes_hold = outbox::crisis_hold; // in a crisis more than ever somebody asks to be told
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    channels::add_recipients(tx, dispatch.id, {{address, Json::object()}});
    channels::filled(tx, dispatch.id);
}

} // namespace samband::subscriptions
