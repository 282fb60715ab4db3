#include "base/problem.h"
#include "channels/handover/archive.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

/// Archives as another program reads them: Python's zipfile.
namespace samband::channels::handover {
namespace {

std::string read_by_python(const std::string& bytes)
{
    const auto file =
        std::filesystem::temp_directory_path() / ("samband-archive-" + std::to_string(::getpid()) + ".zip");
    std::ofstream(file, std::ios::binary) << bytes;
    const std::string script =
        "import zipfile,sys\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
        "for i in z.infolist(): print(i.filename, i.date_time[0], i.compress_type, len(z.read(i)))";
    const std::string command = "python3 -c '" + script + "' " + file.string();
    std::string told;
    FILE* out = ::popen(command.c_str(), "r");
    char read[4096];
    for (std::size_t got; (got = std::fread(read, 1, sizeof read, out)) > 0;) told.append(read, got);
    ::pclose(out);
    std::filesystem::remove(file);
    return told;
}

TEST(Archive, IsReadByOthersInTheOrderGiven)
{
    const std::string bytes = zip_archive({{"plan.txt", "Side 1\n"},
                                           {"side-1/01-vann/tekst.txt", std::string(10'000, 'a')},
                                           {"side-1/01-vann/bilde-1.jpg", "JFIF", false}});
    EXPECT_EQ(read_by_python(bytes),
              "plan.txt 1980 8 7\nside-1/01-vann/tekst.txt 1980 8 10000\nside-1/01-vann/bilde-1.jpg 1980 0 4\n");
    EXPECT_LT(bytes.size(), 1'000u) << "texts are packed";
}

TEST(Archive, IsTheSameWhereverAndWheneverItIsMade)
{
    const std::vector<ArchiveFile> files{{"a.txt", "en"}, {"b.txt", "to"}};
    const std::string here = zip_archive(files);
    ::setenv("TZ", "Pacific/Auckland", 1);
    ::tzset();
    EXPECT_TRUE(here == zip_archive(files));
    ::unsetenv("TZ");
    ::tzset();
}

TEST(Archive, HasNoNameThatLeadsElsewhere)
{
    for (const char* name :
         {"../x", "a/../b", "/etc/passwd", "a//b", "", "a\\b", "c:x", "a b", "bl\xc3\xa5", "a/.", "."})
        EXPECT_THROW(zip_archive({{name, "x"}}), Problem) << name;
    EXPECT_THROW(zip_archive({{std::string("a\0b", 3), "x"}}), Problem);
    EXPECT_THROW(zip_archive({}), Problem);
    EXPECT_THROW(zip_archive({{"a", "x"}, {"a", "y"}}), Problem);
    EXPECT_THROW(zip_archive(std::vector<ArchiveFile>(archive_files + 1)), Problem);
}

} // namespace
} // namespace samband::channels::handover
