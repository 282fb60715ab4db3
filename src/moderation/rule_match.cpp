#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/route_rule.h"
#include "moderation/limits.h"
#include "moderation/rule.h"

#include <map>
#include <memory>
#include <mutex>
#include <re2/re2.h>

namespace samband::moderation {

static std::shared_ptr<const RE2> compile(const std::string& pattern)
{
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    options.set_max_mem(pattern_memory);
    return std::make_shared<const RE2>(pattern, options);
}

/// Every message is looked at by the same few patterns: they are compiled once.
static std::shared_ptr<const RE2> compiled(const std::string& pattern)
{
    static std::mutex guard;
    static std::map<std::string, std::shared_ptr<const RE2>> kept;
    const std::lock_guard lock(guard);
    if (const auto found = kept.find(pattern); found != kept.end()) return found->second;
    if (kept.size() >= compiled_most) kept.clear();
    return kept[pattern] = compile(pattern);
}

/// Calls `each` with every line that says something; true as soon as one of them is.
template <typename Each>
static bool any_line(const std::string& lines, Each each)
{
    for (const std::string_view line : split(lines, '\n'))
        if (const std::string_view said = trim(line); !said.empty() && each(std::string(said))) return true;
    return false;
}

const char* fault_of_patterns(const std::string& patterns)
{
    std::size_t count = 0;
    const char* fault = nullptr;
    any_line(patterns, [&](const std::string& pattern) {
        if (++count > patterns_most) fault = text_of("Bruk høyst 5 uttrykk i en regel.");
        if (pattern.size() > pattern_bytes) fault = text_of("Et uttrykk kan være høyst 200 tegn.");
        if (!fault && !compile(pattern)->ok())
            fault = text_of("Et av uttrykkene kan ikke leses. Se etter parenteser og klammer som mangler den andre.");
        return fault != nullptr;
    });
    return fault;
}

static bool has_link(const std::string& text)
{
    static const RE2 address(R"((?i)\b(?:https?://|www\.)\S)");
    return RE2::PartialMatch(text, address);
}

static dialogue::RouteRule words_of(const Rule& rule)
{
    return {.words = rule.words, .way = rule.way, .category = rule.category};
}

bool fits(const Rule& rule, const Looked& message)
{
    if (rule.author == Author::fresh && message.known) return false;
    if (rule.author == Author::known && !message.known) return false;
    const std::string text = message.subject + "\n" + message.text.substr(0, matched_bytes);
    if (rule.links && !has_link(text)) return false;
    if (!dialogue::fits(words_of(rule),
                        dialogue::arriving(message.subject, message.text, {}, message.way, message.category)))
        return false;
    if (trim(rule.patterns).empty()) return true;
    return any_line(rule.patterns, [&](const std::string& pattern) {
        const auto expression = compiled(pattern);
        return expression->ok() && RE2::PartialMatch(text, *expression);
    });
}

} // namespace samband::moderation
