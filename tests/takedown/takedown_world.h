#pragma once
#include "channels/accounts.h"
#include "channels/own_port.h"
#include "channels/print/hung.h"
#include "channels/shipping.h"
#include "outbox/lease.h"
#include "outbox/workers.h"
#include "pictures/blocked.h"
#include "pictures/picture_store.h"
#include "pictures/use_cases.h"
#include "publishing/block_post.h"
#include "publishing/deliver.h"
#include "publishing/desk.h"
#include "search/search.h"
#include "takedown/breach.h"
#include "takedown/clock_words.h"
#include "takedown/places.h"

namespace samband::takedown {

/// A page that can be taken down from, and mail that cannot be called back.
class TellingPort : public channels::Port {
public:
    int withdrawn = 0;
    std::vector<std::string> letters; ///< of the mail account: recipient and text

    channels::Abilities abilities(const channels::Account& account) const override
    {
        const bool page = account.channel == rulebook::Channel::facebook;
        return {.withdraws = page, .many_recipients = !page, .batch = 500};
    }
    std::vector<channels::Result> ship(const channels::Shipment& shipment) override
    {
        if (shipment.act == channels::Act::withdraw) ++withdrawn;
        if (shipment.account.channel == rulebook::Channel::email)
            for (const channels::Parcel& parcel : shipment.parcels)
                letters.push_back(parcel.recipient + "\n" + shipment.variant.title + "\n" + shipment.variant.text);
        return std::vector<channels::Result>(shipment.parcels.size(), channels::Sent{"id"});
    }
};

class TakedownTest : public publishing::Desk {
protected:
    void SetUp() override
    {
        auto port = std::make_unique<TellingPort>();
        port_ = port.get();
        shipping_.add("tell", std::move(port));
        wire();
        Desk::SetUp();
        if (IsSkipped()) return;
        adopt("loten");
        municipality_.name = "Prøve kommune";
        municipality_.site = "https://prove.example.no";
        municipality_.language = "nb";
        page_ = opened_account(rulebook::Channel::facebook, "Facebook");
        letter_ = opened_account(rulebook::Channel::newsletter, "Nyhetsbrev");
        opened_account(rulebook::Channel::email, "E-post");
        opened_account(rulebook::Channel::notice, "Oppslag");
        add_picture("Kari");
    }

    pictures::Picture add_picture(const std::string& who)
    {
        pictures::Picture picture;
        picture.hash = hash_;
        picture.format = pictures::Format::jpeg;
        picture.width = 300;
        picture.height = 200;
        picture.bytes = 1'000;
        picture.name = "klasse.jpg";
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return pictures::add_picture(tx, by, picture); });
    }
    publishing::Post out(const std::string& who, const std::string& title = "Hjemmetjenesten flytter",
                         std::set<Id> accounts = {})
    {
        publishing::Content content = publishing::story(title);
        content.pictures = {{hash_, "Barn på rekke", "klasse.jpg"}};
        if (!accounts.empty()) content.channels.insert("facebook");
        content.accounts = std::move(accounts);
        const publishing::ActOutcome outcome = publish(who, start(who, content, "Kommunikasjon"), {.tell_staff = true});
        EXPECT_TRUE(outcome.done);
        return outcome.post;
    }
    /// On the site, the intranet and Facebook, and mailed to three.
    publishing::Post out_everywhere()
    {
        const publishing::Post post = out("Kari", "Klassebilde 3B", {page_.id});
        letter_to(post.id, 3);
        work_all();
        return post;
    }
    publishing::Post taken_down(const std::string& title = "Hjemmetjenesten flytter")
    {
        const publishing::Post down = withdraw("Kari", out("Kari", title), "Feil.");
        later_s(60);
        work_all();
        return down;
    }
    publishing::Post restore(const std::string& who, const publishing::Post& post)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return publishing::restore_post(tx, by, post.id, post.version); });
    }
    channels::Dispatch letter_to(const Id& post, int count)
    {
        channels::Order order;
        order.subject = post;
        order.revision = 1;
        order.account = letter_.id;
        order.variant.title = "Klassebilde 3B";
        return write([&](db::Writing& tx) {
            const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
            for (int done = 0; done < count; done += 600) {
                std::vector<channels::Recipient> some;
                for (int i = done; i < std::min(count, done + 600); ++i)
                    some.push_back({"mottaker-" + std::to_string(i) + "@prove.example"});
                channels::add_recipients(tx, dispatch.id, some);
            }
            channels::filled(tx, dispatch.id);
            return dispatch;
        });
    }
    void hang(const Id& post, const std::vector<std::string>& places)
    {
        channels::Order order;
        order.subject = post;
        order.revision = 1;
        write([&](db::Writing& tx) { return channels::print::note_hung(tx, order, places).id; });
    }
    void give_officer(const std::string& who)
    {
        write([&](db::Writing& tx) {
            people::give_mandate(
                tx, Id(), {.person = person_id(who), .unit = unit("Kommunen"), .role = "data-protection-officer"});
        });
    }

    Breach opened(const std::string& who, const Id& post)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return open_breach(tx, by, post, municipality_); });
    }
    Breach aware(const std::string& who, const Breach& breach, Instant at)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return set_aware(tx, by, breach.post, breach.version, at); });
    }
    Breach reported(const std::string& who, const Breach& breach, Instant told, const std::string& reason)
    {
        const people::Person by = person(who);
        return write(
            [&](db::Writing& tx) { return close_reported(tx, by, breach.post, breach.version, told, reason); });
    }
    std::string says(const Breach& breach)
    {
        const Json badge = clock_badge(breach.deadline(), now(), http::Language::nb);
        return badge.find("level")->string() + " " + badge.find("says")->string();
    }
    std::vector<Place> places(const Id& post)
    {
        return read([&](db::Reading& tx) { return places_of(tx, post); });
    }
    std::string standings(const Id& post)
    {
        std::vector<std::string> words;
        for (const Place& place : places(post))
            words.push_back((place.walls.empty() ? place.name : "wall") + " " + std::string(word(place.standing)) +
                            (place.reached > 0 ? " " + std::to_string(place.reached) : ""));
        std::sort(words.begin(), words.end());
        return join(words, ", ");
    }
    channels::StateCounts counts(const Id& dispatch)
    {
        return read([&](db::Reading& tx) { return channels::counts_of(tx, dispatch); });
    }

    bool work_once()
    {
        const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 1); });
        if (leases.empty()) return false;
        const outbox::Lease& lease = leases.front();
        const outbox::Outcome outcome = shipping_.ship(lease, db());
        write([&](db::Writing& tx) { outbox::conclude(tx, lease, outcome); });
        return true;
    }
    void work_all()
    {
        for (int i = 0; i < 100 && work_once();) ++i;
    }

    const std::string hash_ = std::string(64, 'a');
    TellingPort* port_ = nullptr;
    people::Municipality municipality_;
    channels::Account page_;
    channels::Account letter_;

private:
    channels::Account opened_account(rulebook::Channel channel, const std::string& name)
    {
        channels::Account account;
        account.channel = channel;
        account.driver = channel == rulebook::Channel::notice ? "print" : "tell";
        account.name = name;
        account.state = channels::AccountState::open;
        return write([&](db::Writing& tx) { return channels::add_account(tx, account); });
    }
    void wire()
    {
        const publishing::Outside outside{[this](const channels::Account& account) {
                                              if (account.driver == "tell") return port_->abilities(account);
                                              channels::Abilities can;
                                              can.withdraws = account.driver == channels::own_driver;
                                              can.needs_handing_over = !can.withdraws;
                                              return can;
                                          },
                                          "https://prove.example.no"};
        wiring_.on<publishing::PostPublished>("send_out", [=](db::Writing& tx, const publishing::PostPublished& it) {
            publishing::send_out(tx, it, outside);
        });
        wiring_.on<publishing::PostWithdrawn>("take_down", [=](db::Writing& tx, const publishing::PostWithdrawn& it) {
            publishing::take_down(tx, it, outside);
        });
        wiring_.on<publishing::PostRestored>("put_back_out", publishing::put_back_out);
        setting.wiring = &wiring_;
    }

    db::Wiring wiring_;
    channels::Shipping shipping_{{[](const std::string&) { return std::filesystem::path(); },
                                  [](const std::string&) { return "https://prove.example.no"; },
                                  [](db::Database&, const std::string&, const std::string&) { return std::string(); }}};
};

} // namespace samband::takedown
