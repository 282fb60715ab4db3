#pragma once
#include "db/transaction.h"
#include "people/office_hours.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <vector>

/// When the chat is open and whose mandates take chats, as the municipality has set it (E11). Every change is in the
/// ledger.
namespace samband::chat {

/// What public pages say of the chat may have changed.
struct SettingChanged {};

struct Setting {
    bool is_on = false;               ///< the municipality has taken the chat into use
    std::vector<std::string> roles;   ///< code words
    std::int64_t give_up_minutes = 0; ///< nobody came within them: it becomes an enquiry
};
/// What holds: off, and the desk's roles, case officers and unit leaders, until somebody has said otherwise.
Setting setting_of(db::Reading& tx);

/// Whether it is open now: on, and within its hours.
bool is_open(db::Reading& tx);

/// Whether one of the person's mandates takes chats.
bool may_take(const Setting& setting, const people::Person& person);

/// The chat's own week where there is one, else office hours; and both's closed days.
people::OfficeHours hours_of(db::Reading& tx);
/// The chat has a week of its own.
bool has_own_week(db::Reading& tx);
/// When the hours that hold at `at` end; nothing where it is closed then.
std::optional<Instant> open_until(const people::OfficeHours& hours, Instant at);

/// By the desk. Problem invalid, at its field (`roles`, `give_up_minutes`), without a role that writes, or with minutes
/// outside the limits.
void set_setting(db::Writing& tx, const people::Person& by, const Setting& setting);
/// Replaces the week; nothing: office hours hold. Problem invalid, at `day1` … `day7`, as office hours.
void set_week(db::Writing& tx, const people::Person& by, const std::optional<people::OfficeHours>& week);
/// Own closed days from today on.
std::vector<people::ClosedDay> closed_days(db::Reading& tx);
/// Twice is once. Problem invalid on a day that is past, and one more than `closed_days_most`.
void close_day(db::Writing& tx, const people::Person& by, const people::ClosedDay& day);
void open_day(db::Writing& tx, const people::Person& by, const Date& day);

} // namespace samband::chat
