// The members of a zip archive (DOCX, ODT) through libzip, with limits of our own: what an archive
// says of its sizes is not believed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace lobbynet::reading {

struct ZipLimits {
    std::uint64_t member_bytes = std::uint64_t{256} << 20U;
    /// Of unpacked to packed bytes; text rarely packs better than 50 to 1.
    std::uint64_t ratio = 200;
    /// Members that unpack to less than this may pack as well as they like.
    std::uint64_t harmless_bytes = std::uint64_t{8} << 20U;
};

class ZipArchive {
 public:
    /// `bytes` must outlive the archive. Throws DataError naming `file` when it is no archive.
    ZipArchive(std::string_view bytes, std::string_view file, ZipLimits limits = {});

    /// The bytes of a member; nullopt if there is none of that name. Throws DataError: damaged,
    /// protected with a password, or larger than the limits.
    std::optional<std::string> read(const std::string& member) const;

 private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    std::string file_;
    ZipLimits limits_;
    std::unique_ptr<zip, Discard> archive_;
};

}  // namespace lobbynet::reading
