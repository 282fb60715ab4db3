#pragma once

namespace samband::rulebook {

/// What a ruling is said in. What a clause says stays as its rule book has it.
enum class Tongue { bokmaal, nynorsk, english };

} // namespace samband::rulebook
