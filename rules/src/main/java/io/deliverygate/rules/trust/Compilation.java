package io.deliverygate.rules.trust;

import io.deliverygate.io.OutOfMemory;
import io.deliverygate.io.Sha256;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** One run of the Drools compiler, to bytes. */
final class Compilation {

  private static final String FOLDER = "rules/";
  private static final Pattern NUMBERED = Pattern.compile(FOLDER + "(\\d+)\\.drl");
  private static final String SUFFIX = ".class";

  private final List<RuleFile> files;
  private final KieServices services = KieServices.get();
  private final ReleaseId release;

  private Compilation(List<RuleFile> files) {
    this.files = files;
    this.release = services.newReleaseId("io.deliverygate", "rules", digest(files));
  }

  static Compilation of(List<RuleFile> files) {
    return new Compilation(files);
  }

  /** The compiler derives names of classes from it: the same rules give the same names. */
  private static String digest(List<RuleFile> files) {
    return Sha256.of(files.stream().map(file -> file.text().text()).collect(Collectors.joining()));
  }

  /**
   * The compiled classes, by name.
   *
   * @param words says errors in the author's words
   * @throws InvalidRulesException where the rules do not compile
   */
  Map<String, byte[]> classes(UnaryOperator<List<RuleProblem>> words) {
    try {
      KieBuilder builder = services.newKieBuilder(sources()).buildAll(ExecutableModelProject.class);
      requireNoErrors(builder, words);
      return classes((InternalKieModule) builder.getKieModule());
    } catch (InvalidRulesException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      OutOfMemory.throwIfCauseOf(e);
      throw new InvalidRulesException(
          List.of(new CompilerFailure(files, left -> of(left).breaksDown()).problem(e)));
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  /** Whether the compiler breaks down over them; whether they compile does not matter. */
  boolean breaksDown() {
    try {
      services.newKieBuilder(sources()).buildAll(ExecutableModelProject.class);
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      OutOfMemory.throwIfCauseOf(e);
      return true;
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  /** Numbers instead of the authors' file names: a name tells the compiler what to do with it. */
  private KieFileSystem sources() {
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(release);
    for (int i = 0; i < files.size(); i++) {
      system.write("src/main/resources/" + FOLDER + i + ".drl", files.get(i).text().text());
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

  private void requireNoErrors(KieBuilder builder, UnaryOperator<List<RuleProblem>> words) {
    List<RuleProblem> errors =
        builder.getResults().getMessages(Message.Level.ERROR).stream().map(this::problem).toList();
    if (!errors.isEmpty()) {
      throw new InvalidRulesException(words.apply(errors));
    }
  }

  private RuleProblem problem(Message error) {
    String path = String.valueOf(error.getPath());
    Matcher numbered = NUMBERED.matcher(path);
    return numbered.find()
        ? new RuleProblem(
            files.get(Integer.parseInt(numbered.group(1))).name(),
            error.getLine(),
            error.getText(),
            "")
        : new RuleProblem(path, 0, error.getText(), "");
  }
}
