#include "publishing/block_post.h"
#include "rulings/set_situation.h"
#include "urgent/asked.h"
#include "urgent/limits.h"
#include "urgent/notice_facts.h"
#include "urgent/waterworks.h"
#include "watch/rota.h"

namespace samband::urgent {
namespace {

/// Løten 3.3: Leif's unit sends in, and Kari's office lets out, also what is said later of what is out.
class AskedMoreOf : public Waterworks {
protected:
    void SetUp() override
    {
        Waterworks::SetUp();
        if (IsSkipped()) return;
        open_account(rulebook::Channel::email, "smtp", "E-post");
        number_of("Kari", "900 00 001");
        subscribers(1, 5);
        notice_ = *send("Leif", draft("Hjemmetjenesten")).notice;
        yes("Kari", notice_);
        work();
        got_.clear();
    }
    FollowOutcome ask(const std::string& who, const std::string& kind, const std::string& text)
    {
        const people::Person by = person(who);
        const std::int64_t seen = now_is(notice_).version;
        const auto before = waits();
        const auto shown = before ? std::optional(before->id) : std::nullopt;
        return write([&](db::Writing& tx) { return ask_for_yes(tx, by, notice_.id, seen, kind, {text}, shown, site); });
    }
    /// What is out says it in English too from now on.
    void in_english()
    {
        const people::Person kari = person("Kari");
        const std::int64_t seen = now_is(notice_).version;
        const FollowUp both{"Vannet er stengt.", "The water is off."};
        ASSERT_TRUE(write([&](db::Writing& tx) { return update_notice(tx, kari, notice_.id, seen, both, site); }).done);
    }
    Json facts_to(const std::string& who)
    {
        const people::Person by = person(who);
        return read([&](db::Reading& tx) { return asked_facts(tx, by, load_notice(tx, notice_.id)); });
    }
    /// "ASKED BECAUSE by NAME" of the last that was dropped, as the ledger has it.
    std::string last_dropped()
    {
        std::string last;
        for (const ledger::Recorded& entry : read([&](db::Reading& tx) { return ledger::history(tx, notice_.id); }))
            if (entry.kind == "urgent-more-dropped")
                last = entry.content.find("asked")->string() + " " + entry.content.find("because")->string() + " by " +
                       read([&](db::Reading& tx) { return people::load_person(tx, *entry.by); }).name;
        return last;
    }
    std::optional<AskedMore> waits()
    {
        return read([&](db::Reading& tx) { return asked_more(tx, load_notice(tx, notice_.id)); });
    }
    YesOutcome yes_to_more(const std::string& who)
    {
        const people::Person by = person(who);
        const std::int64_t seen = now_is(notice_).version;
        const Id asked = waits()->id;
        return write([&](db::Writing& tx) { return say_yes_to_more(tx, by, notice_.id, seen, asked, false, site); });
    }
    void drop(const std::string& who)
    {
        const people::Person by = person(who);
        const Id asked = waits()->id;
        write([&](db::Writing& tx) { drop_asked(tx, by, notice_.id, asked, site); });
    }
    SayMore may(const std::string& who)
    {
        const people::Person by = person(who);
        return read([&](db::Reading& tx) { return may_say_more(tx, by, load_notice(tx, notice_.id)); });
    }
    std::int64_t on_board_of(const std::string& who)
    {
        const people::Person by = person(who);
        const Json board = read([&](db::Reading& tx) { return board_facts(tx, by); });
        return std::count_if(board.items().begin(), board.items().end(),
                             [](const Json& one) { return one.find("wants_yes")->boolean(); });
    }

    Notice notice_;
};
SAMBAND_ON_BOTH_DATABASES(AskedMoreOf);

TEST_P(AskedMoreOf, IsKeptAndGoesToTheSameWithOneYes)
{
    EXPECT_EQ(may("Leif"), SayMore::with_yes);
    EXPECT_EQ(may("Kari"), SayMore::alone);
    EXPECT_FALSE(update("Leif", notice_, "Det tar en time til.").done);
    ASSERT_TRUE(ask("Leif", "updated", "Det tar en time til.").done);
    EXPECT_TRUE(got_[number(1)].empty());
    EXPECT_EQ(on_board_of("Kari"), 1);
    EXPECT_EQ(on_board_of("Gro"), 0);

    EXPECT_TRUE(yes_to_more("Gro").refused);
    EXPECT_TRUE(yes_to_more("Leif").refused) << "nobody says yes to their own";
    ASSERT_TRUE(waits());
    ASSERT_TRUE(yes_to_more("Kari").follow.done);
    work();
    EXPECT_EQ(got_[number(1)], (std::vector<std::string>{"Oppdatert kl. 10:00: Det tar en time til."}));
    EXPECT_FALSE(waits());
    const Id id = *now_is(notice_).post;
    const publishing::Post post = read([&](db::Reading& tx) { return publishing::load_post(tx, id); });
    EXPECT_EQ(post.published_by, person_id("Leif")) << "in its author's name";
    EXPECT_EQ(post.approved_by, person_id("Kari"));
    EXPECT_TRUE(
        kinds(notice_).ends_with("urgent-more-asked urgent-yes-refused urgent-yes-refused urgent-yes urgent-updated"))
        << kinds(notice_);
}

TEST_P(AskedMoreOf, ReachesThoseWhoMayLetItOutByMailAndSms)
{
    ask("Leif", "over", "Vannet er tilbake.");
    work();
    ASSERT_EQ(got_["kari@prove.example"].size(), 1u);
    ASSERT_EQ(got_["+4790000001"].size(), 1u);
    EXPECT_NE(got_["+4790000001"].front().find("https://prove.example/haster/" + notice_.id.text()), std::string::npos);
    EXPECT_NE(got_["kari@prove.example"].front().find("Vannet er tilbake."), std::string::npos);
    EXPECT_TRUE(got_["leif@prove.example"].empty());
    ASSERT_TRUE(yes_to_more("Kari").follow.done);
    EXPECT_EQ(now_is(notice_).state, NoticeState::over);
    work();
    EXPECT_TRUE(got_[number(2)].front().starts_with("Over kl. 10:0"));
}

TEST_P(AskedMoreOf, IsTheNewestAloneAndCanBeDropped)
{
    ask("Leif", "updated", "Det tar en time til.");
    const Id first = waits()->id;
    ask("Leif", "updated", "Det tar to timer til.");
    const people::Person kari = person("Kari");
    const std::int64_t seen = now_is(notice_).version;
    EXPECT_EQ(test::problem_of([&] {
                  write(
                      [&](db::Writing& tx) { return say_yes_to_more(tx, kari, notice_.id, seen, first, false, site); });
              }),
              ProblemCode::conflict)
        << "she saw another text";
    EXPECT_EQ(waits()->text, "Det tar to timer til.");
    EXPECT_EQ(test::problem_of([&] { drop("Gro"); }), ProblemCode::forbidden);
    drop("Leif");
    EXPECT_FALSE(waits());
    EXPECT_EQ(test::problem_of([&] { ask("Kari", "updated", "Ut."); }), ProblemCode::conflict) << "she may herself";
    EXPECT_EQ(test::problem_of([&] { ask("Leif", "updated", " "); }), ProblemCode::invalid);
    ask("Leif", "updated", "Det tar tre timer til.");
    over("Kari", notice_);
    EXPECT_FALSE(waits()) << "nothing more is said of what is over";
}

TEST_P(AskedMoreOf, IsOutdatedByWhatSomebodyElseSays)
{
    ask("Leif", "updated", "Det tar en time til.");
    EXPECT_FALSE(update("Leif", notice_, "Det tar to timer til.").done);
    EXPECT_TRUE(waits()) << "nothing newer was said";
    ASSERT_TRUE(update("Kari", notice_, "Det tar hele dagen.").done);
    EXPECT_FALSE(waits());
    EXPECT_EQ(on_board_of("Kari"), 0);
}

TEST_P(AskedMoreOf, TellsItsAuthorOfANoAndNobodyOfAnUndo)
{
    number_of("Leif", "900 00 002");
    ask("Leif", "updated", "Det tar en time til i {hvor}.");
    drop("Leif");
    work();
    EXPECT_TRUE(got_["leif@prove.example"].empty());
    ask("Leif", "updated", "Det tar en time til i {hvor}.");
    drop("Kari");
    work();
    ASSERT_EQ(got_["leif@prove.example"].size(), 1u);
    EXPECT_EQ(got_["+4790000002"].size(), 1u);
    EXPECT_NE(got_["leif@prove.example"].front().find("Det tar en time til i Sentrumsvegen 1-40."), std::string::npos);
}

/// What is said is no more what was so when it was written: its author waits for no yes that never comes.
TEST_P(AskedMoreOf, TellsItsAuthorWhatWasSaidInItsPlace)
{
    number_of("Leif", "900 00 002");
    ask("Leif", "updated", "Det tar en time til i {hvor}.");
    const std::string first = waits()->id.text();
    ASSERT_TRUE(update("Kari", notice_, "Det tar hele dagen.").done);
    EXPECT_EQ(last_dropped(), first + " updated by Kari Prøve");
    work();
    ASSERT_EQ(got_["leif@prove.example"].size(), 1u);
    const std::string letter = got_["leif@prove.example"].front();
    EXPECT_TRUE(letter.starts_with("Kari Prøve sendte en nyere oppdatering, så dette er ikke sendt.")) << letter;
    EXPECT_NE(letter.find("Det tar en time til i Sentrumsvegen 1-40."), std::string::npos) << letter;
    ASSERT_EQ(got_["+4790000002"].size(), 1u);
    EXPECT_EQ(got_["+4790000002"].front(), "Haster: oppdateringen din av «Vannet er stengt: Sentrumsvegen 1-40» ble "
                                           "ikke sendt. https://prove.example/haster/" +
                                               notice_.id.text());

    ask("Leif", "updated", "Det tar to timer til.");
    const std::string second = waits()->id.text();
    ASSERT_TRUE(over("Kari", notice_).done);
    EXPECT_EQ(last_dropped(), second + " over by Kari Prøve");
    work();
    EXPECT_TRUE(got_["leif@prove.example"].back().starts_with("Kari Prøve har sagt at faren er over"));
}

/// An SMS is the subject and a link: it must not say the opposite of what everybody was told in the same minute.
TEST_P(AskedMoreOf, TellsItsAuthorThatItIsOverWhateverTheyWrote)
{
    number_of("Leif", "900 00 002");
    ask("Leif", "over", "Vannet er tilbake.");
    const std::string waited = waits()->id.text();
    ASSERT_TRUE(over("Kari", notice_, "Vannet er her igjen.").done);
    EXPECT_EQ(last_dropped(), waited + " over by Kari Prøve");
    work();
    ASSERT_EQ(got_["+4790000002"].size(), 1u);
    EXPECT_EQ(got_["+4790000002"].front(), "Haster: Kari Prøve har sagt at faren er over, «Vannet er stengt: "
                                           "Sentrumsvegen 1-40». https://prove.example/haster/" +
                                               notice_.id.text());
    ASSERT_EQ(got_["leif@prove.example"].size(), 1u);
    EXPECT_TRUE(got_["leif@prove.example"].front().starts_with("Kari Prøve har sagt at faren er over, så dette"));
    EXPECT_NE(got_["leif@prove.example"].front().find("Vannet er tilbake."), std::string::npos);
}

/// Sara writes for Leif's unit, and needs Kari's yes as he does.
TEST_P(AskedMoreOf, TellsItsAuthorThatANewerTextWaitsInItsPlace)
{
    ask("Leif", "over", "Vannet er tilbake.");
    const std::string first = waits()->id.text();
    ask("Leif", "over", "Vannet er tilbake nå.");
    EXPECT_EQ(last_dropped(), first + " asked by Leif Prøve");
    const std::string second = waits()->id.text();
    ASSERT_TRUE(ask("Sara", "updated", "Det tar to timer til.").done);
    EXPECT_EQ(last_dropped(), second + " asked by Sara Prøve");
    work();
    ASSERT_EQ(got_["leif@prove.example"].size(), 1u) << "nothing of what he put aside himself";
    EXPECT_TRUE(got_["leif@prove.example"].front().starts_with("Sara Prøve ba om ja til en nyere tekst"));
    got_.clear();
    ASSERT_TRUE(yes_to_more("Kari").follow.done);
    work();
    EXPECT_EQ(last_dropped(), second + " asked by Sara Prøve") << "what is said is not dropped";
    EXPECT_TRUE(got_["sara@prove.example"].empty());
}

TEST_P(AskedMoreOf, IsNotPutAsideUnread)
{
    const people::Person leif = person("Leif");
    const std::int64_t seen = now_is(notice_).version;
    const auto blindly = [&](const std::optional<Id>& shown) {
        return test::problem_of([&] {
            write([&](db::Writing& tx) {
                return ask_for_yes(tx, leif, notice_.id, seen, "updated", {"To timer til."}, shown, site);
            });
        });
    };
    ask("Leif", "updated", "Det tar en time til.");
    const Id first = waits()->id;
    EXPECT_EQ(blindly({}), ProblemCode::conflict);
    ask("Leif", "updated", "Det tar halvannen time til.");
    EXPECT_EQ(blindly(first), ProblemCode::conflict);
    EXPECT_EQ(waits()->text, "Det tar halvannen time til.");
}

TEST_P(AskedMoreOf, RingsThePhoneOnceInAFewMinutes)
{
    EXPECT_EQ(ask("Leif", "updated", "Det tar en time til.").told, 2);
    EXPECT_EQ(ask("Leif", "updated", "Det tar to timer til.").told, 1) << "by mail alone";
    later_s(told_again_s);
    EXPECT_EQ(ask("Leif", "updated", "Det tar tre timer til.").told, 2);
}

TEST_P(AskedMoreOf, CountsThoseWhoWereTold)
{
    EXPECT_EQ(ask("Leif", "updated", "Det tar en time til.").told, 2) << "Kari's mail and SMS";
    write([&](db::Writing& tx) {
        for (channels::Account account : channels::open_accounts(tx)) {
            account.state = channels::AccountState::closed;
            channels::write_account(tx, account);
        }
    });
    const FollowOutcome outcome = ask("Leif", "updated", "Det tar to timer til.");
    EXPECT_TRUE(outcome.done);
    EXPECT_EQ(outcome.told, 0);
}

TEST_P(AskedMoreOf, ShowsAllThatWouldBeSentInBothLanguages)
{
    const people::Person leif = person("Leif");
    const std::int64_t seen = now_is(notice_).version;
    const FollowUp both{"Stengt i {hvor} {til}.", "Off in {hvor} {til}."};
    write([&](db::Writing& tx) { return ask_for_yes(tx, leif, notice_.id, seen, "updated", both, {}, site); });
    const Json facts = facts_to("Kari");
    EXPECT_EQ(facts.find("text")->string(), "Stengt i Sentrumsvegen 1-40 til kl. 15:00.");
    EXPECT_EQ(facts.find("english")->string(), "Off in Sentrumsvegen 1-40 until 15:00.");
    EXPECT_FALSE(facts.find("drops_english")->boolean());
    work();
    EXPECT_NE(got_["kari@prove.example"].front().find("Off in Sentrumsvegen 1-40 until 15:00."), std::string::npos);
}

TEST_P(AskedMoreOf, TellsOfATimeOnlyWhereItIsANewOne)
{
    const people::Person leif = person("Leif");
    const auto asked_until = [&](Instant until) {
        const Notice is = now_is(notice_);
        const FollowUp told{"Stengt {til}.", "", until};
        write([&](db::Writing& tx) {
            const auto waits = asked_more(tx, is);
            return ask_for_yes(tx, leif, is.id, is.version, "updated", told,
                               waits ? std::optional(waits->id) : std::nullopt, site);
        });
        return *facts_to("Kari").find("until");
    };
    const Instant stands = *now_is(notice_).until;
    EXPECT_TRUE(asked_until(stands).is_null()) << "the form's field as it came";
    EXPECT_EQ(asked_until(stands.plus_s(3'600)).string(), to_rfc3339(stands.plus_s(3'600)));
    set_now(stands.plus_s(3'601));
    EXPECT_TRUE(facts_to("Kari").find("until")->is_null()) << "it has passed while it waited";
}

TEST_P(AskedMoreOf, SaysWhereTheEnglishIsTakenAway)
{
    ask("Leif", "updated", "Det tar en time til.");
    EXPECT_FALSE(facts_to("Kari").find("drops_english")->boolean()) << "there is none";
    in_english();
    work();
    got_.clear();
    ask("Leif", "updated", "Det tar en time til.");
    EXPECT_TRUE(facts_to("Kari").find("drops_english")->boolean());
    work();
    EXPECT_NE(got_["kari@prove.example"].back().find("blir tatt bort"), std::string::npos);
}

/// Between the asking and the yes a crisis has come: the text waits on, and the refusal is recorded.
TEST_P(AskedMoreOf, IsAskedOfTheRuleBookAgain)
{
    const people::Person mona = person("Mona");
    ask("Leif", "updated", "Det tar en time til.");
    write([&](db::Writing& tx) { rulings::set_situation(tx, mona, rulebook::Situation::crisis, "Kok vannet."); });
    const YesOutcome outcome = yes_to_more("Kari");
    EXPECT_FALSE(outcome.follow.done);
    EXPECT_TRUE(outcome.follow.ruling.refused());
    ASSERT_TRUE(waits());
    EXPECT_FALSE(waits()->roles.empty()) << "her yes did not help, and is asked again";
    EXPECT_EQ(may("Leif"), SayMore::never);
    EXPECT_FALSE(ask("Leif", "updated", "Nå da?").done);
    EXPECT_EQ(waits()->text, "Det tar en time til.");
}

/// Leif asks, and Kari takes the post down and blocks its copy, with the minutes between that the test lets pass.
class AskedMoreTakenDown : public AskedMoreOf {
protected:
    void SetUp() override
    {
        AskedMoreOf::SetUp();
        if (IsSkipped()) return;
        number_of("Leif", "900 00 002");
        ask("Leif", "updated", "Ola Nordmann ligger i grøfta.");
        asked_ = waits()->id.text();
        work();
        got_.clear();
    }
    void take_down(const std::string& who)
    {
        const people::Person by = person(who);
        write([&](db::Writing& tx) { publishing::withdraw_post(tx, by, *notice_.post, version(tx), "Et navn."); });
        ASSERT_EQ(now_is(notice_).state, NoticeState::over);
    }
    void undo(const std::string& who)
    {
        const people::Person by = person(who);
        write([&](db::Writing& tx) { publishing::restore_post(tx, by, *notice_.post, version(tx)); });
    }
    void block(const std::string& who)
    {
        const people::Person by = person(who);
        write([&](db::Writing& tx) { publishing::block_post(tx, by, *notice_.post, "Navnet på en privatperson."); });
    }
    std::string link() const { return " https://prove.example/haster/" + notice_.id.text(); }
    std::int64_t version(db::Reading& tx) { return publishing::load_post(tx, *notice_.post).version; }

    std::string asked_;
    const std::string taken_down_ = "Haster: Kari Prøve tok ned meldingen. Teksten din som ventet på ja, blir ikke "
                                    "sendt.";
    const std::string blocked_ = "Haster: Kari Prøve sperret meldingen. Teksten din som ventet på ja, er tatt bort.";
};
SAMBAND_ON_BOTH_DATABASES(AskedMoreTakenDown);

TEST_P(AskedMoreTakenDown, ItsAuthorIsToldWhenItCanBeUndoneNoMore)
{
    take_down("Kari");
    work_once();
    EXPECT_TRUE(got_["+4790000002"].empty());
    work();
    EXPECT_EQ(got_["+4790000002"], std::vector<std::string>{taken_down_ + link()});
    ASSERT_EQ(got_["leif@prove.example"].size(), 1u);
    EXPECT_EQ(got_["leif@prove.example"].front().find("Ola"), std::string::npos);
    EXPECT_EQ(got_["leif@prove.example"].front().find("Vannet er stengt"), std::string::npos) << "nor the title";
    EXPECT_EQ(last_dropped(), "") << "it is there still";
}

TEST_P(AskedMoreTakenDown, WaitsAgainWhereThatIsUndone)
{
    take_down("Kari");
    undo("Kari");
    ASSERT_TRUE(waits());
    EXPECT_EQ(waits()->id.text(), asked_);
    work();
    EXPECT_TRUE(got_["+4790000002"].empty());
    EXPECT_TRUE(got_["leif@prove.example"].empty());
    ASSERT_TRUE(yes_to_more("Kari").follow.done);
}

TEST_P(AskedMoreTakenDown, IsDroppedAndBlankWhereItIsBlocked)
{
    take_down("Kari");
    work();
    block("Kari");
    EXPECT_EQ(last_dropped(), asked_ + " blocked by Kari Prøve");
    EXPECT_FALSE(read([&](db::Reading& tx) { return waiting_of(tx, notice_.id); }));
    work();
    EXPECT_EQ(got_["+4790000002"], (std::vector<std::string>{taken_down_ + link(), blocked_ + link()}));
    ASSERT_EQ(got_["leif@prove.example"].size(), 2u);
    EXPECT_TRUE(got_["leif@prove.example"].back().starts_with("Kari Prøve har sperret det som ble sendt."));
    for (const std::string& letter : got_["leif@prove.example"]) EXPECT_EQ(letter.find("Ola"), std::string::npos);
}

TEST_P(AskedMoreTakenDown, ItsAuthorIsToldOnceOfWhatWasBlockedAtOnce)
{
    take_down("Kari");
    block("Kari");
    work();
    EXPECT_EQ(got_["+4790000002"], std::vector<std::string>{blocked_ + link()});
    EXPECT_EQ(got_["leif@prove.example"].size(), 1u);
}

TEST_P(AskedMoreTakenDown, TellsNobodyOfTheirOwnDoing)
{
    take_down("Leif");
    block("Leif");
    EXPECT_EQ(last_dropped(), asked_ + " blocked by Leif Prøve");
    work();
    EXPECT_TRUE(got_["+4790000002"].empty());
    EXPECT_TRUE(got_["leif@prove.example"].empty());
}

TEST_P(AskedMoreOf, ReminderGoesOnceToWhoAnswersAndWhoSentIt)
{
    const people::Person kari = person("Kari");
    watch::Turn turn;
    turn.weekday = in_oslo(now()).date.weekday();
    turn.from = {0, 0, 0};
    turn.to = {0, 0, 0};
    turn.person = person_id("Gro");
    write([&](db::Writing& tx) { watch::add_turn(tx, kari, turn); });
    later_s(4 * 3'600 + 45 * 60);
    work();
    EXPECT_EQ(got_["gro@prove.example"].size(), 1u);
    EXPECT_EQ(got_["leif@prove.example"].size(), 1u);
    EXPECT_TRUE(got_["kari@prove.example"].empty());
    EXPECT_NE(got_["gro@prove.example"].front().find("til kl. 15:00"), std::string::npos);
    work();
    EXPECT_EQ(got_["gro@prove.example"].size(), 1u) << "once each reminder";
    later_s(15 * 60);
    work();
    EXPECT_EQ(got_["gro@prove.example"].size(), 2u);
}

} // namespace
} // namespace samband::urgent
