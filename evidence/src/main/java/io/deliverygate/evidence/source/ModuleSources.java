package io.deliverygate.evidence.source;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.source.Language.Family;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The source files of one module in every language that is known, without those that the build
 * generates, sorted by path.
 *
 * @param main those of the product
 * @param test those of its tests: what lies in their folders, or is a script that is named so
 */
public record ModuleSources(List<CodeFile> main, List<CodeFile> test) {

  private static final String FOREIGN = "node_modules";

  public ModuleSources {
    main = List.copyOf(main);
    test = List.copyOf(test);
  }

  /** Looks through a module's source folders, once. */
  public static ModuleSources of(ProjectTree tree, ModuleLayout module) throws IOException {
    Map<Path, CodeFile> test = files(tree, module, module.testSources());
    Map<Path, CodeFile> main = files(tree, module, module.mainSources());
    main.forEach(
        (path, file) -> {
          if (TestScripts.is(module.folder(), file.path())) {
            test.put(path, file);
          }
        });
    main.keySet().removeAll(test.keySet());
    return new ModuleSources(sorted(main), sorted(test));
  }

  private static Map<Path, CodeFile> files(
      ProjectTree tree, ModuleLayout module, List<Path> folders) throws IOException {
    Map<Path, CodeFile> files = new TreeMap<>();
    for (Path folder : folders) {
      tree.walk(
          folder,
          inside -> isSkipped(module, folder, inside),
          (path, attributes) ->
              Language.of(path)
                  .filter(language -> !isWhole(module, folder) || isOfPackage(path, language))
                  .map(
                      language ->
                          new CodeFile(
                              path, folder, language, attributes.lastModifiedTime().toInstant()))
                  .ifPresent(file -> files.putIfAbsent(normal(path), file)));
    }
    return files;
  }

  /**
   * Whether a folder below a source folder holds no sources of the module: where that is all of the
   * module, what others wrote and other modules lie in it, too.
   */
  private static boolean isSkipped(ModuleLayout module, Path folder, Path inside) {
    if (normal(inside).startsWith(normal(module.buildFolder())) || inside.endsWith(FOREIGN)) {
      return true;
    }
    return isWhole(module, folder) && !inside.equals(folder) && NoSources.isOfOthers(inside);
  }

  /** In the whole of a module only scripts are known to be its sources. */
  private static boolean isOfPackage(Path path, Language language) {
    return language.family() == Family.SCRIPTS && !NoSources.isNoSource(path);
  }

  private static boolean isWhole(ModuleLayout module, Path folder) {
    return folder.equals(module.folder());
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static List<CodeFile> sorted(Map<Path, CodeFile> files) {
    return files.values().stream().sorted(Comparator.comparing(CodeFile::path)).toList();
  }

  /** The same in some languages only. */
  public ModuleSources in(Set<Language> languages) {
    return new ModuleSources(in(languages, main), in(languages, test));
  }

  private static List<CodeFile> in(Set<Language> languages, List<CodeFile> files) {
    return files.stream().filter(file -> languages.contains(file.language())).toList();
  }

  /** The languages of the main sources. */
  public Set<Language> languages() {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    main.forEach(file -> languages.add(file.language()));
    return languages;
  }

  public boolean isEmpty() {
    return main.isEmpty() && test.isEmpty();
  }
}
