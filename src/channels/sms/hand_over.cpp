#include "channels/sms/hand_over.h"

#include "base/text.h"
#include "channels/sms/limits.h"
#include "channels/sms/number.h"
#include "channels/sms/settings.h"
#include "channels/sms/text.h"
#include "language/channel_limits.h"

#include <chrono>
#include <thread>

namespace samband::channels::sms {
namespace {

using Clock = std::chrono::steady_clock;
using One = std::function<Result(const Parcel& parcel, const std::string& message)>;

/// Why it goes to nobody; empty if it may go.
std::string wrong_with(const Shipment& shipment, const Parcel& parcel, const std::string& message)
{
    if (shipment.act != Act::publish) return "sms-cannot-be-recalled";
    const auto number = read_number(parcel.recipient);
    if (!std::holds_alternative<Number>(number) || std::get<Number>(number).e164 != parcel.recipient)
        return "sms-not-a-number";
    const std::size_t parts = language::sms_size(message).parts;
    if (parts == 0) return "sms-no-text";
    return parts > language::sms_parts ? "sms-too-long" : "";
}

/// Whether the next would fare like this one.
bool stops_the_rest(const Result& result)
{
    const auto* later = std::get_if<Later>(&result);
    return std::holds_alternative<Unknown>(result) || (later && later->whole_account);
}

class HandOver {
public:
    HandOver(const Shipment& shipment, const One& one)
        : shipment_(shipment),
          one_(one),
          results_(shipment.parcels.size(), NotBegun{})
    {
    }

    std::vector<Result> run(int connections)
    {
        const auto threads = std::min<std::size_t>(static_cast<std::size_t>(connections), results_.size());
        std::vector<std::thread> others;
        for (std::size_t i = 1; i < threads; ++i) others.emplace_back([this] { work(); });
        work();
        for (std::thread& thread : others) thread.join();
        return std::move(results_);
    }

private:
    void work()
    {
        while (!ends_ && Clock::now() < end_ && !shipment_.stopping()) {
            const std::size_t i = next_++;
            if (i >= results_.size()) return;
            results_[i] = result_of(shipment_.parcels[i]);
            if (stops_the_rest(results_[i])) ends_ = true;
        }
    }

    /// What throws may have been sent.
    Result result_of(const Parcel& parcel) const
    {
        const std::string message = message_for(shipment_.account, shipment_.variant, parcel.personal);
        std::string wrong = wrong_with(shipment_, parcel, message);
        if (!wrong.empty()) return Refused{std::move(wrong)};
        try {
            return one_(parcel, message);
        } catch (const std::exception&) {
            return Unknown{"sms-failed"};
        }
    }

    const Shipment& shipment_;
    const One& one_;
    const Clock::time_point end_ = Clock::now() + std::chrono::seconds(begin_for_s);
    std::vector<Result> results_; ///< each written by one thread
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> ends_{false};
};

} // namespace

std::string message_for(const Account& account, const Variant& variant, const Json& personal)
{
    constexpr const char* leave = "\nMeld av: "; // bokmål and nynorsk alike
    std::string text = as_sent(trim(variant.text));
    const Json* link = personal.find("leave");
    const bool has_link = link && link->is_string() && !link->string().empty() && link->string().size() <= link_bytes;
    if (has_link && !text.empty() && choice_setting(account, "leave_link")) text += leave + as_sent(link->string());
    return text;
}

std::vector<Result> hand_over(const Shipment& shipment, int connections, const One& one)
{
    return HandOver(shipment, one).run(connections);
}

int connections_of(const Account& account)
{
    return static_cast<int>(
        std::clamp<std::int64_t>(number_setting(account, "connections", connections_usual), 1, connections_most));
}

} // namespace samband::channels::sms
