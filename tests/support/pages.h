#pragma once
#include "http/catalogue.h"
#include "http/views.h"
#include "people/session.h"
#include "people/visit.h"
#include "support/role_routes.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

/// A room's pages without a server around them, in the municipality of a test's own world: `World` is a test::Town.
/// A test adds the room's routes to `routes()` when its world stands.
namespace samband::test {

template <typename World>
class Pages : public World {
protected:
    void TearDown() override
    {
        router_ = {};
        World::TearDown();
    }

    people::Routes routes()
    {
        municipality_ = std::make_shared<people::Municipality>();
        municipality_->key = "prove";
        municipality_->name = "Prøve kommune";
        municipality_->language = "nb";
        municipality_->takes_messages = true;
        municipality_->hosts = {"prove.localhost"};
        municipality_->site = "https://prove.example";
        return people::Routes(
            router_,
            [this](std::string_view) -> people::Routes::Open {
                return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &this->db())};
            },
            [](std::string_view) {});
    }

    /// By somebody of the town, signed in; by nobody where the name is empty.
    http::Request asked(const std::string& who, http::Method method, const std::string& path)
    {
        http::Request request;
        request.method = method;
        request.municipality = "prove";
        request.path = path;
        request.remote = "192.0.2.1";
        request.at = this->now();
        if (!who.empty()) request.cookies[std::string(people::session_cookie)] = token_of(this->person_id(who));
        return request;
    }
    std::string token_of(const Id& person)
    {
        return this->write([&](db::Writing& tx) { return people::start_session(tx, person, "", "").token; });
    }

    Called get(const std::string& who, const std::string& path,
               std::vector<std::pair<std::string, std::string>> query = {})
    {
        http::Request request = asked(who, http::Method::get, path);
        request.query = std::move(query);
        return call(router_, request);
    }
    Called post(const std::string& who, const std::string& path, Json::Object fields)
    {
        http::Request request = asked(who, http::Method::post, path);
        request.body = Json(std::move(fields));
        return call(router_, request);
    }

    static std::string html_of(const Called& called, http::Language language = http::Language::nb)
    {
        static const http::Catalogue catalogue = http::Catalogue::embedded();
        static const http::Views views(catalogue);
        Json model = called.page.model;
        if (called.page.dress) called.page.dress(model, language);
        return views.render(called.page.view, model, language);
    }
    static bool has(const std::string& html, std::string_view text) { return html.find(text) != std::string::npos; }

    http::Router router_;
    std::shared_ptr<people::Municipality> municipality_;
};

} // namespace samband::test
