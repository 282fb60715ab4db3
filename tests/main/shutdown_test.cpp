#include "main/child_program.h"
#include "people/add_person.h"
#include "people/add_unit.h"
#include "people/give_mandate.h"
#include "people/session.h"

#include <gtest/gtest.h>

#include <unistd.h>

/// The program is told to end just after somebody has used a session: what is noted of it is written while the parts
/// that this commit wakes are still there, and the program ends in order every time.
namespace {

using namespace samband;

constexpr int rounds = 10;

/// One municipality with one person, signed in `rounds` times two minutes ago: so long that each use is noted again.
class World {
public:
    World() : data_(std::filesystem::temp_directory_path() / ("samband-shutdown-" + std::to_string(::getpid())))
    {
        main_test::make_prove(data_, [&](db::Writing& tx) { settle(tx); });
    }
    ~World() { std::filesystem::remove_all(data_); }

    const std::filesystem::path& data() const { return data_; }
    const std::vector<std::string>& tokens() const { return tokens_; }
    /// How many of the sessions have been noted as used since they were started.
    int noted()
    {
        int count = 0;
        main_test::with_municipalities(data_, [&](db::Municipalities& all) {
            all.open("prove")->read([&](db::Reading& tx) {
                for (const people::OwnSession& session : people::list_sessions(tx, person_))
                    if (session.seen > session.started) ++count;
            });
        });
        return count;
    }

private:
    void settle(db::Writing& tx)
    {
        const Id unit = people::add_unit(tx, Id(), "Kommunen", std::nullopt).id;
        person_ = people::add_person(tx, Id(), {"Kari Prøve", "kari@prove.example", "", ""}).id;
        people::give_mandate(tx, Id(), {.person = person_, .unit = unit, .role = "communications-officer"});
        for (int round = 0; round < rounds; ++round)
            tokens_.push_back(people::start_session(tx, person_, "", "").token);
    }

    std::filesystem::path data_;
    std::vector<std::string> tokens_;
    Id person_;
};

/// Asks for a page with that session's cookie; the first line of the answer.
std::string visit_page(std::uint16_t port, const std::string& token)
{
    const int socket = main_test::connect_to(port);
    const std::string request = "GET /min-konto HTTP/1.1\r\nHost: prove.test\r\nCookie: samband=" + token +
                                "\r\nAccept: application/json\r\nConnection: close\r\n\r\n";
    std::string answer;
    if (socket >= 0 && ::write(socket, request.data(), request.size()) == static_cast<ssize_t>(request.size())) {
        char bytes[4'096];
        for (ssize_t got; (got = ::read(socket, bytes, sizeof bytes)) > 0;)
            answer.append(bytes, static_cast<std::size_t>(got));
    }
    ::close(socket);
    return answer.substr(0, answer.find('\r'));
}

TEST(Shutdown, EndsInOrderRightAfterASessionWasUsed)
{
    World world;
    for (const std::string& token : world.tokens()) {
        const main_test::Child child = main_test::start_program(world.data());
        const std::uint16_t port = main_test::port_of(child);
        EXPECT_NE(port, 0);
        EXPECT_EQ(visit_page(port, token), "HTTP/1.1 200 OK");
        ASSERT_EQ(main_test::end_program(child), 0);
    }
    EXPECT_EQ(world.noted(), rounds);
}

} // namespace
