#include "base/configuration.h"

#include "base/limits.h"

#include <charconv>
#include <fstream>

namespace samband {
namespace {

Problem problem(const std::string& says)
{
    return Problem(ProblemCode::invalid, says);
}

std::string read_file(const std::filesystem::path& file)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found) return {};
    std::ifstream in(file, std::ios::binary);
    if (!in || !std::filesystem::is_regular_file(status)) throw problem(file.string() + ": filen kan ikke leses.");
    std::string text(limits::toml_bytes + 1, '\0'); // one more than allowed: the reader refuses it
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad()) throw problem(file.string() + ": filen kan ikke leses.");
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

std::string variable_of(std::string_view key)
{
    std::string name = "SAMBAND_";
    for (const char c : key) {
        if (c >= 'a' && c <= 'z')
            name += static_cast<char>(c - 'a' + 'A');
        else if (c == '.' || c == '-')
            name += '_';
        else
            name += c;
    }
    return name;
}

std::string range_words(std::int64_t least, std::int64_t most)
{
    return "et heltall fra " + std::to_string(least) + " til " + std::to_string(most);
}

std::optional<std::int64_t> whole_number(const std::string& text)
{
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end) return std::nullopt;
    return value;
}

} // namespace

Configuration::Configuration(Toml root, Environment environment)
    : root_(std::move(root)),
      environment_(std::move(environment))
{
}

Configuration Configuration::load(const std::filesystem::path& file,
                                  const std::function<const char*(const char*)>& environment)
{
    return parse(read_file(file), file.string(), environment);
}

Configuration Configuration::parse(std::string_view text, const std::string& file,
                                   const std::function<const char*(const char*)>& environment)
{
    return Configuration(parse_toml(text, file), environment);
}

std::string Configuration::text(std::string_view key, std::string_view otherwise)
{
    if (const auto given = overriding(key)) return given->value;
    const Toml* value = written(key);
    return value ? value->string() : std::string(otherwise);
}

std::int64_t Configuration::integer(std::string_view key, std::int64_t otherwise, std::int64_t least, std::int64_t most)
{
    const auto within = [&](std::int64_t number) { return number >= least && number <= most; };
    if (const auto given = overriding(key)) {
        const auto number = whole_number(given->value);
        if (!number || !within(*number))
            throw problem(given->variable + " skal være " + range_words(least, most) + ".");
        return *number;
    }
    const Toml* value = written(key);
    if (!value) return otherwise;
    if (value->kind() != Toml::Kind::integer || !within(value->integer()))
        throw value->mistake("skal være " + range_words(least, most) + ".");
    return value->integer();
}

bool Configuration::flag(std::string_view key, bool otherwise)
{
    if (const auto given = overriding(key)) {
        if (given->value == "true" || given->value == "1") return true;
        if (given->value == "false" || given->value == "0") return false;
        throw problem(given->variable + " skal være true eller false.");
    }
    const Toml* value = written(key);
    return value ? value->boolean() : otherwise;
}

std::optional<Configuration::Override> Configuration::overriding(std::string_view key)
{
    asked_.emplace(key);
    const std::string variable = variable_of(key);
    const char* value = environment_ ? environment_(variable.c_str()) : nullptr;
    if (!value) return std::nullopt;
    return Override{variable, value};
}

const Toml* Configuration::written(std::string_view key) const
{
    const Toml* table = &root_;
    for (;;) {
        const std::size_t dot = key.find('.');
        table->members(); // throws where a value stands in a table's place
        table = table->find(key.substr(0, dot));
        if (!table || dot == key.npos) return table;
        key.remove_prefix(dot + 1);
    }
}

void Configuration::refuse_unknown() const
{
    refuse_unasked(root_);
}

void Configuration::refuse_unasked(const Toml& table) const
{
    for (const auto& [name, value] : table.members()) {
        if (asked_.contains(value.key())) continue;
        const bool holds_more = value.kind() == Toml::Kind::table && !value.members().empty();
        if (!holds_more) throw value.mistake("er ikke en kjent innstilling.");
        refuse_unasked(value);
    }
}

} // namespace samband
