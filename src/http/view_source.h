#pragma once
#include "http/catalogue.h"

#include <map>
#include <string>
#include <string_view>

/// From a view's file to the mustache that is compiled: what `views.h` says is replaced when a view is loaded.
namespace samband::http {

using ViewSources = std::map<std::string, std::string, std::less<>>; ///< by view name

struct WholeView {
    std::string text;   ///< partials put in, addresses and icons replaced; texts still in [[ ]]
    std::string layout; ///< name of the layout, or empty
    bool part = false;  ///< it waits for values, `((name))`: for other views only, and not looked at further
};

/// Throws Problem internal for an unknown partial, one that holds itself, an unknown layout, icon or web file.
WholeView whole_view(std::string_view name, const ViewSources& sources);

/// `text` with each `[[…]]` in that language. A text that is missing is added to `missing`, one line each.
/// Throws Problem internal where a translation has other variables than its bokmål.
std::string translated(std::string_view text, std::string_view name, const Catalogue& catalogue, Language language,
                       std::string& missing);

/// The text as a key: white space (a broken line) is one space.
std::string text_key(std::string_view text);

} // namespace samband::http
