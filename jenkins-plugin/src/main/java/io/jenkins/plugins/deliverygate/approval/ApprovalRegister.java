package io.jenkins.plugins.deliverygate.approval;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.XmlFile;
import hudson.model.Job;
import hudson.model.Run;
import hudson.util.XStream2;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jenkins.model.Jenkins;

/**
 * The approvals of this controller, one file for each request that was granted, which never changes
 * again. Builds have no way to it, and deleting one does not touch it.
 */
@Extension
public final class ApprovalRegister {

  private static final Logger LOGGER = Logger.getLogger(ApprovalRegister.class.getName());
  private static final XStream2 XSTREAM = new XStream2();
  private static final Duration KEPT_IN_MIND = Duration.ofDays(400);
  private static final String ENDING = ".xml";

  private List<RegisteredApproval> approvals;

  static ApprovalRegister get() {
    return ExtensionList.lookupSingleton(ApprovalRegister.class);
  }

  private static File folder() {
    return new File(Jenkins.get().getRootDir(), "delivery-gate/approvals");
  }

  /** Adds what was approved; the same request can come again. */
  synchronized void add(ApprovalRequest request, Run<?, ?> run) throws IOException {
    XmlFile file = new XmlFile(XSTREAM, new File(folder(), request.id() + ENDING));
    if (file.exists()) {
      return;
    }
    List<RegisteredApproval> before = all();
    List<RegisteredApproval> given = new ArrayList<>();
    request.approvals().forEach(each -> given.add(new RegisteredApproval(request, each, run)));
    file.write(new Page(given));
    approvals = Stream.concat(before.stream(), given.stream()).toList();
  }

  /**
   * Those that count for the builds of a job: given in its folder, or in one that this is in,
   * within the last 400 days.
   */
  List<RegisteredApproval> concerning(Job<?, ?> job) {
    Instant earliest = Instant.now().minus(KEPT_IN_MIND);
    String folder = folder(job.getFullName());
    return all().stream()
        .filter(each -> each.at().isAfter(earliest))
        .filter(
            each ->
                (folder + "/").startsWith(folder(each.job()) + "/") || folder(each.job()).isEmpty())
        .toList();
  }

  private static String folder(String job) {
    int slash = job.lastIndexOf('/');
    return slash < 0 ? "" : job.substring(0, slash);
  }

  /** All that can be read. */
  synchronized List<RegisteredApproval> all() {
    if (approvals == null) {
      approvals = load();
    }
    return approvals;
  }

  private static List<RegisteredApproval> load() {
    File[] files = folder().listFiles((in, name) -> name.endsWith(ENDING));
    return files == null
        ? List.of()
        : Stream.of(files).sorted().flatMap(ApprovalRegister::read).toList();
  }

  /** What cannot be read does not count. */
  private static Stream<RegisteredApproval> read(File file) {
    try {
      if (new XmlFile(XSTREAM, file).read() instanceof Page page && page.approvals != null) {
        return page.approvals.stream();
      }
      LOGGER.log(Level.WARNING, "{0} holds no approvals", file);
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, e, () -> "approvals in " + file + " do not count");
    }
    return Stream.empty();
  }

  /** What stands in a file. */
  private static final class Page {

    private final List<RegisteredApproval> approvals;

    Page(List<RegisteredApproval> approvals) {
      this.approvals = new ArrayList<>(approvals);
    }
  }
}
