package io.deliverygate.policy.section;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of a policy that make settings, in the order in which they are laid out. */
public final class Sections {

  /** All of them. */
  public static final List<PolicySection> ALL =
      Stream.concat(
              Stream.of(
                  GatesSection.ONLY,
                  ParametersSection.ONLY,
                  RulesSection.ONLY,
                  new EvidenceSection(),
                  NewCodeSection.ONLY),
              AuthoritySection.all().stream())
          .toList();

  private Sections() {}

  /** The keys of their files. */
  public static Set<String> keys() {
    return ALL.stream().map(PolicySection::key).collect(Collectors.toSet());
  }

  /** The types of all their settings. */
  public static List<SettingType<?>> types() {
    return ALL.stream()
        .<SettingType<?>>flatMap(section -> section.types().stream())
        .distinct()
        .toList();
  }
}
