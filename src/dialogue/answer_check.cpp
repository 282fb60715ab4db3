#include "dialogue/answer_check.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/act.h"
#include "dialogue/fixed_text.h"
#include "dialogue/limits.h"
#include "dialogue/network_way.h"
#include "language/channel_limits.h"
#include "language/sms_size.h"

#include <algorithm>

namespace samband::dialogue {

static void hold_leaves(const AnswerDraft& draft, const AnswerWay& way)
{
    if (draft.kind == AnswerKind::noted || way.outward != Outward::noted_alone) return;
    const char* says =
        way.hindered ? way.hindered : text_of("Herfra kan det bare føres hva som ble sagt. Velg det i stedet.");
    throw Problem(ProblemCode::invalid, "Svaret kan ikke sendes herfra.", {{"kind", says}});
}

/// What is only noted here was said elsewhere: it is not read as a letter, and need not fit any channel.
static void hold_readable(const AnswerDraft& draft, const language::Reading& reading)
{
    const auto stop = std::ranges::find(reading.findings, language::Level::stop, &language::Finding::level);
    if (draft.kind == AnswerKind::noted || stop == reading.findings.end()) return;
    throw Problem(ProblemCode::invalid, "Noe i svaret kan ikke sendes.", {{"text", stop->says + " " + stop->try_}});
}

static void hold_fits(const AnswerWay& way, const std::string& whole)
{
    hold_fits_network(way, whole);
    if (way.outward != Outward::sms) return;
    if (language::sms_size(whole).parts > language::sms_parts)
        throw Problem(ProblemCode::invalid, "Svaret er for langt for en SMS.",
                      {{"text", text_of("Kort det ned til ti deler, eller svar på en annen måte.")}});
}

static void hold_whole(const std::string& text)
{
    if (!open_places(text).empty())
        throw Problem(ProblemCode::invalid, "Det står noe åpent i svaret.",
                      {{"text", text_of("Skriv det som skal stå der det er klammer.")}});
}

static void hold_promise(const AnswerDraft& draft, Instant now)
{
    if (draft.kind != AnswerKind::holding) return;
    if (!draft.promised)
        throw Problem(ProblemCode::invalid, "Et foreløpig svar sier når.",
                      {{"promised", text_of("Skriv når de hører fra oss.")}});
    if (*draft.promised <= now)
        throw Problem(ProblemCode::invalid, "Det er for sent.", {{"promised", text_of("Velg en tid som kommer.")}});
}

std::string hold_answer(const AnswerDraft& draft, const AnswerWay& way, const std::string& signature,
                        const language::Reading& reading, Instant now)
{
    const std::string text = hold_text(draft.text, answer_bytes, "text", text_of("Skriv svaret."));
    hold_leaves(draft, way);
    hold_promise(draft, now);
    hold_whole(text);
    hold_readable(draft, reading);
    if (draft.kind != AnswerKind::noted) hold_fits(way, signed_text(text, signature));
    return text;
}

std::string signed_text(const std::string& text, const std::string& signature)
{
    return signature.empty() ? text : text + "\n\n" + signature;
}

} // namespace samband::dialogue
