package io.deliverygate.evidence.collect.change;

import io.deliverygate.evidence.collect.records.Baselines;
import io.deliverygate.evidence.collect.records.Records;
import io.deliverygate.evidence.git.BaseTree;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.Loosening.Area;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.io.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folders of records at the base that today's can stand in place of.
 *
 * @param folders their files by path below them
 * @param replaced what stands in place of another folder and was not there
 * @param pom the file that says what the project was called
 */
record BaseRecords(List<Folder> folders, List<Loosening> replaced, Optional<byte[]> pom) {

  static final BaseRecords NONE = new BaseRecords(List.of(), List.of(), Optional.empty());

  private static final String GIT = ".git";

  /**
   * One of them.
   *
   * @param label how messages name it
   */
  record Folder(String label, SortedMap<String, byte[]> files) {}

  /**
   * @param now that of today
   * @param named what the build files of the base name in place of the usual one
   */
  static BaseRecords of(Path root, BaseTree tree, Path now, Optional<String> named)
      throws IOException {
    String usual = Repository.label(root, root.resolve(named.orElse(ProjectFiles.RECORDS)));
    String today = Repository.label(root, now);
    List<Folder> folders = new ArrayList<>();
    List<Loosening> replaced = new ArrayList<>();
    for (String path : List.of(usual, today).stream().distinct().toList()) {
      if (!Path.of(path).isAbsolute()) {
        tree.look(path);
      }
      Folder folder = folder(tree, path);
      if (!folder.files().isEmpty()) {
        folders.add(folder);
      }
    }
    boolean there = folders.stream().anyMatch(folder -> folder.label().equals(today));
    if (!folders.isEmpty() && !there && !today.equals(usual)) {
      replaced.add(
          new Loosening(Area.RECORDS, "the folder of the records", usual, today, "", 0, GIT));
    }
    return new BaseRecords(folders, replaced, tree.file(BaseName.POM));
  }

  private static Folder folder(BaseTree tree, String path) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String file : tree.below(path)) {
      if (Records.isRecord(Path.of(file)) || Baselines.isBaseline(file)) {
        files.put(file, tree.file(path + "/" + file).orElseThrow());
      }
    }
    return new Folder(path, files);
  }
}
