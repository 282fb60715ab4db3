#include "base/wall_clock.h"
#include "channels/accounts.h"
#include "channels/mail/bounces.h"
#include "channels/mail/read_mailbox.h"
#include "channels/mail/smtp_port.h"
#include "channels/mail/take_mail.h"
#include "channels/secrets.h"
#include "channels/shipping.h"
#include "client/smtp_client.h"
#include "dialogue/correspondence.h"
#include "dialogue/mail_receipt.h"
#include "dialogue/take_mail.h"
#include "mail/compose.h"
#include "mail/read.h"
#include "outbox/workers.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <thread>

/// Mail all the way: Postfix takes it, Dovecot keeps it and says so by IDLE, the workers read it, and it is a thread.
/// The town's clock stands still, so nothing falls due by itself: what is read is read because Dovecot said so.
namespace samband::dialogue {
namespace {

using namespace std::chrono_literals;

class MailAllTheWay : public Correspondence {
protected:
    void SetUp() override
    {
        const char* where = std::getenv("SAMBAND_TEST_MAIL");
        if (where == nullptr) GTEST_SKIP() << "no mail server: SAMBAND_TEST_MAIL is not set (tools/test_mail.sh)";
        std::istringstream(where) >> smtp_port_ >> imap_port_ >> certificate_;
        wiring_.on<channels::AccountsChanged>("follow_takers", channels::mail::follow_takers);
        wiring_.on<channels::mail::MailCame>("take_mail", take_mail);
        municipality_.name = "Prøve kommune";
        municipality_.language = "nb";
        wiring_.on<MailTaken>("send_receipt", [this](db::Writing& tx, const MailTaken& happening) {
            send_receipt(tx, happening, municipality_);
        });
        setting.wiring = &wiring_;
        setting.after_commit = [this] {
            if (workers_) workers_->wake("prove");
        };
        Correspondence::SetUp();
        if (IsSkipped()) return;
        keys_ = std::filesystem::temp_directory_path() / ("samband-way-" + person_id("Kari").text());
        run_id_ = person_id("Kari").text();
        reach_ = client::Reach({"localhost:" + std::to_string(smtp_port_), "localhost:" + std::to_string(imap_port_)});
        // Mails of runs before this lie there still, with Dovecot's own time: they came before this town's.
        later_s((wall_now().us - now().us) / 1'000'000 + 2);
        begin_work();
        open_mailbox();
    }
    void TearDown() override
    {
        if (waiters_) waiters_->stop();
        if (workers_) workers_->stop();
        workers_.reset();
        std::filesystem::remove_all(keys_);
        Correspondence::TearDown();
    }

    void begin_work()
    {
        waiters_ = std::make_unique<channels::mail::MailboxWaiters>([this](const std::string&, const Id& account) {
            write([&](db::Writing& tx) { channels::mail::hurry_reading(tx, account); });
        });
        outbox::WorkersSetting how;
        how.threads = 2;
        how.clock = [this] { return now(); };
        how.open = [this](const std::string&) { return std::shared_ptr<db::Database>(&db(), [](db::Database*) {}); };
        workers_ = std::make_unique<outbox::Workers>(how);
        const channels::mail::MailboxReader reader(
            reach_, [this](const std::string&) { return keys_; }, waiters_.get(),
            [this](const std::string&, const channels::mail::MailCame& came) {
                return prepare_mail(came, FileFolder(keys_));
            });
        workers_->handle(channels::mail::take_mail_kind, reader);
        if (receipts_) {
            shipping_ = std::make_unique<channels::Shipping>(channels::ShippingSetting{
                [this](const std::string&) { return keys_; }, [](const std::string&) { return std::string(); }, {}, 1});
            shipping_->add("smtp", std::make_unique<channels::mail::SmtpPort>(reach_));
            shipping_->handle(*workers_);
        }
        workers_->start({"prove"});
    }
    void open_mailbox()
    {
        account_ = write([&](db::Writing& tx) {
            channels::Account it;
            it.channel = rulebook::Channel::email;
            it.driver = "smtp";
            it.name = "Post";
            it.state = channels::AccountState::open;
            it.settings = Json::object({{"from", "post@loten.example"},
                                        {"host", "localhost"},
                                        {"port", std::int64_t{smtp_port_}},
                                        {"user", "ase@loten.example"},
                                        {"imap_host", "localhost"},
                                        {"imap_port", std::int64_t{imap_port_}},
                                        {"takes_in", true},
                                        {"receipt", receipts_},
                                        {"ca_file", certificate_}});
            it = channels::add_account(tx, it);
            channels::write_sealed_secret(tx, it.id, channels::Secrets(keys_).seal("kaffe", it.id.text()), {});
            tx.tell(channels::AccountsChanged{});
            return it.id;
        });
        EXPECT_TRUE(within_seconds([&] { return waiters_->waits_at(account_); })) << "Dovecot offers IDLE";
        EXPECT_TRUE(within_seconds([&] {
            return read([&](db::Reading& tx) { return channels::mail::progress_of(tx, account_).new_from; }) > 0;
        }));
    }

    static bool within_seconds(const std::function<bool()>& there)
    {
        for (int i = 0; i < 200; ++i) {
            if (there()) return true;
            std::this_thread::sleep_for(50ms);
        }
        return false;
    }
    void send(const std::string& id, const std::string& text, const std::string& answers = "")
    {
        mail::Message message;
        message.id = id + "-" + run_id_ + "@eksempel.example";
        message.date = now();
        message.from = {"Bo", from_};
        message.to = {{"", "post@loten.example"}, {"", "ase@loten.example"}};
        message.subject = answers.empty() ? "Badet" : "SV: Badet";
        message.text = text;
        if (!answers.empty()) message.in_reply_to = answers + "-" + run_id_ + "@eksempel.example";
        client::SmtpSetting how;
        how.login = {"localhost",
                     static_cast<std::uint16_t>(smtp_port_),
                     client::Security::starttls,
                     "post@loten.example",
                     "kaffe",
                     false,
                     certificate_};
        how.reach = reach_;
        const auto handed = client::SmtpClient(how).send({from_, "ase@loten.example", mail::compose(message)});
        ASSERT_EQ(handed.what, client::Handing::accepted) << handed.reply;
    }
    std::vector<Thread> threads()
    {
        std::vector<Thread> all;
        const people::Person kari = person("Kari");
        for (const Line& line : read([&](db::Reading& tx) { return list_threads(tx, kari, Box::open); }))
            all.push_back(line.thread);
        return all;
    }
    /// Every mail of the mailbox as Dovecot keeps it: a file's name ends with its flags.
    std::vector<std::string> kept_by_dovecot() const
    {
        std::vector<std::string> names;
        for (const auto& [name, text] : mails_of("ase")) names.push_back(name);
        return names;
    }
    /// Those of this run, by the names of their files.
    std::map<std::string, std::string> mails_of(const std::string& user) const
    {
        std::map<std::string, std::string> mails;
        const auto folder = std::filesystem::path(certificate_).parent_path() / "mail" / user / "Maildir";
        for (const char* part : {"new", "cur"}) {
            if (!std::filesystem::exists(folder / part)) continue;
            for (const auto& file : std::filesystem::directory_iterator(folder / part)) {
                std::ifstream in(file.path());
                std::string all((std::istreambuf_iterator<char>(in)), {});
                if (all.find(run_id_) != std::string::npos) mails[file.path().filename()] = std::move(all);
            }
        }
        return mails;
    }

    bool receipts_ = false;
    std::string from_ = "bo@eksempel.example";
    people::Municipality municipality_;
    std::unique_ptr<channels::Shipping> shipping_; ///< outlives the workers
    int smtp_port_ = 0;
    int imap_port_ = 0;
    std::string certificate_;
    std::string run_id_;
    std::filesystem::path keys_;
    client::Reach reach_;
    db::Wiring wiring_;
    std::unique_ptr<channels::mail::MailboxWaiters> waiters_;
    std::unique_ptr<outbox::Workers> workers_;
    Id account_;
};
SAMBAND_ON_BOTH_DATABASES(MailAllTheWay);

TEST_P(MailAllTheWay, IsAThreadWithinSecondsAndItsReplyJoins)
{
    send("1", "Når åpner badet?");
    ASSERT_TRUE(within_seconds([&] { return threads().size() == 1; }));
    EXPECT_EQ(threads()[0].subject, "Badet");
    EXPECT_EQ(threads()[0].address, "bo@eksempel.example");
    send("2", "Og på søndag?", "1");
    send("3", "Og på mandag?", "2");
    ASSERT_TRUE(within_seconds([&] { return threads()[0].entries == 3; })) << threads()[0].entries;
    EXPECT_EQ(threads().size(), 1u);
    const std::vector<std::string> kept = kept_by_dovecot();
    EXPECT_EQ(kept.size(), 3u) << "the mailbox is not emptied";
    for (const std::string& name : kept)
        EXPECT_EQ(name.substr(std::min(name.size(), name.find(":2,"))).find('S'), std::string::npos)
            << "nothing is marked as read: " << name;
}

/// Whoever writes has a mailbox that another Samband reads, which sends receipts too.
class ReceiptAllTheWay : public MailAllTheWay {
protected:
    ReceiptAllTheWay()
    {
        receipts_ = true;
        from_ = "retur@loten.example";
    }
};
SAMBAND_ON_BOTH_DATABASES(ReceiptAllTheWay);

TEST_P(ReceiptAllTheWay, ItArrivesWithoutASenderAndAnotherSambandDoesNotAnswerIt)
{
    send("1", "Når åpner badet?");
    ASSERT_TRUE(within_seconds([&] { return mails_of("retur").size() == 1; }));
    const std::string raw = mails_of("retur").begin()->second;
    for (const char* line : {"Return-Path: <>", "Auto-Submitted: auto-replied", "Subject: Automatisk svar: Badet"})
        EXPECT_NE(raw.find(line), std::string::npos) << line << " in\n" << raw;
    EXPECT_NE(raw.find("In-Reply-To: <1-" + run_id_), std::string::npos) << raw;
    const auto mail = mail::read_message(raw);
    ASSERT_TRUE(mail);
    EXPECT_EQ(mail->sent_by, mail::SentBy::auto_reply);
    EXPECT_EQ(receipt_address(*mail, from_, {}), "") << "also where it knows nothing of us";
    send("2", "Og når stenger det?");
    ASSERT_TRUE(within_seconds([&] { return threads().size() == 2; }));
    std::this_thread::sleep_for(500ms);
    EXPECT_EQ(mails_of("retur").size(), 1u) << "one in a day";
}

} // namespace
} // namespace samband::dialogue
