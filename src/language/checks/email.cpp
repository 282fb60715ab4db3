#include "language/address.h"
#include "language/checks/all.h"
#include "language/folded.h"
#include "language/lists/lists.h"
#include "language/running_texts.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "Her står en e-postadresse som ser privat ut.",
    "Her står ei e-postadresse som ser privat ut.",
    "This looks like somebody's own e-mail address.",
};
constexpr Phrase remedy{
    "Bruk kommunens egen adresse, eller få ja fra den som eier adressen.",
    "Bruk adressa til kommunen, eller få ja frå den som eig adressa.",
    "Use an address of the municipality, or get a yes from its owner.",
};
constexpr Phrase reason{
    "En e-postadresse som viser til en person, er en personopplysning.",
    "Ei e-postadresse som viser til ein person, er ei personopplysning.",
    "An e-mail address that points to a person is personal data.",
};

/// The domain or one under it.
bool is_in(std::string_view domain, std::string_view own)
{
    if (own.empty() || !domain.ends_with(own)) return false;
    return domain.size() == own.size() || domain[domain.size() - own.size() - 1] == '.';
}

/// "kari.lie@…", "karil@gmail.com", but not "post@…" or "resepsjonen@…".
bool is_personal(std::string_view local, std::string_view domain)
{
    static const WordSet given(lists::given_names);
    static const WordSet mailboxes("gmail.com hotmail.com hotmail.no outlook.com live.no live.com yahoo.com yahoo.no "
                                   "icloud.com me.com online.no msn.com proton.me protonmail.com getmail.no");
    if (mailboxes.has(domain)) return true;
    const std::size_t first = local.find_first_of("._-");
    return given.has(local.substr(0, std::min(first, local.size())));
}

} // namespace

void check_email(const Material& material, Found& found)
{
    const Setting& setting = material.setting;
    each_running_text(material, found, {}, [&](std::string_view text, const auto&, const TellIn& tell) {
        for (const Address& address : addresses_in(text)) {
            if (!address.mail || found.full()) continue;
            const std::string lower = folded(text.substr(address.begin, address.end - address.begin));
            const std::size_t at = lower.rfind('@');
            if (at == std::string::npos) continue;
            const std::string_view local = std::string_view(lower).substr(0, at);
            const std::string_view domain = std::string_view(lower).substr(at + 1);
            const auto own = [&](const std::string& name) { return is_in(domain, folded(name)); };
            const bool known = std::ranges::any_of(setting.own_domains, own);
            // Whoever has named no domain writes for some municipality.
            const bool presumed = setting.own_domains.empty() && is_in(domain, "kommune.no");
            if (known || presumed || !is_personal(local, domain)) continue;
            tell(address.begin, address.end,
                 {std::string(in(says, setting.messages)),
                  std::string(in(remedy, setting.messages)),
                  {{"personvernforordningen", "art. 6", std::string(in(reason, setting.messages))}}});
        }
    });
}

} // namespace samband::language
