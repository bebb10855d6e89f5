package io.deliverygate.policy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.fact.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which direction a setting gets stricter, and how messages speak of its values. */
interface Strictness<T> {

  /** Whether a value demands at least what the locked one does. */
  boolean keeps(T locked, T value);

  /** The one that demands more; the earlier one where neither does. */
  default T stricter(T before, T now) {
    return keeps(before, now) ? now : before;
  }

  /** A value in words. */
  String words(T value);

  /** Which direction is stricter, and so what may be written. */
  String mend(T locked);

  /** Of what a project does with a gate. */
  Strictness<GateSetting> GATE =
      new Strictness<>() {
        @Override
        public boolean keeps(GateSetting locked, GateSetting value) {
          return value.atLeastAsStrictAs(locked);
        }

        @Override
        public GateSetting stricter(GateSetting before, GateSetting now) {
          return before.stricter(now);
        }

        @Override
        public String words(GateSetting value) {
          return "'" + value.words() + "'";
        }

        @Override
        public String mend(GateSetting locked) {
          return "from strict to lenient: enforced, enforced-with-records, reported, shadow,"
              + " with-records, off; the earlier it counts the stricter; write '"
              + locked.words()
              + "' or leave it out";
        }
      };

  /** Of the trial of a rule. */
  Strictness<Shadow> RULE =
      new Strictness<>() {
        @Override
        public boolean keeps(Shadow locked, Shadow value) {
          return value.notLongerThan(locked);
        }

        @Override
        public String words(Shadow value) {
          return "'" + value.words() + "'";
        }

        @Override
        public String mend(Shadow locked) {
          return "the earlier it counts the stricter: write "
              + (locked.equals(Shadow.NONE) ? "'enforced'" : "'" + locked.words() + "' or earlier,")
              + " or leave it out";
        }
      };

  /** Of the kinds of evidence that are expected. */
  Strictness<ExpectedKinds> EXPECTED =
      new Strictness<>() {
        @Override
        public boolean keeps(ExpectedKinds locked, ExpectedKinds value) {
          return value.holds(locked);
        }

        @Override
        public String words(ExpectedKinds value) {
          return value.always().stream()
              .sorted()
              .map(EvidenceKind::key)
              .collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public String mend(ExpectedKinds locked) {
          return "more is stricter: name all of these, or more";
        }
      };

  /** Of the places where reports are looked for. */
  Strictness<List<String>> PLACES =
      new Strictness<>() {
        @Override
        public boolean keeps(List<String> locked, List<String> value) {
          return value.equals(locked);
        }

        @Override
        public String words(List<String> value) {
          return value.isEmpty() ? "the default places" : "[" + String.join(", ", value) + "]";
        }

        @Override
        public String mend(List<String> locked) {
          return "no change of it is stricter: leave it out";
        }
      };

  /** Of the share of its parts of which evidence has to tell. */
  Strictness<BigDecimal> TOLD =
      new Strictness<>() {
        @Override
        public boolean keeps(BigDecimal locked, BigDecimal value) {
          return value.compareTo(locked) >= 0;
        }

        @Override
        public String words(BigDecimal value) {
          return value.toPlainString() + " %";
        }

        @Override
        public String mend(BigDecimal locked) {
          return "higher is stricter: write " + locked.toPlainString() + " or more";
        }
      };

  /** Of what counts as new code. */
  Strictness<Optional<NewCodeWindow>> NEW_CODE =
      new Strictness<>() {
        @Override
        public boolean keeps(Optional<NewCodeWindow> locked, Optional<NewCodeWindow> value) {
          return locked.isEmpty() || locked.equals(value);
        }

        @Override
        public String words(Optional<NewCodeWindow> value) {
          return value.map(NewCodeWindow::words).orElse("nothing");
        }

        @Override
        public String mend(Optional<NewCodeWindow> locked) {
          return "no change of it is known to be stricter: leave it out";
        }
      };

  /** Of who may allow what. */
  static Strictness<List<String>> of(AuthorityKey key) {
    return new Strictness<>() {
      @Override
      public boolean keeps(List<String> locked, List<String> value) {
        if (key == AuthorityKey.IGNORED) {
          return value.isEmpty() || !locked.isEmpty();
        } else if (key == AuthorityKey.ROLES) {
          return locked.containsAll(value);
        } else if (key.truth()) {
          return value.contains("true") || locked.equals(value);
        }
        return key.days()
            ? Integer.parseInt(value.get(0)) <= Integer.parseInt(locked.get(0))
            : locked.equals(value) || key.ofOrganisation() && locked.contains(key.shipped());
      }

      @Override
      public String words(List<String> value) {
        return value.isEmpty() ? "empty" : "'" + String.join(", ", value) + "'";
      }

      @Override
      public String mend(List<String> locked) {
        if (key == AuthorityKey.IGNORED) {
          return "fewer is stricter: leave it out";
        } else if (locked.isEmpty()) {
          return "nothing is stricter than that: leave it out, or have an earlier layer write it";
        }
        if (key == AuthorityKey.ROLES) {
          return "fewer is stricter: name some of these, or leave it out";
        }
        return (key.days() ? "lower" : key.truth() ? "true" : "nothing else")
            + " is stricter: write "
            + words(locked)
            + " or leave it out";
      }
    };
  }

  /** Of a parameter. */
  static Strictness<Parameter> of(ParameterDefinition definition) {
    return new Strictness<>() {
      @Override
      public boolean keeps(Parameter locked, Parameter value) {
        return definition.keeps(locked, value);
      }

      @Override
      public String words(Parameter value) {
        return definition.words(value);
      }

      @Override
      public String mend(Parameter locked) {
        return definition.stricter().words() + ": " + definition.allowed(locked);
      }
    };
  }
}
