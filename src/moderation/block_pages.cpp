#include "base/calendar.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/inbox_facts.h"
#include "dialogue/sight.h"
#include "moderation/block.h"
#include "moderation/closed.h"
#include "moderation/evidence.h"
#include "moderation/limits.h"
#include "moderation/message_facts.h"
#include "moderation/moderate_message.h"
#include "moderation/pages.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"

namespace samband::moderation {

using http::FieldKind;

static const http::FormShape& block_form()
{
    static const http::FormShape form =
        shape("PersonBlocked", {seen_field(),
                                category_field(),
                                reasons_field(),
                                why_field(),
                                advice_field(),
                                {"until", FieldKind::date, false, 10, {}, "Its last day"},
                                {"review_on", FieldKind::date, false, 10, {}, "Somebody looks at it again then"}});
    return form;
}
static const http::FormShape end_form{"PersonUnblocked", {{"why", FieldKind::lines, false, why_bytes, {}, "Why"}}};
static const http::FormShape review_form{
    "BlockReviewed", {{"review_on", FieldKind::date, false, 10, {}, "The next day that somebody looks at it"}}};
static const http::FormShape back_form{"ThreadBroughtBack", {}};

static http::Page block_page(people::Visit& visit);
static http::Page blocks_page(people::Visit& visit);
static http::Page aside_page(people::Visit& visit);
static http::Reply block(people::Visit& visit);
static http::Reply on_block(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                            void (*run)(db::Writing&, const people::Person&, const Id&, const http::Form&));
static http::Reply bring_thread_back(people::Visit& visit);

void add_block_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/samtaler/{id}/melding/{entry}/blokker", Access::writer,
               "Before a person is blocked: what it does, and what the rule book says",
               [](people::Visit& visit) -> http::Reply { return block_page(visit); });
    routes.post("/samtaler/{id}/melding/{entry}/blokker", Access::writer, "Block whoever wrote the message",
                block_form(), block);
    routes.get("/samtaler/blokkeringer", Access::writer, "Who is blocked, until when and why",
               [](people::Visit& visit) -> http::Reply { return blocks_page(visit); });
    routes.post("/samtaler/blokkeringer/{block}/opphev", Access::writer, "End a block", end_form,
                [](people::Visit& visit) {
                    return on_block(visit, end_form, "block-end", text_of("Blokkeringen er opphevet."),
                                    [](auto& tx, const auto& by, const Id& id, const http::Form& form) {
                                        unblock_person(tx, by, id, form.text("why"));
                                    });
                });
    routes.post("/samtaler/blokkeringer/{block}/vurdert", Access::writer, "It was looked at, and stands", review_form,
                [](people::Visit& visit) {
                    return on_block(visit, review_form, "block-review", text_of("Blokkeringen står."),
                                    [](auto& tx, const auto& by, const Id& id, const http::Form& form) {
                                        review_block(tx, by, id, form.text("review_on"));
                                    });
                });
    routes.get("/samtaler/blokkert", Access::desk, "What came from those who are blocked",
               [](people::Visit& visit) -> http::Reply { return aside_page(visit); });
    routes.post("/samtaler/blokkert/{id}/tilbake", Access::desk, "It is to be answered after all", back_form,
                bring_thread_back);
}

static Json block_model(db::Reading& tx, people::Visit& visit)
{
    const people::Person& person = visit.someone();
    const Chosen it = looked_at(tx, visit);
    const auto category = category_asked(visit.request, it.thread);
    Json model = message_facts(it, category, {});
    const auto rule = rule_on(tx, person, it.thread, it.entry, Verb::hide, category);
    add_ruling(model, rule, rule.ruling.refused(),
               dialogue::asked_roles(rule, {person, it.thread, it.entry.way, category, rule.question.act}));
    const Date today = in_oslo(tx.now()).date;
    model["values"]["until"] = to_string(today.plus_days(block_days_by_default));
    model["values"]["review_on"] = to_string(today.plus_days(review_days_by_default));
    model["known"] = !author_of(tx, it.entry).empty();
    const auto standing = block_on(tx, it.entry);
    model["standing"] = standing ? Json(standing->until) : Json();
    return model;
}

/// Where whoever runs the account blocks somebody there too.
static const char* by_hand(const std::string& way)
{
    if (way == "facebook") return "https://www.facebook.com/help/168009843260943";
    if (way == "instagram") return "https://help.instagram.com/426700567389543";
    if (way == "linkedin") return "https://www.linkedin.com/help/linkedin/answer/a1338499";
    return "";
}

static http::Page block_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) { return block_model(tx, visit); });
    http::Page page{"moderation/block", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_message(facts, now, language);
        facts["title"] = people::say(text_of("Blokker den som skrev"), language);
        facts["help"] = by_hand(facts["message"].find("way")->string());
        if (facts.find("standing")->is_string())
            facts["standing_words"] = people::day_words(facts.find("standing")->string(), language);
    };
    return page;
}

static http::Reply block(people::Visit& visit)
{
    const Id thread = visit.request.id_parameter("id");
    const Id entry = visit.request.id_parameter("entry");
    return people::or_typed_again(
        visit, block_form(),
        [&](const http::Form& form) -> http::Reply {
            const BlockWish wish{.thread = thread,
                                 .entry = entry,
                                 .seen_version = *form.integer("seen_version"),
                                 .category = category_in(form),
                                 .reasons = reasons_of(form.list("reasons")),
                                 .why = form.text("why"),
                                 .until = form.text("until"),
                                 .review_on = form.text("review_on"),
                                 .despite_advice = form.flag("despite_advice")};
            const Json told = people::acted_once(visit, form, "block-person", [&](db::Writing& tx) {
                const BlockOutcome outcome = block_person(tx, visit.someone(), wish);
                return Json::object({{"id", thread.text()},
                                     {"block", outcome.block ? Json(outcome.block->text()) : Json()},
                                     {"refused", outcome.ruling.refused()}});
            });
            if (told.find("refused")->boolean())
                return http::Redirect{path_of(thread) + "/melding/" + entry.text() +
                                          "/blokker?gjelder=" + form.text("category"),
                                      told, text_of("Reglementet sier nei. Det er ført at du ville.")};
            if (!told.find("block")->is_string())
                throw Problem(
                    ProblemCode::invalid, "Reglementet råder fra dette.",
                    {{"despite_advice",
                      text_of("Reglementet råder fra dette. Kryss av for at du har sett det, og trykk igjen.")}});
            return http::Redirect{"/samtaler/blokkeringer", told, text_of("Personen er blokkert.")};
        },
        [&] { return block_page(visit); });
}

static Json block_facts(db::Reading& tx, const people::Person& person, const Block& it, const std::string& today)
{
    Json reasons = Json::array();
    for (const Reason reason : it.reasons) reasons.push(name(reason));
    const Json ruling = parse_json(it.ruling);
    const Json& first = ruling.find("because")->items().front();
    const char* hidden = hidden_in_lists(tx, person, it.thread);
    return Json::object({{"id", it.id.text()},
                         {"hidden", hidden ? Json(hidden) : Json()},
                         {"who", hidden ? std::string() : it.who},
                         {"way", dialogue::word(it.way)},
                         {"thread", is_closed_to(tx, person, it.thread) ? std::string() : it.thread.text()},
                         {"reasons", hidden ? Json::array() : std::move(reasons)},
                         {"why", hidden ? std::string() : it.why},
                         {"by_name", it.by_name},
                         {"at", to_rfc3339(it.at)},
                         {"until", it.until},
                         {"review_on", it.review_on},
                         {"over", it.until < today},
                         {"to_review", it.review_on <= today},
                         {"ended", it.ended ? Json(to_rfc3339(*it.ended)) : Json()},
                         {"ended_by_name", it.ended_by_name},
                         {"ended_why", hidden ? std::string() : it.ended_why},
                         {"kept_aside", it.kept_aside},
                         {"source", *first.find("source")},
                         {"section", *first.find("section")}});
}

static void dress_block(Json& it, Instant now, http::Language language)
{
    const auto way = dialogue::way_of(it.find("way")->string()).value_or(dialogue::Way::form);
    it["way_name"] = people::say(dialogue::name(way), language);
    it["way_icon"] = dialogue::icon(way);
    const Json* hidden = it.find("hidden");
    if (it.find("who")->string().empty())
        it["who"] = people::say(hidden->is_string() ? hidden->string() : std::string(text_of("Ukjent")), language);
    std::string reasons;
    for (const Json& reason : it["reasons"].items())
        reasons += (reasons.empty() ? "" : ", ") + people::say(reason.string(), language);
    it["reason_words"] = reasons;
    it["time"] = people::time_words(*from_rfc3339(it.find("at")->string()), now, language);
    it["until_words"] = people::day_words(it.find("until")->string(), language);
    it["review_words"] = people::day_words(it.find("review_on")->string(), language);
    it["stands"] = !it.find("ended")->is_string();
    if (it.find("ended")->is_string())
        it["ended_time"] = people::time_words(*from_rfc3339(it.find("ended")->string()), now, language);
}

static http::Page blocks_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        const Date today = in_oslo(tx.now()).date;
        Json blocks = Json::array();
        for (const Block& it : list_blocks(tx)) blocks.push(block_facts(tx, visit.someone(), it, to_string(today)));
        return Json::object(
            {{"blocks", std::move(blocks)},
             {"desk", visit.someone().may(people::Access::desk)},
             {"sees_evidence", may_see_evidence(visit.someone())},
             {"values", Json::object({{"review_on", to_string(today.plus_days(review_days_by_default))}})}});
    });
    http::Page page{"moderation/blocks", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Blokkeringer"), language);
        facts["crumbs"] = crumbs(language);
        facts["none"] = facts["blocks"].items().empty();
        for (Json& it : facts["blocks"].items()) dress_block(it, now, language);
    };
    return page;
}

static http::Reply on_block(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                            void (*run)(db::Writing&, const people::Person&, const Id&, const http::Form&))
{
    const Id id = visit.request.id_parameter("block");
    return people::or_typed_again(
        visit, shape,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, label, [&](db::Writing& tx) {
                run(tx, visit.someone(), id, form);
                return Json::object({{"id", id.text()}});
            });
            return http::Redirect{"/samtaler/blokkeringer", told, says};
        },
        [&] { return blocks_page(visit); });
}

static http::Page aside_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        Json threads = Json::array();
        for (const dialogue::Thread& thread : dialogue::threads_aside(tx)) {
            if (!dialogue::may_read(tx, visit.someone(), thread)) continue;
            Json facts = dialogue::thread_facts(thread);
            dialogue::hide_restricted(facts);
            threads.push(std::move(facts));
        }
        return Json::object({{"threads", std::move(threads)}});
    });
    http::Page page{"moderation/aside", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Blokkert"), language);
        facts["crumbs"] = crumbs(language);
        facts["none"] = facts["threads"].items().empty();
        for (Json& thread : facts["threads"].items()) dialogue::dress_thread(thread, now, language);
    };
    return page;
}

static http::Reply bring_thread_back(people::Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, back_form);
    const Id id = visit.request.id_parameter("id");
    const Json told = people::acted_once(visit, form, "thread-bring-back", [&](db::Writing& tx) {
        const dialogue::Thread thread = dialogue::load_thread(tx, visit.someone(), id);
        dialogue::bring_back(tx, visit.someone().id, thread.id);
        return Json::object({{"id", thread.id.text()}});
    });
    return http::Redirect{path_of(id), told, text_of("Samtalen ligger i innboksen igjen.")};
}

} // namespace samband::moderation
