#include "urgent/asked.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "publishing/approvers.h"
#include "publishing/content.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"
#include "publishing/rule_on.h"
#include "rulings/ask.h"
#include "subscriptions/message.h"
#include "urgent/drop_waiting.h"
#include "urgent/limits.h"
#include "urgent/record.h"
#include "urgent/tell_own.h"
#include "urgent/wording.h"

namespace samband::urgent {

/// As a correction of what is out is asked for: no yes that was given before counts.
static publishing::Post to_correct(db::Reading& tx, const Notice& notice)
{
    publishing::Post post = publishing::load_post(tx, *notice.post);
    post.approved_revision.reset();
    post.approved_by.reset();
    return post;
}

static constexpr auto corrects = [] { return publishing::Going{.despite_advice = true}; };

static SayMore said_by(const rulebook::Ruling& ruling, const publishing::Post& post)
{
    if (publishing::verdict_of(ruling, post, corrects()) != publishing::Verdict::held) return SayMore::alone;
    return !ruling.refused() && ruling.needs_approval() ? SayMore::with_yes : SayMore::never;
}

SayMore may_say_more(db::Reading& tx, const people::Person& person, const Notice& notice)
{
    if (!notice.post) return SayMore::alone;
    const publishing::Post post = to_correct(tx, notice);
    return said_by(publishing::rule_on(tx, person, post, corrects()), post);
}

static AskedMore read_asked(const db::Row& row)
{
    AskedMore asked;
    asked.id = row.id("id");
    asked.notice = row.id("notice_id");
    asked.kind = row.text("kind");
    asked.text = row.text("text");
    asked.english = row.text("english");
    asked.until = row.maybe_instant("until_at");
    asked.roles = publishing::words_of(parse_json(row.text("roles")));
    const std::set<Id> yes = publishing::ids_of(parse_json(row.text("yes_by")));
    asked.yes_by = {yes.begin(), yes.end()};
    asked.by = row.id("by_person");
    asked.at = row.instant("at");
    return asked;
}

std::optional<AskedMore> asked_more(db::Reading& tx, const Notice& notice)
{
    return notice.state == NoticeState::out ? waiting_of(tx, notice.id) : std::nullopt;
}

std::optional<AskedMore> waiting_of(db::Reading& tx, const Id& notice)
{
    const auto row = tx.maybe("urgent.asked", {{"notice", notice}});
    return row ? std::optional(read_asked(*row)) : std::nullopt;
}

/// What is said of the time: one that was meant and has passed while it waited says nothing of it.
static std::optional<Instant> meant_until(const AskedMore& asked, Instant now)
{
    return asked.until && *asked.until > now ? asked.until : std::nullopt;
}

AsRead as_read(db::Reading& tx, const Notice& notice, const AskedMore& asked)
{
    const Instant now = tx.now();
    const publishing::Content out = content_out(tx, notice);
    std::optional<Instant> until;
    if (asked.kind != "over") {
        until = meant_until(asked, now);
        if (!until) until = notice.until;
    }
    AsRead read;
    read.text = filled(asked.text, notice.where, until, now, language_of(out));
    read.english = filled(asked.english, notice.where, until, now, http::Language::en);
    read.drops_english = read.english.empty() && has_english(out);
    return read;
}

/// The post as one that waits for these yeses, by whoever wants to say more.
static publishing::Post as_sent(db::Reading& tx, const Notice& notice, const AskedMore& asked)
{
    publishing::Post post = publishing::load_post(tx, *notice.post);
    post.author = asked.by;
    post.revised_by = asked.by;
    post.asked_roles = asked.roles;
    return post;
}

bool wants_yes_of(db::Reading& tx, const people::Person& person, const Notice& notice, const AskedMore& asked)
{
    return !publishing::Approvers(tx).answered_by(person, as_sent(tx, notice, asked)).empty();
}

/// Both languages: the yes is to all of it.
static std::string text_to_approve(db::Reading& tx, const Notice& notice, const AskedMore& asked,
                                   http::Language language)
{
    const AsRead read = as_read(tx, notice, asked);
    std::string text = shortened(read.text, told_own_text);
    if (!read.english.empty())
        text += "\n\n" + people::say(text_of("På engelsk:"), language) + " " + shortened(read.english, told_own_text);
    if (read.drops_english)
        text += "\n\n" + people::say(text_of("Den engelske teksten som står ute nå, blir tatt bort."), language);
    return text;
}

static int tell_asked(db::Writing& tx, const people::Person& by, const Notice& notice, const AskedMore& asked,
                      bool by_sms, const std::string& site)
{
    using subscriptions::said;
    const http::Language language = language_of(notice.content);
    const bool over = asked.kind == "over";
    OwnMessage message;
    message.subject = said(over ? text_of("Haster: si ja til at faren er over, «{title}».")
                                : text_of("Haster: si ja til en oppdatering av «{title}»."),
                           language, {{"title", notice.content.title}});
    message.text = said(text_of("{name} vil si dette til dem som fikk meldingen, og trenger ditt ja:"), language,
                        {{"name", by.name}}) +
                   "\n\n" + text_to_approve(tx, notice, asked, language);
    message.link = site + "/haster/" + notice.id.text();
    message.by_sms = by_sms;
    const auto people = publishing::asked_people(tx, as_sent(tx, notice, asked));
    const int told = tell_own(tx, notice, people, message);
    if (told > 0 || by_sms) return told;
    message.by_sms = true; // there is no other way
    return tell_own(tx, notice, people, message);
}

static AskedMore keep(db::Writing& tx, const people::Person& by, const Notice& notice, const std::string& kind,
                      const FollowUp& follow, const rulebook::Ruling& ruling)
{
    AskedMore asked;
    asked.id = tx.new_id();
    asked.notice = notice.id;
    asked.kind = kind;
    asked.text = std::string(trim(follow.text));
    asked.english = std::string(trim(follow.english));
    asked.until = follow.until;
    asked.roles = publishing::asked_roles(ruling);
    asked.by = by.id;
    asked.at = tx.now();
    tx.run("urgent.add_asked", {{"id", asked.id},
                                {"notice", notice.id},
                                {"kind", kind},
                                {"text", asked.text},
                                {"english", asked.english},
                                {"until_at", asked.until},
                                {"roles", to_text(publishing::words_json(asked.roles))},
                                {"by", by.id},
                                {"now", asked.at}});
    record(tx, "urgent-more-asked", by.id, notice,
           {{"asked", asked.id.text()},
            {"kind", kind},
            {"text", asked.text},
            {"english", asked.english},
            {"roles", publishing::words_json(asked.roles)}});
    return asked;
}

/// What this would stand in place of.
static std::optional<AskedMore> load_waiting(db::Reading& tx, const Notice& notice, const std::optional<Id>& seen)
{
    auto waiting = asked_more(tx, notice);
    if (waiting && seen != waiting->id)
        throw Problem(ProblemCode::conflict, "En annen tekst venter på ja nå. Les den, og spør så på nytt.");
    return waiting;
}

static Problem needs_none()
{
    return Problem(ProblemCode::conflict, "Du trenger ingen godkjenning for dette. Du kan sende det selv.");
}

FollowOutcome ask_for_yes(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                          const std::string& kind, const FollowUp& follow, const std::optional<Id>& seen_waiting,
                          const std::string& site)
{
    const Notice notice = load_notice(tx, id, seen_version);
    hold_follow_up(notice, follow, tx.now());
    if (!notice.post) throw needs_none();
    const publishing::Post post = to_correct(tx, notice);
    publishing::hold_may_write(by, post);
    const rulebook::Ruling ruling = publishing::rule_on_act(tx, by, post, corrects());
    switch (said_by(ruling, post)) {
    case SayMore::alone:
        throw needs_none();
    case SayMore::never:
        rulings::record_refusal(tx, by, rulebook::Act::publish, ruling, post.id, "correct");
        return {ruling, notice, false};
    case SayMore::with_yes:
        break;
    }
    const auto before = load_waiting(tx, notice, seen_waiting);
    if (before) drop_waiting(tx, by, notice, *before, Dropped::asked, site);
    const bool by_sms = !before || before->at.plus_s(told_again_s) <= tx.now();
    const int told = tell_asked(tx, by, notice, keep(tx, by, notice, kind, follow, ruling), by_sms, site);
    return {ruling, notice, true, told};
}

static AskedMore load_asked(db::Reading& tx, const Notice& notice, const Id& id)
{
    auto asked = asked_more(tx, notice);
    if (!asked || asked->id != id)
        throw Problem(ProblemCode::conflict, "Dette venter ikke på ja lenger. Last siden på nytt.");
    return *asked;
}

static void write_asked(db::Writing& tx, const AskedMore& asked, const char* state)
{
    tx.run("urgent.write_asked",
           {{"id", asked.id},
            {"state", state},
            {"roles", to_text(publishing::words_json(asked.roles))},
            {"yes_by", to_text(publishing::ids_json({asked.yes_by.begin(), asked.yes_by.end()}))}});
}

/// As its author would have sent it, with the yes of those who were asked.
static FollowOutcome say_it(db::Writing& tx, const Notice& notice, const AskedMore& asked, bool reading_stops,
                            const std::string& site)
{
    const people::Person author = people::load_person(tx, asked.by);
    const FollowUp follow{asked.text, asked.english, meant_until(asked, tx.now()), reading_stops, asked.yes_by};
    return asked.kind == "over" ? end_notice(tx, author, notice.id, notice.version, follow, site)
                                : update_notice(tx, author, notice.id, notice.version, follow, site);
}

YesOutcome say_yes_to_more(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                           const Id& asked_id, bool reading_stops, const std::string& site)
{
    const Notice notice = load_notice(tx, id, seen_version);
    AskedMore asked = load_asked(tx, notice, asked_id);
    const auto answered = publishing::Approvers(tx).answered_by(by, as_sent(tx, notice, asked));
    if (answered.empty()) {
        record(tx, "urgent-yes-refused", by.id, notice, {{"asked", asked.id.text()}});
        return {{{}, notice, false}, true, false};
    }
    const AskedMore before = asked;
    for (const std::string& role : answered) std::erase(asked.roles, role);
    asked.yes_by.push_back(by.id);
    record(tx, "urgent-yes", by.id, notice, {{"asked", asked.id.text()}});
    if (!asked.roles.empty()) {
        write_asked(tx, asked, "waiting");
        return {{{}, notice, false}, false, true};
    }
    write_asked(tx, asked, "said"); // before it is: what is said drops what waits
    const FollowOutcome outcome = say_it(tx, notice, asked, reading_stops, site);
    if (!outcome.done) write_asked(tx, before, "waiting"); // the rule book has changed its mind: it waits as before
    return {outcome, false, false};
}

void drop_asked(db::Writing& tx, const people::Person& by, const Id& id, const Id& asked_id, const std::string& site)
{
    const Notice notice = load_notice(tx, id);
    const AskedMore asked = load_asked(tx, notice, asked_id);
    if (asked.by != by.id && !wants_yes_of(tx, by, notice, asked))
        throw Problem(ProblemCode::forbidden, "Den som ba om ja, og de som er spurt, kan si nei.");
    drop_waiting(tx, by, notice, asked, Dropped::no, site);
}

} // namespace samband::urgent
