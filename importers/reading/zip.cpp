#include "importers/reading/zip.hpp"

#include <fmt/format.h>
#include <zip.h>

#include "graph/base/error.hpp"

namespace lobbynet::reading {

void ZipArchive::Discard::operator()(zip* archive) const { zip_discard(archive); }

ZipArchive::ZipArchive(std::string_view bytes, std::string_view file, ZipLimits limits)
    : file_(file), limits_(limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!archive_) {
        const std::string reason = zip_error_strerror(&error);
        zip_error_fini(&error);
        if (source != nullptr) zip_source_free(source);
        throw DataError(fmt::format("{}: the file is damaged or of another kind: {}", file, reason),
                        "save it again from the program that made it");
    }
    zip_error_fini(&error);
}

std::optional<std::string> ZipArchive::read(const std::string& member) const {
    zip_stat_t info;
    zip_stat_init(&info);
    if (zip_stat(archive_.get(), member.c_str(), 0, &info) != 0) return std::nullopt;
    const std::uint64_t packed = (info.valid & ZIP_STAT_COMP_SIZE) != 0 ? info.comp_size : 0;
    const auto closed = [](zip_file_t* open) { zip_fclose(open); };
    const std::unique_ptr<zip_file_t, decltype(closed)> open(
        zip_fopen(archive_.get(), member.c_str(), 0), closed);
    const auto refuse = [&](std::string_view what, std::string_view remedy) {
        throw DataError(fmt::format("{} ({}): {}", file_, member, what), std::string(remedy));
    };
    if (!open) {
        refuse(zip_strerror(archive_.get()), "save the file again, without a password");
    }
    std::string out;
    char buffer[1 << 16];
    while (true) {
        const auto n = zip_fread(open.get(), buffer, sizeof buffer);
        if (n < 0) {
            refuse("this part of the file is damaged",
                   "save it again from the program that made it");
        }
        if (n == 0) return out;
        out.append(buffer, static_cast<std::size_t>(n));
        if (out.size() > limits_.member_bytes ||
            (out.size() > limits_.harmless_bytes && out.size() / limits_.ratio > packed)) {
            refuse(fmt::format("unpacks to more than {} MB from {} kB", out.size() >> 20U,
                               packed >> 10U),
                   "this is not what a document looks like; it was not read");
        }
    }
}

}  // namespace lobbynet::reading
