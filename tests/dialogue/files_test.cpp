#include "dialogue/clean_files.h"
#include "dialogue/correspondence.h"
#include "dialogue/file_pages.h"
#include "dialogue/file_store.h"
#include "dialogue/forget.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "outbox/outbox.h"
#include "support/pages.h"

#include <filesystem>
#include <fstream>

namespace samband::dialogue {
namespace {

namespace fs = std::filesystem;

const char* const mail_with_files =
    "From: Gunnar <gunnar@eksempel.example>\r\nSubject: Hull\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=x\r\n\r\n"
    "--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p onclick=alert(1)>Hull i <b>veien</b></p><script>alert(1)"
    "</script><blockquote>Gammelt</blockquote>\r\n"
    "--x\r\nContent-Type: application/pdf; name=\"kart.pdf\"\r\nContent-Disposition: attachment\r\n\r\n%PDF-1.4 "
    "kart\r\n"
    "--x\r\nContent-Type: application/octet-stream; name=\"kart.pdf.exe\"\r\nContent-Disposition: "
    "attachment\r\n\r\nMZ\r\n"
    "--x--\r\n";

class MailFiles : public test::Pages<Correspondence> {
protected:
    void SetUp() override
    {
        Correspondence::SetUp();
        if (IsSkipped()) return;
        folder_ = fs::temp_directory_path() / ("samband-files-" + std::to_string(::getpid()));
        people::Routes made = routes();
        add_routes(made);
        add_file_routes(made, [this](std::string_view) { return folder_; });
    }
    void TearDown() override
    {
        std::error_code error;
        if (!folder_.empty()) fs::remove_all(folder_, error);
        test::Pages<Correspondence>::TearDown();
    }

    /// As the mail room's reader takes a mail in.
    Taken mailed(const std::string& raw, const std::string& foreign_id = "m1", const Scanner& scan = {})
    {
        const mail::Readable readable = mail::read_for_people(raw);
        Inbound it = message(foreign_id, readable.text);
        it.way = Way::email;
        it.source = "mail.post";
        it.raw = raw.substr(0, raw_bytes);
        const KeptFiles kept = keep_files(FileFolder(folder_), readable, raw, scan);
        return write([&](db::Writing& tx) {
            const Taken taken = take_in(tx, it);
            attach_files(tx, taken, kept);
            return taken;
        });
    }
    std::vector<KeptFile> files(const Id& id)
    {
        return read([&](db::Reading& tx) { return files_of(tx, id); });
    }
    static std::string path(const Id& id, const std::string& more = {}) { return "/samtaler/" + id.text() + more; }
    std::string shown(const std::string& who, const Id& id, std::vector<std::pair<std::string, std::string>> query = {})
    {
        return html_of(get(who, path(id), std::move(query)));
    }
    http::Reply replied(const std::string& who, http::Method method, const std::string& at)
    {
        http::Request request = asked(who, method, at);
        request.body = Json::object();
        const http::Router::Match match = router_.find(method, at);
        request.parameters = match.parameters;
        return match.route->handler(request);
    }
    std::size_t files_on_disk()
    {
        std::size_t count = 0;
        std::error_code error;
        for (const auto& entry : fs::recursive_directory_iterator(folder_, error)) count += entry.is_regular_file();
        return count;
    }
    /// What was kept was kept long ago.
    void age_files()
    {
        for (const auto& entry : fs::recursive_directory_iterator(folder_))
            if (entry.is_regular_file())
                fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - std::chrono::hours(48));
    }

    fs::path folder_;
};
SAMBAND_ON_BOTH_DATABASES(MailFiles);

TEST_P(MailFiles, StandUnderTheirEntryWithWhatTheyAre)
{
    const Id id = mailed(mail_with_files).thread;
    const std::string html = shown("Kari", id);
    for (const char* text : {"Hull i veien", "Vis det siterte", "Gammelt", "kart.pdf", "13 B", "kart.pdf.exe",
                             "Kan være farlig.", "noe som kjøres", "Vis slik avsenderen laget den"})
        EXPECT_TRUE(has(html, text)) << text;
    EXPECT_FALSE(has(html, "<iframe") || has(html, "alert(1)"));
    EXPECT_TRUE(has(recorded(id), "files-kept"));
    const std::vector<KeptFile> kept = files(id);
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(FileFolder(folder_).read(kept[0].sum), "%PDF-1.4 kart");
}

TEST_P(MailFiles, AreServedToBeSavedAndNeverShown)
{
    const Id id = mailed(mail_with_files).thread;
    const std::string at = path(id, "/fil/" + files(id)[0].id.text());
    const http::Reply reply = replied("Kari", http::Method::get, at);
    const auto& file = std::get<http::File>(reply.what);
    EXPECT_EQ(file.type, "application/pdf");
    EXPECT_EQ(file.download_as, "kart.pdf") << "an attachment, with CSP sandbox";
    EXPECT_EQ(file.cache, "no-store");
    EXPECT_EQ(get("Leif", at).status, 404) << "he may not read the thread";
    EXPECT_EQ(get("Kari", path(id, "/fil/" + id.text())).status, 404);
    const Id other = take(message("2")).thread;
    EXPECT_EQ(get("Kari", path(other, "/fil/" + files(id)[0].id.text())).status, 404) << "of another thread";
}

TEST_P(MailFiles, ThatAreDangerousNeedASecondPress)
{
    const Id id = mailed(mail_with_files).thread;
    const KeptFile program = files(id)[1];
    const std::string at = path(id, "/fil/" + program.id.text());
    const std::string warned = html_of(get("Kari", at));
    EXPECT_TRUE(has(warned, "noe som kjøres på maskinen din") && has(warned, "Last ned likevel"));
    EXPECT_FALSE(has(recorded(id), "dangerous-file-fetched"));
    const http::Reply reply = replied("Kari", http::Method::post, at);
    const auto& file = std::get<http::File>(reply.what);
    EXPECT_EQ(file.type, "application/octet-stream");
    EXPECT_EQ(file.download_as, "kart.pdf.exe");
    EXPECT_TRUE(has(recorded(id), "dangerous-file-fetched"));
    EXPECT_EQ(post("Leif", at, {}).status, 404);
}

TEST_P(MailFiles, TheMailAsItsSenderMadeItStandsInASandbox)
{
    const Taken taken = mailed(mail_with_files);
    const std::string at = path(taken.thread, "/epost/" + taken.entry.text());
    EXPECT_TRUE(has(shown("Kari", taken.thread, {{"vis", taken.entry.text()}}),
                    "sandbox title=\"E-posten slik avsenderen laget den\" src=\"" + at + "\""));
    const http::Reply reply = replied("Kari", http::Method::get, at);
    const auto& page = std::get<http::Bytes>(reply.what);
    EXPECT_TRUE(has(page.body, "<p>Hull i <b>veien</b></p>") && !has(page.body, "alert"));
    const std::map<std::string, std::string> headers(reply.headers.begin(), reply.headers.end());
    EXPECT_EQ(headers.at("Content-Security-Policy"),
              "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");
    EXPECT_EQ(headers.at("X-Frame-Options"), "SAMEORIGIN");
    EXPECT_EQ(get("Leif", at).status, 404);
    const Taken form = take(message("2"));
    EXPECT_EQ(get("Kari", path(form.thread, "/epost/" + form.entry.text())).status, 404) << "no mail";
}

TEST_P(MailFiles, ALargeMailIsKeptWholeOnTheDisk)
{
    std::string raw =
        "Subject: Stor\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nHei\r\n--x\r\nContent-Type: "
        "image/png; name=a.png\r\nContent-Disposition: attachment\r\n\r\n";
    raw.append(raw_bytes, 'x').append("\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Til slutt</p>\r\n--x--\r\n");
    const Taken taken = mailed(raw);
    const http::Reply reply = replied("Kari", http::Method::get, path(taken.thread, "/epost/" + taken.entry.text()));
    EXPECT_TRUE(has(std::get<http::Bytes>(reply.what).body, "Til slutt"));
}

TEST_P(MailFiles, ComeOnceHoweverOftenTheMailDoes)
{
    const Id id = mailed(mail_with_files).thread;
    EXPECT_TRUE(mailed(mail_with_files).again);
    EXPECT_EQ(files(id).size(), 2U);
    mailed(mail_with_files, "m2");
    EXPECT_EQ(files_on_disk(), 2U) << "the same bytes lie there once";
}

TEST_P(MailFiles, AreForgottenWithTheirThreadAndSoAreOrphans)
{
    const auto clean = [&] { return do_clean_files_work(FileFolder(folder_), db()); };
    const Id id = mailed(mail_with_files).thread;
    FileFolder(folder_).keep("det som ble igjen da strømmen gikk");
    EXPECT_TRUE(std::holds_alternative<outbox::Postponed>(clean()));
    EXPECT_EQ(files_on_disk(), 3U) << "what is new may be claimed yet";
    age_files();
    clean();
    EXPECT_EQ(files_on_disk(), 2U);
    close(id);
    later_s((kept_days + 1) * std::int64_t{24 * 3'600});
    while (write([](db::Writing& tx) { return forget_some(tx); })) {
    }
    EXPECT_TRUE(std::holds_alternative<outbox::Done>(clean()));
    EXPECT_EQ(files_on_disk(), 0U);
}

TEST_P(MailFiles, WhatAVirusScannerSaysIsHeard)
{
    const Id found = mailed(mail_with_files, "1", [](std::string_view) { return client::Scanned::found; }).thread;
    EXPECT_EQ(files(found)[0].why, "virus");
    EXPECT_EQ(files(found)[0].verdict, mail::Verdict::dangerous);
    EXPECT_TRUE(has(shown("Kari", found), "Virussøket fant noe skadelig"));
    const Id silent = mailed(mail_with_files, "2", scanner_at("unix:/finnes/ikke")).thread;
    EXPECT_TRUE(has(shown("Kari", silent), "virussøket svarte ikke"));
}

} // namespace
} // namespace samband::dialogue
