package io.deliverygate.rules.flow;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Constants as record files and policies spell them: {@code PRODUCT_OWNER} is product-owner. */
public final class Words {

  private Words() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that a word means; none where it means none. */
  static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    return Stream.of(type.getEnumConstants()).filter(each -> of(each).equals(word)).findFirst();
  }
}
