#pragma once
#include "channels/secrets.h"
#include "dialogue/answering.h"
#include "dialogue/decide_category.h"
#include "dialogue/model_proposal.h"
#include "outbox/lease.h"
#include "proposals/ask.h"
#include "proposals/limits.h"
#include "proposals/sums.h"
#include "support/simulator.h"

#include <filesystem>

/// A municipality with a language model of its own: a server beside, which the server's file lets Samband reach.
namespace samband::proposals {

class Asked : public dialogue::Correspondence {
protected:
    void SetUp() override
    {
        wiring_.on<dialogue::MessageTaken>("proposals::ask_soon", ask_soon);
        wiring_.on<dialogue::CategoryDecided>("proposals::count_decided", count_decided);
        setting.wiring = &wiring_;
        Correspondence::SetUp();
        if (IsSkipped()) return;
        if (!model_.runs()) GTEST_SKIP() << "no node: the language model's server does not run";
        keys_ = std::filesystem::temp_directory_path() / ("samband-model-" + person_id("Kari").text());
        reach(model_.place());
    }
    void TearDown() override
    {
        std::filesystem::remove_all(keys_);
        Correspondence::TearDown();
    }

    /// What the server's file lists, from now on.
    void reach(const std::string& place)
    {
        access_.reach = place.empty() ? client::Reach() : client::Reach({place});
        access_.client = std::make_shared<client::HttpClient>(client::ClientSetting{.reach = access_.reach});
        access_.keys = [this](const std::string&) { return keys_; };
    }
    Wanted wanted(bool on = true, const std::string& key = "")
    {
        Wanted it{on, model_.url(), "prøvemodell", 20};
        if (!key.empty()) it.sealed = channels::Secrets(keys_).seal(key, bound_to(it.address));
        return it;
    }
    void set(const Wanted& it, const std::string& who = "Kari")
    {
        const people::Person by = person(who);
        write([&](db::Writing& tx) { set_setting(tx, by, setting_of(tx).version, access_.reach, it); });
    }
    Setting held()
    {
        return read([](db::Reading& tx) { return setting_of(tx); });
    }
    Id came(const std::string& text, const std::string& subject = "Hei", const std::string& who = "Ase")
    {
        dialogue::Inbound it = message("m" + std::to_string(++count_), text);
        it.subject = subject;
        it.who = who;
        return take(it).thread;
    }
    /// One round of the work, if any is due.
    std::optional<outbox::Outcome> work()
    {
        const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 1); });
        if (leases.empty()) return std::nullopt;
        const outbox::Outcome outcome = Asker(access_)(leases.front(), db());
        write([&](db::Writing& tx) { outbox::conclude(tx, leases.front(), outcome); });
        return outcome;
    }
    std::optional<dialogue::ModelProposal> proposal(const Id& thread)
    {
        return read([&](db::Reading& tx) { return dialogue::model_proposal_of(tx, thread); });
    }
    /// "question", or "none".
    std::string proposed(const Id& thread)
    {
        const auto it = proposal(thread);
        return it ? std::string(rulebook::word(it->category)) : "none";
    }
    /// What the model's server was asked so far.
    Json questions() { return *parse_json(model_.set("{}")).find("asked"); }
    std::size_t times_asked() { return questions().items().size(); }
    Sums sum()
    {
        const auto all = read([](db::Reading& tx) { return sums(tx); });
        return all.empty() ? Sums{} : all.front();
    }

    test::Simulator model_{"language_model.mjs"};
    Access access_;
    std::filesystem::path keys_;
    db::Wiring wiring_;

private:
    int count_ = 0;
};

} // namespace samband::proposals
