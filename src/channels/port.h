#pragma once
#include "base/id.h"
#include "channels/account.h"
#include "channels/delivery.h"
#include "channels/setting_field.h"
#include "channels/variant.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The small port behind which each channel lies. A port talks with the world outside; it knows no database, keeps no
/// state of deliveries, and is called from several threads at a time.
namespace samband::channels {

/// The unit in which a channel counts what one writes.
enum class LengthUnit {
    graphemes,
    utf16_units,
    sms_parts,
    x_weight, ///< X's own weighting: addresses 23, an emoji 2
};
std::string_view word(LengthUnit unit);
/// How long a text is in that unit.
std::size_t length_in(std::string_view text, LengthUnit unit);

/// What a channel can; the composer follows it.
struct Abilities {
    LengthUnit unit = LengthUnit::graphemes;
    std::size_t most = 0;       ///< in that unit; 0: no limit of its own
    std::size_t title_most = 0; ///< of a title of its own, in the same unit; 0: no limit of its own
    std::size_t pictures = 0;
    bool needs_picture = false;
    bool corrects = false;        ///< what is out can be changed
    bool withdraws = false;       ///< what is out can be taken off
    bool finds = false;           ///< can be asked whether something arrived: `find`
    bool resends_safely = false;  ///< an idempotency key: what may have arrived can be sent again without doubling
    bool many_recipients = false; ///< one delivery for each of many, not one for the account
    bool threads = false;
    bool needs_handing_over = true; ///< false: Samband is the channel itself, and what is noted is there
    bool reports = false;           ///< tells later what became of a delivery: it is given `Shipment::reports_to`
    /// Handed over at a time, and so the most that a crash leaves in doubt.
    std::size_t batch = 1;
    bool takes_ahead = false; ///< quick enough to wait for the database: one batch is taken while another goes out
};

/// One delivery on its way.
struct Parcel {
    Id delivery;
    std::string recipient;  ///< address or number; empty where the account itself is the recipient
    Json personal;          ///< what is this recipient's own: the leave link, a name; an object
    std::string foreign_id; ///< of a correction or withdrawal: what the channel calls that which is out
};

/// What came of one delivery.
struct Sent {
    std::string foreign_id;   ///< the channel's own name for it; empty if it gives none
    bool confirmed = false;   ///< the channel says that it is there, not only that it was taken
    std::string receipt = {}; ///< its address or answer, for a person; no secret
};
struct Refused { ///< it will never succeed like this
    std::string error;
};
struct Later { ///< nothing was handed over; trying again may help
    std::string error;
    std::optional<std::int64_t> retry_after_s = {};
    bool whole_account = false; ///< it concerns the account (token, limit, server down), not this recipient
};
struct Unknown { ///< it may have been handed over: never sent again without a person's word or a safe key
    std::string error;
};
struct NotBegun {}; ///< the port was told to stop first: it waits on, and no try is counted
using Result = std::variant<Sent, Refused, Later, Unknown, NotBegun>;

/// What is handed over at a time: one variant to some recipients of one account.
struct Shipment {
    const Account& account;
    const std::string& secret; ///< opened for this call; never logged, never kept
    Act act = Act::publish;
    const Variant& variant;
    std::vector<Parcel> parcels;                                  ///< at most `Abilities::batch`
    Instant queued;                                               ///< the dispatch: nothing of it went out before then
    Instant at;                                                   ///< now
    std::function<bool()> stopping;                               ///< asked between parcels
    std::function<std::string(const std::string& media)> picture; ///< bytes, by `VariantPicture::media`
    std::string reports_to = {};       ///< where the channel may tell what became of it (callback.h); empty if nowhere
    bool urgent = false;               ///< passes what waits in the channel's own queue, where that can be said
    std::function<bool()> ending = {}; ///< the program ends: what is waited for is given up within a few seconds
};

/// How an account does, asked now and then.
struct Health {
    std::string trouble; ///< a code word ("token-expired", "app-review-missing"); empty: well
    std::optional<Instant> secret_expires;
};

class Port {
public:
    virtual ~Port() = default;

    virtual Abilities abilities(const Account& account) const = 0;

    /// One result for each parcel, in their order. May block, at most about `ship_s`; throws nothing but a Problem,
    /// which counts as Unknown for every parcel.
    virtual std::vector<Result> ship(const Shipment& shipment) = 0;

    /// Asks the channel whether these arrived, before they are sent again. Called only where `Abilities::finds`:
    /// Sent: it is there. Later: it is not there, and may be sent. Unknown: the channel does not say.
    virtual std::vector<Result> find(const Shipment& shipment);

    virtual Health health(const Account& account, const std::string& secret, Instant at);

    /// What an account of this port must tell, in the order of its form. The secret is not among them.
    virtual std::vector<SettingField> setting_fields() const { return {}; }
};

} // namespace samband::channels
