package io.deliverygate.evidence.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deliverygate.fact.Member;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the folder of the records and cannot be read. */
class RecordFilesTest {

  private static final String TEAM =
      "teams:\n- id: Till\n  members:\n  - name: Ann\n    roles: [developer]\n";

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
    given.report("delivery/team.yaml", TEAM);
  }

  private int members() throws IOException {
    return given.collect().all(Member.class).size();
  }

  private BadInputException refusal() {
    return catchThrowableOfType(BadInputException.class, () -> given.collect());
  }

  private void link(String name, String to) throws IOException {
    Files.createSymbolicLink(given.path(name), Path.of(to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delivery/handbook.pdf",
        "delivery/Notes.MD",
        "delivery/.#team.yaml",
        "delivery/.cache",
        "delivery/board.xlsx"
      })
  void shouldNotAskWhereALinkLeadsThatIsNoRecord(String name) throws Exception {
    link(name, "../gone/or/elsewhere");

    assertThat(members()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delivery/flow.yaml",
        "delivery/flow.yml",
        "delivery/.flow.yaml",
        "delivery/teams",
        "delivery/flow.json"
      })
  void shouldRefuseALinkToNothingThatCouldHaveBeenRecords(String name) throws Exception {
    link(name, "../gone");

    assertThat(refusal()).hasMessageContaining(name).hasMessageContaining("is a link to nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"delivery/flow.yaml", "delivery/flow", "delivery/baseline/done.yaml"})
  void shouldRefuseWhatIsNoFile(String name) throws Exception {
    Files.createDirectories(given.path(name).getParent());
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(given.path(name)));

      assertThat(refusal()).hasMessageContaining(name).hasMessageContaining("a pipe, a socket");
    }
  }

  @Test
  void shouldPassOverASocketThatIsNoRecord() throws Exception {
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(given.path("delivery/.watch")));

      assertThat(members()).isEqualTo(1);
    }
  }

  @Test
  void shouldReadAHiddenRecord() throws Exception {
    given.report("delivery/.more.yaml", TEAM.replace("Till", "Desk"));

    assertThat(members()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TEAM,
        "stories: []\n",
        "# who works on it\n\n---\nteams:\n- id: Till\n",
        "{\"stories\": []}",
        "- stories: []"
      })
  void shouldRefuseAFileOfRecordsInThePlaceOfTheFolder(String content) throws Exception {
    Files.delete(given.path("delivery/team.yaml"));
    Files.delete(given.path("delivery"));
    given.report("delivery", content);

    assertThat(refusal())
        .hasMessageStartingWith("delivery: is a file, and nothing in it is read")
        .hasMessageContaining("move them there, or rename the file");
  }

  @Test
  void shouldRefuseALinkToNothingInThePlaceOfTheFolder() throws Exception {
    Files.delete(given.path("delivery/team.yaml"));
    Files.delete(given.path("delivery"));
    link("delivery", "gone");

    assertThat(refusal()).hasMessageContaining("delivery").hasMessageContaining("link to nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#!/bin/sh\nset: x\n",
        "",
        "Bring it to the back door.",
        "\u0000ELF\nstories: []",
        "scp till shop@host.example:/srv"
      })
  void shouldLeaveAFileWithoutRecordsAlone(String content) throws Exception {
    Files.delete(given.path("delivery/team.yaml"));
    Files.delete(given.path("delivery"));
    given.report("delivery", content);

    assertThat(members()).isZero();
  }
}
