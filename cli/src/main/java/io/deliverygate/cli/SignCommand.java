package io.deliverygate.cli;

import io.deliverygate.evidence.layout.ProjectFolder;
import io.deliverygate.fact.Signable;
import io.deliverygate.io.AtomicFile;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.Ed25519;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.project.NamedPath;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a waiver, an approval or an emergency as it stands in its file. */
@Command(
    name = "sign",
    description =
        "Signs a waiver, an approval or an emergency with the key of who answers for it, and writes"
            + " the signature into the record.",
    mixinStandardHelpOptions = true)
final class SignCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The file of the record, such as delivery/waivers.yaml.")
  private Path file = Path.of("");

  @Option(
      names = "--record",
      paramLabel = "NAME",
      required = true,
      description =
          "The record: id of a waiver or an emergency; of an approval the role, or ROLE/VERSION,"
              + " or ROLE/VERSION/WHO.")
  private String record = "";

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "The private key, as 'openssl genpkey -algorithm ed25519 -out FILE' writes it.")
  private Path key = Path.of("");

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description =
          "The folder of the project that the record is for, whose name is signed along; default:"
              + " the folder above 'delivery' in which FILE lies.")
  private @Nullable Path project;

  @Option(names = "--print", description = "Prints the signature and leaves the file as it is.")
  private boolean print;

  @Override
  public Integer call() throws IOException {
    SignedFile signed = new SignedFile(file.toString(), text(file, "name a file of records"));
    Signable found = signed.record(record);
    String signature = Ed25519.sign(privateKey(), found.signedText(projectName()));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (print) {
      out.println("signature: " + signature);
    } else {
      AtomicFile.write(file, signed.with(found, signature));
      out.println("signed %s for %s in %s".formatted(found.label(), found.signer(), file));
    }
    out.flush();
    return 0;
  }

  /** The name that a check of the project goes by. */
  private String projectName() throws IOException {
    Path folder = project == null ? aboveRecords() : project;
    return ProjectFolder.read(NamedPath.of(folder).requireFolder()).name();
  }

  private Path aboveRecords() {
    Path folder = file.toAbsolutePath().normalize().getParent();
    while (folder != null && folder.getParent() != null) {
      if (folder.endsWith(ProjectFiles.RECORDS)) {
        return folder.getParent();
      }
      folder = folder.getParent();
    }
    throw new BadInputException(
        file.toString(),
        "it lies in no folder 'delivery', so nobody knows for which project it is signed",
        "name the project's folder: --project DIR");
  }

  private PrivateKey privateKey() throws IOException {
    try {
      return Ed25519.privateKey(text(key, "name the file of a private key"));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          key.toString(),
          "it is no private Ed25519 key without a password",
          "make one: openssl genpkey -algorithm ed25519 -out key.pem");
    }
  }

  private static String text(Path file, String fix) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(file.toString(), "no such file", fix);
    }
    return Files.readString(file);
  }
}
