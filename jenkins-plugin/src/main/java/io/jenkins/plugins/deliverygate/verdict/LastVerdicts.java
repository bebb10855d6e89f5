package io.jenkins.plugins.deliverygate.verdict;

import hudson.Extension;
import hudson.XmlFile;
import hudson.model.Items;
import hudson.model.Job;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.model.listeners.RunListener;
import io.deliverygate.verdict.Verdict;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The last verdict of each name that a job has, in a small file beside its builds. Pages over many
 * jobs read these files and load no builds.
 */
final class LastVerdicts implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Logger LOGGER = Logger.getLogger(LastVerdicts.class.getName());

  /** Names come from Pipelines, which may make up a new one for every build. */
  private static final int MOST_NAMES = 20;

  /** How far back to look when a build that is listed is deleted. */
  private static final int MOST_BUILDS = 10;

  private static final Object WRITING = new Object();

  private final List<LastVerdict> verdicts;

  private LastVerdicts(List<LastVerdict> verdicts) {
    this.verdicts = new ArrayList<>(verdicts);
  }

  /** Those of a job, the latest first; empty where it has none. */
  static List<LastVerdict> of(Job<?, ?> job) {
    XmlFile file = file(job);
    if (!file.exists()) {
      return List.of();
    }
    try {
      return List.copyOf(((LastVerdicts) file.read()).verdicts);
    } catch (IOException | RuntimeException e) {
      LOGGER.log(Level.WARNING, e, () -> "cannot read the last verdicts of " + job.getFullName());
      return List.of();
    }
  }

  /** Whether a job has any. */
  static boolean has(Job<?, ?> job) {
    return file(job).exists();
  }

  private static XmlFile file(Job<?, ?> job) {
    return new XmlFile(Items.XSTREAM2, new File(job.getRootDir(), "delivery-gate-last.xml"));
  }

  private static void write(Job<?, ?> job, List<LastVerdict> verdicts) throws IOException {
    Map<String, LastVerdict> byName = new LinkedHashMap<>();
    verdicts.forEach(last -> byName.putIfAbsent(last.verdict().name(), last));
    List<LastVerdict> kept = byName.values().stream().limit(MOST_NAMES).toList();
    if (kept.isEmpty()) {
      file(job).delete();
    } else {
      file(job).write(new LastVerdicts(kept));
    }
  }

  private static void add(Run<?, ?> run, List<RecordedVerdict> recorded, List<LastVerdict> list) {
    List<RecordedVerdict> newestFirst = new ArrayList<>(recorded);
    Collections.reverse(newestFirst);
    newestFirst.forEach(verdict -> list.add(new LastVerdict(run.getNumber(), verdict)));
  }

  /** Keeps the file up to date. */
  @Extension
  public static final class Keeper implements VerdictListener {

    @Override
    public void onVerdict(
        Run<?, ?> run, RecordedVerdict recorded, Verdict verdict, TaskListener listener) {
      synchronized (WRITING) {
        try {
          write(run.getParent(), with(of(run.getParent()), run.getNumber(), recorded));
        } catch (IOException e) {
          LOGGER.log(Level.WARNING, e, () -> "pages over many jobs will not know of " + run);
        }
      }
    }

    /** Before those of the same build and of older ones. */
    private static List<LastVerdict> with(
        List<LastVerdict> last, int build, RecordedVerdict recorded) {
      List<LastVerdict> verdicts = new ArrayList<>(last);
      int newer = (int) last.stream().filter(other -> other.build() > build).count();
      verdicts.add(newer, new LastVerdict(build, recorded));
      return verdicts;
    }
  }

  /** Takes deleted builds out of the file. */
  @Extension
  public static final class Deletions extends RunListener<Run<?, ?>> {

    @Override
    public void onDeleted(Run<?, ?> deleted) {
      Job<?, ?> job = deleted.getParent();
      if (of(job).stream().noneMatch(last -> last.build() == deleted.getNumber())) {
        return;
      }
      synchronized (WRITING) {
        try {
          write(job, without(deleted));
        } catch (IOException e) {
          LOGGER.log(Level.WARNING, e, () -> "cannot forget " + deleted);
        }
      }
    }

    private static List<LastVerdict> without(Run<?, ?> deleted) {
      List<LastVerdict> verdicts = new ArrayList<>();
      Job<?, ?> job = deleted.getParent();
      for (Run<?, ?> run : job.getBuilds().limit(MOST_BUILDS + 1)) {
        DeliveryGateAction action = run.getAction(DeliveryGateAction.class);
        if (run.getNumber() != deleted.getNumber() && action != null) {
          add(run, action.verdicts(), verdicts);
        }
      }
      of(job).stream().filter(last -> last.build() != deleted.getNumber()).forEach(verdicts::add);
      return verdicts;
    }
  }
}
