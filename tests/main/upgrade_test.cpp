#include "ledger/log.h"
#include "main/child_program.h"
#include "main/ledger_keeper.h"
#include "outbox/next_due.h"
#include "people/add_person.h"
#include "people/add_unit.h"

#include <gtest/gtest.h>

#include <thread>
#include <unistd.h>

/// The program starts on a folder that an older one has left in good order, with the word that nothing waits there:
/// what an upgrade queues is done all the same, before anybody writes.
namespace {

using namespace samband;

constexpr int before_the_search_knew = 110;

void add_service(db::Writing& tx)
{
    const Id unit = people::add_unit(tx, Id(), "Hjemmetjenesten", std::nullopt).id;
    const Id owner = people::add_person(tx, Id(), {"Leif Prøve", "leif@prove.example", "", ""}).id;
    const Id id = tx.new_id();
    tx.run("services.insert_service", {{"id", id},
                                       {"name", "Matombringing"},
                                       {"summary", "Middag på døra."},
                                       {"body", "Ring oss."},
                                       {"form_url", ""},
                                       {"phone", ""},
                                       {"unit", unit},
                                       {"owner", owner},
                                       {"months", 6},
                                       {"by", owner},
                                       {"due", tx.now()},
                                       {"now", tx.now()}});
    tx.run("services.set_state",
           {{"id", id}, {"seen", 1}, {"state", "published"}, {"slug", "matombringing"}, {"now", tx.now()}});
}

class LeftByAnOlder {
public:
    LeftByAnOlder() : data_(std::filesystem::temp_directory_path() / ("samband-upgrade-" + std::to_string(::getpid())))
    {
        std::filesystem::remove_all(data_);
        std::filesystem::create_directories(data_);
        std::vector<db::Migration> older = db::embedded_migrations(db::Dialect::sqlite);
        std::erase_if(older, [](const db::Migration& one) { return one.number >= before_the_search_knew; });
        db::Setting setting;
        setting.clock = [] { return machine_now().plus_s(-120); };
        setting.migrations = &older;
        setting.before_commit = ledger::sequence;
        db::Municipalities all(data_, "sqlite:", setting);
        all.create("prove", "name = \"Prøve kommune\"\nshort_name = \"Prøve\"\nhosts = [\"prove.test\"]\n"
                            "origin = \"prove.example/protokoll\"\n");
        write_and_sign(all);
        outbox::leave_next_due(all.folder("prove"), std::nullopt);
    }
    ~LeftByAnOlder() { std::filesystem::remove_all(data_); }

    const std::filesystem::path& data() const { return data_; }

private:
    /// All of it: a program that finds something to sign writes, and what is written wakes the workers anyway.
    static void write_and_sign(db::Municipalities& all)
    {
        main::LedgerKeeper ledgers(all);
        ledgers.begin("prove", "prove.example/protokoll");
        all.open("prove")->write("world", add_service);
        ledgers.wake("prove");
        ledgers.stop();
    }

    std::filesystem::path data_;
};

bool finds(std::uint16_t port, const char* words)
{
    const int socket = main_test::connect_to(port);
    const std::string request =
        std::string("GET /sok?q=") + words + " HTTP/1.1\r\nHost: prove.test\r\nConnection: close\r\n\r\n";
    std::string answer;
    if (socket >= 0 && ::write(socket, request.data(), request.size()) == static_cast<ssize_t>(request.size())) {
        char bytes[4'096];
        for (ssize_t got; (got = ::read(socket, bytes, sizeof bytes)) > 0;)
            answer.append(bytes, static_cast<std::size_t>(got));
    }
    ::close(socket);
    return answer.find("/tjenester/matombringing") != std::string::npos;
}

TEST(Upgrade, WhatItQueuesIsDoneAlthoughNothingWasSaidToWait)
{
    const LeftByAnOlder left;
    const main_test::Child child = main_test::start_program(left.data());
    const std::uint16_t port = main_test::port_of(child);
    bool found = false;
    for (int tries = 0; tries < 100 && port != 0 && !found; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        found = finds(port, "middag");
    }
    EXPECT_TRUE(found);
    EXPECT_EQ(main_test::end_program(child), 0);
}

} // namespace
