#pragma once
#include "channels/callback.h"
#include "channels/harbour.h"
#include "client/http_client.h"

#include <filesystem>
#include <unistd.h>

/// A municipality with an account of SMS, and its keys in a folder of its own.
namespace samband::test {

/// "+4790000001", …
inline std::string sms_number(int i)
{
    const std::string digits = std::to_string(i);
    return "+479" + std::string(7 - digits.size(), '0') + digits;
}

class SmsTown : public Town {
protected:
    void SetUp() override
    {
        Town::SetUp();
        if (IsSkipped()) return;
        std::string pattern = (std::filesystem::temp_directory_path() / "samband-sms-XXXXXX").string();
        keys_ = ::mkdtemp(pattern.data());
    }
    void TearDown() override
    {
        Town::TearDown();
        if (!keys_.empty()) std::filesystem::remove_all(keys_);
    }

    static channels::Account sms_account(const std::string& driver, Json settings)
    {
        channels::Account it;
        it.channel = rulebook::Channel::sms;
        it.driver = driver;
        it.name = "SMS fra kommunen";
        it.state = channels::AccountState::open;
        it.settings = std::move(settings);
        return it;
    }
    channels::Account added(const channels::Account& account)
    {
        return write([&](db::Writing& tx) { return channels::add_account(tx, account); });
    }

    channels::Order order_in(const channels::Account& account)
    {
        channels::Order it;
        it.subject = person_id("Kari");
        it.revision = 1;
        it.account = account.id;
        it.variant.text = "Vannet stenges i Brugata kl. 12-15.";
        it.by = person_id("Kari");
        return it;
    }
    static std::string number(int i) { return sms_number(i); }
    channels::Dispatch sms_to(const channels::Account& account, int count)
    {
        return write([&](db::Writing& tx) {
            const channels::Dispatch dispatch = channels::begin_dispatch(tx, order_in(account));
            std::vector<channels::Recipient> recipients;
            for (int i = 1; i <= count; ++i) recipients.push_back({number(i)});
            channels::add_recipients(tx, dispatch.id, recipients);
            channels::filled(tx, dispatch.id);
            return dispatch;
        });
    }

    bool work_once(channels::Shipping& shipping)
    {
        const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 1); });
        if (leases.empty()) return false;
        const outbox::Outcome outcome = shipping.ship(leases.front(), db());
        insisted([&](db::Writing& tx) { outbox::conclude(tx, leases.front(), outcome); });
        return true;
    }
    /// As the workers settle: reports come in meanwhile, and PostgreSQL refuses one of two.
    template <typename Act>
    void insisted(Act act)
    {
        for (int tried = 1;; ++tried) {
            try {
                return write(act);
            } catch (const Problem& problem) {
                if (problem.code() != ProblemCode::unavailable || tried == 20) throw;
            }
        }
    }
    void work_all(channels::Shipping& shipping)
    {
        for (int i = 0; i < 1'000 && work_once(shipping);) ++i;
    }

    channels::StateCounts counts(const channels::Dispatch& dispatch)
    {
        return read([&](db::Reading& tx) { return channels::counts_of(tx, dispatch.id); });
    }
    std::vector<channels::Delivery> in_state(const channels::Dispatch& dispatch, channels::DeliveryState state)
    {
        return read([&](db::Reading& tx) { return channels::deliveries_of(tx, dispatch.id, state); });
    }

    channels::ShippingSetting shipping_setting(const std::string& site)
    {
        return {[this](const std::string&) { return keys_; }, [site](const std::string&) { return site; },
                [](db::Database&, const std::string&, const std::string&) { return std::string(); }};
    }

    std::filesystem::path keys_;
};

} // namespace samband::test
