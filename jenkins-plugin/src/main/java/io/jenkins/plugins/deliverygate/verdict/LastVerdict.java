package io.jenkins.plugins.deliverygate.verdict;

import java.io.Serializable;

/** The latest verdict of one name that a job has, and the build that it was recorded in. */
final class LastVerdict implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int build;
  private final RecordedVerdict verdict;

  LastVerdict(int build, RecordedVerdict verdict) {
    this.build = build;
    this.verdict = verdict;
  }

  int build() {
    return build;
  }

  RecordedVerdict verdict() {
    return verdict;
  }
}
