package io.deliverygate.evidence.git;

import io.deliverygate.io.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Where a project lay at an earlier commit. It is the one that its path led to then, also where the
 * path was a link, or is one today. A folder that was no project then can be what another one
 * became: one whose path leads there today, one that was moved there, or one that stays behind and
 * is copied.
 *
 * @param path its folder then, relative to the repository's top; empty where it was not there yet
 * @param words what to tell of that beside the commit; empty where it lay where it lies
 * @param note why that cannot be told; else empty
 */
record EarlierFolder(Optional<String> path, String words, String note) {

  private static final EarlierFolder NONE = new EarlierFolder(Optional.empty(), "", "");

  /**
   * @param asked path in the repository by which the project is asked for, links not followed
   */
  static EarlierFolder at(OpenProject open, String asked, RevCommit base) throws IOException {
    boolean byLink = !asked.equals(open.folder());
    if (!byLink && open.holds(base, BaseProjects.policy(open.folder()))) {
      return of(open.folder(), "");
    }
    BaseTree then = BaseTree.ofTop(open, base);
    if (byLink && then.isLost(asked)) {
      return unknown(
          "at %s '%s' leads to what this repository does not contain; commit the folder itself there, on the main branch first"
              .formatted(base.name(), asked));
    }
    Optional<String> led = byLink ? then.folder(asked) : Optional.empty();
    return led.isPresent()
        ? of(led.get(), led.get().equals(open.folder()) ? "" : ", where its path led to '%s'")
        : new Search(open, base, new BaseProjects(then)).folder();
  }

  private static EarlierFolder of(String path, String words) {
    return new EarlierFolder(Optional.of(path), words.formatted(path), "");
  }

  private static EarlierFolder unknown(String note) {
    return new EarlierFolder(Optional.empty(), "", note);
  }

  /**
   * Looks for the project that this one was.
   *
   * @param projects those of the base
   */
  private record Search(OpenProject open, RevCommit base, BaseProjects projects) {

    EarlierFolder folder() throws IOException {
      boolean there = projects.tree().folder(open.folder()).isPresent();
      if (projects.holds(open.folder()) || there && !isProject()) {
        return of(open.folder(), "");
      }
      EarlierFolder linked = linked();
      if (!linked.equals(NONE)) {
        return linked;
      }
      Optional<String> original = new Copies(open, projects).original();
      if (original.isPresent()) {
        return of(original.get(), ", where most of its code was the project in '%s'");
      }
      return there ? of(open.folder(), "") : moved();
    }

    /** Whether the folder has a policy or records today. */
    private boolean isProject() {
      Path folder = open.repository().getWorkTree().toPath().resolve(open.folder());
      return Files.exists(folder.resolve(ProjectFiles.POLICY))
          || Files.exists(folder.resolve(ProjectFiles.RECORDS));
    }

    /** The project whose path at the base leads here today. */
    private EarlierFolder linked() throws IOException {
      Path top = open.repository().getWorkTree().toPath();
      Path here = top.resolve(open.folder()).toRealPath();
      SortedSet<String> linked = new TreeSet<>();
      for (Map.Entry<String, String> path : projects.paths().entrySet()) {
        Path now = top.resolve(path.getKey());
        if (Files.isDirectory(now) && now.toRealPath().equals(here)) {
          linked.add(path.getValue());
        }
      }
      return switch (linked.size()) {
        case 0 -> NONE;
        case 1 -> of(linked.first(), ", where a path that leads to it led to '%s'");
        default ->
            unknown(
                "paths that led to %s at %s lead to the project's folder today; let one lead there at a time"
                    .formatted(String.join(", ", linked), base.name()));
      };
    }

    /** The project that is gone. */
    private EarlierFolder moved() throws IOException {
      SortedSet<String> left = new TreeSet<>();
      for (String folder : projects.folders()) {
        if (!open.holds(open.head(), projects.mark(folder))) {
          left.add(folder);
        }
      }
      return switch (left.size()) {
        case 0 -> NONE;
        case 1 -> of(left.first(), ", where '%s' was the project that is gone");
        default ->
            unknown(
                "at %s the project's folder was not there yet, and the policies of %s are gone; move one project at a time"
                    .formatted(base.name(), String.join(", ", left)));
      };
    }
  }
}
