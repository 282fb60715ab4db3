#include "language/reading.h"

#include "language/channel_limits.h"
#include "language/check.h"
#include "language/sms_size.h"

#include <cmath>

namespace samband::language {
namespace {

void measure_variants(const Material& material, Reading& reading)
{
    for (const std::string& channel : material.draft.channels) {
        if (channel == "sms") reading.sms = sms_size(material.plain_body());
        const std::optional<ChannelLimit> limit = limit_of(channel);
        const bool told =
            std::ranges::any_of(reading.variants, [&](const Variant& one) { return one.channel == channel; });
        if (limit && !told)
            reading.variants.push_back({channel, units_in(material.plain_body(), limit->unit), limit->most});
    }
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
    for (const Variant& variant : reading.variants)
        variants[variant.channel] = Json::object({{"units", variant.units}, {"limit", variant.limit}});
    return Json::object({{"findings", std::move(findings)},
                         {"reading", Json::object({{"words", text.words},
                                                   {"sentences", text.sentences},
                                                   {"long_words", text.long_words},
                                                   {"lix", std::round(text.lix() * 10) / 10},
                                                   {"band", text.band()}})},
                         {"variants", std::move(variants)}});
}

} // namespace samband::language
