package io.jenkins.plugins.deliverygate.admin;

import com.cloudbees.hudson.plugins.folder.AbstractFolder;
import hudson.BulkChange;
import hudson.Extension;
import hudson.ExtensionList;
import hudson.XmlFile;
import hudson.model.Item;
import hudson.model.Items;
import hudson.model.Job;
import hudson.util.XStream2;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.cps.CpsThread;

/**
 * The settings of jobs and folders as somebody set them who may, and an identity of jobs that
 * survives a rename and ends with the job. What a running Pipeline or somebody else changes is put
 * back, and has no effect in between.
 */
@Extension
public final class ItemRegister {

  private static final Logger LOGGER = Logger.getLogger(ItemRegister.class.getName());

  private final Map<String, Known> byName = new HashMap<>();
  private final Map<String, String> nameById = new HashMap<>();

  public ItemRegister() throws IOException {
    if (file().exists()) {
      Known[] all = (Known[]) file().read();
      for (Known known : all) {
        remember(known);
      }
    }
  }

  public static ItemRegister get() {
    return ExtensionList.lookupSingleton(ItemRegister.class);
  }

  private static XmlFile file() {
    File folder = new File(Jenkins.get().getRootDir(), "delivery-gate");
    return new XmlFile(new XStream2(), new File(folder, "items.xml"));
  }

  /** The settings in force for an item; empty where it has none of its own. */
  public synchronized <T> Optional<T> settings(Item item, Class<T> type) {
    return Optional.ofNullable(byName.get(item.getFullName()))
        .map(known -> known.settings)
        .filter(type::isInstance)
        .map(type::cast);
  }

  /** The files that folders use. */
  synchronized Stream<PinnedFile> files() {
    return List.copyOf(byName.values()).stream()
        .map(known -> known.settings)
        .filter(DeliveryGateFolderProperty.class::isInstance)
        .flatMap(settings -> ((DeliveryGateFolderProperty) settings).files());
  }

  /** Identity of an item. */
  public synchronized String idOf(Item item) {
    Known known = byName.get(item.getFullName());
    if (known == null) {
      known = new Known(UUID.randomUUID().toString(), item.getFullName(), null);
      remember(known);
      save();
    }
    return known.id;
  }

  /** Today's full name of an item; empty where it is gone. */
  public synchronized Optional<String> nameOf(String id) {
    return Optional.ofNullable(nameById.get(id));
  }

  /** An item was made or changed: takes over its settings, or puts the old ones back. */
  void changed(Item item) throws IOException {
    Object now = ItemSettings.of(item);
    Object before = settings(item, Object.class).orElse(null);
    if (same(now, before)) {
      return;
    }
    if (mayChange(item)) {
      accept(item, now);
    } else {
      LOGGER.log(
          Level.WARNING,
          "{0}: settings of Delivery Gate were put back; {1} may not change them here",
          new Object[] {item.getFullName(), Jenkins.getAuthentication2().getName()});
      ItemSettings.replace(item, before);
    }
  }

  /** Whatever code of a Pipeline does, it does as SYSTEM: that is no permission. */
  private static boolean mayChange(Item item) {
    return CpsThread.current() == null && item.hasPermission(DeliveryGatePermissions.CONFIGURE);
  }

  private synchronized void accept(Item item, Object settings) {
    String id = idOf(item);
    remember(new Known(id, item.getFullName(), settings));
    save();
  }

  /** An item that was there before the plugin, or came while it was away. */
  synchronized void adopt(Item item) {
    Object settings = ItemSettings.of(item);
    if (settings != null && settings(item, Object.class).isEmpty()) {
      accept(item, settings);
    }
  }

  synchronized void moved(String before, String after) {
    Known known = byName.remove(before);
    if (known != null) {
      remember(new Known(known.id, after, known.settings));
      save();
    }
  }

  synchronized void deleted(String name) {
    Known known = byName.remove(name);
    if (known != null) {
      nameById.remove(known.id);
      save();
    }
  }

  private void remember(Known known) {
    byName.put(known.name, known);
    nameById.put(known.id, known.name);
  }

  private void save() {
    try {
      file().write(byName.values().toArray(new Known[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean same(Object one, Object other) {
    return Objects.equals(xml(one), xml(other));
  }

  private static String xml(Object settings) {
    return settings == null ? "" : Items.XSTREAM2.toXML(settings);
  }

  /** One item. */
  private static final class Known {
    final String id;
    final String name;
    final Object settings;

    Known(String id, String name, Object settings) {
      this.id = id;
      this.name = name;
      this.settings = settings;
    }
  }

  /** Where items keep our settings. */
  private static final class ItemSettings {

    private ItemSettings() {}

    static Object of(Item item) {
      if (item instanceof Job<?, ?> job) {
        return job.getProperty(ReleaseGuardProperty.class);
      }
      return item instanceof AbstractFolder<?> folder ? of(folder) : null;
    }

    private static Object of(AbstractFolder<?> folder) {
      DeliveryGateFolderProperty settings =
          folder.getProperties().get(DeliveryGateFolderProperty.class);
      return settings == null || settings.isEmpty() ? null : settings;
    }

    static void replace(Item item, Object settings) throws IOException {
      if (item instanceof Job<?, ?> job) {
        replace(job, (ReleaseGuardProperty) settings);
      } else if (item instanceof AbstractFolder<?> folder) {
        replace(folder, (DeliveryGateFolderProperty) settings);
      }
    }

    private static void replace(Job<?, ?> job, ReleaseGuardProperty guard) throws IOException {
      try (BulkChange one = new BulkChange(job)) {
        while (job.removeProperty(ReleaseGuardProperty.class) != null) {
          continue;
        }
        if (guard != null) {
          job.addProperty(guard);
        }
        one.commit();
      }
    }

    private static void replace(AbstractFolder<?> folder, DeliveryGateFolderProperty settings)
        throws IOException {
      try (BulkChange one = new BulkChange(folder)) {
        folder.getProperties().removeAll(DeliveryGateFolderProperty.class);
        if (settings != null) {
          folder.addProperty(settings);
        }
        one.commit();
      }
    }
  }
}
