#include "channels/mail/personal.h"
#include "channels/mail/smtp_port.h"
#include "channels/sms/stopped.h"
#include "dialogue/answering.h"
#include "dialogue/breach.h"
#include "people/end_mandate.h"
#include "people/give_mandate.h"
#include "rulings/ask.h"

namespace samband::dialogue {
namespace {

using rulebook::Category;
using rulebook::Channel;

class Answers : public Answerers {};
SAMBAND_ON_BOTH_DATABASES(Answers);

TEST_P(Answers, ByMailLeaveAfterTenSecondsAsAReplyThatLeadsBack)
{
    adopt("loten");
    open_account(Channel::email, "nyheter");
    const channels::Account post = open_account(Channel::email, "post");
    const Id id = asked(Way::email, "ase@borger.example", "Når åpner badet?", "mail." + post.id.text());
    later_s(60);
    const AnswerOutcome outcome = answer("Kari", draft(id));
    ASSERT_TRUE(outcome.answer);
    EXPECT_EQ(outcome.goes, now().plus_s(undo_s));
    ASSERT_EQ(dispatches().size(), 1u);
    const channels::Dispatch dispatch = dispatches().front();
    EXPECT_EQ(dispatch.account, post.id) << "the one it came to, not the first by name";
    EXPECT_EQ(dispatch.variant.title, "SV: Badet");
    EXPECT_EQ(
        dispatch.variant.text,
        "Badet åpner klokka ti.\n\nHilsen\nKari Prøve, informasjonsansvarlig i KIS\nKommunikasjon, Prøve kommune\n");
    const auto personal = channels::mail::personal_of(dispatch.variant.more);
    ASSERT_TRUE(personal);
    EXPECT_EQ(personal->in_reply_to, "m1@borger.example");
    EXPECT_FALSE(personal->automatic);
    const channels::Delivery delivery = delivery_of(dispatch.id);
    EXPECT_EQ(delivery.recipient, "ase@borger.example");
    EXPECT_EQ(delivery.due, now().plus_s(undo_s));
    EXPECT_EQ(shown(id).size(), 1u) << "nobody outside sees it before it has left";
    later_s(undo_s);
    EXPECT_EQ(shown(id).size(), 2u);

    later_s(60);
    Inbound reply = message("m2@borger.example", "Takk!");
    reply.way = Way::email;
    reply.source = "mail." + post.id.text();
    reply.keys = {"mail." + channels::mail::message_id_of(delivery.id, post)};
    EXPECT_EQ(take(reply).thread, id);
    answer("Kari", draft(id, "Velkommen."));
    const auto second = channels::mail::personal_of(dispatches().front().variant.more);
    EXPECT_EQ(second->references,
              (std::vector<std::string>{"m1@borger.example", channels::mail::message_id_of(delivery.id, post),
                                        "m2@borger.example"}));
}

TEST_P(Answers, SettleTheThreadAndKeepWhoHasIt)
{
    adopt("loten");
    open_account(Channel::email, "post");
    const Id id = asked(Way::email, "ase@borger.example");
    answer("Kari", draft(id));
    EXPECT_EQ(thread(id).state, ThreadState::done);
    EXPECT_FALSE(thread(id).waits_since);
    EXPECT_EQ(thread(id).assignee, person_id("Kari")) << "a reply comes back to whoever answered";
    EXPECT_EQ(thread(id).category, Category::question);
    EXPECT_NE(recorded(id).find("category-decided thread-answered"), std::string::npos) << recorded(id);

    const Id other = asked(Way::email, "bo@borger.example");
    const Id worry = asked(Way::email, "cia@borger.example");
    AnswerDraft heard = draft(worry, "Takk. Vi følger opp.");
    heard.category = Category::concern;
    answer("Kari", heard);
    EXPECT_EQ(thread(worry).state, ThreadState::waiting) << "a concern is not closed by an answer";

    AnswerDraft waits = draft(other, "Hvilket bad mener du?");
    waits.closes = false;
    answer("Kari", waits);
    EXPECT_EQ(thread(other).state, ThreadState::waiting);
}

TEST_P(Answers, CanBeUndoneForTenSecondsAndNoLonger)
{
    adopt("loten");
    open_account(Channel::email, "post");
    const Id id = asked(Way::email, "ase@borger.example");
    const Thread before = thread(id);
    const Id first = *answer("Kari", draft(id)).answer;
    EXPECT_EQ(test::problem_of([&] { undo("Rolf", first); }), ProblemCode::forbidden);
    later_s(undo_s - 1);
    const Answer undone = undo("Kari", first);
    EXPECT_EQ(undone.text, "Badet åpner klokka ti.") << "for the box";
    EXPECT_EQ(undone.state, AnswerState::undone);
    EXPECT_EQ(thread(id).state, before.state);
    EXPECT_EQ(thread(id).waits_since, before.waits_since);
    EXPECT_EQ(texts(id), std::vector<std::string>{"Når åpner badet?"});
    EXPECT_EQ(delivery_of(dispatches().front().id).state, channels::DeliveryState::cancelled);

    const Id second = *answer("Kari", draft(id)).answer;
    later_s(undo_s);
    EXPECT_EQ(test::problem_of([&] { undo("Kari", second); }), ProblemCode::conflict);
}

TEST_P(Answers, AreStoppedWhereSomebodyElseAnsweredOrWroteMeanwhile)
{
    adopt("loten");
    open_account(Channel::email, "post");
    const Id id = asked(Way::email, "ase@borger.example");
    const AnswerDraft late = draft(id);
    answer("Wenche", draft(id));
    EXPECT_THROW(answer("Kari", late), Overtaken);
    EXPECT_EQ(dispatches().size(), 1u) << "never two by accident";
}

/// N20: by no way but the one that only says what was said elsewhere.
TEST_P(Answers, NeverTellThatSomebodyIsAClientAPatientOrAPupil)
{
    adopt("loten");
    open_account(Channel::email, "post");
    for (const char* text :
         {"Det stemmer at han er pasient hos oss.", "Vi har flyttet timen din hos psykologen.",
          "Du fikk avslag på søknad om sosialhjelp i mai.", "Ho er brukar hos heimetenesta.",
          "Sønnen din har fått plass hos BUP.", "Vi kan bekrefte at moren din er beboer på sykehjemmet."}) {
        const Id id = asked(Way::email, "ase@borger.example");
        AnswerDraft it = draft(id);
        it.text = text;
        EXPECT_EQ(fault([&] { answer("Kari", it); }), "text") << text;
        EXPECT_EQ(thread(id).state, ThreadState::open) << text;
    }
    EXPECT_TRUE(dispatches().empty());
    for (const char* text :
         {"Hvis du har fått avslag fra Nav, kan du klage.", "Sykehjemmet har besøkstid til klokka 20.",
          "Du kan søke om støttekontakt på nettsiden."}) {
        AnswerDraft it = draft(asked(Way::email, "ase@borger.example"));
        it.text = text;
        EXPECT_EQ(fault([&] { answer("Kari", it); }), "none") << text << " is for everybody";
    }
}

TEST_P(Answers, SayWhatIsMissingAtItsField)
{
    adopt("loten");
    const Id mail = asked(Way::email, "ase@borger.example");
    AnswerDraft it = draft(mail);
    EXPECT_EQ(fault([&] { answer("Kari", it); }), "kind") << "no account for mail is open";
    open_account(Channel::email, "post");
    it.text = "  ";
    EXPECT_EQ(fault([&] { answer("Kari", it); }), "text");
    it.text = "Fødselsnummeret er 17054026641.";
    EXPECT_EQ(fault([&] { answer("Kari", it); }), "text") << "an identity number leaves by no way";
    it.text = "Du var innlagt hos oss i fjor, og søknaden din ble avslått.";
    EXPECT_EQ(fault([&] { answer("Kari", it); }), "text") << "that somebody is a client is not told (N20)";
    it.text = "Hei, {navn}!";
    EXPECT_EQ(fault([&] { answer("Kari", it); }), "text") << "a place is open";
    it.text = "Vi ser på det.";
    it.kind = AnswerKind::holding;
    EXPECT_EQ(fault([&] { answer("Kari", it); }), "promised");
    it.kind = AnswerKind::answer;
    it.category.reset();
    EXPECT_EQ(fault([&] { answer("Kari", it); }), "category");
    EXPECT_EQ(thread(mail).state, ThreadState::open);
    EXPECT_EQ(texts(mail).size(), 1u);
}

/// Who may, how it is signed, and what is refused, rule book by rule book.
struct Case {
    const char* book;
    Way way;
    const char* who;
    Category category;
    bool may;
    const char* signature; ///< its beginning; empty where it may not
};

TEST_P(Answers, AreAsEachRuleBookSays)
{
    const Category q = Category::question;
    const std::vector<Case> cases{
        {"loten", Way::email, "Sara", q, true, "Hilsen\nSara Prøve"},
        {"hattfjelldal", Way::email, "Sara", q, true, "Hilsen\nSara Prøve"},
        {"saltdal", Way::email, "Sara", q, true, "Hilsen\nSara Prøve"},
        {"klabu", Way::email, "Sara", q, true, "Hilsen\nSara Prøve"},
        {"hattfjelldal", Way::facebook, "Leif", q, true, "Hilsen\nLeif Prøve, avdelingsleder\nHjemmetjenesten"},
        {"hattfjelldal", Way::facebook, "Leif", Category::irrelevant, false, ""},
        {"loten", Way::facebook, "Leif", q, false, ""},
        {"saltdal", Way::facebook, "Leif", q, false, ""},
        {"klabu", Way::facebook, "Leif", q, true, "Hilsen\nLeif Prøve"},
        {"loten", Way::sms, "Sara", q, true, "Hilsen Sara"},
    };
    for (const Case& it : cases) {
        const std::string name = std::string(it.book) + " " + std::string(word(it.way)) + " " + it.who;
        later_s(24 * 3'600);
        adopt(it.book);
        const Id id = asked(it.way, "ase@borger.example");
        route(id, "Hjemmetjenesten");
        const AnswerBox box = box_of(it.who, id, it.category);
        EXPECT_EQ(box.may, it.may) << name;
        EXPECT_TRUE(!it.may || box.signature.starts_with(it.signature)) << name << ": " << box.signature;
        EXPECT_FALSE(box.ruling.because.empty()) << name;
        AnswerDraft noted = draft(id, "Sagt i kanalen.");
        noted.category = it.category;
        noted.kind = AnswerKind::noted;
        const AnswerOutcome outcome = answer(it.who, noted);
        EXPECT_EQ(outcome.answer.has_value(), it.may) << name;
        const bool refused = recorded(id).find("reply-refused") != std::string::npos;
        EXPECT_EQ(refused, !it.may) << name << ": " << recorded(id);
        EXPECT_EQ(thread(id).state, it.may ? ThreadState::done : ThreadState::open) << name;
    }
}

TEST_P(Answers, AreSignedByTheFirstNameInLotenAndInFullInHattfjelldal)
{
    for (const auto& [book, ending] :
         {std::pair{"loten", "Hilsen Leif"}, std::pair{"hattfjelldal", "Hjemmetjenesten, Prøve kommune"}}) {
        later_s(24 * 3'600);
        adopt(book);
        const auto rules = read([](db::Reading& tx) { return rulings::rules_now(tx); });
        rulebook::Question question;
        question.act = rulebook::Act::reply;
        question.roles = {rulebook::Role::account_administrator, rulebook::Role::unit_leader};
        question.category = Category::question;
        question.channel = Channel::facebook;
        question.flags.add(rulebook::Flag::own_channel);
        question.at = rules.at;
        const rulebook::Ruling ruling = rulebook::rule(*rules.book, question);
        const people::Person leif = person("Leif");
        const std::string signature = read([&](db::Reading& tx) {
            const Place place = place_of(tx, *rules.book, leif, unit("Hjemmetjenesten"));
            return signature_of(ruling, {leif, place, municipality_, Way::facebook, "nb"});
        });
        EXPECT_TRUE(signature.ends_with(ending)) << signature << to_text(rulebook::to_json(ruling));
    }
}

TEST_P(Answers, OfCasesUseTheRuleBooksOwnText)
{
    for (const auto& [book, words] :
         {std::pair{"hattfjelldal", "Vi har sendt meldingen din til postmottaket i Prøve"}, std::pair{"klabu", ""}}) {
        later_s(24 * 3'600);
        adopt(book);
        const Id id = asked(Way::facebook, "");
        const AnswerBox box = box_of("Kari", id, Category::case_matter);
        const bool asked = !box.texts.empty() && box.texts.front().asked;
        EXPECT_EQ(asked, *words != 0) << book;
        if (asked) {
            EXPECT_NE(box.texts.front().text.find(words), std::string::npos) << box.texts.front().text;
            EXPECT_TRUE(open_places(box.texts.front().text).empty()) << box.texts.front().text;
        }
        EXPECT_FALSE(box.remember.empty()) << book;
    }
}

TEST_P(Answers, TellWhoMayWhereOneMayNot)
{
    adopt("saltdal");
    const Id id = asked(Way::press, "");
    const AnswerBox refused = box_of("Gro", id, Category::media_enquiry);
    EXPECT_TRUE(refused.may);
    later_s(24 * 3'600);
    adopt("klabu");
    const AnswerBox box = box_of("Kari", id, Category::media_enquiry);
    EXPECT_FALSE(box.may) << "in Klæbu the leaders speak to the press";
    EXPECT_FALSE(box.who.empty());
    EXPECT_EQ(answer("Kari",
                     [&] {
                         AnswerDraft it = draft(id, "Vi kommer tilbake.");
                         it.kind = AnswerKind::noted;
                         return it;
                     }())
                  .answer,
              std::nullopt);
    EXPECT_NE(recorded(id).find("speak-to-press-refused"), std::string::npos) << recorded(id);
    const Answer left = acting("Kari", [&, it = draft(id, "Utkast.")](db::Writing& tx, const people::Person& kari) {
        return leave_answer(tx, kari, it);
    });
    EXPECT_EQ(left.state, AnswerState::left);
    EXPECT_EQ(newest(id).text, "Utkast.");
}

TEST_P(Answers, ToAFormStandAtThePrivateLinkAndALetterSaysSo)
{
    adopt("loten");
    open_account(Channel::email, "post");
    const Id id = take(message("f1")).thread;
    answer("Kari", draft(id, "Badet åpner klokka ti."));
    ASSERT_EQ(dispatches().size(), 1u);
    const channels::Variant letter = dispatches().front().variant;
    EXPECT_EQ(letter.text.find("klokka ti"), std::string::npos) << "the address was never proved";
    EXPECT_NE(letter.text.find("https://prove.example.no/henvendelse/"), std::string::npos) << letter.text;
    EXPECT_TRUE(channels::mail::personal_of(letter.more)->automatic);
    later_s(undo_s);
    EXPECT_EQ(shown(id).back(), texts(id).back());

    Inbound silent = message("f2");
    silent.address = "";
    const Id without = take(silent).thread;
    answer("Kari", draft(without));
    EXPECT_EQ(dispatches().size(), 1u) << "it stands at the link alone";
    EXPECT_EQ(newest(without).outward, Outward::by_link);
}

TEST_P(Answers, ToANumberThatHasSaidStoppDoNotGoAndItIsSaidWhy)
{
    adopt("loten");
    const channels::Account account = open_account(Channel::sms, "1980");
    open_account(Channel::sms, "0001");
    const Id id = asked(Way::sms, "+4791234567", "Hvorfor er vannet brunt?", "sms." + account.id.text());
    EXPECT_EQ(box_of("Kari", id, Category::question).way.outward, Outward::sms);
    const AnswerOutcome outcome = answer("Kari", draft(id));
    ASSERT_TRUE(outcome.answer);
    EXPECT_EQ(dispatches().front().account, account.id) << "from the one that it came to";
    write([&](db::Writing& tx) { channels::sms::stop(tx, account.id, "+4791234567"); });
    later_s(undo_s + 1);
    work_all();
    EXPECT_EQ(stored(*outcome.answer).state, AnswerState::came_back);
    EXPECT_EQ(stored(*outcome.answer).error, "sms-stopp");
    EXPECT_EQ(thread(id).state, ThreadState::open) << "somebody waits again";
    const AnswerBox box = box_of("Kari", id, Category::question);
    EXPECT_EQ(box.way.outward, Outward::noted_alone);
    ASSERT_NE(box.way.hindered, nullptr);
    EXPECT_NE(std::string(box.way.hindered).find("START"), std::string::npos);
    write([&](db::Writing& tx) { return channels::sms::start_again(tx, account.id, "+4791234567"); });
    EXPECT_EQ(box_of("Kari", id, Category::question).way.outward, Outward::sms);
}

TEST_P(Answers, GoBySmsToWhoeverCalledFromAMobile)
{
    adopt("loten");
    open_account(Channel::sms, "1980");
    const Id id = asked(Way::telephone, "912 34 567", "Ringte om badet.", "typed-in");
    AnswerDraft it = draft(id);
    answer("Kari", it);
    ASSERT_EQ(dispatches().size(), 1u);
    EXPECT_EQ(delivery_of(dispatches().front().id).recipient, "+4791234567");
    EXPECT_TRUE(
        dispatches().front().variant.text.ends_with("Hilsen\nKari Prøve, informasjonsansvarlig i KIS\nKommunikasjon, "
                                                    "Prøve kommune"));
    Inbound reply = message("s1", "Takk");
    reply.way = Way::sms;
    reply.source = "sms";
    reply.keys = {"sms.+4791234567"};
    EXPECT_EQ(take(reply).thread, id);

    const Id noted = asked(Way::counter, "", "Kom innom.", "typed-in");
    later_s(60);
    it = draft(noted, "Sagt at badet åpner ti.");
    EXPECT_EQ(fault([&] { answer("Kari", it); }), "kind");
    it.kind = AnswerKind::noted;
    answer("Kari", it);
    EXPECT_EQ(dispatches().size(), 1u);
    EXPECT_EQ(texts(noted).back(), "Sagt at badet åpner ti.") << "what was said has no signature";
}

TEST_P(Answers, ThatHoldLeaveSomebodyWaitingAndSayWhen)
{
    adopt("loten");
    open_account(Channel::email, "post");
    const Id id = asked(Way::email, "ase@borger.example");
    AnswerDraft it = draft(id, "Takk for meldingen. Du hører fra oss.");
    it.kind = AnswerKind::holding;
    it.promised = now().plus_s(3 * 3'600);
    answer("Kari", it);
    EXPECT_EQ(thread(id).state, ThreadState::open);
    EXPECT_TRUE(thread(id).waits_since);
    EXPECT_EQ(read([&](db::Reading& tx) { return promise_of(tx, id); }), it.promised);
    later_s(60);
    answer("Kari", draft(id));
    EXPECT_EQ(read([&](db::Reading& tx) { return promise_of(tx, id); }), std::nullopt) << "it was kept";
}

TEST_P(Answers, ThatDoNotArriveComeBackToWhoeverWroteThem)
{
    adopt("loten");
    open_account(Channel::email, "post");
    const Id id = asked(Way::email, "ase@borger.example");
    const Id given = *answer("Kari", draft(id)).answer;
    later_s(60);
    const Id dispatch = dispatches().front().id;
    write([&](db::Writing& tx) { channels::give_up_dispatch(tx, dispatch, "550 5.1.1"); });
    EXPECT_EQ(stored(given).state, AnswerState::came_back);
    EXPECT_EQ(stored(given).error, "550 5.1.1");
    EXPECT_EQ(thread(id).state, ThreadState::open);
    EXPECT_TRUE(thread(id).waits_since);
    EXPECT_EQ(thread(id).assignee, person_id("Kari"));
    EXPECT_EQ(returned_to("Kari").size(), 1u);
    EXPECT_NE(recorded(id).find("answer-came-back"), std::string::npos);
    answer("Kari", draft(id));
    EXPECT_TRUE(returned_to("Kari").empty());
}

TEST_P(Answers, ThatMayHaveArrivedAreToldAndLeaveTheThreadAsItIs)
{
    adopt("loten");
    open_account(Channel::email, "post");
    const auto in_doubt = [&](const Id& id) {
        const Id given = *answer("Kari", draft(id)).answer;
        later_s(60);
        port_->answers = {channels::Unknown{"reply-lost"}};
        work_all();
        EXPECT_EQ(stored(given).state, AnswerState::in_doubt);
        return given;
    };
    const auto delivery = [&](const Id& given) {
        const Id dispatch = *stored(given).dispatch;
        return read([&](db::Reading& tx) {
            return channels::deliveries_of(tx, dispatch, channels::DeliveryState::in_doubt).at(0).id;
        });
    };
    const people::Person kari = person("Kari");
    const Id id = asked(Way::email, "ase@borger.example");
    const Id first = in_doubt(id);
    EXPECT_EQ(thread(id).state, ThreadState::done);
    EXPECT_EQ(returned_to("Kari").size(), 1u);
    const Id doubted = delivery(first);
    write([&](db::Writing& tx) { channels::it_arrived(tx, kari, doubted); });
    EXPECT_EQ(stored(first).state, AnswerState::gone);
    EXPECT_TRUE(returned_to("Kari").empty());

    const Id other = asked(Way::email, "bo@borger.example");
    const Id second = in_doubt(other);
    const Id left = delivery(second);
    write([&](db::Writing& tx) { channels::leave_it(tx, kari, left); });
    EXPECT_EQ(stored(second).state, AnswerState::came_back);
    EXPECT_TRUE(thread(other).waits_since);
}

TEST_P(Answers, ThatDidNotArriveAndAreSentAgainAnswerAfterAll)
{
    adopt("loten");
    open_account(Channel::email, "post");
    const Id id = asked(Way::email, "ase@borger.example");
    const Id given = *answer("Kari", draft(id)).answer;
    later_s(60);
    port_->answers = {channels::Refused{"550"}};
    work_all();
    EXPECT_EQ(stored(given).state, AnswerState::came_back);
    EXPECT_TRUE(thread(id).waits_since);
    const people::Person kari = person("Kari");
    const Id dispatch = *stored(given).dispatch;
    write([&](db::Writing& tx) { channels::send_failed_again(tx, kari, dispatch); });
    work_all();
    EXPECT_EQ(stored(given).state, AnswerState::gone);
    EXPECT_EQ(thread(id).state, ThreadState::done);
    EXPECT_FALSE(thread(id).waits_since);
}

TEST_P(Answers, ThatComeBackLateDoNotOpenWhatWasAnsweredSince)
{
    adopt("loten");
    open_account(Channel::email, "post");
    const auto bounce = [&](const Id& given) {
        const Id dispatch = *stored(given).dispatch;
        const Id delivery = delivery_of(dispatch).id;
        write([&](db::Writing& tx) {
            channels::note_failure(tx, delivery, "550 5.1.1");
            follow_bounce(tx, {delivery, "ase@borger.example"});
        });
    };
    const Id id = asked(Way::email, "ase@borger.example");
    const Id first = *answer("Kari", draft(id)).answer;
    later_s(60);
    work_all();
    Inbound more = message("n1", "Og når stenger det?");
    more.by_link_of = id;
    take(more);
    later_s(60);
    answer("Kari", draft(id, "Klokka åtte."));
    later_s(60);
    work_all();
    bounce(first);
    EXPECT_EQ(stored(first).state, AnswerState::came_back);
    EXPECT_EQ(thread(id).state, ThreadState::done);
    EXPECT_EQ(returned_to("Kari").size(), 1u) << "whoever wrote it is told";

    const Id other = asked(Way::email, "bo@borger.example");
    AnswerDraft asks = draft(other, "Hvilket bad?");
    asks.closes = false;
    const Id second = *answer("Kari", asks).answer;
    later_s(60);
    work_all();
    close(other);
    bounce(second);
    EXPECT_EQ(thread(other).state, ThreadState::done) << "a person closed it";
}

TEST_P(Answers, ThatAreUndoneLeaveTheClockAsItWas)
{
    adopt("loten");
    open_account(Channel::email, "post");
    const Id id = asked(Way::email, "ase@borger.example");
    const std::optional<Instant> due = thread(id).due;
    ASSERT_TRUE(due);
    const auto breaches = [&] {
        const people::Person kari = person("Kari");
        return read([&](db::Reading& tx) { return list_breaches(tx, kari, "everything", {}, Instant{}, 10); });
    };
    later_s(3 * 3'600);
    undo("Kari", *answer("Kari", draft(id)).answer);
    EXPECT_EQ(thread(id).due, due);
    later_s(30 * 24 * 3'600);
    const Id late = *answer("Kari", draft(id)).answer;
    ASSERT_EQ(breaches().size(), 1u);
    EXPECT_TRUE(breaches().front().ended);
    undo("Kari", late);
    ASSERT_EQ(breaches().size(), 1u) << "the same, not a second";
    EXPECT_FALSE(breaches().front().ended);
}

TEST_P(Answers, ToThePressWaitForAYesInSaltdal)
{
    adopt("saltdal");
    open_account(Channel::email, "post");
    const Id id = asked(Way::press, "avisa@avisa.example", "Hva koster skolen?", "typed-in");
    route(id, "Hjemmetjenesten");
    AnswerDraft it = draft(id, "Skolen koster ti millioner.");
    it.category = Category::media_enquiry;
    const AnswerOutcome outcome = answer("Sara", it);
    ASSERT_TRUE(outcome.waits_for_yes) << word(outcome.ruling.outcome);
    EXPECT_TRUE(dispatches().empty());
    EXPECT_EQ(texts(id).size(), 1u) << "nothing is said yet";
    EXPECT_EQ(waits("Leif"), 1u) << "whoever leads the unit";
    EXPECT_TRUE(reads("Leif", id));
    EXPECT_EQ(waits("Sara"), 0u) << "nobody says yes to their own";
    const Id first = *outcome.answer;
    EXPECT_EQ(test::problem_of([&] { approve("Kari", first, 1); }), ProblemCode::forbidden);
    EXPECT_EQ(test::problem_of([&] { approve("Leif", first, 2); }), ProblemCode::conflict) << "another version of it";
    const Answer back = acting("Leif", [&](db::Writing& tx, const people::Person& leif) {
        return send_back_answer(tx, leif, first, 1, "Skriv hvilken skole.");
    });
    EXPECT_EQ(back.state, AnswerState::sent_back);
    EXPECT_EQ(waits("Leif"), 0u);
    it = draft(id, "Prøve skole koster ti millioner.");
    it.category = Category::media_enquiry;
    const Id anew = *answer("Sara", it).answer;
    EXPECT_EQ(stored(*outcome.answer).state, AnswerState::replaced);
    const Answer approved = approve("Leif", anew, 1);
    EXPECT_EQ(approved.state, AnswerState::going);
    EXPECT_EQ(approved.by, person_id("Sara"));
    ASSERT_EQ(dispatches().size(), 1u);
    EXPECT_NE(dispatches().front().variant.text.find("Sara Prøve"), std::string::npos);
}

TEST_P(Answers, ThatWaitAreVoidWhereTheThreadIsEndedOrAnsweredInAnother)
{
    adopt("saltdal");
    open_account(Channel::email, "post");
    const auto sent_to_leif = [&](const Id& id) {
        route(id, "Hjemmetjenesten");
        AnswerDraft it = draft(id, "Skolen koster ti millioner.");
        it.category = Category::media_enquiry;
        return *answer("Sara", it).answer;
    };
    const Id closed = asked(Way::press, "avisa@avisa.example", "Hva koster skolen?", "typed-in");
    const Id first = sent_to_leif(closed);
    close(closed);
    EXPECT_EQ(stored(first).state, AnswerState::replaced);
    EXPECT_THROW(approve("Leif", first, 1), Overtaken);

    const Id one = asked(Way::press, "avisa@avisa.example", "Hva koster skolen nå?", "typed-in");
    const Id second = sent_to_leif(one);
    const Id other = asked(Way::email, "avisa@avisa.example", "Hva koster skolen nå?");
    later_s(60);
    ASSERT_TRUE(answer("Kari", draft(other)).answer);
    later_s(60);
    by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        return merge_threads(tx, kari, one, find_thread(tx, one)->version, other);
    });
    EXPECT_EQ(stored(second).thread, other);
    EXPECT_EQ(stored(second).state, AnswerState::replaced);
    EXPECT_EQ(waits("Leif"), 0u);
}

TEST_P(Answers, OfSomebodyNewWaitForTheirLeaderAndForTheTextAsItWas)
{
    adopt("loten");
    open_account(Channel::email, "post");
    const Id id = asked(Way::email, "ase@borger.example");
    route(id, "Hjemmetjenesten");
    const people::Person sara = person("Sara");
    write([&](db::Writing& tx) {
        people::end_mandate(tx, Id(), sara.mandates.front().id);
        people::give_mandate(tx, Id(),
                             {.person = sara.id,
                              .unit = unit("Hjemmetjenesten"),
                              .role = "specialist",
                              .from = tx.now().plus_s(1),
                              .drafts_only = true});
    });
    later_s(2);
    const AnswerOutcome outcome = answer("Sara", draft(id));
    ASSERT_TRUE(outcome.waits_for_yes);
    Inbound more = message("n1", "Og når stenger det?");
    more.by_link_of = id;
    take(more);
    EXPECT_THROW(approve("Leif", *outcome.answer, 1), Overtaken) << "the question is another now";
}

/// Of a thread that no unit has, it is whoever leads the author: they read what they say yes to, and no longer.
TEST_P(Answers, AreReadWithTheirQuestionByWhoeverIsAskedForAYes)
{
    adopt("saltdal");
    const Id id = asked(Way::press, "", "Hva koster skolen?", "typed-in");
    assign(id, "Sara");
    EXPECT_FALSE(reads("Leif", id));
    AnswerDraft it = draft(id, "Skolen koster ti millioner.");
    it.category = Category::media_enquiry;
    it.kind = AnswerKind::noted;
    const Id given = *answer("Sara", it).answer;
    EXPECT_TRUE(reads("Leif", id));
    EXPECT_EQ(approve("Leif", given, 1).state, AnswerState::going);
    EXPECT_FALSE(reads("Leif", id));
    EXPECT_FALSE(reads("Gro", id));
}

} // namespace
} // namespace samband::dialogue
