#include "channels/account_card.h"

#include "base/calendar.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/account_limits.h"
#include "channels/limits.h"
#include "http/markdown.h"
#include "people/person_store.h"

namespace samband::channels {

namespace {

class CardFaults {
public:
    void hold(bool right, const char* field, const char* says)
    {
        if (!right) wrong_.push_back({field, says});
    }
    void hold_text(const std::string& text, const char* field)
    {
        hold(graphemes(text) <= card_text, field, text_of("Skriv kortere, høyst 500 tegn."));
    }
    void hold_day(const std::string& day, const char* field)
    {
        hold(day.empty() || parse_date(day).has_value(), field, text_of("Skriv datoen slik: 24.11.2026."));
    }
    void hold_link(const std::string& link, const char* field)
    {
        const bool web = link.starts_with("https://") && http::is_safe_link(link);
        hold(link.empty() || (web && link.size() <= card_link), field,
             text_of("Skriv hele adressen, med https:// først."));
    }
    void hold_count(const std::optional<std::int64_t>& count, const char* field)
    {
        hold(!count || (*count >= 1 && *count <= 366), field,
             text_of("Skriv et tall fra 1 til 366, eller la det stå tomt."));
    }
    void finish() const
    {
        if (!wrong_.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", wrong_);
    }

private:
    std::vector<FieldProblem> wrong_;
};

bool knows_unit(db::Reading& tx, const Id& unit)
{
    return !people::line_of(tx, unit).empty();
}

bool knows_contact(db::Reading& tx, const Id& contact)
{
    const auto person = people::find_person(tx, contact);
    return person && !person->disabled;
}

/// A mail account is found by a mail address, a telephone by its number; all else by a link.
void hold_address(CardFaults& faults, const std::string& address)
{
    const bool link = address.find("://") != std::string::npos || address.find('/') != std::string::npos;
    if (link) return faults.hold_link(address, "address");
    faults.hold(address.size() <= address_bytes, "address", text_of("Adressen er for lang."));
}

} // namespace

void hold_card(db::Reading& tx, const AccountCard& card, const std::string& name, const std::string& address)
{
    CardFaults faults;
    faults.hold(!trim(name).empty() && name.size() <= name_bytes, "name",
                text_of("Gi kontoen et navn, slik folk kjenner den."));
    hold_address(faults, address);
    faults.hold(knows_unit(tx, card.unit), "unit", text_of("Velg enheten som eier kontoen."));
    faults.hold(knows_contact(tx, card.contact), "contact", text_of("Velg den som er kontaktperson."));
    faults.hold(!trim(card.purpose).empty(), "purpose", text_of("Si hva kontoen skal brukes til."));
    faults.hold(!trim(card.audience).empty(), "audience", text_of("Si hvem kontoen er for."));
    faults.hold_text(card.purpose, "purpose");
    faults.hold_text(card.audience, "audience");
    faults.hold_text(card.pilot_outcome, "pilot_outcome");
    faults.hold(graphemes(card.dpia) <= card_reference, "dpia", text_of("Skriv kortere, høyst 120 tegn."));
    faults.hold_day(card.dpia_review, "dpia_review");
    faults.hold_day(card.pilot_until, "pilot_until");
    faults.hold_link(card.terms, "terms");
    faults.hold_link(card.discussion_rules, "discussion_rules");
    faults.hold_count(card.quiet_days, "quiet_days");
    faults.hold_count(card.busy_week, "busy_week");
    faults.finish();
}

void hold_said(const char* field, const std::string& text, const char* says)
{
    CardFaults faults;
    faults.hold(!trim(text).empty(), field, says);
    faults.hold_text(text, field);
    faults.finish();
}

bool has_address(rulebook::Channel channel)
{
    using rulebook::Channel;
    static constexpr Channel with[] = {Channel::website, Channel::facebook, Channel::instagram, Channel::linkedin,
                                       Channel::x,       Channel::youtube,  Channel::mastodon,  Channel::bluesky,
                                       Channel::blog,    Channel::forum};
    return std::ranges::find(with, channel) != std::end(with);
}

} // namespace samband::channels
