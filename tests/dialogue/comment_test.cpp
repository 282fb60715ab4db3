#include "dialogue/comment.h"

#include "dialogue/correspondence.h"

namespace samband::dialogue {
namespace {

class Comments : public Correspondence {
protected:
    channels::networks::CommentCame came()
    {
        channels::networks::CommentCame it;
        it.account = Id::parse("01890000-0000-7000-8000-000000000001").value();
        it.foreign_id = "100_200";
        it.conversation = "100_200";
        it.post = "300_100";
        it.from_id = "42";
        it.link = "https://facebook.example/100";
        it.attached = {"image https://facebook.example/1.jpg"};
        return it;
    }
};
SAMBAND_ON_BOTH_DATABASES(Comments);

TEST_P(Comments, AreFoundByTheirEntryAndByTheNetworksId)
{
    const Taken taken = take(message("1"));
    write([&](db::Writing& tx) { keep_comment(tx, taken.entry, came()); });
    const auto kept = read([&](db::Reading& tx) { return comment_of(tx, taken.entry); });
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->author, "42");
    EXPECT_EQ(kept->attached, came().attached);
    const auto found = read([&](db::Reading& tx) { return find_comment(tx, came().account, "100_200"); });
    ASSERT_TRUE(found);
    EXPECT_EQ(found->entry, taken.entry);
    EXPECT_FALSE(read([&](db::Reading& tx) { return find_comment(tx, came().account, "100_201"); }));
}

TEST_P(Comments, AreKeptOnce)
{
    const Taken first = take(message("1"));
    const Taken second = take(message("2"));
    write([&](db::Writing& tx) {
        keep_comment(tx, first.entry, came());
        keep_comment(tx, second.entry, came());
    });
    EXPECT_FALSE(read([&](db::Reading& tx) { return comment_of(tx, second.entry); }));
}

} // namespace
} // namespace samband::dialogue
