#include "language/channel_limits.h"
#include "language/checks/all.h"
#include "language/sms_size.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "Teksten er for lang for {channel}: {units} tegn, og grensen er {limit}.",
    "Teksten er for lang for {channel}: {units} teikn, og grensa er {limit}.",
    "The text is too long for {channel}: {units} characters, and the limit is {limit}.",
};
constexpr Phrase remedy{
    "Stryk minst {over} tegn, eller skriv en kort tekst med lenke til resten.",
    "Stryk minst {over} teikn, eller skriv ein kort tekst med lenkje til resten.",
    "Remove at least {over} characters, or write a short text with a link to the rest.",
};
constexpr Phrase says_sms{
    "SMS-en er på {parts} deler, og grensen er {limit}.",
    "SMS-en er på {parts} delar, og grensa er {limit}.",
    "The SMS takes {parts} parts, and the limit is {limit}.",
};
constexpr Phrase remedy_sms{
    "Skriv det viktigste i én del (160 tegn), med lenke til resten.",
    "Skriv det viktigaste i éin del (160 teikn), med lenkje til resten.",
    "Write what matters most in one part (160 characters), with a link to the rest.",
};
constexpr Phrase reason{
    "Kanalen tar ikke imot lengre tekster, eller kutter dem.",
    "Kanalen tek ikkje imot lengre tekstar, eller kuttar dei.",
    "The channel refuses longer texts, or cuts them.",
};

std::string name_of(std::string_view channel)
{
    if (channel == "linkedin") return "LinkedIn";
    if (channel == "youtube") return "YouTube";
    std::string name(channel);
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 32);
    return name;
}

Words words_of(const std::string& channel, std::size_t units, std::size_t most, Tongue tongue)
{
    return {in(says, tongue,
               {{"channel", name_of(channel)}, {"units", std::to_string(units)}, {"limit", std::to_string(most)}}),
            in(remedy, tongue, {{"over", std::to_string(units - most)}}),
            {{name_of(channel), std::to_string(most), std::string(in(reason, tongue))}}};
}

Words words_of_sms(std::size_t parts, Tongue tongue)
{
    return {in(says_sms, tongue, {{"parts", std::to_string(parts)}, {"limit", std::to_string(sms_parts)}}),
            std::string(in(remedy_sms, tongue)),
            {{"3GPP TS 23.040", "9.2.3.24.1", std::string(in(reason, tongue))}}};
}

} // namespace

void check_too_long(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    const auto tell = [&](Words words) {
        found.at(material.whole_body(), 0, material.draft.body.size(), std::move(words));
    };
    for (const std::string& channel : material.draft.channels) {
        if (channel == "sms") {
            const SmsSize size = sms_size(material.plain_body());
            if (size.parts > sms_parts) tell(words_of_sms(size.parts, tongue));
            continue;
        }
        const std::optional<ChannelLimit> limit = limit_of(channel);
        if (!limit) continue;
        const std::size_t units = units_in(material.plain_body(), limit->unit);
        if (units > limit->most) tell(words_of(channel, units, limit->most, tongue));
    }
}

} // namespace samband::language
