#include "db/things.h"

namespace samband::db {

namespace {

struct PictureWithdrawn {
    std::string picture;
};
struct PostTakenDown {
    int depth;
};

void note(Writing& tx, const std::string& id)
{
    tx.run("test.add", {{"id", id}, {"n", 0}, {"name", std::nullopt}});
}

} // namespace

class Happenings : public ThingsTest {
protected:
    Happenings() { setting.wiring = &wiring; }
    Wiring wiring;
};
SAMBAND_ON_BOTH_DATABASES(Happenings);

TEST_P(Happenings, AreAnsweredInTheSameTransactionAfterTheUseCaseInTheOrderWired)
{
    std::string told;
    wiring.on<PictureWithdrawn>("first", [&](Writing& tx, const PictureWithdrawn& it) {
        told += "first(" + it.picture + ") ";
        note(tx, "a");
    });
    wiring.on<PostTakenDown>("other", [&](Writing&, const PostTakenDown&) { told += "other "; });
    wiring.on<PictureWithdrawn>("second", [&](Writing&, const PictureWithdrawn&) { told += "second "; });
    db().write("withdraw", [&](Writing& tx) {
        tx.tell(PictureWithdrawn{"bro"});
        told += "done ";
    });
    EXPECT_EQ(told, "done first(bro) second ");
    EXPECT_EQ(count(), 1);
}

TEST_P(Happenings, AReactionThatThrowsFailsTheAct)
{
    wiring.on<PictureWithdrawn>(
        "refuse", [](Writing&, const PictureWithdrawn&) { throw Problem(ProblemCode::conflict, "Nei."); });
    const auto withdraw = [&] {
        db().write("withdraw", [](Writing& tx) {
            note(tx, "a");
            tx.tell(PictureWithdrawn{"bro"});
        });
    };
    EXPECT_EQ(problem_of(withdraw), ProblemCode::conflict);
    EXPECT_EQ(count(), 0);
}

TEST_P(Happenings, ReactToReactionsThreeDeepAndNoDeeper)
{
    int deepest = 0;
    wiring.on<PostTakenDown>("again", [&](Writing& tx, const PostTakenDown& it) {
        deepest = it.depth;
        if (it.depth < 3) tx.tell(PostTakenDown{it.depth + 1});
    });
    db().write("three", [](Writing& tx) { tx.tell(PostTakenDown{1}); });
    EXPECT_EQ(deepest, 3);
    const auto four = [&] { db().write("four", [](Writing& tx) { tx.tell(PostTakenDown{0}); }); };
    EXPECT_EQ(problem_of(four), ProblemCode::internal);
}

} // namespace samband::db
