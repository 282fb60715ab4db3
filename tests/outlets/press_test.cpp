#include "outlets/limits.h"
#include "outlets/medium.h"
#include "outlets/outlet_world.h"
#include "outlets/send_release.h"

namespace samband::outlets {

/// The press room as the press sees it, and the way to the media list.
class PressRoom : public OutletTest {
protected:
    publishing::Post released(const std::string& title, std::set<std::string> channels = {"press"})
    {
        return out(for_channels(title, std::move(channels)));
    }
    void embargo(const publishing::Post& post, std::optional<Instant> until, const std::string& who = "Kari")
    {
        const people::Person by = person(who);
        write([&](db::Writing& tx) { return set_embargo(tx, by, post.id, until); });
    }
    std::vector<std::string> shown()
    {
        std::vector<std::string> titles;
        const test::Called room = get("/presse");
        EXPECT_EQ(room.status, 200) << room.says;
        const Json* releases = room.page.model.find("releases");
        if (!releases) return titles;
        for (const Json& one : releases->items()) titles.push_back(one.find("title")->string());
        return titles;
    }
    void list(const std::string& table)
    {
        const people::Person by = person("Kari");
        write([&](db::Writing& tx) { add_media(tx, by, read_media(table).media); });
    }
};
SAMBAND_ON_BOTH_DATABASES(PressRoom);

TEST_P(PressRoom, ShowsWhatIsForThePressAsLongAsItIsOut)
{
    released("Bare nettsiden", {"website"});
    publishing::Post post = released("Renseanlegg");
    EXPECT_EQ(shown(), std::vector<std::string>{"Renseanlegg"});
    EXPECT_EQ(get("/presse/renseanlegg").status, 200);
    EXPECT_EQ(get("/nyheter/renseanlegg").status, 404) << "it is for the press alone";
    const people::Person kari = person("Kari");
    publishing::Content corrected = post.content;
    corrected.lead = "Rettet ingress.";
    post = write([&](db::Writing& tx) {
        return publishing::correct_post(tx, kari, post.id, post.version, corrected, "Rettet ingress.", false).post;
    });
    EXPECT_EQ(get("/presse/renseanlegg").page.model.find("lead")->string(), "Rettet ingress.");
    write([&](db::Writing& tx) { return publishing::withdraw_post(tx, kari, post.id, post.version, "Feil"); });
    EXPECT_TRUE(shown().empty());
    EXPECT_EQ(get("/presse/renseanlegg").status, 404);
}

TEST_P(PressRoom, SaysNothingBeforeTheEmbargoHasPassed)
{
    const publishing::Post post = out([&] {
        publishing::Content content = for_channels("Hemmelig til fredag", {"press"});
        content.pictures = {pictured("JFIF")};
        return content;
    }());
    embargo(post, now().plus_s(3'600));
    EXPECT_TRUE(shown().empty());
    for (const char* path : {"/presse/hemmelig-til-fredag", "/presse/hemmelig-til-fredag/bilder/1"})
        EXPECT_EQ(get(path).status, get("/presse/aldri").status) << path;
    for (const char* file : {"/presse.atom", "/presse.json", "/nyheter.atom", "/sitemap.xml"})
        EXPECT_EQ(text_of_file(file).find("emmelig"), std::string::npos) << file;
    EXPECT_EQ(get("/sok", "q", "hemmelig").page.model.find("hits")->items().size(), 0u);
    later_s(3'599);
    EXPECT_TRUE(shown().empty());
    later_s(1);
    EXPECT_EQ(shown(), std::vector<std::string>{"Hemmelig til fredag"});
    EXPECT_NE(text_of_file("/presse.atom").find("Hemmelig til fredag"), std::string::npos);
    EXPECT_NE(text_of_file("/presse.json").find("Hemmelig til fredag"), std::string::npos);
    EXPECT_NE(get("/presse/hemmelig-til-fredag/bilder/1").status, 404);
    EXPECT_EQ(get("/presse/hemmelig-til-fredag/bilder/2").status, 404);
}

TEST_P(PressRoom, SetsAnEmbargoOnlyWhereOneHolds)
{
    const auto code = [&](const publishing::Post& post, std::optional<Instant> until, const std::string& who = "Kari") {
        return test::problem_of([&] { embargo(post, until, who); });
    };
    EXPECT_EQ(code(released("Alt ute", {"website", "press"}), now().plus_s(60)), ProblemCode::conflict);
    EXPECT_EQ(code(released("Ikke for pressen", {"website"}), now().plus_s(60)), ProblemCode::conflict);
    later_s(60);
    const publishing::Post post = released("Lov");
    EXPECT_EQ(code(post, now().plus_s(-1)), ProblemCode::invalid);
    EXPECT_EQ(code(post, now().plus_s(60), "Leif"), ProblemCode::forbidden) << "another unit's";
    EXPECT_EQ(code(post, now().plus_s(60)), std::nullopt);
    EXPECT_EQ(code(post, std::nullopt), std::nullopt) << "lifted";
    EXPECT_EQ(shown(), (std::vector<std::string>{"Lov", "Alt ute"}));
}

TEST_P(PressRoom, HasPagesOfTwenty)
{
    for (int number = 0; number <= releases_per_page; ++number) {
        later_s(60);
        released("Melding " + std::to_string(number));
    }
    EXPECT_EQ(shown().size(), static_cast<std::size_t>(releases_per_page));
    EXPECT_EQ(get("/presse", "side", "2").page.model.find("releases")->items().size(), 1u);
    for (const char* bad : {"3", "0", "-1", "x", ""}) EXPECT_EQ(get("/presse", "side", bad).status, 404) << bad;
}

TEST_P(PressRoom, SendsToEverybodyOnTheListOnceForEachVersion)
{
    const channels::Account account = opened(rulebook::Channel::press, "smtp");
    const publishing::Post post = released("Renseanlegg", {"website", "press"});
    const std::string path = "/saker/" + post.id.text() + "/presse";
    EXPECT_EQ(press("Kari", path + "/send").status, 409) << "the list is empty";
    list("Navn;Medium;E-post\nNyhetsdesken;Østlendingen;Tips@Avis.example\n;NRK;vakt@nrk.example\n");
    EXPECT_EQ(as("Kari", path).page.model.find("recipients")->integer(), 2);
    EXPECT_EQ(press("Leif", path + "/send").status, 403);
    ASSERT_EQ(press("Kari", path + "/send").status, 200);
    EXPECT_EQ(press("Kari", path + "/send").status, 409) << "sent already";
    const auto sent = read([&](db::Reading& tx) { return sent_release(tx, post.id, post.revision); });
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->account, account.id);
    EXPECT_FALSE(sent->filling);
    const auto waiting =
        read([&](db::Reading& tx) { return channels::deliveries_of(tx, sent->id, channels::DeliveryState::queued); });
    ASSERT_EQ(waiting.size(), 2u);
    std::set<std::string> addresses{waiting[0].recipient, waiting[1].recipient};
    EXPECT_EQ(addresses, (std::set<std::string>{"tips@avis.example", "vakt@nrk.example"}));
    EXPECT_NE(sent->variant.title.find("Renseanlegg"), std::string::npos);
    EXPECT_NE(sent->variant.html.find("<h1>Renseanlegg</h1>"), std::string::npos);
    EXPECT_EQ(sent->variant.text.find("Sperrefrist"), std::string::npos);
}

TEST_P(PressRoom, SendsWhatIsScheduledUnderEmbargo)
{
    opened(rulebook::Channel::email, "smtp");
    list("x;Avisa;a@b.example\n");
    const people::Person kari = person("Kari");
    const Instant due = now().plus_s(86'400);
    publishing::Post post = write([&](db::Writing& tx) {
        const publishing::Post draft =
            publishing::start_post(tx, kari, unit("Kommunikasjon"), for_channels("I morgen", {"website", "press"}));
        return publishing::schedule_post(tx, kari, draft.id, draft.version, {.despite_advice = true}, due).post;
    });
    ASSERT_EQ(post.state, publishing::State::scheduled);
    ASSERT_EQ(press("Kari", "/saker/" + post.id.text() + "/presse/send").status, 200);
    const auto sent = read([&](db::Reading& tx) { return sent_release(tx, post.id, post.revision); });
    EXPECT_EQ(sent->variant.more.find("embargo")->string(), to_rfc3339(due));
    EXPECT_NE(sent->variant.text.find("Sperrefrist: 21. november 2026"), std::string::npos) << sent->variant.text;
    EXPECT_EQ(sent->variant.link, "") << "nothing is there before then";
}

TEST_P(PressRoom, KeepsItsListTidy)
{
    EXPECT_EQ(
        press("Kari", "/medieliste", Json::object({{"outlet", "Avisa"}, {"address", "tips@avis.example"}})).status,
        200);
    EXPECT_EQ(
        press("Kari", "/medieliste", Json::object({{"outlet", "Nye Avisa"}, {"address", "TIPS@avis.example"}})).status,
        200);
    const auto media = read([](db::Reading& tx) { return list_media(tx); });
    ASSERT_EQ(media.size(), 1u) << "an address stands once";
    EXPECT_EQ(media.front().outlet, "Nye Avisa");
    for (const char* address : {"avis.example", "a@b", "a b@c.example", "a@b.example\r\nBcc: x@y.example",
                                "<a@b.example>", "a@b.example,c@d.example", "@b.example", "a@", "a@@b.example"})
        EXPECT_EQ(press("Kari", "/medieliste", Json::object({{"outlet", "x"}, {"address", address}})).status, 422)
            << address;
    EXPECT_EQ(press("Kari", "/medieliste/" + media.front().id.text() + "/fjern").status, 200);
    EXPECT_EQ(press("Kari", "/medieliste/" + media.front().id.text() + "/fjern").status, 404);
    EXPECT_EQ(press("Leif", "/medieliste").status, 403);
    EXPECT_EQ(as("Kari", "/medieliste").status, 200);
}

TEST_P(PressRoom, TakesATableOrSaysWhichLinesAreWrong)
{
    const auto sent = [&](const std::string& table) {
        return press("Kari", "/medieliste/tabell", Json::object({{"table", table}})).status;
    };
    EXPECT_EQ(sent("Navn\tMedium\tE-post\nA\tAvisa\ta@b.example\nB\tRadio\tb@c.example"), 200);
    EXPECT_EQ(sent("A,Avisa,a@b.example\nB,Radio,ingen adresse\n"), 422);
    EXPECT_EQ(read_media("Avisa;uten adresse").faulty_lines, std::vector<std::size_t>{1})
        << "a line alone is no heading";
    EXPECT_EQ(read_media("A,Avisa,a@b.example\nB,Radio,ingen adresse\n,,\n").faulty_lines,
              (std::vector<std::size_t>{2, 3}));
    EXPECT_EQ(sent("bare overskrifter"), 422);
    EXPECT_EQ(read([](db::Reading& tx) { return list_media(tx); }).size(), 2u);
}

} // namespace samband::outlets
