package io.deliverygate.maven;

import io.deliverygate.rules.base.ProjectRules;
import io.deliverygate.rules.kit.RuleTestReport;
import io.deliverygate.rules.kit.RuleTestRun;
import io.deliverygate.rules.kit.TestedPack;
import io.deliverygate.rules.pack.PackStamp;
import io.deliverygate.rules.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Runs the cases of a module's rules, says what they leave uncovered and which changes of a rule
 * they do not notice, and fails the build where there is anything of that. The rules stand in
 * {@code delivery/rules} or, in a rule pack, in {@code src/main/resources/META-INF/delivery-gate}.
 * What passed is packed with its digest, so that a file that changes afterwards is noticed.
 */
@Mojo(name = "rules-test", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class RulesTestMojo extends AbstractMojo {

  private final MavenProject project;

  /** The folder of the rules, relative to the module, where it is another one. */
  @Parameter(property = "deliveryGate.rules")
  private @Nullable String rules;

  /** Whether to change the rules to see whether a case notices. */
  @Parameter(property = "deliveryGate.mutation", defaultValue = "true")
  private boolean mutation;

  /** Skips the cases, as it skips all tests. */
  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  /** Skips the cases, as it skips all tests. */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  private boolean skip;

  @Inject
  RulesTestMojo(MavenProject project) {
    this.project = project;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      if (skipTests || skip) {
        getLog().info("Delivery Gate: the tests of the rules are skipped");
        stamp();
        return;
      }
      Optional<Path> folder = folder();
      if (folder.isEmpty()) {
        getLog().info("Delivery Gate: no rules of its own to test");
      } else {
        test(folder.get());
        stamp();
      }
    } catch (IOException | RuntimeException | Error e) {
      throw BrokenOff.by(e);
    }
  }

  private Optional<Path> folder() {
    Path module = project.getBasedir().toPath();
    return rules == null ? TestedPack.inProject(module) : Optional.of(module.resolve(rules));
  }

  private void test(Path folder) throws IOException, MojoFailureException {
    QuietEngine.ensure();
    List<Path> packs = ProjectRules.packsOf(RulesTestMojo.class.getClassLoader());
    String label = project.getBasedir().toPath().relativize(folder).toString();
    RuleTestReport report = RuleTestRun.of(TestedPack.read(folder, label, packs), mutation);
    for (String line : report.lines()) {
      line.lines().forEach(report.passed() ? getLog()::info : getLog()::error);
    }
    if (!report.passed()) {
      throw new MojoFailureException("the tests of the rules are not passed; see above");
    }
  }

  /** Only where the build copied a pack into what it packs. */
  private void stamp() throws IOException {
    Path descriptor = Path.of(RulePack.IN_JAR, RulePack.DESCRIPTOR);
    Path source = project.getBasedir().toPath().resolve("src/main/resources").resolve(descriptor);
    Path packed = Path.of(project.getBuild().getOutputDirectory()).resolve(descriptor);
    if (Files.isRegularFile(source) && Files.isRegularFile(packed)) {
      String digest = PackStamp.write(source, packed.getParent());
      getLog().info("Delivery Gate: the digest of the pack is " + digest);
    }
  }
}
