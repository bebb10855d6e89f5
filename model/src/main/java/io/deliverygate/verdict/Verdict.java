package io.deliverygate.verdict;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.deliverygate.io.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * May this go on? The answer for one project at one instant, with everything that led to it.
 *
 * @param schema version of the format, {@value #SCHEMA}
 * @param status the worst of the enforced gates
 * @param complete whether everything that a release needs was looked at
 * @param incompleteBecause why not; empty where it was
 * @param policy the policy that was applied
 * @param evidenceDigest hex SHA-256 of the canonical {@code evidence.json}
 * @param gates in the order in which they were evaluated
 * @param emergencies those on record for the version that was judged
 * @param waivers those that excuse something in it, by id
 * @param figures what the project's records show in numbers; what is not known is not in it
 * @param plan what comes next of the initiative that is recorded
 */
public record Verdict(
    String schema,
    GateStatus status,
    boolean complete,
    List<String> incompleteBecause,
    Subject subject,
    Instant evaluatedAt,
    PolicyRef policy,
    String evidenceDigest,
    List<GateVerdict> gates,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<EmergencyNote> emergencies,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<WaiverNote> waivers,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Figure> figures,
    Plan plan) {

  /** Version of the format. */
  public static final String SCHEMA = "delivery-gate/verdict/v1";

  public Verdict {
    incompleteBecause = List.copyOf(incompleteBecause);
    gates = List.copyOf(gates);
    emergencies = List.copyOf(emergencies);
    waivers = List.copyOf(waivers);
    figures = List.copyOf(figures);
    plan = Objects.requireNonNullElse(plan, Plan.NONE);
  }

  /** A verdict over these gates. */
  public static Verdict of(
      Subject subject,
      Instant at,
      PolicyRef policy,
      String evidenceDigest,
      List<GateVerdict> gates,
      List<String> incompleteBecause) {
    return new Verdict(
        SCHEMA,
        GateStatus.ofAll(gates),
        incompleteBecause.isEmpty(),
        incompleteBecause,
        subject,
        at,
        policy,
        evidenceDigest,
        gates,
        List.of(),
        List.of(),
        List.of(),
        Plan.NONE);
  }

  /** The same with emergencies on record. */
  public Verdict with(List<EmergencyNote> notes) {
    return with(notes, waivers, figures);
  }

  /** The same with what stands beside the gates. */
  public Verdict with(List<EmergencyNote> notes, List<WaiverNote> inUse, List<Figure> measured) {
    return with(notes, inUse, measured, plan);
  }

  /** The same with what comes next. */
  public Verdict with(Plan next) {
    return with(emergencies, waivers, figures, next);
  }

  private Verdict with(
      List<EmergencyNote> notes, List<WaiverNote> inUse, List<Figure> measured, Plan next) {
    return new Verdict(
        schema,
        status,
        complete,
        incompleteBecause,
        subject,
        evaluatedAt,
        policy,
        evidenceDigest,
        gates,
        notes,
        inUse,
        measured,
        next);
  }

  /** The verdict where nothing could be evaluated: an error, with the reason. */
  public static Verdict notEvaluated(Subject subject, Instant at, String reason) {
    return of(subject, at, PolicyRef.NONE, "", List.of(), List.of(reason));
  }

  /**
   * What was judged.
   *
   * @param revision full id of the commit, empty where unknown
   */
  public record Subject(String name, String version, String revision) {}

  /**
   * The policy that was applied.
   *
   * @param digest hex SHA-256 of what it says, and of the rules that are not shipped
   * @param packs the rules that are not shipped, in the order in which they were added
   */
  public record PolicyRef(String digest, @JsonSetter(nulls = Nulls.AS_EMPTY) List<PackRef> packs) {

    /** None: nothing was evaluated. */
    public static final PolicyRef NONE = new PolicyRef("", List.of());

    public PolicyRef {
      packs = List.copyOf(packs);
    }

    /**
     * A policy and the packs that it is applied with: together they decide.
     *
     * @param policyDigest digest of the policy alone; it stands where there are no packs
     */
    public static PolicyRef of(String policyDigest, List<PackRef> packs) {
      StringBuilder all = new StringBuilder(policyDigest);
      packs.forEach(pack -> all.append('\n').append(pack));
      return new PolicyRef(packs.isEmpty() ? policyDigest : Sha256.of(all.toString()), packs);
    }
  }

  /**
   * Rules that are not shipped.
   *
   * @param id name of the pack; {@code project} for the rules of the project itself
   * @param version its version; empty for the rules of the project itself
   * @param digest hex SHA-256 of its files
   */
  public record PackRef(String id, String version, String digest) {}
}
