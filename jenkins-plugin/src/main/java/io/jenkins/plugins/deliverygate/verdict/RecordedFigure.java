package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.Figure;
import java.io.Serializable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** Something that a recorded verdict measured, such as a DORA figure; every text is one line. */
@ExportedBean(defaultVisibility = 4)
public final class RecordedFigure implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String id;
  private final String title;
  private final String value;
  private final String unit;

  RecordedFigure(Figure figure) {
    this.id = OneLine.of(figure.id());
    this.title = OneLine.of(figure.title());
    this.value = OneLine.of(figure.value());
    this.unit = OneLine.of(figure.unit());
  }

  /** Name that never changes. */
  @Exported
  public String id() {
    return id;
  }

  /** How people call it. */
  @Exported
  public String title() {
    return title;
  }

  /** A plain decimal. */
  @Exported
  public String value() {
    return value;
  }

  /** What it is counted in. */
  @Exported
  public String unit() {
    return unit;
  }
}
