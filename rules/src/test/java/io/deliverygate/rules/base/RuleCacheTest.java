package io.deliverygate.rules.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiled rules that an administrator keeps on disk. */
class RuleCacheTest {

  private static final Predicate<Path> ANY = any -> true;
  private static final byte[] STRICT = bytes("the strict classes");
  private static final byte[] LENIENT = bytes("the lenient classes");

  @TempDir private Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private RuleCache believing(Predicate<Path> believed) {
    return new RuleCache(Optional.of(folder), believed, ANY);
  }

  private Path entry(String key) {
    return folder.resolve(key + ".rules");
  }

  @Test
  void shouldGiveBackWhatSomebodyElseKept() {
    believing(ANY).put("strict", STRICT);

    assertThat(believing(ANY).get("strict")).contains(STRICT);
    assertThat(believing(ANY).get("other")).isEmpty();
  }

  @Test
  void shouldNoticeAnEntryInThePlaceOfAnother() throws IOException {
    RuleCache cache = believing(ANY);
    cache.put("strict", STRICT);
    cache.put("lenient", LENIENT);

    Files.copy(entry("lenient"), entry("strict"), StandardCopyOption.REPLACE_EXISTING);

    assertThat(cache.get("strict")).isEmpty();
    assertThat(cache.get("lenient")).contains(LENIENT);
  }

  /** Nobody who runs this test may write to it and have it believed, the administrator least. */
  @Test
  void shouldNotBelieveWhatThisUserCouldHaveWritten() {
    believing(ANY).put("strict", LENIENT);

    assertThat(believing(AdministratorsFile::is).get("strict")).isEmpty();
  }

  @Test
  void shouldNotBelieveALinkToWhatThisUserCouldHaveWritten() throws IOException {
    believing(ANY).put("strict", LENIENT);
    Path links = Files.createDirectory(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("strict.rules"), entry("strict"));

    RuleCache linked = new RuleCache(Optional.of(links), AdministratorsFile::is, ANY);

    assertThat(linked.get("strict")).isEmpty();
  }

  @Test
  void shouldAskWhoWroteTheFileThatALinkLeadsTo() throws IOException {
    believing(ANY).put("strict", STRICT);
    Path link = Files.createSymbolicLink(folder.resolve("linked.rules"), entry("strict"));

    believing(
            file -> {
              assertThat(file).isNotEqualTo(link).hasFileName("strict.rules");
              return true;
            })
        .get("linked");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 64, 65})
  void shouldNotBelieveWhatIsCutShort(int length) throws IOException {
    believing(ANY).put("strict", STRICT);

    Files.write(entry("strict"), Arrays.copyOf(Files.readAllBytes(entry("strict")), length));

    assertThat(believing(ANY).get("strict")).isEmpty();
  }

  @Test
  void shouldKeepNothingWhereNobodyElseWouldBelieveIt() {
    new RuleCache(Optional.of(folder), ANY, any -> false).put("strict", STRICT);
    new RuleCache(Optional.empty(), ANY, ANY).put("strict", STRICT);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void shouldLiveWithAFolderThatIsNotThere() {
    RuleCache none = new RuleCache(Optional.of(folder.resolve("none")), ANY, ANY);

    assertThat(none.get("strict")).isEmpty();
  }

  @Test
  void shouldNameWhatTheSameTextComesToByItsGateToo() {
    SortedMap<String, byte[]> files = new TreeMap<>(Map.of("a.drl", STRICT));

    assertThat(RuleCache.key("debt", files))
        .isEqualTo(RuleCache.key("debt", new TreeMap<>(files)))
        .isNotEqualTo(RuleCache.key("done", files))
        .isNotEqualTo(RuleCache.key("debt", new TreeMap<>(Map.of("b.drl", STRICT))))
        .isNotEqualTo(RuleCache.key("debt", new TreeMap<>(Map.of("a.drl", LENIENT))));
  }
}
