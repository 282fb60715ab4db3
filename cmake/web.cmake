# Files built from web/ are added to embedded_built as NAME=PATH.
set(web_out ${CMAKE_BINARY_DIR}/web)
set(web_files public.css staff.css public-page.js talk-page.js app.js icons.svg marks.svg favicon.svg inter.woff2 inter-more.woff2)
if(NOT EXISTS ${CMAKE_SOURCE_DIR}/node_modules/esbuild)
  message(FATAL_ERROR "node_modules/ is missing: run make setup")
endif()
file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/*)
set(web_outputs)
foreach(file IN LISTS web_files)
  list(APPEND web_outputs ${web_out}/${file})
  list(APPEND embedded_built web/${file}=${web_out}/${file})
endforeach()
add_custom_command(OUTPUT ${web_outputs}
  COMMAND node ${CMAKE_SOURCE_DIR}/web/build/build.mjs ${web_out}
  DEPENDS ${web_sources} ${CMAKE_SOURCE_DIR}/package-lock.json
  COMMENT "Building web/" VERBATIM)
