# dateline_embed(TARGET NAMESPACE_VARIABLE FILES...): puts files into the library with .incbin, so
# that a data file costs no compile time. C++ sees them through grammar/embedded.hpp.
function(dateline_embed target list)
  set(asm "${CMAKE_CURRENT_BINARY_DIR}/${list}.S")
  set(cpp "${CMAKE_CURRENT_BINARY_DIR}/${list}.cpp")
  set(asm_text "  .section .rodata\n")
  set(externs "")
  set(rows "")
  foreach(file IN LISTS ARGN)
    cmake_path(GET file FILENAME name)
    string(MAKE_C_IDENTIFIER "dateline_${list}_${name}" symbol)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${PROJECT_SOURCE_DIR}" OUTPUT_VARIABLE path)
    string(APPEND asm_text
      "  .balign 64\n  .global ${symbol}\n${symbol}:\n  .incbin \"${path}\"\n"
      "  .global ${symbol}_end\n${symbol}_end:\n  .byte 0\n")
    string(APPEND externs "extern char const ${symbol}[], ${symbol}_end[];\n")
    string(APPEND rows "  {\"${name}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    set_property(SOURCE "${asm}" APPEND PROPERTY OBJECT_DEPENDS "${path}")
  endforeach()
  string(APPEND asm_text "  .section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT "${asm}" CONTENT "${asm_text}" @ONLY)
  file(CONFIGURE OUTPUT "${cpp}" CONTENT "#include \"grammar/embedded.hpp\"
extern \"C\" {
${externs}}
namespace dateline {
static EmbeddedFile const files[] = {
${rows}};
std::span<EmbeddedFile const> ${list}() { return files; }
}  // namespace dateline
" @ONLY)
  target_sources(${target} PRIVATE "${asm}" "${cpp}")
endfunction()
