#include "outlets/outlet_world.h"
#include "rulings/set_own_lists.h"

namespace samband::outlets {

/// The list that the municipality's present web site shows within its pages.
class Embedded : public OutletTest {
protected:
    std::string policy()
    {
        const auto match = router_.find(http::Method::get, "/innebygd/nyheter");
        const http::Reply reply = match.route->handler(asked("/innebygd/nyheter"));
        for (const auto& [name, value] : reply.headers)
            if (name == "Content-Security-Policy") return value;
        return "";
    }
    void domains(const std::vector<std::string>& named)
    {
        const people::Person rolf = person("Rolf");
        rulings::OwnLists lists;
        lists.domains = named;
        write([&](db::Writing& tx) { rulings::set_own_lists(tx, rolf, lists, rulings::own_lists(tx).version); });
    }
};
SAMBAND_ON_BOTH_DATABASES(Embedded);

TEST_P(Embedded, IsShownByTheMunicipalitysOwnDomainsAlone)
{
    EXPECT_TRUE(policy().ends_with("frame-ancestors 'self'"));
    domains({"loten.kommune.no"});
    EXPECT_TRUE(policy().ends_with("frame-ancestors 'self' loten.kommune.no *.loten.kommune.no")) << policy();
    EXPECT_EQ(policy().find("script-src"), std::string::npos) << "and nothing else is allowed either";
    domains({"x; script-src *", "a.no\r\nSet-Cookie: x", "'self'", "*", "localhost"});
    EXPECT_TRUE(policy().ends_with("frame-ancestors 'self'")) << policy();
}

TEST_P(Embedded, IsPlainHtmlWithWholeAddresses)
{
    out(written("Vannet stenges <script>"));
    const std::string page = html(get("/innebygd/nyheter"));
    EXPECT_NE(page.find("href=\"https://loten.example.no/nyheter/vannet-stenges-script?fra=liste\" target=\"_top\""),
              std::string::npos)
        << page;
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_TRUE(get("/innebygd/nyheter").cookies.empty());
    const test::Called told = as("Kari", "/innebygd");
    EXPECT_EQ(
        told.page.model.find("snippet")->string().find("<iframe src=\"https://loten.example.no/innebygd/nyheter\""),
        0u);
    EXPECT_NE(told.page.model.find("form_snippet")->string().find("https://loten.example.no/kontakt/skjema/innebygd\""),
              std::string::npos);
}

} // namespace samband::outlets
