#pragma once
#include "http/connection.h"

#include <boost/asio/ip/tcp.hpp>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace samband::http {

/// One address that is listened on. Runs on the first loop, and hands connections round to all.
class Listener {
public:
    /// Throws Problem invalid for an address that is none, unavailable for one that is taken.
    Listener(House& house, std::vector<std::unique_ptr<Loop>>& loops, const std::string& address, bool inside);

    int port() const { return port_; }
    void close(); ///< on the first loop's thread

private:
    boost::asio::awaitable<void> accept();
    void admit(boost::asio::ip::tcp::socket socket, Loop& loop);

    /// How many connections each peer has, whichever loop they are on.
    struct Peers;

    House& house_;
    std::vector<std::unique_ptr<Loop>>& loops_;
    bool inside_;
    boost::asio::ip::tcp::acceptor acceptor_;
    int port_ = 0;
    std::shared_ptr<Peers> peers_;
};

} // namespace samband::http
