#include "main/serving_setting.h"

#include "base/text.h"

#include <cstdlib>

namespace samband::main {

/// A list with commas.
static std::vector<std::string> listed(Configuration& file, const char* key)
{
    const std::string text = file.text(key, ""); // what is split are views into it
    std::vector<std::string> all;
    for (const std::string_view one : split(text, ','))
        if (!trim(one).empty()) all.emplace_back(trim(one));
    return all;
}

ServingSetting read_serving_setting(const std::filesystem::path& data)
{
    Configuration file = Configuration::load(data / "samband.toml", [](const char* name) { return std::getenv(name); });
    ServingSetting setting;
    setting.data = data;
    setting.database = file.text("database", setting.database);
    setting.listen = file.text("listen", setting.listen);
    setting.inside = file.text("inside", setting.inside);
    setting.clamd = file.text("clamd", setting.clamd);
    setting.secure = file.flag("secure", setting.secure);
    setting.workers = static_cast<int>(file.integer("workers", setting.workers, 1, 256));
    setting.io_threads = static_cast<int>(file.integer("io_threads", setting.io_threads, 1, 16));
    setting.trusted_proxies = listed(file, "trusted_proxies");
    setting.reach = listed(file, "reach");
    file.refuse_unknown();
    return setting;
}

} // namespace samband::main
