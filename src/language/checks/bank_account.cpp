#include "language/account_number.h"
#include "language/checks/all.h"
#include "language/running_texts.h"

#include <set>

namespace samband::language {
namespace {

constexpr Phrase says{
    "Her står et kontonummer som ikke er kommunens.",
    "Her står eit kontonummer som ikkje er kommunen sitt.",
    "Here is a bank account that is not the municipality's.",
};
constexpr Phrase remedy{
    "Ta det bort, eller si ja når du vet at eieren vil ha det ute.",
    "Ta det bort, eller sei ja når du veit at eigaren vil ha det ute.",
    "Take it out, or say yes when you know that its owner wants it public.",
};
constexpr Phrase reason{
    "Et kontonummer som viser til en person, er en personopplysning.",
    "Eit kontonummer som viser til ein person, er ei personopplysning.",
    "An account number that points to a person is personal data.",
};

} // namespace

void check_bank_account(const Material& material, Found& found)
{
    std::set<ElevenDigits> own;
    for (const std::string& account : material.setting.own_accounts)
        each_number_of_eleven(account, [&](const SpelledNumber& number) { own.insert(number.digits); });
    const Tongue tongue = material.setting.messages;
    each_running_text(material, found, {}, [&](std::string_view text, const auto&, const TellIn& tell) {
        NumberContexts contexts(text);
        std::size_t told = 0;
        each_number_of_eleven(text, [&](const SpelledNumber& number) {
            if (number.begin < told || found.full() || !is_account(number.digits)) return;
            if (own.contains(number.digits) || !is_written_as_account(text, number, contexts)) return;
            told = number.end;
            tell(number.begin, number.end,
                 {std::string(in(says, tongue)),
                  std::string(in(remedy, tongue)),
                  {{"personvernforordningen", "art. 6", std::string(in(reason, tongue))}}});
        });
    });
}

} // namespace samband::language
