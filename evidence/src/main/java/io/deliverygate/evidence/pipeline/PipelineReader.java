package io.deliverygate.evidence.pipeline;

import io.deliverygate.io.BadInputException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the file that defines a pipeline, where it is of a kind that is known. */
public final class PipelineReader {

  private static final Pattern JENKINS =
      Pattern.compile("jenkinsfile.*|.*\\.jenkinsfile|.*\\.groovy");
  private static final Pattern GITHUB = Pattern.compile("(.*/)?\\.github/workflows/[^/]+\\.ya?ml");
  private static final Pattern GITLAB = Pattern.compile(".*\\.?gitlab-ci[^/]*\\.ya?ml");

  private PipelineReader() {}

  /**
   * What a pipeline does; nothing where the name of the file tells no kind of pipeline.
   *
   * @param path the file, with slashes
   * @throws BadInputException where the text is not of the kind that the name tells
   */
  public static Optional<Stages> read(String path, String text) {
    String plain = path.toLowerCase(Locale.ROOT).replace('\\', '/');
    String name = plain.substring(plain.lastIndexOf('/') + 1);
    if (JENKINS.matcher(name).matches()) {
      return Optional.of(JenkinsStages.of(text));
    } else if (GITHUB.matcher(plain).matches()) {
      return Optional.of(GitHubStages.of(path, text));
    } else if (GITLAB.matcher(name).matches()) {
      return Optional.of(GitLabStages.of(path, text));
    }
    return Optional.empty();
  }
}
