#include "channels/sms/gateway_answer.h"

#include "base/text.h"
#include "channels/sms/limits.h"
#include "client/retry_after.h"

namespace samband::channels::sms {
namespace {

Result account_rests(const char* error, const client::Answer& answer, Instant at)
{
    Later later{error, {}, true};
    if (const auto wait_s = client::read_retry_after(answer.header("retry-after"), at)) later.retry_after_s = *wait_s;
    return later;
}

std::optional<Result> result_of_status(const client::Answer& answer, Instant at)
{
    const int status = answer.status;
    if (status >= 300 && status < 400) return account_rests("sms-not-there", answer, at);
    if (status == 401) return account_rests("sms-login", answer, at);
    if (status == 402) return account_rests("sms-credit", answer, at);
    if (status == 404 || status == 405) return account_rests("sms-not-there", answer, at);
    if (status == 429 || status == 503) return account_rests("sms-busy", answer, at);
    if (status == 408 || status >= 500) return Unknown{"sms-answer-strange"};
    return std::nullopt;
}

} // namespace

std::optional<Result> common_result(const client::Outcome& outcome, Instant at)
{
    if (std::holds_alternative<client::NotSent>(outcome)) return Later{"sms-no-contact", {}, true};
    if (std::holds_alternative<client::Unknown>(outcome)) return Unknown{"sms-answer-lost"};
    return result_of_status(std::get<client::Answer>(outcome), at);
}

std::string receipt_of(std::string_view body)
{
    std::string line = to_utf8(trim(body.substr(0, 4 * receipt_bytes)));
    for (char& c : line)
        if (static_cast<unsigned char>(c) < ' ') c = ' ';
    if (line.size() > receipt_bytes) line.resize(utf8_prefix(std::string_view(line).substr(0, receipt_bytes)));
    return line;
}

} // namespace samband::channels::sms
