#include "publishing/desk.h"

namespace samband::publishing {
namespace {

constexpr std::string_view two_yeses_book = R"(name = "prove"
short = "Prøve"
title = "Prøvereglement"

[[section]]
printed = "1"
title = "To må si ja"

  [[section.clause]]
  id = "two"
  says = "Nettredaktøren og kommunikasjonsansvarlig sier ja først."
  strength = "shall"
  when.act = "publish"
  then.outcome = "approval"
  then.approval = ["communications-officer", "web-editor"]
)";

class AllYes : public Desk {};
SAMBAND_ON_BOTH_DATABASES(AllYes);

TEST_P(AllYes, AreSaidBeforeItIsApproved)
{
    adopt_text(std::string(two_yeses_book));
    const Post sent = send("Leif", start("Leif", story())).post;
    ASSERT_EQ(sent.asked_roles.size(), 2u);
    const Post half = approve("Kari", sent).post;
    EXPECT_EQ(half.state, State::sent);
    EXPECT_EQ(half.asked_roles, std::vector<std::string>{"web-editor"});
    EXPECT_EQ(half.approved_revision, std::nullopt);
    EXPECT_FALSE(approve("Kari", half).done) << "not twice by one";
    const Post whole = approve("Wenche", now_is(half)).post;
    EXPECT_EQ(whole.state, State::approved);
    EXPECT_TRUE(publish("Leif", whole).done);
}

} // namespace
} // namespace samband::publishing
