#include "tests/layouts/svg_reader.hpp"

#include <expat.h>

namespace lobbynet {
namespace {

struct State {
    Svg svg;
    std::vector<SvgNode*> open;  ///< the node or edge that each open element belongs to
    std::string* into = nullptr;
};

void start(void* data, const XML_Char* name, const XML_Char** attributes) {
    auto& state = *static_cast<State*>(data);
    ++state.svg.elements[name];
    std::string id;
    std::string klass;
    for (; *attributes != nullptr; attributes += 2) {
        ++state.svg.attributes[attributes[0]];
        if (std::string(attributes[0]) == "id") id = attributes[1];
        if (std::string(attributes[0]) == "class") klass = attributes[1];
    }
    SvgNode* owner = state.open.empty() ? nullptr : state.open.back();
    if (std::string(name) == "g" && (klass.starts_with("node") || klass.starts_with("edge"))) {
        auto& list = klass.starts_with("node") ? state.svg.nodes : state.svg.edges;
        list.push_back({id, klass, {}, {}});
        owner = &list.back();
    }
    state.open.push_back(owner);
    state.into = nullptr;
    if (owner != nullptr && std::string(name) == "title") state.into = &owner->title;
    if (owner != nullptr && std::string(name) == "text") {
        owner->text.emplace_back();
        state.into = &owner->text.back();
    }
}

void end(void* data, const XML_Char*) {
    auto& state = *static_cast<State*>(data);
    state.open.pop_back();
    state.into = nullptr;
}

void text(void* data, const XML_Char* bytes, int length) {
    auto& state = *static_cast<State*>(data);
    if (state.into != nullptr) state.into->append(bytes, static_cast<std::size_t>(length));
}

}  // namespace

const SvgNode* Svg::node(const std::string& id) const {
    for (const auto& node : nodes) {
        if (node.id == id) return &node;
    }
    return nullptr;
}

std::string Svg::all_text() const {
    std::string out;
    for (const auto& node : nodes) {
        for (const auto& line : node.text) out += line + "\n";
    }
    return out;
}

Svg read_svg(const std::string& bytes) {
    State state;
    state.svg.nodes.reserve(100000);  // pointers into it are kept while reading
    state.svg.edges.reserve(100000);
    XML_Parser parser = XML_ParserCreate(nullptr);
    XML_SetUserData(parser, &state);
    XML_SetElementHandler(parser, start, end);
    XML_SetCharacterDataHandler(parser, text);
    if (XML_Parse(parser, bytes.data(), static_cast<int>(bytes.size()), 1) == XML_STATUS_ERROR)
        state.svg.error = XML_ErrorString(XML_GetErrorCode(parser));
    XML_ParserFree(parser);
    return std::move(state.svg);
}

}  // namespace lobbynet
