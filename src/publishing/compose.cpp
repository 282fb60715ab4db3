#include "publishing/compose.h"

#include "base/sha256.h"
#include "base/text.h"
#include "base/text_of.h"
#include "people/once.h"
#include "publishing/before_out.h"
#include "publishing/channel_form.h"
#include "publishing/composer_face.h"
#include "publishing/composer_page.h"
#include "publishing/composer_pictures.h"
#include "publishing/content.h"
#include "publishing/coordination.h"
#include "publishing/free_times.h"
#include "publishing/merge.h"
#include "publishing/placed.h"
#include "publishing/post_facts.h"
#include "publishing/post_forms.h"
#include "publishing/post_pictures.h"
#include "publishing/post_store.h"
#include "publishing/read_draft.h"
#include "publishing/rights.h"
#include "publishing/ways_out.h"

namespace samband::publishing {

namespace {

/// One press of a button in the composer or in "Kjapp sak".
struct Press {
    const people::Person& person;
    const http::Form& form;
    const Outside& outside;
    const ComposerFace& face;
    std::optional<Id> id;
    Content content;
    bool reading_stops = false;

    /// Where one goes on after a press among the pictures, or on "Skriv tegnene enkelt"; empty after any other.
    std::string part() const
    {
        if (!form.text("picture").empty()) return "#f-pictures";
        return form.text("plain").empty() ? "" : "#f-" + text_field(rulebook::Channel::sms);
    }
    /// Such a press saves what was typed in a draft, too.
    std::string then() const { return part().empty() ? then_of(form) : "save"; }
};

Json outcome(const Post& post, bool done)
{
    return Json::object({{"id", post.id.text()}, {"version", post.version}, {"done", done}});
}

Json outcome(const ActOutcome& act)
{
    return outcome(act.post, act.done);
}

Json correct(db::Writing& tx, const Press& press, std::int64_t seen)
{
    return outcome(
        correct_post(tx, press.person, *press.id, seen, press.content, press.form.text("note"), press.reading_stops));
}

Json schedule(db::Writing& tx, const Press& press, const Post& post)
{
    const Instant due = due_of(tx, press.outside, post, press.form);
    Going going = going_of(press.form);
    going.tell_staff = ways_out(tx, press.person, post).tell_staff;
    going.reading_stops = press.reading_stops;
    return outcome(schedule_post(tx, press.person, post.id, post.version, going, due));
}

Json publish(db::Writing& tx, const Press& press, const Post& post)
{
    Going going = going_of(press.form);
    going.reading_stops = press.reading_stops;
    if (press.then() == "known" && trim(going.already_known).empty())
        throw Problem(ProblemCode::invalid, "Si hvordan de ansatte vet det.",
                      {{"reason", "Si hvordan de ansatte vet det."}});
    return outcome(publish_post(tx, press.person, post.id, post.version, going));
}

Id sender_of_new(const Press& press)
{
    if (press.face.sent_by_me) return new_post(press.person).unit;
    return press.form.id("unit").value_or(Id());
}

/// Sender and contact go with the text; where the form has none, they stay.
Post saved(db::Writing& tx, const Press& press, std::int64_t seen)
{
    Post post =
        press.id ? load_post(tx, *press.id, seen) : start_post(tx, press.person, sender_of_new(press), press.content);
    const Sender sender{press.form.id("unit").value_or(post.unit), press.form.id("contact").value_or(post.contact)};
    post = change_sender(tx, press.person, post.id, post.version, sender);
    if (press.id && press.form.flag("merging")) post = keep_revision(tx, press.person, post.id, post.version);
    return press.id ? save_post(tx, press.person, post.id, post.version, press.content) : post;
}

Json run(db::Writing& tx, const Press& press)
{
    const std::int64_t seen = press.form.integer("seen_version").value_or(0);
    hold_pictures_there(tx, press.content);
    if (press.then() == "correct" && press.id) return correct(tx, press, seen);
    const Post post = saved(tx, press, seen);
    if (press.then().empty() || press.then() == "save") return outcome(post, true);
    if (press.then() == "ask-units") return outcome(ask_units(tx, press.person, post.id, post.version), true);
    if (press.then() == "send") return outcome(send_post(tx, press.person, post.id, post.version, press.reading_stops));
    if (press.then().starts_with("schedule")) return schedule(tx, press, post);
    return publish(tx, press, post);
}

/// The same press twice is done once; another text under the same form's id is another press.
Json run_once(db::Writing& tx, const Press& press)
{
    if (!press.form.request_id()) return run(tx, press);
    const std::string sender = press.form.text("unit") + press.form.text("contact");
    const auto sum = Sha256().add(to_text(content_json(press.content))).add(sender).add(press.then()).sum();
    const std::string act = "compose-" + to_hex({reinterpret_cast<const char*>(sum.data()), 8});
    return people::once(tx, press.person.id, *press.form.request_id(), act, [&] { return run(tx, press); });
}

const char* notice_of(std::string_view then)
{
    if (then == "send") return text_of("Saken er sendt til godkjenning.");
    if (then == "ask-units") return text_of("Enhetene er bedt om å se saken. Lederne finner den på I dag.");
    if (then.starts_with("schedule")) return text_of("Saken går ut til tiden du valgte.");
    if (then == "correct") return text_of("Rettelsen er publisert.");
    if (then == "tell") return text_of("De ansatte er fortalt det, og saken er publisert.");
    if (then == "publish" || then == "known" || then == "despite") return text_of("Saken er publisert.");
    return text_of("Saken er lagret.");
}

Post post_now(people::Visit& visit, const Press& press, const Id& id)
{
    if (id.nil()) return new_post(press.person, press.form.id("unit"));
    return visit.database.read([&](db::Reading& tx) { return load_post(tx, id); });
}

/// What was typed is kept, whatever went wrong. Called while the problem is handled.
http::Reply typed_again(people::Visit& visit, const Press& press, const Problem& problem)
{
    const bool conflict = problem.code() == ProblemCode::conflict;
    if (visit.request.wants_json || (problem.code() != ProblemCode::invalid && !conflict)) throw;
    const Post now = post_now(visit, press, press.id.value_or(Id()));
    const Post post = with_sender(now, press.form);
    const bool by_other = conflict && press.form.integer("seen_version") != post.version;
    if (post.state == State::withdrawn) throw;
    return press.face.page(visit, press.outside, post, press.content,
                           {.problem = by_other ? nullptr : &problem,
                            .changed_by_other = by_other,
                            .note = press.form.text("note"),
                            .status = conflict ? 409 : 422});
}

/// Of what was typed, with the sender that the form names.
bool reading_stops(people::Visit& visit, const Press& press)
{
    const Post post = with_sender(post_now(visit, press, press.id.value_or(Id())), press.form);
    return stops_act(read_post(visit, press.person, with_content(post, press.content), press.outside));
}

/// Turning the library's pages saves nothing; nor does such a press in what is out or on its way there,
/// which only a correction or "Lagre" may change.
bool shows_only(people::Visit& visit, const Press& press)
{
    if (press.part().empty() || visit.request.wants_json) return false;
    return PictureAct::of(press.form).what == "page" ||
           (press.id && post_now(visit, press, *press.id).state != State::draft);
}

http::Reply typed_page(people::Visit& visit, const Press& press)
{
    const Post post = post_now(visit, press, press.id.value_or(Id()));
    if (press.id) hold_may_write(press.person, post);
    return press.face.page(visit, press.outside, post, press.content,
                           {.note = press.form.text("note"), .library_page = library_page(press.form)});
}

} // namespace

http::Reply compose(people::Visit& visit, pictures::Library& library, const Outside& outside, const ComposerFace& face,
                    const std::optional<Id>& id)
{
    const http::Form form = http::Form::read(visit.request, face.form);
    Press press{visit.someone(), form, outside, face, id, {}};
    press.content = face.content(form, id ? post_now(visit, press, *id).content : Content{});
    if (id) take_theirs(press.content, post_now(visit, press, *id).content, form.list("take"));
    try {
        act_on_pictures(visit, library, form, press.content);
        if (shows_only(visit, press)) return typed_page(visit, press);
        hold_limits(press.content);
        press.content = visit.database.read([&](db::Reading& tx) { return placed(tx, press.content); });
        press.reading_stops = reading_stops(visit, press);
        const Json told =
            visit.database.write("publishing.compose", [&](db::Writing& tx) { return run_once(tx, press); });
        const Id post = *Id::parse(told.find("id")->string());
        if (!press.part().empty()) return http::Redirect{face.path(post) + press.part(), told};
        if (told.find("done")->boolean()) return http::Redirect{path_of(post), told, notice_of(press.then())};
        return face.page(visit, outside, post_now(visit, press, post), press.content,
                         {.not_done = true, .note = form.text("note"), .status = 409});
    } catch (const Problem& problem) {
        return typed_again(visit, press, problem);
    }
}

void add_compose_route(people::Routes& routes, pictures::Library& library, const Outside& outside,
                       const ComposerFace& face, std::string pattern, std::string summary)
{
    const bool has_id = pattern.find("{id}") != pattern.npos;
    http::Route route;
    route.method = http::Method::post;
    route.pattern = std::move(pattern);
    route.summary = std::move(summary);
    route.form = &face.form;
    route.takes_files = true;
    routes.add(std::move(route), people::Access::writer, [&library, &face, outside, has_id](people::Visit& visit) {
        const std::optional<Id> id = has_id ? std::optional(visit.request.id_parameter("id")) : std::nullopt;
        return compose(visit, library, outside, face, id);
    });
}

} // namespace samband::publishing
