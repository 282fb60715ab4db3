#include "urgent/follow_up.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "people/dressing.h"
#include "publishing/content.h"
#include "publishing/post_store.h"
#include "urgent/asked.h"
#include "urgent/drop_waiting.h"
#include "urgent/let_out.h"
#include "urgent/limits.h"
#include "urgent/record.h"
#include "urgent/remind.h"
#include "urgent/wording.h"

namespace samband::urgent {

publishing::Content updated_content(const Notice& notice, const publishing::Content& now_out, const FollowUp& follow,
                                    Instant now)
{
    const http::Language language = language_of(now_out);
    const std::optional<Instant> until = follow.until ? follow.until : notice.until;
    News news;
    news.title = now_out.title;
    news.subject = people::say(text_of("Oppdatering"), language) + ": " + now_out.title;
    news.lead = as_sentence(until_words(until, now, language));
    news.heading = people::say(text_of("Oppdatert"), language) + " " + clock_words(now) + ":";
    news.text = filled(follow.text, notice.where, until, now, language);
    news.english = filled(follow.english, notice.where, until, now, http::Language::en);
    return with_news(now_out, news);
}

publishing::Content ended_content(const Notice& notice, const publishing::Content& now_out, const FollowUp& follow,
                                  Instant now)
{
    const http::Language language = language_of(now_out);
    const std::string over = people::say(text_of("Over"), language);
    News news;
    news.title = over + ": " + now_out.title;
    news.subject = news.title;
    news.lead = over + " " + clock_words(now) + ".";
    news.heading = over + " " + clock_words(now) + ":";
    news.text = filled(follow.text, notice.where, std::nullopt, now, language);
    news.english = filled(follow.english, notice.where, std::nullopt, now, http::Language::en);
    return with_news(now_out, news);
}

void hold_follow_up(const Notice& notice, const FollowUp& follow, Instant now)
{
    if (notice.state != NoticeState::out)
        throw Problem(ProblemCode::conflict, "Meldingen er ikke ute lenger. Last siden på nytt.");
    std::vector<FieldProblem> wrong;
    if (trim(follow.text).empty()) wrong.push_back(FieldProblem{"text", "Skriv hva som er nytt."});
    if (graphemes(follow.text) > text_characters) wrong.push_back(FieldProblem{"text", "Skriv det kortere."});
    if (graphemes(follow.english) > text_characters) wrong.push_back(FieldProblem{"english", "Skriv det kortere."});
    if (follow.until && *follow.until <= now)
        wrong.push_back(FieldProblem{"until", "Tiden er passert. Velg når det trolig er over."});
    if (follow.reading_stops)
        wrong.push_back(FieldProblem{"text", "Rett det som stopper meldingen. Det står under teksten."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Meldingen er ikke sendt. Rett det som er merket.", wrong);
}

/// What is out is corrected, and those who got it are told; of an exercise only the words are kept.
static FollowOutcome say_more(db::Writing& tx, const people::Person& by, Notice notice, const FollowUp& follow,
                              const publishing::Content& content, const char* kind, const std::string& site)
{
    FollowOutcome outcome;
    const Notice before = load_notice(tx, notice.id);
    const std::optional<AskedMore> waiting = asked_more(tx, before);
    if (notice.post) {
        mark(tx, notice);
        const publishing::Post post = publishing::load_post(tx, *notice.post);
        auto corrected =
            publishing::correct_post(tx, by, post.id, post.version, content, std::string(trim(follow.text)),
                                     follow.reading_stops, true, follow.yes_by);
        outcome.ruling = std::move(corrected.ruling);
        if (!corrected.done) {
            // Nothing of it stands: the mark is as it was.
            mark(tx, before);
            outcome.notice = before;
            return outcome;
        }
    }
    notice.content = content;
    write_notice(tx, notice);
    add_said(tx, notice.id, {kind, std::string(trim(follow.text)), {}, {}, by.id, tx.now()});
    Json::Object more = {{"text", follow.text}};
    if (!follow.yes_by.empty())
        more.emplace_back("yes", publishing::ids_json({follow.yes_by.begin(), follow.yes_by.end()}));
    record(tx, std::string("urgent-") + kind, by.id, notice, std::move(more));
    if (waiting) // it was written before this was said, and may be outdated
        drop_waiting(tx, by, before, *waiting, notice.state == NoticeState::over ? Dropped::over : Dropped::updated,
                     site);
    outcome.notice = notice;
    outcome.done = true;
    return outcome;
}

publishing::Content content_out(db::Reading& tx, const Notice& notice)
{
    return notice.post ? publishing::load_post(tx, *notice.post).content : notice.content;
}

FollowOutcome update_notice(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                            const FollowUp& follow, const std::string& site)
{
    Notice notice = load_notice(tx, id, seen_version);
    hold_follow_up(notice, follow, tx.now());
    const publishing::Content content = updated_content(notice, content_out(tx, notice), follow, tx.now());
    if (follow.until) notice.until = follow.until;
    FollowOutcome outcome = say_more(tx, by, notice, follow, content, "updated", site);
    if (outcome.done && follow.until) remind_later(tx, outcome.notice);
    return outcome;
}

FollowOutcome end_notice(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                         const FollowUp& follow, const std::string& site)
{
    Notice notice = load_notice(tx, id, seen_version);
    hold_follow_up(notice, follow, tx.now());
    const publishing::Content content = ended_content(notice, content_out(tx, notice), follow, tx.now());
    notice.state = NoticeState::over;
    notice.over = tx.now();
    return say_more(tx, by, notice, follow, content, "over", site);
}

void note_area(db::Writing& tx, const people::Person& by, const Id& id, const std::string& area,
               std::optional<std::int64_t> reached, std::optional<std::int64_t> of_all)
{
    const Notice notice = load_notice(tx, id);
    std::vector<FieldProblem> wrong;
    if (trim(area).empty()) wrong.push_back(FieldProblem{"area", "Skriv hvilket område varselet gikk til."});
    if (graphemes(area) > where_characters) wrong.push_back(FieldProblem{"area", "Skriv det kortere."});
    if (reached && of_all && *reached > *of_all)
        wrong.push_back(FieldProblem{"reached", "Det kan ikke ha nådd flere enn det ble sendt til."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", wrong);
    add_said(tx, id, {"area", std::string(trim(area)), reached, of_all, by.id, tx.now()});
    record(
        tx, "urgent-area", by.id, notice,
        {{"area", area}, {"reached", reached ? Json(*reached) : Json()}, {"of_all", of_all ? Json(*of_all) : Json()}});
}

} // namespace samband::urgent
