package io.jenkins.plugins.deliverygate.verdict;

import hudson.model.Run;
import io.deliverygate.io.BadInputException;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A verdict in the folder of its build, on the controller, where no build can write.
 *
 * @param number counted from 1 in each build
 */
public record VerdictFile(Path path, int number) {

  private static final String FOLDER = "delivery-gate";

  /** A file for one verdict more; stages that run side by side get different ones. */
  public static VerdictFile next(Run<?, ?> run) throws IOException {
    Files.createDirectories(run.getRootDir().toPath().resolve(FOLDER));
    for (int number = 1; ; number++) {
      VerdictFile file = of(run, number);
      try {
        Files.createFile(file.path);
        return file;
      } catch (FileAlreadyExistsException e) {
        continue;
      }
    }
  }

  /** The file of a verdict that a build has. */
  static VerdictFile of(Run<?, ?> run, int number) {
    Path folder = run.getRootDir().toPath().resolve(FOLDER);
    return new VerdictFile(folder.resolve(number + ".json"), number);
  }

  /** Opens it for writing. */
  public OutputStream open() throws IOException {
    return Files.newOutputStream(path);
  }

  /** Whether nothing was written. */
  public boolean isEmpty() throws IOException {
    return Files.size(path) == 0;
  }

  /**
   * The verdict in it.
   *
   * @throws BadInputException where there is none
   */
  public Verdict read() throws IOException {
    return VerdictJson.read(path);
  }

  /** Sends it to a browser, which saves it and runs nothing of it. */
  void serve(HttpServletResponse response) throws IOException {
    if (!Files.isRegularFile(path)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, "the verdict is not there any more");
      return;
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Disposition", "attachment; filename=\"verdict.json\"");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setContentType("application/json;charset=UTF-8");
    response.setContentLengthLong(Files.size(path));
    try (OutputStream body = response.getOutputStream()) {
      Files.copy(path, body);
    }
  }

  /** Replaces what is in it. */
  public void write(Verdict verdict) throws IOException {
    Files.writeString(path, VerdictJson.text(verdict), StandardCharsets.UTF_8);
  }
}
