package io.deliverygate.evidence.layout;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder that a test fills. */
public record GivenFolder(Path root) {

  /** Files without content; a folder ends with a slash. */
  public void files(String... names) throws IOException {
    for (String name : names) {
      if (name.endsWith("/")) {
        Files.createDirectories(root.resolve(name));
      } else {
        file(name, "");
      }
    }
  }

  public Path file(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  public ProjectLayout layout() throws IOException {
    return ProjectFolder.read(root);
  }

  public List<String> modules() throws IOException {
    return layout().modules().stream().map(ModuleLayout::name).toList();
  }

  public ModuleLayout module(String name) throws IOException {
    return layout().modules().stream()
        .filter(module -> module.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
