#include "base/calendar.h"
#include "dialogue/limits.h"
#include "keywords/limits.h"
#include "keywords/poll.h"
#include "keywords/sms_square.h"
#include "rulings/set_situation.h"
#include "subscriptions/by_sms.h"

#include <algorithm>

namespace samband::keywords {

using dialogue::Box;

class HeardKeyword : public Square {};
SAMBAND_ON_BOTH_DATABASES(HeardKeyword);

static const std::string ase = "+4790000001";
static const std::string bo = "+4790000002";

TEST_P(HeardKeyword, AListSignsUpAndOffAndTheWordStoppAlwaysEndsItAll)
{
    KeywordText vann = text("VANN", Does::list);
    vann.topic = interest("Vann");
    KeywordText vei = text("VEI", Does::list);
    vei.topic = interest("Vei");
    made(vann);
    made(vei);
    EXPECT_EQ(send("90000001", "Vann"), "Løten: Du får nå SMS om Vann. Vil du slutte, send VANN STOPP.");
    EXPECT_EQ(send(ase, " vei! "), "Løten: Du får nå SMS om Vei. Vil du slutte, send VEI STOPP.");
    ASSERT_TRUE(subscriber(ase));
    EXPECT_EQ(subscriber(ase)->choices.topics.size(), 2u);
    EXPECT_EQ(send(ase, "STOPP VANN"), "Løten: Du får ikke lenger SMS om Vann.");
    EXPECT_EQ(subscriber(ase)->choices.topics, std::vector<Id>{*vei.topic});
    EXPECT_EQ(send(ase, "Vann stopp"), "Løten: Du fikk ikke SMS fra før om Vann.");
    EXPECT_EQ(send(ase, "vei STOP"), "Løten: Du får ikke lenger SMS om Vei.");
    EXPECT_EQ(subscriber(ase)->state, subscriptions::SubscriberState::left);
    EXPECT_TRUE(read([&](db::Reading& tx) { return channels::sms::stopped(tx, {ase}); }).empty())
        << "STOPP beside a word is of that word alone";
    send(ase, "VANN");
    EXPECT_EQ(send(ase, "STOPP"), "[stopped]");
    EXPECT_EQ(subscriber(ase)->state, subscriptions::SubscriberState::left);
    EXPECT_EQ(send(ase, "VANN"), "Løten: Du får nå SMS om Vann. Vil du slutte, send VANN STOPP.");
    EXPECT_TRUE(read([&](db::Reading& tx) { return channels::sms::stopped(tx, {ase}); }).empty())
        << "who asks for messages gets them";
    EXPECT_EQ(subscriber(ase)->state, subscriptions::SubscriberState::active);
    const Id whose = subscriber(ase)->id;
    const auto consents = read([&](db::Reading& tx) { return subscriptions::consents_of(tx, whose); });
    EXPECT_EQ(consents.front().way, "sms");
    EXPECT_EQ(consents.front().source, "kodeord VANN");
    EXPECT_TRUE(threads().empty());
}

TEST_P(HeardKeyword, AListWhoseTopicOrPlaceIsOfferedNoMoreSignsNobodyUp)
{
    KeywordText vann = text("VANN", Does::list);
    vann.topic = interest("Vann");
    KeywordText bruket = text("BRUKET", Does::list);
    bruket.place = interest("Ådalsbruk", subscriptions::InterestKind::place);
    made(vann);
    made(bruket);
    send(bo, "VANN");
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { subscriptions::close_interest(tx, kari, *vann.topic, true); });
    write([&](db::Writing& tx) { subscriptions::close_interest(tx, kari, *bruket.place, true); });
    for (const char* word : {"VANN", "BRUKET"}) {
        EXPECT_EQ(send(ase, word), "Løten: Kodeordet er ikke i bruk lenger.") << word;
        EXPECT_FALSE(subscriber(ase)) << word;
    }
    EXPECT_EQ(send(ase, "HJELP").find("VANN"), std::string::npos) << "it is not offered";
    EXPECT_EQ(send(bo, "VANN STOPP"), "Løten: Du får ikke lenger SMS om Vann.");
    EXPECT_EQ(subscriber(bo)->state, subscriptions::SubscriberState::left);
}

TEST_P(HeardKeyword, OfAGatewayThatTellsNothingOfItTheSameWordAfterAnotherIsAMessageOfItsOwn)
{
    KeywordText vann = text("VANN", Does::list);
    vann.topic = interest("Vann");
    made(vann);
    const auto bare = [&](const std::string& from, const std::string& said) {
        later_s(1);
        return write([&](db::Writing& tx) {
            return channels::sms::hear_message(
                tx, account_, {from, said},
                [&](db::Writing& in, const channels::sms::SmsCame& came) { return hear_sms(in, town_, came); });
        });
    };
    using channels::sms::HeardAnswer;
    EXPECT_EQ(bare(ase, "VANN").answer, HeardAnswer::said);
    EXPECT_EQ(bare(ase, "VANN").answer, HeardAnswer::none) << "brought twice";
    EXPECT_EQ(bare(bo, "VANN").answer, HeardAnswer::said) << "what another sends is another's";
    EXPECT_EQ(bare(ase, "VANN").answer, HeardAnswer::none);
    EXPECT_EQ(bare(ase, "VANN STOPP").answer, HeardAnswer::said);
    EXPECT_EQ(subscriber(ase)->state, subscriptions::SubscriberState::left);
    EXPECT_EQ(bare(ase, "VANN").answer, HeardAnswer::said) << "she has changed her mind";
    EXPECT_EQ(subscriber(ase)->state, subscriptions::SubscriberState::active);
    EXPECT_EQ(bare(ase, "STOPP").answer, HeardAnswer::stopped);
    EXPECT_EQ(bare(ase, "VANN").answer, HeardAnswer::said);
    EXPECT_EQ(subscriber(ase)->state, subscriptions::SubscriberState::active);
}

TEST_P(HeardKeyword, StoppWithAWordThatIsNoListEndsItAll)
{
    made(text("BADET", Does::answer, "Badet er åpent 10–18."));
    for (const char* said : {"STOPP alle", "STOPP BADET", "stopp ukjent", "STOPP SMS fra"}) {
        EXPECT_EQ(send(ase, said), "[stopped]") << said;
        EXPECT_EQ(send(ase, "START"), "[started again]");
    }
    EXPECT_TRUE(threads().empty());
}

TEST_P(HeardKeyword, OfEverythingOneTopicIsLeft)
{
    const Id vann = interest("Vann");
    const Id vei = interest("Vei");
    KeywordText alt = text("ALT", Does::list);
    KeywordText list = text("VANN", Does::list);
    list.topic = vann;
    made(alt);
    made(list);
    EXPECT_EQ(send(ase, "alt"), "Løten: Du får nå SMS om alt kommunen melder. Vil du slutte, send ALT STOPP.");
    EXPECT_TRUE(subscriber(ase)->choices.all);
    send(ase, "VANN STOPP");
    EXPECT_FALSE(subscriber(ase)->choices.all);
    EXPECT_EQ(std::ranges::count(subscriber(ase)->choices.topics, vann), 0);
    EXPECT_EQ(std::ranges::count(subscriber(ase)->choices.topics, vei), 1);
    send(ase, "ALT STOPP");
    EXPECT_EQ(subscriber(ase)->state, subscriptions::SubscriberState::left);
}

TEST_P(HeardKeyword, WhereTheNumberIsSharedItsWordComesFirstInWhatIsSaidToo)
{
    account_.settings["keyword"] = "LOTEN";
    write([&](db::Writing& tx) { channels::write_account(tx, account_); });
    KeywordText vann = text("VANN", Does::list);
    vann.topic = interest("Vann");
    made(vann);
    EXPECT_EQ(send(ase, "Loten vann"), "Løten: Du får nå SMS om Vann. Vil du slutte, send LOTEN VANN STOPP.");
    EXPECT_TRUE(send(ase, "LOTEN HJELP").starts_with("Løten: Send LOTEN VANN. STOPP melder"));
    EXPECT_EQ(send(ase, "loten stopp vann"), "Løten: Du får ikke lenger SMS om Vann.");
    EXPECT_EQ(send(ase, "loten stopp"), "[stopped]");
}

TEST_P(HeardKeyword, APlaceAloneIsLeftWithThePlace)
{
    KeywordText list = text("AADALSBRUK", Does::list);
    list.place = interest("Ådalsbruk", subscriptions::InterestKind::place);
    made(list);
    send(ase, "aadalsbruk");
    EXPECT_EQ(subscriber(ase)->choices.places, std::vector<Id>{*list.place});
    send(ase, "STOPP AADALSBRUK");
    EXPECT_EQ(subscriber(ase)->state, subscriptions::SubscriberState::left);
}

TEST_P(HeardKeyword, APreparedAnswerIsGivenAsItIsNowAndOnItsDaysAlone)
{
    KeywordText it = text("ÅPNINGSTIDER", Does::answer, "Rådhuset er åpent 8-15.");
    it.until = in_oslo(now()).date.plus_days(2);
    const Keyword keyword = made(it);
    EXPECT_EQ(send(ase, "åpningstider?"), "Løten: Rådhuset er åpent 8-15.");
    const people::Person rolf = person("Rolf");
    write([&](db::Writing& tx) { rulings::set_situation(tx, rolf, rulebook::Situation::crisis, "Flom"); });
    EXPECT_EQ(send(ase, "ÅPNINGSTIDER"),
              "Løten: Kommunen har satt krisestab. Det som gjelder nå, står på https://loten.example.no");
    later_s(4 * 24 * 3'600);
    EXPECT_NE(send(ase, "ÅPNINGSTIDER").find("Takk, vi har fått meldingen"), std::string::npos)
        << "an ordinary message";
    EXPECT_EQ(threads().size(), 1u);
    EXPECT_EQ(read([&](db::Reading& tx) { return sent_by_day(tx, keyword.id); }).size(), 1u);
    EXPECT_EQ(read([&](db::Reading& tx) { return count_sent(tx); }).at(0).lately, 2);
}

TEST_P(HeardKeyword, APollCountsANumberOnceAndForgetsWhoWhenItsDayIsOver)
{
    KeywordText it = text("BADET", Does::poll, "Skal badet ha åpent om søndagen?");
    it.options = {"Ja", "Nei"};
    it.until = in_oslo(now()).date.plus_days(3);
    it.forget = in_oslo(now()).date.plus_days(10);
    const Keyword keyword = made(it);
    EXPECT_EQ(send(ase, "badet"), "Løten: Skal badet ha åpent om søndagen? 1 Ja, 2 Nei. Svar med BADET 1.");
    EXPECT_EQ(send(ase, "BADET ja"), "Løten: Takk. Vi har ført svaret ditt: Ja.");
    EXPECT_EQ(send(ase, "Badet 2", "samme"), "Løten: Svaret ditt er endret til: Nei.");
    EXPECT_EQ(send(ase, "Badet 2", "samme"), "Løten: Svaret ditt er endret til: Nei.")
        << "brought twice by the gateway";
    const auto counted = [&] {
        const Keyword now = this->keyword(keyword.id);
        return read([&](db::Reading& tx) { return count_votes(tx, now); });
    };
    EXPECT_TRUE(counted().too_few) << "a count of one is somebody";
    for (int i = 2; i <= 6; ++i) send("+479000000" + std::to_string(i), "BADET JA");
    EXPECT_EQ(counted().votes, (std::vector<std::int64_t>{5, 1}));
    KeywordText other = it;
    other.options = {"Nei", "Ja"};
    EXPECT_EQ(test::problem_of([&] { save(other, true, "Kari", keyword.id, keyword.version); }), ProblemCode::invalid)
        << "what has been answered stays as it was asked";
    later_s(5 * 24 * 3'600);
    EXPECT_EQ(send(bo, "BADET JA"), "Løten: Spørsmålet er lukket. Takk for at du ville svare.");
    later_s(7 * 24 * 3'600);
    const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 50); });
    bool forgot = false;
    for (const outbox::Lease& lease : leases)
        if (lease.kind == forget_work_kind) forgot = std::holds_alternative<outbox::Done>(do_forget_work(lease, db()));
    EXPECT_TRUE(forgot);
    EXPECT_EQ(counted().votes, (std::vector<std::int64_t>{5, 1})) << "the counts stay";
    EXPECT_TRUE(this->keyword(keyword.id).salt.empty());
    KeywordText again = it;
    again.until.reset();
    save(again, true, "Kari", keyword.id, this->keyword(keyword.id).version);
    EXPECT_EQ(send(bo, "BADET JA"), "Løten: Spørsmålet er lukket. Takk for at du ville svare.")
        << "who had answered is forgotten: nobody could be counted once";
}

TEST_P(HeardKeyword, AConversationBeginsWithItsUnitAlsoWhereTheAccountTakesInNothing)
{
    account_.settings["takes_in"] = false;
    write([&](db::Writing& tx) { channels::write_account(tx, account_); });
    EXPECT_EQ(send(ase, "Hei på dere"), "[nobody reads]");
    KeywordText it = text("HELSE", Does::talk);
    it.unit = unit("Helse");
    made(it);
    const std::string answer = send(ase, "Helse kan noen ringe meg?");
    EXPECT_EQ(answer, "") << "a receipt comes once a day, and one was given";
    EXPECT_NE(send(bo, "helse hei").find("Du hører fra oss innen"), std::string::npos);
    const auto found = threads();
    ASSERT_EQ(found.size(), 2u);
    for (const auto& thread : found) EXPECT_EQ(thread.unit, unit("Helse"));
}

TEST_P(HeardKeyword, HelpListsWhatIsPublicInOnePart)
{
    EXPECT_NE(send(ase, "HJELP").find("vi har fått meldingen"), std::string::npos) << "with none, somebody reads it";
    for (int i = 0; i < 40; ++i) made(text("ORD" + std::to_string(100 + i), Does::answer, "Hei."));
    KeywordText hidden = text("AAA", Does::answer, "Hei.");
    hidden.is_public = false;
    made(hidden);
    const std::string help = send(ase, "hjelp!");
    EXPECT_TRUE(help.starts_with("Løten: Send ORD100, ORD101")) << help;
    EXPECT_TRUE(help.ends_with("STOPP melder deg av alt. Er det nød, ring 110, 112 eller 113.")) << help;
    EXPECT_EQ(help.find("AAA"), std::string::npos);
    EXPECT_LE(help.size(), 170u);
    send(ase, "Hjelp barnet mitt puster ikke");
    EXPECT_EQ(threads().size(), 1u) << "both are messages, of one who waits";
}

TEST_P(HeardKeyword, AMessageIsOneHoweverOftenItIsBroughtAndTheSameNumberIsOneThreadForAWhile)
{
    const std::string receipt = send(ase, "Det lukter kloakk ved brua.", "kannel-1");
    EXPECT_TRUE(receipt.starts_with("Løten: Takk, vi har fått meldingen. Du hører fra oss innen ")) << receipt;
    EXPECT_EQ(send(ase, "Det lukter kloakk ved brua.", "kannel-1"), receipt) << "its answer may have been lost";
    EXPECT_EQ(send(ase, "Er det noen der?", "kannel-2"), "") << "one receipt a day";
    ASSERT_EQ(threads().size(), 1u);
    EXPECT_EQ(threads().at(0).entries, 2);
    EXPECT_EQ(threads().at(0).address, ase);
    later_s(13 * 24 * 3'600);
    EXPECT_NE(send(ase, "Nå lukter det igjen."), "");
    EXPECT_EQ(threads().size(), 1u);
    later_s((dialogue::sms_joins_days + 1) * 24 * 3'600);
    send(ase, "Når åpner badet?");
    EXPECT_EQ(threads().size(), 2u) << "something else, weeks after";
    send(ase, "Det er stengt i dag.");
    EXPECT_EQ(threads().size(), 2u) << "the newest goes on";
}

TEST_P(HeardKeyword, ANameIsReadAndNotAnsweredAndOurOwnSendersAreLeftAlone)
{
    EXPECT_EQ(send("Posten", "Pakken er kommet. VANN"), "");
    ASSERT_EQ(threads().size(), 1u);
    EXPECT_EQ(threads().at(0).who, "Posten");
    EXPECT_EQ(threads().at(0).address, "");
    EXPECT_EQ(send("2097", "Løten: Takk, vi har fått meldingen."), "");
    open_account(Json::object({{"sender", "+4790000077"}}));
    EXPECT_EQ(send("90000077", "Løten: Takk, vi har fått meldingen."), "");
    EXPECT_EQ(threads().size(), 1u) << "what we send ourselves is no message to us";
}

TEST_P(HeardKeyword, TwoMachinesFallSilent)
{
    made(text("BADET", Does::answer, "Badet er åpent."));
    int answered = 0;
    for (int i = 0; i < 60; ++i) answered += send(ase, "badet").empty() ? 0 : 1;
    EXPECT_EQ(answered, 20);
    later_s(24 * 3'600);
    EXPECT_NE(send(ase, "badet"), "");
}

TEST_P(HeardKeyword, WhatCannotBeReadWaitsForAPerson)
{
    EXPECT_EQ(send(ase, "  "), "Løten: Vi kunne ikke lese meldingen. Skriv hva det gjelder, som vanlig tekst.");
    EXPECT_TRUE(threads().empty());
    const auto unread = read([](db::Reading& tx) { return dialogue::list_unread(tx); });
    ASSERT_EQ(unread.size(), 1u);
    EXPECT_EQ(unread[0].way, dialogue::Way::sms);
}

TEST_P(HeardKeyword, WhoSaidStoppIsToldHowToBeAnswered)
{
    send(ase, "STOPP");
    EXPECT_EQ(send(ase, "Når åpner badet?"),
              "Løten: Takk, vi har fått meldingen. Du har sagt STOPP, så vi kan ikke svare på SMS. Send START for å få "
              "svar her.");
    EXPECT_EQ(threads().size(), 1u);
}

} // namespace samband::keywords
