#pragma once
#include "base/text.h"
#include "dialogue/take_in.h"
#include "dialogue/thread_store.h"
#include "dialogue/use_cases.h"
#include "ledger/read.h"
#include "support/town.h"

/// A municipality that is written to.
namespace samband::dialogue {

class Correspondence : public test::Town {
protected:
    Inbound message(const std::string& foreign_id, const std::string& text = "Når åpner badet?")
    {
        return {.way = Way::form,
                .source = "form",
                .foreign_id = foreign_id,
                .who = "Ase",
                .address = "ase@eksempel.example",
                .text = text,
                .at = now(),
                .raw = text};
    }
    Taken take(const Inbound& it)
    {
        return write([&](db::Writing& tx) { return take_in(tx, it); });
    }
    Thread thread(const Id& id)
    {
        return read([&](db::Reading& tx) { return find_thread(tx, id).value(); });
    }
    std::vector<std::string> texts(const Id& id)
    {
        std::vector<std::string> all;
        for (const Entry& entry : read([&](db::Reading& tx) { return entries_of(tx, id); })) all.push_back(entry.text);
        return all;
    }
    std::vector<std::string> box(const std::string& who, Box which)
    {
        const people::Person reader = person(who);
        std::vector<std::string> subjects;
        for (const Line& line : read([&](db::Reading& tx) { return list_threads(tx, reader, which); }))
            subjects.push_back(line.thread.subject);
        EXPECT_EQ(read([&](db::Reading& tx) { return count_threads(tx, reader, which); }),
                  static_cast<std::int64_t>(subjects.size()));
        return subjects;
    }
    bool reads(const std::string& who, const Id& id)
    {
        const people::Person reader = person(who);
        return !test::problem_of([&] { read([&](db::Reading& tx) { return load_thread(tx, reader, id); }); });
    }
    template <typename Act>
    Thread by(const std::string& who, Act act)
    {
        const people::Person doer = person(who);
        return write([&](db::Writing& tx) { return act(tx, doer); });
    }
    Thread route(const Id& id, const std::string& unit_name)
    {
        return by("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return route_thread(tx, kari, id, find_thread(tx, id)->version, unit(unit_name));
        });
    }
    Thread assign(const Id& id, const std::string& to)
    {
        return by("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return assign_thread(tx, kari, id, find_thread(tx, id)->version, person_id(to));
        });
    }
    Thread close(const Id& id, const std::string& why = "Svart på telefon.")
    {
        return by("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return close_thread(tx, kari, id, find_thread(tx, id)->version, why);
        });
    }
    /// What the ledger says of it: "message-received thread-assigned".
    std::string recorded(const Id& id)
    {
        std::vector<std::string> kinds;
        for (const ledger::Recorded& entry : read([&](db::Reading& tx) { return ledger::history(tx, id); }))
            kinds.push_back(entry.kind);
        return join(kinds, " ");
    }
};

} // namespace samband::dialogue
