package io.deliverygate.evidence.git;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Fact;
import io.deliverygate.io.Repository;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What git knows of a project, from the work tree around it. The first question opens the
 * repository, every other one is asked of the same, and it is closed with this. Where there is no
 * work tree, no class of JGit is loaded.
 *
 * <p>Every question throws an {@link UnreadableReport} where the repository is damaged or of a kind
 * that cannot be read.
 */
public final class GitProject implements AutoCloseable {

  private static final String NO_WORK_TREE = "the project is in no git work tree";

  /** Where a shell says which folder it is in. */
  private static final String SHELL = "PWD";

  private final Path named;
  private final Path folder;
  private final Optional<Path> workTree;
  private @Nullable GitWorkTree opened;

  private GitProject(Path named, Path folder) {
    this.named = named;
    this.folder = folder;
    this.workTree = Repository.workTree(folder);
  }

  /**
   * @param project the project's folder, a work tree or a folder in one
   */
  public static GitProject of(Path project) throws IOException {
    return new GitProject(project, project.toRealPath());
  }

  /**
   * What git knows.
   *
   * @param facts what was asked for and its source, or nothing
   * @param note why there is nothing, or less than was asked for; else empty
   */
  public record Found(List<Fact> facts, String note) {

    public Found {
      facts = List.copyOf(facts);
    }

    static Found nothing(String note) {
      return new Found(List.of(), note);
    }
  }

  /**
   * What is asked of a project in its open repository.
   *
   * @param <A> what an answer is
   */
  interface Question<A> {
    A of(OpenProject project) throws IOException;
  }

  /** The newest commit that touches anything but the project's records. */
  public Found revision() throws UnreadableReport {
    return find(open -> new JudgedRevision(open).found());
  }

  /**
   * Who integrated what into the main branch in the 60 days up to an instant; into what is checked
   * out where nobody knows the main branch.
   *
   * @param mainBranch its name, where the organisation says it
   */
  public Found integrations(Instant at, Optional<String> mainBranch) throws UnreadableReport {
    return find(open -> new Integrations(open).until(at, mainBranch));
  }

  /**
   * Which commits deployments brought to their environment for the first time: those reachable from
   * the commit that was deployed, and from none that was deployed there before. Merges, and commits
   * that touch only records, are no changes of their own. What the first one brought that is known
   * of an environment cannot be told, nor what came after one without a known commit.
   */
  public Found deployedChanges(List<Deployment> deployments) throws UnreadableReport {
    return find(open -> new DeployedChanges(open).of(deployments));
  }

  /**
   * The {@code Reviewed-by} trailers of commits and merges whose message names a story.
   *
   * @param stories ids of stories
   */
  public Found reviews(Set<String> stories) throws UnreadableReport {
    return find(open -> new ReviewTrailers(open).naming(stories));
  }

  /**
   * How much remediation effort the baselines accepted that were committed before.
   *
   * @param baselines their folder, relative to the project's root
   */
  public Found pastEfforts(String baselines) throws UnreadableReport {
    return find(open -> new BaselineHistory(open, baselines).read());
  }

  /**
   * Looks at when commits first had what records say; the answer is empty where git knows nothing
   * of the project, or its folder is not committed.
   *
   * @param folder of the records, relative to the project's root
   * @param reader what a text says, as texts; nothing where it cannot be read
   * @param look what is asked of the history
   */
  public <A> List<A> recordHistory(
      String folder, Function<String, Set<String>> reader, HistoryLook<A> look)
      throws UnreadableReport {
    return askCommitted(
        open -> look.at(new RecordHistory(open, folder, reader)), nothing -> List.<A>of());
  }

  /**
   * What is asked of the history of records.
   *
   * @param <A> what an answer consists of
   */
  public interface HistoryLook<A> {
    List<A> at(RecordHistory history) throws IOException;
  }

  /**
   * The day on which a file of the work tree, or something in a folder of it, was last changed;
   * nothing where git does not know.
   *
   * @param today what to answer where it is changed and not committed
   */
  public Optional<Day> lastChange(Path place, Day today) throws UnreadableReport, IOException {
    Path real = place.toRealPath();
    if (workTree.isEmpty() || !real.startsWith(workTree.get())) {
      return Optional.empty();
    }
    String path = workTree.get().relativize(real).toString().replace(File.separatorChar, '/');
    return askCommitted(
        open -> new PathHistory(open).lastChange(path, today), nothing -> Optional.<Day>empty());
  }

  /**
   * Which lines of the work tree are new or changed since a branch, a release, a commit or a day;
   * what is not yet committed counts too.
   *
   * @param question since when
   * @param choice which files to look into
   */
  public ChangedLines changedLines(NewCodeQuestion question, FileChoice choice)
      throws UnreadableReport {
    return askCommitted(
        open -> new ChangedFiles(open, choice).since(question), ChangedLines::unknown);
  }

  /**
   * Looks at the project as it was where the work left the main branch; on that branch itself, at
   * the last release.
   *
   * @param mainBranch its name, where the organisation says it
   * @param look what is done with its files, where there is such a state
   */
  public BaseFiles base(Optional<String> mainBranch, BaseTree.Look look)
      throws UnreadableReport, IOException {
    AskedPath asked = AskedPath.of(workTree, named, Optional.ofNullable(System.getenv(SHELL)));
    Optional<String> taken = new TakenPlace(mainBranch).note(asked, workTree);
    return taken.isPresent()
        ? BaseFiles.unknown(taken.get())
        : ask(
            open -> new BaseLook(open, asked.inRepository(), look).of(mainBranch), BaseFiles::none);
  }

  private Found find(Question<Found> question) throws UnreadableReport {
    return askCommitted(question, Found::nothing);
  }

  /** Asks of a project whose folder is committed. */
  private <A> A askCommitted(Question<A> question, Function<String, A> nothing)
      throws UnreadableReport {
    return ask(
        open -> open.isIn(open.head()) ? question.of(open) : nothing.apply(BaseLook.NOT_COMMITTED),
        nothing);
  }

  /**
   * Asks of a project whether its folder is committed or not.
   *
   * @param nothing the answer where there is nothing to ask, made of the reason
   */
  <A> A ask(Question<A> question, Function<String, A> nothing) throws UnreadableReport {
    if (workTree.isEmpty()) {
      return nothing.apply(NO_WORK_TREE);
    }
    GitWorkTree repository = opened == null ? GitWorkTree.open(workTree.get()) : opened;
    opened = repository;
    return repository.ask(workTree.get().relativize(folder), question, nothing);
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }
}
