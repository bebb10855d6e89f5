package io.deliverygate.baseline;

import io.deliverygate.io.BadInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a machine builds, by the variables that continuous-integration servers set. */
public final class CiServer {

  private static final List<String> VARIABLES =
      List.of(
          "CI",
          "CONTINUOUS_INTEGRATION",
          "JENKINS_URL",
          "BUILD_NUMBER",
          "BUILD_ID",
          "GITHUB_ACTIONS",
          "GITLAB_CI",
          "TF_BUILD",
          "TEAMCITY_VERSION",
          "BITBUCKET_BUILD_NUMBER",
          "BUILDKITE",
          "CIRCLECI",
          "TRAVIS",
          "CODEBUILD_BUILD_ID");

  private CiServer() {}

  /**
   * Leaves recording to people.
   *
   * @throws BadInputException where a server runs this
   */
  public static void refuse(Map<String, String> environment) {
    in(environment)
        .ifPresent(
            name -> {
              throw new BadInputException(
                  "baseline",
                  "a continuous-integration server does not record what is accepted ("
                      + name
                      + " is set)",
                  "record it at your desk and have the change reviewed");
            });
  }

  /** The variable that says so, if there is one. */
  static Optional<String> in(Map<String, String> environment) {
    return VARIABLES.stream().filter(name -> isSet(environment.get(name))).findFirst();
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isBlank() && !value.equalsIgnoreCase("false");
  }
}
