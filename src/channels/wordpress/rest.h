#pragma once
#include "channels/networks/failure.h"
#include "channels/networks/place.h"

#include <string>
#include <string_view>
#include <variant>

/// One account's calls to the REST API of a WordPress site (developer.wordpress.org/rest-api), signed in with an
/// application password. Called by `?rest_route=`, which answers whether or not the site has pretty addresses.
namespace samband::channels::wordpress {

using Answered = std::variant<Json, networks::Failure>;

class Rest {
public:
    Rest(client::HttpClient& http, const Account& account, const std::string& secret);

    /// `route` begins with "/wp/v2/"; `query` is "&key=value…" or empty.
    Answered get(std::string_view route, std::string_view query = {});
    Answered post(std::string_view route, const Json& body);
    Answered remove(std::string_view route);
    /// A file into the site's library; `type` is its media type.
    Answered upload(std::string_view name, std::string_view type, std::string bytes);

private:
    Answered call(client::Request request);
    std::string address(std::string_view route, std::string_view query = {}) const;

    client::HttpClient& http_;
    std::string site_;
    std::string login_; ///< the value of Authorization
    networks::Allowance allowance_;
};

/// What a refusal means, by its status and WordPress's code word; `login` is cut out of its words.
networks::Failure read_refusal(const client::Answer& answer, std::string_view secret);

} // namespace samband::channels::wordpress
