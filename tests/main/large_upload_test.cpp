#include "main/child_program.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sys/socket.h>
#include <unistd.h>

/// Somebody sends fifty megabytes to the program: it says so in plain words when all has been sent (a browser shows
/// nothing before), closes in order, and keeps none of it in memory or on disk.
namespace {

using namespace main_test;

constexpr std::size_t sent_bytes = 50 * 1024 * 1024;
constexpr std::int64_t grown_most_kb = 24 * 1024; ///< half of what was sent; pages and threads take some

class LargeUpload : public testing::Test {
protected:
    void SetUp() override
    {
        data_ = std::filesystem::temp_directory_path() / ("samband-upload-" + std::to_string(::getpid()));
        make_prove(data_, [](samband::db::Writing&) {});
        child_ = start_program(data_);
        port_ = port_of(child_);
        ASSERT_NE(port_, 0);
        get("/sok"); // what it needs for any answer is in memory before it is measured
    }
    void TearDown() override
    {
        if (child_.pid != 0) {
            EXPECT_EQ(end_program(child_), 0);
        }
        std::filesystem::remove_all(data_);
    }

    std::string get(const std::string& path)
    {
        return exchange("GET " + path + " HTTP/1.1\r\nHost: prove.test\r\nConnection: close\r\n\r\n", {}, 0);
    }
    /// The head, then `piece` until `bytes` of the body have gone; what came back until the other side closed. The
    /// answer is read at the end, as a browser does.
    std::string exchange(const std::string& head, const std::string& piece, std::size_t bytes)
    {
        const int socket = connect_to(port_);
        whole_ = send(socket, head);
        for (std::size_t gone = 0; whole_ && gone < bytes; gone += piece.size()) whole_ = send(socket, piece);
        std::string answer;
        char some[16 * 1024];
        ssize_t got = 0;
        while ((got = ::recv(socket, some, sizeof some, 0)) > 0) answer.append(some, static_cast<std::size_t>(got));
        in_order_ = got == 0;
        ::close(socket);
        return answer;
    }
    static bool send(int socket, std::string_view bytes)
    {
        while (!bytes.empty()) {
            const ssize_t gone = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (gone <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(gone));
        }
        return true;
    }
    /// The most memory that the program has had, in kB.
    std::int64_t peak_kb() const
    {
        std::ifstream status("/proc/" + std::to_string(child_.pid) + "/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmHWM:")) return std::stoll(line.substr(6));
        return -1;
    }
    static std::string head(const std::string& length)
    {
        return "POST /bilder HTTP/1.1\r\nHost: prove.test\r\nSec-Fetch-Site: same-origin\r\nAccept: text/html\r\n"
               "Content-Type: multipart/form-data; boundary=frontier\r\n" +
               length + "\r\n";
    }
    static std::string first_part()
    {
        return "--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"stort.jpg\"\r\n"
               "Content-Type: image/jpeg\r\n\r\n";
    }
    void expect_told(const std::string& answer) const
    {
        EXPECT_TRUE(whole_) << "all of it was taken off the line";
        EXPECT_TRUE(in_order_) << "closed without a reset";
        EXPECT_TRUE(answer.starts_with("HTTP/1.1 413 ")) << answer.substr(0, 200);
        EXPECT_NE(answer.find("Connection: close"), std::string::npos);
        EXPECT_NE(answer.find("Innholdet er for stort</h1>"), std::string::npos);
        EXPECT_NE(answer.find("opptil 20 MB. Gjør den mindre"), std::string::npos);
    }

    std::filesystem::path data_;
    Child child_;
    std::uint16_t port_ = 0;
    bool whole_ = false;
    bool in_order_ = false;
};

TEST_F(LargeUpload, WithItsLengthIsRefusedInWordsAndNotKept)
{
    const std::int64_t before = peak_kb();
    ASSERT_GT(before, 0);
    expect_told(exchange(head("Content-Length: " + std::to_string(sent_bytes) + "\r\n"), std::string(64 * 1024, 'x'),
                         sent_bytes));
    EXPECT_LT(peak_kb() - before, grown_most_kb);
}

TEST_F(LargeUpload, InChunksIsRefusedWhereTheLimitIsPassed)
{
    const std::int64_t before = peak_kb();
    const std::string part = first_part();
    char size[20];
    std::snprintf(size, sizeof size, "%zx\r\n", part.size());
    const std::string chunk = "10000\r\n" + std::string(64 * 1024, 'x') + "\r\n";
    expect_told(exchange(head("Transfer-Encoding: chunked\r\n") + size + part + "\r\n", chunk, sent_bytes));
    EXPECT_LT(peak_kb() - before, grown_most_kb);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(data_))
        EXPECT_FALSE(entry.path().filename().string().starts_with("upload-")) << "what had come is gone";
}

TEST_F(LargeUpload, StrangersAreCutOffWhereNoFileIsTaken)
{
    const std::string answer =
        exchange("POST /logg-inn HTTP/1.1\r\nHost: prove.test\r\nSec-Fetch-Site: same-origin\r\nContent-Type: "
                 "application/x-www-form-urlencoded\r\nContent-Length: 52428800\r\n\r\n",
                 std::string(64 * 1024, 'x'), sent_bytes);
    EXPECT_FALSE(whole_) << "no form is so large: it is not read to its end";
}

} // namespace
