#pragma once
#include "publishing/post.h"
#include "rulebook/ruling.h"
#include "rulings/whose_yes.h"

#include <optional>
#include <string>
#include <vector>

/// Whose yes a sent post waits for. Lives no longer than the transaction.
namespace samband::publishing {

class Approvers {
public:
    explicit Approvers(db::Reading& tx) : whose_yes_(tx) {}

    /// Which of the roles that the post still waits for this person's yes answers, as rulings/whose_yes.h has it. Its
    /// authors are who began it and who wrote the newest revision.
    std::vector<std::string> answered_by(const people::Person& person, const Post& post);

private:
    rulings::WhoseYes whose_yes_;
};

/// Whose yes a ruling asks for, by the roles' words.
std::vector<std::string> asked_roles(const rulebook::Ruling& ruling);

/// Everybody whose yes a sent post waits for, each once, by name; at most `asked_most`.
std::vector<people::Person> asked_people(db::Reading& tx, const Post& post);
inline constexpr std::size_t asked_most = 50;

/// For whom this person says yes where the roles are held as a deputy alone; nothing where one of them is the
/// person's own.
std::optional<Id> on_behalf_of(db::Reading& tx, const people::Person& person, const Id& unit,
                               const std::vector<std::string>& roles);

} // namespace samband::publishing
