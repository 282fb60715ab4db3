#include "ledger/proof_file.h"

#include "base/problem.h"
#include "ledger/checkpoint.h"
#include "ledger/trees.h"

#include <gtest/gtest.h>

namespace samband::ledger {
namespace {

const SigningKey proving_key("loten.example.no/protokoll", KeyType::log, {7});
constexpr char proven_content[] = R"({"kind":"post-published"})";
const Salt proven_salt{9, 8, 7};

/// Content at place 20 of 37.
ProofFile proof_of_content()
{
    std::vector<Hash> leaves = trees::leaves(37);
    leaves[20] = leaf_of(commit(proven_salt, proven_content));
    const Checkpoint checkpoint{proving_key.verifier().name, 37, trees::naive_root(leaves, 0, 37)};
    return {proven_salt, 20, prove_inclusion(20, 37, trees::nodes_over(leaves)),
            sign_checkpoint(checkpoint, proving_key).whole()};
}

} // namespace

TEST(ProofFile, ShowsItsContentAndNoOther)
{
    const ProofFile file = parse_proof_file(proof_of_content().text());
    EXPECT_EQ(file.text(), proof_of_content().text());
    EXPECT_TRUE(file.text().starts_with("c2sp.org/tlog-proof@v1\nextra "));
    EXPECT_TRUE(shows_content(file, proven_content, proving_key.verifier()));
    EXPECT_FALSE(shows_content(file, "{}", proving_key.verifier()));
    ProofFile other = file;
    other.index = 21;
    EXPECT_FALSE(shows_content(other, proven_content, proving_key.verifier()));
}

TEST(ProofFile, WithoutSaltShowsTheEntryAlone)
{
    ProofFile file = proof_of_content();
    file.salt.reset();
    file = parse_proof_file(file.text());
    EXPECT_FALSE(shows_content(file, proven_content, proving_key.verifier()));
    EXPECT_TRUE(shows_entry(file, entry_of(commit(proven_salt, proven_content)), proving_key.verifier()));
}

TEST(ProofFile, EveryChangedByteIsCaught)
{
    const std::string text = proof_of_content().text();
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string bent = text;
        bent[i] = static_cast<char>(bent[i] ^ 1);
        bool shown = false;
        try {
            shown = shows_content(parse_proof_file(bent), proven_content, proving_key.verifier());
        } catch (const Problem& problem) {
            EXPECT_EQ(problem.code(), ProblemCode::invalid);
        }
        EXPECT_FALSE(shown) << i;
    }
}

TEST(ProofFile, RefusesWhatIsCutOrTooMuch)
{
    const std::string text = proof_of_content().text();
    for (std::size_t i = 0; i < text.find("\n\n"); ++i) EXPECT_THROW(parse_proof_file(text.substr(0, i)), Problem) << i;
    ProofFile many = proof_of_content();
    many.proof.resize(64);
    EXPECT_THROW(parse_proof_file(many.text()), Problem);
}

} // namespace samband::ledger
