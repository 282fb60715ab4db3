#pragma once
#include "base/configuration.h"

#include <filesystem>
#include <string>
#include <vector>

namespace samband::main {

/// What `samband serve` is told: by `DATA/samband.toml`, the environment over it, the command line over both.
struct ServingSetting {
    std::filesystem::path data;
    std::string database = "sqlite:"; ///< or "postgresql://user@host/database"
    std::string listen = "127.0.0.1:8080";
    std::string inside = "127.0.0.1:9080"; ///< metrics and health; "" for none
    bool secure = false;                   ///< everything comes over TLS: `__Host-` cookies
    std::vector<std::string> trusted_proxies;
    std::string clamd; ///< "unix:/run/clamav/clamd.ctl" or "127.0.0.1:3310": looks for viruses in files; "" for none
    std::vector<std::string> reach; ///< "host:port" each: what is called though it is not public (client::Reach)
    int workers = 16;
    int io_threads = 1;
};

/// Throws Problem invalid with file, line and key.
ServingSetting read_serving_setting(const std::filesystem::path& data);

} // namespace samband::main
