// Reading a whole file, and writing one whole or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lobbynet {

/// The bytes of `path` ("-": standard input). Throws DataError: missing, a directory, unreadable,
/// or larger than `max_bytes`.
std::string read_file(const std::string& path, std::uintmax_t max_bytes = std::uintmax_t{1} << 32U);

enum class Overwrite { no, yes };

/// Writes a temporary file in the same folder, syncs it and renames it: a full disk or a kill
/// leaves the old file or the new one. "-" writes to standard output. Throws DataError; never
/// replaces a file unless told to.
void write_file(const std::string& path, std::string_view bytes, Overwrite overwrite);

/// Throws what write_file would throw for a path that exists or a folder that does not, before the
/// work is done.
void check_writable(const std::string& path, Overwrite overwrite);

}  // namespace lobbynet
