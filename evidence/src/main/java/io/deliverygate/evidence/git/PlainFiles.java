package io.deliverygate.evidence.git;

import java.io.File;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.util.FS;

/** The files of a work tree as they are, with no filter command run over them. */
final class PlainFiles extends FileTreeIterator {

  PlainFiles(Repository repository) {
    super(repository);
  }

  private PlainFiles(FileTreeIterator parent, File folder, FS fs) {
    super(parent, folder, fs);
  }

  @Override
  protected AbstractTreeIterator enterSubtree() {
    return new PlainFiles(this, ((FileEntry) current()).getFile(), fs);
  }

  @Override
  public String getCleanFilterCommand() {
    return null;
  }
}
