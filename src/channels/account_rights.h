#pragma once
#include "channels/account_register.h"
#include "people/person.h"
#include "rulebook/question.h"
#include "rulebook/ruling.h"

/// Who may do what with an account.
namespace samband::channels {

/// What a person may publish in an account, by the rule book in force.
struct AccountRight {
    bool may = false;
    bool administers = false;
    rulebook::Ruling ruling; ///< what the rule book says to this person there, as administrator if it is one
};

/// Administrators publish in their account as the rule book says to them (with somebody's yes first, where it asks for
/// one). Others publish there only where it lets them do so outright: the service office in Saltdal (7.1), a
/// communications officer, a leader in the own field. The own website and intranet have no administrators: there the
/// rule book alone decides. Asked of who lets the post out; it is enough that who approved it may.
AccountRight may_publish_in(db::Reading& tx, const people::Person& person, const Account& account);

/// The person as the rule book sees it in these accounts: with the administrator's role in `unit` where it administers
/// every one of them.
people::Person as_publisher(db::Reading& tx, people::Person person, const std::vector<Id>& accounts, const Id& unit);

/// Whether the person looks after the account in Samband: its administrators and contact, who proposed it, who leads
/// the unit that owns it, and the desk.
bool runs_account(const people::Person& person, const Registration& registration,
                  const std::vector<Administrator>& administrators);
/// Problem forbidden that says who may.
void hold_runs_account(db::Reading& tx, const people::Person& person, const Registration& registration);

/// The question that the two below ask, as far as it is no person's own: for the sentence that tells the ruling.
rulebook::Question opening_question(rulebook::Channel channel);

/// What the rule book says to a person about opening an account in that channel for that unit. Leaves no trace.
rulebook::Ruling rule_on_opening(db::Reading& tx, const people::Person& person, rulebook::Channel channel,
                                 const Id& unit);
/// The same for an act that is under way: the question is counted.
rulebook::Ruling rule_on_opening_act(db::Writing& tx, const people::Person& person, rulebook::Channel channel,
                                     const Id& unit);

} // namespace samband::channels
