#include "channels/meta/read_webhook.h"

#include "channels/meta/signature.h"

#include <gtest/gtest.h>

namespace samband::channels::meta {
namespace {

using Verb = networks::CommentCame::Verb;

class ReadWebhook : public testing::Test {
protected:
    ReadWebhook()
    {
        Account page;
        page.id = Id::parse("01890000-0000-7000-8000-000000000001").value();
        page.driver = "facebook";
        Account instagram = page;
        instagram.id = Id::parse("01890000-0000-7000-8000-000000000002").value();
        instagram.driver = "instagram";
        objects_ = {{"100200300", page}, {"17841400000000001", instagram}};
    }
    WebhookRead read(const std::string& body)
    {
        return read_webhook(body, objects_, objects_.at("100200300").id, "ab");
    }
    WebhookRead feed(const std::string& value)
    {
        return read(
            R"({"object":"page","entry":[{"id":"100200300","time":1795418850,"changes":[{"field":"feed","value":)" +
            value + "}]}]}");
    }
    WebhookRead told(const std::string& event, const std::string& object = "page", const std::string& id = "100200300")
    {
        return read(R"({"object":")" + object + R"(","entry":[{"id":")" + id +
                    R"(","time":1795418850000,"messaging":[)" + event + "]}]}");
    }

    Objects objects_;
};

TEST_F(ReadWebhook, AFirstCommentBeginsItsLineAndAnAnswerToItIsOfTheSame)
{
    const WebhookRead first =
        feed(R"({"item":"comment","verb":"add","from":{"id":"7","name":"Ola N\u00f8rdmann"},"post_id":"100200300_55",)"
             R"("comment_id":"55_1","parent_id":"100200300_55","message":"N\u00e5r kommer vannet? \ud83d\ude00",)"
             R"("created_time":1795418847,"post":{"permalink_url":"https:\/\/www.facebook.com\/100200300\/posts\/55"},)"
             R"("photo":"https:\/\/scontent.example\/1.jpg"})");
    ASSERT_EQ(first.came.size(), 1u);
    const networks::CommentCame& came = first.came[0];
    EXPECT_EQ(came.account, objects_.at("100200300").id);
    EXPECT_EQ(came.verb, Verb::said);
    EXPECT_FALSE(came.is_private || came.is_ours);
    EXPECT_EQ(came.foreign_id, "55_1");
    EXPECT_EQ(came.conversation, "55_1");
    EXPECT_EQ(came.post, "100200300_55");
    EXPECT_EQ(came.from, "Ola Nørdmann");
    EXPECT_EQ(came.text, "Når kommer vannet? 😀");
    EXPECT_EQ(came.link, "https://www.facebook.com/100200300/posts/55?comment_id=1");
    EXPECT_EQ(came.attached, std::vector<std::string>{"image https://scontent.example/1.jpg"});
    EXPECT_EQ(to_rfc3339(came.at), "2026-11-23T07:27:27Z");
    const WebhookRead reply =
        feed(R"({"item":"comment","verb":"add","from":{"id":"100200300","name":"Vi"},"post_id":"100200300_55",)"
             R"("comment_id":"55_2","parent_id":"55_1","message":"Klokka 14.","created_time":1795418848})");
    ASSERT_EQ(reply.came.size(), 1u);
    EXPECT_TRUE(reply.came[0].is_ours);
    EXPECT_EQ(reply.came[0].conversation, "55_1");
    EXPECT_EQ(reply.came[0].link, "https://www.facebook.com/55_2");
}

TEST_F(ReadWebhook, AChangeHasTheTimeOfItsTellingAndWhatOnlyCountsIsPassedBy)
{
    const std::string rest = R"(,"post_id":"100200300_55","comment_id":"55_1","parent_id":"100200300_55",)"
                             R"("created_time":1795418000,"message":"Nytt"})";
    const WebhookRead edited = feed(R"({"item":"comment","verb":"edited","from":{"id":"7"})" + rest);
    ASSERT_EQ(edited.came.size(), 1u);
    EXPECT_EQ(edited.came[0].verb, Verb::edited);
    EXPECT_EQ(to_rfc3339(edited.came[0].at), "2026-11-23T07:27:30Z");
    EXPECT_EQ(feed(R"({"item":"comment","verb":"remove","from":{"id":"7"})" + rest).came.at(0).verb, Verb::removed);
    for (const char* passed : {R"({"item":"reaction","verb":"add","reaction_type":"like","from":{"id":"7"})",
                               R"({"item":"comment","verb":"hide","from":{"id":"7"})", R"({"item":"like","verb":"add")",
                               R"({"item":"status","verb":"add","from":{"id":"100200300"})"}) {
        const WebhookRead read = feed(passed + rest);
        EXPECT_TRUE(read.came.empty() && read.unread.empty()) << passed;
    }
    const WebhookRead visitor = feed(R"({"item":"status","verb":"add","from":{"id":"7"})" + rest);
    ASSERT_EQ(visitor.came.size(), 1u) << "what somebody puts on our page is for us";
    EXPECT_EQ(visitor.came[0].foreign_id, "100200300_55");
}

TEST_F(ReadWebhook, APrivateMessageIsWithWhoeverItIsFromOrTo)
{
    const WebhookRead read = told(
        R"({"sender":{"id":"99"},"recipient":{"id":"100200300"},"timestamp":1795418847123,)"
        R"("message":{"mid":"m_1","text":"Hei","attachments":[{"type":"image","payload":{"url":"https://a.example/1"}},)"
        R"({"type":"fallback","payload":{}}]}},)"
        R"({"sender":{"id":"100200300"},"recipient":{"id":"99"},"timestamp":1795418848000,)"
        R"("message":{"mid":"m_2","text":"Hei selv","is_echo":true}},)"
        R"({"sender":{"id":"99"},"recipient":{"id":"100200300"},"timestamp":1795418849000,)"
        R"("message_edit":{"mid":"m_1","text":"Hei!","num_edit":1}},)"
        R"({"sender":{"id":"99"},"recipient":{"id":"100200300"},"timestamp":1795418849000,"read":{"watermark":1}})");
    ASSERT_EQ(read.came.size(), 3u);
    EXPECT_TRUE(read.unread.empty());
    EXPECT_TRUE(read.came[0].is_private);
    EXPECT_EQ(read.came[0].conversation, "99");
    EXPECT_EQ(read.came[0].attached, (std::vector<std::string>{"image https://a.example/1", "fallback"}));
    EXPECT_EQ(to_rfc3339(read.came[0].at), "2026-11-23T07:27:27.123000Z");
    EXPECT_TRUE(read.came[1].is_ours);
    EXPECT_EQ(read.came[1].conversation, "99");
    EXPECT_EQ(read.came[2].verb, Verb::edited);
    EXPECT_EQ(read.came[2].foreign_id, "m_1");
    const WebhookRead gone =
        told(R"({"sender":{"id":"5"},"recipient":{"id":"17841400000000001"},"timestamp":1795418849000,)"
             R"("message":{"mid":"aWdf","is_deleted":true}})",
             "instagram", "17841400000000001");
    ASSERT_EQ(gone.came.size(), 1u);
    EXPECT_EQ(gone.came[0].verb, Verb::removed);
    EXPECT_EQ(gone.came[0].account, objects_.at("17841400000000001").id);
}

TEST_F(ReadWebhook, InstagramsCommentsHaveTheTimeOfTheirEntry)
{
    const WebhookRead read = this->read(
        R"({"object":"instagram","entry":[{"id":"17841400000000001","time":1795418850,"changes":[{"field":"comments",)"
        R"("value":{"id":"1790","text":"Fint!","from":{"id":"5","username":"ola"},"media":{"id":"1789"},)"
        R"("parent_id":"1788"}},{"field":"mentions","value":{"id":"1"}}]}]})");
    ASSERT_EQ(read.came.size(), 1u);
    EXPECT_EQ(read.came[0].foreign_id, "1790");
    EXPECT_EQ(read.came[0].conversation, "1788");
    EXPECT_EQ(read.came[0].post, "1789");
    EXPECT_EQ(read.came[0].from, "ola");
    EXPECT_EQ(to_rfc3339(read.came[0].at), "2026-11-23T07:27:30Z");
}

TEST_F(ReadWebhook, WhatMakesNoSenseIsForAPersonAndWhatIsOfOtherPagesIsNot)
{
    for (const char* body : {"", "nei", "[]", R"({"object":"user","entry":[]})", R"({"object":"page","entry":7})"}) {
        const WebhookRead read = this->read(body);
        ASSERT_EQ(read.unread.size(), 1u) << body;
        EXPECT_EQ(read.unread[0].foreign_id, "webhook.ab.0");
        EXPECT_FALSE(read.unread[0].why.empty());
    }
    const WebhookRead nameless =
        feed(R"({"item":"comment","verb":"add","from":{"id":"7"},"post_id":"100200300_55","message":"Hei"})");
    ASSERT_EQ(nameless.unread.size(), 1u);
    EXPECT_TRUE(nameless.came.empty());
    EXPECT_EQ(feed("7").came.size() + feed("null").came.size() + feed("[1]").came.size(), 0u);
    const WebhookRead other = read(R"({"object":"page","entry":[{"id":"9","time":1,"changes":[]}]})");
    EXPECT_TRUE(other.came.empty() && other.unread.empty());
}

TEST(Signature, IsOverTheBytesAsTheyCame)
{
    // echo -n '{"a":"\u00e6"}' | openssl dgst -sha256 -hmac hemmelig
    const std::string body = "{\"a\":\"\\u00e6\"}";
    const std::string right = "sha256=c5a1c9c96c1a7f8d127347c538a393a3ab7d09336419f2050a6e0e7acfd85da9";
    EXPECT_TRUE(looks_signed(right));
    EXPECT_FALSE(is_signed(right, body + " ", "hemmelig"));
    EXPECT_FALSE(is_signed(right, body, "annen"));
    EXPECT_FALSE(is_signed(right, body, ""));
    for (const char* wrong :
         {"", "sha256=", "sha1=cd82", "c5a1c9c96c1a7f8d127347c538a393a3ab7d09336419f2050a6e0e7acfd85da9"})
        EXPECT_FALSE(looks_signed(wrong)) << wrong;
    EXPECT_TRUE(is_signed(right, body, "hemmelig"));
}

} // namespace
} // namespace samband::channels::meta
