#include "language/checks/all.h"
#include "language/phone_numbers.h"
#include "language/running_texts.h"

#include <set>

namespace samband::language {
namespace {

constexpr Phrase says{
    "Her står et mobilnummer som ikke er i kommunens katalog.",
    "Her står eit mobilnummer som ikkje er i katalogen til kommunen.",
    "Here is a mobile number that is not in the municipality's directory.",
};
constexpr Phrase remedy{
    "Bruk kommunens eget nummer, eller få ja fra den som har nummeret.",
    "Bruk nummeret til kommunen, eller få ja frå den som har nummeret.",
    "Use a number of the municipality, or get a yes from whose it is.",
};
constexpr Phrase reason{
    "Et telefonnummer som viser til en person, er en personopplysning.",
    "Eit telefonnummer som viser til ein person, er ei personopplysning.",
    "A telephone number that points to a person is personal data.",
};

/// The municipality's directory, read when the first number asks for it: most drafts have none.
class Directory {
public:
    explicit Directory(const std::vector<std::string>& phones) : phones_(phones) {}
    bool has(const std::string& digits)
    {
        if (!read_)
            for (const std::string& phone : phones_)
                for (const PhoneNumber& number : phone_numbers(phone)) own_.insert(number.digits);
        read_ = true;
        return own_.contains(digits);
    }

private:
    const std::vector<std::string>& phones_;
    std::set<std::string> own_;
    bool read_ = false;
};

} // namespace

void check_phone(const Material& material, Found& found)
{
    Directory directory(material.setting.own_phones);
    const Tongue tongue = material.setting.messages;
    each_running_text(material, found, {}, [&](std::string_view text, const auto&, const TellIn& tell) {
        for (const PhoneNumber& number : phone_numbers(text)) {
            if (found.full()) return;
            if (!number.is_mobile() || directory.has(number.digits)) continue;
            tell(number.begin, number.end,
                 {std::string(in(says, tongue)),
                  std::string(in(remedy, tongue)),
                  {{"personvernforordningen", "art. 6", std::string(in(reason, tongue))}}});
        }
    });
}

} // namespace samband::language
