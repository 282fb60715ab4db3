#pragma once
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "subscriptions/interest.h"
#include "subscriptions/leave.h"
#include "subscriptions/links.h"
#include "subscriptions/sign_up.h"
#include "support/town.h"

/// A municipality with an open account for mail and one for SMS, whose messages stay where a test can read them.
namespace samband::subscriptions {

class Parish : public test::Town {
protected:
    void SetUp() override
    {
        Town::SetUp();
        if (IsSkipped()) return;
        mail_ = open_account(rulebook::Channel::email, "smtp");
        sms_ = open_account(rulebook::Channel::sms, "kannel");
    }

    channels::Account open_account(rulebook::Channel channel, const std::string& driver)
    {
        channels::Account account;
        account.channel = channel;
        account.driver = driver;
        account.name = driver;
        account.state = channels::AccountState::open;
        return write([&](db::Writing& tx) { return channels::add_account(tx, account); });
    }

    Id topic(const std::string& name)
    {
        for (const Interest& interest : read([](db::Reading& tx) { return list_interests(tx, true); }))
            if (interest.name == name) return interest.id;
        return add(InterestKind::topic, name);
    }
    Id place(const std::string& name)
    {
        for (const Interest& interest : read([](db::Reading& tx) { return list_interests(tx, true); }))
            if (interest.name == name) return interest.id;
        return add(InterestKind::place, name);
    }

    std::string ask_for(const std::string& address, const Choices& choices)
    {
        return write([&](db::Writing& tx) {
            return ask(tx, sender, {medium_by_look(address), address, choices, http::Language::nb, "/abonner"});
        });
    }

    /// What the newest message to that address says; empty if none was queued.
    std::string message_to(const std::string& address)
    {
        return read([&](db::Reading& tx) -> std::string {
            for (const channels::Dispatch& dispatch : channels::list_dispatches(tx, 0))
                for (const channels::Delivery& delivery :
                     channels::deliveries_of(tx, dispatch.id, channels::DeliveryState::queued))
                    if (delivery.recipient == address) return dispatch.variant.text;
            return {};
        });
    }
    std::string link_token(const std::string& message)
    {
        const std::string before = "/abonner/bekreft/";
        const std::size_t at = message.find(before);
        return at == std::string::npos
                   ? ""
                   : message.substr(at + before.size(), message.find('\n', at) - at - before.size());
    }
    static std::string code_in(const std::string& message)
    {
        const std::size_t at = message.find_first_of("0123456789");
        return at == std::string::npos ? "" : message.substr(at, 6);
    }

    std::optional<Subscriber> confirm(const std::string& token)
    {
        return write([&](db::Writing& tx) { return confirm_by_link(tx, token); });
    }
    Subscriber subscribe(const std::string& address, const Choices& choices)
    {
        ask_for(address, choices);
        return confirm(link_token(message_to(address))).value();
    }
    std::optional<Subscriber> at(const std::string& address)
    {
        return read([&](db::Reading& tx) { return subscriber_at(tx, address); });
    }

    const Sender sender{"Prøve kommune", "https://prove.example"};
    channels::Account mail_;
    channels::Account sms_;

private:
    Id add(InterestKind kind, const std::string& name)
    {
        const people::Person kari = person("Kari");
        return write([&](db::Writing& tx) { return add_interest(tx, kari, kind, name, ""); }).id;
    }
};

} // namespace samband::subscriptions
