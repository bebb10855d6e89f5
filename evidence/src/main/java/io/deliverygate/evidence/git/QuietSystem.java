package io.deliverygate.evidence.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The system as JGit may see it: it reads git's usual configuration, but does not run git to find
 * it, does not measure clocks by writing probe files into the repository, and keeps no notes of its
 * own in the user's home.
 */
final class QuietSystem extends SystemReader.Delegate {

  private static final File SYSTEM_CONFIG = new File("/etc/gitconfig");

  private QuietSystem(SystemReader system) {
    super(system);
  }

  /** Makes it the system of all of JGit in this class loader. */
  static synchronized void install() {
    if (!(SystemReader.getInstance() instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
    }
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    String none = getenv("GIT_CONFIG_NOSYSTEM");
    return none == null || none.isEmpty()
        ? new FileBasedConfig(parent, SYSTEM_CONFIG, fs)
        : new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    Path folder = getXdgConfigDirectory(fs);
    Config shared =
        folder == null
            ? parent
            : new FileBasedConfig(parent, folder.resolve("git").resolve("config").toFile(), fs);
    File home = fs.userHome();
    return new UserConfig(shared, home == null ? null : new File(home, ".gitconfig"), fs);
  }

  /** Knows how finely files are timed, so that nobody has to find out by experiment. */
  private static final class UserConfig extends FileBasedConfig {

    private static final long COARSEST = TimeUnit.SECONDS.toNanos(2);

    private final boolean known;

    UserConfig(Config parent, @Nullable File file, FS fs) {
      super(parent, file, fs);
      known = file != null;
    }

    @Override
    public void load() throws IOException, ConfigInvalidException {
      if (known) {
        super.load();
      }
    }

    @Override
    public boolean isOutdated() {
      return known && super.isOutdated();
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
          ? unit.convert(COARSEST, TimeUnit.NANOSECONDS)
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }

    @Override
    public void save() {
      throw new UnsupportedOperationException("the user's configuration is not ours to write");
    }
  }

  /** An empty configuration that is nowhere on disk. */
  private static final class NoConfig extends FileBasedConfig {

    NoConfig(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // nothing to load
    }

    @Override
    public void save() {
      // and nowhere to keep it
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
