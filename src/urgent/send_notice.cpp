#include "urgent/send_notice.h"

#include "base/problem.h"
#include "base/text.h"
#include "channels/accounts.h"
#include "people/person_store.h"
#include "publishing/composer_page.h"
#include "publishing/content.h"
#include "publishing/placed.h"
#include "publishing/rule_on.h"
#include "publishing/urgent.h"
#include "publishing/use_cases.h"
#include "rulings/ask.h"
#include "subscriptions/interest.h"
#include "urgent/calls.h"
#include "urgent/let_out.h"
#include "urgent/limits.h"
#include "urgent/reach.h"
#include "urgent/record.h"

namespace samband::urgent {

publishing::Content content_of(db::Reading& tx, const Draft& draft)
{
    const http::Language language = draft.language == "nn" ? http::Language::nn : http::Language::nb;
    return content_for(draft.typed, channels::open_accounts(tx), tx.now(), language);
}

static bool has_topic(db::Reading& tx, const publishing::Audience& audience)
{
    for (const subscriptions::Interest& interest : subscriptions::list_interests(tx, true))
        if (interest.kind == subscriptions::InterestKind::topic && audience.topics.contains(interest.id)) return true;
    return false;
}

static void hold_until(std::vector<FieldProblem>& wrong, const Typed& typed, Instant now)
{
    if (typed.until && *typed.until <= now)
        wrong.push_back(FieldProblem{"until", "Tiden er passert. Velg når det trolig er over."});
    else if (typed.until && *typed.until > now.plus_s(hours_most * 3'600))
        wrong.push_back(FieldProblem{"until", "Velg en tid som er nærmere enn en måned."});
}

static void hold(db::Reading& tx, const Draft& draft, const Reach& reach)
{
    const Typed& typed = draft.typed;
    std::vector<FieldProblem> wrong;
    if (trim(typed.where).empty()) wrong.push_back(FieldProblem{"where", "Skriv hvor det gjelder."});
    if (graphemes(typed.where) > where_characters) wrong.push_back(FieldProblem{"where", "Skriv det kortere."});
    if (trim(typed.what).empty()) wrong.push_back(FieldProblem{"what", "Skriv hva som har skjedd, med få ord."});
    if (graphemes(typed.what) > title_characters) wrong.push_back(FieldProblem{"what", "Skriv det kortere."});
    if (trim(typed.text).empty()) wrong.push_back(FieldProblem{"text", "Skriv hva folk skal gjøre."});
    if (graphemes(typed.text) > text_characters) wrong.push_back(FieldProblem{"text", "Skriv det kortere."});
    if (graphemes(typed.english) > text_characters) wrong.push_back(FieldProblem{"english", "Skriv det kortere."});
    hold_until(wrong, typed, tx.now());
    if (reach.ways.empty()) wrong.push_back(FieldProblem{"channels", "Velg minst én kanal."});
    const bool to_people =
        std::any_of(reach.ways.begin(), reach.ways.end(), [](const Way& way) { return way.recipients; });
    if (to_people && !has_topic(tx, typed.audience))
        wrong.push_back(FieldProblem{"topics", "Velg minst ett tema. Uten tema når SMS og e-post nesten ingen."});
    if (draft.reading_stops)
        wrong.push_back(FieldProblem{"text", "Rett det som stopper meldingen. Det står under teksten."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Meldingen er ikke sendt. Rett det som er merket.", wrong);
}

static void hold_unit(const people::Person& by, const Id& unit)
{
    const bool own = std::any_of(by.mandates.begin(), by.mandates.end(), [&](const people::Mandate& mandate) {
        return mandate.unit == unit && people::opens(mandate.role, people::Access::writer);
    });
    if (!own)
        throw Problem(ProblemCode::invalid, "Velg en av enhetene dine som avsender.",
                      {FieldProblem{"unit", "Velg en av enhetene dine."}});
}

static Notice notice_for(db::Writing& tx, const people::Person& by, const Draft& draft,
                         const publishing::Content& content, const Reach& reach)
{
    Notice notice;
    notice.id = tx.new_id();
    notice.version = 1;
    notice.exercise = draft.typed.exercise;
    notice.unit = draft.unit;
    notice.by = by.id;
    notice.content = content;
    notice.what = draft.typed.what;
    notice.where = draft.typed.where;
    notice.until = draft.typed.until;
    notice.reach = reach.ways;
    notice.recipients = reach.recipients;
    notice.despite_advice = draft.despite_advice;
    notice.asked = tx.now();
    if (draft.preset) {
        const Preset preset = load_preset(tx, *draft.preset);
        const PresetWords words = words_in(preset.text, draft.language);
        notice.preset = words.name;
        notice.over_text = words.over_text;
    }
    return notice;
}

static void keep(db::Writing& tx, const Notice& notice, const Draft& draft)
{
    add_notice(tx, notice);
    if (draft.preset) add_calls(tx, notice.id, load_preset(tx, *draft.preset).text.ring, draft.rung, notice.by);
}

/// The rule book wants somebody's approval: the post is written and sent, as any other.
static void ask_for_approval(db::Writing& tx, const people::Person& by, const Draft& draft, Notice& notice)
{
    notice.state = NoticeState::asked;
    if (!notice.exercise) {
        const publishing::Post post = publishing::start_post(tx, by, notice.unit, notice.content);
        notice.post = post.id;
        mark(tx, notice);
        publishing::send_post(tx, by, post.id, post.version, false);
    }
    keep(tx, notice, draft);
    record(tx, "urgent-asked", by.id, notice, {{"reach", reach_json(notice.reach)}});
}

static void wait_for_another(db::Writing& tx, const people::Person& by, const Draft& draft, Notice& notice)
{
    notice.state = NoticeState::waiting;
    notice.goes = tx.now().plus_s(countdown_s);
    keep(tx, notice, draft);
    outbox::Work work;
    work.kind = go_work_kind;
    work.payload = Json::object({{"notice", notice.id.text()}});
    work.due = notice.goes;
    work.priority = outbox::Priority::urgent;
    work.passes_hold = outbox::crisis_hold; // the rule book is asked as it is then
    outbox::queue(tx, work);
    record(
        tx, "urgent-waits", by.id, notice,
        {{"reach", reach_json(notice.reach)}, {"second_above", second_above(tx)}, {"goes", to_rfc3339(*notice.goes)}});
}

SendOutcome send_notice(db::Writing& tx, const people::Person& by, const Draft& draft)
{
    hold_unit(by, draft.unit);
    const publishing::Content content = publishing::placed(tx, content_of(tx, draft));
    publishing::hold_limits(content);
    const Reach reach = count_reach(tx, content);
    hold(tx, draft, reach);

    publishing::Post asked = publishing::new_post(by, draft.unit);
    asked.content = content;
    const publishing::Going going = going_of(content, draft.despite_advice);
    const rulebook::Ruling ruling = publishing::rule_on_act(tx, by, asked, going);
    const publishing::Verdict verdict = publishing::verdict_of(ruling, asked, going);
    if (verdict == publishing::Verdict::ask_first) return {Came::ask_first, ruling, std::nullopt};
    Notice notice = notice_for(tx, by, draft, content, reach);
    if (verdict == publishing::Verdict::held && (ruling.refused() || !ruling.needs_approval())) {
        rulings::record_refusal(tx, by, rulebook::Act::publish, ruling, std::nullopt, "urgent");
        return {Came::held, ruling, std::nullopt};
    }
    if (verdict == publishing::Verdict::held) {
        ask_for_approval(tx, by, draft, notice);
        return {Came::asked, ruling, notice};
    }
    if (reach.recipients > second_above(tx)) {
        wait_for_another(tx, by, draft, notice);
        return {Came::waiting, ruling, notice};
    }
    keep(tx, notice, draft);
    return {let_out(tx, notice, by.id) ? Came::out : Came::held, ruling, notice};
}

} // namespace samband::urgent
