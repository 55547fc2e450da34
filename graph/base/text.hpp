// Text as documents, comparisons and terminals need it. All strings are UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lobbynet {

/// How the bytes of a document were read.
enum class Encoding { utf8, utf8_bom, utf16le, utf16be, windows1252 };
std::string_view to_string(Encoding encoding);

struct DecodedText {
    std::string text;  ///< valid UTF-8, no BOM, no NUL
    Encoding encoding = Encoding::utf8;
};

/// BOM, else UTF-8 if valid, else Windows-1252. Throws DataError naming `file` when the bytes are
/// not text (NUL bytes, or more than a few control characters). Line ends are left as they are.
DecodedText decode(std::string_view bytes, std::string_view file);

bool is_valid_utf8(std::string_view text);

/// The code points of valid UTF-8 text, and back.
std::u32string code_points(std::string_view text);
std::string to_utf8(std::u32string_view text);

/// For comparison: compatibility-decomposed, case-folded, without combining marks, zero-width and
/// bidi controls; white space runs become one space, ends trimmed. fold("Financiën ") ==
/// "financien".
std::string fold(std::string_view text);

/// fold(), then letters, digits and '+' only: "MKB-Nederland" and "MKB Nederland" give the same
/// key. Text without any letter or digit keeps its folded form, so that no name has an empty key.
std::string name_key(std::string_view text);

/// An id for people: fold() with every run of other characters as one hyphen; at most 60 bytes;
/// "x" where nothing is left.
std::string slug(std::string_view text);

std::string_view trim(std::string_view text);
/// Trimmed, with every run of white space (and no-break space) as one space.
std::string squeeze(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
bool starts_with_upper(std::string_view text);
std::string lower(std::string_view text);  ///< case only; accents stay

/// Columns on a terminal.
std::size_t display_width(std::string_view text);
/// The longest prefix of at most `columns` columns, with an ellipsis where something was cut.
std::string cut(std::string_view text, std::size_t columns);
/// Safe to print: C0/C1 controls, bidi and zero-width controls and invalid bytes as U+FFFD; line
/// breaks and tabs become a space.
std::string visible(std::string_view text);

/// Levenshtein distance in code points, or `limit` + 1 when it is larger.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace lobbynet
