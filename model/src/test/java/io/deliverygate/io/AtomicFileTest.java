package io.deliverygate.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @Test
  void shouldMakeTheFolderWhenThereIsNone(@TempDir Path folder) throws Exception {
    AtomicFile.write(folder.resolve("a/b/c.txt"), "text");

    assertThat(folder.resolve("a/b/c.txt")).hasContent("text");
  }

  @Test
  void shouldKeepTheOldFileWhenWritingBreaksOff(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("c.txt"), "old");

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write('n');
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");

    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
  }

  @Test
  void shouldBeReadableForEveryone(@TempDir Path folder) throws Exception {
    AtomicFile.write(folder.resolve("c.txt"), "text");

    assertThat(Files.getPosixFilePermissions(folder.resolve("c.txt")))
        .contains(PosixFilePermission.OTHERS_READ);
  }
}
