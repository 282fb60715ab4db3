#include "imports/importing.h"

#include "channels/mail/sort_mail.h"
#include "dialogue/figures.h"
#include "dialogue/file_store.h"
#include "dialogue/sight.h"
#include "dialogue/take_mail.h"
#include "imports/mbox.h"

#include <algorithm>

namespace samband::imports {
namespace {

class Mbox : public Importing {
protected:
    std::string mail(const std::string& id, const std::string& text, int days_ago = 20, const std::string& more = {},
                     const std::string& from = "Ase <ase@eksempel.example>")
    {
        return "From ase@eksempel.example Thu Nov 19 10:00:00 2026\nMessage-ID: <" + id + ">\nFrom: " + from +
               "\nTo: post@loten.example\nDate: " + day(days_ago) + "\nSubject: Badet\n" + more + "\n" + text + "\n\n";
    }
    /// RFC 5322 writes dates otherwise; made once here from the days.
    std::string box(std::string text) const
    {
        for (std::size_t at = text.find("Date: 2"); at != std::string::npos; at = text.find("Date: 2", at + 1)) {
            static const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
            const std::string year = text.substr(at + 6, 4);
            const int month = std::stoi(text.substr(at + 11, 2));
            text.replace(at + 6, 10,
                         text.substr(at + 14, 2) + " " + months[month - 1] + " " + year + " 10:00:00 +0100");
        }
        return text;
    }
    Choices choices() const { return {.kind = Kind::mbox, .ours = {"post@loten.example"}}; }
    std::vector<dialogue::Thread> threads(dialogue::Box which)
    {
        const people::Person kari = person("Kari");
        std::vector<dialogue::Thread> all;
        for (const auto& line : read([&](db::Reading& tx) { return list_threads(tx, kari, which); }))
            all.push_back(line.thread);
        return all;
    }
};
SAMBAND_ON_BOTH_DATABASES(Mbox);

TEST_P(Mbox, IsTriedFirstAndNothingIsWritten)
{
    const std::string path =
        file("post.mbox", box(mail("a@x", "Når åpner badet?", 20) +
                              mail("b@x", "Klokka ti.", 19, "In-Reply-To: <a@x>\n", "Kari <post@loten.example>") +
                              mail("a@x", "Når åpner badet?", 20) + mail("c@x", "For lenge siden", 800) +
                              mail("d@x", "I morgen", -40) + "From x\n\nbare tekst\n\n"));
    const Trial trial = tried(path, choices());
    EXPECT_EQ(trial.counted.letters, 2);
    EXPECT_EQ(trial.counted.answers, 1);
    EXPECT_EQ(trial.counted.threads, 1);
    EXPECT_EQ(trial.counted.again, 1) << "the same mail stands twice";
    EXPECT_EQ(trial.counted.refused, 3);
    EXPECT_EQ(trial.counted.from, from_rfc3339(day(20) + "T09:00:00Z"));
    EXPECT_EQ(whys(trial), (std::vector<std::string>{"29 too-old", "38 in-future", "47 not-mail"}));
    EXPECT_TRUE(threads(dialogue::Box::done).empty());
}

TEST_P(Mbox, BecomesConversationsThatNobodyIsToldOf)
{
    const std::string path =
        file("post.mbox", box(mail("a@x", "Jeg vil ikke leve lenger.", 20) +
                              mail("b@x", "Vi ringer deg.", 19, "In-Reply-To: <a@x>\n", "Kari <post@loten.example>")));
    const Import import = taken(path, choices());
    EXPECT_EQ(import.state, ImportState::done);
    EXPECT_EQ(import.taken, 2);
    EXPECT_EQ(import.threads, 1);
    const auto done = threads(dialogue::Box::done);
    ASSERT_EQ(done.size(), 1U);
    EXPECT_EQ(done[0].who, "Ase");
    EXPECT_EQ(done[0].address, "ase@eksempel.example");
    EXPECT_FALSE(done[0].due) << "no clock runs";
    EXPECT_FALSE(done[0].waits_since);
    EXPECT_FALSE(done[0].proposed) << "no leader is rung for what somebody wrote then";
    const auto entries = read([&](db::Reading& tx) { return dialogue::entries_of(tx, done[0].id); });
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[1].kind, dialogue::EntryKind::out);
    EXPECT_EQ(entries[1].who, "Kari");
    EXPECT_EQ(recorded(done[0].id), "message-imported message-imported");
    EXPECT_EQ(recorded(import.id), "history-imported");
    EXPECT_FALSE(std::filesystem::exists(place_of(folder_ / "municipality", import.id))) << "the file is not kept";
}

TEST_P(Mbox, BroughtAgainAddsNothing)
{
    const std::string path = file("post.mbox", box(mail("a@x", "Når åpner badet?")));
    taken(path, choices());
    const Trial again = tried(path, choices());
    EXPECT_EQ(again.counted.letters, 0);
    EXPECT_EQ(again.counted.again, 1);
    const Import second = taken(path, choices());
    EXPECT_EQ(second.taken, 0);
    EXPECT_EQ(second.again, 1);
    EXPECT_EQ(threads(dialogue::Box::done).size(), 1U);
}

TEST_P(Mbox, WhatNobodyAnsweredStaysOpenByChoiceAndAClockRunsFromTheNextMessageAlone)
{
    adopt("loten");
    Choices some = choices();
    some.open_days = 30;
    const std::string path =
        file("post.mbox", box(mail("a@x", "Når åpner badet?", 20) + mail("b@x", "Og i fjor?", 60)));
    EXPECT_EQ(tried(path, some).counted.open, 1);
    taken(path, some);
    const auto open = threads(dialogue::Box::open);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_FALSE(open[0].waits_since);
    EXPECT_FALSE(open[0].due);
    dialogue::Inbound more = message("m2", "Har dere glemt meg? Når åpner badet?");
    more.way = dialogue::Way::email;
    more.source = "mail.x";
    more.keys = {"mail.a@x"};
    EXPECT_EQ(take(more).thread, open[0].id) << "an answer to an old mail joins it";
    EXPECT_EQ(thread(open[0].id).waits_since, more.at);
    EXPECT_TRUE(thread(open[0].id).due);
}

TEST_P(Mbox, QuotedFromLinesAreAsTheyWereWritten)
{
    const std::string path =
        file("post.mbox",
             box(mail("a@x", "Hei\n>From i går til i dag\n>>From to\nFrom midt i\nHilsen") + mail("b@x", "Den andre")));
    taken(path, choices());
    std::vector<std::string> all;
    for (const auto& it : threads(dialogue::Box::done)) all.push_back(texts(it.id).front());
    std::ranges::sort(all);
    EXPECT_EQ(all, (std::vector<std::string>{"Den andre", "Hei\nFrom i går til i dag\n>From to\nFrom midt i\nHilsen"}));
}

TEST_P(Mbox, AMailWithinAMailAndAFileThatBreaksOffAreReadAsFarAsTheyGo)
{
    const std::string nested = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n";
    const std::string body = "--b\nContent-Type: text/plain\n\nSe under.\n--b\nContent-Type: message/rfc822\n\n"
                             "From: ola@eksempel.example\nSubject: Vei\n\nVeien er stengt.\n--b\n"
                             "Content-Type: text/plain; name=kart.txt\nContent-Disposition: attachment; "
                             "filename=kart.txt\n\nkart\n--b--\n";
    std::string text = box(mail("a@x", body, 20, nested) + mail("b@x", "Denne brytes av her", 20));
    text.resize(text.size() - 10);
    const std::string path = file("post.mbox", text);
    EXPECT_EQ(tried(path, choices()).counted.files, 1);
    const Import import = taken(path, choices());
    EXPECT_EQ(import.taken, 2);
    bool nested_there = false;
    for (const auto& it : threads(dialogue::Box::done))
        nested_there = nested_there || texts(it.id).front().find("Veien er stengt.") != std::string::npos;
    EXPECT_TRUE(nested_there);
}

TEST_P(Mbox, WhatCameAsMailAlreadyIsNotThereTwice)
{
    Choices some = choices();
    some.account = write([](db::Writing& tx) { return tx.new_id(); });
    const std::string one = box(mail("a@x", "Når åpner badet?"));
    MboxReader reader(file("en.mbox", one));
    MboxMail found;
    ASSERT_TRUE(reader.next(found));
    EXPECT_EQ(found.text.find('\n'), found.text.find('\r') + 1) << "lines end as a mail server gives them";
    channels::mail::MailCame came;
    came.account = *some.account;
    came.raw = found.text;
    came.mail = mail::read_message(found.text);
    came.foreign_id = channels::mail::foreign_id_of(*came.mail, found.text);
    came.arrived = now();
    came.prepared = dialogue::prepare_mail(came, dialogue::FileFolder(folder_));
    write([&](db::Writing& tx) { dialogue::take_mail(tx, came); });
    const Trial trial = tried(file("post.mbox", one), some);
    EXPECT_EQ(trial.counted.letters, 0);
    EXPECT_EQ(trial.counted.again, 1);
}

TEST_P(Mbox, AWrongImportIsTakenBackWholeAndMayBeBroughtAnew)
{
    const std::string path = file("post.mbox", box(mail("a@x", "Når åpner badet?") + mail("b@x", "Hei")));
    const Import import = taken(path, choices());
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { undo_import(tx, kari, import.id); });
    work();
    EXPECT_EQ(import_now(import.id).state, ImportState::undone);
    EXPECT_TRUE(threads(dialogue::Box::done).empty());
    EXPECT_EQ(tried(path, choices()).counted.letters, 2) << "as if it had never come";
    EXPECT_EQ(recorded(import.id), "history-imported history-taken-back");
}

TEST_P(Mbox, AnImportInWhichSomethingWasDoneOrThatIsADayOldStays)
{
    const std::string path = file("post.mbox", box(mail("a@x", "Når åpner badet?")));
    const Import import = taken(path, choices());
    const people::Person kari = person("Kari");
    const Id id = threads(dialogue::Box::done).at(0).id;
    by("Kari", [&](db::Writing& tx, const people::Person& who) { return dialogue::add_note(tx, who, id, "Ringte."); });
    const auto problem = test::problem_of([&] { write([&](db::Writing& tx) { undo_import(tx, kari, import.id); }); });
    ASSERT_TRUE(problem);
    EXPECT_EQ(*problem, ProblemCode::conflict);
    const Import other = taken(file("to.mbox", box(mail("b@x", "Hei"))), choices());
    later_s(25 * 3'600);
    const Import old = import_now(other.id);
    EXPECT_EQ(read([&](db::Reading& tx) { return why_not_undone(tx, old); }),
              "Importen er eldre enn et døgn, og kan ikke tas tilbake.");
}

TEST_P(Mbox, WhatJoinsAConversationThatIsHereLeavesItAsItWasAndIsTakenOutAgain)
{
    dialogue::Inbound live = message("m1", "Når åpner badet?");
    live.way = dialogue::Way::email;
    live.source = "mail.x";
    live.keys = {"mail.b@x"};
    const Id id = take(live).thread;
    const dialogue::Thread before = thread(id);
    const std::string path = file("post.mbox", box(mail("a@x", "Det jeg skrev først", 20, "References: <b@x>\n")));
    EXPECT_EQ(tried(path, choices()).counted.joined, 1);
    const Import import = taken(path, choices());
    EXPECT_EQ(texts(id), (std::vector<std::string>{"Det jeg skrev først", "Når åpner badet?"}));
    EXPECT_EQ(thread(id).state, dialogue::ThreadState::open);
    EXPECT_EQ(thread(id).waits_since, before.waits_since) << "nobody has waited since then";
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { undo_import(tx, kari, import.id); });
    work();
    EXPECT_EQ(texts(id), (std::vector<std::string>{"Når åpner badet?"}));
    EXPECT_EQ(thread(id).began, before.began);
    EXPECT_EQ(thread(id).entries, 1);
}

TEST_P(Mbox, WhatJoinedAConversationAndWasHiddenThereSinceIsTakenOutAgain)
{
    dialogue::Inbound live = message("m1", "Når åpner badet?");
    live.way = dialogue::Way::email;
    live.source = "mail.x";
    live.keys = {"mail.b@x"};
    const Id id = take(live).thread;
    const std::string path = file("post.mbox", box(mail("a@x", "Det jeg skrev først", 20, "References: <b@x>\n")));
    const Import import = taken(path, choices());
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) {
        dialogue::set_sight(tx, {.entry = dialogue::entries_of(tx, id).at(0).id,
                                 .sight = dialogue::Sight::hidden,
                                 .stage = dialogue::SightStage::done,
                                 .act = tx.new_id(),
                                 .by = kari.id,
                                 .reason = "Personangrep",
                                 .at = tx.now()});
    });
    EXPECT_EQ(read([&](db::Reading& tx) { return dialogue::sights_in(tx, id); }).size(), 1U);
    write([&](db::Writing& tx) { undo_import(tx, kari, import.id); });
    work();
    EXPECT_EQ(import_now(import.id).state, ImportState::undone);
    EXPECT_EQ(texts(id), (std::vector<std::string>{"Når åpner badet?"}));
    EXPECT_TRUE(read([&](db::Reading& tx) { return dialogue::sights_in(tx, id); }).empty());
}

TEST_P(Mbox, AFileThatWasTriedAndLeftIsForgottenAfterAWeekAndOneThatIsDroppedAtOnce)
{
    const people::Person kari = person("Kari");
    const std::string path = file("post.mbox", box(mail("a@x", "Når åpner badet?")));
    const Import dropped = kept(path, choices());
    write([&](db::Writing& tx) { drop_import(tx, kari, dropped.id); });
    work();
    EXPECT_FALSE(std::filesystem::exists(place_of(folder_ / "municipality", dropped.id)));
    const Import left = kept(path, choices());
    EXPECT_TRUE(std::holds_alternative<outbox::Postponed>(do_forget_work({}, db(), folder_ / "municipality")));
    EXPECT_EQ(import_now(left.id).state, ImportState::tried);
    later_s(8 * 24 * 3'600);
    EXPECT_TRUE(std::holds_alternative<outbox::Done>(do_forget_work({}, db(), folder_ / "municipality")));
    EXPECT_EQ(import_now(left.id).state, ImportState::dropped);
    EXPECT_FALSE(std::filesystem::exists(place_of(folder_ / "municipality", left.id)));
    EXPECT_TRUE(test::problem_of([&] { start(left.id); }));
    EXPECT_EQ(read([](db::Reading& tx) { return list_imports(tx); }).size(), 2U);
}

TEST_P(Mbox, KilledInTheMiddleItGoesOnAndEachIsThereOnce)
{
    constexpr int count = 2 * static_cast<int>(letters_at_once) + 50;
    const std::string with_file = "MIME-Version: 1.0\nContent-Type: application/pdf; name=kart.pdf\n"
                                  "Content-Disposition: attachment; filename=kart.pdf\n";
    std::string text;
    for (int i = 0; i < count; ++i)
        text +=
            mail("m" + std::to_string(i) + "@x", "Melding " + std::to_string(i), 20, i == count - 100 ? with_file : "");
    const Import import = kept(file("post.mbox", box(text)), choices());
    start(import.id);
    const dialogue::Scanner killed = [](std::string_view) -> client::Scanned { throw std::runtime_error("killed"); };
    const outbox::Lease first = write([](db::Writing& tx) { return outbox::lease(tx, 10); }).at(0);
    EXPECT_THROW(do_import_work(first, db(), folder_ / "municipality", killed), std::runtime_error);
    EXPECT_EQ(import_now(import.id).taken, static_cast<std::int64_t>(letters_at_once)) << "what was committed stands";
    write([&](db::Writing& tx) { outbox::postpone(tx, first, tx.now()); });
    work();
    EXPECT_EQ(import_now(import.id).state, ImportState::done);
    EXPECT_EQ(import_now(import.id).taken, count);
    EXPECT_EQ(import_now(import.id).threads, count);
    const auto found = read([](db::Reading& tx) { return dialogue::versions_after(tx, Id(), 5'000); });
    EXPECT_EQ(found.size(), static_cast<std::size_t>(count));
}

TEST_P(Mbox, WhatIsNoMboxIsRefusedWhole)
{
    const auto problem = test::problem_of([&] { tried(file("x.mbox", "Hei\n\nFrom deg\n"), choices()); });
    ASSERT_TRUE(problem);
    EXPECT_EQ(*problem, ProblemCode::invalid);
}

TEST(FromLine, TellsItsDateHoweverItIsWritten)
{
    const auto at = from_rfc3339("2026-11-09T10:00:00Z");
    EXPECT_EQ(date_of_from_line("From kari@x.example Mon Nov  9 10:00:00 2026\n"), at);
    EXPECT_EQ(date_of_from_line("From - Mon Nov 09 10:00:00 2026\r\n"), at);
    EXPECT_EQ(date_of_from_line("From x Mon Nov 9 10:00:00 +0000 2026"), at);
    EXPECT_FALSE(date_of_from_line("From x"));
    EXPECT_FALSE(date_of_from_line("From x Mon Nov 32 10:00:00 2026"));
}

} // namespace
} // namespace samband::imports
