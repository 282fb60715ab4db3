#include "language/spelled_numbers.h"
#include "language/story.h"

#include <gtest/gtest.h>

using namespace samband;
using namespace samband::language;
using namespace samband::language::story;

namespace {

ElevenDigits digits_of(std::string_view text)
{
    ElevenDigits digits{};
    for (std::size_t i = 0; i < digits.size(); ++i) digits[i] = static_cast<std::uint8_t>(text[i] - '0');
    return digits;
}

/// Every line of the test vectors: number, expected, kind.
struct Vector {
    std::string number;
    bool valid;
    std::string kind;
};
std::vector<Vector> test_vectors()
{
    std::vector<Vector> vectors;
    std::stringstream lines(file_text(shared_pages("standards/fnr/test-vectors.tsv")));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::stringstream cells(line);
        Vector vector;
        std::string expected;
        std::getline(cells, vector.number, '\t');
        std::getline(cells, expected, '\t');
        std::getline(cells, vector.kind, '\t');
        vector.valid = expected == "valid";
        vectors.push_back(vector);
    }
    return vectors;
}

/// A number of a kind: what is added to the day and the month, and what the first sum leaves.
struct KindOfNumber {
    const char* name;
    int day;
    int month;
    int left;
    bool synthetic;
};
constexpr KindOfNumber kinds[] = {
    {"fødselsnummer", 0, 0, 0, false}, {"D", 40, 0, 0, false},          {"H", 0, 40, 0, false},
    {"D+H", 40, 40, 0, false},         {"Tenor", 0, 80, 0, true},       {"NAV", 0, 65, 0, true},
    {"D+Tenor", 40, 80, 0, true},      {"2032 rest 1", 0, 0, 1, false}, {"2032 rest 2", 0, 0, 2, false},
    {"2032 rest 3", 0, 0, 3, false},   {"D 2032", 40, 0, 2, false},
};

std::string made(const KindOfNumber& kind, std::mt19937& random)
{
    for (;;) {
        const int day = 1 + static_cast<int>(random() % 28) + kind.day;
        const int month = 1 + static_cast<int>(random() % 12) + kind.month;
        char text[64];
        std::snprintf(text, sizeof text, "%02d%02d%02d%03d", day, month, static_cast<int>(random() % 100),
                      static_cast<int>(random() % 1000));
        const int w1[] = {3, 7, 6, 1, 8, 9, 4, 5, 2};
        const int w2[] = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
        int sum = 0;
        for (int i = 0; i < 9; ++i) sum += w1[i] * (text[i] - '0');
        const int k1 = (11 + kind.left - sum % 11) % 11;
        if (k1 == 10) continue;
        std::string number = std::string(text, 9) + static_cast<char>('0' + k1);
        sum = 0;
        for (int i = 0; i < 10; ++i) sum += w2[i] * (number[static_cast<std::size_t>(i)] - '0');
        const int k2 = (11 - sum % 11) % 11;
        if (k2 == 10) continue;
        return number + static_cast<char>('0' + k2);
    }
}

std::string grouped(const std::string& number, std::initializer_list<std::size_t> groups, std::string_view separator)
{
    std::string text;
    std::size_t at = 0;
    for (std::size_t group : groups) {
        text += (at ? std::string(separator) : "") + number.substr(at, group);
        at += group;
    }
    return text;
}

std::string full_width(const std::string& number)
{
    std::string text;
    for (char c : number) text += "\xEF\xBC" + std::string(1, static_cast<char>(0x90 + (c - '0')));
    return text;
}

std::string entities(const std::string& number)
{
    std::string text;
    for (char c : number) text += "&#" + std::to_string(static_cast<int>(c)) + ";";
    return text;
}

std::string percents(const std::string& number)
{
    std::string text;
    for (char c : number) text += std::string("%3") + c;
    return text;
}

/// The ways people (and those who would pass the check) write one.
std::vector<std::string> spellings(const std::string& number)
{
    std::vector<std::string> texts{
        "Hun har " + number + " hos oss.",
        number,
        "Nummeret er " + grouped(number, {6, 5}, " ") + ".",
        "Nummeret (" + grouped(number, {6, 5}, "-") + ") står her",
        grouped(number, {6, 5}, "\u00A0") + " er nummeret",
        grouped(number, {6, 5}, "\u202F"),
        grouped(number, {6, 5}, "."),
        grouped(number, {6, 5}, " - "),
        grouped(number, {2, 2, 2, 5}, "."),
        "født " + grouped(number, {2, 2, 2, 3, 2}, " "),
        "fnr. " + grouped(number, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, " "),
        "fødselsnummer: " + grouped(number, {4, 4, 3}, "\u2013"),
        "Fødselsnr.: **" + number + "**",
        full_width(number),
        grouped(number, {6, 5}, "\u200B"),
        entities(number),
        number.substr(0, 4) + "**" + number.substr(4) + "**",
        number.substr(0, 6) + "\n" + number.substr(6),
        "[skjema](https://skjema.no/?pid=" + number + "&x=1)",
        "[skjema](https://skjema.no/" + percents(number) + "/x)",
        "<https://skjema.no/" + number + ">",
        "![Skjema " + number + "](bilde.jpg)",
        "![Et skjema](scan_" + number + ".jpg)",
        "`" + number + "`",
        "```\n" + number + "\n```",
        "| Navn | Nr |\n|---|---|\n| Kari | " + number + " |",
        "<div data-id=\"" + number + "\">",
    };
    return texts;
}

TEST(NationalId, arithmetic_gives_what_the_test_vectors_say)
{
    if (shared_pages("standards/fnr/test-vectors.tsv").empty()) GTEST_SKIP() << "the reference pages are not here";
    int checked = 0;
    for (const Vector& vector : test_vectors()) {
        const bool eleven =
            vector.number.size() == 11 && vector.number.find_first_not_of("0123456789") == std::string::npos;
        EXPECT_EQ(eleven && identity_number(digits_of(vector.number)).has_value(), vector.valid) << vector.number;
        ++checked;
    }
    EXPECT_GE(checked, 23);
}

TEST(NationalId, every_test_vector_is_found_in_every_spelling)
{
    if (shared_pages("standards/fnr/test-vectors.tsv").empty()) GTEST_SKIP() << "the reference pages are not here";
    for (const Vector& vector : test_vectors()) {
        const std::string check = vector.kind.find("tnr") != std::string::npos ? "synthetic-id" : "national-id";
        if (!vector.valid) {
            EXPECT_TRUE(found_in(check, "Nummeret er " + vector.number + ".").empty()) << vector.number;
            continue;
        }
        for (const std::string& text : spellings(vector.number)) EXPECT_FALSE(found_in(check, text).empty()) << text;
    }
}

TEST(NationalId, every_kind_is_found_in_every_spelling)
{
    std::mt19937 random(2032);
    for (const KindOfNumber& kind : kinds)
        for (int round = 0; round < 40; ++round)
            for (const std::string& text : spellings(made(kind, random))) {
                const auto found = found_in(kind.synthetic ? "synthetic-id" : "national-id", text);
                ASSERT_FALSE(found.empty()) << kind.name << ": " << text;
                EXPECT_EQ(found[0].level, kind.synthetic ? Level::warn : Level::stop);
            }
}

TEST(NationalId, points_at_the_number_and_shows_no_digit)
{
    EXPECT_EQ(places("national-id", "Kari (130972 48022) og Ola."), "130972 48022");
    EXPECT_EQ(places("national-id", "to: 13097248022 29029648784"), "13097248022|29029648784");
    EXPECT_EQ(places("national-id", "født 13.09.1972 48022 i Løten"), "13.09.1972 48022");
    std::mt19937 random(3);
    for (const KindOfNumber& kind : kinds)
        for (const std::string& text : spellings(made(kind, random)))
            for (const Finding& finding : read_body_text(text).findings)
                for (const std::string& said : {finding.excerpt, finding.says, finding.try_})
                    EXPECT_EQ(said.find_first_of("0123456789"), std::string::npos) << said << " for " << text;
}

TEST(NationalId, is_found_outside_the_body)
{
    Draft draft;
    draft.title = "Sak om 13097248022";
    draft.lead = "Ingress 130972-48022";
    draft.pictures = {{"13097248022.jpg", "Brev til 13097248022", "", {}}};
    std::string where;
    for (const Finding& finding : found_by("national-id", read(draft, {}))) where += finding.where + " ";
    EXPECT_EQ(where, "lead pictures[0].alt pictures[0].file title ");
}

TEST(NationalId, leaves_the_municipalitys_own_account_alone)
{
    Setting setting;
    setting.own_accounts = {"1309.72.48022"};
    EXPECT_TRUE(found_by("national-id", read_body_text("Konto 1309 72 48022", setting)).empty());
    EXPECT_EQ(found_by("bank-account", read_body_text("Konto 1309 72 48022")).size(), 1u);
}

TEST(NationalId, under_the_rule_from_2032_an_account_is_an_account)
{
    EXPECT_TRUE(found_in("national-id", "Betal til 3010.82.99939.").empty());
    EXPECT_TRUE(found_in("national-id", "Betal til konto 30108299939 innen fredag.").empty());
    EXPECT_TRUE(found_in("national-id", "KID: 30108299939").empty());
    EXPECT_FALSE(found_in("national-id", "Fødselsnummer 3010.82.99939").empty());
}

} // namespace
