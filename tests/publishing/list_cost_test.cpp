#include "publishing/desk.h"
#include "publishing/rule_on.h"

namespace samband::publishing {
namespace {

/// Counts the questions that a read asks the database.
class Counted : public db::Reading {
public:
    explicit Counted(db::Reading& tx) : tx_(tx) {}
    Instant now() const override { return tx_.now(); }
    db::Dialect dialect() const override { return tx_.dialect(); }
    std::vector<db::Row> all(std::string_view query, const db::Arguments& arguments = {}) override
    {
        ++asked;
        return tx_.all(query, arguments);
    }
    int asked = 0;

private:
    db::Reading& tx_;
};

class ListCost : public Desk {
protected:
    template <typename Read>
    int asked_by(Read list)
    {
        return read([&](db::Reading& tx) {
            Counted counted(tx);
            list(counted);
            return counted.asked;
        });
    }
};
SAMBAND_ON_BOTH_DATABASES(ListCost);

TEST_P(ListCost, DoesNotGrowWithTheList)
{
    adopt("starter");
    for (int i = 0; i < page_size; ++i) send("Sara", start("Sara", story("Sak " + std::to_string(i))));
    for (int i = 0; i < page_size; ++i)
        publish("Kari", start("Kari", story("Ute " + std::to_string(i)), "Kommunikasjon"));
    EXPECT_EQ(asked_by([&](db::Reading& tx) { EXPECT_EQ(list_posts(tx, State::sent, {}, 0).posts.size(), 50u); }), 1);
    EXPECT_EQ(asked_by([&](db::Reading& tx) { EXPECT_EQ(public_posts(tx, 0).posts.size(), 50u); }), 1);
    const people::Person leif = person("Leif"), enok = person("Enok");
    EXPECT_LE(asked_by([&](db::Reading& tx) { EXPECT_EQ(waiting_for(tx, leif).size(), 50u); }), 4);
    EXPECT_EQ(asked_by([&](db::Reading& tx) { EXPECT_TRUE(waiting_for(tx, enok).empty()); }), 1);
}

TEST_P(ListCost, OneActAsksAHandful)
{
    adopt("starter");
    const Post post = start("Leif", story("Ett spørsmål", {"website", "facebook", "intranet"}));
    const people::Person leif = person("Leif");
    EXPECT_EQ(asked_by([&](db::Reading& tx) { rule_on(tx, leif, post, {}); }), 3) << "however many channels";
}

} // namespace
} // namespace samband::publishing
