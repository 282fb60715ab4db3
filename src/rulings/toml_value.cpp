#include "rulings/toml_value.h"

namespace samband::rulings {

static std::string key_in_toml(const std::string& key)
{
    const auto bare = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    return !key.empty() && std::all_of(key.begin(), key.end(), bare) ? key : toml_text(key);
}

static std::string number_in_toml(double number)
{
    std::string text = std::to_string(number);
    while (text.ends_with('0') && !text.ends_with(".0")) text.pop_back();
    return text;
}

static std::string table_in_toml(const Toml& toml)
{
    std::string text;
    for (const auto& [key, value] : toml.members())
        text += (text.empty() ? " " : ", ") + key_in_toml(key) + " = " + toml_value(value);
    return "{" + text + (text.empty() ? "}" : " }");
}

std::string toml_value(const Toml& toml)
{
    switch (toml.kind()) {
    case Toml::Kind::string:
        return toml_text(toml.string());
    case Toml::Kind::integer:
        return std::to_string(toml.integer());
    case Toml::Kind::boolean:
        return toml.boolean() ? "true" : "false";
    case Toml::Kind::number:
        return number_in_toml(toml.number());
    case Toml::Kind::time:
        return toml.string();
    case Toml::Kind::table:
        return table_in_toml(toml);
    case Toml::Kind::array:
        break;
    }
    std::string text;
    for (const Toml& item : toml.items()) text += (text.empty() ? "" : ", ") + toml_value(item);
    return "[" + text + "]";
}

std::string toml_text(std::string_view text)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            ((out += "\\u00") += digits[static_cast<unsigned char>(c) >> 4]) += digits[c & 0xf];
        else
            out += c;
    }
    return out + "\"";
}

} // namespace samband::rulings
