#pragma once
#include "rulebook/vocabulary.h"

#include <optional>
#include <string_view>

/// The ways in: where a message came from, and where its answer goes.
namespace samband::dialogue {

enum class Way {
    form, ///< the form on the site, and the one that stands on others'
    email,
    sms,
    chat,
    facebook,
    instagram,
    linkedin,
    telephone, ///< this and the next are typed in by whoever took it
    counter,
    letter,
    elsewhere, ///< a post seen in a channel that is not the municipality's own
    press,     ///< a journalist who called: five fields, answered by the press check
};
inline constexpr int ways = static_cast<int>(Way::press) + 1;

std::string_view word(Way way);
std::optional<Way> way_of(std::string_view word);
/// "E-post", bokmål, through the catalogue.
const char* name(Way way);

/// Somebody at a desk types it in.
bool is_typed_in(Way way);
/// A network where people comment and write to our account.
bool is_of_network(Way way);
/// What the rule book calls it; nothing where it has no word for it (the telephone).
std::optional<rulebook::Channel> channel_of(Way way);

} // namespace samband::dialogue
