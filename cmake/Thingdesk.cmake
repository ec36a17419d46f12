# What every target shares, and the three words that make targets: thingdesk_library, thingdesk_program, thingdesk_test.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

set(THINGDESK_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize= (address,undefined or thread)")
if(THINGDESK_SANITIZE)
    add_compile_options(-fsanitize=${THINGDESK_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${THINGDESK_SANITIZE})
    if(THINGDESK_SANITIZE MATCHES "undefined")
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endif()

option(THINGDESK_FUZZ "Build the fuzzers (clang only; with fuzzer-no-link among the sanitizers)" OFF)

# C++20, warnings and Qt's strict modes, for all of our code and for nothing else.
add_library(thingdesk_strict INTERFACE)
target_include_directories(thingdesk_strict INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_features(thingdesk_strict INTERFACE cxx_std_20)
target_compile_options(thingdesk_strict INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
target_compile_definitions(thingdesk_strict INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_NO_KEYWORDS
    QT_NO_FOREACH QT_DEPRECATED_WARNINGS THINGDESK_VERSION="${PROJECT_VERSION}")
option(THINGDESK_WERROR "Warnings stop the build" OFF)
if(THINGDESK_WERROR)
    target_compile_options(thingdesk_strict INTERFACE -Werror)
endif()

# thingdesk_library(NAME SOURCES file… LINK public-target… [PRIVATE private-target…]): one folder, one static library.
function(thingdesk_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC thingdesk_strict ${ARG_LINK} PRIVATE ${ARG_PRIVATE})
endfunction()

# thingdesk_program(NAME SOURCES file… LINK target…)
function(thingdesk_program name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE thingdesk_strict ${ARG_LINK})
endfunction()

# thingdesk_test(NAME SOURCES file… LINK target… [TIMEOUT seconds] [LABELS label…] [WRAPPER script…]): one QtTest executable, one ctest.
# WRAPPER runs it inside tests/support/with-postgresql.sh, tests/support/with-keyring.sh …
# Every test runs with a home and a runtime folder of its own, so that none sees the settings of whoever runs it.
function(thingdesk_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINK;LABELS;ENVIRONMENT;WRAPPER" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE thingdesk_strict Qt6::Test ${ARG_LINK})
    add_test(NAME ${name} COMMAND ${ARG_WRAPPER} $<TARGET_FILE:${name}>)
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=;HOME=${CMAKE_BINARY_DIR}/test-home;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/test-home/data;XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/test-home/config;TSAN_OPTIONS=ignore_noninstrumented_modules=1:die_after_fork=0;${ARG_ENVIRONMENT}")
endfunction()
