#include "publishing/index_work.h"

#include "people/add_person.h"
#include "people/add_unit.h"
#include "people/give_mandate.h"
#include "people/person_store.h"
#include "publishing/post_row.h"
#include "publishing/use_cases.h"
#include "search/search.h"
#include "support/databases.h"
#include "support/migrated.h"

namespace samband::publishing {
namespace {

/// A municipality whose posts went out with a program that put them into the search as they were typed.
class PostsSearched : public test::DatabaseTest {
protected:
    void SetUp() override
    {
        DatabaseTest::SetUp();
        if (IsSkipped()) return;
        place_.emplace(GetParam() == db::Dialect::sqlite ? "sqlite:" : *test::postgres_server());
        older_ = test::every_migration(GetParam());
        upgrade_ = older_;
        const auto queues = std::ranges::find(older_, 112, &db::Migration::number);
        ASSERT_NE(queues, older_.end());
        // It comes last here: what the program asks for below was added to the tables by later ones.
        upgrade_.erase(std::ranges::find(upgrade_, 112, &db::Migration::number));
        upgrade_.push_back(*queues);
        upgrade_.back().number = 9'112;
        older_.erase(queues);
        open(older_);
        open_->write("people", [&](db::Writing& tx) {
            unit_ = people::add_unit(tx, Id(), "Kommunikasjon", std::nullopt).id;
            kari_ = people::add_person(tx, Id(), {"Kari Prøve", "kari@prove.example", "", ""}).id;
            people::give_mandate(tx, Id(), {kari_, unit_, "communications-officer"});
        });
    }
    void TearDown() override
    {
        open_.reset();
        place_.reset();
        DatabaseTest::TearDown();
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
    void upgrade() { open(upgrade_); }

    void there(const std::string& title, State state)
    {
        open_->write("post", [&](db::Writing& tx) {
            Content content;
            content.title = title;
            content.body = "## Åpningstider\n\n- **Mandag** til fredag";
            content.channels = {"website"};
            Post post = start_post(tx, people::load_person(tx, kari_), unit_, content);
            if (state == State::draft) return;
            post.state = state;
            post.published = tx.now();
            post.published_by = kari_;
            write_post(tx, post);
            const bool out = state == State::published;
            search::put(tx, {"post", post.id, title, title + "\n" + content.body,
                             out ? search::Visible::everyone : search::Visible::desk, tx.now()});
        });
    }
    std::vector<outbox::Lease> leased()
    {
        return open_->write("lease", [](db::Writing& tx) { return outbox::lease(tx, 10); });
    }
    std::vector<search::Hit> found(search::Visible viewer)
    {
        return open_->read([&](db::Reading& tx) { return search::find(tx, "åpningstider", viewer, 50); });
    }

    std::unique_ptr<db::Database> open_;

private:
    std::optional<db::Temporary> place_;
    std::vector<db::Migration> older_;
    std::vector<db::Migration> upgrade_;
    Id unit_;
    Id kari_;
};
SAMBAND_ON_BOTH_DATABASES(PostsSearched);

TEST_P(PostsSearched, AreShownWithoutTheMarksTheyWereTypedWithAfterTheUpgrade)
{
    const std::size_t out = indexed_at_once + 1; // more than one transaction takes
    for (std::size_t number = 1; number <= out; ++number)
        there("Badehallen " + std::to_string(number), State::published);
    there("Tatt ned", State::withdrawn);
    there("Kladd", State::draft);
    upgrade();
    ASSERT_EQ(found(search::Visible::everyone).size(), out);
    EXPECT_NE(found(search::Visible::everyone).front().excerpt.find("##"), std::string::npos) << "as it was put there";

    const auto work = leased();
    ASSERT_EQ(work.size(), 1u);
    EXPECT_EQ(work[0].kind, index_work_kind);
    for (int times = 1; times <= 2; ++times) { // a program may end before it has settled the first
        EXPECT_TRUE(std::holds_alternative<outbox::Done>(do_index_work(work[0], *open_)));
        EXPECT_EQ(found(search::Visible::everyone).size(), out);
        const auto at_the_desk = found(search::Visible::desk);
        EXPECT_EQ(at_the_desk.size(), out + 1) << "what was taken down, and no draft";
        for (const search::Hit& hit : at_the_desk)
            EXPECT_EQ(hit.excerpt.find_first_of("#*"), std::string::npos) << hit.excerpt;
    }

    open_->write("settle", [&](db::Writing& tx) { outbox::settle(tx, work[0]); });
    upgrade();
    EXPECT_TRUE(leased().empty()) << "once";
}

TEST_P(PostsSearched, NothingIsQueuedWhereNoneWasEverOut)
{
    there("Kladd", State::draft);
    upgrade();
    EXPECT_TRUE(leased().empty());
}

} // namespace
} // namespace samband::publishing
