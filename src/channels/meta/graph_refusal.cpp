#include "channels/meta/graph_refusal.h"

#include "base/problem.h"
#include "base/text.h"
#include "channels/meta/usage.h"
#include "channels/networks/trouble.h"
#include "channels/networks/wording.h"

#include <algorithm>
#include <array>

namespace samband::channels::meta {

using networks::Course;
using networks::Failure;

namespace {

/// One line of the table; a subcode of 0 stands for all that have no line of their own.
struct Row {
    std::int64_t code;
    std::int64_t subcode;
    std::string_view word;
    Course course;
};

constexpr std::array rows = std::to_array<Row>({
    {190, 463, trouble::token_expired, Course::rest},
    {190, 0, trouble::token_refused, Course::rest}, // 458, 459, 460, 464, 467: revoked, password changed, …
    {102, 0, trouble::token_expired, Course::rest},
    {104, 0, trouble::token_refused, Course::rest},
    {3, 0, trouble::app_review_missing, Course::rest},
    {10, 2018065, trouble::window_closed, Course::refuse},
    {10, 2018278, trouble::window_closed, Course::refuse},
    {10, 2534022, trouble::window_closed, Course::refuse},
    {551, 0, trouble::not_taking, Course::refuse},
    {10, 0, trouble::app_review_missing, Course::rest},
    {4, 2207051, trouble::account_blocked, Course::rest},
    {25, 0, trouble::account_blocked, Course::rest}, // 2207050: the Instagram account is restricted
    {368, 0, trouble::account_blocked, Course::rest},
    {4, 0, trouble::limit_reached, Course::rest},
    {9, 0, trouble::limit_reached, Course::rest}, // 2207042: the day's number of posts
    {17, 0, trouble::limit_reached, Course::rest},
    {32, 0, trouble::limit_reached, Course::rest},
    {341, 0, trouble::limit_reached, Course::rest},
    {613, 0, trouble::limit_reached, Course::rest},
    {80001, 0, trouble::limit_reached, Course::rest},
    {80002, 0, trouble::limit_reached, Course::rest},
    {506, 0, trouble::twice, Course::ask},
    {100, 33, trouble::not_there, Course::refuse},
    {803, 0, trouble::not_there, Course::refuse},
    {100, 0, trouble::content_refused, Course::refuse},
    {1609005, 0, trouble::link_refused, Course::refuse},
    {324, 0, trouble::picture_refused, Course::refuse},
    {352, 0, trouble::picture_refused, Course::refuse},
    {36000, 0, trouble::picture_refused, Course::refuse},
    {36001, 0, trouble::picture_refused, Course::refuse},
    {36003, 0, trouble::picture_refused, Course::refuse},
    {36004, 0, trouble::too_long, Course::refuse},
    {9004, 0, trouble::picture_refused, Course::later}, // not fetched: our page may have been out of reach
    {9007, 0, trouble::picture_waits, Course::later},
    {24, 0, trouble::picture_waits, Course::later},
    {-2, 0, trouble::picture_waits, Course::later},
    {-1, 0, trouble::network_down, Course::ask},
    {1, 0, trouble::network_down, Course::ask},
    {2, 0, trouble::network_down, Course::ask},
});

} // namespace

Failure failure_of(const GraphCode& code)
{
    const auto fits = [&](std::int64_t subcode) {
        return std::ranges::find_if(rows,
                                    [&](const Row& row) { return row.code == code.code && row.subcode == subcode; });
    };
    auto row = fits(code.subcode);
    if (row == rows.end()) row = fits(0);
    if (row != rows.end()) return {row->word, {}, row->course};
    if (code.code >= 200 && code.code < 300) return {trouble::permission_missing, {}, Course::rest};
    if (code.status == 429) return {trouble::limit_reached, {}, Course::rest};
    if (code.status >= 500 || code.transient) return {trouble::network_down, {}, Course::ask};
    if (code.status == 401) return {trouble::token_refused, {}, Course::rest};
    return {trouble::content_refused, {}, Course::refuse};
}

static std::int64_t whole(const Json* json)
{
    return json != nullptr && json->is_integer() ? json->integer() : 0;
}

static std::string_view text(const Json* json)
{
    return json != nullptr && json->is_string() ? std::string_view(json->string()) : std::string_view();
}

/// The error object of the answer; null if there is none.
static Json error_in(const client::Answer& answer)
{
    try {
        const Json body = parse_json(answer.body);
        const Json* error = body.find("error");
        return error != nullptr && error->is_object() ? *error : Json();
    } catch (const Problem&) {
        return {}; // a proxy's or a gateway's page
    }
}

Failure read_refusal(const client::Answer& answer, std::string_view secret)
{
    const Json error = error_in(answer);
    const Json* transient = error.find("is_transient");
    const GraphCode code{whole(error.find("code")), whole(error.find("error_subcode")),
                         transient != nullptr && transient->is_bool() && transient->boolean(), answer.status};
    Failure failure = failure_of(code);
    // An app that is set to ask for it refuses every call without the proof.
    if (code.code == 100 && text(error.find("message")).find("appsecret_proof") != std::string_view::npos)
        failure = {trouble::app_secret_missing, {}, Course::rest};
    const std::string_view for_people = text(error.find("error_user_msg"));
    failure.says = networks::cleaned(for_people.empty() ? text(error.find("message")) : for_people, secret);
    if (code.code != 0) {
        failure.says += " (" + std::to_string(code.code) + "/" + std::to_string(code.subcode) + ", ";
        failure.says += networks::cleaned(text(error.find("fbtrace_id")).substr(0, 30), secret) + ")";
    } else
        failure.says += "HTTP " + std::to_string(answer.status);
    if (failure.course == Course::rest) failure.retry_after_s = rest_s(answer, failure.word);
    return failure;
}

} // namespace samband::channels::meta
