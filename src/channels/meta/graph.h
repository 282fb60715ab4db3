#pragma once
#include "channels/meta/form.h"
#include "channels/meta/usage.h"
#include "channels/networks/failure.h"
#include "channels/networks/place.h"

#include <string>
#include <string_view>
#include <variant>

/// One account's calls to the Graph API. The token goes in the Authorization header: addresses stand in the logs of
/// whatever lies between.
namespace samband::channels::meta {

inline constexpr std::string_view graph_origin = "https://graph.facebook.com";
inline constexpr std::string_view graph_version = "v26.0"; ///< used where the account's settings name none

using Answered = std::variant<Json, networks::Failure>;

class Graph {
public:
    /// `account` and `secret` are kept by reference.
    Graph(client::HttpClient& http, const Account& account, const std::string& secret);

    Answered get(std::string_view path, Fields query);
    Answered post(std::string_view path, Fields form);
    Answered post_file(std::string_view path, Fields form, std::string_view file_field, std::string_view file);
    Answered remove(std::string_view path);

    /// What the last answer told: limits, and the version that answered in fact (empty if it was not told).
    const Usage& usage() const { return usage_; }
    const std::string& served_version() const { return served_version_; }
    const std::string& version() const { return version_; }
    const networks::Secret& secret() const { return secret_; }
    const networks::Allowance& allowance() const { return allowance_; }

private:
    Answered call(client::Request request);
    std::string address(std::string_view path) const;
    void add_proof(Fields& fields) const;

    client::HttpClient& http_;
    const std::string& typed_secret_;
    networks::Secret secret_;
    std::string origin_;
    std::string version_;
    networks::Allowance allowance_;
    Usage usage_;
    std::string served_version_;
};

/// The member as text or number, else empty.
std::string member(const Json& json, std::string_view key);

} // namespace samband::channels::meta
