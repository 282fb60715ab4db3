#include "base/configuration.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>

using namespace samband;

using Variables = std::map<std::string, std::string>;

static Configuration settings(std::string_view text, const Variables& variables = {})
{
    return Configuration::parse(text, "samband.toml", [variables](const char* name) -> const char* {
        const auto found = variables.find(name);
        return found == variables.end() ? nullptr : found->second.c_str();
    });
}

template <typename Act>
static std::string says_of_settings(Act act)
{
    try {
        act();
        return "nothing";
    } catch (const Problem& problem) {
        EXPECT_EQ(problem.code(), ProblemCode::invalid);
        return problem.what();
    }
}

TEST(Configuration, reads_the_file_and_falls_back)
{
    Configuration c = settings("listen = \"127.0.0.1:8080\"\n[mail]\nport = 2525\ntls = true");
    EXPECT_EQ(c.text("listen", "x"), "127.0.0.1:8080");
    EXPECT_EQ(c.integer("mail.port", 25, 1, 65535), 2525);
    EXPECT_TRUE(c.flag("mail.tls", false));
    EXPECT_EQ(c.text("mail.host", "localhost"), "localhost");
    EXPECT_EQ(c.integer("db.readers", 4, 1, 64), 4);
    EXPECT_TRUE(c.flag("db.sync", true));
    c.refuse_unknown();
}

TEST(Configuration, the_environment_overrides_the_file)
{
    Configuration c = settings("[mail]\nport = 25\nhost = \"a\"\ntls = true", {{"SAMBAND_MAIL_PORT", "587"},
                                                                               {"SAMBAND_MAIL_HOST", ""},
                                                                               {"SAMBAND_MAIL_TLS", "0"},
                                                                               {"SAMBAND_DATA_DIR", "/srv"},
                                                                               {"SAMBAND_OTHER", "1"}});
    EXPECT_EQ(c.integer("mail.port", 1, 1, 65535), 587);
    EXPECT_EQ(c.text("mail.host", "b"), "");
    EXPECT_FALSE(c.flag("mail.tls", true));
    EXPECT_EQ(c.text("data-dir", ""), "/srv");
    EXPECT_TRUE(c.flag("other", false));
    c.refuse_unknown();
}

TEST(Configuration, says_where_a_value_is_wrong)
{
    Configuration c = settings("a = 1\n[mail]\nport = 70000\nhost = 3\ntls = \"yes\"");
    EXPECT_EQ(says_of_settings([&] { c.integer("mail.port", 25, 1, 65535); }),
              "samband.toml:3: mail.port skal være et heltall fra 1 til 65535.");
    EXPECT_EQ(says_of_settings([&] { c.text("mail.host", ""); }),
              "samband.toml:4: mail.host skal være en tekst i anførselstegn.");
    EXPECT_EQ(says_of_settings([&] { c.integer("mail.tls", 0, 0, 1); }),
              "samband.toml:5: mail.tls skal være et heltall fra 0 til 1.");
    EXPECT_EQ(says_of_settings([&] { c.flag("mail.tls", false); }),
              "samband.toml:5: mail.tls skal være true eller false.");
    EXPECT_EQ(says_of_settings([&] { c.text("a.b", ""); }), "samband.toml:1: a skal være en tabell.");
    EXPECT_EQ(says_of_settings([&] { c.text("mail", ""); }),
              "samband.toml:2: mail skal være en tekst i anførselstegn.");
}

TEST(Configuration, says_which_variable_is_wrong)
{
    for (const char* value : {"", "x", "0", "65536", "25 ", " 25", "2.5", "0x19", "99999999999999999999"}) {
        Configuration c = settings("", {{"SAMBAND_MAIL_PORT", value}});
        EXPECT_EQ(says_of_settings([&] { c.integer("mail.port", 25, 1, 65535); }),
                  "SAMBAND_MAIL_PORT skal være et heltall fra 1 til 65535.")
            << value;
    }
    Configuration c = settings("", {{"SAMBAND_TLS", "yes"}});
    EXPECT_EQ(says_of_settings([&] { c.flag("tls", false); }), "SAMBAND_TLS skal være true eller false.");
}

TEST(Configuration, a_key_nobody_asked_for_is_refused)
{
    const std::string text = "[mail]\nport = 25\nprot = 26";
    Configuration c = settings(text);
    c.integer("mail.port", 1, 1, 100);
    EXPECT_EQ(says_of_settings([&] { c.refuse_unknown(); }), "samband.toml:3: mail.prot er ikke en kjent innstilling.");
}

TEST(Configuration, unknown_tables_and_overridden_keys)
{
    EXPECT_NE(says_of_settings([] { settings("[empty]").refuse_unknown(); }), "nothing");
    EXPECT_NE(says_of_settings([] { settings("[[list]]\na = 1").refuse_unknown(); }), "nothing");
    Configuration c = settings("port = 1", {{"SAMBAND_PORT", "2"}});
    EXPECT_EQ(c.integer("port", 3, 0, 9), 2);
    EXPECT_EQ(says_of_settings([&] { c.refuse_unknown(); }), "nothing");
}

TEST(Configuration, a_missing_file_is_empty_and_an_unreadable_one_is_told)
{
    const auto none = [](const char*) -> const char* { return nullptr; };
    const std::filesystem::path folder = std::filesystem::path(SAMBAND_BUILD) / "configuration_test";
    std::filesystem::create_directories(folder);
    EXPECT_EQ(Configuration::load(folder / "none.toml", none).text("a", "b"), "b");
    EXPECT_TRUE(says_of_settings([&] { Configuration::load(folder, none); }).ends_with("filen kan ikke leses."));
    std::ofstream(folder / "some.toml") << "a = \"c\"\n";
    EXPECT_EQ(Configuration::load(folder / "some.toml", none).text("a", "b"), "c");
    std::ofstream(folder / "large.toml") << std::string((1 << 20) + 5, '#');
    EXPECT_NE(says_of_settings([&] { Configuration::load(folder / "large.toml", none); }).find("for stor"),
              std::string::npos);
    std::filesystem::remove_all(folder);
}
