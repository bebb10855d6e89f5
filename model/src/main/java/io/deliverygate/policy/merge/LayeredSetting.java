package io.deliverygate.policy.merge;

import static io.deliverygate.policy.section.PolicyLayer.Kind.FOLDER;

import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.Loosening.Area;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.Setting;
import io.deliverygate.policy.section.Strictness;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One setting while the layers of policy go over it.
 *
 * @param subject how messages name it
 * @param value its value so far
 * @param origin who set it
 * @param lock the value that later layers may only tighten, and who locked it
 */
record LayeredSetting<T>(
    String subject, Strictness<T> strictness, T value, Origin origin, Optional<Setting<T>> lock) {

  static <T> LayeredSetting<T> of(String subject, Strictness<T> strictness, T value) {
    return new LayeredSetting<>(subject, strictness, value, Origin.SHIPPED, Optional.empty());
  }

  /**
   * With the value of a later layer.
   *
   * @throws BadInputException where that loosens what is locked
   */
  LayeredSetting<T> with(Setting<T> next) {
    lock.filter(locked -> !strictness.keeps(locked.value(), next.value()))
        .ifPresent(
            locked -> {
              throw loosened(locked, next);
            });
    return new LayeredSetting<>(subject, strictness, next.value(), next.origin(), lock);
  }

  /**
   * Makes sure that a layer which may only tighten does so.
   *
   * @throws BadInputException where its value demands less than the present one
   */
  void requireKept(Setting<T> next) {
    with(next);
    if (!strictness.keeps(value, next.value())) {
      throw looser(
          next,
          "a %s may only tighten it, and by the %s it is %s"
              .formatted(FOLDER.words(), origin.text(), strictness.words(value)),
          value);
    }
  }

  /** Whether another value demands at least what it does. */
  boolean keptBy(T other) {
    return strictness.keeps(value, other);
  }

  /** Says that somebody set it by hand to what demands less. */
  String looserByHand(Setting<T> next) {
    return "%s was set to %s on the command line; by the %s it is %s, and %s"
        .formatted(
            subject,
            strictness.words(next.value()),
            origin.layer(),
            strictness.words(value),
            strictness.direction(value));
  }

  /** What became of it where it demands less than it did before. */
  Optional<Loosening> loosened(LayeredSetting<T> before) {
    return strictness.keeps(before.value, value)
        ? Optional.empty()
        : Optional.of(
            new Loosening(
                Area.POLICY,
                subject,
                strictness.words(before.value),
                strictness.words(value),
                origin.file(),
                origin.line(),
                ""));
  }

  /** With the stricter one of two values, which is the other one where neither is. */
  LayeredSetting<T> stricter(LayeredSetting<T> before) {
    return new LayeredSetting<>(
        subject, strictness, strictness.stricter(before.value, value), origin, lock);
  }

  /** With its value seen in another way. */
  LayeredSetting<T> seen(UnaryOperator<T> view) {
    return new LayeredSetting<>(subject, strictness, view.apply(value), origin, Optional.empty());
  }

  /** Locked at its present value. */
  LayeredSetting<T> lockedBy(Origin by) {
    return new LayeredSetting<>(
        subject, strictness, value, origin, Optional.of(new Setting<>(value, by)));
  }

  private BadInputException loosened(Setting<T> locked, Setting<T> next) {
    String lock = "%s locks it at %s";
    return looser(
        next,
        lock.formatted(locked.origin().text(), strictness.words(locked.value())),
        locked.value());
  }

  private BadInputException looser(Setting<T> next, String why, T least) {
    return new BadInputException(
        next.origin().place(),
        "%s cannot be %s: %s".formatted(subject, strictness.words(next.value()), why),
        strictness.fix(least));
  }
}
