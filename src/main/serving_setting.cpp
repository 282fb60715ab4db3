#include "main/serving_setting.h"

#include "base/text.h"

#include <cstdlib>

namespace samband::main {

ServingSetting read_serving_setting(const std::filesystem::path& data)
{
    Configuration file = Configuration::load(data / "samband.toml", [](const char* name) { return std::getenv(name); });
    ServingSetting setting;
    setting.data = data;
    setting.database = file.text("database", setting.database);
    setting.listen = file.text("listen", setting.listen);
    setting.inside = file.text("inside", setting.inside);
    setting.secure = file.flag("secure", setting.secure);
    setting.workers = static_cast<int>(file.integer("workers", setting.workers, 1, 256));
    setting.io_threads = static_cast<int>(file.integer("io_threads", setting.io_threads, 1, 16));
    for (const std::string_view proxy : split(file.text("trusted_proxies", ""), ','))
        if (!trim(proxy).empty()) setting.trusted_proxies.emplace_back(trim(proxy));
    for (const std::string_view server : split(file.text("may_reach", ""), ','))
        if (!trim(server).empty()) setting.may_reach.emplace_back(trim(server));
    file.refuse_unknown();
    return setting;
}

} // namespace samband::main
