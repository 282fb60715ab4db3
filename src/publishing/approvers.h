#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/post.h"

#include <map>
#include <string>
#include <vector>

/// Whose yes a sent post waits for. Keeps the lines and leaders it has read, so that a list of posts costs as many
/// questions as it has units. Lives no longer than the transaction.
namespace samband::publishing {

class Approvers {
public:
    explicit Approvers(db::Reading& tx) : tx_(tx) {}

    /// Which of the roles that the post still waits for this person's yes answers. None for who wrote it: nobody says
    /// yes to their own. A role of a field is held in the post's unit or above it. `nearest-leader` is whoever leads
    /// the unit, and the next above where that one wrote it; so is a role that nobody in the line holds.
    std::vector<std::string> answered_by(const people::Person& person, const Post& post);

private:
    bool answers(const people::Person& person, const Post& post, const std::string& role);
    bool held_in_line(const std::string& role, const Post& post);
    bool leads(const people::Person& person, const Post& post);
    const std::vector<Id>& line(const Id& unit);
    const std::vector<Id>& leaders(const Id& unit);

    db::Reading& tx_;
    std::map<Id, std::vector<Id>> lines_;
    std::map<Id, std::vector<Id>> leaders_;
};

} // namespace samband::publishing
