#include "ledger/commitment.h"
#include "ledger/frontier.h"
#include "ledger/proof.h"

#include "base/problem.h"
#include "base/text.h"
#include "ledger/trees.h"

#include <gtest/gtest.h>

namespace samband::ledger {
namespace {

/// The inputs and roots that Certificate Transparency's own tests use for RFC 6962.
const char* const ct_inputs[] = {
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
const char* const ct_roots[] = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

std::vector<Hash> ct_leaves()
{
    std::vector<Hash> leaves;
    for (const char* input : ct_inputs) {
        std::string bytes;
        EXPECT_TRUE(from_hex(input, bytes));
        leaves.push_back(leaf_hash(bytes));
    }
    return leaves;
}

Hash changed(Hash hash, std::size_t bit)
{
    hash.bytes[bit / 8 % 32] ^= static_cast<std::uint8_t>(1 << bit % 8);
    return hash;
}

} // namespace

TEST(Tree, KnowsTheAnswersOfRfc6962)
{
    EXPECT_EQ(empty_root().hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    Frontier frontier;
    const std::vector<Hash> leaves = ct_leaves();
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        frontier.push(leaves[i]);
        EXPECT_EQ(frontier.root().hex(), ct_roots[i]) << i + 1;
    }
}

TEST(Tree, EntryIsVersionAndCommitment)
{
    const Salt salt{1, 2, 3};
    const Hash commitment = commit(salt, "{}");
    std::string salted(reinterpret_cast<const char*>(salt.data()), salt.size());
    EXPECT_EQ(commitment, sha256(salted + "{}"));
    const std::string entry = entry_of(commitment);
    ASSERT_EQ(entry.size(), 33u);
    EXPECT_EQ(entry[0], 1);
    EXPECT_EQ(leaf_of(commitment), leaf_hash(entry));
    EXPECT_EQ(commitment_in(entry), commitment);
    EXPECT_FALSE(commitment_in("\x02" + entry.substr(1)));
    EXPECT_FALSE(commitment_in(entry + "x"));
}

TEST(Tree, FrontierIsTheNaiveTreeAtEverySize)
{
    const std::vector<Hash> leaves = trees::leaves(300);
    Frontier frontier;
    for (std::size_t size = 0; size <= leaves.size(); ++size) {
        ASSERT_EQ(frontier.root(), trees::naive_root(leaves, 0, size)) << size;
        ASSERT_EQ(root_at(size, trees::nodes_over(leaves)), frontier.root()) << size;
        ASSERT_EQ(Frontier::from_text(size, frontier.text()).root(), frontier.root());
        if (size < leaves.size()) frontier.push(leaves[size]);
    }
}

TEST(Tree, FrontierTellsOfEveryWholeNodeOnce)
{
    const std::vector<Hash> leaves = trees::leaves(300);
    Frontier frontier;
    std::map<std::pair<int, std::uint64_t>, Hash> seen;
    for (const Hash& leaf : leaves)
        frontier.push(leaf, [&](int height, std::uint64_t index, const Hash& node) {
            EXPECT_TRUE(seen.emplace(std::pair(height, index), node).second);
        });
    std::size_t expected = 0;
    for (int height = 0; height <= 8; ++height) expected += 300u >> height;
    EXPECT_EQ(seen.size(), expected);
    for (const auto& [place, node] : seen) EXPECT_EQ(node, trees::nodes_over(leaves)(place.first, place.second));
}

TEST(Tree, StoredFrontierOfAnotherSizeIsRefused)
{
    Frontier frontier;
    for (const Hash& leaf : trees::leaves(7)) frontier.push(leaf);
    EXPECT_THROW(Frontier::from_text(8, frontier.text()), Problem);
    EXPECT_THROW(Frontier::from_text(7, frontier.text().substr(1)), Problem);
}

TEST(Tree, InclusionHoldsForEveryPairAndNothingElse)
{
    const std::vector<Hash> leaves = trees::leaves(64);
    const Nodes nodes = trees::nodes_over(leaves);
    for (std::size_t size = 1; size <= 64; ++size) {
        const Hash root = trees::naive_root(leaves, 0, size);
        for (std::size_t index = 0; index < size; ++index) {
            Proof proof = prove_inclusion(index, size, nodes);
            ASSERT_TRUE(inclusion_holds(leaves[index], index, size, proof, root)) << index << " in " << size;
            EXPECT_FALSE(inclusion_holds(leaves[index], index + 1, size, proof, root));
            EXPECT_FALSE(inclusion_holds(leaves[(index + 1) % 64], index, size, proof, root));
            EXPECT_FALSE(inclusion_holds(leaves[index], index, size, proof, changed(root, index * 4)));
            for (std::size_t i = 0; i < proof.size(); ++i) {
                Proof bent = proof;
                bent[i] = changed(bent[i], size * 7 + index);
                EXPECT_FALSE(inclusion_holds(leaves[index], index, size, bent, root));
            }
            proof.push_back(root);
            EXPECT_FALSE(inclusion_holds(leaves[index], index, size, proof, root));
        }
    }
}

TEST(Tree, ConsistencyHoldsForEveryPairAndNothingElse)
{
    const std::vector<Hash> leaves = trees::leaves(64);
    const Nodes nodes = trees::nodes_over(leaves);
    for (std::size_t size = 0; size <= 64; ++size) {
        const Hash root = trees::naive_root(leaves, 0, size);
        for (std::size_t old = 0; old <= size; ++old) {
            const Hash old_root = trees::naive_root(leaves, 0, old);
            const Proof proof = prove_consistency(old, size, nodes);
            ASSERT_TRUE(consistency_holds(old, old_root, size, root, proof)) << old << " to " << size;
            EXPECT_FALSE(consistency_holds(old, changed(old_root, size + old), size, root, proof));
            if (old > 0) {
                EXPECT_FALSE(consistency_holds(old, old_root, size, changed(root, size + old), proof));
            }
            for (std::size_t i = 0; i < proof.size(); ++i) {
                Proof bent = proof;
                bent[i] = changed(bent[i], size * 3 + old);
                EXPECT_FALSE(consistency_holds(old, old_root, size, root, bent));
            }
            Proof longer = proof;
            longer.push_back(root);
            EXPECT_FALSE(consistency_holds(old, old_root, size, root, longer));
        }
        EXPECT_FALSE(consistency_holds(size + 1, root, size, root, {}));
    }
}

} // namespace samband::ledger
