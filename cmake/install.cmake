# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` puts where. An outside project then writes
#   find_package(vanban REQUIRED)
#   target_link_libraries(it PRIVATE vanban::vanban)
# tests/consumer does exactly that.
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/vanban)

install(TARGETS vanban EXPORT vanbanTargets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/lib/include/vanban
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")

# With a shared library, the program finds it beside itself, wherever the prefix is.
set_target_properties(vanban-cli PROPERTIES INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}")

install(EXPORT vanbanTargets NAMESPACE vanban:: DESTINATION ${package_folder})
# A static library hands its own dependencies on to whoever links it; a shared one keeps them.
get_target_property(vanban_library_type vanban TYPE)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/vanbanConfig.cmake.in
                              ${PROJECT_BINARY_DIR}/vanbanConfig.cmake
                              INSTALL_DESTINATION ${package_folder})
# Before 1.0 every minor version may change the interface.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/vanbanConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/vanbanConfig.cmake ${PROJECT_BINARY_DIR}/vanbanConfigVersion.cmake
        DESTINATION ${package_folder})

# The grammar is in the binary already; the files are there to be read and to be the start of one's own.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/grammars/ DESTINATION ${CMAKE_INSTALL_DATADIR}/vanban/grammars)
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/README.vi.md
              ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${PROJECT_SOURCE_DIR}/LICENSE
        DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs DESTINATION ${CMAKE_INSTALL_DOCDIR})
