package io.jenkins.plugins.deliverygate.run;

import hudson.FilePath;
import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import jenkins.MasterToSlaveFileCallable;

/**
 * The command's jar on an agent. It is sent once, kept under its digest, and the digest is checked
 * before every run, since builds of the same agent could have changed the file.
 */
final class CommandJar {

  private static final String RESOURCE = "delivery-gate.jar";

  private CommandJar() {}

  /** Computed when it is first needed; the jar does not change while the plugin is loaded. */
  private static final class Shipped {
    static final String SHA256 = digest();

    private static String digest() {
      try (InputStream jar = url().openStream()) {
        return Digests.sha256(jar);
      } catch (IOException e) {
        throw new UncheckedIOException("the plugin's own command cannot be read", e);
      }
    }
  }

  private static URL url() {
    URL url = CommandJar.class.getResource(RESOURCE);
    if (url == null) {
      throw new IllegalStateException("the plugin was built without " + RESOURCE);
    }
    return url;
  }

  /**
   * The jar in an agent's folder, sent where it is not there or not as it was sent.
   *
   * @param folder what the plugin keeps on the agent, outside of its workspaces
   */
  static FilePath in(FilePath folder) throws IOException, InterruptedException {
    FilePath jar = folder.child("command-" + Shipped.SHA256.substring(0, 16) + ".jar");
    if (!Shipped.SHA256.equals(jar.act(new Digest()))) {
      send(folder, jar);
    }
    return jar;
  }

  /** Whole or not at all: several builds may start on an agent at once. */
  private static void send(FilePath folder, FilePath jar) throws IOException, InterruptedException {
    folder.mkdirs();
    FilePath part = folder.child(UUID.randomUUID() + ".part");
    part.copyFrom(url());
    part.act(new Put(jar.getName()));
  }

  /** Hex SHA-256 of a file on the agent; empty where there is none. */
  private static final class Digest extends MasterToSlaveFileCallable<String> {
    private static final long serialVersionUID = 1L;

    @Override
    public String invoke(File file, VirtualChannel channel) throws IOException {
      Path path = file.toPath();
      if (!Files.isRegularFile(path)) {
        return "";
      }
      try (InputStream content = Files.newInputStream(path)) {
        return Digests.sha256(content);
      }
    }
  }

  /** Gives a file in the same folder its name, in place of what had it. */
  private static final class Put extends MasterToSlaveFileCallable<Void> {
    private static final long serialVersionUID = 1L;
    private final String name;

    Put(String name) {
      this.name = name;
    }

    @Override
    public Void invoke(File file, VirtualChannel channel) throws IOException {
      Path part = file.toPath();
      Files.move(part, part.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
      return null;
    }
  }
}
