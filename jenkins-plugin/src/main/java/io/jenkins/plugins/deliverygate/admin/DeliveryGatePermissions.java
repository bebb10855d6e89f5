package io.jenkins.plugins.deliverygate.admin;

import hudson.init.InitMilestone;
import hudson.init.Initializer;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import jenkins.model.Jenkins;
import org.jvnet.localizer.Localizable;

/**
 * What people may be allowed to do. Who may configure or build a job may not therefore approve its
 * release: these are given one by one, or with the administration of Jenkins.
 */
public final class DeliveryGatePermissions {

  private static final PermissionGroup GROUP =
      new PermissionGroup(DeliveryGatePermissions.class, Messages._DeliveryGatePermissions_Group());

  /** To answer a request for approval, in a role that one holds. */
  public static final Permission APPROVE =
      permission("Approve", Messages._DeliveryGatePermissions_Approve());

  /** To grant, refuse and revoke waivers, in a role that one holds. */
  public static final Permission WAIVE =
      permission("Waive", Messages._DeliveryGatePermissions_Waive());

  /** To set policy, rule packs and guards of a folder or job. */
  public static final Permission CONFIGURE =
      permission("Configure", Messages._DeliveryGatePermissions_Configure());

  private DeliveryGatePermissions() {}

  private static Permission permission(String name, Localizable description) {
    return new Permission(
        GROUP,
        name,
        description,
        Jenkins.ADMINISTER,
        true,
        new PermissionScope[] {PermissionScope.ITEM});
  }

  /** Makes them known before anybody is asked for them: constants come with their class. */
  @Initializer(after = InitMilestone.PLUGINS_STARTED, before = InitMilestone.EXTENSIONS_AUGMENTED)
  public static void register() {
    // to call it loads the class
  }
}
