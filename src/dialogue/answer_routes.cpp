#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/answer_facts.h"
#include "dialogue/answer_form.h"
#include "dialogue/answer_moves.h"
#include "dialogue/answer_template.h"
#include "dialogue/answers.h"
#include "dialogue/draft.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "dialogue/thread_page.h"
#include "dialogue/thread_store.h"
#include "dialogue/use_cases.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"

#include <algorithm>

namespace samband::dialogue {

using http::FieldKind;

namespace {

const http::FormShape& reading_form()
{
    static const http::FormShape form{"ThreadAnswerRead",
                                      {{"text", FieldKind::lines, false, text_bytes, {}, "As it is typed"},
                                       {"category", FieldKind::choice, false, 40, category_words(), "What it is"}}};
    return form;
}

const http::FormShape press_form{"AnswerPress", {}};
const http::FormShape decide_form{
    "AnswerDecided",
    {{"answer_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"}}};
const http::FormShape send_back_form{
    "AnswerSentBack",
    {{"answer_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"},
     {"comment", FieldKind::lines, false, 2 * reason_characters, {}, "What to change"}}};

std::string path_of_thread(const Id& id)
{
    return "/samtaler/" + id.text();
}

/// What a holding reply, a polite no and a reference say where nobody has written anything is ready: the box has shown
/// it.
std::string text_of_answer(const http::Form& form, const AnswerBox& box)
{
    const std::string& text = form.text("text");
    const std::string& then = form.text("then");
    if (!trim(text).empty()) return text;
    if (then == "refuse-contact") return box.contact_refusal;
    if (then == "refer" && box.track) return box.track_text;
    const auto ready = std::ranges::find(box.texts, "holding", &ReadyText::name);
    return then != "holding" || ready == box.texts.end() ? text : ready->text;
}

/// Whoever answers without choosing has read the proposal above the box, and decides it. That it is no matter of a life
/// is never decided so.
std::optional<rulebook::Category> category_of(const http::Form& form, const Thread& thread)
{
    if (const auto chosen = category_in(form)) return chosen;
    if (thread.category || thread.proposed == rulebook::Category::concern) return thread.category;
    return thread.proposed;
}

AnswerDraft draft_in(const http::Form& form, const Thread& thread, const AnswerBox& box)
{
    AnswerDraft draft;
    draft.thread = thread.id;
    draft.seen_version = form.integer("seen_version").value_or(0);
    draft.kind = answer_kind_of(form.text("then")).value_or(AnswerKind::answer);
    draft.text = text_of_answer(form, box);
    draft.category = category_of(form, thread);
    draft.closes = form.text("then") == "close" || form.text("then") == "noted";
    if (draft.kind == AnswerKind::holding) draft.promised = box.promise;
    draft.despite_advice = form.flag("despite_advice");
    return draft;
}

/// What goes with a canned answer, where the person has left it ticked.
std::optional<TemplateText> macro_in(db::Reading& tx, const people::Person& person, const http::Form& form)
{
    const auto id = form.id("macro");
    return id ? std::optional(load_template(tx, person, *id).text) : std::nullopt;
}

void add_macro(AnswerDraft& draft, const std::optional<TemplateText>& macro, const Thread& thread)
{
    if (!macro || draft.kind != AnswerKind::answer) return;
    if (macro->closes) draft.closes = true;
    if (macro->sets_category && !thread.category && thread.proposed != rulebook::Category::concern)
        draft.category = macro->sets_category;
}

/// Whoever gets it has what comes next.
void give_on(db::Writing& tx, const people::Person& person, const Id& id, const std::optional<TemplateText>& macro,
             const AnswerOutcome& outcome)
{
    if (!macro || !macro->gives_to || !outcome.answer) return;
    assign_thread(tx, person, id, find_thread(tx, id)->version, macro->gives_to);
}

/// By the track of what it is; Problem invalid where that has none.
AnswerOutcome refer(db::Writing& tx, people::Visit& visit, const AnswerDraft& draft, const language::Reading& reading)
{
    const auto track = draft.category ? track_for(*draft.category) : std::nullopt;
    if (!track)
        throw Problem(ProblemCode::invalid, "Dette har ingen egen vei.",
                      {{"category", text_of("Velg hva det gjelder, for eksempel en klage eller et krav om innsyn.")}});
    return refer_to_track(tx, visit.someone(), visit.municipality, *track, draft, reading);
}

AnswerOutcome run(db::Writing& tx, people::Visit& visit, const http::Form& form, const AnswerDraft& draft,
                  const language::Reading& reading)
{
    const std::string& then = form.text("then");
    const people::Person& person = visit.someone();
    if (then == "discreet") return move_to_discreet_channel(tx, person, visit.municipality, draft, reading);
    if (then == "refuse-contact") return refuse_contact(tx, person, visit.municipality, draft, reading);
    if (then == "refer") return refer(tx, visit, draft, reading);
    if (then == "leave") return {{}, leave_answer(tx, person, draft).id, false, {}};
    if (then == "mail-room") {
        const Forwarded sent = forward_to_mail_room(tx, person, visit.municipality, draft.thread, draft.seen_version,
                                                    category_in(form), std::string());
        return {sent.ruling, sent.dispatch, false, {}};
    }
    return answer_message(tx, person, visit.municipality, draft, reading);
}

/// What was typed is kept as a draft where it did not go.
Json told_of(db::Writing& tx, const people::Person& person, const http::Form& form, const AnswerDraft& draft,
             const AnswerOutcome& outcome)
{
    const bool done = outcome.answer.has_value();
    const bool said = form.text("then") != "mail-room"; // what was typed is not what is sent on
    if (done && said)
        forget_draft(tx, draft.thread, person.id);
    else if (!done || !trim(draft.text).empty())
        save_draft(tx, person, draft.thread, draft.text, "answer");
    const bool advised = !done && outcome.ruling.outcome == rulebook::Outcome::advised_against;
    return Json::object({{"id", draft.thread.text()},
                         {"answer", outcome.answer ? Json(outcome.answer->text()) : Json()},
                         {"done", done},
                         {"advised_against", advised},
                         {"waits_for_yes", outcome.waits_for_yes},
                         {"goes", outcome.goes ? Json(to_rfc3339(*outcome.goes)) : Json()}});
}

const char* notice_of(const Json& told, std::string_view then)
{
    if (!told.find("done")->boolean())
        return text_of("Reglementet lar deg ikke gjøre dette. Det du skrev, er lagret som utkast.");
    if (told.find("waits_for_yes")->boolean()) return text_of("Svaret venter på et ja.");
    if (then == "leave") return text_of("Teksten ligger i samtalen, for en som kan svare.");
    if (then == "mail-room") return text_of("Sendt til postmottaket. Det føres her når det er kommet fram.");
    if (then == "noted") return text_of("Svaret er ført.");
    return text_of("Svaret sendes om et øyeblikk. Du kan angre.");
}

http::Reply answer(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const people::Person& person = visit.someone();
        Thread thread;
        AnswerBox box;
        std::optional<TemplateText> macro;
        visit.database.read([&](db::Reading& tx) {
            thread = load_thread(tx, person, id);
            box = answer_box(tx, person, visit.municipality, thread, category_in(form), visit.request.language);
            macro = macro_in(tx, person, form);
        });
        AnswerDraft draft = draft_in(form, thread, box);
        add_macro(draft, macro, thread);
        const language::Reading reading = read_answer(visit, thread, draft.text);
        const Json told = people::acted_once(visit, form, "answer-thread", [&](db::Writing& tx) {
            const AnswerOutcome outcome = run(tx, visit, form, draft, reading);
            give_on(tx, person, id, macro, outcome);
            return told_of(tx, person, form, draft, outcome);
        });
        if (told.find("advised_against")->boolean())
            throw Problem(ProblemCode::invalid, "Reglementet råder fra å svare.",
                          {{"despite_advice", text_of("Reglementet råder fra å svare. Kryss av for at du har sett det, "
                                                      "og send igjen.")}});
        return http::Redirect{path_of_thread(id) + "#svar", told, notice_of(told, form.text("then"))};
    };
    return people::or_typed_again(visit, answer_form(), act, [&] { return thread_page(visit, id); });
}

http::Reply read_as_typed(people::Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, reading_form());
    const Id id = visit.request.id_parameter("id");
    const Thread thread = visit.database.read([&](db::Reading& tx) { return load_thread(tx, visit.someone(), id); });
    return answer_reading(visit, thread, form.text("text"), category_in(form));
}

/// What was taken back stands in the box again.
http::Reply undo(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const Id answer = visit.request.id_parameter("answer");
    return people::or_typed_again(
        visit, press_form,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, "answer-undo", [&](db::Writing& tx) {
                const Answer undone = undo_answer(tx, visit.someone(), answer);
                save_draft(tx, visit.someone(), undone.thread, undone.text, "answer");
                return Json::object({{"id", undone.thread.text()}});
            });
            return http::Redirect{path_of_thread(id) + "#svar", told,
                                  text_of("Svaret er ikke sendt. Teksten står i boksen.")};
        },
        [&] { return thread_page(visit, id); });
}

http::Reply approve(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const Id answer = visit.request.id_parameter("answer");
    return people::or_typed_again(
        visit, decide_form,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, "answer-approve", [&](db::Writing& tx) {
                approve_answer(tx, visit.someone(), visit.municipality, answer, *form.integer("answer_version"));
                return Json::object({{"id", id.text()}});
            });
            return http::Redirect{path_of_thread(id), told, text_of("Svaret har fått ja, og sendes.")};
        },
        [&] { return thread_page(visit, id); });
}

http::Reply send_back(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const Id answer = visit.request.id_parameter("answer");
    return people::or_typed_again(
        visit, send_back_form,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, "answer-send-back", [&](db::Writing& tx) {
                send_back_answer(tx, visit.someone(), answer, *form.integer("answer_version"), form.text("comment"));
                return Json::object({{"id", id.text()}});
            });
            return http::Redirect{path_of_thread(id), told, text_of("Svaret er sendt tilbake.")};
        },
        [&] { return thread_page(visit, id); });
}

} // namespace

void add_answer_routes(people::Routes& routes)
{
    using people::Access;
    routes.post("/samtaler/{id}/svar", Access::writer, "Answer it, or do what else an answer can be", answer_form(),
                answer);
    routes.post("/samtaler/{id}/lesing", Access::writer, "What stands in the way of the answer as it is typed",
                reading_form(), read_as_typed);
    routes.post("/samtaler/{id}/svar/{answer}/angre", Access::writer, "Take it back before it leaves", press_form,
                undo);
    routes.post("/samtaler/{id}/svar/{answer}/ja", Access::writer, "A yes to exactly that answer", decide_form,
                approve);
    routes.post("/samtaler/{id}/svar/{answer}/tilbake", Access::writer, "Send an answer back, with a comment",
                send_back_form, send_back);
}

} // namespace samband::dialogue
