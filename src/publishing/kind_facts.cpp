#include "publishing/kind_facts.h"

#include "base/calendar.h"
#include "base/text.h"
#include "base/text_of.h"
#include "http/markdown.h"
#include "people/dressing.h"

namespace samband::publishing {

static const std::string& fact_of(const Content& content, std::string_view name)
{
    static const std::string none;
    const auto found = content.kind_facts.find(std::string(name));
    return found == content.kind_facts.end() ? none : found->second;
}

static std::optional<int> number(std::string_view digits)
{
    if (digits.size() != 2 || !std::isdigit(static_cast<unsigned char>(digits[0])) ||
        !std::isdigit(static_cast<unsigned char>(digits[1])))
        return std::nullopt;
    return (digits[0] - '0') * 10 + (digits[1] - '0');
}

/// "2026-12-03T18:00", as a browser's field for it writes.
static std::optional<Instant> time_in(std::string_view text)
{
    if (text.size() < 16 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':') return std::nullopt;
    const auto date = parse_date(text.substr(0, 10));
    const auto hour = number(text.substr(11, 2));
    const auto minute = number(text.substr(14, 2));
    if (!date || !hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return from_oslo({*date, {*hour, *minute, 0}});
}

/// A day ends with its last second; an event without an end is over with its day.
Span span_of(const Content& content)
{
    Span span;
    if (const auto starts = time_in(fact_of(content, "starts"))) {
        span.starts = *starts;
        if (content.kind == PostKind::event) span.until = end_of_day(in_oslo(*starts).date);
    }
    if (const auto ends = time_in(fact_of(content, "ends"))) span.until = *ends;
    if (const auto deadline = parse_date(fact_of(content, "deadline"))) span.until = end_of_day(*deadline);
    return span;
}

std::string fact_field(PostKind kind, std::string_view fact)
{
    return "fact_" + std::string(word(kind)) + "_" + std::string(fact);
}

static const char* fault_of(const FactShape& shape, const std::string& value)
{
    if (value.empty()) return shape.missing;
    if (graphemes(value) > most_fact) return text_of("Det er for langt. Kort det ned.");
    switch (shape.type) {
    case FactType::time:
        return time_in(value) ? nullptr : text_of("Skriv tiden slik: 2026-12-03T18:00.");
    case FactType::day:
        return parse_date(value) ? nullptr : text_of("Skriv dagen slik: 2026-12-03.");
    case FactType::link:
        return value.starts_with("http") && http::is_safe_link(value) ? nullptr
                                                                      : text_of("Lenken må begynne med https://.");
    case FactType::line:
    case FactType::lines:
        return nullptr;
    }
    return nullptr;
}

std::vector<FieldProblem> kind_problems(const Content& content)
{
    std::vector<FieldProblem> wrong;
    for (const FactShape& shape : shape_of(content.kind).facts)
        if (const char* fault = fault_of(shape, fact_of(content, shape.name)))
            wrong.push_back({fact_field(content.kind, shape.name), fault});
    const auto starts = time_in(fact_of(content, "starts"));
    const auto ends = time_in(fact_of(content, "ends"));
    if (starts && ends && *ends <= *starts)
        wrong.push_back({fact_field(content.kind, "ends"), text_of("Slutten må komme etter begynnelsen.")});
    if (content.body.find("[Skriv ") != content.body.npos)
        wrong.push_back({"body", text_of("Bytt ut det som står i klammer, «[Skriv …]», eller ta det bort.")});
    return wrong;
}

static Json row_of(const FactShape& shape, const std::string& value)
{
    Json row = Json::object({{"fact", shape.name},
                             {"type", word(shape.type)},
                             {"label", shape.label},
                             {"value", value},
                             {"property", shape.property.empty() ? Json() : Json(shape.property)}});
    if (shape.type == FactType::link) row["href"] = value;
    if (shape.type == FactType::time) row["at"] = to_rfc3339_oslo(*time_in(value));
    if (shape.type == FactType::day) row["at"] = value;
    return row;
}

Json kind_facts(const Content& content)
{
    if (content.kind == PostKind::news) return Json();
    const KindShape& kind = shape_of(content.kind);
    Json rows = Json::array();
    for (const FactShape& shape : kind.facts) {
        const std::string& value = fact_of(content, shape.name);
        if (!value.empty() && !fault_of(shape, value)) rows.push(row_of(shape, value));
    }
    const Span span = span_of(content);
    return Json::object(
        {{"kind", word(content.kind)},
         {"kind_name", kind.name},
         {"schema", kind.schema.empty() ? Json() : Json("https://schema.org/" + std::string(kind.schema))},
         {"starts", span.starts ? Json(to_rfc3339(*span.starts)) : Json()},
         {"until", span.until ? Json(to_rfc3339(*span.until)) : Json()},
         {"rows", std::move(rows)}});
}

std::string weekday_words(const Date& date, http::Language language)
{
    static constexpr std::string_view days[] = {text_of("mandag"),  text_of("tirsdag"), text_of("onsdag"),
                                                text_of("torsdag"), text_of("fredag"),  text_of("lørdag"),
                                                text_of("søndag")};
    return people::say(days[date.weekday() - 1], language);
}

static std::string words_of_day(const Date& date, http::Language language)
{
    return weekday_words(date, language) + " " + people::day_words(to_string(date), language);
}

static std::string words_of_time(Instant at, http::Language language)
{
    const std::string exact = people::time_words(at, at, language).find("exact")->string();
    return words_of_day(in_oslo(at).date, language) + " " + people::say(text_of("kl."), language) + " " +
           exact.substr(exact.rfind(' ') + 1);
}

static std::string says(const Json& row, http::Language language)
{
    const std::string& type = row.find("type")->string();
    const std::string& value = row.find("value")->string();
    if (type == "time") return words_of_time(*time_in(value), language);
    if (type == "day") return words_of_day(*parse_date(value), language);
    return value;
}

static const char* past_words(std::string_view kind)
{
    if (kind == "event") return text_of("Arrangementet er over.");
    if (kind == "vacancy") return text_of("Søknadsfristen er ute.");
    if (kind == "hearing") return text_of("Fristen for innspill er ute.");
    return text_of("Dette er over.");
}

/// What a list has room for.
static bool is_short(std::string_view fact)
{
    return fact == "starts" || fact == "place" || fact == "deadline" || fact == "extent";
}

static const char* link_words(std::string_view fact)
{
    if (fact == "signup") return text_of("Meld deg på");
    if (fact == "documents") return text_of("Les dokumentene");
    return text_of("Søk på stillingen");
}

void dress_kind(Json& facts, Instant now, http::Language language)
{
    if (facts.is_null()) return;
    const Json* until = facts.find("until");
    const bool past = until->is_string() && *from_rfc3339(until->string()) < now;
    facts["past"] = past;
    if (past) facts["past_words"] = people::say(past_words(facts.find("kind")->string()), language);
    const std::string kind = facts.find("kind")->string();
    facts["is_event"] = kind == "event";
    facts["is_vacancy"] = kind == "vacancy";
    facts["kind_name"] = people::say(facts.find("kind_name")->string(), language);
    for (Json& row : facts["rows"].items()) {
        row["label"] = people::say(row.find("label")->string(), language);
        row["says"] = says(row, language);
        for (const char* type : {"link", "lines"}) row["is_" + std::string(type)] = row.find("type")->string() == type;
        const Json property = *row.find("property");
        row["is_short"] = is_short(row.find("fact")->string());
        if (row.find("href")) row["link_words"] = people::say(link_words(row.find("fact")->string()), language);
        row["is_place"] = property.is_string() && property.string() == "location";
    }
}

static http::Language language_of(const Content& content)
{
    if (content.language == "nn") return http::Language::nn;
    return content.language == "en" ? http::Language::en : http::Language::nb;
}

static std::string capital(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

static std::string sentence(std::vector<std::string> parts)
{
    std::erase_if(parts, [](const std::string& part) { return part.empty(); });
    if (parts.empty()) return "";
    const std::string joined = capital(join(parts, ", "));
    return joined.ends_with('.') || joined.ends_with('!') || joined.ends_with('?') ? joined : joined + ".";
}

static std::string time_fact(const Content& content, std::string_view name, const char* before)
{
    const auto at = time_in(fact_of(content, name));
    if (!at) return "";
    const std::string words = words_of_time(*at, language_of(content));
    return *before ? people::say(before, language_of(content)) + " " + words : words;
}

static std::string day_fact(const Content& content, const char* label)
{
    const auto day = parse_date(fact_of(content, "deadline"));
    if (!day) return "";
    return people::say(label, language_of(content)) + ": " + words_of_day(*day, language_of(content));
}

static std::string decision_line(const Content& content)
{
    const std::string& votes = fact_of(content, "votes");
    return sentence(
        {fact_of(content, "body"),
         people::say(content.decided ? text_of("vedtatt") : text_of("ikke vedtatt ennå"), language_of(content)) +
             (votes.empty() ? "" : " (" + votes + ")")});
}

std::string kind_line(const Content& content)
{
    switch (content.kind) {
    case PostKind::news:
        return "";
    case PostKind::event:
        return sentence({time_fact(content, "starts", ""), fact_of(content, "place"), fact_of(content, "price")});
    case PostKind::vacancy:
        return sentence({fact_of(content, "extent"), day_fact(content, text_of("Søknadsfrist"))});
    case PostKind::hearing:
        return sentence({day_fact(content, text_of("Frist for innspill"))});
    case PostKind::decision:
        return decision_line(content);
    case PostKind::works_notice:
        return sentence({fact_of(content, "where"), time_fact(content, "starts", text_of("fra")),
                         time_fact(content, "ends", text_of("til"))});
    }
    return "";
}

std::string lead_with_kind(const Content& content)
{
    const std::string line = kind_line(content);
    if (content.lead.empty() || line.empty()) return content.lead + line;
    return content.lead + " " + line;
}

} // namespace samband::publishing
