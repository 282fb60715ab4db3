#include "base/text_of.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/thread_page.h"
#include "dialogue/thread_store.h"
#include "people/acted_once.h"
#include "people/typed_again.h"

namespace samband::dialogue {

using http::FieldKind;

static const http::Field seen{
    "seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"};
static const http::FormShape restrict_form{
    "ThreadRestricted",
    {seen,
     {"readers",
      FieldKind::list,
      false,
      readers_most,
      {},
      "Ids of those who read it, besides who has it and who leads"},
     {"reader_more", FieldKind::id, false, 36, {}, "One more"},
     {"restrict_why", FieldKind::lines, false, 2 * reason_characters, {}, "Why"}}};
static const http::FormShape lift_form{"RestrictionLifted",
                                       {seen, {"lift_why", FieldKind::lines, false, 2 * reason_characters, {}, "Why"}}};

using Run = Thread (*)(db::Writing& tx, const people::Person& by, const Id& thread, const http::Form& form);

static http::Reply act(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says, Run run)
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, shape,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, label, [&](db::Writing& tx) {
                const Thread thread = run(tx, visit.someone(), id, form);
                return Json::object({{"id", thread.id.text()},
                                     {"version", thread.version},
                                     {"restricted", thread.restricted},
                                     {"readable", may_read(tx, visit.someone(), thread)}});
            });
            const bool readable = told.find("readable")->boolean();
            return http::Redirect{readable ? "/samtaler/" + id.text() : "/samtaler", told, says};
        },
        [&] { return thread_page(visit, id); });
}

static std::vector<Id> readers_in(const http::Form& form)
{
    std::vector<Id> readers;
    for (const std::string& text : form.list("readers")) readers.push_back(Id::parse(text).value_or(Id()));
    if (const auto more = form.id("reader_more")) readers.push_back(*more);
    return readers;
}

void add_restriction_routes(people::Routes& routes)
{
    using people::Access;
    routes.post("/samtaler/{id}/skjerm", Access::writer, "Choose who alone reads a conversation", restrict_form,
                [](people::Visit& visit) {
                    return act(visit, restrict_form, "thread-restrict",
                               text_of("Samtalen er skjermet. Det føres hvem som ser den."),
                               [](db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form) {
                                   return restrict_thread(tx, by, id, *form.integer("seen_version"),
                                                          form.text("restrict_why"), readers_in(form));
                               });
                });
    routes.post("/samtaler/{id}/opphev-skjerming", Access::writer, "All who else may read it do so again", lift_form,
                [](people::Visit& visit) {
                    return act(visit, lift_form, "thread-unrestrict", text_of("Samtalen er ikke skjermet lenger."),
                               [](db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form) {
                                   return lift_restriction(tx, by, id, *form.integer("seen_version"),
                                                           form.text("lift_why"));
                               });
                });
}

} // namespace samband::dialogue
