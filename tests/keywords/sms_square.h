#pragma once
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/happenings.h"
#include "channels/sms/hear_message.h"
#include "channels/sms/stopped.h"
#include "dialogue/thread_store.h"
#include "keywords/hear_sms.h"
#include "keywords/keyword.h"
#include "ledger/read.h"
#include "subscriptions/interest.h"
#include "subscriptions/leave.h"
#include "subscriptions/subscriber.h"
#include "support/town.h"

/// A municipality whose number is written to.
namespace samband::keywords {

class Square : public test::Town {
protected:
    void SetUp() override
    {
        wiring_.on<channels::SmsStopped>("stopped_by_sms", [](db::Writing& tx, const channels::SmsStopped& happening) {
            subscriptions::stopped_by_sms(tx, happening.number);
        });
        setting.wiring = &wiring_;
        Town::SetUp();
        if (IsSkipped()) return;
        adopt("loten");
        town_.key = "loten";
        town_.name = "Løten kommune";
        town_.short_name = "Løten";
        town_.language = "nb";
        town_.site = "https://loten.example.no";
        account_ = open_account(Json::object({{"sender", "2097"}, {"takes_in", true}}));
    }

    channels::Account open_account(Json settings)
    {
        channels::Account account;
        account.channel = rulebook::Channel::sms;
        account.driver = "kannel";
        account.name = "SMS fra kommunen";
        account.state = channels::AccountState::open;
        account.settings = std::move(settings);
        return write([&](db::Writing& tx) { return channels::add_account(tx, account); });
    }

    /// What the telephone is answered; a word in brackets where channels words it.
    std::string send(const std::string& from, const std::string& text, const std::string& id = {})
    {
        using channels::sms::HeardAnswer;
        later_s(1);
        channels::sms::Heard heard{from, text, id.empty() ? "melding-" + std::to_string(++sent_) : id};
        heard.at = now();
        const auto answered = write([&](db::Writing& tx) {
            return channels::sms::hear_message(
                tx, account_, heard,
                [&](db::Writing& in, const channels::sms::SmsCame& came) { return hear_sms(in, town_, came); });
        });
        switch (answered.answer) {
        case HeardAnswer::none:
            return "";
        case HeardAnswer::stopped:
            return "[stopped]";
        case HeardAnswer::started_again:
            return "[started again]";
        case HeardAnswer::nobody_reads:
            return "[nobody reads]";
        case HeardAnswer::said:
            return answered.words;
        }
        return "";
    }

    KeywordText text(const std::string& word, Does does, const std::string& body = {})
    {
        KeywordText it;
        it.account = account_.id;
        it.word = word;
        it.does = does;
        it.body = body;
        it.owner = person_id("Kari");
        return it;
    }
    Outcome save(const KeywordText& text, bool on = true, const std::string& who = "Kari", const Id& id = {},
                 std::int64_t seen = 0)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return save_keyword(tx, by, id, seen, text, on, "Løten"); });
    }
    Keyword made(const KeywordText& text)
    {
        const Outcome outcome = save(text);
        EXPECT_TRUE(outcome.done) << text.word;
        return outcome.keyword;
    }
    Keyword keyword(const Id& id)
    {
        return read([&](db::Reading& tx) { return load_keyword(tx, id); });
    }

    Id interest(const std::string& name, subscriptions::InterestKind kind = subscriptions::InterestKind::topic)
    {
        for (const auto& it : read([](db::Reading& tx) { return subscriptions::list_interests(tx); }))
            if (it.name == name) return it.id;
        const people::Person kari = person("Kari");
        return write([&](db::Writing& tx) { return subscriptions::add_interest(tx, kari, kind, name, "").id; });
    }
    std::optional<subscriptions::Subscriber> subscriber(const std::string& number)
    {
        return read([&](db::Reading& tx) { return subscriptions::subscriber_at(tx, number); });
    }
    std::vector<dialogue::Thread> threads(dialogue::Box box = dialogue::Box::unassigned)
    {
        const people::Person kari = person("Kari");
        std::vector<dialogue::Thread> found;
        for (const auto& line : read([&](db::Reading& tx) { return dialogue::list_threads(tx, kari, box); }))
            found.push_back(line.thread);
        return found;
    }
    std::vector<std::string> kinds(const Id& subject)
    {
        std::vector<std::string> kinds;
        for (const auto& entry : read([&](db::Reading& tx) { return ledger::history(tx, subject); }))
            kinds.push_back(entry.kind);
        return kinds;
    }

    db::Wiring wiring_;
    people::Municipality town_;
    channels::Account account_;
    int sent_ = 0;
};

} // namespace samband::keywords
