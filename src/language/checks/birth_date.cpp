#include "language/birth_dates.h"
#include "language/checks/all.h"
#include "language/running_texts.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "Her står en fødselsdato ved siden av et navn.",
    "Her står ein fødselsdato ved sida av eit namn.",
    "A date of birth stands beside a name.",
};
constexpr Phrase remedy{
    "Ta bort datoen. Skriv alderen bare om den betyr noe.",
    "Ta bort datoen. Skriv alderen berre om han betyr noko.",
    "Take the date out. Tell the age only if it matters.",
};
constexpr Phrase reason{
    "Det skal ikke stå mer om en person enn formålet trenger.",
    "Det skal ikkje stå meir om ein person enn føremålet treng.",
    "No more may be told of a person than the purpose needs.",
};

} // namespace

void check_birth_date(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    each_running_text(material, found, {}, [&](std::string_view text, const auto& sentences, const TellIn& tell) {
        for (const BirthDate& date : birth_dates(text, sentences)) {
            if (found.full()) return;
            tell(date.begin, date.end,
                 {std::string(in(says, tongue)),
                  std::string(in(remedy, tongue)),
                  {{"personvernforordningen", "art. 5", std::string(in(reason, tongue))}}});
        }
    });
}

} // namespace samband::language
