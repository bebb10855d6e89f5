package io.deliverygate.evidence.git;

import io.deliverygate.evidence.git.GitProject.Found;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.Revision;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.revwalk.RevCommit;

/** Tells which revision is judged, with its tags and whether the work tree holds just that. */
record JudgedRevision(OpenProject open) {

  Found found() throws IOException {
    History.Judged judged = open.judged();
    return judged.commit().isEmpty()
        ? Found.nothing(judged.note())
        : found(judged.commit().get(), judged.sameContent());
  }

  private Found found(RevCommit commit, Set<ObjectId> sameContent) throws IOException {
    boolean clean = new Cleanness(open.outside()).holds(open.repository(), open.head());
    Moment committed = Moment.of(commit.getCommitterIdent().getWhenAsInstant());
    Revision revision =
        new Revision(commit.name(), committed, clean, tags(sameContent), GitWorkTree.LABEL);
    return new Found(List.of(revision, open.source(commit)), "");
  }

  private List<String> tags(Set<ObjectId> commits) throws IOException {
    RefDatabase refs = open.repository().getRefDatabase();
    Set<String> names = new TreeSet<>();
    for (Ref tag : refs.getRefsByPrefix(Constants.R_TAGS)) {
      ObjectId peeled = refs.peel(tag).getPeeledObjectId();
      if (commits.contains(peeled == null ? tag.getObjectId() : peeled)) {
        names.add(tag.getName().substring(Constants.R_TAGS.length()));
      }
    }
    return List.copyOf(names);
  }
}
