#include "channels/sms/gateway_answer.h"
#include "channels/sms/kannel_port.h"
#include "channels/sms/settings.h"

#include <gtest/gtest.h>

namespace samband::channels::sms {
namespace {

/// "sent", "refused sms-no-route", "later sms-busy 30 account", …
std::string told(const Result& result)
{
    if (const auto* sent = std::get_if<Sent>(&result)) return "sent " + sent->receipt;
    if (const auto* refused = std::get_if<Refused>(&result)) return "refused " + refused->error;
    if (const auto* unknown = std::get_if<Unknown>(&result)) return "unknown " + unknown->error;
    const auto* later = std::get_if<Later>(&result);
    if (!later) return "not begun";
    return "later " + later->error + (later->retry_after_s ? " " + std::to_string(*later->retry_after_s) : "") +
           (later->whole_account ? " account" : "");
}

std::string told_of(int status, const std::string& body, std::vector<client::Header> headers = {})
{
    return told(kannel_result(client::Answer{status, std::move(headers), body}, Instant{0}));
}

} // namespace

TEST(KannelAnswer, is_read_as_kannel_means_it)
{
    EXPECT_EQ(told_of(202, "0: Accepted for delivery"), "sent 0: Accepted for delivery");
    EXPECT_EQ(told_of(202, "3: Queued for later delivery"), "sent 3: Queued for later delivery");
    EXPECT_EQ(told_of(403, "Authorization failed for sendsms"), "later sms-login account");
    EXPECT_EQ(told_of(403, "Not routable. Do not try again."), "refused sms-no-route");
    EXPECT_EQ(told_of(400, "Missing receiver(s) number(s), rejected"), "refused sms-refused");
    EXPECT_EQ(told_of(503, "Temporal failure, try again later.", {{"Retry-After", "30"}}), "later sms-busy 30 account");
    EXPECT_EQ(told_of(404, "Unknown request."), "later sms-not-there account");
}

TEST(KannelAnswer, that_is_not_kannels_is_unknown_rather_than_sent)
{
    EXPECT_EQ(told_of(200, "<html>Velkommen"), "unknown sms-answer-strange");
    EXPECT_EQ(told_of(202, "Welcome"), "unknown sms-answer-strange");
    EXPECT_EQ(told_of(502, "Bad Gateway"), "unknown sms-answer-strange");
    EXPECT_EQ(told_of(504, ""), "unknown sms-answer-strange");
    EXPECT_EQ(told_of(301, ""), "later sms-not-there account");
}

TEST(KannelAnswer, that_never_came_is_later_or_unknown)
{
    EXPECT_EQ(told(kannel_result(client::NotSent{client::Why::no_connection}, {})), "later sms-no-contact account");
    EXPECT_EQ(told(kannel_result(client::Unknown{client::Why::timeout}, {})), "unknown sms-answer-lost");
    EXPECT_EQ(told(kannel_result(client::Unknown{client::Why::broken_off, 202}, {})), "unknown sms-answer-lost");
}

TEST(KannelAnswer, each_error_has_words_for_a_person)
{
    for (int status = 200; status < 600; ++status) {
        const std::string said = told_of(status, "x");
        const std::size_t at = said.find("sms-");
        if (at == std::string::npos) continue;
        EXPECT_NE(words_of(said.substr(at, said.find(' ', at) - at)), nullptr) << said;
    }
    EXPECT_EQ(words_of("other"), nullptr);
}

TEST(GatewayReceipt, is_one_short_line)
{
    EXPECT_EQ(receipt_of(" 0: Accepted\r\n"), "0: Accepted");
    EXPECT_EQ(receipt_of("a\nb\x01"), "a b ");
    const std::string shortened_one = receipt_of(std::string(199, 'a') + "å" + std::string(5'000, 'b'));
    EXPECT_EQ(shortened_one, std::string(199, 'a'));
}

} // namespace samband::channels::sms
