#include "publishing/read_draft.h"

#include "base/text_places.h"
#include "channels/account_drivers.h"
#include "people/dressing.h"
#include "publishing/channel_findings.h"
#include "publishing/kind_facts.h"
#include "publishing/rule_on.h"
#include "rulings/reading_setting.h"
#include "rulings/ruling_facts.h"

#include <algorithm>
#include <cmath>

namespace samband::publishing {

language::Draft draft_of(const Post& post)
{
    const Content& content = post.content;
    language::Draft draft;
    draft.title = content.title;
    draft.lead = content.lead;
    draft.body = content.body;
    draft.tongue = language::tongue_of(content.language).value_or(language::Tongue::nb);
    draft.channels.assign(content.channels.begin(), content.channels.end());
    draft.touches_staff = content.touches_staff;
    draft.told_staff = staff_know(post, {});
    for (const Picture& picture : content.pictures)
        draft.pictures.push_back({.file = picture.name, .alt = picture.alt, .kind = {}, .people = {}});
    return draft;
}

/// The body is read as a page. What goes out elsewhere is a text of its own, which is measured and read by itself.
static language::Reading read_body(language::Draft draft, const language::Setting& setting,
                                   const std::vector<ChannelForm>& forms)
{
    const bool on_page = std::ranges::count(draft.channels, "website") > 0;
    for (const ChannelForm& form : forms)
        if (on_page) std::erase(draft.channels, rulebook::word(form.channel));
    language::Reading reading = language::read(draft, setting);
    const auto of_body = [&](const language::Finding& finding) {
        return !forms.empty() && (finding.check == "too-long" || finding.check == "sms-charset");
    };
    std::erase_if(reading.findings, of_body);
    return reading;
}

/// A kind's fields stand on the page too: what stops a text stops them.
static void add_of_fields(language::Reading& reading, const language::Draft& draft, const Content& content,
                          const language::Setting& setting)
{
    for (const auto& [fact, value] : content.kind_facts) {
        language::Draft field;
        field.body = value;
        field.tongue = draft.tongue;
        for (language::Finding& finding : language::read(field, setting).findings) {
            if (finding.level != language::Level::stop || finding.end <= finding.start) continue;
            finding.where = fact_field(content.kind, fact);
            finding.start = finding.end = 0;
            finding.replacement.reset();
            reading.findings.push_back(std::move(finding));
        }
    }
}

language::Reading read_post(people::Visit& visit, const people::Person& writer, const Post& post,
                            const Outside& outside)
{
    const language::Draft draft = draft_of(post);
    std::vector<ChannelForm> forms;
    language::Setting setting = visit.database.read([&](db::Reading& tx) {
        forms = channel_forms(tx, post.content, outside);
        return rulings::setting_now(tx, visit.municipality, draft, rule_on(tx, writer, post, {}));
    });
    setting.messages = language::tongue_of(http::word(visit.request.language)).value_or(language::Tongue::nb);
    // One press tells staff and publishes: nothing in the text has to change first.
    if (setting.staff_first) setting.staff_first->level = std::max(setting.staff_first->level, language::Level::warn);
    language::Reading reading = read_body(draft, setting, forms);
    for (language::Finding& finding : channel_findings(forms, post.content, setting, visit.request.language))
        reading.findings.push_back(std::move(finding));
    add_of_fields(reading, draft, post.content, setting);
    std::ranges::stable_sort(reading.findings, {}, &language::Finding::level);
    return reading;
}

bool stops_act(const language::Reading& reading)
{
    return std::ranges::any_of(reading.findings, [](const language::Finding& finding) {
        const bool by_ruling = finding.check == "internal-first" || finding.check == "link-missing";
        return finding.level == language::Level::stop && !by_ruling;
    });
}

static std::string place_text(TextPlace place)
{
    return std::to_string(place.line) + ":" + std::to_string(place.column);
}

static std::string text_at(const Content& content, std::string_view where)
{
    if (where == "title") return content.title;
    if (where == "lead") return content.lead;
    return where.empty() ? content.body : text_at_field(content, where);
}

static Json citation_facts(const rulebook::Rulebook& book, const language::Citation& citation)
{
    const rulebook::Clause* clause = citation.clause.empty() ? nullptr : rulebook::find_clause(book, citation.clause);
    if (clause) return rulings::cite_facts(book, rulebook::cite(*clause));
    return Json::object({{"source", citation.source}, {"section", citation.section}, {"says", citation.says}});
}

/// `in_body`: the places of the body, which has many findings; the other fields are short.
static Json finding_facts(const rulebook::Rulebook& book, const Content& content, const TextPlaces& in_body,
                          const language::Finding& finding)
{
    const auto place = [&](std::string_view text, std::size_t offset) {
        return finding.where.empty() ? in_body.at(offset) : place_at(text, offset);
    };
    const std::string text = text_at(content, finding.where);
    Json because = Json::array();
    for (const language::Citation& citation : finding.because) because.push(citation_facts(book, citation));
    Json facts = Json::object({{"check", finding.check},
                               {"level", word(finding.level)},
                               {"where", finding.where.empty() ? "body" : finding.where},
                               {"from", place_text(place(text, finding.start))},
                               {"to", place_text(place(text, finding.end))},
                               {"line", place(text, finding.start).line},
                               {"excerpt", finding.excerpt},
                               {"says", finding.says},
                               {"try", finding.try_},
                               {"because", std::move(because)}});
    // Nothing to put in cannot be named on a button.
    if (finding.replacement && !finding.replacement->empty()) {
        facts["replacement"] = *finding.replacement;
        facts["stands"] = text.substr(finding.start, finding.end - finding.start);
    }
    return facts;
}

Json reading_facts(const rulebook::Rulebook& book, const Content& content, const language::Reading& reading)
{
    const TextPlaces in_body(content.body);
    Json findings = Json::array();
    int count[3] = {0, 0, 0};
    for (const language::Finding& finding : reading.findings) {
        ++count[static_cast<int>(finding.level)];
        findings.push(finding_facts(book, content, in_body, finding));
    }
    return Json::object({{"findings", std::move(findings)},
                         {"stops", count[static_cast<int>(language::Level::stop)]},
                         {"warns", count[static_cast<int>(language::Level::warn)]},
                         {"advices", count[static_cast<int>(language::Level::advice)]},
                         {"words", reading.readability.words},
                         {"lix", std::int64_t{std::lround(reading.readability.lix())}},
                         {"band", reading.readability.band()}});
}

static const char* level_words(std::string_view level)
{
    if (level == "stop") return text_of("Stopper");
    if (level == "warn") return text_of("Bør rettes");
    return text_of("Råd");
}

static const char* band_words(std::string_view band)
{
    if (band == "very-easy") return text_of("svært lett å lese");
    if (band == "easy") return text_of("lett å lese");
    if (band == "medium") return text_of("middels å lese");
    if (band == "hard") return text_of("tung å lese");
    return text_of("svært tung å lese");
}

/// A clause has its own force. What else stops is law; the marks of force are the same as those of a ruling.
static void dress_strength(Json& finding, http::Language language)
{
    const std::string& level = finding.find("level")->string();
    const char* strength = level == "stop" ? "shall" : level == "warn" ? "should" : "may";
    for (Json& cite : finding["because"].items())
        if (!cite.find("strength")) cite["strength"] = strength;
    rulings::dress_cites(finding["because"], language);
}

static std::string place_words(const Json& finding, http::Language language)
{
    const std::string& where = finding.find("where")->string();
    if (where == "title") return people::say(text_of("Tittel"), language);
    if (where == "lead") return people::say(text_of("Ingress"), language);
    if (const auto channel = channel_of_field(where)) return people::say(channels::channel_name(*channel), language);
    if (where != "body") return people::say(text_of("Bilde"), language);
    return people::say(text_of("Linje"), language) + " " + std::to_string(finding.find("line")->integer());
}

void dress_reading(Json& facts, http::Language language)
{
    facts["band_words"] = people::say(band_words(facts.find("band")->string()), language);
    for (Json& finding : facts["findings"].items()) {
        finding["level_word"] = people::say(level_words(finding.find("level")->string()), language);
        finding["place"] = place_words(finding, language);
        dress_strength(finding, language);
    }
}

} // namespace samband::publishing
