package io.deliverygate.rules.drl;

import io.deliverygate.io.Sha256;
import io.deliverygate.rules.engine.OwnClassLoader;
import io.deliverygate.rules.engine.RuleModels;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * One run of the Drools compiler over files that share a KieBase, to bytes: the only place that
 * asks it, and the same way in which the build compiles the shipped rules. It judges nothing; rules
 * of other people come here through {@code trust.TrustedCompiler} alone.
 */
public final class DrlCompiler {

  private static final String FOLDER = "rules/";
  private static final Pattern NUMBERED = Pattern.compile(FOLDER + "(\\d+)\\.drl");
  private static final String SUFFIX = ".class";

  private final List<String> names;
  private final List<String> texts;
  private final KieServices services = KieServices.get();
  private final ReleaseId release;

  private DrlCompiler(TreeMap<String, String> files) {
    this.names = List.copyOf(files.keySet());
    this.texts = List.copyOf(files.values());
    this.release = services.newReleaseId("io.deliverygate", "rules", digest());
  }

  /** The compiler derives names of classes from it: the same rules give the same names. */
  private String digest() {
    return Sha256.of(String.join("", texts));
  }

  /**
   * The compiled classes, by name. Nothing of them is loaded.
   *
   * @param files DRL texts by file name
   * @param words says errors in the author's words
   * @throws InvalidRulesException where the rules do not compile
   * @throws RuntimeException where the compiler breaks down over them instead of telling an error
   */
  public static Map<String, byte[]> classes(
      Map<String, String> files, Function<List<CompileError>, List<RuleProblem>> words) {
    return OwnClassLoader.call(() -> new DrlCompiler(new TreeMap<>(files)).classes(words));
  }

  /**
   * The rules of some files, ready to be loaded: changes of rules that were judged before.
   *
   * @param files DRL texts by file name
   * @throws InvalidRulesException where they do not compile
   */
  public static RuleModels models(Map<String, String> files) {
    return RuleModels.of(classes(files, CompileError::plain));
  }

  private Map<String, byte[]> classes(Function<List<CompileError>, List<RuleProblem>> words) {
    try {
      KieBuilder builder = services.newKieBuilder(sources()).buildAll(ExecutableModelProject.class);
      requireNoErrors(builder, words);
      return classes((InternalKieModule) builder.getKieModule());
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  /** Numbers instead of the authors' file names: a name tells the compiler what to do with it. */
  private KieFileSystem sources() {
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(release);
    for (int i = 0; i < texts.size(); i++) {
      system.write("src/main/resources/" + FOLDER + i + ".drl", texts.get(i));
    }
    return system;
  }

  private static Map<String, byte[]> classes(InternalKieModule module) {
    Map<String, byte[]> classes = new HashMap<>();
    for (String file : module.getFileNames()) {
      if (file.endsWith(SUFFIX) && !file.startsWith("org/drools/project/model/")) {
        String name = file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
        classes.put(name, module.getBytes(file));
      }
    }
    return classes;
  }

  private void requireNoErrors(
      KieBuilder builder, Function<List<CompileError>, List<RuleProblem>> words) {
    List<CompileError> errors =
        builder.getResults().getMessages(Message.Level.ERROR).stream().map(this::error).toList();
    if (!errors.isEmpty()) {
      throw new InvalidRulesException(words.apply(errors));
    }
  }

  private CompileError error(Message error) {
    String path = String.valueOf(error.getPath());
    Matcher numbered = NUMBERED.matcher(path);
    return numbered.find()
        ? new CompileError(
            names.get(Integer.parseInt(numbered.group(1))), error.getLine(), error.getText())
        : new CompileError(path, 0, error.getText());
  }
}
