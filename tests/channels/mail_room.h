#pragma once
#include "channels/harbour.h"
#include "channels/mail/bounces.h"
#include "channels/mail/came.h"
#include "channels/mail/read_mailbox.h"
#include "channels/mail/take_mail.h"
#include "client/odd_imap.h"

#include <atomic>
#include <charconv>
#include <cstdlib>
#include <mutex>

/// A municipality whose e-mail account takes mail in, and the mailbox of it: a server of the test's own, which forgets
/// nothing and may break off. Dovecot is tried by mail_peers_test.cpp.
namespace samband::channels::mail {

struct LyingMail {
    std::uint32_t uid = 0;
    std::string text;
    std::string arrived = "20-Nov-2026 10:00:00 +0100"; ///< the town's own time
};

class MailRoom : public test::Harbour {
protected:
    void SetUp() override
    {
        told_.on<AccountsChanged>("follow_takers", follow_takers);
        told_.on<MailCame>("came", [this](db::Writing& tx, const MailCame& came) { react(tx, came); });
        setting.wiring = &told_;
        Harbour::SetUp();
        if (IsSkipped()) return;
        keys_ = std::filesystem::temp_directory_path() / ("samband-room-" + account_.id.text());
    }
    void TearDown() override
    {
        std::filesystem::remove_all(keys_);
        Harbour::TearDown();
    }

    /// What is done with each that came; a test may throw.
    virtual void react(db::Writing&, const MailCame& came)
    {
        const std::lock_guard lock(mutex_);
        came_.push_back(came);
    }

    /// An open account; it takes mail in, or does not.
    Account open_mail(bool takes)
    {
        Account it = account();
        it.channel = rulebook::Channel::email;
        it.driver = "smtp";
        it.settings = Json::object({{"from", "post@loten.example"},
                                    {"host", "127.0.0.1"},
                                    {"port", std::int64_t{25}},
                                    {"plain", true},
                                    {"imap_host", "127.0.0.1"},
                                    {"imap_port", std::int64_t{server_.setting().login.port}},
                                    {"takes_in", takes}});
        post_ = write([&](db::Writing& tx) {
            const Account made = add_account(tx, it);
            tx.tell(AccountsChanged{});
            return made;
        });
        return post_;
    }
    void take_in(bool takes)
    {
        post_ = write([&](db::Writing& tx) {
            Account it = load_account(tx, post_.id);
            it.settings["takes_in"] = takes;
            write_account(tx, it);
            tx.tell(AccountsChanged{});
            return load_account(tx, it.id);
        });
    }

    /// Reads as the workers do, all that is due; the kinds of what was done.
    std::vector<std::string> read_due(std::size_t most = 50)
    {
        std::vector<std::string> kinds;
        const MailboxReader reader(
            server_.setting().reach, [this](const std::string&) { return keys_; }, nullptr, {},
            [this] { return ending_.load(); });
        while (kinds.size() < most) {
            const auto lease = leased();
            if (!lease) break;
            kinds.push_back(lease->kind);
            const outbox::Outcome outcome = reader(*lease, db());
            write([&](db::Writing& tx) { outbox::conclude(tx, *lease, outcome); });
        }
        return kinds;
    }
    /// The next look of the mailbox.
    void read_next()
    {
        later_s(601);
        read_due();
    }

    void lies(std::uint32_t uid, const std::string& text, const std::string& arrived = LyingMail{}.arrived)
    {
        const std::lock_guard lock(mutex_);
        lying_.push_back({uid, text, arrived});
        next_ = std::max(next_, uid + 1);
    }
    /// The server has lost its numbers: all lie there under new ones.
    void made_anew()
    {
        const std::lock_guard lock(mutex_);
        ++validity_;
        for (std::size_t i = 0; i < lying_.size(); ++i) lying_[i].uid = static_cast<std::uint32_t>(i + 1);
        next_ = static_cast<std::uint32_t>(lying_.size() + 1);
    }

    static std::string mail(const std::string& id, const std::string& text = "Når åpner badet?",
                            const std::string& more = "", const std::string& date = "Fri, 20 Nov 2026 10:00:00 +0100")
    {
        return "Return-Path: <ase@eksempel.example>\r\nFrom: Ase <ase@eksempel.example>\r\nTo: post@loten.example\r\n"
               "Date: " +
               date + "\r\nMessage-ID: <" + id + ">\r\nSubject: Badet\r\n" + more +
               "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
    }
    std::vector<std::string> came_ids() const
    {
        std::vector<std::string> ids;
        for (const MailCame& came : came_) ids.push_back(came.mail ? came.mail->id : came.unread);
        return ids;
    }

    std::string says(const std::string& command)
    {
        const std::lock_guard lock(mutex_);
        if (command.starts_with("EXAMINE"))
            return "* " + std::to_string(lying_.size()) + " EXISTS\r\n* OK [UIDVALIDITY " + std::to_string(validity_) +
                   "] x\r\n* OK [UIDNEXT " + std::to_string(next_) + "] x\r\n";
        if (command.starts_with("UID SEARCH")) {
            std::string all = "* SEARCH";
            for (const LyingMail& one : lying_) all += " " + std::to_string(one.uid);
            return all + "\r\n";
        }
        const auto uid = static_cast<std::uint32_t>(std::atoi(command.c_str() + 10));
        const auto found = std::ranges::find(lying_, uid, &LyingMail::uid);
        if (found == lying_.end()) return "";
        if (command.find("RFC822.SIZE") != std::string::npos)
            return "* 1 FETCH (UID " + std::to_string(uid) + " RFC822.SIZE " +
                   std::to_string(uid == huge_ ? client::imap_mail_bytes + 1 : found->text.size()) + ")\r\n";
        if (uid == breaks_at_) return "-";
        if (uid == refused_) return "NO";
        return "* 1 FETCH (UID " + std::to_string(uid) + " INTERNALDATE \"" + found->arrived + "\" BODY[] {" +
               std::to_string(found->text.size()) + "}\r\n" + found->text + ")\r\n";
    }

    db::Wiring told_;
    std::mutex mutex_;
    std::vector<LyingMail> lying_;
    std::atomic<bool> ending_{false}; ///< the program
    std::uint32_t validity_ = 7;
    std::uint32_t next_ = 1;
    std::uint32_t breaks_at_ = 0; ///< the connection ends instead of giving that one
    std::uint32_t huge_ = 0;
    std::uint32_t refused_ = 0;
    client::OddImap server_{[this](const std::string& command) { return says(command); }};
    std::vector<MailCame> came_;
    std::filesystem::path keys_;
    Account post_;
};

} // namespace samband::channels::mail
