package io.deliverygate.fact;

import java.util.List;

/**
 * That somebody reviewed the change behind a story.
 *
 * @param story story that was changed for
 * @param line where the record begins in its file
 */
@Section(key = "reviews", in = Story.class, value = "Reviews of the change.")
public record Review(
    String story,
    @Key(value = "who wrote the change", required = true) String author,
    @Key(value = "who reviewed it", required = true, says = Says.PERSON) String reviewer,
    @Key(value = "when", past = true) Day on,
    @Key("whole ids of the commits that were looked at; without them it is a review of one commit")
        List<String> commits,
    int line,
    String source)
    implements Declared {

  public Review {
    commits = List.copyOf(commits);
  }

  /** Whether it is a review of a commit that it names; a part of an id names none. */
  public boolean isOf(String commit) {
    return commits.stream().anyMatch(each -> CommitId.same(each, commit));
  }

  /**
   * Whether both are known and surely two people, by what the record says alone; {@link
   * People#apart} also knows what policy and team records say of them.
   */
  public boolean independent() {
    return People.NOBODY.apart(author, reviewer);
  }
}
