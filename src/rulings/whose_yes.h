#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <map>
#include <string>
#include <vector>

/// Whose yes an act waits for, once the rule book has said which roles are asked. Keeps the lines and leaders it has
/// read, so that a list of acts costs as many questions as it has units. Lives no longer than the transaction.
namespace samband::rulings {

/// What waits: the unit it belongs to, and those who made it.
struct Waiting {
    Id unit;
    std::vector<Id> authors;
    std::vector<std::string> asked_roles;
};

class WhoseYes {
public:
    explicit WhoseYes(db::Reading& tx) : tx_(tx) {}

    /// Which of the roles asked this person's yes answers. None for an author: nobody says yes to their own, nor does
    /// their deputy for them. A role of
    /// a field is held in the unit or above it. `nearest-leader` is whoever leads the unit, and the next above where
    /// that one is an author; so is a role that nobody in the line holds.
    std::vector<std::string> answered_by(const people::Person& person, const Waiting& waiting);

    /// Those of the roles asked that nobody there is can answer now: nobody holds them and nobody leads in their place,
    /// or the authors alone do.
    std::vector<std::string> nobody_answers(const Waiting& waiting);

private:
    std::vector<people::Person> who_might(const Waiting& waiting, const std::string& role);
    bool answers(const people::Person& person, const Waiting& waiting, const std::string& role);
    bool held_in_line(const std::string& role, const Id& unit);
    bool leads(const people::Person& person, const Waiting& waiting);
    const std::vector<Id>& line(const Id& unit);
    const std::vector<people::Person>& leaders(const Id& unit);
    people::Person without_deputies_of(people::Person person, const std::vector<Id>& authors);

    db::Reading& tx_;
    std::map<Id, std::vector<Id>> lines_;
    std::map<Id, std::vector<people::Person>> leaders_;
};

} // namespace samband::rulings
