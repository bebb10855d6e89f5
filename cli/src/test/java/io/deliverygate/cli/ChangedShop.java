package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shop in a repository, where a change is made on a branch of its own. */
final class ChangedShop {

  /** Asks that an epic is small; the shop's passes. */
  static final String RULE = ownRule("epics.drl");

  /** Of records nothing is expected but what own rules ask for. */
  static final String EXPECTED = "evidence: {expected: [tests, coverage, findings, duplication]}\n";

  private final Shop shop;
  private final ShopRepository git;

  private ChangedShop(Shop shop, ShopRepository git) {
    this.shop = shop;
    this.git = git;
  }

  /** Begins the repository; what is written now belongs to the base. */
  static ChangedShop in(Path scratch) throws Exception {
    Shop shop = Shop.in(scratch);
    return new ChangedShop(shop, ShopRepository.of(shop, shop.folder()));
  }

  /** A file of the rules that a project of the tests has. */
  static String ownRule(String name) {
    try {
      return Files.readString(
          Path.of("src/test/projects/own-rules/delivery/rules/acme").resolve(name));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** With rules of its own in a folder, and an epic that they look at. */
  ChangedShop withRulesIn(String folder) throws Exception {
    with(folder + "/acme/epics.drl", RULE);
    with(folder + "/acme/gate.yaml", ownRule("gate.yaml"));
    return with("delivery/backlog.yaml", "epics:\n  - {id: E-1, title: Pay, effort: 9}\n");
  }

  ChangedShop with(String file, String text) throws Exception {
    shop.with(file, text);
    return this;
  }

  ChangedShop without(String file) throws Exception {
    shop.without(file);
    return this;
  }

  ChangedShop link(String link, String target) throws Exception {
    Path path = shop.file(link);
    Files.createDirectories(path.getParent());
    Files.createSymbolicLink(path, Path.of(target));
    return this;
  }

  /** All that is there is the base; from here on it is changed. */
  ChangedShop change() throws Exception {
    git.commit("the base");
    git.git("checkout", "-q", "-b", "work");
    with("readme.md", "a change\n");
    git.commit("a change");
    return this;
  }

  Shop shop() {
    return shop;
  }

  /** A path that an option names. */
  String path(String file) {
    return shop.file(file).toString();
  }

  /** The subjects that a rule of the gate integrity blocks. */
  List<String> blocked(String rule, String... options) {
    return breaches(rule, options).stream().map(Breach::subject).toList();
  }

  List<Breach> breaches(String rule, String... options) {
    int exit = shop.check(options);
    assertThat(shop.err()).isEmpty();
    List<Breach> breaches = shop.rule(rule).breaches();
    assertThat(exit == 0).isEqualTo(everyRulePasses());
    return breaches;
  }

  private boolean everyRulePasses() {
    return List.of("INTEG-01", "INTEG-02", "INTEG-03").stream()
        .allMatch(id -> shop.rule(id).status() == RuleStatus.PASSED);
  }

  /** Runs a check that passes. */
  void passes(String... options) {
    assertThat(shop.check(options)).as(shop.out() + shop.err()).isZero();
    assertThat(everyRulePasses()).isTrue();
  }

  /** Runs a check that is refused. */
  String refused(String... options) {
    assertThat(shop.check(options)).isEqualTo(DeliveryGate.ERROR);
    assertThat(shop.err().lines()).hasSize(1);
    return shop.err();
  }
}
