#include "rulebook/duty.h"

namespace samband::rulebook {
namespace {

struct Parameters {
    DutyKind duty;
    std::array<std::string_view, 3> names;
};

/// The duties that carry anything.
constexpr std::array<Parameters, 13> parameters = {{
    {DutyKind::answer, {"by", "within", "level"}},
    {DutyKind::sign, {"as"}},
    {DutyKind::use_text, {"text", "name"}},
    {DutyKind::refer_sender, {"to"}},
    {DutyKind::forward, {"to"}},
    {DutyKind::report, {"to"}},
    {DutyKind::take_up_in_line, {"to"}},
    {DutyKind::consent, {"from"}},
    {DutyKind::guardian_consent, {"from"}},
    {DutyKind::permission, {"from"}},
    {DutyKind::coordinate, {"with"}},
    {DutyKind::follow_up, {"by", "to"}},
    {DutyKind::evaluate, {"by"}},
}};

constexpr std::array<std::string_view, 9> without_role = {
    "police", "platform", "sender", "guardians", "those-named", "those-pictured", "other-units", "staff", "media"};

} // namespace

bool takes(DutyKind duty, std::string_view parameter)
{
    const auto found = std::ranges::find(parameters, duty, &Parameters::duty);
    return found != parameters.end() && std::ranges::find(found->names, parameter) != found->names.end();
}

bool is_party(std::string_view party)
{
    return read_word<Role>(party).has_value() || std::ranges::find(without_role, party) != without_role.end();
}

std::span<const std::string_view> outsiders()
{
    return without_role;
}

std::string known_parties()
{
    std::string list = known_words<Role>();
    for (std::string_view one : without_role) (list += ", ") += one;
    return list;
}

} // namespace samband::rulebook
