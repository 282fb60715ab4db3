#include "channels/account_procedure.h"
#include "channels/accounts.h"
#include "publishing/channel_facts.h"
#include "publishing/channel_length.h"
#include "publishing/composer_channels.h"
#include "publishing/desk_with_accounts.h"
#include "publishing/placed.h"
#include "publishing/post_forms.h"
#include "publishing/read_draft.h"

namespace samband::publishing {
namespace {

using rulebook::Channel;

channels::Abilities able(channels::LengthUnit unit, std::size_t most)
{
    channels::Abilities abilities;
    abilities.unit = unit;
    abilities.most = most;
    return abilities;
}

TEST(ChannelLength, IsCountedInTheChannelsOwnUnit)
{
    const auto plain = able(channels::LengthUnit::graphemes, 10);
    EXPECT_EQ(length_of(Channel::facebook, plain, "blåbær 👨‍👩‍👧").units, 8u);
    EXPECT_EQ(length_of(Channel::facebook, plain, "blåbærtur i dag").over, 5u);
    const auto utf16 = able(channels::LengthUnit::utf16_units, 2'200);
    EXPECT_EQ(length_of(Channel::linkedin, utf16, "å👍").units, 3u);
    const channels::Abilities unknown;
    EXPECT_EQ(length_of(Channel::x, unknown, "Se https://loten.example/en/lang/adresse/som/er/lang").units, 26u);
    EXPECT_EQ(length_of(Channel::x, unknown, "Se").most, 280u);
}

TEST(ChannelLength, OfAnSmsIsParts)
{
    const auto sms = able(channels::LengthUnit::sms_parts, 2);
    const Length one = length_of(Channel::sms, sms, std::string(143, 'a'));
    EXPECT_EQ(one.units, 143u);
    EXPECT_EQ(one.most, 160u);
    EXPECT_EQ(one.parts, 1u);
    EXPECT_FALSE(one.short_form);
    const Length two = length_of(Channel::sms, sms, std::string(80, 'a') + "–");
    EXPECT_EQ(two.most, 134u);
    EXPECT_TRUE(two.short_form);
    EXPECT_EQ(length_of(Channel::sms, sms, std::string(306, 'a')).over, 0u);
    EXPECT_EQ(length_of(Channel::sms, sms, std::string(310, 'a')).over, 4u);
}

TEST(ChannelLength, TellsHashtagsAndMentions)
{
    const Length length = length_of(Channel::instagram, {}, "#vann og #åpent, takk @nrk. post@loten.no er sak #1");
    EXPECT_EQ(length.hashtags, 2u);
    EXPECT_EQ(length.mentions, 1u);
}

class ChannelForms : public DeskWithAccounts {
protected:
    static Outside outside()
    {
        Outside made;
        made.abilities_of = [](const channels::Account& account) {
            if (account.channel == Channel::sms) return able(channels::LengthUnit::sms_parts, 2);
            channels::Abilities abilities = able(channels::LengthUnit::graphemes, 100);
            abilities.pictures = 1;
            abilities.title_most = 40;
            abilities.needs_picture = account.channel == Channel::instagram;
            return abilities;
        };
        return made;
    }
    Content in(std::set<Id> accounts)
    {
        Content content = story();
        content.accounts = std::move(accounts);
        return read([&](db::Reading& tx) { return placed(tx, content); });
    }
    language::Reading reading_of(const Content& content)
    {
        Post post = start("Kari", content, "Kommunikasjon");
        people::Visit visit{request_, municipality_, db(), person("Kari")};
        return read_post(visit, visit.someone(), post, outside());
    }
    /// What the reading says at that field, by check: "channel-too-long stop".
    std::string told(const Content& content, const std::string& where)
    {
        std::vector<std::string> words;
        for (const language::Finding& finding : reading_of(content).findings)
            if (finding.where == where) words.push_back(finding.check + " " + std::string(word(finding.level)));
        return join(words, ", ");
    }
};
SAMBAND_ON_BOTH_DATABASES(ChannelForms);

TEST_P(ChannelForms, AreThoseOfTheAccountsChosen)
{
    Content content = in({facebook_, sms_});
    content.variants["sms"] = {"", "Kort og godt."};
    const auto forms = read([&](db::Reading& tx) { return channel_forms(tx, content, outside()); });
    ASSERT_EQ(forms.size(), 2u);
    EXPECT_EQ(forms[0].channel, Channel::sms);
    EXPECT_EQ(forms[0].text.text, "Kort og godt.");
    EXPECT_TRUE(forms[0].own_text);
    EXPECT_EQ(forms[1].text.text, "Hjemmetjenesten flytter\n\nVi flytter i uke 49.");
    EXPECT_FALSE(forms[1].own());
}

TEST_P(ChannelForms, ThatAreTooLongStopThePostAndSayByHowMuch)
{
    Content content = in({facebook_});
    EXPECT_EQ(told(content, "text_facebook"), "");
    content.variants["facebook"] = {"", "Vi bytter ledning i veien. " + std::string(113, 'a')};
    const language::Reading reading = reading_of(content);
    const auto found = std::ranges::find(reading.findings, "channel-too-long", &language::Finding::check);
    ASSERT_NE(found, reading.findings.end());
    EXPECT_EQ(found->says, "Facebook-teksten er for lang: kort ned 40 tegn.");
    EXPECT_TRUE(stops_act(reading));
    content.variants["facebook"] = {"", "Vi bytter ledning i veien."};
    EXPECT_FALSE(stops_act(reading_of(content)));
}

TEST_P(ChannelForms, HaveATitleThatFitsToo)
{
    Content content = in({opened(Channel::youtube, "Byen på YouTube")});
    EXPECT_EQ(told(content, "title_youtube"), "");
    content.variants["youtube"] = {"Hjemmetjenesten flytter til nye lokaler i uke 49", ""};
    EXPECT_EQ(told(content, "title_youtube"), "channel-title-too-long stop");
}

TEST_P(ChannelForms, AreReadForWhatMustNotGoOut)
{
    Content content = in({facebook_});
    content.variants["facebook"] = {"", "Barnet har fødselsnummer 01010750160."};
    EXPECT_NE(told(content, "text_facebook").find("national-id stop"), std::string::npos);
    content.accounts = {};
    content.channels = {"website"};
    EXPECT_EQ(told(content, "text_facebook"), "") << "what goes nowhere is not read";
}

TEST_P(ChannelForms, TellWhatAnSmsAndAPictureAccountNeed)
{
    Content content = in({sms_, instagram_});
    EXPECT_EQ(told(content, "text_sms"), "");
    EXPECT_EQ(told(content, "pictures"), "channel-picture stop");
    content.variants["sms"] = {"", "Klokka 9–14 👍"};
    EXPECT_EQ(told(content, "text_sms"), "sms-charset advice, sms-charset advice");
}

TEST_P(ChannelForms, ComeBackUnwrittenAsTheyWereDerived)
{
    const std::string derived = "Vannet stenges. I morgen.";
    http::Request request;
    request.method = http::Method::post;
    request.body = Json::object({{"title", "Vannet stenges"},
                                 {"text_sms", derived},
                                 {"text_facebook", "Vi stenger vannet 💧"},
                                 {"accounts", Json(Json::Array{Json(sms_.text()), Json(facebook_.text())})},
                                 {"derived", Json(Json::Array{Json(mark_of("text_sms", derived))})}});
    request.wants_json = true;
    const Content content = content_of(http::Form::read(request, composer_form()), {});
    EXPECT_EQ(content.accounts, (std::set<Id>{sms_, facebook_}));
    ASSERT_EQ(content.variants.size(), 1u) << "what stood there unasked is nobody's";
    EXPECT_EQ(content.variants.at("facebook").text, "Vi stenger vannet 💧");
    request.body["accounts"] = Json(Json::Array{Json("facebook")});
    EXPECT_EQ(test::problem_of([&] { content_of(http::Form::read(request, composer_form()), {}); }),
              ProblemCode::invalid);
}

TEST_P(ChannelForms, AreCorrectedWhereAnAccountWasClosedMeanwhile)
{
    const Post post = publish("Kari", start("Kari", in({facebook_, sms_}), "Kommunikasjon")).post;
    ASSERT_EQ(post.state, State::published);
    write([&](db::Writing& tx) {
        channels::Account account = channels::load_account(tx, facebook_);
        account.state = channels::AccountState::closed;
        channels::write_account(tx, account);
    });
    Content better = story("Hjemmetjenesten flytter i desember");
    better.accounts = {sms_};
    const ActOutcome corrected = correct("Kari", post, better, "Feil måned.");
    ASSERT_TRUE(corrected.done);
    EXPECT_EQ(corrected.post.content.accounts, (std::set<Id>{facebook_, sms_}));
    better.accounts = {sms_, instagram_};
    EXPECT_EQ(test::problem_of([&] { correct("Kari", corrected.post, better, "Flere steder."); }),
              ProblemCode::invalid);
}

/// An account of Hjemmetjenesten, which Leif administers.
TEST_P(ChannelForms, OfAnAccountSayWhoMayPublishThere)
{
    channels::AccountProposal proposal;
    proposal.channel = Channel::facebook;
    proposal.driver = "hand-over";
    proposal.name = "Hjemmetjenesten på Facebook";
    proposal.address = "https://www.facebook.com/hjemmetjenesten";
    proposal.card.unit = unit("Hjemmetjenesten");
    proposal.card.contact = person_id("Leif");
    proposal.card.purpose = "Fortelle om hverdagen.";
    proposal.card.audience = "Pårørende";
    const people::Person kari = person("Kari");
    const Id account = write([&](db::Writing& tx) {
        const Id id = channels::propose_account(tx, kari, proposal).account->id;
        channels::open_account(tx, kari, id, channels::load_account(tx, id).version);
        return id;
    });
    const auto facts_of = [&](const std::string& who) {
        const people::Person by = person(who);
        const Json facts = read([&](db::Reading& tx) { return composer_channels_facts(tx, by, Content{}); });
        for (const Json& group : facts.find("groups")->items())
            for (const Json& one : group.find("accounts")->items())
                if (one.find("account")->string() == account.text()) return one;
        return Json();
    };
    EXPECT_TRUE(facts_of("Leif").find("may")->boolean());
    const Json gro = facts_of("Gro");
    EXPECT_FALSE(gro.find("may")->boolean());
    EXPECT_EQ(gro.find("administrators")->string(), "Leif Prøve");
    EXPECT_FALSE(gro.find("ruling")->find("because")->items().empty());
}

} // namespace
} // namespace samband::publishing
