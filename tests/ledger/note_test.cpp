#include "ledger/checkpoint.h"
#include "ledger/key.h"
#include "ledger/note.h"

#include "base/problem.h"
#include "ledger/number.h"

#include <gtest/gtest.h>

namespace samband::ledger {
namespace {

std::array<std::uint8_t, 32> seed_of(std::uint8_t number)
{
    std::array<std::uint8_t, 32> seed{};
    seed[0] = number;
    return seed;
}

SigningKey log_key()
{
    return SigningKey("loten.example.no/protokoll", KeyType::log, seed_of(1));
}
SigningKey witness_key()
{
    return SigningKey("saltdal.example.no/vitne", KeyType::witness, seed_of(2));
}

Note signed_note()
{
    return sign_checkpoint({log_key().verifier().name, 7, leaf_hash("x")}, log_key());
}

/// The key and note of Go's golang.org/x/mod/sumdb/note documentation.
constexpr char go_key[] = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
constexpr char go_note[] =
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

} // namespace

TEST(Note, AcceptsTheOneOfGosDocumentation)
{
    const VerifierKey key = VerifierKey::parse(go_key);
    EXPECT_EQ(key.text(), go_key);
    EXPECT_EQ(signers_of(parse_note(go_note), {key}).size(), 1u);
    EXPECT_EQ(parse_note(go_note).whole(), go_note);
}

TEST(Note, KeysReadBackFromTheirTexts)
{
    EXPECT_EQ(VerifierKey::parse(log_key().verifier().text()), log_key().verifier());
    EXPECT_EQ(VerifierKey::parse(witness_key().verifier().text()), witness_key().verifier());
    const SigningKey again = SigningKey::parse(log_key().text());
    EXPECT_EQ(again.verifier(), log_key().verifier());
    EXPECT_EQ(again.sign("x"), log_key().sign("x"));
    EXPECT_NE(key_id("a", KeyType::log, log_key().verifier().key),
              key_id("a", KeyType::witness, log_key().verifier().key));
}

TEST(Note, RefusesKeyTextsThatAreNotKeys)
{
    for (const std::string bad :
         {"", "a", "a+b", "a+c74f20a3+", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
          "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "PeterNeumann+c74f20a3+AhpzInQ="})
        EXPECT_THROW(VerifierKey::parse(bad), Problem) << bad;
    EXPECT_THROW(SigningKey::parse(log_key().verifier().text()), Problem);
}

TEST(Note, NamesHaveNoSpacesAndNoPlus)
{
    EXPECT_TRUE(is_key_name("loten.example.no/protokoll-2"));
    EXPECT_TRUE(is_key_name("l\u00f8ten.no"));
    for (const std::string bad : {"", "a b", "a+b", "a\nb", "a\u00a0b", "a\u3000b", "a\x7f", "\xff"})
        EXPECT_FALSE(is_key_name(bad)) << bad;
}

TEST(Note, EveryChangedByteIsCaught)
{
    const std::string whole = signed_note().whole();
    const Checkpoint expected = open_checkpoint(signed_note(), log_key().verifier());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        for (const int bit : {1, 2, 128}) {
            std::string bent = whole;
            bent[i] = static_cast<char>(bent[i] ^ bit);
            EXPECT_THROW(open_checkpoint(parse_note(bent), log_key().verifier()), Problem) << i << ' ' << bit;
        }
    }
    EXPECT_EQ(expected.size, 7u);
}

TEST(Note, UnknownSignaturesArePassedOver)
{
    Note note = signed_note();
    note.signatures.insert(note.signatures.begin(), cosign_text(witness_key(), note.text, 1'700'000'000));
    note.signatures.push_back({"x.example", 12345, std::string(2420, 'q')});
    EXPECT_EQ(open_checkpoint(parse_note(note.whole()), log_key().verifier()).size, 7u);
    EXPECT_EQ(signers_of(note, {log_key().verifier(), witness_key().verifier()}).size(), 2u);
    EXPECT_THROW(open_checkpoint(note, SigningKey("annen.no", KeyType::log, seed_of(1)).verifier()), Problem);
}

TEST(Note, AFalseSignatureOfAKnownKeyRefusesTheNote)
{
    Note note = signed_note();
    note.signatures.push_back(cosign_text(witness_key(), note.text, 1));
    note.signatures.back().bytes.back() ^= 1;
    EXPECT_NO_THROW(signers_of(note, {log_key().verifier()}));
    EXPECT_THROW(signers_of(note, {log_key().verifier(), witness_key().verifier()}), Problem);
}

TEST(Note, CosignatureCoversItsTime)
{
    const std::string text = signed_note().text;
    NoteSignature cosignature = cosign_text(witness_key(), text, 1'679'315'147);
    EXPECT_EQ(cosigned_message(1'679'315'147, "x\n"), "cosignature/v1\ntime 1679315147\nx\n");
    EXPECT_EQ(cosignature.bytes.size(), 72u);
    EXPECT_EQ(from_big_endian(cosignature.bytes.substr(0, 8)), 1'679'315'147u);
    EXPECT_TRUE(witness_key().verifier().holds(text, cosignature.bytes));
    cosignature.bytes[7] ^= 1;
    EXPECT_FALSE(witness_key().verifier().holds(text, cosignature.bytes));
}

TEST(Note, RefusesWhatTheSpecificationRefuses)
{
    const std::string good = signed_note().whole();
    EXPECT_THROW(parse_note(""), Problem);
    EXPECT_THROW(parse_note("text\n\n"), Problem);
    EXPECT_THROW(parse_note(good.substr(0, good.size() - 1)), Problem);
    EXPECT_THROW(parse_note(good + "x\n"), Problem);
    EXPECT_THROW(parse_note("a\tb" + good), Problem);
    EXPECT_THROW(parse_note("\xff" + good), Problem);
    std::string many = good;
    for (int i = 0; i < 64; ++i) many += NoteSignature{"a", 1, "x"}.line();
    EXPECT_THROW(parse_note(many), Problem);
}

TEST(Checkpoint, IsThreeLines)
{
    const Checkpoint checkpoint{"example.com/behind-the-sofa", 20852163,
                                *Hash::from_base64("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")};
    const std::string text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    EXPECT_EQ(checkpoint.text(), text);
    EXPECT_EQ(parse_checkpoint(text), checkpoint);
    EXPECT_EQ(parse_checkpoint(text + "extension\n"), checkpoint);
}

TEST(Checkpoint, RefusesOtherTexts)
{
    const std::string root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    for (const std::string& bad : std::vector<std::string>{
             "", "a\n1\n", "a\n01\n" + root, "a\n-1\n" + root, "a\n1 \n" + root, "a\n99999999999999999999\n" + root,
             "a\n1\nAAAA\n", "a b\n1\n" + root, "\n1\n" + root, "a\n1\n" + root + "\n"})
        EXPECT_THROW(parse_checkpoint(bad), Problem) << bad;
}

} // namespace samband::ledger
