#include "main/serving_setting.h"

#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

using namespace samband;

TEST(ServingSettingFile, ListsAreReadWholeHoweverLongTheyAre)
{
    const auto folder = std::filesystem::temp_directory_path() / ("samband-setting-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "samband.toml")
        << "reach = \"sms.loten.example:13013, smtp.loten.example:587,, [::1]:993\"\n"
           "trusted_proxies = \"2001:db8:0:1::17, 192.0.2.117, 192.0.2.118\"\n";
    const main::ServingSetting setting = main::read_serving_setting(folder);
    std::filesystem::remove_all(folder);
    EXPECT_EQ(setting.reach,
              (std::vector<std::string>{"sms.loten.example:13013", "smtp.loten.example:587", "[::1]:993"}));
    EXPECT_EQ(setting.trusted_proxies, (std::vector<std::string>{"2001:db8:0:1::17", "192.0.2.117", "192.0.2.118"}));
}
