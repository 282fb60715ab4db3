#include "base/text.h"
#include "http/rate_limit.h"
#include "people/dressing.h"
#include "subscriptions/limits.h"
#include "subscriptions/links.h"
#include "subscriptions/open_page.h"
#include "subscriptions/pages.h"
#include "subscriptions/wording.h"

namespace samband::subscriptions {

using people::Visit;

namespace {

const http::FormShape& sign_up_form()
{
    using http::FieldKind;
    static const http::FormShape form{
        "SubscriptionSignUp",
        {{"address", FieldKind::text, true, address_bytes, {}, "An e-mail address or a mobile number"},
         topics_field(),
         places_field(),
         {"source", FieldKind::text, false, source_bytes, {}, "The path of the page that led here"}}};
    return form;
}

const http::FormShape& code_form()
{
    static const http::FormShape form{"SubscriptionCode",
                                      {{"code", http::FieldKind::secret, true, 20, {}, "The six digits of the SMS"}}};
    return form;
}

const http::FormShape confirm_form{"SubscriptionConfirm", {}};

/// One for the whole program: a client is a network address at a municipality.
using Clients = std::shared_ptr<http::RateLimit>;

void admit(const Clients& clients, const Visit& visit)
{
    clients->admit(visit.municipality.key + " " + http::network_of(visit.request.remote), visit.request.at);
}

/// A path of ours, to be shown to the desk as the source of the consent; nothing else.
std::string safe_source(const std::string& path)
{
    return people::safe_target(path) == path && path.size() <= source_bytes ? path : "/abonner";
}

Choices chosen_by_query(const http::Request& request)
{
    Choices choices;
    for (const auto& [name, value] : request.query) {
        const auto id = Id::parse(value);
        if (id && name == "tema") choices.topics.push_back(*id);
        if (id && name == "sted") choices.places.push_back(*id);
    }
    return choices;
}

http::Page sign_up_page(Visit& visit, const Choices& chosen, const std::string& address, const std::string& source)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        return Json::object({{"by_email", account_for(tx, Medium::email).has_value()},
                             {"by_sms", account_for(tx, Medium::sms).has_value()},
                             {"choices", offered(list_interests(tx), chosen)}});
    });
    const bool by_email = model.find("by_email")->boolean();
    const bool by_sms = model.find("by_sms")->boolean();
    model["open"] = by_email || by_sms;
    model["by_both"] = by_email && by_sms;
    model["only_email"] = by_email && !by_sms;
    model["only_sms"] = by_sms && !by_email;
    model["places_offered"] = !model.find("choices")->find("places")->items().empty();
    model["source"] = source;
    http::Page page = titled("subscriptions/sign_up", text_of("Abonner"), std::move(model));
    page.dress = [own = page.dress, address](Json& facts, http::Language language) {
        own(facts, language);
        facts["values"]["address"] = address;
        facts["consent"] = people::say(consent_words, language);
        dress_offered(facts, language);
    };
    return page;
}

http::Reply ask_for(Visit& visit, const Clients& clients)
{
    const auto typed = [&](const char* field) {
        const Json* value = visit.request.body.find(field);
        return value && value->is_string() ? value->string() : std::string();
    };
    try {
        const http::Form form = http::Form::read(visit.request, sign_up_form());
        admit(clients, visit);
        const Medium medium = medium_by_look(form.text("address"));
        const SignUp sign_up{medium, form.text("address"), read_choices(form), visit.request.language,
                             safe_source(form.text("source"))};
        const std::string token = visit.database.write(
            "subscriptions.ask", [&](db::Writing& tx) { return ask(tx, sender_of(visit.municipality), sign_up); });
        const std::string to = medium == Medium::sms ? "/abonner/kode/" + token : "/abonner/sendt";
        return http::Redirect{to, Json::object({{"medium", word(medium)}})};
    } catch (const Problem& problem) {
        const bool askers = problem.code() == ProblemCode::invalid || problem.code() == ProblemCode::unavailable;
        if (visit.request.wants_json || !askers) throw;
        return with_faults(
            sign_up_page(visit, typed_choices(visit.request), typed("address"), safe_source(typed("source"))), problem);
    }
}

http::Page code_page(const std::string& token, bool wrong)
{
    http::Page page = titled("subscriptions/code", text_of("Skriv koden fra SMS-en"),
                             Json::object({{"token", token}, {"wrong", wrong}}), wrong ? 422 : 200);
    if (!wrong) return page;
    page.dress = [own = page.dress](Json& facts, http::Language language) {
        own(facts, language);
        facts["errors"]["code"] =
            people::say(text_of("Koden er feil eller for gammel. Prøv igjen, eller be om en ny."), language);
    };
    return page;
}

http::Reply to_own_page(Visit& visit, const Subscriber& subscriber)
{
    const std::string token = visit.database.write("subscriptions.links", [&](db::Writing& tx) {
        return links(tx, visit.municipality.site).preferences_token(subscriber.id);
    });
    return http::Redirect{"/abonner/mitt/" + token + "?ny=1", Json::object({{"confirmed", true}})};
}

http::Reply confirm_code(Visit& visit, const Clients& clients)
{
    const std::string& token = visit.request.parameter("token");
    const http::Form form = http::Form::read(visit.request, code_form());
    admit(clients, visit);
    const auto subscriber = visit.database.write(
        "subscriptions.confirm", [&](db::Writing& tx) { return confirm_by_code(tx, token, form.text("code")); });
    if (!subscriber) return code_page(token, true);
    return to_own_page(visit, *subscriber);
}

http::Page gone_page()
{
    return titled("subscriptions/gone", text_of("Lenken virker ikke lenger"), Json::object({{"expired", true}}), 410);
}

/// Mail programs and scanners follow links: it takes a press to say yes.
http::Reply confirm_page(Visit& visit)
{
    const std::string& token = visit.request.parameter("token");
    return visit.database.read([&](db::Reading& tx) -> http::Reply {
        const auto asked = asked_by(tx, token);
        if (!asked || asked->medium != Medium::email) return gone_page();
        Json names = Json::array();
        for (const Interest& interest : list_interests(tx, true)) {
            const Choices& choices = asked->choices;
            for (const std::vector<Id>* ids : {&choices.topics, &choices.places})
                if (std::ranges::find(*ids, interest.id) != ids->end()) names.push(interest.name);
        }
        return titled("subscriptions/confirm", text_of("Bekreft at du vil abonnere"),
                      Json::object({{"token", token},
                                    {"address", masked(asked->address)},
                                    {"all", asked->choices.all},
                                    {"names", std::move(names)}}));
    });
}

http::Reply confirm_link(Visit& visit)
{
    http::Form::read(visit.request, confirm_form);
    const auto subscriber = visit.database.write("subscriptions.confirm", [&](db::Writing& tx) {
        return confirm_by_link(tx, visit.request.parameter("token"));
    });
    if (!subscriber) return gone_page();
    return to_own_page(visit, *subscriber);
}

} // namespace

void add_sign_up_routes(people::Routes& routes)
{
    const auto clients = std::make_shared<http::RateLimit>(client_per_minute, client_burst);
    open_get(routes, "/abonner", "Sign up; `tema` and `sted` choose, `fra` is the page that led here",
             [](Visit& visit) {
                 const std::string* from = visit.request.query_value("fra");
                 return sign_up_page(visit, chosen_by_query(visit.request), "", safe_source(from ? *from : "/abonner"));
             });
    open_post(routes, "/abonner", "Ask to subscribe: a message goes to the address", sign_up_form(),
              [clients](Visit& visit) { return ask_for(visit, clients); });
    open_get(routes, "/abonner/sendt", "What to do now: the same whether the address is known or not", [](Visit&) {
        return titled("subscriptions/sent", text_of("Se i e-posten din"),
                      Json::object({{"hours", link_holds_s / 3'600}}));
    });
    open_get(routes, "/abonner/kode/{token}", "Where the code of the SMS is typed",
             [](Visit& visit) { return code_page(visit.request.parameter("token"), false); });
    open_post(routes, "/abonner/kode/{token}", "Confirm by the code", code_form(),
              [clients](Visit& visit) { return confirm_code(visit, clients); });
    open_get(routes, "/abonner/bekreft/{token}", "The button that confirms; 410 if the link is too old", confirm_page);
    open_post(routes, "/abonner/bekreft/{token}", "Confirm by the link", confirm_form, confirm_link);
}

} // namespace samband::subscriptions
