#include "publishing/desk.h"
#include "publishing/seen.h"

namespace samband::publishing {
namespace {

class Seeing : public Desk {
protected:
    void SetUp() override
    {
        Desk::SetUp();
        if (!IsSkipped()) adopt("loten");
    }
    void sees(const std::string& who, const Post& post)
    {
        const Id id = person_id(who);
        write([&](db::Writing& tx) {
            note_seen(tx, id, post);
            return 0;
        });
    }
    std::optional<std::int64_t> before(const std::string& who, const Post& post)
    {
        const Id id = person_id(who);
        return read([&](db::Reading& tx) { return seen_before(tx, id, post); });
    }
};
SAMBAND_ON_BOTH_DATABASES(Seeing);

TEST_P(Seeing, TellsWhatEachSawLast)
{
    const Post one = send("Leif", start("Leif", story("En"))).post;
    sees("Kari", one);
    sees("Kari", one);
    EXPECT_EQ(before("Kari", one), std::nullopt) << "what stands now is not before";
    const Post two = send("Leif", save("Leif", one, story("To"))).post;
    EXPECT_EQ(before("Kari", two), 1);
    EXPECT_EQ(before("Wenche", two), std::nullopt) << "she has not looked";
    sees("Wenche", two);
    const Post three = send("Leif", save("Leif", two, story("Tre"))).post;
    EXPECT_EQ(before("Kari", three), 1) << "she passed over the second";
    EXPECT_EQ(before("Wenche", three), 2);
    EXPECT_EQ(before("Leif", three), 2) << "who wrote it knows it";
    sees("Kari", three);
    EXPECT_EQ(before("Kari", three), 1) << "looking again, the same is new";

    const auto seen = read([&](db::Reading& tx) { return seen_by(tx, one.id); });
    ASSERT_EQ(seen.size(), 2u);
    for (const SeenBy& by : seen) EXPECT_EQ(by.revision, by.name == "Kari Prøve" ? 3 : 2);
}

TEST_P(Seeing, WhoeverActedHasSeen)
{
    const Post one = send("Leif", start("Leif", story("En"))).post;
    const Post back = send_back("Kari", one, "Skriv når.");
    const Post two = send("Leif", save("Leif", back, story("To"))).post;
    EXPECT_EQ(before("Kari", two), 1);
}

TEST_P(Seeing, IsNotNotedOfWhatIsStillWritten)
{
    const Post draft = start("Leif", story("En"));
    sees("Kari", draft);
    EXPECT_FALSE(read([&](db::Reading& tx) { return has_seen(tx, person_id("Kari"), draft); }));
    EXPECT_FALSE(is_sealed(draft));
}

} // namespace
} // namespace samband::publishing
