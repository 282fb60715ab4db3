#pragma once
#include "base/problem.h"
#include "base/text.h"
#include "ledger/read.h"
#include "pictures/drawn.h"
#include "pictures/library.h"
#include "pictures/limits.h"
#include "pictures/picture_store.h"
#include "pictures/use_cases.h"
#include "support/town.h"

#include <fstream>
#include <iterator>

/// The small town's library of pictures, in a folder of its own.
namespace samband::pictures {

class Shelf : public test::Town {
protected:
    void SetUp() override
    {
        Town::SetUp();
        folder_ = std::filesystem::path(testing::TempDir()) / ("samband-shelf-" + std::to_string(::getpid()));
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_ / "spool");
    }
    void TearDown() override
    {
        std::filesystem::remove_all(folder_);
        Town::TearDown();
    }

    /// A file as the server's spool holds it.
    http::Upload sent(const std::string& bytes, const std::string& name = "bilde.jpg")
    {
        const std::filesystem::path path = folder_ / "spool" / std::to_string(++files_);
        std::ofstream(path, std::ios::binary) << bytes;
        return {"file", name, "image/jpeg", path, bytes.size()};
    }
    Picture taken(const std::string& bytes, const std::string& name = "bilde.jpg", const std::string& by = "Kari")
    {
        return library_.take_in(db(), "loten", person(by), sent(bytes, name), "", "");
    }
    /// What is said at the field of the file; "taken" if it was.
    std::string refusal_of(const std::string& bytes, const std::string& name = "bilde.jpg")
    {
        try {
            taken(bytes, name);
        } catch (const Problem& problem) {
            EXPECT_EQ(problem.code(), ProblemCode::invalid) << problem.what();
            return problem.fields().empty() ? problem.what() : problem.fields().front().says;
        }
        return "taken";
    }
    drawn::Seen stored(const Picture& picture, std::int64_t width = 0)
    {
        std::ifstream file(library_.file("loten", picture, width), std::ios::binary);
        return drawn::look_at(std::string(std::istreambuf_iterator<char>(file), {}));
    }
    /// Every file below the municipality's folder of pictures, work and all.
    std::vector<std::string> files_there()
    {
        std::vector<std::string> names;
        if (!std::filesystem::exists(folder_ / "media")) return names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_ / "media"))
            if (entry.is_regular_file()) names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }
    std::string acts_on(const Id& picture)
    {
        std::vector<std::string> kinds;
        for (const auto& entry : read([&](db::Reading& tx) { return ledger::history(tx, picture); }))
            kinds.push_back(entry.kind);
        return join(kinds, " ");
    }

    std::filesystem::path folder_;
    Library library_{[this](std::string_view) { return folder_ / "media"; }};
    int files_ = 0;
};

} // namespace samband::pictures
