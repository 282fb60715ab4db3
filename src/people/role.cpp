#include "people/role.h"

#include "base/text_of.h"

namespace samband::people {

// The order is the one shown: leadership, those who speak and write, those with a task, those outside the line.
static constexpr std::array<Role, 25> all_roles{{
    {"mayor", text_of("ordfører")},
    {"chief-executive", text_of("kommunedirektør")},
    {"director", text_of("kommunalsjef")},
    {"unit-leader", text_of("enhetsleder")},
    {"section-leader", text_of("seksjonsleder")},
    {"communications-officer", text_of("informasjonsansvarlig")},
    {"web-editor", text_of("nettredaktør")},
    {"service-office", text_of("servicekontor")},
    {"account-administrator", text_of("kontoadministrator")},
    {"archivist", text_of("arkivar")},
    {"specialist", text_of("fagsjef eller rådgiver")},
    {"case-officer", text_of("saksbehandler")},
    {"enterprise-board", text_of("styre i kommunalt foretak")},
    {"enterprise-manager", text_of("daglig leder i kommunalt foretak")},
    {"union-representative", text_of("tillitsvalgt")},
    {"elected-member", text_of("folkevalgt")},
    {"crisis-management", text_of("kriseledelse")},
    {"leadership", text_of("ledelse")},
    {"mail-room", text_of("postmottak")},
    {"duty-officer", text_of("vakt")},
    {"data-protection-officer", text_of("personvernombud")},
    {"teacher", text_of("lærer")},
    {"pupil", text_of("elev")},
    {"employee", text_of("ansatt")},
    {"auditor", text_of("revisor")},
}};

std::span<const Role> roles()
{
    return all_roles;
}

std::optional<Role> role(std::string_view word)
{
    for (const Role& it : all_roles)
        if (it.word == word) return it;
    return std::nullopt;
}

std::string_view word(Access access)
{
    switch (access) {
    case Access::anyone:
        return "anyone";
    case Access::staff:
        return "staff";
    case Access::writer:
        return "writer";
    case Access::desk:
        return "desk";
    case Access::steward:
        return "steward";
    case Access::auditor:
        return "auditor";
    }
    return "anyone";
}

static bool is_one_of(std::string_view role, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), role) != words.end();
}

bool opens(std::string_view word, Access access)
{
    if (access == Access::anyone) return true;
    if (!role(word)) return false;
    switch (access) {
    case Access::anyone:
    case Access::staff:
        return true;
    case Access::writer:
        return !is_one_of(word, {"employee", "pupil", "elected-member", "union-representative", "auditor"});
    case Access::desk:
        return is_one_of(word, {"chief-executive", "communications-officer", "web-editor", "service-office"});
    case Access::steward:
        return is_one_of(word, {"chief-executive", "communications-officer"});
    case Access::auditor:
        return is_one_of(word, {"chief-executive", "archivist", "auditor"});
    }
    return false;
}

} // namespace samband::people
