#include "channels/sms/routes.h"

#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/callback.h"
#include "channels/sms/hear_message.h"
#include "channels/sms/limits.h"
#include "channels/sms/report_desk.h"
#include "channels/sms/settings.h"
#include "http/rate_limit.h"
#include "http/refusal.h"
#include "people/dressing.h"

#include <memory>

namespace samband::channels::sms {

using people::Visit;

namespace {

/// What the routes share: whom they let in, and how often.
struct Gate {
    Gate(const Shipping& the_shipping, ListenerOf the_listener)
        : shipping(the_shipping),
          listener(std::move(the_listener))
    {
    }

    const Shipping& shipping;
    ListenerOf listener;
    ReportDesk desk{};
    http::RateLimit strangers{strangers_a_minute, strangers_at_once};
    http::RateLimit reports{reports_a_minute, reports_at_once};
    http::RateLimit heard{heard_a_minute, heard_at_once};
};

[[noreturn]] void not_here()
{
    throw Problem(ProblemCode::not_found, "Siden finnes ikke.");
}

/// Whether the token is the account's; a municipality without a key of its own has given out none.
bool is_right(const Gate& gate, const Visit& visit, const Account& account)
{
    return account.channel == rulebook::Channel::sms &&
           is_callback_token(gate.shipping.secrets(visit.municipality.key), account, visit.request.parameter("token"));
}

/// The account whose token stands in the address. A closed one too: what it sent still comes to rest.
Account account_of(Gate& gate, Visit& visit)
{
    const auto id = Id::parse(visit.request.parameter("account"));
    std::optional<Account> account;
    if (id) account = visit.database.read([&](db::Reading& tx) { return find_account(tx, *id); });
    if (account && is_right(gate, visit, *account)) return *std::move(account);
    gate.strangers.admit(http::network_of(visit.request.remote), visit.request.at);
    not_here();
}

std::string query(const Visit& visit, std::string_view name)
{
    const std::string* value = visit.request.query_value(name);
    return value ? *value : std::string();
}

http::Reply said(std::string text)
{
    return http::Bytes{"text/plain; charset=utf-8", std::move(text)};
}

/// 1 is delivered, 2 undeliverable and 16 refused; 4 and 8 tell that it is on its way (User's Guide, "Delivery
/// reports").
Report kannel_report(const Visit& visit)
{
    const std::string status = query(visit, "status");
    Report report{query(visit, "levering"), Report::Says::on_its_way, "delivered"};
    if (status == "1") report.says = Report::Says::arrived;
    if (status == "2" || status == "16") report.says = Report::Says::failed;
    return report;
}

void take(Gate& gate, Visit& visit, const Account& account, const Report& report)
{
    if (report.says == Report::Says::on_its_way) return;
    gate.reports.admit(account.id.text(), visit.request.at);
    gate.desk.take(visit.database, account.id, report);
}

/// Unknown, repeated and late ones are answered like others: a gateway calls again on anything else.
http::Reply get_report(Gate& gate, Visit& visit)
{
    const Account account = account_of(gate, visit);
    if (visit.request.method == http::Method::get) take(gate, visit, account, kannel_report(visit));
    return said("");
}

void hold_size(const Visit& visit, std::size_t most)
{
    if (visit.request.raw_body.size() > most) throw http::Refused(413, "Meldingen er for stor.");
}

http::Reply post_report(Gate& gate, Visit& visit)
{
    const Account account = account_of(gate, visit);
    hold_size(visit, report_bytes);
    const auto report = report_of(account, visit.request.body);
    if (report) take(gate, visit, account, *report);
    return http::Bytes{"application/json", "{}"};
}

/// Bokmål, and the key of its translations; empty if nothing is answered.
const char* said_for(HeardAnswer answer)
{
    switch (answer) {
    case HeardAnswer::none:
    case HeardAnswer::said:
        return "";
    case HeardAnswer::stopped:
        return text_of("Du får ikke flere SMS fra oss. Vil du ha dem igjen, send START til dette nummeret.");
    case HeardAnswer::started_again:
        return text_of("Du kan få SMS fra oss igjen.");
    case HeardAnswer::nobody_reads:
        return text_of("Ingen leser meldinger til dette nummeret. Send STOPP hvis du ikke vil ha flere SMS fra oss.");
    }
    return "";
}

std::string answer_to(Gate& gate, Visit& visit, const Account& account, const Heard& heard)
{
    if (heard.text.size() > heard_bytes) throw http::Refused(413, "Meldingen er for stor.");
    gate.heard.admit(heard.from.substr(0, sender_bytes), visit.request.at);
    const Listener listener = [&](db::Writing& tx, const SmsCame& came) {
        return gate.listener ? gate.listener(tx, visit.municipality, came) : Heeded{};
    };
    const auto [answer, said] =
        visit.database.write("sms-heard", [&](db::Writing& tx) { return hear_message(tx, account, heard, listener); });
    if (answer == HeardAnswer::said) return said;
    if (answer == HeardAnswer::nobody_reads) {
        const std::string own = text_setting(account, "answer");
        if (!own.empty()) return visit.municipality.short_name + ": " + own;
    }
    const std::string words = said_for(answer);
    if (words.empty()) return "";
    const bool nynorsk = visit.municipality.language == "nn";
    return visit.municipality.short_name + ": " + people::say(words, nynorsk ? http::Language::nn : http::Language::nb);
}

/// What Kannel's escape codes brought (User's Guide, "Parameters"): %p, %a, %I and %T.
Heard kannel_heard(const Visit& visit)
{
    Heard heard{query(visit, "fra"), query(visit, "tekst"), query(visit, "id")};
    heard.at = time_of(query(visit, "tid"));
    Json raw = Json::object();
    for (const auto& [name, value] : visit.request.query) raw[name] = value;
    heard.raw = to_text(raw);
    return heard;
}

/// What is answered goes back to the telephone: Kannel sends it as an SMS.
http::Reply get_heard(Gate& gate, Visit& visit)
{
    const Account account = account_of(gate, visit);
    if (visit.request.method != http::Method::get) return said("");
    return said(answer_to(gate, visit, account, kannel_heard(visit)));
}

http::Reply post_heard(Gate& gate, Visit& visit)
{
    const Account account = account_of(gate, visit);
    hold_size(visit, report_bytes);
    Heard heard = heard_of(account, visit.request.body);
    heard.raw = visit.request.raw_body;
    const std::string answer = answer_to(gate, visit, account, heard);
    return http::Bytes{"application/json", to_text(Json::object({{"answer", answer}}))};
}

using Answer = http::Reply (*)(Gate&, Visit&);

void add(people::Routes& routes, const std::shared_ptr<Gate>& gate, http::Route route, Answer answer)
{
    route.foreign = route.method == http::Method::post;
    routes.add(std::move(route), people::Access::anyone, [gate, answer](Visit& visit) { return answer(*gate, visit); });
}

} // namespace

void add_routes(people::Routes& routes, const Shipping& shipping, ListenerOf listener)
{
    const auto gate = std::make_shared<Gate>(shipping, std::move(listener));
    const auto route = [](http::Method method, const char* last, const char* summary, const char* answer) {
        http::Route it;
        it.method = method;
        it.pattern = std::string("/kanal/{account}/{token}/") + last;
        it.summary = summary;
        it.answer = answer;
        it.writes = method == http::Method::get;
        return it;
    };
    const char* json = "application/json";
    add(routes, gate,
        route(http::Method::get, "rapport", "Kannel reports on an SMS; writes, as its protocol has it", "text/plain"),
        get_report);
    add(routes, gate, route(http::Method::post, "rapport", "An SMS gateway reports on a message", json), post_report);
    add(routes, gate,
        route(http::Method::get, "inn", "Kannel brings an SMS; writes, as its protocol has it", "text/plain"),
        get_heard);
    add(routes, gate, route(http::Method::post, "inn", "An SMS gateway brings a message", json), post_heard);
}

} // namespace samband::channels::sms
