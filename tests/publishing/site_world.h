#pragma once
#include "http/views.h"
#include "publishing/post_store.h"
#include "publishing/site_pages.h"
#include "publishing/use_cases.h"
#include "support/role_routes.h"
#include "support/town.h"

/// The public site of the small town, asked as a visitor's browser asks.
namespace samband::publishing {

class SiteTest : public test::Town {
protected:
    void SetUp() override
    {
        Town::SetUp();
        if (IsSkipped()) return;
        adopt("loten");
        municipality_ = std::make_shared<people::Municipality>();
        municipality_->key = "loten";
        municipality_->name = "Løten kommune";
        municipality_->hosts = {"loten.example.no"};
        municipality_->site = "https://loten.example.no";
        municipality_->language = "nb";
        municipality_->origin = "loten.example.no/protokoll";
        municipality_->email = "post@loten.example.no";
        municipality_->phone = "62 00 00 00";
        municipality_->accessibility_url = "https://uustatus.no/nb/erklaringer/publisert/1";
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        add_site_routes(routes, {[](std::string_view) { return std::string("loten.example.no/protokoll+1+key"); }});
    }
    void TearDown() override
    {
        router_ = {};
        Town::TearDown();
    }

    http::Request asked(const std::string& path, const std::string& name = "", const std::string& value = "")
    {
        http::Request request;
        request.municipality = "loten";
        request.path = path;
        request.at = now();
        if (!name.empty()) request.query = {{name, value}};
        return request;
    }
    test::Called get(const std::string& path, const std::string& name = "", const std::string& value = "")
    {
        return test::call(router_, asked(path, name, value));
    }
    /// What a feed, the sitemap or robots.txt answers.
    std::string text_of_file(const std::string& path)
    {
        const auto match = router_.find(http::Method::get, path);
        http::Request request = asked(path);
        request.parameters = match.parameters;
        return std::get<http::Bytes>(match.route->handler(request).what).body;
    }
    std::string html(const test::Called& called, http::Language language = http::Language::nb)
    {
        static const http::Catalogue catalogue = http::Catalogue::embedded();
        static const http::Views views(catalogue);
        Json model = called.page.model;
        if (called.page.dress) called.page.dress(model, language);
        model["municipality"] = Json::object({{"name", municipality_->name}, {"home", "/"}});
        return views.render(called.page.view, model, language);
    }

    static Content written(const std::string& title)
    {
        Content content;
        content.title = title;
        content.lead = "Kort fortalt.";
        content.body = "Mer om [saken](/nyheter).\n";
        content.channels = {"website"};
        return content;
    }
    Post out(const Content& content, const std::string& by = "Kari", const std::string& from = "Kommunikasjon")
    {
        const people::Person desk = person(by);
        return write([&](db::Writing& tx) {
            const Post draft = start_post(tx, desk, unit(from), content);
            const ActOutcome outcome = publish_post(tx, desk, draft.id, draft.version, {.despite_advice = true});
            EXPECT_TRUE(outcome.done);
            return outcome.post;
        });
    }

    http::Router router_;
    std::shared_ptr<people::Municipality> municipality_;
};

} // namespace samband::publishing
