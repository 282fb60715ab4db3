#include "dialogue/mail_receipt.h"

#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/mail/letter.h"
#include "channels/mail/personal.h"
#include "channels/mail/sort_mail.h"
#include "dialogue/correspondence.h"
#include "dialogue/decide_category.h"
#include "dialogue/forget.h"
#include "dialogue/limits.h"
#include "dialogue/take_mail.h"
#include "mail/read.h"

#include <fstream>
#include <set>

/// The automatic receipt of mail: who gets it, who never does, and how it leaves.
namespace samband::dialogue {
namespace {

class Receipts : public Correspondence {
protected:
    void SetUp() override
    {
        wiring_.on<MailTaken>("send_receipt", [this](db::Writing& tx, const MailTaken& happening) {
            send_receipt(tx, happening, municipality_);
        });
        wiring_.on<channels::DispatchEnded>("follow", follow_letter);
        setting.wiring = &wiring_;
        Correspondence::SetUp();
        if (IsSkipped()) return;
        municipality_.name = "Prøve kommune";
        municipality_.language = "nb";
        municipality_.email = "postmottak@loten.example";
        account_ = mailbox("post@loten.example", true);
        folder_ = std::filesystem::temp_directory_path() / ("samband-receipts-" + account_.text());
    }
    void TearDown() override
    {
        std::filesystem::remove_all(folder_);
        Correspondence::TearDown();
    }
    Id mailbox(const std::string& from, bool receipt)
    {
        channels::Account it;
        it.channel = rulebook::Channel::email;
        it.driver = "smtp";
        it.name = from;
        it.state = channels::AccountState::open;
        it.settings = Json::object(
            {{"from", from}, {"imap_host", "imap.loten.example"}, {"takes_in", true}, {"receipt", receipt}});
        return write([&](db::Writing& tx) { return channels::add_account(tx, it).id; });
    }
    static std::string letter(const std::string& id, const std::string& more = "",
                              const std::string& from = "Ase <ase@eksempel.example>",
                              const std::string& text = "Når åpner badet?")
    {
        return "From: " + from + "\r\n" + (more.find("To:") == 0 ? "" : "To: post@loten.example\r\n") +
               "Date: Fri, 20 Nov 2026 10:00:00 +0100\r\nMessage-ID: <" + id + ">\r\nSubject: Badet\r\n" + more +
               "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
    }
    void comes(const std::string& raw) { comes_to(account_, raw); }
    void comes_to(const Id& account, const std::string& raw)
    {
        auto sorted = channels::mail::sort_mail(account, {++uid_, raw, false, now()}, now());
        auto* came = std::get_if<channels::mail::MailCame>(&sorted);
        if (!came) return; // a bounce of ours
        came->prepared = prepare_mail(*came, FileFolder(folder_));
        write([&](db::Writing& tx) { take_mail(tx, *came); });
    }
    std::vector<channels::Dispatch> sent()
    {
        return read([](db::Reading& tx) { return channels::list_dispatches(tx, 0); });
    }
    std::string recipient(const channels::Dispatch& dispatch)
    {
        return read([&](db::Reading& tx) {
            return channels::deliveries_of(tx, dispatch.id, channels::DeliveryState::queued).at(0).recipient;
        });
    }
    /// How many receipts that mail led to.
    std::size_t receipts_of(const std::string& raw)
    {
        const std::size_t before = sent().size();
        comes(raw);
        return sent().size() - before;
    }
    std::vector<Thread> threads()
    {
        std::vector<Thread> all;
        const people::Person kari = person("Kari");
        for (const Box which : {Box::open, Box::waiting, Box::done})
            for (const Line& line : read([&](db::Reading& tx) { return list_threads(tx, kari, which); }))
                all.push_back(line.thread);
        return all;
    }

    people::Municipality municipality_;
    Id account_;
    std::filesystem::path folder_;
    db::Wiring wiring_;

private:
    std::uint32_t uid_ = 0;
};
SAMBAND_ON_BOTH_DATABASES(Receipts);

TEST_P(Receipts, WhoBeginsAConversationHearsThatItCameAndWhen)
{
    comes(letter("1@e.example", "References: <0@e.example>\r\n"));
    ASSERT_EQ(sent().size(), 1u);
    const channels::Dispatch receipt = sent().front();
    EXPECT_EQ(recipient(receipt), "ase@eksempel.example");
    EXPECT_EQ(receipt.variant.title, "Automatisk svar: Badet");
    EXPECT_TRUE(receipt.variant.text.starts_with("Takk for e-posten. Vi har fått den, og svarer deg innen "))
        << receipt.variant.text;
    EXPECT_EQ(receipt.variant.text.find('{'), std::string::npos) << "it says when";
    const auto personal = channels::mail::personal_of(receipt.variant.more);
    ASSERT_TRUE(personal);
    EXPECT_TRUE(personal->automatic);
    EXPECT_EQ(personal->in_reply_to, "1@e.example");
    EXPECT_EQ(personal->references, (std::vector<std::string>{"0@e.example", "1@e.example"}));
    const Id thread = threads().front().id;
    EXPECT_NE(recorded(thread).find("receipt-sent"), std::string::npos);
    EXPECT_TRUE(read([&](db::Reading& tx) { return receipt_facts(tx, thread); }).is_object());
    EXPECT_TRUE(threads().front().waits_since) << "a receipt answers nothing";
    EXPECT_EQ(threads().front().state, ThreadState::open);
}

TEST_P(Receipts, AnAnswerToItJoinsTheConversation)
{
    comes(letter("1@e.example"));
    const Id dispatch = sent().front().id;
    const Id delivery = read([&](db::Reading& tx) {
        return channels::deliveries_of(tx, dispatch, channels::DeliveryState::queued).at(0).id;
    });
    later_s(2 * 24 * 3'600);
    comes(letter("2@e.example", "In-Reply-To: <" + delivery.text() + "@loten.example>\r\n"));
    EXPECT_EQ(threads().size(), 1u);
    EXPECT_EQ(threads().front().entries, 2);
    EXPECT_EQ(sent().size(), 1u) << "at most one in a conversation";
}

TEST_P(Receipts, OneToAnAddressInADayHoweverMuchItWrites)
{
    for (int i = 0; i < 5; ++i) comes(letter(std::to_string(i) + "@e.example"));
    comes(letter("stor@e.example", "", "Ase <ASE@eksempel.example>"));
    EXPECT_EQ(threads().size(), 6u);
    EXPECT_EQ(sent().size(), 1u);
    comes(letter("bo@e.example", "", "Bo <bo@eksempel.example>"));
    EXPECT_EQ(sent().size(), 2u);
    later_s(receipt_of_address_s + 1);
    comes(letter("i-morgen@e.example"));
    EXPECT_EQ(sent().size(), 3u);
    comes(letter("i-morgen@e.example"));
    EXPECT_EQ(sent().size(), 3u) << "the same mail again";
}

TEST_P(Receipts, IsOffUntilTheAccountSaysSo)
{
    comes_to(mailbox("annen@loten.example", false), letter("1@e.example", "To: annen@loten.example\r\n"));
    EXPECT_TRUE(sent().empty());
}

TEST_P(Receipts, NoProgramListBounceOrSelfGetsOne)
{
    int i = 0;
    for (const char* head :
         {"Auto-Submitted: auto-replied\r\n", "Auto-Submitted: auto-generated\r\n", "Precedence: bulk\r\n",
          "Precedence: list\r\n", "Precedence: junk\r\n", "List-Id: <a.b.example>\r\n",
          "List-Unsubscribe: <https://b.example>\r\n", "Return-Path: <>\r\n", "X-Auto-Response-Suppress: All\r\n",
          "X-Autoreply: yes\r\n", "Return-Path: <annen@tjeneste.example>\r\n",
          "Reply-To: noen-andre@eksempel.example\r\n", "To: alle@loten.example\r\n", "X-Loop: post@loten.example\r\n"})
        EXPECT_EQ(receipts_of(letter(std::to_string(++i) + "@e.example", head)), 0u) << head;
    for (const char* from : {"no-reply@firma.example", "MAILER-DAEMON@firma.example", "ikke-svar@firma.example",
                             "liste-owner@firma.example", "post@loten.example", "POSTMOTTAK@loten.example"})
        EXPECT_EQ(receipts_of(letter(std::to_string(++i) + "@e.example", "", from)), 0u) << from;
    const std::string ours = person_id("Kari").text() + "@loten.example"; // an id of ours, long since forgotten
    EXPECT_EQ(receipts_of(letter("a@e.example", "References: <" + ours + "> <x@e.example>\r\n")), 0u);
    EXPECT_EQ(receipts_of(letter("b@e.example", "In-Reply-To: <" + ours + ">\r\n")), 0u);
    EXPECT_EQ(receipts_of(letter("c@e.example", "Return-Path: <ase@eksempel.example>\r\n")), 1u) << "and a person does";
}

TEST_P(Receipts, NothingInTheCorpusOfUglyMailThatAProgramSentGetsOne)
{
    std::set<std::string> answered;
    int looked_at = 0;
    for (const auto& file : std::filesystem::directory_iterator(SAMBAND_ROOT "/tests/mail/ugly")) {
        std::ifstream in(file.path(), std::ios::binary);
        const std::string raw((std::istreambuf_iterator<char>(in)), {});
        later_s(receipt_of_address_s + 1);
        ++looked_at;
        if (receipts_of(raw) > 0) answered.insert(file.path().stem());
    }
    EXPECT_GT(looked_at, 70);
    for (const char* automatic :
         {"auto-exchange", "auto-gmail", "auto-outlook", "bounce-exchange", "bounce-gmail", "bounce-postfix",
          "delivery-receipt", "digest", "empty-return-path", "list", "loop", "not-mail", "empty", "no-from"})
        EXPECT_FALSE(answered.contains(automatic)) << automatic;
    EXPECT_TRUE(answered.contains("plain")) << "else this shows nothing";
}

TEST_P(Receipts, AConcernGetsNone)
{
    const std::string says = "Jeg tror barnet hos naboen blir slått hjemme, det er redd og har blåmerker.";
    EXPECT_EQ(receipts_of(letter("1@e.example", "", "Ase <ase@eksempel.example>", says)), 0u);
    EXPECT_EQ(threads().front().proposed, rulebook::Category::concern);
}

TEST_P(Receipts, NoStrangerMakesUsSendForEver)
{
    for (std::int64_t i = 0; i < receipts_an_hour + 3; ++i)
        comes(letter(std::to_string(i) + "@e.example", "", "b" + std::to_string(i) + "@eksempel.example"));
    const auto row = read([&](db::Reading& tx) {
        return tx.one("dialogue.receipts_since",
                      {{"address", "ingen"}, {"day", tx.now()}, {"hour", tx.now().plus_s(-3'600)}, {"most", 10'000}});
    });
    EXPECT_EQ(row.integer("to_all"), receipts_an_hour);
}

TEST_P(Receipts, TheRuleBooksOwnWordsAreUsed)
{
    std::string text(*rulings::shipped_text("loten"));
    text += "\n[[text]]\nname = \"receipt\"\nsection = \"4.2\"\ntitle = \"Kvittering\"\n"
            "text = \"Hei fra {kommune}. Vi har e-posten din, og svarer {dag}.\"\n";
    adopt_text(text);
    comes(letter("1@e.example"));
    EXPECT_TRUE(sent().front().variant.text.starts_with("Hei fra Prøve kommune. Vi har e-posten din, og svarer "))
        << sent().front().variant.text;
}

TEST_P(Receipts, ItIsForgottenWithItsConversation)
{
    comes(letter("1@e.example"));
    const Id thread = threads().front().id;
    write([&](db::Writing& tx) { forget_thread(tx, thread); });
    EXPECT_TRUE(read([&](db::Reading& tx) { return receipt_facts(tx, thread); }).is_null());
}

} // namespace
} // namespace samband::dialogue
