package io.deliverygate.verdict.view;

import io.deliverygate.io.OneLine;

/**
 * Where people find all breaches of a rule of which only the first are shown.
 *
 * @param page name or address of the page that shows more
 * @param mostOnPage how many breaches of a rule it shows
 * @param file name of the file that has all
 */
public record FullList(String page, int mostOnPage, String file) {

  public FullList {
    page = OneLine.visible(page);
    file = OneLine.visible(file);
  }

  /** The lightest of them that lists all breaches of a rule. */
  public String of(ShownRule rule) {
    return rule.open() + rule.waived() > mostOnPage ? file : page;
  }
}
