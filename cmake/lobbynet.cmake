# What every folder's CMakeLists.txt uses.

# lobbynet_library(NAME SOURCES ... [LINK ...]): one static library a folder, with the project's warnings.
function(lobbynet_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC lobbynet_options ${ARG_LINK})
endfunction()

# lobbynet_test(NAME SOURCES ... LINK ...): one GoogleTest program; each of its tests is a CTest test.
function(lobbynet_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINK} GTest::gmock GTest::gtest_main)
    if(CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")  # a third off the time that the tests take to build
        target_compile_options(${name} PRIVATE -O1 -g0)
    endif()
    target_compile_definitions(${name} PRIVATE
        LOBBYNET_SOURCE_DIR="${PROJECT_SOURCE_DIR}" LOBBYNET_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60)
endfunction()

# lobbynet_embed(TARGET FUNCTION FILES ...): the bytes of data files as a function
# std::span<const lobbynet::EmbeddedFile> lobbynet::FUNCTION().
function(lobbynet_embed target function)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DFUNCTION=${function} "-DFILES=${ARGN}"
                -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
        DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
        VERBATIM)
    target_sources(${target} PRIVATE ${output})
endfunction()
