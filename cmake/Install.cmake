# cmake --install: the program, the library, its headers, and what find_package and pkg-config read.
include(CMakePackageConfigHelpers)

install(TARGETS dateline EXPORT datelineTargets)
install(TARGETS dateline_cli)
install(DIRECTORY include/dateline DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(FILES LICENSE NOTICE DESTINATION "${CMAKE_INSTALL_DOCDIR}")

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/dateline")
configure_file(cmake/datelineConfig.cmake datelineConfig.cmake COPYONLY)
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/datelineConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(EXPORT datelineTargets NAMESPACE dateline:: DESTINATION "${package_dir}")
install(FILES
  "${PROJECT_BINARY_DIR}/datelineConfig.cmake" "${PROJECT_BINARY_DIR}/datelineConfigVersion.cmake"
  DESTINATION "${package_dir}")

# A static library leaves it to its users to link what it uses; a shared one has done so.
file(RELATIVE_PATH pc_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
set(pc_requires "Requires")
if(BUILD_SHARED_LIBS)
  set(pc_requires "Requires.private")
endif()
configure_file(cmake/dateline.pc.in dateline.pc @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/dateline.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
