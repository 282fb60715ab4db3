#include "language/checks/all.h"

namespace samband::language {
namespace {

constexpr Phrase says_declined{
    "En som er på bildet, har sagt nei til at det vises.",
    "Ein som er på biletet, har sagt nei til at det blir vist.",
    "Somebody in the picture has said no to its being shown.",
};
constexpr Phrase says_missing{
    "En som er på bildet, har ikke sagt ja til at det vises.",
    "Ein som er på biletet, har ikkje sagt ja til at det blir vist.",
    "Somebody in the picture has not said yes to its being shown.",
};
constexpr Phrase says_guardian{
    "Et barn under {age} år er på bildet uten at en foresatt har sagt ja.",
    "Eit barn under {age} år er på biletet utan at ein føresett har sagt ja.",
    "A child below {age} is in the picture without a guardian's yes.",
};
constexpr Phrase remedy_declined{
    "Bytt bilde, eller beskjær det så ingen kan kjenne igjen den personen.",
    "Byt bilete, eller skjer det til så ingen kan kjenne att den personen.",
    "Use another picture, or crop it so that nobody can recognise that person.",
};
constexpr Phrase remedy_missing{
    "Spør dem det gjelder, si hvor bildet skal vises, og noter svaret på bildet.",
    "Spør dei det gjeld, sei kvar biletet skal visast, og noter svaret på biletet.",
    "Ask those concerned, say where the picture will be shown, and note the answer with the picture.",
};
constexpr Phrase remedy_guardian{
    "Spør en foresatt, og noter svaret på bildet.",
    "Spør ein føresett, og noter svaret på biletet.",
    "Ask a guardian, and note the answer with the picture.",
};
constexpr Phrase reason{
    "Et bilde av en person skal ikke vises offentlig uten samtykke, med noen unntak for bilder av hendelser.",
    "Eit bilete av ein person skal ikkje visast offentleg utan samtykke, med nokre unntak for bilete av hendingar.",
    "A picture of a person may not be shown in public without consent, save for some pictures of events.",
};
constexpr Phrase reason_guardian{
    "Et samtykke må være gitt av en som kan gi det; for barn er det den som har foreldreansvaret.",
    "Eit samtykke må vere gitt av ein som kan gi det; for barn er det den som har foreldreansvaret.",
    "Consent must come from someone who can give it; for children, whoever has parental responsibility.",
};

constexpr int own_age = 15; ///< younger children need a guardian's yes beside their own

struct Lack {
    const Phrase* says;
    const Phrase* remedy;
    const Phrase* reason;
    Level level;
};

/// The worst that is wrong with one person in the picture; nothing if nothing is.
std::optional<Lack> lack_of(const PicturedPerson& person, bool situation, const std::optional<Demand>& demand)
{
    // A picture of an event may be shown unless the rule book asks for consent to every picture.
    const std::optional<Level> asked = demand ? std::optional(demand->level) : std::nullopt;
    if (person.consent == false)
        return Lack{&says_declined, &remedy_declined, &reason, situation ? asked.value_or(Level::warn) : Level::stop};
    const bool child = person.age && *person.age < own_age;
    if (child && !person.guardian_consent.value_or(false) && (!situation || person.consent == true || asked))
        return Lack{&says_guardian, &remedy_guardian, &reason_guardian, Level::stop};
    if (!person.consent && (!situation || asked))
        return Lack{&says_missing, &remedy_missing, &reason, situation ? *asked : Level::stop};
    return std::nullopt;
}

std::optional<Lack> worst_lack(const Picture& picture, const std::optional<Demand>& demand)
{
    std::optional<Lack> worst;
    for (const PicturedPerson& person : picture.people)
        if (const auto lack = lack_of(person, picture.kind == "situation", demand))
            if (!worst || lack->level < worst->level) worst = lack;
    return worst;
}

} // namespace

/// A portrait needs the consent of everyone in it by law; for a situation the rule book may ask for more.
void check_consent(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    const std::optional<Demand>& demand = material.setting.consent;
    for (std::size_t i = 0; i < material.draft.pictures.size(); ++i) {
        const Picture& picture = material.draft.pictures[i];
        const std::optional<Lack> lack = worst_lack(picture, demand);
        if (!lack) continue;
        Words words{in(*lack->says, tongue, {{"age", std::to_string(own_age)}}),
                    std::string(in(*lack->remedy, tongue)),
                    {{lack->reason == &reason ? "åndsverkloven" : "personvernforordningen",
                      lack->reason == &reason ? "§ 104" : "art. 6", std::string(in(*lack->reason, tongue))}}};
        if (demand) words.because.push_back(demand->because);
        found.at(material.field("pictures[" + std::to_string(i) + "].file"), 0, picture.file.size(), std::move(words),
                 {}, lack->level);
    }
}

} // namespace samband::language
