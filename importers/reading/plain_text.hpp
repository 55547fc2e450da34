// The text of a document without copying it where that can be helped.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "importers/importer.hpp"
#include "importers/reading/problems.hpp"

namespace lobbynet::reading {

/// The bytes themselves where they are plain ASCII, else decode()d into `owner`; a guess of
/// Windows-1252 is reported. Throws DataError for what is not text, or is empty.
std::string_view plain_text(const Document& document, std::unique_ptr<std::string>& owner,
                            Problems& problems);

/// The beginning of a document for recognise(): at most `bytes`, decoded, whole lines; empty where
/// it is not text.
std::string beginning(const Document& document, std::size_t bytes = 8192);

/// "txt" of "Plan.TXT".
std::string extension_of(const Document& document);

/// What recognise() answers for a file that has the ending of a format and not its first bytes: if
/// nobody else knows it, the reader of that format says that it is damaged.
inline constexpr int by_ending_alone = 10;

}  // namespace lobbynet::reading
