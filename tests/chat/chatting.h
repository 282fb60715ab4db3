#pragma once
#include "chat/available.h"
#include "chat/limits.h"
#include "chat/setting.h"
#include "chat/tend.h"
#include "chat/transcript.h"
#include "chat/use_cases.h"
#include "chat/waiting.h"
#include "dialogue/answering.h"

/// A municipality that one can chat with: Friday at ten, in office hours, under Løten's rule book.
namespace samband::chat {

class Chatting : public dialogue::Answerers {
protected:
    void SetUp() override
    {
        Answerers::SetUp();
        if (IsSkipped()) return;
        adopt("loten");
        turn(true);
    }
    void turn(bool on)
    {
        const people::Person kari = person("Kari");
        write([&](db::Writing& tx) {
            Setting held = setting_of(tx);
            held.is_on = on;
            set_setting(tx, kari, held);
        });
    }
    Id begin(const std::string& text = "Når åpner badet?", const std::string& who = "")
    {
        return write([&](db::Writing& tx) { return begin_talk(tx, http::Language::nb, {text, who, {}}); });
    }
    void add(const Id& id, const std::string& text, std::optional<Id> press = {})
    {
        write([&](db::Writing& tx) { add_line(tx, id, {text, {}, press}); });
    }
    void be(const Id& id, Doing doing)
    {
        write([&](db::Writing& tx) { be_there(tx, id, doing); });
    }
    Talk talk(const Id& id)
    {
        return read([&](db::Reading& tx) { return load_talk(tx, id); });
    }
    void take(const std::string& who, const Id& id)
    {
        acting(who, [&](db::Writing& tx, const people::Person& by) { return take_talk(tx, by, id); });
    }
    std::optional<Id> next(const std::string& who)
    {
        const auto taken = acting(who, [&](db::Writing& tx, const people::Person& by) { return take_next(tx, by); });
        return taken ? std::optional(taken->id) : std::nullopt;
    }
    dialogue::ChatOutcome say(const std::string& who, const Id& id, const std::string& text, bool despite = false)
    {
        later_s(1);
        const people::Person by = person(who);
        language::Draft draft;
        draft.body = text;
        const auto reading = dialogue::read_as_answer(draft, {}, dialogue::Way::chat);
        return write([&](db::Writing& tx) { return say_line(tx, by, municipality_, {id, text, despite}, reading); });
    }
    void hand(const std::string& by, const Id& id, const Goal& goal, const std::string& note = "Se på denne.")
    {
        acting(by, [&](db::Writing& tx, const people::Person& who) {
            hand_on(tx, who, id, goal, note);
            return 0;
        });
    }
    void end(const std::string& who, const Id& id, bool settled)
    {
        acting(who, [&](db::Writing& tx, const people::Person& by) {
            end_by_us(tx, by, id, settled);
            return 0;
        });
    }
    void leave(const Id& id)
    {
        write([&](db::Writing& tx) { end_by_resident(tx, id); });
    }
    void look_after()
    {
        write([](db::Writing& tx) { tend(tx); });
    }
    Waiting waiting(const std::optional<Id>& id)
    {
        return read([&](db::Reading& tx) { return waiting_of(tx, id ? find_talk(tx, *id) : std::nullopt); });
    }
};

} // namespace samband::chat
