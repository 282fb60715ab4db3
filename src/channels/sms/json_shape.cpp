#include "channels/sms/json_shape.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/sms/limits.h"
#include "channels/sms/settings.h"

#include <charconv>

namespace samband::channels::sms {
namespace {

constexpr const char* malformed =
    "Feltnavnene til SMS-tjenesten passer ikke sammen. Se på dem på kontoens side, og skriv dem som leverandøren gjør.";

void put(Json& object, std::string_view name, Json value)
{
    Json* at = &object;
    const std::vector<std::string_view> parts = split(name, '.');
    if (parts.size() > path_depth) throw Problem(ProblemCode::invalid, malformed);
    for (const std::string_view part : parts) {
        if (part.empty() || !(at->is_object() || at->is_null())) throw Problem(ProblemCode::invalid, malformed);
        at = &(*at)[part];
    }
    if (!at->is_null()) throw Problem(ProblemCode::invalid, malformed);
    *at = std::move(value);
}

Json extra_of(const Account& account)
{
    const std::string extra = text_setting(account, "extra");
    if (extra.empty()) return Json::object();
    Json read = parse_json(extra);
    if (!read.is_object()) throw Problem(ProblemCode::invalid, malformed);
    return read;
}

const Json* item_at(const Json& array, std::string_view part)
{
    std::size_t at = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), at);
    if (error != std::errc() || end != part.data() + part.size()) return nullptr;
    return at < array.items().size() ? &array.items()[at] : nullptr;
}

} // namespace

Json body_for(const Account& account, const Outgoing& message)
{
    Json body = extra_of(account);
    put(body, text_setting(account, "field_to", "to"), message.to);
    put(body, text_setting(account, "field_from", "from"), message.from);
    put(body, text_setting(account, "field_text", "text"), message.text);
    put(body, text_setting(account, "field_reference", "reference"), message.reference);
    const std::string report_field = text_setting(account, "field_report_url");
    if (!report_field.empty() && !message.report_url.empty()) put(body, report_field, message.report_url);
    return body;
}

std::optional<std::string> text_at(const Json& json, std::string_view name)
{
    if (name.empty()) return std::nullopt;
    const Json* at = &json;
    for (const std::string_view part : split(name, '.')) {
        at = at->is_array() ? item_at(*at, part) : at->find(part);
        if (!at) return std::nullopt;
    }
    if (at->is_string()) return at->string();
    if (at->is_integer()) return std::to_string(at->integer());
    if (at->is_bool()) return at->boolean() ? "true" : "false";
    return std::nullopt;
}

bool lists_word(std::string_view words, std::string_view word)
{
    const std::string wanted = fold(trim(word));
    if (wanted.empty()) return false;
    for (const std::string_view one : split(words, ','))
        if (fold(trim(one)) == wanted) return true;
    return false;
}

std::optional<Report> report_of(const Account& account, const Json& posted)
{
    const auto reference = text_at(posted, text_setting(account, "report_reference", "reference"));
    if (!reference) return std::nullopt;
    const std::string word = text_at(posted, text_setting(account, "report_status", "status")).value_or("");
    Report report{*reference, Report::Says::on_its_way, shortened(to_utf8(word), 40)};
    if (lists_word(text_setting(account, "report_arrived", "delivered,DELIVRD"), word))
        report.says = Report::Says::arrived;
    else if (lists_word(
                 text_setting(account, "report_failed", "failed,undelivered,rejected,expired,UNDELIV,REJECTD,EXPIRED"),
                 word))
        report.says = Report::Says::failed;
    return report;
}

std::optional<Instant> time_of(std::string_view text)
{
    if (const auto at = from_rfc3339(text)) return at;
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    if (!whole || seconds <= 0 || seconds > latest_s) return std::nullopt;
    return Instant{seconds * 1'000'000};
}

Heard heard_of(const Account& account, const Json& posted)
{
    const auto field = [&](const char* setting, std::string_view usual) {
        return text_at(posted, text_setting(account, setting, usual));
    };
    const auto from = field("heard_from", "from");
    const auto text = field("heard_text", "text");
    Heard heard{from.value_or(""), text.value_or(""), field("heard_id", "id").value_or("")};
    heard.at = time_of(field("heard_time", "time").value_or(""));
    if (!from || !text)
        heard.unread =
            text_of("SMS-tjenesten brakte noe uten avsender eller tekst der kontoens innstillinger sier at de "
                    "står. Rett feltnavnene på kontoens side.");
    return heard;
}

} // namespace samband::channels::sms
