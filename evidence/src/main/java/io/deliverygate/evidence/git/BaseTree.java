package io.deliverygate.evidence.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The files of a repository at a commit, by path relative to the project, which begins with {@code
 * ../} beside it. Links are followed as far as they lead to something in the repository. Files of a
 * submodule are there where a path leads into it and its own repository has the commit.
 */
public final class BaseTree {

  /** What is done with the files. */
  @FunctionalInterface
  public interface Look {
    void at(BaseTree tree) throws IOException;
  }

  private static final long MOST_BYTES = 16L << 20;
  private static final int MOST_LINKS = 32;

  private final Repository repository;
  private final List<String> project;
  private final NavigableMap<String, Blob> files = new TreeMap<>();
  private final NavigableMap<String, Blob> links = new TreeMap<>();
  private final NavigableMap<String, Submodule> closed = new TreeMap<>();
  private final SortedSet<String> opened = new TreeSet<>();
  private final SortedSet<String> unreadable = new TreeSet<>();

  private BaseTree(Repository repository, String project) {
    this.repository = repository;
    this.project = names(project);
  }

  /** Those of the commit that a project is seen at. */
  static BaseTree of(OpenProject open) throws IOException {
    BaseTree tree = new BaseTree(open.repository(), open.folder());
    Path top = open.repository().getWorkTree().toPath();
    tree.add(open.repository(), open.head().getTree(), top, "", Optional.empty());
    return tree;
  }

  /**
   * @param top the work tree
   * @param as where it stands in the repository
   */
  private void add(
      Repository from, RevTree tree, Path top, String as, Optional<Submodule> submodule)
      throws IOException {
    try (TreeWalk walk = new TreeWalk(from)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      while (walk.next()) {
        String path = walk.getPathString();
        ObjectId id = walk.getObjectId(0);
        int type = walk.getRawMode(0) & FileMode.TYPE_MASK;
        if (type == FileMode.TYPE_FILE) {
          files.put(as + path, new Blob(submodule, id));
        } else if (type == FileMode.TYPE_SYMLINK) {
          links.put(as + path, new Blob(submodule, id));
        } else if (type == FileMode.TYPE_GITLINK) {
          closed.put(as + path, Submodule.of(from, tree, top, path, id));
        }
      }
    }
  }

  /**
   * A content.
   *
   * @param submodule which has it; else the repository itself has
   */
  private record Blob(Optional<Submodule> submodule, ObjectId id) {}

  /** Takes in the submodules in a folder, and those in them. */
  private void openWithin(String folder) throws IOException {
    SortedSet<String> before = within(closed, folder);
    for (String path : before) {
      open(path);
    }
    if (!within(closed, folder).equals(before)) {
      openWithin(folder);
    }
  }

  /** Takes in a submodule that a path leads into. */
  private void open(String path) throws IOException {
    Submodule submodule = closed.get(path);
    if (submodule != null) {
      Optional<Boolean> read =
          submodule.ask(
              (from, tree) -> {
                add(from, tree, submodule.folder(), path + "/", Optional.of(submodule));
                return true;
              });
      if (read.isPresent()) {
        closed.remove(path);
        opened.add(path);
      }
    }
  }

  /** Those of a commit, seen from the top of its repository. */
  static BaseTree ofTop(OpenProject open, RevCommit commit) throws IOException {
    return of(new OpenProject(open.repository(), open.walk(), commit, ""));
  }

  /**
   * Notes a path of which it is known that something was there and not what: a link that leads to
   * nothing in the repository, as it is itself or in the folder of this path, or something in
   * another repository.
   */
  public void look(String path) throws IOException {
    Optional<List<String>> names = inRepository(path);
    if (names.isEmpty()) {
      return;
    }
    Way way = way(names.get());
    if (!way.isReadable(this)) {
      unreadable.add(path);
    } else if (way.end().isPresent()) {
      openWithin(way.end().get());
      for (String top : within(closed, way.end().get())) {
        unreadable.add(path + "/" + rest(top, way.end().get()));
      }
      for (String link : within(links, way.end().get())) {
        if (!way(names(link)).isReadable(this)) {
          unreadable.add(path + "/" + rest(link, way.end().get()));
        }
      }
    }
  }

  /** The paths that were noted. */
  SortedSet<String> unreadable() {
    return unreadable;
  }

  /** The files below the project's folder, none through a link or in a submodule. */
  public SortedSet<String> all() {
    String top = String.join("/", project);
    SortedSet<String> all = new TreeSet<>();
    for (String file : within(files, top)) {
      if (!isIn(opened, file)) {
        all.add(file.substring(top.isEmpty() ? 0 : top.length() + 1));
      }
    }
    return all;
  }

  /** Whether there is a folder of this path. */
  public boolean holdsFolder(String path) throws IOException {
    return folder(path).isPresent();
  }

  /** Whether a path of the repository is that of a submodule. */
  boolean isSubmodule(String path) {
    return closed.containsKey(path) || opened.contains(path);
  }

  /** The folder that a path leads to, from the top of the repository. */
  Optional<String> folder(String path) throws IOException {
    return place(path).filter(this::isFolder);
  }

  /** Whether something was at a path and nobody knows what. */
  boolean isLost(String path) throws IOException {
    Optional<List<String>> names = inRepository(path);
    return names.isPresent() && !way(names.get()).isReadable(this);
  }

  /** Whether a path is a link that says this. */
  boolean isLinkTo(String path, String target) throws IOException {
    Blob link = links.get(path);
    return link != null && target.equals(new String(content(path, link), StandardCharsets.UTF_8));
  }

  /** The paths of the repository that are links. */
  SortedSet<String> linkPaths() {
    SortedSet<String> paths = new TreeSet<>(links.keySet());
    paths.removeIf(path -> isIn(opened, path));
    return paths;
  }

  /** All paths of the repository, folders left out. */
  SortedSet<String> paths() {
    SortedSet<String> paths = linkPaths();
    files.keySet().stream().filter(path -> !isIn(opened, path)).forEach(paths::add);
    return paths;
  }

  /** Whether two paths lead to the same, links followed. */
  public boolean isSame(String one, String other) throws IOException {
    return place(one).equals(place(other));
  }

  /** The content of a file; empty where there is none. */
  public Optional<byte[]> file(String path) throws IOException {
    Blob blob = place(path).map(files::get).orElse(null);
    return blob == null ? Optional.empty() : Optional.of(content(path, blob));
  }

  /** The content of a file of the repository that is not too large; empty where there is none. */
  Optional<byte[]> file(String path, long mostBytes) throws IOException {
    Blob blob = files.get(path);
    return blob == null || repository.open(blob.id()).getSize() > mostBytes
        ? Optional.empty()
        : Optional.of(content(path, blob));
  }

  /** The text of a file; empty where there is none. */
  public Optional<String> text(String path) throws IOException {
    return file(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The files below a folder, by path below it. */
  public SortedSet<String> below(String folder) throws IOException {
    SortedSet<String> below = new TreeSet<>();
    Optional<String> place = place(folder);
    if (place.isPresent()) {
      collect(place.get(), "", below, new ArrayDeque<>());
    }
    return below;
  }

  private void collect(String folder, String as, SortedSet<String> below, Deque<String> open)
      throws IOException {
    if (open.contains(folder) || open.size() > MOST_LINKS) {
      return;
    }
    open.push(folder);
    openWithin(folder);
    for (String file : within(files, folder)) {
      below.add(as + rest(file, folder));
    }
    for (String link : within(links, folder)) {
      Optional<String> target = resolved(names(link));
      if (target.isPresent() && files.containsKey(target.get())) {
        below.add(as + rest(link, folder));
      } else if (target.isPresent()) {
        collect(target.get(), as + rest(link, folder) + "/", below, open);
      }
    }
    open.pop();
  }

  private static String rest(String path, String folder) {
    return path.substring(folder.isEmpty() ? 0 : folder.length() + 1);
  }

  private static boolean isIn(Collection<String> tops, String path) {
    return tops.stream().anyMatch(top -> (path + "/").startsWith(top + "/"));
  }

  private static SortedSet<String> within(NavigableMap<String, ?> paths, String folder) {
    return new TreeSet<>(
        folder.isEmpty()
            ? paths.keySet()
            : paths.subMap(folder + "/", true, folder + "0", false).keySet());
  }

  /** Where a path of the project leads in the repository. */
  private Optional<String> place(String path) throws IOException {
    Optional<List<String>> names = inRepository(path);
    return names.isEmpty() ? Optional.empty() : resolved(names.get());
  }

  /** A path of the project from the top of the repository; none where it leaves that. */
  private Optional<List<String>> inRepository(String path) {
    Deque<String> names = new ArrayDeque<>(project);
    for (String name : names(path)) {
      if (name.equals("..") && names.isEmpty()) {
        return Optional.empty();
      }
      step(names, name);
    }
    return Optional.of(List.copyOf(names));
  }

  private Optional<String> resolved(List<String> path) throws IOException {
    return way(path).end();
  }

  /**
   * Where a path leads.
   *
   * @param end the place in the repository; none where it leads out of it or round in a circle
   * @param led where the last link on the way led, itself; empty where none was followed, or it led
   *     out
   * @param linked whether links were followed
   */
  private record Way(Optional<String> end, Optional<String> led, boolean linked) {

    boolean isReadable(BaseTree tree) {
      if (end.isEmpty()) {
        return !linked;
      }
      String at = end.get();
      return !isIn(tree.closed.keySet(), at) && (!linked || led.filter(tree::holds).isPresent());
    }
  }

  private boolean holds(String place) {
    return files.containsKey(place) || isFolder(place);
  }

  private boolean isFolder(String place) {
    return !within(files, place).isEmpty() || !within(links, place).isEmpty();
  }

  /** Follows the links on the way. */
  private Way way(List<String> path) throws IOException {
    Deque<String> left = new ArrayDeque<>(path);
    Deque<String> at = new ArrayDeque<>();
    Optional<String> led = Optional.empty();
    int followed = 0;
    int beyond = -1;
    while (!left.isEmpty()) {
      String name = left.pop();
      if (name.equals("..") && at.isEmpty()) {
        return new Way(Optional.empty(), Optional.empty(), followed > 0);
      }
      step(at, name);
      open(String.join("/", at));
      Blob link = links.get(String.join("/", at));
      if (link != null) {
        String target = new String(content(name, link), StandardCharsets.UTF_8);
        followed++;
        if (target.startsWith("/") || followed > MOST_LINKS) {
          return new Way(Optional.empty(), Optional.empty(), true);
        }
        at.removeLast();
        beyond = beyond < 0 ? left.size() : beyond;
        List<String> names = names(target);
        for (int i = names.size() - 1; i >= 0; i--) {
          left.push(names.get(i));
        }
      }
      if (left.size() == beyond) {
        led = Optional.of(String.join("/", at));
        beyond = -1;
      }
    }
    return new Way(Optional.of(String.join("/", at)), led, followed > 0);
  }

  private static void step(Deque<String> at, String name) {
    if (name.equals("..")) {
      at.removeLast();
    } else if (!name.equals(".")) {
      at.addLast(name);
    }
  }

  private static List<String> names(String path) {
    return path.isEmpty() ? List.of() : List.of(path.replaceAll("/+", "/").split("/"));
  }

  private byte[] content(String path, Blob blob) throws IOException {
    Optional<byte[]> content =
        blob.submodule().isEmpty()
            ? Optional.of(content(repository, path, blob.id()))
            : blob.submodule().get().ask((from, tree) -> content(from, path, blob.id()));
    return content.orElseThrow(() -> new IOException("the submodule of " + path + " is gone"));
  }

  private byte[] content(Repository from, String path, ObjectId id) throws IOException {
    ObjectLoader blob = from.open(id);
    if (blob.getSize() > MOST_BYTES) {
      throw new IOException("at the base " + path + " is more than can be compared");
    }
    byte[] content = blob.getBytes();
    Optional<LargeFile> large = LargeFile.of(content);
    Path today = repository.getWorkTree().toPath().resolve(path);
    return large.isEmpty() ? content : large.get().content(from, today, MOST_BYTES).orElse(content);
  }
}
