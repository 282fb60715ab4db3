#pragma once
#include "channels/account_holder.h"
#include "channels/account_procedure.h"
#include "channels/accounts.h"
#include "channels/official_account.h"
#include "ledger/read.h"
#include "support/town.h"

/// The acts on official accounts, told shortly.
namespace samband::channels {

using test::problem_of;

class AccountTown : public test::Town {
protected:
    void SetUp() override
    {
        Town::SetUp();
        if (IsSkipped()) return;
        // The town's front desk, which opens the accounts in Saltdal.
        write([&](db::Writing& tx) {
            vigdis_ = people::add_person(tx, Id(), {"Vigdis Prøve", "Vigdis@prove.example", "", ""}).id;
            people::give_mandate(tx, Id(),
                                 {.person = vigdis_, .unit = unit("Kommunikasjon"), .role = "service-office"});
        });
    }
    people::Person who(const std::string& name)
    {
        if (name != "Vigdis") return person(name);
        return read([&](db::Reading& tx) { return people::load_person(tx, vigdis_); });
    }

    AccountProposal proposal(const std::string& unit_name = "Hjemmetjenesten", const std::string& contact = "Leif",
                             rulebook::Channel channel = rulebook::Channel::facebook)
    {
        AccountProposal made;
        made.channel = channel;
        made.driver = "hand-over";
        made.name = "Hjemmetjenesten på Facebook";
        made.address = "https://www.facebook.com/hjemmetjenesten";
        made.card.unit = unit(unit_name);
        made.card.contact = person_id(contact);
        made.card.purpose = "Fortelle om hverdagen i tjenesten.";
        made.card.audience = "Brukere og pårørende";
        return made;
    }
    AccountOutcome propose(const std::string& name, const AccountProposal& what)
    {
        const people::Person by = who(name);
        return write([&](db::Writing& tx) { return propose_account(tx, by, what); });
    }
    AccountOutcome approve(const std::string& name, const Id& account)
    {
        const people::Person by = who(name);
        return write([&](db::Writing& tx) { return approve_account(tx, by, account, now_is(tx, account).version); });
    }
    AccountOutcome open(const std::string& name, const Id& account)
    {
        const people::Person by = who(name);
        return write([&](db::Writing& tx) { return open_account(tx, by, account, now_is(tx, account).version); });
    }
    /// An act of the form use_case(tx, by, account, seen version, …).
    template <typename UseCase, typename... More>
    auto act(const std::string& name, const Id& account, UseCase use_case, const More&... more)
    {
        const people::Person by = who(name);
        return write([&](db::Writing& tx) { return use_case(tx, by, account, now_is(tx, account).version, more...); });
    }
    /// An open account of the communications office.
    Id opened()
    {
        const Id id = propose("Kari", proposal("Kommunikasjon", "Kari")).account->id;
        EXPECT_TRUE(open("Kari", id).done);
        return id;
    }
    Registration registered(const Id& account)
    {
        return read([&](db::Reading& tx) { return load_registration(tx, account); });
    }
    Account is_now(const Id& account)
    {
        return read([&](db::Reading& tx) { return now_is(tx, account); });
    }
    OfficialAccount official(const Id& account)
    {
        return read([&](db::Reading& tx) { return load_official(tx, account); });
    }
    std::vector<ledger::Recorded> history(const Id& subject)
    {
        return read([&](db::Reading& tx) { return ledger::history(tx, subject); });
    }
    /// The kinds of the ledger's entries on it, in their order.
    std::vector<std::string> recorded(const Id& subject)
    {
        std::vector<std::string> kinds;
        for (const ledger::Recorded& entry : history(subject)) kinds.push_back(entry.kind);
        return kinds;
    }

private:
    static Account now_is(db::Reading& tx, const Id& account) { return load_account(tx, account); }
    Id vigdis_;
};

} // namespace samband::channels
