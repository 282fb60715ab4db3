#pragma once
#include "db/transaction.h"
#include "moderation/act.h"
#include "people/person.h"

/// Acts and their rows. Used by the files of this folder alone.
namespace samband::moderation {

void insert_act(db::Writing& tx, const ModerationAct& act);
/// Everything of it that changes, at the next version. Conflict (Overtaken) where it is in another one.
void update_act(db::Writing& tx, const ModerationAct& act);

std::optional<ModerationAct> find_act(db::Reading& tx, const Id& id);
std::optional<ModerationAct> act_of_dispatch(db::Reading& tx, const Id& dispatch);
std::optional<ModerationAct> act_told_by(db::Reading& tx, const Id& dispatch);
/// The newest first.
std::vector<ModerationAct> acts_on(db::Reading& tx, const Id& entry);
/// In that state, the oldest first.
std::vector<ModerationAct> acts_in(db::Reading& tx, ActState state);

/// Which of the roles that it waits for this person's yes answers: none of a restricted thread that they do not read.
std::vector<std::string> yes_of(db::Reading& tx, const people::Person& person, const ModerationAct& act);

} // namespace samband::moderation
