#include "base/toml.h"

#include <cmath>

namespace samband {

Problem Toml::mistake(std::string_view says) const
{
    std::string message = place_.file + ":" + std::to_string(place_.line) + ": ";
    if (!key_.empty()) message += key_ + " ";
    return Problem(ProblemCode::invalid, message + std::string(says));
}

Problem Toml::expected(std::string_view what) const
{
    return mistake("skal være " + std::string(what) + ".");
}

const std::string& Toml::string() const
{
    if (kind_ != Kind::string && kind_ != Kind::time) throw expected("en tekst i anførselstegn");
    return std::get<std::string>(scalar_);
}

std::int64_t Toml::integer() const
{
    if (kind_ != Kind::integer) throw expected("et heltall");
    return std::get<std::int64_t>(scalar_);
}

bool Toml::boolean() const
{
    if (kind_ != Kind::boolean) throw expected("true eller false");
    return std::get<bool>(scalar_);
}

double Toml::number() const
{
    if (kind_ == Kind::integer) return static_cast<double>(integer());
    if (kind_ != Kind::number || !std::isfinite(std::get<double>(scalar_))) throw expected("et tall");
    return std::get<double>(scalar_);
}

const std::vector<Toml>& Toml::items() const
{
    if (kind_ != Kind::array) throw expected("en liste");
    return items_;
}

std::vector<std::string> Toml::strings() const
{
    std::vector<std::string> texts;
    for (const Toml& item : items()) texts.push_back(item.string());
    return texts;
}

const std::vector<std::pair<std::string, Toml>>& Toml::members() const
{
    if (kind_ != Kind::table) throw expected("en tabell");
    return members_;
}

const Toml* Toml::find(std::string_view name) const
{
    for (const auto& [key, value] : members_)
        if (key == name) return &value;
    return nullptr;
}

const Toml& Toml::at(std::string_view name) const
{
    for (const auto& [key, value] : members())
        if (key == name) return value;
    throw mistake(std::string(key_.empty() ? "Mangler " : "mangler ") + std::string(name) + ".");
}

void Toml::only(std::initializer_list<std::string_view> known) const
{
    for (const auto& [key, value] : members()) {
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        std::string list;
        for (const std::string_view name : known) list += (list.empty() ? "" : ", ") + std::string(name);
        throw value.mistake("er ikke en kjent nøkkel. Kjente er: " + list + ".");
    }
}

} // namespace samband
