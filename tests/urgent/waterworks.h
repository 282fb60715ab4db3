#pragma once
#include "base/text.h"
#include "channels/accounts.h"
#include "channels/batch.h"
#include "channels/dispatches.h"
#include "channels/own_port.h"
#include "channels/shipping.h"
#include "ledger/read.h"
#include "outbox/lease.h"
#include "outbox/workers.h"
#include "people/change_person.h"
#include "publishing/deliver.h"
#include "publishing/post_store.h"
#include "subscriptions/fan_out.h"
#include "subscriptions/interest.h"
#include "subscriptions/leave.h"
#include "subscriptions/subscriber.h"
#include "subscriptions/tell_same.h"
#include "support/town.h"
#include "urgent/calls.h"
#include "urgent/follow_up.h"
#include "urgent/reach.h"
#include "urgent/remind.h"
#include "urgent/send_notice.h"
#include "urgent/taken_down.h"

namespace samband::urgent {

/// Takes everything that is handed to it, a batch at a time, and keeps who got what.
class Line : public channels::OwnPort {
public:
    channels::Abilities abilities(const channels::Account& account) const override
    {
        channels::Abilities can;
        can.many_recipients = account.channel == rulebook::Channel::sms;
        can.corrects = !can.many_recipients;
        can.withdraws = !can.many_recipients;
        can.needs_handing_over = account.driver != channels::own_driver;
        can.batch = batch;
        can.resends_safely = safe_keys;
        return can;
    }
    std::size_t batch = 100;
    bool safe_keys = false;
    std::set<std::string> silent; ///< no answer comes back for these, though they get it
};

/// A municipality with an SMS account and a page, wired as the program wires it. Kari may send alone (communications
/// officer), Leif needs her yes (Løten 3.3). It is Friday 20 November 2026, 10:00.
class Waterworks : public test::Town {
protected:
    void SetUp() override
    {
        const publishing::Outside outside{[this](const channels::Account& account) { return line_.abilities(account); },
                                          "https://prove.example"};
        wiring_.on<publishing::PostPublished>(
            "out", [outside](auto& tx, const auto& it) { publishing::send_out(tx, it, outside); });
        wiring_.on<publishing::PostCorrected>(
            "corrections", [outside](auto& tx, const auto& it) { publishing::send_corrections(tx, it, outside); });
        wiring_.on<publishing::PostWithdrawn>(
            "down", [outside](auto& tx, const auto& it) { publishing::take_down(tx, it, outside); });
        wiring_.on<publishing::PostPublished>("urgent", follow_published);
        wiring_.on<publishing::PostWithdrawn>("urgent over",
                                              [](auto& tx, const auto& it) { follow_withdrawn(tx, it, site); });
        wiring_.on<publishing::PostRestored>("urgent again", follow_restored);
        wiring_.on<publishing::PostBlocked>("urgent blank",
                                            [](auto& tx, const auto& it) { follow_blocked(tx, it, site); });
        setting.wiring = &wiring_;
        Town::SetUp();
        if (IsSkipped()) return;
        adopt("loten");
        sms_ = open_account(rulebook::Channel::sms, "kannel", "SMS");
        page_ = open_account(rulebook::Channel::facebook, "facebook", "Siden");
        for (const subscriptions::Interest& interest :
             read([](db::Reading& tx) { return subscriptions::list_interests(tx); }))
            if (interest.name == "Vann og avløp") water_ = interest.id;
    }

    channels::Account open_account(rulebook::Channel channel, const std::string& driver, const std::string& name)
    {
        channels::Account account;
        account.channel = channel;
        account.driver = driver;
        account.name = name;
        account.state = channels::AccountState::open;
        return write([&](db::Writing& tx) { return channels::add_account(tx, account); });
    }
    void number_of(const std::string& who, const std::string& phone)
    {
        const people::Person by = person(who);
        write([&](db::Writing& tx) { people::change_person(tx, by.id, by.id, {by.name, by.login, "", phone}); });
    }
    static std::string number(int n) { return "+47900" + std::to_string(10'000 + n); }
    /// `count` more who follow the water.
    void subscribers(int from, int count)
    {
        write([&](db::Writing& tx) {
            for (int n = from; n < from + count; ++n)
                subscriptions::add_subscriber(
                    tx, subscriptions::Medium::sms, number(n), http::Language::nb, {false, {water_}, {}},
                    {tx.now(), subscriptions::ConsentAct::given, "code", "1", "/abonner", {}, {}});
        });
    }
    void second_above(std::int64_t recipients)
    {
        const people::Person kari = person("Kari");
        write([&](db::Writing& tx) { set_second_above(tx, kari, recipients); });
    }
    void leaves(int n)
    {
        write([&](db::Writing& tx) {
            subscriptions::leave(tx, subscriptions::subscriber_at(tx, number(n))->id, "stopp");
        });
    }

    Draft draft(const std::string& unit = "Kommunikasjon")
    {
        Draft made;
        made.preset = read([](db::Reading& tx) { return list_presets(tx); }).front().id;
        made.unit = this->unit(unit);
        made.typed.what = "Vannet er stengt";
        made.typed.where = "Sentrumsvegen 1-40";
        made.typed.until = now().plus_s(5 * 3'600);
        made.typed.text = "Vannet er stengt i {hvor} {til}. Tapp vann nå.";
        made.typed.channels = {"website", "intranet"};
        made.typed.accounts = {sms_.id, page_.id};
        made.typed.audience.topics = {water_};
        return made;
    }
    SendOutcome send(const std::string& who, const Draft& draft)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return send_notice(tx, by, draft); });
    }
    SendOutcome yes(const std::string& who, const Notice& notice)
    {
        const people::Person by = person(who);
        const std::int64_t seen = now_is(notice).version;
        return write([&](db::Writing& tx) { return say_yes(tx, by, notice.id, seen); });
    }
    FollowOutcome update(const std::string& who, const Notice& notice, const std::string& text)
    {
        const people::Person by = person(who);
        const std::int64_t seen = now_is(notice).version;
        return write([&](db::Writing& tx) { return update_notice(tx, by, notice.id, seen, {text}, site); });
    }
    FollowOutcome over(const std::string& who, const Notice& notice, const std::string& text = "Vannet er tilbake.")
    {
        const people::Person by = person(who);
        const std::int64_t seen = now_is(notice).version;
        return write([&](db::Writing& tx) { return end_notice(tx, by, notice.id, seen, {text}, site); });
    }
    Notice now_is(const Notice& notice)
    {
        return read([&](db::Reading& tx) { return load_notice(tx, notice.id); });
    }
    std::string kinds(const Notice& notice)
    {
        std::vector<std::string> words;
        for (const ledger::Recorded& entry : read([&](db::Reading& tx) { return ledger::history(tx, notice.id); }))
            words.push_back(entry.kind);
        return join(words, " ");
    }

    /// Due work of the outbox, a round of it, as the workers do it; what was handed over is in `got_`.
    void work_once()
    {
        for (const outbox::Lease& lease : write([](db::Writing& tx) { return outbox::lease(tx, 100); })) do_work(lease);
    }
    /// Until nothing more is due; time goes on meanwhile.
    void work()
    {
        for (int round = 0; round < 12; ++round) {
            work_once();
            later_s(2);
        }
    }
    std::vector<channels::Dispatch> dispatches(const Notice& notice)
    {
        const auto post = now_is(notice).post;
        if (!post) return {};
        return read([&](db::Reading& tx) { return channels::dispatches_of(tx, *post); });
    }

    channels::Dispatch first_sms(const Notice& notice)
    {
        for (const channels::Dispatch& dispatch : dispatches(notice))
            if (dispatch.account == sms_.id) return dispatch;
        throw std::logic_error("no SMS");
    }

    static constexpr const char* site = "https://prove.example";
    Line line_;
    db::Wiring wiring_;
    channels::Account sms_;
    channels::Account page_;
    Id water_;
    std::map<std::string, std::vector<std::string>> got_; ///< by number, in order

private:
    void settle(const outbox::Lease& lease, const outbox::Outcome& outcome)
    {
        write([&](db::Writing& tx) { outbox::conclude(tx, lease, outcome); });
    }
    void do_work(const outbox::Lease& lease)
    {
        if (lease.kind == subscriptions::fan_out_work_kind)
            settle(lease, subscriptions::do_fan_out_work(lease, db()));
        else if (lease.kind == subscriptions::tell_same_work_kind)
            settle(lease, subscriptions::do_tell_same_work(lease, db()));
        else if (lease.kind == go_work_kind)
            settle(lease, do_go_work(lease, db()));
        else if (lease.kind == remind_work_kind)
            settle(lease, do_remind_work(lease, db(), site));
        else if (lease.payload.find("dispatch"))
            ship(lease);
        else // another feature's own, some other day
            settle(lease, outbox::Postponed{now().plus_s(24 * 3'600)});
    }
    void ship(const outbox::Lease& lease)
    {
        const Id id = *Id::parse(lease.payload.find("dispatch")->string());
        const channels::Batch batch =
            write([&](db::Writing& tx) { return channels::take_batch(tx, lease, id, line_); });
        std::vector<channels::Result> results;
        for (const channels::Parcel& parcel : batch.parcels) {
            got_[parcel.recipient].push_back(batch.dispatch.variant.text);
            if (line_.silent.contains(parcel.recipient))
                results.push_back(channels::Unknown{"no-answer"});
            else
                results.push_back(channels::Sent{"id", false, ""});
        }
        write([&](db::Writing& tx) {
            if (!results.empty()) channels::settle_batch(tx, batch, results, line_.abilities(batch.account));
            channels::look_once_more(tx, id);
            outbox::settle(tx, lease);
            channels::look_once_more(tx, id);
        });
    }
};

} // namespace samband::urgent
