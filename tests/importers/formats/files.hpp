// Archives and PDFs made for a test.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <string>
#include <utility>
#include <vector>

namespace lobbynet {

/// A zip archive with these members.
inline std::string zip_of(const std::vector<std::pair<std::string, std::string>>& members) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    EXPECT_NE(archive, nullptr);
    zip_source_keep(target);
    for (const auto& [name, bytes] : members) {
        zip_source_t* const source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        EXPECT_GE(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8), 0);
        if (name == "mimetype") zip_set_file_compression(archive, 0, ZIP_CM_STORE, 0);
    }
    EXPECT_EQ(zip_close(archive), 0);
    std::string out;
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    out.resize(static_cast<std::size_t>(zip_source_tell(target)));
    zip_source_seek(target, 0, SEEK_SET);
    EXPECT_EQ(zip_source_read(target, out.data(), out.size()),
              static_cast<zip_int64_t>(out.size()));
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

/// A piece of text at a place on a page, in points from the lower left.
struct Placed {
    int x = 72;
    int y = 720;
    std::string text;
};

/// A PDF with these pages; ASCII only, no parentheses.
inline std::string pdf_of(const std::vector<std::vector<Placed>>& pages) {
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", "",
                                     "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"};
    std::string kids;
    for (const auto& page : pages) {
        std::string stream = "BT /F1 10 Tf\n";
        for (const Placed& p : page)
            stream += fmt::format("1 0 0 1 {} {} Tm ({}) Tj\n", p.x, p.y, p.text);
        stream += "ET";
        objects.push_back(
            fmt::format("<< /Length {} >>\nstream\n{}\nendstream", stream.size(), stream));
        objects.push_back(
            fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {} 0 R "
                        "/Resources << /Font << /F1 3 0 R >> >> >>",
                        objects.size()));
        kids += fmt::format("{} 0 R ", objects.size());
    }
    objects[1] = fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size());
    std::string out = "%PDF-1.4\n";
    std::string table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", out.size());
        out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t start = out.size();
    return out + fmt::format(
                     "xref\n0 {}\n0000000000 65535 f \n{}trailer\n<< /Size {} /Root 1 0 R >>\n"
                     "startxref\n{}\n%%EOF\n",
                     objects.size() + 1, table, objects.size() + 1, start);
}

}  // namespace lobbynet
