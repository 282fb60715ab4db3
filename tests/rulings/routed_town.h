#pragma once
#include "rulings/rulebook_pages.h"
#include "support/role_routes.h"
#include "support/town.h"

/// A town whose pages of rules can be asked for.
namespace samband::rulings {

class RoutedTown : public test::Town {
protected:
    void SetUp() override
    {
        test::Town::SetUp();
        if (IsSkipped()) return;
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {std::make_shared<people::Municipality>(),
                    std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        add_routes(routes);
    }
    void TearDown() override
    {
        router_ = {};
        test::Town::TearDown();
    }
    /// As a browser asks for a page of that municipality.
    http::Request asking(std::string_view path, std::vector<std::pair<std::string, std::string>> query = {}) const
    {
        http::Request request;
        request.path = path;
        request.query = std::move(query);
        request.municipality = "prove";
        request.at = now();
        return request;
    }

    http::Router router_;
};

} // namespace samband::rulings
