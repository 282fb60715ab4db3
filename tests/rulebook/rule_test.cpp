#include "books.h"

#include <gtest/gtest.h>

using namespace samband;
using namespace samband::rulebook;
using samband::rulebook::testing::ask;

TEST(Rule, AUnitLeaderInLotenPublishesWithTheCommunicationsOfficersYes)
{
    const Ruling ruling = ask("loten", R"({"act":"publish","roles":["unit-leader"],"channel":"website"})");
    EXPECT_EQ(to_text(to_json(ruling)),
              R"({"outcome":"approval","approval":["communications-officer"],"consult":[],"inform":[],"speakers":[],)"
              R"("duties":[],"because":[{"source":"loten","section":"3.3","says":"Virksomhetene sender inn nyhetssaker )"
              R"(til Kultur, informasjon og service, som prioriterer, tilrettelegger for publisering og velger kanaler.",)"
              R"("strength":"shall"}]})");
}
