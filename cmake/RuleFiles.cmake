# dateline_rule_files(TARGET FILES...): a table of the rules' names and the source file of each, made from
# the sources whenever one of them changes. C++ sees it through grammar/rule_files.hpp.
# As a script (cmake -D SOURCE_DIR= -D OUTPUT= -D FILES= -P RuleFiles.cmake) it writes that table.
if(CMAKE_SCRIPT_MODE_FILE)
  cmake_minimum_required(VERSION 3.25)
  string(REPLACE "|" ";" FILES "${FILES}")
  set(names "")
  set(made_rules "")
  foreach(file IN LISTS FILES)
    file(STRINGS "${file}" lines REGEX "\"en\\.[a-z_]+\\.?[a-z_]*\"")
    cmake_path(GET file STEM stem)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${SOURCE_DIR}" OUTPUT_VARIABLE path)
    foreach(line IN LISTS lines)
      string(REGEX MATCHALL "\"en\\.[a-z_]+\\.?[a-z_]*\"" found "${line}")
      foreach(rule IN LISTS found)
        # A rule that several files name is at home in the one that bears the name of its family, else in the
        # first whose grammar makes it.
        string(REGEX REPLACE "\"en\\.([a-z_]+).*" "\\1" family "${rule}")
        string(FIND "${line}" "make(${rule}" made)
        if(NOT "${rule}" IN_LIST names OR "${family}" STREQUAL "${stem}")
          set("file_of_${rule}" "${path}")
        elseif(NOT made EQUAL -1 AND NOT "${rule}" IN_LIST made_rules)
          set("file_of_${rule}" "${path}")
        endif()
        if(NOT made EQUAL -1 OR "${family}" STREQUAL "${stem}")
          list(APPEND made_rules "${rule}")
        endif()
        list(APPEND names "${rule}")
      endforeach()
    endforeach()
  endforeach()
  list(REMOVE_DUPLICATES names)
  list(SORT names)
  set(rows "")
  foreach(rule IN LISTS names)
    string(APPEND rows "  {${rule}, \"${file_of_${rule}}\"},\n")
  endforeach()
  file(WRITE "${OUTPUT}" "#include \"grammar/rule_files.hpp\"

#include <algorithm>
#include <iterator>

namespace dateline {
namespace {

struct Row {
  std::string_view rule, file;
};
constexpr Row rows[] = {  // sorted
${rows}};

}  // namespace

std::string_view rule_file(std::string_view rule) {
  auto const* row = std::ranges::lower_bound(rows, rule, {}, &Row::rule);
  return row != std::end(rows) && row->rule == rule ? row->file : std::string_view{};
}

}  // namespace dateline
")
  return()
endif()

set(dateline_rule_files_script "${CMAKE_CURRENT_LIST_FILE}")

function(dateline_rule_files target)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/rule_files.cpp")
  string(REPLACE ";" "|" files "${ARGN}")  # a list would fall apart on the command line
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" -D "SOURCE_DIR=${PROJECT_SOURCE_DIR}" -D "OUTPUT=${output}" -D "FILES=${files}"
            -P "${dateline_rule_files_script}"
    DEPENDS ${ARGN} "${dateline_rule_files_script}" VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
