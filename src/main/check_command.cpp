#include "main/check_command.h"

#include "base/problem.h"
#include "base/text.h"
#include "language/reading.h"
#include "main/publish_question.h"

#include <cmath>

namespace samband::main {
namespace {

using language::Finding;
using language::Level;

std::string_view mark(Level level)
{
    switch (level) {
    case Level::stop:
        return "✖";
    case Level::warn:
        return "▲";
    case Level::advice:
        return "○";
    }
    return "○";
}

/// "draft.md:4:12", or "draft.md: title" for what does not stand in the body.
std::string place_of(const CheckOptions& options, std::string_view text, const language::Draft& draft,
                     const Finding& finding)
{
    if (!finding.where.empty()) return options.file + ": " + finding.where;
    const TextPlace place = place_at(text, draft.body_offset + finding.start);
    return options.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::string told(const Finding& finding)
{
    std::string lines = std::string(mark(finding.level)) + " " + finding.says;
    if (!finding.excerpt.empty()) lines += " «" + finding.excerpt + "»";
    lines += "\n    → " + finding.try_ + "\n";
    for (const language::Citation& citation : finding.because)
        lines += "    " + citation.source + " " + citation.section + ": " + citation.says + "\n";
    return lines;
}

std::string_view told(rulebook::Outcome outcome)
{
    switch (outcome) {
    case rulebook::Outcome::allowed:
        return "○ Kan publiseres.";
    case rulebook::Outcome::advised_against:
        return "▲ Frarådes, men er mulig på eget ansvar.";
    case rulebook::Outcome::approval:
        return "▲ Må godkjennes først.";
    case rulebook::Outcome::refer:
        return "✖ Ikke her eller ikke av deg.";
    case rulebook::Outcome::forbidden:
        return "✖ Kan ikke publiseres.";
    }
    return "";
}

std::string told(const rulebook::Ruling& ruling)
{
    std::string lines = std::string(told(ruling.outcome)) + "\n";
    for (const rulebook::Citation& citation : ruling.because)
        lines += "    " + citation.source + " " + citation.section + ": " + citation.says + "\n";
    return lines;
}

std::string told(const language::Reading& reading)
{
    const language::Readability& text = reading.readability;
    std::string lines = "Lesbarhet: LIX " + std::to_string(std::lround(text.lix())) + " (" +
                        std::to_string(text.words) + " ord, " + std::to_string(text.sentences) + " setninger).\n";
    if (reading.sms)
        lines += "SMS: " + std::to_string(reading.sms->parts) + " del(er), " + std::to_string(reading.sms->units) +
                 " tegn i " + (reading.sms->gsm7 ? "GSM-7" : "UCS-2") + ".\n";
    if (reading.bluesky) lines += "Bluesky: " + std::to_string(*reading.bluesky) + " av 300 tegn.\n";
    return lines;
}

/// Nobody is refused before it is known who asks; what is forbidden is so for all.
bool refuses(const rulebook::Ruling& ruling, const language::Draft& draft)
{
    return ruling.outcome == rulebook::Outcome::forbidden || (ruling.refused() && !draft.author_roles.empty());
}

int run(const CheckOptions& options, std::string_view text, std::string& out)
{
    language::Draft given;
    given.channels = options.channels;
    given.tongue = options.language.value_or(language::Tongue::nb);
    const language::Draft draft = language::read_draft(text, options.file, given);
    language::Setting setting;
    setting.messages = given.tongue;
    const language::Reading reading = language::read(draft, setting);
    std::optional<rulebook::Ruling> ruling;
    if (options.book) ruling = ruling_on_publishing(*options.book, draft, options.at);

    if (options.json) {
        Json answer = to_json(reading);
        if (ruling) answer["ruling"] = to_json(*ruling);
        out = to_text(answer, true) + "\n";
    } else {
        for (const Finding& finding : reading.findings)
            out += place_of(options, text, draft, finding) + ": " + told(finding);
        out += told(reading);
        if (ruling) out += told(*ruling);
    }
    return reading.stops() || (ruling && refuses(*ruling, draft)) ? 1 : 0;
}

} // namespace

int check_command(const CheckOptions& options, std::string_view text, std::string& out, std::string& err)
{
    try {
        std::string told_all;
        const int code = run(options, text, told_all);
        out = std::move(told_all);
        return code;
    } catch (const Problem& problem) {
        err = std::string(problem.what()) + "\n";
        return 2;
    }
}

} // namespace samband::main
