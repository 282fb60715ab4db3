#include "channels/account_forms.h"

#include "channels/account_limits.h"
#include "channels/limits.h"
#include "rulebook/words.h"

namespace samband::channels {

using http::Field;
using http::FieldKind;

static constexpr std::size_t most_seen = 1'000'000'000;
static const Field seen_field{
    "seen_version", FieldKind::integer, true, most_seen, {}, "The version that the page showed"};

static std::vector<Field> with_card(std::vector<Field> fields)
{
    const std::vector<Field> card = {
        {"name", FieldKind::text, false, name_bytes, {}, "As people say it"},
        {"address", FieldKind::text, false, address_bytes, {}, "Where it is found"},
        {"unit", FieldKind::id, false, 36, {}, "The unit that owns it"},
        {"contact", FieldKind::id, false, 36, {}, "Who answers for it"},
        {"purpose", FieldKind::lines, false, card_text, {}, "What it is for"},
        {"audience", FieldKind::text, false, card_text, {}, "Whom it is for"},
        {"enquiries", FieldKind::flag, false, 0, {}, "Whether enquiries can be expected there"},
        {"dpia", FieldKind::text, false, card_reference, {}, "Where the assessment of privacy is found"},
        {"dpia_review", FieldKind::date, false, 10, {}, "When it is to be looked at again"},
        {"pilot_until", FieldKind::date, false, 10, {}, "Of a trial: when it is evaluated"},
        {"pilot_outcome", FieldKind::lines, false, card_text, {}, "What came of the trial"},
        {"terms", FieldKind::text, false, card_link, {}, "The platform's own terms"},
        {"discussion_rules", FieldKind::text, false, card_link, {}, "The rules of discussion"},
        {"quiet_days", FieldKind::integer, false, 366, {}, "Silent for longer is too quiet"},
        {"busy_week", FieldKind::integer, false, 366, {}, "More than this in a week is too much"}};
    fields.insert(fields.end(), card.begin(), card.end());
    return fields;
}

const http::FormShape& proposal_form()
{
    static const http::FormShape form{
        "AccountProposal",
        with_card({{"channel",
                    FieldKind::choice,
                    true,
                    40,
                    {rulebook::Words<rulebook::Channel>::all.begin(), rulebook::Words<rulebook::Channel>::all.end()},
                    "The channel"},
                   {"despite", FieldKind::flag, false, 0, {}, "Past what is advised against"}})};
    return form;
}

const http::FormShape& card_form()
{
    static const http::FormShape form{"AccountCard", with_card({seen_field})};
    return form;
}

const http::FormShape& act_form()
{
    static const http::FormShape form{"AccountAct", {seen_field}};
    return form;
}

const http::FormShape& reason_form()
{
    static const http::FormShape form{"AccountReason",
                                      {seen_field, {"reason", FieldKind::lines, false, card_text, {}, "Why"}}};
    return form;
}

const http::FormShape& person_form()
{
    static const http::FormShape form{"AccountPerson",
                                      {seen_field, {"person", FieldKind::id, false, 36, {}, "Whom it concerns"}}};
    return form;
}

const http::FormShape& holder_form()
{
    static const http::FormShape form{
        "AccountHolder",
        {{"role", FieldKind::text, true, 40, {}, "The role that it waits for and nobody holds"},
         {"holder", FieldKind::id, true, 36, {}, "Who gets it, or becomes the nearest leader"}}};
    return form;
}

const http::FormShape& settings_form()
{
    static const http::FormShape form{
        "AccountSettings",
        {seen_field,
         {"driver", FieldKind::text, true, 30, {}, "The port that serves it"},
         {"key", FieldKind::cells, false, 50, {}, "The settings' keys, in the order of the values"},
         {"value", FieldKind::cells, false, 50, {}, "Their values; empty leaves one out"}}};
    return form;
}

const http::FormShape& secret_form()
{
    static const http::FormShape form{
        "AccountSecret",
        {seen_field,
         {"secret", FieldKind::secret, true, secret_bytes, {}, "The password or token; never shown again"},
         {"expires", FieldKind::date, false, 10, {}, "The last day it can be used"}}};
    return form;
}

static AccountCard card_of_form(const http::Form& form)
{
    AccountCard card;
    card.unit = form.id("unit").value_or(Id());
    card.contact = form.id("contact").value_or(Id());
    card.purpose = form.text("purpose");
    card.audience = form.text("audience");
    card.enquiries = form.flag("enquiries");
    card.dpia = form.text("dpia");
    card.dpia_review = form.text("dpia_review");
    card.pilot_until = form.text("pilot_until");
    card.pilot_outcome = form.text("pilot_outcome");
    card.terms = form.text("terms");
    card.discussion_rules = form.text("discussion_rules");
    card.quiet_days = form.integer("quiet_days");
    card.busy_week = form.integer("busy_week");
    return card;
}

AccountProposal proposal_of(const http::Form& form)
{
    AccountProposal proposal;
    proposal.channel = *rulebook::read_word<rulebook::Channel>(form.text("channel"));
    proposal.name = form.text("name");
    proposal.address = form.text("address");
    proposal.card = card_of_form(form);
    proposal.despite_advice = form.flag("despite");
    return proposal;
}

AccountChange change_of(const http::Form& form)
{
    return {form.text("name"), form.text("address"), card_of_form(form)};
}

std::int64_t seen_of(const http::Form& form)
{
    return form.integer("seen_version").value_or(0);
}

static Json number_or_empty(const std::optional<std::int64_t>& number)
{
    return number ? Json(*number) : Json("");
}

Json card_values(const Account& account, const AccountCard& card)
{
    return Json::object({{"name", account.name},
                         {"address", account.address},
                         {"unit", card.unit.text()},
                         {"contact", card.contact.text()},
                         {"purpose", card.purpose},
                         {"audience", card.audience},
                         {"enquiries", card.enquiries},
                         {"dpia", card.dpia},
                         {"dpia_review", card.dpia_review},
                         {"pilot_until", card.pilot_until},
                         {"pilot_outcome", card.pilot_outcome},
                         {"terms", card.terms},
                         {"discussion_rules", card.discussion_rules},
                         {"quiet_days", number_or_empty(card.quiet_days)},
                         {"busy_week", number_or_empty(card.busy_week)}});
}

} // namespace samband::channels
