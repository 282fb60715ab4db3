#pragma once
#include "channels/port.h"
#include "client/smtp_client.h"

#include <map>
#include <memory>
#include <mutex>

/// E-mail through the municipality's own mail server: newsletters, press releases and single notices. Every mail is
/// composed for its one recipient, with the personal links of its parcel in head and foot. The Message-ID is the
/// delivery's id, so that a bounce (bounces.h) finds its way back. DKIM is left to the mail server.
namespace samband::channels::mail {

inline constexpr const char* smtp_driver = "smtp";

class SmtpPort : public Port {
public:
    /// `reach` must list the mail server if it stands on a net of our own.
    explicit SmtpPort(client::Reach reach) : reach_(std::move(reach)) {}

    Abilities abilities(const Account& account) const override;
    std::vector<Result> ship(const Shipment& shipment) override;
    std::vector<SettingField> setting_fields() const override;

private:
    struct Kept {
        std::int64_t version = 0;
        std::shared_ptr<client::SmtpClient> client;
    };

    /// The connections of an account, as long as it is not changed.
    std::shared_ptr<client::SmtpClient> client_of(const Shipment& shipment);

    client::Reach reach_;
    std::mutex mutex_;
    std::map<Id, Kept> kept_; ///< at most `accounts_most`
};

/// What a handing over means for the delivery.
Result result_of(const client::Handed& handed, const std::string& message_id);

/// "01936e5a-…@loten.example": the Message-ID of a delivery, without brackets, and back.
std::string message_id_of(const Id& delivery, const Account& account);
std::optional<Id> delivery_of(std::string_view message_id);

} // namespace samband::channels::mail
