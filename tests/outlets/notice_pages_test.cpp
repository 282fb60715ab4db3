#include "channels/print/hung.h"
#include "outlets/notice_of_post.h"
#include "outlets/outlet_world.h"

namespace samband::outlets {

class NoticePages : public OutletTest {};
SAMBAND_ON_BOTH_DATABASES(NoticePages);

using channels::print::Notice;

static Notice notice(const publishing::Post& post, const people::Municipality& municipality,
                     NoticeText text = NoticeText::whole)
{
    return notice_of_post(post, {"Kari Prøve", "62 00 00 00", "post@loten.example.no"}, municipality, text, {});
}

TEST_P(NoticePages, SayWhatThePostSaysInItsLanguage)
{
    publishing::Content content = written("Vatnet blir stengt");
    content.language = "nn";
    const publishing::Post post = out(content);
    const Notice made = notice(post, *municipality_);
    EXPECT_EQ(made.dates, (std::vector<std::string>{"Publisert 20. november 2026"}));
    EXPECT_EQ(made.link, "https://loten.example.no/nyheter/vatnet-blir-stengt");
    EXPECT_EQ(made.scanned, made.link + "?fra=oppslag")
        << "what is typed is short, what is scanned is counted for itself";
    EXPECT_EQ(made.link_says, "Les saka på nett, og sjå om noko er endra:");
    EXPECT_EQ(made.kind, "");
    EXPECT_EQ(notice(post, *municipality_, NoticeText::lead).body_html, "");
}

TEST_P(NoticePages, ForStaffHasNoAddressAndSaysSo)
{
    const publishing::Post post = out(for_channels("Nye garderober", {"intranet"}));
    const Notice made = notice(post, *municipality_);
    EXPECT_EQ(made.kind, "For ansatte");
    EXPECT_EQ(made.link, "");
}

TEST_P(NoticePages, ShowNothingOfWhatIsNotOut)
{
    const people::Person kari = person("Kari");
    const publishing::Post draft = write(
        [&](db::Writing& tx) { return publishing::start_post(tx, kari, unit("Kommunikasjon"), written("Kladd")); });
    EXPECT_EQ(as("Kari", "/saker/" + draft.id.text() + "/oppslag").status, 409);
    EXPECT_EQ(as("Kari", "/saker/" + draft.id.text() + "/oppslag.pdf").status, 409);
}

TEST_P(NoticePages, RememberWhereItHangsUntilItIsTornDown)
{
    const publishing::Post post = out(written("Vannet stenges"));
    const std::string path = "/saker/" + post.id.text() + "/oppslag";
    const auto hanging = [&] { return read([&](db::Reading& tx) { return channels::print::hanging(tx, post.id); }); };
    EXPECT_EQ(press("Leif", path, Json::object({{"places", "Rema"}})).status, 409) << "no account of notices";
    opened(rulebook::Channel::notice, channels::print::print_driver);
    EXPECT_EQ(press("Leif", path, Json::object({{"places", " \n,"}})).status, 422);
    EXPECT_EQ(press("Leif", path, Json::object({{"places", std::string(200, 'a')}})).status, 422);
    EXPECT_EQ(press("Leif", path, Json::object({{"places", "Rema, biblioteket\nRema\n"}})).status, 200);
    later_s(60);
    EXPECT_EQ(press("Kari", path, Json::object({{"places", "Rådhuset"}})).status, 200);
    EXPECT_EQ(hanging(), (std::vector<std::string>{"Rema", "biblioteket", "Rådhuset"}));
    const auto dispatches = read([&](db::Reading& tx) { return channels::dispatches_of(tx, post.id); });
    ASSERT_EQ(dispatches.size(), 2u);
    EXPECT_TRUE(dispatches.front().ended);
    const auto deliveries = read([&](db::Reading& tx) {
        return channels::deliveries_of(tx, dispatches.front().id, channels::DeliveryState::confirmed);
    });
    ASSERT_EQ(deliveries.size(), 1u);
    EXPECT_EQ(deliveries.front().receipt, "Rema, biblioteket");

    later_s(60);
    write([&](db::Writing& tx) { // the post is withdrawn: a sheet of paper does not know
        channels::Order order;
        order.subject = post.id;
        order.revision = 1;
        order.account = dispatches.front().account;
        order.act = channels::Act::withdraw;
        channels::note_failed_dispatch(tx, order, "cannot-be-withdrawn");
    });
    EXPECT_EQ(hanging().size(), 3u);
    EXPECT_EQ(press("Leif", path + "/tatt-ned").status, 200);
    EXPECT_TRUE(hanging().empty());
    EXPECT_EQ(press("Leif", path + "/tatt-ned").status, 200) << "again is once";
    EXPECT_EQ(read([&](db::Reading& tx) { return channels::dispatches_of(tx, post.id); }).size(), 4u);
    later_s(60);
    EXPECT_EQ(press("Leif", path, Json::object({{"places", "Kiosken"}})).status, 200);
    EXPECT_EQ(hanging(), std::vector<std::string>{"Kiosken"});
}

TEST_P(NoticePages, TellHowManyPagesItTakesOrWhyItCannotBeMade)
{
    publishing::Content content = written("Lang sak");
    const std::string path = "/saker/" + out(content).id.text() + "/oppslag";
    const test::Called page = as("Kari", path);
    ASSERT_EQ(page.status, 200);
    const Json* pages = page.page.model.find("pages");
    EXPECT_TRUE(pages ? pages->integer() == 1 : page.page.model.find("not_made") != nullptr);

    content.body = std::string(30'000, 'a');
    const publishing::Post longer = out(content);
    const test::Called told = as("Kari", "/saker/" + longer.id.text() + "/oppslag");
    EXPECT_EQ(told.status, 200);
    EXPECT_EQ(told.page.model.find("not_made")->string(),
              "Teksten er for lang for et oppslag. Velg bare tittel og ingress.");
    EXPECT_EQ(as("Kari", "/saker/" + longer.id.text() + "/oppslag.pdf").status, 422);
}

} // namespace samband::outlets
