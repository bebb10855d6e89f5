package io.jenkins.plugins.deliverygate.approval;

import hudson.model.Run;
import hudson.model.User;
import hudson.scm.ChangeLogSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import jenkins.scm.RunWithSCM;

/**
 * Who has a hand in a build and so cannot approve its release: who asked for it, and whose changes
 * it brings, in it or in builds of its job since a release was last approved there.
 *
 * @param asked who asked for the build
 * @param authors ids of users, who may be such that never logged in
 */
record Involved(Requesters asked, Set<String> authors) {

  /** Changes of more builds are not looked at. */
  private static final int MOST_BUILDS = 50;

  /** Those of a build. */
  static Involved of(Run<?, ?> run) {
    Requesters asked = Requesters.of(run);
    Set<String> authors = new TreeSet<>();
    Stream.concat(asked.repeated(run).stream(), sinceApproved(run).stream())
        .flatMap(Involved::changes)
        .flatMap(changes -> Stream.of(changes.getItems()))
        .map(change -> ((ChangeLogSet.Entry) change).getAuthor().getId())
        .forEach(authors::add);
    return new Involved(asked, authors);
  }

  private static Set<Run<?, ?>> sinceApproved(Run<?, ?> run) {
    Set<Run<?, ?>> builds = new LinkedHashSet<>(Set.of(run));
    Run<?, ?> before = run.getPreviousBuild();
    while (before != null && builds.size() < MOST_BUILDS && !ApprovalAction.isGranted(before)) {
      builds.add(before);
      before = before.getPreviousBuild();
    }
    return builds;
  }

  private static Stream<? extends ChangeLogSet<?>> changes(Run<?, ?> run) {
    return run instanceof RunWithSCM<?, ?> scm ? scm.getChangeSets().stream() : Stream.empty();
  }

  /** Why somebody cannot approve; empty where nothing is against it. */
  String problem(Approver approver) {
    if (asked.cutOff()) {
      return "too many builds started each other to tell who asked for this one: start it yourself"
          + " or let somebody start it, who is then the one who asked";
    }
    if (isRequester(approver)) {
      return approver.id()
          + " asked for this build, and nobody approves what they asked for: have it approved by"
          + " somebody else in the role";
    }
    return isAuthor(approver)
        ? approver.id()
            + " is an author of its changes, and nobody approves their own work: have it approved"
            + " by somebody else in the role"
        : "";
  }

  private boolean isRequester(Approver approver) {
    RoleBook roles = RoleBook.now();
    return asked.users().stream()
        .anyMatch(
            id ->
                Jenkins.get().getSecurityRealm().getUserIdStrategy().equals(id, approver.id())
                    || Identity.of(roles.person(id)).is(Identity.of(approver.person())));
  }

  private boolean isAuthor(Approver approver) {
    Identity person = approver.anyName();
    return authors.stream().map(Involved::anyName).anyMatch(person::is);
  }

  private static Identity anyName(String id) {
    User user = User.getById(id, false);
    Stream<String> ids = Stream.of(id, RoleBook.now().person(id));
    return Identity.of(user == null ? ids : Stream.concat(ids, names(user)));
  }

  private static Stream<String> names(User user) {
    return Stream.concat(Stream.of(user.getFullName()), MailAddress.of(user));
  }
}
