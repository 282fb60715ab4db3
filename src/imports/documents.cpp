#include "imports/documents.h"

#include "base/problem.h"
#include "base/text.h"
#include "imports/limits.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <zip.h>

namespace samband::imports {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void cannot_read()
{
    throw Problem(ProblemCode::unavailable, "Filen kunne ikke leses. Prøv igjen.");
}

[[noreturn]] void no_json()
{
    throw Problem(ProblemCode::invalid, "Det er ingen JSON-filer her. Se hvordan du henter ut samtalene fra Chatwoot.");
}

[[noreturn]] void too_much()
{
    throw Problem(ProblemCode::invalid, "Filen rommer for mye. Del den i flere.");
}

bool ends_so(std::string_view name, std::initializer_list<std::string_view> endings)
{
    const std::string lower = fold(name);
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view it) { return lower.ends_with(it); });
}

bool is_lines(std::string_view name)
{
    return ends_so(name, {".jsonl", ".ndjson"});
}

bool is_json(std::string_view name)
{
    return ends_so(name, {".json", ".jsonl", ".ndjson"});
}

/// One stream of bytes, given as one text or line by line.
class Texts {
public:
    Texts(std::string file, std::unique_ptr<std::istream> bytes, bool lines)
        : file_(std::move(file)),
          bytes_(std::move(bytes)),
          lines_(lines)
    {
    }

    bool next(Document& document)
    {
        if (done_) return false;
        document = {file_, lines_ ? ++line_ : 0, {}, false};
        read(document);
        if (lines_ && done_ && document.text.empty() && !document.too_large) return false;
        return true;
    }

private:
    void read(Document& document)
    {
        std::streambuf& bytes = *bytes_->rdbuf();
        while (true) {
            const int c = bytes.sbumpc();
            if (c == std::istream::traits_type::eof()) {
                done_ = true;
                return;
            }
            if (lines_ && c == '\n') return;
            if (document.too_large) continue;
            document.text += static_cast<char>(c);
            if (document.text.size() > document_bytes) {
                document.too_large = true;
                document.text.clear();
            }
        }
    }

    std::string file_;
    std::unique_ptr<std::istream> bytes_;
    bool lines_;
    bool done_ = false;
    std::int64_t line_ = 0;
};

/// Several files by their names; how one is opened differs.
class Files : public Documents {
public:
    bool next(Document& document) override
    {
        while (true) {
            if (texts_ && texts_->next(document)) return true;
            if (at_ == names_.size()) return false;
            const std::string& name = names_[at_++];
            texts_.emplace(one_alone_ ? "" : name, open(name), is_lines(name));
        }
    }
    void rewind() override
    {
        at_ = 0;
        texts_.reset();
    }
    std::optional<std::pair<std::string, std::string>> file_called(const std::string& beginning) override
    {
        const auto found = others_.lower_bound(beginning);
        if (found == others_.end() || !found->first.starts_with(beginning)) return std::nullopt;
        const auto bytes = open(found->second);
        std::ostringstream text;
        text << bytes->rdbuf();
        if (text.str().size() > file_bytes) return std::nullopt;
        return std::pair(fs::path(found->second).filename().string(), text.str());
    }

protected:
    virtual std::unique_ptr<std::istream> open(const std::string& name) = 0;

    void add(const std::string& name)
    {
        if (names_.size() + others_.size() >= members_most) too_much();
        if (is_json(name))
            names_.push_back(name);
        else
            others_.emplace(fs::path(name).filename().string(), name);
    }
    void settle()
    {
        if (names_.empty()) no_json();
        std::sort(names_.begin(), names_.end());
    }

    std::vector<std::string> names_;
    std::map<std::string, std::string> others_; ///< by the last part of the name: the whole
    bool one_alone_ = false;

private:
    std::size_t at_ = 0;
    std::optional<Texts> texts_;
};

std::unique_ptr<std::istream> opened(const fs::path& path)
{
    auto file = std::make_unique<std::ifstream>(path, std::ios::binary);
    if (!*file) cannot_read();
    return file;
}

class Folder : public Files {
public:
    explicit Folder(fs::path path) : path_(std::move(path))
    {
        std::uint64_t bytes = 0;
        for (const auto& entry : fs::recursive_directory_iterator(path_)) {
            if (!entry.is_regular_file()) continue;
            const std::string name = fs::relative(entry.path(), path_).string();
            if (is_json(name)) bytes += entry.file_size();
            add(name);
        }
        if (bytes > unpacked_bytes) too_much();
        settle();
    }

private:
    std::unique_ptr<std::istream> open(const std::string& name) override { return opened(path_ / name); }

    fs::path path_;
};

class OneFile : public Files {
public:
    OneFile(std::string path, bool lines) : path_(std::move(path))
    {
        one_alone_ = true;
        names_ = {lines ? "x.jsonl" : "x.json"};
    }

private:
    std::unique_ptr<std::istream> open(const std::string&) override { return opened(path_); }

    std::string path_;
};

class Zip : public Files {
public:
    explicit Zip(const std::string& path) : archive_(zip_open(path.c_str(), ZIP_RDONLY, nullptr), zip_discard)
    {
        if (!archive_) throw Problem(ProblemCode::invalid, "Zip-filen kan ikke leses. Lag den på nytt.");
        std::uint64_t bytes = 0;
        const zip_int64_t members = zip_get_num_entries(archive_.get(), 0);
        for (zip_int64_t at = 0; at < members; ++at) {
            zip_stat_t stat;
            if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(at), 0, &stat) != 0) continue;
            const std::string name = to_utf8(stat.name);
            if (name.ends_with('/') || name.starts_with("__MACOSX/")) continue;
            if (is_json(name)) bytes += stat.size;
            if (bytes > unpacked_bytes) too_much();
            places_.emplace(name, static_cast<zip_uint64_t>(at));
            add(name);
        }
        settle();
    }

private:
    /// A member is unpacked whole: it is one document, or a file, and both have their limit. What its own table of
    /// contents says of its size is not believed.
    std::unique_ptr<std::istream> open(const std::string& name) override
    {
        const std::size_t most = is_lines(name) ? static_cast<std::size_t>(lines_bytes) : larger;
        auto bytes = std::make_unique<std::stringstream>();
        zip_file_t* member = zip_fopen_index(archive_.get(), places_.at(name), 0);
        if (!member) return bytes;
        std::string block(64 * 1024, '\0');
        std::size_t read = 0;
        for (zip_int64_t got = 0; read <= most && (got = zip_fread(member, block.data(), block.size())) > 0;) {
            bytes->write(block.data(), got);
            read += static_cast<std::size_t>(got);
        }
        zip_fclose(member);
        if (read > most && is_lines(name)) too_much();
        return bytes;
    }

    static constexpr std::size_t larger = std::max(document_bytes, file_bytes) + 1;
    static constexpr std::size_t lines_bytes = 4 * document_bytes;

    std::unique_ptr<zip_t, void (*)(zip_t*)> archive_;
    std::map<std::string, zip_uint64_t> places_;
};

bool begins_as_zip(const std::string& path)
{
    std::string first(4, '\0');
    std::ifstream(path, std::ios::binary).read(first.data(), 4);
    return first == "PK\x03\x04" || first == "PK\x05\x06";
}

} // namespace

std::unique_ptr<Documents> open_documents(const std::string& path, const std::string& name)
{
    std::error_code wrong;
    if (fs::is_directory(path, wrong)) return std::make_unique<Folder>(path);
    if (begins_as_zip(path)) return std::make_unique<Zip>(path);
    return std::make_unique<OneFile>(path, is_lines(name));
}

} // namespace samband::imports
