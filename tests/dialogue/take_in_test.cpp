#include "dialogue/correspondence.h"
#include "dialogue/limits.h"

#include <random>

namespace samband::dialogue {
namespace {

class TakingIn : public Correspondence {};
SAMBAND_ON_BOTH_DATABASES(TakingIn);

TEST_P(TakingIn, BeginsAThreadThatWaits)
{
    Inbound it = message("1", "Når åpner badet?\nHilsen Åse");
    it.unit = unit("Helse");
    const Taken taken = take(it);
    EXPECT_TRUE(taken.began);
    EXPECT_FALSE(taken.again);
    const Thread begun = thread(taken.thread);
    EXPECT_EQ(begun.state, ThreadState::open);
    EXPECT_EQ(begun.subject, "Når åpner badet? Hilsen Åse");
    EXPECT_EQ(begun.who, "Ase");
    EXPECT_EQ(begun.address, "ase@eksempel.example");
    EXPECT_EQ(begun.unit_name, "Helse");
    EXPECT_EQ(begun.waits_since, now());
    EXPECT_EQ(begun.entries, 1);
    EXPECT_EQ(texts(taken.thread), std::vector<std::string>{"Når åpner badet?\nHilsen Åse"});
    EXPECT_EQ(recorded(taken.thread), "message-received");
}

TEST_P(TakingIn, ByAKeyItMayJoinOnlyWhatWasSaidLately)
{
    const auto sms = [&](const std::string& id) {
        Inbound it = message(id);
        it.way = Way::sms;
        it.source = "sms.1";
        it.keys = {"sms.+4790000001"};
        it.joins_since = now().plus_s(-14 * 24 * 3'600);
        return take(it);
    };
    const Taken first = sms("1");
    later_s(14 * 24 * 3'600);
    EXPECT_EQ(sms("2").thread, first.thread) << "to the second";
    later_s(14 * 24 * 3'600 + 1);
    const Taken late = sms("3");
    EXPECT_TRUE(late.began);
    EXPECT_NE(late.thread, first.thread);
    EXPECT_EQ(sms("4").thread, late.thread) << "the number leads to the newest";
}

TEST_P(TakingIn, TakesEachOnce)
{
    const Taken first = take(message("1"));
    const Taken second = take(message("1", "noe annet"));
    EXPECT_TRUE(second.again);
    EXPECT_EQ(second.entry, first.entry);
    EXPECT_EQ(thread(first.thread).entries, 1);
    Inbound elsewhere = message("1");
    elsewhere.source = "mail.1";
    EXPECT_FALSE(take(elsewhere).again) << "an id is unique in its source alone";
    EXPECT_EQ(recorded(first.thread), "message-received");
}

TEST_P(TakingIn, JoinsTheConversationThatItNames)
{
    Inbound first = message("1");
    first.keys = {"mail.<1@e.example>"};
    const Taken begun = take(first);
    Inbound reply = message("2", "Og på søndag?");
    reply.keys = {"mail.<unknown@e.example>", "mail.<1@e.example>"};
    const Taken joined = take(reply);
    EXPECT_EQ(joined.thread, begun.thread);
    Inbound third = message("3", "Takk!");
    third.keys = {"mail.<unknown@e.example>"};
    EXPECT_EQ(take(third).thread, begun.thread) << "what it named leads there too";
    EXPECT_EQ(thread(begun.thread).entries, 3);
    EXPECT_NE(take(message("4")).thread, begun.thread);
}

TEST_P(TakingIn, OpensAgainWhatWasDoneButNotForWhatIsOlder)
{
    Inbound first = message("1");
    first.keys = {"k"};
    const Id id = take(first).thread;
    later_s(3'600);
    EXPECT_EQ(close(id).state, ThreadState::done);
    Inbound older = message("0", "Det første");
    older.keys = {"k"};
    older.at = now().plus_s(-7'200);
    take(older);
    EXPECT_EQ(thread(id).state, ThreadState::done) << "it was there when we answered";
    EXPECT_EQ(texts(id), (std::vector<std::string>{"Det første", "Når åpner badet?"}));
    later_s(60);
    Inbound newer = message("2", "Men jeg venter ennå");
    newer.keys = {"k"};
    take(newer);
    EXPECT_EQ(thread(id).state, ThreadState::open);
    EXPECT_EQ(thread(id).waits_since, now());
}

TEST_P(TakingIn, KeepsBytesThatAreNoText)
{
    Inbound odd = message("1", std::string("a\0b\xff\xc3\xa5", 6));
    odd.raw = std::string("\0\xff\xfe", 3);
    odd.who = "Ase\r\nBcc: x";
    odd.subject = std::string(10'000, 'a');
    const Taken taken = take(odd);
    EXPECT_EQ(texts(taken.thread), std::vector<std::string>{"ab\xEF\xBF\xBD\xc3\xa5"});
    EXPECT_EQ(thread(taken.thread).who, "Ase  Bcc: x");
    EXPECT_LE(graphemes(thread(taken.thread).subject), subject_characters);
    EXPECT_TRUE(take(odd).again);
}

TEST_P(TakingIn, CutsWhatIsTooLongAndRefusesWhatIsTooLarge)
{
    Inbound long_one = message("1", std::string(text_bytes - 1, 'a') + "å" + std::string(100, 'b'));
    EXPECT_EQ(texts(take(long_one).thread).at(0), std::string(text_bytes - 1, 'a')) << "not in the middle of a letter";
    Inbound large = message("2");
    large.raw = std::string(raw_bytes + 1, 'a');
    EXPECT_EQ(test::problem_of([&] { take(large); }), ProblemCode::invalid);
    Inbound nameless = message("");
    EXPECT_EQ(test::problem_of([&] { take(nameless); }), ProblemCode::invalid);
}

TEST_P(TakingIn, AMessageFromTheFutureCameNow)
{
    Inbound early = message("1");
    early.at = now().plus_s(86'400);
    EXPECT_EQ(thread(take(early).thread).last, now());
}

TEST_P(TakingIn, WhatCannotBeReadWaitsWithItsReasonAndIsReadLater)
{
    const auto hold = [&] {
        return write([](db::Writing& tx) { return hold_unread(tx, Way::email, "mail.1", "<x>", "\xff", "no-date"); });
    };
    EXPECT_TRUE(hold());
    EXPECT_FALSE(hold());
    auto unread = read(list_unread);
    ASSERT_EQ(unread.size(), 1u);
    EXPECT_EQ(unread[0].why, "no-date");
    Inbound it = message("<x>");
    it.way = Way::email;
    it.source = "mail.1";
    EXPECT_FALSE(take(it).again);
    EXPECT_TRUE(read(list_unread).empty());
    EXPECT_TRUE(take(it).again);
}

TEST_P(TakingIn, AnEditKeepsWhatWasSaidBeforeAndADeletionToo)
{
    const Taken taken = take(message("1", "Dere er idioter"));
    const auto edit = [&](const std::string& text, Instant at) {
        return write([&](db::Writing& tx) { return take_in_edit(tx, "form", "1", text, at); });
    };
    EXPECT_TRUE(edit("Dere er trege", now().plus_s(20)));
    EXPECT_FALSE(edit("Dere er dumme", now().plus_s(10))) << "a change that comes late";
    EXPECT_FALSE(edit("Dere er trege", now().plus_s(20))) << "a second time";
    EXPECT_EQ(texts(taken.thread).at(0), "Dere er trege");
    EXPECT_EQ(read([&](db::Reading& tx) { return earlier_texts_of(tx, taken.entry); }).at(0).text, "Dere er idioter");
    EXPECT_TRUE(write([&](db::Writing& tx) { return take_in_deletion(tx, "form", "1", now().plus_s(30)); }));
    EXPECT_FALSE(edit("Jeg lever", now().plus_s(40))) << "what is gone does not change";
    const Entry gone = read([&](db::Reading& tx) { return entries_of(tx, taken.thread); }).at(0);
    EXPECT_EQ(gone.state, EntryState::deleted);
    EXPECT_EQ(gone.text, "Dere er trege") << "kept, and shown as deleted";
    EXPECT_EQ(thread(taken.thread).subject, "(slettet)") << "it was named by those words";
    EXPECT_FALSE(write([&](db::Writing& tx) { return take_in_deletion(tx, "form", "none", now()); }));
    EXPECT_EQ(recorded(taken.thread), "message-received message-edited-by-author message-deleted-by-author");
}

TEST_P(TakingIn, AFullThreadIsFollowedByANewOneThatTheRestGoesTo)
{
    Inbound it = message("0");
    it.keys = {"k"};
    const Id first = take(it).thread;
    // A hundred in a commit, as they come: PostgreSQL keeps every version of a row until the commit that wrote it ends.
    for (std::int64_t i = 1; i < entries_most;)
        write([&](db::Writing& tx) {
            for (int of = 0; of < 100 && i < entries_most; ++of, ++i) {
                it.foreign_id = std::to_string(i);
                ASSERT_EQ(take_in(tx, it).thread, first);
            }
        });
    it.foreign_id = "one more";
    const Taken after = take(it);
    EXPECT_NE(after.thread, first);
    it.foreign_id = "and one";
    EXPECT_EQ(take(it).thread, after.thread);
}

/// Any order, any number of times: each is there once, in the channel's order, and what waits is the first unanswered.
TEST_P(TakingIn, WhateverOrderTheyComeInTheThreadIsTheSame)
{
    std::mt19937_64 chance(20'261'123);
    later_s(86'400);
    for (int round = 0; round < 20; ++round) {
        const std::string key = "round " + std::to_string(round);
        std::vector<Inbound> coming;
        for (int i = 0; i < 12; ++i) {
            Inbound it = message(key + "-" + std::to_string(i), std::to_string(i));
            it.at = now().plus_s(-3'600 + i * 60);
            it.keys = {key};
            for (std::uint64_t copies = 1 + chance() % 3; copies > 0; --copies) coming.push_back(it);
        }
        std::shuffle(coming.begin(), coming.end(), chance);
        Id id;
        for (const Inbound& it : coming) id = take(it).thread;
        std::vector<std::string> expected;
        for (int i = 0; i < 12; ++i) expected.push_back(std::to_string(i));
        EXPECT_EQ(texts(id), expected) << key;
        EXPECT_EQ(thread(id).entries, 12);
        EXPECT_EQ(thread(id).waits_since, now().plus_s(-3'600));
        EXPECT_EQ(thread(id).began, now().plus_s(-3'600));
        EXPECT_EQ(thread(id).last, now().plus_s(-3'600 + 11 * 60));
    }
}

} // namespace
} // namespace samband::dialogue
