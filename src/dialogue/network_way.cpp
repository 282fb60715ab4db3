#include "dialogue/network_way.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/networks/comment_room.h"
#include "channels/networks/trouble.h"

namespace samband::dialogue {

namespace networks = channels::networks;

static constexpr const char* not_known =
    text_of("Samband vet ikke hva nettverket kaller denne meldingen. Svar i nettverket, og før her hva som ble sagt.");
static constexpr const char* account_shut =
    text_of("Kontoen som dette kom til, er ikke i bruk lenger. Svar på en annen måte, og før her hva som ble sagt.");
static constexpr const char* not_connected = text_of(
    "Kontoen er ikke koblet til Samband. Legg inn tilgangsnøkkelen på kontoens side, eller svar i nettverket og "
    "før her hva som ble sagt.");
static constexpr const char* not_written_there =
    text_of("Samband kan ikke svare på meldinger i dette nettverket. Svar der, og før her hva som ble sagt.");
static constexpr const char* too_late = text_of(
    "Det er mer enn ett døgn siden de skrev, og da tar nettverket ikke imot svar på meldingen. Svar på en annen "
    "måte, eller vent til de skriver igjen.");

static const char* hindrance(const std::optional<channels::Account>& account, const Comment& comment, Instant asked,
                             Instant now)
{
    if (!account || account->state != channels::AccountState::open) return account_shut;
    const networks::CommentRoom room = networks::comment_room(account->driver);
    if (!account->has_secret || !room.replies) return not_connected;
    if (!comment.is_private) return nullptr;
    if (!room.writes || comment.author.empty()) return not_written_there;
    return room.window_s > 0 && asked.plus_s(room.window_s) <= now ? too_late : nullptr;
}

void by_network(db::Reading& tx, AnswerWay& way, const Id& asker, const std::string& who, Instant asked)
{
    way.comment = comment_of(tx, asker);
    if (!way.comment) return void(way.hindered = not_known);
    way.who = who;
    way.account = channels::find_account(tx, way.comment->account);
    way.hindered = hindrance(way.account, *way.comment, asked, tx.now());
    if (way.hindered) return void(way.account = std::nullopt);
    way.outward = way.comment->is_private ? Outward::message : Outward::reply;
    way.to = way.comment->is_private ? way.comment->author : way.comment->foreign_id;
}

/// One sentence at the field, by what the network does not take.
static const char* words_of(std::string_view fault)
{
    if (fault == channels::trouble::too_many_hashtags) return text_of("Ta bort noen emneknagger. Nettverket tar fire.");
    if (fault == channels::trouble::too_many_links) return text_of("Behold én lenke. Nettverket tar ikke flere.");
    return text_of("Kort det ned, eller svar på en annen måte.");
}

void hold_fits_network(const AnswerWay& way, const std::string& whole)
{
    if (!is_in_network(way.outward)) return;
    const auto act = way.outward == Outward::reply ? networks::CommentAct::reply : networks::CommentAct::message;
    const std::string_view fault = networks::fault_in_said(way.account.value().driver, act, whole);
    if (!fault.empty())
        throw Problem(ProblemCode::invalid, "Nettverket tar ikke imot svaret slik det er.",
                      {{"text", words_of(fault)}});
}

} // namespace samband::dialogue
