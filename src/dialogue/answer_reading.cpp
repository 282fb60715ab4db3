#include "dialogue/answer_facts.h"

#include "dialogue/thread_store.h"
#include "people/dressing.h"
#include "rulebook/clause.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

/// What is read of an answer while it is typed: it writes nothing.
namespace samband::dialogue {

static const char* level_words(language::Level level)
{
    switch (level) {
    case language::Level::stop:
        return text_of("Stopper");
    case language::Level::warn:
        return text_of("Bør rettes");
    case language::Level::advice:
        return text_of("Råd");
    }
    return "";
}

static Json cites_of(const rulebook::Rulebook& book, const language::Finding& finding)
{
    // What is no clause of the rule book has the force of its finding.
    const char* strength = finding.level == language::Level::stop   ? "shall"
                           : finding.level == language::Level::warn ? "should"
                                                                    : "may";
    Json because = Json::array();
    for (const language::Citation& citation : finding.because) {
        const auto* clause = citation.clause.empty() ? nullptr : rulebook::find_clause(book, citation.clause);
        because.push(clause ? rulings::cite_facts(book, rulebook::cite(*clause))
                            : Json::object({{"source", citation.source},
                                            {"section", citation.section},
                                            {"says", citation.says},
                                            {"strength", strength}}));
    }
    return because;
}

static Json findings_of(const rulebook::Rulebook& book, const language::Reading& reading)
{
    Json findings = Json::array();
    for (const language::Finding& it : reading.findings)
        findings.push(Json::object({{"level", language::word(it.level)},
                                    {"level_word", level_words(it.level)},
                                    {"excerpt", it.excerpt},
                                    {"says", it.says},
                                    {"try", it.try_},
                                    {"because", cites_of(book, it)}}));
    return findings;
}

http::Page answer_reading(people::Visit& visit, const Thread& thread, const std::string& text,
                          const std::optional<rulebook::Category>& as)
{
    const language::Reading reading = text.empty() ? language::Reading() : read_answer(visit, thread, text);
    Json model = visit.database.read([&](db::Reading& tx) {
        const AnswerBox box = answer_box(tx, visit.someone(), visit.municipality, thread, as, visit.request.language);
        const auto takes = static_cast<std::int64_t>(length_of_answer(box, text));
        const auto most = static_cast<std::int64_t>(box.room.most);
        return Json::object({{"findings", findings_of(*rulings::in_force(tx), reading)},
                             {"takes", takes},
                             {"most", most},
                             {"has_most", most > 0},
                             {"too_long", most > 0 && takes > most},
                             {"in_parts", box.room.unit == channels::LengthUnit::sms_parts}});
    });
    http::Page page{"dialogue/answer_reading", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        for (Json& it : facts["findings"].items()) {
            it["level_word"] = people::say(it.find("level_word")->string(), language);
            rulings::dress_cites(it["because"], language);
        }
    };
    return page;
}

} // namespace samband::dialogue
