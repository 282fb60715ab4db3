#include "rulebook/duty.h"

namespace samband::rulebook {
namespace {

/// Parties that hold no role in the municipality.
constexpr std::array<std::string_view, 9> outsiders = {
    "police", "platform", "sender", "guardians", "those-named", "those-pictured", "other-units", "staff", "media"};

} // namespace

bool takes(DutyKind duty, std::string_view parameter)
{
    switch (duty) {
    case DutyKind::answer: return parameter == "by" || parameter == "within" || parameter == "level";
    case DutyKind::sign: return parameter == "as";
    case DutyKind::use_text: return parameter == "text" || parameter == "name";
    case DutyKind::refer_sender:
    case DutyKind::forward:
    case DutyKind::report:
    case DutyKind::take_up_in_line: return parameter == "to";
    case DutyKind::consent:
    case DutyKind::guardian_consent:
    case DutyKind::permission: return parameter == "from";
    case DutyKind::coordinate: return parameter == "with";
    case DutyKind::follow_up: return parameter == "by" || parameter == "to";
    case DutyKind::evaluate: return parameter == "by";
    case DutyKind::holding_reply:
    case DutyKind::thank:
    case DutyKind::correct_facts:
    case DutyKind::apologise_and_say_what_happens:
    case DutyKind::tell_duty_to_document:
    case DutyKind::move_to_discreet_channel:
    case DutyKind::no_reply_in_thread:
    case DutyKind::keep_evidence:
    case DutyKind::record:
    case DutyKind::journal:
    case DutyKind::link_to_website:
    case DutyKind::tell_staff_first:
    case DutyKind::tell_staff_now:
    case DutyKind::state_private:
    case DutyKind::no_title_or_letterhead:
    case DutyKind::show_contact:
    case DutyKind::use_logo:
    case DutyKind::ask_archivist:
    case DutyKind::hold:
    case DutyKind::use_current_message:
    case DutyKind::staff_attack_routine:
    case DutyKind::state_role:
    case DutyKind::whistleblowing_routine:
    case DutyKind::pass_to_leadership:
    case DutyKind::inform_of_use:
    case DutyKind::plan_internal_first: return false;
    }
    return false;
}

bool is_party(std::string_view party)
{
    return read_word<Role>(party).has_value() || std::ranges::find(outsiders, party) != outsiders.end();
}

std::string known_parties()
{
    std::string list = known_words<Role>();
    for (std::string_view one : outsiders) (list += ", ") += one;
    return list;
}

} // namespace samband::rulebook
