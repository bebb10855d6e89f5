package io.deliverygate.evidence;

import io.deliverygate.fact.Component;
import java.nio.file.Path;
import java.util.List;

/**
 * Where one module lies. All folders may be missing; all paths are absolute.
 *
 * @param name unique within the project
 * @param folder the module's folder
 * @param buildFolder where its build writes: {@code target} in Maven
 * @param mainSources source folders of the product
 * @param testSources source folders of its tests
 * @param classes folder of compiled classes
 * @param testClasses folder of compiled tests
 * @param coverage which classes the module's JaCoCo configuration reports
 * @param components what the module declares to use, where the build's model is known
 */
public record ModuleLayout(
    String name,
    Path folder,
    Path buildFolder,
    List<Path> mainSources,
    List<Path> testSources,
    Path classes,
    Path testClasses,
    ClassFilter coverage,
    List<Component> components) {

  public ModuleLayout {
    mainSources = List.copyOf(mainSources);
    testSources = List.copyOf(testSources);
    components = List.copyOf(components);
  }

  /**
   * A module whose build is not known to say more.
   *
   * @param classes below the build folder
   * @param testClasses below the build folder
   */
  public static ModuleLayout of(
      String name,
      Path folder,
      Path buildFolder,
      List<Path> mainSources,
      List<Path> testSources,
      String classes,
      String testClasses) {
    return new ModuleLayout(
        name,
        folder,
        buildFolder,
        mainSources,
        testSources,
        buildFolder.resolve(classes),
        buildFolder.resolve(testClasses),
        ClassFilter.ALL,
        List.of());
  }

  /**
   * Ant patterns over class files, relative to the classes folder, as JaCoCo's report goal has
   * them.
   *
   * @param includes which to take; all where empty
   * @param excludes which of these to leave out
   */
  public record ClassFilter(List<String> includes, List<String> excludes) {

    /** Every class. */
    public static final ClassFilter ALL = new ClassFilter(List.of(), List.of());

    public ClassFilter {
      includes = List.copyOf(includes);
      excludes = List.copyOf(excludes);
    }
  }
}
