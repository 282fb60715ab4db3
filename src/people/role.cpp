#include "people/role.h"

namespace samband::people {

// The order is the one shown: leadership, those who speak and write, those with a task, those outside the line.
static constexpr std::array<Role, 25> all_roles{{
    {"mayor", "ordfører"},
    {"chief-executive", "kommunedirektør"},
    {"director", "kommunalsjef"},
    {"unit-leader", "enhetsleder"},
    {"section-leader", "seksjonsleder"},
    {"communications-officer", "informasjonsansvarlig"},
    {"web-editor", "nettredaktør"},
    {"service-office", "servicekontor"},
    {"account-administrator", "kontoadministrator"},
    {"archivist", "arkivar"},
    {"specialist", "fagsjef eller rådgiver"},
    {"case-officer", "saksbehandler"},
    {"enterprise-board", "styre i kommunalt foretak"},
    {"enterprise-manager", "daglig leder i kommunalt foretak"},
    {"union-representative", "tillitsvalgt"},
    {"elected-member", "folkevalgt"},
    {"crisis-management", "kriseledelse"},
    {"leadership", "ledelse"},
    {"mail-room", "postmottak"},
    {"duty-officer", "vakt"},
    {"data-protection-officer", "personvernombud"},
    {"teacher", "lærer"},
    {"pupil", "elev"},
    {"employee", "ansatt"},
    {"auditor", "revisor"},
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
    case Access::anyone: return "anyone";
    case Access::staff: return "staff";
    case Access::writer: return "writer";
    case Access::desk: return "desk";
    case Access::steward: return "steward";
    case Access::auditor: return "auditor";
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
    case Access::staff: return true;
    case Access::writer: return !is_one_of(word, {"employee", "pupil", "elected-member", "union-representative", "auditor"});
    case Access::desk: return is_one_of(word, {"chief-executive", "communications-officer", "web-editor", "service-office"});
    case Access::steward: return is_one_of(word, {"chief-executive", "communications-officer"});
    case Access::auditor: return is_one_of(word, {"chief-executive", "archivist", "auditor"});
    }
    return false;
}

} // namespace samband::people
