#pragma once
#include "base/json.h"
#include "publishing/post.h"

#include <string>
#include <vector>

/// A revision's content as JSON: in the database's columns and in the ledger.
namespace samband::publishing {

Json pictures_json(const std::vector<Picture>& pictures);
std::vector<Picture> pictures_of(const Json& json);

Json variants_json(const std::map<std::string, ChannelText>& variants);
std::map<std::string, ChannelText> variants_of(const Json& json);

Json ids_json(const std::set<Id>& ids);
std::set<Id> ids_of(const Json& json);

Json facts_json(const std::map<std::string, std::string>& facts);
std::map<std::string, std::string> facts_of(const Json& json);

Json audience_json(const Audience& audience);
Audience audience_of(const Json& json);

Json words_json(const std::vector<std::string>& words);
std::vector<std::string> words_of(const Json& json);

/// Everything that was said, for the ledger: members by the names of `Content`.
Json content_json(const Content& content);

/// What a draft may be at most; Problem invalid that lists what is too long or not one of the known words.
/// Channels are those of the rule book's vocabulary.
/// A title is required before anything is sent; a draft may lack it.
void hold_limits(const Content& content);

/// What was said beside an act (a note, a reason, a comment), trimmed. Problem invalid at `field`, with `says`, if it
/// is empty, and if it is longer than `most_remark`.
std::string needed_remark(const std::string& text, const char* field, const char* says);
std::string maybe_remark(const std::string& text, const char* field);

inline constexpr std::size_t most_title = 200;       ///< graphemes
inline constexpr std::size_t most_lead = 1'000;      ///< graphemes
inline constexpr std::size_t most_body = 128'000;    ///< bytes
inline constexpr std::size_t most_content = 200'000; ///< bytes of it all as JSON: the ledger holds it in one entry
inline constexpr std::size_t most_pictures = 20;
inline constexpr std::size_t most_sent_pictures = 2 * most_pictures; ///< in a form: what is too many is told there
inline constexpr std::size_t most_alt = 1'000;                       ///< graphemes
inline constexpr std::size_t most_name = 255;                        ///< bytes of a picture's file name
inline constexpr std::size_t most_accounts = 50;
inline constexpr std::size_t most_variant =
    20'000;                                      ///< graphemes of a channel's own text; channels' limits are told apart
inline constexpr std::size_t most_audience = 50; ///< topics, and places
inline constexpr std::size_t most_units = 20;    ///< that it touches
inline constexpr std::size_t most_remark = 2'000; ///< graphemes of a note, a reason or a comment

} // namespace samband::publishing
