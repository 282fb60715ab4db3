#pragma once
#include <string>
#include <vector>

namespace samband::test {

/// Ways to write an address of the house: ASVS 1.3.6. PORT stands for the peer's.
inline constexpr const char* hidden_places[] = {
    "http://127.0.0.1:PORT/",
    "http://127.1:PORT/",
    "http://127.0.1:PORT/",
    "http://2130706433:PORT/",
    "http://0x7f000001:PORT/",
    "http://0x7f.0.0.1:PORT/",
    "http://0x7F.1:PORT/",
    "http://017700000001:PORT/",
    "http://0177.0.0.1:PORT/",
    "http://0177.0x0.0.1:PORT/",
    "http://127.000.000.001:PORT/",
    "http://127.0.0.1.:PORT/",
    "http://0.0.0.0:PORT/",
    "http://0:PORT/",
    "http://127.255.255.254:PORT/",
    "http://[::1]:PORT/",
    "http://[0:0:0:0:0:0:0:1]:PORT/",
    "http://[::]:PORT/",
    "http://[::ffff:127.0.0.1]:PORT/",
    "http://[::ffff:7f00:1]:PORT/",
    "http://[::127.0.0.1]:PORT/",
    "http://[64:ff9b::7f00:1]:PORT/",
    "http://[2002:7f00:1::]:PORT/",
    "http://[fe80::1%25lo]:PORT/",
    "http://localhost:PORT/",
    "http://LOCALHOST.:PORT/",
    "http://kommune.example@127.0.0.1:PORT/",
    "http://127.0.0.1:PORT@kommune.example/",
    "http://127.0.0.1:PORT\\@kommune.example/",
    "http://kommune.example#@127.0.0.1:PORT/\t",
    "http://\xEF\xBC\x91\xEF\xBC\x92\xEF\xBC\x97.0.0.1:PORT/", // full-width digits
    "http://\xE2\x91\xA0\xE2\x91\xA1\xE2\x91\xA6.0.0.1:PORT/", // digits in circles
    "http://127\xE3\x80\x82"
    "0\xE3\x80\x82"
    "0\xE3\x80\x82"
    "1:PORT/", // ideographic full stops
    "http://127.0.0.1%00.kommune.example:PORT/",
    "http://%31%32%37.0.0.1:PORT/",
    "http:127.0.0.1:PORT/",
    "http:///127.0.0.1:PORT/",
    "http:\\\\127.0.0.1:PORT/",
    " http://127.0.0.1:PORT/",
    "http://127.0.0.1:0PORT/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/",
    "http://[fd00:ec2::254]/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:PORT/_x",
    "dict://127.0.0.1:PORT/",
    "unix:///run/x",
};

/// With a port of this machine in them.
inline std::vector<std::string> hidden_places_at(int port)
{
    std::vector<std::string> urls;
    for (std::string url : hidden_places) {
        if (const std::size_t at = url.find("PORT"); at != url.npos) url.replace(at, 4, std::to_string(port));
        urls.push_back(std::move(url));
    }
    return urls;
}

} // namespace samband::test
