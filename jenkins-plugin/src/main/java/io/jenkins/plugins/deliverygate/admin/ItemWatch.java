package io.jenkins.plugins.deliverygate.admin;

import com.cloudbees.hudson.plugins.folder.AbstractFolder;
import hudson.Extension;
import hudson.XmlFile;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.Saveable;
import hudson.model.listeners.ItemListener;
import hudson.model.listeners.SaveableListener;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/** Tells the {@link ItemRegister} what becomes of jobs and folders. */
@Extension
public final class ItemWatch extends ItemListener {

  private static final Logger LOGGER = Logger.getLogger(ItemWatch.class.getName());

  @Override
  public void onCreated(Item item) {
    changed(item);
  }

  @Override
  public void onUpdated(Item item) {
    changed(item);
  }

  @Override
  public void onDeleted(Item item) {
    ItemRegister.get().deleted(item.getFullName());
  }

  @Override
  public void onLocationChanged(Item item, String before, String after) {
    ItemRegister.get().moved(before, after);
  }

  @Override
  public void onLoaded() {
    Jenkins.get().getAllItems(Item.class).forEach(ItemRegister.get()::adopt);
  }

  private static void changed(Item item) {
    if (!(item instanceof Job) && !(item instanceof AbstractFolder)) {
      return;
    }
    try {
      ItemRegister.get().changed(item);
    } catch (IOException e) {
      LOGGER.log(Level.SEVERE, e, () -> item.getFullName() + " cannot be saved");
    }
  }

  /** Saving is the one thing that every way to change an item has in common. */
  @Extension
  public static final class Saved extends SaveableListener {
    @Override
    public void onChange(Saveable o, XmlFile file) {
      if (o instanceof Item item) {
        changed(item);
      }
    }
  }
}
