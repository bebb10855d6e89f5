package io.deliverygate.evidence;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** What one run of a tool looked at, as far as a report says so. */
public final class Analysis {

  private final String tool;
  private final Set<String> files = new LinkedHashSet<>();
  private boolean listing;

  Analysis(String tool) {
    this.tool = tool;
  }

  /** The tool, without its version. */
  public String tool() {
    return tool;
  }

  /** The report names all files that the tool looked at, not only those with something to say. */
  public void listsAll() {
    listing = true;
  }

  /** Whether what it does not name was not looked at. */
  public boolean isListing() {
    return listing;
  }

  /** The tool looked at a file. */
  public void saw(String label) {
    files.add(label);
  }

  /** The files that are named, as facts name them. */
  public Set<String> files() {
    return Collections.unmodifiableSet(files);
  }
}
