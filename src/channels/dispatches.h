#pragma once
#include "channels/account.h"
#include "channels/delivery.h"
#include "db/transaction.h"
#include "outbox/outbox.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <vector>

/// Queueing what leaves the house, and what a person does about it. Handing over is `shipping.h`.
namespace samband::channels {

/// What is to go out in one account.
struct Order {
    Id subject;
    std::int64_t revision = 0;
    Id account;
    Act act = Act::publish;
    std::optional<Id> of;
    Variant variant;
    std::optional<Id> by;
    outbox::Priority priority = outbox::Priority::ordinary;
    std::optional<Instant> due = {}; ///< nothing of it leaves before then; at once if nothing
    std::string passes_hold = {};    ///< as outbox::Work::passes_hold
    /// Of what is written to one person alone (a link, a code): text and address are forgotten that long after it was
    /// queued, whether it went or not. Otherwise the text stays, and recipients are kept `recipients_kept_days`.
    std::optional<std::int64_t> personal_for_s = {};
};

/// One who gets it.
struct Recipient {
    std::string address;
    Json personal = Json::object(); ///< as Parcel::personal
};

/// Queues a dispatch to the account itself (a page, a site, a feed): one delivery. Recorded "dispatch-queued".
/// Problem not_found or conflict if the account is not there or not open.
Dispatch queue_dispatch(db::Writing& tx, const Order& order);

/// The same to many: it is filled by `add_recipients` in as many transactions as it takes, and then closed by
/// `filled`. Handing over begins meanwhile. An address that is there already is passed over: how many were new.
Dispatch begin_dispatch(db::Writing& tx, const Order& order);
std::int64_t add_recipients(db::Writing& tx, const Id& dispatch, const std::vector<Recipient>& recipients);
void filled(db::Writing& tx, const Id& dispatch);

/// It could not be filled to its end: those who are there get it, and a failed delivery says that others are missing.
void filled_short(db::Writing& tx, const Id& dispatch);

/// Notes what was done without a port's help (the website, a notice printed, a text handed over by copy): one
/// delivery, confirmed, with its receipt.
Dispatch note_dispatch(db::Writing& tx, const Order& order, const std::string& foreign_id, const std::string& receipt);

/// Notes what was to go out and could not be queued (its account was closed meanwhile): one delivery, failed, for a
/// person to see.
Dispatch note_failed_dispatch(db::Writing& tx, const Order& order, const std::string& error);

/// What has not left yet leaves like this, as that revision. What is under way leaves as it was.
void rewrite_dispatch(db::Writing& tx, const Id& dispatch, const Variant& variant, std::int64_t revision);

/// What has not left yet leaves no sooner than `due`. Its work is brought back by itself.
void put_off_dispatch(db::Writing& tx, const Id& dispatch, Instant due);

/// Everything of the dispatch that has not left yet is cancelled; how many. Recorded if any.
std::int64_t cancel_dispatch(db::Writing& tx, const Id& dispatch, const std::optional<Id>& by);

/// What waits for this one recipient is cancelled; false if nothing waits. Not recorded: it is a person's own wish.
bool cancel_recipient(db::Writing& tx, const Id& dispatch, const std::string& recipient);
/// A withdrawal that has not left is undone: it is cancelled, also where it was noted as impossible. And what was
/// cancelled may be corrected and taken down again; what was stopped of it stays so.
void undo_withdrawal(db::Writing& tx, const Id& withdrawal, const Id& by);
void take_back_cancel(db::Writing& tx, const Id& dispatch);

/// Its work was given up: what waits has failed, what was under way is in doubt, for a person to see.
void give_up_dispatch(db::Writing& tx, const Id& dispatch, const std::string& error);

/// A person's word on one that failed or is in doubt. All are recorded, and throw Problem not_found, and conflict where
/// the delivery is in another state meanwhile, or would be sent again although it was taken down.
void send_again(db::Writing& tx, const people::Person& by, const Id& delivery);
void it_arrived(db::Writing& tx, const people::Person& by, const Id& delivery);
void leave_it(db::Writing& tx, const people::Person& by, const Id& delivery); ///< it is cancelled
/// All of a dispatch that failed before the channel had taken them, again; how many. What came back is left.
std::int64_t send_failed_again(db::Writing& tx, const people::Person& by, const Id& dispatch);

/// What a channel tells later: a delivery report, a bounce. Nothing happens (false) if the delivery is not there, or
/// has come to rest otherwise.
bool note_arrival(db::Writing& tx, const Id& delivery, const std::string& receipt);
bool note_failure(db::Writing& tx, const Id& delivery, const std::string& error);

Dispatch load_dispatch(db::Reading& tx, const Id& id);
/// All of a subject, the oldest first; at most `list_most`.
std::vector<Dispatch> dispatches_of(db::Reading& tx, const Id& subject);
/// The newest first, `page_size` at a time; pages from nought.
std::vector<Dispatch> list_dispatches(db::Reading& tx, int page);
/// How many dispatches have not come to rest, but for those that pass a hold for this reason.
std::int64_t count_going(db::Reading& tx, std::string_view passing);
/// Together with the release of the hold: what passed this one alone (`outbox::passes_now`) passes no later one.
void end_pass(db::Writing& tx, std::string_view passing);
StateCounts counts_of(db::Reading& tx, const Id& dispatch);
/// Of one dispatch in one state, the longest there first; at most `list_most`.
std::vector<Delivery> deliveries_of(db::Reading& tx, const Id& dispatch, DeliveryState state);
Delivery load_delivery(db::Reading& tx, const Id& id);

/// What needs a person's eye: failed, in doubt, and what is tried again after a failure; the newest first, with what
/// they belong to; at most `list_most`.
struct Trouble {
    Delivery delivery;
    Id subject;
    Id account;
    Act act = Act::publish;
    std::string account_name;
};
std::vector<Trouble> list_trouble(db::Reading& tx);

} // namespace samband::channels
