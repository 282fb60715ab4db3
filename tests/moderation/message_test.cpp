#include "base/json.h"
#include "dialogue/forget.h"
#include "dialogue/limits.h"
#include "moderation/act_row.h"
#include "moderation/forget.h"
#include "moderation/limits.h"
#include "moderation/moderated.h"
#include "moderation/tell_author.h"

namespace samband::moderation {
namespace {

using channels::networks::CommentAct;
using dialogue::SightStage;

class Messages : public Moderated {
protected:
    std::optional<channels::networks::CommentOrder> ordered()
    {
        return channels::networks::comment_order_of(dispatches().front().variant);
    }
    ModerationAct stored(const Id& id)
    {
        return read([&](db::Reading& tx) { return find_act(tx, id); }).value();
    }
    std::size_t waits_for(const std::string& who)
    {
        const people::Person reader = person(who);
        return read([&](db::Reading& tx) { return acts_waiting_for(tx, reader); }).size();
    }
};
SAMBAND_ON_BOTH_DATABASES(Messages);

TEST_P(Messages, StandAsBeforeWhereTheRuleBookForbidsIt)
{
    adopt("hattfjelldal");
    const auto account = network(rulebook::Channel::facebook);
    const auto taken = commented(account.id, "Brøytinga er elendig, og ingen svarer.");
    for (const bool removes : {true, false}) {
        const Wish it = wish(taken.thread, Category::dissatisfied);
        const auto outcome = removes ? remove("Kari", it) : hide("Kari", it);
        EXPECT_EQ(outcome.ruling.outcome, rulebook::Outcome::forbidden);
        EXPECT_EQ(outcome.ruling.because.front().source, "hattfjelldal");
        EXPECT_EQ(outcome.ruling.because.front().section, "6");
        ASSERT_TRUE(outcome.act);
        EXPECT_EQ(stored(outcome.act->id).state, ActState::refused) << "it is kept that she wanted to";
    }
    EXPECT_FALSE(sight(taken.entry));
    EXPECT_TRUE(evidence().empty());
    EXPECT_TRUE(dispatches().empty());
    EXPECT_TRUE(thread(taken.thread).waits_since);
    EXPECT_EQ(recorded(taken.thread), "message-received delete-refused hide-refused");
}

TEST_P(Messages, AreRemovedInTheNetworkWithEvidenceFirst)
{
    adopt("hattfjelldal");
    const auto account = network(rulebook::Channel::facebook);
    const auto taken = commented(account.id, "Saksbehandleren er en idiot.");
    const auto outcome = remove("Kari", wish(taken.thread, Category::personal_attack));
    ASSERT_TRUE(outcome.act);
    EXPECT_EQ(outcome.act->state, ActState::under_way);
    EXPECT_EQ(sight(taken.entry)->stage, SightStage::under_way);
    const auto order = ordered();
    ASSERT_TRUE(order);
    EXPECT_EQ(*order, (channels::networks::CommentOrder{CommentAct::remove, "100_1", "100"}));
    ASSERT_EQ(evidence().size(), 1u);
    const Evidence kept = piece(evidence().front().id);
    EXPECT_EQ(kept.text, "Saksbehandleren er en idiot.");
    EXPECT_EQ(kept.raw, "Saksbehandleren er en idiot.");
    EXPECT_EQ(kept.author, "42");
    EXPECT_EQ(kept.link, "https://network.example/100_1");
    EXPECT_EQ(ledger::sha256(to_text(evidence_file(kept))).hex(), kept.sum) << "what is exported is what was kept";
    work_all();
    EXPECT_EQ(sight(taken.entry)->stage, SightStage::done);
    EXPECT_FALSE(thread(taken.thread).waits_since) << "nobody has to answer what is removed";
    EXPECT_EQ(stored(outcome.act->id).told_by, TellWay::none) << "an open comment field leads back to nobody";
    const std::string log = recorded(taken.thread);
    EXPECT_LT(log.find("evidence-kept"), log.find("moderation-ordered")) << log;
    EXPECT_LT(log.find("moderation-ordered"), log.find("message-removed")) << log;
}

TEST_P(Messages, ThatTheNetworkWouldNotHideAreShownAndSaidToWhoAsked)
{
    adopt("hattfjelldal");
    const auto account = network(rulebook::Channel::facebook);
    const auto taken = commented(account.id, "Saksbehandleren er en idiot.");
    const Id act = hide("Kari", wish(taken.thread, Category::personal_attack)).act->id;
    port_->answers = {channels::Refused{"(#200) no permission"}};
    work_all();
    EXPECT_EQ(stored(act).state, ActState::failed);
    EXPECT_EQ(stored(act).error, "(#200) no permission");
    EXPECT_EQ(sight(taken.entry)->stage, SightStage::failed);
    EXPECT_TRUE(thread(taken.thread).waits_since) << "it is seen, and waits as before";
    const people::Person kari = person("Kari");
    EXPECT_EQ(read([&](db::Reading& tx) { return acts_returned_to(tx, kari); }).size(), 1u);
    later_s(60);
    const Id again = hide("Kari", wish(taken.thread, Category::personal_attack)).act->id;
    port_->answers = {channels::Unknown{"timeout"}};
    work_all();
    EXPECT_EQ(stored(again).state, ActState::in_doubt);
    EXPECT_EQ(read([&](db::Reading& tx) { return acts_returned_to(tx, kari); }).size(), 1u) << "the newest of them";
}

TEST_P(Messages, AreShownAgainByWhoeverMayHideThem)
{
    adopt("hattfjelldal");
    const auto account = network(rulebook::Channel::facebook);
    const auto taken = commented(account.id, "Saksbehandleren er en idiot.");
    hide("Kari", wish(taken.thread, Category::personal_attack));
    work_all();
    EXPECT_EQ(test::problem_of([&] { hide("Kari", wish(taken.thread, Category::personal_attack)); }),
              ProblemCode::conflict);
    EXPECT_FALSE(thread(taken.thread).waits_since);
    later_s(60);
    show("Kari", wish(taken.thread, Category::personal_attack, {}));
    EXPECT_EQ(ordered()->act, CommentAct::show);
    work_all();
    EXPECT_FALSE(sight(taken.entry));
    EXPECT_TRUE(thread(taken.thread).waits_since) << "somebody waits again";
    EXPECT_NE(recorded(taken.thread).find("message-shown-again"), std::string::npos);
}

TEST_P(Messages, OnOurOwnGroundAreGoneAtOnceAndWhoeverWroteIsTold)
{
    adopt("hattfjelldal");
    open_account(rulebook::Channel::email, "post");
    const Id id = asked(Way::form, "ase@borger.example", "Du er en idiot.", "form");
    ASSERT_EQ(shown(id).size(), 1u);
    Wish it = wish(id, Category::personal_attack);
    it.why = "Du skriver om en navngitt ansatt.";
    const auto outcome = remove("Kari", it);
    EXPECT_EQ(outcome.act->state, ActState::done);
    const auto entries = read([&](db::Reading& tx) { return dialogue::shown_entries_of(tx, id); });
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_TRUE(entries[0].out_of_sight);
    const std::string& told = entries[1].text;
    for (const char* part : {"Vi har fjernet en melding", "personangrep", "Du skriver om en navngitt ansatt.",
                             "Hattfjelldal 6", "postmottak@prove.example", "Sivilombudet"})
        EXPECT_NE(told.find(part), std::string::npos) << part << "\n" << told;
    EXPECT_EQ(stored(outcome.act->id).told_by, TellWay::link);
    EXPECT_EQ(delivery_of(*stored(outcome.act->id).told_dispatch).recipient, "ase@borger.example");
    work_all();
    EXPECT_EQ(stored(outcome.act->id).told_state, "done");
    EXPECT_EQ(test::problem_of([&] { show("Kari", wish(id, Category::personal_attack, {})); }), ProblemCode::conflict)
        << "what is removed does not come back";
}

TEST_P(Messages, ThatCameByMailAndSmsAreToldOfByThem)
{
    adopt("hattfjelldal");
    open_account(rulebook::Channel::email, "post");
    open_account(rulebook::Channel::sms, "sms");
    const Id mailed = asked(Way::email, "ase@borger.example", "Du er en idiot.");
    EXPECT_EQ(hide("Kari", wish(mailed, Category::personal_attack)).act->told_by, TellWay::mail);
    later_s(60);
    const Id sent = asked(Way::sms, "+4790000071", "Du er en idiot.", "sms");
    EXPECT_EQ(hide("Kari", wish(sent, Category::personal_attack)).act->told_by, TellWay::sms);
    later_s(60);
    const auto account = network(rulebook::Channel::facebook);
    const auto written = commented(account.id, "Du er en idiot.", "42", Way::facebook, true);
    const auto hidden = hide("Kari", wish(written.thread, Category::personal_attack));
    EXPECT_EQ(hidden.act->state, ActState::done) << "a private message is nobody else's to see";
    EXPECT_EQ(hidden.act->told_by, TellWay::message);
    EXPECT_EQ(ordered()->act, CommentAct::message);
    EXPECT_EQ(ordered()->comment, "42");
}

TEST_P(Messages, WaitForAYesWhereTheRuleBookWantsOne)
{
    adopt_with(yes_first);
    const Id id = asked(Way::form, "", "Du er en idiot.", "form");
    const auto outcome = remove("Kari", wish(id, Category::personal_attack));
    ASSERT_TRUE(outcome.act);
    EXPECT_EQ(outcome.act->state, ActState::waits);
    EXPECT_EQ(sight(entry_of(id))->stage, SightStage::asked);
    EXPECT_EQ(evidence().size(), 1u) << "as it stood when it was judged";
    EXPECT_EQ(waits_for("Rolf"), 1u);
    EXPECT_EQ(waits_for("Kari"), 0u) << "nobody says yes to their own";
    EXPECT_EQ(test::problem_of([&] { remove("Wenche", wish(id, Category::personal_attack)); }), ProblemCode::conflict);
    const auto decide = [&](const std::string& who, std::int64_t version) {
        return acting(who, [&](auto& tx, const auto& by) {
            return approve_act(tx, by, municipality_, outcome.act->id, version);
        });
    };
    EXPECT_EQ(test::problem_of([&] { decide("Wenche", outcome.act->version); }), ProblemCode::forbidden);
    EXPECT_EQ(test::problem_of([&] { decide("Rolf", outcome.act->version + 1); }), ProblemCode::conflict);
    later_s(60);
    EXPECT_EQ(decide("Rolf", outcome.act->version).state, ActState::done);
    EXPECT_EQ(sight(entry_of(id))->stage, SightStage::done);
    EXPECT_NE(recorded(id).find("moderation-approved"), std::string::npos);
}

TEST_P(Messages, ThatAreSentBackStandAndTheirEvidenceGoes)
{
    adopt_with(yes_first);
    const Id id = asked(Way::form, "", "Du er en idiot.", "form");
    const auto outcome = remove("Kari", wish(id, Category::personal_attack));
    const auto back = [&](const std::string& why) {
        return acting("Rolf", [&](auto& tx, const auto& by) {
            return send_back_act(tx, by, outcome.act->id, outcome.act->version, why);
        });
    };
    EXPECT_EQ(fault([&] { back(" "); }), "comment");
    EXPECT_EQ(back("Dette må vi tåle.").state, ActState::sent_back);
    EXPECT_FALSE(sight(entry_of(id)));
    EXPECT_TRUE(evidence().empty());
    EXPECT_TRUE(thread(id).waits_since);
    const people::Person kari = person("Kari");
    EXPECT_EQ(read([&](db::Reading& tx) { return acts_returned_to(tx, kari); }).front().comment, "Dette må vi tåle.");
}

TEST_P(Messages, ThatAreHiddenStayHiddenWhileTheirRemovalWaitsAndWhenItIsSentBack)
{
    adopt_with(yes_first);
    const Id id = asked(Way::form, "", "Du er en idiot.", "form");
    hide("Kari", wish(id, Category::personal_attack));
    later_s(60);
    const ModerationAct act = *remove("Kari", wish(id, Category::personal_attack)).act;
    EXPECT_EQ(act.state, ActState::waits);
    const auto is_hidden = [&] {
        const auto now = sight(entry_of(id));
        return now && now->sight == dialogue::Sight::hidden && now->stage == SightStage::done;
    };
    EXPECT_TRUE(is_hidden());
    EXPECT_FALSE(thread(id).waits_since);
    for (const bool shows : {true, false}) {
        const Wish it = wish(id, Category::personal_attack);
        EXPECT_EQ(test::problem_of([&] { shows ? show("Kari", it) : remove("Kari", it); }), ProblemCode::conflict);
    }
    acting("Rolf", [&](auto& tx, const auto& by) {
        return send_back_act(tx, by, act.id, act.version, "Det holder at den er skjult.");
    });
    EXPECT_TRUE(is_hidden());
    later_s(60);
    const ModerationAct again = *remove("Kari", wish(id, Category::personal_attack)).act;
    acting("Rolf",
           [&](auto& tx, const auto& by) { return approve_act(tx, by, municipality_, again.id, again.version); });
    EXPECT_EQ(sight(entry_of(id))->sight, dialogue::Sight::removed);
    EXPECT_EQ(sight(entry_of(id))->stage, SightStage::done);
}

TEST_P(Messages, ThatAreHiddenStayHiddenWhenTheNetworkWouldNotDoMore)
{
    adopt("hattfjelldal");
    const auto account = network(rulebook::Channel::facebook);
    const auto taken = commented(account.id, "Saksbehandleren er en idiot.");
    hide("Kari", wish(taken.thread, Category::personal_attack));
    work_all();
    for (const bool shows : {true, false}) {
        later_s(60);
        const Wish it = wish(taken.thread, Category::personal_attack);
        const Id act = (shows ? show("Kari", it) : remove("Kari", it)).act->id;
        port_->answers = {channels::Refused{"(#200) no permission"}};
        work_all();
        EXPECT_EQ(stored(act).state, ActState::failed);
        EXPECT_EQ(stored(act).error, "(#200) no permission");
        EXPECT_EQ(sight(taken.entry)->sight, dialogue::Sight::hidden);
        EXPECT_EQ(sight(taken.entry)->stage, SightStage::done);
        EXPECT_FALSE(thread(taken.thread).waits_since);
    }
    later_s(60);
    show("Kari", wish(taken.thread, Category::personal_attack, {}));
    work_all();
    EXPECT_FALSE(sight(taken.entry)) << "it can be tried again";
}

TEST_P(Messages, AreNotSeenAnewByALateResultWhileAnotherActWaits)
{
    adopt_with(yes_first);
    const auto account = network(rulebook::Channel::facebook);
    const auto taken = commented(account.id, "Saksbehandleren er en idiot.");
    const Id first = hide("Kari", wish(taken.thread, Category::personal_attack)).act->id;
    port_->answers = {channels::Refused{"(#200) no permission"}};
    work_all();
    later_s(60);
    const ModerationAct next = *remove("Kari", wish(taken.thread, Category::personal_attack)).act;
    const Id dispatch = stored(first).dispatch.value();
    EXPECT_EQ(acting("Kari", [&](auto& tx, const auto& by) { return channels::send_failed_again(tx, by, dispatch); }),
              1);
    work_all();
    EXPECT_EQ(stored(first).state, ActState::done);
    EXPECT_EQ(sight(taken.entry)->act, next.id);
    EXPECT_EQ(sight(taken.entry)->stage, SightStage::asked);
    EXPECT_EQ(test::problem_of([&] { hide("Kari", wish(taken.thread, Category::personal_attack)); }),
              ProblemCode::conflict);
    acting("Rolf", [&](auto& tx, const auto& by) {
        return send_back_act(tx, by, next.id, next.version, "Det holder at den er skjult.");
    });
    EXPECT_EQ(sight(taken.entry)->act, first);
    EXPECT_EQ(sight(taken.entry)->stage, SightStage::done);
}

TEST_P(Messages, OfARestrictedThreadWaitForTheYesOfItsReadersAlone)
{
    adopt_with(yes_first);
    const Id id = in_home_care("Du er en idiot.");
    const ModerationAct act = *remove("Kari", wish(id, Category::personal_attack)).act;
    EXPECT_EQ(waits_for("Rolf"), 1u);
    keep_to(id, {"Kari"});
    EXPECT_EQ(waits_for("Rolf"), 0u);
    const auto approve = [&] {
        return acting(
            "Rolf", [&](auto& tx, const auto& by) { return approve_act(tx, by, municipality_, act.id, act.version); });
    };
    EXPECT_EQ(test::problem_of([&] { approve(); }), ProblemCode::not_found);
    EXPECT_EQ(test::problem_of([&] {
                  acting("Rolf",
                         [&](auto& tx, const auto& by) { return send_back_act(tx, by, act.id, act.version, "Nei."); });
              }),
              ProblemCode::not_found);
    keep_to(id, {"Kari", "Rolf"});
    EXPECT_EQ(waits_for("Rolf"), 1u);
    EXPECT_EQ(approve().state, ActState::done);
    const Id other = in_home_care("Du er en idiot.");
    keep_to(other, {"Kari"});
    EXPECT_EQ(test::problem_of([&] { remove("Kari", wish(other, Category::personal_attack)); }), ProblemCode::conflict)
        << "nobody who reads it can say yes";
    EXPECT_FALSE(sight(entry_of(other)));
    keep_to(other, {"Kari", "Rolf"});
    EXPECT_EQ(remove("Kari", wish(other, Category::personal_attack)).act->state, ActState::waits);
}

TEST_P(Messages, ThatTheirAuthorHasChangedAreNotRemovedByAnOldYes)
{
    adopt_with(yes_first);
    const Id id = asked(Way::form, "", "Du er en idiot.", "form");
    const auto outcome = remove("Kari", wish(id, Category::personal_attack));
    later_s(60);
    write([&](db::Writing& tx) { dialogue::take_in_edit(tx, "form", "m1@borger.example", "Unnskyld.", now()); });
    EXPECT_EQ(test::problem_of([&] {
                  acting("Rolf", [&](auto& tx, const auto& by) {
                      return approve_act(tx, by, municipality_, outcome.act->id, outcome.act->version);
                  });
              }),
              ProblemCode::conflict);
}

TEST_P(Messages, ThatAreOnlyOffensiveAreHiddenWhenTheAdviceHasBeenSeen)
{
    adopt("hattfjelldal");
    const auto account = network(rulebook::Channel::facebook);
    const auto taken = commented(account.id, "Fy fader, for noe tull.");
    Wish it = wish(taken.thread, Category::offensive, {Reason::hate});
    EXPECT_FALSE(hide("Kari", it).act);
    EXPECT_TRUE(evidence().empty());
    it.despite_advice = true;
    EXPECT_TRUE(hide("Kari", it).act);
}

TEST_P(Messages, NeedAReasonAndSayWhatOtherMeans)
{
    adopt("hattfjelldal");
    const Id id = asked(Way::form, "", "Du er en idiot.", "form");
    EXPECT_EQ(fault([&] { hide("Kari", wish(id, Category::personal_attack, {})); }), "reasons");
    EXPECT_EQ(fault([&] { hide("Kari", wish(id, Category::personal_attack, {Reason::other})); }), "why");
    Wish old = wish(id, Category::personal_attack);
    --old.seen_version;
    EXPECT_EQ(test::problem_of([&] { hide("Kari", old); }), ProblemCode::conflict);
    EXPECT_EQ(test::problem_of([&] { hide("Gro", wish(id, Category::personal_attack)); }), ProblemCode::not_found);
}

TEST_P(Messages, InLinkedInAreRemovedAndNotHidden)
{
    adopt("hattfjelldal");
    const auto account = network(rulebook::Channel::linkedin);
    const auto taken = commented(account.id, "Saksbehandleren er en idiot.", "42", Way::linkedin);
    EXPECT_EQ(test::problem_of([&] { hide("Kari", wish(taken.thread, Category::personal_attack)); }),
              ProblemCode::conflict);
    EXPECT_TRUE(remove("Kari", wish(taken.thread, Category::personal_attack)).act);
}

TEST_P(Messages, WhereOthersRuleAreReferredAndThatIsKept)
{
    adopt("hattfjelldal");
    const Id id = asked(Way::elsewhere, "", "Saksbehandleren er en idiot.", "elsewhere");
    const auto outcome = remove("Kari", wish(id, Category::personal_attack));
    EXPECT_EQ(outcome.ruling.outcome, rulebook::Outcome::refer);
    EXPECT_EQ(outcome.act->state, ActState::refused);
}

TEST_P(Messages, RemovedByUsAreNotTheirAuthorsDeletionWhenTheNetworkTellsOfIt)
{
    adopt("hattfjelldal");
    const auto account = network(rulebook::Channel::facebook);
    const auto taken = commented(account.id, "Saksbehandleren er en idiot.");
    remove("Kari", wish(taken.thread, Category::personal_attack));
    later_s(60);
    const std::string source = "facebook." + account.id.text();
    EXPECT_FALSE(write([&](db::Writing& tx) { return dialogue::take_in_deletion(tx, source, "c1", now()); }));
    EXPECT_EQ(texts(taken.thread).front(), "Saksbehandleren er en idiot.");
}

TEST_P(Messages, ThatWeCouldNotRemoveAreTheirAuthorsToDelete)
{
    adopt("hattfjelldal");
    const auto account = network(rulebook::Channel::facebook);
    const auto taken = commented(account.id, "Saksbehandleren er en idiot.");
    remove("Kari", wish(taken.thread, Category::personal_attack));
    port_->answers = {channels::Refused{"(#200) no permission"}};
    work_all();
    EXPECT_EQ(sight(taken.entry)->stage, SightStage::failed);
    later_s(60);
    const std::string source = "facebook." + account.id.text();
    EXPECT_TRUE(write([&](db::Writing& tx) { return dialogue::take_in_deletion(tx, source, "c1", now()); }));
    EXPECT_EQ(read([&](db::Reading& tx) { return dialogue::entries_of(tx, taken.thread); }).front().state,
              dialogue::EntryState::deleted);
}

TEST_P(Messages, LeaveEvidenceThatOutlivesTheThreadAndItsAuthorsDeletion)
{
    adopt("hattfjelldal");
    const Id id = asked(Way::form, "", "Du er en idiot.", "form");
    write([&](db::Writing& tx) {
        dialogue::take_in_edit(tx, "form", "m1@borger.example", "Du er en stor idiot.", now().plus_s(1));
    });
    later_s(60);
    const Id act = hide("Kari", wish(id, Category::personal_attack)).act->id;
    const Id kept = stored(act).evidence.value();
    EXPECT_NE(piece(kept).more.find("Du er en idiot."), std::string::npos) << "with what it said before";
    later_s(60);
    write([&](db::Writing& tx) { dialogue::take_in_deletion(tx, "form", "m1@borger.example", now()); });
    close(id);
    later_s((dialogue::kept_days + 1) * a_day);
    write([](db::Writing& tx) { return dialogue::forget_some(tx); });
    EXPECT_FALSE(read([&](db::Reading& tx) { return dialogue::find_thread(tx, id); }));
    EXPECT_EQ(piece(kept).text, "Du er en stor idiot.");
    write([](db::Writing& tx) { return forget_some(tx); });
    EXPECT_EQ(piece(kept).text, "Du er en stor idiot.") << "its own day has not come";
    later_s(evidence_days * a_day);
    write([](db::Writing& tx) { return forget_some(tx); });
    EXPECT_TRUE(evidence().empty());
    EXPECT_FALSE(read([&](db::Reading& tx) { return find_act(tx, act); }));
}

TEST_P(Messages, KeptAsEvidenceAreReadByTheArchivistAndTheLeadersAlone)
{
    adopt("hattfjelldal");
    const Id id = asked(Way::form, "", "Du er en idiot.", "form");
    const Id kept = *stored(hide("Kari", wish(id, Category::personal_attack)).act->id).evidence;
    for (const auto& [who, sees] : {std::pair("Rolf", true), std::pair("Kari", true), std::pair("Dina", true),
                                    std::pair("Wenche", false), std::pair("Gro", false)}) {
        const people::Person reader = person(who);
        const auto problem =
            test::problem_of([&] { read([&](db::Reading& tx) { return load_evidence(tx, reader, kept); }); });
        EXPECT_EQ(problem.has_value(), !sees) << who;
    }
    const auto keep = [&](const std::string& day, const std::string& why) {
        acting("Rolf", [&](auto& tx, const auto& by) {
            keep_evidence_until(tx, by, kept, day, why);
            return 0;
        });
    };
    EXPECT_EQ(fault([&] { keep("2020-01-01", "Politiet vil ha det."); }), "until");
    EXPECT_EQ(fault([&] { keep("2031-01-01", ""); }), "why");
    keep("2031-01-01", "Politiet vil ha det.");
    later_s((evidence_days + 1) * a_day);
    write([](db::Writing& tx) { return forget_some(tx); });
    EXPECT_EQ(evidence().size(), 1u);
    EXPECT_NE(evidence_text(piece(kept), "Prøve").find("Du er en idiot."), std::string::npos);
}

TEST_P(Messages, AreToldOfInTheLanguageTheyWereWrittenIn)
{
    people::Municipality municipality;
    municipality.name = "Prøve kommune";
    municipality.phone = "75 12 34 56";
    ToldOf of{.verb = Verb::hide,
              .reasons = {Reason::threat},
              .said = now(),
              .source = "Hattfjelldal",
              .section = "6",
              .says = "Personangrep fjernes.",
              .tongue = "nn"};
    EXPECT_NE(told_text(of, municipality).find("trugsmål"), std::string::npos);
    of.tongue = "en";
    EXPECT_NE(told_text(of, municipality).find("We have hidden a message"), std::string::npos);
    EXPECT_NE(told_text(of, municipality).find("75 12 34 56"), std::string::npos) << "where to complain";
}

} // namespace
} // namespace samband::moderation
