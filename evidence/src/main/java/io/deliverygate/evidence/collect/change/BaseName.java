package io.deliverygate.evidence.collect.change;

import io.deliverygate.evidence.maven.PomLayout;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a project was called at the base of a change: the files of its build say it. */
final class BaseName {

  /** The file that says it. */
  static final String POM = "pom.xml";

  private BaseName() {}

  /**
   * @param copy folder with the files as they were
   * @return the name; empty where it is not known
   */
  static String of(Path copy) throws IOException {
    try {
      return Files.isRegularFile(copy.resolve(POM)) ? PomLayout.name(copy) : "";
    } catch (BadInputException e) {
      return "";
    }
  }
}
