# Everything the program needs at run time lies inside it: one file to install, nothing to lose.
# Each file becomes `.incbin` data; `base/embedded.h` finds it by its path in the repository.
file(GLOB_RECURSE embedded_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
     src/*.sql src/*.mustache src/*.py migrations/*.sql locale/*.po rulebooks/*.toml web/accents.json)
set(embedded_built)
include(cmake/web.cmake)       # adds what is built from web/ to embedded_built

set(table ${CMAKE_BINARY_DIR}/embedded/table.S)
set(sources)
set(pairs)
foreach(file IN LISTS embedded_files)
  list(APPEND sources ${CMAKE_SOURCE_DIR}/${file})
  list(APPEND pairs "${file}=${CMAKE_SOURCE_DIR}/${file}")
endforeach()
foreach(file IN LISTS embedded_built)   # as NAME=PATH
  string(REGEX REPLACE "^[^=]*=" "" path ${file})
  list(APPEND sources ${path})
  list(APPEND pairs "${file}")
endforeach()
string(REPLACE ";" "\n" pair_lines "${pairs}")
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/embedded/files.txt CONTENT "${pair_lines}\n" @ONLY)
add_custom_command(OUTPUT ${table}
  COMMAND python3 ${CMAKE_SOURCE_DIR}/tools/embed.py ${CMAKE_BINARY_DIR}/embedded/files.txt ${table}
  DEPENDS tools/embed.py ${CMAKE_BINARY_DIR}/embedded/files.txt ${sources} VERBATIM)
add_library(samband_embedded STATIC ${table})
set_source_files_properties(${table} PROPERTIES OBJECT_DEPENDS "${sources}")
set_target_properties(samband_embedded PROPERTIES CXX_COMPILER_LAUNCHER "")
