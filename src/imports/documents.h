#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// JSON texts as somebody kept them: one file, a line each (JSON Lines), a zip archive, or a folder.
namespace samband::imports {

struct Document {
    std::string file{};    ///< in the archive or folder; empty of one file alone
    std::int64_t line = 0; ///< of JSON Lines; 0 where the file is one text
    std::string text{};
    bool too_large = false; ///< and not here
};

class Documents {
public:
    virtual ~Documents() = default;
    /// In the order of their names, and of the lines in them. False at the end.
    virtual bool next(Document& document) = 0;
    virtual void rewind() = 0;
    /// A file beside them whose name begins so, in any folder: its name and bytes; nothing where there is none, or it
    /// is larger than `file_bytes`.
    virtual std::optional<std::pair<std::string, std::string>> file_called(const std::string& beginning) = 0;
};

/// Problem invalid where there is no JSON in it, or more than `unpacked_bytes` and `members_most` allow; unavailable
/// where it cannot be read. `name` is what the file was called: by ".jsonl" and ".zip" it is known, and by its bytes.
std::unique_ptr<Documents> open_documents(const std::string& path, const std::string& name);

} // namespace samband::imports
