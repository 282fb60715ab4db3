#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "chat/changed.h"
#include "chat/limits.h"
#include "chat/setting.h"
#include "chat/tend.h"
#include "chat/use_cases.h"
#include "dialogue/form_held.h"
#include "dialogue/take_in.h"
#include "dialogue/thread_store.h"

namespace samband::chat {

static void hold_said(db::Reading& tx, const Said& said)
{
    dialogue::FormMessage message;
    message.text = said.text;
    message.who = said.who;
    dialogue::hold_form(tx, message);
    if (graphemes(said.text) > line_characters)
        throw Problem(ProblemCode::invalid, "Meldingen er for lang.",
                      {{"message", text_of("Del den i flere meldinger.")}});
}

static dialogue::Inbound inbound_of(db::Writing& tx, const Said& said, const std::string& to)
{
    const Id press = said.press ? *said.press : tx.new_id();
    return {.way = dialogue::Way::chat,
            .source = "chat",
            .foreign_id = to + press.text(),
            .who = said.who,
            .text = said.text,
            .at = tx.now(),
            .raw = said.text};
}

Id begin_talk(db::Writing& tx, http::Language language, const Said& said)
{
    hold_said(tx, said);
    if (!is_open(tx)) throw Problem(ProblemCode::conflict, "Praten er stengt nå.");
    const dialogue::Taken taken = dialogue::take_in(tx, inbound_of(tx, said, ""));
    if (taken.again) return taken.thread;
    if (open_talks(tx) >= open_most)
        throw Problem(ProblemCode::unavailable,
                      "Det er svært mange i kø akkurat nå. Haster det, ring oss. Ellers: skriv til oss i skjemaet.");
    Talk talk;
    talk.id = taken.thread;
    talk.language = language;
    talk.began = tx.now();
    insert_talk(tx, talk);
    keep_tending(tx);
    tx.tell(TalkChanged{talk.id});
    return talk.id;
}

/// Their own name for themselves stays with what they write.
static std::string who_of(db::Reading& tx, const Id& thread)
{
    const auto known = dialogue::find_thread(tx, thread);
    return known ? known->who : std::string();
}

void add_line(db::Writing& tx, const Id& id, const Said& said)
{
    hold_said(tx, said);
    Talk talk = load_talk(tx, id);
    dialogue::Inbound inbound = inbound_of(tx, said, id.text() + ".");
    inbound.by_link_of = id;
    inbound.who = who_of(tx, id);
    if (dialogue::take_in(tx, inbound).again) return;
    if (dialogue::shown_entries_of(tx, id).size() > static_cast<std::size_t>(lines_most))
        throw Problem(ProblemCode::conflict, "Praten er blitt for lang. Avslutt den, og begynn en ny.");
    talk.seen = tx.now();
    talk.left.reset();
    store(tx, talk);
    tx.tell(TalkChanged{id});
}

void be_there(db::Writing& tx, const Id& id, Doing doing)
{
    Talk talk = load_talk(tx, id);
    if (!talk.is_open()) return;
    const bool was_gone = talk.resident_is_gone(tx.now()) || !talk.live;
    const bool fresh = talk.seen > tx.now().plus_s(-seen_every_s / 2);
    if (doing == Doing::writes) tx.tell(Writes{id, false});
    if (doing == Doing::leaves)
        talk.left = tx.now();
    else if (fresh && !was_gone)
        return;
    else
        talk.left.reset();
    talk.seen = tx.now();
    talk.live = true;
    store(tx, talk);
    keep_tending(tx);
    if (was_gone || doing == Doing::leaves) tx.tell(TalkChanged{id});
}

void end_by_resident(db::Writing& tx, const Id& id)
{
    const Talk talk = load_talk(tx, id);
    if (talk.is_open()) end_talk(tx, talk, How::by_resident, {}, true);
}

void end_talk(db::Writing& tx, Talk talk, How how, const std::optional<Id>& by, bool settled)
{
    talk.state = State::ended;
    talk.how = how;
    talk.ended = tx.now();
    store(tx, talk);
    dialogue::end_chat(tx, talk.id, by, word(how), settled);
    keep_forgetting(tx);
    tx.tell(TalkChanged{talk.id});
}

} // namespace samband::chat
