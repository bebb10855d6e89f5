package io.jenkins.plugins.deliverygate.approval;

import hudson.security.SecurityRealm;
import io.jenkins.plugins.deliverygate.admin.DeliveryGateConfiguration;
import io.jenkins.plugins.deliverygate.admin.DeliveryGateRole;
import io.jenkins.plugins.deliverygate.admin.RoleHolder;
import java.util.List;
import java.util.stream.Stream;
import jenkins.model.Jenkins;

/** Who holds which role, as administrators said. */
record RoleBook(List<DeliveryGateRole> roles) {

  /** What holds now. */
  static RoleBook now() {
    return new RoleBook(DeliveryGateConfiguration.get().getRoles());
  }

  private Stream<RoleHolder> holders(String role) {
    return roles.stream()
        .filter(each -> each.getName().equals(role))
        .flatMap(each -> each.getHolders().stream())
        .filter(holder -> !holder.getSid().isEmpty());
  }

  /** Whether anybody can hold it. */
  boolean knows(String role) {
    return holders(role).findAny().isPresent();
  }

  /** Who holds it, for people to read. */
  String holdersText(String role) {
    List<String> texts = holders(role).map(RoleBook::text).toList();
    return String.join(", ", texts);
  }

  private static String text(RoleHolder holder) {
    if (holder.isGroup()) {
      return "group " + holder.getSid();
    }
    return holder.getPerson().isEmpty() ? holder.getSid() : holder.getPerson();
  }

  /** Whether somebody holds it. */
  boolean holds(Approver approver, String role) {
    return holders(role).anyMatch(holder -> is(holder, approver));
  }

  private static boolean is(RoleHolder holder, Approver approver) {
    SecurityRealm realm = Jenkins.get().getSecurityRealm();
    return holder.isGroup()
        ? approver.groups().stream()
            .anyMatch(group -> realm.getGroupIdStrategy().equals(group, holder.getSid()))
        : isUser(holder, approver.id());
  }

  private static boolean isUser(RoleHolder holder, String id) {
    return Jenkins.get().getSecurityRealm().getUserIdStrategy().equals(id, holder.getSid());
  }

  /** How records write a user; the id where nobody said. */
  String person(String id) {
    return roles.stream()
        .flatMap(role -> role.getHolders().stream())
        .filter(holder -> !holder.isGroup() && isUser(holder, id))
        .map(RoleHolder::getPerson)
        .filter(person -> !person.isEmpty())
        .findFirst()
        .orElse(id);
  }
}
