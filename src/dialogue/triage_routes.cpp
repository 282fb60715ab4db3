#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/concern.h"
#include "dialogue/decide_category.h"
#include "dialogue/pages.h"
#include "dialogue/thread_page.h"
#include "dialogue/thread_store.h"
#include "people/acted_once.h"
#include "people/typed_again.h"

namespace samband::dialogue {

using http::FieldKind;
using rulebook::Category;

static const http::Field seen_field{
    "seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"};
static const http::FormShape category_form{
    "ThreadCategory", {seen_field, {"category", FieldKind::text, true, 40, {}, "A category of the rule books"}}};
static const http::FormShape access_form{
    "ThreadAccess",
    {seen_field, {"kind", FieldKind::choice, false, 20, {"open-to-all", "party", "own-data"}, "Which access"}}};
static const http::FormShape seen_form{"ConcernSeen", {seen_field}};

static http::Reply decided(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                           Thread (*run)(db::Writing&, const people::Person&, const Id&, const http::Form&));

static Category category_of(const http::Form& form)
{
    if (const auto category = rulebook::read_word<Category>(form.text("category"))) return *category;
    throw Problem(ProblemCode::invalid, "Velg hva det er.", {{"category", text_of("Velg en fra listen.")}});
}

static AccessKind kind_of(const http::Form& form)
{
    if (const auto kind = access_kind_of(form.text("kind"))) return *kind;
    throw Problem(ProblemCode::invalid, "Noe mangler.", {{"kind", text_of("Velg hvilket innsyn det gjelder.")}});
}

void add_triage_routes(people::Routes& routes)
{
    using people::Access;
    routes.post(
        "/samtaler/{id}/hva", Access::writer, "Decide what a conversation is", category_form, [](people::Visit& visit) {
            return decided(visit, category_form, "thread-category", text_of("Det er ført hva dette er."),
                           [](db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form) {
                               return decide_category(tx, by, id, *form.integer("seen_version"), category_of(form));
                           });
        });
    routes.post("/samtaler/{id}/innsyn", Access::writer, "Decide which access is asked for", access_form,
                [](people::Visit& visit) {
                    return decided(
                        visit, access_form, "thread-access", text_of("Det er ført hvilket innsyn det gjelder."),
                        [](db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form) {
                            return decide_access_kind(tx, by, id, *form.integer("seen_version"), kind_of(form));
                        });
                });
    routes.post("/samtaler/{id}/fare-lest", Access::staff, "A leader has read what may be a matter of a life",
                seen_form, [](people::Visit& visit) {
                    return decided(visit, seen_form, "concern-seen", text_of("Det er ført at du har lest den."),
                                   [](db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form) {
                                       return see_concern(tx, by, id, *form.integer("seen_version"));
                                   });
                });
}

static http::Reply decided(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                           Thread (*run)(db::Writing&, const people::Person&, const Id&, const http::Form&))
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, shape,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, label, [&](db::Writing& tx) {
                const Thread thread = run(tx, visit.someone(), id, form);
                return Json::object({{"id", thread.id.text()}, {"version", thread.version}});
            });
            return http::Redirect{"/samtaler/" + told.find("id")->string(), told, says};
        },
        [&] { return thread_page(visit, id); });
}

} // namespace samband::dialogue
