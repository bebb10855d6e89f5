package io.jenkins.plugins.deliverygate.run;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.AbortException;
import hudson.FilePath;
import hudson.remoting.RequestAbortedException;
import hudson.slaves.DumbSlave;
import hudson.slaves.OfflineCause;
import java.io.File;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What an evaluation is tried again for, and what not. */
@WithJenkins
class DisconnectionTest {

  private static final IOException STRANGE = new IOException("Cannot locate RemoteClassLoader");
  private static final RuntimeException WRAPPED = new IllegalStateException(STRANGE);

  @Test
  void shouldExplainWhateverFailedWhileTheConnectionEnded(JenkinsRule jenkins) throws Exception {
    DumbSlave agent = jenkins.createOnlineSlave();
    FilePath folder = agent.getRootPath();

    assertThat(Disconnection.explains(STRANGE, folder)).isFalse();
    assertThat(Disconnection.explains(WRAPPED, folder)).isFalse();

    agent.toComputer().disconnect(new OfflineCause.ByCLI("lost")).get();

    assertThat(Disconnection.explains(STRANGE, folder)).isTrue();
    assertThat(Disconnection.explains(WRAPPED, folder)).isTrue();
    assertThat(Disconnection.explains(new AbortException("the gate failed"), folder)).isFalse();
  }

  @Test
  void shouldExplainWhatNamesTheConnectionWhereverItWas(JenkinsRule jenkins) {
    Exception named = new IOException(new RequestAbortedException(new IOException("lost")));
    FilePath local = new FilePath(new File("."));

    assertThat(jenkins.jenkins).isNotNull();
    assertThat(Disconnection.explains(named, local)).isTrue();
    assertThat(Disconnection.explains(named, null)).isTrue();
    assertThat(Disconnection.explains(STRANGE, local)).isFalse();
    assertThat(Disconnection.explains(STRANGE, null)).isFalse();
  }
}
