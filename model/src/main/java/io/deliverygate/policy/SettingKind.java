package io.deliverygate.policy;

import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.fact.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A kind of setting, by which a {@link Policy} gives its values. What else is known of a kind (how
 * it is read, what is stricter, how messages speak of it) its section says.
 *
 * @param name as the digest of a policy has it
 * @param <T> what the value of such a setting is
 */
public record SettingKind<T>(String name) {

  /** What a project does with a gate, by its id. */
  public static final SettingKind<GateSetting> GATES = new SettingKind<>("gates");

  /** Values of parameters, by name. */
  public static final SettingKind<Parameter> PARAMETERS = new SettingKind<>("parameters");

  /** How long a rule does not count, by its id. */
  public static final SettingKind<Shadow> RULES = new SettingKind<>("rules");

  /** Kinds of evidence that are expected; one setting without a name. */
  public static final SettingKind<ExpectedKinds> EXPECTED = new SettingKind<>("expected");

  /** Where reports are looked for, by the key of their kind. */
  public static final SettingKind<List<String>> PLACES = new SettingKind<>("places");

  /** Of how many percent of a module's parts evidence has to tell, by the key of its kind. */
  public static final SettingKind<BigDecimal> TOLD = new SettingKind<>("told");

  /** What counts as new code; one setting without a name. */
  public static final SettingKind<Optional<NewCodeWindow>> NEW_CODE = new SettingKind<>("newCode");

  /** Who may allow what, by the names of {@link AuthorityKey}. */
  public static final SettingKind<List<String>> AUTHORITY = new SettingKind<>("authority");
}
