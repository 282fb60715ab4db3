#include "base/text_places.h"
#include "language/check.h"
#include "main/check_answer.h"

namespace samband::main {
namespace {

using language::Finding;
using language::Level;

std::string_view sarif_level(Level level)
{
    switch (level) {
    case Level::stop:
        return "error";
    case Level::warn:
        return "warning";
    case Level::advice:
        return "note";
    }
    return "note";
}

/// A relative reference: what may not stand in one is written as %XX.
std::string uri_of(std::string_view file)
{
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    std::string uri;
    for (char c : file) {
        const auto byte = static_cast<unsigned char>(c);
        if (plain.find(c) != std::string_view::npos)
            uri += c;
        else
            uri += {'%', hexadecimal[byte >> 4], hexadecimal[byte & 15]};
    }
    return uri;
}

Json region_of(const CheckAnswer& answer, const TextPlaces& places, const Finding& finding)
{
    const TextPlace start = places.at(answer.draft.body_offset + finding.start);
    const TextPlace end = places.at(answer.draft.body_offset + finding.end);
    return Json::object(
        {{"startLine", start.line}, {"startColumn", start.column}, {"endLine", end.line}, {"endColumn", end.column}});
}

Json result_of(const CheckAnswer& answer, const TextPlaces& places, const Finding& finding)
{
    std::string message = finding.says + " " + finding.try_;
    for (const language::Citation& citation : finding.because)
        message += " (" + citation.source + " " + citation.section + ")";
    if (!finding.where.empty()) message = finding.where + ": " + message;
    Json physical = Json::object({{"artifactLocation", Json::object({{"uri", uri_of(answer.file)}})}});
    if (finding.where.empty()) physical["region"] = region_of(answer, places, finding);
    Json locations = Json::array();
    locations.push(Json::object({{"physicalLocation", std::move(physical)}}));
    return Json::object({{"ruleId", finding.check},
                         {"level", sarif_level(finding.level)},
                         {"message", Json::object({{"text", message}})},
                         {"locations", std::move(locations)}});
}

Json refusal_of(const CheckAnswer& answer)
{
    const rulebook::Citation& cite = answer.ruling->because.front();
    Json locations = Json::array();
    locations.push(Json::object(
        {{"physicalLocation", Json::object({{"artifactLocation", Json::object({{"uri", uri_of(answer.file)}})}})}}));
    return Json::object(
        {{"ruleId", "ruling"},
         {"level", "error"},
         {"message", Json::object({{"text", cite.says + " (" + cite.source + " " + cite.section + ")"}})},
         {"locations", std::move(locations)}});
}

Json driver()
{
    Json rules = Json::array();
    const auto add = [&](std::string_view id, Level level) {
        rules.push(Json::object({{"id", id}, {"defaultConfiguration", Json::object({{"level", sarif_level(level)}})}}));
    };
    for (const language::Check& check : language::checks()) add(check.id, check.level);
    add("ruling", Level::stop);
    return Json::object({{"name", "samband"}, {"rules", std::move(rules)}});
}

Json invocation(const std::vector<std::string>& problems)
{
    Json notifications = Json::array();
    for (const std::string& problem : problems)
        notifications.push(Json::object({{"level", "error"}, {"message", Json::object({{"text", problem}})}}));
    return Json::object(
        {{"executionSuccessful", problems.empty()}, {"toolExecutionNotifications", std::move(notifications)}});
}

} // namespace

std::string sarif_of(const std::vector<CheckAnswer>& answers, const std::vector<std::string>& problems)
{
    Json results = Json::array();
    for (const CheckAnswer& answer : answers) {
        const TextPlaces places(answer.text);
        for (const Finding& finding : answer.reading.findings) results.push(result_of(answer, places, finding));
        if (answer.stops() && !answer.reading.stops()) results.push(refusal_of(answer));
    }
    Json invocations = Json::array();
    invocations.push(invocation(problems));
    Json runs = Json::array();
    runs.push(Json::object({{"tool", Json::object({{"driver", driver()}})},
                            {"columnKind", "unicodeCodePoints"},
                            {"invocations", std::move(invocations)},
                            {"results", std::move(results)}}));
    return to_text(Json::object({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                                 {"version", "2.1.0"},
                                 {"runs", std::move(runs)}}),
                   true) +
           "\n";
}

} // namespace samband::main
