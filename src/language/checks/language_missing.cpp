#include "language/checks/all.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "Saken finnes ikke på {language}.",
    "Saka finst ikkje på {language}.",
    "There is no version of this in {language}.",
};
constexpr Phrase remedy{
    "Lag en versjon på {language}, eller avtal hvem som gjør det og når.",
    "Lag ein versjon på {language}, eller avtal kven som gjer det og når.",
    "Write a version in {language}, or agree on who does it and when.",
};

Phrase name_of(Tongue tongue)
{
    switch (tongue) {
    case Tongue::nb:
        return {"bokmål", "bokmål", "Bokmål"};
    case Tongue::nn:
        return {"nynorsk", "nynorsk", "Nynorsk"};
    case Tongue::en:
        return {"engelsk", "engelsk", "English"};
    case Tongue::se:
        return {"nordsamisk", "nordsamisk", "Northern Sámi"};
    case Tongue::sma:
        return {"sørsamisk", "sørsamisk", "Southern Sámi"};
    case Tongue::smj:
        return {"lulesamisk", "lulesamisk", "Lule Sámi"};
    }
    return {"bokmål", "bokmål", "Bokmål"};
}

} // namespace

void check_language_missing(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    for (const Demand& demand : material.setting.languages) {
        if (demand.tongue == material.draft.tongue) continue;
        if (std::ranges::count(material.setting.versions, demand.tongue) > 0) continue;
        const std::string name(in(name_of(demand.tongue), tongue));
        found.at(material.field("title"), 0, material.draft.title.size(),
                 {in(says, tongue, {{"language", name}}), in(remedy, tongue, {{"language", name}}), {demand.because}},
                 {}, demand.level);
    }
}

} // namespace samband::language
