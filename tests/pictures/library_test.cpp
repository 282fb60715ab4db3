#include "pictures/happenings.h"
#include "pictures/shelf.h"

namespace samband::pictures {

class LibraryRows : public Shelf {
protected:
    void use(const Picture& picture, bool is_public, const Id& post)
    {
        write([&](db::Writing& tx) { note_uses(tx, post, "Saken", {picture.hash, picture.hash}, is_public); });
    }
    std::optional<ProblemCode> removed(const Picture& picture, const std::string& by)
    {
        try {
            library_.remove(db(), "loten", person(by), picture.id);
        } catch (const Problem& problem) {
            return problem.code();
        }
        return std::nullopt;
    }
    const Id post_ = *Id::parse("01936e5a-0000-7000-8000-000000000001");
};
SAMBAND_ON_BOTH_DATABASES(LibraryRows);

TEST_P(LibraryRows, IsRemovedByWhoMayWhereNothingUsesIt)
{
    const Picture picture = taken(drawn::halves(600, 400, "png"), "a.png", "Leif");
    use(picture, true, post_);
    EXPECT_EQ(removed(picture, "Leif"), ProblemCode::conflict);
    use(picture, false, post_);
    EXPECT_EQ(removed(picture, "Leif"), ProblemCode::conflict) << "a draft would lose it";
    write([&](db::Writing& tx) { note_uses(tx, post_, "Saken", {}, false); });
    EXPECT_EQ(removed(picture, "Gro"), ProblemCode::forbidden);
    EXPECT_EQ(files_there().size(), 2u);
    EXPECT_EQ(removed(picture, "Leif"), std::nullopt);
    EXPECT_EQ(files_there(), std::vector<std::string>());
    EXPECT_EQ(removed(picture, "Leif"), ProblemCode::not_found);
    EXPECT_EQ(acts_on(picture.id), "picture-uploaded picture-removed");

    const Picture again = taken(drawn::halves(600, 400, "png"), "a.png", "Leif");
    EXPECT_EQ(again.hash, picture.hash);
    EXPECT_EQ(removed(again, "Kari"), std::nullopt) << "the desk may";
}

TEST_P(LibraryRows, TellsWhereEachIsUsed)
{
    const Picture first = taken(drawn::one_colour(1));
    const Picture second = taken(drawn::one_colour(2));
    const Id other = *Id::parse("01936e5a-0000-7000-8000-000000000002");
    use(first, false, post_);
    use(first, true, other);
    const auto uses = read([&](db::Reading& tx) { return uses_of(tx, first.hash); });
    ASSERT_EQ(uses.size(), 2u);
    EXPECT_TRUE(uses[0].is_public);
    EXPECT_EQ(uses[0].used_by, other);
    EXPECT_EQ(uses[1].title, "Saken");
    EXPECT_TRUE(read([&](db::Reading& tx) { return is_public(tx, first.hash); }));
    EXPECT_FALSE(read([&](db::Reading& tx) { return is_public(tx, second.hash); }));
    EXPECT_TRUE(read([&](db::Reading& tx) { return uses_of(tx, second.hash); }).empty());
}

TEST_P(LibraryRows, IsDescribedByWhoSawItLast)
{
    int told = 0;
    db::Wiring wiring;
    wiring.on<PictureChanged>("count", [&told](db::Writing&, const PictureChanged&) { ++told; });
    close();
    setting.wiring = &wiring;
    const Picture picture = taken(drawn::one_colour(3));
    const people::Person kari = person("Kari");
    const auto described = [&](std::int64_t seen, const std::string& alt, const std::string& credit) {
        try {
            write([&](db::Writing& tx) { return describe_picture(tx, kari, picture.id, seen, alt, credit); });
        } catch (const Problem& problem) {
            return std::string(word(problem.code()));
        }
        return std::string("done");
    };
    EXPECT_EQ(described(picture.version, "Rådhuset i snø", "Kari K."), "done");
    EXPECT_EQ(described(picture.version, "Noe annet", ""), "conflict");
    EXPECT_EQ(described(picture.version + 1, std::string(1'001, 'a'), ""), "invalid");
    EXPECT_EQ(described(picture.version + 1, "", std::string(201, 'a')), "invalid");
    EXPECT_EQ(told, 1);
    const Picture now = read([&](db::Reading& tx) { return load_picture(tx, picture.id); });
    EXPECT_EQ(now.alt, "Rådhuset i snø");
    EXPECT_EQ(now.credit, "Kari K.");
    EXPECT_EQ(acts_on(picture.id), "picture-uploaded picture-described");
}

TEST_P(LibraryRows, AreListedNewestFirstAPageAtATime)
{
    const Id by = person_id("Kari");
    write([&](db::Writing& tx) {
        for (int at = 0; at < pictures_a_page + 3; ++at) {
            Picture picture;
            picture.hash = std::string(62, 'a') + std::to_string(10 + at);
            picture.name = std::to_string(at);
            people::Person kari;
            kari.id = by;
            add_picture(tx, kari, picture);
        }
    });
    const PictureList first = read([](db::Reading& tx) { return list_pictures(tx, 0); });
    const PictureList second = read([](db::Reading& tx) { return list_pictures(tx, 1); });
    EXPECT_EQ(first.pictures.size(), static_cast<std::size_t>(pictures_a_page));
    EXPECT_EQ(first.pictures.front().name, std::to_string(pictures_a_page + 2));
    EXPECT_TRUE(first.more);
    EXPECT_EQ(second.pictures.size(), 3u);
    EXPECT_FALSE(second.more);
}

} // namespace samband::pictures
