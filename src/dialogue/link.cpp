#include "dialogue/link.h"

#include "base/text.h"
#include "http/csrf.h"

#include <sodium.h>

namespace samband::dialogue {

static constexpr std::string_view purpose = "dialogue-thread:";
static constexpr std::size_t mark_characters = 27; // 162 bits: nobody guesses one

static std::string mark_of(const Id& thread, const std::string& secret)
{
    return http::mark_of(std::string(purpose) + thread.text(), secret).substr(0, mark_characters);
}

static std::optional<std::string> secret_of(db::Reading& tx)
{
    const auto row = tx.maybe("dialogue.secret");
    return row ? std::optional(row->text("secret")) : std::nullopt;
}

std::string link_to(db::Writing& tx, const Id& thread)
{
    auto secret = secret_of(tx);
    if (!secret) {
        const auto bytes = tx.new_secret();
        tx.run("dialogue.make_secret",
               {{"secret", to_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()})}});
        secret = secret_of(tx);
    }
    return "/henvendelse/" + thread.text() + mark_of(thread, *secret);
}

std::optional<Id> thread_of_token(db::Reading& tx, std::string_view token)
{
    constexpr std::size_t id_characters = 36;
    const auto secret = secret_of(tx);
    if (!secret || token.size() != id_characters + mark_characters) return std::nullopt;
    const auto id = Id::parse(token.substr(0, id_characters));
    if (!id) return std::nullopt;
    const std::string right = mark_of(*id, *secret);
    const std::string_view given = token.substr(id_characters);
    return sodium_memcmp(given.data(), right.data(), right.size()) == 0 ? id : std::nullopt;
}

} // namespace samband::dialogue
