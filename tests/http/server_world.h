#pragma once
#include "http/server.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

/// A server on a free port of 127.0.0.1 with a handful of routes, and a client that sends bytes as they are.
namespace server_test {

/// What came back, taken apart just enough to be asked.
struct Answer {
    int status = 0; ///< 0: the connection ended without one
    std::string head;
    std::string body;
    std::string header(std::string_view name) const; ///< any case; empty if absent
};

/// A connection of our own. Every wait ends after `patience_ms`.
class Client {
public:
    explicit Client(int port, int patience_ms = 5000);
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    bool send(std::string_view bytes);
    void shut_sending();
    /// Reads one answer (by Content-Length; 1xx answers are counted and skipped).
    Answer read(bool head_only = false);
    /// All that comes until the other side closes, or `patience_ms` passes.
    std::string read_to_end();
    /// Reads until `text` has come. False if it did not in time.
    bool read_until(std::string_view text);
    bool closed(); ///< the other side closes before our patience ends
    int continues = 0;

private:
    bool fill();

    int socket_ = -1;
    std::string buffer_;
    bool ended_ = false;
};

/// What a test may set before the server starts.
struct Wishes {
    samband::http::Deadlines deadlines;
    int workers = 4;
    std::size_t waiting = 64;
    std::size_t connections = 256;
    std::size_t per_address = 256;
    std::vector<std::string> trusted_proxies;
    std::string cookie_prefix;
    int io_threads = 1;
};

struct Memory;

class World {
public:
    explicit World(const Wishes& wishes = {});
    ~World();

    int port() const { return server_->port(); }
    samband::http::Server& server() { return *server_; }
    samband::http::Live& live() { return live_; }
    const std::filesystem::path& spool() const { return spool_; }

    /// One request on a connection of its own.
    Answer get(const std::string& target, const std::string& headers = "");
    Answer post(const std::string& target, const std::string& type, const std::string& body,
                const std::string& headers = "");
    /// A session and a token that belongs to it.
    std::string csrf_headers() const;
    std::string token() const;

    int calls(const std::string& path) const; ///< how often a handler was called
    std::vector<std::string> shown() const;   ///< what routes were told of
    void let_slow_go();                       ///< ends the wait of "/slow"
    int slow_waiting() const;

private:
    std::shared_ptr<Memory> memory_;
    std::filesystem::path spool_;
    samband::http::Live live_;
    samband::http::Router router_;
    std::unique_ptr<samband::http::Server> server_;
};

/// "GET TARGET HTTP/1.1" with our host and the headers given, each ended by CRLF.
std::string get_text(const std::string& target, const std::string& headers = "");
std::string post_text(const std::string& target, const std::string& type, const std::string& body,
                      const std::string& headers = "");
std::string gunzip(const std::string& bytes);

/// Waits at most two seconds for something to become true.
bool comes_true(const std::function<bool()>& what);

} // namespace server_test
