package io.jenkins.plugins.deliverygate.release;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.XmlFile;
import hudson.model.Queue;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.XStream2;
import io.deliverygate.verdict.Verdict;
import io.jenkins.plugins.deliverygate.verdict.RecordedVerdict;
import io.jenkins.plugins.deliverygate.verdict.VerdictListener;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jenkins.model.Jenkins;

/**
 * The verdicts that the step itself recorded, by what they are for: one small file for each commit
 * and artifact on the controller, outside of builds, so that log rotation leaves them and no build
 * can write them.
 */
@Extension
public final class VerdictRegister implements VerdictListener {

  /** Of one commit or artifact. */
  private static final int MOST_VERDICTS = 50;

  /** Commits and artifacts in memory, since a waiting item asks again and again. */
  private static final int MOST_CACHED = 200;

  private final Map<Released, List<RegisteredVerdict>> cache =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Released, List<RegisteredVerdict>> eldest) {
          return size() > MOST_CACHED;
        }
      };

  static VerdictRegister get() {
    return ExtensionList.lookupSingleton(VerdictRegister.class);
  }

  @Override
  public void onVerdict(
      Run<?, ?> run, RecordedVerdict recorded, Verdict verdict, TaskListener listener)
      throws IOException {
    RegisteredVerdict entry = RegisteredVerdict.of(run, recorded, verdict, Instant.now());
    for (Released released : subjects(recorded)) {
      add(released, entry);
    }
    Queue.getInstance().scheduleMaintenance();
  }

  private static List<Released> subjects(RecordedVerdict recorded) {
    Stream<Released> revision =
        Released.of(recorded.revision())
            .filter(released -> released.kind() == Released.Kind.REVISION)
            .stream();
    Stream<Released> artifacts =
        recorded.artifacts().stream().flatMap(sha256 -> Released.of("sha256:" + sha256).stream());
    return Stream.concat(revision, artifacts).distinct().toList();
  }

  /** The verdicts on a commit or artifact, oldest first. */
  synchronized List<RegisteredVerdict> on(Released released) throws IOException {
    List<RegisteredVerdict> known = cache.get(released);
    if (known == null) {
      XmlFile file = file(released);
      known = file.exists() ? List.of((RegisteredVerdict[]) file.read()) : List.of();
      cache.put(released, known);
    }
    return known;
  }

  private synchronized void add(Released released, RegisteredVerdict entry) throws IOException {
    List<RegisteredVerdict> all = new ArrayList<>(on(released));
    all.add(entry);
    List<RegisteredVerdict> kept =
        List.copyOf(all.subList(Math.max(0, all.size() - MOST_VERDICTS), all.size()));
    file(released).write(kept.toArray(new RegisteredVerdict[0]));
    cache.put(released, kept);
  }

  /** Reads all anew from now on. */
  synchronized void forget() {
    cache.clear();
  }

  private static XmlFile file(Released released) {
    File root = new File(Jenkins.get().getRootDir(), "delivery-gate");
    File folder = new File(new File(root, "verdicts"), released.kind().word());
    return new XmlFile(new XStream2(), new File(folder, released.hex() + ".xml"));
  }
}
