#pragma once
#include "base/json.h"
#include "channels/port.h"
#include "client/http_client.h"
#include "support/simulator.h"

#include <gtest/gtest.h>

#include <algorithm>

/// A port of a network against its simulator.
namespace samband::channels::network_test {

/// The smallest bytes that a network takes for a JPEG.
inline const std::string jpeg = "\xff\xd8\xff\xe0 bilde";

class NetworkTest : public testing::Test {
protected:
    explicit NetworkTest(const test::Simulator& simulator) : simulator_(simulator) {}
    void SetUp() override
    {
        if (!simulator_.runs()) GTEST_SKIP() << "node is not installed: the simulators do not run";
        simulator_.reset();
        account.settings["api"] = simulator_.url();
        variant.text = "Vannet er borte på Ådalsbruk til klokka 14 (cirka).";
        variant.title = "Vannet er borte";
        variant.link = "https://www.loten.example/saker/vannet";
    }

    /// One parcel handed over, or asked for.
    Result ship(Port& port, Act act = Act::publish, const std::string& foreign_id = {})
    {
        return port.ship(shipment(act, foreign_id)).at(0);
    }
    Result find(Port& port, Act act = Act::publish, const std::string& foreign_id = {})
    {
        return port.find(shipment(act, foreign_id)).at(0);
    }
    Shipment shipment(Act act, const std::string& foreign_id)
    {
        return {.account = account,
                .secret = secret,
                .act = act,
                .variant = variant,
                .parcels = {{Id(), {}, Json::object(), foreign_id}},
                .queued = machine_now(),
                .at = machine_now(),
                .stopping = {},
                .picture = [](const std::string&) { return jpeg; }};
    }
    void add_picture(const std::string& name = "vann.jpg", const std::string& alt = "Et rør lekker i ei grøft.")
    {
        variant.pictures.push_back({std::string(64, 'a'), alt, simulator_.url("/_pictures/" + name)});
    }

    Json state() const { return parse_json(simulator_.state()); }
    /// How many there are in a member of the simulator's state.
    std::size_t count(const char* member) const { return state().find(member)->members().size(); }
    /// The only one in it.
    Json only(const char* member) const
    {
        const Json all = state();
        EXPECT_EQ(all.find(member)->members().size(), 1u);
        return all.find(member)->members().at(0).second;
    }
    static std::string text(const Json& json, const char* member) { return json.find(member)->string(); }

    const test::Simulator& simulator_;
    std::shared_ptr<client::HttpClient> http_ = std::make_shared<client::HttpClient>(
        client::ClientSetting{.reach = client::Reach({simulator_.runs() ? simulator_.place() : "127.0.0.1:1"})});
    Account account;
    std::string secret;
    Variant variant;
};

template <typename Kind>
const Kind& as(const Result& result)
{
    static const Kind none{};
    const auto told = [](const auto& it) {
        if constexpr (requires { it.error; })
            return it.error;
        else
            return std::string();
    };
    EXPECT_TRUE(std::holds_alternative<Kind>(result)) << result.index() << " " << std::visit(told, result);
    return std::holds_alternative<Kind>(result) ? std::get<Kind>(result) : none;
}

} // namespace samband::channels::network_test
