#include "people/role.h"

#include <gtest/gtest.h>

namespace samband::people {

// A table that anybody can check: a mark where the role opens that.
TEST(Roles, OpenWhatTheTableSays)
{
    struct Line {
        std::string_view role;
        bool writer, desk, steward, auditor;
    };
    const Line table[] = {
        // role                      writer desk   steward auditor
        {"mayor", true, false, false, false},
        {"chief-executive", true, true, true, true},
        {"director", true, false, false, false},
        {"unit-leader", true, false, false, false},
        {"section-leader", true, false, false, false},
        {"communications-officer", true, true, true, false},
        {"web-editor", true, true, false, false},
        {"service-office", true, true, false, false},
        {"account-administrator", true, false, false, false},
        {"archivist", true, false, false, true},
        {"specialist", true, false, false, false},
        {"case-officer", true, false, false, false},
        {"enterprise-board", true, false, false, false},
        {"enterprise-manager", true, false, false, false},
        {"union-representative", false, false, false, false},
        {"elected-member", false, false, false, false},
        {"crisis-management", true, false, false, false},
        {"leadership", true, false, false, false},
        {"mail-room", true, false, false, false},
        {"duty-officer", true, false, false, false},
        {"data-protection-officer", true, false, false, false},
        {"teacher", true, false, false, false},
        {"pupil", false, false, false, false},
        {"employee", false, false, false, false},
        {"auditor", false, false, false, true},
    };
    ASSERT_EQ(std::size(table), roles().size());
    for (std::size_t i = 0; i < roles().size(); ++i) {
        const Line& line = table[i];
        EXPECT_EQ(roles()[i].word, line.role);
        EXPECT_TRUE(opens(line.role, Access::anyone));
        EXPECT_TRUE(opens(line.role, Access::staff)) << line.role;
        EXPECT_EQ(opens(line.role, Access::writer), line.writer) << line.role;
        EXPECT_EQ(opens(line.role, Access::desk), line.desk) << line.role;
        EXPECT_EQ(opens(line.role, Access::steward), line.steward) << line.role;
        EXPECT_EQ(opens(line.role, Access::auditor), line.auditor) << line.role;
    }
}

TEST(Roles, WhatIsNoRoleOpensNothing)
{
    for (const Access access : {Access::staff, Access::writer, Access::desk, Access::steward, Access::auditor})
        EXPECT_FALSE(opens("emperor", access));
    EXPECT_FALSE(role("emperor"));
    EXPECT_EQ(role("unit-leader")->name, "enhetsleder");
}

} // namespace samband::people
