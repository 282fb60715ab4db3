#include "base/text.h"
#include "main/routes.h"
#include "people/session.h"
#include "publishing/post_store.h"
#include "publishing/use_cases.h"
#include "support/digest.h"
#include "support/role_routes.h"
#include "support/town.h"

namespace samband::main {

/// Two municipalities on one server, each with its own database: Løten is the town of tests, Saltdal holds a word that
/// no answer of Løten's may hold.
class Neighbours : public test::Town {
protected:
    static constexpr std::string_view canary = "kanarifugl";

    void SetUp() override
    {
        add_queries("src/whole/whole.sql", test::WholeDatabase::queries());
        add_queries("src/neighbour/neighbour.sql", ids_query);
        Town::SetUp();
        if (IsSkipped()) return;
        adopt("loten");
        place_.emplace(address());
        saltdal_ = db::open(place_->address(), complete_setting());
        saltdal_->write("saltdal", [&](db::Writing& tx) { settle_saltdal(tx); });
        people::Routes routes(router_, [this](std::string_view name) -> people::Routes::Open {
            db::Database& database = name == "loten" ? db() : *saltdal_;
            return {municipality(std::string(name)), std::shared_ptr<db::Database>(std::shared_ptr<void>(), &database)};
        });
        add_routes(routes, {door_, router_, catalogue_, [](std::string_view, int) { return std::string(); }, library_,
                            shipping_, printer_, showings_});
    }
    void TearDown() override
    {
        router_ = {};
        saltdal_.reset();
        place_.reset();
        Town::TearDown();
    }

    /// Somebody with every right, by name in Løten or in Saltdal.
    static std::string session(db::Database& database, const Id& person)
    {
        return database.write("session",
                              [&](db::Writing& tx) { return people::start_session(tx, person, "", "").token; });
    }

    /// What names a row of Saltdal's: every id of its tables, and the public name of its post.
    std::vector<std::string> names_of_saltdal()
    {
        std::vector<std::string> names{slug_};
        for (const db::Row& row : saltdal_->read([](db::Reading& tx) { return tx.all("neighbour.ids"); }))
            names.push_back(row.text("id"));
        return names;
    }

    /// All of an answer that anybody could read.
    static std::string all_of(const http::Router& router, const http::Request& request)
    {
        const http::Router::Match match = router.find(request.method, request.path);
        if (!match.route) return "";
        http::Request asked = request;
        asked.parameters = match.parameters;
        try {
            const http::Reply reply = match.route->handler(asked);
            if (const auto* page = std::get_if<http::Page>(&reply.what)) {
                Json model = page->model;
                if (page->dress) page->dress(model, http::Language::nb);
                return to_text(model);
            }
            if (const auto* bytes = std::get_if<http::Bytes>(&reply.what)) return bytes->body;
            if (const auto* redirect = std::get_if<http::Redirect>(&reply.what))
                return redirect->to + to_text(redirect->model);
            return "";
        } catch (const std::exception& error) {
            return error.what();
        }
    }

    static bool sings(const std::string& answer) { return fold(answer).find(canary) != std::string::npos; }

    /// Walks every route with every name of Saltdal's in its address and in the ids of its form; how many answers hold
    /// the canary.
    std::size_t walk(const std::string& municipality_name, const std::function<std::string()>& token)
    {
        std::size_t singing = 0;
        const std::vector<std::string> names = names_of_saltdal();
        for (const http::Route& route : router_.routes()) {
            const std::string session_token = token(); // a new one: signing out ends it
            for (const std::string& name : names) {
                const bool one_is_enough = !route.pattern.ends_with('}') &&
                                           route.pattern.find('{') == std::string::npos &&
                                           (!route.form || route.method == http::Method::get);
                if (one_is_enough && name != names.front()) break;
                const std::string answer = all_of(router_, request(route, municipality_name, name, session_token));
                if (!sings(answer)) continue;
                ++singing;
                EXPECT_EQ(municipality_name, "saltdal")
                    << http::word(route.method) << ' ' << route.pattern << " with " << name << ": " << answer;
            }
        }
        return singing;
    }

    http::Request request(const http::Route& route, const std::string& municipality_name, const std::string& name,
                          const std::string& token) const
    {
        http::Request request = test::request_for(route, municipality_name, now());
        std::string path = route.pattern;
        for (std::size_t open = path.find('{'); open != std::string::npos; open = path.find('{'))
            path.replace(open, path.find('}') - open + 1, name);
        request.path = path;
        request.query = {{"q", "nyhet"}};
        request.cookies[std::string(people::session_cookie)] = token;
        request.body = Json::object();
        if (!route.form) return request;
        for (const http::Field& field : route.form->fields) request.body[field.name] = filled(field, name);
        return request;
    }

    static Json filled(const http::Field& field, const std::string& name)
    {
        switch (field.kind) {
        case http::FieldKind::id:
            return Json(name);
        case http::FieldKind::integer:
            return Json("1");
        case http::FieldKind::choice:
            return Json(std::string(field.choices.front()));
        case http::FieldKind::text:
        case http::FieldKind::lines:
            return Json("En tekst");
        case http::FieldKind::secret:
            return Json("kaffe-klokka-atte");
        case http::FieldKind::flag:
        case http::FieldKind::instant:
        case http::FieldKind::date:
        case http::FieldKind::list:
        case http::FieldKind::cells:
        case http::FieldKind::choices:
        case http::FieldKind::file:
            return Json();
        }
        return Json();
    }

    std::unique_ptr<db::Database> saltdal_;
    Id keeper_; ///< of Saltdal: may do everything there
    http::Router router_;
    channels::print::Printer printer_;
    readership::Counter showings_;
    channels::Shipping shipping_{{}};
    pictures::Library library_{
        [](std::string_view) { return std::filesystem::temp_directory_path() / "samband-no-media"; }};

private:
    static constexpr const char* ids_query = R"(
-- name: ids
-- out: id text
select id from people_person union select id from people_unit union select id from people_mandate
union select id from publishing_post union select id from ledger_entry union select id from rulings_rulebook
order by 1;
)";

    static std::shared_ptr<const people::Municipality> municipality(const std::string& key)
    {
        people::Municipality made;
        made.key = key;
        made.name = key;
        made.hosts = {key + ".localhost"};
        made.site = "http://" + key + ".localhost";
        made.origin = key + ".example.no/protokoll";
        return std::make_shared<const people::Municipality>(made);
    }

    void settle_saltdal(db::Writing& tx)
    {
        const Id unit = people::add_unit(tx, Id(), "Kanarifugl og natur", std::nullopt).id;
        keeper_ = people::add_person(tx, Id(), {"Kari Kanarifugl", "kari@saltdal.example", "kanarifuglvokter", ""}).id;
        for (const char* role : {"chief-executive", "communications-officer", "archivist"})
            people::give_mandate(tx, Id(), {.person = keeper_, .unit = unit, .role = role});
        const people::Person keeper = people::load_person(tx, keeper_);
        rulings::adopt_rulebook(tx, keeper, std::string(*rulings::shipped_text("loten")), tx.now(), "Kanarifugl-sak 1");
        post(tx, keeper, unit, "Kanarifuglen er løs", false);
        slug_ = post(tx, keeper, unit, "En nyhet", true).slug;
        const publishing::Post taken = post(tx, keeper, unit, "En nyhet til", true);
        publishing::withdraw_post(tx, keeper, taken.id, taken.version, "Kanarifuglen kom hjem.");
    }

    static publishing::Post post(db::Writing& tx, const people::Person& by, const Id& unit, const std::string& title,
                                 bool out)
    {
        publishing::Content content;
        content.title = title;
        content.lead = "Kanarifugl søker eier.";
        content.body = "En kanarifugl ble sett ved elva. Nyhet.\n";
        content.channels = {"website", "intranet"};
        const publishing::Post draft = publishing::start_post(tx, by, unit, content);
        if (!out) return draft;
        const publishing::ActOutcome outcome =
            publishing::publish_post(tx, by, draft.id, draft.version, {.tell_staff = true, .despite_advice = true});
        EXPECT_TRUE(outcome.done);
        return outcome.post;
    }

    std::optional<db::Temporary> place_;
    people::Door door_;
    http::Catalogue catalogue_ = http::Catalogue::embedded();
    std::string slug_;
};
SAMBAND_ON_BOTH_DATABASES(Neighbours);

TEST_P(Neighbours, NeverShowARowOfTheOther)
{
    const auto all = [](db::Database& database) { return database.read(test::WholeDatabase::of); };
    const std::string before = all(*saltdal_);
    for (const char* name : {"Rolf", "Kari"})
        EXPECT_EQ(walk("loten", [&] { return session(db(), person_id(name)); }), 0u) << name;
    EXPECT_EQ(all(*saltdal_), before) << "an act in Løten changed Saltdal";
    EXPECT_FALSE(sings(all(db()))) << "an act in Løten brought rows of Saltdal's in";
}

// A session of Saltdal's is nobody in Løten; and in Saltdal itself the same walk meets the canary everywhere.
TEST_P(Neighbours, ASessionIsGoodInItsOwnMunicipalityAlone)
{
    const std::string token = session(*saltdal_, keeper_);
    EXPECT_EQ(walk("loten", [&] { return token; }), 0u);
    for (const http::Route& route : router_.routes()) {
        if (route.access == "anyone" || route.method != http::Method::get) continue;
        http::Request asked = request(route, "loten", Id().text(), token);
        EXPECT_EQ(test::call(router_, asked).status, 303) << route.pattern;
    }
    EXPECT_GT(walk("saltdal", [&] { return session(*saltdal_, keeper_); }), 25u);
}

} // namespace samband::main
