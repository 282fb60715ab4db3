#include "http/multipart.h"
#include "base/text.h"
#include "http/limits.h"
#include "http/part_head.h"
#include "http/refusal.h"

#include <algorithm>

namespace samband::http {

std::optional<std::string> multipart_boundary(std::string_view content_type)
{
    const auto boundary = header_parameter(content_type, "boundary");
    if (!boundary || boundary->empty() || boundary->size() > 70 || boundary->back() == ' ') return std::nullopt;
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("'()+_,-./:=? ").find(c) != std::string_view::npos;
    };
    return std::all_of(boundary->begin(), boundary->end(), allowed) ? boundary : std::nullopt;
}

MultipartReader::MultipartReader(const std::string& boundary, std::filesystem::path spool, bool takes_files)
    : delimiter_("\r\n--" + boundary),
      spool_(std::move(spool)),
      takes_files_(takes_files),
      pending_("\r\n") // so that the first boundary, which has no line before it, looks like all others
{
}

void MultipartReader::read(std::string_view bytes)
{
    if (state_ == State::end) return;
    pending_ += bytes;
    while (step()) {
    }
}

void MultipartReader::finish() const
{
    if (state_ != State::end) throw Refused(400, "Skjemaet er avbrutt.");
}

/// One step; false when more bytes are needed or nothing more matters.
bool MultipartReader::step()
{
    switch (state_) {
    case State::data:
        return read_data();
    case State::after_boundary:
        return read_after_boundary();
    case State::part_head:
        return read_part_head();
    case State::end:
        break;
    }
    pending_.clear();
    return false;
}

bool MultipartReader::read_data()
{
    const std::size_t found = pending_.find(delimiter_);
    if (found != std::string::npos) {
        take(std::string_view(pending_).substr(0, found));
        pending_.erase(0, found + delimiter_.size());
        end_part();
        state_ = State::after_boundary;
        return true;
    }
    // The end may be the beginning of a delimiter, so that much is kept back.
    const std::size_t keep = std::min(pending_.size(), delimiter_.size() - 1);
    take(std::string_view(pending_).substr(0, pending_.size() - keep));
    pending_.erase(0, pending_.size() - keep);
    return false;
}

bool MultipartReader::read_after_boundary()
{
    if (pending_.size() < 2) return false;
    const std::string_view next = std::string_view(pending_).substr(0, 2);
    if (next != "--" && next != "\r\n") throw Refused(400, "Skjemaet er delt opp på ugyldig vis.");
    state_ = next == "--" ? State::end : State::part_head;
    pending_.erase(0, 2);
    return true;
}

bool MultipartReader::read_part_head()
{
    const std::size_t end = pending_.find("\r\n\r\n");
    if (std::min(end, pending_.size()) > part_head_bytes) throw Refused(413, "En del av skjemaet er for stor.");
    if (end == std::string::npos) return false;
    begin_part(std::string_view(pending_).substr(0, end));
    pending_.erase(0, end + 4);
    state_ = State::data;
    return true;
}

void MultipartReader::begin_part(std::string_view head)
{
    const PartHead part = http::read_part_head(head);
    in_part_ = true;
    is_file_ = part.file_name.has_value();
    name_ = part.name;
    text_.clear();
    if (!is_file_) {
        if (fields_.size() == form_fields) throw Refused(413, "Skjemaet har for mange felt.");
        return;
    }
    if (!takes_files_ && !part.file_name->empty()) throw Refused(415, "Her kan du ikke sende filer.");
    if (uploads_.size() == files) throw Refused(413, "Det er for mange filer.");
    upload_ = Upload{part.name, *part.file_name, part.type, {}, 0};
}

void MultipartReader::take(std::string_view bytes)
{
    if (bytes.empty()) return;
    if (!in_part_) throw Refused(400, "Skjemaet er delt opp på ugyldig vis.");
    if (!is_file_) {
        if (text_.size() + bytes.size() > field_bytes) throw Refused(413, "Et felt i skjemaet er for stort.");
        text_ += bytes;
        return;
    }
    if (!takes_files_) throw Refused(415, "Her kan du ikke sende filer.");
    if (!file_) file_.emplace(spool_);
    file_->write(bytes);
}

void MultipartReader::end_part()
{
    if (!in_part_) return;
    in_part_ = false;
    if (!is_file_) {
        if (!is_utf8(text_) || text_.find('\0') != std::string::npos) throw Refused(400, "Skjemaet er ikke UTF-8.");
        fields_.emplace_back(std::move(name_), std::move(text_));
        return;
    }
    // A file input left alone comes as a file without name and bytes.
    if (upload_.name.empty() && !file_) return;
    if (!file_) file_.emplace(spool_);
    file_->close();
    upload_.path = file_->path();
    upload_.bytes = file_->bytes();
    uploads_.push_back(std::move(upload_));
    spooled_.push_back(std::move(*file_));
    file_.reset();
}

} // namespace samband::http
