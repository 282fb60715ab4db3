#include "dialogue/correspondence.h"
#include "dialogue/forget.h"
#include "dialogue/limits.h"

namespace samband::dialogue {
namespace {

constexpr std::int64_t a_day = 24 * 3'600;

class ForgettingThreads : public Correspondence {
protected:
    Id begun(const std::string& foreign_id, const std::string& key)
    {
        Inbound it = message(foreign_id);
        it.keys = {key};
        return take(it).thread;
    }
    void forget_what_is_due()
    {
        while (write([](db::Writing& tx) { return forget_some(tx); })) {
        }
    }
    bool is_there(const Id& id)
    {
        return read([&](db::Reading& tx) { return find_thread(tx, id).has_value(); });
    }
};
SAMBAND_ON_BOTH_DATABASES(ForgettingThreads);

TEST_P(ForgettingThreads, AYearAfterTheyWereDoneNothingOfThemIsLeft)
{
    const Id done = begun("1", "a");
    const Id open = begun("2", "b");
    write([&](db::Writing& tx) { take_in_edit(tx, "form", "1", "Endret", now().plus_s(1)); });
    close(done);
    later_s((kept_days - 1) * a_day);
    forget_what_is_due();
    EXPECT_TRUE(is_there(done));
    later_s(2 * a_day);
    forget_what_is_due();
    EXPECT_FALSE(is_there(done));
    EXPECT_TRUE(is_there(open)) << "somebody still waits";
    EXPECT_TRUE(texts(done).empty());
    EXPECT_EQ(recorded(done).substr(0, 16), "message-received") << "that it was there stands in the ledger";
}

TEST_P(ForgettingThreads, WhatCameIsKnownForAWhileSoThatItIsNotTakenInAnew)
{
    const Id done = begun("1", "a");
    close(done);
    later_s((kept_days + 1) * a_day);
    forget_what_is_due();
    EXPECT_EQ(test::problem_of([&] { take(message("1")); }), std::nullopt);
    EXPECT_TRUE(box("Kari", Box::open).empty()) << "it came long ago, and is done";
    later_s((kept_days + 1) * a_day);
    forget_what_is_due();
    EXPECT_FALSE(take(message("1")).again);
}

TEST_P(ForgettingThreads, WhatWasMergedOrSplitOffGoesWithItsOwn)
{
    const Id one = begun("1", "a");
    const Id two = begun("2", "b");
    begun("3", "b");
    by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        return merge_threads(tx, kari, one, find_thread(tx, one)->version, two);
    });
    const std::vector<Entry> all = read([&](db::Reading& tx) { return entries_of(tx, two); });
    ASSERT_EQ(all.size(), 3u);
    const Thread apart = by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        return split_thread(tx, kari, two, find_thread(tx, two)->version, {all[0].id, all[2].id}, "For seg");
    });
    close(two);
    later_s((kept_days + 1) * a_day);
    forget_what_is_due();
    EXPECT_FALSE(is_there(one));
    EXPECT_FALSE(is_there(two));
    EXPECT_EQ(texts(apart.id).size(), 2u) << "it is open";
    EXPECT_TRUE(read([&](db::Reading& tx) { return shown_entries_of(tx, one); }).empty());
    close(apart.id);
    later_s((kept_days + 1) * a_day);
    forget_what_is_due();
    EXPECT_FALSE(is_there(apart.id));
}

TEST_P(ForgettingThreads, WhatWasMovedIntoAnothersThreadIsNotShownByThatOnesLink)
{
    const Id alice = begun("1", "a");
    begun("2", "a");
    const Id bob = begun("3", "b");
    const std::vector<Entry> hers = read([&](db::Reading& tx) { return entries_of(tx, alice); });
    const Thread apart = by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        return split_thread(tx, kari, alice, find_thread(tx, alice)->version, {hers[1].id}, "For seg");
    });
    by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        return merge_threads(tx, kari, apart.id, apart.version, bob);
    });
    close(alice);
    later_s((kept_days + 1) * a_day);
    forget_what_is_due();
    EXPECT_FALSE(is_there(alice));
    EXPECT_EQ(texts(bob).size(), 2u);
    EXPECT_EQ(read([&](db::Reading& tx) { return shown_entries_of(tx, bob); }).size(), 1u);
}

TEST_P(ForgettingThreads, ThatItCameIsForgottenAsFastAsItComes)
{
    for (int i = 0; i < 50; ++i)
        write([&](db::Writing& tx) { hold_unread(tx, Way::sms, "s", std::to_string(i), "", "no"); });
    later_s((2 * kept_days + 1) * a_day);
    forget_what_is_due();
    forget_what_is_due();
    EXPECT_TRUE(write([](db::Writing& tx) { return hold_unread(tx, Way::sms, "s", "0", "", "no"); }))
        << "it is new again";
    EXPECT_TRUE(write([](db::Writing& tx) { return hold_unread(tx, Way::sms, "s", "49", "", "no"); }));
}

TEST_P(ForgettingThreads, WhatCouldNotBeReadIsForgottenToo)
{
    write([](db::Writing& tx) { hold_unread(tx, Way::email, "mail.1", "x", "\xff", "no-date"); });
    later_s((kept_days + 1) * a_day);
    forget_what_is_due();
    EXPECT_TRUE(read(list_unread).empty());
}

TEST_P(ForgettingThreads, IsQueuedOnceAndComesAgainAsLongAsAnythingWaits)
{
    const Id done = begun("1", "a");
    close(done);
    later_s(2 * a_day);
    const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 5); });
    ASSERT_EQ(leases.size(), 1u);
    EXPECT_EQ(leases[0].kind, forget_work_kind);
    EXPECT_TRUE(std::holds_alternative<outbox::Postponed>(do_forget_work(leases[0], db())));
}

} // namespace
} // namespace samband::dialogue
