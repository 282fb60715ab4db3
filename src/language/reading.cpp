#include "language/reading.h"

#include "base/text.h"
#include "language/channel_limits.h"
#include "language/check.h"
#include "language/sms_size.h"

#include <cmath>

namespace samband::language {
namespace {

/// The body as a channel without markup sends it.
std::string plain_text(const Body& body)
{
    std::string plain;
    const std::string_view text = body.prose.text;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at, object_mark.size()) == object_mark)
            at += object_mark.size();
        else
            plain += text[at++];
    }
    return std::string(trim(plain));
}

void measure_variants(const Material& material, Reading& reading)
{
    const auto goes_to = [&](std::string_view channel) {
        return std::ranges::count(material.draft.channels, channel) > 0;
    };
    if (goes_to("sms")) reading.sms = sms_size(plain_text(material.body));
    if (goes_to("bluesky")) reading.bluesky = graphemes(plain_text(material.body));
}

Json to_json(const Finding& finding)
{
    Json because = Json::array();
    for (const Citation& citation : finding.because)
        because.push(
            Json::object({{"source", citation.source}, {"section", citation.section}, {"says", citation.says}}));
    Json json = Json::object({{"check", finding.check}, {"level", word(finding.level)}});
    if (!finding.where.empty()) json["where"] = finding.where;
    json["start"] = finding.start;
    json["end"] = finding.end;
    json["excerpt"] = finding.excerpt;
    json["says"] = finding.says;
    json["try"] = finding.try_;
    json["because"] = std::move(because);
    return json;
}

} // namespace

Reading read(const Draft& draft, const Setting& setting)
{
    const Material material = material_of(draft, setting);
    Reading reading;
    for (const Check& check : checks()) {
        Found found(check, reading.findings);
        check.look(material, found);
    }
    std::ranges::stable_sort(reading.findings, {}, [](const Finding& finding) {
        return std::tuple(finding.level, finding.where, finding.start);
    });
    reading.readability = material.readability;
    measure_variants(material, reading);
    return reading;
}

bool Reading::stops() const
{
    return std::ranges::any_of(findings, [](const Finding& finding) { return finding.level == Level::stop; });
}

Json to_json(const Reading& reading)
{
    Json findings = Json::array();
    for (const Finding& finding : reading.findings) findings.push(to_json(finding));
    const Readability& text = reading.readability;
    Json variants = Json::object();
    if (reading.sms)
        variants["sms"] = Json::object({{"encoding", reading.sms->gsm7 ? "gsm7" : "ucs2"},
                                        {"units", reading.sms->units},
                                        {"parts", reading.sms->parts}});
    if (reading.bluesky)
        variants["bluesky"] = Json::object({{"units", *reading.bluesky}, {"limit", bluesky_graphemes}});
    return Json::object({{"findings", std::move(findings)},
                         {"reading", Json::object({{"words", text.words},
                                                   {"sentences", text.sentences},
                                                   {"long_words", text.long_words},
                                                   {"lix", std::round(text.lix() * 10) / 10},
                                                   {"band", text.band()}})},
                         {"variants", std::move(variants)}});
}

} // namespace samband::language
