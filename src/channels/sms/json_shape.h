#pragma once
#include "base/instant.h"
#include "base/json.h"
#include "channels/account.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How one JSON gateway writes what all of them mean: the names of its fields, from the account's settings.
///
/// A name may lead into objects by dots: "message.to" is {"message": {"to": …}}. Two settings may begin alike. A number
/// as a part is the place in an array, where an answer is read: "messages.0.id".
namespace samband::channels::sms {

/// What a message is to a gateway.
struct Outgoing {
    std::string to;
    std::string from;
    std::string text;
    std::string reference;
    std::string report_url; ///< left out where empty, or where the gateway has no name for it
};

/// The body of one call. Problem invalid where two names cannot stand in one object, or "extra" is no JSON object.
Json body_for(const Account& account, const Outgoing& message);

/// The text, number or truth value at a name, as text; nothing if there is none.
std::optional<std::string> text_at(const Json& json, std::string_view name);

/// Whether a setting's list of words ("delivered, DELIVRD") has the word, in any case.
bool lists_word(std::string_view words, std::string_view word);

/// A report that the gateway posted.
struct Report {
    std::string reference;
    enum class Says { arrived, failed, on_its_way } says = Says::on_its_way;
    std::string word; ///< the gateway's own, shortened
};
/// Nothing if the reference is not where the settings say.
std::optional<Report> report_of(const Account& account, const Json& posted);

/// Seconds since 1970, or RFC 3339; nothing for anything else.
std::optional<Instant> time_of(std::string_view text);

/// A message from a telephone, as the gateway posts it.
struct Heard {
    std::string from;
    std::string text;
    std::string id = {};            ///< the gateway's own of the message; empty where it gives none
    std::optional<Instant> at = {}; ///< by the gateway's clock
    std::string raw = {};           ///< as it came
    std::string unread = {};        ///< why it cannot be read, bokmål; empty: it can
};
/// One without sender or text is told as `unread`: nothing that the gateway brought is lost.
Heard heard_of(const Account& account, const Json& posted);

} // namespace samband::channels::sms
