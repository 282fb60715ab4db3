#pragma once
#include "imports/letter.h"
#include "imports/mbox.h"

namespace samband::imports {

/// The mails of an mbox, read as mail that comes in is: threads by References, safe text, files.
class Mailbox : public Source {
public:
    Mailbox(const std::string& path, const Choices& choices, Instant now);
    bool next(Letter& letter) override;

private:
    std::optional<Refusal> read(const MboxMail& found, Letter& letter) const;

    MboxReader reader_;
    Choices choices_;
    Instant now_;
    std::int64_t next_ = 0;
};

} // namespace samband::imports
