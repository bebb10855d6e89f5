package io.deliverygate.rules.author;

import java.util.ArrayList;
import java.util.List;

/**
 * DRL with the author's place of each of its lines.
 *
 * @param origin the author's file
 * @param places one for each line
 */
record PlacedDrl(String origin, String text, List<Place> places) {

  PlacedDrl {
    places = List.copyOf(places);
  }

  /** DRL as its author wrote it: its places are its own lines. */
  static PlacedDrl written(String file, String text) {
    Lines lines = new Lines();
    List<String> split = List.of(text.split("\n", -1));
    for (int i = 0; i < split.size(); i++) {
      lines.add(split.get(i), new Place(file, i + 1));
    }
    return lines.drl(file);
  }

  /** The place of a line, counted from 1; the file where there is no such line. */
  Place place(int line) {
    return line > 0 && line <= places.size() ? places.get(line - 1) : Place.of(origin);
  }

  /** The same with one more line below the one that names the package. */
  PlacedDrl belowPackage(String line) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    List<Place> from = new ArrayList<>(places);
    int at = 0;
    while (at < lines.size() - 1 && !lines.get(at).strip().startsWith("package ")) {
      at++;
    }
    lines.add(at + 1, line);
    from.add(at + 1, places.get(at));
    return new PlacedDrl(origin, String.join("\n", lines), from);
  }

  /** Takes lines one after the other. */
  static final class Lines {

    private final List<String> texts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /** Adds a text of one or more lines that all come from the same place. */
    Lines add(String text, Place place) {
      for (String line : text.split("\n", -1)) {
        texts.add(line);
        places.add(place);
      }
      return this;
    }

    PlacedDrl drl(String origin) {
      return new PlacedDrl(origin, String.join("\n", texts), places);
    }
  }
}
