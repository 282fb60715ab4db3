#include "http/assets.h"
#include "base/problem.h"
#include "http/etag.h"
#include "http/gzip.h"
#include "http/limits.h"

namespace samband::http {

static std::string type_of(std::string_view name)
{
    static constexpr std::pair<std::string_view, std::string_view> types[] = {
        {".css", "text/css; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".webp", "image/webp"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".json", "application/json"},
        {".webmanifest", "application/manifest+json"},
        {".txt", "text/plain; charset=utf-8"},
        {".html", "text/html; charset=utf-8"},
    };
    for (const auto& [ending, type] : types)
        if (name.ends_with(ending)) return std::string(type);
    return "application/octet-stream";
}

Assets::Assets(const std::vector<EmbeddedFile>& all)
{
    for (const EmbeddedFile& file : all) {
        Asset asset;
        asset.type = type_of(file.name);
        asset.hash = content_hash(file.bytes);
        asset.plain = std::make_shared<const std::string>(file.bytes);
        if (is_compressible(asset.type) && file.bytes.size() >= gzip_from_bytes)
            asset.gzip = std::make_shared<const std::string>(http::gzip(file.bytes, 9));
        assets_.emplace("/" + std::string(file.name), std::move(asset));
    }
}

const Assets& Assets::embedded()
{
    static const Assets assets(embedded_under("web/"));
    return assets;
}

std::string Assets::url(std::string_view name) const
{
    const std::string path = "/web/" + std::string(name);
    const auto found = assets_.find(path);
    if (found == assets_.end()) throw Problem(ProblemCode::internal, "no such web file: " + path);
    return path + "?v=" + found->second.hash;
}

std::optional<Response> Assets::answer(std::string_view path, std::string_view version, bool gzip,
                                       std::string_view if_none_match) const
{
    const auto found = assets_.find(path);
    if (found == assets_.end()) return std::nullopt;
    const Asset& asset = found->second;
    const std::string etag = "W/\"" + asset.hash + "\"";
    Response response;
    response.set("Cache-Control", version == asset.hash ? "public, max-age=31536000, immutable" : "no-cache");
    response.set("ETag", etag);
    response.set("Vary", "Accept-Encoding");
    if (!if_none_match.empty() && names_etag(if_none_match, etag)) {
        response.status = 304;
        return response;
    }
    response.set("Content-Type", asset.type);
    const bool compressed = gzip && asset.gzip;
    if (compressed) response.set("Content-Encoding", "gzip");
    response.body = compressed ? asset.gzip : asset.plain;
    return response;
}

std::string asset_url(std::string_view name)
{
    return Assets::embedded().url(name);
}

} // namespace samband::http
