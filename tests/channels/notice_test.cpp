#include "base/problem.h"
#include "base/text.h"
#include "channels/print/limits.h"
#include "channels/print/notice.h"
#include "channels/print/printer.h"
#include "channels/print/qr_code.h"
#include "http/markdown.h"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

/// Notices as they come out of the printer: made by WeasyPrint itself, read by poppler and zbar.
namespace samband::channels::print {
namespace {

Notice closed_water()
{
    Notice notice;
    notice.sender = "Løten kommune";
    notice.unit = "Teknisk drift";
    notice.mark = "L";
    notice.accent = "skog";
    notice.title = "Vannet stenges på Ådalsbruk tirsdag";
    notice.lead = "Tapp vann før klokka 9. Vannet er tilbake klokka 15.";
    notice.body_html =
        http::to_html("Vi bytter en ledning ved skolen.\n\n## Etterpå\n\n- La vannet renne til det er klart.\n"
                      "- Ring oss om det er brunt etter en time.\n");
    notice.dates = {"Publisert 22. november 2026"};
    notice.contact_label = "Spør oss";
    notice.contact = {"Tor Prøve, enhetsleder", "62 00 00 00", "post@loten.example"};
    notice.link = "https://loten.example/nyheter/vannet-stenges";
    notice.link_says = "Les saken på nett, og se om noe er endret:";
    return notice;
}

/// Made, and put where programs that read it can.
class Paperwork : public testing::Test {
protected:
    void SetUp() override
    {
        if (std::system("/usr/bin/python3 -I -c 'import weasyprint' 2>/dev/null") != 0)
            GTEST_SKIP() << "WeasyPrint is not installed";
        folder_ = std::filesystem::path(SAMBAND_BUILD) / "notices" /
                  testing::UnitTest::GetInstance()->current_test_info()->name();
        std::filesystem::create_directories(folder_);
    }
    const Printed& printed(const Notice& notice, Paper paper = Paper::a4)
    {
        return of_html(notice_html(notice), paper);
    }
    const Printed& of_html(const std::string& html, Paper paper = Paper::a4)
    {
        made_ = printer_.print(paper, html);
        std::ofstream(pdf(), std::ios::binary) << made_->pdf;
        return *made_;
    }
    std::string pdf() const { return (folder_ / "notice.pdf").string(); }
    static std::string told_by(const std::string& command)
    {
        std::string told;
        FILE* out = ::popen((command + " 2>/dev/null").c_str(), "r");
        char bytes[4096];
        for (std::size_t got; (got = std::fread(bytes, 1, sizeof bytes, out)) > 0;) told.append(bytes, got);
        ::pclose(out);
        return told;
    }
    std::string text() const { return told_by("pdftotext -layout " + pdf() + " -"); }

    inline static Printer printer_; ///< keeps the last ones: what several tests look at is made once
    std::filesystem::path folder_;
    std::shared_ptr<const Printed> made_;
};

bool says(const std::string& text, std::string_view piece)
{
    return text.find(piece) != std::string::npos;
}

TEST_F(Paperwork, IsOnePageOfItsPaperWithAllThatStandsOnIt)
{
    for (const Paper paper : {Paper::a4, Paper::a3}) {
        const Printed& made = printed(closed_water(), paper);
        EXPECT_EQ(made.pages, 1);
        EXPECT_NE(made.text_size, text_sizes(paper).back()) << "there is room for large text";
        const std::string facts = told_by("pdfinfo " + pdf());
        EXPECT_TRUE(says(facts, paper == Paper::a4 ? "595.276 x 841.89 pts (A4)" : "841.89 x 1190.55 pts (A3)"))
            << facts;
        EXPECT_TRUE(says(facts, "Title:           Vannet stenges på Ådalsbruk tirsdag")) << facts;
        const std::string words = text();
        for (const char* piece : {"Løten kommune", "Teknisk drift", "Vannet stenges", "Tapp vann før", "ledning",
                                  "Etterpå", "Publisert 22.", "Tor Prøve,", "62 00 00 00"})
            EXPECT_TRUE(says(words, piece)) << piece << "\n" << words;
    }
}

TEST_F(Paperwork, SaysThatItIsPdfA2bAndHoldsItsFonts)
{
    const Printed& made = printed(closed_water());
    EXPECT_TRUE(made.pdf.starts_with("%PDF-1.7"));
    const std::string metadata = told_by("pdfinfo -meta " + pdf());
    EXPECT_TRUE(says(metadata, "pdfaid:part=\"2\"")) << metadata;
    EXPECT_TRUE(says(metadata, "pdfaid:conformance=\"B\"")) << metadata;
    EXPECT_TRUE(says(made.pdf, "/OutputIntents"));
    EXPECT_TRUE(says(made.pdf, "/ID ["));
    std::istringstream fonts(told_by("pdffonts " + pdf()));
    std::string line;
    int count = 0;
    while (std::getline(fonts, line)) {
        if (line.starts_with("name") || line.starts_with("---")) continue;
        ++count;
        EXPECT_TRUE(says(line, "+Inter")) << line;
        EXPECT_TRUE(says(line, "yes yes yes")) << "embedded, a subset, with its letters: " << line;
    }
    EXPECT_GE(count, 2) << "plain and bold";
}

TEST_F(Paperwork, HasACodeThatLeadsToThePage)
{
    printed(closed_water());
    told_by("pdftoppm -r 100 -png " + pdf() + " " + (folder_ / "page").string());
    EXPECT_EQ(trim(told_by("zbarimg -q --raw " + (folder_ / "page-1.png").string())),
              "https://loten.example/nyheter/vannet-stenges");
}

TEST_F(Paperwork, TheCodeMayLeadToMoreThanThePrintedAddressSays)
{
    Notice notice = closed_water();
    notice.scanned = notice.link + "?fra=oppslag";
    const std::string html = notice_html(notice);
    EXPECT_NE(html, notice_html(closed_water())) << "another code";
    EXPECT_EQ(html.find("fra="), std::string::npos) << "nobody types what is there for counting";
}

TEST_F(Paperwork, TellsHowManyPagesALongTextTakes)
{
    Notice notice = closed_water();
    std::string body;
    for (int i = 0; i < 120; ++i) body += "Vannet er borte litt til, og vi sier fra når det er tilbake. ";
    notice.body_html = http::to_html(body);
    const Printed& made = printed(notice);
    EXPECT_GT(made.pages, 1);
    EXPECT_EQ(made.text_size, text_sizes(Paper::a4).back()) << "smaller text was tried first";
    EXPECT_TRUE(says(text(), "1/" + std::to_string(made.pages)));
}

TEST_F(Paperwork, MakesTheTextSmallerBeforeItTakesAnotherPage)
{
    Notice notice = closed_water();
    std::string body;
    for (int i = 0; i < 16; ++i) body += "Vannet er borte litt til, og vi sier fra når det er tilbake. ";
    notice.body_html = http::to_html(body);
    const Printed& made = printed(notice);
    EXPECT_EQ(made.pages, 1);
    EXPECT_NE(made.text_size, text_sizes(Paper::a4).front());
}

TEST_F(Paperwork, IsTheSameBytesForTheSameNotice)
{
    const std::string first = printed(closed_water()).pdf;
    EXPECT_TRUE(first == Printer().print(Paper::a4, notice_html(closed_water()))->pdf);
}

/// A place on this machine that somebody could be made to call.
class Listening {
public:
    Listening()
    {
        socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        sockaddr_in here{};
        here.sin_family = AF_INET;
        here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof here;
        ::bind(socket_, reinterpret_cast<sockaddr*>(&here), size);
        ::listen(socket_, 8);
        ::getsockname(socket_, reinterpret_cast<sockaddr*>(&here), &size);
        port_ = ntohs(here.sin_port);
    }
    ~Listening() { ::close(socket_); }
    std::string address() const { return "http://127.0.0.1:" + std::to_string(port_); }
    bool called() const
    {
        const int caller = ::accept(socket_, nullptr, nullptr);
        if (caller >= 0) ::close(caller);
        return caller >= 0;
    }

private:
    int socket_ = -1;
    int port_ = 0;
};

TEST_F(Paperwork, ShowsHostileWordsAsWords)
{
    const Listening listening;
    const std::string hostile =
        "<img src=\"file:///etc/passwd\"><script>alert(1)</script><link rel=attachment href=\"" + listening.address() +
        "/x\"></style>\"'&";
    Notice notice = closed_water();
    notice.title = notice.lead = notice.unit = notice.sender = notice.kind = notice.link_says = hostile;
    notice.contact = notice.dates = {hostile};
    notice.language = "nb\" onload=\"x";
    notice.accent = "red;} body { background: url(" + listening.address() + ")";
    notice.body_html = http::to_html(hostile + "\n\n![x](" + listening.address() + "/y.png)\n");
    printed(notice);
    EXPECT_FALSE(listening.called());
    const std::string words = text();
    EXPECT_TRUE(says(words, "<script>alert(1)</script>")) << words;
    EXPECT_FALSE(says(words, "root:"));
    EXPECT_EQ(told_by("pdfdetach -list " + pdf()), "0 embedded files\n");
}

/// Past our own escaping: what if it failed one day?
TEST_F(Paperwork, FetchesNothingWhateverTheHtmlAsksFor)
{
    const Listening listening;
    const std::string here = listening.address();
    std::string html = "<!doctype html><title>x</title><link rel=stylesheet href=\"" + here + "/a.css\">" +
                       "<style>@import url(" + here + "/b.css); @font-face{font-family:F;src:url(" + here +
                       "/f.woff2)} " + "body{background:url(" + here +
                       "/c.png);font-family:F} li{list-style-image:url(file:///etc/passwd)}</style>" +
                       "<link rel=attachment href=\"file:///etc/passwd\"><link rel=attachment href=\"" + here + "/d\">";
    for (const char* url :
         {"file:///etc/passwd", "FILE:///etc/passwd", "/etc/passwd", "etc/passwd", "ftp://127.0.0.1/x",
          "http://[::1]/x", "//127.0.0.1/x", "http://0/x", "http://169.254.169.254/latest"})
        html += "<img src=\"" + std::string(url) + "\"><object data=\"" + std::string(url) +
                "\"></object><embed src=\"" + std::string(url) + "\">";
    html += "<img src=\"" + here + "/e.png\"><svg><image href=\"" + here + "/g.png\"/><use href=\"" + here +
            "/h.svg#x\"/></svg><p>Slutt";
    of_html(html);
    EXPECT_FALSE(listening.called());
    EXPECT_TRUE(says(text(), "Slutt"));
    EXPECT_FALSE(says(text(), "root:"));
    EXPECT_EQ(told_by("pdfdetach -list " + pdf()), "0 embedded files\n");
}

TEST_F(Paperwork, EndsSoonWhateverItsSize)
{
    const auto begun = std::chrono::steady_clock::now();
    try {
        of_html("<!doctype html><p>" + std::string(1'000'000, 'a'));
    } catch (const Problem& problem) {
        EXPECT_EQ(problem.code(), ProblemCode::unavailable);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(renderer_time_s + 5));
    EXPECT_THROW(of_html(std::string(html_bytes + 1, 'a')), Problem);
}

TEST(QrCode, IsNothingForWhatIsTooLong)
{
    EXPECT_EQ(qr_svg("", "x"), "");
    EXPECT_EQ(qr_svg(std::string(qr_bytes + 1, 'a'), "x"), "");
    const std::string svg = qr_svg("https://loten.example/\"><script>", "\"><script>");
    EXPECT_TRUE(says(svg, "viewBox"));
    EXPECT_FALSE(says(svg, "<script>"));
}

} // namespace
} // namespace samband::channels::print
