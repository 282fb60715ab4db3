#include "channels/networks/comment_order.h"

#include "base/problem.h"

#include <gtest/gtest.h>

namespace samband::channels::networks {

TEST(CommentOrder, IsReadAsItWasWrittenWhateverTheAct)
{
    for (const CommentAct act :
         {CommentAct::reply, CommentAct::message, CommentAct::hide, CommentAct::show, CommentAct::remove}) {
        Variant variant;
        const CommentOrder order{act, "100_200", "300_100", {"100_201", "100_202"}};
        order_comment(variant, order);
        EXPECT_EQ(comment_order_of(variant_of(variant_json(variant))), order);
    }
}

TEST(CommentOrder, APostHasNone)
{
    EXPECT_EQ(comment_order_of(Variant{}), std::nullopt);
}

TEST(CommentOrder, WhatCannotBeReadIsNeverPosted)
{
    Variant variant;
    variant.more = parse_json(R"({"comment": {"act": "shout", "id": "1", "post": ""}})");
    EXPECT_THROW(comment_order_of(variant), Problem);
    variant.more = parse_json(R"({"comment": {"act": "hide"}})");
    EXPECT_THROW(comment_order_of(variant), Problem);
}

} // namespace samband::channels::networks
