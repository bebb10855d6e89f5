package io.deliverygate.evidence.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffAlgorithm.SupportedAlgorithm;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.DiffEntry.Side;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.BinaryBlobException;

/** Finds the lines of a changed file that are not as before. */
final class NewLines {

  private static final int LARGEST = 32 << 20;

  private final ContentSource.Pair contents;
  private final DiffAlgorithm algorithm = DiffAlgorithm.getAlgorithm(SupportedAlgorithm.HISTOGRAM);

  NewLines(ContentSource.Pair contents) {
    this.contents = contents;
  }

  /** The ranges in ascending order; none where the file is binary or larger than 32 MiB. */
  List<LineRange> of(DiffEntry entry) throws IOException {
    List<LineRange> ranges = new ArrayList<>();
    try {
      RawText after = text(Side.NEW, entry);
      RawText before =
          entry.getChangeType() == ChangeType.ADD ? RawText.EMPTY_TEXT : text(Side.OLD, entry);
      for (Edit edit : algorithm.diff(RawTextComparator.DEFAULT, before, after)) {
        if (edit.getLengthB() > 0) {
          ranges.add(new LineRange(edit.getBeginB() + 1, edit.getEndB()));
        }
      }
    } catch (BinaryBlobException e) {
      ranges.clear();
    }
    return List.copyOf(ranges);
  }

  private RawText text(Side side, DiffEntry entry) throws IOException, BinaryBlobException {
    return RawText.load(contents.open(side, entry), LARGEST);
  }
}
