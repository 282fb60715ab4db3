#pragma once
#include "channels/accounts.h"
#include "http/request.h"
#include "publishing/desk.h"

#include <string>

namespace samband::publishing {

/// The desk under Løten's rule book, with a Facebook page, an Instagram account and SMS. What they can do is the
/// test's.
class DeskWithAccounts : public Desk {
protected:
    void SetUp() override
    {
        Desk::SetUp();
        if (IsSkipped()) return;
        adopt("loten");
        facebook_ = opened(rulebook::Channel::facebook, "Byen på Facebook");
        instagram_ = opened(rulebook::Channel::instagram, "Byen på Instagram");
        sms_ = opened(rulebook::Channel::sms, "SMS fra byen");
    }
    Id opened(rulebook::Channel channel, const std::string& name)
    {
        channels::Account account;
        account.channel = channel;
        account.driver = "hand-over";
        account.name = name;
        account.state = channels::AccountState::open;
        return write([&](db::Writing& tx) { return channels::add_account(tx, account).id; });
    }

    Id facebook_;
    Id instagram_;
    Id sms_;
    people::Municipality municipality_;
    http::Request request_;
};

} // namespace samband::publishing
