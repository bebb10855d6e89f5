package io.jenkins.plugins.deliverygate.release;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import com.cloudbees.plugins.credentials.impl.BaseStandardCredentials;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Descriptor.FormException;
import hudson.model.Run;
import hudson.remoting.Channel;
import hudson.util.Secret;
import java.io.NotSerializableException;
import java.io.ObjectStreamException;
import java.util.Optional;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** User name and password that only builds of guarded release jobs get, while their guards hold. */
public final class GuardedUsernamePassword extends BaseStandardCredentials
    implements StandardUsernamePasswordCredentials {

  private static final long serialVersionUID = 1L;

  private final String username;
  private final Secret guardedPassword;
  private final transient String withheld;

  /** A credential as it is stored. */
  @DataBoundConstructor
  public GuardedUsernamePassword(
      @CheckForNull CredentialsScope scope,
      @CheckForNull String id,
      @CheckForNull String description,
      @CheckForNull String username,
      @CheckForNull Secret guardedPassword) {
    super(scope, id, description);
    this.username = Util.fixNull(username);
    this.guardedPassword = GuardedSecret.unsealed(guardedPassword);
    this.withheld = null;
  }

  private GuardedUsernamePassword(GuardedUsernamePassword stored, String withheld) {
    super(stored.getScope(), stored.getId(), stored.getDescription());
    this.username = stored.username;
    this.guardedPassword = Secret.fromString("");
    this.withheld = withheld;
  }

  @NonNull @Override
  public String getUsername() {
    return username;
  }

  /** What forms show and send back: of no use for a credential of another type. */
  public String getGuardedPassword() {
    return GuardedSecret.sealed(guardedPassword);
  }

  @NonNull @Override
  public Secret getPassword() {
    throw new NotReleased(withheld == null ? GuardedSecret.outside(getId()) : withheld);
  }

  @NonNull @Override
  public Credentials forRun(@NonNull Run<?, ?> run) {
    Optional<String> problem = GuardedSecret.withheldFrom(run, getId());
    return problem.isPresent() ? new GuardedUsernamePassword(this, problem.get()) : open();
  }

  private Credentials open() {
    try {
      return new UsernamePasswordCredentialsImpl(
          getScope(), getId(), getDescription(), username, guardedPassword.getPlainText());
    } catch (FormException e) {
      throw new NotReleased("credential '" + getId() + "' is not valid: " + e.getMessage());
    }
  }

  /** Agents get what is open, never what is stored. */
  private Object writeReplace() throws ObjectStreamException {
    if (Channel.current() != null) {
      throw new NotSerializableException(GuardedSecret.outside(getId()));
    }
    return this;
  }

  /** What Jenkins knows of it. */
  @Extension
  @Symbol("guardedUsernamePassword")
  public static final class DescriptorImpl extends BaseStandardCredentialsDescriptor {

    @NonNull @Override
    public String getDisplayName() {
      return "Username with password, for guarded releases";
    }

    @Override
    public String getIconClassName() {
      return "symbol-id-card";
    }
  }
}
