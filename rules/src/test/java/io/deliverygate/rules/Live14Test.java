package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Communication;
import io.deliverygate.fact.Document;
import io.deliverygate.fact.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stakeholders are informed, and there are release notes. */
class Live14Test {

  private static String breach(Facts facts) {
    return GoLiveFacts.breach("LIVE-14", facts);
  }

  @Test
  void shouldPassWhenStakeholdersAreTold() {
    GoLiveFacts.passes("LIVE-14", good(), 1);
  }

  @Test
  void shouldWarnWhenStakeholdersAreNotTold() {
    assertThat(breach(good().without(Communication.class)))
        .isEqualTo("audience stakeholders: nobody is known to have told them of version 1.0");
  }

  @ParameterizedTest
  @CsvSource({"version, 1.1", "audience, sponsors", "on, 2026-03-02", "on, ''"})
  void shouldWarnWhenSomethingElseWasTold(String word, String value) {
    assertThat(breach(good().but(Communication.class, "1.0", word, value)))
        .startsWith("audience stakeholders: ");
  }

  @Test
  void shouldWarnWhenThereAreNoReleaseNotes() {
    assertThat(breach(good().without(Document.class)))
        .isEqualTo("release notes: there are none of version 1.0");
  }

  @Test
  void shouldWarnWhenTheReleaseNotesAreOfAnotherVersion() {
    assertThat(breach(good().but(Document.class, "1.0", "version", "0.9")))
        .startsWith("release notes");
  }

  @Test
  void shouldWarnWhenTheDocumentIsNoReleaseNotes() {
    assertThat(breach(good().but(Document.class, "1.0", "kind", DocumentKind.OTHER)))
        .startsWith("release notes");
  }
}
