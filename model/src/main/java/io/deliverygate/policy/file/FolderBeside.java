package io.deliverygate.policy.file;

import io.deliverygate.io.YamlNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files in the folder of a policy; none outside it is opened, by whatever link. */
record FolderBeside(Path folder) implements SiblingFiles {

  private static final int MOST_BYTES = 1 << 20;

  static FolderBeside of(Path policy) {
    Path folder = policy.toAbsolutePath().getParent();
    return new FolderBeside(folder == null ? policy.getRoot() : folder);
  }

  @Override
  public String text(YamlNode name) throws IOException {
    Path file = file(name);
    if (Files.size(file) > MOST_BYTES) {
      throw name.bad("'" + name.text() + "' is larger than 1 MiB", "split it");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw name.bad("'" + name.text() + "' is not UTF-8 text", "save it as CSV UTF-8");
    }
  }

  private Path file(YamlNode name) throws IOException {
    try {
      Path file = folder.resolve(name.text());
      if (!Files.isRegularFile(file)) {
        throw name.bad("there is no file '" + name.text() + "' here", "name a file beside it");
      }
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        throw name.bad("'" + name.text() + "' leads out of this folder", "put the file beside it");
      }
      return file;
    } catch (InvalidPathException e) {
      throw name.bad("'" + name.text() + "' is no path", "name a file beside it");
    }
  }
}
