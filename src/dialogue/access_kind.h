#pragma once
#include "base/calendar.h"
#include "dialogue/thread.h"

#include <optional>
#include <string_view>

/// The three kinds of access, which part at the door, each with its own law and clock (N10).
namespace samband::dialogue {

enum class AccessKind {
    open_to_all, ///< offentleglova: anybody, without a reason
    party,       ///< forvaltningsloven § 18: whoever the case is about
    own_data,    ///< the data protection regulation, article 15: what is kept about oneself
};
inline constexpr int access_kinds = static_cast<int>(AccessKind::own_data) + 1;
std::string_view word(AccessKind kind);
std::optional<AccessKind> access_kind_of(std::string_view word);

/// "Innsyn for alle", bokmål, through the catalogue; and its clock in one sentence.
const char* name(AccessKind kind);
const char* clock_words(AccessKind kind);

/// The last day to answer on, of what came that day. offl. § 29: without undue delay, which is one to three working
/// days; the fifth counts as a refusal (§ 32) and is no aim. A party waits no longer. Article 12 (3): one month.
Date access_due(AccessKind kind, const Date& came);
/// The day from which silence counts as a refusal (offl. § 32); nothing for the others.
std::optional<Date> counts_as_refused(AccessKind kind, const Date& came);

} // namespace samband::dialogue
