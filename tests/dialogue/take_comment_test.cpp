#include "dialogue/take_comment.h"

#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "dialogue/comment.h"
#include "dialogue/comment_facts.h"
#include "dialogue/correspondence.h"
#include "dialogue/early_comment.h"
#include "dialogue/entry_facts.h"
#include "dialogue/limits.h"

#include <algorithm>
#include <random>

namespace samband::dialogue {
namespace {

using channels::networks::CommentCame;
using Verb = CommentCame::Verb;
using Strings = std::vector<std::string>;

/// A municipality with a page on Facebook, where people say things.
class TakingComments : public Correspondence {
protected:
    void SetUp() override
    {
        Correspondence::SetUp();
        if (IsSkipped()) return;
        account_ = write([](db::Writing& tx) {
            channels::Account page;
            page.channel = rulebook::Channel::facebook;
            page.driver = "facebook";
            page.name = "Siden";
            page.state = channels::AccountState::open;
            return channels::add_account(tx, page);
        });
    }

    /// Said so many seconds after the town's morning.
    CommentCame said(const std::string& id, const std::string& line, const std::string& text, std::int64_t after_s = 0)
    {
        CommentCame came;
        came.account = account_.id;
        came.foreign_id = id;
        came.conversation = line;
        came.post = "100_55";
        came.from_id = "7";
        came.from = "Ola";
        came.text = text;
        came.at = begun_.plus_s(after_s);
        came.raw = "{}";
        return came;
    }
    CommentCame edited(const std::string& id, const std::string& text, std::int64_t after_s)
    {
        CommentCame came = said(id, "55_1", text, after_s);
        came.verb = Verb::edited;
        return came;
    }
    CommentCame removed(const std::string& id, std::int64_t after_s)
    {
        CommentCame came = said(id, "55_1", "", after_s);
        came.verb = Verb::removed;
        return came;
    }
    CommentCame ours(const std::string& id, const std::string& line, const std::string& text, std::int64_t after_s)
    {
        CommentCame came = said(id, line, text, after_s);
        came.is_ours = true;
        came.from_id = "100";
        return came;
    }
    CommentCame in_private(const std::string& id, const std::string& text, std::int64_t after_s = 0)
    {
        CommentCame came = said(id, "7", text, after_s);
        came.is_private = true;
        came.post = "";
        came.from = "";
        return came;
    }
    void come(const CommentCame& came)
    {
        write([&](db::Writing& tx) { take_comment(tx, came); });
    }
    std::optional<Id> thread_with(const std::string& foreign_id)
    {
        return read([&](db::Reading& tx) -> std::optional<Id> {
            const auto comment = find_comment(tx, account_.id, foreign_id);
            if (!comment) return std::nullopt;
            for (const Line& line : list_threads(tx, people::load_person(tx, person_id("Kari")), Box::unassigned))
                for (const Entry& entry : entries_of(tx, line.thread.id))
                    if (entry.id == comment->entry) return line.thread.id;
            for (const Line& line : list_threads(tx, people::load_person(tx, person_id("Kari")), Box::waiting))
                for (const Entry& entry : entries_of(tx, line.thread.id))
                    if (entry.id == comment->entry) return line.thread.id;
            return std::nullopt;
        });
    }
    Strings told(const Id& thread)
    {
        Strings all;
        for (const Entry& entry : read([&](db::Reading& tx) { return entries_of(tx, thread); }))
            all.push_back(std::string(word(entry.kind)) + " " + std::string(word(entry.state)) + " " + entry.text);
        return all;
    }

    channels::Account account_;
    const Instant begun_ = from_rfc3339("2026-11-20T08:00:00Z").value();
};
SAMBAND_ON_BOTH_DATABASES(TakingComments);

TEST_P(TakingComments, ALineOfCommentsIsOneThreadAndAnotherLineAnother)
{
    come(said("55_1", "55_1", "Når kommer vannet?"));
    come(said("55_2", "55_1", "Det lurer jeg på også.", 5));
    come(said("55_3", "55_3", "Flott jobba!", 6));
    come(said("55_4", "55_2", "Jeg med.", 7)); // an answer to an answer
    const Id thread = thread_with("55_1").value();
    EXPECT_EQ(texts(thread), (Strings{"Når kommer vannet?", "Det lurer jeg på også.", "Jeg med."}));
    EXPECT_NE(thread_with("55_3"), thread);
    EXPECT_EQ(this->thread(thread).way, Way::facebook);
    EXPECT_EQ(this->thread(thread).who, "Ola");
}

TEST_P(TakingComments, TheOrderInWhichItComesMakesNoDifference)
{
    std::vector<CommentCame> all{said("55_1", "55_1", "Når kommer vannet?"),
                                 said("55_2", "55_1", "Det lurer jeg på.", 10),
                                 edited("55_1", "Når kommer vannet igjen?", 20),
                                 edited("55_1", "Når kommer vannet tilbake?", 30),
                                 removed("55_2", 40),
                                 ours("55_5", "55_1", "Klokka 14.", 50),
                                 said("55_6", "55_1", "Hvorfor så seint?", 60)};
    const Strings right{"in edited Når kommer vannet tilbake?", "in deleted Det lurer jeg på.", "out there Klokka 14.",
                        "in there Hvorfor så seint?"};
    std::mt19937 random(20'261'123);
    const std::vector<CommentCame> one = all;
    for (int round = 0; round < 12; ++round) {
        std::vector<CommentCame> these = one;
        for (const CommentCame& again : one) these.push_back(again); // each twice
        std::shuffle(these.begin(), these.end(), random);
        const std::string mark = std::to_string(round) + "_";
        for (CommentCame came : these) {
            came.foreign_id = mark + came.foreign_id;
            came.conversation = mark + came.conversation;
            come(came);
        }
        const Id thread = thread_with(mark + "55_1").value();
        EXPECT_EQ(told(thread), right) << "round " << round;
        EXPECT_EQ(this->thread(thread).state, ThreadState::open);
        EXPECT_EQ(this->thread(thread).waits_since, begun_.plus_s(60)) << "what came before our answer is answered";
    }
    EXPECT_EQ(read([](db::Reading& tx) {
                  return tx.all("dialogue.early_answers", {{"conversation", "none"}}).size();
              }),
              0u);
}

TEST_P(TakingComments, IsNamedByWhatOfOursItStandsUnder)
{
    write([&](db::Writing& tx) {
        channels::Order order;
        order.subject = person_id("Kari");
        order.revision = 1;
        order.account = account_.id;
        order.variant.title = "Vannet er borte i Elverumsvegen";
        order.by = person_id("Kari");
        channels::note_dispatch(tx, order, "100_55", "");
    });
    come(said("55_1", "55_1", "Når kommer det?"));
    EXPECT_EQ(thread(thread_with("55_1").value()).subject, "Kommentar til «Vannet er borte i Elverumsvegen»");
    CommentCame other = said("56_1", "56_1", "Hei du");
    other.post = "100_56";
    come(other);
    EXPECT_EQ(thread(thread_with("56_1").value()).subject, "Hei du");
    CommentCame picture = said("56_2", "56_2", "");
    picture.post = "100_56";
    picture.attached = {"image https://scontent.example/1.jpg"};
    come(picture);
    EXPECT_EQ(thread(thread_with("56_2").value()).subject, "Melding uten tekst");
}

TEST_P(TakingComments, WhatIsPrivateIsNeverInAThreadThatEverybodyReads)
{
    come(said("55_7", "7", "Åpent.")); // a line of comments that is called as the person is
    come(in_private("m_1", "Kan dere ringe meg?"));
    come(in_private("m_2", "Er dere der?", 60));
    EXPECT_NE(thread_with("m_1"), thread_with("55_7"));
    EXPECT_EQ(thread_with("m_1"), thread_with("m_2"));
    CommentCame later = in_private("m_3", "En annen sak.", private_window_s + 120);
    set_now(later.at.plus_s(1));
    come(later);
    EXPECT_NE(thread_with("m_3"), thread_with("m_2")) << "long after";
    CommentCame next = in_private("m_4", "Og enda en ting.", private_window_s + 180);
    set_now(next.at.plus_s(1));
    come(next);
    EXPECT_EQ(thread_with("m_4"), thread_with("m_3"));
}

TEST_P(TakingComments, ANameThatIsLearntLaterIsPutThere)
{
    come(in_private("m_1", "Kan dere ringe meg?"));
    EXPECT_EQ(thread(thread_with("m_1").value()).who, "");
    CommentCame found = in_private("m_1", "Kan dere ringe meg?");
    found.from = "Ola Nordmann";
    come(found);
    EXPECT_EQ(thread(thread_with("m_1").value()).who, "Ola Nordmann");
    found.from = "Noen Andre";
    come(found);
    EXPECT_EQ(thread(thread_with("m_1").value()).who, "Ola Nordmann");
}

TEST_P(TakingComments, WhatSambandSentIsNotTakenForAnAnswerMore)
{
    come(said("55_1", "55_1", "Når kommer vannet?"));
    const Id thread = thread_with("55_1").value();
    const Id entry = write([&](db::Writing& tx) {
        const Id id = tx.new_id();
        tx.run("dialogue.insert_entry", {{"id", id},
                                         {"thread", thread},
                                         {"came_to", std::optional<Id>()},
                                         {"kind", "out"},
                                         {"way", "facebook"},
                                         {"who", ""},
                                         {"address", ""},
                                         {"by", std::optional(person_id("Kari"))},
                                         {"text", "Klokka 14.\n\nHilsen Kari"},
                                         {"at", begun_.plus_s(60)},
                                         {"raw", std::optional<Id>()},
                                         {"now", tx.now()}});
        return id;
    });
    come(ours("55_2", "55_1", "Klokka 14. Hilsen Kari", 61)); // told before the call had its answer
    come(ours("55_2", "55_1", "Klokka 14. Hilsen Kari", 61));
    EXPECT_EQ(told(thread), (Strings{"in there Når kommer vannet?", "out there Klokka 14.\n\nHilsen Kari"}));
    EXPECT_EQ(read([&](db::Reading& tx) { return find_comment(tx, account_.id, "55_2"); })->entry, entry);
    come(removed("55_2", 90));
    EXPECT_EQ(told(thread).size(), 2u);
}

TEST_P(TakingComments, WhatIsAnsweredInTheNetworkIsAnswered)
{
    come(said("55_1", "55_1", "Når kommer vannet?"));
    const Id thread = thread_with("55_1").value();
    come(ours("55_2", "55_1", "Klokka 14.", 60));
    EXPECT_EQ(this->thread(thread).state, ThreadState::waiting);
    EXPECT_FALSE(this->thread(thread).waits_since);
    EXPECT_EQ(recorded(thread), "message-received answered-in-network");
    come(edited("55_2", "Klokka 15.", 120));
    EXPECT_EQ(told(thread).back(), "out edited Klokka 15.");
    come(said("55_3", "55_1", "Er det sikkert?", 180));
    EXPECT_EQ(this->thread(thread).state, ThreadState::open);
}

TEST_P(TakingComments, WhatWaitsForWhatNeverComesIsForgotten)
{
    come(edited("55_9", "Nytt", 10));
    come(ours("55_8", "55_8", "Et innlegg under vårt eget.", 10));
    const auto forgotten = [&] { return write([](db::Writing& tx) { return forget_early(tx); }); };
    EXPECT_EQ(forgotten(), 0);
    later_s((early_kept_days + 1) * 24 * 3'600);
    EXPECT_EQ(forgotten(), 2);
    come(said("55_9", "55_9", "Gammelt"));
    EXPECT_EQ(told(thread_with("55_9").value()), Strings{"in there Gammelt"});
}

TEST_P(TakingComments, WhatCannotBeReadWaitsForAPerson)
{
    const channels::networks::CommentUnread unread{account_.id, "webhook.ab.0", "{]", "Det er ikke JSON."};
    for (int i = 0; i < 2; ++i) write([&](db::Writing& tx) { hold_comment(tx, unread); });
    const auto held = read([](db::Reading& tx) { return list_unread(tx); });
    ASSERT_EQ(held.size(), 1u);
    EXPECT_EQ(held[0].why, "Det er ikke JSON.");
    EXPECT_EQ(held[0].way, Way::facebook);
}

TEST_P(TakingComments, APageIsToldOnlyAddressesOfTheWeb)
{
    CommentCame came = said("55_1", "55_1", "Se her");
    came.link = "https://www.facebook.com/55_1";
    came.attached = {"image https://scontent.example/1.jpg", "file javascript:alert(1)", "video"};
    come(came);
    const Id thread = thread_with("55_1").value();
    Json entries = read([&](db::Reading& tx) {
        Json facts = entries_facts(tx, entries_of(tx, thread));
        add_comments(tx, facts, thread);
        return facts;
    });
    dress_comments(entries, http::Language::nb);
    const Json& comment = *entries.items().at(0).find("comment");
    EXPECT_EQ(comment.find("link")->string(), "https://www.facebook.com/55_1");
    EXPECT_FALSE(comment.find("private")->boolean());
    const auto& attached = comment.find("attached")->items();
    ASSERT_EQ(attached.size(), 3u);
    EXPECT_EQ(attached[0].find("address")->string(), "https://scontent.example/1.jpg");
    EXPECT_EQ(attached[0].find("words")->string(), "Bilde");
    EXPECT_EQ(attached[1].find("address")->string(), "");
    EXPECT_EQ(attached[2].find("words")->string(), "Video");
}

} // namespace
} // namespace samband::dialogue
