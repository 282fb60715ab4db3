#pragma once
#include "base/instant.h"
#include "channels/account.h"
#include "http/request.h"
#include "publishing/post.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// From what somebody taps on a phone to the post that goes out. Pure.
namespace samband::urgent {

/// What is typed.
struct Typed {
    std::string what;  ///< "Vannet er stengt"
    std::string where; ///< "Sentrumsvegen 1–40"
    std::optional<Instant> until;
    std::string text;         ///< with {hvor} and {til} where they are to stand
    std::string english = {}; ///< the same, to stand below it; may be empty
    std::set<std::string> channels;
    std::set<Id> accounts;
    publishing::Audience audience;
    bool exercise = false;
};

/// What the text is written in, and what is said around it.
http::Language language_of(const publishing::Content& content);

/// "til kl. 15:00", on another day "til 24. november 07:00", without an end "inntil videre".
std::string until_words(const std::optional<Instant>& until, Instant now, http::Language language);
/// "til kl. 15:00" → "Til kl. 15:00."
std::string as_sentence(std::string words);
/// "kl. 15:00"
std::string clock_words(Instant at);

/// The text as it is read: {hvor} and {til} filled in.
std::string filled(std::string_view text, const std::string& where, const std::optional<Instant>& until, Instant now,
                   http::Language language);

/// The post: the same text in every channel, whole where a channel else would show its beginning alone. `open`: the
/// accounts that there are.
publishing::Content content_for(const Typed& typed, const std::vector<channels::Account>& open, Instant now,
                                http::Language language);

/// Something new to say of what is out.
struct News {
    std::string title;   ///< of the post from now on
    std::string subject; ///< of the mail to the same recipients
    std::string lead;
    std::string heading; ///< "Oppdatert kl. 09:10:"
    std::string text;
    std::string english = {}; ///< of an empty one what stood in English before is taken away: it holds no more
};
/// What is out, with the news before the rest on the website, and alone in the message to the same recipients.
publishing::Content with_news(publishing::Content content, const News& news);

/// What is out says it in English too.
bool has_english(const publishing::Content& content);

inline constexpr const char* exercise_mark = "ØVELSE: ";

} // namespace samband::urgent
