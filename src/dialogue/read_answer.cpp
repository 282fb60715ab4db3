#include "dialogue/answer_box.h"
#include "dialogue/answer_ruling.h"
#include "rulings/reading_setting.h"

#include <algorithm>
#include <array>

namespace samband::dialogue {

/// Others read along there; in a network not of what was written to us alone.
static bool is_open_way(Way way)
{
    switch (way) {
    case Way::facebook:
    case Way::instagram:
    case Way::linkedin:
    case Way::elsewhere:
    case Way::press:
        return true;
    case Way::form:
    case Way::email:
    case Way::sms:
    case Way::chat:
    case Way::telephone:
    case Way::counter:
    case Way::letter:
        return false;
    }
    return true;
}

static bool is_among(std::string_view check, std::initializer_list<std::string_view> checks)
{
    return std::ranges::find(checks, check) != checks.end();
}

/// A number that names somebody, or that money is sent to, leaves by no way; what tells who somebody is, or how they
/// are reached, by none that others read along.
static bool stops_here(std::string_view check, Way way, Outward outward)
{
    if (is_among(check, {"national-id", "synthetic-id", "bank-account"})) return true;
    return is_open_way(way) && outward != Outward::message && is_among(check, {"phone", "email", "birth-date"});
}

/// An answer is no page: it has no links to the main source, no other languages, no heading.
static bool is_of_pages(std::string_view check)
{
    return is_among(check, {"link-missing", "language-missing", "heading-order", "table-header", "internal-first"});
}

static language::Draft draft_of(const Thread& thread, Way way, const std::string& text)
{
    language::Draft draft;
    draft.body = text;
    draft.tongue = language::tongue_of(thread.tongue).value_or(language::Tongue::nb);
    if (const auto channel = channel_of(way)) draft.channels.emplace_back(rulebook::word(*channel));
    return draft;
}

language::Reading read_as_answer(const language::Draft& draft, const language::Setting& setting, Way way,
                                 Outward outward)
{
    language::Reading reading = language::read(draft, setting);
    std::erase_if(reading.findings, [](const language::Finding& finding) { return is_of_pages(finding.check); });
    for (language::Finding& finding : reading.findings)
        if (stops_here(finding.check, way, outward)) finding.level = language::Level::stop;
    std::ranges::stable_sort(reading.findings, {}, &language::Finding::level);
    return reading;
}

language::Reading read_answer(people::Visit& visit, const Thread& thread, const std::string& text)
{
    language::Draft draft;
    Way way = thread.way;
    Outward outward = Outward::noted_alone;
    language::Setting setting = visit.database.read([&](db::Reading& tx) {
        const AnswerWay out = answer_way(tx, thread);
        way = out.came_by;
        outward = out.outward;
        draft = draft_of(thread, way, text);
        const Rule rule = rule_on_answer(tx, {visit.someone(), thread, way, {}, {}});
        return rulings::setting_now(tx, visit.municipality, draft, rule.ruling);
    });
    setting.messages = language::tongue_of(http::word(visit.request.language)).value_or(language::Tongue::nb);
    return read_as_answer(draft, setting, way, outward);
}

} // namespace samband::dialogue
