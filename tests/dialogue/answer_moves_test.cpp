#include "channels/mail/personal.h"
#include "dialogue/answering.h"
#include "dialogue/file_store.h"
#include "people/end_mandate.h"
#include "people/give_mandate.h"
#include "rulings/set_situation.h"

namespace samband::dialogue {
namespace {

using rulebook::Category;
using rulebook::Channel;

class AnswerMoves : public Answerers {
protected:
    void SetUp() override
    {
        Answerers::SetUp();
        if (IsSkipped()) return;
        adopt("hattfjelldal");
        open_account(Channel::email, "post");
    }
    AnswerDraft silent(const Id& id, Category category)
    {
        AnswerDraft it{.thread = id, .seen_version = thread(id).version};
        it.category = category;
        return it;
    }
    Forwarded forward(const Id& id)
    {
        const std::int64_t seen = thread(id).version;
        return acting("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return forward_to_mail_room(tx, kari, municipality_, id, seen, Category::case_matter, "Haster.");
        });
    }
    std::optional<Forwarding> forwarding(const Id& id)
    {
        return read([&](db::Reading& tx) { return forwarding_of(tx, id); });
    }
};
SAMBAND_ON_BOTH_DATABASES(AnswerMoves);

TEST_P(AnswerMoves, ToTheSecureFormSayWhereItIs)
{
    const Id id = asked(Way::email, "ase@borger.example", "Hvordan går det med saken min?");
    const auto move = [&](const std::string& text) {
        AnswerDraft it = silent(id, Category::individual_case);
        it.text = text;
        return acting("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return move_to_discreet_channel(tx, kari, municipality_, it, {});
        });
    };
    EXPECT_EQ(test::problem_of([&] { move(""); }), ProblemCode::unavailable) << "no such form is told of";
    municipality_.secure_form = "https://skjema.prove.example/sikkert";
    EXPECT_EQ(fault([&] { move("Skriv til oss et annet sted."); }), "text");
    EXPECT_TRUE(move("").answer);
    EXPECT_NE(texts(id).back().find("https://skjema.prove.example/sikkert"), std::string::npos) << texts(id).back();
    EXPECT_NE(recorded(id).find("thread-moved-to-discreet-channel"), std::string::npos);
}

TEST_P(AnswerMoves, ToTheMailRoomAreSaidOnlyWhenItHasThem)
{
    const std::string raw = "From: ase@borger.example\r\nSubject: Klage\r\n\r\nJeg klager.";
    Inbound it = message("m9@borger.example", "Jeg klager.");
    it.way = Way::email;
    it.source = "mail";
    it.address = "ase@borger.example";
    it.raw = raw;
    const Id id = take(it).thread;
    const Instant came = now();
    later_s(3'600);
    const Id dispatch = *forward(id).dispatch;
    const channels::Variant variant = dispatches().front().variant;
    EXPECT_EQ(delivery_of(dispatch).recipient, "postmottak@prove.example");
    const auto personal = channels::mail::personal_of(variant.more);
    ASSERT_EQ(personal->files.size(), 1u);
    EXPECT_EQ(personal->files[0].bytes, raw) << "as it came, byte for byte";
    EXPECT_NE(variant.text.find("Kom inn: 2026-11-20 kl. 10.00"), std::string::npos)
        << "a complaint keeps its time of arrival: " << to_rfc3339(came) << variant.text;
    EXPECT_NE(variant.text.find("Merknad: Haster."), std::string::npos);
    EXPECT_EQ(texts(id).size(), 1u) << "nothing is said before the mail room has it";
    EXPECT_EQ(test::problem_of([&] { forward(id); }), ProblemCode::conflict) << "it is under way";
    EXPECT_FALSE(forwarding(id)->arrived);
    port_->answers = {channels::Refused{"550"}};
    work_all();
    EXPECT_TRUE(forwarding(id)->failed);
    EXPECT_EQ(texts(id).size(), 1u) << "it was not sent on";
    EXPECT_EQ(thread(id).state, ThreadState::open);

    later_s(60);
    forward(id);
    later_s(60);
    work_all();
    EXPECT_TRUE(forwarding(id)->arrived);
    ASSERT_EQ(texts(id).size(), 2u);
    EXPECT_NE(texts(id).back().find("postmottak"), std::string::npos) << texts(id).back();
    EXPECT_EQ(thread(id).state, ThreadState::done);
    EXPECT_EQ(newest(id).by, person_id("Kari"));
    later_s(undo_s);
    work_all();
    EXPECT_EQ(newest(id).state, AnswerState::gone);
    EXPECT_NE(recorded(id).find("thread-forwarded"), std::string::npos) << recorded(id);
}

TEST_P(AnswerMoves, ToTheMailRoomAnswerNothingThatCameAfterwards)
{
    const Id id = asked(Way::form, "ase@borger.example", "Jeg klager.", "form");
    forward(id);
    later_s(60);
    Inbound more = message("n8", "Og dessuten er huset i fare.");
    more.by_link_of = id;
    ASSERT_EQ(take(more).thread, id);
    later_s(60);
    work_all();
    EXPECT_EQ(texts(id).size(), 3u) << "it is said all the same";
    EXPECT_EQ(thread(id).state, ThreadState::open);
    EXPECT_TRUE(thread(id).waits_since);
}

TEST_P(AnswerMoves, ToTheMailRoomByWhoOnlyDraftsWaitForAYes)
{
    const Id id = asked(Way::email, "ase@borger.example", "Jeg klager.");
    forward(id);
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) {
        for (const people::Mandate& mandate : kari.mandates) {
            people::end_mandate(tx, Id(), mandate.id);
            people::give_mandate(tx, Id(),
                                 {.person = kari.id,
                                  .unit = mandate.unit,
                                  .role = mandate.role,
                                  .from = tx.now().plus_s(1),
                                  .drafts_only = true});
        }
    });
    later_s(60);
    work_all();
    EXPECT_EQ(texts(id).size(), 1u);
    EXPECT_EQ(newest(id).state, AnswerState::waits);
    EXPECT_EQ(thread(id).state, ThreadState::open);
}

TEST_P(AnswerMoves, NothingIsSentOnCutOff)
{
    Inbound it = message("m9@borger.example", "Jeg klager.");
    it.way = Way::email;
    it.source = "mail";
    it.address = "ase@borger.example";
    it.raw = "From: ase@borger.example\r\n\r\nJeg kla";
    const Taken taken = take(it);
    KeptFiles kept;
    kept.whole = std::string(64, 'a');
    write([&](db::Writing& tx) { attach_files(tx, taken, kept); });
    EXPECT_EQ(test::problem_of([&] { forward(taken.thread); }), ProblemCode::invalid);
    EXPECT_FALSE(forwarding(taken.thread));
}

TEST_P(AnswerMoves, ReferCriticismToItsTrackAndRefuseContactPolitely)
{
    const Id id = asked(Way::email, "ase@borger.example", "Vedtaket er feil.");
    const auto refer = [&](Track track) {
        const AnswerDraft it = silent(id, Category::formal_criticism);
        return acting("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return refer_to_track(tx, kari, municipality_, track, it, {});
        });
    };
    EXPECT_TRUE(refer(Track::complaint).answer);
    EXPECT_NE(texts(id).back().find("postmottak@prove.example"), std::string::npos);
    EXPECT_NE(recorded(id).find("thread-referred"), std::string::npos);
    const AnswerBox box = box_of("Kari", id, Category::complaint);
    EXPECT_EQ(std::ranges::count(box.texts, "track-complaint", &ReadyText::name), 1);
    for (const char* tongue : {"nb", "nn", "en"})
        for (const Track track : {Track::complaint, Track::whistleblowing, Track::access, Track::own_data,
                                  Track::politics, Track::supervision}) {
            EXPECT_NE(track_text(track, municipality_, tongue).find(municipality_.email), std::string::npos);
            EXPECT_EQ(track_of(word(track)), track);
        }

    const Id contact = asked(Way::email, "bo@borger.example", "Kan vi bli venner?");
    const AnswerDraft it = silent(contact, Category::contact_request);
    const AnswerOutcome refusal = acting("Kari", [&](db::Writing& tx, const people::Person& kari) {
        return refuse_contact(tx, kari, municipality_, it, {});
    });
    EXPECT_EQ(refusal.answer.has_value(), texts(contact).size() == 2u);
    EXPECT_TRUE(refusal.answer) << rulebook::word(refusal.ruling.outcome);
}

TEST_P(AnswerMoves, EndADialogueWithAReasonWhereTheRuleBookLetsOne)
{
    const Id id = asked(Way::facebook, "", "Dere er idioter.");
    const auto end = [&](const std::string& why) {
        const std::int64_t seen = thread(id).version;
        return acting("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return end_dialogue(tx, kari, id, seen, Category::offensive, why);
        });
    };
    EXPECT_EQ(fault([&] { end(" "); }), "why");
    const AnswerOutcome outcome = end("Bare skjellsord.");
    EXPECT_FALSE(outcome.ruling.because.empty());
    EXPECT_EQ(thread(id).state, outcome.ruling.refused() ? ThreadState::open : ThreadState::done);
    EXPECT_NE(recorded(id).find(outcome.ruling.refused() ? "end-dialogue-refused" : "dialogue-ended"),
              std::string::npos);
}

/// In a crisis the crisis staff speak, and what they are let say passes the hold.
TEST_P(AnswerMoves, InACrisisAreLeftToThoseWhoSpeakInIt)
{
    const Id id = asked(Way::facebook, "", "Er vannet trygt?");
    route(id, "Skole");
    acting("Rolf", [](db::Writing& tx, const people::Person& rolf) {
        rulings::set_situation(tx, rolf, rulebook::Situation::crisis, "Vannet");
    });
    AnswerDraft it = silent(id, Category::question);
    it.text = "Ja.";
    it.kind = AnswerKind::noted;
    const AnswerOutcome outcome = answer("Gro", it);
    EXPECT_TRUE(outcome.ruling.refused()) << rulebook::word(outcome.ruling.outcome);
    EXPECT_NE(recorded(id).find("reply-refused"), std::string::npos) << recorded(id);
}

} // namespace
} // namespace samband::dialogue
