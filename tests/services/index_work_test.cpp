#include "services/index_work.h"

#include "people/add_person.h"
#include "people/add_unit.h"
#include "publishing/site_pages.h"
#include "search/search.h"
#include "services/index_service.h"
#include "services/limits.h"
#include "services/pages.h"
#include "support/migrated.h"
#include "support/pages.h"
#include "support/town.h"

namespace samband::services {
namespace {

/// A municipality whose service pages went out with a program whose search did not know of them.
class ServicesSearched : public test::DatabaseTest {
protected:
    void SetUp() override
    {
        DatabaseTest::SetUp();
        if (IsSkipped()) return;
        place_.emplace(GetParam() == db::Dialect::sqlite ? "sqlite:" : *test::postgres_server());
        open(until(110));
        open_->write("unit", [&](db::Writing& tx) {
            unit_ = people::add_unit(tx, Id(), "Hjemmetjenesten", std::nullopt).id;
            owner_ = people::add_person(tx, Id(), {"Leif Prøve", "leif@prove.example", "", ""}).id;
        });
    }
    void TearDown() override
    {
        open_.reset();
        place_.reset();
        DatabaseTest::TearDown();
    }
    /// The migrations of an older program, before that number.
    const std::vector<db::Migration>& until(int number)
    {
        older_ = test::every_migration(GetParam());
        std::erase_if(older_, [&](const db::Migration& one) { return one.number >= number; });
        return older_;
    }
    void open(const std::vector<db::Migration>& migrations)
    {
        open_.reset();
        db::Setting made;
        made.clock = [this] { return now(); };
        made.queries = &test::every_query(GetParam());
        made.migrations = &migrations;
        open_ = db::open(place_->address(), made);
    }
    void upgrade() { open(test::every_migration(GetParam())); }

    void there(const std::string& name, State state)
    {
        open_->write("service", [&](db::Writing& tx) {
            const Id id = tx.new_id();
            tx.run("services.insert_service", {{"id", id},
                                               {"name", name},
                                               {"summary", "Middag på døra."},
                                               {"body", "Ring oss."},
                                               {"form_url", ""},
                                               {"phone", ""},
                                               {"unit", unit_},
                                               {"owner", owner_},
                                               {"months", 6},
                                               {"by", owner_},
                                               {"due", tx.now()},
                                               {"now", tx.now()}});
            tx.run("services.set_state",
                   {{"id", id}, {"seen", 1}, {"state", std::string(word(state))}, {"slug", name}, {"now", tx.now()}});
        });
    }
    std::vector<outbox::Lease> leased()
    {
        return open_->write("lease", [](db::Writing& tx) { return outbox::lease(tx, 10); });
    }
    std::size_t found(const std::string& words)
    {
        return open_->read(
            [&](db::Reading& tx) { return search::find(tx, words, search::Visible::everyone, 50).size(); });
    }

    std::string excerpt_of(const std::string& word)
    {
        return open_->read(
            [&](db::Reading& tx) { return search::find(tx, word, search::Visible::everyone).at(0).excerpt; });
    }

    std::vector<db::Migration> older_;
    std::unique_ptr<db::Database> open_;

private:
    std::optional<db::Temporary> place_;
    Id unit_;
    Id owner_;
};
SAMBAND_ON_BOTH_DATABASES(ServicesSearched);

TEST_P(ServicesSearched, ComeIntoTheSearchOnceAfterTheUpgrade)
{
    const std::size_t out = indexed_at_once + 1; // more than one transaction takes
    for (std::size_t number = 1; number <= out; ++number)
        there("matombringing-" + std::to_string(number), State::published);
    there("kladd", State::draft);
    there("nedlagt", State::withdrawn);
    upgrade();
    EXPECT_EQ(found("middag"), 0u);

    const auto work = leased();
    ASSERT_EQ(work.size(), 1u);
    EXPECT_EQ(work[0].kind, index_work_kind);
    for (int times = 1; times <= 2; ++times) { // a program may end before it has settled the first
        EXPECT_TRUE(std::holds_alternative<outbox::Done>(do_index_work(work[0], *open_)));
        EXPECT_EQ(found("middag"), out);
    }
    EXPECT_EQ(found("kladd") + found("nedlagt"), 0u);

    open_->write("settle", [&](db::Writing& tx) { outbox::settle(tx, work[0]); });
    upgrade();
    EXPECT_TRUE(leased().empty()) << "once";
}

TEST_P(ServicesSearched, NothingIsQueuedWhereNoneIsOut)
{
    there("kladd", State::draft);
    upgrade();
    EXPECT_TRUE(leased().empty());
}

/// An older program put the text there as it was typed.
TEST_P(ServicesSearched, ComeInAnewWithoutTheMarksTheyWereTypedWith)
{
    open(until(112));
    there("matombringing", State::published);
    open_->write("as it was", [](db::Writing& tx) {
        const ServicePage page = published_after(tx, Id(), 1).at(0);
        search::put(tx, {"service", page.id, page.text.name, "Mat.\n\n## Middag", search::Visible::everyone, tx.now()});
    });
    upgrade();
    EXPECT_NE(excerpt_of("middag").find("##"), std::string::npos) << "as it was put there";
    const auto work = leased();
    ASSERT_EQ(work.size(), 1u);
    EXPECT_EQ(work[0].kind, index_work_kind);
    EXPECT_TRUE(std::holds_alternative<outbox::Done>(do_index_work(work[0], *open_)));
    EXPECT_TRUE(excerpt_of("middag").starts_with("Middag på døra.")) << excerpt_of("middag");
}

class ServicesInLanguages : public test::Pages<test::Town> {
protected:
    void SetUp() override
    {
        Town::SetUp();
        if (IsSkipped()) return;
        adopt("loten");
        people::Routes made = routes();
        add_public_routes(made);
        publishing::add_search_route(made, {{}, {}, found_service});
        const people::Person kari = person("Kari");
        ServiceText text{"Matombringing", "Middag på døra.", "Ring oss.", "", "", unit("Hjemmetjenesten"), kari.id, 6};
        write([&](db::Writing& tx) {
            const ServicePage draft = save_service(tx, kari, Id(), 0, text).service;
            publish_service(tx, kari, draft.id, draft.version);
        });
    }
};
SAMBAND_ON_BOTH_DATABASES(ServicesInLanguages);

TEST_P(ServicesInLanguages, SayTheMunicipalitysOnAPageInAnyOther)
{
    municipality_->language = "nn";
    const std::string found = html_of(get("", "/sok", {{"q", "matombringing"}}), http::Language::en);
    EXPECT_TRUE(has(found, R"(<h2 lang="nn"><a href="/tjenester/matombringing">)")) << found;
    EXPECT_TRUE(has(found, R"(<p lang="nn">)")) << found;
    const std::string list = html_of(get("", "/tjenester"), http::Language::en);
    EXPECT_TRUE(has(list, R"(<li lang="nn"><a href="/tjenester/matombringing">)")) << list;
    const std::string page = html_of(get("", "/tjenester/matombringing"), http::Language::en);
    EXPECT_TRUE(has(page, R"(<div class="prose" lang="nn">)")) << page;
    for (const std::string& html : {found, list, page}) EXPECT_FALSE(has(html, R"(lang="")")) << html;
}

} // namespace
} // namespace samband::services
