package io.jenkins.plugins.deliverygate.approval;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.XmlFile;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.listeners.ItemListener;
import hudson.util.XStream2;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/**
 * The waivers of each job, asked for and granted in Jenkins: a file for each job, outside of jobs
 * and builds. It goes with the job when that is renamed or deleted.
 */
@Extension
public final class WaiverRegister extends ItemListener {

  private static final Logger LOGGER = Logger.getLogger(WaiverRegister.class.getName());
  private static final XStream2 XSTREAM = new XStream2();
  private static final int MOST = 500;

  static WaiverRegister get() {
    return ExtensionList.lookupSingleton(WaiverRegister.class);
  }

  /** Names of jobs can be longer than those of files. */
  private static XmlFile file(String job) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(job.getBytes(StandardCharsets.UTF_8));
      File folder = new File(Jenkins.get().getRootDir(), "delivery-gate/waivers");
      return new XmlFile(XSTREAM, new File(folder, HexFormat.of().formatHex(digest) + ".xml"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM knows SHA-256", e);
    }
  }

  /** Those of a job, oldest first. */
  synchronized List<WaiverRequest> of(Job<?, ?> job) throws IOException {
    XmlFile file = file(job.getFullName());
    return file.exists() ? List.copyOf(((Page) file.read()).waivers) : List.of();
  }

  /** Those that count in builds of a job, as records. */
  List<Map<String, Object>> granted(Job<?, ?> job) throws IOException {
    return of(job).stream()
        .filter(waiver -> waiver.state() == WaiverRequest.State.GRANTED)
        .map(WaiverRequest::asRecord)
        .toList();
  }

  /** Adds one. */
  synchronized void add(Job<?, ?> job, WaiverRequest waiver) throws IOException, Refusal {
    List<WaiverRequest> waivers = new ArrayList<>(of(job));
    if (waivers.size() >= MOST) {
      throw Refusal.late("this job has " + MOST + " waivers already, which is as many as are kept");
    }
    waivers.add(waiver);
    file(job.getFullName()).write(new Page(job.getFullName(), waivers));
  }

  /** Puts what became of a waiver in its place. */
  synchronized void replace(Job<?, ?> job, String id, UnaryOperator<WaiverRequest> change)
      throws IOException {
    List<WaiverRequest> waivers = new ArrayList<>(of(job));
    waivers.replaceAll(waiver -> waiver.id().equals(id) ? change.apply(waiver) : waiver);
    file(job.getFullName()).write(new Page(job.getFullName(), waivers));
  }

  @Override
  public synchronized void onLocationChanged(Item item, String before, String after) {
    XmlFile old = file(before);
    if (item instanceof Job && old.exists()) {
      try {
        file(after).write(new Page(after, ((Page) old.read()).waivers));
        old.delete();
      } catch (IOException e) {
        LOGGER.log(Level.WARNING, e, () -> "waivers of " + before + " do not count for " + after);
      }
    }
  }

  @Override
  public synchronized void onDeleted(Item item) {
    if (!(item instanceof Job)) {
      return;
    }
    try {
      file(item.getFullName()).delete();
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, e, () -> "waivers are left of " + item.getFullName());
    }
  }

  /** What stands in a file. */
  private static final class Page {

    private final String job;
    private final List<WaiverRequest> waivers;

    Page(String job, List<WaiverRequest> waivers) {
      this.job = job;
      this.waivers = new ArrayList<>(waivers);
    }

    @Override
    public String toString() {
      return waivers.size() + " waivers of " + job;
    }
  }
}
