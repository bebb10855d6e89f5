package io.deliverygate.evidence.source;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectTree;
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
 * @param test those of its tests; a file in folders of both is a test
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
    main.keySet().removeAll(test.keySet());
    return new ModuleSources(sorted(main), sorted(test));
  }

  private static Map<Path, CodeFile> files(
      ProjectTree tree, ModuleLayout module, List<Path> folders) throws IOException {
    Map<Path, CodeFile> files = new TreeMap<>();
    Path generated = normal(module.buildFolder());
    for (Path folder : folders) {
      tree.walk(
          folder,
          inside -> normal(inside).startsWith(generated) || inside.endsWith(FOREIGN),
          (path, attributes) ->
              Language.of(path)
                  .map(
                      language ->
                          new CodeFile(
                              path, folder, language, attributes.lastModifiedTime().toInstant()))
                  .ifPresent(file -> files.putIfAbsent(normal(path), file)));
    }
    return files;
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
