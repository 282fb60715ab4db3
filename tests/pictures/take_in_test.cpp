#include "pictures/shelf.h"

namespace samband::pictures {

class TakeIn : public Shelf {};
SAMBAND_ON_BOTH_DATABASES(TakeIn);

TEST_P(TakeIn, TurnsItUprightAndForgetsWhereItWasTaken)
{
    const std::string sent = drawn::with_exif(drawn::halves(640, 400, "jpeg"), 6);
    const drawn::Seen before = drawn::look_at(sent);
    ASSERT_TRUE(std::any_of(before.fields.begin(), before.fields.end(), [](const std::string& name) {
        return name == "exif-ifd3-GPSLatitude";
    })) << "the test's own picture must have a place to lose";
    ASSERT_NE(sent.find(drawn::secret_words), sent.npos);

    const Picture picture = taken(sent);
    EXPECT_EQ(picture.width, 400);
    EXPECT_EQ(picture.height, 640);
    const drawn::Seen seen = stored(picture);
    EXPECT_EQ(seen.width, 400);
    EXPECT_LT(seen.at(0.5, 0.1), 60) << "left became the top";
    EXPECT_GT(seen.at(0.5, 0.9), 200);
    EXPECT_EQ(seen.bytes.find("Exif"), seen.bytes.npos);
    EXPECT_EQ(seen.bytes.find(drawn::secret_words), seen.bytes.npos);
    for (const std::string& name : seen.fields)
        EXPECT_TRUE(!name.starts_with("exif") && name != "orientation" && !name.starts_with("icc")) << name;
}

TEST_P(TakeIn, EveryOrientationStandsUpright)
{
    const std::string plain = drawn::halves(64, 40, "jpeg");
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const char side = std::string_view("lrrlttbb")[ // left, right, top or bottom
            static_cast<std::size_t>(orientation - 1)];
        const drawn::Seen seen = stored(taken(drawn::with_exif(plain, orientation)));
        const double there = side == 'l'   ? seen.at(0.1, 0.5)
                             : side == 'r' ? seen.at(0.9, 0.5)
                             : side == 't' ? seen.at(0.5, 0.1)
                                           : seen.at(0.5, 0.9);
        EXPECT_LT(there, 60) << "orientation " << orientation;
        EXPECT_EQ(seen.width, orientation < 5 ? 64 : 40) << orientation;
    }
}

TEST_P(TakeIn, KeepsNarrowerCopiesAndNoneThatIsWider)
{
    for (const std::string format : {"jpeg", "png", "webp"}) {
        const Picture picture = taken(drawn::halves(1'000, 700, format), "rådhus." + format);
        EXPECT_EQ(word(picture.format), format);
        EXPECT_EQ(variants_of(picture), (std::vector<std::int64_t>{480, 960}));
        EXPECT_EQ(stored(picture, 480).width, 480);
        EXPECT_EQ(stored(picture, 480).height, 336);
        EXPECT_EQ(stored(picture, 960).width, 960);
        EXPECT_EQ(stored(picture).width, 1'000);
        EXPECT_FALSE(std::filesystem::exists(library_.file("loten", picture, 1'600)));
        EXPECT_EQ(picture.bytes, static_cast<std::int64_t>(stored(picture).bytes.size()));
        EXPECT_EQ(picture.name, "rådhus." + format);
    }
    const Picture small = taken(drawn::halves(300, 200, "png"));
    EXPECT_TRUE(variants_of(small).empty());
    EXPECT_EQ(files_there().size(), 10u);
}

TEST_P(TakeIn, LiesUnderTheSumOfItsBytes)
{
    const Picture picture = taken(drawn::halves(500, 300, "png"));
    const auto sum = ledger::sha256(stored(picture).bytes);
    EXPECT_EQ(picture.hash, sum.hex());
    EXPECT_EQ(library_.file("loten", picture), folder_ / "media" / picture.hash.substr(0, 2) / (picture.hash + ".png"));
}

TEST_P(TakeIn, TheSameAgainIsTheOneThatIsThere)
{
    const std::string bytes = drawn::halves(600, 400, "webp");
    const Picture first = taken(bytes, "a.webp");
    const Picture second = taken(bytes, "b.webp", "Leif");
    EXPECT_EQ(first.id, second.id);
    EXPECT_EQ(second.name, "a.webp");
    EXPECT_EQ(second.uploaded_by, person_id("Kari"));
    EXPECT_EQ(files_there().size(), 2u);
    EXPECT_EQ(acts_on(first.id), "picture-uploaded");
}

TEST_P(TakeIn, MakesEveryColourOrdinary)
{
    const drawn::Seen wide = stored(taken(drawn::with_profile(80, 40)));
    EXPECT_FALSE(wide.profile);
    EXPECT_NEAR(wide.at(0.1, 0.5), 30, 4) << "as it was before the profile";
    const std::string deep = drawn::with_16_bits(80, 40);
    EXPECT_EQ(deep[24], 16);
    const drawn::Seen plain = stored(taken(deep));
    EXPECT_EQ(plain.bytes[24], 8);
    EXPECT_NEAR(plain.at(0.9, 0.5), 230, 2);
}

TEST_P(TakeIn, SaysWhatIsWrongAndLeavesNothing)
{
    const std::string jpeg = drawn::halves(900, 600, "jpeg");
    const std::string png = drawn::halves(900, 600, "png");
    const std::string webp = drawn::halves(900, 600, "webp");
    const char* no_picture = "Filen er ikke et bilde vi kan bruke. Velg et bilde i JPEG, PNG eller WebP.";
    const char* broken =
        "Bildet er ødelagt eller ikke helt. Åpne det i et bildeprogram, lagre det på nytt, og prøv igjen.";
    const char* many =
        "Bildet har for mange piksler. Gjør det mindre enn 12 000 piksler på hver side og 50 millioner i "
        "alt, og prøv igjen.";
    EXPECT_EQ(refusal_of(""), "Filen er tom. Velg bildet en gang til.");
    EXPECT_EQ(refusal_of("Hei, jeg er ikke et bilde.", "bilde.jpg"), no_picture);
    EXPECT_EQ(refusal_of("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "b.png"), no_picture);
    EXPECT_EQ(refusal_of("GIF89a" + std::string(100, '\0'), "b.jpg"), no_picture);
    EXPECT_EQ(refusal_of("%PDF-1.7\n", "b.webp"), no_picture);
    EXPECT_EQ(refusal_of("\xff\xd8\xff\xe0" + std::string(2'000, 'x')), broken);
    EXPECT_EQ(refusal_of("\x89PNG\r\n\x1a\n" + std::string(2'000, 'x')), broken);
    EXPECT_EQ(refusal_of(std::string("RIFF\xd0\0\0\0WEBPVP8 ", 16) + std::string(200, 'x')), broken);
    for (const std::string& whole : {jpeg, png, webp})
        for (const std::size_t part : {30u, 50u, 90u})
            EXPECT_EQ(refusal_of(whole.substr(0, whole.size() * part / 100)), broken);
    EXPECT_EQ(refusal_of(drawn::png_bomb(40'000, 40'000)), many);
    EXPECT_EQ(refusal_of(drawn::png_bomb(12'001, 10)), many);
    EXPECT_EQ(refusal_of(drawn::png_bomb(11'000, 11'000)), many);
    EXPECT_EQ(refusal_of(drawn::png_bomb(7'000, 7'000)), broken) << "within the limit, but with nothing in it";
    EXPECT_EQ(refusal_of(drawn::moving()), "Bildet beveger seg. Last opp et bilde som står stille.");
    EXPECT_EQ(files_there(), std::vector<std::string>());
}

TEST_P(TakeIn, RefusesWhatIsTooLargeByItsLengthAlone)
{
    http::Upload large = sent(drawn::halves(40, 40, "png"));
    large.bytes = picture_bytes + 1;
    try {
        library_.take_in(db(), "loten", person("Kari"), large, "", "");
        FAIL();
    } catch (const Problem& problem) {
        EXPECT_EQ(problem.fields().front().says, "Bildet er for stort. Gjør det mindre enn 20 MB.");
    }
}

/// Whatever bytes: taken, or refused as a bad picture; never anything else, and nothing left.
TEST_P(TakeIn, SurvivesDamage)
{
    std::uint32_t state = 20'261'122;
    const auto next = [&state] { return state = state * 1'664'525 + 1'013'904'223; };
    for (const std::string format : {"jpeg", "png", "webp"}) {
        const std::string whole = drawn::halves(120, 90, format);
        for (int round = 0; round < 12; ++round) {
            std::string damaged = whole;
            for (int hit = 0; hit < 6; ++hit)
                damaged[12 + next() % (damaged.size() - 12)] = static_cast<char>(next() >> 16);
            const std::string said = refusal_of(damaged);
            EXPECT_TRUE(said == "taken" || said.starts_with("Bildet ")) << said;
        }
    }
    for (const std::string& name : files_there())
        EXPECT_NE(read([&](db::Reading& tx) { return find_picture(tx, name.substr(0, 64)); }), std::nullopt) << name;
}

TEST_P(TakeIn, LeavesNoFileWithoutARow)
{
    people::Person nobody;
    nobody.id = *Id::parse("01936e5a-dead-7000-8000-000000000001");
    EXPECT_ANY_THROW(library_.take_in(db(), "loten", nobody, sent(drawn::halves(700, 500, "png")), "", ""));
    EXPECT_EQ(files_there(), std::vector<std::string>());
    EXPECT_THROW(library_.take_in(db(), "loten", person("Kari"), sent(drawn::halves(70, 50, "png")),
                                  std::string(1'001, 'a'), ""),
                 Problem);
    EXPECT_EQ(files_there(), std::vector<std::string>());
}

TEST_P(TakeIn, RemovesWorkThatAnEndedProgramLeft)
{
    const std::filesystem::path old = folder_ / "media" / ".work" / "left";
    std::filesystem::create_directories(old);
    std::ofstream(old / "picture") << "half";
    std::filesystem::last_write_time(old, std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
    taken(drawn::halves(70, 50, "png"));
    EXPECT_EQ(files_there().size(), 1u);
}

TEST_P(TakeIn, FewAtOnceAndTheRestAreToldToWait)
{
    const people::Person kari = person("Kari");
    std::vector<http::Upload> uploads;
    for (int at = 0; at < 12; ++at) uploads.push_back(sent(drawn::one_colour(at + 1)));
    std::atomic<int> in{0};
    std::atomic<int> told{0};
    std::vector<std::thread> threads;
    for (const http::Upload& upload : uploads)
        threads.emplace_back([&] {
            try {
                library_.take_in(db(), "loten", kari, upload, "", "");
                ++in;
            } catch (const Problem& problem) {
                told += problem.code() == ProblemCode::unavailable;
            }
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(in + told, 12);
    EXPECT_GE(in, 5);
    EXPECT_GE(told, 1);
    EXPECT_EQ(files_there().size(), static_cast<std::size_t>(in));
}

} // namespace samband::pictures
