#include "insight/report_facts.h"

#include "base/csv.h"
#include "dialogue/category_words.h"
#include "dialogue/due_badge.h"
#include "dialogue/way.h"
#include "insight/limits.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "rulings/ruling_facts.h"

#include <algorithm>
#include <array>

namespace samband::insight {

namespace {

Json share(std::int64_t part, std::int64_t whole)
{
    return Json::object(
        {{"x", part}, {"y", whole}, {"percent", whole > 0 ? Json((part * 100 + whole / 2) / whole) : Json()}});
}

Json figures(const Sum& it, const Waits& waits)
{
    const bool answers = answers_in(waits) > 0;
    return Json::object({{"came", it.came},
                         {"messages", it.messages},
                         {"answered", share(it.answered, it.came)},
                         {"unanswered", it.unanswered},
                         {"median", answers ? Json(percentile(waits, 50)) : Json()},
                         {"most", answers ? Json(percentile(waits, 90)) : Json()},
                         {"in_time", share(it.in_time, it.owed)},
                         {"staffed_in_time", share(it.staffed_in_time, it.staffed)}});
}

bool is_few(std::int64_t came)
{
    return came > 0 && came < least_told;
}

Json sum_facts(const Sum& sum, const Waits& waits, bool whole)
{
    if (!whole && is_few(sum.came)) return Json::object({{"few", true}});
    return figures(sum, waits);
}

/// What lies before the first figure is not none: nobody counted.
bool was_measured(const Report& report, const Period& period)
{
    return report.since && period.to >= *report.since;
}

Json rows_of(const std::vector<Part>& parts, bool measured_before)
{
    const std::vector<Shown> shown = shown_of(parts);
    std::int64_t largest = 1;
    for (const Part& it : parts) largest = std::max(largest, it.now.came);
    Json rows = Json::array();
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const Part& it = parts[at];
        Json row = shown[at] == Shown::whole ? figures(it.now, it.waits) : Json::object();
        row["value"] = it.value;
        row["few"] = shown[at] == Shown::few;
        row["hidden"] = shown[at] == Shown::hidden;
        if (shown[at] == Shown::whole) row["share"] = it.now.came * 100 / largest;
        const bool before_told = measured_before && !is_few(it.before.came) && shown[at] != Shown::hidden;
        row["before"] = before_told ? Json(it.before.came) : Json();
        row["before_few"] = is_few(it.before.came);
        row["before_measured"] = measured_before;
        rows.push(std::move(row));
    }
    return rows;
}

void name_units(db::Reading& tx, Json& rows)
{
    const std::vector<people::Unit> units = people::list_units(tx);
    for (Json& row : rows.items())
        for (const people::Unit& unit : units)
            if (unit.id.text() == row.find("value")->string()) row["name"] = unit.name;
}

void name_clauses(db::Reading& tx, Json& rows)
{
    for (Json& row : rows.items()) {
        const std::string clause = row.find("value")->string();
        if (clause.empty()) continue;
        row["name"] = clause_in_words(tx, clause);
        row["href"] = rulings::path_of_clause(clause);
    }
}

Json steps_facts(const Report& report, bool whole)
{
    std::int64_t largest = 1;
    for (const StepSum& step : report.steps) largest = std::max(largest, step.sum.came);
    Json list = Json::array();
    for (const StepSum& step : report.steps) {
        if (!was_measured(report, step.period)) continue;
        const bool hidden = !whole && is_few(step.sum.came);
        Json it = Json::object({{"from", to_string(step.period.from)}, {"few", hidden}});
        if (!hidden) {
            it["came"] = step.sum.came;
            it["share"] = step.sum.came * 100 / largest;
            it["in_time"] = share(step.sum.in_time, step.sum.owed);
            it["staffed_in_time"] = share(step.sum.staffed_in_time, step.sum.staffed);
        }
        list.push(std::move(it));
    }
    return list;
}

} // namespace

Json report_facts(db::Reading& tx, const Report& report, bool whole)
{
    const bool told = whole || !is_few(report.total.came);
    const bool measured_before = was_measured(report, before(report.period));
    Json tables = Json::array();
    const std::array<std::pair<const char*, const std::vector<Part>*>, 4> kinds{
        std::pair("unit", &report.units), std::pair("way", &report.ways), std::pair("category", &report.categories),
        std::pair("clause", &report.clauses)};
    for (const auto& [kind, parts] : kinds) {
        Json rows = told ? rows_of(*parts, measured_before) : Json::array();
        if (kind == std::string_view("unit")) name_units(tx, rows);
        if (kind == std::string_view("clause")) name_clauses(tx, rows);
        tables.push(Json::object({{"kind", kind}, {"rows", std::move(rows)}}));
    }
    return Json::object({{"step", word(report.period.step)},
                         {"from", to_string(report.period.from)},
                         {"to", to_string(report.period.to)},
                         {"total", sum_facts(report.total, report.waits, whole)},
                         {"before", measured_before ? sum_facts(report.before, report.waits_before, whole)
                                                    : Json::object({{"unmeasured", true}})},
                         {"steps", steps_facts(report, whole)},
                         {"tables", std::move(tables)},
                         {"open", report.open},
                         {"waiting", report.waiting},
                         {"oldest", report.oldest ? Json(to_rfc3339(*report.oldest)) : Json()},
                         {"since", report.since ? Json(to_string(*report.since)) : Json()},
                         {"counted_at", report.counted_at ? Json(to_rfc3339(*report.counted_at)) : Json()},
                         {"imported", report.total.imported}});
}

namespace {

std::string share_words(const Json& it, http::Language language)
{
    if (it.find("y")->integer() == 0) return people::say(text_of("ingen"), language);
    return std::to_string(it.find("x")->integer()) + " " + people::say(text_of("av"), language) + " " +
           std::to_string(it.find("y")->integer()) + " (" + std::to_string(it.find("percent")->integer()) + " %)";
}

std::string wait_words(const Json& minutes, http::Language language)
{
    if (!minutes.is_integer()) return "–";
    const std::int64_t whole = minutes.integer();
    // Kept to within five per cent: more places would say more than is known.
    const std::int64_t rounded = whole < 60 ? whole : whole < 600 ? (whole + 5) / 10 * 10 : (whole + 30) / 60 * 60;
    return rounded < 48 * 60 ? dialogue::minutes_words(rounded, language) : dialogue::late_words(rounded, language);
}

void dress_figures(Json& it, http::Language language)
{
    const Json* came = it.find("came");
    it["told"] = came != nullptr;
    if (!came) {
        const Json* small = it.find("few");
        it["came_words"] = people::say(it.find("unmeasured")       ? text_of("ikke målt")
                                       : small && small->boolean() ? text_of("færre enn 5")
                                                                   : text_of("vises ikke"),
                                       language);
        return;
    }
    it["came_words"] = std::to_string(came->integer());
    for (const char* key : {"answered", "in_time", "staffed_in_time"})
        if (const Json* found = it.find(key)) it[std::string(key) + "_words"] = share_words(*found, language);
    for (const char* key : {"median", "most"})
        if (const Json* found = it.find(key)) it[std::string(key) + "_words"] = wait_words(*found, language);
}

std::string name_of(std::string_view kind, const Json& row, http::Language language)
{
    const std::string value = row.find("value")->string();
    if (kind == "way") {
        const auto way = dialogue::way_of(value);
        return way ? people::say(dialogue::name(*way), language) : value;
    }
    if (kind == "category") {
        const auto category = rulebook::read_word<rulebook::Category>(value);
        return people::say(category ? dialogue::name(*category) : text_of("Ikke avgjort"), language);
    }
    if (const Json* name = row.find("name")) return name->string();
    if (kind == "clause") return people::say(text_of("Ingen paragraf sier når"), language);
    return people::say(value.empty() ? text_of("Ingen enhet") : text_of("Nedlagt enhet"), language);
}

const char* title_of(std::string_view kind)
{
    if (kind == "unit") return text_of("Etter enhet");
    if (kind == "way") return text_of("Etter vei inn");
    return kind == "category" ? text_of("Etter hva det gjelder") : text_of("Etter punkt i reglementet");
}

const char* month_name(int month)
{
    static constexpr const char* names[] = {text_of("januar"),  text_of("februar"),  text_of("mars"),
                                            text_of("april"),   text_of("mai"),      text_of("juni"),
                                            text_of("juli"),    text_of("august"),   text_of("september"),
                                            text_of("oktober"), text_of("november"), text_of("desember")};
    return names[month - 1];
}

std::string before_words(const Json& row, http::Language language)
{
    if (const Json* before = row.find("before"); before->is_integer()) return std::to_string(before->integer());
    if (!row.find("before_measured")->boolean()) return people::say(text_of("ikke målt"), language);
    return people::say(row.find("before_few")->boolean() ? text_of("færre enn 5") : text_of("vises ikke"), language);
}

} // namespace

std::string period_words(const Period& period, http::Language language)
{
    return in_words(period, people::say(text_of("Uke"), language), people::say(month_name(period.from.month), language),
                    people::say(text_of("kvartal"), language));
}

void dress_report(Json& facts, Instant now, http::Language language)
{
    const Step step = *step_of(facts.find("step")->string());
    for (const char* key : {"total", "before"}) dress_figures(facts[key], language);
    for (Json& it : facts["steps"].items()) {
        dress_figures(it, language);
        it["name"] = period_words(period_of(step, *parse_date(it.find("from")->string())), language);
    }
    for (Json& table : facts["tables"].items()) {
        const std::string kind = table.find("kind")->string();
        table["title"] = people::say(title_of(kind), language);
        table["any"] = !table.find("rows")->items().empty();
        for (Json& row : table["rows"].items()) {
            row["name"] = name_of(kind, row, language);
            dress_figures(row, language);
            row["before_words"] = before_words(row, language);
        }
    }
    const Json oldest = *facts.find("oldest");
    if (oldest.is_string()) facts["oldest_time"] = people::time_words(*from_rfc3339(oldest.string()), now, language);
    const Json counted = *facts.find("counted_at");
    if (counted.is_string()) facts["counted_time"] = people::time_words(*from_rfc3339(counted.string()), now, language);
    const Json since = *facts.find("since");
    facts["has_imported"] = facts.find("imported")->integer() > 0;
    facts["since_words"] = since.is_string() ? people::day_words(since.string(), language) : std::string();
}

namespace {

std::string cell(const Json* value)
{
    return value && value->is_integer() ? std::to_string(value->integer()) : std::string();
}

std::string table_row(const std::string& table, const std::string& name, const Json& it, const std::string& before)
{
    const auto part = [&](const char* key, const char* of) { return it.find(key) ? cell(it.find(key)->find(of)) : ""; };
    return csv_row({table, name, it.find("came_words")->string(), before, cell(it.find("messages")),
                    part("answered", "x"), cell(it.find("unanswered")), cell(it.find("median")), cell(it.find("most")),
                    part("in_time", "x"), part("in_time", "y"), part("staffed_in_time", "x"),
                    part("staffed_in_time", "y")});
}

} // namespace

std::string report_table(Json facts, http::Language language)
{
    dress_report(facts, {}, language);
    std::string table = "\xEF\xBB\xBF"; // Excel takes a table for UTF-8 by this alone
    table += csv_row(
        {"tabell", "hva", "kom inn", "kom inn i perioden før", "meldinger", "besvart", "avsluttet uten svar",
         "halvparten fikk svar innen (minutter)", "ni av ti fikk svar innen (minutter)", "i tide etter reglementet",
         "av så mange med frist i reglementet", "i tide i bemannet tid", "av så mange med mål i bemannet tid"});
    const Period period = period_of(*step_of(facts.find("step")->string()), *parse_date(facts.find("from")->string()));
    table += table_row(people::say(text_of("I alt"), language), period_words(period, language), *facts.find("total"),
                       facts.find("before")->find("came_words")->string());
    for (const Json& one : facts.find("tables")->items())
        for (const Json& row : one.find("rows")->items())
            table += table_row(one.find("title")->string(), row.find("name")->string(), row,
                               row.find("before_words")->string());
    for (const Json& step : facts.find("steps")->items())
        table += table_row(people::say(text_of("Utvikling"), language), step.find("name")->string(), step, "");
    return table;
}

} // namespace samband::insight
