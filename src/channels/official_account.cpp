#include "channels/official_account.h"

#include "base/calendar.h"
#include "base/text.h"
#include "channels/account_drivers.h"
#include "channels/account_limits.h"
#include "channels/account_rights.h"
#include "channels/accounts.h"
#include "channels/lookalike.h"
#include "rulings/whose_yes.h"

#include <algorithm>
#include <set>

namespace samband::channels {

static constexpr std::int64_t seconds_of_day = 24 * 3'600;

static RhythmRule rhythm_rule(const AccountCard& card)
{
    return {card.quiet_days.value_or(quiet_days_usual), card.busy_week.value_or(busy_week_usual)};
}

static Rhythm rhythm_now(db::Reading& tx, const Registration& registration)
{
    if (!registration.opened) return Rhythm::steady;
    const RhythmRule rule = rhythm_rule(registration.card);
    const std::int64_t days = std::max<std::int64_t>(rule.quiet_days, 7);
    const auto times = tx.all_as(
        "channels.published_in",
        {{"account", registration.account}, {"since", tx.now().plus_s(-days * seconds_of_day)}, {"most", rhythm_most}},
        [](const db::Row& row) { return row.instant("queued_at"); });
    return rhythm_of(times, *registration.opened, tx.now(), rule);
}

static OfficialAccount official_of(db::Reading& tx, Registration registration)
{
    OfficialAccount official;
    official.account = load_account(tx, registration.account);
    official.administrators = administrators_of(tx, registration.account);
    official.condition = condition_of(tx, registration.account);
    if (official.account.state == AccountState::open) official.rhythm = rhythm_now(tx, registration);
    official.registration = std::move(registration);
    return official;
}

OfficialAccount load_official(db::Reading& tx, const Id& account)
{
    return official_of(tx, load_registration(tx, account));
}

std::vector<OfficialAccount> official_accounts(db::Reading& tx, AccountState state)
{
    std::vector<OfficialAccount> all;
    for (Registration& registration : registrations(tx, state)) all.push_back(official_of(tx, std::move(registration)));
    std::ranges::stable_sort(all, {}, [](const OfficialAccount& one) { return fold(one.account.name); });
    return all;
}

std::string_view word(Look look)
{
    static constexpr std::string_view words[] = {"secret-expired",   "secret-missing",  "resting",      "trouble",
                                                 "failing",          "secret-expiring", "dpia-due",     "pilot-due",
                                                 "no-administrator", "dpia-missing",    "terms-unread", "too-quiet",
                                                 "too-busy"};
    return words[static_cast<std::size_t>(look)];
}

static void remark_on_secret(std::vector<Remark>& remarks, const Account& account, Instant now)
{
    const Driver* driver = driver_named(account.driver);
    const auto expires = account.secret_expires;
    if (!account.has_secret) {
        if (driver && driver->needs_secret) remarks.push_back({Look::secret_missing});
    } else if (expires && *expires <= now) {
        remarks.push_back({Look::secret_expired, expires});
    } else if (expires && *expires <= now.plus_s(secret_warning_days * seconds_of_day)) {
        remarks.push_back({Look::secret_expiring, expires});
    }
}

static void remark_on_condition(std::vector<Remark>& remarks, const AccountCondition& condition, Instant now)
{
    if (condition.rests_until && *condition.rests_until > now)
        remarks.push_back({Look::resting, condition.rests_until, {}, condition.error});
    else if (condition.failures > 0)
        remarks.push_back({Look::failing, condition.failing_since, {}, condition.error});
    if (!condition.trouble.empty()) remarks.push_back({Look::trouble, condition.asked, {}, condition.trouble});
}

static void remark_on_card(std::vector<Remark>& remarks, const OfficialAccount& official, Instant now)
{
    const AccountCard& card = official.registration.card;
    const std::string soon = to_string(in_oslo(now.plus_s(review_warning_days * seconds_of_day)).date);
    if (!card.dpia_review.empty() && card.dpia_review <= soon)
        remarks.push_back({Look::dpia_due, {}, card.dpia_review});
    if (!card.pilot_until.empty() && card.pilot_outcome.empty() && card.pilot_until <= soon)
        remarks.push_back({Look::pilot_due, {}, card.pilot_until});
    if (official.administrators.empty()) remarks.push_back({Look::no_administrator});
    if (card.dpia.empty() && takes_enquiries(official.account.channel)) remarks.push_back({Look::dpia_missing});
    const bool unread = std::ranges::any_of(official.administrators,
                                            [](const Administrator& one) { return !one.terms_read.has_value(); });
    if (!card.terms.empty() && unread) remarks.push_back({Look::terms_unread});
}

std::vector<Remark> remarks_on(const OfficialAccount& official, Instant now)
{
    std::vector<Remark> remarks;
    if (official.account.state != AccountState::open) return remarks;
    remark_on_secret(remarks, official.account, now);
    remark_on_condition(remarks, official.condition, now);
    remark_on_card(remarks, official, now);
    if (official.rhythm == Rhythm::quiet) remarks.push_back({Look::too_quiet});
    if (official.rhythm == Rhythm::busy) remarks.push_back({Look::too_busy});
    std::ranges::stable_sort(remarks, {}, &Remark::look);
    return remarks;
}

std::vector<Id> accounts_waiting_for(db::Reading& tx, const people::Person& person)
{
    rulings::WhoseYes whose_yes(tx);
    std::vector<Id> waiting;
    for (const Registration& one : registrations(tx, AccountState::proposed))
        if (!whose_yes.answered_by(person, {one.card.unit, {one.proposed_by}, one.asked_roles}).empty())
            waiting.push_back(one.account);
    return waiting;
}

static bool is_told(const people::Person& person, const Registration& registration)
{
    return std::ranges::any_of(registration.tell_roles, [&](const std::string& role) { return person.has_role(role); });
}

/// What is told as advice waits until somebody comes by.
static bool presses(const std::vector<Remark>& remarks)
{
    return std::ranges::any_of(remarks, [](const Remark& remark) { return remark.look < Look::dpia_missing; });
}

std::int64_t accounts_to_look_at(db::Reading& tx, const people::Person& person)
{
    const std::vector<Id> waiting = accounts_waiting_for(tx, person);
    std::set<Id> all(waiting.begin(), waiting.end());
    for (const Registration& one : registrations(tx, AccountState::proposed))
        if (is_told(person, one)) all.insert(one.account);
    for (const OfficialAccount& one : official_accounts(tx, AccountState::open)) {
        const bool runs = runs_account(person, one.registration, one.administrators);
        if (is_told(person, one.registration) || (runs && presses(remarks_on(one, tx.now()))))
            all.insert(one.account.id);
    }
    const std::int64_t reports = person.may(people::Access::desk) ? fresh_lookalikes(tx) : 0;
    return static_cast<std::int64_t>(all.size()) + reports;
}

} // namespace samband::channels
