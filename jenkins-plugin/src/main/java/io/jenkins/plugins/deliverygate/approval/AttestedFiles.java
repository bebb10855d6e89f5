package io.jenkins.plugins.deliverygate.approval;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hudson.FilePath;
import hudson.model.Job;
import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jenkins.MasterToSlaveFileCallable;

/** What people approved in Jenkins, as the command reads it: records that this server attests. */
public final class AttestedFiles {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
  private static final int OWNER_ONLY = 0700;

  private AttestedFiles() {}

  /**
   * Writes those that concern a job into a new folder.
   *
   * @param scratch a folder of one evaluation alone
   */
  public static FilePath to(FilePath scratch, Job<?, ?> job)
      throws IOException, InterruptedException {
    FilePath folder = scratch.child("attested");
    folder.mkdirs();
    folder.chmod(OWNER_ONLY);
    Instant latest = Instant.ofEpochSecond(folder.act(new AgentClock()));
    List<Map<String, Object>> approvals =
        ApprovalRegister.get().concerning(job).stream().map(each -> each.asRecord(latest)).toList();
    write(folder, "approvals", approvals);
    write(folder, "waivers", WaiverRegister.get().granted(job));
    return folder;
  }

  /** JSON is YAML. */
  private static void write(FilePath folder, String section, List<Map<String, Object>> records)
      throws IOException, InterruptedException {
    if (!records.isEmpty()) {
      folder.child(section + ".yaml").write(text(section, records), StandardCharsets.UTF_8.name());
    }
  }

  private static String text(String section, List<Map<String, Object>> records)
      throws JsonProcessingException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of(section, records));
  }

  /** Seconds since 1970 where the command runs, where clocks may be behind. */
  private static final class AgentClock extends MasterToSlaveFileCallable<Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long invoke(File file, VirtualChannel channel) {
      return Instant.now().getEpochSecond();
    }
  }
}
