#include "channels/print/hung.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/print/limits.h"

namespace samband::channels::print {

std::optional<Account> notice_account(db::Reading& tx)
{
    for (const Account& account : open_accounts(tx))
        if (account.channel == rulebook::Channel::notice) return account;
    return std::nullopt;
}

static void add_place(std::vector<std::string>& places, std::string_view typed)
{
    const std::string place(trim(typed));
    if (graphemes(place) > place_characters)
        throw Problem(ProblemCode::invalid, "Et av stedene har for langt navn.",
                      {FieldProblem{"places", "Skriv et kortere navn på stedet, høyst 80 tegn."}});
    if (!place.empty() && std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
}

std::vector<std::string> read_places(const std::string& typed)
{
    std::vector<std::string> places;
    for (const std::string_view line : split(typed, '\n'))
        for (const std::string_view place : split(line, ',')) add_place(places, place);
    if (places.empty())
        throw Problem(ProblemCode::invalid, "Skriv hvor oppslaget henger.",
                      {FieldProblem{"places", "Skriv minst ett sted, for eksempel «Biblioteket»."}});
    if (places.size() > places_most)
        throw Problem(ProblemCode::invalid, "Det er for mange steder på en gang.",
                      {FieldProblem{"places", "Skriv høyst 40 steder på en gang."}});
    return places;
}

Dispatch note_hung(db::Writing& tx, Order order, const std::vector<std::string>& places)
{
    const auto account = notice_account(tx);
    if (!account) throw Problem(ProblemCode::conflict, "Kommunen har ingen åpen konto for oppslag. Opprett den først.");
    order.account = account->id;
    Json list = Json::array();
    for (const std::string& place : places) list.push(place);
    order.variant.more["places"] = std::move(list);
    return note_dispatch(tx, order, {}, join(places, ", "));
}

std::vector<std::string> places_of(const Dispatch& dispatch)
{
    std::vector<std::string> places;
    const Json* list = dispatch.variant.more.find("places");
    if (!list || !list->is_array()) return places;
    for (const Json& place : list->items()) places.push_back(place.string());
    return places;
}

/// What people say when they have torn them down; that the post itself is withdrawn tears nothing down.
static constexpr std::string_view torn_down = "torn_down";

/// The dispatches of notices since the last time they were all taken down, the oldest first.
static std::vector<Dispatch> hung_since(db::Reading& tx, const Id& subject)
{
    std::vector<Dispatch> hung;
    for (Dispatch& dispatch : dispatches_of(tx, subject)) {
        if (load_account(tx, dispatch.account).channel != rulebook::Channel::notice) continue;
        if (dispatch.variant.more.find(torn_down))
            hung.clear();
        else if (!places_of(dispatch).empty())
            hung.push_back(std::move(dispatch));
    }
    return hung;
}

std::vector<std::string> hanging(db::Reading& tx, const Id& subject)
{
    std::vector<std::string> all;
    for (const Dispatch& dispatch : hung_since(tx, subject))
        for (std::string& place : places_of(dispatch)) add_place(all, place);
    return all;
}

std::size_t note_taken_down(db::Writing& tx, const Id& subject, const people::Person& by)
{
    const std::vector<Dispatch> hung = hung_since(tx, subject);
    if (hung.empty()) return 0;
    const std::vector<std::string> places = hanging(tx, subject);
    const Dispatch& last = hung.back();
    Order order;
    order.subject = subject;
    order.revision = last.revision;
    order.account = last.account;
    order.act = Act::withdraw;
    order.of = last.id;
    order.by = by.id;
    order.variant = last.variant;
    order.variant.more[torn_down] = true;
    note_dispatch(tx, order, {}, join(places, ", "));
    return places.size();
}

} // namespace samband::channels::print
