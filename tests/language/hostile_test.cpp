#include "language/check.h"
#include "language/story.h"

#include <ctime>
#include <optional>

#include <gtest/gtest.h>

using namespace samband::language;
using namespace samband::language::story;

// No draft, however hostile, makes a check slow. Times are ratios to reading as much ordinary text in the same run.
namespace {

constexpr std::size_t hostile_bytes = 1 << 20;

/// Of this process alone: the machine may be busy with other things.
template <typename Act>
double milliseconds(Act act)
{
    const std::clock_t start = std::clock();
    act();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double yardstick_ms()
{
    static const double ms = [] {
        Draft draft;
        draft.body = repeated("Kommunen stenger vannet i Sentrumsvegen tirsdag 17. mai kl. 10. Se [driftsmeldingen]"
                              "(https://loten.kommune.no/drift) for f.eks. kart.\n\n",
                              hostile_bytes);
        read_body_text("Badet er åpent."); // the dictionary is loaded once, and not counted
        return milliseconds([&] { read(draft, {}); });
    }();
    return ms;
}

std::vector<std::string> hostile_pieces()
{
    std::vector<std::string> pieces{
        "1",
        "1 ",
        "13097248022 ",
        "1.",
        "1-",
        "0201329999",
        "\u00A0"
        "1",
        "%31",
        "&#49;",
        "1 1  1   1    ",
        "[",
        "]",
        "![",
        "[](",
        "[a](",
        "[a](b \"",
        "[a](<b",
        "[x][",
        "](",
        "*",
        "_",
        "**a",
        "*a _",
        "a**b",
        "`",
        "` ",
        "``a`",
        ">",
        "> ",
        "- ",
        "1. ",
        "<",
        "<a ",
        "<!--",
        "<?",
        "&",
        "&a;",
        "\\",
        "\\[",
        "|",
        "|-|\n",
        "a|b\n-|-\n",
        "~",
        "#",
        "# \n",
        "\n",
        "\r",
        "\t",
        " ",
        "x\n",
        "http://",
        "https://a",
        "www.",
        "www.a ",
        "a@",
        "a@b.",
        "@",
        "://",
        ". ",
        ".",
        ".)",
        "A. ",
        "a. A",
        "!?",
        "\xC2\xAB",
        "\xC2\xBB",
        "\"",
        "u.",
        "u. ",
        "unntatt ",
        "unntatt\n",
        "offl ",
        "offl. \xC2\xA7 ",
        "fortrolig ",
        "r\xC3\xA5"
        "dmann ",
        "r\xC3\xA5"
        "dmann",
        "\xCC\x81",
        "\xEF\xBC\x91",
        "\xF0\x9D\x9F\x8F",
        "og ",
        "a",
        "-",
        "'a",
        "([",
        "[a]: b\n",
        "[a]\n\n",
        "![](a.jpg)",
        "[her](javascript:x)",
        "\xFF",
        "\xC3",
        std::string(1, '\0'),
        ":",
        "konto 1 ",
        "0 1 2 5 1 9 ", // half of its windows fit the rule from 2032: their surroundings are looked at
        "0-2-1-",
        "kr 21076227990 ",
        "1%20",
        "1 12 ",
        "12.12.1912 12345 ",
        "Kari ",
        "Kari Lie er syk. Hun ",
        "A. B. ",
        "rektor, ",
        "psykisk ",
        "kreftkreft",
        "1234.56.78903 ",
        "konto 12345678903 ",
        "901 23 456 ",
        "90 ",
        "Kari 1.1.1990 ",
        "Kari Lie f. 1. ",
        "kari@gmail.com ",
    };
    return pieces;
}

struct Times {
    double material_ms = 0;
    std::vector<double> checks_ms;
    double all_ms = 0;
};
Times times_of(const std::string& piece, std::size_t bytes)
{
    Draft draft;
    draft.body = repeated(piece, bytes);
    const Setting setting;
    std::optional<Material> material;
    Times times;
    times.material_ms = milliseconds([&] { material.emplace(material_of(draft, setting)); });
    times.all_ms = times.material_ms;
    for (const Check& check : checks()) {
        times.checks_ms.push_back(milliseconds([&] {
            std::vector<Finding> findings;
            Found found(check, findings);
            check.look(*material, found);
        }));
        times.all_ms += times.checks_ms.back();
    }
    return times;
}

/// The part of the reading that takes longer than it may, or nothing; `whole` gets the times.
std::string what_is_slow(const std::string& piece, Times& whole)
{
    whole = times_of(piece, hostile_bytes);
    if (whole.material_ms > 12 * yardstick_ms()) return "material";
    for (std::size_t i = 0; i < checks().size(); ++i)
        if (whole.checks_ms[i] > 2 * yardstick_ms()) return std::string(checks()[i].id);
    // Four times the text in about four times the time; quadratic would be sixteen.
    const Times quarter = times_of(piece, hostile_bytes / 4);
    return whole.all_ms > 10 * quarter.all_ms + 0.2 * yardstick_ms() ? "growth" : "";
}

TEST(Hostile, no_text_is_slow_to_read_and_no_check_is_slow)
{
    std::string worst;
    double worst_ms = 0;
    yardstick_ms();
    for (const std::string& piece : hostile_pieces()) {
        Times whole;
        std::string slow = what_is_slow(piece, whole);
        // Others on the machine can lengthen a run; what is slow is slow each time.
        for (int again = 0; again < 3 && !slow.empty(); ++again) slow = what_is_slow(piece, whole);
        EXPECT_EQ(slow, "") << "repeated: " << piece;
        if (whole.all_ms > worst_ms) {
            worst_ms = whole.all_ms;
            worst = piece;
        }
    }
    std::printf("1 MB of ordinary text: %.0f ms; the slowest hostile text («%s») takes %.1f times as long\n",
                yardstick_ms(), excerpt_of(worst).c_str(), worst_ms / yardstick_ms());
}

TEST(Hostile, findings_are_counted_not_piled_up)
{
    const Reading reading = read_body_text(repeated("[her](javascript:x) ", 1 << 16));
    EXPECT_EQ(found_by("link-unsafe", reading).size(), 200u);
}

TEST(Hostile, any_bytes_give_places_inside_the_draft)
{
    std::mt19937 random(42);
    const std::vector<std::string> pieces = hostile_pieces();
    for (int round = 0; round < 1500; ++round) {
        Draft draft;
        for (int i = 0; i < 25; ++i) draft.body += pieces[random() % pieces.size()];
        for (const Finding& finding : read(draft, {}).findings) {
            ASSERT_LE(finding.start, finding.end) << draft.body;
            ASSERT_LE(finding.end, draft.body.size()) << draft.body;
        }
    }
}

} // namespace
