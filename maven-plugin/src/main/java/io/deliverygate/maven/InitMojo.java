package io.deliverygate.maven;

import io.deliverygate.project.FirstFiles;
import io.deliverygate.project.ProjectPlace;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.pack.PackNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a commented {@code delivery-gate.yaml} and {@code delivery/*.yaml} to the reactor's root,
 * fitted to what the project has; or the project of a new rule pack. A file that exists is kept.
 */
@Mojo(name = "init", aggregator = true, threadSafe = true, requiresProject = false)
public final class InitMojo extends AbstractMojo {

  private final MavenSession session;
  private final MojoExecution execution;

  /** Writes a Maven project for a rule pack, with three rules and their tests, instead. */
  @Parameter(property = "deliveryGate.rules", defaultValue = "false")
  private boolean rules;

  /** Where the rule pack is written, relative to the folder that Maven was called in. */
  @Parameter(property = "deliveryGate.dir", defaultValue = ".")
  private String dir = ".";

  /** Group id of the rule pack; its last word names the gate and the rules. */
  @Parameter(property = "deliveryGate.group", defaultValue = PackNames.GROUP)
  private String group = PackNames.GROUP;

  /** Artifact id of the rule pack. */
  @Parameter(property = "deliveryGate.artifact", defaultValue = PackNames.ARTIFACT)
  private String artifact = PackNames.ARTIFACT;

  /** Package of the rules in the pack; by default that of the group, with {@code .rules}. */
  @Parameter(property = "deliveryGate.package")
  private @Nullable String javaPackage;

  @Inject
  InitMojo(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.execution = execution;
  }

  @Override
  public void execute() throws MojoExecutionException {
    try {
      (rules ? newPack() : newRecords()).forEach(getLog()::info);
    } catch (IOException | RuntimeException | Error e) {
      throw BrokenOff.by(e);
    }
  }

  private List<String> newRecords() throws IOException, MojoExecutionException {
    if (session.getTopLevelProject().getFile() == null) {
      throw new MojoExecutionException(
          "there is no pom.xml here; a rule pack needs none: add -DdeliveryGate.rules");
    }
    ProjectPlace place = ReactorSetup.of(Reactor.of(session, execution)).place();
    return FirstFiles.ofProject(place, ReactorSetup.now());
  }

  private List<String> newPack() throws IOException {
    Path folder = Path.of(session.getExecutionRootDirectory()).resolve(dir).normalize();
    PackNames names =
        PackNames.of(
            group,
            artifact,
            javaPackage == null ? "" : javaPackage,
            RuleBase.shipped().takenNames());
    return FirstFiles.ofPack(folder, names, execution.getVersion());
  }
}
