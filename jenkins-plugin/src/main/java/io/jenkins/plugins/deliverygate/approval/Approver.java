package io.jenkins.plugins.deliverygate.approval;

import hudson.model.User;
import hudson.security.ACL;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * The user who answers. Users choose their full name themselves, so it identifies nobody.
 *
 * @param id the id that the user logged in with
 * @param name the full name, for people to read
 * @param groups the groups of the user
 * @param person how records write the user
 */
record Approver(String id, String name, Set<String> groups, String person) {

  /**
   * Who is logged in.
   *
   * @throws Refusal where nobody is
   */
  static Approver current() throws Refusal {
    Authentication authentication = Jenkins.getAuthentication2();
    if (ACL.isAnonymous2(authentication)
        || ACL.SYSTEM2.equals(authentication)
        || !authentication.isAuthenticated()
        || !User.isIdOrFullnameAllowed(authentication.getName())) {
      throw Refusal.forbidden(
          "only a user who is logged in can do this: log in, or use an API token");
    }
    User user = User.get2(authentication);
    if (user == null) {
      throw Refusal.forbidden("Jenkins does not know who you are: log in");
    }
    return of(user, authentication);
  }

  private static Approver of(User user, Authentication authentication) {
    return new Approver(
        user.getId(),
        user.getFullName(),
        authentication.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet()),
        RoleBook.now().person(user.getId()));
  }

  /** Everything by which one can tell that a change is this user's. */
  Identity anyName() {
    User user = User.getById(id, false);
    Stream<String> mail = user == null ? Stream.empty() : MailAddress.of(user);
    return Identity.of(Stream.concat(Stream.of(id, name, person), mail));
  }

  /** What identifies the user: what the user cannot choose. */
  Identity identity() {
    return Identity.of(Stream.of(id, person));
  }
}
