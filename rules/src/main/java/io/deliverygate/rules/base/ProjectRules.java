package io.deliverygate.rules.base;

import io.deliverygate.io.BadInputException;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.io.Repository;
import io.deliverygate.rules.pack.PackReader;
import io.deliverygate.rules.pack.RulePack;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rules that judge a project: the shipped ones, those of rule packs, and its own. */
public final class ProjectRules {

  private ProjectRules() {}

  /**
   * The rule base of a project.
   *
   * @param project its folder, whose {@code delivery/rules} are added last
   * @param packs jars or folders of rule packs
   * @throws BadInputException where a pack cannot be read, its rules do not compile, or they do
   *     what rules may not
   */
  public static RuleBase of(Path project, List<Path> packs) throws IOException {
    RuleBase rules = RuleBase.shipped();
    for (Path pack : packs) {
      Repository.requireInside(project, pack, pack.toString());
      RulePack read = PackReader.read(pack, pack.toString());
      rules = rules.with(read.at(Repository.label(project, pack)));
    }
    Path own = project.resolve(RulePack.IN_PROJECT);
    return Files.isDirectory(own) ? rules.with(own(project, own)) : rules;
  }

  /** What a project says of its policy stands in its policy, where a change of it is seen. */
  private static RulePack own(Path project, Path folder) throws IOException {
    String label = label(RulePack.IN_PROJECT);
    Repository.requireInside(project, folder, label);
    RulePack pack = PackReader.read(folder, label);
    if (pack.policy().isPresent()) {
      throw new BadInputException(
          pack.label(RulePack.POLICY),
          "the rules of a project bring no policy of their own",
          "write it in " + ProjectFiles.POLICY);
    }
    return pack;
  }

  /**
   * The shipped rules and those of rule packs, without a project.
   *
   * @throws BadInputException as above
   */
  public static RuleBase of(List<Path> packs) throws IOException {
    RuleBase rules = RuleBase.shipped();
    for (Path pack : packs) {
      rules = rules.with(PackReader.read(pack, pack.toString()));
    }
    return rules;
  }

  private static String label(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** The packs that a class loader sees: artifacts that were added to a plugin. */
  public static List<Path> packsOf(ClassLoader loader) throws IOException {
    List<Path> packs = new ArrayList<>();
    String descriptor = RulePack.IN_JAR + "/" + RulePack.DESCRIPTOR;
    for (URL url : Collections.list(loader.getResources(descriptor))) {
      packs.add(archive(url));
    }
    Collections.sort(packs);
    return packs;
  }

  private static Path archive(URL descriptor) throws IOException {
    try {
      URLConnection connection = descriptor.openConnection();
      if (connection instanceof JarURLConnection jar) {
        return Path.of(jar.getJarFileURL().toURI());
      }
      return Path.of(URI.create(descriptor.toString())).getParent();
    } catch (URISyntaxException e) {
      throw new IOException("no file: " + descriptor, e);
    }
  }
}
