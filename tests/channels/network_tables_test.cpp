#include "channels/linkedin/little_text.h"
#include "channels/linkedin/rest.h"
#include "channels/meta/form.h"
#include "channels/meta/graph_refusal.h"
#include "channels/meta/usage.h"

#include <gtest/gtest.h>

/// What is pure in the ports of the networks, by tables.
namespace samband::channels {

using linkedin::little_text;
using linkedin::plain_text;
using networks::Course;

TEST(LittleText, EscapesWhatLinkedInReserves)
{
    const std::pair<const char*, const char*> table[] = {
        {"Hei på deg", "Hei på deg"},
        {"a (b) [c] {d} <e>", R"(a \(b\) \[c\] \{d\} \<e\>)"},
        {R"(|@#*_~\)", R"(\|\@\#\*\_\~\\)"},
        {"#Løten", R"({hashtag|\#|Løten})"},
        {"#vann_avløp!", R"({hashtag|\#|vann\_avløp}!)"},
        {"sak #1", R"(sak \#1)"},
        {"post@loten.no", R"(post\@loten.no)"},
        {"https://a.no/x_y#z", R"(https://a.no/x\_y\#z)"},
        {"", ""},
    };
    for (const auto& [plain, little] : table) {
        EXPECT_EQ(little_text(plain), little);
        EXPECT_EQ(plain_text(little), plain);
    }
}

TEST(LittleText, MentionsTheLongestNameThatFits)
{
    const std::vector<linkedin::Mention> known = {
        {"Løten", "urn:li:organization:1"}, {"Løten (kommune)", "urn:li:organization:2"}, {"Ond", "urn:li:x)(y"}};
    EXPECT_EQ(little_text("Hei @Løten (kommune)!", known), R"(Hei @[Løten \(kommune\)](urn:li:organization:2)!)");
    EXPECT_EQ(little_text("Hei @Løten", known), "Hei @[Løten](urn:li:organization:1)");
    EXPECT_EQ(little_text("Hei @Ond", known), R"(Hei \@Ond)");
    EXPECT_EQ(plain_text("Hei @[Løten](urn:li:organization:1)."), "Hei @Løten.");
}

TEST(LittleText, ReadsWhateverComesAndComesBackTheSame)
{
    std::uint32_t seed = 7;
    constexpr std::string_view pieces[] = {"|",  "{", "}", "@", "[", "]", "(", ")",         "<",  ">",    "#",
                                           "\\", "*", "_", "~", "å", "a", " ", "{hashtag|", "@[", "\xff", "😀"};
    for (int round = 0; round < 5'000; ++round) {
        std::string text;
        for (int i = 0; i < 15; ++i)
            text += pieces[((seed = seed * 1'664'525u + 1'013'904'223u) >> 8) % std::size(pieces)];
        ASSERT_EQ(plain_text(little_text(text)), text);
        plain_text(text); // hostile: it ends, and reads nothing outside
    }
}

TEST(GraphRefusals, AreReadByCodeAndSubcode)
{
    struct Row {
        meta::GraphCode code;
        std::string_view word;
        Course course;
    };
    const Row table[] = {
        {{190, 463, false, 400}, "token-expired", Course::rest},
        {{190, 460, false, 401}, "token-refused", Course::rest},
        {{190, 0, false, 401}, "token-refused", Course::rest},
        {{102, 0, false, 400}, "token-expired", Course::rest},
        {{10, 0, false, 403}, "app-review-missing", Course::rest},
        {{200, 0, false, 403}, "permission-missing", Course::rest},
        {{299, 0, false, 403}, "permission-missing", Course::rest},
        {{368, 0, true, 400}, "account-blocked", Course::rest},
        {{4, 2207051, false, 400}, "account-blocked", Course::rest},
        {{4, 0, true, 403}, "limit-reached", Course::rest},
        {{17, 0, true, 400}, "limit-reached", Course::rest},
        {{32, 0, true, 400}, "limit-reached", Course::rest},
        {{613, 0, false, 400}, "limit-reached", Course::rest},
        {{80001, 0, false, 400}, "limit-reached", Course::rest},
        {{9, 2207042, false, 400}, "limit-reached", Course::rest},
        {{506, 0, false, 400}, "twice", Course::ask},
        {{100, 33, false, 400}, "not-there", Course::refuse},
        {{100, 0, false, 400}, "content-refused", Course::refuse},
        {{1609005, 0, false, 400}, "link-refused", Course::refuse},
        {{324, 0, false, 400}, "picture-refused", Course::refuse},
        {{36000, 2207004, false, 400}, "picture-refused", Course::refuse},
        {{9004, 2207052, false, 400}, "picture-refused", Course::later},
        {{9007, 2207027, false, 400}, "picture-waits", Course::later},
        {{1, 0, true, 500}, "network-down", Course::ask},
        {{2, 0, true, 503}, "network-down", Course::ask},
        {{4711, 0, true, 400}, "network-down", Course::ask},
        {{0, 0, false, 502}, "network-down", Course::ask},
        {{0, 0, false, 429}, "limit-reached", Course::rest},
        {{0, 0, false, 401}, "token-refused", Course::rest},
        {{4711, 0, false, 400}, "content-refused", Course::refuse},
    };
    for (const Row& row : table) {
        const networks::Failure failure = failure_of(row.code);
        EXPECT_EQ(failure.word, row.word) << row.code.code << "/" << row.code.subcode;
        EXPECT_EQ(failure.course, row.course) << row.code.code << "/" << row.code.subcode;
    }
}

TEST(GraphRefusals, KeepTheApisOwnWordsAndTheTrace)
{
    client::Answer answer{
        400, {}, R"({"error": {"message": "No", "error_user_msg": "Bildet\ner for stort", "code": 36000,
        "error_subcode": 2207004, "fbtrace_id": "A6LJ"}})"};
    EXPECT_EQ(meta::read_refusal(answer, {}).says, "Bildet er for stort (36000/2207004, A6LJ)");
    answer.body = "<html>502</html>";
    answer.status = 502;
    EXPECT_EQ(meta::read_refusal(answer, {}).says, "HTTP 502");
    for (const char* odd : {"", "[]", "null", R"({"error": "x"})", R"({"error": {"code": "190"}})", "{"}) {
        answer.body = odd;
        EXPECT_EQ(meta::read_refusal(answer, {}).word, "network-down") << odd;
    }
}

TEST(GraphLimits, AreReadFromTheHeaders)
{
    const client::Answer answer{200,
                                {{"x-app-usage", R"({"call_count":28,"total_time":25,"total_cputime":25})"},
                                 {"x-page-usage", R"({"call_count":3.7})"},
                                 {"x-business-use-case-usage",
                                  R"({"77":[{"type":"pages","call_count":91,"estimated_time_to_regain_access":19}]})"}},
                                {}};
    EXPECT_EQ(meta::usage_of(answer).percent, 91);
    EXPECT_EQ(meta::usage_of(answer).regained_s, 19 * 60);
    EXPECT_EQ(meta::rest_s(answer, "limit-reached"), 19 * 60);
    EXPECT_EQ(meta::rest_s(answer, "token-expired"), std::nullopt);
    EXPECT_EQ(meta::rest_s({429, {}, {}}, "limit-reached"), 3'600);
    EXPECT_EQ(meta::rest_s({429, {{"Retry-After", "-5"}}, {}}, "limit-reached"), 3'600);
    for (const char* odd : {"", "x", "[]", "[1]", R"({"a": 1})", R"({"a": [1, null]})", R"({"call_count": "9"})"}) {
        const client::Answer strange{200, {{"X-App-Usage", odd}, {"X-Business-Use-Case-Usage", odd}}, {}};
        EXPECT_EQ(meta::usage_of(strange).percent, 0) << odd;
    }
}

TEST(GraphForms, AreWrittenSoThatNothingRunsOver)
{
    EXPECT_EQ(meta::urlencoded({{"message", "Hei & hå=1"}, {"attached_media[0]", "{}"}}),
              "message=Hei%20%26%20h%C3%A5%3D1&attached_media%5B0%5D=%7B%7D");
    const meta::Body body = meta::multipart({{"published", "false"}}, "source", "--x\r\nbytes");
    const std::string boundary = body.type.substr(body.type.find('=') + 1);
    EXPECT_EQ(body.bytes, "--" + boundary +
                              "\r\nContent-Disposition: form-data; name=\"published\"\r\n\r\nfalse\r\n--" + boundary +
                              "\r\nContent-Disposition: form-data; name=\"source\"; filename=\"picture\"\r\n"
                              "Content-Type: application/octet-stream\r\n\r\n--x\r\nbytes\r\n--" +
                              boundary + "--\r\n");
}

TEST(LinkedInRefusals, AreReadByStatusAndCode)
{
    struct Row {
        int status;
        const char* body;
        std::string_view word;
        Course course;
    };
    const Row table[] = {
        {401, R"({"code":"EXPIRED_ACCESS_TOKEN","message":"x"})", "token-expired", Course::rest},
        {401, R"({"code":"REVOKED_ACCESS_TOKEN"})", "token-refused", Course::rest},
        {403, R"({"code":"ACCESS_DENIED","message":"Not enough permissions"})", "permission-missing", Course::rest},
        {404, "", "not-there", Course::refuse},
        {400, R"({"code":"VERSION_MISSING"})", "version-gone", Course::rest},
        {400, R"({"message":"bad"})", "content-refused", Course::refuse},
        {415, "", "picture-refused", Course::refuse},
        {422, R"({"message":"Content is a duplicate of urn:li:share:1"})", "twice", Course::ask},
        {422, R"({"message":"author is wrong"})", "content-refused", Course::refuse},
        {426, R"({"code":"NONEXISTENT_VERSION"})", "version-gone", Course::rest},
        {429, "", "limit-reached", Course::rest},
        {500, "<html>", "network-down", Course::ask},
        {504, "", "network-down", Course::ask},
    };
    for (const Row& row : table) {
        const networks::Failure failure = linkedin::read_refusal({row.status, {}, row.body}, {});
        EXPECT_EQ(failure.word, row.word) << row.status << row.body;
        EXPECT_EQ(failure.course, row.course) << row.status << row.body;
    }
    EXPECT_EQ(linkedin::read_refusal({429, {}, {}}, {}).retry_after_s, 3'600);
    EXPECT_EQ(linkedin::read_refusal({429, {{"retry-after", "12"}}, {}}, {}).retry_after_s, 12);
}

} // namespace samband::channels
