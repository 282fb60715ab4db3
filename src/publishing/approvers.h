#pragma once
#include "publishing/post.h"
#include "rulings/whose_yes.h"

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

} // namespace samband::publishing
