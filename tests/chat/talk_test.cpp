#include "chat/chatting.h"
#include "dialogue/forget.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/sight.h"
#include "outbox/lease.h"
#include "people/absence.h"

namespace samband::chat {
namespace {

using dialogue::ThreadState;

class Chats : public Chatting {};
SAMBAND_ON_BOTH_DATABASES(Chats);

TEST_P(Chats, BeginsAsAThreadOfTheInboxAndWaits)
{
    const Id id = begin("Når åpner badet?", "Åse");
    EXPECT_EQ(talk(id).state, State::queued);
    EXPECT_EQ(thread(id).way, dialogue::Way::chat);
    EXPECT_EQ(thread(id).who, "Åse");
    EXPECT_TRUE(thread(id).waits_since);
    EXPECT_EQ(box("Kari", dialogue::Box::open), std::vector<std::string>{"Når åpner badet?"});
    EXPECT_EQ(recorded(id), "message-received");
}

TEST_P(Chats, OneMessageIsThereOnceHoweverOftenItIsSent)
{
    const Id press = Id::parse("01936e5a-0000-7000-8000-000000000001").value();
    const auto begun = [&] {
        return write([&](db::Writing& tx) { return begin_talk(tx, http::Language::nb, {"Hei", {}, press}); });
    };
    const Id id = begun();
    EXPECT_EQ(begun(), id) << "the same press";
    const Id more = Id::parse("01936e5a-0000-7000-8000-000000000002").value();
    later_s(1);
    add(id, "Er det åpent på søndag?", more);
    add(id, "Er det åpent på søndag?", more);
    EXPECT_EQ(texts(id), (std::vector<std::string>{"Hei", "Er det åpent på søndag?"}));
    const Id other = begin("Noe annet");
    add(other, "Samme merke, en annens prat", more);
    EXPECT_EQ(texts(other).size(), 2U) << "whoever finds a press of another's is stopped by nothing";
}

TEST_P(Chats, ATalkIsTakenAnsweredAndSettled)
{
    const Id id = begin();
    EXPECT_EQ(next("Kari"), id);
    EXPECT_EQ(talk(id).state, State::taken);
    EXPECT_EQ(thread(id).assignee, person_id("Kari"));
    EXPECT_TRUE(say("Kari", id, "Badet åpner klokka ti.").entry);
    EXPECT_TRUE(say("Kari", id, "Også på søndag.").entry);
    EXPECT_EQ(shown(id), (std::vector<std::string>{"Når åpner badet?", "Du snakker med Kari.\n\nBadet åpner klokka ti.",
                                                   "Også på søndag."}))
        << "Løten signs with the first name: the first line says who answers (E5)";
    EXPECT_EQ(thread(id).state, ThreadState::waiting);
    end("Kari", id, true);
    EXPECT_EQ(thread(id).state, ThreadState::done);
    EXPECT_EQ(talk(id).how, How::by_us);
    EXPECT_EQ(recorded(id), "message-received thread-assigned chat-taken thread-answered thread-answered chat-ended");
}

TEST_P(Chats, WhatIsLeftUnansweredStaysOpenWithItsOwner)
{
    const Id id = begin();
    take("Kari", id);
    end("Kari", id, true);
    EXPECT_EQ(thread(id).state, ThreadState::open) << "somebody waits: pressing settled does not make it so";
    const Id second = begin("Hva koster det?");
    take("Kari", second);
    say("Kari", second, "Jeg må spørre og svarer deg i morgen.");
    end("Kari", second, false);
    EXPECT_EQ(thread(second).state, ThreadState::open);
    EXPECT_EQ(thread(second).assignee, person_id("Kari"));
}

TEST_P(Chats, TheOldestIsNextAndTwoNeverGetTheSame)
{
    const Id first = begin("Den første");
    later_s(1);
    const Id second = begin("Den andre");
    EXPECT_EQ(waiting(first).place, 1);
    EXPECT_EQ(waiting(second).place, 2);
    EXPECT_EQ(next("Kari"), first);
    EXPECT_EQ(next("Wenche"), second);
    EXPECT_EQ(next("Kari"), std::nullopt);
    EXPECT_EQ(test::problem_of([&] { take("Wenche", first); }), ProblemCode::conflict);
    EXPECT_EQ(test::problem_of([&] { say("Wenche", first, "Hei"); }), ProblemCode::conflict);
}

TEST_P(Chats, WaitingTimeIsMeasuredFromTheLastHour)
{
    EXPECT_EQ(waiting({}).minutes, std::nullopt) << "unknown where nobody was taken";
    const Id id = begin();
    later_s(4 * 60 + 10);
    take("Kari", id);
    EXPECT_EQ(waiting({}).minutes, 5);
    const Id next_one = begin("En til");
    EXPECT_EQ(waiting(next_one).minutes, 5);
    later_s(3 * 60);
    EXPECT_EQ(waiting(next_one).minutes, 2);
    later_s(5 * 60);
    EXPECT_EQ(waiting(next_one).minutes, std::nullopt) << "it has passed: nobody knows";
    later_s(3'600);
    EXPECT_EQ(waiting({}).minutes, std::nullopt);
    EXPECT_EQ(minutes_words(5, http::Language::nb), "omtrent 5 minutter");
    EXPECT_EQ(minutes_words({}, http::Language::nb), "ukjent");
    EXPECT_EQ(minutes_words(1, http::Language::nb), "under ett minutt");
}

TEST_P(Chats, NobodyCameIsToldAndBecomesAnEnquiry)
{
    const Id id = begin();
    later_s(60 * give_up_minutes_by_default - 1);
    look_after();
    EXPECT_EQ(talk(id).state, State::queued);
    later_s(1);
    look_after();
    EXPECT_EQ(talk(id).how, How::nobody_came);
    EXPECT_EQ(thread(id).state, ThreadState::open);
    EXPECT_TRUE(thread(id).waits_since) << "the clock has run from the first word";
    write([&](db::Writing& tx) { dialogue::keep_chat_address(tx, id, "ase@eksempel.example"); });
    open_account(rulebook::Channel::email, "post");
    const auto way = read([&](db::Reading& tx) { return dialogue::answer_way(tx, *dialogue::find_thread(tx, id)); });
    EXPECT_EQ(way.outward, dialogue::Outward::told_of) << "answered at the link, and told of by mail";
    EXPECT_EQ(way.to, "ase@eksempel.example");
}

TEST_P(Chats, WhoWaitsWhenItClosesIsNotLeftWaiting)
{
    set_now(now().plus_s(5 * 3'600 + 28 * 60)); // 15.28
    const Id id = begin();
    later_s(3 * 60);
    look_after();
    EXPECT_EQ(talk(id).how, How::closed);
    EXPECT_EQ(thread(id).state, ThreadState::open);
    EXPECT_EQ(test::problem_of([&] { begin("For sent"); }), ProblemCode::conflict);
}

TEST_P(Chats, AResidentWhoLeavesIsNoticedAndComesBack)
{
    const Id id = begin();
    take("Kari", id);
    EXPECT_FALSE(talk(id).resident_is_gone(now().plus_s(600))) << "a page without script cannot tell";
    be(id, Doing::reads);
    EXPECT_FALSE(talk(id).resident_is_gone(now()));
    be(id, Doing::leaves);
    EXPECT_TRUE(talk(id).resident_is_gone(now()));
    later_s(5);
    be(id, Doing::reads); // it was a reload
    EXPECT_FALSE(talk(id).resident_is_gone(now()));
    EXPECT_TRUE(talk(id).resident_is_gone(now().plus_s(gone_after_s + 1)));
    say("Kari", id, "Er du der?");
    later_s(left_after_s + 1);
    look_after();
    EXPECT_EQ(talk(id).how, How::left);
    EXPECT_EQ(thread(id).state, ThreadState::done) << "we had answered";
    later_s(60);
    add(id, "Jeg var uten dekning.");
    EXPECT_EQ(thread(id).state, ThreadState::open) << "what comes late is not lost";
}

TEST_P(Chats, HandedOnToAPersonWaitsForThatPersonBeforeTheOthers)
{
    const Id other = begin("Den som kom først");
    const Id id = begin();
    take("Kari", id);
    say("Kari", id, "Jeg setter deg over.");
    EXPECT_EQ(fault([&] { hand("Kari", id, {person_id("Sara"), {}}, " "); }), "note");
    EXPECT_EQ(fault([&] { hand("Kari", id, {person_id("Enok"), {}}); }), "to") << "he takes none";
    EXPECT_EQ(fault([&] { hand("Kari", id, {}); }), "to");
    hand("Kari", id, {person_id("Sara"), {}});
    EXPECT_EQ(talk(id).state, State::queued);
    EXPECT_EQ(next("Wenche"), other) << "it waits for Sara, not for her";
    EXPECT_EQ(test::problem_of([&] { take("Wenche", id); }), ProblemCode::not_found);
    EXPECT_EQ(next("Sara"), id);
    EXPECT_TRUE(say("Sara", id, "Hei, jeg kan badet.").entry);
    EXPECT_EQ(shown(id).back(), "Du snakker med Sara.\n\nHei, jeg kan badet.");
    EXPECT_EQ(shown(id).size(), 3U) << "the note is for us";
}

TEST_P(Chats, HandedOnToAUnitWaitsForThoseWhoWriteForIt)
{
    const Id id = begin();
    EXPECT_EQ(next("Leif"), std::nullopt) << "no unit has it: it is the desk's";
    take("Kari", id);
    hand("Kari", id, {{}, unit("Hjemmetjenesten")});
    EXPECT_EQ(thread(id).unit_name, "Hjemmetjenesten");
    EXPECT_EQ(thread(id).assignee, std::nullopt);
    EXPECT_EQ(next("Leif"), id);
}

TEST_P(Chats, WhoSaysNothingLosesItToTheQueue)
{
    const Id id = begin();
    later_s(60 * give_up_minutes_by_default - 30);
    take("Kari", id);
    later_s(60);
    look_after();
    EXPECT_EQ(talk(id).state, State::taken) << "the time runs from when she got it";
    later_s(60 * give_up_minutes_by_default);
    be(id, Doing::reads);
    look_after();
    EXPECT_EQ(talk(id).state, State::queued);
    EXPECT_EQ(talk(id).person, std::nullopt);
    EXPECT_EQ(next("Wenche"), id);
}

TEST_P(Chats, OneThatMayBeAboutAChildIsHadByWhoeverTakesItAndReadByThemFromThenOn)
{
    const Id id = begin("Jeg er bekymret for et barn. Jenta har blåmerker.");
    ASSERT_TRUE(thread(id).restricted);
    EXPECT_FALSE(reads("Wenche", id));
    EXPECT_EQ(next("Leif"), std::nullopt) << "he would not have had it else either";
    EXPECT_EQ(next("Wenche"), id);
    EXPECT_EQ(thread(id).assignee, person_id("Wenche"));
    EXPECT_TRUE(thread(id).restricted);
    EXPECT_EQ(recorded(id), "message-received concern-raised thread-restricted thread-readers-chosen thread-assigned "
                            "chat-taken");
    assign(id, "Kari");
    EXPECT_TRUE(reads("Wenche", id)) << "who has answered reads on";
    hand("Wenche", id, {person_id("Sara"), {}});
    EXPECT_TRUE(reads("Sara", id));
    EXPECT_EQ(next("Sara"), id);
}

TEST_P(Chats, OneThatAPersonHasRestrictedIsItsReadersAlone)
{
    const Id id = begin();
    acting("Kari", [&](db::Writing& tx, const people::Person& by) {
        return dialogue::restrict_thread(tx, by, id, dialogue::find_thread(tx, id)->version, "Gjelder en ansatt.",
                                         {person_id("Sara")});
    });
    EXPECT_EQ(next("Wenche"), std::nullopt);
    EXPECT_EQ(next("Kari"), std::nullopt);
    EXPECT_EQ(next("Sara"), id);
}

TEST_P(Chats, WhoMayNotReadItAnyMoreLosesItToTheQueueAtOnce)
{
    const Id id = begin();
    take("Kari", id);
    acting("Kari", [&](db::Writing& tx, const people::Person& by) {
        const auto given =
            dialogue::assign_thread(tx, by, id, dialogue::find_thread(tx, id)->version, person_id("Wenche"));
        return dialogue::restrict_thread(tx, by, id, given.version, "Gjelder en ansatt.", {});
    });
    look_after();
    EXPECT_EQ(talk(id).state, State::queued);
    EXPECT_EQ(talk(id).person, std::nullopt);
    EXPECT_EQ(next("Kari"), std::nullopt);
    EXPECT_EQ(next("Wenche"), id);
}

TEST_P(Chats, WhatWeDoNotShowIsNotMailedEither)
{
    open_account(rulebook::Channel::email, "post");
    const Id id = begin("Drittsekk");
    take("Kari", id);
    say("Kari", id, "Badet åpner klokka ti.");
    const Id entry = read([&](db::Reading& tx) { return dialogue::entries_of(tx, id); }).at(0).id;
    write([&](db::Writing& tx) {
        dialogue::set_sight(tx, {.entry = entry,
                                 .sight = dialogue::Sight::hidden,
                                 .act = tx.new_id(),
                                 .by = person_id("Kari"),
                                 .reason = "Personangrep",
                                 .at = tx.now()});
    });
    leave(id);
    write([&](db::Writing& tx) { mail_transcript(tx, municipality_, id, "ase@eksempel.example"); });
    const std::string mailed = dispatches().at(0).variant.text;
    EXPECT_EQ(mailed.find("Drittsekk"), std::string::npos) << mailed;
    EXPECT_NE(mailed.find("klokka ti"), std::string::npos);
}

TEST_P(Chats, WhatNeedsAYesIsRefusedAndRecordedAndNotKeptWaiting)
{
    const people::Person nora = write([&](db::Writing& tx) {
        const Id id = people::add_person(tx, Id(), {"Nora Ny", "nora@prove.example", "", ""}).id;
        people::give_mandate(
            tx, Id(),
            {.person = id, .unit = unit("Kommunikasjon"), .role = "communications-officer", .drafts_only = true});
        return people::load_person(tx, id);
    });
    const Id id = begin();
    write([&](db::Writing& tx) { take_talk(tx, nora, id); });
    language::Draft draft;
    draft.body = "Klokka ti.";
    const auto reading = dialogue::read_as_answer(draft, {}, dialogue::Way::chat);
    const auto outcome = write([&](db::Writing& tx) {
        return say_line(tx, nora, municipality_, {id, "Klokka ti."}, reading);
    });
    EXPECT_TRUE(outcome.needs_yes);
    EXPECT_FALSE(outcome.entry);
    EXPECT_EQ(shown(id).size(), 1U);
    EXPECT_EQ(recorded(id), "message-received thread-assigned chat-taken reply-refused");
    const auto box = read([&](db::Reading& tx) {
        return dialogue::chat_box(tx, nora, municipality_, *dialogue::find_thread(tx, id), http::Language::nb);
    });
    EXPECT_TRUE(box.asks_first) << "the page tells it before anything is written";
}

TEST_P(Chats, WhoTheMunicipalityHasSetToTakeThemRunsThatAccount)
{
    const Id id = begin();
    take("Kari", id);
    const people::Person kari = person("Kari");
    const auto box = read([&](db::Reading& tx) {
        return dialogue::chat_box(tx, kari, municipality_, *dialogue::find_thread(tx, id), http::Language::nb);
    });
    EXPECT_TRUE(box.may) << "Løten 4.2: the administrator answers";
    end("Kari", id, false);
    const auto later = read([&](db::Reading& tx) { return dialogue::answer_way(tx, *dialogue::find_thread(tx, id)); });
    EXPECT_EQ(later.came_by, dialogue::Way::form) << "afterwards it is an enquiry, for whoever answers those";
}

TEST_P(Chats, AnIdentityNumberGoesNeitherWay)
{
    EXPECT_EQ(fault([&] { begin("Jeg er 01010750160"); }), "message");
    const Id id = begin();
    EXPECT_EQ(fault([&] { add(id, "Jeg er 01010750160"); }), "message");
    take("Kari", id);
    EXPECT_EQ(fault([&] { say("Kari", id, "Du er 01010750160, ikke sant?"); }), "text");
    EXPECT_EQ(shown(id).size(), 1U);
}

TEST_P(Chats, WhoTakesNoneIsToldSo)
{
    begin();
    EXPECT_EQ(test::problem_of([&] { next("Enok"); }), ProblemCode::conflict);
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { set_setting(tx, kari, {true, {"unit-leader"}, 5}); });
    EXPECT_EQ(test::problem_of([&] { next("Kari"); }), ProblemCode::conflict);
}

TEST_P(Chats, LimitsHoldForStrangersAndForUs)
{
    EXPECT_EQ(fault([&] { begin(std::string(line_characters + 1, 'x')); }), "message");
    std::vector<Id> ids;
    for (std::int64_t i = 0; i < open_most; ++i) ids.push_back(begin("Nummer " + std::to_string(i)));
    EXPECT_EQ(test::problem_of([&] { begin("En for mye"); }), ProblemCode::unavailable);
    for (std::int64_t i = 0; i < at_once_most; ++i) EXPECT_TRUE(next("Kari"));
    EXPECT_EQ(test::problem_of([&] { next("Kari"); }), ProblemCode::conflict);
    leave(ids.back());
    EXPECT_FALSE(test::problem_of([&] { begin("Nå er det plass"); }));
}

TEST_P(Chats, TheTranscriptIsSentOnceAndOnlyOfWhatWeHaveSaidSomethingIn)
{
    open_account(rulebook::Channel::email, "post");
    const auto mail = [&](const Id& id, const std::string& to) {
        write([&](db::Writing& tx) { mail_transcript(tx, municipality_, id, to); });
    };
    const Id alone = begin("Se hva jeg skriver til deg");
    leave(alone);
    EXPECT_EQ(test::problem_of([&] { mail(alone, "offer@eksempel.example"); }), ProblemCode::conflict);
    const Id id = begin();
    take("Kari", id);
    say("Kari", id, "Badet åpner klokka ti.");
    EXPECT_EQ(test::problem_of([&] { mail(id, "ase@eksempel.example"); }), ProblemCode::conflict) << "it goes on";
    leave(id);
    EXPECT_EQ(fault([&] { mail(id, "ase"); }), "email");
    mail(id, "ase@eksempel.example");
    EXPECT_EQ(test::problem_of([&] { mail(id, "ase@eksempel.example"); }), ProblemCode::conflict);
    ASSERT_EQ(dispatches().size(), 1U);
    work_all();
    EXPECT_EQ(port_->there, std::set<std::string>{"ase@eksempel.example"});
    EXPECT_TRUE(thread(id).address.empty()) << "kept with the letter alone";
}

TEST_P(Chats, TextIsForgottenAfterThreeMonthsAndTheRestWithIt)
{
    const Id id = begin();
    take("Kari", id);
    say("Kari", id, "Badet åpner klokka ti.");
    end("Kari", id, true);
    later_s(24 * 3'600 * (dialogue::chat_kept_days - 1));
    const auto forget = [&] { write([](db::Writing& tx) { return dialogue::forget_some(tx); }); };
    forget();
    EXPECT_EQ(texts(id).size(), 2U);
    later_s(24 * 3'600 + 1);
    forget();
    EXPECT_FALSE(read([&](db::Reading& tx) { return dialogue::find_thread(tx, id); }));
    const outbox::Lease lease{};
    do_forget_work(lease, db());
    EXPECT_FALSE(read([&](db::Reading& tx) { return find_talk(tx, id); }));
}

TEST_P(Chats, WorkComesAgainAsLongAsAnyIsOpen)
{
    const Id id = begin();
    const auto due = [&] { return read([](db::Reading& tx) { return outbox::find_unfinished(tx, tend_work_kind); }); };
    ASSERT_TRUE(due());
    const auto run = [&] {
        later_s(tend_every_s);
        const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 10); });
        for (const outbox::Lease& lease : leases) {
            if (lease.kind != tend_work_kind) continue;
            const outbox::Outcome outcome = do_tend_work(lease, db());
            write([&](db::Writing& tx) { outbox::conclude(tx, lease, outcome); });
        }
    };
    run();
    EXPECT_TRUE(due());
    leave(id);
    run();
    EXPECT_FALSE(due());
}

TEST_P(Chats, TakingEndsByItselfWithTheHoursAndWithAnAbsence)
{
    const auto on = [&] {
        acting("Kari", [](db::Writing& tx, const people::Person& by) { return begin_taking(tx, by); });
    };
    const auto names = [&] { return read([](db::Reading& tx) { return takers(tx); }).size(); };
    on();
    EXPECT_EQ(names(), 1U);
    acting("Kari", [](db::Writing& tx, const people::Person& by) {
        end_taking(tx, by);
        return 0;
    });
    EXPECT_EQ(names(), 0U);
    on();
    const Id absence = acting("Kari", [&](db::Writing& tx, const people::Person& by) {
        const Date today = in_oslo(tx.now()).date;
        return people::say_away(tx, by, {{}, by.id, today, today, {}});
    });
    EXPECT_EQ(names(), 0U);
    acting("Kari", [&](db::Writing& tx, const people::Person& by) {
        people::take_back_away(tx, by, absence);
        return 0;
    });
    EXPECT_EQ(names(), 1U);
    later_s(5 * 3'600 + 31 * 60); // 15.31
    EXPECT_EQ(names(), 0U);
    EXPECT_EQ(test::problem_of(on), ProblemCode::conflict);
}

TEST_P(Chats, OwnHoursAndClosedDaysHold)
{
    const people::Person kari = person("Kari");
    people::OfficeHours week;
    week.week[4] = {{9 * 60, 11 * 60}}; // Fridays
    write([&](db::Writing& tx) { set_week(tx, kari, week); });
    const auto open = [&] { return read(is_open); };
    EXPECT_TRUE(open());
    later_s(3'600);
    EXPECT_FALSE(open()) << "11 is past the end";
    write([&](db::Writing& tx) { set_week(tx, kari, std::nullopt); });
    EXPECT_TRUE(open()) << "office hours hold";
    write([&](db::Writing& tx) { close_day(tx, kari, {{2026, 11, 20}, "Planleggingsdag"}); });
    EXPECT_FALSE(open());
    write([&](db::Writing& tx) { open_day(tx, kari, {2026, 11, 20}); });
    EXPECT_TRUE(open());
    turn(false);
    EXPECT_FALSE(open());
}

} // namespace
} // namespace samband::chat
