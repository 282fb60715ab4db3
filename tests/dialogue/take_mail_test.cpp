#include "dialogue/take_mail.h"

#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/mail/sort_mail.h"
#include "dialogue/automatic.h"
#include "dialogue/correspondence.h"
#include "dialogue/limits.h"

namespace samband::dialogue {
namespace {

class MailAsMessages : public Correspondence {
protected:
    void SetUp() override
    {
        wiring_.on<channels::DispatchEnded>("follow", follow_letter);
        setting.wiring = &wiring_;
        Correspondence::SetUp();
        if (IsSkipped()) return;
        channels::Account it;
        it.channel = rulebook::Channel::email;
        it.driver = "smtp";
        it.name = "Post";
        it.state = channels::AccountState::open;
        account_ = write([&](db::Writing& tx) { return channels::add_account(tx, it).id; });
    }

    static std::string letter(const std::string& id, const std::string& text, const std::string& more = "",
                              const std::string& from = "Ase <ase@eksempel.example>",
                              const std::string& subject = "Badet")
    {
        return "From: " + from +
               "\r\nTo: post@loten.example\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\nMessage-ID: <" + id +
               ">\r\nSubject: " + subject + "\r\n" + more + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text +
               "\r\n";
    }
    /// Comes as the reading of the mailbox tells it.
    void comes(const std::string& raw, bool too_large = false)
    {
        auto sorted = channels::mail::sort_mail(account_, {1, raw, too_large, now()}, now());
        auto& came = std::get<channels::mail::MailCame>(sorted);
        came.prepared = prepare_mail(came, FileFolder(folder_));
        const auto* made = dynamic_cast<const PreparedMail*>(came.prepared.get());
        EXPECT_TRUE(!made || made->message.proposal) << "it is proposed before the transaction";
        write([&](db::Writing& tx) { take_mail(tx, came); });
    }
    void TearDown() override
    {
        std::filesystem::remove_all(folder_);
        Correspondence::TearDown();
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
    Thread only_thread()
    {
        const auto all = threads();
        EXPECT_EQ(all.size(), 1u);
        return all.empty() ? Thread{} : all.front();
    }

    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("samband-mails-" + std::to_string(::getpid()));
    db::Wiring wiring_;
    Id account_;
};
SAMBAND_ON_BOTH_DATABASES(MailAsMessages);

TEST_P(MailAsMessages, BeginsAThreadThatWaits)
{
    comes(letter("1@e.example", "Når åpner badet?", "Reply-To: ase.jobb@eksempel.example\r\n",
                 "Ase Bø <ase@eksempel.example>", "SV: Re[2]: Badet"));
    const Thread begun = only_thread();
    EXPECT_EQ(begun.state, ThreadState::open);
    EXPECT_EQ(begun.way, Way::email);
    EXPECT_EQ(begun.subject, "Badet");
    EXPECT_EQ(begun.who, "Ase Bø");
    EXPECT_EQ(begun.address, "ase.jobb@eksempel.example");
    EXPECT_EQ(begun.waits_since, now());
    EXPECT_EQ(texts(begun.id), std::vector<std::string>{"Når åpner badet?"});
}

TEST_P(MailAsMessages, RepliesJoinInWhateverOrderTheyCome)
{
    comes(letter("3@e.example", "Tredje", "In-Reply-To: <2@e.example>\r\nReferences: <1@e.example> <2@e.example>\r\n"));
    comes(letter("2@e.example", "Andre", "References: <1@e.example>\r\n"));
    comes(letter("1@e.example", "Første"));
    comes(letter("1@e.example", "Første"));
    EXPECT_EQ(only_thread().entries, 3) << "each is there once";
    comes(letter("9@e.example", "Noe annet", "", "Bo <bo@eksempel.example>"));
    EXPECT_EQ(threads().size(), 2u);
}

TEST_P(MailAsMessages, AProgramThatGivesAllMailsOneIdMixesNobody)
{
    comes(letter("fast@e.example", "Om barnehagen", "", "Ase <ase@eksempel.example>"));
    comes(letter("fast@e.example", "Om sykdommen min", "", "Bo <bo@eksempel.example>"));
    EXPECT_EQ(threads().size(), 2u);
    comes(letter("fast@e.example", "Og en ting til", "", "Ase <ASE@eksempel.example>"));
    EXPECT_EQ(threads().size(), 2u) << "the same person's are one";
}

TEST_P(MailAsMessages, AReplyToALetterOfOursJoinsItsThread)
{
    const Taken by_form = take(message("1", "Når åpner badet?"));
    const Id entry = by_form.entry;
    const auto letter_about = [&](const Id& subject) {
        return write([&](db::Writing& tx) {
            channels::Order order;
            order.subject = subject;
            order.account = account_;
            order.variant.text = "Vi har fått meldingen din.";
            const channels::Dispatch sent = channels::note_dispatch(tx, order, subject.text() + "@loten.example", "");
            follow_letter(tx, {subject, sent.id});
            return subject.text() + "@loten.example";
        });
    };
    comes(letter("5@e.example", "Takk!", "In-Reply-To: <" + letter_about(by_form.thread) + ">\r\n"));
    comes(letter("6@e.example", "Enda en", "In-Reply-To: <" + letter_about(entry) + ">\r\n"));
    EXPECT_EQ(thread(by_form.thread).entries, 3);
    comes(letter("7@e.example", "Om noe annet", "In-Reply-To: <" + letter_about(person_id("Kari")) + ">\r\n"));
    EXPECT_EQ(thread(by_form.thread).entries, 3) << "a newsletter is no conversation";
    EXPECT_EQ(threads().size(), 2u);
}

TEST_P(MailAsMessages, OutOfOfficeOpensNothingAndNobodyWaits)
{
    comes(letter("1@e.example", "Når åpner badet?"));
    const Id id = only_thread().id;
    later_s(60);
    close(id);
    later_s(60);
    comes(letter("2@e.example", "Jeg er på ferie.", "In-Reply-To: <1@e.example>\r\nAuto-Submitted: auto-replied\r\n"));
    EXPECT_EQ(thread(id).state, ThreadState::done);
    EXPECT_FALSE(thread(id).waits_since);
    EXPECT_EQ(thread(id).closed_why, "Svart på telefon.");
    EXPECT_EQ(texts(id).size(), 2u);
    EXPECT_EQ(read([&](db::Reading& tx) { return automatic_entries_of(tx, id); }).size(), 1u);
    comes(letter("3@e.example", "Jeg er på ferie.", "Auto-Submitted: auto-replied\r\n", "Bo <bo@eksempel.example>"));
    ASSERT_EQ(threads().size(), 2u);
    for (const Thread& one : threads()) EXPECT_EQ(one.state, ThreadState::done);
    comes(letter("4@e.example", "Men når?", "In-Reply-To: <1@e.example>\r\n"));
    EXPECT_EQ(thread(id).state, ThreadState::open) << "a person's own does";
    EXPECT_EQ(thread(id).waits_since, now());
}

TEST_P(MailAsMessages, ASendersClockThatIsWrongChangesNoOrder)
{
    comes(letter("1@e.example", "Når åpner badet?"));
    const Id id = only_thread().id;
    later_s(60);
    close(id);
    later_s(60);
    std::string late = letter("2@e.example", "Hallo?", "In-Reply-To: <1@e.example>\r\n");
    late.replace(late.find("2026"), 4, "1999");
    comes(late);
    EXPECT_EQ(thread(id).state, ThreadState::open);
    EXPECT_EQ(thread(id).waits_since, now());
}

TEST_P(MailAsMessages, WhatIsNotTakenInWaitsForAPersonWithTheReason)
{
    const auto held = [&] {
        std::vector<std::string> why;
        for (const Unread& unread : read(list_unread)) why.push_back(unread.why);
        return why;
    };
    comes("", true);
    EXPECT_EQ(held().size(), 1u);
    comes("", true);
    EXPECT_EQ(held().size(), 1u) << "once";
    comes("\x01\x02");
    EXPECT_EQ(held().size(), 2u);
    EXPECT_EQ(threads().size(), 0u);
    comes(letter("2@e.example", "Den neste"));
    EXPECT_EQ(threads().size(), 1u) << "the queue moves on";
}

TEST_P(MailAsMessages, OneLargerThanTheDatabaseKeepsIsReadAndLiesWholeOnTheDisk)
{
    const std::string large = letter("1@e.example", "Hei. " + std::string(raw_bytes, 'a'));
    comes(large);
    const Thread taken = only_thread();
    const Entry entry = read([&](db::Reading& tx) { return entries_of(tx, taken.id); }).front();
    EXPECT_TRUE(entry.text.starts_with("Hei. aaa"));
    const RawMail raw = read([&](db::Reading& tx) { return raw_mail(tx, taken.id, entry.id); });
    ASSERT_FALSE(raw.whole.empty());
    EXPECT_EQ(FileFolder(folder_).read(raw.whole), large);
}

TEST_P(MailAsMessages, MailWithoutAnythingIsTakenInAllTheSame)
{
    comes("X: y\r\n\r\n");
    const Thread begun = only_thread();
    EXPECT_EQ(begun.subject, "Uten emne");
    EXPECT_EQ(begun.address, "");
    std::string many;
    for (int i = 0; i < 500; ++i) many += " <" + std::string(1'500, 'x') + std::to_string(i) + "@e.example>";
    comes("From: <>\r\nReferences:" + many + "\r\nMessage-ID: <" + std::string(5'000, 'y') + ">\r\n\r\nHei\r\n");
    EXPECT_EQ(threads().size(), 2u);
}

} // namespace

TEST(SubjectOfMail, HasNoPrefixes)
{
    for (const char* subject : {"Badet", "Re: Badet", "RE:RE: Badet", "SV: VS: Badet", "Fwd: Sv: Badet", "Re[2]: Badet",
                                "AW: Antwort: Badet", " sv :Badet ", "FW: Badet"})
        EXPECT_EQ(without_prefixes(subject), "Badet") << subject;
    EXPECT_EQ(without_prefixes("Regning: for badet"), "Regning: for badet");
    EXPECT_EQ(without_prefixes("Viktig: Re: Badet"), "Viktig: Re: Badet");
    EXPECT_EQ(without_prefixes("Re:"), "");
    EXPECT_EQ(without_prefixes(""), "");
}

} // namespace samband::dialogue
