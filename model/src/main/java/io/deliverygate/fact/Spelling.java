package io.deliverygate.fact;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How policies, records, git and servers write a person: a name, an e-mail address, or {@code Name
 * <address>}. Upper and lower case, blanks, ways of encoding and characters that nobody sees make
 * no difference.
 *
 * @param name in lower case, single blanks; empty where only an address is known
 * @param addresses in lower case; empty where none is known
 */
public record Spelling(String name, Set<String> addresses) {

  private static final Pattern BRACKETS = Pattern.compile("<([^<>]*)>");
  private static final Pattern ADDRESS =
      Pattern.compile("([^\\s<>()\\[\\],;:\"]+@[^\\s<>()\\[\\],;:\"]+)");

  /** What shows nothing, or steers how text is shown. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\uFE00-\\uFE0F"
              + "\\x{E0100}-\\x{E01EF}]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private static final Pattern LIST = Pattern.compile(";|\\s(?:&|\\+|/|and)\\s");

  private static final Pattern LIST_WITH_COMMAS = Pattern.compile(",|" + LIST.pattern());

  public Spelling {
    addresses = Set.copyOf(addresses);
  }

  /** Reads a text. */
  public static Spelling of(String text) {
    return of(text, List.of());
  }

  /** Reads a text, and adds other addresses of the same person. */
  public static Spelling of(String text, Collection<String> more) {
    Set<String> addresses = new TreeSet<>();
    more.stream().map(Spelling::address).forEach(addresses::add);
    String rest = without(BRACKETS, plain(text).replace("mailto:", ""), addresses);
    String name = without(ADDRESS, rest, addresses).replaceAll("[<>()\\[\\],;\"]", " ");
    addresses.remove("");
    return new Spelling(plain(name), addresses);
  }

  /** A text without the addresses in it, which are added to those known. */
  private static String without(Pattern pattern, String text, Set<String> addresses) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      addresses.add(address(found.group(1)));
    }
    return found.replaceAll(" ");
  }

  private static String address(String text) {
    String plain = plain(text).replaceAll("\\.+$", "");
    int at = plain.lastIndexOf('@');
    return at < 0 ? plain : plain.substring(0, at + 1) + IDN.toUnicode(plain.substring(at + 1));
  }

  private static String plain(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String seen = UNSEEN.matcher(normal).replaceAll("");
    return BLANKS.matcher(seen).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The people whom one text names, where it is a list, as several authors are. With one address in
   * it, a comma stands between family name and first name.
   */
  public static List<Spelling> each(String text) {
    Pattern between = of(text).addresses().size() == 1 ? LIST : LIST_WITH_COMMAS;
    return Stream.of(between.split(plain(text)))
        .map(Spelling::of)
        .filter(each -> !each.blank())
        .toList();
  }

  /** The name, where one is known. */
  public Set<String> names() {
    return name.isEmpty() ? Set.of() : Set.of(name);
  }

  /** Whether it names nobody. */
  public boolean blank() {
    return name.isEmpty() && addresses.isEmpty();
  }

  /** Whether both can be one person by what they look like: by the name, or by an address. */
  public boolean resembles(Spelling other) {
    return LookAlikes.anyName(names(), other.names())
        || LookAlikes.anyAddress(addresses, other.addresses);
  }
}
