package io.deliverygate.rules.trust;

import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;

/**
 * The second line of defence: every class, method and field that compiled rules refer to, in
 * whatever they were written, judged by {@link AllowedList} from the bytes alone. Nothing is
 * defined or loaded for it.
 */
public final class ClassScan {

  private ClassScan() {}

  /**
   * Judges all classes that a compilation produced.
   *
   * @param classes bytes by class name
   * @return what was refused; without files and lines, as the rules' texts are not known
   */
  public static List<RuleProblem> problems(Map<String, byte[]> classes) {
    return problems(classes, Namespace.FREE, List.of());
  }

  static List<RuleProblem> problems(
      Map<String, byte[]> classes, Namespace namespace, List<DrlFile> files) {
    Origins origins = new Origins();
    Places places = new Places(files, origins);
    SortedMap<String, byte[]> sorted = new TreeMap<>(classes);
    List<Reference> refused = new ArrayList<>();
    sorted.forEach((name, bytes) -> refused.addAll(refused(name, bytes, sorted, origins)));
    sorted.keySet().stream()
        .filter(name -> !namespace.holds(packageOf(name)))
        .map(name -> Reference.type(name, "", name))
        .forEach(refused::add);
    return List.copyOf(new LinkedHashSet<>(refused.stream().map(places::problem).toList()));
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static List<Reference> refused(
      String name, byte[] bytes, SortedMap<String, byte[]> all, Origins origins) {
    try {
      CodeVisitor visitor = new CodeVisitor(new CompiledClass(name), all.keySet(), origins);
      new ClassReader(bytes).accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return visitor.refused();
    } catch (RuntimeException e) {
      return List.of(new Reference(name, "", "a class that cannot be read", List.of()));
    }
  }
}
