#pragma once
#include <span>
#include <string_view>

/// Where strangers' bytes come in, one function each, with what must hold whatever the bytes are. They are run by
/// libFuzzer (`make fuzz`), and on the seeds and their neighbours in `make test`.
namespace samband::fuzz {

struct Entry {
    std::string_view name; ///< of its folder under seeds/
    /// Returns for anything; a refusal that the reader documents is caught inside. What does not hold aborts.
    void (*run)(std::string_view bytes);
};

std::span<const Entry> entries();

/// Stops the program, saying what does not hold.
void hold(bool holds, const char* what);

void request(std::string_view bytes);
void chunked(std::string_view bytes);
void multipart(std::string_view bytes);
void form(std::string_view bytes);
void target(std::string_view bytes);
void header_values(std::string_view bytes);
void json(std::string_view bytes);
void rulebook(std::string_view bytes);
void question(std::string_view bytes);
void markdown(std::string_view bytes);
void draft(std::string_view bytes);
void note(std::string_view bytes);
void proof(std::string_view bytes);
void witness(std::string_view bytes);
void text(std::string_view bytes);
void words(std::string_view bytes);
void received_mail(std::string_view bytes);
void written_mail(std::string_view bytes);
void readable_mail(std::string_view bytes);
void safe_html(std::string_view bytes);
void file_check(std::string_view bytes);
void called_place(std::string_view bytes);
void webhook(std::string_view bytes);

} // namespace samband::fuzz
