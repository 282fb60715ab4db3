#include "intranet/pages.h"

#include "base/problem.h"
#include "http/form.h"
#include "intranet/confirm_read.h"
#include "intranet/notice_model.h"
#include "people/dressing.h"
#include "publishing/post_store.h"

namespace samband::intranet {

static const http::FormShape read_form{
    "ReadConfirmation", {{"revision", http::FieldKind::integer, true, 1'000'000, {}, "The revision that was shown"}}};
static const http::FormShape passed_on_form{
    "PassedOn",
    {{"revision", http::FieldKind::integer, true, 1'000'000, {}, "The revision that was shown"},
     {"unit", http::FieldKind::id, true, 36, {}, "The unit whose leader passed it on"}}};

static http::Page list_page(people::Visit& visit);
static http::Page notice_page(people::Visit& visit);
static http::Reply confirm(people::Visit& visit);
static http::Reply pass_on(people::Visit& visit);
static int page_asked(const http::Request& request);

void add_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/intranett", Access::staff, "Intranet notices, newest first, and what one has to read", list_page);
    routes.get("/intranett/{id}", Access::staff, "A notice; for leaders how many of their units have read it",
               notice_page);
    routes.post("/intranett/{id}/lest", Access::staff, "Confirm that one has read the notice", read_form, confirm);
    routes.post("/intranett/{id}/gitt-videre", Access::staff, "Confirm that it was passed on to staff without PC",
                passed_on_form, pass_on);
    add_agreement_routes(routes);
}

static http::Page list_page(people::Visit& visit)
{
    const int number = page_asked(visit.request);
    http::Page page{"intranet/list",
                    visit.database.read([&](db::Reading& tx) { return list_model(tx, visit.someone(), number); })};
    page.dress = [at = visit.request.at](Json& model, http::Language language) { dress_list(model, at, language); };
    return page;
}

/// Pages are counted from 1 in the address.
static int page_asked(const http::Request& request)
{
    const std::string* asked = request.query_value("side");
    if (!asked || asked->empty() || asked->size() > 4 || asked->find_first_not_of("0123456789") != std::string::npos)
        return 0;
    return std::max(std::stoi(*asked), 1) - 1;
}

static http::Page notice_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    http::Page page{"intranet/notice", visit.database.read([&](db::Reading& tx) {
                        const auto post = publishing::intranet_post(tx, id);
                        if (!post) throw Problem(ProblemCode::not_found, "Oppslaget finnes ikke på intranettet.");
                        return notice_model(tx, visit.someone(), *post);
                    })};
    page.dress = [at = visit.request.at](Json& model, http::Language language) { dress_notice(model, at, language); };
    return page;
}

static http::Redirect back_to(const Id& post, const char* notice)
{
    return http::Redirect{"/intranett/" + post.text(), Json::object({{"post", post.text()}}), notice};
}

static http::Reply confirm(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const http::Form form = http::Form::read(visit.request, read_form);
    visit.database.write("intranet.confirm_read",
                         [&](db::Writing& tx) { confirm_read(tx, visit.someone(), id, *form.integer("revision")); });
    return back_to(id, text_of("Takk. Det er notert at du har lest oppslaget."));
}

static http::Reply pass_on(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const http::Form form = http::Form::read(visit.request, passed_on_form);
    visit.database.write("intranet.confirm_passed_on", [&](db::Writing& tx) {
        confirm_passed_on(tx, visit.someone(), id, *form.integer("revision"), *form.id("unit"));
    });
    return back_to(id, text_of("Takk. Det er notert at oppslaget er gitt videre."));
}

} // namespace samband::intranet
