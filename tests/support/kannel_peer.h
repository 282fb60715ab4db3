#pragma once
#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// Kannel itself with its fake SMS centre: bearerbox, smsbox and fakesmsc, started for one test inside the namespace
/// that tools/test_kannel.sh makes.
namespace samband::test {

class KannelPeer {
public:
    /// False outside the namespace: the test is skipped, and says so.
    static bool can_run();

    /// `heard_at` is called with what telephones send: "http://127.0.0.1:PORT/kanal/…".
    explicit KannelPeer(const std::string& heard_at);
    ~KannelPeer(); ///< ends them
    KannelPeer(const KannelPeer&) = delete;
    KannelPeer& operator=(const KannelPeer&) = delete;

    static constexpr const char* url = "http://127.0.0.1:13013/cgi-bin/sendsms";
    static constexpr const char* place = "127.0.0.1:13013";
    static constexpr const char* user = "samband";
    static constexpr const char* password = "hemmelig-ord";

    /// The telephones' net: goes on, and `message` ("91234567 2097 text STOPP") is sent by one of them if not empty.
    void telephones_on(const std::string& message = {});
    void telephones_off() { end("fakesmsc"); }
    void smsbox_off() { end("smsbox"); }

    /// What telephones have got, in order, as fakesmsc writes it: "Loten +4791234567 text Hei".
    std::vector<std::string> got() const;
    /// Waits until they have got that many; false after ten seconds.
    bool wait_for(std::size_t messages) const;

private:
    void begin(const std::string& name, const std::vector<std::string>& command);
    void end(const std::string& name);
    void wait_for_port(int port) const;

    std::filesystem::path folder_;
    std::map<std::string, pid_t> running_;
};

} // namespace samband::test
