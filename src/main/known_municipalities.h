#pragma once
#include "people/municipality.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace samband::main {

/// Who each municipality is, and which hosts are whose. Read at start. Any thread.
class KnownMunicipalities {
public:
    /// Reads `municipality.toml` of each folder. Throws Problem invalid where one does not read or two share a host.
    KnownMunicipalities(const std::vector<std::string>& names, const std::filesystem::path& data);

    /// Where no TLS stands in front, as in the demo, addresses that are shared are those that answer: http, and this
    /// port. Before anybody asks.
    void serve_plainly(int port);

    /// Empty if the host is nobody's.
    std::string of_host(std::string_view host) const;
    /// Null if there is none by that name.
    std::shared_ptr<const people::Municipality> named(std::string_view name) const;

private:
    std::map<std::string, std::shared_ptr<const people::Municipality>, std::less<>> by_name_;
    std::map<std::string, std::string, std::less<>> by_host_;
};

} // namespace samband::main
