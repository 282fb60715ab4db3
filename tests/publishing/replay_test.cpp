#include "publishing/desk.h"
#include "publishing/post_life.h"
#include "publishing/replay.h"

#include <random>

namespace samband::publishing {
namespace {

/// Random acts by random persons on one post after another, with fixed seeds. Whatever they try, the states stay legal,
/// nobody lets out alone what needs a yes, and the ledger alone tells the same as the table.
class AnySequence : public Desk {
protected:
    static constexpr std::array crew = {"Kari", "Wenche", "Leif", "Sara", "Gro", "Dina", "Rolf", "Mona"};

    void load_crew(db::Reading& tx)
    {
        crew_.clear();
        for (const char* name : crew) crew_.push_back(people::load_person(tx, person_id(name)));
    }
    const people::Person& any_person() { return crew_[below(crew_.size())]; }
    std::size_t below(std::size_t count) { return random_() % count; }
    bool chance() { return below(2) == 0; }

    Content any_content()
    {
        Content content =
            story("Sak " + std::to_string(below(5)),
                  chance() ? std::set<std::string>{"website"} : std::set<std::string>{"website", "intranet"});
        content.touches_staff = chance();
        return content;
    }
    Going any_going()
    {
        return {.tell_staff = chance(),
                .already_known = chance() ? "Sagt på møtet." : "",
                .despite_advice = chance(),
                .reading_stops = below(8) == 0};
    }

    /// One try of one act; whether it was done.
    bool try_act(db::Writing& tx, const Post& post, PostAct act)
    {
        const people::Person& by = any_person();
        const std::int64_t seen = below(10) == 0 ? post.version - 1 : post.version;
        switch (act) {
        case PostAct::save:
            return save_post(tx, by, post.id, seen, any_content()).version > post.version;
        case PostAct::send:
            return send_post(tx, by, post.id, seen, below(8) == 0).done;
        case PostAct::approve:
            return approve_post(tx, by, post.id, seen).done;
        case PostAct::send_back:
            return send_back_post(tx, by, post.id, seen, chance() ? "Rett dette." : "").version > post.version;
        case PostAct::schedule:
            return schedule_post(tx, by, post.id, seen, any_going(), tx.now().plus_s(chance() ? 3600 : 1)).done;
        case PostAct::unschedule:
            return unschedule_post(tx, by, post.id, seen).version > post.version;
        case PostAct::publish:
            return let_out(tx, by, post, seen);
        case PostAct::correct:
            return correct_post(tx, by, post.id, seen, any_content(), "Rettet.", false).done;
        case PostAct::withdraw:
            return withdraw_post(tx, by, post.id, seen, "Trekkes.").version > post.version;
        case PostAct::look_at:
            return look_at_post(tx, by, post.id, seen).version > post.version;
        case PostAct::tell_staff:
            return tell_staff(tx, by, post.id, seen).version > post.version;
        case PostAct::restore:
            return restore_post(tx, by, post.id, seen).version > post.version;
        }
        return false;
    }
    bool let_out(db::Writing& tx, const people::Person& by, const Post& post, std::int64_t seen)
    {
        if (post.state != State::scheduled || chance()) return publish_post(tx, by, post.id, seen, any_going()).done;
        publish_due_post(tx, post.id, seen);
        return load_post(tx, post.id).state == State::published;
    }

    void hold_invariants(db::Reading& tx, const Post& before, const Post& now, PostAct act, bool done)
    {
        const bool half_yes = act == PostAct::approve && !now.asked_roles.empty();
        const auto next = after(before.state, act, before.approved_revision == before.revision);
        if (!done && now.version == before.version) {
            EXPECT_EQ(played(now), played(before));
        }
        if (done) {
            EXPECT_EQ(std::optional(now.state), half_yes ? std::optional(State::sent) : next);
        }
        EXPECT_FALSE(now.approved_by == now.author || now.approved_by == now.revised_by);
        EXPECT_TRUE(now.state != State::published || now.approved_revision || alone_may(*now.published_by))
            << word(act);
        EXPECT_EQ(public_post(tx, now.slug).has_value(), now.state == State::published);
        EXPECT_EQ(intranet_post(tx, now.id).has_value(), now.state == State::published && now.on_intranet.has_value());
        EXPECT_EQ(now.due.has_value(), now.state == State::scheduled);
        EXPECT_EQ(replay(ledger::history(tx, now.id)), played(now)) << word(act);
    }
    /// Who needs nobody's yes in Løten: the communications office, the top, and a director in the own field.
    bool alone_may(const Id& by) const
    {
        const std::array free = {"Kari", "Rolf", "Mona", "Dina"};
        return std::any_of(free.begin(), free.end(), [&](const char* name) { return person_id(name) == by; });
    }

    void run_sequence(db::Writing& tx, unsigned seed)
    {
        random_.seed(seed);
        const people::Person& author = chance() ? crew_[2] : crew_[3];
        Post post = start_post(tx, author, unit("Hjemmetjenesten"), any_content());
        for (int step = 0; step < 12; ++step) {
            const auto act = static_cast<PostAct>(below(static_cast<std::size_t>(PostAct::restore) + 1));
            bool done = false;
            try {
                done = try_act(tx, post, act);
            } catch (const Problem& problem) {
                ASSERT_NE(problem.code(), ProblemCode::internal) << problem.what();
            }
            const Post now = load_post(tx, post.id);
            hold_invariants(tx, post, now, act, done);
            done_[act] += done;
            post = now;
        }
    }

    std::map<PostAct, int> done_; ///< how often each act came through: a sequence that does nothing shows nothing

private:
    std::mt19937 random_;
    std::vector<people::Person> crew_;
};
SAMBAND_ON_BOTH_DATABASES(AnySequence);

TEST_P(AnySequence, KeepsTheStatesLegalAndTheRecordTrue)
{
    adopt("loten");
    const unsigned sequences = GetParam() == db::Dialect::sqlite ? 2'000 : 200;
    for (unsigned first = 0; first < sequences && !HasFatalFailure(); first += 50)
        write([&](db::Writing& tx) {
            load_crew(tx);
            for (unsigned seed = first; seed < first + 50; ++seed) {
                SCOPED_TRACE("seed " + std::to_string(seed));
                run_sequence(tx, seed);
                if (HasFailure()) return;
            }
        });
    for (int act = 0; act < static_cast<int>(PostAct::look_at); ++act) // Løten has no one-person rule to look by
        EXPECT_GT(done_[static_cast<PostAct>(act)], 0) << word(static_cast<PostAct>(act));
}

TEST(Replay, RefusesARecordThatCannotBe)
{
    ledger::Recorded approved;
    approved.kind = "post-approved";
    approved.content = Json::object({{"revision", 1}, {"asked", Json::array()}});
    EXPECT_THROW(replay({approved}), Problem);
    ledger::Recorded refused;
    refused.kind = "publish-refused";
    EXPECT_EQ(replay({refused}), Played{});
}

} // namespace
} // namespace samband::publishing
