package io.deliverygate.evidence.git;

import io.deliverygate.io.ProjectFiles;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Everything in a repository but the folder with a project's records. */
final class Outside extends TreeFilter {

  private final String records;

  private Outside(String records) {
    this.records = records;
  }

  /**
   * @param project path of the project's folder in the repository, empty for its top
   */
  static Outside of(String project) {
    return new Outside(
        project.isEmpty() ? ProjectFiles.RECORDS : project + "/" + ProjectFiles.RECORDS);
  }

  /** Path of the folder with the records. */
  String records() {
    return records;
  }

  @Override
  public boolean include(TreeWalk walker) {
    String path = walker.getPathString();
    return !path.startsWith(records + "/") && !(walker.isSubtree() && path.equals(records));
  }

  @Override
  public boolean shouldBeRecursive() {
    return false;
  }

  @Override
  public TreeFilter clone() {
    return this;
  }
}
