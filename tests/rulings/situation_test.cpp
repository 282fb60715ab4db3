#include "rulings/set_situation.h"
#include "support/town.h"

namespace samband::rulings {
namespace {

class Situations : public test::Town {
protected:
    std::string speakers()
    {
        return read([](db::Reading& tx) { return speakers_in_crisis(tx); });
    }
};
SAMBAND_ON_BOTH_DATABASES(Situations);

TEST_P(Situations, SayWhoSpeaksByTheRuleBookInForce)
{
    EXPECT_EQ(speakers(), "") << "no rule book says it yet";
    adopt("loten");
    EXPECT_EQ(speakers(), "kriseledelsen eller ordføreren");
    later_s(60);
    adopt("hattfjelldal");
    EXPECT_EQ(speakers(), "kriseledelsen");
}

TEST_P(Situations, AreSetByFourRolesAlone)
{
    EXPECT_TRUE(may_set_situation(person("Mona")));
    EXPECT_TRUE(may_set_situation(person("Rolf")));
    EXPECT_TRUE(may_set_situation(person("Kari")));
    EXPECT_FALSE(may_set_situation(person("Wenche")));
    EXPECT_FALSE(may_set_situation(person("Leif")));
}

} // namespace
} // namespace samband::rulings
