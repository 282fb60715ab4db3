#pragma once
#include "base/id.h"
#include "base/json.h"
#include "db/transaction.h"

#include <optional>
#include <string>
#include <string_view>

/// Personal links. A preference link opens everything of one's own; a leave link, which mail programs and their servers
/// see in the head of each message, can do nothing but leave. Both are signed and cannot be guessed, and hold as long
/// as the subscriber is there: an old newsletter must still let one leave.
namespace samband::subscriptions {

class Links {
public:
    Links(std::string key, std::string site) : key_(std::move(key)), site_(std::move(site)) {}

    std::string leave_token(const Id& subscriber) const;
    std::string preferences_token(const Id& subscriber) const;
    /// Nothing for what was not made here, or for the other purpose.
    std::optional<Id> leave_token_of(std::string_view token) const;
    std::optional<Id> preferences_token_of(std::string_view token) const;

    /// What a message carries: {"leave", "preferences"}, whole addresses.
    Json personal(const Id& subscriber) const;

private:
    std::string token(std::string_view purpose, const Id& subscriber) const;
    std::optional<Id> read(std::string_view purpose, std::string_view token) const;

    std::string key_;
    std::string site_; ///< "https://loten.example.no"
};

/// The municipality's key is made by the first message; before that there is no link, and reading knows none.
Links links(db::Writing& tx, const std::string& site);
Links links(db::Reading& tx, const std::string& site);

} // namespace samband::subscriptions
