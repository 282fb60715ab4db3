#pragma once
#include "base/problem.h"
#include "base/text.h"
#include "ledger/read.h"
#include "people/add_person.h"
#include "people/add_unit.h"
#include "people/change_password.h"
#include "people/change_person.h"
#include "people/disable_person.h"
#include "people/end_mandate.h"
#include "people/give_mandate.h"
#include "people/invite_person.h"
#include "people/person_store.h"
#include "people/sign_in.h"
#include "people/sign_out.h"
#include "support/databases.h"

#include <string>

namespace samband::people {

/// Løten with two units and a steward, and whoever a test adds. Its people are invented.
class PeopleTest : public test::DatabaseTest {
protected:
    static constexpr const char* good_password = "korrekt hest batteri stift";

    void SetUp() override
    {
        DatabaseTest::SetUp();
        if (IsSkipped()) return;
        db().write("world", [&](db::Writing& tx) {
            top_ = add_unit(tx, {}, "Løten kommune", std::nullopt).id;
            culture_ = add_unit(tx, {}, "Kultur", top_).id;
            steward_ = add_person(tx, {}, {"Kari Lunde", "kari@loten.example.no", "rådgiver", "900 00 000"}).id;
            give_mandate(tx, {}, {steward_, top_, "communications-officer"});
        });
    }

    template <typename Act>
    auto write(Act act)
    {
        return db().write("test", act);
    }
    template <typename Look>
    auto read(Look look)
    {
        return db().read(look);
    }
    Id added(const std::string& name, const std::string& role = "", const Id& unit = {})
    {
        return write([&](db::Writing& tx) {
            const Id id = add_person(tx, steward_, {name, slug(name) + "@loten.example.no", "", ""}).id;
            if (!role.empty()) give_mandate(tx, steward_, {id, unit.nil() ? top_ : unit, role});
            return id;
        });
    }
    static std::string slug(const std::string& name) { return samband::slug(name); }
    Person person(const Id& id)
    {
        return read([&](db::Reading& tx) { return load_person(tx, id); });
    }
    void give_password(const Id& id, const std::string& password = good_password)
    {
        const std::string hash = door_.hashing.hash(password);
        write([&](db::Writing& tx) { set_password(tx, {}, id, hash); });
    }
    Caller caller(const std::string& remote = "192.0.2.1", const std::string& device = "")
    {
        return {"loten", remote, device, "Firefox, Linux", now()};
    }
    SignInOutcome signed_in(const Id& id, const Caller& from, const std::string& password = good_password)
    {
        return sign_in(db(), door_, from, person(id).login, password);
    }
    std::optional<Session> session_of(const std::string& token)
    {
        return read([&](db::Reading& tx) { return find_session(tx, token); });
    }
    template <typename Act>
    std::optional<ProblemCode> problem_of(Act act)
    {
        try {
            write(act);
        } catch (const Problem& problem) {
            return problem.code();
        }
        return std::nullopt;
    }
    /// What the ledger holds about it, oldest first.
    std::vector<std::string> acts_about(const Id& subject)
    {
        std::vector<std::string> kinds;
        for (const ledger::Recorded& it : read([&](db::Reading& tx) { return ledger::history(tx, subject); }))
            kinds.push_back(it.kind);
        return kinds;
    }
    bool ledger_says(const Id& subject, const std::string& text)
    {
        const auto entries = read([&](db::Reading& tx) { return ledger::history(tx, subject); });
        return std::any_of(entries.begin(), entries.end(), [&](const ledger::Recorded& it) {
            return to_text(it.content).find(text) != std::string::npos;
        });
    }

    Id top_;
    Id culture_;
    Id steward_;
    Door door_;
};

} // namespace samband::people
