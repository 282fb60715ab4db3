#include "client/http_client.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

/// Certificates, against a server that is not ours: OpenSSL's own.
namespace samband::client {

class Tls : public testing::Test {
protected:
    void SetUp() override
    {
        if (std::system("command -v openssl >/dev/null") != 0) GTEST_SKIP() << "no openssl to answer with TLS";
        folder_ = std::filesystem::temp_directory_path() / ("samband-tls-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
        const std::string certify = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 "
                                    "-subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout " +
                                    path("key.pem") + " -out " + path("cert.pem") + " 2>/dev/null";
        ASSERT_EQ(std::system(certify.c_str()), 0);
    }
    void TearDown() override
    {
        if (server_ > 0) {
            ::kill(server_, SIGKILL);
            ::waitpid(server_, nullptr, 0);
        }
        if (said_ != nullptr) std::fclose(said_);
        std::filesystem::remove_all(folder_);
    }

    std::string path(const char* name) const { return (folder_ / name).string(); }

    /// A server that speaks `protocol`, on a free port that it says itself.
    std::string start(const char* protocol)
    {
        int out[2];
        EXPECT_EQ(::pipe(out), 0);
        server_ = ::fork();
        if (server_ == 0) {
            ::dup2(out[1], STDOUT_FILENO);
            ::close(STDERR_FILENO); // what it says of refused handshakes is as it should be
            const std::string key = path("key.pem");
            const std::string certificate = path("cert.pem");
            ::execlp("openssl", "openssl", "s_server", "-accept", "127.0.0.1:0", "-www", protocol, "-cipher",
                     "ALL:@SECLEVEL=0", "-key", key.c_str(), "-cert", certificate.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(out[1]);
        said_ = ::fdopen(out[0], "r");
        char line[200] = {};
        std::string place;
        while (place.empty() && std::fgets(line, sizeof line, said_) != nullptr)
            if (const std::string text = line; text.starts_with("ACCEPT 127.0.0.1:"))
                place = "localhost:" + text.substr(17, text.find_first_of("\r\n") - 17);
        return place;
    }
    Outcome call(const std::string& place, const std::string& ca_file, const std::string& host = "localhost")
    {
        const std::string port = place.substr(place.find(':'));
        HttpClient client({.reach = Reach({host + port}), .ca_file = ca_file});
        return client.call({.url = "https://" + host + port + "/"});
    }

    std::filesystem::path folder_;
    pid_t server_ = -1;
    std::FILE* said_ = nullptr; ///< open as long as the server may say something
};

TEST_F(Tls, OnlyACertificateThatHoldsIsSpokenTo)
{
    const std::string place = start("-no_ssl3");
    ASSERT_FALSE(place.empty());
    const Outcome trusted = call(place, path("cert.pem"));
    ASSERT_TRUE(std::holds_alternative<Answer>(trusted))
        << (std::holds_alternative<NotSent>(trusted) ? word(std::get<NotSent>(trusted).why) : "unknown");
    EXPECT_EQ(std::get<Answer>(trusted).status, 200);
    for (const Outcome& refused :
         {call(place, ""), call(place, path("cert.pem"), "127.0.0.1")}) { // nobody's, of another
        ASSERT_TRUE(std::holds_alternative<NotSent>(refused));
        EXPECT_EQ(std::get<NotSent>(refused).why, Why::no_tls);
    }
}

TEST_F(Tls, OldVersionsAreNotSpoken)
{
    const std::string place = start("-tls1_1");
    ASSERT_FALSE(place.empty());
    const Outcome refused = call(place, path("cert.pem"));
    ASSERT_TRUE(std::holds_alternative<NotSent>(refused));
    EXPECT_EQ(std::get<NotSent>(refused).why, Why::no_tls);
}

} // namespace samband::client
