#include "http/server_world.h"

// What a server must not take (RFC 9112 § 11.2, ASVS 4.2.1), byte for byte: the right refusal, the connection closed
// where nobody can know where the next request begins, and the server well afterwards.

using namespace server_test;

namespace {

struct Garbage {
    const char* name;
    std::string bytes;
    int status;
    bool closes = true;
};

const std::string host = "Host: loten.example\r\n";

std::vector<Garbage> broken_heads()
{
    return {
        {"bare LF after the request line", "GET /echo HTTP/1.1\n" + host + "\r\n", 400},
        {"bare LF between fields", "GET /echo HTTP/1.1\r\nHost: loten.example\nX: y\r\n\r\n", 400},
        {"bare LF to the end", "GET /echo HTTP/1.1\nHost: loten.example\n\n", 400},
        {"bare CR in a field", "GET /echo HTTP/1.1\r\n" + host + "X: a\rb\r\n\r\n", 400},
        {"folded field", "GET /echo HTTP/1.1\r\n" + host + "X: a\r\n b\r\n\r\n", 400},
        {"folded with a tab", "GET /echo HTTP/1.1\r\n" + host + "X: a\r\n\tb\r\n\r\n", 400},
        {"folded Transfer-Encoding",
         "POST /notes HTTP/1.1\r\n" + host + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n", 400},
        {"space before the colon", "GET /echo HTTP/1.1\r\n" + host + "X : a\r\n\r\n", 400},
        {"no colon", "GET /echo HTTP/1.1\r\n" + host + "nonsense\r\n\r\n", 400},
        {"empty name", "GET /echo HTTP/1.1\r\n" + host + ": a\r\n\r\n", 400},
        {"space first", "GET /echo HTTP/1.1\r\n X: a\r\n" + host + "\r\n", 400},
        {"NUL in a value", "GET /echo HTTP/1.1\r\n" + host + std::string("X: a\0b\r\n\r\n", 10), 400},
        {"control character", "GET /echo HTTP/1.1\r\n" + host + "X: a\x01\r\n\r\n", 400},
        {"value that is not UTF-8", "GET /echo HTTP/1.1\r\n" + host + "X: \xff\xfe\r\n\r\n", 400},
        {"two spaces", "GET  /echo HTTP/1.1\r\n" + host + "\r\n", 400},
        {"tab for a space", "GET\t/echo HTTP/1.1\r\n" + host + "\r\n", 400},
        {"space in the target", "GET /echo x HTTP/1.1\r\n" + host + "\r\n", 400},
        {"no version", "GET /echo\r\n" + host + "\r\n", 400},
        {"lower-case version", "GET /echo http/1.1\r\n" + host + "\r\n", 400},
        {"HTTP/2.0", "GET /echo HTTP/2.0\r\n" + host + "\r\n", 505},
        {"HTTP/1.2", "GET /echo HTTP/1.2\r\n" + host + "\r\n", 505},
        {"HTTP/1.10", "GET /echo HTTP/1.10\r\n" + host + "\r\n", 400},
        {"the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        {"a TLS hello", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc", 9), 400},
        {"raw UTF-8 in the target", "GET /\xc3\xa5 HTTP/1.1\r\n" + host + "\r\n", 400},
        {"bracket in the method", "GE(T /echo HTTP/1.1\r\n" + host + "\r\n", 400},
        {"two empty lines first", "\r\n\r\nGET /echo HTTP/1.1\r\n" + host + "\r\n", 400},
        {"unknown method", "BREW /echo HTTP/1.1\r\n" + host + "\r\n", 501},
        {"lower-case method", "get /echo HTTP/1.1\r\n" + host + "\r\n", 501},
        {"CONNECT", "CONNECT loten.example:443 HTTP/1.1\r\n" + host + "\r\n", 501},
        {"TRACE", "TRACE /echo HTTP/1.1\r\n" + host + "\r\n", 501},
    };
}

std::vector<Garbage> broken_hosts()
{
    return {
        {"no Host", "GET /echo HTTP/1.1\r\n\r\n", 400},
        {"no Host in HTTP/1.0", "GET /echo HTTP/1.0\r\n\r\n", 400},
        {"two Hosts", "GET /echo HTTP/1.1\r\n" + host + host + "\r\n", 400},
        {"two Hosts that differ", "GET /echo HTTP/1.1\r\n" + host + "Host: saltdal.example\r\n\r\n", 400},
        {"unknown Host", "GET /echo HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421},
        {"empty Host", "GET /echo HTTP/1.1\r\nHost:\r\n\r\n", 400},
        {"Host with a path", "GET /echo HTTP/1.1\r\nHost: loten.example/x\r\n\r\n", 400},
        {"Host with a user", "GET /echo HTTP/1.1\r\nHost: a@loten.example\r\n\r\n", 400},
        {"Host with two names", "GET /echo HTTP/1.1\r\nHost: loten.example, saltdal.example\r\n\r\n", 400},
        {"Host with a bad port", "GET /echo HTTP/1.1\r\nHost: loten.example:8x\r\n\r\n", 400},
        {"target and Host disagree", "GET http://saltdal.example/echo HTTP/1.1\r\n" + host + "\r\n", 400},
    };
}

std::vector<Garbage> broken_targets()
{
    return {
        {"dot segments", "GET /../etc/passwd HTTP/1.1\r\n" + host + "\r\n", 400},
        {"encoded dot segments", "GET /a/%2e%2e/b HTTP/1.1\r\n" + host + "\r\n", 400},
        {"encoded slash", "GET /a%2fb HTTP/1.1\r\n" + host + "\r\n", 400},
        {"backslash", "GET /a\\b HTTP/1.1\r\n" + host + "\r\n", 400},
        {"encoded backslash", "GET /a%5Cb HTTP/1.1\r\n" + host + "\r\n", 400},
        {"encoded NUL", "GET /a%00b HTTP/1.1\r\n" + host + "\r\n", 400},
        {"encoded line break", "GET /a%0d%0ab HTTP/1.1\r\n" + host + "\r\n", 400},
        {"half an escape", "GET /a%4 HTTP/1.1\r\n" + host + "\r\n", 400},
        {"no escape", "GET /a%zz HTTP/1.1\r\n" + host + "\r\n", 400},
        {"overlong UTF-8", "GET /a%c0%af HTTP/1.1\r\n" + host + "\r\n", 400},
        {"not UTF-8", "GET /a%ff HTTP/1.1\r\n" + host + "\r\n", 400},
        {"query that is not UTF-8", "GET /echo?a=%ff HTTP/1.1\r\n" + host + "\r\n", 400},
        {"query with a NUL", "GET /echo?a=%00 HTTP/1.1\r\n" + host + "\r\n", 400},
        {"no slash first", "GET echo HTTP/1.1\r\n" + host + "\r\n", 400},
        {"asterisk", "GET * HTTP/1.1\r\n" + host + "\r\n", 400},
        {"fragment", "GET /echo#x HTTP/1.1\r\n" + host + "\r\n", 400},
        {"another scheme", "GET ftp://loten.example/echo HTTP/1.1\r\n" + host + "\r\n", 400},
        {"very long", "GET /" + std::string(5000, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414},
        {"without an end", "GET /" + std::string(20'000, 'a'), 414},
    };
}

std::vector<Garbage> broken_framing()
{
    const std::string post = "POST /notes HTTP/1.1\r\n" + host + "Content-Type: application/x-www-form-urlencoded\r\n";
    const std::string next = "GET /smuggled HTTP/1.1\r\n" + host + "\r\n";
    const std::string chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    return {
        {"CL.TE", post + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + next, 400},
        {"TE.CL", post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n8\r\nSMUGGLED\r\n0\r\n\r\n", 400},
        {"two lengths", post + "Content-Length: 0\r\nContent-Length: 40\r\n\r\n" + next, 400},
        {"the same length twice", post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\na=b", 400},
        {"lengths in a list", post + "Content-Length: 3, 3\r\n\r\na=b", 400},
        {"signed length", post + "Content-Length: +3\r\n\r\na=b", 400},
        {"negative length", post + "Content-Length: -1\r\n\r\n", 400},
        {"hexadecimal length", post + "Content-Length: 0x3\r\n\r\na=b", 400},
        {"empty length", post + "Content-Length:\r\n\r\n", 400},
        {"length past 64 bits", post + "Content-Length: 99999999999999999999999\r\n\r\n", 400},
        {"xchunked", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + next, 501},
        {"gzip, chunked", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + next, 501},
        {"chunked, identity", post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", 501},
        {"chunked twice", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"identity", post + "Transfer-Encoding: identity\r\n\r\n" + next, 501},
        {"quoted", post + "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n", 501},
        {"vertical tab",
         post + "Transfer-Encoding: \x0b"
                "chunked\r\n\r\n0\r\n\r\n",
         400},
        {"chunked in HTTP/1.0", "POST /notes HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"0x chunk size", chunked + "0x3\r\na=b\r\n0\r\n\r\n", 400},
        {"signed chunk size", chunked + "+3\r\na=b\r\n0\r\n\r\n", 400},
        {"negative chunk size", chunked + "-3\r\na=b\r\n0\r\n\r\n", 400},
        {"space before the chunk size", chunked + " 3\r\na=b\r\n0\r\n\r\n", 400},
        {"empty chunk size", chunked + "\r\na=b\r\n0\r\n\r\n", 400},
        {"chunk size past 32 bits", chunked + "100000003\r\na=b\r\n0\r\n\r\n", 400},
        {"chunk longer than it says", chunked + "2\r\na=b\r\n0\r\n\r\n", 400},
        {"bare LF after a chunk size", chunked + "3\na=b\r\n0\r\n\r\n", 400},
        {"bare LF after a chunk", chunked + "3\r\na=b\n0\r\n\r\n", 400},
        {"bare LF in an extension", chunked + "3;x\na=b\r\n0\r\n\r\n", 400},
        {"endless extension", chunked + "3;" + std::string(1000, 'x') + "\r\na=b\r\n0\r\n\r\n", 400},
        {"endless trailer", chunked + "0\r\nX: " + std::string(8000, 'x') + "\r\n\r\n", 400},
        {"other expectation", post + "Content-Length: 3\r\nExpect: 200-ok\r\n\r\na=b", 417},
    };
}

void expect_refused(World& world, const std::vector<Garbage>& corpus)
{
    for (const Garbage& garbage : corpus) {
        SCOPED_TRACE(garbage.name);
        Client client(world.port());
        client.send(garbage.bytes);
        const Answer answer = client.read();
        EXPECT_EQ(answer.status, garbage.status);
        EXPECT_EQ(answer.header("Connection"), "close");
        EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
        client.shut_sending();
        EXPECT_EQ(client.read_to_end(), "") << "an answer to what was smuggled";
        EXPECT_EQ(world.get("/bytes").status, 200);
    }
}

} // namespace

TEST(ServerGarbage, RefusesBrokenHeads)
{
    World world;
    expect_refused(world, broken_heads());
}

TEST(ServerGarbage, RefusesHostsThatAreNoneOrNotOurs)
{
    World world;
    expect_refused(world, broken_hosts());
}

TEST(ServerGarbage, RefusesTargetsThatMayMeanTwoThings)
{
    World world;
    expect_refused(world, broken_targets());
}

TEST(ServerGarbage, RefusesBodiesFramedInTwoWays)
{
    World world;
    expect_refused(world, broken_framing());
}

TEST(ServerGarbage, RefusesHeadsThatAreTooLarge)
{
    World world;
    std::string many = "GET /echo HTTP/1.1\r\n" + host;
    for (int i = 0; i < 70; ++i) many += "X-" + std::to_string(i) + ": y\r\n";
    expect_refused(world,
                   {{"too many fields", many + "\r\n", 431},
                    {"one field too large", "GET /echo HTTP/1.1\r\n" + host + "X: " + std::string(20'000, 'x'), 431}});
}

TEST(ServerGarbage, ForgivesOneEmptyLineAndAbsoluteForm)
{
    World world;
    Client client(world.port());
    client.send("\r\n" + get_text("/bytes"));
    EXPECT_EQ(client.read().status, 200);
    client.send("GET http://loten.example/bytes HTTP/1.1\r\nHost: LOTEN.example:8080\r\n\r\n");
    EXPECT_EQ(client.read().status, 200);
}

TEST(ServerGarbage, AnswersAGetWithABodyAndCloses)
{
    World world;
    Client client(world.port());
    client.send("GET /bytes HTTP/1.1\r\n" + host +
                "Content-Length: 47\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: loten.example\r\n\r\n");
    const Answer answer = client.read();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("Connection"), "close");
    client.shut_sending();
    EXPECT_EQ(client.read_to_end(), "");
}

TEST(ServerGarbage, EndsWhateverBytesComeWithinTheDeadline)
{
    Wishes wishes;
    wishes.deadlines.head_ms = wishes.deadlines.body_ms = wishes.deadlines.idle_ms = 300;
    wishes.deadlines.linger_ms = 200;
    World world(wishes);
    std::uint32_t seed = 20261122;
    const auto next = [&seed] { return seed = seed * 1664525 + 1013904223, seed >> 8; };
    const std::vector<std::string> pieces = {"GET ",
                                             "POST ",
                                             "/notes",
                                             "/echo",
                                             " HTTP/1.1",
                                             "\r\n",
                                             "\n",
                                             "Host: loten.example",
                                             "Content-Length: 3",
                                             "Transfer-Encoding: chunked",
                                             ": ",
                                             "\r\n\r\n",
                                             "3\r\n",
                                             "a=b",
                                             "0\r\n\r\n",
                                             "%41",
                                             "?",
                                             "Content-Type: multipart/form-data; boundary=x",
                                             "--x",
                                             "Expect: 100-continue",
                                             "\t",
                                             " "};
    for (int round = 0; round < 60; ++round) {
        std::string bytes;
        const std::size_t count = next() % 40;
        for (std::size_t i = 0; i < count; ++i) {
            if (next() % 4 == 0)
                bytes += static_cast<char>(next() % 256);
            else
                bytes += pieces[next() % pieces.size()];
        }
        SCOPED_TRACE("round " + std::to_string(round));
        Client client(world.port(), 3000);
        client.send(bytes);
        if (next() % 2 == 0) client.shut_sending();
        EXPECT_TRUE(client.closed()) << "still open after its deadline";
    }
    EXPECT_EQ(world.get("/bytes").status, 200);
}
