package io.deliverygate.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class ListenerFaultTest {

  private static final Logger LOG = Logger.getLogger(VerifiedCriteriaListener.class.getName());

  @TempDir Path folder;
  private final List<String> warnings = new ArrayList<>();
  private final Handler handler = new Warnings();

  @BeforeEach
  void listen() {
    LOG.addHandler(handler);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    LOG.removeHandler(handler);
    LOG.setUseParentHandlers(true);
  }

  @Test
  void shouldWarnAndRemoveTheOldFileWhenItCannotBeLocked() throws IOException {
    Path file = Files.writeString(folder.resolve("verified.json"), "from an earlier build");
    Files.createDirectory(folder.resolve(".verified.json.lock"));

    assertThat(passedTests(file.toString())).isEqualTo(1);

    assertThat(file).doesNotExist();
    assertThat(warnings).hasSize(2).allMatch(text -> text.contains("old ones removed: " + file));
  }

  @Test
  void shouldWarnAndRemoveTheOldFileWhenItIsNoText() throws IOException {
    Path file = Files.write(folder.resolve("verified.json"), new byte[] {(byte) 0xff, 0});

    assertThat(passedTests(file.toString())).isEqualTo(1);

    assertThat(warnings).singleElement().asString().contains("old ones removed: " + file);
    assertThat(new GivenRun(file).told()).hasSize(1);
  }

  @Test
  void shouldSayWhenTheOldFileCannotBeRemoved() throws IOException {
    Path file = Files.createDirectories(folder.resolve("verified.json/inside")).getParent();

    assertThat(passedTests(file.toString())).isEqualTo(1);

    assertThat(warnings)
        .hasSize(2)
        .allMatch(text -> text.contains("OLD ONES LEFT: remove " + file));
  }

  @Test
  void shouldWarnWhenThePlaceIsNoPath() {
    assertThat(passedTests("a\0b")).isEqualTo(1);

    assertThat(warnings).hasSize(2).allMatch(text -> text.contains("cannot tell where"));
  }

  private static long passedTests(String place) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Samples.Other.class))
                .configurationParameter("deliveryGate.verifiedCriteria", place)
                .build(),
            summary);
    return summary.getSummary().getTestsSucceededCount();
  }

  private final class Warnings extends Handler {
    @Override
    public void publish(LogRecord message) {
      if (message.getLevel().equals(Level.WARNING) && message.getThrown() != null) {
        warnings.add(message.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
