#include "base/text_of.h"
#include "channels/sms/json_port.h"
#include "channels/sms/settings.h"

namespace samband::channels::sms {
namespace {

using Kind = SettingField::Kind;

constexpr const char* dots = text_of("Punktum går inn i et objekt: «message.to».");

constexpr SettingField own_fields[] = {
    {"secret_header", text_of("Hodefelt for nøkkelen"), text_of("La stå tomt for «Authorization».")},
    {"secret_prefix", text_of("Foran nøkkelen"), text_of("La stå tomt for «Bearer » med et mellomrom etter.")},
    {"field_to", text_of("Felt for mottaker"), dots},
    {"field_from", text_of("Felt for avsender"), dots},
    {"field_text", text_of("Felt for tekst"), dots},
    {"field_reference", text_of("Felt for vår referanse"), dots},
    {"field_report_url", text_of("Felt for adressen til leveringsrapporten"),
     text_of("La stå tomt når adressen legges inn hos leverandøren.")},
    {"extra", text_of("Faste felter"),
     text_of("Et JSON-objekt som følger med hver melding, for eksempel {\"kind\": 1}.")},
    {"reference_is_key", text_of("Leverandøren sender aldri to meldinger med samme referanse"),
     text_of("Bare når det står i avtalen. Da prøver vi igjen av oss selv når et svar går tapt."), Kind::choice},
    {"answer_id", text_of("Felt i svaret for leverandørens nummer på meldingen"), dots},
    {"answer_status", text_of("Felt i svaret for status"), text_of("La stå tomt når alle svar i 200-rekken er ja.")},
    {"answer_accepted", text_of("Statusord som betyr tatt imot"), text_of("Med komma mellom.")},
    {"report_reference", text_of("Felt i rapporten for vår referanse"), dots},
    {"report_status", text_of("Felt i rapporten for status"), dots},
    {"report_arrived", text_of("Statusord som betyr kommet fram"), text_of("Med komma mellom.")},
    {"report_failed", text_of("Statusord som betyr ikke kommet fram"), text_of("Med komma mellom.")},
    {"heard_from", text_of("Felt for avsender i meldinger inn"), dots},
    {"heard_id", text_of("Felt for SMS-tjenestens nummer på meldinger inn"),
     text_of("Slik at en melding som kommer to ganger, blir én. Heter det id, la feltet stå tomt.")},
    {"heard_time", text_of("Felt for tidspunktet i meldinger inn"), text_of("Heter det time, la feltet stå tomt.")},
    {"heard_text", text_of("Felt for tekst i meldinger inn"), dots},
};

} // namespace

std::vector<SettingField> JsonPort::setting_fields() const
{
    std::vector<SettingField> fields = first_fields();
    fields.insert(fields.end(), std::begin(own_fields), std::end(own_fields));
    for (const SettingField& field : last_fields()) fields.push_back(field);
    return fields;
}

} // namespace samband::channels::sms
