# find_package(dateline) -> dateline::dateline
include(CMakeFindDependencyMacro)
find_dependency(pugixml)
find_dependency(simdjson)
include("${CMAKE_CURRENT_LIST_DIR}/datelineTargets.cmake")
