#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "db/happenings.h"
#include "dialogue/concern.h"
#include "dialogue/correspondence.h"
#include "dialogue/decide_category.h"
#include "people/change_person.h"

/// What a message is, as a person decides; what may be a matter of a life; and the three kinds of access.
namespace samband::dialogue {
namespace {

using rulebook::Category;

class Triaged : public Correspondence {
protected:
    void SetUp() override
    {
        wiring_.on<ConcernRaised>("dialogue::tell_leaders", [](db::Writing& tx, const ConcernRaised& happening) {
            tell_leaders(tx, happening.thread, "https://prove.example");
        });
        setting.wiring = &wiring_;
        Correspondence::SetUp();
        if (IsSkipped()) return;
        opened(rulebook::Channel::email, "smtp");
        opened(rulebook::Channel::sms, "kannel");
        for (const auto& [who, phone] : {std::pair("Leif", "900 00 001"), std::pair("Rolf", "900 00 002")}) {
            const people::Person by = person(who);
            write([&](db::Writing& tx) { people::change_person(tx, by.id, by.id, {by.name, by.login, "", phone}); });
        }
    }
    void opened(rulebook::Channel channel, const std::string& driver)
    {
        channels::Account account;
        account.channel = channel;
        account.driver = driver;
        account.name = driver;
        account.state = channels::AccountState::open;
        write([&](db::Writing& tx) { return channels::add_account(tx, account); });
    }
    Thread decide(const std::string& who, const Id& id, Category category)
    {
        return by(who, [&](db::Writing& tx, const people::Person& doer) {
            return decide_category(tx, doer, id, find_thread(tx, id)->version, category);
        });
    }
    /// To whom, and what it says: "leif@… En melding …".
    std::vector<std::string> sent()
    {
        return read([&](db::Reading& tx) {
            std::vector<std::string> all;
            for (const channels::Dispatch& dispatch : channels::list_dispatches(tx, 0))
                for (const auto& it : channels::deliveries_of(tx, dispatch.id, channels::DeliveryState::queued))
                    all.push_back(it.recipient + " " + dispatch.variant.text + dispatch.passes_hold);
            return all;
        });
    }
    bool was_sent_to(const std::string& address)
    {
        for (const std::string& one : sent())
            if (one.starts_with(address + " ")) return true;
        return false;
    }
    std::vector<Thread> waits_for(const std::string& who)
    {
        const people::Person leader = person(who);
        return read([&](db::Reading& tx) { return concerns_for(tx, leader); });
    }
    std::optional<ProblemCode> closing(const std::string& who, const Id& id, const std::string& why = "Fulgt opp.")
    {
        return test::problem_of([&] {
            by(who, [&](db::Writing& tx, const people::Person& doer) {
                return close_thread(tx, doer, id, find_thread(tx, id)->version, why);
            });
        });
    }
    db::Wiring wiring_;
    Id in_home_care(const std::string& foreign_id, const std::string& text)
    {
        Inbound it = message(foreign_id, text);
        it.unit = unit("Hjemmetjenesten");
        return take(it).thread;
    }
};
SAMBAND_ON_BOTH_DATABASES(Triaged);

constexpr const char* danger = "Jeg er bekymret for et barn. Jenta har blåmerker.";

TEST_P(Triaged, AProposalIsStoredWithTheFirstThatWaits)
{
    Inbound first = message("1", "Jeg klager på vedtaket om garasje.");
    first.keys = {"mail.1"};
    const Id id = take(first).thread;
    EXPECT_EQ(thread(id).proposed, Category::complaint);
    EXPECT_FALSE(thread(id).category);
    EXPECT_EQ(thread(id).tongue, "nb");
    EXPECT_NE(thread(id).proposed_why.find("klager på vedtaket"), std::string::npos);

    Inbound second = message("2", "Tusen takk for rask hjelp!");
    second.keys = {"mail.1"};
    later_s(60);
    second.at = now();
    take(second);
    EXPECT_EQ(thread(id).proposed, Category::complaint) << "the first that waits says what it is";
    close(id);
    later_s(60);
    Inbound third = second;
    third.foreign_id = "3";
    third.at = now();
    take(third);
    EXPECT_EQ(thread(id).state, ThreadState::done) << "thanks alone asks for nothing";
    third.foreign_id = "4";
    third.text = "Dere var raske og hyggelige sist. Når åpner badet etter jul?";
    take(third);
    EXPECT_EQ(thread(id).proposed, Category::question);
    EXPECT_TRUE(sent().empty()) << "nobody is told of what is no concern";
}

TEST_P(Triaged, APersonDecidesAndItIsRecorded)
{
    const Id id = take(message("1", "Når åpner badet?")).thread;
    EXPECT_EQ(decide("Kari", id, Category::dissatisfied).category, Category::dissatisfied);
    decide("Kari", id, Category::dissatisfied);
    EXPECT_EQ(recorded(id), "message-received category-decided") << "the same once more is nothing new";
    EXPECT_EQ(thread(id).proposed, Category::question) << "what was proposed stands";
    EXPECT_EQ(test::problem_of([&] { decide("Leif", id, Category::praise); }), ProblemCode::not_found);
    EXPECT_EQ(test::problem_of([&] {
                  by("Kari", [&](db::Writing& tx, const people::Person& kari) {
                      return decide_category(tx, kari, id, 1, Category::praise);
                  });
              }),
              ProblemCode::conflict);
}

TEST_P(Triaged, AConcernGoesToItsLeaderAtOnce)
{
    const Id id = in_home_care("1", danger);
    ASSERT_EQ(sent().size(), 2U) << "mail and text message";
    EXPECT_TRUE(was_sent_to("leif@prove.example") || was_sent_to("Leif@prove.example"));
    EXPECT_TRUE(was_sent_to("+4790000001"));
    for (const std::string& one : sent()) {
        EXPECT_NE(one.find("https://prove.example/samtaler/" + id.text()), std::string::npos);
        EXPECT_NE(one.find(outbox::crisis_hold), std::string::npos) << "a hold does not stop it";
        EXPECT_EQ(one.find("blåmerker"), std::string::npos) << "and quotes nothing";
        EXPECT_EQ(one.find("Ase"), std::string::npos) << "and names nobody";
    }
    ASSERT_EQ(waits_for("Leif").size(), 1U);
    EXPECT_TRUE(waits_for("Rolf").empty()) << "the unit has its own leader";
    decide("Kari", id, Category::concern);
    EXPECT_EQ(sent().size(), 2U) << "told once";
    EXPECT_EQ(recorded(id), "message-received concern-raised thread-restricted category-decided");
}

TEST_P(Triaged, OneThatNoUnitHasGoesToTheChiefExecutive)
{
    const Id id = take(message("1", "Hei")).thread;
    decide("Kari", id, Category::concern);
    EXPECT_TRUE(was_sent_to("+4790000002"));
    EXPECT_FALSE(was_sent_to("+4790000001"));
    ASSERT_EQ(waits_for("Rolf").size(), 1U);
    EXPECT_EQ(waits_for("Rolf").front().id, id);
}

TEST_P(Triaged, AConcernInALaterMessageIsSeenToo)
{
    Inbound first = message("1", "Når åpner badet?");
    first.keys = {"mail.1"};
    const Id id = take(first).thread;
    EXPECT_TRUE(sent().empty());
    Inbound second = message("2", danger);
    second.keys = {"mail.1"};
    take(second);
    EXPECT_EQ(thread(id).proposed, Category::concern);
    EXPECT_EQ(waits_for("Rolf").size(), 1U);
}

TEST_P(Triaged, AConcernIsClosedByALeaderWhoDidNotTakeItIn)
{
    const Id id = in_home_care("1", danger);
    EXPECT_EQ(closing("Kari", id), ProblemCode::forbidden) << "no leader";
    EXPECT_EQ(closing("Sara", id), ProblemCode::not_found) << "it is restricted, and not for her";
    assign(id, "Leif");
    EXPECT_EQ(closing("Leif", id), ProblemCode::forbidden) << "he has it himself";
    EXPECT_EQ(closing("Dina", id, " "), ProblemCode::invalid) << "with a reason";
    EXPECT_FALSE(closing("Dina", id)) << "the director above";
    EXPECT_EQ(thread(id).state, ThreadState::done);
}

TEST_P(Triaged, WhoTypedItInDoesNotCloseIt)
{
    const Thread typed = by("Leif", [&](db::Writing& tx, const people::Person& leif) {
        return type_in(tx, leif, {.way = Way::telephone, .text = danger, .unit = unit("Hjemmetjenesten")});
    });
    EXPECT_EQ(closing("Leif", typed.id), ProblemCode::forbidden);
    EXPECT_FALSE(closing("Rolf", typed.id));
}

TEST_P(Triaged, OverrulingAConcernIsShownToTheLeader)
{
    const Id id = in_home_care("1", danger);
    const auto see = [&](const std::string& who) {
        return test::problem_of([&] {
            by(who, [&](db::Writing& tx, const people::Person& doer) {
                return see_concern(tx, doer, id, find_thread(tx, id)->version);
            });
        });
    };
    EXPECT_EQ(see("Kari"), ProblemCode::forbidden);
    EXPECT_FALSE(see("Leif"));
    EXPECT_TRUE(waits_for("Leif").empty());
    decide("Kari", id, Category::dissatisfied);
    EXPECT_EQ(waits_for("Leif").size(), 1U) << "he sees that somebody said otherwise";
    EXPECT_EQ(closing("Sara", id), ProblemCode::forbidden) << "and until he has, it stays open";
    EXPECT_FALSE(see("Leif"));
    EXPECT_FALSE(closing("Sara", id));
    EXPECT_EQ(recorded(id), "message-received concern-raised thread-restricted concern-seen category-decided "
                            "concern-overruled thread-unrestricted concern-seen thread-closed");
}

TEST_P(Triaged, ANewMessageOfDangerIsToldAnewWhenTheFirstWasRead)
{
    Inbound first = message("1", danger);
    first.unit = unit("Hjemmetjenesten");
    first.keys = {"mail.1"};
    const Id id = take(first).thread;
    by("Leif", [&](db::Writing& tx, const people::Person& leif) {
        return see_concern(tx, leif, id, find_thread(tx, id)->version);
    });
    ASSERT_TRUE(waits_for("Leif").empty());
    const std::size_t told = sent().size();
    later_s(60);
    first.foreign_id = "2";
    first.at = now();
    take(first);
    EXPECT_EQ(waits_for("Leif").size(), 1U);
    EXPECT_GT(sent().size(), told);
}

TEST_P(Triaged, SplittingCarriesAConcernAlong)
{
    Inbound both = message("1", "Når kommer dere?");
    both.unit = unit("Hjemmetjenesten");
    both.keys = {"mail.1"};
    const Id id = take(both).thread;
    later_s(60);
    both.foreign_id = "2";
    both.text = danger;
    both.at = now();
    const Taken dangerous = take(both);
    const Thread made = by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        return split_thread(tx, kari, id, find_thread(tx, id)->version, {dangerous.entry}, "Fare");
    });
    EXPECT_EQ(closing("Kari", made.id), ProblemCode::forbidden);
}

TEST_P(Triaged, MergingCarriesAConcernAlong)
{
    const Id id = in_home_care("1", danger);
    const Id other = in_home_care("2", "Når kommer dere?");
    by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        return merge_threads(tx, kari, other, find_thread(tx, other)->version, id);
    });
    ASSERT_EQ(waits_for("Leif").size(), 1U);
    EXPECT_EQ(waits_for("Leif").front().id, id);
    EXPECT_EQ(closing("Kari", id), ProblemCode::forbidden);
}

TEST_P(Triaged, TheThreeKindsOfAccessPart)
{
    const Id id = take(message("1", "Jeg ber om innsyn i saken etter offentleglova.")).thread;
    const auto kind = [&](AccessKind which) {
        by("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return decide_access_kind(tx, kari, id, find_thread(tx, id)->version, which);
        });
    };
    const auto stored = [&] { return read([&](db::Reading& tx) { return access_kind_of(tx, id); }); };
    EXPECT_FALSE(stored());
    kind(AccessKind::party);
    EXPECT_EQ(stored(), AccessKind::party);
    EXPECT_EQ(thread(id).category, Category::access_request);
    kind(AccessKind::own_data);
    EXPECT_EQ(thread(id).category, Category::privacy_request) << "what is kept about oneself has its own law";
    EXPECT_EQ(stored(), AccessKind::own_data);
}

TEST(AccessClock, CountsAsItsLawDoes)
{
    const Date friday{2026, 11, 20};
    EXPECT_EQ(to_string(access_due(AccessKind::open_to_all, friday)), "2026-11-25") << "three working days";
    EXPECT_EQ(to_string(*counts_as_refused(AccessKind::open_to_all, friday)), "2026-11-27") << "offl. § 32: five";
    EXPECT_EQ(to_string(access_due(AccessKind::party, friday)), "2026-11-25");
    EXPECT_EQ(to_string(access_due(AccessKind::own_data, friday)), "2026-12-20") << "one month";
    EXPECT_EQ(to_string(access_due(AccessKind::own_data, {2027, 1, 31})), "2027-02-28") << "or its last day";
    EXPECT_EQ(to_string(access_due(AccessKind::open_to_all, {2026, 12, 23})), "2026-12-29") << "over Christmas";
    EXPECT_FALSE(counts_as_refused(AccessKind::party, friday));
    EXPECT_FALSE(counts_as_refused(AccessKind::own_data, friday));
}

} // namespace
} // namespace samband::dialogue
