# Tests that are no unit tests: the tree, the examples, the program from outside.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

add_test(NAME tree.layers COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tree/layering.py ${PROJECT_SOURCE_DIR})
add_test(NAME tree.schemas COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tree/schemas.py ${PROJECT_SOURCE_DIR})
set_tests_properties(tree.schemas PROPERTIES SKIP_RETURN_CODE 77)
add_test(NAME examples.bytes COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/examples/make_examples.py --check)

# Every header compiles alone: those that have a .cpp are its first include (tests/tree/layering.py sees to that), the
# others get a generated file, built with the tests.
if(NOT CMAKE_CXX_FLAGS MATCHES "sanitize|coverage")
  file(GLOB headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/src/*/*.hpp)
  set(header_sources)
  foreach(header IN LISTS headers)
    string(REGEX REPLACE "\\.hpp$" ".cpp" own ${header})
    if(EXISTS ${PROJECT_SOURCE_DIR}/src/${own})
      continue()
    endif()
    string(REPLACE "/" "_" name ${header})
    set(source ${CMAKE_CURRENT_BINARY_DIR}/headers/${name}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${header}\"\n#include \"${header}\"\n")
    list(APPEND header_sources ${source})
  endforeach()
  add_library(headers_alone OBJECT ${header_sources})
  target_link_libraries(headers_alone PRIVATE raingan_app raingan_warnings)
endif()

# The program from outside, as an officer runs it: tests/program/*_test.py.
if(TARGET raingan)
  file(GLOB program_tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/program/*_test.py)
  set(environment "RAINGAN=$<TARGET_FILE:raingan>" "RAINGAN_SOURCE=${PROJECT_SOURCE_DIR}" "RAINGAN_DATA=${PROJECT_SOURCE_DIR}")
  if(CMAKE_CXX_FLAGS MATCHES "sanitize")
    # These run the other tests' commands once more to judge what comes out; the release build's pages are the same.
    list(FILTER program_tests EXCLUDE REGEX "/(archive|coverage|letters|measure|preflight|raster|renderings)_test\\.py$")
    list(APPEND environment "RAINGAN_SANITIZED=1")
  endif()
  foreach(test IN LISTS program_tests)
    get_filename_component(name ${test} NAME_WE)
    string(REPLACE "_test" "" name ${name})
    add_test(NAME program.${name} COMMAND Python3::Interpreter -B ${test})
    set_tests_properties(program.${name} PROPERTIES TIMEOUT 600 SKIP_RETURN_CODE 77 ENVIRONMENT "${environment}")
  endforeach()
  # The long ones begin first, so that none runs alone at the end while a processor idles.
  foreach(name proof trace archive accept letters run sign lint)
    if(TEST program.${name})
      set_tests_properties(program.${name} PROPERTIES COST 100)
    endif()
  endforeach()
endif()
