#pragma once
#include "base/embedded.h"
#include "http/response.h"

#include <map>
#include <string>
#include <string_view>

/// Style sheets, scripts and pictures that lie inside the program, under "/web/".
namespace samband::http {

class Assets {
public:
    /// Of all files given, whose names begin with "web/"; compressed once, here.
    explicit Assets(const std::vector<EmbeddedFile>& all);
    /// The program's own.
    static const Assets& embedded();

    /// "/web/NAME?v=HASH". Throws Problem internal for a file that is not there: a typo in a view must not be silent.
    std::string url(std::string_view name) const;

    /// The answer to a path under "/web/", or nothing. With the right `v` it may be kept for ever.
    std::optional<Response> answer(std::string_view path, std::string_view version, bool gzip,
                                   std::string_view if_none_match) const;

private:
    struct Asset {
        std::string type;
        std::string hash;
        std::shared_ptr<const std::string> plain;
        std::shared_ptr<const std::string> gzip; ///< null where it would not help
    };
    std::map<std::string, Asset, std::less<>> assets_;
};

/// For views: the address of one of the program's own web files.
std::string asset_url(std::string_view name);

} // namespace samband::http
