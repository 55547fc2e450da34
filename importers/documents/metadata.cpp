#include "importers/documents/metadata.hpp"

#include "graph/base/text.hpp"
#include "importers/reading/xml.hpp"

namespace lobbynet::documents {
namespace {

constexpr std::size_t longest_title = 1000;

class TitleReader : public reading::XmlHandler {
 public:
    void start(std::string_view name, const reading::XmlAttributes&, std::uint32_t) override {
        inside_ = name == "title";
    }
    void end(std::string_view) override { inside_ = false; }
    void text(std::string_view piece) override {
        if (inside_ && title.size() < longest_title) title += piece;
    }
    std::string title;

 private:
    bool inside_ = false;
};

}  // namespace

std::string metadata_title(std::string_view xml, std::string_view file) {
    TitleReader reader;
    reading::read_xml(xml, file, reader);
    return squeeze(reader.title);
}

}  // namespace lobbynet::documents
