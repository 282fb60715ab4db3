#include "http/chunks.h"
#include "http/multipart.h"
#include "http/refusal.h"

#include "base/random.h"

#include <gtest/gtest.h>

#include <fstream>

using namespace samband::http;

namespace {
struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("samband-parts-" + samband::random_token(8));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

const std::string two_parts = "--b\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\na\r\n--\r\n--bb\r\n\r\n--b\r\n"
                              "Content-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n\r\n\r\n--\r\r\n--b--";
} // namespace

TEST(Multipart, ReadsTheSameHoweverItIsCut)
{
    const Folder folder;
    // "--bb" begins like a boundary: it is one that goes on wrongly, so a boundary must be chosen that does not occur.
    std::string body = two_parts;
    body.replace(body.find("--bb"), 4, "--cc");
    for (std::size_t cut = 0; cut <= body.size(); ++cut) {
        MultipartReader reader("b", folder.path, true);
        reader.read(std::string_view(body).substr(0, cut));
        reader.read(std::string_view(body).substr(cut));
        reader.finish();
        ASSERT_EQ(reader.fields().size(), 1u) << cut;
        ASSERT_EQ(reader.fields()[0].second, "a\r\n--\r\n--cc\r\n") << cut;
        ASSERT_EQ(reader.uploads().size(), 1u) << cut;
        std::ifstream in(reader.uploads()[0].path, std::ios::binary);
        ASSERT_EQ(std::string((std::istreambuf_iterator<char>(in)), {}), "\r\n\r\n--\r") << cut;
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path));
}

TEST(Multipart, RefusesABoundaryThatGoesOn)
{
    const Folder folder;
    MultipartReader reader("b", folder.path, true);
    EXPECT_THROW(reader.read(two_parts), Refused);
}

TEST(Multipart, FindsItsBoundary)
{
    EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=abc"), "abc");
    EXPECT_EQ(multipart_boundary("multipart/form-data; charset=utf-8; Boundary=\"a b\""), "a b");
    for (const char* none :
         {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=a\"b",
          "multipart/form-data; boundary=\"a", "multipart/form-data; boundary=\"a \""})
        EXPECT_EQ(multipart_boundary(none), std::nullopt) << none;
    EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'x')), std::nullopt);
}

TEST(Chunks, ReadTheSameHoweverTheyAreCut)
{
    const std::string bytes =
        "5\r\nhello\r\n1a;name=\"value\"\r\n, this is twenty-six bytes\r\n0\r\nTrailer: x\r\n\r\nGET /";
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        ChunkReader reader;
        std::string body;
        const auto sink = [&](std::string_view part) { body += part; };
        std::size_t taken = reader.read(std::string_view(bytes).substr(0, cut), sink);
        if (!reader.done()) taken += reader.read(std::string_view(bytes).substr(cut), sink);
        ASSERT_TRUE(reader.done()) << cut;
        ASSERT_EQ(body, "hello, this is twenty-six bytes") << cut;
        ASSERT_EQ(bytes.substr(taken), "GET /") << cut;
    }
}
