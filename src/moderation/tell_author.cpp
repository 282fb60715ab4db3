#include "moderation/tell_author.h"

#include "base/calendar.h"
#include "base/json.h"
#include "base/text.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/networks/comment_order.h"
#include "dialogue/answer_moves.h"
#include "moderation/limits.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

namespace samband::moderation {

using dialogue::Outward;
using language::Phrase;

static constexpr Phrase hidden{"Vi har skjult en melding du skrev til oss {day}.",
                               "Vi har skjult ei melding du skreiv til oss {day}.",
                               "We have hidden a message you wrote to us on {day}."};
static constexpr Phrase removed{"Vi har fjernet en melding du skrev til oss {day}.",
                                "Vi har fjerna ei melding du skreiv til oss {day}.",
                                "We have removed a message you wrote to us on {day}."};
static constexpr Phrase shown{"En melding du skrev til oss {day}, var skjult. Nå vises den igjen.",
                              "Ei melding du skreiv til oss {day}, var skjult. No blir ho vist igjen.",
                              "A message you wrote to us on {day} was hidden. It is now shown again."};
static constexpr Phrase because{"Grunn: {reasons}.", "Grunn: {reasons}.", "Reason: {reasons}."};
static constexpr Phrase rule{"Regelen er {source} {section}: «{says}»", "Regelen er {source} {section}: «{says}»",
                             "The rule is {source} {section}: “{says}”"};
static constexpr Phrase complain{
    "Er du uenig, kan du klage til {place}. Får du ikke medhold, kan du klage videre til Sivilombudet, "
    "sivilombudet.no.",
    "Er du usamd, kan du klage til {place}. Får du ikkje medhald, kan du klage vidare til Sivilombodet, "
    "sivilombudet.no.",
    "If you disagree, you may complain to {place}. If the complaint is not upheld, you may complain to the "
    "Parliamentary Ombud, sivilombudet.no."};

static const Phrase& done(Verb verb)
{
    switch (verb) {
    case Verb::hide:
        return hidden;
    case Verb::remove:
        return removed;
    case Verb::show:
        break;
    }
    return shown;
}

static std::string place_of(const people::Municipality& municipality)
{
    std::string place = municipality.name;
    for (const std::string& way : {municipality.email, municipality.phone, municipality.address})
        if (!way.empty()) return place + ", " + way;
    return place;
}

/// "Annet" says nothing by itself: what was written stands after it.
static std::string reasons_written(const ToldOf& of, language::Tongue tongue)
{
    std::vector<std::string> parts;
    for (const ReasonSays& it : reasons())
        for (const Reason reason : of.reasons)
            if (reason == it.reason) parts.emplace_back(language::in(it.written, tongue));
    return parts.empty() ? "…" : join(parts, ", ");
}

std::string told_text(const ToldOf& of, const people::Municipality& municipality)
{
    const language::Tongue tongue = language::tongue_of(of.tongue).value_or(language::Tongue::nb);
    const Date day = in_oslo(of.said).date;
    const std::string written =
        std::to_string(day.day) + "." + std::to_string(day.month) + "." + std::to_string(day.year);
    std::string text = language::in(done(of.verb), tongue, {{"day", written}});
    if (of.verb == Verb::show) return text + "\n\n" + municipality.name;
    text += "\n\n" + language::in(because, tongue, {{"reasons", reasons_written(of, tongue)}});
    if (!of.why.empty()) text += " " + of.why;
    text += "\n\n" + language::in(rule, tongue, {{"source", of.source}, {"section", of.section}, {"says", of.says}});
    text += "\n\n" + language::in(complain, tongue, {{"place", place_of(municipality)}});
    return text + "\n\n" + municipality.name;
}

static TellWay by_outward(Outward outward)
{
    if (outward == Outward::mail) return TellWay::mail;
    if (outward == Outward::sms) return TellWay::sms;
    if (outward == Outward::told_of || outward == Outward::by_link) return TellWay::link;
    return TellWay::none;
}

static bool is_open(db::Reading& tx, const Id& account)
{
    for (const channels::Account& it : channels::open_accounts(tx))
        if (it.id == account) return true;
    return false;
}

Telling telling_of(db::Reading& tx, const dialogue::Thread& thread, const dialogue::Entry& entry)
{
    Telling telling;
    auto comment = dialogue::comment_of(tx, entry.id);
    if (comment) {
        const bool reached = comment->is_private && !comment->author.empty() && is_open(tx, comment->account);
        telling.by = reached ? TellWay::message : TellWay::none;
        telling.comment = std::move(comment);
        return telling;
    }
    telling.way = dialogue::way_to_writer(tx, thread, entry);
    telling.by = by_outward(telling.way.outward);
    return telling;
}

static Id send_message(db::Writing& tx, const ModerationAct& act, const dialogue::Comment& comment)
{
    channels::Order order;
    order.subject = act.thread;
    order.account = comment.account;
    order.by = act.by;
    order.personal_for_s = told_kept_s;
    order.variant.text = act.told;
    channels::networks::order_comment(order.variant,
                                      {channels::networks::CommentAct::message, comment.author, comment.post});
    return channels::queue_dispatch(tx, order).id;
}

/// What the rule book's first citation says, kept with the act.
struct Cited {
    std::string source;
    std::string section;
    std::string says;
};

static Cited cited_of(db::Reading& tx, const ModerationAct& act)
{
    const Json ruling = parse_json(act.ruling);
    const Json& first = ruling.find("because")->items().front();
    const auto book = rulings::adopted_version(tx, act.rulebook);
    const std::string source = first.find("source")->string();
    return {book ? rulings::source_in_words(*book, source) : source, first.find("section")->string(),
            first.find("says")->string()};
}

std::string told_text_of(db::Reading& tx, const people::Municipality& municipality, const ModerationAct& act,
                         const dialogue::Thread& thread, const dialogue::Entry& entry)
{
    const Cited cited = cited_of(tx, act);
    return told_text({.verb = act.verb,
                      .reasons = act.reasons,
                      .why = act.why,
                      .said = entry.at,
                      .source = cited.source,
                      .section = cited.section,
                      .says = cited.says,
                      .tongue = thread.tongue.empty() ? municipality.language : thread.tongue},
                     municipality);
}

void tell_author(db::Writing& tx, const people::Municipality& municipality, ModerationAct& act,
                 const dialogue::Thread& thread, const dialogue::Entry& entry)
{
    const Telling telling = telling_of(tx, thread, entry);
    act.told_by = telling.by;
    if (telling.by == TellWay::none) return;
    act.told = told_text_of(tx, municipality, act, thread, entry);
    if (telling.by == TellWay::message)
        act.told_dispatch = send_message(tx, act, *telling.comment);
    else
        act.told_dispatch = dialogue::tell_writer(tx, municipality, act.by, thread, telling.way, act.told);
    act.told_state = act.told_dispatch ? "under-way" : "done";
}

} // namespace samband::moderation
