package io.deliverygate.evidence.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Compares the work tree with the last commit that is not new, or with nothing where all is. A file
 * that is moved and changed counts with its changes alone, as long as at least half of it is the
 * same.
 */
final class ChangedFiles {

  private static final int LEAST_SIMILAR_PERCENT = 50;

  /** With more new or deleted files moved ones are found only where nothing changed in them. */
  private static final int MOST_MOVED = 1000;

  private final OpenProject open;
  private final Repository repository;
  private final FileChoice choice;

  ChangedFiles(OpenProject open, FileChoice choice) {
    this.open = open;
    this.repository = open.repository();
    this.choice = choice;
  }

  ChangedLines since(NewCodeQuestion question) throws IOException {
    NewCodeStart start = NewCodeChoice.ofCode(open, question).start();
    return start.known()
        ? new ChangedLines(
            start.commit().map(RevCommit::name).orElse(""),
            start.reason(),
            lines(start.commit()),
            "")
        : ChangedLines.unknown(start.note());
  }

  private SortedMap<String, List<LineRange>> lines(Optional<RevCommit> base) throws IOException {
    TreeMap<String, List<LineRange>> lines = new TreeMap<>();
    try (ObjectReader reader = repository.newObjectReader()) {
      ContentSource.Pair contents =
          new ContentSource.Pair(
              ContentSource.create(reader), ContentSource.create(new PlainFiles(repository)));
      NewLines changed = new NewLines(contents);
      for (DiffEntry entry : renamed(entries(base), contents)) {
        Optional<String> path = open.inProject(entry.getNewPath()).filter(choice::wants);
        if (entry.getChangeType() != DiffEntry.ChangeType.DELETE && path.isPresent()) {
          List<LineRange> ranges = changed.of(entry);
          if (!ranges.isEmpty()) {
            lines.put(path.get(), ranges);
          }
        }
      }
    }
    return lines;
  }

  private List<DiffEntry> renamed(List<DiffEntry> entries, ContentSource.Pair contents)
      throws IOException {
    RenameDetector detector = new RenameDetector(repository);
    detector.setRenameScore(LEAST_SIMILAR_PERCENT);
    detector.setRenameLimit(MOST_MOVED);
    detector.setSkipContentRenamesForBinaryFiles(true);
    detector.addAll(entries);
    try {
      return detector.compute(contents, NullProgressMonitor.INSTANCE);
    } catch (org.eclipse.jgit.api.errors.CanceledException e) {
      throw new IOException(e);
    }
  }

  private List<DiffEntry> entries(Optional<RevCommit> base) throws IOException {
    List<DiffEntry> entries = new ArrayList<>();
    try (TreeWalk trees = new TreeWalk(repository)) {
      if (base.isPresent()) {
        trees.addTree(base.get().getTree());
      } else {
        trees.addTree(new EmptyTreeIterator());
      }
      PlainFiles files = new PlainFiles(repository);
      trees.addTree(files);
      trees.addTree(new DirCacheIterator(repository.readDirCache()));
      files.setDirCacheIterator(trees, ChangedFile.INDEX);
      trees.setRecursive(true);
      trees.setFilter(new ChangedFile.Visible(open, choice));
      while (trees.next()) {
        ChangedFile.at(trees).ifPresent(entries::add);
      }
    }
    return entries;
  }
}
