#pragma once
#include "base/text.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/print/print_port.h"
#include "outlets/happenings.h"
#include "outlets/pages.h"
#include "outlets/release.h"
#include "people/session.h"
#include "pictures/use_cases.h"
#include "publishing/site_world.h"

#include <fstream>

/// The small town with its ways out beside the site, wired as the program wires it.
namespace samband::outlets {

class OutletTest : public publishing::SiteTest {
protected:
    void SetUp() override
    {
        wiring_.on<publishing::PostPublished>("outlets::follow_published", follow_published);
        wiring_.on<publishing::PostCorrected>("outlets::follow_corrected", follow_corrected);
        wiring_.on<publishing::PostWithdrawn>("outlets::follow_withdrawn", follow_withdrawn);
        setting.wiring = &wiring_;
        SiteTest::SetUp();
        if (IsSkipped()) return;
        media_ = std::filesystem::path(testing::TempDir()) / ("samband-outlets-" + std::to_string(::getpid()));
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        add_routes(routes, {library_, printer_});
    }
    void TearDown() override
    {
        std::filesystem::remove_all(media_);
        SiteTest::TearDown();
    }

    channels::Account opened(rulebook::Channel channel, const std::string& driver)
    {
        channels::Account account;
        account.channel = channel;
        account.driver = driver;
        account.name = "Konto " + driver;
        account.state = channels::AccountState::open;
        return write([&](db::Writing& tx) { return channels::add_account(tx, account); });
    }

    /// A picture of the library with these bytes.
    publishing::Picture pictured(const std::string& bytes, const std::string& credit = "Kari Prøve")
    {
        pictures::Picture picture;
        picture.hash = to_hex(std::string(31, '\x5b') + static_cast<char>(++pictures_));
        picture.format = pictures::Format::jpeg;
        picture.width = 300;
        picture.height = 200;
        picture.bytes = static_cast<std::int64_t>(bytes.size());
        picture.name = "bilde.jpg";
        picture.credit = credit;
        const people::Person by = person("Kari");
        write([&](db::Writing& tx) { return pictures::add_picture(tx, by, picture); });
        const auto file = library_.file("loten", picture);
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return {picture.hash, "Rådhuset i snø", picture.name};
    }

    static publishing::Content for_channels(const std::string& title, std::set<std::string> channels)
    {
        publishing::Content content = written(title);
        content.channels = std::move(channels);
        return content;
    }

    /// Asked as that person; a body is a form.
    http::Request request_of(const std::string& who, http::Method method, const std::string& path,
                             Json body = Json::object())
    {
        http::Request request = asked(path);
        request.method = method;
        request.body = std::move(body);
        request.wants_json = true;
        const Id id = person_id(who);
        request.cookies[std::string(people::session_cookie)] =
            write([&](db::Writing& tx) { return people::start_session(tx, id, "", "").token; });
        return request;
    }
    test::Called as(const std::string& who, const std::string& path)
    {
        return test::call(router_, request_of(who, http::Method::get, path));
    }
    test::Called press(const std::string& who, const std::string& path, Json body = Json::object())
    {
        return test::call(router_, request_of(who, http::Method::post, path, std::move(body)));
    }

    db::Wiring wiring_;
    std::filesystem::path media_;
    pictures::Library library_{[this](std::string_view) { return media_; }};
    channels::print::Printer printer_;
    int pictures_ = 0;
};

} // namespace samband::outlets
