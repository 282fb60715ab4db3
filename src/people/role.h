#pragma once
#include <optional>
#include <span>
#include <string_view>

/// The roles of a mandate: the code words of the rule book's questions, and what each opens in Samband.
namespace samband::people {

/// A role by its code word ("unit-leader"), with its everyday name in bokmål. A municipality's own titles stand in
/// its rule book.
struct Role {
    std::string_view word;
    std::string_view name;
};

/// Every role there is, in the order shown.
std::span<const Role> roles();
/// Nothing if there is no such role.
std::optional<Role> role(std::string_view word);

/// What a route asks of the one who comes. Enforced by `people::Routes`; the table role × access is `opens`.
enum class Access {
    anyone,  ///< nobody needs to sign in
    staff,   ///< signed in, with any mandate in force
    writer,  ///< writes posts: every role but plain employees, pupils, elected members, union representatives, auditors
    desk,    ///< the communications desk: communications officer, web editor, service office, chief executive
    steward, ///< people, units and rule books: chief executive, communications officer
    auditor, ///< reads everything that is recorded, writes nothing: auditor, archivist, chief executive
};
std::string_view word(Access access);
bool opens(std::string_view role, Access access);

} // namespace samband::people
