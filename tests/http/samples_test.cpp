#include "http/samples.h"
#include "http/views.h"

#include <gtest/gtest.h>

#include <fstream>

namespace samband::http {

static const Views& program_views()
{
    static const Catalogue catalogue = Catalogue::embedded();
    static const Views views(catalogue);
    return views;
}

/// The program's own views load, and the pages are left in the build folder for tests/browser to look at.
TEST(Samples, AreShownWhole)
{
    const std::filesystem::path folder = std::filesystem::path(SAMBAND_BUILD) / "samples";
    std::filesystem::create_directories(folder);
    for (const char* view : {"samples", "samples_public", "samples_item", "error"}) {
        for (const Language language : {Language::nb, Language::nn, Language::en}) {
            const bool desk = std::string_view(view) == "samples";
            const Json model = desk ? samples_model() : public_samples_model();
            const std::string html = program_views().render("http/" + std::string(view), model, language);
            for (const char* left : {"{{", "}}", "[[", "]]", "((", "href=\"\"", " style=", "<script>"})
                EXPECT_EQ(html.find(left), html.npos) << view << left;
            EXPECT_NE(html.find("</html>"), html.npos);
            const char* code = language == Language::nb ? "nb" : language == Language::nn ? "nn" : "en";
            std::ofstream(folder / (std::string(view) + "." + code + ".html")) << html;
        }
    }
}

TEST(Samples, ErrorPageNeedsNoFrame)
{
    const Json model =
        Json::object({{"title", "Finnes ikke"}, {"status", 404}, {"says", "Siden finnes ikke."}, {"language", "nb"}});
    const std::string html = program_views().render("http/error", model, Language::nb);
    EXPECT_NE(html.find("<h1>Finnes ikke</h1>"), html.npos);
    EXPECT_EQ(html.find("plain-head"), html.npos);
}

/// A page of 20 kB and more is ready well within a millisecond (here: under two even without optimisation of the test).
TEST(Samples, ArePreparedQuickly)
{
    const Json model = samples_model();
    program_views().render("http/samples", model, Language::nb);
    const auto begin = std::chrono::steady_clock::now();
    std::size_t bytes = 0;
    for (int i = 0; i < 100; ++i) bytes = program_views().render("http/samples", model, Language::nb).size();
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - begin;
    RecordProperty("bytes", static_cast<int>(bytes));
    RecordProperty("microseconds", static_cast<int>(took.count() / 100));
    EXPECT_GT(bytes, 20'000u);
    EXPECT_LT(took.count() / 100, 2'000);
}

} // namespace samband::http
