// Comma-separated values as RFC 4180 has them: UTF-8, CRLF, fields in quotes where they hold a
// comma, a quote or a line break, quotes doubled.
//
// A spreadsheet runs a cell that begins with = + - @, a tab or a CR as a formula. Such a cell gets
// an apostrophe in front, which spreadsheets show as plain text; numbers are left alone. Control
// characters other than line breaks and tabs become U+FFFD, so that a terminal can show the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lobbynet {

std::string csv_field(std::string_view text);
/// With its line end.
std::string csv_row(const std::vector<std::string>& fields);

}  // namespace lobbynet
