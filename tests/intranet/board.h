#pragma once
#include "intranet/confirm_read.h"
#include "intranet/notice.h"
#include "intranet/who_has_not_read.h"
#include "publishing/desk.h"

namespace samband::intranet {

/// The town's intranet, wired as the program wires it.
class Board : public publishing::Desk {
protected:
    void SetUp() override
    {
        wiring_.on<publishing::PostPublished>("intranet::ask_for_confirmation", ask_for_confirmation);
        wiring_.on<publishing::PostCorrected>("intranet::ask_again", ask_again);
        setting.wiring = &wiring_;
        Desk::SetUp();
        if (!IsSkipped()) adopt("loten");
    }
    publishing::Content must_read(const std::string& title = "Nye rutiner for nøkler")
    {
        publishing::Content content = publishing::story(title, {"intranet"});
        content.need_to_know = true;
        return content;
    }
    publishing::Post notice(const publishing::Content& content) { return publish("Leif", start("Leif", content)).post; }
    std::size_t unread(const std::string& who)
    {
        const Id id = person_id(who);
        return read([&](db::Reading& tx) { return unread_for(tx, id).size(); });
    }
    void confirm(const std::string& who, const publishing::Post& post)
    {
        const people::Person by = person(who);
        write([&](db::Writing& tx) { confirm_read(tx, by, post.id, post.revision); });
    }
    void pass_on(const std::string& who, const publishing::Post& post, const std::string& unit_name)
    {
        const people::Person by = person(who);
        write([&](db::Writing& tx) { confirm_passed_on(tx, by, post.id, post.revision, unit(unit_name)); });
    }
    UnitReading reading(const std::string& who, const publishing::Post& post,
                        const std::string& unit_name = "Hjemmetjenesten")
    {
        const people::Person by = person(who);
        return read([&](db::Reading& tx) { return who_has_not_read(tx, by, post.id, unit(unit_name)); });
    }
    void agree(const std::string& who, Instant from)
    {
        const people::Person by = person(who);
        write([&](db::Writing& tx) { enter_agreement(tx, by, from); });
    }

private:
    db::Wiring wiring_;
};

} // namespace samband::intranet
