package io.deliverygate.evidence.jacoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deliverygate.evidence.Layouts;
import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecReaderTest {

  private static final Path REAL = RealJacoco.TWO_MODULES.resolve("b/jacoco.exec");

  @TempDir private Path root;

  private Report report(byte[] bytes) throws IOException {
    Path file = Files.write(root.resolve("jacoco.exec"), bytes);
    ModuleLayout module = Layouts.module("shop-b", root);
    return new Report(Layouts.project(root, module), module, file, "JaCoCo");
  }

  private UnreadableReport refusal(byte[] bytes) throws IOException {
    Report report = report(bytes);
    return catchThrowableOfType(UnreadableReport.class, () -> ExecReader.read(report));
  }

  private static byte[] written(Written content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.to(new ExecutionDataWriter(bytes), new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private interface Written {
    void to(ExecutionDataWriter writer, DataOutputStream raw) throws IOException;
  }

  @Test
  void shouldReadWhatJacocoReadsWhenFileIsReal() throws Exception {
    Execution execution = ExecReader.read(report(Files.readAllBytes(REAL)));

    assertThat(execution.data().getContents())
        .extracting(ExecutionData::toString)
        .containsExactlyInAnyOrderElementsOf(
            RealJacoco.load(REAL).getContents().stream().map(ExecutionData::toString).toList());
    for (ExecutionData expected : RealJacoco.load(REAL).getContents()) {
      assertThat(execution.data().get(expected.getId()).getProbes())
          .containsExactly(expected.getProbes());
    }
  }

  @Test
  void shouldTakeTheNewestDumpAsItsTimeWhenRunsWereAppended() throws Exception {
    Report report =
        report(
            written(
                (writer, raw) -> {
                  writer.visitSessionInfo(new SessionInfo("new", 100, 5000));
                  writer.visitSessionInfo(new SessionInfo("old", 100, 2000));
                }));

    ExecReader.read(report);

    assertThat(report.time()).isEqualTo(Instant.ofEpochMilli(5000));
  }

  @Test
  void shouldRefuseWhenEmpty() throws Exception {
    assertThat(refusal(new byte[0])).hasMessageContaining("the file is empty");
  }

  @Test
  void shouldRefuseWhenThereIsOnlyTheHeader() throws Exception {
    byte[] header = Arrays.copyOf(Files.readAllBytes(REAL), 5);

    assertThat(refusal(header)).hasMessageContaining("neither a session nor data");
  }

  @Test
  void shouldRefuseWhenCutShortAnywhereInsideABlock() throws Exception {
    byte[] whole = Files.readAllBytes(REAL);

    assertThat(refusal(Arrays.copyOf(whole, whole.length - 1))).hasMessageContaining("cut short");
    assertThat(refusal(Arrays.copyOf(whole, 3))).hasMessageContaining("cut short");
  }

  @Test
  void shouldRefuseWhenGarbage() throws Exception {
    assertThat(refusal("<report/>".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("no execution data");
    byte[] whole = Files.readAllBytes(REAL);
    byte[] tail = Arrays.copyOf(whole, whole.length + 1);
    tail[whole.length] = 0x77;
    assertThat(refusal(tail)).hasMessageContaining("Unknown block type 77");
  }

  @Test
  void shouldRefuseWhenOfAnotherVersion() throws Exception {
    byte[] bytes = Files.readAllBytes(REAL);
    bytes[4] = 0x06;

    assertThat(refusal(bytes).fix()).contains("JaCoCo 0.8");
  }

  @Test
  void shouldRefuseWhenAClassClaimsAbsurdlyManyProbes() throws Exception {
    byte[] bytes =
        written(
            (writer, raw) -> {
              raw.writeByte(ExecutionDataWriter.BLOCK_EXECUTIONDATA);
              raw.writeLong(1);
              raw.writeUTF("shop/Big");
              raw.write(new byte[] {-1, -1, -1, -1, 7});
            });

    assertThat(refusal(bytes)).hasMessageContaining("2147483647 probes");
  }

  @Test
  void shouldRefuseWhenALengthNeverEnds() throws Exception {
    byte[] bytes =
        written(
            (writer, raw) -> {
              raw.writeByte(ExecutionDataWriter.BLOCK_EXECUTIONDATA);
              raw.writeLong(1);
              raw.writeUTF("shop/Big");
              byte[] endless = new byte[1 << 20];
              Arrays.fill(endless, (byte) -1);
              raw.write(endless);
            });

    assertThat(refusal(bytes)).hasMessageContaining("a length has no end");
  }

  @Test
  void shouldRefuseWhenOneClassHasTwoLengths() throws Exception {
    byte[] bytes =
        written(
            (writer, raw) -> {
              writer.visitClassExecution(new ExecutionData(1, "A", new boolean[] {true}));
              writer.visitClassExecution(new ExecutionData(1, "A", new boolean[] {true, true}));
            });

    assertThat(refusal(bytes)).hasMessageContaining("Incompatible execution data");
  }
}
