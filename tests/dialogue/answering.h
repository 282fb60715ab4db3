#pragma once
#include "base/overtaken.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/harbour.h"
#include "dialogue/answer_box.h"
#include "dialogue/answer_moves.h"
#include "dialogue/answers.h"
#include "dialogue/correspondence.h"
#include "dialogue/limits.h"
#include "dialogue/signature.h"
#include "rulings/in_force.h"

/// A municipality that answers.
namespace samband::dialogue {

class Answerers : public Correspondence {
protected:
    void SetUp() override
    {
        setting.wiring = &wiring_;
        wiring_.on<channels::DispatchEnded>("dialogue::follow_delivery", follow_delivery);
        wiring_.on<channels::DeliveryBounced>("dialogue::follow_bounce", follow_bounce);
        wiring_.on<channels::DispatchEnded>("dialogue::follow_forwarding", [this](auto& tx, const auto& happening) {
            follow_forwarding(tx, happening, municipality_);
        });
        Correspondence::SetUp();
        if (IsSkipped()) return;
        municipality_.name = "Prøve kommune";
        municipality_.site = "https://prove.example.no";
        municipality_.language = "nb";
        municipality_.email = "postmottak@prove.example";
        municipality_.phone = "75 12 34 56";
        auto port = std::make_unique<test::TellPort>();
        port_ = port.get();
        shipping_.add("smtp", std::move(port));
        shipping_.add("kannel", std::make_unique<test::TellPort>());
    }
    /// What is due leaves the house.
    void work_all()
    {
        for (int i = 0; i < 100; ++i) {
            const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 1); });
            if (leases.empty()) return;
            const outbox::Outcome outcome = shipping_.ship(leases.front(), db());
            write([&](db::Writing& tx) { outbox::conclude(tx, leases.front(), outcome); });
        }
    }

    channels::Account open_account(rulebook::Channel channel, const std::string& name)
    {
        channels::Account account;
        account.channel = channel;
        account.driver = channel == rulebook::Channel::sms ? "kannel" : "smtp";
        account.name = name;
        account.settings = Json::object({{"from", name + "@prove.example"}});
        account.state = channels::AccountState::open;
        return write([&](db::Writing& tx) { return channels::add_account(tx, account); });
    }
    /// What somebody writes by that way, and the thread that it begins.
    Id asked(Way way, const std::string& address, const std::string& text = "Når åpner badet?",
             const std::string& source = "mail")
    {
        Inbound it = message("m" + std::to_string(++count_) + "@borger.example", text);
        it.way = way;
        it.source = source;
        it.address = address;
        it.subject = "Badet";
        return take(it).thread;
    }
    AnswerDraft draft(const Id& id, const std::string& text = "Badet åpner klokka ti.")
    {
        AnswerDraft it{.thread = id, .seen_version = thread(id).version, .text = text};
        it.category = rulebook::Category::question;
        return it;
    }
    AnswerOutcome answer(const std::string& who, const AnswerDraft& it)
    {
        const people::Person person = this->person(who);
        return write(
            [&](db::Writing& tx) { return answer_message(tx, person, municipality_, it, reading_of(tx, person, it)); });
    }
    language::Reading reading_of(db::Reading& tx, const people::Person& person, const AnswerDraft& it)
    {
        const Thread of = load_thread(tx, person, it.thread);
        language::Draft read;
        read.body = it.text;
        return read_as_answer(read, {}, of.way);
    }
    Answer stored(const Id& id)
    {
        const people::Person kari = person("Kari");
        return read([&](db::Reading& tx) { return load_answer(tx, kari, id); });
    }
    Answer newest(const Id& thread)
    {
        return read([&](db::Reading& tx) { return answers_of(tx, thread); }).at(0);
    }
    template <typename Act>
    auto acting(const std::string& who, Act act)
    {
        const people::Person doer = person(who);
        return write([&](db::Writing& tx) { return act(tx, doer); });
    }
    Answer undo(const std::string& who, const Id& id)
    {
        return acting(who, [&](db::Writing& tx, const people::Person& by) { return undo_answer(tx, by, id); });
    }
    Answer approve(const std::string& who, const Id& id, std::int64_t seen_version)
    {
        return acting(who, [&](db::Writing& tx, const people::Person& by) {
            return approve_answer(tx, by, municipality_, id, seen_version);
        });
    }
    std::size_t waits(const std::string& who)
    {
        const people::Person reader = person(who);
        return read([&](db::Reading& tx) { return answers_waiting_for(tx, reader); }).size();
    }
    std::vector<Answer> returned_to(const std::string& who)
    {
        const people::Person reader = person(who);
        return read([&](db::Reading& tx) { return answers_returned_to(tx, reader); });
    }
    AnswerBox box_of(const std::string& who, const Id& id, std::optional<rulebook::Category> as)
    {
        const people::Person reader = person(who);
        const Thread of = thread(id);
        return read([&](db::Reading& tx) { return answer_box(tx, reader, municipality_, of, as, http::Language::nb); });
    }
    std::vector<channels::Dispatch> dispatches()
    {
        return read([](db::Reading& tx) { return channels::list_dispatches(tx, 0); });
    }
    channels::Delivery delivery_of(const Id& dispatch)
    {
        using enum channels::DeliveryState;
        for (const auto state : {queued, sent, failed, cancelled, confirmed})
            for (const channels::Delivery& it :
                 read([&](db::Reading& tx) { return channels::deliveries_of(tx, dispatch, state); }))
                return it;
        throw std::runtime_error("no delivery");
    }
    /// The field that the problem names, and what it says.
    template <typename Act>
    std::string fault(Act act)
    {
        try {
            act();
        } catch (const Problem& problem) {
            return problem.fields().empty() ? problem.what() : problem.fields().front().field;
        }
        return "none";
    }
    /// What those outside see by the private link.
    std::vector<std::string> shown(const Id& id)
    {
        std::vector<std::string> texts;
        for (const Entry& entry : read([&](db::Reading& tx) { return shown_entries_of(tx, id); }))
            texts.push_back(entry.text);
        return texts;
    }

    /// For the rooms above, which add their own reactions.
    db::Wiring& wiring() { return wiring_; }

    people::Municipality municipality_;
    test::TellPort* port_ = nullptr;

private:
    channels::Shipping shipping_{{[](const std::string&) { return std::filesystem::path(); },
                                  [](const std::string&) { return "https://prove.example.no"; },
                                  [](db::Database&, const std::string&, const std::string&) { return std::string(); },
                                  1}};
    db::Wiring wiring_;
    int count_ = 0;
};

} // namespace samband::dialogue
