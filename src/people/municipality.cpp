#include "people/municipality.h"

#include "base/text.h"
#include "base/toml.h"

namespace samband::people {

static std::string optional_text(const Toml& table, std::string_view key);
static std::vector<std::string> hosts_of(const Toml& table);
static std::string language_of(const Toml& table);

Municipality read_municipality(std::string_view toml, const std::string& file, std::string_view key)
{
    const Toml table = parse_toml(toml, file);
    table.only({"name", "short_name", "hosts", "accent", "language", "origin", "email", "phone", "address",
                "accessibility_url", "secure_form", "form", "remark"});
    Municipality it;
    it.key = key;
    it.name = table.at("name").string();
    it.short_name = table.at("short_name").string();
    it.hosts = hosts_of(table);
    it.site = "https://" + it.hosts.front();
    it.accent = optional_text(table, "accent");
    it.language = language_of(table);
    it.origin = table.at("origin").string();
    if (it.origin.find_first_of(" +") != std::string::npos || it.origin.find("://") != std::string::npos)
        throw table.at("origin").mistake("skal være en adresse uten skjema, mellomrom og pluss");
    it.email = optional_text(table, "email");
    it.phone = optional_text(table, "phone");
    it.address = optional_text(table, "address");
    it.accessibility_url = optional_text(table, "accessibility_url");
    it.secure_form = optional_text(table, "secure_form");
    if (!it.secure_form.empty() && !it.secure_form.starts_with("https://"))
        throw table.at("secure_form").mistake("skal begynne med https://");
    if (const Toml* form = table.find("form")) it.takes_messages = form->boolean();
    it.remark = optional_text(table, "remark");
    return it;
}

static std::string optional_text(const Toml& table, std::string_view key)
{
    const Toml* found = table.find(key);
    return found ? found->string() : std::string();
}

static std::vector<std::string> hosts_of(const Toml& table)
{
    std::vector<std::string> hosts = table.at("hosts").strings();
    if (hosts.empty()) throw table.at("hosts").mistake("skal ha minst ett vertsnavn");
    for (const std::string& host : hosts)
        if (host.empty() || host.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") != std::string::npos)
            throw table.at("hosts").mistake("skal være vertsnavn med små bokstaver, uten port");
    return hosts;
}

static std::string language_of(const Toml& table)
{
    const Toml* found = table.find("language");
    if (!found) return "nb";
    if (found->string() != "nb" && found->string() != "nn") throw found->mistake("skal være nb eller nn");
    return found->string();
}

} // namespace samband::people
