#pragma once
#include "planning/campaigns.h"
#include "planning/duplicate_post.h"
#include "planning/feed.h"
#include "planning/move_post.h"
#include "planning/notes.h"
#include "planning/recurring.h"
#include "planning/recurring_work.h"
#include "planning/slots.h"
#include "planning/wishes.h"
#include "publishing/desk.h"
#include "rulings/set_situation.h"

namespace samband::planning {

/// The town's desk with a calendar, wired as the program wires it. The clock shows Friday 20 November 2026, 10:00.
class Planner : public publishing::Desk {
protected:
    void SetUp() override
    {
        wiring_.on<publishing::PostPublished>("planning::forget_wish", forget_wish);
        setting.wiring = &wiring_;
        Desk::SetUp();
        if (!IsSkipped()) adopt("loten");
    }
    template <typename Act>
    auto as(const std::string& who, Act act)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return act(tx, by); });
    }
    /// Scheduled by Kari, at a time by the clock on the wall.
    publishing::Post scheduled(const std::string& title, const Date& day, const ClockTime& time = {12, 0, 0})
    {
        const publishing::Post post = start("Kari", publishing::story(title), "Kommunikasjon");
        return schedule("Kari", post, from_oslo({day, time})).post;
    }
    Moved move(const std::string& who, const publishing::Post& post, const Date& day,
               const std::optional<ClockTime>& time = {})
    {
        return as(who, [&](db::Writing& tx, const people::Person& by) {
            return move_post(tx, by, post.id, post.version, {day, time}, false);
        });
    }
    std::optional<ProblemCode> moving(const std::string& who, const publishing::Post& post, const Date& day)
    {
        return test::problem_of([&] { move(who, post, day); });
    }
    void set_crisis()
    {
        as("Mona", [](db::Writing& tx, const people::Person& by) {
            rulings::set_situation(tx, by, rulebook::Situation::crisis, "Kok vannet.");
        });
    }
    /// The kinds of what is recorded of it.
    std::string recorded(const Id& subject)
    {
        std::vector<std::string> kinds;
        for (const ledger::Recorded& entry : read([&](db::Reading& tx) { return ledger::history(tx, subject); }))
            kinds.push_back(entry.kind);
        return join(kinds, " ");
    }

private:
    db::Wiring wiring_;
};

} // namespace samband::planning
