#pragma once
#include "base/json.h"
#include "http/cookies.h"
#include "http/request.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace samband::http {

/// One view model, two forms: HTML by its view, JSON as it is. `Accept` chooses.
struct Page {
    std::string view; ///< "publishing/post" is src/publishing/views/post.mustache
    Json model;       ///< facts: ids, code words, RFC 3339 times, numbers
    int status = 200;
    /// Adds words for the eye, for HTML only.
    std::function<void(Json& model, Language language)> dress = {};
};

/// After a form: 303 to a path of ours. With JSON: 200 (or `status`) and the model.
struct Redirect {
    std::string to; ///< begins with "/" and not with "//"
    Json model = Json::object();
    std::string notice = {}; ///< a bokmål sentence shown once on the next page
    bool for_good = false;   ///< 308, with JSON too: what was here is there from now on
};

/// Ready bytes: a feed, a picture, a tile.
struct Bytes {
    std::string type; ///< Content-Type
    std::string body;
    int status = 200;
    std::string cache = {};       ///< Cache-Control; "no-store" if empty
    std::string download_as = {}; ///< a file name makes it an attachment with CSP sandbox
};

/// A file from disk, sent with ranges off, ETag by size and time.
struct File {
    std::string type;
    std::filesystem::path path;
    std::string cache = {};
    std::string download_as = {};
};

/// An open stream of live events: topic and version, never content.
struct Events {
    std::vector<std::string> topics;
};

struct Reply {
    std::variant<Page, Redirect, Bytes, File, Events> what;
    std::vector<std::pair<std::string, std::string>> headers = {}; ///< one that the server sets too is replaced
    std::vector<Cookie> cookies = {};

    Reply(Page page) : what(std::move(page)) {}
    Reply(Redirect redirect) : what(std::move(redirect)) {}
    Reply(Bytes bytes) : what(std::move(bytes)) {}
    Reply(File file) : what(std::move(file)) {}
    Reply(Events events) : what(std::move(events)) {}
};

} // namespace samband::http
