# Debian's packages; which folder may link which part is said in tools/deps.json.
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS headers url)
find_package(Threads REQUIRED)
find_package(GTest REQUIRED)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(hunspell REQUIRED IMPORTED_TARGET hunspell)
pkg_check_modules(cmark REQUIRED IMPORTED_TARGET libcmark-gfm)
pkg_check_modules(vips REQUIRED IMPORTED_TARGET vips)
pkg_check_modules(pq REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(zip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(curl REQUIRED IMPORTED_TARGET libcurl)
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0)
pkg_check_modules(libxml REQUIRED IMPORTED_TARGET libxml-2.0)
# -D_LARGEFILE64_SOURCE, which says nothing on 64 bits, would keep the precompiled header out.
set_property(TARGET PkgConfig::gmime PROPERTY INTERFACE_COMPILE_OPTIONS)

# Asio and Beast are compiled once, in src/http/head_parser.cpp.
set_property(TARGET Boost::headers APPEND PROPERTY INTERFACE_COMPILE_DEFINITIONS
             BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED)
