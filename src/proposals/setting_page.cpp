#include "base/problem.h"
#include "base/text_of.h"
#include "channels/secrets.h"
#include "dialogue/category_words.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "proposals/limits.h"
#include "proposals/pace.h"
#include "proposals/pages.h"
#include "proposals/sums.h"

namespace samband::proposals {

using http::FieldKind;
using people::Visit;

static constexpr const char* path = "/samtaler/sprakmodell";

// Nobody has written it: what is sent when the model is tried is the same for all.
static constexpr const char* example_subject = "Badet";
static constexpr const char* example_text = "Når åpner badet i sommer, og hva koster det for barn?";

static http::Reply save(Visit& visit, const Access& access);
static http::Reply try_it(Visit& visit, const Access& access);

static const http::FormShape& setting_form()
{
    static const http::FormShape form{
        "LanguageModelSetting",
        {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"},
         {"is_on", FieldKind::flag, false, 1, {}, "What comes in is shown to the model, masked"},
         {"address", FieldKind::text, false, address_characters, {}, "Without the interface's own path"},
         {"model", FieldKind::text, false, model_characters, {}, "Its name there"},
         {"key", FieldKind::secret, false, key_characters, {}, "Never shown again; empty: the one that is there"},
         {"drops_key", FieldKind::flag, false, 1, {}, "The one that is there is removed"},
         {"per_minute", FieldKind::integer, true, 10'000, {}, "Messages asked about at most"}}};
    return form;
}
static const http::FormShape try_form{"LanguageModelTried", {}};

static Json sums_facts(db::Reading& tx)
{
    Json all = Json::array();
    for (const Sums& it : sums(tx))
        all.push(Json::object({{"model", it.model},
                               {"proposed", it.proposed},
                               {"refused", it.refused},
                               {"failed", it.failed},
                               {"decided", it.decided},
                               {"rules_agreed", it.rules_agreed},
                               {"model_agreed", it.model_agreed}}));
    return all;
}

static Json setting_model(db::Reading& tx)
{
    const Setting setting = setting_of(tx);
    const channels::Pace pace = load_pace(tx);
    Json model = Json::object({{"version", setting.version},
                               {"is_on", setting.is_on},
                               {"has_key", !setting.sealed.empty()},
                               {"is_set", !setting.address.empty() && !setting.model.empty()},
                               {"values", Json::object({{"is_on", setting.is_on},
                                                        {"address", setting.address},
                                                        {"model", setting.model},
                                                        {"per_minute", std::to_string(setting.per_minute)}})},
                               {"sums", sums_facts(tx)}});
    if (pace.failures > 0 && pace.since)
        model["trouble"] = Json::object({{"why", pace.error}, {"since", to_rfc3339(*pace.since)}});
    return model;
}

static void dress(Json& model, Instant now, http::Language language)
{
    model["title"] = people::say(text_of("Språkmodell"), language);
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}}),
                         Json::object({{"href", "/samtaler/regler"},
                                       {"label", people::say(text_of("Regler for fordeling"), language)}})});
    if (model.find("trouble")) {
        Json& trouble = model["trouble"];
        trouble["says"] = people::say(says_why(trouble.find("why")->string()), language);
        trouble["since_time"] = people::time_words(*from_rfc3339(trouble.find("since")->string()), now, language);
    }
    if (model.find("tried")) {
        Json& tried = model["tried"];
        tried["example"] = std::string(example_text);
        if (const auto is = rulebook::read_word<rulebook::Category>(tried.find("category")->string()))
            tried["name"] = people::say(dialogue::name(*is), language);
        else
            tried["fault"] = people::say(says_why(tried.find("why")->string()), language);
    }
}

static http::Page setting_page(Visit& visit)
{
    http::Page page{"proposals/setting", visit.database.read(setting_model)};
    page.dress = [now = visit.request.at](Json& model, http::Language language) { dress(model, now, language); };
    return page;
}

void add_routes(people::Routes& routes, const Access& access)
{
    using people::Access;
    routes.get(path, Access::steward,
               "Whether a language model proposes what messages are, where it is, and how it does",
               [](Visit& visit) -> http::Reply { return setting_page(visit); });
    routes.post(path, Access::steward, "Turn the language model on or off; where it is", setting_form(),
                [access](Visit& visit) { return save(visit, access); });
    routes.post(std::string(path) + "/prov", Access::steward, "Ask the language model about a fixed example", try_form,
                [access](Visit& visit) { return try_it(visit, access); });
}

/// A key goes into a header of HTTP: visible ASCII alone.
static void hold_key(const std::string& key)
{
    for (const char c : key)
        if (c <= ' ' || c > '~')
            throw Problem(ProblemCode::invalid, "Rett det som er merket.",
                          {{"key", text_of("Nøkkelen har tegn som ikke kan sendes. Kopier den på nytt.")}});
}

static Wanted wanted_of(Visit& visit, const Access& access, const http::Form& form)
{
    Wanted wanted;
    wanted.is_on = form.flag("is_on");
    wanted.address = plain_address(form.text("address"));
    wanted.model = form.text("model");
    wanted.per_minute = form.integer("per_minute").value_or(0);
    wanted.drops_key = form.flag("drops_key");
    const std::string& key = form.text("key");
    hold_key(key);
    if (!key.empty())
        wanted.sealed = channels::Secrets(access.keys(visit.municipality.key)).seal(key, bound_to(wanted.address));
    return wanted;
}

static http::Reply save(Visit& visit, const Access& access)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Wanted wanted = wanted_of(visit, access, form);
        const Json told = people::acted_once(visit, form, "language-model-set", [&](db::Writing& tx) {
            set_setting(tx, visit.someone(), *form.integer("seen_version"), access.reach, wanted);
            return Json::object({{"is_on", wanted.is_on}});
        });
        return http::Redirect{path, told,
                              wanted.is_on ? text_of("Språkmodellen er på.") : text_of("Språkmodellen er av.")};
    };
    return people::or_typed_again(visit, setting_form(), act, [&] { return setting_page(visit); });
}

static http::Reply try_it(Visit& visit, const Access& access)
{
    const auto act = [&](const http::Form&) -> http::Reply {
        const Setting setting = visit.database.write("proposals.take-to-try", [&](db::Writing& tx) {
            Setting held = setting_of(tx);
            if (held.address.empty() || held.model.empty())
                throw Problem(ProblemCode::conflict, "Lagre adressen og navnet på modellen først.");
            if (take_turn_to_try(tx, held))
                throw Problem(ProblemCode::conflict, "Modellen er spurt så ofte som den skal. Vent et minutt.");
            return held;
        });
        const Verdict verdict =
            ask(access, visit.municipality.key, setting, {example_subject, example_text}, visit.request.at);
        visit.database.write("proposals.tried", [&](db::Writing& tx) { note_answer(tx, verdict); });
        http::Page page = setting_page(visit);
        page.model["tried"] =
            Json::object({{"category", verdict.category ? std::string(rulebook::word(*verdict.category)) : ""},
                          {"why", verdict.why},
                          {"said", verdict.said}});
        return page;
    };
    return people::or_typed_again(visit, try_form, act, [&] { return setting_page(visit); });
}

} // namespace samband::proposals
