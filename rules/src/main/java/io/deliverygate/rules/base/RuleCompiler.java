package io.deliverygate.rules.base;

import io.deliverygate.rules.engine.RuleModels;
import io.deliverygate.rules.pack.InvalidRulesException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiles DRL within this JVM, the same way in which the build compiles the shipped rules. */
public final class RuleCompiler {

  private static final Pattern MODEL = Pattern.compile(".*/Rules[0-9A-F]{32}\\.class");

  private RuleCompiler() {}

  /**
   * Compiles the files of one gate.
   *
   * @param files texts by file name
   * @throws InvalidRulesException where they do not compile
   */
  static RuleModels compile(Map<String, String> files) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("io.deliverygate", "rules", UUID.randomUUID() + "");
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(release);
    files.forEach((name, text) -> system.write("src/main/resources/rules/" + name, text));
    KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
    requireNoErrors(builder);
    KieContainer container = services.newKieContainer(release);
    try {
      return new RuleModels(
          container.getClassLoader(), models((InternalKieModule) builder.getKieModule()));
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static List<String> models(InternalKieModule compiled) {
    return compiled.getFileNames().stream()
        .filter(name -> MODEL.matcher(name).matches())
        .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
        .sorted()
        .toList();
  }

  private static void requireNoErrors(KieBuilder builder) {
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new InvalidRulesException(
          errors.stream().map(RuleCompiler::line).distinct().collect(Collectors.joining("\n")));
    }
  }

  private static String line(Message error) {
    return "%s:%d: %s".formatted(error.getPath(), error.getLine(), error.getText());
  }
}
