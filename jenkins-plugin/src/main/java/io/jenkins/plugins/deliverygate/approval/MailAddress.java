package io.jenkins.plugins.deliverygate.approval;

import hudson.model.User;
import hudson.tasks.Mailer;
import java.util.stream.Stream;
import jenkins.model.Jenkins;

/** The address of a user, where the Mailer plugin keeps it. */
final class MailAddress {

  private MailAddress() {}

  static Stream<String> of(User user) {
    return Jenkins.get().getPlugin("mailer") == null ? Stream.empty() : OfMailer.of(user);
  }

  /** Loaded only where the plugin is there. */
  private static final class OfMailer {

    static Stream<String> of(User user) {
      return Stream.ofNullable(user.getProperty(Mailer.UserProperty.class))
          .map(Mailer.UserProperty::getExplicitlyConfiguredAddress)
          .flatMap(Stream::ofNullable);
    }
  }
}
