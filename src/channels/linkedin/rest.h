#pragma once
#include "channels/networks/failure.h"
#include "channels/networks/place.h"

#include <string>
#include <string_view>
#include <variant>

/// One account's calls to LinkedIn's versioned REST API.
namespace samband::channels::linkedin {

inline constexpr std::string_view rest_origin = "https://api.linkedin.com";
inline constexpr std::string_view rest_version = "202610"; ///< used where the account's settings name none
inline constexpr int version_serves_months = 12;           ///< "supported for a minimum of one year"

struct RestAnswer {
    Json body;      ///< null where there is none
    std::string id; ///< x-restli-id: of what was made
};
using Answered = std::variant<RestAnswer, networks::Failure>;

class Rest {
public:
    /// `secret` is kept by reference.
    Rest(client::HttpClient& http, const Account& account, const std::string& secret);

    /// `path` begins with "/rest/".
    Answered get(std::string_view path, std::string_view method = {});
    Answered post(std::string_view path, const Json& body, std::string_view method = {});
    Answered remove(std::string_view path);
    /// To the address that LinkedIn has given for it, which must be LinkedIn's own: the token goes with it.
    Answered upload(const std::string& url, std::string bytes);

    const std::string& version() const { return version_; }
    const networks::Allowance& allowance() const { return allowance_; }

private:
    Answered call(client::Request request);

    client::HttpClient& http_;
    const std::string& typed_secret_;
    std::string token_;
    std::string origin_;
    std::string version_;
    networks::Allowance allowance_;
};

/// What LinkedIn's refusal means, by its status and code word.
networks::Failure read_refusal(const client::Answer& answer, std::string_view secret);

/// Whether an upload address lies at LinkedIn, or at the origin that the account's settings name.
bool is_own_place(std::string_view url, std::string_view origin);

/// Months from a version ("202610") to a time; negative if the version is younger, nothing if it is none.
std::optional<int> months_old(std::string_view version, Instant at);

/// A text member of an object; empty if there is none.
std::string member(const Json& json, std::string_view key);

} // namespace samband::channels::linkedin
