#include "base/sha256.h"
#include "base/text.h"

#include <gtest/gtest.h>

using namespace samband;

static std::string hex_of(const Sha256Sum& sum)
{
    return to_hex({reinterpret_cast<const char*>(sum.data()), sum.size()});
}

// The examples of FIPS 180-4.
TEST(Sha256, gives_the_published_sums)
{
    EXPECT_EQ(hex_of(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hex_of(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex_of(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(hex_of(sha256(std::string(1'000'000, 'a'))),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, pieces_give_the_sum_of_the_whole)
{
    const std::string text(300, 'x');
    for (std::size_t cut = 0; cut <= text.size(); cut += 7) {
        Sha256 sum;
        sum.add(std::string_view(text).substr(0, cut));
        const Sha256 copy = sum;
        EXPECT_EQ(copy.sum(), sha256(std::string_view(text).substr(0, cut)));
        sum.add(std::string_view(text).substr(cut));
        EXPECT_EQ(sum.sum(), sha256(text));
        EXPECT_EQ(sum.sum(), sha256(text)); // asking does not end it
    }
}
