#include "ledger/canonical.h"
#include "ledger/checkpoint.h"
#include "ledger/limits.h"
#include "ledger/office.h"
#include "ledger/trees.h"

#include "base/problem.h"

#include <gtest/gtest.h>

namespace samband::ledger {
namespace {

std::uint64_t size_of(Office& office)
{
    return office.read([](db::Reading& tx) { return current_log(tx)->frontier.size(); });
}

/// All leaf hashes, from the bundles that anybody can fetch.
std::vector<Hash> published_leaves(db::Reading& tx, std::uint64_t size)
{
    std::vector<Hash> leaves;
    for (const TileName& name : tiles_of(size)) {
        if (name.level) continue;
        const std::string bundle = *tile(tx, name);
        const std::vector<std::string_view> entries = entries_in(bundle).value();
        for (const std::string_view entry : entries) leaves.push_back(leaf_hash(entry));
    }
    return leaves;
}

} // namespace

class StoredLog : public OnBothDatabases {};
SAMBAND_ON_BOTH_DATABASES(StoredLog);

TEST_P(StoredLog, NothingWaitsOnceAllHaveTheirPlaces)
{
    Office office(GetParam());
    office.begin_log();
    EXPECT_FALSE(office.read(anything_waits));
    office.database().write("record", [](db::Writing& tx) { append(tx, {"post-published", {}, {}, Json::object()}); });
    EXPECT_EQ(office.read(anything_waits), GetParam() == db::Dialect::postgres);
    office.database().write("sequence", [](db::Writing& tx) { sequence_if_free(tx); });
    EXPECT_FALSE(office.read(anything_waits));
}

TEST_P(StoredLog, AnActHasItsPlaceWhenItIsAcknowledged)
{
    Office office(GetParam());
    office.begin_log();
    const Id first = office.record("post-published");
    const Id second = office.record("post-corrected");
    office.read([&](db::Reading& tx) {
        EXPECT_EQ(recorded(tx, first).index, 0u);
        EXPECT_EQ(recorded(tx, second).index, 1u);
        EXPECT_EQ(recorded(tx, second).kind, "post-corrected");
        EXPECT_EQ(recorded(tx, second).by, office.person);
        EXPECT_EQ(recorded(tx, second).content.find("clause")->string(), "L 3.1.3");
    });
}

TEST_P(StoredLog, WhatIsRolledBackLeavesNoGap)
{
    Office office(GetParam());
    office.begin_log();
    office.record("post-published");
    EXPECT_THROW(office.database().write("refused",
                                         [](db::Writing& tx) {
                                             append(tx, {"post-published", {}, {}, Json::object(), {}});
                                             throw Problem(ProblemCode::conflict, "nei");
                                         }),
                 Problem);
    const Id after = office.record("post-published");
    EXPECT_EQ(office.read([&](db::Reading& tx) { return recorded(tx, after).index; }), 1u);
    EXPECT_EQ(size_of(office), 2u);
}

TEST_P(StoredLog, ActsBeforeItsBirthGetTheirPlacesToo)
{
    Office office(GetParam());
    const Id early = office.record("municipality-made");
    EXPECT_FALSE(office.read([&](db::Reading& tx) { return recorded(tx, early).index; }));
    office.begin_log();
    EXPECT_EQ(office.read([&](db::Reading& tx) { return recorded(tx, early).index; }), 0u);
}

TEST_P(StoredLog, BeginsOnceAndWithAnAddress)
{
    Office office(GetParam());
    for (const std::string bad : {"", "https://loten.no/protokoll", "Loten.no", "loten.no/a b", "loten.no/a+b"})
        EXPECT_THROW(office.database().write("begin", [&](db::Writing& tx) { begin(tx, bad); }), Problem) << bad;
    office.begin_log();
    EXPECT_THROW(office.database().write("begin", [&](db::Writing& tx) { begin(tx, "x.no/protokoll"); }), Problem);
}

TEST_P(StoredLog, RefusesActsThatCannotBeCanonical)
{
    Office office(GetParam());
    const auto refused = [&](const Act& act) {
        EXPECT_THROW(office.database().write("bad", [&](db::Writing& tx) { append(tx, act); }), Problem) << act.kind;
    };
    refused({"Post Published", {}, {}, Json::object(), {}});
    refused({"", {}, {}, Json::object(), {}});
    refused({"a", {}, {}, Json(1), {}});
    refused({"b", {}, {}, Json::object({{"x", 1.5}}), {}});
    refused({"c", {}, {}, Json::object({{"x", std::string(content_bytes, 'x')}}), {}});
    refused({"d", {}, {}, Json::object(), std::vector<Attachment>(act_attachments + 1)});
}

TEST_P(StoredLog, TheCommittedTextIsTheWholeActInCanonicalForm)
{
    Office office(GetParam());
    office.begin_log();
    const Id subject = *Id::parse("01936e5a-0000-7000-8000-0000000000aa");
    const Hash file = sha256("the picture");
    const Id entry = office.record(Act{"picture-published",
                                       subject,
                                       std::nullopt,
                                       Json::object({{"z", 1}, {"a", "\u00e6\n"}}),
                                       {{"front \"page\"", file}, {"second", file}}});
    const std::string text = office.read([&](db::Reading& tx) { return act_text(tx, entry); });
    const Json act = parse_json(text);
    EXPECT_EQ(canonical(act), text);
    EXPECT_EQ(act.find("kind")->string(), "picture-published");
    EXPECT_EQ(act.find("entry")->string(), entry.text());
    EXPECT_EQ(act.find("subject")->string(), subject.text());
    EXPECT_TRUE(act.find("by")->is_null());
    EXPECT_EQ(act.find("attachments")->items()[0].find("name")->string(), "front \"page\"");
    EXPECT_NE(act.find("attachments")->items()[0].find("commitment")->string(), file.hex());
    EXPECT_NE(act.find("attachments")->items()[0].find("commitment")->string(),
              act.find("attachments")->items()[1].find("commitment")->string());
}

TEST_P(StoredLog, HistoryTellsWhatHappenedToOneThingInOrder)
{
    Office office(GetParam());
    const Id post = *Id::parse("01936e5a-0000-7000-8000-0000000000bb");
    office.begin_log();
    office.record("post-sent", post);
    office.record("post-sent", office.person);
    office.record("post-approved", post);
    office.record("post-published", post);
    office.read([&](db::Reading& tx) {
        const std::vector<Recorded> all = history(tx, post);
        ASSERT_EQ(all.size(), 3u);
        EXPECT_EQ(all[0].kind, "post-sent");
        EXPECT_EQ(all[2].kind, "post-published");
        EXPECT_LT(all[0].at, all[2].at);
        EXPECT_EQ(all[2].index, 3u);
    });
}

TEST_P(StoredLog, TilesAreThoseOfTheNaiveTree)
{
    Office office(GetParam());
    office.begin_log();
    std::uint64_t size = 0;
    std::vector<int> steps{1, 254, 1, 1, 300, 211};
    if (GetParam() == db::Dialect::sqlite) steps.insert(steps.end(), {5'000, 60'000}); // three levels
    for (const int more : steps) {
        office.record_many(more);
        office.publish_now();
        size += static_cast<std::uint64_t>(more);
        office.read([&](db::Reading& tx) {
            const std::vector<Hash> leaves = published_leaves(tx, size);
            ASSERT_EQ(leaves.size(), size);
            const Checkpoint checkpoint = open_checkpoint(parse_note(*checkpoint_text(tx)), office.verifier());
            ASSERT_EQ(checkpoint.size, size);
            ASSERT_EQ(checkpoint.root, trees::naive_root(leaves, 0, size));
            for (const TileName& name : tiles_of(size)) {
                if (!name.level) continue;
                std::string expected;
                const std::uint64_t count = std::uint64_t{1} << (8 * *name.level);
                for (std::uint64_t i = 0; i < name.width; ++i)
                    expected += trees::naive_root(leaves, (name.number * 256 + i) * count, count).view();
                ASSERT_EQ(*tile(tx, name), expected) << name.path() << " at " << size;
            }
        });
    }
}

TEST_P(StoredLog, TilesBeyondTheCheckpointAreNotServed)
{
    Office office(GetParam());
    office.begin_log();
    office.record_many(300);
    office.read([](db::Reading& tx) { EXPECT_FALSE(tile(tx, {0, 0, 1})); });
    office.publish_now();
    office.record_many(300);
    office.read([](db::Reading& tx) {
        EXPECT_EQ(tile(tx, {0, 1, 44})->size(), 44u * 32);
        EXPECT_EQ(tile(tx, {0, 1, 7})->size(), 7u * 32);
        EXPECT_EQ(tile(tx, {0, 0, 7})->size(), 7u * 32);
        EXPECT_FALSE(tile(tx, {0, 1, 45}));
        EXPECT_FALSE(tile(tx, {0, 2, 1}));
        EXPECT_FALSE(tile(tx, {5, 0, 1}));
        EXPECT_FALSE(tile(tx, {std::nullopt, 1, 45}));
        EXPECT_FALSE(tile(tx, {0, 0, 1}, 2));
    });
}

TEST_P(StoredLog, ProofsOfManyPlacesHold)
{
    Office office(GetParam());
    office.begin_log();
    office.record_many(1000);
    const Id entry = office.record("post-published");
    office.record_many(700);
    EXPECT_THROW(office.read([&](db::Reading& tx) { return proof_of(tx, entry, false); }), Problem);
    office.publish_now();
    office.read([&](db::Reading& tx) {
        const ProofFile file = parse_proof_file(proof_of(tx, entry, true).text());
        EXPECT_EQ(file.index, 1000u);
        EXPECT_TRUE(shows_content(file, act_text(tx, entry), office.verifier()));
        EXPECT_FALSE(proof_of(tx, entry, false).salt);
        EXPECT_THROW(proof_of(tx, office.person, false), Problem);
        const std::vector<Hash> leaves = published_leaves(tx, 1701);
        const Nodes nodes = stored_nodes(tx, 1, 1701);
        const Hash root = trees::naive_root(leaves, 0, 1701);
        for (std::uint64_t i = 0; i < 1701; i += 13)
            EXPECT_TRUE(inclusion_holds(leaves[i], i, 1701, prove_inclusion(i, 1701, nodes), root));
        for (std::uint64_t old = 0; old <= 1701; old += 17)
            EXPECT_TRUE(consistency_holds(old, trees::naive_root(leaves, 0, old), 1701, root,
                                          prove_consistency(old, 1701, nodes)));
    });
}

} // namespace samband::ledger
