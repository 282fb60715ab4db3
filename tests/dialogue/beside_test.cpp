#include "dialogue/act_on_many.h"
#include "dialogue/changed.h"
#include "dialogue/correspondence.h"
#include "dialogue/draft.h"
#include "dialogue/follow.h"
#include "dialogue/forget.h"
#include "dialogue/limits.h"
#include "dialogue/presence.h"

namespace samband::dialogue {
namespace {

class Beside : public Correspondence {
protected:
    template <typename Act>
    auto does(const std::string& who, Act act)
    {
        const people::Person doer = person(who);
        return write([&](db::Writing& tx) { return act(tx, doer); });
    }
    void save(const std::string& who, const Id& id, const std::string& text, const std::string& left_for = {})
    {
        does(who, [&](db::Writing& tx, const people::Person& doer) {
            save_draft(tx, doer, id, text, "answer",
                       left_for.empty() ? std::nullopt : std::optional(person_id(left_for)));
        });
    }
    /// "Kari: Ja. | Tor: Nei."
    std::string drafts(const Id& id)
    {
        std::vector<std::string> all;
        for (const Draft& draft : read([&](db::Reading& tx) { return drafts_of(tx, id); }))
            all.push_back(draft.person_name.substr(0, draft.person_name.find(' ')) + ": " + draft.text);
        return join(all, " | ");
    }
    void is_there(const std::string& who, const Id& id, Doing doing)
    {
        does(who, [&](db::Writing& tx, const people::Person& doer) { be_here(tx, doer, id, doing); });
    }
    /// "Leif skriver, Sara"
    std::string seen_by(const std::string& who, const Id& id)
    {
        std::vector<std::string> all;
        for (const Present& it : read([&](db::Reading& tx) { return present_in(tx, id, person_id(who)); }))
            all.push_back(it.name.substr(0, it.name.find(' ')) + (it.writes ? " skriver" : ""));
        return join(all, ", ");
    }
    Id note(const std::string& who, const Id& id, const std::string& text)
    {
        return by(who, [&](db::Writing& tx, const people::Person& doer) { return add_note(tx, doer, id, text); }).id;
    }
    std::vector<std::string> told(const std::string& who, bool mentions)
    {
        const people::Person reader = person(who);
        std::vector<std::string> said;
        for (const Told& it :
             read([&](db::Reading& tx) { return mentions ? mentions_of(tx, reader) : came_to_followed(tx, reader); }))
            said.push_back(mentions ? it.said : it.subject);
        return said;
    }
};
SAMBAND_ON_BOTH_DATABASES(Beside);

using Strings = std::vector<std::string>;

TEST_P(Beside, ADraftIsOnePersonsInOneThreadUntilItIsEmpty)
{
    const Id id = take(message("1")).thread;
    save("Kari", id, "Badet åpner");
    later_s(3);
    save("Kari", id, "Badet åpner klokka 10.");
    EXPECT_EQ(drafts(id), "Kari: Badet åpner klokka 10.");
    EXPECT_EQ(thread(id).version, 2) << "nothing of the thread has changed";
    EXPECT_EQ(recorded(id), "message-received") << "a draft is nobody's act";
    save("Kari", id, " \n");
    EXPECT_EQ(drafts(id), "");
    EXPECT_EQ(test::problem_of([&] { save("Leif", id, "Ja."); }), ProblemCode::not_found) << "may not read it";
    EXPECT_EQ(test::problem_of([&] { save("Kari", id, std::string(text_bytes + 1, 'a')); }), ProblemCode::invalid);
}

TEST_P(Beside, ADraftIsTakenOverOnceBelowOnesOwn)
{
    const Id id = take(message("1")).thread;
    route(id, "Hjemmetjenesten");
    save("Leif", id, "Vi kommer klokka 10.");
    later_s(1);
    save("Kari", id, "Hei!");
    does("Kari",
         [&](db::Writing& tx, const people::Person& kari) { take_over_draft(tx, kari, id, person_id("Leif")); });
    EXPECT_EQ(drafts(id), "Kari: Hei!\n\nVi kommer klokka 10.");
    EXPECT_EQ(test::problem_of([&] {
                  does("Kari", [&](db::Writing& tx, const people::Person& kari) {
                      take_over_draft(tx, kari, id, person_id("Leif"));
                  });
              }),
              ProblemCode::not_found);
}

TEST_P(Beside, ADraftIsLeftForSomebodyWhoMayReadTheThread)
{
    const Id id = take(message("1")).thread;
    route(id, "Hjemmetjenesten");
    save("Leif", id, "Vi kommer klokka 10.", "Kari");
    later_s(1);
    save("Leif", id, "Vi kommer klokka 11."); // goes on writing
    const people::Person kari = person("Kari");
    const auto left = read([&](db::Reading& tx) { return drafts_left_for(tx, kari); });
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left.front().thread, id);
    EXPECT_EQ(test::problem_of([&] { save("Leif", id, "Vi kommer klokka 11.", "Mona"); }), ProblemCode::invalid);
}

TEST_P(Beside, DraftsAreForgottenWithTheThreadAndInTime)
{
    const Id old = take(message("1")).thread;
    save("Kari", old, "Aldri sendt.");
    later_s((draft_days - 1) * 86'400);
    write([&](db::Writing& tx) { return forget_some(tx); });
    EXPECT_EQ(drafts(old), "Kari: Aldri sendt.");
    const Id id = take(message("2", "Nytt")).thread;
    later_s(2 * 86'400);
    write([&](db::Writing& tx) { return forget_some(tx); });
    EXPECT_EQ(drafts(old), "");
    note("Kari", id, "@" + person("Rolf").name + " se her.");
    does("Kari", [&](db::Writing& tx, const people::Person& kari) { follow_thread(tx, kari, id); });
    is_there("Kari", id, Doing::reads);
    close(id);
    later_s((kept_days - 1) * 86'400);
    save("Kari", id, "Enda et svar.");
    later_s(2 * 86'400);
    write([&](db::Writing& tx) { return forget_some(tx); });
    EXPECT_FALSE(read([&](db::Reading& tx) { return find_thread(tx, id); })) << "with all that lay around it";
}

TEST_P(Beside, WhoIsThereIsSeenUntilAWhileAfterTheyStop)
{
    const Id id = take(message("1")).thread;
    route(id, "Hjemmetjenesten");
    is_there("Leif", id, Doing::reads);
    EXPECT_EQ(seen_by("Kari", id), "Leif");
    EXPECT_EQ(seen_by("Leif", id), "");
    later_s(here_every_s);
    is_there("Leif", id, Doing::writes);
    EXPECT_EQ(seen_by("Kari", id), "Leif skriver");
    later_s(gone_after_s + 1);
    EXPECT_EQ(seen_by("Kari", id), "");
    is_there("Leif", id, Doing::reads);
    is_there("Leif", id, Doing::leaves);
    EXPECT_EQ(seen_by("Kari", id), "");
    EXPECT_EQ(test::problem_of([&] { is_there("Mona", id, Doing::reads); }), ProblemCode::not_found);
}

TEST_P(Beside, WhoIsNamedInANoteIsToldUntilTheyHaveSeenIt)
{
    const Id id = take(message("1")).thread;
    route(id, "Hjemmetjenesten");
    note("Kari", id, "@Leif, kan du svare på denne?");
    EXPECT_EQ(told("Leif", true), Strings{"@Leif, kan du svare på denne?"});
    EXPECT_EQ(told("Kari", true), Strings());
    note("Leif", id, "Ja, @Kari.");
    EXPECT_EQ(told("Leif", true), Strings()) << "whoever answers has seen it";
    is_there("Kari", id, Doing::reads);
    EXPECT_EQ(told("Kari", true), Strings()) << "whoever has it open has seen it";
    EXPECT_EQ(test::problem_of([&] { note("Kari", id, "@Enhjørning, hjelp"); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { note("Kari", id, "@" + person("Mona").name + ", se her"); }), ProblemCode::invalid)
        << "may not read it";
}

TEST_P(Beside, WhoFollowsIsToldOfWhatOthersSend)
{
    const Id id = take([&] {
                      Inbound first = message("1");
                      first.keys = {"form.1"};
                      return first;
                  }())
                      .thread;
    does("Kari", [&](db::Writing& tx, const people::Person& kari) { follow_thread(tx, kari, id); });
    later_s(60);
    note("Kari", id, "Bare for oss.");
    EXPECT_EQ(told("Kari", false), Strings());
    Inbound next = message("2", "Hallo?");
    next.keys = {"form.1"};
    take(next);
    EXPECT_EQ(told("Kari", false), Strings{"Når åpner badet?"});
    is_there("Kari", id, Doing::reads);
    EXPECT_EQ(told("Kari", false), Strings());
    const Id other = take(message("3", "En annen")).thread;
    by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        return merge_threads(tx, kari, id, find_thread(tx, id)->version, other);
    });
    EXPECT_TRUE(read([&](db::Reading& tx) { return follows(tx, person_id("Kari"), other); }));
    does("Kari", [&](db::Writing& tx, const people::Person& kari) { unfollow_thread(tx, kari, other); });
    EXPECT_FALSE(read([&](db::Reading& tx) { return follows(tx, person_id("Kari"), other); }));
}

TEST_P(Beside, OnePressDoesWhatItMayAndNamesTheRest)
{
    const Id one = take(message("1", "Én")).thread;
    const Id two = take(message("2", "To")).thread;
    const Id gone = take(message("3", "Tre")).thread;
    const auto seen = [&](const Id& id) { return PickedThread{id, thread(id).version}; };
    const std::vector<PickedThread> picked{seen(one), seen(two), seen(gone)};
    note("Kari", two, "Endret etterpå.");
    close(gone);
    const auto act = [&](const std::vector<PickedThread>& which, const ManyAct& what) {
        return does("Kari",
                    [&](db::Writing& tx, const people::Person& kari) { return act_on_many(tx, kari, which, what); });
    };
    const DoneToMany given = act(picked, GiveTo{person_id("Leif")});
    ASSERT_EQ(given.done.size(), 1U);
    EXPECT_EQ(given.done.front().id, one);
    ASSERT_EQ(given.left.size(), 2U);
    EXPECT_EQ(given.left.front().subject, "To");
    EXPECT_EQ(given.left.front().says, "Noe har skjedd i den siden listen ble vist.");
    EXPECT_EQ(given.left.back().says, "Den er avsluttet allerede.");
    EXPECT_EQ(act({seen(one), seen(two)}, CloseFor{"Samme sak, svart på nettsiden."}).done.size(), 2U);
    EXPECT_EQ(thread(two).closed_why, "Samme sak, svart på nettsiden.");
    EXPECT_EQ(test::problem_of([&] { act({seen(one)}, CloseFor{" "}); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { act({}, SendTo{unit("Hjemmetjenesten")}); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { act({seen(one)}, GiveTo{person_id("Enok")}); }), ProblemCode::invalid);
    const Id four = take(message("4", "Fire")).thread;
    EXPECT_EQ(act({seen(four), {Id(), 1}}, SendTo{unit("Hjemmetjenesten")}).left.front().subject, "");
    EXPECT_EQ(thread(four).unit, unit("Hjemmetjenesten"));
}

} // namespace
} // namespace samband::dialogue
