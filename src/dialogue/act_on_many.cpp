#include "dialogue/act_on_many.h"

#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/limits.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

static Thread act_on_one(db::Writing& tx, const people::Person& by, const PickedThread& it, const ManyAct& act)
{
    if (const auto* give = std::get_if<GiveTo>(&act))
        return assign_thread(tx, by, it.thread, it.seen_version, give->person);
    if (const auto* send = std::get_if<SendTo>(&act))
        return route_thread(tx, by, it.thread, it.seen_version, send->unit);
    return close_thread(tx, by, it.thread, it.seen_version, std::get<CloseFor>(act).why);
}

static LeftThread left(db::Reading& tx, const people::Person& by, const Id& id, const Problem& problem)
{
    const auto thread = find_thread(tx, id);
    if (!thread || !may_read(tx, by, *thread)) return {id, "", text_of("Den er ikke din å se lenger.")};
    const std::string subject = thread->restricted ? hidden_subject : thread->subject;
    if (thread->state == ThreadState::done) return {id, subject, text_of("Den er avsluttet allerede.")};
    if (problem.code() == ProblemCode::conflict)
        return {id, subject, text_of("Noe har skjedd i den siden listen ble vist.")};
    return {id, subject, std::string(problem.safe_message())};
}

static void hold_enough(const std::vector<PickedThread>& picked, const ManyAct& act)
{
    if (picked.empty() || picked.size() > bulk_most)
        throw Problem(ProblemCode::invalid, "Kryss av for samtalene det gjelder.",
                      {{"threads", text_of("Kryss av for samtalene det gjelder.")}});
    const auto* close = std::get_if<CloseFor>(&act);
    if (close && trim(close->why).empty())
        throw Problem(ProblemCode::invalid, "Skriv hvorfor samtalene avsluttes.",
                      {{"why", text_of("Skriv hvorfor samtalene avsluttes.")}});
}

DoneToMany act_on_many(db::Writing& tx, const people::Person& by, const std::vector<PickedThread>& picked,
                       const ManyAct& act)
{
    hold_enough(picked, act);
    DoneToMany many;
    for (const PickedThread& it : picked) {
        try { // each of them refuses before it writes anything
            many.done.push_back(act_on_one(tx, by, it, act));
        } catch (const Problem& problem) {
            const bool of_all = problem.code() == ProblemCode::invalid && !problem.fields().empty();
            if (of_all || problem.code() == ProblemCode::internal) throw;
            many.left.push_back(left(tx, by, it.thread, problem));
        }
    }
    return many;
}

} // namespace samband::dialogue
