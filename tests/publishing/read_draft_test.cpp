#include "publishing/read_draft.h"

#include "publishing/desk.h"
#include "rulings/in_force.h"
#include "rulings/set_own_lists.h"

namespace samband::publishing {
namespace {

class ReadPost : public Desk {
protected:
    ReadPost()
    {
        municipality_.phone = "41 00 00 00";
        municipality_.email = "post@prove.kommune.no";
    }
    language::Reading reading_of(const std::string& who, const Post& post)
    {
        people::Visit visit{request_, municipality_, db(), person(who)};
        return read_post(visit, visit.someone(), post);
    }
    language::Reading reading_of(const std::string& who, const std::string& body)
    {
        Content content = story();
        content.body = body;
        return reading_of(who, start(who, content, "Kommunikasjon"));
    }
    void own(const rulings::OwnLists& lists)
    {
        const people::Person kari = person("Kari");
        write([&](db::Writing& tx) { rulings::set_own_lists(tx, kari, lists, rulings::own_lists(tx).version); });
    }

private:
    people::Municipality municipality_;
    http::Request request_;
};
SAMBAND_ON_BOTH_DATABASES(ReadPost);

const language::Finding* find(const language::Reading& reading, std::string_view check)
{
    for (const language::Finding& finding : reading.findings)
        if (finding.check == check) return &finding;
    return nullptr;
}

std::string cited(const language::Finding* finding)
{
    return finding ? finding->because.back().source + " " + finding->because.back().section : "nothing found";
}

TEST_P(ReadPost, TakesWhatIsTheMunicipalitysOwnForItsOwn)
{
    adopt("loten");
    const std::string body = "Ring vakta på 901 23 456. Vi møtes i grendkvlva. Skriv til kari.lie@loten.no. "
                             "Betal til konto 8601.11.17947.";
    const language::Reading before = reading_of("Kari", body);
    for (const char* check : {"phone", "spelling", "email", "bank-account"}) EXPECT_TRUE(find(before, check)) << check;
    own({{"grendkvlva"}, {"+47 90123456"}, {"loten.no"}, {"8601.11.17947"}});
    const language::Reading after = reading_of("Kari", body);
    for (const char* check : {"phone", "spelling", "email", "bank-account"}) EXPECT_FALSE(find(after, check)) << check;
}

TEST_P(ReadPost, KnowsTheMunicipalitysNumberAndAddressFromItsSetUp)
{
    adopt("loten");
    const language::Reading reading = reading_of("Kari", "Ring 41000000 eller skriv til kari.lie@prove.kommune.no.");
    EXPECT_FALSE(find(reading, "phone"));
    EXPECT_FALSE(find(reading, "email"));
}

TEST_P(ReadPost, CitesTheClauseThatAsksForStaffToKnowFirst)
{
    adopt("loten");
    Content content = story();
    content.touches_staff = true;
    const Post post = start("Kari", content, "Kommunikasjon");
    const language::Reading reading = reading_of("Kari", post);
    EXPECT_EQ(cited(find(reading, "internal-first")), "loten 2.1.2");
    EXPECT_FALSE(stops_act(reading));
    Post also_inside = post;
    also_inside.content.channels.insert("intranet");
    EXPECT_FALSE(find(reading_of("Kari", also_inside), "internal-first")) << "this very act tells them";
    const Json facts =
        read([&](db::Reading& tx) { return reading_facts(*rulings::in_force(tx), post.content, reading); });
    const Json& because = facts.find("findings")->items().front().find("because")->items().front();
    EXPECT_EQ(because.find("source")->string(), "Løten");
    EXPECT_EQ(because.find("strength")->string(), "should");
}

TEST_P(ReadPost, LeavesAShallOnStaffToTheActWhichRecordsItsRefusal)
{
    adopt_text(staff_first_book("shall"));
    Content content = story();
    content.touches_staff = true;
    const language::Reading reading = reading_of("Leif", start("Leif", content));
    ASSERT_TRUE(find(reading, "internal-first"));
    EXPECT_EQ(find(reading, "internal-first")->level, language::Level::warn);
    EXPECT_FALSE(stops_act(reading));
}

TEST_P(ReadPost, WeighsANamedPersonAsTheClauseDoes)
{
    adopt("loten");
    EXPECT_EQ(find(reading_of("Kari", "Marit Bråten vant løpet."), "person-named")->level, language::Level::advice);
    later_s(60);
    adopt("hattfjelldal");
    const language::Reading asked = reading_of("Kari", "Marit Bråten vant løpet.");
    EXPECT_EQ(find(asked, "person-named")->level, language::Level::warn);
    EXPECT_EQ(cited(find(asked, "person-named")), "hattfjelldal 6");
    EXPECT_FALSE(asked.stops()) << "no reading can see that she has said yes";
}

TEST_P(ReadPost, AsksForAnotherLanguageWhereThePopulationIsTold)
{
    adopt("hattfjelldal");
    Post post = start("Kari", story(), "Kommunikasjon");
    EXPECT_EQ(cited(find(reading_of("Kari", post), "language-missing")), "sameloven § 3-2");
    post.content.channels = {"intranet"};
    EXPECT_FALSE(find(reading_of("Kari", post), "language-missing"));
    later_s(60);
    adopt("saltdal");
    post.content.channels = {"website"};
    EXPECT_FALSE(find(reading_of("Kari", post), "language-missing"));
}

TEST_P(ReadPost, AsksForALinkOnlyInTheChannelsThatAreToLeadToTheWebsite)
{
    adopt("hattfjelldal");
    Post post = start("Kari", story(), "Kommunikasjon");
    EXPECT_FALSE(find(reading_of("Kari", post), "link-missing"));
    post.content.channels = {"intranet"};
    EXPECT_FALSE(find(reading_of("Kari", post), "link-missing"));
    post.content.channels = {"facebook"};
    EXPECT_EQ(find(reading_of("Kari", post), "link-missing")->level, language::Level::warn);
    EXPECT_EQ(find(reading_of("Kari", post), "link-missing")->because.front().source, "hattfjelldal");
}

TEST_P(ReadPost, StopsWhatMustBePutRightInTheText)
{
    adopt("loten");
    EXPECT_TRUE(stops_act(reading_of("Kari", "Barnet har fødselsnummer 01010750160.")));
    EXPECT_FALSE(find(reading_of("Kari", "Fra mandag finner du oss i Storgata 2."), "consent"));
}

} // namespace
} // namespace samband::publishing
