#include "base/text_of.h"
#include "people/once.h"
#include "publishing/coordination.h"
#include "publishing/free_times.h"
#include "publishing/post_facts.h"
#include "publishing/post_forms.h"
#include "publishing/post_page.h"
#include "publishing/post_pages.h"
#include "publishing/post_store.h"
#include "publishing/read_draft.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"
#include "publishing/ways_out.h"

#include "base/text.h"

namespace samband::publishing {

namespace {

/// One act as its form asked for it.
struct Asked {
    const people::Person& person;
    const http::Form& form;
    const Outside& outside;
    Id post;
    bool reading_stops = false;

    std::int64_t seen() const { return form.integer("seen_version").value_or(0); }
};
/// Whether it was done; a refusal under the rule book is recorded and not done.
using Act = bool (*)(db::Writing& tx, const Asked& asked);

bool approve(db::Writing& tx, const Asked& asked)
{
    if (then_of(asked.form).starts_with("schedule"))
        throw Problem(ProblemCode::invalid, "Godkjenn først, og velg tidspunktet etterpå.");
    const ActOutcome approved = approve_post(tx, asked.person, asked.post, asked.seen());
    if (!approved.done || then_of(asked.form).empty() || approved.post.state != State::approved) return approved.done;
    Going going = going_of(asked.form);
    going.reading_stops = asked.reading_stops;
    publish_post(tx, asked.person, asked.post, approved.post.version, going); // The yes stands, whatever comes of this.
    return true;
}

bool send_back(db::Writing& tx, const Asked& asked)
{
    send_back_post(tx, asked.person, asked.post, asked.seen(), asked.form.text("comment"));
    return true;
}

bool let_out(db::Writing& tx, const Asked& asked)
{
    Going going = going_of(asked.form);
    going.reading_stops = asked.reading_stops;
    const std::string then = then_of(asked.form);
    if (then == "known" && trim(going.already_known).empty())
        throw Problem(ProblemCode::invalid, "Si hvordan de ansatte vet det.",
                      {{"reason", "Si hvordan de ansatte vet det."}});
    if (!then.starts_with("schedule")) return publish_post(tx, asked.person, asked.post, asked.seen(), going).done;

    const Post post = load_post(tx, asked.post, asked.seen());
    const Instant due = due_of(tx, asked.outside, post, asked.form);
    going.tell_staff = ways_out(tx, asked.person, post).tell_staff;
    return schedule_post(tx, asked.person, asked.post, asked.seen(), going, due).done;
}

bool unschedule(db::Writing& tx, const Asked& asked)
{
    unschedule_post(tx, asked.person, asked.post, asked.seen());
    return true;
}

bool withdraw(db::Writing& tx, const Asked& asked)
{
    withdraw_post(tx, asked.person, asked.post, asked.seen(), asked.form.text("reason"));
    return true;
}

bool tell(db::Writing& tx, const Asked& asked)
{
    tell_staff(tx, asked.person, asked.post, asked.seen());
    return true;
}

bool look_at(db::Writing& tx, const Asked& asked)
{
    look_at_post(tx, asked.person, asked.post, asked.seen());
    return true;
}

bool see(db::Writing& tx, const Asked& asked)
{
    see_for_units(tx, asked.person, asked.post, asked.seen());
    return true;
}

bool once(db::Writing& tx, const Asked& asked, const std::string& label, Act act)
{
    if (!asked.form.request_id()) return act(tx, asked);
    const Json told = people::once(tx, asked.person.id, *asked.form.request_id(), label + then_of(asked.form), [&] {
        return Json::object({{"done", act(tx, asked)}});
    });
    return told.find("done")->boolean();
}

http::Reply run(people::Visit& visit, const Outside& outside, const std::string& label, const char* notice, Act act)
{
    const http::Form form = http::Form::read(visit.request, act_form());
    Asked asked{visit.someone(), form, outside, visit.request.id_parameter("id")};
    const std::string remark = form.has("comment") ? form.text("comment") : form.text("reason");
    try {
        const Post post = visit.database.read([&](db::Reading& tx) { return load_post(tx, asked.post); });
        asked.reading_stops = stops_act(read_post(visit, asked.person, post, outside));
        const bool done =
            visit.database.write("publishing." + label, [&](db::Writing& tx) { return once(tx, asked, label, act); });
        if (done)
            return http::Redirect{path_of(asked.post), Json::object({{"id", asked.post.text()}, {"done", true}}),
                                  notice};
        return post_page(visit, outside, asked.post, {.refused = true, .status = 409});
    } catch (const Problem& problem) {
        const bool ours = problem.code() == ProblemCode::invalid || problem.code() == ProblemCode::conflict;
        if (visit.request.wants_json || !ours) throw;
        return post_page(
            visit, outside, asked.post,
            {.problem = &problem, .remark = remark, .status = problem.code() == ProblemCode::conflict ? 409 : 422});
    }
}

} // namespace

void add_post_act_routes(people::Routes& routes, const Outside& outside)
{
    const auto add = [&](const std::string& path, std::string summary, const std::string& label, const char* notice,
                         Act act) {
        routes.post("/saker/{id}/" + path, people::Access::writer, std::move(summary), act_form(),
                    [=](people::Visit& visit) { return run(visit, outside, label, notice, act); });
    };
    add("godkjenn", "Say yes to the revision seen; with `then` publish it too", "approve_post",
        text_of("Du har godkjent saken."), approve);
    add("send-tilbake", "Send it back to its writer, with a comment", "send_back_post",
        text_of("Saken er sendt tilbake, med kommentaren din."), send_back);
    add("publiser", "Let an approved post out, now or at a time", "let_out_post", text_of("Det er gjort."), let_out);
    add("avplanlegg", "A scheduled post does not go out", "unschedule_post",
        text_of("Saken går ikke ut av seg selv lenger."), unschedule);
    add("trekk", "Take it off the site, the intranet and the feeds, with a reason", "withdraw_post",
        text_of("Saken er trukket."), withdraw);
    add("fortell", "Tell staff of what is out", "tell_staff", text_of("De ansatte er fortalt det."), tell);
    add("sett", "It was seen for the units that one leads, before it goes out", "see_for_units",
        text_of("Takk. Det er ført at enheten har sett saken."), see);
    add("sett-over", "One-person rule: somebody else has looked at it", "look_at_post",
        text_of("Takk. Det er ført at du har sett over saken."), look_at);
}

} // namespace samband::publishing
