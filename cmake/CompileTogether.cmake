# dateline_compile_together(TARGET FILES...): a compiler reads these one behind the other, and the big header that all of them
# include once. Their names in anonymous namespaces must differ.
function(dateline_compile_together target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD "${DATELINE_GROUPS}" UNITY_BUILD_MODE GROUP)
  list(GET ARGN 0 group)
  cmake_path(GET group STEM group)
  set_source_files_properties(${ARGN} PROPERTIES UNITY_GROUP "${group}")
endfunction()
