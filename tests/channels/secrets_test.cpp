#include "channels/secrets.h"

#include "base/problem.h"
#include "base/random.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace samband::channels {

class SecretsTest : public testing::Test {
protected:
    std::filesystem::path keys_ = std::filesystem::temp_directory_path() / ("samband-secrets-" + random_token(8));
    void TearDown() override { std::filesystem::remove_all(keys_); }
};

TEST_F(SecretsTest, OpensWhatItSealedAndNothingElse)
{
    const Secrets secrets(keys_);
    const std::string sealed = secrets.seal("hemmelig-token", "konto-1");
    EXPECT_EQ(sealed.find("hemmelig"), std::string::npos);
    EXPECT_NE(sealed, secrets.seal("hemmelig-token", "konto-1")) << "two of the same look different";
    EXPECT_EQ(secrets.open(sealed, "konto-1"), "hemmelig-token");
    EXPECT_EQ(Secrets(keys_).open(sealed, "konto-1"), "hemmelig-token") << "the key is kept";
    EXPECT_THROW(secrets.open(sealed, "konto-2"), Problem) << "moved to another account";
    std::string changed = sealed;
    changed.back() = changed.back() == '0' ? '1' : '0';
    EXPECT_THROW(secrets.open(changed, "konto-1"), Problem);
    EXPECT_THROW(secrets.open("abc", "konto-1"), Problem);
    EXPECT_THROW(secrets.open("", "konto-1"), Problem);
}

TEST_F(SecretsTest, AnotherKeyOpensNothing)
{
    const std::string sealed = Secrets(keys_).seal("token", "konto");
    std::filesystem::remove(keys_ / "secrets.key");
    EXPECT_THROW(Secrets(keys_).open(sealed, "konto"), Problem);
}

TEST_F(SecretsTest, NobodyElseReadsTheKey)
{
    const Secrets secrets(keys_);
    struct stat facts {};
    ASSERT_EQ(::stat((keys_ / "secrets.key").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0600u);
}

TEST_F(SecretsTest, AKeyThatWasCutIsNoKey)
{
    Secrets{keys_};
    std::filesystem::resize_file(keys_ / "secrets.key", 7);
    EXPECT_THROW(Secrets{keys_}, Problem);
}

} // namespace samband::channels
