package io.deliverygate.rules.change;

import io.deliverygate.fact.BaseRules;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.Loosening.Area;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.LineEnds;
import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.pack.PackReader;
import io.deliverygate.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What became of the rules in the project's repository since the base. Whether other conditions are
 * weaker conditions nobody can tell, so every file that is gone or changed is told. A file that is
 * new is told where it changes what the rules that were there ask; one that only adds rules is not.
 */
public final class RuleChanges {

  private static final String GIT = ".git";
  private static final String DRL = ".drl";

  private final String pack;
  private final Map<String, byte[]> before;
  private final Map<String, byte[]> now;
  private final List<Loosening> told = new ArrayList<>();

  private RuleChanges(String pack, Map<String, byte[]> before, Map<String, byte[]> now) {
    this.pack = pack;
    this.before = plain(before);
    this.now = plain(now);
  }

  private static Map<String, byte[]> plain(Map<String, byte[]> files) {
    Map<String, byte[]> plain = new TreeMap<>(files);
    plain.replaceAll(LineEnds::plain);
    return plain;
  }

  /**
   * What the rules in force ask less, or may ask less, than those of the base.
   *
   * @param packs the rules in force that are not shipped
   * @param snapshot holds the rules of the base
   */
  public static List<Loosening> since(List<RulePack> packs, Snapshot snapshot) {
    Map<String, Map<String, byte[]>> before =
        snapshot.all(BaseRules.class).stream()
            .filter(file -> PackReader.isRules(file.path()))
            .collect(
                Collectors.groupingBy(
                    BaseRules::pack,
                    TreeMap::new,
                    Collectors.toMap(BaseRules::path, RuleChanges::content)));
    List<Loosening> told = new ArrayList<>();
    before.forEach(
        (pack, files) -> told.addAll(new RuleChanges(pack, files, files(packs, pack)).told()));
    return told;
  }

  private static byte[] content(BaseRules file) {
    return Base64.getDecoder().decode(file.content());
  }

  private static Map<String, byte[]> files(List<RulePack> packs, String path) {
    Optional<RulePack> pack = packs.stream().filter(each -> each.path().equals(path)).findFirst();
    Map<String, byte[]> files = new TreeMap<>(pack.map(RulePack::files).orElse(Map.of()));
    files.keySet().removeIf(name -> !PackReader.isRules(name));
    return files;
  }

  private List<Loosening> told() {
    before.forEach(this::compare);
    before.keySet().stream()
        .map(RuleChanges::gate)
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(this::compareGate);
    return told;
  }

  private void compare(String file, byte[] content) {
    byte[] present = now.get(file);
    if (present == null) {
      if (!isRenamed(file, content)) {
        tell(file, "there", "gone");
      }
    } else if (!Arrays.equals(content, present)) {
      tell(file, "another text", "changed (" + Digest.of(present) + ")");
    }
  }

  /** Rules in DRL mean the same by whatever name their file goes. */
  private boolean isRenamed(String file, byte[] content) {
    return file.endsWith(DRL)
        && ofGate(gate(file), now).entrySet().stream()
            .filter(other -> other.getKey().endsWith(DRL) && !before.containsKey(other.getKey()))
            .anyMatch(other -> Arrays.equals(other.getValue(), content));
  }

  private void compareGate(String gate) {
    GateRules then = GateRules.of(ofGate(gate, before));
    GateRules today = GateRules.of(ofGate(gate, now));
    then.files()
        .forEach(
            (file, drl) -> {
              String present = today.files().getOrDefault(file, drl);
              if (!present.equals(drl) && isAsItWas(then.origin(file))) {
                tell(
                    then.origin(file),
                    "without what other files now make of it",
                    "another demand (" + Digest.of(present) + ")");
              }
            });
    AddedRules added = new AddedRules(then.authored().parsed());
    today.files().keySet().stream()
        .filter(file -> !before.containsKey(today.origin(file)))
        .forEach(
            file ->
                added
                    .overrides(DrlFile.of(file, today.files().get(file)))
                    .ifPresent(
                        what ->
                            tell(
                                today.origin(file),
                                "not there",
                                what + " (" + Digest.of(today.files().get(file)) + ")")));
  }

  private boolean isAsItWas(String file) {
    return Arrays.equals(before.get(file), now.get(file));
  }

  private static Map<String, byte[]> ofGate(String gate, Map<String, byte[]> files) {
    Map<String, byte[]> some = new TreeMap<>(files);
    some.keySet().removeIf(file -> !gate(file).equals(gate));
    return some;
  }

  private static String gate(String file) {
    return file.substring(0, Math.max(0, file.indexOf('/')));
  }

  private void tell(String file, String then, String today) {
    String subject = "rules " + pack + "/" + file;
    told.add(new Loosening(Area.RECORDS, subject, then, today, "", 0, GIT));
  }
}
