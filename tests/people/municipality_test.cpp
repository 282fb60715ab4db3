#include "base/problem.h"
#include "people/dressing.h"
#include "people/municipality.h"

#include <gtest/gtest.h>

namespace samband::people {

static std::string municipality_toml(const std::string& more = "")
{
    return "name = \"Løten kommune\"\nshort_name = \"Løten\"\nhosts = [\"loten.localhost\"]\norigin = "
           "\"loten.example.no/protokoll\"\n" +
           more;
}

TEST(MunicipalityFile, IsReadAndMistakesNameTheirLine)
{
    const Municipality it = read_municipality(municipality_toml("language = \"nn\"\n"), "m.toml", "loten");
    EXPECT_EQ(it.key, "loten");
    EXPECT_EQ(it.hosts.at(0), "loten.localhost");
    EXPECT_EQ(it.language, "nn");
    const auto says = [](const std::string& toml) -> std::string {
        try {
            read_municipality(toml, "m.toml", "loten");
        } catch (const Problem& problem) {
            return problem.what();
        }
        return "";
    };
    EXPECT_NE(says(municipality_toml("nmae = \"x\"\n")).find("m.toml:5"), std::string::npos);
    EXPECT_NE(says(municipality_toml("language = \"en\"\n")), "");
    EXPECT_NE(says("name = \"x\"\n"), "");
    EXPECT_NE(says("name=\"x\"\nshort_name=\"x\"\nhosts=[\"A:80\"]\norigin=\"x\"\n"), "");
    EXPECT_NE(says("name=\"x\"\nshort_name=\"x\"\nhosts=[\"a\"]\norigin=\"https://x\"\n"), "");
}

TEST(Dressing, SaysTimesAsPeopleDo)
{
    const Instant now = *from_rfc3339("2026-11-22T13:00:00Z");
    const auto words = [&](const char* at, http::Language language = http::Language::nb) {
        return time_words(*from_rfc3339(at), now, language).find("words")->string();
    };
    EXPECT_EQ(words("2026-11-22T13:20:00Z"), "i dag 14:20");
    EXPECT_EQ(words("2026-11-21T22:59:00Z"), "i går 23:59");
    EXPECT_EQ(words("2026-11-21T23:00:00Z"), "i dag 00:00");
    EXPECT_EQ(words("2026-11-23T08:05:00Z", http::Language::nn), "i morgon 09:05");
    EXPECT_EQ(words("2026-07-01T10:00:00Z"), "1. juli 12:00");
    EXPECT_EQ(words("2025-07-01T10:00:00Z", http::Language::en), "1 July 2025 12:00");
    EXPECT_EQ(initials("Åse Marie Ødegård"), "ÅØ");
    EXPECT_EQ(initials("Ola"), "O");
    EXPECT_EQ(initials(""), "");
}

} // namespace samband::people
