package io.deliverygate.fact;

import java.util.List;

/**
 * A release that is planned: who asks for it, when, and for whom.
 *
 * @param line where the record begins in its file
 */
@Section(key = "releases", area = EvidenceKind.GO_LIVE, value = "What is to be released.")
public record ReleasePlan(
    @Key(value = "version that is released", required = true, unique = true) String version,
    @Key("when it goes live") Day planned,
    @Key(value = "who asks for it", says = Says.PERSON) String author,
    @Key("groups of users that it is for") List<String> users,
    int line,
    String source)
    implements Declared {
  public ReleasePlan {
    users = List.copyOf(users);
  }
}
