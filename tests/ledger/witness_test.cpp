#include "ledger/witness.h"

#include "base/problem.h"
#include "ledger/trees.h"

#include <gtest/gtest.h>

namespace samband::ledger {
namespace {

/// A log of 300 entries and the neighbour who witnesses it.
struct Neighbours {
    SigningKey log{"loten.example.no/protokoll", KeyType::log, {1}};
    SigningKey witness{"saltdal.example.no/vitne", KeyType::witness, {2}};
    std::vector<Hash> leaves = trees::leaves(300);
    WitnessedLog state{log.verifier(), 0, empty_root()};

    Checkpoint at(std::uint64_t size) const { return {log.verifier().name, size, trees::naive_root(leaves, 0, size)}; }

    AddCheckpoint request(std::uint64_t old, std::uint64_t size) const
    {
        const Nodes nodes = trees::nodes_over(leaves);
        return {old, old <= size ? prove_consistency(old, size, nodes) : Proof{},
                sign_checkpoint(at(size), log).whole()};
    }

    WitnessAnswer send(const std::string& body)
    {
        const auto find = [this](const std::string& origin) {
            return origin == state.key.name ? std::optional(state) : std::nullopt;
        };
        const WitnessAnswer answer = answer_add_checkpoint(body, find, witness, 1'800'000'000);
        if (answer.seen) state.size = answer.seen->size, state.root = answer.seen->root;
        return answer;
    }
};

} // namespace

TEST(Witness, FollowsALogAsItGrows)
{
    Neighbours neighbours;
    std::uint64_t old = 0;
    for (const std::uint64_t size : {0u, 1u, 2u, 7u, 7u, 64u, 255u, 256u, 300u}) {
        const AddCheckpoint request = neighbours.request(old, size);
        const WitnessAnswer answer = neighbours.send(request.text());
        ASSERT_EQ(answer.status, 200) << size << answer.body;
        Note note = parse_note(request.note);
        for (NoteSignature& line : parse_signature_lines(answer.body)) note.signatures.push_back(line);
        EXPECT_EQ(signers_of(note, {neighbours.log.verifier(), neighbours.witness.verifier()}).size(), 2u);
        old = size;
    }
}

TEST(Witness, AnswersTheSizeItKnows)
{
    Neighbours neighbours;
    neighbours.send(neighbours.request(0, 50).text());
    const WitnessAnswer answer = neighbours.send(neighbours.request(0, 60).text());
    EXPECT_EQ(answer.status, 409);
    EXPECT_EQ(answer.type, "text/x.tlog.size");
    EXPECT_EQ(answer.body, "50\n");
    EXPECT_FALSE(answer.seen);
}

TEST(Witness, RefusesAnotherHistory)
{
    Neighbours neighbours;
    neighbours.send(neighbours.request(0, 50).text());
    neighbours.leaves[10] = leaf_hash("rewritten");
    EXPECT_EQ(neighbours.send(neighbours.request(50, 60).text()).status, 422);
    EXPECT_EQ(neighbours.send(neighbours.request(50, 50).text()).status, 409);
    EXPECT_EQ(neighbours.state.size, 50u);
}

TEST(Witness, RefusesAProofThatIsNotNeeded)
{
    Neighbours neighbours;
    AddCheckpoint request = neighbours.request(0, 50);
    request.proof.push_back(leaf_hash("more"));
    EXPECT_EQ(neighbours.send(request.text()).status, 422);
}

TEST(Witness, RefusesASmallerCheckpoint)
{
    Neighbours neighbours;
    neighbours.send(neighbours.request(0, 50).text());
    EXPECT_EQ(neighbours.send(neighbours.request(50, 40).text()).status, 400);
}

TEST(Witness, RefusesStrangersAndFalseSignatures)
{
    Neighbours neighbours;
    const SigningKey other("annen.example.no/protokoll", KeyType::log, {3});
    const Checkpoint theirs{other.verifier().name, 1, leaf_hash("x")};
    EXPECT_EQ(neighbours.send(AddCheckpoint{0, {}, sign_checkpoint(theirs, other).whole()}.text()).status, 404);

    const SigningKey forged(neighbours.log.verifier().name, KeyType::log, {4});
    const Note forgery = sign_checkpoint(neighbours.at(5), forged);
    EXPECT_EQ(neighbours.send(AddCheckpoint{0, {}, forgery.whole()}.text()).status, 403);

    Note bent = sign_checkpoint(neighbours.at(5), neighbours.log);
    bent.signatures[0].bytes[3] ^= 1;
    EXPECT_EQ(neighbours.send(AddCheckpoint{0, {}, bent.whole()}.text()).status, 403);
}

TEST(Witness, RefusesBodiesThatAreNotRequests)
{
    Neighbours neighbours;
    const std::string good = neighbours.request(0, 5).text();
    AddCheckpoint many = neighbours.request(0, 5);
    many.proof.resize(64);
    for (const std::string& bad :
         std::vector<std::string>{"", "old\n\n", "old 01" + good.substr(5), "ol" + good, good.substr(0, 8),
                                  "old 0\nAAAA\n\n" + good, many.text(), good + std::string(200'000, 'x')})
        EXPECT_EQ(neighbours.send(bad).status, 400) << bad.substr(0, 40);
}

} // namespace samband::ledger
