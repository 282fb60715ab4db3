#include "base/calendar.h"
#include "http/form.h"
#include "intranet/pages.h"
#include "intranet/who_has_not_read.h"
#include "people/dressing.h"
#include "people/typed_again.h"

namespace samband::intranet {

static const http::FormShape agreement_form{
    "ReadListAgreement",
    {{"from", http::FieldKind::date, true, 10, {}, "The first day on which nearest leaders see names"}}};

static http::Page agreement_page(people::Visit& visit);
static http::Reply enter(people::Visit& visit);

void add_agreement_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/intranett/leselister", Access::steward,
               "From when read lists name people, by agreement with the unions", agreement_page);
    routes.post("/intranett/leselister", Access::steward, "Enter the date of the agreement on read lists",
                agreement_form, enter);
}

static http::Page agreement_page(people::Visit& visit)
{
    const auto from = visit.database.read(names_agreed_from);
    http::Page page{"intranet/agreement", Json::object({{"from", from ? Json(to_rfc3339(*from)) : Json()}})};
    page.dress = [at = visit.request.at](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Leselister"), language);
        model["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/intranett"}, {"label", people::say(text_of("Intranett"), language)}})});
        if (const Json* entered = model.find("from"); entered->is_string())
            model["from_time"] = people::time_words(*from_rfc3339(entered->string()), at, language);
    };
    return page;
}

static http::Reply enter(people::Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        visit.database.write("intranet.enter_agreement", [&](db::Writing& tx) {
            enter_agreement(tx, visit.someone(), from_oslo({*parse_date(form.text("from")), {}}));
        });
        return http::Redirect{"/intranett/leselister", Json::object(), text_of("Avtalen er lagt inn.")};
    };
    return people::or_typed_again(visit, agreement_form, act, [&] { return agreement_page(visit); });
}

} // namespace samband::intranet
