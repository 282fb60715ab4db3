#pragma once

namespace samband::channels {

/// One setting of an account that a port asks for: the form of the account is drawn from these.
struct SettingField {
    const char* key;   ///< of the account's settings
    const char* label; ///< bokmål, and the key of its translations
    const char* hint;  ///< the same; may be empty
    enum class Kind {
        text,
        number,  ///< a whole number in the settings
        address, ///< an http or https URL
        choice,  ///< yes or no: a boolean in the settings
    } kind = Kind::text;
    bool required = false;
    const char* needs = nullptr; ///< of a choice: the setting that must be filled in where it is yes
};

} // namespace samband::channels
