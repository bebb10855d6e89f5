package io.jenkins.plugins.deliverygate.release;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.impl.BaseStandardCredentials;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Run;
import hudson.remoting.Channel;
import hudson.util.Secret;
import java.io.NotSerializableException;
import java.io.ObjectStreamException;
import java.util.Optional;
import org.jenkinsci.Symbol;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.kohsuke.stapler.DataBoundConstructor;

/** A secret text that only builds of guarded release jobs get, while their guards hold. */
public final class GuardedSecretText extends BaseStandardCredentials implements StringCredentials {

  private static final long serialVersionUID = 1L;

  private final Secret guardedSecret;
  private final transient String withheld;

  /** A credential as it is stored. */
  @DataBoundConstructor
  public GuardedSecretText(
      @CheckForNull CredentialsScope scope,
      @CheckForNull String id,
      @CheckForNull String description,
      @CheckForNull Secret guardedSecret) {
    super(scope, id, description);
    this.guardedSecret = GuardedSecret.unsealed(guardedSecret);
    this.withheld = null;
  }

  private GuardedSecretText(GuardedSecretText stored, String withheld) {
    super(stored.getScope(), stored.getId(), stored.getDescription());
    this.guardedSecret = Secret.fromString("");
    this.withheld = withheld;
  }

  /** What forms show and send back: of no use for a credential of another type. */
  public String getGuardedSecret() {
    return GuardedSecret.sealed(guardedSecret);
  }

  @NonNull @Override
  public Secret getSecret() {
    throw new NotReleased(withheld == null ? GuardedSecret.outside(getId()) : withheld);
  }

  @NonNull @Override
  public Credentials forRun(@NonNull Run<?, ?> run) {
    Optional<String> problem = GuardedSecret.withheldFrom(run, getId());
    return problem.isPresent()
        ? new GuardedSecretText(this, problem.get())
        : new StringCredentialsImpl(getScope(), getId(), getDescription(), guardedSecret);
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
  @Symbol("guardedSecretText")
  public static final class DescriptorImpl extends BaseStandardCredentialsDescriptor {

    @NonNull @Override
    public String getDisplayName() {
      return "Secret text, for guarded releases";
    }

    @Override
    public String getIconClassName() {
      return "symbol-details";
    }
  }
}
