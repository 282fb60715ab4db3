#include "dialogue/forward_mail.h"

#include "base/calendar.h"
#include "base/problem.h"
#include "base/text.h"
#include "channels/mail/personal.h"
#include "dialogue/limits.h"
#include "people/dressing.h"

namespace samband::dialogue {

/// "2026-11-22 13.00", as it is written in a record.
static std::string time_of(Instant at)
{
    const std::string local = to_rfc3339_oslo(at);
    return local.substr(0, 10) + " kl. " + local.substr(11, 2) + "." + local.substr(14, 2);
}

/// What lies in the column as it came: text, or hex digits of what is none.
static std::string raw_of(const std::string& content)
{
    std::string raw;
    if (content.starts_with('t')) return content.substr(1);
    if (content.starts_with('x')) from_hex(std::string_view(content).substr(1), raw);
    return raw;
}

static channels::mail::PersonalFile file_of(const db::Row& row, std::size_t number)
{
    const bool mail = row.text("way") == word(Way::email);
    const std::string raw = raw_of(row.maybe_text("content").value_or(""));
    const std::string name = "melding-" + std::to_string(number);
    // A mail within a mail stands as it is (RFC 2046 § 5.2.1); what no mail may hold so goes as a file of bytes.
    if (mail) return {name + ".eml", "message/rfc822", raw};
    return {name + ".txt", is_utf8(raw) ? "text/plain" : "application/octet-stream", raw};
}

static std::string told(const db::Row& row)
{
    const Way way = way_of(row.text("way")).value_or(Way::form);
    std::string text = "Kom inn: " + time_of(row.instant("at")) + " (" + name(way) + ")\n";
    text += "Hos oss: " + time_of(row.instant("stored_at")) + "\n";
    text += "Fra: " + (row.text("who").empty() ? std::string("ukjent") : row.text("who"));
    if (!row.text("address").empty()) text += " <" + row.text("address") + ">";
    return text + "\n\n" + row.text("text") + "\n\n";
}

static void hold_size(std::size_t bytes)
{
    if (bytes > forwarded_bytes)
        throw Problem(ProblemCode::invalid, "Samtalen er for stor for én e-post. Del den opp, og send delene.");
}

/// A mail of which the database has the beginning alone is not sent on cut off: it counts as evidence.
static void hold_whole(const db::Row& row)
{
    if (row.maybe_text("whole").value_or("").empty()) return;
    throw Problem(ProblemCode::invalid, "E-posten som kom " + time_of(row.instant("at")) +
                                            ", er for stor til å sendes videre herfra. Send den videre fra "
                                            "e-postkassa der den ligger.");
}

channels::Variant forwarded_mail(db::Reading& tx, const people::Person& person,
                                 const people::Municipality& municipality, const Thread& thread,
                                 const std::string& remark)
{
    channels::Variant variant;
    channels::mail::Personal personal;
    variant.title = "Til journalføring: " + thread.subject;
    variant.sender = municipality.name;
    variant.text = person.name + " sender dette videre fra Samband.\n\n";
    if (!remark.empty()) variant.text += "Merknad: " + remark + "\n\n";
    std::size_t bytes = 0;
    for (const db::Row& row : tx.all("dialogue.raws_of", {{"thread", thread.id}, {"most", forwarded_most + 1}})) {
        if (personal.files.size() == static_cast<std::size_t>(forwarded_most)) hold_size(forwarded_bytes + 1);
        hold_whole(row);
        personal.files.push_back(file_of(row, personal.files.size() + 1));
        variant.text += told(row);
        hold_size(bytes += personal.files.back().bytes.size() + row.text("text").size());
    }
    variant.text += "Meldingene ligger ved slik de kom.\n";
    variant.more = channels::mail::more_of(personal);
    return variant;
}

} // namespace samband::dialogue
