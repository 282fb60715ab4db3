#include "main/known_municipalities.h"

#include "base/problem.h"
#include "main/files.h"

namespace samband::main {

KnownMunicipalities::KnownMunicipalities(const std::vector<std::string>& names, const std::filesystem::path& data)
{
    for (const std::string& name : names) {
        const std::filesystem::path file = data / "municipalities" / name / "municipality.toml";
        const auto read = std::make_shared<const people::Municipality>(
            people::read_municipality(read_file(file), file.string(), name));
        for (const std::string& host : read->hosts)
            if (!by_host_.emplace(host, name).second)
                throw Problem(ProblemCode::invalid, file.string() + ": " + host + " tilhører en annen kommune.");
        by_name_[name] = read;
    }
}

void KnownMunicipalities::serve_plainly(int port)
{
    for (auto& [name, municipality] : by_name_) {
        people::Municipality plain = *municipality;
        plain.site = "http://" + plain.hosts.front() + (port == 80 ? "" : ":" + std::to_string(port));
        municipality = std::make_shared<const people::Municipality>(std::move(plain));
    }
}

std::string KnownMunicipalities::of_host(std::string_view host) const
{
    const auto found = by_host_.find(host);
    return found == by_host_.end() ? "" : found->second;
}

std::shared_ptr<const people::Municipality> KnownMunicipalities::named(std::string_view name) const
{
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : found->second;
}

} // namespace samband::main
