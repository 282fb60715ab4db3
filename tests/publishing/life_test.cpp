#include "publishing/post_life.h"

#include <gtest/gtest.h>

namespace samband::publishing {
namespace {

constexpr std::array life_states = {State::draft,     State::sent,      State::approved,
                                    State::scheduled, State::published, State::withdrawn};
constexpr std::array life_acts = {PostAct::save,     PostAct::send,       PostAct::approve,   PostAct::send_back,
                                  PostAct::schedule, PostAct::unschedule, PostAct::publish,   PostAct::correct,
                                  PostAct::withdraw, PostAct::look_at,    PostAct::tell_staff};

/// One row a state, one column an act, in the order above: d draft, s sent, a approved, c scheduled, p published,
/// w withdrawn, . not legal.
constexpr std::array<std::string_view, 6> life_table = {"ds..c.p....", "d.ad.......", "d..dc.p....",
                                                        "d...cdp....", ".......pwpp", "..........."};

TEST(PostLife, FollowsTheTable)
{
    constexpr std::string_view letters = "dsacpw";
    for (std::size_t row = 0; row < life_states.size(); ++row)
        for (std::size_t column = 0; column < life_acts.size(); ++column) {
            const auto next = after(life_states[row], life_acts[column], false);
            const char letter = next ? letters[static_cast<std::size_t>(*next)] : '.';
            EXPECT_EQ(letter, life_table[row][column]) << word(life_states[row]) << " " << word(life_acts[column]);
        }
}

TEST(PostLife, WhatWasApprovedWhenScheduledIsApprovedAgain)
{
    EXPECT_EQ(after(State::scheduled, PostAct::unschedule, true), State::approved);
    EXPECT_EQ(after(State::scheduled, PostAct::unschedule, false), State::draft);
}

TEST(PostLife, WordsGoThereAndBack)
{
    for (const State state : life_states) EXPECT_EQ(state_of(word(state)), state);
    EXPECT_EQ(state_of("gone"), std::nullopt);
    for (const StaffKnow know : {StaffKnow::not_yet, StaffKnow::told, StaffKnow::already_known})
        EXPECT_EQ(staff_know_of(word(know)), know);
}

} // namespace
} // namespace samband::publishing
