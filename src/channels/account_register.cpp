#include "channels/account_register.h"

#include "base/problem.h"
#include "base/text.h"
#include "channels/limits.h"

namespace samband::channels {

static std::vector<std::string> roles_of(const std::string& words)
{
    std::vector<std::string> roles;
    for (const std::string_view role : split(words, ','))
        if (!role.empty()) roles.emplace_back(role);
    return roles;
}

static AccountCard card_of_row(const db::Row& row)
{
    AccountCard card;
    card.unit = row.id("unit_id");
    card.contact = row.id("contact_id");
    card.purpose = row.text("purpose");
    card.audience = row.text("audience");
    card.enquiries = row.flag("enquiries");
    card.dpia = row.text("dpia");
    card.dpia_review = row.text("dpia_review");
    card.pilot_until = row.text("pilot_until");
    card.pilot_outcome = row.text("pilot_outcome");
    card.terms = row.text("terms");
    card.discussion_rules = row.text("discussion_rules");
    card.quiet_days = row.maybe_integer("quiet_days");
    card.busy_week = row.maybe_integer("busy_week");
    return card;
}

static Registration registration_of_row(const db::Row& row)
{
    Registration found;
    found.account = row.id("account_id");
    found.card = card_of_row(row);
    found.proposed_by = row.id("proposed_by");
    found.proposed = row.instant("proposed_at");
    found.asked_roles = roles_of(row.text("asked_roles"));
    found.handed_on = row.flag("handed_on");
    found.tell_roles = roles_of(row.text("tell_roles"));
    found.approved_by = row.maybe_id("approved_by");
    found.approved = row.maybe_instant("approved_at");
    found.opened = row.maybe_instant("opened_at");
    found.closed = row.maybe_instant("closed_at");
    found.closed_why = row.text("closed_why");
    return found;
}

std::optional<Registration> find_registration(db::Reading& tx, const Id& account)
{
    const auto row = tx.maybe("channels.registration", {{"account", account}});
    if (!row) return std::nullopt;
    return registration_of_row(*row);
}

Registration load_registration(db::Reading& tx, const Id& account)
{
    auto found = find_registration(tx, account);
    if (!found) throw Problem(ProblemCode::not_found, "Kontoen finnes ikke.");
    return std::move(*found);
}

std::vector<Registration> registrations(db::Reading& tx, AccountState state)
{
    return tx.all_as("channels.registrations", {{"state", word(state)}, {"most", accounts_most}}, registration_of_row);
}

void add_registration(db::Writing& tx, const Registration& registration)
{
    tx.run("channels.add_registration", {{"account", registration.account},
                                         {"unit", registration.card.unit},
                                         {"contact", registration.card.contact},
                                         {"proposed_by", registration.proposed_by},
                                         {"proposed_at", registration.proposed}});
    write_registration(tx, registration);
}

void write_registration(db::Writing& tx, const Registration& registration)
{
    const AccountCard& card = registration.card;
    tx.run("channels.write_registration", {{"account", registration.account},
                                           {"unit", card.unit},
                                           {"contact", card.contact},
                                           {"asked_roles", join(registration.asked_roles, ",")},
                                           {"handed_on", registration.handed_on},
                                           {"tell_roles", join(registration.tell_roles, ",")},
                                           {"approved_by", registration.approved_by},
                                           {"approved_at", registration.approved},
                                           {"opened_at", registration.opened},
                                           {"closed_at", registration.closed},
                                           {"closed_why", registration.closed_why},
                                           {"purpose", card.purpose},
                                           {"audience", card.audience},
                                           {"enquiries", card.enquiries},
                                           {"dpia", card.dpia},
                                           {"dpia_review", card.dpia_review},
                                           {"pilot_until", card.pilot_until},
                                           {"pilot_outcome", card.pilot_outcome},
                                           {"terms", card.terms},
                                           {"discussion_rules", card.discussion_rules},
                                           {"quiet_days", card.quiet_days},
                                           {"busy_week", card.busy_week}});
}

std::vector<Administrator> administrators_of(db::Reading& tx, const Id& account)
{
    return tx.all_as("channels.administrators", {{"account", account}}, [](const db::Row& row) {
        return Administrator{row.id("person_id"), row.instant("since"), row.maybe_instant("terms_read_at")};
    });
}

std::vector<Id> administered_by(db::Reading& tx, const Id& person)
{
    return tx.all_as("channels.administered_by", {{"person", person}},
                     [](const db::Row& row) { return row.id("account_id"); });
}

AccountCondition condition_of(db::Reading& tx, const Id& account)
{
    AccountCondition condition;
    if (const auto pace = tx.maybe("channels.account_pace", {{"account", account}})) {
        condition.failures = pace->integer("failures");
        condition.error = pace->text("error");
        condition.failing_since = pace->maybe_instant("since");
        condition.rests_until = pace->maybe_instant("rests_until");
    }
    if (const auto health = tx.maybe("channels.account_health", {{"account", account}})) {
        if (health->integer("asked_at") > 0) condition.asked = health->instant("asked_at");
        condition.trouble = health->text("trouble");
        condition.secret_at = health->maybe_instant("secret_at");
    }
    return condition;
}

} // namespace samband::channels
