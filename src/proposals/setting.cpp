#include "proposals/setting.h"

#include "base/json.h"
#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "ledger/append.h"
#include "outbox/outbox.h"
#include "proposals/limits.h"

namespace samband::proposals {

Setting setting_of(db::Reading& tx)
{
    const auto row = tx.maybe("proposals.setting");
    if (!row) return {0, false, "", "", "", per_minute_by_default};
    return {row->integer("version"), row->flag("is_on"),  row->text("address"),
            row->text("model"),      row->text("sealed"), row->integer("per_minute")};
}

std::string plain_address(std::string_view typed)
{
    std::string_view address = trim(typed);
    while (address.ends_with('/')) address.remove_suffix(1);
    if (address.ends_with("/v1")) address.remove_suffix(3);
    while (address.ends_with('/')) address.remove_suffix(1);
    return std::string(address);
}

const char* fault_of_address(std::string_view address, const client::Reach& reach)
{
    const auto place = client::read_place(address);
    if (!place || address.find_first_of("?#") != address.npos)
        return text_of("Skriv hele adressen til tjeneren, som https://modell.kommunen.no.");
    if (reach.lists(*place)) return nullptr;
    if (!place->tls) return text_of("Adressen må begynne med https://.");
    if (!reach.allows(address))
        return text_of("Adressen er lukket for Samband. Be den som drifter Samband, åpne for den.");
    return nullptr;
}

std::string bound_to(std::string_view address)
{
    const auto place = client::read_place(address);
    if (!place) return "language-model";
    return "language-model " + std::string(place->tls ? "https " : "http ") + place->host + " " +
           std::to_string(place->port);
}

static void hold_whole(const Wanted& wanted, const client::Reach& reach)
{
    std::vector<FieldProblem> wrong;
    const char* fault = wanted.address.empty() ? nullptr : fault_of_address(wanted.address, reach);
    if (wanted.is_on && wanted.address.empty()) fault = text_of("Skriv adressen før den slås på.");
    if (fault) wrong.push_back({"address", fault});
    if (wanted.is_on && wanted.model.empty()) wrong.push_back({"model", text_of("Skriv navnet på modellen.")});
    if (wanted.per_minute < 1 || wanted.per_minute > per_minute_most)
        wrong.push_back({"per_minute", text_of("Skriv et tall fra 1 til 600.")});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", std::move(wrong));
}

/// The key that holds from now on: a new one, else the old one where it was given for the same place.
static std::string key_after(const Setting& held, const Wanted& wanted)
{
    if (wanted.sealed) return *wanted.sealed;
    const bool same_place = bound_to(held.address) == bound_to(wanted.address);
    return wanted.drops_key || !same_place ? std::string() : held.sealed;
}

static const char* kind_of(const Setting& held, const Wanted& wanted)
{
    if (held.is_on == wanted.is_on) return "language-model-set";
    return wanted.is_on ? "language-model-switched-on" : "language-model-switched-off";
}

void set_setting(db::Writing& tx, const people::Person& by, std::int64_t seen_version, const client::Reach& reach,
                 const Wanted& wanted)
{
    const Setting held = setting_of(tx);
    if (held.version != seen_version) throw Overtaken("Noen andre har endret dette. Se over, og lagre på nytt.");
    hold_whole(wanted, reach);
    const std::string sealed = key_after(held, wanted);
    tx.run("proposals.set_setting", {{"is_on", wanted.is_on ? 1 : 0},
                                     {"address", wanted.address},
                                     {"model", wanted.model},
                                     {"sealed", sealed},
                                     {"per_minute", wanted.per_minute}});
    tx.run("proposals.begin_anew");
    if (!wanted.is_on) tx.run("proposals.nothing_waits");
    ledger::append(tx, {kind_of(held, wanted),
                        {},
                        by.id,
                        Json::object({{"is_on", wanted.is_on},
                                      {"address", wanted.address},
                                      {"model", wanted.model},
                                      {"has_key", !sealed.empty()},
                                      {"per_minute", wanted.per_minute}})});
}

} // namespace samband::proposals
