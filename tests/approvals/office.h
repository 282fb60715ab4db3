#pragma once
#include "approvals/letter.h"
#include "approvals/limits.h"
#include "approvals/link.h"
#include "approvals/remind.h"
#include "approvals/round.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "publishing/approvers.h"
#include "publishing/desk.h"

/// The town's desk with an open account for mail, wired as the program wires it: its letters stay where a test reads
/// them. The clock shows Friday 20 November 2026, 10:00.
namespace samband::approvals {

class Office : public publishing::Desk {
protected:
    void SetUp() override
    {
        wiring_.on<publishing::PostSent>("approvals::begin_round",
                                         [](db::Writing& tx, const publishing::PostSent& happening) {
                                             begin_round(tx, happening, "https://prove.example");
                                         });
        setting.wiring = &wiring_;
        Desk::SetUp();
        if (IsSkipped()) return;
        adopt("loten");
        open_mail();
    }
    void open_mail()
    {
        channels::Account account;
        account.channel = rulebook::Channel::email;
        account.driver = "smtp";
        account.name = "E-post";
        account.state = channels::AccountState::open;
        write([&](db::Writing& tx) { return channels::add_account(tx, account); });
    }
    template <typename Act>
    auto as(const std::string& who, Act act)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return act(tx, by); });
    }
    /// Written by Leif and sent: the rule book asks the information office.
    publishing::Post sent(const std::string& title = "Hjemmetjenesten flytter")
    {
        return send("Leif", start("Leif", publishing::story(title))).post;
    }
    /// The newest letter that waits for that person; nothing if there is none.
    std::optional<channels::Variant> letter_to(const std::string& who)
    {
        const std::string address = person(who).login;
        return read([&](db::Reading& tx) -> std::optional<channels::Variant> {
            for (const channels::Dispatch& dispatch : channels::list_dispatches(tx, 0))
                for (const channels::Delivery& delivery :
                     channels::deliveries_of(tx, dispatch.id, channels::DeliveryState::queued))
                    if (delivery.recipient == address) return dispatch.variant;
            return std::nullopt;
        });
    }
    std::int64_t letters_to(const std::string& who)
    {
        const std::string address = person(who).login;
        return read([&](db::Reading& tx) {
            std::int64_t count = 0;
            for (const channels::Dispatch& dispatch : channels::list_dispatches(tx, 0))
                for (const channels::Delivery& delivery :
                     channels::deliveries_of(tx, dispatch.id, channels::DeliveryState::queued))
                    count += delivery.recipient == address;
            return count;
        });
    }
    std::string token_to(const std::string& who)
    {
        const auto letter = letter_to(who);
        if (!letter) return "";
        const std::string before = "https://prove.example/godkjenn/";
        const std::size_t at = letter->text.find(before);
        if (at == std::string::npos) return "";
        return letter->text.substr(at + before.size(), letter->text.find('\n', at) - at - before.size());
    }
    std::optional<LinkState> state(const std::string& token)
    {
        return read([&](db::Reading& tx) -> std::optional<LinkState> {
            const auto link = find_link(tx, token);
            return link ? std::optional(link->state) : std::nullopt;
        });
    }
    Used approve_link(const std::string& token)
    {
        return write([&](db::Writing& tx) { return approve_by_link(tx, token); });
    }
    Json last_entry(const publishing::Post& post) { return history(post).back().content; }

private:
    db::Wiring wiring_;
};

} // namespace samband::approvals
