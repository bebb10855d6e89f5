package io.deliverygate.rules.ready;

import io.deliverygate.fact.Story;

/** A story that is chosen for the coming sprint. */
public record ChosenStory(Story story) {

  public String id() {
    return story.id();
  }

  public String epic() {
    return story.epic();
  }

  public String team() {
    return story.team();
  }
}
