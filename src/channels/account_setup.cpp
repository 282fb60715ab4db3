#include "channels/account_setup.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/account_drivers.h"
#include "channels/account_limits.h"
#include "channels/networks/guide.h"
#include "http/markdown.h"
#include "people/dressing.h"

#include <charconv>

namespace samband::channels {

static std::string_view word_of_kind(SettingField::Kind kind)
{
    switch (kind) {
    case SettingField::Kind::text:
        return "text";
    case SettingField::Kind::number:
        return "number";
    case SettingField::Kind::address:
        return "url";
    case SettingField::Kind::choice:
        return "choice";
    }
    return "text";
}

static std::string shown(const Json* value)
{
    if (!value || value->is_null()) return "";
    if (value->is_string()) return value->string();
    if (value->is_bool()) return value->boolean() ? "1" : "";
    return to_text(*value);
}

static Json field_json(const SettingField& field, const Json& settings)
{
    const std::string value = shown(settings.find(field.key));
    return Json::object({{"key", field.key},
                         {"label", field.label},
                         {"hint", field.hint},
                         {"kind", word_of_kind(field.kind)},
                         {"choice", field.kind == SettingField::Kind::choice},
                         {"chosen", value == "1"},
                         {"required", field.required},
                         {"value", value}});
}

/// The one it has is there to choose, whether or not its port is set up on this machine.
static std::vector<Driver> drivers_of(const Account& account, std::vector<std::string> ports)
{
    ports.push_back(account.driver);
    return drivers_for(account.channel, ports);
}

/// What the municipality does at the network first; null where there is nothing to do.
static Json guide_facts(std::string_view driver)
{
    Json steps = Json::array();
    for (const networks::GuideStep& step : networks::guide_of(driver))
        steps.push(Json::object({{"title", step.title}, {"text", step.text}}));
    return steps.items().empty() ? Json() : Json::object({{"steps", std::move(steps)}});
}

Json setup_facts(const Account& account, const Shipping& shipping)
{
    Json drivers = Json::array();
    for (const Driver& driver : drivers_of(account, shipping.drivers()))
        drivers.push(
            Json::object({{"value", driver.word}, {"label", driver.name}, {"chosen", driver.word == account.driver}}));
    Json fields = Json::array();
    const Port* port = shipping.port(account.driver);
    if (port)
        for (const SettingField& field : port->setting_fields()) fields.push(field_json(field, account.settings));
    const Driver* driver = driver_named(account.driver);
    return Json::object({{"drivers", std::move(drivers)},
                         {"fields", std::move(fields)},
                         {"guide", guide_facts(account.driver)},
                         {"asked", port != nullptr},
                         {"takes_secret", account.driver != by_hand},
                         {"needs_secret", driver && driver->needs_secret}});
}

void dress_setup(Json& setup, http::Language language)
{
    for (Json& driver : setup["drivers"].items())
        driver["label"] = people::say(driver.find("label")->string(), language);
    for (Json& field : setup["fields"].items())
        for (const char* said : {"label", "hint"})
            if (const std::string text = field.find(said)->string(); !text.empty())
                field[said] = people::say(text, language);
    if (setup["guide"].is_object())
        for (Json& step : setup["guide"]["steps"].items())
            for (const char* said : {"title", "text"}) step[said] = people::say(step.find(said)->string(), language);
}

static std::optional<std::string> typed_for(std::string_view key, const std::vector<std::string>& keys,
                                            const std::vector<std::string>& values)
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end()) return std::nullopt;
    const auto at = static_cast<std::size_t>(found - keys.begin());
    return at < values.size() ? values[at] : "";
}

void show_typed(Json& setup, const std::vector<std::string>& keys, const std::vector<std::string>& values)
{
    for (Json& field : setup["fields"].items()) {
        const auto typed = typed_for(field.find("key")->string(), keys, values);
        if (!typed) continue;
        field["value"] = *typed;
        field["chosen"] = *typed == "1";
    }
}

void fault_settings(Json& setup, const Json& faults, http::Language language)
{
    for (const Json& fault : faults.items())
        for (Json& field : setup["fields"].items())
            if (fault.find("field")->string() == "setting-" + field.find("key")->string())
                field["fault"] = people::say(fault.find("says")->string(), language);
}

namespace {

/// Reads one typed value as the port asks for it; what is wrong with it goes on the list.
class TypedSettings {
public:
    explicit TypedSettings(const Json& settings) : settings_(settings) {}

    void take(const SettingField& field, const std::string& typed)
    {
        const std::string value(trim(typed));
        if (field.kind == SettingField::Kind::choice) return put(field.key, Json(value == "1"));
        if (value.empty()) {
            if (field.required) fault(field, text_of("Fyll ut dette."));
            return remove(field.key);
        }
        if (graphemes(value) > setting_characters) return fault(field, text_of("Skriv kortere, høyst 500 tegn."));
        if (field.kind == SettingField::Kind::number) return take_number(field, value);
        if (field.kind == SettingField::Kind::address && !is_web_address(value))
            return fault(field, text_of("Skriv hele adressen, med https:// først."));
        put(field.key, Json(value));
    }
    /// Said at the one that is missing: that is where it is put right.
    void hold_needs(const SettingField& field)
    {
        const Json* chosen = settings_.find(field.key);
        const bool yes = chosen && chosen->is_bool() && chosen->boolean();
        if (field.needs && yes && !settings_.find(field.needs))
            wrong_.push_back({"setting-" + std::string(field.needs), text_of("Fyll ut dette.")});
    }
    Json finish() const
    {
        if (!wrong_.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", wrong_);
        return settings_;
    }

private:
    void take_number(const SettingField& field, const std::string& value)
    {
        std::int64_t number = 0;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
        if (read.ec != std::errc() || read.ptr != value.data() + value.size())
            return fault(field, text_of("Skriv et helt tall, bare med sifre."));
        put(field.key, Json(number));
    }
    static bool is_web_address(const std::string& value)
    {
        return (value.starts_with("https://") || value.starts_with("http://")) && http::is_safe_link(value);
    }
    void put(const char* key, Json value) { settings_[key] = std::move(value); }
    void remove(const char* key)
    {
        std::erase_if(settings_.members(), [&](const Json::Member& member) { return member.first == key; });
    }
    void fault(const SettingField& field, const char* says)
    {
        wrong_.push_back({"setting-" + std::string(field.key), says});
    }

    Json settings_;
    std::vector<FieldProblem> wrong_;
};

} // namespace

Json settings_typed(const Account& account, const Port* port, const std::vector<std::string>& keys,
                    const std::vector<std::string>& values)
{
    TypedSettings settings(account.settings);
    const std::vector<SettingField> fields = port ? port->setting_fields() : std::vector<SettingField>();
    for (const SettingField& field : fields)
        if (const auto typed = typed_for(field.key, keys, values)) settings.take(field, *typed);
    for (const SettingField& field : fields) settings.hold_needs(field);
    return settings.finish();
}

} // namespace samband::channels
