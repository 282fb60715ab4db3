#include "subscriptions/links.h"

#include "base/text.h"
#include "http/csrf.h"

#include <sodium.h>

namespace samband::subscriptions {

static constexpr std::string_view leaving = "subscriptions-leave:";
static constexpr std::string_view choosing = "subscriptions-preferences:";
static constexpr std::size_t id_characters = 32; ///< without hyphens

static std::string bare(const Id& id)
{
    std::string text = id.text();
    std::erase(text, '-');
    return text;
}

static std::optional<Id> id_of_bare(std::string_view text)
{
    std::string id(text);
    for (const std::size_t at : {8, 13, 18, 23}) id.insert(at, "-");
    return Id::parse(id);
}

std::string Links::token(std::string_view purpose, const Id& subscriber) const
{
    const std::string id = bare(subscriber);
    return id + http::mark_of(std::string(purpose) + id, key_).substr(0, 27); // 162 bits: nobody guesses one
}

std::optional<Id> Links::read(std::string_view purpose, std::string_view given) const
{
    if (key_.empty() || given.size() <= id_characters) return std::nullopt;
    const auto id = id_of_bare(given.substr(0, id_characters));
    if (!id) return std::nullopt;
    const std::string right = token(purpose, *id);
    const bool same = given.size() == right.size() && sodium_memcmp(given.data(), right.data(), right.size()) == 0;
    return same ? id : std::nullopt;
}

std::string Links::leave_token(const Id& subscriber) const
{
    return token(leaving, subscriber);
}

std::string Links::preferences_token(const Id& subscriber) const
{
    return token(choosing, subscriber);
}

std::optional<Id> Links::leave_token_of(std::string_view given) const
{
    return read(leaving, given);
}

std::optional<Id> Links::preferences_token_of(std::string_view given) const
{
    return read(choosing, given);
}

Json Links::personal(const Id& subscriber) const
{
    return Json::object({{"leave", site_ + "/abonner/av/" + leave_token(subscriber)},
                         {"preferences", site_ + "/abonner/mitt/" + preferences_token(subscriber)}});
}

Links links(db::Reading& tx, const std::string& site)
{
    const auto row = tx.maybe("subscriptions.key");
    return Links(row ? row->text("secret") : "", site);
}

Links links(db::Writing& tx, const std::string& site)
{
    db::Reading& reading = tx;
    if (!tx.maybe("subscriptions.key")) {
        const auto secret = tx.new_secret();
        tx.run("subscriptions.make_key",
               {{"secret", to_hex({reinterpret_cast<const char*>(secret.data()), secret.size()})}});
    }
    return links(reading, site);
}

} // namespace samband::subscriptions
