#pragma once
#include "channels/print/notice.h"
#include "outlets/out_post.h"

namespace samband::outlets {

/// How much of a post stands on its notice.
enum class NoticeText { whole, lead };
std::string_view word(NoticeText text); ///< "hele", "ingress": as the address says it
std::optional<NoticeText> notice_text_of(std::string_view word);

/// The notice of a post that is out; `picture` is its first one, if it is wanted. The words of ours on it are in the
/// language that is nearest to the post's. Problem invalid if its text is longer than notices are.
channels::print::Notice notice_of_post(const publishing::Post& post, const Contact& contact,
                                       const people::Municipality& municipality, NoticeText text,
                                       const std::optional<PictureFile>& picture);

} // namespace samband::outlets
