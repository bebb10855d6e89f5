package io.deliverygate.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What a rule's consequence may do: report a breach or a gap, or note something worth knowing.
 * Which rule it speaks for is read from the rule's own metadata.
 */
public final class Reporting {

  private static final String KEY = Reporting.class.getName();

  private final Set<Foreseen> foreseen = new LinkedHashSet<>();
  private final Map<String, List<Found>> breaches = new TreeMap<>();
  private final Map<String, TreeSet<String>> notes = new TreeMap<>();
  private final Map<String, TreeSet<String>> gaps = new TreeMap<>();
  private final Predicate<String> heard;

  /** Hears every rule. */
  public Reporting() {
    this(any -> true);
  }

  /**
   * @param heard the names of the DRL rules that are heard
   */
  public Reporting(Predicate<String> heard) {
    this.heard = heard;
  }

  /**
   * Reports that the rule does not pass for a subject.
   *
   * @param drools the variable of that name that every consequence has
   * @param subject what the rule looked at, unique within the rule
   * @param message what is wrong, without the figures
   * @return the breach, to add figures and place to
   */
  public static Found breach(Object drools, String subject, String message) {
    RuleContext context = (RuleContext) drools;
    Found found = new Found(subject, message, context.getMatch().getObjects());
    if (isHeard(context)) {
      of(context).breaches.computeIfAbsent(id(context), id -> new ArrayList<>()).add(found);
    }
    return found;
  }

  /** Notes something that breaks no rule and should still be seen. */
  public static void note(Object drools, String text) {
    RuleContext context = (RuleContext) drools;
    if (isHeard(context)) {
      of(context).keep(new Noted(id(context), text));
    }
  }

  /**
   * A note that stands only as long as what it rests on: for conclusions from facts that other
   * rules conclude, because those may still change while a note is already taken. A consequence
   * inserts it logically.
   */
  public static Noted noted(Object drools, String text) {
    RuleContext context = (RuleContext) drools;
    return new Noted(isHeard(context) ? id(context) : "", text);
  }

  /** A note of a rule, as a fact that can be taken back. */
  public record Noted(String ruleId, String text) {}

  /**
   * Reports that something which the rule has to know is not there, so that it cannot judge. The
   * rule comes to NO_EVIDENCE, whatever else it found.
   *
   * @param what what is missing, as a clause
   * @param fix what would bring it about
   */
  public static void missing(Object drools, String what, String fix) {
    RuleContext context = (RuleContext) drools;
    if (isHeard(context)) {
      of(context)
          .gaps
          .computeIfAbsent(id(context), id -> new TreeSet<>())
          .add(what + " (" + fix + ")");
    }
  }

  private static boolean isHeard(RuleContext context) {
    return of(context).heard.test(context.getRule().getName());
  }

  private static Reporting of(RuleContext context) {
    return (Reporting) context.getKieRuntime().getEnvironment().get(KEY);
  }

  private static String id(RuleContext context) {
    return annotation(context.getRule().getMetaData(), "id");
  }

  /** The text of a rule's annotation; some ways of compiling leave its quotes on. */
  public static String annotation(Map<String, Object> metadata, String key) {
    String text = String.valueOf(metadata.getOrDefault(key, "")).strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  public void listenIn(Environment environment) {
    environment.set(KEY, this);
  }

  /** Takes over a note that stood to the end. */
  public void keep(Noted noted) {
    notes.computeIfAbsent(noted.ruleId(), id -> new TreeSet<>()).add(noted.text());
  }

  /** Takes over a conclusion about what comes next. */
  public void keep(Foreseen conclusion) {
    foreseen.add(conclusion);
  }

  /** The conclusions about what comes next, each once. */
  public Set<Foreseen> foreseen() {
    return Set.copyOf(foreseen);
  }

  /** Takes over what somebody else heard. */
  public void keep(Reporting other) {
    foreseen.addAll(other.foreseen);
    other.breaches.forEach(
        (id, more) -> breaches.computeIfAbsent(id, any -> new ArrayList<>()).addAll(more));
    other.notes.forEach(
        (id, more) -> notes.computeIfAbsent(id, any -> new TreeSet<>()).addAll(more));
    other.gaps.forEach((id, more) -> gaps.computeIfAbsent(id, any -> new TreeSet<>()).addAll(more));
  }

  public List<Found> breaches(String ruleId) {
    return breaches.getOrDefault(ruleId, List.of());
  }

  public List<String> gaps(String ruleId) {
    return List.copyOf(gaps.getOrDefault(ruleId, new TreeSet<>()));
  }

  public List<String> notes(String ruleId) {
    return List.copyOf(notes.getOrDefault(ruleId, new TreeSet<>()));
  }
}
