#include "channels/meta/facebook.h"
#include "channels/networks/comment_order.h"
#include "channels/secrets.h"
#include "dialogue/answering.h"
#include "dialogue/echo.h"
#include "dialogue/take_comment.h"
#include "support/simulator.h"

#include <algorithm>

namespace samband::dialogue {
namespace {

using channels::networks::CommentCame;
using rulebook::Channel;

/// Somebody comments on our page, and is answered there: all the way to the network's simulator.
class NetworkAnswers : public Answerers {
protected:
    void SetUp() override
    {
        Answerers::SetUp();
        if (IsSkipped()) return;
        if (!simulator().runs()) GTEST_SKIP() << "node is not installed: the simulators do not run";
        simulator().reset();
        networks_.add("facebook", std::make_unique<channels::meta::Facebook>(std::make_shared<client::HttpClient>(
                                      client::ClientSetting{.reach = client::Reach({simulator().place()})})));
        adopt("hattfjelldal");
        page_ = open_page();
    }
    void TearDown() override
    {
        if (!keys_.empty()) std::filesystem::remove_all(keys_);
        Answerers::TearDown();
    }
    static const test::Simulator& simulator()
    {
        static const test::Simulator one("meta.mjs");
        return one;
    }
    channels::Account open_page()
    {
        channels::Account account;
        account.channel = Channel::facebook;
        account.driver = "facebook";
        account.name = "Prøve kommune på Facebook";
        account.state = channels::AccountState::open;
        account.settings = Json::object({{"api", simulator().url()}, {"page_id", 100'200'300}});
        account = write([&](db::Writing& tx) { return channels::add_account(tx, account); });
        keys_ = std::filesystem::temp_directory_path() / ("samband-keys-" + account.id.text());
        const std::string sealed = channels::Secrets(keys_).seal("page-token", account.id.text());
        write([&](db::Writing& tx) { channels::write_sealed_secret(tx, account.id, sealed, {}); });
        return read([&](db::Reading& tx) { return channels::load_account(tx, account.id); });
    }
    void close_page()
    {
        write([&](db::Writing& tx) {
            channels::Account shut = channels::load_account(tx, page_.id);
            shut.state = channels::AccountState::closed;
            channels::write_account(tx, shut);
        });
    }

    /// The simulator's clock shows ours.
    void tell_time() { simulator().set(R"({"now": )" + std::to_string(now().us / 1'000'000) + "}"); }
    Json state() { return parse_json(simulator().state()); }
    std::string text(const Json& json, const char* member) { return json.find(member)->string(); }

    /// Somebody says it under a post of ours: what the network calls it.
    std::string comment(const std::string& said)
    {
        tell_time();
        return text(
            parse_json(simulator().make(
                "comment", R"({"on": "100200300_77", "by": {"id": "555", "name": "Ola"}, "text": ")" + said + "\"}")),
            "last_comment");
    }
    void message_from(const std::string& id)
    {
        tell_time();
        simulator().make("message", R"({"by": {"id": ")" + id + R"(", "name": "Ola"}, "text": "Hei?"})");
    }
    CommentCame came(const std::string& foreign_id, bool is_private = false)
    {
        CommentCame it;
        it.account = page_.id;
        it.is_private = is_private;
        it.foreign_id = foreign_id;
        it.conversation = is_private ? "555" : foreign_id;
        it.post = is_private ? "" : "100200300_77";
        it.from_id = "555";
        it.from = "Ola";
        it.text = "Når åpner badet?";
        it.at = now();
        it.raw = "{}";
        return it;
    }
    /// As it is taken in from the network.
    Id taken(const CommentCame& it)
    {
        Inbound in = Inbound{.way = Way::facebook,
                             .source = "facebook." + page_.id.text(),
                             .foreign_id = it.foreign_id,
                             .who = it.from,
                             .text = it.text,
                             .at = it.at,
                             .raw = "{}",
                             .keys = {"facebook." + it.conversation}};
        const Taken done = take(in);
        write([&](db::Writing& tx) { keep_comment(tx, done.entry, it); });
        route(done.thread, "Hjemmetjenesten");
        return done.thread;
    }
    Id asked_under_a_post() { return taken(came(first_ = comment("Når åpner badet?"))); }
    Id asked_privately()
    {
        message_from("555");
        return taken(came("m_1", true));
    }

    /// The network tells of an answer of ours by that id.
    void echo(const Id& answer, const std::string& foreign_id)
    {
        const Answer it = stored(answer);
        CommentCame told = came(foreign_id);
        told.conversation = first_;
        write([&](db::Writing& tx) {
            keep_comment(tx, it.entry.value(), told);
            answer_is_there(tx, it.entry.value(), "https://facebook.example/1");
        });
    }
    /// As it comes from the network, all the way in.
    Id told(const CommentCame& it)
    {
        write([&](db::Writing& tx) { take_comment(tx, it); });
        const Id entry = read([&](db::Reading& tx) { return find_comment(tx, page_.id, it.foreign_id); })->entry;
        return read([&](db::Reading& tx) { return tx.one("dialogue.entry_found", {{"id", entry}}).id("thread_id"); });
    }
    /// The network tells what we said there.
    CommentCame our_own(const CommentCame& asked, const std::string& foreign_id, const std::string& said)
    {
        CommentCame it = asked;
        it.foreign_id = foreign_id;
        it.is_ours = true;
        it.from_id = "100200300";
        it.from = "";
        it.text = said;
        it.at = now();
        return it;
    }
    /// What is due leaves the house.
    void leaves(std::int64_t after_s = undo_s + 1)
    {
        later_s(after_s);
        tell_time();
        for (int i = 0; i < 100; ++i) {
            const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 1); });
            if (leases.empty()) return;
            const outbox::Outcome outcome = networks_.ship(leases.front(), db());
            write([&](db::Writing& tx) { outbox::conclude(tx, leases.front(), outcome); });
        }
    }
    /// What stands there by us, by its id.
    std::map<std::string, std::string> ours()
    {
        std::map<std::string, std::string> said;
        const Json all = state();
        for (const auto& [id, one] : all.find("comments")->members())
            if (text(*one.find("from"), "id") == "100200300") said[id] = text(one, "text");
        return said;
    }
    std::optional<Comment> kept_with(const Id& answer)
    {
        const Id entry = stored(answer).entry.value();
        return read([&](db::Reading& tx) { return comment_of(tx, entry); });
    }
    AnswerWay way_of(const Id& id)
    {
        const Thread of = thread(id);
        return read([&](db::Reading& tx) { return answer_way(tx, of); });
    }

    channels::Account page_;
    std::string first_; ///< the comment that was made last

private:
    std::filesystem::path keys_;
    channels::Shipping networks_{
        {[this](const std::string&) { return keys_; }, [](const std::string&) { return "https://prove.example.no"; },
         [](db::Database&, const std::string&, const std::string&) { return std::string(); }, 1}};
};
SAMBAND_ON_BOTH_DATABASES(NetworkAnswers);

TEST_P(NetworkAnswers, UnderACommentLeaveAfterTenSecondsAndStandThereOnce)
{
    const Id id = asked_under_a_post();
    const AnswerBox box = box_of("Leif", id, {});
    EXPECT_EQ(box.way.outward, Outward::reply);
    EXPECT_EQ(box.sent_as, "Prøve kommune");
    EXPECT_EQ(box.room.most, 8'000u);
    const AnswerOutcome outcome = answer("Leif", draft(id));
    ASSERT_TRUE(outcome.answer);
    leaves(undo_s - 1);
    EXPECT_TRUE(ours().empty()) << "it can be undone";
    leaves(2);
    ASSERT_EQ(ours().size(), 1u);
    const std::string stood = ours().begin()->second;
    EXPECT_TRUE(stood.starts_with("Badet åpner klokka ti.\n\n")) << stood;
    EXPECT_EQ(stood.find("Ola"), stood.npos) << "nobody is named by us";
    EXPECT_EQ(stored(*outcome.answer).state, AnswerState::gone);
    const auto kept = kept_with(*outcome.answer);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->foreign_id, ours().begin()->first);
    EXPECT_EQ(kept->conversation, first_);
    EXPECT_EQ(kept->link, "https://www.facebook.com/" + kept->foreign_id);
    EXPECT_EQ(texts(id).size(), 2u);
}

TEST_P(NetworkAnswers, KeepTheIdThatTheNetworkToldBeforeTheirDeliveryDid)
{
    const Id id = asked_under_a_post();
    const Id given = *answer("Leif", draft(id)).answer;
    echo(given, "77_9");
    leaves();
    EXPECT_EQ(stored(given).state, AnswerState::gone);
    EXPECT_EQ(kept_with(given)->foreign_id, "77_9");
}

TEST_P(NetworkAnswers, ThatTheNetworkHasToldOfAreNotDoubted)
{
    const Id id = asked_privately();
    const Id given = *answer("Leif", draft(id)).answer;
    echo(given, "m_9");
    simulator().fault(R"({"on": "POST .*/messages", "kind": "lose-reply"})");
    leaves();
    for (int i = 0; i < 40 && stored(given).state == AnswerState::going; ++i) leaves(600);
    EXPECT_EQ(stored(given).state, AnswerState::gone);
}

TEST_P(NetworkAnswers, WhoseAnswerWasLostAreLookedForAndComeOutOnce)
{
    const Id id = asked_under_a_post();
    const Id given = *answer("Leif", draft(id)).answer;
    simulator().fault(R"({"on": "POST .*/comments", "kind": "lose-reply"})");
    leaves();
    for (int i = 0; i < 5 && stored(given).state != AnswerState::gone; ++i) leaves(60);
    EXPECT_EQ(stored(given).state, AnswerState::gone);
    EXPECT_EQ(ours().size(), 1u);
    EXPECT_EQ(kept_with(given)->foreign_id, ours().begin()->first);
}

TEST_P(NetworkAnswers, ThatCannotStandThereComeBack)
{
    const Id id = asked_under_a_post();
    const Id given = *answer("Leif", draft(id)).answer;
    simulator().make("remove_comment", R"({"id": ")" + first_ + "\"}");
    leaves();
    EXPECT_EQ(stored(given).state, AnswerState::came_back);
    EXPECT_TRUE(stored(given).error.starts_with("not-there")) << stored(given).error;
    EXPECT_EQ(thread(id).state, ThreadState::open);
    EXPECT_EQ(returned_to("Leif").size(), 1u);
}

TEST_P(NetworkAnswers, ToAMessageGoToWhoeverWroteAlone)
{
    const Id id = asked_privately();
    const AnswerBox box = box_of("Leif", id, {});
    EXPECT_EQ(box.way.outward, Outward::message);
    EXPECT_EQ(box.way.who, "Ola");
    EXPECT_EQ(box.room.most, 2'000u);
    const Id given = *answer("Leif", draft(id)).answer;
    leaves();
    EXPECT_TRUE(ours().empty());
    EXPECT_EQ(stored(given).state, AnswerState::gone);
    EXPECT_TRUE(kept_with(given)->is_private);
}

TEST_P(NetworkAnswers, ToAMessageThatMayHaveArrivedAreSettledByTheNetworksOwnWord)
{
    const Id id = asked_privately();
    const Id given = *answer("Leif", draft(id)).answer;
    simulator().fault(R"({"on": "POST .*/messages", "kind": "lose-reply"})");
    leaves();
    for (int i = 0; i < 40 && stored(given).state == AnswerState::going; ++i) leaves(600);
    ASSERT_EQ(stored(given).state, AnswerState::in_doubt);
    const std::string sent = text(state(), "last_message_id");
    echo(given, sent);
    EXPECT_EQ(stored(given).state, AnswerState::gone);
    EXPECT_TRUE(returned_to("Leif").empty());
    EXPECT_EQ(kept_with(given)->foreign_id, sent);
}

TEST_P(NetworkAnswers, InDoubtAreSettledByWhatComesInFromTheNetwork)
{
    message_from("555");
    const CommentCame asked = came("m_1", true);
    const Id id = told(asked);
    route(id, "Hjemmetjenesten");
    const Id given = *answer("Leif", draft(id)).answer;
    simulator().fault(R"({"on": "POST .*/messages", "kind": "lose-reply"})");
    leaves();
    for (int i = 0; i < 40 && stored(given).state == AnswerState::going; ++i) leaves(600);
    ASSERT_EQ(stored(given).state, AnswerState::in_doubt);
    const CommentCame echo = our_own(asked, text(state(), "last_message_id"), texts(id).back());
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(told(echo), id);
        EXPECT_EQ(stored(given).state, AnswerState::gone);
    }
    EXPECT_EQ(texts(id).size(), 2u);
    EXPECT_TRUE(returned_to("Leif").empty());
}

TEST_P(NetworkAnswers, ThatTheNetworkHasToldOfStandThereThoughTheirDeliveryFailed)
{
    const CommentCame asked = came(first_ = comment("Når åpner badet?"));
    const Id id = told(asked);
    route(id, "Hjemmetjenesten");
    const Id given = *answer("Leif", draft(id)).answer;
    EXPECT_EQ(told(our_own(asked, "77_9", texts(id).back())), id);
    simulator().make("remove_comment", R"({"id": ")" + first_ + "\"}");
    leaves();
    EXPECT_EQ(stored(given).state, AnswerState::gone);
    EXPECT_EQ(texts(id).size(), 2u);
}

TEST_P(NetworkAnswers, ThatCameBackTakeNothingThatIsSaidThereForTheirs)
{
    const CommentCame asked = came(first_ = comment("Når åpner badet?"));
    const Id id = told(asked);
    route(id, "Hjemmetjenesten");
    const Id given = *answer("Leif", draft(id)).answer;
    const std::string said = texts(id).back();
    simulator().make("remove_comment", R"({"id": ")" + first_ + "\"}");
    leaves();
    ASSERT_EQ(stored(given).state, AnswerState::came_back);
    later_s(60);
    EXPECT_EQ(told(our_own(asked, "77_9", said)), id);
    EXPECT_FALSE(kept_with(given));
    EXPECT_EQ(texts(id).size(), 3u) << "somebody wrote the same there by hand";
}

TEST_P(NetworkAnswers, SayWhatToDoWhereTheyCannotGoFromHere)
{
    const Id late = asked_privately();
    later_s(24 * 3'600);
    EXPECT_EQ(way_of(late).outward, Outward::noted_alone);
    EXPECT_NE(std::string(way_of(late).hindered).find("mer enn ett døgn"), std::string::npos);
    const Id id = asked_under_a_post();
    EXPECT_EQ(fault([&] {
                  AnswerDraft long_one = draft(id, std::string(8'001, 'a'));
                  answer("Leif", long_one);
              }),
              "text");
    write([&](db::Writing& tx) { channels::write_sealed_secret(tx, page_.id, "", {}); });
    EXPECT_NE(std::string(way_of(id).hindered).find("tilgangsnøkkelen"), std::string::npos);
    close_page();
    EXPECT_NE(std::string(way_of(id).hindered).find("ikke i bruk"), std::string::npos);
    EXPECT_EQ(fault([&] { answer("Leif", draft(id)); }), "kind");
    AnswerDraft noted = draft(id, "Svarte i Facebook.");
    noted.kind = AnswerKind::noted;
    EXPECT_TRUE(answer("Leif", noted).answer) << "what was said there is noted all the same";
    const Id typed = asked(Way::facebook, "");
    EXPECT_NE(std::string(way_of(typed).hindered).find("nettverket kaller"), std::string::npos);
}

TEST_P(NetworkAnswers, CanBeUndoneWithinTheirTime)
{
    const Id id = asked_under_a_post();
    const Id given = *answer("Leif", draft(id)).answer;
    undo("Leif", given);
    leaves();
    EXPECT_TRUE(ours().empty());
    EXPECT_EQ(stored(given).state, AnswerState::undone);
}

TEST_P(NetworkAnswers, CanLeadToTheSecureForm)
{
    municipality_.secure_form = "https://prove.example.no/sikkert";
    const Id id = asked_under_a_post();
    const people::Person leif = person("Leif");
    AnswerDraft it = draft(id, "");
    const AnswerOutcome outcome = write(
        [&](db::Writing& tx) { return move_to_discreet_channel(tx, leif, municipality_, it, language::Reading()); });
    ASSERT_TRUE(outcome.answer);
    leaves();
    ASSERT_EQ(ours().size(), 1u);
    EXPECT_NE(ours().begin()->second.find("https://prove.example.no/sikkert"), std::string::npos);
    EXPECT_NE(recorded(id).find("thread-moved-to-discreet-channel"), std::string::npos);
}

TEST_P(NetworkAnswers, ANumberToCallStopsWhereEverybodyReadsAndNotInAMessage)
{
    language::Draft draft;
    draft.body = "Ring meg på 912 34 567.";
    const auto stops = [&](Outward outward) {
        const language::Reading reading = read_as_answer(draft, {}, Way::facebook, outward);
        return std::ranges::count(reading.findings, language::Level::stop, &language::Finding::level) > 0;
    };
    EXPECT_TRUE(stops(Outward::reply));
    EXPECT_FALSE(stops(Outward::message));
}

} // namespace
} // namespace samband::dialogue
